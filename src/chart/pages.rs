//! Rows shared among pages.

use std::ops::Range;

use crate::phrases::pictures::page_of;
use crate::scene::{Scene, Size};

/// Shares a column of blocks among as few pages of this height as hold them, in their order and
/// as evenly as that allows. A block that is higher than a page has one of its own; without
/// blocks there is one empty page.
pub(super) fn pages(heights: &[f32], gap: f32, room: f32) -> Vec<Range<usize>> {
    let fill = |room| filled(heights, &[], gap, room);
    let fewest = fill(room);
    let lowest = lowest_by(heights, room, |room| fill(room).len() <= fewest.len());
    fill(lowest)
}

/// The same where a block that begins a page has something over it, so high; nothing has after
/// the last of these. As few blocks as can be stand on a page alone with what is over them again.
pub(super) fn pages_with_heads(
    heights: &[f32],
    heads: &[f32],
    gap: f32,
    room: f32,
) -> Vec<Range<usize>> {
    let count = filled(heights, heads, gap, room).len();
    let end = heights.len();
    let head = |i: usize| heads.get(i).copied().unwrap_or(0.0);
    // From the last block to the first: the best that the rest can be on so many pages.
    let nothing = Rest::default();
    let mut best: Vec<Vec<Option<Rest>>> = vec![vec![None; end + 1]; count + 1];
    best[0][end] = Some(nothing);
    for pages in 1..=count {
        for start in 0..end {
            let mut used = head(start);
            for after in start + 1..=end {
                used += heights[after - 1] + if after > start + 1 { gap } else { 0.0 };
                let alone = after == start + 1;
                if used > room + ROUNDING && !alone {
                    break;
                }
                let Some(rest) = best[pages - 1][after] else {
                    continue;
                };
                let with = Rest {
                    alone: rest.alone + usize::from(alone && head(start) > 0.0),
                    highest: rest.highest.max(used),
                    next: after,
                };
                let kept = &mut best[pages][start];
                // Of equals the first page holds the more.
                if kept.is_none_or(|kept| with.is_no_worse_than(&kept)) {
                    *kept = Some(with);
                }
            }
        }
    }
    let mut pages = Vec::with_capacity(count);
    let mut start = 0;
    for left in (1..=count).rev() {
        let after = best[left][start].map_or(end, |rest| rest.next);
        pages.push(start..after);
        start = after;
    }
    pages
}

/// Sums of the same heights may differ by so much.
const ROUNDING: f32 = 0.01;

/// What becomes of the blocks from one on.
#[derive(Clone, Copy, Default)]
struct Rest {
    /// How many stand alone under what is over them again.
    alone: usize,
    /// How high the highest page is.
    highest: f32,
    /// The block that begins the page after.
    next: usize,
}

impl Rest {
    fn is_no_worse_than(&self, other: &Self) -> bool {
        (self.alone, self.highest) <= (other.alone, other.highest)
    }
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

/// How high a page of this width is that holds all: what stands around the blocks is set larger on a
/// higher page, so it is asked again until it stays.
pub(super) fn settled_height(width: f32, height: impl Fn(Size) -> f32) -> f32 {
    let mut high = width * 9.0 / 16.0;
    for _ in 0..4 {
        let next = height(Size {
            width,
            height: high,
        });
        if (next - high).abs() < 0.5 {
            return next.max(high);
        }
        high = next;
    }
    high
}

/// Says in each drawing's name which page it is, where there are several.
pub(super) fn number_pages<'a>(pages: impl ExactSizeIterator<Item = &'a mut Scene>) {
    let count = pages.len();
    for (scene, number) in pages.zip(1..).filter(|_| count > 1) {
        scene.title = page_of(&scene.title, number, count);
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
        // The last would stand alone under a heading, were the first page filled.
        let with_heads = pages_with_heads(&[10.0; 4], &heads, 0.0, 35.0);
        assert_eq!(with_heads, [0..2, 2..4]);
        // Two of them on the second page are too high.
        let with_heads = pages_with_heads(&[10.0; 4], &heads, 0.0, 34.0);
        assert_eq!(with_heads, [0..3, 3..4]);
    }

    #[test]
    fn a_block_that_is_too_high_stands_alone() {
        assert_eq!(pages(&[5.0, 90.0, 5.0], 0.0, 20.0), [0..1, 1..2, 2..3]);
        assert_eq!(pages(&[], 0.0, 20.0), vec![0..0]);
    }
}
