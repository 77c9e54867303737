use crate::session::Tally;

/// How far the ballots agree, from −1 (two camps at the ends) over 0 (evenly spread) to 1 (all the
/// same); nothing where nobody gave a level or the scale has fewer than three.
///
/// This is the measure A of van der Eijk, "Measuring agreement in ordered rating scales", Quality
/// and Quantity 35 (2001). The counts are peeled into layers; each layer is a pattern of levels
/// that somebody chose, and weighs as much as the ballots in it.
///
/// ```
/// use roundtable::insight::agreement;
/// use roundtable::session::Tally;
///
/// let a = |counts: [u32; 5]| agreement(&Tally::new(counts.to_vec(), 0).unwrap());
/// assert_eq!(a([0, 0, 12, 0, 0]), Some(1.0));
/// assert_eq!(a([2, 2, 2, 2, 2]), Some(0.0));
/// assert_eq!(a([6, 0, 0, 0, 6]), Some(-1.0));
/// assert_eq!(a([0; 5]), None);
/// ```
pub fn agreement(tally: &Tally) -> Option<f64> {
    let ballots = f64::from(tally.scored());
    if ballots == 0.0 || tally.counts().len() < 3 {
        return None;
    }
    let mut counts = tally.counts().to_vec();
    let mut sum = 0.0;
    while let Some(lowest) = counts.iter().copied().filter(|&count| count > 0).min() {
        let pattern: Vec<bool> = counts.iter().map(|&count| count > 0).collect();
        let chosen = pattern.iter().filter(|&&p| p).count();
        let weight = f64::from(lowest) * chosen as f64 / ballots;
        sum += weight * agreement_of_pattern(&pattern, chosen);
        for count in &mut counts {
            *count = count.saturating_sub(lowest);
        }
    }
    Some(sum)
}

/// A of one layer: `chosen` of the levels stand in it.
fn agreement_of_pattern(pattern: &[bool], chosen: usize) -> f64 {
    if chosen == 1 {
        return 1.0;
    }
    if chosen == pattern.len() {
        return 0.0;
    }
    let levels = pattern.len();
    // Triples that read 1,1,0 or 0,1,1 hold together; those that read 1,0,1 stand apart.
    let (mut together, mut apart) = (0_u32, 0_u32);
    for i in 0..levels {
        for j in i + 1..levels {
            for k in j + 1..levels {
                match (pattern[i], pattern[j], pattern[k]) {
                    (true, true, false) | (false, true, true) => together += 1,
                    (true, false, true) => apart += 1,
                    _ => {}
                }
            }
        }
    }
    let k = levels as f64;
    let (tu, tdu) = (f64::from(together), f64::from(apart));
    let unimodality = ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu));
    unimodality * (1.0 - (chosen as f64 - 1.0) / (k - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn a(counts: &[u32]) -> f64 {
        agreement(&Tally::new(counts.to_vec(), 0).unwrap()).unwrap()
    }

    fn counts() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0_u32..30, 3..=9)
            .prop_filter("somebody scored", |c| c.iter().sum::<u32>() > 0)
    }

    #[test]
    fn worked_by_hand() {
        // Two layers: 1,1,1,1,1 (five ballots, 0) and 1,0,0,1,1 … worked out on paper for [2,1,1,1,2]:
        // the second layer is 1,0,0,0,1 with two of seven ballots and A = -1.
        assert!((a(&[2, 1, 1, 1, 2]) + 2.0 / 7.0).abs() < 1e-12);
        // One layer 0,1,1,0,0: TU = 3, TDU = 0, U = 1, A = 1 - 1/4.
        assert!((a(&[0, 3, 3, 0, 0]) - 0.75).abs() < 1e-12);
    }

    proptest! {
        #[test]
        fn one_when_all_agree(levels in 3_usize..=9, at in 0_usize..9, n in 1_u32..100) {
            let mut counts = vec![0; levels];
            counts[at % levels] = n;
            prop_assert_eq!(a(&counts), 1.0);
        }

        #[test]
        fn minus_one_for_two_equal_camps_at_the_ends(levels in 3_usize..=9, n in 1_u32..100) {
            let mut counts = vec![0; levels];
            counts[0] = n;
            counts[levels - 1] = n;
            prop_assert!((a(&counts) + 1.0).abs() < 1e-12);
        }

        #[test]
        fn the_same_read_backwards_and_doubled(counts in counts()) {
            let backwards: Vec<u32> = counts.iter().rev().copied().collect();
            let doubled: Vec<u32> = counts.iter().map(|n| n * 2).collect();
            prop_assert!((a(&counts) - a(&backwards)).abs() < 1e-12);
            prop_assert!((a(&counts) - a(&doubled)).abs() < 1e-12);
            prop_assert!((-1.0..=1.0).contains(&a(&counts)));
        }
    }
}
