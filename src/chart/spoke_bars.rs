//! The middle halves of the scores as bars on the radar's spokes.

use super::marks::BAND_EDGE;
use super::palette::Palette;
use super::rings::Obstacles;
use super::wheel::Wheel;
use crate::insight::{Picture, Row};
use crate::scene::{Path, Point, Rect, Sketch};

/// Half the width of a bar, for the text's size.
const BAR: f32 = 0.3;
/// Of a bar across its spoke: half its length and half its thickness, for half the width of one
/// along it. It is seen beside the mark of an agreed score.
const ACROSS: f32 = 4.4;
const THICK: f32 = 0.7;
/// In a legend: how long a bar is, how thick, and how far two stand apart, for the text's size.
pub(super) const SIGN_LONG: f32 = 1.6;
pub(super) const SIGN_THICK: f32 = 0.45;
const SIGN_APART: f32 = 0.3;

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

/// How the middle halves of a picture lie on its spokes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lying {
    Along,
    /// All of them are one level.
    Across,
    Both,
}

impl Lying {
    pub(super) fn of(picture: &Picture) -> Option<Self> {
        let halves = || picture.rows.iter().filter_map(|row| row.middle_half);
        let across = halves().any(|half| half.lower == half.upper);
        let along = halves().any(|half| half.lower != half.upper);
        match (along, across) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Along),
            (false, true) => Some(Self::Across),
            (false, false) => None,
        }
    }

    /// The width of the sign for its text's size.
    pub(super) fn wide(self) -> f32 {
        match self {
            Self::Along => SIGN_LONG,
            Self::Across => SIGN_THICK,
            Self::Both => SIGN_LONG + SIGN_APART + SIGN_THICK,
        }
    }

    /// The bars of the sign around its middle, for a text of one point.
    pub(super) fn bars(self) -> Vec<Rect> {
        let (half, left) = (self.wide() / 2.0, -self.wide() / 2.0);
        let along = Rect::new(left, -SIGN_THICK / 2.0, SIGN_LONG, SIGN_THICK);
        let across = Rect::new(half - SIGN_THICK, -0.5, SIGN_THICK, 1.0);
        match self {
            Self::Along => vec![along],
            Self::Across => vec![across],
            Self::Both => vec![along, across],
        }
    }
}
