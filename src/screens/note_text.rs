//! What happens to the text of a note while somebody types: lists that go on, lines that become an
//! action or a parked thought, and text that is pasted. Text in, text out; nothing in here knows
//! about a window.
//!
//! A *cursor* is a number of characters (`char`s) from the start of the text, as egui's `CCursor`
//! counts them, and never of bytes: in "ŵy" the cursor behind the ŵ is 1, and its byte is 2. One that
//! lies behind the end of the text means the end. A [`Range`] is in bytes, for [`str::get`].

mod list;
mod paste;

use crate::request::Mark;
use std::ops::Range;

pub use list::{on_enter, on_space};
pub use paste::tidy_paste;

/// The line that the cursor is in, in bytes, without the line end.
///
/// ```
/// use roundtable::screens::note_text::{line_at, line_words};
///
/// let note = "• late start\n  • Action: ring the ŵard ";
/// let line = note.get(line_at(note, 20)).unwrap();
/// assert_eq!(line_words(line), "ring the ŵard");
/// ```
pub fn line_at(text: &str, cursor: usize) -> Range<usize> {
    let (before, after) = text.split_at(byte_at(text, cursor));
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    let end = after.find('\n').unwrap_or(after.len());
    start..before.len() + end
}

/// The words of a line, without its bullet, its marks and the space around them: what becomes an
/// action or a parked thought. Empty where there is nothing to take over.
pub fn line_words(line: &str) -> &str {
    let (_, rest) = list::split(line);
    unmarked(rest).trim()
}

/// Marks the line that the cursor is in, behind its bullet, and says where the cursor is then: beside
/// the same words as before. The text behind the last mark stays as it is.
///
/// A line has one mark: one that has it already stays as it is, and another mark gives way to this
/// one. A line without words gets none.
///
/// ```
/// use roundtable::request::Mark;
/// use roundtable::screens::note_text::mark;
///
/// let (note, cursor) = mark("• ring the ward", 15, Mark::Action);
/// assert_eq!((note.as_str(), cursor), ("• Action: ring the ward", 23));
/// assert_eq!(mark(&note, cursor, Mark::Action), (note.clone(), cursor));
/// assert_eq!(mark(&note, cursor, Mark::Parked).0, "• Parked: ring the ward");
/// ```
pub fn mark(text: &str, cursor: usize, mark: Mark) -> (String, usize) {
    let at = byte_at(text, cursor);
    let Range { start, end } = line_at(text, cursor);
    let line = text.get(start..end).unwrap_or_default();
    let (_, rest) = list::split(line);
    let words = unmarked(rest);
    let old = end - rest.trim_start().len()..end - words.len();
    let mut marked = text.to_owned();
    if words.is_empty() {
        return (marked, cursor_at(text, at));
    }
    marked.replace_range(old.clone(), mark.sign());
    let new = old.start + mark.sign().len();
    let at = match at {
        before if before < old.start => before,
        inside if inside < old.end => new,
        after => after - old.end + new,
    };
    let cursor = cursor_at(&marked, at);
    (marked, cursor)
}

/// What follows the marks of a line without its bullet, from the first word on.
fn unmarked(rest: &str) -> &str {
    let mut words = rest.trim_start();
    while let Some(more) = Mark::ALL
        .into_iter()
        .find_map(|mark| words.strip_prefix(mark.sign()))
    {
        words = more.trim_start();
    }
    words
}

/// The byte at which the cursor stands.
fn byte_at(text: &str, cursor: usize) -> usize {
    let mut bytes = text.char_indices().map(|(byte, _)| byte);
    bytes.nth(cursor).unwrap_or(text.len())
}

