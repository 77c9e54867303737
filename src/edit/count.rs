//! Ballots that are counted into a card and taken away again.

use super::refusal::Refusal;
use crate::session::{Ballots, Card, MAX_BALLOTS, MAX_ROUNDS, Round, Vote};

/// What a card needs to know of its session.
pub(super) struct Frame {
    /// No ballots, on its scale and with its perspectives.
    pub(super) empty: Ballots,
    pub(super) perspectives: usize,
    /// The fewest ballots with which a perspective is shown apart.
    pub(super) minimum: u8,
}

impl Frame {
    /// The ballots of a round.
    pub(super) fn ballots(&self, round: &Round) -> Ballots {
        Ballots::of(round.tally.clone(), round.groups.clone(), self.perspectives)
    }
}

/// Counts one ballot in; opens a round where none is open.
pub(super) fn count(
    card: &mut Card,
    frame: &Frame,
    vote: Vote,
    perspective: Option<usize>,
) -> Result<(), Refusal> {
    let mut one = frame.empty.clone();
    if perspective.is_some_and(|p| p >= frame.perspectives) {
        return Err(Refusal::NoSuchPerspective);
    }
    if !one.add(vote, perspective) {
        return Err(Refusal::NoSuchLevel);
    }
    count_all(card, frame, &one)
}

/// Takes one ballot of the hidden round away again.
pub(super) fn take_back(
    card: &mut Card,
    frame: &Frame,
    vote: Vote,
    perspective: Option<usize>,
) -> Result<(), Refusal> {
    let round = hidden(card).ok_or(Refusal::NoSuchBallot)?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    let mut ballots = frame.ballots(round);
    if !ballots.take(vote, perspective) {
        return Err(Refusal::NoSuchBallot);
    }
    (round.tally, round.groups) = (ballots.tally, ballots.groups);
    Ok(())
}

/// Counts many ballots in at once.
pub(super) fn count_all(card: &mut Card, frame: &Frame, more: &Ballots) -> Result<(), Refusal> {
    if more.tally.counts().len() != frame.empty.tally.counts().len() {
        return Err(Refusal::NoSuchLevel);
    }
    if more.is_empty() {
        return Ok(());
    }
    if card.counting().is_none() {
        new_round(card, frame)?;
    }
    let round = hidden(card).ok_or(Refusal::NoRound)?;
    if round.tally.ballots() + more.len() > MAX_BALLOTS {
        return Err(Refusal::TooManyBallots);
    }
    let sum = frame.ballots(round).plus(more);
    let ballots = sum.ok_or(Refusal::NoSuchPerspective)?;
    (round.tally, round.groups) = (ballots.tally, ballots.groups);
    Ok(())
}

/// The round that is being counted.
pub(super) fn hidden(card: &mut Card) -> Option<&mut Round> {
    card.rounds.last_mut().filter(|round| !round.revealed)
}

/// Opens a round.
pub(super) fn new_round(card: &mut Card, frame: &Frame) -> Result<(), Refusal> {
    if card.rounds.len() >= MAX_ROUNDS {
        return Err(Refusal::TooManyRounds);
    }
    let levels = frame.empty.tally.counts().len();
    card.rounds.push(Round::empty(levels));
    Ok(())
}
