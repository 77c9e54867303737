//! A drawing: a closed set of shapes and placed text, in points, y down.
//!
//! A [`Scene`] is made once, by [`crate::chart`], and drawn by several back ends that agree on
//! every coordinate: the screen, PNG, SVG. All text is measured in here, with the embedded typefaces, before
//! it is placed. Nothing in here knows what a drawing is about.

mod colour;
mod face;
mod faces;
mod foreign;
mod geometry;
mod machine;
mod path;
mod shape;
mod sketch;
mod text;
mod theme;
mod wrap;

pub use colour::Colour;
pub use faces::{FaceId, Weight, font_files, outline, use_machine_fonts};
pub use foreign::ForeignLetters;
pub use geometry::{Align, Point, Rect, Size};
pub use path::{Path, Verb};
pub use shape::Glyph;
pub(crate) use sketch::{FIGURE_HEIGHT, Sketch, Type, bar, disc, edge, moved, placed, text};
pub use text::{Placed, ascent, line_height, measure};
pub use theme::Theme;
pub use wrap::{Words, wrap};

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
