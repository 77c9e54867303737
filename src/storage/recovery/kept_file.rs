//! What a kept session is on disk: a line with a checksum of all that follows, a line about it, and
//! the session as a session file has it, whatever version of that format wrote it.

use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::session::Session;
use crate::storage::errors::ReadError;
use crate::storage::fingerprint::Fingerprint;
use crate::storage::format::{self, from_text};

const FORMAT: &str = "roundtable-kept";
/// The first version had no numbers.
const VERSION: u32 = 2;
/// A session and what stands before it.
pub(super) const MAX_BYTES: usize = format::MAX_BYTES + 64 * 1024;

/// What a kept session is, read and checked.
pub(super) struct Content {
    /// Of two that were kept of one session, the one with the larger number is newer.
    pub(super) number: u64,
    pub(super) at: DateTime,
    pub(super) file: Option<(PathBuf, Fingerprint)>,
    pub(super) session: Session,
}

/// Why bytes are not a kept session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    Damaged,
    Newer,
}

/// The second line.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct About {
    #[serde(default)]
    number: u64,
    at: DateTime,
    /// Where the session was saved last, and the fingerprint of what was there.
    file: Option<(String, String)>,
}

impl About {
    /// A path that is not Unicode cannot be written, and is left out.
    pub(super) fn of(number: u64, at: DateTime, file: Option<(&Path, Fingerprint)>) -> Self {
        // To the minute, as it is shown: no ballot has a time.
        let minute = at.with().second(0).subsec_nanosecond(0).build();
        Self {
            number,
            at: minute.unwrap_or(at),
            file: file.and_then(|(path, was)| Some((path.to_str()?.to_owned(), was.to_string()))),
        }
    }

    pub(super) fn number(&self) -> u64 {
        self.number
    }
}

/// A session that was kept, with its text still unread.
#[derive(Debug)]
pub(super) struct Whole {
    pub(super) about: About,
    /// The text of a session file.
    pub(super) text: String,
    /// Of all that stands in the file of it after the first line.
    pub(super) checksum: Fingerprint,
}

impl Whole {
    /// The same with the bytes of its file.
    pub(super) fn of(about: About, text: String) -> Result<(Self, Vec<u8>), ron::Error> {
        let second = ron::to_string(&about)? + "\n";
        let checked = [second.as_bytes(), text.as_bytes()].concat();
        let checksum = Fingerprint::of(&checked);
        let first = format!("{FORMAT} {VERSION} {checksum}\n");
        let whole = Self {
            about,
            text,
            checksum,
        };
        Ok((whole, [first.as_bytes(), &checked].concat()))
    }

    /// Reads the file of one. One wrong byte, or one too few, and it is refused.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, Wrong> {
        let (first, checked) = line(bytes).ok_or(Wrong::Damaged)?;
        let checksum = Fingerprint::of(checked);
        if head(first, FORMAT, VERSION)?.parse() != Ok(checksum) {
            return Err(Wrong::Damaged);
        }
        let (about, text) = line(checked).ok_or(Wrong::Damaged)?;
        Ok(Self {
            about: ron::from_str(about).map_err(|_| Wrong::Damaged)?,
            text: String::from_utf8(text.to_owned()).map_err(|_| Wrong::Damaged)?,
            checksum,
        })
    }

    /// The session itself, whatever version of the format wrote it.
    pub(super) fn read(self) -> Result<Content, Wrong> {
        let file = match self.about.file {
            Some((path, was)) => Some((path.into(), was.parse().map_err(|_| Wrong::Damaged)?)),
            None => None,
        };
        let session = from_text(&self.text).map_err(|error| match error {
            ReadError::Newer { .. } => Wrong::Newer,
            ReadError::Wrong(_) => Wrong::Damaged,
        })?;
        Ok(Content {
            number: self.about.number,
            at: self.about.at,
            file,
            session,
        })
    }
}

/// What stands in a first line after this format and a version of it that is known here.
pub(super) fn head<'a>(first: &'a str, format: &str, newest: u32) -> Result<&'a str, Wrong> {
    let (name, rest) = first.split_once(' ').ok_or(Wrong::Damaged)?;
    let (version, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    match version.parse::<u32>() {
        Ok(version) if name == format && version > newest => Err(Wrong::Newer),
        Ok(1..) if name == format => Ok(rest),
        _ => Err(Wrong::Damaged),
    }
}

/// The first line, and what comes after it.
pub(super) fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let end = bytes.iter().position(|&byte| byte == b'\n')?;
    let (line, rest) = bytes.split_at(end);
    Some((std::str::from_utf8(line).ok()?, rest.get(1..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_bytes(bytes: &[u8]) -> Result<Content, Wrong> {
        Whole::from_bytes(bytes)?.read()
    }

    use crate::storage::to_text;
    use crate::workshop::{Workshop, WorkshopText, integrated_leadership};

    /// Three mechanisms and few words, because each byte of it is damaged in turn.
    fn small() -> Session {
        let mut text = WorkshopText::clone(&integrated_leadership());
        text.short.clear();
        text.mechanisms.truncate(3);
        for mechanism in &mut text.mechanisms {
            "In few words.".clone_into(&mut mechanism.description);
        }
        Session::new(Workshop::new(text).unwrap())
    }

    fn bytes() -> Vec<u8> {
        let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 41, 7);
        let file = (Path::new("monday.roundtable"), Fingerprint::of(b"before"));
        let text = to_text(&small()).unwrap();
        Whole::of(About::of(3, at, Some(file)), text).unwrap().1
    }

    #[test]
    fn what_is_kept_is_read() {
        let Ok(content) = from_bytes(&bytes()) else {
            panic!("it can be read");
        };
        assert_eq!((content.session, content.number), (small(), 3));
        assert_eq!(content.at.to_string(), "2026-11-23T14:06:00");
        let file = ("monday.roundtable".into(), Fingerprint::of(b"before"));
        assert_eq!(content.file, Some(file));
    }

    #[test]
    fn what_the_first_version_kept_is_read() {
        let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
        let text = to_text(&small()).unwrap();
        let checked = format!("(at:\"{at}\",file:None)\n{text}");
        let head = format!(
            "roundtable-kept 1 {}\n",
            Fingerprint::of(checked.as_bytes())
        );
        let Ok(content) = from_bytes(format!("{head}{checked}").as_bytes()) else {
            panic!("it can be read");
        };
        assert_eq!((content.session, content.number), (small(), 0));
    }

    #[test]
    fn damage_at_any_byte_is_found() {
        let whole = bytes();
        for at in 0..whole.len() {
            // The head is small and read with care: every bit of it. A bit of the rest is like any other.
            let bits = if at < 300 { 8 } else { 1 };
            for bit in 0..bits {
                let mut damaged = whole.clone();
                damaged[at] ^= 1 << ((at + bit) % 8);
                assert!(from_bytes(&damaged).is_err(), "byte {at}, bit {bit}");
            }
        }
    }

    #[test]
    fn what_is_cut_off_or_longer_is_found() {
        let mut whole = bytes();
        for length in 0..whole.len() {
            assert_eq!(from_bytes(&whole[..length]).err(), Some(Wrong::Damaged));
        }
        whole.push(b'\n');
        assert_eq!(from_bytes(&whole).err(), Some(Wrong::Damaged));
    }

    #[test]
    fn a_newer_one_is_not_called_damaged() {
        let newer = String::from_utf8(bytes()).unwrap();
        let newer = newer.replacen("kept 2", "kept 3", 1);
        assert_eq!(from_bytes(newer.as_bytes()).err(), Some(Wrong::Newer));
    }
}
