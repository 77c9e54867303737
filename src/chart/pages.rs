//! Rows shared among pages.

use std::ops::Range;

use super::drawn::Chart;

/// Shares a column of blocks among as few pages of this height as hold them, in their order and
/// as evenly as that allows. A block that is higher than a page has one of its own; without
/// blocks there is one empty page.
pub(super) fn pages(heights: &[f32], gap: f32, room: f32) -> Vec<Range<usize>> {
    pages_with_heads(heights, &[], gap, room)
}

/// The same where a block that begins a page has something over it, so high; nothing has after
/// the last of these.
pub(super) fn pages_with_heads(
    heights: &[f32],
    heads: &[f32],
    gap: f32,
    room: f32,
) -> Vec<Range<usize>> {
    let fill = |room| filled(heights, heads, gap, room);
    let fewest = fill(room);
    let lowest = lowest_by(heights, room, |room| fill(room).len() <= fewest.len());
    fill(lowest)
}

/// The lowest pages, no higher than this, that hold a column of blocks in so many, and each block
/// whole; near enough.
pub(super) fn lowest(heights: &[f32], heads: &[f32], gap: f32, room: f32, count: usize) -> f32 {
    lowest_by(heights, room, |room| {
        filled(heights, heads, gap, room).len() <= count
    })
}

fn lowest_by(heights: &[f32], room: f32, holds: impl Fn(f32) -> bool) -> f32 {
    let highest = heights.iter().copied().fold(0.0, f32::max);
    let (mut low, mut high) = (highest.min(room), room);
    for _ in 0..10 {
        let middle = (low + high) / 2.0;
        if holds(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

fn filled(heights: &[f32], heads: &[f32], gap: f32, room: f32) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let head = |i: usize| heads.get(i).copied().unwrap_or(0.0);
    let (mut start, mut used) = (0, head(0));
    for (i, height) in heights.iter().enumerate() {
        if i > start && used + gap + height > room {
            pages.push(start..i);
            (start, used) = (i, head(i));
        }
        used += if i > start { gap + height } else { *height };
    }
    pages.push(start..heights.len());
    pages
}

/// Says in each drawing's name which page it is, where there are several.
pub(super) fn numbered_pages(pages: &mut [Chart]) {
    let count = pages.len();
    for (i, Chart { scene, .. }) in pages.iter_mut().enumerate().filter(|_| count > 1) {
        scene.title = format!("{}, page {} of {count}", scene.title, i + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_shared_evenly_among_as_few_pages_as_hold_them() {
        assert_eq!(pages(&[10.0; 10], 2.0, 85.0), [0..5, 5..10]);
        assert_eq!(pages(&[10.0; 7], 2.0, 85.0), vec![0..7]);
        assert_eq!(pages(&[30.0, 5.0, 5.0, 30.0], 0.0, 40.0), [0..2, 2..4]);
        assert!((35.0..36.0).contains(&lowest(&[30.0, 5.0, 5.0, 30.0], &[], 0.0, 90.0, 2)));
        assert!((30.0..31.0).contains(&lowest(&[30.0, 5.0, 5.0, 30.0], &[], 0.0, 90.0, 9)));
    }

    #[test]
    fn what_stands_over_the_first_block_of_a_page_takes_its_room() {
        let heads = [0.0, 15.0, 15.0, 15.0];
        assert_eq!(pages(&[10.0; 4], 0.0, 35.0), [0..2, 2..4]);
        // Two of them on the second page would be higher than three on the first.
        let with_heads = pages_with_heads(&[10.0; 4], &heads, 0.0, 35.0);
        assert_eq!(with_heads, [0..3, 3..4]);
    }

    #[test]
    fn a_block_that_is_too_high_stands_alone() {
        assert_eq!(pages(&[5.0, 90.0, 5.0], 0.0, 20.0), [0..1, 1..2, 2..3]);
        assert_eq!(pages(&[], 0.0, 20.0), vec![0..0]);
    }
}
