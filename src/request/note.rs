//! The notes that can be written.

/// The notes that can be written, each a field of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Note {
    /// Of this mechanism, for the team.
    Team,
    /// What would move the team up one level.
    NextLevel,
    /// Why it settled there, or both views.
    Why,
    /// Of this mechanism, for the facilitator alone.
    Private,
    /// Of the whole session, for the team.
    Session,
    /// Of the whole session, for the facilitator alone.
    SessionPrivate,
    /// What people take away.
    Closing,
}
