//! The marks of scores, medians and middle halves.

use super::palette::Palette;
use super::series::SeriesMark;
use crate::scene::{Item, Path, Point, Rect, Sketch, Stroke, TextFormat, Weight, measure};

/// How far the rim of paper around a mark reaches, for the mark's radius.
pub(super) const RIM: f32 = 1.14;
/// How large a hollow mark is that stands around a disc, for the disc.
pub(super) const AROUND: f32 = 1.28;
/// The width of the line around a band, for the text's size: thinner than the line through scores.
pub(super) const BAND_EDGE: f32 = 0.07;
/// A number larger than this for its mark's radius would touch the mark's rim: a digit is 0.56 of its
/// size wide, and its line 1.25 high.
const LARGEST: f32 = 1.8;
/// How wide what stands in a mark is at most, for the mark's radius: two figures, or a wide sign.
const WIDEST: f32 = 1.75;

/// The radius of a mark that has no neighbour, for the text's size and the way from level to level.
pub(super) fn largest_mark(size: f32, step: f32) -> f32 {
    (0.75 * size).min(0.42 * step)
}

/// A disc with the number of an agreed score. A mark in which a number of the smallest size has
/// no room has none.
pub(super) fn disc(
    sketch: &mut Sketch,
    written: &str,
    centre: Point,
    radius: f32,
    palette: &Palette,
    smallest: f32,
) {
    // A rim of paper parts the mark from what lies below it.
    sketch.disc(centre, radius * RIM, palette.paper);
    sketch.disc(centre, radius, palette.agreed);
    if let Some(size) = fitting(written, radius, smallest) {
        let set = TextFormat {
            size,
            weight: Weight::Bold,
            colour: palette.on_agreed,
        };
        sketch.figure(written, centre, set);
    }
}

/// How large a number or a sign stands in a mark, if it has room.
fn fitting(written: &str, radius: f32, smallest: f32) -> Option<f32> {
    let wide = measure(written, Weight::Bold, 1.0).max(0.1);
    let most = (LARGEST * radius).min(WIDEST * radius / wide);
    (smallest <= most).then(|| (radius * 1.25).max(smallest).min(most))
}

/// The mark of a series without a number, upright.
pub(super) fn sign(
    sketch: &mut Sketch,
    mark: SeriesMark,
    centre: Point,
    radius: f32,
    palette: &Palette,
) {
    match mark {
        SeriesMark::Disc => sketch.disc(centre, radius, palette.agreed),
        SeriesMark::Hollow => {
            let ends = [-1.0, 1.0].map(|x| Point::new(centre.x + x * radius, centre.y));
            dashes(sketch, ends, radius, palette);
            let mark = 0.5 * radius;
            sketch.ring(centre, mark, palette.paper, palette.before);
        }
        SeriesMark::Notch => {
            let bar = Rect::new(
                centre.x - 0.15 * radius,
                centre.y - radius,
                0.3 * radius,
                2.0 * radius,
            );
            sketch.fill(Path::rounded_rect(bar, 0.0), palette.ink);
        }
    }
}

/// A hollow mark with the number of what was agreed last time, as [`disc`] has today's.
pub(super) fn hollow(
    sketch: &mut Sketch,
    written: &str,
    centre: Point,
    radius: f32,
    palette: &Palette,
    smallest: f32,
) {
    ring(sketch, centre, 0.94 * radius, 0.12 * radius, palette);
    if let Some(size) = fitting(written, radius, smallest) {
        let set = TextFormat {
            size,
            weight: Weight::Regular,
            colour: palette.before,
        };
        sketch.figure(written, centre, set);
    }
}

/// The same without its number, its line this wide.
pub(super) fn ring(sketch: &mut Sketch, centre: Point, radius: f32, width: f32, palette: &Palette) {
    sketch.items.push(Item::Circle {
        centre,
        radius,
        fill: Some(palette.paper),
        stroke: Some(Stroke::new(width, palette.before)),
    });
}

/// A short dashed line beside marks of this radius, from what was agreed last time to today's.
pub(super) fn dashes(sketch: &mut Sketch, ends: [Point; 2], radius: f32, palette: &Palette) {
    sketch.items.push(Item::Path {
        path: Path::line(ends[0], ends[1]),
        fill: None,
        stroke: Some(Stroke {
            width: 0.14 * radius,
            colour: palette.before,
            dash: vec![0.32 * radius, 0.22 * radius],
        }),
    });
}

/// The triangle of a median: its tip points at what lies above.
pub(super) fn triangle(sketch: &mut Sketch, tip: Point, half: f32, palette: &Palette) {
    let high = 1.7 * half;
    let corners = [(0.0, 0.0), (half, high), (-half, high)];
    let path = Path::polygon(corners.map(|(x, y)| Point::new(tip.x + x, tip.y + y)));
    // A rim of paper parts it from the bar.
    sketch.stroke(path.clone(), 0.35 * half, palette.paper);
    sketch.fill(path, palette.median);
}
