use super::agreement;
use crate::session::Tally;

/// From this agreement on the room is "close together".
pub const CLOSE_TOGETHER: f64 = 0.7;
/// Below this agreement the room is in "two camps".
pub const TWO_CAMPS: f64 = 0.3;
/// With fewer ballots than this no verdict is given.
const ENOUGH_BALLOTS: u32 = 3;

/// How far apart the room is, in words that can be said aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Agreement of [`CLOSE_TOGETHER`] or more.
    CloseTogether,
    /// Anything between.
    SpreadOut,
    /// Agreement below [`TWO_CAMPS`], or two peaks with a valley between them.
    TwoCamps,
}

impl Verdict {
    /// As it stands on the wall.
    pub fn label(self) -> &'static str {
        match self {
            Self::CloseTogether => "Close together",
            Self::SpreadOut => "Spread out",
            Self::TwoCamps => "Two camps",
        }
    }

    /// What it means, in plain words and with its thresholds.
    pub fn help() -> String {
        format!(
            "Agreement runs from −1 (two opposite camps) over 0 (evenly spread) to 1 (all the same). From {CLOSE_TOGETHER} on \
             the room is close together. Below {TWO_CAMPS}, or with two groups and a gap between them, it is in two camps. \
             Anything else is spread out. With fewer than {ENOUGH_BALLOTS} scores there is no verdict. \
             The median is where the middle person stands when everyone lines up from low to high; \
             the middle half leaves out the lowest and the highest quarter. Nothing is averaged: \
             these are levels, not measurements."
        )
    }

    /// What to do with it.
    pub fn advice(self) -> &'static str {
        match self {
            Self::CloseTogether => "Ask what everyone sees, and what is missing.",
            Self::SpreadOut | Self::TwoCamps => "Hear the lowest and the highest first.",
        }
    }
}

/// The verdict on a tally, or nothing with fewer than three ballots that have a level.
///
/// ```
/// use roundtable::insight::{Verdict, verdict};
/// use roundtable::session::Tally;
///
/// let of = |counts: [u32; 5]| verdict(&Tally::new(counts.to_vec(), 0).unwrap());
/// assert_eq!(of([0, 1, 9, 2, 0]), Some(Verdict::CloseTogether));
/// assert_eq!(of([4, 1, 1, 2, 4]), Some(Verdict::TwoCamps));
/// assert_eq!(of([0, 2, 5, 3, 2]), Some(Verdict::SpreadOut));
/// assert_eq!(of([0, 1, 1, 0, 0]), None);
/// ```
pub fn verdict(tally: &Tally) -> Option<Verdict> {
    if tally.scored() < ENOUGH_BALLOTS {
        return None;
    }
    let a = agreement(tally)?;
    Some(if two_peaks(tally.counts()) || a < TWO_CAMPS {
        Verdict::TwoCamps
    } else if a >= CLOSE_TOGETHER {
        Verdict::CloseTogether
    } else {
        Verdict::SpreadOut
    })
}

/// Two camps of a quarter of the ballots or more, parted by a level that is empty or at most half
/// as high as the lower of the two peaks.
fn two_peaks(counts: &[u32]) -> bool {
    let all: u32 = counts.iter().sum();
    (1..counts.len().saturating_sub(1)).any(|valley| {
        let (left, right) = (&counts[..valley], &counts[valley + 1..]);
        let peak = |side: &[u32]| side.iter().copied().max().unwrap_or(0);
        let lower_peak = peak(left).min(peak(right));
        let camp = |side: &[u32]| side.iter().sum::<u32>() * 4 >= all;
        lower_peak > 0 && counts[valley] * 2 <= lower_peak && camp(left) && camp(right)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(counts: [u32; 5]) -> Option<Verdict> {
        verdict(&Tally::new(counts.to_vec(), 0).unwrap())
    }

    #[test]
    fn a_valley_makes_two_camps_even_when_they_stand_near() {
        assert_eq!(of([0, 6, 0, 6, 0]), Some(Verdict::TwoCamps));
        assert_eq!(of([0, 6, 3, 6, 0]), Some(Verdict::TwoCamps));
    }

    #[test]
    fn one_dissenter_is_no_camp() {
        assert_eq!(of([1, 0, 0, 11, 0]), Some(Verdict::CloseTogether));
    }

    #[test]
    fn the_verdict_is_the_same_for_every_size_of_team() {
        assert_eq!(of([0, 4, 10, 6, 4]), of([0, 2, 5, 3, 2]));
    }
}
