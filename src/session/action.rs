//! What somebody has taken on.

use jiff::civil::Date;

use super::carried::{Carried, CarriedAnswer, MAX_MOVED};
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
    /// Where it came from, if from an earlier session.
    pub carried: Option<Carried>,
}

impl Action {
    /// Whether it should have been done before today and has not been.
    pub fn overdue(&self, today: Date) -> bool {
        self.is_open() && self.by.is_some_and(|by| by < today)
    }

    /// What the team says of it, where it came from an earlier session.
    pub fn answer(&self) -> Option<CarriedAnswer> {
        self.carried.as_ref().map(|carried| carried.answer)
    }

    /// Whether the team has let it go.
    pub fn is_let_go(&self) -> bool {
        self.answer() == Some(CarriedAnswer::LetGo)
    }

    /// Whether somebody still has it to do.
    pub fn is_open(&self) -> bool {
        !self.done && !self.is_let_go()
    }

    /// How often its day was moved, in this session and before it: a first day is no move.
    pub fn times_moved(&self) -> u16 {
        let Some(carried) = &self.carried else {
            return 0;
        };
        let now = carried.was.is_some() && self.by.is_some() && carried.was != self.by;
        (carried.moved + u16::from(now)).min(MAX_MOVED)
    }

    /// Says what the team says of it; nothing for one of today's.
    pub(crate) fn set_answer(&mut self, answer: CarriedAnswer) {
        if let Some(carried) = &mut self.carried {
            carried.answer = answer;
            self.done = answer == CarriedAnswer::Done;
        }
    }

    /// Marks it as done or not; what came from an earlier session is answered with that.
    pub(crate) fn set_done(&mut self, done: bool) {
        self.done = done;
        self.set_answer(if done {
            CarriedAnswer::Done
        } else {
            CarriedAnswer::NotYet
        });
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
            && self
                .carried
                .as_ref()
                .is_none_or(|it| self.is_fine_beside(it))
            && self.mechanism.is_none_or(|at| at.get() < mechanisms)
    }

    /// Whether what was carried over holds together with the rest of it.
    fn is_fine_beside(&self, carried: &Carried) -> bool {
        carried.moved <= MAX_MOVED
            && is_line(&carried.why, MAX_LINE)
            && (carried.answer == CarriedAnswer::Done) == self.done
    }
}

/// Whether a text has at most so many characters and is on one line.
pub(crate) fn is_line(text: &str, most: usize) -> bool {
    text.chars().count() <= most && !text.contains(char::is_control)
}
