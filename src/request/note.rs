//! The notes that can be written, and what becomes of a line of one.

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

/// What has become of a line of a note. The line says so in a word, which every font has, which is
/// clear in a file years later, and which can be read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// It is on the list of actions.
    Action,
    /// It is in the parking lot.
    Parked,
}

impl Mark {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Action, Self::Parked];

    /// What stands before the words of a marked line.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Action => "Action: ",
            Self::Parked => "Parked: ",
        }
    }
}
