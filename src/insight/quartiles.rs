use crate::session::Tally;
use crate::workshop::Level;

/// Lower quartile, median and upper quartile of the ballots with a level.
///
/// Each is the lowest level at which at least a quarter, a half or three quarters of the ballots
/// stand at or below: the inverse of the empirical distribution function (type 1 of Hyndman and
/// Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996). It never
/// lies between two levels, so it needs no arithmetic on them: somebody has scored what it says.
///
/// ```
/// use roundtable::insight::Quartiles;
/// use roundtable::session::Tally;
///
/// let tally = Tally::new(vec![4, 1, 1, 2, 4], 0).unwrap();
/// let quartiles = Quartiles::of(&tally).unwrap();
/// assert_eq!(quartiles.numbers(), [1, 3, 5]);
/// assert_eq!(Quartiles::of(&Tally::empty(5)), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quartiles {
    /// A quarter of the ballots stand at or below.
    pub lower: Level,
    /// Half of the ballots stand at or below.
    pub median: Level,
    /// Three quarters of the ballots stand at or below.
    pub upper: Level,
}

impl Quartiles {
    /// The quartiles of a tally, if anyone gave a level. "Don't know" is not counted.
    pub fn of(tally: &Tally) -> Option<Self> {
        let ballots = tally.scored();
        if ballots == 0 {
            return None;
        }
        let at = |quarters: u32| {
            let needed = (ballots * quarters).div_ceil(4);
            let mut below = 0;
            let index = tally.counts().iter().position(|&count| {
                below += count;
                below >= needed
            });
            Level::from_index(index.unwrap_or(0))
        };
        Some(Self {
            lower: at(1),
            median: at(2),
            upper: at(3),
        })
    }

    /// Lower quartile, median and upper quartile as numbers.
    pub fn numbers(self) -> [u8; 3] {
        [
            self.lower.number(),
            self.median.number(),
            self.upper.number(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_the_ballots_at_a_quarter_a_half_and_three_quarters(
            counts in prop::collection::vec(0_u32..40, 3..=9), dont_know in 0_u32..9,
        ) {
            let tally = Tally::new(counts.clone(), dont_know).unwrap();
            let mut ballots: Vec<usize> = Vec::new();
            for (i, &count) in counts.iter().enumerate() {
                ballots.extend(std::iter::repeat_n(i + 1, count as usize));
            }
            let pick = |share: f64| ballots[((ballots.len() as f64 * share).ceil() as usize).max(1) - 1];
            match Quartiles::of(&tally) {
                None => prop_assert!(ballots.is_empty()),
                Some(quartiles) => {
                    let numbers = quartiles.numbers().map(usize::from);
                    prop_assert_eq!(numbers, [pick(0.25), pick(0.5), pick(0.75)]);
                }
            }
        }
    }
}
