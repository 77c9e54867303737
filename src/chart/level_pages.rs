//! The words of the levels on pages of their own, where a chart on a wall has no room for them.

use super::drawn::Chart;
use super::fit::fit;
use super::frame::Page;
use super::pages::pages;
use crate::insight::Picture;
use crate::scene::{Align, Sketch, TextFormat, Weight, line_height, measure};

/// Between two levels, and between a number and its words, for the text's size.
const BETWEEN: f32 = 0.5;
const AFTER: f32 = 0.6;

/// Each level's number and its words, lowest first. Nothing can be pointed at on these pages.
pub(super) fn level_pages(page: &Page<'_>, kind: &str, picture: &Picture) -> Vec<Chart> {
    let mut ground = Sketch::default();
    let area = page.frame(&mut ground, &[]);
    let size = page.smallest;
    let written: Vec<String> = picture.all_looks().map(|look| look.written).collect();
    let numbers = written.iter().map(|it| measure(it, Weight::Bold, size));
    let numbers = numbers.fold(0.0, f32::max);
    let x = area.min.x + numbers + AFTER * size;
    let room = (area.max.x - x).max(size);
    // What is longer than a page ends with a sign.
    let most = ((area.height() / line_height(size)) as usize).max(1);
    let set = |words: &String| fit(words, Weight::Regular, size..=size, room, most).lines;
    let lines: Vec<Vec<String>> = picture.levels.iter().map(set).collect();
    let high = |lines: &Vec<String>| lines.len().max(1) as f32 * line_height(size);
    let heights: Vec<f32> = lines.iter().map(high).collect();
    let draw = |range: std::ops::Range<usize>| {
        let mut sketch = Sketch {
            items: ground.items.clone(),
        };
        let words = TextFormat {
            size,
            weight: Weight::Regular,
            colour: page.palette.ink,
        };
        let number = TextFormat {
            weight: Weight::Bold,
            ..words
        };
        let mut top = area.min.y;
        for i in range {
            let end = x - AFTER * size;
            sketch.lines(&written[i..=i], end, top, Align::Right, number);
            sketch.lines(&lines[i], x, top, Align::Left, words);
            top += heights[i] + BETWEEN * size;
        }
        Chart {
            scene: page.finish(sketch, kind, picture, []),
            spots: Vec::new(),
            ring: 0.0,
        }
    };
    pages(&heights, BETWEEN * size, area.height())
        .into_iter()
        .map(draw)
        .collect()
}
