//! How a paper looks: an A4 page, its margins, its sizes of type and its colours, which are those of
//! the charts on it.

use crate::chart::Palette;
use crate::scene::{Colour, Rect, Size, Weight};

/// Width and height of A4, in points.
pub(super) const PAGE: Size = Size {
    width: 595.276,
    height: 841.89,
};

/// White: what is printed on has its colour already.
pub(super) const PAPER: Colour = Palette::LIGHT.on_agreed;

/// Where text stands on a page.
pub(super) fn body() -> Rect {
    Rect::new(60.0, 60.0, PAGE.width - 120.0, PAGE.height - 60.0 - 64.0)
}

/// How far the items of a list stand in, in points.
pub(super) const INDENT: f32 = 14.0;

/// The baseline of what stands at the foot of each page.
pub(super) const FOOT: f32 = PAGE.height - 38.0;

/// Lines that guide the eye.
pub(super) const RULE: Colour = Palette::LIGHT.line;
/// Lines under the heads of tables.
pub(super) const STRONG_RULE: Colour = Palette::LIGHT.strong_line;

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    /// In points.
    pub(super) size: f32,
    /// From one baseline to the next, in points.
    pub(super) leading: f32,
    /// How heavy.
    pub(super) weight: Weight,
    /// In which colour.
    pub(super) colour: Colour,
}

const fn ink(size: f32, leading: f32, weight: Weight) -> Type {
    let colour = Palette::LIGHT.ink;
    Type {
        size,
        leading,
        weight,
        colour,
    }
}

const fn quiet(size: f32, leading: f32, weight: Weight) -> Type {
    let colour = Palette::LIGHT.quiet;
    Type {
        size,
        leading,
        weight,
        colour,
    }
}

/// Whose session it is.
pub(super) const TITLE: Type = ink(22.0, 27.0, Weight::Bold);
/// What was found.
pub(super) const LEAD: Type = ink(13.5, 19.5, Weight::Regular);
/// When, and how many people.
pub(super) const ABOUT: Type = quiet(10.5, 15.0, Weight::Regular);
/// Running text.
pub(super) const BODY: Type = ink(10.5, 14.5, Weight::Regular);
/// In tables.
pub(super) const CELL: Type = ink(9.5, 13.0, Weight::Regular);
/// What begins a row of a table.
pub(super) const ROW_HEAD: Type = ink(9.5, 13.0, Weight::SemiBold);
/// Above the columns of a table.
pub(super) const COLUMN_HEAD: Type = quiet(9.0, 12.0, Weight::SemiBold);
/// At the foot of a page.
pub(super) const SMALL: Type = quiet(8.5, 12.0, Weight::Regular);

/// A heading of this level, 1 for a part of the document.
pub(super) const fn heading(level: u8) -> Type {
    match level {
        1 => ink(16.5, 21.0, Weight::Bold),
        2 => ink(12.5, 17.0, Weight::SemiBold),
        _ => quiet(10.5, 15.0, Weight::SemiBold),
    }
}

/// Room above a heading, in points.
pub(super) const fn above(level: u8) -> f32 {
    match level {
        1 => 22.0,
        2 => 15.0,
        _ => 8.0,
    }
}

/// Room under a heading, in points.
pub(super) const fn under(level: u8) -> f32 {
    match level {
        1 => 8.0,
        2 => 4.0,
        _ => 2.0,
    }
}

/// Room under a paragraph, a list and what is like them, in points.
pub(super) const GAP: f32 = 6.0;
