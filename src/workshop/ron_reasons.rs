//! All that RON can find wrong with a text, in the words of the people who write one.

use ron::error::Position;

use super::unseen::short;

/// Why a text cannot be read at a place. All that RON can find is here.
pub(super) fn reason(code: &ron::Error, text: &str, place: Position) -> String {
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
pub(super) fn begins(text: &str, place: Position) -> bool {
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

/// Words of this program and of the libraries that nobody outside it knows.
#[cfg(test)]
pub(super) const OURS: [&str; 20] = [
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
