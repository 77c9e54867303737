//! Every count of a session as one long table: a row for each mechanism, round, perspective and level.

use super::clean::clean;
use super::facts::MechanismFacts;
use crate::phrases::figures::group_name;
use crate::session::Tally;
use crate::workshop::{Level, MechanismIndex};

/// How many chose one level of a mechanism in one round that the room has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Which mechanism.
    pub mechanism: MechanismIndex,
    /// Which round, from 1.
    pub round: u32,
    /// Who: a perspective that may be told apart, or all others together; nothing for everyone.
    pub perspective: Option<String>,
    /// The level; nothing for "don't know".
    pub level: Option<Level>,
    /// How many people.
    pub count: u32,
}

impl Counted {
    /// Everyone's counts in one round, level by level, "don't know" last.
    pub(super) fn of(
        mechanism: MechanismIndex,
        round: u32,
        tally: &Tally,
    ) -> impl Iterator<Item = Self> {
        let levels = tally.counts().iter().enumerate();
        let levels = levels.map(|(i, &count)| (Some(tally.level(i)), count));
        let counts = levels.chain([(None, tally.dont_know())]);
        counts.map(move |(level, count)| Self {
            mechanism,
            round,
            perspective: None,
            level,
            count,
        })
    }

    /// Every count, in the workshop's order; everyone's before those of perspectives.
    pub(super) fn all(mechanisms: &[MechanismFacts<'_>]) -> Vec<Self> {
        let mut all = Vec::new();
        for facts in mechanisms {
            for (round, number) in facts.rounds.iter().zip(1..) {
                let mechanism = facts.row.mechanism;
                let mut add = |perspective: Option<String>, tally: &Tally| {
                    all.extend(Self::of(mechanism, number, tally).map(|one| Self {
                        perspective: perspective.clone(),
                        ..one
                    }));
                };
                add(None, round.tally);
                let groups = round.by_perspective.iter();
                for group in groups.flat_map(|groups| groups.apart.iter().chain(&groups.others)) {
                    add(Some(clean(&group_name(&group.name))), &group.tally);
                }
            }
        }
        all
    }
}
