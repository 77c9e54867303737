//! The session file: from text to a checked session, and back.
//!
//! Each version of the format has a file of its own in `format/`, which reads its own version and
//! hands older ones to the file before it, then carries them forward. The newest is written.

mod ahead;
mod current;
mod newest;
mod v1;
mod v2;
mod v3;

use std::borrow::Cow;

use ron::ser::PrettyConfig;
use serde::Deserialize;

use super::errors::ReadError;
use crate::session::Session;
use crate::workshop::{self, Problems, TextPositions, read_ron, short, wrong_version};

use newest::CurrentFile;

/// The `format` line of a session file.
pub const FORMAT: &str = newest::FORMAT;
/// The newest session format that this program reads, and the one it writes.
pub const VERSION: u32 = newest::VERSION;
/// A session file may not be larger than this.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// More problems than this help nobody: a file with so many is another kind of file.
const MAX_PROBLEMS: usize = 50;

/// The first lines of a file, read before anything else is looked at.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

/// Reads a session from the bytes of a file, with or without a byte order mark.
///
/// # Errors
/// Says with line and column what is wrong with the file, or that a newer program wrote it.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::storage::{from_bytes, to_text};
///
/// let text = to_text(&sample()).unwrap();
/// assert_eq!(from_bytes(text.as_bytes()).unwrap(), sample());
/// assert!(from_bytes(b"(format: \"roundtable-session\"").is_err());
/// ```
pub fn from_bytes(bytes: &[u8]) -> Result<Session, ReadError> {
    from_text(&text_of(bytes)?)
}

/// Reads a session from the text of a file; see [`from_bytes`].
///
/// # Errors
/// As [`from_bytes`].
pub fn from_text(text: &str) -> Result<Session, ReadError> {
    let mut session = as_written(&normal(text))?;
    // A file that tells a small group apart was not written by this program.
    session.merge_small_groups();
    Ok(session)
}

/// Reads what a newer program wrote, as far as it is known here: to be looked at, and never saved.
/// Nothing where what is known of it makes no session.
pub(super) fn look_ahead(bytes: &[u8]) -> Option<Session> {
    let text = text_of(bytes).ok()?;
    let header: Header = read_ron(&text).ok()?;
    if header.format != FORMAT || header.version <= VERSION || text.len() > MAX_BYTES {
        return None;
    }
    let mut session = ahead::as_far_as_known(&text)?;
    session.merge_small_groups();
    Some(session)
}

/// What there is to say about a session that can be opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Where the file tells perspectives apart that opening it merges, because what single people
    /// scored could be found.
    pub told_apart: Option<Problems>,
    /// Rounds with more ballots than people. That is no mistake: people come late.
    pub more_ballots: Option<Problems>,
}

/// What there is to say about the session in a text.
pub(super) fn remarks(text: &str) -> Result<Remarks, ReadError> {
    /// The mechanisms' ids, in the order of the file's cards.
    #[derive(Deserialize)]
    struct Cards {
        cards: Vec<OfMechanism>,
    }
    #[derive(Deserialize)]
    struct OfMechanism {
        mechanism: String,
    }
    let text = normal(text);
    let session = as_written(&text)?;
    let (told, more) = (session.told_apart(), session.more_ballots_than_people());
    if told.is_empty() && more.is_empty() {
        return Ok(Remarks::default());
    }
    let file: Cards = read_ron(&text)?;
    let positions = TextPositions::of(&text);
    let at = |id: &str, round: usize| {
        let card = file.cards.iter().position(|card| card.mechanism == id);
        format!("cards[{}].rounds[{round}]", card.unwrap_or(0))
    };
    let listed = |found: Vec<_>| (!found.is_empty()).then(|| positions.problems(found));
    let told = told.into_iter().map(|(id, round, name, scored)| {
        let name = short(name);
        let ballots = if scored == 1 { "ballot" } else { "ballots" };
        let reason = format!(
            "`{name}` ({scored} {ballots} with a level) is told apart here, and what single people scored could \
             be found. Opening the file merges it with the others, and saving it then merges it in the file"
        );
        (format!("{}.groups", at(id, round)), reason)
    });
    let more = more.into_iter().map(|(id, round, ballots, people)| {
        let reason = format!(
            "note: this round has {ballots} ballots, and `people` is {people}; that is fine where people came later"
        );
        (at(id, round), reason)
    });
    Ok(Remarks {
        told_apart: listed(told.take(MAX_PROBLEMS).collect()),
        more_ballots: listed(more.take(MAX_PROBLEMS).collect()),
    })
}

