//! A drawing alone on its page, and how a drawing is told.

use krilla::tagging::{BBox, Tag};

use super::file::{Contents, Destination, file};
use super::sheets::{Ink, Mark, Part};
use super::text::readable;
use crate::export::error::ExportError;
use crate::report::Figure;
use crate::scene::{Rect, Scene, Size, bar};

/// The language of what we write in a drawing.
const LANGUAGE: &str = "en-GB";

/// Points on paper for a point of a drawing: 1920 of them are a slide 13.3 inches wide.
const SCALE: f32 = 0.5;

/// A drawing alone on its page, as a file.
///
/// # Errors
/// An [`ExportError`] where the file cannot be made.
pub fn chart_pdf(scene: &Scene) -> Result<Vec<u8>, ExportError> {
    let size = Size {
        width: scene.size.width * SCALE,
        height: scene.size.height * SCALE,
    };
    let paper = scene.background.map(|paper| {
        let Size { width, height } = scene.size;
        bar(Rect::new(0.0, 0.0, width, height), 0.0, paper)
    });
    let ink = Ink::Drawing(paper.into_iter().chain(scene.items.clone()).collect());
    let whole = Rect::new(0.0, 0.0, size.width, size.height);
    file(Contents {
        title: &readable(&scene.title),
        language: LANGUAGE,
        pages: vec![vec![Mark { ink, leaf: Some(0) }]],
        size,
        scale: SCALE,
        tree: vec![figure(scene, 0, &whole, Part::Leaf(0))],
        leaves: 1,
        links: Vec::new(),
        outline: vec![Destination {
            level: 1,
            text: readable(&scene.title),
            page: 0,
            y: 0.0,
        }],
        feet: Vec::new(),
    })
}

/// A picture as it is told to somebody who cannot see it.
pub(super) fn figure(scene: &Scene, page: usize, place: &Rect, drawn: Part) -> Part {
    let words = readable(&Figure::alternative(scene));
    let place =
        krilla::geom::Rect::from_xywh(place.min.x, place.min.y, place.width(), place.height());
    let bounds = place.map(|place| BBox::new(page, place));
    let tag = Tag::Figure(Some(words)).with_bbox(bounds);
    Part::Group(tag.into(), vec![drawn])
}
