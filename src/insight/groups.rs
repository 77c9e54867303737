//! The groups and the order in which a picture's rows stand: strengths, gaps, where we differ.

use std::cmp::Reverse;

use super::ending::Ending;
use super::picture::{Picture, Row};
use super::verdict::Verdict;

/// Where a mechanism belongs, in the order in which the groups are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowGroup {
    /// Above the middle of the scale.
    Strength,
    /// Neither above nor below it.
    InBetween,
    /// Below the middle of the scale.
    Gap,
    /// The team agreed to differ, or its ballots stand in two camps and nothing is settled.
    Differ,
    /// Nothing to go by: not scored, don't know only, or not agreed where no figures are told.
    Rest,
}

impl Row {
    /// Where it belongs, in a picture whose scale has this many levels.
    ///
    /// The agreed score decides. Where there is none, the median stands in for it, both middle
    /// ballots of a median between two levels, if enough people gave a level for a verdict and no
    /// more of them said "don't know". A room that agreed to differ, or that stands in
    /// two camps and has not agreed, is neither a strength nor a gap. What a profile does not
    /// tell decides nothing, so that nobody can read it off the order.
    pub fn group(&self, levels: usize) -> RowGroup {
        match self.ends() {
            _ if self.differs() => RowGroup::Differ,
            None => RowGroup::Rest,
            // Twice the level against the sum of the lowest and the highest: no halves needed.
            Some((low, _)) if low * 2 > levels + 1 => RowGroup::Strength,
            Some((_, high)) if high * 2 < levels + 1 => RowGroup::Gap,
            Some(_) => RowGroup::InBetween,
        }
    }

    /// Whether the team agreed to differ on it, or stands in two camps and has not agreed.
    pub fn differs(&self) -> bool {
        matches!(
            (self.ending, self.verdict),
            (Ending::AgreedToDiffer, _) | (Ending::ScoredNotAgreed, Some(Verdict::TwoCamps))
        )
    }

    /// The numbers of the agreed score twice, or else of both middle ballots.
    fn ends(&self) -> Option<(usize, usize)> {
        let agreed = self.ending.agreed().map(|level| (level, level));
        let (low, high) = agreed.or_else(|| {
            let unsettled = self.ending == Ending::ScoredNotAgreed
                && self.verdict.is_some()
                && !self.mostly_dont_know;
            let median = self.median.filter(|_| unsettled)?;
            Some((median.lower(), median.upper()))
        })?;
        Some((usize::from(low.rank()), usize::from(high.rank())))
    }

    /// What orders it within a group: a median of 3 or 4 stands between 3 and 4.
    pub fn rank(&self) -> Option<usize> {
        self.ends().map(|(low, high)| low + high)
    }
}

impl Picture {
    /// The groups that occur, each with its rows: the highest score first, equal scores in the
    /// workshop's order. Where we differ and what is left over stand in the workshop's order.
    pub fn groups(&self) -> Vec<(RowGroup, Vec<usize>)> {
        let mut groups: Vec<(RowGroup, Vec<usize>)> = Vec::new();
        for place in self.sorted() {
            let group = self.rows[place].group(self.levels.len());
            match groups.last_mut() {
                Some((last, places)) if *last == group => places.push(place),
                _ => groups.push((group, vec![place])),
            }
        }
        groups
    }

    /// Places of the rows, group by group.
    pub fn sorted(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        // The sort is stable: equal scores stay in the workshop's order.
        order.sort_by_key(|&place| {
            let row = &self.rows[place];
            match row.group(self.levels.len()) {
                group @ (RowGroup::Differ | RowGroup::Rest) => (group, Reverse(None)),
                group => (group, Reverse(row.rank())),
            }
        });
        order
    }
}
