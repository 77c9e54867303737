//! Text that is made to fit: shrunk, wrapped, and cut only with a sign.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::scene::{Size, Weight, Words, measure};

/// The size of text in a drawing, where there is room: 26 points in one of 1920 × 1080. It grows
/// with the area, so that a page that stands upright uses its height; narrow ones have less.
pub(super) fn text_size(size: Size) -> f32 {
    let side = (size.width * size.height).max(1.0).sqrt();
    (0.018_06 * side).min(0.023 * size.width)
}

/// A text in lines, with the size at which they fit.
#[derive(Clone)]
pub(super) struct Fitted {
    pub(super) lines: Vec<String>,
    pub(super) size: f32,
}

impl Fitted {
    /// Whether it ends with a sign that the whole text does not end with.
    pub(super) fn is_cut(&self, whole: &str) -> bool {
        let last = self.lines.last();
        last.is_some_and(|line| line.ends_with('…')) && !whole.trim_end().ends_with('…')
    }
}

/// Sets a text as large as it can be, from `size` down to `smallest`, in at most so many lines
/// without breaking a word; what does not fit even then ends with an ellipsis. No line is wider
/// than `width`, but for an ellipsis alone.
pub(super) fn fit(
    text: &str,
    weight: Weight,
    sizes: std::ops::RangeInclusive<f32>,
    width: f32,
    most: usize,
) -> Fitted {
    let words = Words::new(text, weight);
    let (smallest, mut size) = (*sizes.start(), *sizes.end());
    while size > smallest {
        if words.widest() * size <= width {
            let lines = words.wrap(size, width);
            if lines.len() <= most {
                return Fitted { lines, size };
            }
        }
        size *= 0.95;
    }
    let mut lines = words.fill(smallest, width);
    if lines.len() <= most {
        lines = words.wrap(smallest, width);
    } else {
        // As much as has room without the sign, and a little less until both have.
        let room = lines.iter().take(most);
        let mut keep: usize = room.map(|line| line.graphemes(true).count() + 1).sum();
        while lines.len() > most && keep > 0 {
            keep = (keep - 1).min(keep * 49 / 50);
            lines = Words::new(&shortened(words.text(), keep), weight).wrap(smallest, width);
        }
    }
    if words.widest() * smallest > width {
        for line in &mut lines {
            narrow(line, weight, smallest, width);
        }
    }
    Fitted {
        lines,
        size: smallest,
    }
}

/// The same as large as it can be with each line but the last ending a clause, where one of these
/// sizes lets it.
pub(super) fn fit_clauses(
    text: &str,
    weight: Weight,
    sizes: std::ops::RangeInclusive<f32>,
    width: f32,
    most: usize,
) -> Option<Fitted> {
    let words = Words::new(text, weight);
    let mut size = *sizes.end();
    while size >= *sizes.start() {
        let lines = words.wrap(size, width);
        let ended = lines.iter().rev().skip(1).all(|line| line.ends_with(';'));
        if ended && lines.len() <= most && words.widest() * size <= width {
            return Some(Fitted { lines, size });
        }
        size *= 0.98;
    }
    None
}

/// Cuts a line that is too wide though it is one letter for the shaper, as one with many marks
/// that the typeface does not have.
fn narrow(line: &mut String, weight: Weight, size: f32, width: f32) {
    if Words::new(line, weight).widest() * size <= width {
        return;
    }
    let mut keep = line.chars().count();
    let mut cut = line.clone();
    while keep > 0 && measure(&cut, weight, size) > width {
        keep -= 1;
        cut = line.chars().take(keep).chain(['…']).collect();
    }
    *line = cut;
}

/// The beginning of a text with an ellipsis, if it has more letters than this. It ends with a
/// whole word where that costs less than half of it.
pub(crate) fn shortened(text: &str, keep: usize) -> String {
    let letters = || text.graphemes(true);
    if letters().count() <= keep {
        return text.to_owned();
    }
    let start: String = letters().take(keep).collect();
    let words = start.rsplit_once(' ').map(|(words, _)| words);
    let whole = words.filter(|words| words.chars().count() * 2 > keep);
    format!("{}…", whole.unwrap_or(&start).trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_not_cut_within_a_letter() {
        assert_eq!(shortened("ab\u{323}\u{301}cd", 2), "ab\u{323}\u{301}…");
    }

    #[test]
    fn a_text_shrinks_before_it_is_cut() {
        let text = "Commitment to learning and development";
        let roomy = fit(text, Weight::Regular, 10.0..=20.0, 1000.0, 1);
        assert_eq!((roomy.size, roomy.lines.concat().as_str()), (20.0, text));
        let tight = fit(text, Weight::Regular, 10.0..=20.0, 250.0, 1);
        assert!(tight.size < 20.0 && tight.lines == [text]);
        let cut = fit(text, Weight::Regular, 10.0..=20.0, 60.0, 1);
        assert_eq!(cut.lines.len(), 1);
        assert!(cut.lines[0].ends_with('…'), "{:?}", cut.lines);
    }

    #[test]
    fn a_title_ends_its_lines_with_clauses_where_a_smaller_size_lets_it() {
        let title =
            "Strong on intent and 2 more; weakest on complexity and power; we differ on all";
        let all = measure(title, Weight::Bold, 20.0);
        let first = |set: Option<Fitted>| set.map(|set| set.lines[0].clone());
        let room = 0.58 * all;
        let large = fit(title, Weight::Bold, 16.0..=20.0, room, 2);
        assert!(!large.lines[0].ends_with(';'), "{:?}", large.lines);
        let set = fit_clauses(title, Weight::Bold, 16.0..=20.0, room, 2);
        assert_eq!(first(set).as_deref(), Some("Strong on intent and 2 more;"));
        assert!(fit_clauses(title, Weight::Bold, 19.9..=20.0, room, 2).is_none());
    }

    #[test]
    fn no_line_is_wider_than_its_room_though_it_is_one_letter() {
        let room = measure("W", Weight::Bold, 10.0) - 0.2;
        for most in [1, 5] {
            let fitted = fit("W", Weight::Bold, 10.0..=20.0, room, most);
            assert_eq!(fitted.lines, ["…"]);
            assert!(measure("…", Weight::Bold, fitted.size) <= room);
        }
    }

    #[test]
    fn a_cut_ends_with_a_whole_word_if_it_can() {
        assert_eq!(shortened("Taking a wider view", 11), "Taking a…");
        assert_eq!(shortened("Counterproductively so", 11), "Counterprod…");
        assert_eq!(shortened("Short", 11), "Short");
    }

    #[test]
    fn text_grows_with_the_picture() {
        let at = |width, height| text_size(Size { width, height });
        assert!((at(1920.0, 1080.0) - 26.0).abs() < 0.01);
        assert!((at(7680.0, 4320.0) - 104.0).abs() < 0.04);
        assert!(at(800.0, 1200.0) > at(800.0, 450.0));
    }
}
