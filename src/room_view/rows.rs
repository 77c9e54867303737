//! Rows: levels, lists with headings, dots, actions.

use super::piece::{Piece, Stay};
use super::prose::{Run, bullet, column, is_short, lines, set, stop};
use super::slide::{ActionLine, ActionState, LevelLine, PriorityLine};
use super::type_scale::{TypeScale, px};
use crate::phrases::actions::OVERDUE;
use crate::phrases::outcomes::{OUR_FOCUS, priority_in_words};
use crate::scene::{
    Align, Point, Rect, TextFormat, Weight, Words, ascent, bar, disc, line_height, measure, text,
};

/// With more lines than this they stand closer.
const MANY: usize = 7;

/// A row a level: its number, its label, and what it means where that is told.
pub(super) fn levels(sheet: TypeScale<'_>, levels: &[LevelLine], width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let size = sheet.body();
    let number = set(number_size(size, levels), Weight::Bold, look.accent);
    let label = set(size, Weight::SemiBold, look.ink);
    let Columns {
        indent,
        label_width,
        meaning_left,
    } = Columns::of(sheet, levels, width);
    let smaller = one_line_each(sheet, levels, width);
    let smaller = smaller.unwrap_or((0.9 * size).max(sheet.floor()));
    let meaning = set(smaller, Weight::Regular, look.quiet);
    // A long list stands closer, so that a room sees all of it at once.
    let gap = size * if levels.len() > MANY { 0.05 } else { 0.35 };
    let row = |(i, level): (usize, &LevelLine)| {
        let labels = Words::new(&level.label, label.weight).wrap(size, label_width + 0.1);
        let room = (width - meaning_left).max(size);
        let meanings = Words::new(&level.meaning, meaning.weight);
        let meanings = if is_short(&level.meaning) {
            meanings.wrap(meaning.size, room)
        } else {
            meanings.fill(meaning.size, room)
        };
        let mut items = Vec::new();
        let top = line_height(number.size) - line_height(size);
        let at = |baseline: f32, of: f32| baseline - ascent(of);
        let baseline = ascent(number.size);
        items.push(text(&level.written, 0.0, 0.0, Align::Left, number));
        for (n, line) in labels.iter().enumerate() {
            let y = at(baseline, size) + n as f32 * line_height(size);
            items.push(text(line, indent, y, Align::Left, label));
        }
        for (n, line) in meanings.iter().enumerate() {
            let y = at(baseline, meaning.size) + n as f32 * line_height(meaning.size);
            items.push(text(line, meaning_left, y, Align::Left, meaning));
        }
        let high = (labels.len() as f32 * line_height(size))
            .max(meanings.len() as f32 * line_height(meaning.size));
        Piece {
            gap: if i == 0 { sheet.px(px::M) } else { gap },
            height: high.max(line_height(size)) + top,
            items,
            said: match level.meaning.as_str() {
                "" => format!("{}, {}.", level.number, level.label),
                meaning => format!("{}, {}: {}", level.number, level.label, stop(meaning)),
            },
            stay: Stay::Free,
        }
    };
    levels.iter().enumerate().map(row).collect()
}

/// How large the number of a level is beside a label of this size: in a long list no larger.
fn number_size(label: f32, levels: &[LevelLine]) -> f32 {
    if levels.len() > MANY {
        label
    } else {
        1.15 * label
    }
}

/// Where the parts of a level's row begin.
struct Columns {
    indent: f32,
    label_width: f32,
    meaning_left: f32,
}

impl Columns {
    fn of(sheet: TypeScale<'_>, levels: &[LevelLine], width: f32) -> Self {
        let size = sheet.body();
        let wide = levels.iter().any(|level| level.number >= 10);
        let least = size * if wide { 2.0 } else { 1.5 };
        let numbers = levels
            .iter()
            .map(|level| measure(&level.written, Weight::Bold, number_size(size, levels)));
        let indent = numbers.fold(0.0, f32::max) + 0.6 * size;
        let indent = indent.max(least);
        let labels = levels.iter().map(|level| &level.label);
        let widest = labels
            .map(|label| measure(label, Weight::SemiBold, size))
            .fold(0.0, f32::max);
        let told = levels.iter().any(|level| !level.meaning.is_empty());
        let room = if told { 0.34 * width } else { width - indent };
        let label_width = (widest + 0.1).min(room);
        Self {
            indent,
            label_width,
            meaning_left: indent + label_width + size,
        }
    }
}

/// The size of the levels' meanings, a little under that of their labels, at which each has room
/// on one line; nothing if there is none.
pub(super) fn one_line_each(sheet: TypeScale<'_>, levels: &[LevelLine], width: f32) -> Option<f32> {
    let size = sheet.body();
    let room = width - Columns::of(sheet, levels, width).meaning_left;
    let meanings = levels.iter().map(|level| &level.meaning);
    let widest = meanings
        .map(|meaning| measure(meaning, Weight::Regular, 1.0))
        .fold(0.0, f32::max);
    let sizes = [0.9, 0.85, 0.8].map(|share| (share * size).max(sheet.floor()));
    sizes.into_iter().find(|size| widest * size < room)
}

