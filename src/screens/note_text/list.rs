//! What Enter does in a list inside a note: the next item begins, or the list ends.

use super::cursor::{byte_at, cursor_at, line_at};
use crate::session::{BULLET, MOST_DIGITS, split_item};

/// What Enter does in a list, with no text selected: the new text and cursor, or `None` where it
/// begins a new line as everywhere else.
///
/// In an item the next one begins, with the same space and bullet before it, or the next number;
/// what stands behind the cursor goes along. In an item without words the list ends: its bullet
/// goes, and no line is added. Other lines keep their numbers.
///
/// ```
/// use roundtable::screens::note_text::on_enter;
///
/// assert_eq!(on_enter("  - tea", 7), Some(("  - tea\n  - ".into(), 12)));
/// assert_eq!(on_enter("9. tea", 6), Some(("9. tea\n10. ".into(), 11)));
/// assert_eq!(on_enter("• tea\n• ", 8), Some(("• tea\n".into(), 6)));
/// assert_eq!(on_enter("tea", 3), None);
/// ```
pub fn on_enter(text: &str, cursor: usize) -> Option<(String, usize)> {
    let at = byte_at(text, cursor);
    let line = line_at(text, cursor);
    let (opening, words) = split_item(text.get(line.clone())?);
    if opening.is_empty() || at < line.end - words.len() {
        return None;
    }
    let mut changed = text.to_owned();
    let at = if words.trim().is_empty() {
        changed.replace_range(line.clone(), "");
        line.start
    } else {
        let new_line = format!("\n{}", next(opening)?);
        changed.insert_str(at, &new_line);
        at + new_line.len()
    };
    let cursor = cursor_at(&changed, at);
    Some((changed, cursor))
}

/// What a space does right behind a `-` or `*` with which a line begins, with no text selected: they
/// become a bullet. The new text, space included, and cursor; `None` where a space is a space.
///
/// ```
/// use roundtable::screens::note_text::on_space;
///
/// assert_eq!(on_space("tea\n-", 5), Some(("tea\n• ".into(), 6)));
/// assert_eq!(on_space("tea -", 5), None);
/// ```
pub fn on_space(text: &str, cursor: usize) -> Option<(String, usize)> {
    let at = byte_at(text, cursor);
    let line = line_at(text, cursor);
    let before = text.get(line.start..at)?;
    if text.get(at..)?.starts_with(' ') || !matches!(without_indent(before), "-" | "*") {
        return None;
    }
    let mut changed = text.to_owned();
    changed.replace_range(at - 1..at, BULLET);
    let cursor = cursor_at(&changed, at - 1 + BULLET.len());
    Some((changed, cursor))
}

/// What the next item of a list begins with; nothing behind the last number.
fn next(opening: &str) -> Option<String> {
    let bare = without_indent(opening);
    let Some(number) = bare.strip_suffix(". ") else {
        return Some(opening.to_owned());
    };
    let next = number.parse::<u32>().ok()? + 1;
    let indent = opening.strip_suffix(bare)?;
    (next.to_string().len() <= MOST_DIGITS).then(|| format!("{indent}{next}. "))
}

fn without_indent(line: &str) -> &str {
    line.trim_start_matches([' ', '\t'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tests::odd_note;
    use super::*;

    fn enter(text: &str, cursor: usize) -> Option<(String, usize)> {
        on_enter(text, cursor)
    }

    #[test]
    fn an_item_is_parted_where_the_cursor_is() {
        assert_eq!(
            enter("a\n\t* ŵy teg\nb", 7),
            Some(("a\n\t* ŵy\n\t*  teg\nb".to_owned(), 11))
        );
        assert_eq!(enter("• a", 2), Some(("• \n• a".to_owned(), 5)));
        assert_eq!(enter("• a", 1), None, "before its words a line is a line");
    }

    #[test]
    fn numbers_go_on_as_long_as_they_are_numbers_of_a_list() {
        let numbers = [
            ("1. a", Some("1. a\n2. ")),
            ("998. a", Some("998. a\n999. ")),
            ("999. a", None),
            ("2026. a", None),
            ("2.5 a", None),
            (". a", None),
        ];
        for (line, expected) in numbers {
            let then = enter(line, 99).map(|(text, _)| text);
            assert_eq!(then.as_deref(), expected);
        }
    }

    #[test]
    fn an_empty_item_ends_the_list_wherever_it_stands() {
        assert_eq!(
            enter("1. a\n  2.  \n3. b", 10),
            Some(("1. a\n\n3. b".to_owned(), 5))
        );
        assert_eq!(enter("- ", 2), Some((String::new(), 0)));
    }

    #[test]
    fn a_dash_in_a_sentence_stays_a_dash() {
        for (text, cursor) in [
            ("a -", 3),
            ("--", 2),
            ("- a", 1),
            ("-", 0),
            ("", 0),
            ("•", 1),
        ] {
            assert_eq!(on_space(text, cursor), None, "{text:?}");
        }
        assert_eq!(on_space("  *tea", 3), Some(("  • tea".to_owned(), 4)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn enter_adds_one_opening_or_takes_one_away(note in odd_note(), cursor in 0_usize..40) {
            let length = note.chars().count();
            let Some((changed, then)) = on_enter(&note, cursor) else {
                return Ok(());
            };
            prop_assert!(then <= changed.chars().count());
            let line = line_at(&note, cursor);
            let (opening, words) = split_item(note.get(line.clone()).unwrap());
            if words.trim().is_empty() {
                let (start, end) = (note.get(..line.start).unwrap(), note.get(line.end..).unwrap());
                prop_assert_eq!(&changed, &format!("{start}{end}"));
                prop_assert_eq!(then, start.chars().count());
            } else {
                let (before, after) = note.split_at(byte_at(&note, cursor));
                let added = changed.strip_prefix(before).and_then(|new| new.strip_suffix(after)).unwrap();
                prop_assert_eq!(then, cursor.min(length) + added.chars().count());
                let (again, rest) = split_item(added.strip_prefix('\n').unwrap());
                prop_assert_eq!(rest, "");
                prop_assert!(again == opening || opening.ends_with(". "));
            }
        }

        #[test]
        fn a_space_makes_one_bullet(
            before in odd_note(),
            indent in prop::sample::select(vec!["", "  ", "\t"]),
            sign in prop::sample::select(vec!['-', '*']),
            after in odd_note(),
            anywhere in 0_usize..40,
        ) {
            let start = format!("{before}\n{indent}");
            let note = format!("{start}{sign}{after}");
            let cursor = start.chars().count() + 1;
            let bullet = (format!("{start}• {after}"), cursor + 1);
            let expected = (!after.starts_with(' ')).then_some(bullet);
            prop_assert_eq!(on_space(&note, cursor), expected);
            // Elsewhere it may be another bullet, and never a stop.
            if let Some((changed, then)) = on_space(&note, anywhere) {
                prop_assert!(then <= changed.chars().count());
            }
        }
    }
}
