//! From blocks to pieces: what stands on a page and is never cut in two.

use super::draw::{Type, bar, disc, edge, text};
use super::sheet::{Sheet, px};
use super::slide::{ActionLine, ActionState, Block, LevelLine, PriorityLine, Progress};
use crate::scene::{Align, Item, Point, Rect, Weight, Words, line_height, measure};

/// What is put under each other.
pub(super) enum Flow<'a> {
    Piece(Piece),
    /// Drawings that take all the room that is left, and more pages if there are more of them.
    Fill {
        gap: f32,
        /// With less height than this they begin on a page of their own.
        least: f32,
        block: &'a Block,
    },
}

/// Something with a height; its items stand around its upper left corner.
#[derive(Default)]
pub(super) struct Piece {
    /// Before it, unless it is the first on its page.
    pub(super) gap: f32,
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
    /// The same in words.
    pub(super) said: String,
    pub(super) stay: Stay,
}

/// Where a piece wants to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stay {
    #[default]
    Free,
    /// On the page of the next.
    WithNext,
    /// At the foot of the page, with its neighbours that want the same.
    Foot,
}

/// How a run of lines is laid out.
struct Run {
    set: Type,
    /// From the left.
    indent: f32,
    width: f32,
    /// Before its first line.
    gap: f32,
    stay: Stay,
    /// Lines of even length, for a few lines; else each as full as can be.
    even: bool,
}

/// All blocks of a slide in a column of this width.
pub(super) fn flows<'a>(sheet: Sheet<'_>, blocks: &'a [Block], width: f32) -> Vec<Flow<'a>> {
    let mut flows = Vec::new();
    for block in blocks {
        let pieces = match block {
            Block::Ballots(drawn) => {
                let least = if drawn.len() > 1 { 400.0 } else { 420.0 };
                let (gap, least) = (sheet.px(px::M), sheet.px(least));
                flows.push(Flow::Fill { gap, least, block });
                continue;
            }
            Block::Charts(..) => {
                let (gap, least) = (sheet.px(px::S), sheet.px(500.0));
                flows.push(Flow::Fill { gap, least, block });
                continue;
            }
            Block::Lead(text) => lead(sheet, text, width),
            Block::Text(text) => running(sheet, text, width),
            Block::Quiet(text) => quiet(sheet, text, width),
            Block::Subheading(text) => subheading(sheet, text, width),
            Block::Bullets(items) => {
                let items = items.iter();
                items.flat_map(|item| bullet(sheet, item, width)).collect()
            }
            Block::Aside(text) => aside(sheet, text, width),
            Block::Verdict {
                words,
                advice,
                two_camps,
            } => verdict(sheet, (words, advice), *two_camps, width),
            Block::Levels(lines) => levels(sheet, lines, width),
            Block::Progress(done) => progress(sheet, done, width),
            Block::Score { number, label } => vec![score(sheet, *number, label, width)],
            Block::Priority(line) => vec![priority(sheet, line, width)],
            Block::Action(line) => action(sheet, line, width),
        };
        flows.extend(pieces.into_iter().map(Flow::Piece));
    }
    flows
}

