//! Reads a RON text, and says in the words of the people who write one why it cannot be read and
//! where. Nothing that is said names a part of this program.

use ron::error::{Position, SpannedError};
use serde::de::DeserializeOwned;

use super::problem::Problems;
use super::ron_reasons::{begins, reason};
use super::unseen::is_unseen;

/// Reads a value from the text of a file.
///
/// # Errors
/// Says what is wrong with the text, with line and column.
///
/// ```
/// use roundtable::workshop::read_ron;
///
/// assert_eq!(read_ron::<u8>("7"), Ok(7));
/// let said = read_ron::<u8>("“7”").unwrap_err().to_string();
/// assert!(said.contains("straight ones"), "{said}");
/// ```
pub fn read_ron<T: DeserializeOwned>(text: &str) -> Result<T, Problems> {
    ron::from_str(text).map_err(|error| {
        let SpannedError { code, span } = &error;
        // Whatever is missed there, a file that was cut off wants its rest, and no bracket.
        let code = match is_cut_off(text, span.start) {
            true => &ron::Error::Eof,
            false => code,
        };
        whole(text)
            .or_else(|| quotes(text, span.start, span.end))
            .or_else(|| odd_space(text, span.start))
            .unwrap_or_else(|| at(text, span.start, &reason(code, text, span.start)))
    })
}

/// Whether the text breaks off in the line of this place, and not before it begins: what is whole
/// ends with a bracket of one kind or another.
fn is_cut_off(text: &str, place: Position) -> bool {
    let whole = text.trim_end();
    let last = whole.lines().count();
    place.line >= last && !begins(text, place) && !whole.ends_with([')', ']', '}'])
}

fn at(text: &str, place: Position, reason: &str) -> Problems {
    let nothing = char_at(text, place) == Some('\0') || among_zeros_at_the_end(text, place);
    let reason = if nothing {
        "from here on there are only zeros: this part of the file was lost before it reached the disk"
    } else {
        reason
    };
    Problems::one(place.line.max(1), place.col.max(1), reason)
}

/// Whether a place lies beyond all that is not a zero, in a text that ends with zeros.
fn among_zeros_at_the_end(text: &str, place: Position) -> bool {
    let kept = text.trim_end_matches(|c: char| c == '\0' || c.is_whitespace());
    let ends = (
        kept.matches('\n').count() + 1,
        kept.rsplit('\n').next().unwrap_or_default().chars().count(),
    );
    text.trim_end().ends_with('\0') && (place.line, place.col) > ends
}

/// What is wrong with the text as a whole.
fn whole(text: &str) -> Option<Problems> {
    let lost = "what was in it was lost before it reached the disk, as happens when a computer stops or \
                a folder is synchronised half. Look for a copy: a backup, an older version, another computer";
    if text.trim().is_empty() {
        return Some(Problems::one(1, 1, format!("the file is empty; {lost}")));
    }
    if text.chars().all(|c| c == '\0' || c.is_whitespace()) {
        let reason = format!("the file has nothing but zeros in it; {lost}");
        return Some(Problems::one(1, 1, reason));
    }
    if is_utf_16(text) {
        let reason = "the file was saved as UTF-16; save it as UTF-8";
        return Some(Problems::one(1, 1, reason));
    }
    // A note may have such a line in it, so both marks have to be there, and the text has to be
    // one that cannot be read.
    let line = |mark: &str| text.lines().position(|line| line.starts_with(mark));
    let first = line("<<<<<<<").filter(|_| line(">>>>>>>").is_some())?;
    let reason = match line("|||||||") {
        None => {
            "two versions of this file stand in it one after the other, because a program that keeps \
             versions could not settle which one is right. From the line that begins with <<<<<<< to the \
             one that begins with >>>>>>>, keep the version that you want, and delete the other and \
             the lines of < = >"
        }
        Some(_) => {
            "two versions of this file stand in it one after the other, and between them the one that both \
             came from, because a program that keeps versions could not settle which one is right. From the \
             line that begins with <<<<<<< to the one that begins with >>>>>>>, keep the first version or the \
             last, and delete the other, all from the line that begins with ||||||| to the one of =======, \
             and the lines of < | = >"
        }
    };
    Some(Problems::one(first + 1, 1, reason))
}

