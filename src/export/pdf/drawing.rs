//! A scene in a PDF.

use krilla::geom::Transform;
use krilla::surface::Surface;

use super::letters::{self, Fonts};
use super::shapes::{rectangle, shape};
use super::text::readable;
use crate::scene::{Item, Path, Placed, Point, Rect, Scene};

/// Draws a scene this many times as large, from this corner.
pub(super) fn draw(
    surface: &mut Surface<'_>,
    fonts: &mut Fonts,
    drawing: &Scene,
    at: Point,
    scale: f32,
) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, at.x, at.y));
    if let Some(paper) = drawing.background {
        let sheet = Rect::new(0.0, 0.0, drawing.size.width, drawing.size.height);
        rectangle(surface, &sheet, paper);
    }
    for item in &drawing.items {
        match item {
            Item::Path { path, fill, stroke } => shape(surface, path, *fill, stroke.as_ref()),
            Item::Circle {
                centre,
                radius,
                fill,
                stroke,
            } => {
                let path = Path::circle(*centre, *radius);
                shape(surface, &path, *fill, stroke.as_ref());
            }
            Item::Text(text) => {
                let text = Placed {
                    text: readable(&text.text),
                    ..text.clone()
                };
                letters::draw(surface, fonts, &text);
            }
        }
    }
    surface.pop();
}
