//! Version 2 of the session file: a title of the picture that the facilitator has written,
//! mechanisms that were skipped, and marks of lines as data. What stands here beside version 1 is what has changed.

use serde::{Deserialize, Serialize};

use super::v1;
use crate::session::split_item;
use crate::workshop::{Problems, WorkshopText, few, few_if_any, read_ron};

pub(super) use super::v1::{
    ActionFile, AgreedFile, DotsFile, DotsOnFile, FORMAT, GroupFile, PartFile, RoundFile, TimeFile,
};

/// The number of this version.
pub(super) const VERSION: u32 = 2;

/// Reads a file of this version or of an older one.
pub(super) fn read(text: &str, version: u32) -> Result<SessionFile, Problems> {
    if version == VERSION {
        read_ron(text)
    } else {
        v1::read(text).map(SessionFile::from)
    }
}

/// A whole session file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionFile {
    pub(super) format: String,
    #[expect(dead_code, reason = "it was read before anything else")]
    version: u32,
    pub(super) workshop: WorkshopText,
    pub(super) about: AboutFile,
    #[serde(deserialize_with = "few")]
    pub(super) cards: Vec<CardFile>,
    #[serde(default)]
    pub(super) notes: String,
    #[serde(default)]
    pub(super) notes_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) private_notes: String,
    #[serde(default)]
    pub(super) closing: String,
    #[serde(default, deserialize_with = "few")]
    pub(super) actions: Vec<ActionFile>,
    #[serde(default, deserialize_with = "few")]
    pub(super) parking: Vec<String>,
    /// Ids of mechanisms.
    #[serde(default, deserialize_with = "few")]
    pub(super) focus: Vec<String>,
    #[serde(default)]
    pub(super) dots: Option<DotsFile>,
    #[serde(default, deserialize_with = "few")]
    pub(super) agenda: Vec<TimeFile>,
    #[serde(default)]
    pub(super) rehearsal: bool,
}

/// Who sat together, and when.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AboutFile {
    #[serde(default)]
    pub(super) team: String,
    /// Year, month and day, as in `2026-11-23`.
    #[serde(default)]
    pub(super) date: Option<String>,
    #[serde(default)]
    pub(super) people: Option<u32>,
    #[serde(default)]
    pub(super) dots: Option<u8>,
    #[serde(default, deserialize_with = "few_if_any")]
    pub(super) perspectives: Option<Vec<String>>,
    #[serde(default)]
    pub(super) smallest_group: Option<u8>,
    /// The title of the picture, where it is not the one that is found.
    #[serde(default)]
    pub(super) headline: Option<String>,
}

/// What was done with one mechanism.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardFile {
    /// The mechanism's id.
    pub(super) mechanism: String,
    #[serde(default)]
    pub(super) skipped: bool,
    #[serde(default, deserialize_with = "few")]
    pub(super) rounds: Vec<RoundFile>,
    #[serde(default)]
    pub(super) agreed: Option<AgreedFile>,
    #[serde(default)]
    pub(super) agreed_order: u32,
    #[serde(default)]
    pub(super) why: String,
    #[serde(default)]
    pub(super) why_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) next_level: String,
    #[serde(default)]
    pub(super) next_level_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) notes: String,
    #[serde(default)]
    pub(super) notes_marks: Vec<MarkFile>,
    #[serde(default)]
    pub(super) private: String,
}

/// What has become of a line of a note.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MarkFile {
    /// Counted from 1.
    pub(super) line: usize,
    pub(super) mark: MarkedFile,
}

/// Which list it is on.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum MarkedFile {
    Action,
    Parked,
}

impl From<v1::SessionFile> for SessionFile {
    fn from(old: v1::SessionFile) -> Self {
        let (notes, notes_marks) = unmarked(&old.notes);
        Self {
            format: old.format,
            version: VERSION,
            workshop: old.workshop,
            about: old.about.into(),
            cards: old.cards.into_iter().map(CardFile::from).collect(),
            notes,
            notes_marks,
            private_notes: old.private_notes,
            closing: old.closing,
            actions: old.actions,
            parking: old.parking,
            focus: old.focus,
            dots: old.dots,
            agenda: old.agenda,
            rehearsal: old.rehearsal,
        }
    }
}

impl From<v1::AboutFile> for AboutFile {
    fn from(old: v1::AboutFile) -> Self {
        Self {
            team: old.team,
            date: old.date,
            people: old.people,
            dots: old.dots,
            perspectives: old.perspectives,
            smallest_group: old.smallest_group,
            headline: None,
        }
    }
}

impl From<v1::CardFile> for CardFile {
    fn from(old: v1::CardFile) -> Self {
        let (why, why_marks) = unmarked(&old.why);
        let (next_level, next_level_marks) = unmarked(&old.next_level);
        let (notes, notes_marks) = unmarked(&old.notes);
        Self {
            mechanism: old.mechanism,
            skipped: false,
            rounds: old.rounds,
            agreed: old.agreed,
            agreed_order: old.agreed_order,
            why,
            why_marks,
            next_level,
            next_level_marks,
            notes,
            notes_marks,
            private: old.private,
        }
    }
}

/// A note of version 1, in which a mark stood as words before those of its line.
fn unmarked(note: &str) -> (String, Vec<MarkFile>) {
    const WORDS: [(&str, MarkedFile); 2] = [
        ("Action: ", MarkedFile::Action),
        ("Parked: ", MarkedFile::Parked),
    ];
    let mut marks = Vec::new();
    let lines = note.split('\n').enumerate().map(|(at, line)| {
        let (bullet, rest) = split_item(line);
        let mut words = rest;
        let mut mark = None;
        while let Some((after, found)) = WORDS
            .into_iter()
            .find_map(|(word, mark)| Some((words.trim_start().strip_prefix(word)?, mark)))
        {
            mark = mark.or(Some(found));
            words = after.trim_start();
        }
        match mark.filter(|_| !words.trim().is_empty()) {
            Some(mark) => {
                marks.push(MarkFile { line: at + 1, mark });
                format!("{bullet}{words}")
            }
            None => line.to_owned(),
        }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    (text, marks)
}
