//! Which mechanism of a workshop is meant.

use std::fmt;

/// Which mechanism of a workshop: its place in the workshop's order.
///
/// It is no number to reckon with, and cannot be mistaken for a round, a level or an action.
///
/// ```
/// use roundtable::workshop::MechanismIndex;
///
/// let third = MechanismIndex::new(2);
/// assert_eq!((third.get(), third.number()), (2, 3));
/// assert_eq!(third.next(), MechanismIndex::new(3));
/// assert_eq!(MechanismIndex::FIRST.before(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MechanismIndex(usize);

impl MechanismIndex {
    /// The one that the agenda begins with.
    pub const FIRST: Self = Self(0);

    /// The mechanism at this place, counted from 0.
    pub const fn new(index: usize) -> Self {
        Self(index)
    }

    /// Its place, counted from 0: for a list that has one entry a mechanism.
    pub const fn get(self) -> usize {
        self.0
    }

    /// Its place as people count, from 1.
    pub const fn number(self) -> usize {
        self.0.saturating_add(1)
    }

    /// The one after it, which a workshop need not have.
    pub const fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The one before it, if there is one.
    pub fn before(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

impl From<usize> for MechanismIndex {
    fn from(index: usize) -> Self {
        Self(index)
    }
}

/// As people count: "3".
impl fmt::Display for MechanismIndex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number().fmt(f)
    }
}
