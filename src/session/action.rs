//! What somebody has taken on.

use jiff::civil::Date;

use crate::workshop::MechanismIndex;

/// The longest text of an action or of a parked thought, in characters.
pub const MAX_LINE: usize = 1_000;
/// The longest name beside an action, in characters.
pub const MAX_WHO: usize = 120;
/// More actions than this are a wish list.
pub const MAX_ACTIONS: usize = 100;
/// More parked thoughts than this will not be looked at again.
pub const MAX_PARKED: usize = 100;

/// What somebody has taken on: what, who, by when, for which mechanism.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::session::Action;
///
/// let action = Action {
///     what: "ring the ward".into(),
///     by: Some(date(2026, 12, 4)),
///     ..Action::default()
/// };
/// assert!(action.overdue(date(2026, 12, 5)));
/// assert!(!action.overdue(date(2026, 12, 4)), "there is still today");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Action {
    /// What will be done, at most [`MAX_LINE`] characters.
    pub what: String,
    /// Who has taken it on, at most [`MAX_WHO`] characters.
    pub who: String,
    /// The last day on which it is in time.
    pub by: Option<Date>,
    /// The mechanism that it is for.
    pub mechanism: Option<MechanismIndex>,
    /// What it waits for, at most [`MAX_LINE`] characters: "when …, then we will …". Empty where
    /// it waits for nothing.
    pub when: String,
    /// Whether it has been done.
    pub done: bool,
}

impl Action {
    /// Whether it should have been done before today and has not been.
    pub fn overdue(&self, today: Date) -> bool {
        !self.done && self.by.is_some_and(|by| by < today)
    }

    /// Whether nobody has written anything into it yet.
    pub fn is_empty(&self) -> bool {
        self.what.trim().is_empty() && self.who.trim().is_empty() && self.by.is_none()
    }

    /// Whether a workshop with this many mechanisms can hold it: every text is on one line and
    /// short enough, and the mechanism is there.
    pub(crate) fn is_fine(&self, mechanisms: usize) -> bool {
        is_line(&self.what, MAX_LINE)
            && is_line(&self.when, MAX_LINE)
            && is_line(&self.who, MAX_WHO)
            && self.mechanism.is_none_or(|at| at.get() < mechanisms)
    }
}

/// Whether a text has at most so many characters and is on one line.
pub(crate) fn is_line(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.contains(char::is_control)
}
