//! Characters that cannot be seen, and what is said of a text that has some.

/// Whether a character has no look of its own and no place in a name: control characters, spaces
/// without width, marks that turn the order of letters over, blanks that pass for letters.
///
/// The four that a language may need (U+200C and U+200D between letters, U+200E and U+200F beside
/// them) are none of these.
pub fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180e}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// A name as people see it: without what cannot be seen and without regard to capitals, so that
/// two names that look the same are the same.
pub(super) fn as_seen(name: &str) -> String {
    let name: String = name.chars().filter(|&c| has_a_look(c)).collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Whether there is nothing to see in a text. Asked of every text of every workshop that is read: it ends
/// at the first letter.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || !has_a_look(c))
}

fn has_a_look(c: char) -> bool {
    !is_unseen(c) && !matches!(c, '\u{200c}'..='\u{200f}')
}

/// A piece of a file, made fit for a message: cut where it gets too long, and with a sign for what
/// cannot be seen.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 60;
    let mut short: String = text.chars().take(MOST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short.replace(is_unseen, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_are_cut() {
        assert_eq!(short("ä"), "ä");
        assert_eq!(short(&"ä".repeat(61)), format!("{}…", "ä".repeat(60)));
        assert_eq!(short("a\u{202e}\u{1b}b"), "a\u{fffd}\u{fffd}b");
    }

    #[test]
    fn names_that_look_the_same_are_the_same() {
        assert_eq!(as_seen(" Trust\u{200b}\u{a0} us "), as_seen("trust us"));
        assert_ne!(as_seen("Trust"), as_seen("Thrust"));
    }

    #[test]
    fn what_nobody_can_see_is_blank() {
        for text in ["", " \t\n\u{a0}", "\u{200b} \u{202e}\u{200d}", "\u{3164}\0"] {
            assert!(is_blank(text) && as_seen(text).is_empty(), "{text:?}");
        }
        for text in ["a", " \u{200b}é", "\u{5d0}"] {
            assert!(!is_blank(text) && !as_seen(text).is_empty(), "{text:?}");
        }
    }
}
