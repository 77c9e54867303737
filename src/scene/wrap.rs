//! Texts broken into lines.

use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

use unicode_bidi::{Direction, get_base_direction};

use super::faces::Weight;
use super::remembered::Remembered;
use super::shape::shape;

/// Marks that nobody sees, which say which way a line runs.
const LEFT_TO_RIGHT: char = '\u{200e}';
const RIGHT_TO_LEFT: char = '\u{200f}';

/// A text that was measured once and can be broken into lines many times.
///
/// Lines break at spaces and after hyphens; a word that is too long for a line breaks between
/// characters. Runs of white space count as one space.
#[derive(Clone, Debug)]
pub struct Words(Rc<Measured>);

#[derive(Debug)]
struct Measured {
    text: String,
    /// Which way the whole runs.
    direction: Direction,
    /// Where the text may be cut between characters, and the width before it at one point.
    /// Begins with the text's start and ends with its end.
    cuts: Vec<(usize, f32)>,
    /// Words as ranges over `cuts`, without the spaces between them.
    words: Vec<Range<usize>>,
}

impl Measured {
    fn new(text: &str, weight: Weight) -> Self {
        let clean: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        let text = clean
            .split(is_space)
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let cuts = cuts(&text, weight);
        let words = words(&text, &cuts);
        Self {
            direction: get_base_direction(&*text),
            text,
            cuts,
            words,
        }
    }
}

impl Words {
    /// Measures a text.
    pub fn new(text: &str, weight: Weight) -> Self {
        thread_local! {
            static MEASURED: RefCell<Remembered<Words>> = RefCell::default();
        }
        let measure = || Self(Rc::new(Measured::new(text, weight)));
        MEASURED.with_borrow_mut(|measured| measured.find(text, weight, measure))
    }

    /// The fewest lines that are no wider than this, as even as they can be, and rather ending with
    /// a semicolon than within a clause. Sizes in points.
    ///
    /// One character is left on a line even where it is wider.
    pub fn wrap(&self, size: f32, max_width: f32) -> Vec<String> {
        let lines = self.lines(max_width / size);
        lines.into_iter().map(|line| self.line(line)).collect()
    }

    /// Lines that are each as full as they can be and no wider than this: for running text of any
    /// length, where [`Self::wrap`] would take long. Sizes in points.
    ///
    /// One character is left on a line even where it is wider.
    pub fn fill(&self, size: f32, max_width: f32) -> Vec<String> {
        let max_width = max_width / size;
        let mut lines: Vec<Range<usize>> = Vec::new();
        let words = self.0.words.iter();
        for piece in words.flat_map(|word| self.chop(word.clone(), max_width)) {
            match lines.last_mut() {
                Some(line) if self.width(&(line.start..piece.end)) <= max_width => {
                    line.end = piece.end;
                }
                _ => lines.push(piece),
            }
        }
        lines.into_iter().map(|line| self.line(line)).collect()
    }

    /// The lines and the width of the widest, at a size of one point.
    pub fn measured(&self, max_width: f32) -> (Vec<String>, f32) {
        let lines = self.lines(max_width);
        let width = lines
            .iter()
            .map(|line| self.width(line))
            .fold(0.0, f32::max);
        let lines = lines.into_iter().map(|line| self.line(line)).collect();
        (lines, width)
    }

    /// The width of the widest word, at a size of one point.
    pub fn widest(&self) -> f32 {
        self.0
            .words
            .iter()
            .map(|word| self.width(word))
            .fold(0.0, f32::max)
    }

    /// Whether the text runs from right to left, as its first letter says.
    pub fn runs_left(&self) -> bool {
        self.0.direction == Direction::Rtl
    }

    /// The text as it is drawn, white space tidied.
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// A line as a text of its own, which runs the way that the whole does even where it begins
    /// with a word of the other way.
    fn line(&self, line: Range<usize>) -> String {
        let bytes = self.0.cuts[line.start].0..self.0.cuts[line.end].0;
        // Cuts lie between characters, so this never falls back.
        let line = self.0.text.get(bytes).unwrap_or_default();
        match (&self.0.direction, get_base_direction(line)) {
            (Direction::Rtl, Direction::Ltr) => format!("{RIGHT_TO_LEFT}{line}"),
            (Direction::Ltr, Direction::Rtl) => format!("{LEFT_TO_RIGHT}{line}"),
            _ => line.to_owned(),
        }
    }

