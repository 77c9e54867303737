//! What is told of an earlier session that is laid over this one.

use jiff::civil::Date;
use serde::Serialize;

use super::ids;
use crate::insight::{Before, LaidOver, Row};
use crate::phrases::last_time::{change_in_words, since_in_words};
use crate::workshop::Level;

/// Which session it is, and what is not as it was.
#[derive(Debug, Serialize)]
pub(super) struct LaidOverData {
    dates: Vec<Date>,
    people: Option<u16>,
    /// Whether the scale is the same; where it is not, no mechanism is compared.
    same_scale: bool,
    /// What is not as it was, in sentences.
    words: Vec<String>,
}

impl LaidOverData {
    pub(super) fn of(laid: LaidOver) -> Self {
        Self {
            dates: laid.dates,
            people: laid.people,
            same_scale: laid.same_scale,
            words: laid.changes.iter().map(change_in_words).collect(),
        }
    }
}

/// What one mechanism was then.
#[derive(Debug, Serialize)]
pub(super) struct BeforeData {
    ending: &'static str,
    agreed_score: Option<u8>,
    /// One level or two; empty where nothing of the ballots may be told.
    median: Vec<u8>,
    closer: Option<&'static str>,
    words: Option<String>,
}

impl BeforeData {
    pub(super) fn of(before: Before, row: &Row) -> Self {
        let ballots = before.ballots;
        Self {
            ending: ids::ending(before.ending),
            agreed_score: before.ending.agreed().map(Level::number),
            median: ids::levels(ballots.map(|ballots| ballots.median)),
            closer: ballots.map(|ballots| ids::closer(ballots.closer)),
            words: since_in_words(row),
        }
    }
}
