//! The groups that a workshop has put its mechanisms in, around a radar.

use super::marks::{RIM, largest_mark};
use super::palette::Palette;
use super::rings::crosses;
use super::wheel::Wheel;
use crate::insight::{Row, named_groups};
use crate::scene::{Path, Point, Rect, Sketch};

/// From the marks of the outer ring to the arc, the arc's width, and between two arcs, for the
/// text's size.
const BEYOND: f32 = 0.25;
const WIDE: f32 = 0.2;
const BETWEEN: f32 = 0.5;
/// Marks are at least so large, for the text's size: the number of the outer ring is.
const MARK: f32 = 0.5;

/// How far beyond the outer ring an arc reaches, for the text's size and the way from level to level.
pub(super) fn outside(size: f32, step: f32) -> f32 {
    (RIM * largest_mark(size, step)).max(MARK * size) + (BEYOND + WIDE) * size
}

/// The arcs along the spokes of each group: like the rings they go straight from spoke to spoke.
fn arcs(wheel: &Wheel, rows: &[Row], size: f32) -> Vec<Vec<Point>> {
    let count = rows.len();
    let reach = wheel.radius + outside(size, wheel.step()) - WIDE * size / 2.0;
    let at = |spoke: usize| wheel.at(spoke % count, reach);
    // Half of what stays free between two arcs, as a part of the way from spoke to spoke.
    let long = 2.0 * reach * (std::f32::consts::PI / count.max(3) as f32).sin();
    let free = (BETWEEN * size / long.max(1.0) / 2.0).min(0.2);
    let between = |from: Point, to: Point, part: f32| {
        Point::new(
            from.x + (to.x - from.x) * part,
            from.y + (to.y - from.y) * part,
        )
    };
    let arc = |(_, range): (&str, std::ops::Range<usize>)| {
        let (first, last) = (range.start, range.end - 1);
        let from = between(at(first + count - 1), at(first), 0.5 + free);
        let to = between(at(last), at(last + 1), 0.5 - free);
        let spokes = range.map(at);
        std::iter::once(from).chain(spokes).chain([to]).collect()
    };
    named_groups(rows).into_iter().map(arc).collect()
}

/// Draws an arc along the spokes of each group, and gives them. Where a page leaves next to no room,
/// a number beside the rings has it rather than an arc.
pub(super) fn draw_arcs(
    sketch: &mut Sketch,
    wheel: &Wheel,
    rows: &[Row],
    size: f32,
    palette: &Palette,
    texts: &[Rect],
) -> Vec<Vec<Point>> {
    let mut arcs = arcs(wheel, rows, size);
    let meets = |piece: &[Point]| texts.iter().any(|it| crosses(it, piece[0], piece[1]));
    arcs.retain(|arc| !arc.windows(2).any(meets));
    for arc in &arcs {
        let path = Path::polyline(arc.iter().copied());
        sketch.stroke(path, WIDE * size, palette.quiet);
    }
    arcs
}

/// For each mechanism the name of its group where it is the first of it that is read: on either
/// side of the circle the names of a group stand under each other, and its own over them.
pub(super) fn headings(rows: &[Row]) -> Vec<Option<&str>> {
    let count = rows.len();
    let foot = count / 2;
    let group = |i: usize| rows.get(i).map_or("", |row| row.in_group.as_str());
    let heading = |i: usize| {
        // On the right the order of the agenda leads down, on the left up.
        let over = if i <= foot {
            i.checked_sub(1)
        } else {
            Some(i + 1)
        };
        let is_first = over.is_none_or(|over| over >= count || group(over) != group(i));
        (is_first && !group(i).is_empty()).then(|| group(i))
    };
    (0..count).map(heading).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(groups: &[&str]) -> Vec<Row> {
        let row = |group: &&str| Row {
            in_group: (*group).to_owned(),
            ..Row::untouched(0.into(), "", 5)
        };
        groups.iter().map(row).collect()
    }

    #[test]
    fn a_group_on_both_sides_of_the_circle_is_named_on_both() {
        let rows = rows(&["A", "A", "B", "B", "B", "C"]);
        // The fourth stands at the foot, the fifth on the left under the sixth.
        let expected = [Some("A"), None, Some("B"), None, Some("B"), Some("C")];
        assert_eq!(headings(&rows), expected);
    }

    #[test]
    fn a_mechanism_without_a_group_has_no_heading_and_no_arc() {
        let rows = rows(&["", "A", "A", "", "A"]);
        assert_eq!(headings(&rows), [None, Some("A"), None, None, Some("A")]);
        let wheel = Wheel {
            centre: Point::default(),
            radius: 100.0,
            levels: 5,
            spokes: super::super::wheel::spokes(5),
        };
        assert_eq!(arcs(&wheel, &rows, 10.0).len(), 2);
    }
}
