//! What is read at one glance: a verdict, a count, a score.

use jiff::civil::Time;

use super::piece::{Piece, Stay};
use super::prose::{Run, lines, set, stop};
use super::slide::Progress;
use super::type_scale::{TypeScale, px};
use crate::phrases::outcomes::our_score;
use crate::phrases::pauses::{WE_GO_ON, goes_on_in_words, time_of_day};
use crate::scene::{
    Align, Rect, TextFormat, Weight, Words, ascent, bar, edge, line_height, measure, text,
};

pub(super) fn verdict(
    sheet: TypeScale<'_>,
    told: (&str, &str),
    two_camps: bool,
    width: f32,
) -> Vec<Piece> {
    let look = sheet.look;
    let (large, small) = (sheet.text(px::STRONG + 6.0), sheet.text(px::BODY + 4.0));
    let colour = if two_camps { look.warn } else { look.accent };
    let run = |text: &str, set: TextFormat, gap: f32| {
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
        let top = ascent(large) - ascent(small);
        let item = text(told.1, beside, top, Align::Left, advice);
        only.items.push(item);
        only.said = format!("{} {}", only.said, stop(told.1));
    } else {
        words.extend(run(told.1, advice, 0.0));
    }
    words
}

/// How many of how many, over a thick bar.
pub(super) fn progress(sheet: TypeScale<'_>, progress: &Progress, width: f32) -> Vec<Piece> {
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

/// The number of a level, as large as can be, with its sign and its label beside it.
pub(super) fn score(
    sheet: TypeScale<'_>,
    (number, sign, label): (u8, &str, &str),
    small: bool,
    width: f32,
) -> Piece {
    let look = sheet.look;
    let size = sheet.text(if small { px::SMALL_SCORE } else { px::SCORE });
    let figure = set(size, Weight::Bold, look.accent);
    let written = number.to_string();
    let left = measure(&written, figure.weight, size) + 0.22 * size;
    let told = format!("{sign} {label}");
    let words = Words::new(told.trim_start(), Weight::Bold);
    let room = (width - left).max(1.0);
    let mut of = sheet.text(px::HEADING * 1.5);
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
    let above = ascent(size) - high;
    let block = lines.len() as f32 * line_height(of);
    let height = high.max(block) + 0.06 * size;
    let middle = height / 2.0;
    let mut items = vec![text(
        &written,
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
        said: our_score(number, label),
        stay: Stay::WithNext,
    }
}

/// When the room goes on after a break: the words, and below them the time as large as can be.
pub(super) fn goes_on(sheet: TypeScale<'_>, at: Time, width: f32) -> Piece {
    let look = sheet.look;
    let words = set(sheet.text(px::HEADING), Weight::Regular, look.ink);
    let time = time_of_day(at);
    let widest = width / measure(&time, Weight::Bold, 1.0);
    let large = sheet.text(px::SCORE).min(widest).max(sheet.floor());
    let figure = set(large, Weight::Bold, look.accent);
    let below = line_height(words.size);
    Piece {
        gap: sheet.px(px::L),
        height: below + line_height(figure.size),
        items: vec![
            text(WE_GO_ON, 0.0, 0.0, Align::Left, words),
            text(&time, 0.0, below, Align::Left, figure),
        ],
        said: goes_on_in_words(at),
        stay: Stay::WithNext,
    }
}