/// Lists with their headings on the left, each heading beside its first item.
pub(super) fn named(
    sheet: TypeScale<'_>,
    named: &[(String, Vec<String>)],
    width: f32,
) -> Vec<Piece> {
    let size = sheet.body();
    let heading = set(size, Weight::SemiBold, sheet.look.accent);
    let widest = named
        .iter()
        .map(|(heading, _)| measure(heading, Weight::SemiBold, size))
        .fold(0.0, f32::max);
    let left = (widest + size).min(0.5 * width);
    let mut items = named.iter().flat_map(|(_, items)| items);
    // What takes several lines stands further apart.
    let long = items.any(|item| measure(item, Weight::Regular, size) > width - left);
    let between = if long { 0.45 } else { 0.2 };
    let mut pieces = Vec::new();
    for (name, items) in named {
        for (i, item) in items.iter().enumerate() {
            let run = Run {
                set: set(size, Weight::Regular, sheet.look.ink),
                indent: left,
                width: width - left,
                gap: if i == 0 { 0.9 * size } else { between * size },
                stay: Stay::Free,
                even: is_short(item),
            };
            let mut next = lines(item, &run);
            if let (0, Some(first)) = (i, next.first_mut()) {
                first.items.push(text(name, 0.0, 0.0, Align::Left, heading));
                first.said = format!("{}: {}", name, first.said);
            }
            pieces.extend(next);
        }
    }
    pieces
}

/// Number, name, dots, and whether it is a focus.
pub(super) fn priority(sheet: TypeScale<'_>, line: &PriorityLine, width: f32) -> Piece {
    let look = sheet.look;
    let size = sheet.body();
    let weight = if line.focus {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let most = measure(&line.most.to_string(), Weight::Bold, size);
    let (rank_width, count_width) = (2.4 * size, (most + 0.5 * size).max(1.7 * size));
    let name_width = (width - rank_width - count_width) * 0.54;
    let names = Words::new(&line.name, weight).wrap(size, name_width);
    let quiet = set(size, Weight::Regular, look.quiet);
    let mut items = vec![text(&line.number, 0.0, 0.0, Align::Left, quiet)];
    let high = line_height(size);
    for (i, name) in names.iter().enumerate() {
        let name_set = set(size, weight, look.ink);
        items.push(text(
            name,
            rank_width,
            i as f32 * high,
            Align::Left,
            name_set,
        ));
    }
    let count_right = rank_width + name_width + count_width;
    let strong = set(size, Weight::Bold, look.ink);
    let dots = line.dots.to_string();
    items.push(text(&dots, count_right, 0.0, Align::Right, strong));
    let mark = OUR_FOCUS;
    if line.focus {
        let accent = set(size, Weight::SemiBold, look.accent);
        items.push(text(mark, width, 0.0, Align::Right, accent));
    }
    let first = count_right + 0.6 * size;
    let room = width - measure(mark, Weight::SemiBold, size) - size - first;
    // A dot a dot where all have room; else a bar, on one scale for all.
    let pitch = 0.62 * size;
    let middle = 0.64 * size;
    if line.most as f32 * pitch <= room {
        for i in 0..line.dots {
            let centre = Point::new(first + (i as f32 + 0.5) * pitch, middle);
            items.push(disc(centre, 0.24 * size, look.accent));
        }
    } else if line.dots > 0 && room > 0.0 {
        let long = room * line.dots as f32 / line.most as f32;
        let rect = Rect::new(first, middle - 0.24 * size, long, 0.48 * size);
        items.push(bar(rect, 0.0, look.accent));
    }
    Piece {
        gap: 0.4 * size,
        height: names.len().max(1) as f32 * high,
        items,
        said: priority_in_words(&line.number, &line.name, line.dots, line.focus),
        stay: Stay::Free,
    }
}

/// Who will do what by when, as a line of a list; below it, whether it is overdue, or what has become of it.
pub(super) fn action(sheet: TypeScale<'_>, line: &ActionLine, width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let size = sheet.body();
    let indent = 0.9 * size;
    let run = |text: &str, set: TextFormat| {
        let run = Run {
            set,
            indent,
            width: column(size, width) - indent,
            gap: 0.0,
            stay: Stay::Free,
            even: false,
        };
        lines(text, &run)
    };
    let state = match &line.state {
        ActionState::Open => "",
        ActionState::Overdue => OVERDUE,
        ActionState::Said(words) => words,
    };
    let (colour, weight) = match line.state {
        ActionState::Overdue => (look.warn, Weight::SemiBold),
        ActionState::Open | ActionState::Said(_) => (look.quiet, Weight::Regular),
    };
    let mut pieces = bullet(sheet, &line.words, width);
    if state.is_empty() {
        return pieces;
    }
    let below = run(state, set(size, weight, colour));
    if let Some(last) = pieces.last_mut() {
        last.stay = Stay::WithNext;
    }
    pieces.extend(below);
    pieces
}
