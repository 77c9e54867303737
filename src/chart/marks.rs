//! The marks of scores, medians and middle halves.

use super::palette::Palette;
use super::series::SeriesMark;
use crate::scene::{Path, Point, Rect, Sketch, Type, Weight};
use crate::workshop::Level;

/// How far the rim of paper around a mark reaches, for the mark's radius.
pub(super) const RIM: f32 = 1.14;
/// The width of the line around a band, for the text's size: thinner than the line through scores.
pub(super) const BAND_EDGE: f32 = 0.07;
/// A number larger than this for its mark's radius would touch the mark's rim: a digit is 0.56 of its
/// size wide, and its line 1.25 high.
const LARGEST: f32 = 1.8;

/// A disc with the number of an agreed score. A mark in which a number of the smallest size has
/// no room has none.
pub(super) fn disc(
    sketch: &mut Sketch,
    level: Level,
    centre: Point,
    radius: f32,
    palette: &Palette,
    smallest: f32,
) {
    // A rim of paper parts the mark from what lies below it.
    sketch.disc(centre, radius * RIM, palette.paper);
    sketch.disc(centre, radius, palette.agreed);
    if smallest <= LARGEST * radius {
        let set = Type {
            size: (radius * 1.25).max(smallest),
            weight: Weight::Bold,
            colour: palette.on_agreed,
        };
        sketch.figure(&level.to_string(), centre, set);
    }
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
        SeriesMark::Hollow => sketch.ring(centre, radius, palette.paper, palette.median),
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

/// The triangle of a median: its tip points at what lies above.
pub(super) fn triangle(sketch: &mut Sketch, tip: Point, half: f32, palette: &Palette) {
    let high = 1.7 * half;
    let corners = [(0.0, 0.0), (half, high), (-half, high)];
    let path = Path::polygon(corners.map(|(x, y)| Point::new(tip.x + x, tip.y + y)));
    // A rim of paper parts it from the bar.
    sketch.stroke(path.clone(), 0.35 * half, palette.paper);
    sketch.fill(path, palette.median);
}
