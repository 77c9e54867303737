//! A drawing: a closed set of shapes and placed text, in points, y down.
//!
//! A [`Scene`] is made once, by [`crate::chart`], and drawn by several back ends that agree on
//! every coordinate: the screen, PNG, SVG. All text is measured in here, with the embedded font, before it
//! is placed. Nothing in here knows what a drawing is about.

mod colour;
mod font;
mod path;
mod sketch;
mod text;
mod theme;
mod wrap;

pub use colour::Colour;
pub use font::{Glyph, Weight, font_bytes, outline};
pub use path::{Path, Verb};
pub(crate) use sketch::{FIGURE_HEIGHT, Sketch, Type, bar, disc, edge, moved, placed, text};
pub use text::{Align, Placed, ascent, line_height, measure};
pub use theme::Theme;
pub use wrap::{Words, wrap};

/// A point, in points from the top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

impl Point {
    /// A point at these coordinates.
    pub const fn new(x: f32, y: f32) -> Self {
        Self { x, y }
    }
}

/// A rectangle with sides along the axes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its upper left corner.
    pub min: Point,
    /// Its lower right corner.
    pub max: Point,
}

impl Rect {
    /// A rectangle from its upper left corner, its width and its height.
    pub fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self {
            min: Point::new(x, y),
            max: Point::new(x + width, y + height),
        }
    }

    /// The rectangle around a column of lines, whose start, middle or end stands at `x`.
    pub fn aligned(x: f32, top: f32, width: f32, height: f32, align: Align) -> Self {
        let left = match align {
            Align::Left => x,
            Align::Centre => x - width / 2.0,
            Align::Right => x - width,
        };
        Self::new(left, top, width, height)
    }

    /// Its width.
    pub fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    /// Its height.
    pub fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    /// Its middle.
    pub fn centre(&self) -> Point {
        Point::new(
            (self.min.x + self.max.x) / 2.0,
            (self.min.y + self.max.y) / 2.0,
        )
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.min.x < other.max.x
            && other.min.x < self.max.x
            && self.min.y < other.max.y
            && other.min.y < self.max.y
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(&self, point: Point) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// How far a point lies outside; 0 inside.
    pub fn distance(&self, point: Point) -> f32 {
        let x = (self.min.x - point.x).max(point.x - self.max.x).max(0.0);
        let y = (self.min.y - point.y).max(point.y - self.max.y).max(0.0);
        (x * x + y * y).sqrt()
    }

    /// The same rectangle, larger by this on every side.
    pub fn expanded(&self, by: f32) -> Self {
        Self {
            min: Point::new(self.min.x - by, self.min.y - by),
            max: Point::new(self.max.x + by, self.max.y + by),
        }
    }
}

/// Width and height of a drawing, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

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
