//! Reads a RON text, and says in the words of the people who write one why it cannot be read and
//! where. Nothing that is said names a part of this program.

use ron::error::{Position, SpannedError};
use serde::de::DeserializeOwned;

use super::problem::Problems;
use super::unseen::short;

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
        whole(text)
            .or_else(|| quotes(text, span.start, span.end))
            .unwrap_or_else(|| at(text, span.start, &reason(code, text, span.start)))
    })
}

fn at(text: &str, place: Position, reason: &str) -> Problems {
    let nothing = char_at(text, place) == Some('\0');
    let reason = if nothing {
        "from here on there are only zeros: this part of the file was lost before it reached the disk"
    } else {
        reason
    };
    Problems::one(place.line.max(1), place.col.max(1), reason)
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
    if text.chars().take(8).filter(|&c| c == '\0').count() >= 3 {
        let reason = "the file was saved as UTF-16; save it as UTF-8";
        return Some(Problems::one(1, 1, reason));
    }
    // A note may have such a line in it, so both marks have to be there, and the text has to be
    // one that cannot be read.
    let line = |mark: &str| text.lines().position(|line| line.starts_with(mark));
    let first = line("<<<<<<<").filter(|_| line(">>>>>>>").is_some())?;
    let reason = "two versions of this file stand in it one after the other, because a program that keeps \
                  versions could not settle which one is right. From the line that begins with <<<<<<< to the \
                  one that begins with >>>>>>>, keep the version that you want, and delete the other and \
                  the lines of < = >";
    Some(Problems::one(first + 1, 1, reason))
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

fn char_at(text: &str, place: Position) -> Option<char> {
    let line = text.split('\n').nth(place.line.checked_sub(1)?)?;
    line.chars().nth(place.col.checked_sub(1)?)
}

/// Why a text cannot be read at a place. All that RON can find is here.
fn reason(code: &ron::Error, text: &str, place: Position) -> String {
    use ron::Error as E;
    let plain = match code {
        E::MissingStructField { field, .. } => return format!("the field `{field}` is missing"),
        E::DuplicateStructField { field, .. } => {
            return format!("the field `{field}` stands here twice");
        }
        E::NoSuchStructField {
            expected, found, ..
        } => {
            let (found, known) = (short(found), expected.join(", "));
            return format!("there is no field `{found}`; known here: {known}");
        }
        E::NoSuchEnumVariant {
            expected, found, ..
        } => {
            let (found, known) = (short(found), expected.join(", "));
            return format!("`{found}` is not known here; expected one of {known}");
        }
        E::InvalidValueForType { expected, found } => {
            return format!("expected {}, found {}", wanted(expected), given(found));
        }
        E::ExpectedDifferentLength { found, .. } => {
            return format!("there are {found} values here, which is not as many as belong here");
        }
        E::InvalidIdentifier(name) | E::SuggestRawIdentifier(name) => {
            return format!("`{}` is not the name of a field", short(name));
        }
        E::UnexpectedChar(c) => {
            return format!("`{}` makes no sense here", short(&c.to_string()));
        }
        E::InvalidIntegerDigit { digit, .. } => {
            return format!(
                "`{}` does not belong in a whole number",
                short(&digit.to_string())
            );
        }
        E::NoSuchExtension(_) | E::ExpectedAttribute | E::ExpectedAttributeEnd => {
            "files of Roundtable are RON without extensions; take the line that begins with #! out"
        }
        E::ExpectedNamedStructLike(_)
        | E::ExpectedStructLike
        | E::ExpectedDifferentStructName { .. }
        | E::ExpectedStructName(_)
            if begins(text, place) =>
        {
            "this does not begin like a session or a workshop, which open with a bracket ( and then say \
             their format. It is another kind of file, or its beginning was lost"
        }
        E::ExpectedNamedStructLike(_)
        | E::ExpectedStructLike
        | E::ExpectedDifferentStructName { .. }
        | E::ExpectedStructName(_)
        | E::ExpectedUnit => "fields in round brackets belong here, as in (name: \"…\")",
        E::Eof => "the text ends too early: its last part is missing",
        E::TrailingCharacters => "there is more text after the end",
        E::ExceededRecursionLimit => "this is nested too deeply",
        E::ExpectedArray => "a list in square brackets belongs here, as in [\"…\", \"…\"]",
        E::ExpectedArrayEnd => "a comma or the end of the list, ], belongs here",
        E::ExpectedBoolean => "`true` or `false` belongs here",
        E::ExpectedComma => {
            "a comma or a closing bracket is missing before this; or a quotation mark within a text is not \
             written as \\\""
        }
        E::ExpectedString => "a text in straight quotation marks belongs here, \"like this\"",
        E::ExpectedStringEnd => "this text has no closing quotation mark",
        E::ExpectedFloat | E::FloatUnderscore => "a number belongs here",
        E::ExpectedInteger | E::UnderscoreAtBeginning => "a whole number belongs here, as in 3",
        E::IntegerOutOfBounds => "this number is too large, or below zero",
        E::ExpectedOption => "`None` or `Some(…)` belongs here",
        E::ExpectedOptionEnd | E::ExpectedStructLikeEnd => {
            "a comma or a closing bracket, ), belongs here"
        }
        E::ExpectedMap => "a bracket { belongs here",
        E::ExpectedMapColon => "a colon is missing after the name of the field",
        E::ExpectedMapEnd => "a comma or a closing bracket, }, belongs here",
        E::ExpectedIdentifier => "the name of a field or a value belongs here",
        E::ExpectedChar | E::ExpectedByteLiteral | E::ExpectedByteString => {
            "a single letter in straight marks belongs here, as in 'a'"
        }
        E::InvalidEscape(_) => {
            "this backslash does not fit what comes after it; for a backslash in a text write two, \\\\"
        }
        E::UnclosedBlockComment => "a comment begins with /* and has no end, */",
        E::UnclosedLineComment => "a comment begins with // and has no end",
        E::Utf8Error(_) => "the text is damaged here: these bytes are not UTF-8",
        E::ExpectedRangeSyntax => "two numbers with .. between them belong here",
        // The rest come with writing, or with types that no file of ours has.
        _ => "the text cannot be read here",
    };
    plain.to_owned()
}

/// Whether nothing stands before a place.
fn begins(text: &str, place: Position) -> bool {
    let lines = text.split('\n').take(place.line.saturating_sub(1));
    let line = text.split('\n').nth(place.line.saturating_sub(1));
    let before = line
        .unwrap_or_default()
        .chars()
        .take(place.col.saturating_sub(1));
    lines
        .flat_map(str::chars)
        .chain(before)
        .all(char::is_whitespace)
}

/// What a value should have been, from the words of the libraries that read it.
fn wanted(expected: &str) -> &'static str {
    let is = |word: &str| expected.split(' ').any(|part| part == word);
    if [
        "u8", "u16", "u32", "u64", "usize", "i8", "i16", "i32", "i64",
    ]
    .iter()
    .any(|n| is(n))
    {
        "a whole number in range"
    } else if is("string") || is("str") {
        "a text in quotation marks"
    } else if is("boolean") || is("bool") {
        "`true` or `false`"
    } else if is("sequence") || is("tuple") {
        "a list in square brackets"
    } else if is("option") {
        "`None` or `Some(…)`"
    } else if is("struct") || is("map") {
        "fields in round brackets"
    } else {
        "another kind of value"
    }
}

