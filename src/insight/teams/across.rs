//! What many teams have in common on a mechanism, and who could tell whom about it.

use super::together::Together;
use crate::insight::groups::RowGroup;
use crate::insight::verdict::Verdict;
use crate::workshop::MechanismIndex;

/// Many are at least this many teams …
pub const MANY_LEAST: usize = 2;
/// … and at least one in so many of those that have a score there.
pub const MANY_ONE_IN: usize = 3;

/// One mechanism across all teams: places in [`Together::teams`], in their order. A team may be
/// split and strong: it agreed after all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// Which mechanism it is.
    pub mechanism: MechanismIndex,
    /// Those that have a score there, or agreed to differ.
    pub scored: usize,
    /// Above the middle of the scale ([`RowGroup::Strength`]).
    pub strong: Vec<usize>,
    /// Below it ([`RowGroup::Gap`]).
    pub low: Vec<usize>,
    /// Agreed to differ, or the ballots stand in two camps.
    pub split: Vec<usize>,
}

impl Across {
    /// Whether it is strong in many teams.
    pub fn is_strong_in_many(&self) -> bool {
        is_many(self.strong.len(), self.scored)
    }

    /// Whether it is low in many teams.
    pub fn is_low_in_many(&self) -> bool {
        is_many(self.low.len(), self.scored)
    }

    /// Whether many teams are split on it.
    pub fn is_split_in_many(&self) -> bool {
        is_many(self.split.len(), self.scored)
    }

    /// Whether teams that are low could learn from others that are strong.
    pub fn can_be_learned(&self) -> bool {
        !self.strong.is_empty() && !self.low.is_empty()
    }
}

/// Whether so many teams of so many are many.
///
/// ```
/// use roundtable::insight::teams::is_many;
///
/// assert!(is_many(2, 6) && is_many(4, 12));
/// assert!(!is_many(2, 7) && !is_many(1, 1));
/// ```
pub fn is_many(teams: usize, of: usize) -> bool {
    teams >= MANY_LEAST && teams * MANY_ONE_IN >= of
}

impl Together {
    /// Each mechanism across all teams, in the workshop's order.
    pub fn across(&self) -> Vec<Across> {
        let levels = self.workshop.scale.len();
        let each = self.workshop.indexed().map(|(mechanism, _)| {
            let mut across = Across {
                mechanism,
                scored: 0,
                strong: Vec::new(),
                low: Vec::new(),
                split: Vec::new(),
            };
            for (at, team) in self.teams.iter().enumerate() {
                let Some(Some(row)) = team.rows.get(mechanism.get()) else {
                    continue;
                };
                let group = row.group(levels);
                across.scored += usize::from(group != RowGroup::Rest);
                match group {
                    RowGroup::Strength => across.strong.push(at),
                    RowGroup::Gap => across.low.push(at),
                    RowGroup::InBetween | RowGroup::Differ | RowGroup::Rest => {}
                }
                if group == RowGroup::Differ || row.verdict == Some(Verdict::TwoCamps) {
                    across.split.push(at);
                }
            }
            across
        });
        each.collect()
    }
}
