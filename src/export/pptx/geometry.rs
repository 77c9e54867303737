//! Where things stand on a slide, in points: 13.33 by 7.5 inches.

use crate::scene::{Point, Rect};

/// Lengths in the file, for a point.
const EMU: f32 = 12_700.0;
/// Between two columns.
const GUTTER: f32 = 24.0;

const fn rect(x: f32, y: f32, width: f32, height: f32) -> Rect {
    Rect {
        min: Point::new(x, y),
        max: Point::new(x + width, y + height),
    }
}

/// The slide.
pub(super) const SLIDE: Rect = rect(0.0, 0.0, 960.0, 540.0);
/// A band along the first slide.
pub(super) const BAND: Rect = rect(0.0, 0.0, 28.0, 540.0);
/// The title of a slide.
pub(super) const TITLE: Rect = rect(36.0, 22.0, 888.0, 56.0);
/// What stands under it.
pub(super) const BODY: Rect = rect(36.0, 90.0, 888.0, 406.0);
/// A line above a table.
pub(super) const LEAD: Rect = rect(36.0, 84.0, 888.0, 60.0);
/// What stands under that line.
pub(super) const UNDER_LEAD: Rect = rect(36.0, 152.0, 888.0, 344.0);
/// Whose slides they are.
pub(super) const FOOT: Rect = rect(36.0, 506.0, 760.0, 22.0);
/// The number of the slide.
pub(super) const NUMBER: Rect = rect(824.0, 506.0, 100.0, 22.0);
/// The finding, on the first slide.
pub(super) const FINDING: Rect = rect(72.0, 60.0, 828.0, 260.0);
/// Whose it is, under the finding.
pub(super) const WHOSE: Rect = rect(72.0, 344.0, 828.0, 140.0);
/// The height of a heading over a list.
const HEADING: f32 = 40.0;

/// The heading of a column of so many, from 0.
pub(super) fn heading(at: usize, of: usize) -> Rect {
    let column = column(at, of);
    Rect::new(column.min.x, column.min.y, column.width(), HEADING)
}

/// What stands under that heading.
pub(super) fn list(at: usize, of: usize) -> Rect {
    let column = column(at, of);
    let top = column.min.y + HEADING + 10.0;
    Rect::new(column.min.x, top, column.width(), column.max.y - top)
}

fn column(at: usize, of: usize) -> Rect {
    let of = of.max(1) as f32;
    let width = (BODY.width() - (of - 1.0) * GUTTER) / of;
    let left = BODY.min.x + at as f32 * (width + GUTTER);
    Rect::new(left, BODY.min.y, width, BODY.height())
}

/// A length in the file’s own measure.
pub(super) fn emu(points: f32) -> i64 {
    (points * EMU).round() as i64
}

/// Place and size, as the attributes of `a:off` and `a:ext`.
pub(super) fn place(name: &str, rect: &Rect) -> String {
    let [x, y, w, h] = [rect.min.x, rect.min.y, rect.width(), rect.height()].map(emu);
    format!("<{name}><a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{w}\" cy=\"{h}\"/></{name}>")
}
