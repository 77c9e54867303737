//! What has come since a session was kept whole: records, each with its length and a checksum, that say
//! what differs from what was kept.
//!
//! A record tells the newest state and no step on the way there, so that no order of ballots is in it; it
//! takes the place of the one before.

use serde::{Deserialize, Serialize};

use super::changes::{Change, changed, changes};
use super::kept_file::{About, Whole, Wrong, head, line};
use crate::storage::fingerprint::Fingerprint;

const FORMAT: &str = "roundtable-journal";
const VERSION: u32 = 1;

/// A session, as what differs from one that was kept whole.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    about: About,
    /// The checksum of what was kept whole.
    of: String,
    changes: Vec<Change>,
}

impl Record {
    /// What differs between a text and the one that was kept; nothing where that is no shorter.
    pub(super) fn of(about: About, kept: &Whole, text: &str) -> Option<Self> {
        let changes = changes(&kept.text, text);
        let length: usize = changes.iter().map(Change::len).sum();
        (length <= text.len() / 2).then(|| Self {
            about,
            of: kept.checksum.to_string(),
            changes,
        })
    }
}

/// The bytes of a journal with these records.
pub(super) fn to_bytes(records: &[Record]) -> Result<Vec<u8>, ron::Error> {
    let mut text = format!("{FORMAT} {VERSION}\n");
    for record in records {
        let record = ron::to_string(record)?;
        let checksum = Fingerprint::of(record.as_bytes());
        text += &format!("{} {checksum}\n{record}\n", record.len());
    }
    Ok(text.into_bytes())
}

/// Whether bytes are a journal and no session that was kept whole.
pub(super) fn is_journal(bytes: &[u8]) -> bool {
    bytes.starts_with(FORMAT.as_bytes())
}

/// The newest that a journal tells of what was kept; nothing where it tells of something else, such as
/// what was kept before.
pub(super) fn newest(bytes: &[u8], kept: &Whole) -> Result<Option<Whole>, Wrong> {
    let (first, mut rest) = line(bytes).ok_or(Wrong::Damaged)?;
    head(first, FORMAT, VERSION)?;
    let mut found: Option<Whole> = None;
    while !rest.is_empty() {
        let (record, after) = next_record(rest).ok_or(Wrong::Damaged)?;
        rest = after;
        let is_newer = found
            .as_ref()
            .is_none_or(|found| record.about.number() > found.about.number());
        if record.of == kept.checksum.to_string() && is_newer {
            let text = changed(&kept.text, &record.changes).ok_or(Wrong::Damaged)?;
            found = Some(Whole {
                about: record.about,
                text,
                checksum: kept.checksum,
            });
        }
    }
    Ok(found)
}

fn next_record(bytes: &[u8]) -> Option<(Record, &[u8])> {
    let (head, rest) = line(bytes)?;
    let (length, checksum) = head.split_once(' ')?;
    let (record, rest) = rest.split_at_checked(length.parse().ok()?)?;
    (checksum.parse() == Ok(Fingerprint::of(record))).then_some(())?;
    let record = ron::from_str(std::str::from_utf8(record).ok()?).ok()?;
    Some((record, rest.strip_prefix(b"\n")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(number: u64, text: &str) -> Whole {
        let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
        Whole::of(About::of(number, at, None), text.to_owned())
            .unwrap()
            .0
    }

    /// What was kept, what was kept after it, and a journal that tells of both.
    fn journal() -> (Whole, Whole, Vec<u8>) {
        let lines = "a line that stays\n".repeat(20);
        let [old, new] = ["one", "two"].map(|word| format!("{lines}{word}\n"));
        let (old, new) = (kept(3, &old), kept(5, &new));
        let text = format!("{lines}three\n");
        let records = [&old, &new].map(|kept| Record::of(about(7), kept, &text).unwrap());
        let bytes = to_bytes(&records).unwrap();
        assert!(bytes.len() < 400, "it tells what differs");
        (old, new, bytes)
    }

    fn about(number: u64) -> About {
        About::of(
            number,
            jiff::civil::datetime(2026, 11, 23, 14, 7, 0, 0),
            None,
        )
    }

    #[test]
    fn it_tells_of_what_was_kept_before_and_after() {
        let (old, new, bytes) = journal();
        let another = kept(6, "something else\n");
        for kept in [&old, &new] {
            let newest = newest(&bytes, kept).unwrap().unwrap();
            assert!(newest.text.ends_with("stays\nthree\n"));
            assert_eq!(newest.about.number(), 7);
        }
        assert!(newest(&bytes, &another).unwrap().is_none());
    }

    #[test]
    fn damage_at_any_byte_is_found() {
        let (old, _, bytes) = journal();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[at] ^= 1 << bit;
                assert!(newest(&damaged, &old).is_err(), "byte {at}, bit {bit}");
            }
            if let Ok(found) = newest(&bytes[..at], &old) {
                assert!(
                    found.is_none_or(|found| found.text.ends_with("three\n")),
                    "{at}"
                );
            }
        }
    }

    #[test]
    fn a_newer_one_is_not_called_damaged() {
        let (old, _, bytes) = journal();
        let newer = String::from_utf8(bytes)
            .unwrap()
            .replacen(" 1\n", " 2\n", 1);
        assert_eq!(newest(newer.as_bytes(), &old).err(), Some(Wrong::Newer));
    }

    #[test]
    fn what_differs_in_most_is_no_record() {
        assert!(Record::of(about(7), &kept(3, "one\n"), "two\n").is_none());
    }
}