/// Whether every other character at the beginning is a zero, as letters are in UTF-16 that is read as
/// UTF-8: programs and archives have runs of zeros instead.
fn is_utf_16(text: &str) -> bool {
    let zeros: Vec<bool> = text.chars().take(8).map(|c| c == '\0').collect();
    zeros.len() > 3 && zeros.windows(2).all(|pair| pair[0] != pair[1])
}

/// Says that a quotation mark is curly, where that is why the text cannot be read.
fn quotes(text: &str, start: Position, end: Position) -> Option<Problems> {
    const CURLY: &str = "“”„‟‘’‚‛«»‹›";
    let curly = |c: &char| CURLY.contains(*c);
    let said = |place: Position, mark: char| {
        let reason = format!(
            "this quotation mark is curly ( {mark} ). Texts stand in straight ones, \"like this\"; switch off \
             “smart quotes” in the program that you write with, or use a plain text editor"
        );
        Problems::one(place.line, place.col, reason)
    };
    for place in [start, end] {
        if let Some(mark) = char_at(text, place).filter(curly) {
            return Some(said(place, mark));
        }
    }
    // A text that begins straight and ends curly runs on to the next straight mark: the curly one
    // stands before that, where a text could have ended.
    let line: Vec<char> = text
        .lines()
        .nth(start.line.checked_sub(1)?)?
        .chars()
        .collect();
    let before = line.get(..start.col.min(line.len()))?;
    let ends = |at: &usize| {
        let after = line.iter().skip(at + 1).find(|c| !c.is_whitespace());
        after.is_some_and(|c| matches!(c, ',' | ')' | ']' | ':'))
    };
    let found = (0..before.len()).find(|at| before.get(*at).is_some_and(curly) && ends(at))?;
    let col = found + 1;
    Some(said(
        Position {
            line: start.line,
            col,
        },
        *before.get(found)?,
    ))
}

/// Says that a space is not a usual one, where that is why the text cannot be read: Word and web pages
/// write such ones, and nobody can see them.
fn odd_space(text: &str, place: Position) -> Option<Problems> {
    let is_odd = |c: char| !c.is_ascii() && (c.is_whitespace() || is_unseen(c));
    let lines = text.split('\n').enumerate();
    let mut rest = lines
        .skip(place.line.checked_sub(1)?)
        .flat_map(|(line, text)| {
            let first = if line + 1 == place.line {
                place.col.saturating_sub(1)
            } else {
                0
            };
            let signs = text.chars().enumerate().skip(first);
            signs.map(move |(col, c)| (line + 1, col + 1, c))
        });
    // The place is where usual spaces begin that may stand before it.
    let (line, col, odd) = rest.find(|(_, _, c)| !c.is_ascii_whitespace())?;
    if !is_odd(odd) {
        return None;
    }
    let reason = format!(
        "this space is not a usual one (U+{:04X}, as Word and web pages write it); put a usual one in its \
         place, or take it out",
        u32::from(odd)
    );
    Some(Problems::one(line, col, reason))
}

fn char_at(text: &str, place: Position) -> Option<char> {
    let line = text.split('\n').nth(place.line.checked_sub(1)?)?;
    line.chars().nth(place.col.checked_sub(1)?)
}

#[cfg(test)]
mod tests {
    use super::super::ron_reasons::OURS;
    use super::*;

    #[test]
    fn a_text_cut_or_bent_anywhere_is_refused_in_plain_words() {
        let text = super::super::INTEGRATED_LEADERSHIP;
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let mut said = Vec::new();
        for &end in places.iter().step_by(97) {
            said.extend(read_ron::<super::super::WorkshopText>(text.get(..end).unwrap()).err());
        }
        assert_eq!(said.len(), places.len().div_ceil(97), "no part is a whole");
        for (i, &start) in places.iter().enumerate().step_by(61) {
            for with in ["", "(", "]", "\"", "“", "\0", "9", "é", "\\", ":"] {
                let end = places.get(i + 1).copied().unwrap_or(text.len());
                let bent = [text.get(..start).unwrap(), with, text.get(end..).unwrap()].concat();
                said.extend(read_ron::<super::super::WorkshopText>(&bent).err());
            }
        }
        for problems in said {
            let said = problems.to_string();
            assert!(!OURS.iter().any(|word| said.contains(word)), "{said}");
        }
    }

