//! What became of an action of an earlier session.

use jiff::civil::Date;

/// Where an action came from that an earlier session left open, and what the team says of it now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The day of the session in which it was first agreed on, where that is known.
    pub since: Option<Date>,
    /// The day by which it was to be done when it came into this session.
    pub was: Option<Date>,
    /// How often its day had been moved by then, at most [`MAX_MOVED`].
    pub moved: u16,
    /// What the team says of it. It is [`CarriedAnswer::Done`] exactly where the action is done.
    pub answer: CarriedAnswer,
    /// Why it was let go, at most [`super::MAX_LINE`] characters on one line.
    pub why: String,
}

/// An action can be moved so often before nobody counts any more.
pub const MAX_MOVED: u16 = 999;

/// What the team says of an action of last time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CarriedAnswer {
    /// Nothing yet.
    #[default]
    NotYet,
    /// It has been done.
    Done,
    /// It is still to be done.
    Going,
    /// Nobody will do it any more.
    LetGo,
}
