use crate::scene::{
    Align, Colour, Item, Path, Placed, Point, Rect, Stroke, Weight, ascent, line_height,
};

/// A drawing under way, back to front.
#[derive(Default)]
pub(super) struct Sketch {
    pub(super) items: Vec<Item>,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

impl Sketch {
    pub(super) fn fill(&mut self, path: Path, colour: Colour) {
        self.items.push(Item::Path {
            path,
            fill: Some(colour),
            stroke: None,
        });
    }

    pub(super) fn stroke(&mut self, path: Path, width: f32, colour: Colour) {
        let stroke = Some(Stroke {
            width,
            colour,
            dash: Vec::new(),
        });
        self.items.push(Item::Path {
            path,
            fill: None,
            stroke,
        });
    }

    /// A surface with a line along its edge.
    pub(super) fn surface(&mut self, path: Path, fill: Colour, width: f32, line: Colour) {
        let stroke = Some(Stroke {
            width,
            colour: line,
            dash: Vec::new(),
        });
        let fill = Some(fill);
        self.items.push(Item::Path { path, fill, stroke });
    }

    pub(super) fn disc(&mut self, centre: Point, radius: f32, colour: Colour) {
        self.items.push(Item::Circle {
            centre,
            radius,
            fill: Some(colour),
            stroke: None,
        });
    }

    /// A circle whose line lies within the radius.
    pub(super) fn ring(&mut self, centre: Point, radius: f32, inside: Colour, line: Colour) {
        let width = radius * 0.2;
        let stroke = Some(Stroke {
            width,
            colour: line,
            dash: Vec::new(),
        });
        let radius = radius - width / 2.0;
        self.items.push(Item::Circle {
            centre,
            radius,
            fill: Some(inside),
            stroke,
        });
    }

    pub(super) fn text(&mut self, text: &str, position: Point, align: Align, set: Type) {
        if text.is_empty() {
            return;
        }
        let Type {
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
    pub(super) fn lines<S: AsRef<str>>(
        &mut self,
        lines: &[S],
        x: f32,
        top: f32,
        align: Align,
        set: Type,
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
    pub(super) fn figure(&mut self, text: &str, centre: Point, set: Type) {
        let y = centre.y + set.size * FIGURE_HEIGHT / 2.0;
        self.text(text, Point::new(centre.x, y), Align::Centre, set);
    }
}

/// The height of a figure for its size, in the embedded fonts.
pub(super) const FIGURE_HEIGHT: f32 = 0.668;

/// The rectangle around a column of lines.
pub(super) fn block(x: f32, top: f32, width: f32, height: f32, align: Align) -> Rect {
    let left = match align {
        Align::Left => x,
        Align::Centre => x - width / 2.0,
        Align::Right => x - width,
    };
    Rect::new(left, top, width, height)
}
