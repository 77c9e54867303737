use super::Tally;
use crate::workshop::Level;

/// More rounds than this on one mechanism are a mistake, or an attack.
pub const MAX_ROUNDS: usize = 20;

/// One go at scoring a mechanism.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// What was counted.
    pub tally: Tally,
    /// Whether the room has seen it. Nothing but the number of ballots may be shown before.
    pub revealed: bool,
}

impl Round {
    /// A hidden round without ballots, on a scale with this many levels.
    pub(crate) fn empty(levels: usize) -> Self {
        Self {
            tally: Tally::empty(levels),
            revealed: false,
        }
    }
}

/// How the talk about a mechanism ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Agreement {
    /// The team settled on one level.
    Score(Level),
    /// The team agreed to differ.
    Differ,
}

/// Where a mechanism stands, as the agenda shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing was scored yet.
    Open,
    /// Ballots have come in that the room has not seen.
    Scoring,
    /// The room has seen its scores and has not settled yet.
    Revealed,
    /// It has ended.
    Settled(Agreement),
}

/// All that a team did with one mechanism.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    pub(crate) rounds: Vec<Round>,
    pub(crate) agreed: Option<Agreement>,
    pub(crate) why: String,
    pub(crate) next_level: String,
    pub(crate) notes: String,
}

impl Card {
    /// Every round, first to last.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that is being counted: the last one, while it is hidden.
    pub fn counting(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| !round.revealed)
    }

    /// The last round that the room has seen. Charts and numbers are made from this one alone.
    pub fn revealed(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.revealed)
    }

    /// How it ended, if it has.
    pub fn agreed(&self) -> Option<Agreement> {
        self.agreed
    }

    /// Why the team settled there.
    pub fn why(&self) -> &str {
        &self.why
    }

    /// What would move the team up one level.
    pub fn next_level(&self) -> &str {
        &self.next_level
    }

    /// What was said.
    pub fn notes(&self) -> &str {
        &self.notes
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing {
        match (self.agreed, self.counting(), self.revealed()) {
            (Some(agreement), ..) => Standing::Settled(agreement),
            (None, Some(round), _) if round.tally.ballots() > 0 => Standing::Scoring,
            (None, _, Some(_)) => Standing::Revealed,
            (None, _, None) => Standing::Open,
        }
    }
}