/// The session that stands in a text, before anything is merged in it.
fn as_written(text: &str) -> Result<Session, ReadError> {
    if text.len() > MAX_BYTES {
        return Err(Problems::one(
            1,
            1,
            "this is larger than 8 MiB, the most a session may have",
        )
        .into());
    }
    let header = match header_of(text) {
        Some(header) => header,
        None => read_ron(text)?,
    };
    let at =
        |path: &str, reason: String| TextPositions::of(text).problems([(path.to_owned(), reason)]);
    if header.format == workshop::FORMAT {
        let reason =
            "this is a workshop, not a session. Start a new session with it instead of opening it";
        return Err(at("format", reason.to_owned()).into());
    }
    if header.format != FORMAT {
        let reason = format!(
            "this is not a session: its format is `{}`, not `{FORMAT}`",
            short(&header.format)
        );
        return Err(at("format", reason).into());
    }
    match header.version {
        0 => Err(at(
            "version",
            "there is no version 0 of the session format".to_owned(),
        )
        .into()),
        version @ 1..=VERSION => {
            let file = newest::read(text, version)
                .map_err(|problems| other_workshop(text).unwrap_or(problems))?;
            file.into_session().map_err(|mut found| {
                found.truncate(MAX_PROBLEMS);
                TextPositions::of(text).problems(found).into()
            })
        }
        version => {
            let reason = format!(
                "this session was saved by a newer Roundtable (version {version}; this one knows version {VERSION})"
            );
            Err(ReadError::Newer {
                version,
                newest: VERSION,
                problems: at("version", reason),
            })
        }
    }
}

/// What the first lines of a session that can be read here say, where they stand as this program writes
/// them. Whatever else a file begins with is read to its end, to be told what it is: that takes as long
/// as reading the session.
fn header_of(text: &str) -> Option<Header> {
    let mut lines = text.match_indices('\n').map(|(at, _)| at);
    let first = text.get(..lines.nth(2)?)?;
    let header: Header = ron::from_str(&format!("{first})")).ok()?;
    (header.format == FORMAT && (1..=VERSION).contains(&header.version)).then_some(header)
}

/// Why the workshop inside a session that cannot be read is of a version that this program does
/// not know, if that is so: then its fields are not the ones that are known here.
fn other_workshop(text: &str) -> Option<Problems> {
    #[derive(Deserialize)]
    struct Inside {
        workshop: Version,
    }
    #[derive(Deserialize)]
    struct Version {
        version: u32,
    }
    let inside: Inside = read_ron(text).ok()?;
    let reason = wrong_version(inside.workshop.version)?;
    Some(TextPositions::of(text).problems([("workshop.version".to_owned(), reason)]))
}

/// Writes a session as the text of a file: the same session gives the same text, to the byte.
///
/// # Errors
/// Where RON cannot write it. No session is known that does this.
pub fn to_text(session: &Session) -> Result<String, ron::Error> {
    let file = CurrentFile::of(session);
    // Four levels deep, each on a line of its own; a round or a list of sentences stays on one.
    let pretty = PrettyConfig::new().new_line("\n").depth_limit(4);
    let mut text = ron::ser::to_string_pretty(&file, pretty.clone().escape_strings(false))?;
    if has_to_be_escaped(&text) {
        text = ron::ser::to_string_pretty(&file, pretty.escape_strings(true))?;
    }
    text.push('\n');
    Ok(text)
}

/// Characters that an editor, a mail program or a version control system changes or drops in
/// passing. A file that has one in a text is written with escapes throughout, so that a carriage
/// return in a file is never part of a text.
#[cfg(test)]
fn needs_escape(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{feff}' | '\u{2028}' | '\u{2029}')
}

