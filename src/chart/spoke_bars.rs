//! The middle halves of the scores as bars on the radar's spokes.

use super::marks::BAND_EDGE;
use super::palette::Palette;
use super::rings::Obstacles;
use super::wheel::Wheel;
use crate::insight::Row;
use crate::scene::{Path, Point, Rect, Sketch};

/// Half the width of a bar, for the text's size.
const BAR: f32 = 0.3;
/// Of a bar across its spoke: half its length and half its thickness, for half the width of one
/// along it. It is seen beside the mark of an agreed score.
const ACROSS: f32 = 4.4;
const THICK: f32 = 0.7;

/// Draws the middle half of the scores on each spoke, for a text's size: a bar ends at its levels.
/// One that is a single level lies across its spoke, as along it nothing but a dot would be left.
pub(super) fn spoke_bars(
    sketch: &mut Sketch,
    wheel: &Wheel,
    rows: &[Row],
    size: f32,
    palette: &Palette,
    avoid: &mut Obstacles,
) {
    let count = rows.len().max(1) as f32;
    // On the innermost ring bars of neighbours stand apart.
    let wide = (BAR * size).min((wheel.reach(1.0) * 2.0 / count).max(0.1 * size));
    for (i, row) in rows.iter().enumerate() {
        let Some(half) = row.middle_half else {
            continue;
        };
        let [low, high] = [half.lower, half.upper].map(|level| wheel.reach_of(level));
        let (thick, across) = if half.lower == half.upper {
            let apart = (2.6 * low / count).max(1.4 * wide);
            (THICK * wide, (ACROSS * wide).min(apart))
        } else {
            (wide, wide)
        };
        let long = high - low + 2.0 * thick;
        let bar = Rect::new(-across, low - thick, 2.0 * across, long);
        let along = |p: Point| wheel.beside(i, p.y, p.x);
        let bar = Path::rounded_rect(bar, thick);
        let path = Path::new(bar.verbs().iter().map(|verb| verb.map(along)).collect());
        let (fill, edge) = palette.middle_half(row);
        sketch.surface(path, fill, BAND_EDGE * size, edge);
        // Discs half their width apart cover all of it.
        let step = thick.max(0.1);
        let mut reach = low;
        while reach <= high {
            let mut beside = thick - across;
            while beside <= across - thick {
                avoid.discs.push((wheel.beside(i, reach, beside), thick));
                beside += step;
            }
            reach += step;
        }
    }
}
