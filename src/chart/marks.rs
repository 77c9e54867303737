//! The marks of scores.

use super::palette::Palette;
use crate::insight::Row;
use crate::scene::{Point, Sketch, Type, Weight};
use crate::workshop::Level;

/// Where a mechanism's mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Score {
    /// The team's agreed score: a filled mark on the line.
    Agreed(Level),
    /// No agreed score: the median of the ballots, a hollow mark off the line.
    Median(Level),
    /// Nothing to show: a gap.
    None,
}

impl Score {
    pub(super) fn of(row: &Row) -> Self {
        match (row.ending.agreed(), row.median) {
            (Some(level), _) => Self::Agreed(level),
            (None, Some(median)) => Self::Median(median.lower()),
            (None, None) => Self::None,
        }
    }

    /// The level of the mark, agreed or not.
    pub(super) fn level(self) -> Option<Level> {
        match self {
            Self::Agreed(level) | Self::Median(level) => Some(level),
            Self::None => None,
        }
    }
}

/// How far the rim of paper around a mark reaches, for the mark's radius.
pub(super) const RIM: f32 = 1.14;
/// The width of the line around a band, for the text's size: thinner than the line through scores.
pub(super) const BAND_EDGE: f32 = 0.07;
/// A number larger than this for its mark's radius would touch the mark's rim.
const LARGEST: f32 = 1.5;

/// Draws a mechanism's mark with its number: filled where it was agreed, hollow for a median. A
/// mark in which a number of the smallest size has no room has none.
pub(super) fn mark(
    sketch: &mut Sketch,
    score: Score,
    centre: Point,
    radius: f32,
    palette: &Palette,
    smallest: f32,
) {
    let colour = match score {
        Score::Agreed(_) => {
            // A rim of paper parts the mark from lines and dots below it.
            sketch.disc(centre, radius * RIM, palette.paper);
            sketch.disc(centre, radius, palette.agreed);
            palette.on_agreed
        }
        Score::Median(_) => {
            sketch.disc(centre, radius * RIM, palette.paper);
            sketch.ring(centre, radius, palette.paper, palette.median);
            palette.ink
        }
        Score::None => return,
    };
    if let Some(level) = score.level().filter(|_| smallest <= LARGEST * radius) {
        let set = Type {
            size: (radius * 1.25).max(smallest),
            weight: Weight::Bold,
            colour,
        };
        sketch.figure(&level.to_string(), centre, set);
    }
}
