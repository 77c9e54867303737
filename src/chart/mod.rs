//! From numbers to drawings; one file a chart.
//!
//! A chart takes a [`crate::insight::Picture`], a size and a [`Palette`] and gives a
//! [`crate::scene::Scene`] with the places that can be pointed at. Nothing in here knows about
//! windows or files.
//!
//! `radar` and `dots` make one picture, its text as large as the picture allows. `radar_pages` and
//! `dots_pages` are for a wall: they are told the smallest text and take as many pages as it needs.

#[cfg(test)]
mod colour_vision;
mod columns;
mod dots;
mod dots_pages;
mod fit;
mod frame;
mod label_solver;
mod labels;
mod legend;
mod marks;
mod numbered;
mod pages;
mod palette;
mod people;
mod radar;
mod reveal;
mod rings;
mod spread;
mod wheel;

pub use dots::dots;
pub use dots_pages::dots_pages;
pub use frame::{Frame, Style};
pub use legend::legend;
pub use numbered::{radar_pages, radar_pages_beside};
pub use palette::Palette;
pub use radar::radar;
pub use reveal::reveal;

use crate::scene::{Point, Rect, Scene};

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The drawing.
    pub scene: Scene,
    /// What can be pointed at, in the workshop's order.
    pub spots: Vec<Spot>,
}

/// Where one mechanism stands in a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Its place in the workshop.
    pub mechanism: usize,
    /// The middle of its mark, or of where it would stand.
    pub centre: Point,
    /// The radius of its mark, in points.
    pub radius: f32,
    /// The rectangle around its name.
    pub label: Rect,
}
