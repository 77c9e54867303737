//! Addresses on the pages that a reader can follow.

use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::tagging::Tag;

use super::sheets::{Ink, Part, Sheets};
use super::style;
use super::text::Text;
use crate::scene::{Path, Point, Rect, measure, stroke};

/// An address, and where it stands.
pub(super) struct Link {
    pub(super) page: usize,
    /// Which leaf of the tree it is.
    pub(super) leaf: usize,
    place: Rect,
    to: String,
}

/// Makes a link of a text that has just been set, and draws its line.
pub(super) fn link(
    sheets: &mut Sheets,
    text: &Text,
    to: String,
    mut words: Vec<Part>,
) -> (Link, Part) {
    let left = sheets.body().min.x;
    let top = sheets.y - text.height();
    let wide = |line: &String| measure(line.trim_end(), text.set_in.weight, text.set_in.size);
    let widths = text.lines.iter().map(wide);
    let mut foot = top;
    let lines = widths.clone().map(|width| {
        foot += text.set_in.leading;
        let y = foot - UNDER;
        let line = Path::line(Point::new(left, y), Point::new(left + width, y));
        stroke(line, 0.6, style::BODY.colour)
    });
    sheets.shown(Ink::Drawing(lines.collect()));
    let link = Link {
        page: sheets.page(),
        leaf: sheets.leaf(),
        place: Rect::new(left, top, widths.fold(0.0, f32::max), text.height()),
        to,
    };
    words.push(Part::Leaf(link.leaf));
    (link, Part::Group(Tag::Link.into(), words))
}

/// From the foot of a line up to what is under its letters, in points.
const UNDER: f32 = 2.2;

impl Link {
    /// The same for the file.
    pub(super) fn annotation(&self) -> Option<Annotation> {
        let Rect { min, .. } = self.place;
        let (width, height) = (self.place.width(), self.place.height());
        let place = krilla::geom::Rect::from_xywh(min.x, min.y, width, height)?;
        let target = Target::Action(LinkAction::new(self.to.clone()).into());
        let link = LinkAnnotation::new(place, target);
        Some(Annotation::new_link(link, Some(self.to.clone())))
    }
}
