//! One level of a scale.

use std::fmt;

/// One level of a scale by its rank, from 1 (the lowest) to at most [`Level::MAX`].
///
/// Levels are ordered, not measured: they can be compared, never added or averaged. The number that
/// people see is the scale's to say ([`Scale::number`](super::Scale::number)): it may begin with 0.
///
/// ```
/// use roundtable::workshop::Level;
///
/// assert!(Level::new(2) < Level::new(4));
/// assert_eq!(Level::new(0), None);
/// assert_eq!(Level::new(12), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The highest rank that a level can have: 0 to 10 are eleven levels.
    pub const MAX: u8 = 11;

    /// The level of this rank, 1 to 11.
    pub fn new(rank: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&rank).then_some(Self(rank))
    }

    /// The level at this place in a list that starts at 0, at most the eleventh.
    pub(crate) fn from_index(index: usize) -> Self {
        Self(
            u8::try_from(index)
                .map_or(Self::MAX, |i| i.saturating_add(1))
                .min(Self::MAX),
        )
    }

    /// 1 for the lowest level, whatever number people see for it.
    pub fn rank(self) -> u8 {
        self.0
    }

    /// Its rank.
    pub fn number(self) -> u8 {
        self.0
    }

    /// 0 for the lowest level.
    pub fn index(self) -> usize {
        usize::from(self.0) - 1
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
