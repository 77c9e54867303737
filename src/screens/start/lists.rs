//! What was open before, as the start screen lists it.

use std::path::PathBuf;

use crate::request::{Effect, Writing};
use crate::workshop::Workshop;

/// What was open before, and what a session can be started with beside what comes with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Sessions that were open and not saved when their process died, newest first.
    pub kept: Vec<KeptEntry>,
    /// Files, newest first.
    pub recent: Vec<RecentEntry>,
    /// Workshops that were being written when their process died, newest first.
    pub drafts: Vec<KeptEntry>,
    /// The person's own workshops with their files, by the names of those.
    pub workshops: Vec<(PathBuf, Workshop)>,
    /// What cannot be used of them, a sentence each.
    pub unusable: Vec<String>,
    /// The folder that they are in; empty where there is none.
    pub own_folder: PathBuf,
}

impl Lists {
    /// What opens each line that can be opened, in the order in which they stand, with its title.
    pub fn openings(&self) -> impl Iterator<Item = (&str, Effect)> {
        let kept = self.kept.iter().chain(&self.drafts).map(KeptEntry::opening);
        let there = self.recent.iter().filter(|entry| !entry.missing);
        kept.chain(there.map(RecentEntry::opening))
    }
}

impl KeptEntry {
    /// Its title, and what opens it.
    pub fn opening(&self) -> (&str, Effect) {
        let path = self.path.clone();
        let effect = if self.is_workshop {
            Effect::Write(Writing::Kept(path))
        } else {
            Effect::Recover(path)
        };
        (&self.title, effect)
    }
}

impl RecentEntry {
    fn opening(&self) -> (&str, Effect) {
        (&self.title, Effect::OpenPath(self.path.clone()))
    }
}

/// A session, or a workshop, that was kept safe, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptEntry {
    /// Where it is kept.
    pub path: PathBuf,
    /// The team, or the workshop.
    pub title: String,
    /// "Not saved: kept safe from today, 14:06".
    pub detail: String,
    /// Whether the file that it was saved in before has other content now, or is out of reach.
    pub file_changed: bool,
    /// Whether it is a workshop that was being written, and no session.
    pub is_workshop: bool,
}

/// A session that was open before, as the start screen lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentEntry {
    /// Where it is.
    pub path: PathBuf,
    /// The team, or the workshop.
    pub title: String,
    /// "12 November 2026 · 10 of 10 settled".
    pub detail: String,
    /// Whether the file has gone.
    pub missing: bool,
}
