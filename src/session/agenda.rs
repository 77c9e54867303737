//! The parts of a session, their minutes, and how long each has taken.

use std::collections::BTreeMap;

use crate::workshop::MechanismIndex;

/// The most seconds that are kept for one part: a week. More is a laptop that was forgotten.
pub const MAX_SPENT: u32 = 7 * 24 * 60 * 60;

/// A part of the agenda with minutes of its own. [`super::Session::parts`] tells their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Purpose, ground rules, how scoring works.
    Welcome,
    /// The card of a mechanism.
    Mechanism(MechanismIndex),
    /// People get up for a while.
    Break,
    /// The picture.
    Picture,
    /// Dots and focus.
    Priorities,
    /// Who does what by when.
    Actions,
    /// The last round of words.
    Close,
}

/// What was changed of the agenda on the day, how long each part has taken, and which was on last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Times {
    /// Minutes that differ from the workshop's.
    pub(crate) minutes: BTreeMap<Part, u32>,
    /// How many parts come between the welcome and the break, where that is not the workshop's.
    pub(crate) break_after: Option<usize>,
    /// Seconds, at most [`MAX_SPENT`]; parts that have taken none are left out.
    pub(crate) spent: BTreeMap<Part, u32>,
    /// The part that was on last.
    pub(crate) last: Option<Part>,
}