/// Whether a text has such a character; it is asked of megabytes at each key.
fn has_to_be_escaped(text: &str) -> bool {
    /// All bytes of a piece are looked at together, of which a processor does many at once.
    const PIECE: usize = 64;
    let bytes = text.as_bytes();
    let may_begin_one = |byte: u8| {
        (byte < 0x20) & (byte != b'\n') & (byte != b'\t')
            | (byte == 0x7F)
            | (byte == 0xC2)
            | (byte == 0xE2)
            | (byte == 0xEF)
    };
    // Beyond ASCII: U+0080 to U+009F, U+2028 and U+2029, U+FEFF.
    let begins_one = |at: usize| match bytes.get(at..).unwrap_or_default() {
        [b'\n' | b'\t', ..] => false,
        [0..0x20 | 0x7F, ..]
        | [0xC2, 0x80..0xA0, ..]
        | [0xE2, 0x80, 0xA8 | 0xA9, ..]
        | [0xEF, 0xBB, 0xBF, ..] => true,
        _ => false,
    };
    let mut pieces = bytes.chunks(PIECE).enumerate();
    pieces.any(|(number, piece)| {
        let maybe = piece.iter().fold(false, |any, &b| any | may_begin_one(b));
        maybe && (0..piece.len()).any(|at| begins_one(number * PIECE + at))
    })
}

/// The text of a file without its byte order mark.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Problems> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Problems::one(
            1,
            1,
            "the file was saved as UTF-16; save it as UTF-8",
        ));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(normal(text)),
        Err(error) => {
            let good =
                String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            let line = good.matches('\n').count() + 1;
            let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            Err(Problems::one(
                line,
                column,
                "the text is damaged here: these bytes are not UTF-8",
            ))
        }
    }
}

/// Takes away what other programs add in passing: a byte order mark and Windows' line ends.
fn normal(text: &str) -> Cow<'_, str> {
    let text = text.trim_start_matches('\u{feff}');
    if text.contains("\r\n") {
        text.replace("\r\n", "\n").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_line_ends_change_no_note() {
        let mut session = crate::edit::sample();
        session.notes_mut().write("one\ntwo".to_owned());
        let text = to_text(&session).unwrap();
        assert_eq!(from_text(&text.replace('\n', "\r\n")).unwrap(), session);
    }

    #[test]
    fn which_text_has_to_be_escaped_is_seen_in_its_bytes() {
        for c in (0..0x3000)
            .chain(0xFE00..0x11000)
            .filter_map(char::from_u32)
        {
            // At the end of a piece as well, and over it.
            for before in [1, 62, 63] {
                let text = format!("{}{c}b", "a".repeat(before));
                assert_eq!(has_to_be_escaped(&text), needs_escape(c), "{c:?}");
            }
        }
    }

    #[test]
    fn what_an_editor_would_change_is_escaped() {
        let mut session = crate::edit::sample();
        session
            .notes_mut()
            .write("a\r\nb\0\u{feff}\u{2028}é".to_owned());
        let text = to_text(&session).unwrap();
        assert!(!text.contains(needs_escape));
        assert!(text.contains("\\r\\n"));
        assert!(text.contains('é'), "letters stay readable");
    }

    #[test]
    fn the_first_lines_are_enough_to_tell_what_a_file_is() {
        let text = to_text(&crate::edit::sample()).unwrap();
        assert!(header_of(&text).is_some_and(|header| header.version == VERSION));
        for other in [
            text.replacen("roundtable-session", "roundtable-workshop", 1),
            text.replacen(&format!("version: {VERSION}"), "version: 999", 1),
            "(\n".to_owned(),
        ] {
            assert!(header_of(&other).is_none(), "{other:.80}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_have_a_place() {
        let problems = text_of(b"a\nb\xC3\xA9\xFF").unwrap_err();
        assert_eq!(
            problems.to_string(),
            "line 2, column 3: the text is damaged here: these bytes are not UTF-8"
        );
        assert!(
            text_of(b"\xFF\xFEa\0")
                .unwrap_err()
                .to_string()
                .contains("UTF-16")
        );
    }
}
