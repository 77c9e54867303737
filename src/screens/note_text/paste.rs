//! A text pasted from another program, made fit for a note.

use crate::session::BULLET;
use crate::session::MAX_NOTE;

/// Signs that are a bullet at the start of a line: Word's round, hollow and square ones, two of them
/// as letters of a symbol font.
const BULLETS: [char; 9] = ['•', '·', '∙', '◦', '▪', '●', '■', '\u{f0b7}', '\u{f0a7}'];
/// Bullets of Word that are something else in a sentence: Welsh "o Gaerdydd", "§ 3 of the Act".
/// They are bullets where a tab or more than one space follows, as Word has it.
const LETTERS: [char; 2] = ['o', '§'];

/// A longer run of letters is no word, in bytes.
const LONG_WORD: usize = 1_000;

/// A text from another program, fit for a note.
///
/// - Every kind of line end becomes a new line, and every tab a space.
/// - Word's bullets at the start of a line become "• ".
/// - Other control characters and byte order marks go: they cannot be seen, and do harm in a file.
/// - So do the signs that turn the direction of what follows. With them a note can read otherwise
///   than it is kept, and one that is not closed turns all the rest of the note.
/// - What is longer than a note may be is cut after its last whole word; a word of more than a
///   thousand bytes may be cut between two characters.
///
/// All else stays: spaces that hold words together, joiners, emoji, accents and vowel signs, whatever
/// the language.
///
/// ```
/// use roundtable::screens::note_text::tidy_paste;
///
/// assert_eq!(tidy_paste("·\tring\r\no\tthe ward"), "• ring\n• the ward");
/// assert_eq!(tidy_paste("o Gaerdydd i Dŷ Ddewi"), "o Gaerdydd i Dŷ Ddewi");
/// ```
pub fn tidy_paste(text: &str) -> String {
    tidy_and_left_out(text).0
}

/// The same, and how many letters were cut from its end.
pub(crate) fn tidy_and_left_out(text: &str) -> (String, usize) {
    let lines = text.replace("\r\n", "\n");
    let lines = lines.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]);
    let (mut tidy, mut left_out) = (String::new(), 0);
    for (i, line) in lines.enumerate() {
        let line = tidy_line(line);
        if left_out > 0 {
            left_out += 1 + line.chars().count();
            continue;
        }
        if i > 0 {
            tidy.push('\n');
        }
        tidy.push_str(&line);
        if tidy.len() > MAX_NOTE {
            let end = end_of_words(&tidy, MAX_NOTE);
            left_out = tidy.get(end..).map_or(0, |rest| rest.chars().count());
            tidy.truncate(end);
        }
    }
    (tidy, left_out)
}

/// A line without what cannot be seen, with a bullet of our own, and spaces for tabs.
fn tidy_line(line: &str) -> String {
    let seen = line.replace(is_dropped, "");
    let bare = seen.trim_start();
    let tidy = match without_bullet(bare) {
        Some(words) => {
            let indent = seen.strip_suffix(bare).unwrap_or_default();
            format!("{indent}{BULLET}{words}")
        }
        None => seen,
    };
    tidy.replace('\t', " ")
}

fn is_dropped(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    turns || c == '\u{feff}' || (c.is_control() && c != '\t')
}

/// The words of an item of a list that another program has made.
fn without_bullet(bare: &str) -> Option<&str> {
    let mut rest = bare.chars();
    let sign = rest.next()?;
    let words = rest.as_str().trim_start();
    let space = rest.as_str().strip_suffix(words)?;
    let wide = space.contains('\t') || space.chars().count() > 1;
    let is_bullet =
        (BULLETS.contains(&sign) && !space.is_empty()) || (LETTERS.contains(&sign) && wide);
    is_bullet.then_some(words)
}

/// Where to cut a text that may have so many bytes.
fn end_of_words(text: &str, most: usize) -> usize {
    let end = text.floor_char_boundary(most);
    let start = text.floor_char_boundary(end.saturating_sub(LONG_WORD));
    let last = text
        .get(start..end)
        .and_then(|tail| tail.rfind(char::is_whitespace));
    last.map_or(end, |space| start + space)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::odd_note;
    use super::*;

    #[test]
    fn a_list_from_word_is_a_list_of_ours() {
        let word = "Plan:\r\n\u{f0b7}\tring\r\n\to\tthe ward\u{b}or walk\r\n§\u{a0}\u{a0} ask\r•\t\r\n· \u{f0a7} x";
        let ours = "Plan:\n• ring\n • the ward\nor walk\n• ask\n• \n• \u{f0a7} x";
        assert_eq!(tidy_paste(word), ours);
    }

    #[test]
    fn what_people_write_stays_as_it_is() {
        for text in [
            "o Gaerdydd i’r Bala\no ŵyl i ŵyl, tŷ wrth dŷ",
            "§ 3 of the Care Act\n- a\n* b\n1. c\n·5\n•",
            "क्षमा करें: हिन्दी में क्\u{200d}ष और क्\u{200c}ष",
            "👩🏽‍⚕️ 🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} ❤\u{fe0f}",
            "e\u{301} £40\u{a0}000 \u{200f}שלום\u{200e}",
            "  two  spaces  \n\n",
        ] {
            assert_eq!(tidy_paste(text), text);
        }
    }

    #[test]
    fn what_nobody_sees_goes() {
        let hidden = "\u{feff}sa\0fe\u{202e}\u{2066} no\u{2069}w\u{1b}\u{7f}\u{9b}";
        assert_eq!(tidy_paste(hidden), "safe now");
    }

    #[test]
    fn a_text_that_is_too_long_ends_with_a_whole_word() {
        let words = "ŵyl क्षि ".repeat(MAX_NOTE / 10);
        let cut = tidy_paste(&words);
        assert!(words.starts_with(&cut));
        assert!((MAX_NOTE - 30..=MAX_NOTE).contains(&cut.len()));
        assert!(cut.ends_with("ŵyl") || cut.ends_with("क्षि"));
        let left_out = words.chars().count() - cut.chars().count();
        assert_eq!(tidy_and_left_out(&words).1, left_out);
        let endless = "ŵ".repeat(MAX_NOTE);
        assert_eq!(tidy_paste(&endless).len(), MAX_NOTE);
        assert_eq!(tidy_paste(&format!("a{endless}")).len(), MAX_NOTE - 1);
        let fits = "ŵ".repeat(MAX_NOTE / 2);
        assert_eq!(tidy_paste(&fits), fits);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn tidy_is_tidy_and_every_word_is_left(text in odd_note()) {
            let tidy = tidy_paste(&text);
            prop_assert_eq!(tidy_paste(&tidy), tidy.clone());
            prop_assert!(!tidy.contains(|c: char| c != '\n' && is_dropped(c)));
            let words = |text: &str| {
                let sign = |c: &char| BULLETS.contains(c) || LETTERS.contains(c);
                text.chars()
                    .filter(|c| !sign(c) && !c.is_whitespace() && !is_dropped(*c))
                    .collect::<String>()
            };
            prop_assert_eq!(words(&tidy), words(&text));
        }
    }
}
