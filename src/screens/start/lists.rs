//! What was open before, as the start screen lists it.

use std::path::PathBuf;

use crate::request::Effect;
use crate::workshop::Workshop;

/// What was open before, and what a session can be started with beside what comes with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Sessions that were open and not saved when their process died, newest first.
    pub kept: Vec<Kept>,
    /// Files, newest first.
    pub recent: Vec<Recent>,
    /// The person's own workshops, by the names of their files.
    pub workshops: Vec<Workshop>,
    /// What cannot be used of them, a sentence each.
    pub unusable: Vec<String>,
    /// The folder that they are in; empty where there is none.
    pub own_folder: PathBuf,
}

impl Lists {
    /// What opens each line that can be opened, in the order in which they stand, with its title.
    pub fn openings(&self) -> impl Iterator<Item = (&str, Effect)> {
        let kept = self.kept.iter().map(Kept::opening);
        let there = self.recent.iter().filter(|entry| !entry.missing);
        kept.chain(there.map(Recent::opening))
    }
}

impl Kept {
    fn opening(&self) -> (&str, Effect) {
        (&self.title, Effect::Recover(self.path.clone()))
    }
}

impl Recent {
    fn opening(&self) -> (&str, Effect) {
        (&self.title, Effect::OpenPath(self.path.clone()))
    }
}

/// A session that was kept safe, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where it is kept.
    pub path: PathBuf,
    /// The team, or the workshop.
    pub title: String,
    /// "Not saved: kept safe from today, 14:06".
    pub detail: String,
    /// Whether the file that it was saved in before has other content now, or is out of reach.
    pub file_changed: bool,
}

/// A session that was open before, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    /// Where it is.
    pub path: PathBuf,
    /// The team, or the workshop.
    pub title: String,
    /// "12 November 2026 · 10 of 10 settled".
    pub detail: String,
    /// Whether the file has gone.
    pub missing: bool,
}