/// What was there instead.
fn given(found: &str) -> String {
    let quoted = |mark: char| Some(found.split_once(mark)?.1.rsplit_once(mark)?.0);
    let is = |start: &str| found.starts_with(start);
    if is("the string") {
        format!("the text `{}`", short(quoted('"').unwrap_or_default()))
    } else if let Some(value) = quoted('`') {
        format!("`{}`", short(value))
    } else if is("a sequence") {
        "a list".to_owned()
    } else if is("a unit") {
        "empty brackets".to_owned()
    } else if is("an optional") {
        "`None` or `Some(…)`".to_owned()
    } else {
        "something else".to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of this program and of the libraries that nobody outside it knows.
    const OURS: [&str; 20] = [
        "struct",
        "Header",
        "File",
        "Expected",
        "Unexpected",
        "identifier",
        "enum",
        "variant",
        "u8",
        "u16",
        "u32",
        "usize",
        "sequence",
        "unit value",
        "newtype",
        "integer",
        "boolean",
        "char ",
        "option ",
        "ron::",
    ];

    #[test]
    fn nothing_that_ron_finds_is_said_in_its_own_words() {
        use ron::Error as E;
        let name = || "SessionFile".to_owned();
        let all = [
            E::Fmt,
            E::Io("struct Header".into()),
            E::Message("struct Header".into()),
            E::Eof,
            E::ExpectedArray,
            E::ExpectedArrayEnd,
            E::ExpectedAttribute,
            E::ExpectedAttributeEnd,
            E::ExpectedBoolean,
            E::ExpectedComma,
            E::ExpectedChar,
            E::ExpectedByteLiteral,
            E::ExpectedFloat,
            E::FloatUnderscore,
            E::ExpectedInteger,
            E::ExpectedOption,
            E::ExpectedOptionEnd,
            E::ExpectedMap,
            E::ExpectedMapColon,
            E::ExpectedMapEnd,
            E::ExpectedDifferentStructName {
                expected: "Header",
                found: "b".into(),
            },
            E::ExpectedStructLike,
            E::ExpectedNamedStructLike("Header"),
            E::ExpectedStructLikeEnd,
            E::ExpectedUnit,
            E::ExpectedString,
            E::ExpectedByteString,
            E::ExpectedStringEnd,
            E::ExpectedIdentifier,
            E::InvalidEscape("Unknown escape character"),
            E::IntegerOutOfBounds,
            E::InvalidIntegerDigit {
                digit: 'x',
                base: 10,
            },
            E::NoSuchExtension("x".into()),
            E::UnclosedBlockComment,
            E::UnclosedLineComment,
            E::UnderscoreAtBeginning,
            E::UnexpectedChar('x'),
            E::TrailingCharacters,
            E::InvalidValueForType {
                expected: "struct SessionFile".into(),
                found: "a unit value".into(),
            },
            E::InvalidValueForType {
                expected: "u8".into(),
                found: "the unsigned integer `300`".into(),
            },
            E::InvalidValueForType {
                expected: "a string".into(),
                found: "the boolean `true`".into(),
            },
            E::ExpectedDifferentLength {
                expected: "tuple struct of 3 elements".into(),
                found: 2,
            },
            E::NoSuchEnumVariant {
                expected: &["Score", "Differ"],
                found: "x".into(),
                outer: Some(name()),
            },
            E::NoSuchStructField {
                expected: &["notes"],
                found: "x".into(),
                outer: Some(name()),
            },
            E::MissingStructField {
                field: "notes",
                outer: Some(name()),
            },
            E::DuplicateStructField {
                field: "notes",
                outer: Some(name()),
            },
            E::InvalidIdentifier("x y".into()),
            E::SuggestRawIdentifier("type".into()),
            E::ExpectedRawValue,
            E::ExceededRecursionLimit,
            E::ExpectedStructName(name()),
            E::ExpectedRangeSyntax,
        ];
        for code in all {
            for col in [1, 3] {
                let said = reason(&code, "a b", Position { line: 1, col });
                assert!(!said.is_empty());
                assert!(
                    !OURS.iter().any(|word| said.contains(word)),
                    "{code:?}: {said}"
                );
            }
        }
    }

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
