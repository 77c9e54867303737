//! The drawing itself: a closed set of shapes, and what they stand on.

use super::colour::Colour;
use super::geometry::{Point, Size};
use super::path::Path;
use super::text::Placed;

/// A line around a shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its width in points.
    pub width: f32,
    /// Its colour.
    pub colour: Colour,
    /// Lengths of dashes and gaps in points; empty for a line without gaps.
    pub dash: Vec<f32>,
}

impl Stroke {
    /// A line without gaps.
    pub const fn new(width: f32, colour: Colour) -> Self {
        Self {
            width,
            colour,
            dash: Vec::new(),
        }
    }
}

/// One thing to draw. Later items cover earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A path, filled, outlined, or both. Filled by the non-zero rule.
    Path {
        /// The outline.
        path: Path,
        /// Its inside.
        fill: Option<Colour>,
        /// Its line.
        stroke: Option<Stroke>,
    },
    /// A circle, filled, outlined, or both.
    Circle {
        /// Its middle.
        centre: Point,
        /// Its radius in points.
        radius: f32,
        /// Its inside.
        fill: Option<Colour>,
        /// Its line.
        stroke: Option<Stroke>,
    },
    /// One line of text.
    Text(Placed),
}

/// A finished drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Its size in points. Back ends scale it to pixels.
    pub size: Size,
    /// The paper; nothing for a drawing on whatever is behind it.
    pub background: Option<Colour>,
    /// A name for it, read by screen readers and kept as an SVG's title.
    pub title: String,
    /// The same in words, for somebody who cannot see it.
    pub description: String,
    /// What to draw, back to front.
    pub items: Vec<Item>,
}
