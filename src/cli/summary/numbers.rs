//! What is told of ballots: of a round, of a perspective in it, of the way between two rounds.

use serde::Serialize;

use crate::insight::{self, Quartiles, Shift, Verdict, agreement, verdict};
use crate::session::{Session, Tally};

/// The numbers of one tally.
#[derive(Serialize)]
pub(super) struct Numbers {
    pub(super) counts: Vec<u32>,
    pub(super) dont_know: u32,
    pub(super) median: Option<u8>,
    pub(super) lower_quartile: Option<u8>,
    pub(super) upper_quartile: Option<u8>,
    /// Agreement A, −1 to 1, to three decimal places.
    pub(super) agreement: Option<f64>,
    pub(super) verdict: Option<&'static str>,
}

impl Numbers {
    pub(super) fn of(tally: &Tally) -> Self {
        let quartiles = Quartiles::of(tally);
        Self {
            counts: tally.counts().to_vec(),
            dont_know: tally.dont_know(),
            median: quartiles.map(|q| q.median.number()),
            lower_quartile: quartiles.map(|q| q.lower.number()),
            upper_quartile: quartiles.map(|q| q.upper.number()),
            agreement: agreement(tally).map(three_places),
            verdict: verdict(tally).map(in_words),
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
    pub(super) fn all(session: &Session, mechanism: usize) -> Vec<Self> {
        let rounds = session
            .card(mechanism)
            .map_or(&[][..], |card| card.rounds());
        let seen = rounds
            .iter()
            .enumerate()
            .filter(|(_, round)| round.revealed);
        let group = |group: insight::Group| GroupLine {
            numbers: Numbers::of(&group.tally),
            name: group.name,
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
    up: u32,
    down: u32,
    came: i32,
    agreement_before: f64,
    agreement_after: f64,
    pub(super) in_words: String,
}

impl ShiftLine {
    pub(super) fn of(shift: Shift) -> Self {
        Self {
            up: shift.up,
            down: shift.down,
            came: shift.came,
            agreement_before: three_places(shift.before),
            agreement_after: three_places(shift.after),
            in_words: shift.in_words(),
        }
    }
}

fn three_places(number: f64) -> f64 {
    (number * 1000.0).round() / 1000.0
}

/// The verdicts' stable names.
fn in_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CloseTogether => "close together",
        Verdict::SpreadOut => "spread out",
        Verdict::TwoCamps => "two camps",
    }
}
