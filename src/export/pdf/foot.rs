//! What stands at the foot of each page: whose session it is, and which page of how many.

use super::style;
use super::text::Text;
use crate::phrases::papers::page_of;
use crate::scene::{Align, Placed, Point, Rect};

/// The lines at the foot of each of so many pages.
pub(super) fn feet(title: &str, all: usize, body: Rect) -> Vec<Vec<Placed>> {
    let name = Text::new(title, style::SMALL, body.width() - 90.0);
    let name = name.lines.into_iter().next().unwrap_or_default();
    let line = |text: String, x: f32, align: Align| Placed {
        text,
        position: Point::new(x, style::FOOT),
        align,
        size: style::SMALL.size,
        weight: style::SMALL.weight,
        colour: style::SMALL.colour,
    };
    let foot = |page: usize| {
        vec![
            line(name.clone(), body.min.x, Align::Left),
            line(page_of(page, all), body.max.x, Align::Right),
        ]
    };
    (1..=all).map(foot).collect()
}
