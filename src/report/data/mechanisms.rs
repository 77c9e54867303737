//! What is told of one mechanism.

use serde::Serialize;

use super::ids;
use super::last_time::BeforeData;
use super::numbers::{Numbers, RoundData, ShiftData};
use crate::insight::is_out_of_range;
use crate::phrases::figures::row_in_words;
use crate::report::facts::MechanismFacts;
use crate::session::{Session, Tally};
use crate::workshop::Level;

/// One mechanism. Numbers are those of the last round that the room has seen.
#[derive(Debug, Serialize)]
pub(super) struct MechanismData<'a> {
    id: &'a str,
    name: &'a str,
    /// Whether it was added on the day with a name alone.
    added: bool,
    /// The group that the workshop has put it in, if it is in one.
    group: Option<&'a str>,
    #[serde(flatten)]
    numbers: Numbers,
    ending: &'static str,
    agreed_score: Option<u8>,
    /// 1 for the mechanism that ended first.
    agreed_order: Option<u32>,
    /// The level that the team wants to reach.
    target: Option<u8>,
    /// Whether the agreed score lies outside the range of the ballots.
    outside: bool,
    /// Revealed rounds.
    rounds: usize,
    /// Whether another round is being counted, of which nothing else is told.
    counting: bool,
    words: String,
    /// Each revealed round, first to last.
    each_round: Vec<RoundData>,
    shift: Option<ShiftData>,
    /// What it was in the session that is laid over this one.
    last_time: Option<BeforeData>,
}

impl<'a> MechanismData<'a> {
    pub(super) fn all(session: &'a Session, facts: Vec<MechanismFacts<'a>>) -> Vec<Self> {
        let levels = session.workshop().scale.levels.iter();
        let labels: Vec<String> = levels.map(|level| level.label.clone()).collect();
        let facts = facts.into_iter();
        let one = |facts: MechanismFacts<'a>| {
            let added = session.is_added(facts.row.mechanism);
            Self::of(&facts, added, &labels)
        };
        facts.map(one).collect()
    }

    fn of(facts: &MechanismFacts<'a>, added: bool, labels: &[String]) -> Self {
        let (card, rounds) = (facts.card, &facts.rounds);
        let nobody = Tally::empty(labels.len());
        Self {
            id: &facts.mechanism.id,
            name: &facts.mechanism.name,
            added,
            group: Some(facts.mechanism.group.as_str()).filter(|group| !group.is_empty()),
            numbers: Numbers::of(rounds.last().map_or(&nobody, |round| round.tally)),
            ending: ids::ending(facts.row.ending),
            agreed_score: facts.row.ending.agreed().map(Level::number),
            agreed_order: card.agreed_order(),
            target: card.target().map(Level::number),
            outside: is_out_of_range(card),
            rounds: rounds.len(),
            counting: card.counting().is_some(),
            words: row_in_words(&facts.row, labels),
            each_round: rounds.iter().map(RoundData::of).collect(),
            shift: facts.shift.map(ShiftData::of),
            last_time: facts
                .row
                .before
                .map(|before| BeforeData::of(before, &facts.row)),
        }
    }
}
