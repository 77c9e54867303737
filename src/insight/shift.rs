//! What changed between two rounds of one mechanism, as far as counts can tell.

use std::cmp::Ordering;

use super::agreement::agreement;
use super::median::Median;
use crate::session::{Card, Tally};

/// What changed between two rounds. Counts do not say who moved, nor which way anybody went: this
/// holds what is certain and nothing else.
///
/// ```
/// use roundtable::insight::{Closer, Shift};
/// use roundtable::session::Tally;
///
/// let round = |counts: [u32; 5]| Tally::new(counts.to_vec(), 0).unwrap();
/// let shift = Shift::between(&round([4, 1, 2, 1, 1]), &round([0, 1, 6, 2, 0])).unwrap();
/// assert_eq!((shift.changed, shift.more, shift.closer), (5, 0, Closer::Closer));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The fewest people who can have changed their score: with as many ballots in both rounds
    /// the sum of the increases over the levels, which is the sum of the decreases. With more
    /// ballots it is the sum of the decreases, for everybody who is missing at a level went to
    /// another; with fewer it is the sum of the increases. Nobody is taken to have come while
    /// another left.
    pub changed: u32,
    /// How many more ballots have a level in the later round; below zero for fewer. They came, or
    /// left, or changed from or to "don't know".
    pub more: i32,
    /// The median of the earlier round.
    pub from: Median,
    /// The median of the later round.
    pub to: Median,
    /// Whether the room came closer.
    pub closer: Closer,
}

/// Whether a room came closer between two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closer {
    /// Agreement A rose.
    Closer,
    /// Agreement A is the same.
    Same,
    /// Agreement A fell.
    Apart,
}

impl Shift {
    /// The shift between two tallies of the same scale; nothing where one has no ballot with a
    /// level, or where the scales differ.
    pub fn between(earlier: &Tally, later: &Tally) -> Option<Self> {
        if earlier.counts().len() != later.counts().len() {
            return None;
        }
        let closer = match agreement(later)?.cmp(&agreement(earlier)?) {
            Ordering::Greater => Closer::Closer,
            Ordering::Equal => Closer::Same,
            Ordering::Less => Closer::Apart,
        };
        let increases = |from: &Tally, to: &Tally| -> u32 {
            let levels = from.counts().iter().zip(to.counts());
            levels.map(|(from, to)| to.saturating_sub(*from)).sum()
        };
        let (up, down) = (increases(earlier, later), increases(later, earlier));
        Some(Self {
            changed: up.min(down),
            more: i32::try_from(i64::from(up) - i64::from(down)).ok()?,
            from: Median::of(earlier)?,
            to: Median::of(later)?,
            closer,
        })
    }

    /// The shift between the first and the last round that the room has seen, where there are two.
    pub fn of(card: &Card) -> Option<Self> {
        let [first, .., last] = card.revealed_rounds() else {
            return None;
        };
        Self::between(&first.tally, &last.tally)
    }

    /// Whether both rounds have the same numbers. People may have changed places all the same.
    pub fn is_same_numbers(self) -> bool {
        self.changed == 0 && self.more == 0
    }

    /// Whether the middle went up or down; nothing where it is neither alone, as from "1 or 5" to 3.
    pub fn middle(self) -> Option<Ordering> {
        let lower = self.to.lower().cmp(&self.from.lower());
        let upper = self.to.upper().cmp(&self.from.upper());
        match (lower, upper) {
            (Ordering::Equal, way) | (way, Ordering::Equal) => Some(way),
            (lower, upper) => (lower == upper).then_some(lower),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::{listed, turned};
    use proptest::prelude::*;

    fn between(from: &[u32], to: &[u32]) -> Option<Shift> {
        let tally = |counts: &[u32]| Tally::new(counts.to_vec(), 0).unwrap();
        Shift::between(&tally(from), &tally(to))
    }

    #[test]
    fn the_same_numbers_are_no_proof_that_nobody_moved() {
        let shift = between(&[6, 0, 0, 0, 6], &[6, 0, 0, 0, 6]).unwrap();
        assert!(shift.is_same_numbers());
        assert_eq!(
            (shift.middle(), shift.closer),
            (Some(Ordering::Equal), Closer::Same)
        );
    }

    #[test]
    fn the_middle_goes_up_or_down_or_neither() {
        let middle = |from, to| between(from, to).unwrap().middle();
        assert_eq!(
            middle(&[0, 3, 0, 0, 0], &[0, 0, 3, 0, 0]),
            Some(Ordering::Greater)
        );
        assert_eq!(
            middle(&[0, 0, 2, 2, 0], &[0, 0, 4, 0, 0]),
            Some(Ordering::Less)
        );
        assert_eq!(middle(&[6, 0, 0, 0, 6], &[0, 0, 12, 0, 0]), None);
    }

    #[test]
    fn who_came_or_left_is_told_apart_from_who_changed() {
        let more = between(&[0, 4, 0, 0, 0], &[0, 3, 0, 0, 3]).unwrap();
        assert_eq!((more.changed, more.more), (1, 2));
        let fewer = between(&[0, 3, 0, 0, 3], &[0, 4, 0, 0, 0]).unwrap();
        assert_eq!((fewer.changed, fewer.more), (1, -2));
        assert_eq!(
            between(&[0; 5], &[1, 0, 0, 0, 0]),
            None,
            "nothing to compare"
        );
    }

    /// Tries every way of pairing people of small rooms: the fewest who changed.
    fn by_trying(from: &[usize], to: &mut Vec<usize>, at: usize) -> u32 {
        if at == from.len() {
            return 0;
        }
        let ways = (at..to.len()).map(|pick| {
            to.swap(at, pick);
            let changed = u32::from(from[at] != to[at]) + by_trying(from, to, at + 1);
            to.swap(at, pick);
            changed
        });
        ways.min().unwrap_or(0)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn nobody_finds_fewer_changes_by_trying(
            from in prop::collection::vec(0_u32..3, 5),
            to in prop::collection::vec(0_u32..3, 5),
        ) {
            let (a, b) = (listed(&from), listed(&to));
            prop_assume!(!a.is_empty() && !b.is_empty() && a.len() + b.len() < 13);
            let shift = between(&from, &to).unwrap();
            let (few, many) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
            prop_assert_eq!(shift.changed, by_trying(few, &mut many.clone(), 0));
            prop_assert_eq!(shift.more as isize, b.len() as isize - a.len() as isize);
            let over = between(&turned(&from), &turned(&to)).unwrap();
            prop_assert_eq!((over.changed, over.more, over.closer), (shift.changed, shift.more, shift.closer));
            prop_assert_eq!(over.middle(), shift.middle().map(Ordering::reverse));
        }
    }
}
