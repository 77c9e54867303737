//! What is left of the ballots without the lowest and the highest quarter.

use super::ballots::at;
use crate::session::Tally;
use crate::workshop::Level;

/// The levels between which the middle half of the ballots stands.
///
/// Of n ballots with a level, in a row from the lowest to the highest, these are the ballots from
/// ⌊n/4⌋+1 to n−⌊n/4⌋: what is left when the lowest quarter and the highest quarter are left out.
/// It is the same from both ends, and somebody has scored what it says.
///
/// ```
/// use roundtable::insight::MiddleHalf;
/// use roundtable::session::Tally;
///
/// let middle_half = |counts: [u32; 5]| {
///     let half = MiddleHalf::of(&Tally::new(counts.to_vec(), 0).unwrap())?;
///     Some((half.lower.rank(), half.upper.rank()))
/// };
/// assert_eq!(middle_half([3, 0, 6, 0, 3]), Some((3, 3)));
/// assert_eq!(middle_half([4, 1, 1, 2, 4]), Some((1, 5)));
/// assert_eq!(middle_half([1, 0, 1, 0, 1]), Some((1, 5)), "three have no quarter to leave out");
/// assert_eq!(middle_half([0; 5]), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MiddleHalf {
    /// The lowest ballot in it.
    pub lower: Level,
    /// The highest ballot in it.
    pub upper: Level,
}

impl MiddleHalf {
    /// The middle half of a tally, if anyone gave a level. "Don't know" is not counted.
    pub fn of(tally: &Tally) -> Option<Self> {
        let ballots = tally.scored();
        let quarter = ballots / 4;
        Some(Self {
            lower: at(tally, quarter + 1)?,
            upper: at(tally, ballots - quarter)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::{listed, turned};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_what_is_left_without_the_outer_quarters(
            counts in prop::collection::vec(0_u32..40, 3..=9), dont_know in 0_u32..9,
        ) {
            let ballots = listed(&counts);
            let quarter = ballots.len() / 4;
            let left = &ballots[quarter..ballots.len() - quarter];
            let half = MiddleHalf::of(&Tally::new(counts.clone(), dont_know).unwrap());
            let told = half.map(|half| (half.lower.index(), half.upper.index()));
            prop_assert_eq!(told, left.first().copied().zip(left.last().copied()));
            let over = MiddleHalf::of(&Tally::new(turned(&counts), dont_know).unwrap());
            let top = counts.len() - 1;
            let told_over = over.map(|half| (top - half.upper.index(), top - half.lower.index()));
            prop_assert_eq!(told, told_over);
        }
    }
}
