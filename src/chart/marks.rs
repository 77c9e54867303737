use super::Palette;
use super::sketch::{Sketch, Type};
use crate::insight::Score;
use crate::scene::{Point, Weight};

/// Draws a mechanism's mark with its number: filled where it was agreed, hollow for a median.
pub(super) fn mark(
    sketch: &mut Sketch,
    score: Score,
    centre: Point,
    radius: f32,
    palette: &Palette,
) {
    let colour = match score {
        Score::Agreed(_) => {
            // A rim of paper parts the mark from lines and dots below it.
            sketch.disc(centre, radius * 1.14, palette.paper);
            sketch.disc(centre, radius, palette.agreed);
            palette.on_agreed
        }
        Score::Median(_) => {
            sketch.disc(centre, radius * 1.14, palette.paper);
            sketch.ring(centre, radius, palette.paper, palette.median);
            palette.ink
        }
        Score::None => return,
    };
    if let Some(level) = score.level() {
        let set = Type {
            size: radius * 1.25,
            weight: Weight::Bold,
            colour,
        };
        sketch.figure(&level.to_string(), centre, set);
    }
}
