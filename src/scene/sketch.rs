//! What to draw with: a drawing under way, and single items of one.

use super::colour::Colour;
use super::drawing::{Item, Scene, Stroke};
use super::faces::Weight;
use super::geometry::{Align, Point, Rect};
use super::path::{Path, Verb};
use super::text::{Placed, ascent, line_height};

/// A drawing under way, back to front.
#[derive(Default)]
pub(crate) struct Sketch {
    pub(crate) items: Vec<Item>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(crate) struct TextFormat {
    pub(crate) size: f32,
    pub(crate) weight: Weight,
    pub(crate) colour: Colour,
}

impl Sketch {
    pub(crate) fn fill(&mut self, path: Path, colour: Colour) {
        self.items.push(fill(path, colour));
    }

    pub(crate) fn stroke(&mut self, path: Path, width: f32, colour: Colour) {
        self.items.push(stroke(path, width, colour));
    }

    /// A surface with a line along its edge.
    pub(crate) fn surface(&mut self, path: Path, fill: Colour, width: f32, line: Colour) {
        let stroke = Some(Stroke::new(width, line));
        let fill = Some(fill);
        self.items.push(Item::Path { path, fill, stroke });
    }

    pub(crate) fn disc(&mut self, centre: Point, radius: f32, colour: Colour) {
        self.items.push(disc(centre, radius, colour));
    }

    /// A circle whose line lies within the radius.
    pub(crate) fn ring(&mut self, centre: Point, radius: f32, inside: Colour, line: Colour) {
        let width = radius * 0.2;
        let stroke = Some(Stroke::new(width, line));
        let radius = radius - width / 2.0;
        self.items.push(Item::Circle {
            centre,
            radius,
            fill: Some(inside),
            stroke,
        });
    }

    pub(crate) fn text(&mut self, text: &str, position: Point, align: Align, set: TextFormat) {
        if text.is_empty() {
            return;
        }
        let TextFormat {
            size,
            weight,
            colour,
        } = set;
        self.items.push(Item::Text(Placed {
            text: text.to_owned(),
            position,
            align,
            size,
            weight,
            colour,
        }));
    }

    /// Lines under each other, the first one's top at `top`. Gives the bottom of the last.
    pub(crate) fn lines<S: AsRef<str>>(
        &mut self,
        lines: &[S],
        x: f32,
        top: f32,
        align: Align,
        set: TextFormat,
    ) -> f32 {
        let mut y = top;
        for line in lines {
            self.text(
                line.as_ref(),
                Point::new(x, y + ascent(set.size)),
                align,
                set,
            );
            y += line_height(set.size);
        }
        y
    }

    /// A number whose figures, not its line of text, stand in the middle of a point.
    pub(crate) fn figure(&mut self, text: &str, centre: Point, set: TextFormat) {
        let y = centre.y + set.size * FIGURE_HEIGHT / 2.0;
        self.text(text, Point::new(centre.x, y), Align::Centre, set);
    }
}

/// The height of a figure for its size, in the embedded fonts.
pub(crate) const FIGURE_HEIGHT: f32 = 0.668;

/// One line of text; `top` is the top of its line.
pub(crate) fn text(text: &str, x: f32, top: f32, align: Align, set: TextFormat) -> Item {
    Item::Text(Placed {
        text: text.to_owned(),
        position: Point::new(x, top + ascent(set.size)),
        align,
        size: set.size,
        weight: set.weight,
        colour: set.colour,
    })
}

/// A filled path.
fn fill(path: Path, colour: Colour) -> Item {
    Item::Path {
        path,
        fill: Some(colour),
        stroke: None,
    }
}

/// A line along a path.
pub(crate) fn stroke(path: Path, width: f32, colour: Colour) -> Item {
    Item::Path {
        path,
        fill: None,
        stroke: Some(Stroke::new(width, colour)),
    }
}

/// A filled rectangle with round corners.
pub(crate) fn bar(rect: Rect, corner: f32, colour: Colour) -> Item {
    fill(Path::rounded_rect(rect, corner), colour)
}

/// The edge of a rectangle with round corners, inside it.
pub(crate) fn edge(rect: Rect, corner: f32, width: f32, colour: Colour) -> Item {
    let half = width / 2.0;
    stroke(
        Path::rounded_rect(rect.expanded(-half), corner - half),
        width,
        colour,
    )
}

/// A filled circle.
pub(crate) fn disc(centre: Point, radius: f32, colour: Colour) -> Item {
    Item::Circle {
        centre,
        radius,
        fill: Some(colour),
        stroke: None,
    }
}

/// The same item elsewhere.
pub(crate) fn moved(item: Item, by: Point) -> Item {
    let to = |p: Point| Point::new(p.x + by.x, p.y + by.y);
    match item {
        Item::Path { path, fill, stroke } => {
            let verbs: Vec<Verb> = path.verbs().iter().map(|verb| verb.map(to)).collect();
            let path = Path::new(verbs);
            Item::Path { path, fill, stroke }
        }
        Item::Circle {
            centre,
            radius,
            fill,
            stroke,
        } => Item::Circle {
            centre: to(centre),
            radius,
            fill,
            stroke,
        },
        Item::Text(placed) => Item::Text(Placed {
            position: to(placed.position),
            ..placed
        }),
    }
}

/// The items of a whole drawing, elsewhere.
pub(crate) fn placed(scene: Scene, at: Point) -> Vec<Item> {
    let items = scene.items.into_iter();
    items.map(|item| moved(item, at)).collect()
}
