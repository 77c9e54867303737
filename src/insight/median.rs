//! The middle ballot; with an even number of ballots the two in the middle.

use super::ballots::at;
use crate::session::Tally;
use crate::workshop::Level;

/// The middle of the ballots with a level. Levels are ordered, not measured: where two middle
/// ballots differ, both are the median, and nothing is made up between them.
///
/// ```
/// use roundtable::insight::Median;
/// use roundtable::session::Tally;
///
/// let median = |counts: [u32; 5]| {
///     let median = Median::of(&Tally::new(counts.to_vec(), 0).unwrap())?;
///     Some((median.lower().rank(), median.upper().rank()))
/// };
/// assert_eq!(median([1, 1, 3, 0, 0]), Some((3, 3)));
/// assert_eq!(median([0, 0, 2, 2, 0]), Some((3, 4)), "3 or 4");
/// assert_eq!(median([0; 5]), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Median {
    /// The middle ballot, or two middle ballots at the same level.
    One(Level),
    /// Two middle ballots at different levels, the lower first.
    Between(Level, Level),
}

impl Median {
    /// The median of a tally, if anyone gave a level. "Don't know" is not counted.
    pub fn of(tally: &Tally) -> Option<Self> {
        let ballots = tally.scored();
        let lower = at(tally, ballots.div_ceil(2))?;
        let upper = at(tally, ballots / 2 + 1)?;
        Some(if lower == upper {
            Self::One(lower)
        } else {
            Self::Between(lower, upper)
        })
    }

    /// The lower of the two levels, or the one.
    pub fn lower(self) -> Level {
        match self {
            Self::One(level) | Self::Between(level, _) => level,
        }
    }

    /// The upper of the two levels, or the one.
    pub fn upper(self) -> Level {
        match self {
            Self::One(level) | Self::Between(_, level) => level,
        }
    }

    /// One level, or two.
    pub fn levels(self) -> impl Iterator<Item = Level> {
        let second = (self.lower() != self.upper()).then_some(self.upper());
        std::iter::once(self.lower()).chain(second)
    }

    /// How many levels this one stands from the median: from the nearer of two.
    pub fn distance(self, level: Level) -> usize {
        let away = |from: Level| from.index().abs_diff(level.index());
        away(self.lower()).min(away(self.upper()))
    }

    /// Where it stands in an order of medians: both middle ballots count, so that "3 or 4" comes
    /// after 3 and before 4, and the other way round on a scale that is turned over.
    pub fn rank(self) -> usize {
        self.lower().index() + self.upper().index()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::{listed, turned};
    use proptest::prelude::*;

    fn of(counts: [u32; 5]) -> Option<Median> {
        Median::of(&Tally::new(counts.to_vec(), 0).unwrap())
    }

    #[test]
    fn six_at_each_end_have_no_middle_and_none_is_invented() {
        let ends = [1, 5].map(|number| Level::new(number).unwrap());
        assert_eq!(of([6, 0, 0, 0, 6]), Some(Median::Between(ends[0], ends[1])));
    }

    #[test]
    fn a_level_is_measured_from_the_nearer_of_two() {
        let median = of([0, 3, 3, 0, 0]).unwrap();
        let away = [1, 2, 3, 4, 5].map(|n| median.distance(Level::new(n).unwrap()));
        assert_eq!(away, [1, 0, 0, 1, 2]);
    }

    proptest! {
        #[test]
        fn half_of_the_ballots_stand_on_either_side(
            counts in prop::collection::vec(0_u32..40, 3..=9), dont_know in 0_u32..9,
        ) {
            let ballots = listed(&counts);
            let n = ballots.len();
            let median = Median::of(&Tally::new(counts.clone(), dont_know).unwrap());
            let told = median.map(|median| (median.lower().index(), median.upper().index()));
            let middle = (n > 0).then(|| (ballots[(n - 1) / 2], ballots[n / 2]));
            prop_assert_eq!(told, middle);
            let over = Median::of(&Tally::new(turned(&counts), dont_know).unwrap());
            let told_over = over.map(|median| {
                let top = counts.len() - 1;
                (top - median.upper().index(), top - median.lower().index())
            });
            prop_assert_eq!(told, told_over);
        }
    }
}
