//! The pages as they are laid out: what stands where, and what of it is read aloud.

use std::ops::Range;

use krilla::tagging::TagKind;

use super::style;
use super::text::{Text, baseline};
use crate::scene::{Item, Placed, Point, Rect};

/// What is drawn at one go.
pub(super) enum Ink {
    /// Lines of one text.
    Lines(Vec<Placed>),
    /// What else there is.
    Drawing(Vec<Item>),
}

/// What is drawn, and which leaf of the tree it is; none where it is not read.
pub(super) struct Mark {
    pub(super) ink: Ink,
    pub(super) leaf: Option<usize>,
}

/// A part of what is read aloud.
pub(super) enum Part {
    Leaf(usize),
    Group(TagKind, Vec<Part>),
}

/// The pages so far, and where on the last of them there is room.
pub(super) struct Sheets {
    pub(super) pages: Vec<Vec<Mark>>,
    /// How many things are read.
    pub(super) leaves: usize,
    /// Where the next thing stands.
    pub(super) y: f32,
    body: Rect,
}

impl Sheets {
    pub(super) fn new() -> Self {
        let body = style::body();
        Self {
            pages: vec![Vec::new()],
            leaves: 0,
            y: body.min.y,
            body,
        }
    }

    /// Where text stands on each page.
    pub(super) fn body(&self) -> Rect {
        self.body
    }

    /// How much room there is on the page.
    pub(super) fn left(&self) -> f32 {
        self.body.max.y - self.y
    }

    /// Whether nothing stands on the page yet.
    pub(super) fn at_top(&self) -> bool {
        self.y <= self.body.min.y
    }

    /// The number of the page, from 0.
    pub(super) fn page(&self) -> usize {
        self.pages.len() - 1
    }

    /// Begins a new page.
    pub(super) fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = self.body.min.y;
    }

    /// Begins a new page if this one has not so much room left; none where it is empty anyway.
    pub(super) fn need(&mut self, height: f32) {
        // A hair of room: sums of heights are not exact.
        if height > self.left() + 0.01 && !self.at_top() {
            self.turn();
        }
    }

    /// Leaves room, but not at the top of a page.
    pub(super) fn space(&mut self, height: f32) {
        if !self.at_top() {
            self.y += height;
        }
    }

    /// Sets some lines of a text from here down.
    pub(super) fn set(&mut self, text: &Text, lines: Range<usize>, x: f32) -> Part {
        let placed = self.placed(text, lines, x);
        self.told(Ink::Lines(placed))
    }

    /// The same for the eye alone.
    pub(super) fn show(&mut self, text: &Text, x: f32) {
        let placed = self.placed(text, 0..text.lines.len(), x);
        self.shown(Ink::Lines(placed));
    }

    /// Draws what is read.
    pub(super) fn told(&mut self, ink: Ink) -> Part {
        let leaf = self.leaf();
        self.mark(ink, Some(leaf));
        Part::Leaf(leaf)
    }

    /// A new leaf of the tree.
    pub(super) fn leaf(&mut self) -> usize {
        self.leaves += 1;
        self.leaves - 1
    }

    /// Draws what is not read.
    pub(super) fn shown(&mut self, ink: Ink) {
        self.mark(ink, None);
    }

    fn mark(&mut self, ink: Ink, leaf: Option<usize>) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Mark { ink, leaf });
        }
    }

    fn placed(&mut self, text: &Text, lines: Range<usize>, x: f32) -> Vec<Placed> {
        let some = text.lines.get(lines).unwrap_or_default();
        let placed = some.iter().map(|line| {
            let baseline = self.y + baseline(text.set_in);
            self.y += text.set_in.leading;
            let (x, align) = text.start(line, x);
            Placed {
                text: line.clone(),
                position: Point::new(x, baseline),
                align,
                size: text.set_in.size,
                weight: text.set_in.weight,
                colour: text.set_in.colour,
            }
        });
        placed.collect()
    }
}
