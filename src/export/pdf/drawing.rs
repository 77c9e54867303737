//! The items of a drawing in a PDF.

use krilla::surface::Surface;

use super::letters::{self, Fonts};
use super::shapes::shape;
use super::text::readable;
use crate::scene::{Item, Path, Placed};

/// Draws one thing.
pub(super) fn draw(surface: &mut Surface<'_>, fonts: &mut Fonts, item: &Item) {
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