fn set(size: f32, weight: Weight, colour: crate::scene::Colour) -> Type {
    Type {
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

/// A text as a piece a line. A line is never alone at the top or at the foot of a page.
fn lines(text: &str, run: &Run) -> Vec<Piece> {
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

fn lead(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.lead();
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.ink),
        indent: 0.0,
        width,
        gap: sheet.px(px::M),
        stay: Stay::Free,
        // Evening out is for what is read at a glance; it takes long for what is long.
        even: text.chars().count() < 500,
    };
    lines(text, &run)
}

/// Lines longer than this are hard to follow, for the size of their text.
fn column(size: f32, width: f32) -> f32 {
    width.min(40.0 * size)
}

fn running(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
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

fn quiet(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
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

fn subheading(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.text(px::STRONG);
    let run = Run {
        set: set(size, Weight::SemiBold, sheet.look.ink),
        indent: 0.0,
        width,
        gap: sheet.px(px::L),
        stay: Stay::WithNext,
        even: text.chars().count() < 500,
    };
    lines(text, &run)
}

fn bullet(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
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
            even: false,
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

fn aside(sheet: Sheet<'_>, text: &str, width: f32) -> Vec<Piece> {
    let size = sheet.text(px::BODY + 2.0);
    let thick = sheet.px(9.0);
    let indent = sheet.px(40.0);
    let run = Run {
        set: set(size, Weight::Regular, sheet.look.quiet),
        indent,
        width: column(size, width) - indent,
        gap: sheet.px(px::L),
        stay: Stay::Foot,
        even: text.chars().count() < 500,
    };
    let mut pieces = lines(text, &run);
    for piece in &mut pieces {
        let rect = Rect::new(0.0, 0.0, thick, piece.height);
        piece.items.push(bar(rect, 0.0, sheet.look.accent));
    }
    pieces
}

fn verdict(sheet: Sheet<'_>, told: (&str, &str), two_camps: bool, width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let (large, small) = (sheet.text(px::STRONG + 6.0), sheet.text(px::BODY + 4.0));
    let colour = if two_camps { look.warn } else { look.accent };
    let run = |text: &str, set: Type, gap: f32| {
        let run = Run {
            set,
            indent: 0.0,
            width,
            gap,
            stay: Stay::WithNext,
            even: true,
        };
        lines(text, &run)
    };
    let mut words = run(told.0, set(large, Weight::Bold, colour), sheet.px(px::M));
    let advice = set(small, Weight::Regular, look.ink);
    let beside = measure(told.0, Weight::Bold, large) + 0.8 * large;
    let one_line = beside + measure(told.1, Weight::Regular, small) <= width;
    if let (true, [only]) = (one_line, &mut words[..]) {
        // Both stand on one baseline.
        let top = crate::scene::ascent(large) - crate::scene::ascent(small);
        let item = text(told.1, beside, top, Align::Left, advice);
        only.items.push(item);
        only.said = format!("{} {}", only.said, stop(told.1));
    } else {
        words.extend(run(told.1, advice, 0.0));
    }
    words
}

/// A row a level: its number, its label, and what it means where that is told.
fn levels(sheet: Sheet<'_>, levels: &[LevelLine], width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let size = sheet.body();
    let number = set(size * 1.15, Weight::Bold, look.accent);
    let label = set(size, Weight::SemiBold, look.ink);
    let meaning = set((size * 0.9).max(sheet.floor()), Weight::Regular, look.quiet);
    let indent = 1.5 * size;
    let widest = levels
        .iter()
        .map(|level| measure(&level.label, Weight::SemiBold, size))
        .fold(0.0, f32::max);
    let told = levels.iter().any(|level| !level.meaning.is_empty());
    let room = if told { 0.34 * width } else { width - indent };
    let label_width = (widest + 0.1).min(room);
    let meaning_left = indent + label_width + size;
    let row = |(i, level): (usize, &LevelLine)| {
        let labels = Words::new(&level.label, label.weight).wrap(size, label_width + 0.1);
        let meanings = Words::new(&level.meaning, meaning.weight)
            .fill(meaning.size, (width - meaning_left).max(size));
        let mut items = Vec::new();
        let top = line_height(number.size) - line_height(size);
        let at = |baseline: f32, of: f32| baseline - crate::scene::ascent(of);
        let baseline = crate::scene::ascent(number.size);
        items.push(text(
            &level.number.to_string(),
            0.0,
            0.0,
            Align::Left,
            number,
        ));
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
            gap: if i == 0 { sheet.px(px::M) } else { 0.35 * size },
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

/// How many of how many, over a thick bar.
fn progress(sheet: Sheet<'_>, progress: &Progress, width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let size = sheet.text(px::STRONG + 4.0);
    let run = Run {
        set: set(size, Weight::Bold, look.ink),
        indent: 0.0,
        width,
        gap: sheet.px(px::L),
        stay: Stay::Foot,
        even: true,
    };
    let mut pieces = lines(&progress.words, &run);
    let Some(of) = progress.of else { return pieces };
    let height = sheet.px(30.0);
    let track = Rect::new(0.0, 0.0, width, height);
    let share = progress.done as f32 / of.max(1) as f32;
    let done = Rect::new(0.0, 0.0, (width * share.min(1.0)).max(height), height);
    let mut items = vec![
        bar(track, height / 2.0, look.track),
        edge(track, height / 2.0, sheet.px(2.0), look.edge),
    ];
    if progress.done > 0 {
        let over = progress.done > of;
        let colour = if over { look.warn } else { look.accent };
        items.push(bar(done, height / 2.0, colour));
    }
    pieces.push(Piece {
        gap: sheet.px(px::S),
        height,
        items,
        said: String::new(),
        stay: Stay::Foot,
    });
    pieces
}

/// The number of a level, as large as can be, with its label beside it.
fn score(sheet: Sheet<'_>, number: u8, label: &str, width: f32) -> Piece {
    let look = sheet.look;
    let size = sheet.text(px::SCORE);
    let figure = set(size, Weight::Bold, look.accent);
    let left = measure(&number.to_string(), figure.weight, size) + 0.22 * size;
    let words = Words::new(label, Weight::Bold);
    let room = (width - left).max(1.0);
    let mut of = sheet.text(px::HEADING * 1.25);
    let least = sheet.text(px::BODY);
    // A figure's height above the baseline, in the embedded fonts.
    let high = 0.668 * size;
    let fits = |of: f32| {
        words.widest() * of <= room
            && words.wrap(of, room).len() as f32 * line_height(of) <= line_height(size)
    };
    while of > least && !fits(of) {
        of = (of * 0.95).max(least);
    }
    let lines = words.wrap(of, room);
    // The figure's line is higher than the figure: the air above it is left out.
    let above = crate::scene::ascent(size) - high;
    let block = lines.len() as f32 * line_height(of);
    let height = high.max(block) + 0.06 * size;
    let middle = height / 2.0;
    let mut items = vec![text(
        &number.to_string(),
        0.0,
        middle - high / 2.0 - above,
        Align::Left,
        figure,
    )];
    for (i, line) in lines.iter().enumerate() {
        let top = middle - block / 2.0 + i as f32 * line_height(of);
        let label = set(of, Weight::Bold, look.ink);
        items.push(text(line, left, top, Align::Left, label));
    }
    Piece {
        gap: sheet.px(px::L),
        height,
        items,
        said: format!("Our score: {number}, {label}."),
        stay: Stay::WithNext,
    }
}

/// Rank, name, dots, and whether it is a focus.
fn priority(sheet: Sheet<'_>, line: &PriorityLine, width: f32) -> Piece {
    let look = sheet.look;
    let size = sheet.body();
    let weight = if line.focus {
        Weight::Bold
    } else {
        Weight::Regular
    };
    let (rank_width, count_width) = (1.9 * size, 1.7 * size);
    let name_width = (width - rank_width - count_width) * 0.56;
    let names = Words::new(&line.name, weight).wrap(size, name_width);
    let quiet = set(size, Weight::Regular, look.quiet);
    let mut items = vec![text(&line.rank, 0.0, 0.0, Align::Left, quiet)];
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
    let mark = "Our focus";
    let right = if line.focus {
        let accent = set(size, Weight::SemiBold, look.accent);
        items.push(text(mark, width, 0.0, Align::Right, accent));
        width - measure(mark, Weight::SemiBold, size) - size
    } else {
        width
    };
    // A dot a dot, as long as there is room; the number always.
    let pitch = 0.62 * size;
    let first = count_right + 0.9 * size;
    let room = ((right - first) / pitch).max(0.0) as u32;
    for i in 0..line.dots.min(room) {
        let centre = Point::new(first + i as f32 * pitch, 0.64 * size);
        items.push(disc(centre, 0.24 * size, look.accent));
    }
    let focus = if line.focus { ", our focus" } else { "" };
    Piece {
        gap: 0.4 * size,
        height: names.len().max(1) as f32 * high,
        items,
        said: format!("{}: {}, dots {}{focus}.", line.rank, line.name, line.dots),
        stay: Stay::Free,
    }
}

/// What will be done; below it who, by when, and whether it is overdue or done.
fn action(sheet: Sheet<'_>, line: &ActionLine, width: f32) -> Vec<Piece> {
    let look = sheet.look;
    let size = sheet.body();
    let run = |text: &str, set: Type, gap: f32| {
        let run = Run {
            set,
            indent: 0.0,
            width: column(size, width),
            gap,
            stay: Stay::Free,
            even: false,
        };
        lines(text, &run)
    };
    let state = match line.state {
        ActionState::Open => "",
        ActionState::Overdue => "Overdue",
        ActionState::Done => "Done",
    };
    let below = match (state, line.who_and_when.as_str()) {
        ("", who) => who.to_owned(),
        (state, "") => state.to_owned(),
        (state, who) => format!("{state}: {who}"),
    };
    let (colour, weight) = match line.state {
        ActionState::Overdue => (look.warn, Weight::SemiBold),
        ActionState::Open | ActionState::Done => (look.quiet, Weight::Regular),
    };
    let mut pieces = run(
        &line.what,
        set(size, Weight::SemiBold, look.ink),
        0.55 * size,
    );
    let below = run(&below, set(size, weight, colour), 0.0);
    if let (Some(last), false) = (pieces.last_mut(), below.is_empty()) {
        last.stay = Stay::WithNext;
    }
    pieces.extend(below);
    pieces
}
