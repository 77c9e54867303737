//! A text broken into lines, and where each of them starts.

use super::style::Type;
use crate::scene::{Align, Words, ascent, line_height, measure};

/// A text in lines that are no wider than its measure.
#[derive(Clone)]
pub(super) struct Text {
    /// Each ends with the space that stood there, so that words do not run together where the text
    /// is copied or read.
    pub(super) lines: Vec<String>,
    pub(super) set_in: Type,
    width: f32,
    stands: Stands,
}

/// Where lines stand.
#[derive(Clone, Copy)]
enum Stands {
    /// From the left: most.
    Left,
    /// At the right: figures.
    Right,
    /// At the right, where they start: Arabic, Hebrew.
    RunsLeft,
}

impl Text {
    /// Breaks a text into lines.
    pub(super) fn new(text: &str, set_in: Type, width: f32) -> Self {
        let words = Words::new(&readable(text), set_in.weight);
        let stands = if words.runs_left() {
            Stands::RunsLeft
        } else {
            Stands::Left
        };
        let lines = with_spaces(words.text(), words.fill(set_in.size, width));
        Self {
            lines,
            set_in,
            width,
            stands,
        }
    }

    /// The same, its lines ending at the right.
    #[must_use]
    pub(super) fn at_the_right(mut self) -> Self {
        self.stands = Stands::Right;
        self
    }

    /// The same, an empty line where there is none: a cell of a table is there even where it says
    /// nothing.
    #[must_use]
    pub(super) fn never_empty(mut self) -> Self {
        if self.lines.is_empty() {
            self.lines.push(" ".to_owned());
        }
        self
    }

    /// What has room in this height, a line at least, and what is left.
    pub(super) fn cut_at(&self, height: f32) -> (Self, Self) {
        // The cast is safe: a page has room for some dozen lines.
        let lines = (height / self.set_in.leading).max(1.0) as usize;
        let (now, later) = self.lines.split_at(lines.min(self.lines.len()));
        let part = |lines: &[String]| Self {
            lines: lines.to_vec(),
            ..*self
        };
        (part(now), part(later))
    }

    /// How high all of it is, in points.
    pub(super) fn height(&self) -> f32 {
        self.lines.len() as f32 * self.set_in.leading
    }

    /// So much of it stands on one page at least, in points.
    pub(super) fn least(&self) -> f32 {
        let lines = match self.lines.len() {
            few @ 0..=3 => few,
            _ => 2,
        };
        lines as f32 * self.set_in.leading
    }

    /// Where a line starts, if the text stands at `x`.
    pub(super) fn start(&self, line: &str, x: f32) -> (f32, Align) {
        let Type { size, weight, .. } = self.set_in;
        match self.stands {
            Stands::Left => (x, Align::Left),
            Stands::Right => {
                let width = measure(line.trim_end(), weight, size);
                (x + self.width - width, Align::Left)
            }
            Stands::RunsLeft => (x + self.width, Align::Right),
        }
    }
}

/// From the top of a line to its baseline: what the leading has more than the letters is shared
/// above and below.
pub(super) fn baseline(set_in: Type) -> f32 {
    (set_in.leading - line_height(set_in.size)) / 2.0 + ascent(set_in.size)
}

/// Without what stands for no letter, and may not stand in a PDF that can be read aloud.
pub(super) fn readable(text: &str) -> String {
    let letters = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{feff}' | '\u{fdd0}'..='\u{fdef}' => None,
        c if c.is_control() || u32::from(c) & 0xFFFF >= 0xFFFE => None,
        c => Some(c),
    });
    letters.collect()
}

/// Gives each line the space that it was broken at.
fn with_spaces(text: &str, lines: Vec<String>) -> Vec<String> {
    let mut rest = text;
    let lines = lines.into_iter().map(|mut line| {
        let bare = line.trim_start_matches(['\u{200e}', '\u{200f}']);
        rest = rest
            .strip_prefix(bare)
            .or_else(|| rest.strip_prefix(line.as_str()))
            .unwrap_or_default();
        if let Some(after) = rest.strip_prefix(' ') {
            rest = after;
            line.push(' ');
        }
        line
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_with_the_space_that_it_was_broken_at_and_with_none_after_a_hyphen() {
        let text = Text::new("decision-making is slow", super::super::style::BODY, 60.0);
        assert_eq!(text.lines.concat(), "decision-making is slow");
        assert!(text.lines.len() > 2, "{:?}", text.lines);
    }

    #[test]
    fn what_stands_for_no_letter_is_left_out() {
        assert_eq!(readable("a\u{feff}b\u{fffe}c\u{1ffff}d\u{fdd0}"), "abcd");
        assert_eq!(readable("日本 \u{200d}é"), "日本 \u{200d}é");
    }
}
