//! What the place shows, as the shell has gathered it.

use crate::insight::teams::Together;
use crate::request::TeamsView;

/// What stands there, as the shell has gathered it.
#[derive(Debug, Default)]
pub struct TeamsContent {
    /// Teams that were asked the same, most first: with names or with letters.
    pub sets: Vec<Together>,
    /// Which of them is shown.
    pub set: usize,
    /// How it is shown.
    pub view: TeamsView,
    /// Whether teams are letters.
    pub letters: bool,
    /// How many files were added, read or not.
    pub files: usize,
    /// How many could not be read.
    pub unread: usize,
    /// While files are read: how many are, and of how many.
    pub reading: Option<(usize, usize)>,
    /// Changes whenever the sets do.
    pub edition: u64,
}

impl TeamsContent {
    /// The teams that are shown, where there are any.
    pub fn together(&self) -> Option<&Together> {
        let set = self.sets.get(self.set)?;
        (!set.teams.is_empty()).then_some(set)
    }

    /// Teams that were asked something else.
    pub fn others(&self) -> Vec<Together> {
        let others = self.sets.iter().enumerate();
        let others = others.filter(|(at, _)| *at != self.set);
        others.map(|(_, set)| set.clone()).collect()
    }
}
