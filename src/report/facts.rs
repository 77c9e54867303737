//! What a session holds for whoever tells of it: the wall, the close, every paper. Values, no words.

use jiff::civil::Date;

use crate::insight::{self, ByPerspective, Picture, Row, Shift};
use crate::session::{Action, Card, Session, Tally};
use crate::workshop::{Mechanism, MechanismIndex};

/// What is known of one mechanism. Hidden rounds are not in it.
#[derive(Clone, Debug)]
pub struct MechanismFacts<'a> {
    /// Its texts.
    pub mechanism: &'a Mechanism,
    /// What was written and settled.
    pub card: &'a Card,
    /// How it ended, and the figures of the last round.
    pub row: Row,
    /// Each round that the room has seen, first to last.
    pub rounds: Vec<RoundFacts<'a>>,
    /// From the first of them to the last.
    pub shift: Option<Shift>,
}

/// A round that the room has seen.
#[derive(Clone, Debug)]
pub struct RoundFacts<'a> {
    /// The day on which the room saw it, where that is known.
    pub day: Option<Date>,
    /// What was counted.
    pub tally: &'a Tally,
    /// The same by perspective, as far as it may be told apart.
    pub by_perspective: Option<ByPerspective>,
}

/// The mechanisms, in the workshop's order.
pub fn mechanisms(session: &Session) -> Vec<MechanismFacts<'_>> {
    let rows = Picture::of(session).rows;
    let all = session.mechanisms().zip(rows);
    let facts = all.map(|((at, mechanism, card), row)| MechanismFacts {
        mechanism,
        card,
        row,
        rounds: rounds(session, at, card),
        shift: Shift::of(card),
    });
    facts.collect()
}

fn rounds<'a>(session: &Session, at: MechanismIndex, card: &'a Card) -> Vec<RoundFacts<'a>> {
    let rounds = card.revealed_rounds().iter().enumerate();
    let facts = rounds.map(|(number, round)| RoundFacts {
        day: session.day_of(round),
        tally: &round.tally,
        by_perspective: insight::by_perspective(session, at, number),
    });
    facts.collect()
}

/// The names of the mechanisms that the team chose to work on, in the workshop's order.
pub fn focus(session: &Session) -> Vec<String> {
    let names = session.focus().iter();
    names.map(|&at| mechanism_name(session, at)).collect()
}

/// The actions that somebody has written something into, in the order of the list.
pub fn actions(session: &Session) -> impl Iterator<Item = &Action> {
    let written = |action: &&Action| !action.is_empty();
    session.actions().iter().filter(written)
}

/// The parked thoughts that say something.
pub fn parked(session: &Session) -> Vec<String> {
    let thoughts = session.parking().iter();
    let said = thoughts.filter(|thought| !thought.trim().is_empty());
    said.cloned().collect()
}

/// Seconds that all parts of the agenda have taken.
pub fn spent_seconds(session: &Session) -> u32 {
    let parts = session.parts().into_iter();
    parts.map(|part| session.spent(part)).sum()
}

/// What a mechanism is called.
pub fn mechanism_name(session: &Session, mechanism: MechanismIndex) -> String {
    let mechanism = session.workshop().mechanism(mechanism);
    mechanism.map_or_else(String::new, |mechanism| mechanism.name.clone())
}
