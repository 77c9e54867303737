//! Where the names stand around a radar.
//!
//! The radar's marks lie in a circle that no name may enter. For a given text size and radius a
//! name is wrapped to the room beside the circle, its height follows its spoke's end, and the
//! names of one side are then moved up and down as little as parts them. What does not fit the
//! area is refused, and the search goes on with other widths, a smaller circle, smaller text,
//! and at last shorter names.

use super::label_solver::{CLEAR, Label, Layout, Name, Table};
use super::wheel::spokes;
use crate::scene::{Align, Point, Rect};

/// A remark's text size for its name's.
pub(super) const REMARK: f32 = 0.9;
/// No name is cut to fewer letters than this.
const FEWEST: usize = 12;

/// Places the names in an area, with text of the largest size if that leaves a decent circle;
/// nothing where they have no room even in the smallest, cut to a few letters. A remark is so large
/// for its name.
pub(super) fn place(
    names: &[Name<'_>],
    area: Rect,
    sizes: std::ops::RangeInclusive<f32>,
    remark: f32,
) -> Option<Layout> {
    let side = area.width().min(area.height());
    let (floor, largest) = (*sizes.start(), *sizes.end());
    if names.is_empty() {
        return Some(nameless(0, area, floor));
    }
    let mut table = Table::new(names, usize::MAX, remark);
    for (decent, floor) in [
        (0.36, (largest * 0.85).max(floor)),
        (0.3, floor),
        (0.22, floor),
        (0.15, floor),
    ] {
        let mut size = largest;
        while size >= floor {
            if let Some(layout) = table
                .widest_circle(area, size)
                .filter(|l| l.radius >= decent * side)
            {
                return Some(layout);
            }
            size *= 0.93;
        }
    }
    [80, 60, 45, 36, 28, 22, 16, FEWEST]
        .into_iter()
        .find_map(|keep| {
            let mut table = Table::new(names, keep, remark);
            let layout = table.widest_circle(area, floor);
            layout.filter(|l| l.radius >= 0.2 * side)
        })
}

/// Places whole names or nothing, in text of these sizes, remarks as large as names; as large as
/// leaves a circle whose radius is at least this share of the area's shorter side.
pub(super) fn place_whole(
    names: &[Name<'_>],
    area: Rect,
    sizes: std::ops::RangeInclusive<f32>,
    decent: f32,
) -> Option<Layout> {
    if names.is_empty() {
        return None;
    }
    let side = area.width().min(area.height());
    let mut table = Table::new(names, usize::MAX, 1.0);
    let (smallest, mut size) = (*sizes.start(), *sizes.end());
    loop {
        let found = table.widest_circle(area, size);
        if found.as_ref().is_some_and(|l| l.radius >= decent * side) {
            return found;
        }
        if size <= smallest {
            return None;
        }
        size = (size * 0.93).max(smallest);
    }
}

/// The circle alone: a point outside the marks stands for each name.
pub(super) fn nameless(count: usize, area: Rect, size: f32) -> Layout {
    let centre = area.centre();
    let side = area.width().min(area.height());
    let radius = (side / 2.0 - CLEAR * size).max(side / 4.0);
    let label = |d: Point| {
        let reach = radius + CLEAR * size;
        let end = Point::new(centre.x + d.x * reach, centre.y + d.y * reach);
        Label {
            heading: Vec::new(),
            over: Rect { min: end, max: end },
            lines: Vec::new(),
            remark: Vec::new(),
            x: end.x,
            align: Align::Centre,
            rect: Rect { min: end, max: end },
        }
    };
    Layout {
        centre,
        radius,
        size,
        remark: 1.0,
        labels: spokes(count).into_iter().map(label).collect(),
    }
}
