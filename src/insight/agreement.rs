//! How far ballots on an ordered scale agree: van der Eijk's A.

use super::fraction::Fraction;
use crate::session::Tally;

/// How far the ballots agree, from −1 (two camps at the ends) over 0 (evenly spread) to 1 (all the
/// same); nothing where nobody gave a level or the scale has fewer than two.
///
/// This is the measure A of van der Eijk, "Measuring agreement in ordered rating scales", Quality
/// and Quantity 35 (2001). The counts are peeled into layers; each layer is a pattern of levels
/// that somebody chose, and weighs as much as the ballots in it. It is an exact fraction, so that
/// equal agreement is equal. On two levels the layers need no triple: those in which both stand are
/// evenly spread, the rest is one level alone, and A is by how much the larger side outweighs the
/// other.
///
/// ```
/// use roundtable::insight::{Fraction, agreement};
/// use roundtable::session::Tally;
///
/// let a = |counts: [u32; 5]| agreement(&Tally::new(counts.to_vec(), 0).unwrap());
/// assert_eq!(a([0, 0, 12, 0, 0]), Some(Fraction::ONE));
/// assert_eq!(a([2, 2, 2, 2, 2]), Some(Fraction::ZERO));
/// assert_eq!(a([6, 0, 0, 0, 6]), Some(Fraction::whole(-1)));
/// assert_eq!(a([0; 5]), None);
/// ```
pub fn agreement(tally: &Tally) -> Option<Fraction> {
    let mut counts = tally.counts().to_vec();
    let levels = i64::try_from(counts.len()).ok()?;
    let ballots = i64::from(tally.scored());
    if ballots == 0 || levels < 2 {
        return None;
    }
    let mut sum = Fraction::ZERO;
    while let Some(lowest) = counts.iter().copied().filter(|&count| count > 0).min() {
        let pattern: Vec<bool> = counts.iter().map(|&count| count > 0).collect();
        let chosen = pattern.iter().map(|&p| i64::from(p)).sum();
        let weight = Fraction::new(i64::from(lowest) * chosen, ballots)?;
        let layer = agreement_of_pattern(&pattern, levels, chosen)?;
        sum = sum.plus(weight.times(layer)?)?;
        for count in &mut counts {
            *count = count.saturating_sub(lowest);
        }
    }
    Some(sum)
}

/// A of one layer: `chosen` of the levels stand in it.
fn agreement_of_pattern(pattern: &[bool], levels: i64, chosen: i64) -> Option<Fraction> {
    if chosen == 1 {
        return Some(Fraction::ONE);
    }
    if chosen == levels {
        return Some(Fraction::ZERO);
    }
    // Triples that read 1,1,0 or 0,1,1 hold together; those that read 1,0,1 stand apart.
    let (mut together, mut apart) = (0, 0);
    for (i, &low) in pattern.iter().enumerate() {
        for (j, &middle) in pattern.iter().enumerate().skip(i + 1) {
            for &high in &pattern[j + 1..] {
                match (low, middle, high) {
                    (true, true, false) | (false, true, true) => together += 1,
                    (true, false, true) => apart += 1,
                    _ => {}
                }
            }
        }
    }
    let unimodality = Fraction::new(
        (levels - 2) * together - (levels - 1) * apart,
        (levels - 2) * (together + apart),
    )?;
    // 1 − (S − 1) / (K − 1)
    unimodality.times(Fraction::new(levels - chosen, levels - 1)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::turned;
    use proptest::prelude::*;

    fn a(counts: &[u32]) -> Fraction {
        agreement(&Tally::new(counts.to_vec(), 0).unwrap()).unwrap()
    }

    fn fraction(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator, denominator).unwrap()
    }

    fn counts() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0_u32..30, 3..=9)
            .prop_filter("somebody scored", |c| c.iter().sum::<u32>() > 0)
    }

    #[test]
    fn worked_by_hand() {
        // Two layers: 1,1,1,1,1 (five of seven ballots, 0) and 1,0,0,0,1 (two of seven, -1).
        assert_eq!(a(&[2, 1, 1, 1, 2]), fraction(-2, 7));
        // One layer 0,1,1,0,0: TU = 3, TDU = 0, U = 1, A = 1 - 1/4.
        assert_eq!(a(&[0, 3, 3, 0, 0]), fraction(3, 4));
        // One layer 1,0,1,0,0: TU = 2, TDU = 1, U = (6 - 4) / 9, A = 2/9 · 3/4.
        assert_eq!(a(&[5, 0, 5, 0, 0]), fraction(1, 6));
    }

    /// The same measure reckoned another way: a layer for each height from 1 to the highest count
    /// (every layer one ballot thick), triples picked by what lies between and beside the chosen.
    fn written_differently(counts: &[u32]) -> f64 {
        let k = counts.len() as f64;
        let ballots = f64::from(counts.iter().sum::<u32>());
        let highest = counts.iter().copied().max().unwrap_or(0);
        let layer = |height: u32| {
            let chosen: Vec<usize> = (0..counts.len()).filter(|&i| counts[i] >= height).collect();
            let s = chosen.len() as f64;
            let mut pairs = (0.0, 0.0);
            for (n, &low) in chosen.iter().enumerate() {
                for (m, &high) in chosen.iter().enumerate().skip(n + 1) {
                    // Levels between the two that nobody chose, and those on either side.
                    let between = (high - low - 1) - (m - n - 1);
                    pairs.1 += between as f64;
                    pairs.0 += (counts.len() - chosen.len() - between) as f64;
                }
            }
            let (together, apart) = pairs;
            let u = match together + apart {
                0.0 => 1.0,
                all => (together - apart * (k - 1.0) / (k - 2.0)) / all,
            };
            s * u * (k - s) / (k - 1.0)
        };
        (1..=highest).map(layer).sum::<f64>() / ballots
    }

    proptest! {
        #[test]
        fn one_when_all_agree(levels in 3_usize..=9, at in 0_usize..9, n in 1_u32..100) {
            let mut counts = vec![0; levels];
            counts[at % levels] = n;
            prop_assert_eq!(a(&counts), Fraction::ONE);
        }

        #[test]
        fn minus_one_for_two_equal_camps_at_the_ends(levels in 3_usize..=9, n in 1_u32..100) {
            let mut counts = vec![0; levels];
            counts[0] = n;
            counts[levels - 1] = n;
            prop_assert_eq!(a(&counts), Fraction::whole(-1));
        }

        #[test]
        fn the_same_turned_over_and_doubled(counts in counts()) {
            let doubled: Vec<u32> = counts.iter().map(|n| n * 2).collect();
            prop_assert_eq!(a(&counts), a(&turned(&counts)));
            prop_assert_eq!(a(&counts), a(&doubled));
            prop_assert!((Fraction::whole(-1)..=Fraction::ONE).contains(&a(&counts)));
        }

        #[test]
        fn as_reckoned_another_way(counts in counts()) {
            prop_assert!((a(&counts).to_f64() - written_differently(&counts)).abs() < 1e-9);
        }
    }
}