    fn ends_clause(&self, piece: &Range<usize>) -> bool {
        let before = self.0.text.get(..self.0.cuts[piece.end].0);
        before.is_some_and(|text| text.ends_with(';'))
    }

    fn width(&self, line: &Range<usize>) -> f32 {
        self.0.cuts[line.end].1 - self.0.cuts[line.start].1
    }

    fn lines(&self, max_width: f32) -> Vec<Range<usize>> {
        let pieces: Vec<Range<usize>> = self
            .0
            .words
            .iter()
            .flat_map(|word| self.chop(word.clone(), max_width))
            .collect();
        let needed = self.greedy(&pieces, max_width);
        self.balance(&pieces, needed, max_width)
    }

    /// A word in parts that fit.
    fn chop(&self, word: Range<usize>, max_width: f32) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = word.start;
        for end in word.start + 1..word.end {
            if self.width(&(start..end + 1)) > max_width {
                parts.push(start..end);
                start = end;
            }
        }
        parts.push(start..word.end);
        parts
    }

    fn greedy(&self, pieces: &[Range<usize>], max_width: f32) -> usize {
        let mut lines = 0;
        let mut start = None;
        for piece in pieces {
            match start {
                Some(start) if self.width(&(start..piece.end)) <= max_width => {}
                _ => {
                    lines += 1;
                    start = Some(piece.start);
                }
            }
        }
        lines
    }

    /// The breaks with the least sum of squared widths: for a given number of lines that is the
    /// evenest setting, as the widths' sum hardly changes. A line that ends a clause counts less.
    fn balance(&self, pieces: &[Range<usize>], count: usize, max_width: f32) -> Vec<Range<usize>> {
        let n = pieces.len();
        if count == 1 {
            return std::iter::once(pieces[0].start..pieces[n - 1].end).collect();
        }
        let clauses = pieces.iter().enumerate().map(|(i, piece)| {
            let ends_clause = i + 1 < n && self.ends_clause(piece);
            if ends_clause {
                CLAUSE * max_width * max_width
            } else {
                0.0
            }
        });
        let clauses: Vec<f32> = clauses.collect();
        let mut best = vec![f32::INFINITY; n + 1];
        best[0] = 0.0;
        let mut from = vec![vec![0; n + 1]; count];
        for row in &mut from {
            let mut next = vec![f32::INFINITY; n + 1];
            for end in 1..=n {
                for start in (0..end).rev() {
                    let width = self.width(&(pieces[start].start..pieces[end - 1].end));
                    if width > max_width && end - start > 1 {
                        break;
                    }
                    let cost = best[start] + width * width - clauses[end - 1];
                    if cost < next[end] {
                        next[end] = cost;
                        row[end] = start;
                    }
                }
            }
            best = next;
        }
        let mut lines = Vec::with_capacity(count);
        let mut end = n;
        for row in from.iter().rev() {
            let start = row[end];
            lines.push(pieces[start].start..pieces[end - 1].end);
            end = start;
        }
        lines.reverse();
        lines
    }
}

/// How much less than its square a line counts that ends with a clause, for the widest line's.
const CLAUSE: f32 = 0.3;

