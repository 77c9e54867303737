//! The parts of a session, their minutes, and how long each has taken.

use std::collections::BTreeMap;

use crate::workshop::MechanismIndex;

/// The most seconds that are kept for one part: a week. More is a laptop that was forgotten.
pub const MAX_SPENT: u32 = 7 * 24 * 60 * 60;

/// A part of the agenda with minutes of its own, in the order of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Purpose, ground rules, how scoring works.
    Welcome,
    /// The card of a mechanism.
    Mechanism(MechanismIndex),
    /// The picture.
    Picture,
    /// Dots and focus.
    Priorities,
    /// Who does what by when.
    Actions,
    /// The last round of words.
    Close,
}

/// What was changed of the agenda on the day, and how long each part has taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Times {
    /// Minutes that differ from the workshop's.
    pub(crate) minutes: BTreeMap<Part, u32>,
    /// Seconds, at most [`MAX_SPENT`]; parts that have taken none are left out.
    pub(crate) spent: BTreeMap<Part, u32>,
}
