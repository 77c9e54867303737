//! One level of a scale.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// One level of a scale: its rank, from 1 (the lowest) to at most [`Level::MAX`], and the number that
/// people see for it. A scale and a tally give their levels with the right number; a session takes in
/// none with another.
///
/// Levels are ordered, not measured: they can be compared, never added or averaged. Only the rank
/// counts for that.
///
/// ```
/// use roundtable::workshop::Level;
///
/// assert!(Level::new(2) < Level::new(4));
/// assert_eq!(Level::new(0), None);
/// assert_eq!(Level::new(12), None);
/// let second = Level::new(2).unwrap().called_from(0);
/// assert_eq!((second.rank(), second.number(), second.to_string()), (2, 1, "1".to_owned()));
/// assert_eq!(Some(second), Level::new(2));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Level {
    rank: u8,
    /// The number that the lowest level of its scale is called by.
    lowest: u8,
}

impl Level {
    /// The highest rank that a level can have: 0 to 10 are eleven levels.
    pub const MAX: u8 = 11;

    /// The level of this rank, 1 to 11, on a scale that is counted from 1.
    pub fn new(rank: u8) -> Option<Self> {
        (1..=Self::MAX)
            .contains(&rank)
            .then_some(Self { rank, lowest: 1 })
    }

    /// The level at this place in a list that starts at 0, at most the eleventh, on a scale that is
    /// counted from 1.
    pub(crate) fn from_index(index: usize) -> Self {
        let rank = u8::try_from(index).map_or(Self::MAX, |i| i.saturating_add(1));
        Self {
            rank: rank.min(Self::MAX),
            lowest: 1,
        }
    }

    /// The same level on a scale whose lowest level is called by this number.
    #[must_use]
    pub fn called_from(self, lowest: u8) -> Self {
        Self { lowest, ..self }
    }

    /// 1 for the lowest level, whatever number people see for it.
    pub fn rank(self) -> u8 {
        self.rank
    }

    /// The number that people see.
    pub fn number(self) -> u8 {
        (self.rank - 1).saturating_add(self.lowest)
    }

    /// 0 for the lowest level.
    pub fn index(self) -> usize {
        usize::from(self.rank) - 1
    }
}

impl PartialEq for Level {
    fn eq(&self, other: &Self) -> bool {
        self.rank == other.rank
    }
}

impl Eq for Level {}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank.cmp(&other.rank)
    }
}

impl Hash for Level {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rank.hash(state);
    }
}

/// The number that people see.
impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}
