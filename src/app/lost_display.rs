//! A display that went from under the room view, and the one that takes its place.

use super::displays::{Display, Displays};

/// A display that went away while the room view was on it.
pub(super) struct LostDisplay {
    /// What the window system calls it: the room sees it.
    name: String,
    /// Those that were there since: the room view goes to none of them by itself.
    known: Vec<String>,
}

impl LostDisplay {
    pub(super) fn new(lost: Display, displays: &Displays) -> Self {
        Self {
            name: lost.name,
            known: displays.names(),
        }
    }

    /// The display that has come for it, once there is one.
    ///
    /// Where two displays change places, the console may be left on the one that the room sees: then
    /// there is none, until it stands elsewhere.
    pub(super) fn replaced_by(&mut self, displays: &Displays) -> Option<Display> {
        let lost = displays.find(&self.name);
        let has_console = lost.is_some_and(|display| display.has_console);
        let new = |display: &&Display| !has_console && !self.known.contains(&display.name);
        let new = displays.others().find(new).cloned();
        if new.is_none() {
            self.known = displays.names();
        }
        new
    }
}
