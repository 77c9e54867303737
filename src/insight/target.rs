//! How far a team is from where it wants to be.

use super::picture::Row;
use crate::workshop::Level;

/// How far an agreed score is from the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToGo {
    /// So many levels are still to go, at least one.
    Levels(u8),
    /// The score is the target.
    Reached,
    /// The score is so many levels above it, at least one.
    Beyond(u8),
}

impl ToGo {
    /// From an agreed score to a target.
    ///
    /// ```
    /// use roundtable::insight::ToGo;
    /// use roundtable::workshop::Level;
    ///
    /// let level = |number| Level::new(number).unwrap();
    /// assert_eq!(ToGo::between(level(3), level(4)), ToGo::Levels(1));
    /// assert_eq!(ToGo::between(level(4), level(4)), ToGo::Reached);
    /// assert_eq!(ToGo::between(level(5), level(3)), ToGo::Beyond(2));
    /// ```
    pub fn between(agreed: Level, target: Level) -> Self {
        let (agreed, target) = (agreed.rank(), target.rank());
        match target.checked_sub(agreed) {
            Some(0) => Self::Reached,
            Some(levels) => Self::Levels(levels),
            None => Self::Beyond(agreed - target),
        }
    }
}

impl Row {
    /// How far the team is from its target, where it has one and has agreed on a score.
    pub fn to_go(&self) -> Option<ToGo> {
        Some(ToGo::between(self.ending.agreed()?, self.target?))
    }
}
