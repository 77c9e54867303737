//! The rings of the radar and the numbers on them.

use super::palette::Palette;
use super::wheel::Wheel;
use crate::scene::{FIGURE_HEIGHT, Path, Point, Rect, Sketch, TextFormat, Weight, measure};

/// Draws rings and spokes.
pub(super) fn rings(sketch: &mut Sketch, wheel: &Wheel, width: f32, palette: &Palette) {
    for spoke in 0..wheel.spokes.len() {
        let line = Path::line(wheel.at(spoke, wheel.hub()), wheel.at(spoke, wheel.radius));
        sketch.stroke(line, width, palette.line);
    }
    for level in 1..=wheel.levels {
        let ring = Path::polygon(wheel.ring(wheel.reach(level as f32)));
        if level == wheel.levels {
            sketch.stroke(ring, width * 1.4, palette.strong_line);
        } else {
            sketch.stroke(ring, width, palette.line);
        }
    }
}

/// A mark or name under a plate is this much worse than a line that passes under it.
const DISC: usize = 3;

/// What the rings' numbers should stay clear of.
pub(super) struct Obstacles {
    /// Middle and radius of marks and dots.
    pub(super) discs: Vec<(Point, f32)>,
    /// Ends of the line's pieces.
    pub(super) lines: Vec<(Point, Point)>,
    /// The arcs of groups around the rings.
    pub(super) arcs: Vec<Vec<Point>>,
    /// Where names stand.
    pub(super) texts: Vec<Rect>,
}

/// Draws the levels' numbers on their rings, in a column beside the first spoke, on plates of
/// paper: as many as stand above each other, the highest among them. Of the columns to the right
/// and left, the nearest with the fewest collisions is taken; a number that would still lie on a
/// mark looks for a place of its own beside that spoke, then on its ring midway between two others.
/// One that finds none is left out.
pub(super) fn numbers(
    sketch: &mut Sketch,
    wheel: &Wheel,
    avoid: &Obstacles,
    set: TextFormat,
    palette: &Palette,
    written: impl Fn(usize) -> String,
) {
    let plate = |wheel: &Wheel, level: usize, aside: f32, size: f32| {
        plate(wheel, level, &written(level), aside, size)
    };
    let size = set.size;
    let high = size * (FIGURE_HEIGHT + 0.35);
    // From 1 to the number of levels: a small whole number.
    let every = (high / wheel.step()).ceil().clamp(1.0, 11.0) as usize;
    let levels = || (1..=wheel.levels).rev().step_by(every);
    let column = nearest(size, |aside| {
        let plates = levels().filter_map(|level| plate(wheel, level, aside, size));
        plates.map(|plate| avoid.hits(&plate)).sum()
    });
    let mut taken: Vec<Rect> = Vec::new();
    for level in levels() {
        let hits = |aside: f32| match plate(wheel, level, aside, size) {
            Some(plate) if taken.iter().any(|other| other.overlaps(&plate)) => DISC,
            Some(plate) if farthest(&plate, wheel.centre) > wheel.radius + 0.75 * size => DISC,
            // Beyond the next spoke it would stand off its ring.
            Some(_)
                if aside.abs()
                    > (wheel.at(1, wheel.reach(level as f32)).x - wheel.centre.x)
                        .max(0.6 * size) =>
            {
                DISC
            }
            Some(plate) => avoid.hits(&plate),
            None => DISC,
        };
        let aside = if hits(column) < DISC {
            column
        } else {
            nearest(size, hits)
        };
        let beside = plate(wheel, level, aside, size).filter(|_| hits(aside) < DISC);
        let is_free = |plate: &Rect| {
            avoid.hits(plate) < DISC && !taken.iter().any(|other| other.overlaps(plate))
        };
        let elsewhere = || {
            let mut places = midway(wheel, level);
            places.find_map(|at| Some(plate_at(at, &written(level), size)).filter(is_free))
        };
        if let Some(plate) = beside.or_else(elsewhere) {
            figure(sketch, &written(level), plate, set, palette);
            taken.push(plate);
        }
    }
}

/// How far a rectangle's farthest corner is.
fn farthest(rect: &Rect, from: Point) -> f32 {
    let x = (rect.max.x - from.x).max(from.x - rect.min.x);
    let y = (rect.max.y - from.y).max(from.y - rect.min.y);
    (x * x + y * y).sqrt()
}

