//! What happens to the text of a note while somebody types: lists that go on, and text that is
//! pasted; and which line the cursor is in. Text in, text out; nothing in here knows
//! about a window.
//!
//! A *cursor* is a number of characters (`char`s) from the start of the text, as egui's `CCursor`
//! counts them, and never of bytes: in "ŵy" the cursor behind the ŵ is 1, and its byte is 2. One that
//! lies behind the end of the text means the end. A [`std::ops::Range`] is in bytes, for [`str::get`].

mod cursor;
mod list;
mod paste;

use crate::session::split_item;

pub use cursor::{line_at, line_number};
pub use list::{on_enter, on_space};
pub(crate) use paste::tidy_and_left_out;
pub use paste::tidy_paste;

/// The words of a line, without its bullet and the space around them: what becomes an action or a
/// parked thought. Empty where there is nothing to take over.
pub fn line_words(line: &str) -> &str {
    split_item(line).1.trim()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::phrases::marks::mark_word;
    use crate::scene::{Align, Colour, Placed, Point, Weight};
    use crate::session::{BULLET, Mark};

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
        for line in ["ring", " - ring\t", "*  ring", "\t12. ring", "•  ring\r"] {
            assert_eq!(line_words(line), "ring", "{line:?}");
        }
        for line in ["", " • ", "2. "] {
            assert_eq!(line_words(line), "", "{line:?}");
        }
        assert_eq!(line_words("-5 or 2.5 or 2026. "), "-5 or 2.5 or 2026.");
        assert_eq!(line_words("Actions: none"), "Actions: none");
    }

    #[test]
    fn the_embedded_font_has_every_sign_that_is_written_into_a_note() {
        for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
            for sign in Mark::ALL.map(mark_word).into_iter().chain([BULLET]) {
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
}
