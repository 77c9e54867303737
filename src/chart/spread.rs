//! Blocks of a column moved apart as little as can be.

/// Moves the middles of a column of blocks apart, by the least sum of squared moves, and keeps
/// their order (pool adjacent violators; Barlow and others, "Statistical Inference under Order
/// Restrictions", 1972). `ends` says whether the first and the last are not to move.
pub(super) fn spread(
    wanted: &[f32],
    heights: &[f32],
    gap: f32,
    ends: Option<(bool, bool)>,
) -> Vec<f32> {
    // Measured from a stack without spare room, "apart" means "not falling".
    let mut stack = vec![0.0_f32];
    for pair in heights.windows(2) {
        let last = stack.last().copied().unwrap_or(0.0);
        stack.push(last + (pair[0] + pair[1]) / 2.0 + gap);
    }
    let spare: Vec<f32> = wanted
        .iter()
        .zip(&stack)
        .map(|(y, base)| y - base)
        .collect();
    let mut pools: Vec<(f32, f32)> = Vec::with_capacity(spare.len());
    for &value in &spare {
        let mut pool = (value, 1.0);
        while let Some(last) = pools.last().copied().filter(|last| last.0 > pool.0) {
            pools.pop();
            pool = (
                (last.0 * last.1 + pool.0 * pool.1) / (last.1 + pool.1),
                last.1 + pool.1,
            );
        }
        pools.push(pool);
    }
    let (first, last) = ends.unwrap_or((false, false));
    let low = spare
        .first()
        .copied()
        .filter(|_| first)
        .unwrap_or(f32::NEG_INFINITY);
    let high = spare
        .last()
        .copied()
        .filter(|_| last)
        .unwrap_or(f32::INFINITY);
    let values = pools
        .into_iter()
        .flat_map(|(value, n)| std::iter::repeat_n(value, n as usize));
    values
        .zip(&stack)
        .map(|(value, base)| value.min(high).max(low) + base)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_that_stand_apart_stay_where_they_are() {
        assert_eq!(spread(&[0.0, 50.0], &[20.0, 20.0], 5.0, None), [0.0, 50.0]);
    }

    #[test]
    fn blocks_that_overlap_share_the_way() {
        assert_eq!(spread(&[0.0, 5.0], &[20.0, 20.0], 5.0, None), [-10.0, 15.0]);
        assert_eq!(
            spread(&[0.0, 5.0], &[20.0, 20.0], 5.0, Some((true, false))),
            [0.0, 25.0]
        );
    }
}
