//! What somebody typed, made fit for every format: one line of characters that each of them can hold.

/// One line without what a file cannot hold or a reader cannot see.
///
/// Control characters and the ends of lines are spaces; what is no character at all is left out.
/// Marks that turn the order of letters (Unicode UAX #9) stay, but each is closed within the line
/// and none closes what it did not open, so that no line turns over the words that follow it.
///
/// ```
/// use roundtable::report::clean;
///
/// assert_eq!(clean("ring\tthe\u{7}ward\u{fffe}"), "ring the ward");
/// assert_eq!(clean("a\u{202e}b"), "a\u{202e}b\u{202c}");
/// ```
pub fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut open: Vec<char> = Vec::new();
    for c in text.chars() {
        match c {
            '\u{2028}' | '\u{2029}' => line.push(' '),
            c if c.is_control() => line.push(' '),
            c if is_no_character(c) => {}
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => {
                open.push(POP);
                line.push(c);
            }
            '\u{2066}'..='\u{2068}' => {
                open.push(POP_ISOLATE);
                line.push(c);
            }
            POP => {
                if open.last() == Some(&POP) {
                    open.pop();
                    line.push(POP);
                }
            }
            POP_ISOLATE => {
                // It closes what was opened within it as well.
                if let Some(at) = open.iter().rposition(|&closes| closes == POP_ISOLATE) {
                    open.truncate(at);
                    line.push(POP_ISOLATE);
                }
            }
            c => line.push(c),
        }
    }
    line.extend(open.into_iter().rev());
    line
}

/// Ends an embedding or an override.
const POP: char = '\u{202c}';
/// Ends an isolate.
const POP_ISOLATE: char = '\u{2069}';

/// Whether it is no character for a text: what Unicode keeps free for programs, a byte order mark,
/// marks of annotations.
fn is_no_character(c: char) -> bool {
    u32::from(c) & 0xfffe == 0xfffe
        || matches!(c, '\u{fdd0}'..='\u{fdef}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_no_file_can_hold_is_left_out_and_words_stay_apart() {
        assert_eq!(clean("a\r\nb\u{0}c\u{85}d\u{2028}e"), "a  b c d e");
        assert_eq!(clean("\u{feff}a\u{fffe}\u{ffff}\u{1fffe}\u{fdd0}b"), "ab");
        assert_eq!(
            clean("dŵr 🙂 👩\u{200d}⚕\u{fe0f} مرحبا"),
            "dŵr 🙂 👩\u{200d}⚕\u{fe0f} مرحبا"
        );
    }

    #[test]
    fn what_turns_letters_over_is_closed_within_its_line() {
        assert_eq!(
            clean("\u{2067}a\u{202e}b"),
            "\u{2067}a\u{202e}b\u{202c}\u{2069}"
        );
        assert_eq!(
            clean("\u{2067}a\u{202e}b\u{2069}c"),
            "\u{2067}a\u{202e}b\u{2069}c"
        );
        assert_eq!(clean("a\u{202c}b\u{2069}c"), "abc");
        assert_eq!(clean("\u{2068}a\u{202c}b\u{2069}"), "\u{2068}ab\u{2069}");
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_as_it_is(text in any::<String>()) {
            let line = clean(&text);
            prop_assert_eq!(clean(&line), line.clone());
            prop_assert!(!line.contains(char::is_control));
        }
    }
}
