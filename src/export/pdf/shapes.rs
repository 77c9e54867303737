//! Shapes in a PDF, line for line as a drawing has them.

use krilla::color::rgb;
use krilla::geom::PathBuilder;
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, Stroke, StrokeDash};
use krilla::surface::Surface;

use crate::scene::{self, Colour, Path, Verb};

/// Draws a path: its inside, its line, or both.
pub(super) fn shape(
    surface: &mut Surface<'_>,
    drawn: &Path,
    colour: Option<Colour>,
    line: Option<&scene::Stroke>,
) {
    // Without either, what is drawn would be black.
    if colour.is_none() && line.is_none() {
        return;
    }
    if let Some(path) = path(drawn) {
        surface.set_fill(colour.map(fill));
        surface.set_stroke(line.map(stroke));
        surface.draw_path(&path);
    }
}

/// The same path; nothing where there is nothing of it.
pub(super) fn path(path: &Path) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    for verb in path.verbs() {
        match verb {
            Verb::MoveTo(a) => builder.move_to(a.x, a.y),
            Verb::LineTo(a) => builder.line_to(a.x, a.y),
            Verb::QuadTo(a, b) => builder.quad_to(a.x, a.y, b.x, b.y),
            Verb::CubicTo(a, b, c) => builder.cubic_to(a.x, a.y, b.x, b.y, c.x, c.y),
            Verb::Close => builder.close(),
        }
    }
    builder.finish()
}

/// A surface of this colour.
pub(super) fn fill(colour: Colour) -> Fill {
    Fill {
        paint: rgb::Color::new(colour.r, colour.g, colour.b).into(),
        opacity: opacity(colour),
        rule: FillRule::NonZero,
    }
}

fn stroke(stroke: &scene::Stroke) -> Stroke {
    let Colour { r, g, b, .. } = stroke.colour;
    Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width: stroke.width,
        line_cap: LineCap::Round,
        line_join: LineJoin::Round,
        opacity: opacity(stroke.colour),
        dash: (!stroke.dash.is_empty()).then(|| StrokeDash {
            array: stroke.dash.clone(),
            offset: 0.0,
        }),
        ..Stroke::default()
    }
}

fn opacity(colour: Colour) -> NormalizedF32 {
    let share = f32::from(colour.a) / f32::from(u8::MAX);
    NormalizedF32::new(share).unwrap_or(NormalizedF32::ONE)
}
