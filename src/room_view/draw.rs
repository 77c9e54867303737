//! Small things to draw with.

use crate::scene::{
    Align, Colour, Item, Path, Placed, Point, Rect, Scene, Stroke, Verb, Weight, ascent,
};

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// In points.
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
}

/// One line of text; `top` is the top of its line.
pub(super) fn text(text: &str, x: f32, top: f32, align: Align, set: Type) -> Item {
    Item::Text(Placed {
        text: text.to_owned(),
        position: Point::new(x, top + ascent(set.size)),
        align,
        size: set.size,
        weight: set.weight,
        colour: set.colour,
    })
}

/// A filled rectangle with round corners.
pub(super) fn bar(rect: Rect, corner: f32, colour: Colour) -> Item {
    Item::Path {
        path: Path::rounded_rect(rect, corner),
        fill: Some(colour),
        stroke: None,
    }
}

/// The edge of a rectangle with round corners, inside it.
pub(super) fn edge(rect: Rect, corner: f32, width: f32, colour: Colour) -> Item {
    let half = width / 2.0;
    Item::Path {
        path: Path::rounded_rect(rect.expanded(-half), corner - half),
        fill: None,
        stroke: Some(Stroke {
            width,
            colour,
            dash: Vec::new(),
        }),
    }
}

/// A filled circle.
pub(super) fn disc(centre: Point, radius: f32, colour: Colour) -> Item {
    Item::Circle {
        centre,
        radius,
        fill: Some(colour),
        stroke: None,
    }
}

/// The same item elsewhere.
pub(super) fn moved(item: Item, by: Point) -> Item {
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
pub(super) fn placed(scene: Scene, at: Point) -> Vec<Item> {
    let items = scene.items.into_iter();
    items.map(|item| moved(item, at)).collect()
}
