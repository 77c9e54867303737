//! What a team did with one mechanism: its rounds, how the talk ended, its notes.

use super::marked_text::MarkedText;
use super::round::Round;
use super::suppression::shown_apart;
use crate::workshop::Level;

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
    /// It was left out on purpose.
    Skipped,
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
    /// Only where nothing was scored and nothing agreed.
    pub(crate) skipped: bool,
    pub(crate) rounds: Vec<Round>,
    pub(crate) agreed: Option<Agreement>,
    /// 1 for the mechanism that ended first; 0 while it has not ended, or where nobody knows.
    pub(crate) agreed_order: u32,
    /// Where the team wants to be.
    pub(crate) target: Option<Level>,
    pub(crate) why: MarkedText,
    pub(crate) next_level: MarkedText,
    pub(crate) notes: MarkedText,
    pub(crate) private: String,
}

impl Card {
    /// Whether the team left it out on purpose. What has a ballot or an ending never is.
    pub fn is_skipped(&self) -> bool {
        self.skipped
    }

    /// Every round, first to last.
    pub fn rounds(&self) -> &[Round] {
        &self.rounds
    }

    /// The round that is being counted: the last one, while it is hidden.
    pub fn counting(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| !round.revealed)
    }

    /// How many were counted in whose scores the room has not seen.
    pub fn counted(&self) -> u32 {
        self.counting().map_or(0, |round| round.tally.ballots())
    }

    /// Whether there are any of those.
    pub fn is_counting(&self) -> bool {
        self.counted() > 0
    }

    /// The rounds that the room has seen, first to last: all but the one that is being counted, so
    /// that each stands at its own number.
    pub fn revealed_rounds(&self) -> &[Round] {
        let hidden = usize::from(self.counting().is_some());
        &self.rounds[..self.rounds.len() - hidden]
    }

    /// The last round that the room has seen. Charts and numbers are made from this one alone.
    pub fn revealed(&self) -> Option<&Round> {
        self.revealed_rounds().last()
    }

    /// How it ended, if it has.
    pub fn agreed(&self) -> Option<Agreement> {
        self.agreed
    }

    /// When it ended, as an order and never as a time: 1 for the mechanism that ended first.
    pub fn agreed_order(&self) -> Option<u32> {
        (self.agreed_order > 0).then_some(self.agreed_order)
    }

    /// The level that the team wants to reach, where it has said so.
    pub fn target(&self) -> Option<Level> {
        self.target
    }

    /// Why the team settled there.
    pub fn why(&self) -> &str {
        self.why.text()
    }

    /// The same with the marks of its lines.
    pub fn marked_why(&self) -> &MarkedText {
        &self.why
    }

    /// What would move the team up one level.
    pub fn next_level(&self) -> &str {
        self.next_level.text()
    }

    /// The same with the marks of its lines.
    pub fn marked_next_level(&self) -> &MarkedText {
        &self.next_level
    }

    /// What was said.
    pub fn notes(&self) -> &str {
        self.notes.text()
    }

    /// The same with the marks of its lines.
    pub fn marked_notes(&self) -> &MarkedText {
        &self.notes
    }

    /// What the facilitator keeps for themselves. It is in the session's own file and nowhere
    /// else: not on the wall, not in an export, not in a summary.
    pub fn private(&self) -> &str {
        &self.private
    }

    /// Merges what may not be shown apart into the others, in every revealed round.
    pub(crate) fn merge_small_groups(&mut self, minimum: u8) {
        let shown = shown_apart(&self.rounds, minimum);
        for round in self.rounds.iter_mut().filter(|round| round.revealed) {
            round.groups.keep(&shown);
        }
    }

    /// Where it stands.
    pub fn standing(&self) -> Standing {
        match (self.agreed, self.counting(), self.revealed()) {
            (Some(agreement), ..) => Standing::Settled(agreement),
            (None, Some(round), _) if round.tally.ballots() > 0 => Standing::Scoring,
            (None, _, Some(_)) => Standing::Revealed,
            (None, _, None) if self.skipped => Standing::Skipped,
            (None, _, None) => Standing::Open,
        }
    }
}
