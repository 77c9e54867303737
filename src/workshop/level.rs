//! One level of a scale.

use std::fmt;

/// One level of a scale, numbered from 1 (the lowest) to at most [`Level::MAX`].
///
/// Levels are ordered, not measured: they can be compared, never added or averaged.
///
/// ```
/// use roundtable::workshop::Level;
///
/// assert!(Level::new(2) < Level::new(4));
/// assert_eq!(Level::new(0), None);
/// assert_eq!(Level::new(10), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// The highest number that a level can have: it must fit on one key.
    pub const MAX: u8 = 9;

    /// The level with this number, 1 to 9.
    pub fn new(number: u8) -> Option<Self> {
        (1..=Self::MAX).contains(&number).then_some(Self(number))
    }

    /// The level at this place in a list that starts at 0, at most the ninth.
    pub(crate) fn from_index(index: usize) -> Self {
        Self(
            u8::try_from(index)
                .map_or(Self::MAX, |i| i.saturating_add(1))
                .min(Self::MAX),
        )
    }

    /// 1 for the lowest level.
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
