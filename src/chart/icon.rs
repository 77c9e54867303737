//! The program's own sign: people around a table, and on it the shape of what they found. For the
//! window, the packages, and the files that the program opens.

use std::f32::consts::TAU;

use super::palette::Palette;
use crate::scene::{Item, Path, Point, Rect, Scene, Size, Sketch, Stroke};

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramIcon {
    /// The program.
    Program,
    /// A session's file.
    Session,
    /// A workshop's file.
    Workshop,
}

impl ProgramIcon {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Program, Self::Session, Self::Workshop];

    /// What it shows, for whoever cannot see it.
    const fn title(self) -> &'static str {
        match self {
            Self::Program => "Roundtable",
            Self::Session => "Roundtable session",
            Self::Workshop => "Roundtable workshop",
        }
    }
}

/// How wide and high every icon is, in points; back ends scale it.
const SIDE: f32 = 128.0;
/// From this many pixels on, what is thin can be seen.
const FINE: u32 = 40;
/// The people around the table.
const PEOPLE: u8 = 6;
/// How far the shape on the table reaches towards each of them, for a table of radius 1.
const SHAPE: [f32; PEOPLE as usize] = [0.95, 0.65, 0.95, 0.7, 0.55, 0.9];

/// An icon, drawn for so many pixels a side: in a small one there is less, and it is larger.
pub fn icon(which: ProgramIcon, pixels: u32) -> Scene {
    let colours = &Palette::LIGHT;
    let mut sketch = Sketch::default();
    match which {
        ProgramIcon::Program => {
            let ground = Rect::new(4.0, 4.0, SIDE - 8.0, SIDE - 8.0);
            sketch.fill(Path::rounded_rect(ground, 28.0), colours.agreed);
            table(&mut sketch, Point::new(64.0, 64.0), 50.0, pixels, true);
        }
        ProgramIcon::Session | ProgramIcon::Workshop => {
            page(&mut sketch);
            let (centre, radius) = if pixels < FINE {
                (Point::new(64.0, 74.0), 42.0)
            } else {
                (Point::new(64.0, 74.0), 38.0)
            };
            let ground = Path::circle(centre, radius + 4.0);
            let colour = match which {
                ProgramIcon::Workshop => colours.differ,
                ProgramIcon::Session | ProgramIcon::Program => colours.agreed,
            };
            sketch.fill(ground, colour);
            // A workshop has a table and no scores yet.
            let scored = which == ProgramIcon::Session;
            table(&mut sketch, centre, radius * 0.84, pixels, scored);
        }
    }
    Scene {
        size: Size {
            width: SIDE,
            height: SIDE,
        },
        background: None,
        title: which.title().to_owned(),
        description: String::new(),
        items: sketch.items,
    }
}

/// People at a distance of `radius` from the middle, the table between them and, once it is
/// `scored`, the shape on it.
fn table(sketch: &mut Sketch, centre: Point, radius: f32, pixels: u32, scored: bool) {
    let fine = pixels >= FINE;
    let (light, bright) = (&Palette::LIGHT, &Palette::DARK);
    let around = |share: f32, person: u8| {
        let angle = TAU * f32::from(person) / f32::from(PEOPLE);
        let (sin, cos) = angle.sin_cos();
        Point::new(
            centre.x + share * radius * sin,
            centre.y - share * radius * cos,
        )
    };
    let rim = if fine { 0.62 } else { 0.66 };
    if fine {
        let stroke = Some(Stroke::new(radius * 0.07, light.paper));
        sketch.items.push(Item::Circle {
            centre,
            radius: rim * radius,
            fill: None,
            stroke,
        });
    }
    if scored {
        let corners = (0..PEOPLE)
            .zip(SHAPE)
            .map(|(person, reach)| around(rim * reach, person));
        sketch.fill(Path::polygon(corners), bright.median);
    }
    let head = radius * if fine { 0.15 } else { 0.2 };
    for person in 0..PEOPLE {
        sketch.disc(around(0.92, person), head, light.paper);
    }
}

/// A sheet of paper with a corner turned down.
fn page(sketch: &mut Sketch) {
    let colours = &Palette::LIGHT;
    let (left, right, top, bottom, fold) = (14.0, 114.0, 4.0, 124.0, 26.0);
    let at = Point::new;
    let sheet = Path::polygon([
        at(left, top),
        at(right - fold, top),
        at(right, top + fold),
        at(right, bottom),
        at(left, bottom),
    ]);
    sketch.surface(sheet, colours.paper, 3.0, colours.strong_line);
    let corner = Path::polygon([
        at(right - fold, top),
        at(right - fold, top + fold),
        at(right, top + fold),
    ]);
    sketch.surface(corner, colours.line, 3.0, colours.strong_line);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_small_icon_shows_is_larger_and_less() {
        for which in ProgramIcon::ALL {
            let (small, large) = (icon(which, 16), icon(which, 256));
            assert!(small.items.len() < large.items.len(), "{which:?}");
        }
    }

    #[test]
    fn the_three_icons_differ() {
        let [program, session, workshop] = ProgramIcon::ALL.map(|which| icon(which, 64).items);
        assert!(program != session && session != workshop && workshop != program);
    }
}
