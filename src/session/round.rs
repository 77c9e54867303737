//! One go at a mechanism: the counted ballots, and what is known of them.

use super::groups::Groups;
use super::tally::{Tally, Vote};

/// More rounds than this on one mechanism are a mistake, or an attack.
pub const MAX_ROUNDS: usize = 20;

/// One go at scoring a mechanism.
///
/// `Debug` tells of a hidden round how many ballots it has and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Round {
    /// What was counted.
    pub tally: Tally,
    /// Whether the room has seen it. Nothing but the number of ballots may be shown before.
    pub revealed: bool,
    /// On which of the session's days the room saw it, from 0; 0 while it is hidden.
    pub(crate) day: usize,
    /// Its ballots by perspective, as far as they may be told apart.
    pub(crate) groups: Groups,
    /// Whether ballots that people cast in private are in it while it is hidden: then none can be
    /// taken back, for that would try out what they chose.
    pub(crate) sealed: bool,
}

impl Round {
    /// A hidden round without ballots, on a scale with this many levels.
    #[cfg(test)]
    pub(crate) fn empty(levels: usize) -> Self {
        Self::with(Tally::empty(levels))
    }

    /// A hidden round of these ballots, none of them told apart.
    pub(crate) fn with(tally: Tally) -> Self {
        Self {
            tally,
            revealed: false,
            day: 0,
            groups: Groups::default(),
            sealed: false,
        }
    }
}

impl Round {
    /// Whether what people chose in private is in it, while it is hidden.
    pub fn was_passed_round(&self) -> bool {
        self.sealed
    }

    /// Whose score of this kind can be corrected once the room has seen it: the asked perspective's
    /// where one of its own says so, or else the first of which one does, nobody's in particular
    /// (`None`) last. Nothing is told of groups that are not shown apart.
    pub fn holder(&self, vote: Vote, asked: Option<usize>) -> Option<usize> {
        let rest = self.groups.rest(&self.tally).cast(vote) > 0;
        let holds = |at: usize| {
            self.groups
                .get(at)
                .map_or(rest, |group| group.cast(vote) > 0)
        };
        if asked.map_or(rest, holds) {
            return asked;
        }
        let mut apart = self.groups.apart();
        apart
            .find(|(_, group)| group.cast(vote) > 0)
            .map(|(at, _)| at)
    }
}

impl std::fmt::Debug for Round {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut round = f.debug_struct("Round");
        if self.revealed {
            round.field("tally", &self.tally);
            let apart: Vec<_> = self.groups.apart().collect();
            round.field("apart", &apart).finish()
        } else {
            let ballots = self.tally.ballots();
            round.field("hidden ballots", &ballots).finish()
        }
    }
}
