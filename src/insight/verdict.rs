//! How far apart a room is: close together, spread out, or in two camps.

use super::agreement::agreement;
use super::fraction::Fraction;
use super::median::Median;
use crate::session::Tally;
use crate::workshop::Level;

/// With fewer ballots that have a level than this there is no verdict.
pub const ENOUGH_BALLOTS: u32 = 3;
/// From this agreement A on the room is close together.
pub const CLOSE_TOGETHER: Fraction = Fraction::tenths(6);
/// Who stands this many levels or more from the median sees it differently.
pub const DIFFERENT: usize = 2;
/// A camp has at least this many people, whatever the size of the room…
pub const SMALLEST_CAMP: u32 = 2;
/// …and at least one in this many of all.
pub const CAMP_ONE_IN: u32 = 4;
/// The valley between two camps is lower than the lower of their peaks by one in this many of all.
pub const VALLEY_ONE_IN: u32 = 6;

/// How far apart the room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Agreement A of [`CLOSE_TOGETHER`] or more.
    CloseTogether {
        /// How many people stand [`DIFFERENT`] levels or more from the median all the same.
        differently: u32,
    },
    /// Neither close together nor in two camps.
    SpreadOut,
    /// Two groups with a valley between them.
    TwoCamps,
}

/// The verdict on the ballots with a level; nothing with fewer than [`ENOUGH_BALLOTS`].
///
/// A room is in two camps where a level between two peaks has at most half as many ballots as the
/// lower of these peaks, and fewer by ⌈n/6⌉ at least, while max(2, ⌈n/4⌉) of the n ballots at
/// least stand on each side of it. Else it is close together where A is 0.6 or more, and spread
/// out where it is less. Ballots with one peak alone are never two camps.
///
/// ```
/// use roundtable::insight::{Verdict, verdict};
/// use roundtable::session::Tally;
///
/// let of = |counts: [u32; 5]| verdict(&Tally::new(counts.to_vec(), 0).unwrap());
/// assert_eq!(of([0, 1, 9, 2, 0]), Some(Verdict::CloseTogether { differently: 0 }));
/// assert_eq!(of([4, 1, 1, 2, 4]), Some(Verdict::TwoCamps));
/// assert_eq!(of([0, 2, 5, 3, 2]), Some(Verdict::SpreadOut));
/// assert_eq!(of([0, 1, 1, 0, 0]), None);
/// ```
pub fn verdict(tally: &Tally) -> Option<Verdict> {
    if tally.scored() < ENOUGH_BALLOTS {
        return None;
    }
    let (agreement, median) = (agreement(tally)?, Median::of(tally)?);
    Some(if camps(tally).is_some() {
        Verdict::TwoCamps
    } else if agreement >= CLOSE_TOGETHER {
        let differently = differently(tally, median);
        Verdict::CloseTogether { differently }
    } else {
        Verdict::SpreadOut
    })
}

/// Two camps, and what parts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Camps {
    /// How many stand below every level that parts them.
    pub below: u32,
    /// The lowest level that parts them.
    pub from: Level,
    /// The highest level that parts them.
    pub to: Level,
    /// How many stand from the one to the other.
    pub between: u32,
    /// How many stand above.
    pub above: u32,
}

/// How many a camp has at least, in a room with this many ballots.
pub fn smallest_camp(ballots: u32) -> u32 {
    SMALLEST_CAMP.max(ballots.div_ceil(CAMP_ONE_IN))
}

/// How many fewer than the lower peak stand in a valley at least, in a room with this many ballots.
pub fn valley_depth(ballots: u32) -> u32 {
    ballots.div_ceil(VALLEY_ONE_IN)
}

/// The two camps of a room that is in two camps.
pub fn camps(tally: &Tally) -> Option<Camps> {
    let (counts, all) = (tally.counts(), tally.scored());
    if all < ENOUGH_BALLOTS {
        return None;
    }
    let is_valley = |i: usize| {
        let valley = counts[i];
        let sides = [&counts[..i], &counts[i + 1..]];
        let peak = |side: &[u32]| side.iter().copied().max().unwrap_or(0);
        let lower_peak = peak(sides[0]).min(peak(sides[1]));
        valley * 2 <= lower_peak
            && lower_peak.saturating_sub(valley) >= valley_depth(all)
            && (sides.iter()).all(|side| side.iter().sum::<u32>() >= smallest_camp(all))
    };
    let from = (0..counts.len()).find(|&i| is_valley(i))?;
    let to = (0..counts.len()).rfind(|&i| is_valley(i))?;
    Some(Camps {
        below: counts[..from].iter().sum(),
        from: tally.level(from),
        to: tally.level(to),
        between: counts[from..=to].iter().sum(),
        above: counts[to + 1..].iter().sum(),
    })
}