    #[test]
    fn a_text_that_was_cut_off_is_said_to_end_too_early_and_no_bracket_is_asked_for() {
        let text = super::super::INTEGRATED_LEADERSHIP;
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let rows = text.match_indices("),\n").map(|(at, row)| at + row.len());
        let cuts = places.iter().copied().skip(200).step_by(97).chain(rows);
        for end in cuts {
            let part = text.get(..end).unwrap();
            // A bracket within a text may be taken for the last of the file.
            if part.trim_end().ends_with([')', ']', '}']) {
                continue;
            }
            let said = said(part);
            // So may a mark within the text that is cut.
            let told = ["ends too early", "is curly"].map(|words| said.contains(words));
            assert!(told.contains(&true), "cut at {end}: {said}");
        }
    }

    #[test]
    fn a_space_that_is_none_is_named() {
        let told = |space: char, text: &str| said(&text.replacen("    ", &space.to_string(), 1));
        for (space, name) in [
            ('\u{a0}', "U+00A0"),
            ('\u{200b}', "U+200B"),
            ('\u{2009}', "U+2009"),
        ] {
            let said = told(space, super::super::INTEGRATED_LEADERSHIP);
            assert!(
                said.contains(name) && said.contains(", column 1: "),
                "{said}"
            );
        }
    }

    fn said(text: &str) -> String {
        read_ron::<super::super::WorkshopText>(text)
            .unwrap_err()
            .to_string()
    }

    #[test]
    fn curly_quotation_marks_are_pointed_at() {
        for (text, start) in [
            (
                "(format: “x”)",
                "line 1, column 10: this quotation mark is curly ( “ )",
            ),
            (
                "(\n  format: “x\")",
                "line 2, column 11: this quotation mark is curly ( “ )",
            ),
            (
                "(format: \"x”, id: \"y\")",
                "line 1, column 12: this quotation mark is curly ( ” )",
            ),
            (
                "(format: ‘x’)",
                "line 1, column 10: this quotation mark is curly ( ‘ )",
            ),
        ] {
            assert!(said(text).starts_with(start), "{text}: {}", said(text));
        }
    }

    #[test]
    fn zeros_between_letters_are_utf_16_and_runs_of_them_are_not() {
        assert!(is_utf_16("(\0f\0o\0") && is_utf_16("\0(\0f\0o"));
        assert!(!is_utf_16("PK\u{3}\u{4}\0\0\0\0") && !is_utf_16("(format"));
    }

    #[test]
    fn zeros_after_the_last_bracket_are_a_part_that_was_lost() {
        let at = |line, col| Position { line, col };
        assert!(among_zeros_at_the_end("(1)\n\0\0\0", at(2, 1)));
        assert!(!among_zeros_at_the_end("(1)\n\0\0\0", at(1, 2)));
        assert!(!among_zeros_at_the_end("(1)\n", at(2, 1)));
    }

    #[test]
    fn what_is_no_session_at_all_is_called_what_it_is() {
        for (text, word) in [
            ("", "line 1, column 1: the file is empty"),
            (" \n\t", "line 1, column 1: the file is empty"),
            (
                "\0\0\0\0",
                "line 1, column 1: the file has nothing but zeros in it",
            ),
            ("(\0f\0o\0r\0m\0", "saved as UTF-16"),
            (
                "(format: \"x\", \0\0\0",
                "line 1, column 15: from here on there are only zeros",
            ),
            (
                "Dear all,",
                "line 1, column 1: this does not begin like a session",
            ),
            (
                "(a: 1,\n<<<<<<< HEAD\n=======\n>>>>>>> b\n)",
                "line 2, column 1: two versions",
            ),
            (
                "(a: 1,\n<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> b\n)",
                "from the line that begins with ||||||| to the one of =======",
            ),
        ] {
            assert!(said(text).contains(word), "{text:?}: {}", said(text));
        }
        let note = "(format: \"a\n<<<<<<< b\n\")";
        assert!(
            !said(note).contains("two versions"),
            "one such line may be a note's"
        );
    }
}
