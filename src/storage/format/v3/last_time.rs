//! What version 3 of the session file keeps of an earlier session.

use serde::{Deserialize, Serialize};

use super::super::v1::AgreedFile;
use crate::workshop::few;

/// An earlier session that is laid beside this one: figures alone.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage::format) struct LastTimeFile {
    #[serde(default)]
    pub(in crate::storage::format) team: String,
    /// Year, month and day of each.
    #[serde(default, deserialize_with = "few")]
    pub(in crate::storage::format) dates: Vec<String>,
    #[serde(default)]
    pub(in crate::storage::format) people: Option<u32>,
    #[serde(default)]
    pub(in crate::storage::format) rehearsal: bool,
    /// The workshop's id and title.
    pub(in crate::storage::format) workshop: String,
    #[serde(default)]
    pub(in crate::storage::format) title: String,
    /// Of its texts, as a workshop says it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(in crate::storage::format) language: String,
    pub(in crate::storage::format) question: String,
    /// The labels, lowest level first.
    #[serde(deserialize_with = "few")]
    pub(in crate::storage::format) levels: Vec<String>,
    /// The number that the lowest of them was called by.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub(in crate::storage::format) lowest: u8,
    /// Sixteen digits in base 16, as for each mechanism.
    pub(in crate::storage::format) meanings: String,
    #[serde(default, deserialize_with = "few")]
    pub(in crate::storage::format) perspectives: Vec<String>,
    #[serde(deserialize_with = "few")]
    pub(in crate::storage::format) mechanisms: Vec<LastMechanismFile>,
    #[serde(
        default,
        deserialize_with = "few",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub(in crate::storage::format) left_out: Vec<LeftOutFile>,
}

/// One that was left out of it by choice.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage::format) struct LeftOutFile {
    pub(in crate::storage::format) id: String,
    pub(in crate::storage::format) name: String,
}

fn one() -> u8 {
    1
}

fn is_one(number: &u8) -> bool {
    *number == 1
}

/// One mechanism of an earlier session.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage::format) struct LastMechanismFile {
    pub(in crate::storage::format) id: String,
    pub(in crate::storage::format) name: String,
    pub(in crate::storage::format) wording: String,
    /// What it says itself of the levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::storage::format) meanings: Option<String>,
    #[serde(default)]
    pub(in crate::storage::format) skipped: bool,
    #[serde(default)]
    pub(in crate::storage::format) agreed: Option<AgreedFile>,
    /// The last round that the room saw, all together.
    #[serde(default)]
    pub(in crate::storage::format) round: Option<LastRoundFile>,
}

/// What was counted.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage::format) struct LastRoundFile {
    pub(in crate::storage::format) counts: Vec<u32>,
    pub(in crate::storage::format) dont_know: u32,
}
