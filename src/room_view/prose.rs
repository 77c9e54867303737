//! Running text: from a text to lines that may stand on several pages.

use super::piece::{Piece, Stay};
use super::type_scale::{TypeScale, px};
use crate::scene::{
    Align, Colour, Point, Rect, TextFormat, Weight, Words, bar, disc, line_height, text,
};

/// How a run of lines is laid out.
pub(super) struct Run {
    pub(super) set: TextFormat,
    /// From the left.
    pub(super) indent: f32,
    pub(super) width: f32,
    /// Before its first line.
    pub(super) gap: f32,
    pub(super) stay: Stay,
    /// Lines of even length, for a few lines; else each as full as can be.
    pub(super) even: bool,
}

pub(super) fn set(size: f32, weight: Weight, colour: Colour) -> TextFormat {
    TextFormat {
        size,
        weight,
        colour,
    }
}

/// Ends with a full stop, for whoever listens.
pub(super) fn stop(text: &str) -> String {
    let ended = text
        .trim_end()
        .ends_with(['.', '?', '!', ':', '…', '”', '’']);
    format!("{text}{}", if ended || text.is_empty() { "" } else { "." })
}

fn lines_of(text: &str, run: &Run) -> Vec<String> {
    let words = Words::new(text, run.set.weight);
    if run.even {
        words.wrap(run.set.size, run.width)
    } else {
        words.fill(run.set.size, run.width)
    }
}

/// Evening out is for what is read at a glance; and it takes long for what is long.
pub(super) fn is_short(text: &str) -> bool {
    text.len() < 500
}

/// A text as a piece a line. A line is never alone at the top or at the foot of a page.
pub(super) fn lines(text: &str, run: &Run) -> Vec<Piece> {
    let lines = lines_of(text, run);
    let count = lines.len();
    let piece = |(i, line): (usize, String)| Piece {
        gap: if i == 0 { run.gap } else { 0.0 },
        height: line_height(run.set.size),
        items: vec![self::text(&line, run.indent, 0.0, Align::Left, run.set)],
        said: if i + 1 == count { stop(&line) } else { line },
        stay: match run.stay {
            Stay::Free if count > 1 && (i == 0 || i + 2 == count) => Stay::WithNext,
            stay => stay,
        },
    };
    lines.into_iter().enumerate().map(piece).collect()
}

pub(super) fn lead(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.lead();
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.ink),
        indent: 0.0,
        width,
        gap: sheet.px(px::M),
        stay: Stay::Free,
        even: is_short(text),
    };
    lines(text, &run)
}

pub(super) fn summary(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.text(px::SUMMARY);
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.ink),
        indent: 0.0,
        width: column(size, width),
        gap: 0.0,
        stay: Stay::Free,
        even: is_short(text),
    };
    lines(text, &run)
}

/// Lines longer than this are hard to follow, for the size of their text.
pub(super) fn column(size: f32, width: f32) -> f32 {
    width.min(40.0 * size)
}

pub(super) fn running(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.body();
    let mut pieces = Vec::new();
    let mut after_empty = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            after_empty = true;
            continue;
        }
        let share = if after_empty { 0.7 } else { 0.35 };
        after_empty = false;
        let mut next = match line.strip_prefix('•') {
            Some(item) => bullet(sheet, item, width),
            None => lines(
                line,
                &Run {
                    set: set(size, Weight::Regular, sheet.look.ink),
                    indent: 0.0,
                    width: column(size, width),
                    gap: 0.0,
                    stay: Stay::Free,
                    even: false,
                },
            ),
        };
        if let Some(first) = next.first_mut() {
            first.gap = share * size;
        }
        pieces.extend(next);
    }
    pieces
}

pub(super) fn quiet(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.body().min(sheet.text(px::BODY));
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.quiet),
        indent: 0.0,
        width: column(size, width).max(width * 0.8),
        gap: sheet.px(px::S),
        stay: Stay::Free,
        even: false,
    };
    lines(text, &run)
}

pub(super) fn subheading(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = 1.12 * sheet.body();
    let run = Run {
        set: set(size, Weight::SemiBold, sheet.look.ink),
        indent: 0.0,
        width,
        gap: 0.8 * size,
        stay: Stay::WithNext,
        even: is_short(text),
    };
    lines(text, &run)
}

pub(super) fn bullet(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.body();
    let indent = 0.9 * size;
    let mut pieces = lines(
        text,
        &Run {
            set: set(size, Weight::Regular, sheet.look.ink),
            indent,
            width: column(size, width) - indent,
            gap: 0.5 * size,
            stay: Stay::Free,
            even: is_short(text),
        },
    );
    if let Some(first) = pieces.first_mut() {
        let middle = Point::new(0.2 * size, 0.68 * size);
        first
            .items
            .push(disc(middle, 0.11 * size, sheet.look.accent));
    }
    pieces
}

pub(super) fn aside(sheet: TypeScale<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.text(px::BODY + 2.0);
    let thick = sheet.px(9.0);
    let indent = sheet.px(40.0);
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.quiet),
        indent,
        width: column(size, width) - indent,
        gap: sheet.px(px::L),
        stay: Stay::Foot,
        even: is_short(text),
    };
    let mut pieces = lines(text, &run);
    for piece in &mut pieces {
        let rect = Rect::new(0.0, 0.0, thick, piece.height);
        piece.items.push(bar(rect, 0.0, sheet.look.accent));
    }
    pieces
}
