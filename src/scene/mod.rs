//! A drawing: a closed set of shapes and placed text, in points, y down.
//!
//! A [`Scene`] is made once, by [`crate::chart`], and drawn by several back ends that agree on
//! every coordinate: the screen, PNG, SVG, PDF. All text is measured in here, with the embedded typefaces, before
//! it is placed. Nothing in here knows what a drawing is about.

mod colour;
mod drawing;
mod face;
mod faces;
mod foreign;
mod geometry;
mod machine;
mod path;
mod remembered;
mod shape;
mod sight;
mod sketch;
mod text;
mod theme;
mod wrap;

pub use colour::Colour;
pub use drawing::{Item, Scene, Stroke};
pub use faces::{FaceId, Weight, font_files, outline, use_machine_fonts};
pub use foreign::ForeignLetters;
pub use geometry::{Align, Point, Rect, Size};
pub use path::{Path, Verb};
pub use shape::Glyph;
pub use sight::Sight;
#[cfg(test)]
pub(crate) use sight::{GREY, seen};
pub(crate) use sketch::{
    FIGURE_HEIGHT, Sketch, TextFormat, bar, disc, edge, moved, placed, stroke, text,
};
pub use text::{Placed, ascent, line_height, measure};
pub use theme::Theme;
pub use wrap::{Words, wrap};
