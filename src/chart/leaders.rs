//! The lines from spokes to names that stand off their ends.

use super::label_solver::{CLEAR, Label, Layout};
use super::palette::Palette;
use super::rings::crosses;
use super::wheel::Wheel;
use crate::scene::{Align, Path, Point, Rect, Sketch, line_height};

/// A name nearer to the end of its spoke than this has no line, for the text's size: it is plain
/// whose it is.
const NEAR: f32 = 1.0;
/// Between a line and its name.
const GAP: f32 = 0.25;
/// The width of a line.
const WIDTH: f32 = 0.07;

/// Draws a line to each name that neighbours have pushed off the end of its spoke, unless it would
/// cross another name. It begins beyond what stands around the rings, so far from the outer one.
pub(super) fn leaders(
    sketch: &mut Sketch,
    wheel: &Wheel,
    layout: &Layout,
    beyond: f32,
    palette: &Palette,
) {
    let size = layout.size;
    for (i, label) in layout.labels.iter().enumerate() {
        let from = wheel.at(i, wheel.radius + beyond.max(CLEAR * size));
        let to = end(label, from, size);
        let far = (to.x - from.x).hypot(to.y - from.y);
        let mut others = layout.labels.iter().enumerate().filter(|(j, _)| *j != i);
        let meets = |text: &Rect| crosses(&text.expanded(0.1 * size), from, to);
        let crossed = others.any(|(_, other)| meets(&other.rect) || meets(&other.over));
        if far > NEAR * size && !crossed && !meets(&label.over) {
            sketch.stroke(Path::line(from, to), WIDTH * size, palette.strong_line);
        }
    }
}

/// Where a line to a name ends: beside its first or last line, whichever is nearer; below or above it
/// at a pole.
fn end(label: &Label, from: Point, size: f32) -> Point {
    let Rect { min, max } = label.rect;
    let half = line_height(size) / 2.0;
    let beside = |x: f32| {
        let (first, last) = (min.y + half, (max.y - half).max(min.y + half));
        Point::new(x, from.y.clamp(first, last))
    };
    match label.align {
        Align::Left => beside(min.x - GAP * size),
        Align::Right => beside(max.x + GAP * size),
        Align::Centre if from.y > max.y => Point::new(from.x, max.y),
        Align::Centre => Point::new(from.x, min.y),
    }
}