/// How many stand well away from the median: from the nearer of two, so that nobody is called
/// different for standing beside one of the two middle ballots.
fn differently(tally: &Tally, median: Median) -> u32 {
    let counts = tally.counts().iter().enumerate();
    counts
        .filter(|&(i, _)| median.distance(tally.level(i)) >= DIFFERENT)
        .map(|(_, &count)| count)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::turned;

    fn of(counts: &[u32]) -> Option<Verdict> {
        verdict(&Tally::new(counts.to_vec(), 0).unwrap())
    }

    const CLOSE: Option<Verdict> = Some(Verdict::CloseTogether { differently: 0 });
    const SPREAD: Option<Verdict> = Some(Verdict::SpreadOut);
    const CAMPS: Option<Verdict> = Some(Verdict::TwoCamps);

    #[test]
    fn a_valley_makes_two_camps_even_when_they_stand_near() {
        assert_eq!(of(&[0, 6, 0, 6, 0]), CAMPS);
        assert_eq!(of(&[0, 6, 3, 6, 0]), CAMPS);
        assert_eq!(of(&[6, 0, 0, 0, 6]), CAMPS);
        assert_eq!(of(&[4, 1, 1, 2, 4]), CAMPS);
    }

    #[test]
    fn a_hill_and_a_plain_are_no_camps() {
        for counts in [[1, 2, 4, 3, 2], [2, 2, 4, 2, 2], [3, 3, 3, 3, 3]] {
            assert_eq!(of(&counts), SPREAD, "{counts:?}");
        }
    }

    #[test]
    fn three_people_who_differ_are_spread_out() {
        assert_eq!(of(&[1, 0, 1, 0, 1]), SPREAD);
        assert_eq!(of(&[2, 0, 0, 0, 1]), SPREAD, "one is no camp");
        assert_eq!(of(&[1, 0, 0, 0, 1]), None);
    }

    #[test]
    fn a_shallow_valley_is_none() {
        // Half as high as the peak of 2 beside it, but one fewer is less than a sixth of twelve.
        assert_eq!(of(&[1, 2, 1, 6, 2]), SPREAD);
        assert_eq!(
            of(&[0, 2, 0, 8, 2]),
            SPREAD,
            "two of twelve are less than a quarter"
        );
        assert_eq!(of(&[0, 3, 1, 6, 2]), CAMPS);
    }

    #[test]
    fn who_sees_it_differently_is_told_beside_close_together() {
        let close = |differently| Some(Verdict::CloseTogether { differently });
        assert_eq!(of(&[1, 0, 0, 11, 0]), close(1));
        assert_eq!(of(&[1, 1, 0, 18, 0]), close(2));
        // The median is 3 or 4: who stands at 2 or 5 is beside it.
        assert_eq!(of(&[0, 0, 6, 6, 0]), CLOSE);
        assert_eq!(of(&[1, 0, 9, 10, 0]), close(1));
        assert_eq!(of(&[0, 1, 10, 9, 0]), CLOSE);
    }

    #[test]
    fn exactly_six_tenths_is_close_together() {
        for (counts, differently) in [([0, 4, 4, 2, 0], 0), ([1, 3, 5, 1, 0], 1)] {
            let tally = Tally::new(counts.to_vec(), 0).unwrap();
            assert_eq!(agreement(&tally), Fraction::new(3, 5));
            assert_eq!(of(&counts), Some(Verdict::CloseTogether { differently }));
        }
    }

    /// All ways in which this many people can stand on this many levels.
    fn ways(people: u32, levels: usize, told: &mut impl FnMut(&[u32])) {
        fn fill(counts: &mut [u32], at: usize, left: u32, told: &mut impl FnMut(&[u32])) {
            if at + 1 == counts.len() {
                counts[at] = left;
                return told(counts);
            }
            for here in 0..=left {
                counts[at] = here;
                fill(counts, at + 1, left - here, told);
            }
        }
        fill(&mut vec![0; levels], 0, people, told);
    }

    fn is_single_peaked(counts: &[u32]) -> bool {
        let falls = counts.windows(2).position(|pair| pair[1] < pair[0]);
        let after = falls.map_or(&[][..], |at| &counts[at..]);
        after.windows(2).all(|pair| pair[1] <= pair[0])
    }

    #[test]
    fn one_peak_is_never_two_camps() {
        for levels in 3..=7 {
            for people in 1..=16 {
                ways(people, levels, &mut |counts| {
                    if is_single_peaked(counts) {
                        assert_ne!(of(counts), CAMPS, "{counts:?}");
                    }
                });
            }
        }
    }

    #[test]
    fn of_all_ways_of_twelve_on_five_levels() {
        let (mut all, mut single) = (0, 0);
        ways(12, 5, &mut |counts| {
            all += 1;
            let told = of(counts);
            assert_eq!(told, of(&turned(counts)), "{counts:?}");
            if is_single_peaked(counts) {
                single += 1;
                assert_ne!(told, CAMPS, "{counts:?}");
            }
        });
        assert_eq!((all, single), (1820, 421));
    }
}
