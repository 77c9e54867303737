//! Blocks shared among slides by their height.

use std::ops::Range;

/// Blocks of these heights on as few slides with so much room as hold them, in their order and as
/// evenly as that allows. One that is higher than a slide has one of its own.
pub(super) fn pages(heights: &[f32], room: f32) -> Vec<Range<usize>> {
    let mut best = filled(heights, room);
    // The lowest slides that are no more slides: some halvings are near enough.
    let (mut low, mut high) = (0.0, room);
    for _ in 0..10 {
        let middle = (low + high) / 2.0;
        let tried = filled(heights, middle);
        if tried.len() == best.len() {
            (best, high) = (tried, middle);
        } else {
            low = middle;
        }
    }
    best
}

/// The same, each slide as full as it can be.
fn filled(heights: &[f32], room: f32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (at, height) in heights.iter().enumerate() {
        if at > start && used + height > room {
            pages.push(start..at);
            (start, used) = (at, 0.0);
        }
        used += height;
    }
    pages.push(start..heights.len());
    pages
}

/// Lines in parts of at most so many, one part at least.
pub(super) fn parts(lines: Vec<String>, most: usize) -> Vec<Vec<String>> {
    let most = most.max(1);
    if lines.len() <= most {
        return vec![lines];
    }
    lines.chunks(most).map(<[String]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_shared_evenly_and_in_order() {
        assert_eq!(pages(&[10.0; 3], 20.0), [0..2, 2..3]);
        assert_eq!(pages(&[1.0; 6], 5.0), [0..3, 3..6]);
        assert_eq!(pages(&[5.0, 90.0, 5.0], 20.0), [0..1, 1..2, 2..3]);
        assert_eq!(pages(&[], 20.0), vec![0..0]);
    }
}