/// Breaks a text into the fewest lines that are no wider than this, as even as they can be.
pub fn wrap(text: &str, weight: Weight, size: f32, max_width: f32) -> Vec<String> {
    Words::new(text, weight).wrap(size, max_width)
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// Where the shaper sees one character end and the next begin.
fn cuts(text: &str, weight: Weight) -> Vec<(usize, f32)> {
    let mut clusters: Vec<(usize, f32)> = shape(text, weight)
        .iter()
        .map(|s| (s.cluster, s.advance))
        .collect();
    clusters.sort_by_key(|&(start, _)| start);
    let mut cuts: Vec<(usize, f32)> = vec![(0, 0.0)];
    let mut x = 0.0;
    for (start, advance) in clusters {
        if cuts.last().is_some_and(|last| last.0 != start) && text.is_char_boundary(start) {
            cuts.push((start, x));
        }
        x += advance;
    }
    if !text.is_empty() {
        cuts.push((text.len(), x));
    }
    cuts
}

fn words(text: &str, cuts: &[(usize, f32)]) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for (i, pair) in cuts.windows(2).enumerate() {
        let Some(piece) = text.get(pair[0].0..pair[1].0) else {
            continue;
        };
        if piece == " " {
            if start < i {
                words.push(start..i);
            }
            start = i + 1;
        } else if piece.ends_with(['-', '\u{2010}', '\u{2013}']) && start < i {
            words.push(start..i + 1);
            start = i + 1;
        }
    }
    if start + 1 < cuts.len() {
        words.push(start..cuts.len() - 1);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::measure;
    use super::*;
    use proptest::prelude::*;

    const SIZE: f32 = 10.0;

    fn lines(text: &str, width: f32) -> Vec<String> {
        wrap(text, Weight::Regular, SIZE, width)
    }

    #[test]
    fn lines_are_as_even_as_they_can_be() {
        // First come, first served would leave "view" alone on the second line.
        let width = measure("Taking a wider", Weight::Regular, SIZE) + 1.0;
        assert_eq!(
            lines("Taking a wider view", width),
            ["Taking a", "wider view"]
        );
    }

    #[test]
    fn a_line_rather_ends_with_a_clause_than_within_one() {
        let title = "Strong on intent and purpose; weakest on power";
        let width = measure(title, Weight::Regular, SIZE) * 0.7;
        let clauses = ["Strong on intent and purpose;", "weakest on power"];
        assert_eq!(lines(title, width), clauses);
    }

    #[test]
    fn a_hyphen_lets_a_line_break_after_it() {
        let width = measure("decision-", Weight::Regular, SIZE) + 1.0;
        assert_eq!(lines("decision-making", width), ["decision-", "making"]);
    }

    #[test]
    fn full_lines_take_what_comes_first() {
        let width = measure("Taking a wider", Weight::Regular, SIZE) + 1.0;
        let words = Words::new("Taking a wider view", Weight::Regular);
        assert_eq!(words.fill(SIZE, width), ["Taking a wider", "view"]);
    }

    #[test]
    fn nothing_gives_no_lines() {
        assert!(lines("", 50.0).is_empty());
        assert!(lines(" \n\t ", 50.0).is_empty());
    }

    #[test]
    fn a_line_runs_the_way_that_the_whole_text_does() {
        let text = "צוות NHS בלונדון";
        let width = measure("NHS בלונדון", Weight::Regular, SIZE) + 1.0;
        let lines = Words::new(text, Weight::Regular).fill(SIZE, width);
        let starts: Vec<usize> = lines
            .iter()
            .map(|line| shape(line, Weight::Regular).last().unwrap().cluster)
            .collect();
        // The last glyph of a line is the one furthest to the right: the first letter, or the end
        // of the English word that stands first.
        assert_eq!(lines.len(), 2);
        assert!(
            starts[1] <= RIGHT_TO_LEFT.len_utf8() + 2,
            "{lines:?} {starts:?}"
        );
    }

    #[test]
    fn letters_of_other_typefaces_are_measured_as_they_are_drawn() {
        for text in [
            "العمل الجماعي والثقة",
            "עבודת צוות ואמון",
            "Командная работа",
            "Nguyễn ✓ Ệ",
        ] {
            let words = Words::new(text, Weight::SemiBold);
            let whole = measure(text, Weight::SemiBold, SIZE);
            let (lines, width) = words.measured(1e6);
            assert_eq!(lines, [text]);
            assert!((width * SIZE - whole).abs() < 0.01, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_letter_is_lost_and_no_line_is_too_wide(text in "\\PC{0,60}", width in 5.0_f32..200.0) {
            let lines = lines(&text, width);
            let seen = |c: &char| !is_space(*c) && !c.is_control() && !matches!(*c, LEFT_TO_RIGHT | RIGHT_TO_LEFT);
            let bare = |s: &str| s.chars().filter(seen).collect::<String>();
            prop_assert_eq!(bare(&lines.concat()), bare(&text));
            let words = Words::new(&text, Weight::Regular);
            for range in words.lines(width / SIZE) {
                prop_assert!(words.width(&range) * SIZE <= width + 0.01 || range.len() == 1);
            }
            let full = words.fill(SIZE, width);
            prop_assert_eq!(bare(&full.concat()), bare(&text));
            prop_assert_eq!(full.len(), lines.len());
        }
    }
}
