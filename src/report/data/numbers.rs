//! What is told of ballots: of a round, of a perspective in it, of the way between two rounds.

use jiff::civil::Date;
use serde::Serialize;

use super::ids;
use crate::insight::{
    ByPerspective, Fraction, Group, GroupName, Median, MiddleHalf, Shift, Verdict, agreement,
    verdict,
};
use crate::phrases::shifts::shift_in_words;
use crate::report::facts::RoundFacts;
use crate::session::Tally;

/// The numbers of one tally.
#[derive(Debug, Serialize)]
pub(super) struct Numbers {
    counts: Vec<u32>,
    dont_know: u32,
    /// The middle ballot, or both; empty without ballots.
    median: Vec<u8>,
    /// The lowest level in it and the highest.
    middle_half: Option<[u8; 2]>,
    /// Agreement A, −1 to 1.
    agreement: Option<f64>,
    verdict: Option<&'static str>,
    /// How many see it differently where the room is close together.
    differently: u32,
}

impl Numbers {
    pub(super) fn of(tally: &Tally) -> Self {
        let verdict = verdict(tally);
        let half = MiddleHalf::of(tally);
        Self {
            counts: tally.counts().to_vec(),
            dont_know: tally.dont_know(),
            median: ids::levels(Median::of(tally)),
            middle_half: half.map(|half| [half.lower.number(), half.upper.number()]),
            agreement: agreement(tally).map(three_places),
            verdict: verdict.map(ids::verdict),
            differently: match verdict {
                Some(Verdict::CloseTogether { differently }) => differently,
                Some(Verdict::SpreadOut | Verdict::TwoCamps) | None => 0,
            },
        }
    }
}

/// To three decimal places.
pub(super) fn three_places(fraction: Fraction) -> f64 {
    (fraction.to_f64() * 1000.0).round() / 1000.0
}

/// One round that the room has seen.
#[derive(Debug, Serialize)]
pub(super) struct RoundData {
    /// The day on which the room saw it.
    day: Option<Date>,
    #[serde(flatten)]
    numbers: Numbers,
    /// The perspectives that may be told apart.
    apart: Vec<PerspectiveData>,
    /// All others together, where some are told apart.
    others: Option<OthersData>,
}

#[derive(Debug, Serialize)]
struct PerspectiveData {
    name: String,
    #[serde(flatten)]
    numbers: Numbers,
}

#[derive(Debug, Serialize)]
struct OthersData {
    /// The perspectives that may be among them.
    among: Vec<String>,
    #[serde(flatten)]
    numbers: Numbers,
}

impl RoundData {
    pub(super) fn of(round: &RoundFacts<'_>) -> Self {
        let groups = round.by_perspective.as_ref();
        let apart = groups.map_or(&[][..], |groups: &ByPerspective| &groups.apart);
        let others = groups.and_then(|groups| groups.others.as_ref());
        Self {
            day: round.day,
            numbers: Numbers::of(round.tally),
            apart: apart.iter().map(PerspectiveData::of).collect(),
            others: others.map(OthersData::of),
        }
    }
}

impl PerspectiveData {
    fn of(group: &Group) -> Self {
        let name = match &group.name {
            GroupName::Perspective(name) => name.clone(),
            GroupName::NoPerspective | GroupName::Others(_) => String::new(),
        };
        Self {
            name,
            numbers: Numbers::of(&group.tally),
        }
    }
}

impl OthersData {
    fn of(group: &Group) -> Self {
        let among = match &group.name {
            GroupName::Others(names) => names.clone(),
            GroupName::NoPerspective | GroupName::Perspective(_) => Vec::new(),
        };
        Self {
            among,
            numbers: Numbers::of(&group.tally),
        }
    }
}

/// From the first revealed round to the last.
#[derive(Debug, Serialize)]
pub(super) struct ShiftData {
    changed: u32,
    more: i32,
    median_before: Vec<u8>,
    median_after: Vec<u8>,
    closer: &'static str,
    words: String,
}

impl ShiftData {
    pub(super) fn of(shift: Shift) -> Self {
        Self {
            changed: shift.changed,
            more: shift.more,
            median_before: ids::levels(Some(shift.from)),
            median_after: ids::levels(Some(shift.to)),
            closer: ids::closer(shift.closer),
            words: shift_in_words(shift),
        }
    }
}