/// The cursor that stands at a byte where a character begins.
fn cursor_at(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).chars().count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::scene::{Align, Colour, Placed, Point, Weight};

    /// Pieces of notes that are easy to get wrong, joined.
    pub(super) fn odd_note() -> impl Strategy<Value = String> {
        let odd = prop::sample::select(vec![
            "- ",
            "* ",
            "• ",
            "1. ",
            "9. ",
            "999. ",
            "12.",
            "-",
            "•",
            "\n",
            "\n",
            " ",
            "\t",
            "\r",
            "\r\n",
            "\u{a0}",
            "\u{b}",
            "\u{2028}",
            "\u{202e}",
            "\u{feff}",
            "\0",
            "o",
            "§",
            "·",
            "\u{f0b7}",
            "Action: ",
            "Parked: ",
            "ŵ",
            "क्षि",
            "👩‍⚕️",
            "\u{301}",
            "\u{200d}",
            "word",
        ]);
        let any = prop_oneof![6 => odd.prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
        prop::collection::vec(any, 0..12).prop_map(|pieces| pieces.concat())
    }

    #[test]
    fn a_cursor_counts_characters() {
        let note = "ŵy\nक्षि";
        assert_eq!(line_at(note, 2), 0..3);
        assert_eq!(line_at(note, 3), 4..note.len());
        assert_eq!(line_at(note, 99), 4..note.len());
        assert_eq!(line_at("", 7), 0..0);
    }

    #[test]
    fn the_words_of_a_line_are_without_bullet_and_marks() {
        for line in [
            "ring",
            " - ring\t",
            "*  ring",
            "\t12. ring",
            "•  Action:  ring",
            "Parked: Action: ring\r",
        ] {
            assert_eq!(line_words(line), "ring", "{line:?}");
        }
        for line in ["", " • ", "2. Action: ", "Parked: "] {
            assert_eq!(line_words(line), "", "{line:?}");
        }
        assert_eq!(line_words("-5 or 2.5 or 2026. "), "-5 or 2.5 or 2026.");
        assert_eq!(line_words("Actions: none"), "Actions: none");
    }

    #[test]
    fn a_mark_stands_behind_the_bullet_of_its_own_line() {
        let note = "a\n  1. ring\nb";
        assert_eq!(
            mark(note, 5, Mark::Parked),
            ("a\n  1. Parked: ring\nb".to_owned(), 5)
        );
        assert_eq!(mark(note, 7, Mark::Parked).1, 15, "still before the words");
        assert_eq!(
            mark("Parked: x", 3, Mark::Action).1,
            8,
            "out of the old mark"
        );
        assert_eq!(mark("• ", 2, Mark::Action), ("• ".to_owned(), 2));
    }

    #[test]
    fn the_embedded_font_has_every_sign_that_is_written_into_a_note() {
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            for sign in Mark::ALL.map(Mark::sign).into_iter().chain([list::BULLET]) {
                let placed = Placed {
                    text: sign.to_owned(),
                    position: Point::new(0.0, 0.0),
                    align: Align::Left,
                    size: 20.0,
                    weight,
                    colour: Colour::hex(0),
                };
                let glyphs = placed.glyphs();
                assert!(!glyphs.is_empty());
                assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{sign}");
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn a_mark_changes_nothing_but_the_mark(
            note in odd_note(),
            cursor in 0_usize..40,
            sign in prop::sample::select(Mark::ALL.to_vec()),
        ) {
            let range = line_at(&note, cursor);
            let line = note.get(range.clone()).unwrap();
            prop_assert!(!line.contains('\n'));
            let (marked, then) = mark(&note, cursor, sign);
            prop_assert!(then <= marked.chars().count());
            let (before, after) = (note.get(..range.start).unwrap(), note.get(range.end..).unwrap());
            let now = marked.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)).unwrap();
            prop_assert_eq!(marked.get(line_at(&marked, then)), Some(now), "the same line");
            prop_assert_eq!(line_words(now), line_words(line));
            prop_assert_eq!(now.contains(sign.sign()), !line_words(line).is_empty() || line.contains(sign.sign()));
            prop_assert_eq!(mark(&marked, then, sign), (marked.clone(), then), "once is enough");
        }
    }
}
