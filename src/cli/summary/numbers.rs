//! What is told of ballots: of a round, of a perspective in it, of the way between two rounds.

use crate::workshop::MechanismIndex;
use serde::Serialize;

use crate::insight::{self, Closer, Fraction, Median, MiddleHalf, Shift, agreement, verdict};
use crate::phrases::figures::{group_name, verdict_in_words};
use crate::phrases::shifts::shift_in_words;
use crate::session::{Session, Tally};

/// The numbers of one tally.
#[derive(Serialize)]
pub(super) struct Numbers {
    pub(super) counts: Vec<u32>,
    pub(super) dont_know: u32,
    /// One level, or the two middle ones; none without ballots.
    pub(super) median: Vec<u8>,
    pub(super) middle_half: Option<[u8; 2]>,
    /// Agreement A, −1 to 1, to three decimal places.
    pub(super) agreement: Option<f64>,
    pub(super) verdict: Option<&'static str>,
}

impl Numbers {
    pub(super) fn of(tally: &Tally) -> Self {
        let half = |half: MiddleHalf| [half.lower.number(), half.upper.number()];
        Self {
            counts: tally.counts().to_vec(),
            dont_know: tally.dont_know(),
            median: Median::of(tally).map(numbers).unwrap_or_default(),
            middle_half: MiddleHalf::of(tally).map(half),
            agreement: agreement(tally).map(three_places),
            verdict: verdict(tally).map(verdict_in_words),
        }
    }
}

/// One revealed round.
#[derive(Serialize)]
pub(super) struct RoundLine {
    #[serde(flatten)]
    pub(super) numbers: Numbers,
    /// The perspectives that may be shown apart.
    pub(super) apart: Vec<GroupLine>,
    /// All others together, where some are shown apart.
    pub(super) others: Option<GroupLine>,
}

/// One perspective, or the others.
#[derive(Serialize)]
pub(super) struct GroupLine {
    pub(super) name: String,
    #[serde(flatten)]
    pub(super) numbers: Numbers,
}

impl RoundLine {
    /// Every revealed round of a mechanism.
    pub(super) fn all(session: &Session, mechanism: MechanismIndex) -> Vec<Self> {
        let rounds = session
            .card(mechanism)
            .map_or(&[][..], |card| card.rounds());
        let seen = rounds
            .iter()
            .enumerate()
            .filter(|(_, round)| round.revealed);
        let group = |group: insight::Group| GroupLine {
            numbers: Numbers::of(&group.tally),
            name: group_name(&group.name),
        };
        seen.map(|(place, round)| {
            let shown = insight::by_perspective(session, mechanism, place);
            let (apart, others) =
                shown.map_or((Vec::new(), None), |shown| (shown.apart, shown.others));
            Self {
                numbers: Numbers::of(&round.tally),
                apart: apart.into_iter().map(group).collect(),
                others: others.map(group),
            }
        })
        .collect()
    }
}

/// From the first revealed round to the last.
#[derive(Serialize)]
pub(super) struct ShiftLine {
    /// The fewest people who can have changed their score.
    changed: u32,
    /// How many more have scored; below zero for fewer.
    more: i32,
    median_before: Vec<u8>,
    median_after: Vec<u8>,
    closer: &'static str,
    pub(super) in_words: String,
}

impl ShiftLine {
    pub(super) fn of(shift: Shift) -> Self {
        Self {
            changed: shift.changed,
            more: shift.more,
            median_before: numbers(shift.from),
            median_after: numbers(shift.to),
            closer: match shift.closer {
                Closer::Closer => "closer",
                Closer::Same => "same",
                Closer::Apart => "apart",
            },
            in_words: shift_in_words(shift),
        }
    }
}

pub(super) fn numbers(median: Median) -> Vec<u8> {
    median
        .levels()
        .map(crate::workshop::Level::number)
        .collect()
}

pub(super) fn three_places(number: Fraction) -> f64 {
    (number.to_f64() * 1000.0).round() / 1000.0
}
