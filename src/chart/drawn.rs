//! What a chart gives: a drawing, and what can be pointed at in it.

use crate::scene::{Point, Rect, Scene};
use crate::workshop::MechanismIndex;

/// A drawn chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The drawing.
    pub scene: Scene,
    /// What can be pointed at, in the workshop's order.
    pub spots: Vec<Spot>,
    /// The radius of a radar's outer ring, in points; 0 where there is none.
    pub ring: f32,
}

/// Where one mechanism stands in a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// Which it is.
    pub mechanism: MechanismIndex,
    /// The middle of its mark, or of where it would stand.
    pub centre: Point,
    /// The radius of its mark, in points.
    pub radius: f32,
    /// The rectangle around its name.
    pub label: Rect,
}
