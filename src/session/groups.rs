//! Ballots by perspective, as far as they may be told apart.

use super::tally::{Tally, Vote};

/// The most perspectives that a session has.
pub const MAX_PERSPECTIVES: usize = 6;
/// The longest name of a perspective, in characters.
pub const MAX_PERSPECTIVE: usize = 60;

/// What one round has counted apart: a tally for each perspective, or nothing for one that is not
/// counted apart any more.
///
/// Empty where no ballot has a perspective, and else as long as the session's list of
/// perspectives. What is in no group (ballots without a perspective, and those of groups that are
/// not told apart) is the rest of the round's own tally: nothing else is kept of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Groups(Vec<Option<Tally>>);

impl Groups {
    /// From a file: `len` perspectives, of which these stand apart.
    pub(crate) fn of(len: usize, apart: Vec<(usize, Tally)>) -> Self {
        let mut groups = vec![None; len];
        for (perspective, tally) in apart {
            if let Some(slot) = groups.get_mut(perspective) {
                *slot = Some(tally);
            }
        }
        Self(groups)
    }

    /// Whether any ballot ever had a perspective.
    pub(crate) fn is_used(&self) -> bool {
        !self.0.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// The tally of a perspective that stands apart.
    pub(crate) fn get(&self, perspective: usize) -> Option<&Tally> {
        self.0.get(perspective)?.as_ref()
    }

    /// Perspectives that stand apart, and their tallies.
    pub(crate) fn apart(&self) -> impl Iterator<Item = (usize, &Tally)> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(i, tally)| Some((i, tally.as_ref()?)))
    }

    /// What is in no group.
    pub(crate) fn rest(&self, total: &Tally) -> Tally {
        let minus = |rest: Tally, (_, group): (usize, &Tally)| rest.minus(group);
        self.apart().fold(total.clone(), minus)
    }

    /// Stops counting apart those that are not kept.
    pub(crate) fn keep(&mut self, kept: &[bool]) {
        for (i, group) in self.0.iter_mut().enumerate() {
            if !kept.get(i).copied().unwrap_or(false) {
                *group = None;
            }
        }
    }

    /// A longer list of perspectives: nobody was counted for the new ones.
    pub(crate) fn extend_to(&mut self, perspectives: usize, levels: usize) {
        if self.is_used() {
            let none = Some(Tally::empty(levels));
            self.0.resize(perspectives.max(self.0.len()), none);
        }
    }

    fn slot(&mut self, perspective: usize) -> Option<&mut Tally> {
        self.0.get_mut(perspective)?.as_mut()
    }
}

/// The ballots of one round while it is counted: all together, and by perspective.
///
/// A ballot that is in has no author, no order and no time any more. `Debug` tells how many there
/// are and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Ballots {
    pub(crate) tally: Tally,
    pub(crate) groups: Groups,
    perspectives: usize,
}

impl Ballots {
    /// None yet, on a scale with this many levels and with this many perspectives.
    pub fn empty(levels: usize, perspectives: usize) -> Self {
        Self::of(Tally::empty(levels), Groups::default(), perspectives)
    }

    pub(crate) fn of(tally: Tally, groups: Groups, perspectives: usize) -> Self {
        Self {
            tally,
            groups,
            perspectives,
        }
    }

    /// How many there are.
    pub fn len(&self) -> u32 {
        self.tally.ballots()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Counts a vote, from a perspective (a place in the session's list) or from none; false, and
    /// nothing done, where there is no such level or perspective or no more ballot fits.
    pub fn add(&mut self, vote: Vote, perspective: Option<usize>) -> bool {
        if perspective.is_some_and(|p| p >= self.perspectives) || !self.tally.add(vote) {
            return false;
        }
        if let Some(perspective) = perspective {
            if !self.groups.is_used() {
                let empty = self.tally.none_of_them();
                self.groups = Groups(vec![Some(empty); self.perspectives]);
            }
            if let Some(group) = self.groups.slot(perspective) {
                group.add(vote);
            }
        }
        true
    }

    /// Takes a vote away again; false where there is none from this perspective.
    pub fn take(&mut self, vote: Vote, perspective: Option<usize>) -> bool {
        if perspective.is_some_and(|p| p >= self.perspectives) {
            return false;
        }
        let taken = match perspective.and_then(|p| self.groups.slot(p)) {
            Some(group) => group.take(vote),
            // In no group: what the groups hold is not up for it.
            None => self.groups.rest(&self.tally).take(vote),
        };
        if taken {
            self.tally.take(vote);
            if !self
                .groups
                .0
                .iter()
                .any(|g| g.as_ref().is_none_or(|t| t.ballots() > 0))
            {
                self.groups = Groups::default();
            }
        }
        taken
    }

    /// Counts all of these in as well; nothing where they are of another session or too many.
    pub(crate) fn plus(&self, more: &Self) -> Option<Self> {
        let groups = match (self.groups.is_used(), more.groups.is_used()) {
            (_, false) => self.groups.clone(),
            (false, true) => more.groups.clone(),
            (true, true) => {
                let pairs = self.groups.0.iter().zip(&more.groups.0);
                let sum = |(a, b): (&Option<Tally>, &Option<Tally>)| match (a, b) {
                    (Some(a), Some(b)) => a.plus(b),
                    _ => None,
                };
                Groups(pairs.map(sum).collect())
            }
        };
        (self.perspectives == more.perspectives)
            .then(|| self.tally.plus(&more.tally))
            .flatten()
            .map(|tally| Self::of(tally, groups, self.perspectives))
    }
}

impl std::fmt::Debug for Ballots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Ballots({})", self.len())
    }
}
