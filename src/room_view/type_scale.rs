//! Sizes and distances on the wall.

use super::look::Look;
use crate::scene::{Rect, Size};

/// Type sizes and distances, in pixels of a wall that is 1080 high: the one scale of this room.
pub(super) mod px {
    /// No text is smaller.
    pub(in crate::room_view) const FLOOR: f32 = 32.0;
    /// The lines above a heading, and which page it is.
    pub(in crate::room_view) const MARGINAL: f32 = 34.0;
    /// Running text.
    pub(in crate::room_view) const BODY: f32 = 40.0;
    /// The sentence under a heading.
    pub(in crate::room_view) const SUMMARY: f32 = 44.0;
    /// Verdicts, counts, headings inside a slide.
    pub(in crate::room_view) const STRONG: f32 = 52.0;
    /// Headings.
    pub(in crate::room_view) const HEADING: f32 = 76.0;
    /// Headings that stand in a column.
    pub(in crate::room_view) const LEAST_HEADING: f32 = 72.0;
    /// The number of the level that the team settled on.
    pub(in crate::room_view) const SCORE: f32 = 360.0;
    /// The same above a drawing.
    pub(in crate::room_view) const SMALL_SCORE: f32 = 210.0;

    /// Between things that belong together.
    pub(in crate::room_view) const S: f32 = 14.0;
    /// Between things of a group.
    pub(in crate::room_view) const M: f32 = 26.0;
    /// Between groups.
    pub(in crate::room_view) const L: f32 = 44.0;
    /// From the top and the bottom of the wall.
    pub(in crate::room_view) const EDGE: f32 = 64.0;
    /// From its sides.
    pub(in crate::room_view) const SIDE: f32 = 110.0;
}

/// The lead's and the body's size, largest first. A slide takes the first with which it fits on one
/// page, the last two only to save a page.
pub(super) const STEPS: [(f32, f32); 10] = [
    (112.0, 56.0),
    (104.0, 53.0),
    (96.0, 50.0),
    (88.0, 48.0),
    (80.0, 46.0),
    (70.0, 44.0),
    (60.0, 42.0),
    (54.0, px::BODY),
    (48.0, 36.0),
    (44.0, px::FLOOR),
];
/// The step of a slide that needs several pages, and the last that slides of one view share.
pub(super) const PAGED: usize = 7;

/// A wall of a certain size in a certain look, all in points.
#[derive(Clone, Copy)]
pub(super) struct TypeScale<'a> {
    pub(super) size: Size,
    pub(super) look: &'a Look,
    /// Points for one pixel of a wall that is 1080 high.
    unit: f32,
    step: usize,
}

impl<'a> TypeScale<'a> {
    pub(super) fn new(size: Size, look: &'a Look) -> Self {
        // A wall higher than it is wide has smaller headings, down to the floor.
        let unit = (size.height / 1080.0).min(size.width / 1200.0).max(0.01);
        Self {
            size,
            look,
            unit,
            step: PAGED,
        }
    }

    pub(super) fn at_step(self, step: usize) -> Self {
        Self { step, ..self }
    }

    /// Whether running text is as large as on several pages, or smaller.
    pub(super) fn is_paged(self) -> bool {
        self.step >= PAGED
    }

    /// A distance.
    pub(super) fn px(&self, pixels: f32) -> f32 {
        pixels * self.unit
    }

    /// The size of a text, never under the floor.
    pub(super) fn text(&self, pixels: f32) -> f32 {
        self.px(pixels).max(self.floor())
    }

    /// The size of the smallest text.
    pub(super) fn floor(&self) -> f32 {
        px::FLOOR / 1080.0 * self.size.height
    }

    /// The size of a lead.
    pub(super) fn lead(&self) -> f32 {
        self.text(STEPS[self.step].0)
    }

    /// The size of running text.
    pub(super) fn body(&self) -> f32 {
        self.text(STEPS[self.step].1)
    }

    /// Inside the margins.
    pub(super) fn inside(&self) -> Rect {
        let (side, edge) = (self.px(px::SIDE), self.px(px::EDGE));
        Rect::new(
            side,
            edge,
            self.size.width - 2.0 * side,
            self.size.height - 2.0 * edge,
        )
    }
}