/// A level's number on its plate of paper.
fn figure(sketch: &mut Sketch, written: &str, plate: Rect, set: TextFormat, palette: &Palette) {
    let sheet = palette.paper.with_opacity(0.88);
    sketch.fill(Path::rounded_rect(plate, set.size * 0.2), sheet);
    sketch.figure(written, plate.centre(), set);
}

/// How far aside of the first spoke, right and left in turn, the fewest things are hit.
fn nearest(size: f32, hits: impl Fn(f32) -> usize) -> f32 {
    let asides = (0..14_u8).map(|i| {
        let away = size * (0.55 + 0.3 * f32::from(i / 2));
        if i.is_multiple_of(2) { away } else { -away }
    });
    asides.min_by_key(|aside| hits(*aside)).unwrap_or(size)
}

/// The plate of a level's number, this far to the right of the first spoke, if its ring reaches
/// as far. An inner ring that does not carries its number at its corner.
fn plate(wheel: &Wheel, level: usize, written: &str, aside: f32, size: f32) -> Option<Rect> {
    let reach = wheel.reach(level as f32);
    let last = wheel.spokes.len().checked_sub(1).filter(|last| *last > 0)?;
    let neighbour = wheel.at(if aside > 0.0 { 1 } else { last }, reach);
    let top = wheel.at(0, reach);
    let run = neighbour.x - top.x;
    if run == 0.0 {
        return None;
    }
    let part = (aside / run).clamp(0.0, 1.0);
    let middle = Point::new(wheel.centre.x + aside, top.y + (neighbour.y - top.y) * part);
    Some(plate_at(middle, written, size))
}

/// The plate of a level's number around a point.
fn plate_at(middle: Point, written: &str, size: f32) -> Rect {
    let width = measure(written, Weight::Regular, size) + size * 0.24;
    let height = size * (FIGURE_HEIGHT + 0.3);
    Rect::new(
        middle.x - width / 2.0,
        middle.y - height / 2.0,
        width,
        height,
    )
}

/// The middles of a ring's sides, from twelve o'clock to the right and to the left in turn.
fn midway(wheel: &Wheel, level: usize) -> impl Iterator<Item = Point> {
    let count = wheel.spokes.len();
    let reach = wheel.reach(level as f32);
    let sides = (0..count).map(move |i| {
        if i.is_multiple_of(2) {
            i / 2
        } else {
            count - 1 - i / 2
        }
    });
    sides.map(move |side| {
        let [a, b] = [side, (side + 1) % count].map(|spoke| wheel.at(spoke, reach));
        Point::new((a.x + b.x) / 2.0, (a.y + b.y) / 2.0)
    })
}

impl Obstacles {
    fn hits(&self, plate: &Rect) -> usize {
        let discs = self
            .discs
            .iter()
            .filter(|(centre, radius)| plate.distance(*centre) < *radius);
        let lines = self.lines.iter().filter(|(a, b)| crosses(plate, *a, *b));
        // The line of a number is higher than its plate.
        let line = plate.expanded(0.3 * plate.height());
        let texts = self.texts.iter().filter(|text| text.overlaps(&line));
        let pieces = self.arcs.iter().flat_map(|arc| arc.windows(2));
        let arcs = pieces.filter(|piece| crosses(&line, piece[0], piece[1]));
        (discs.count() + texts.count() + arcs.count()) * DISC + lines.count()
    }
}

/// Whether a line enters a rectangle: it does not when one side of the rectangle, or of the
/// line itself, has all corners beyond it.
pub(super) fn crosses(rect: &Rect, a: Point, b: Point) -> bool {
    if a.x.max(b.x) < rect.min.x || a.x.min(b.x) > rect.max.x {
        return false;
    }
    if a.y.max(b.y) < rect.min.y || a.y.min(b.y) > rect.max.y {
        return false;
    }
    let side = |x: f32, y: f32| (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    let corners = [
        side(rect.min.x, rect.min.y),
        side(rect.max.x, rect.min.y),
        side(rect.max.x, rect.max.y),
        side(rect.min.x, rect.max.y),
    ];
    corners.iter().any(|s| *s >= 0.0) && corners.iter().any(|s| *s <= 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_past_a_corner_does_not_cross() {
        let rect = Rect::new(0.0, 0.0, 10.0, 10.0);
        assert!(crosses(&rect, Point::new(-5.0, 5.0), Point::new(15.0, 6.0)));
        assert!(!crosses(
            &rect,
            Point::new(-6.0, 5.0),
            Point::new(5.0, -6.0)
        ));
        assert!(!crosses(
            &rect,
            Point::new(20.0, 0.0),
            Point::new(20.0, 10.0)
        ));
    }
}
