//! Version 1 of the session file, field by field. It stays as it is, for ever.
//!
//! These structs are the file, not the session: they may hold anything that RON can say.

use serde::{Deserialize, Serialize};

use crate::workshop::{Problems, WorkshopText, few, few_if_any, read_ron};

/// The `format` line of a session file.
pub(super) const FORMAT: &str = "roundtable-session";

/// Reads a file of this version, the oldest.
pub(super) fn read(text: &str) -> Result<SessionFile, Problems> {
    read_ron(text)
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
}

/// What was done with one mechanism.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CardFile {
    /// The mechanism's id.
    pub(super) mechanism: String,
    #[serde(default, deserialize_with = "few")]
    pub(super) rounds: Vec<RoundFile>,
    #[serde(default)]
    pub(super) agreed: Option<AgreedFile>,
    #[serde(default)]
    pub(super) agreed_order: u32,
    #[serde(default)]
    pub(super) why: String,
    #[serde(default)]
    pub(super) next_level: String,
    #[serde(default)]
    pub(super) notes: String,
    #[serde(default)]
    pub(super) private: String,
}

/// One go at scoring: counts, never ballots.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundFile {
    pub(super) counts: Vec<u32>,
    pub(super) dont_know: u32,
    pub(super) revealed: bool,
    /// The perspectives that are told apart; nothing where no ballot had one. A hidden round is
    /// never told by perspective.
    #[serde(default, deserialize_with = "few_if_any")]
    pub(super) groups: Option<Vec<GroupFile>>,
}

/// What one perspective scored.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupFile {
    pub(super) perspective: String,
    pub(super) counts: Vec<u32>,
    pub(super) dont_know: u32,
}

/// How the talk ended.
#[derive(Clone, Copy, Serialize, Deserialize)]
pub(super) enum AgreedFile {
    Score(u8),
    Differ,
}

/// What somebody has taken on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActionFile {
    pub(super) what: String,
    #[serde(default)]
    pub(super) who: String,
    #[serde(default)]
    pub(super) by: Option<String>,
    /// The mechanism's id.
    #[serde(default)]
    pub(super) mechanism: Option<String>,
    #[serde(default)]
    pub(super) when: String,
    #[serde(default)]
    pub(super) done: bool,
}

/// The dots that were spent: only the mechanisms that have any, in the workshop's order.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DotsFile {
    #[serde(deserialize_with = "few")]
    pub(super) counts: Vec<DotsOnFile>,
    pub(super) revealed: bool,
}

/// The dots of one mechanism.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DotsOnFile {
    /// The mechanism's id.
    pub(super) mechanism: String,
    pub(super) dots: u32,
}

/// What was changed for one part of the agenda, and how long it has taken.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TimeFile {
    pub(super) part: PartFile,
    /// Minutes of the day, where they are not the workshop's.
    #[serde(default)]
    pub(super) minutes: Option<u32>,
    /// Seconds.
    #[serde(default)]
    pub(super) spent: u32,
}

/// A part of the agenda.
#[derive(Deserialize)]
pub(super) enum PartFile {
    Welcome,
    /// The mechanism's id.
    Mechanism(String),
    Picture,
    Priorities,
    Actions,
    Close,
}
