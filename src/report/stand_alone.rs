//! A picture of many sessions that stands for itself: title, subtitle and notes around it, and as high as
//! it needs to be.

use crate::chart::{Frame, Heading, Palette, Style};
use crate::phrases::pictures::workshop_notes;
use crate::scene::{Scene, Size};
use crate::workshop::Workshop;

/// Its width, in points.
const WIDTH: f32 = 1920.0;
/// The least and the most that it is high.
const HEIGHTS: std::ops::RangeInclusive<f32> = 540.0..=4320.0;
/// Its smallest text: 11 points on a slide 13.3 inches wide.
const SMALLEST: f32 = WIDTH * 11.0 / 957.6;

/// What stands around it.
pub(super) struct StandAlone<'a> {
    pub(super) title: String,
    pub(super) subtitle: String,
    /// What is to be said of it before the workshop's own notes.
    pub(super) notes: Vec<String>,
    pub(super) workshop: &'a Workshop,
}

impl StandAlone<'_> {
    /// On one page, and on more only where that would be higher than a picture may be. `height` says how
    /// high a page of this width is with text as small as this; `draw` draws the pages.
    pub(super) fn pages(
        self,
        height: impl Fn(f32, Style<'_>, f32) -> f32,
        draw: impl Fn(Size, &Palette, Style<'_>, f32) -> Vec<Scene>,
    ) -> Vec<Scene> {
        let mut notes = self.notes;
        notes.push(workshop_notes(self.workshop));
        let notes = notes.join(" ");
        let style = Style {
            frame: Frame::Page(Heading {
                title: &self.title,
                subtitle: &self.subtitle,
                notes: &notes,
            }),
            background: true,
        };
        let height = height(WIDTH, style, SMALLEST);
        let size = Size {
            width: WIDTH,
            height: height.clamp(*HEIGHTS.start(), *HEIGHTS.end()).ceil(),
        };
        draw(size, &Palette::LIGHT, style, SMALLEST)
    }
}
