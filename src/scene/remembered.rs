//! What was found out about texts lately: a search for a place asks some hundred times for the same few.

use std::collections::HashMap;

use super::faces::{Weight, machine_allowed};

/// So many texts of at most so many bytes are remembered before all are forgotten.
const REMEMBERED: usize = 2048;
const LONGEST: usize = 256;

/// What was found out about texts, for a weight, and whether the machine's faces may be used.
pub(super) struct Remembered<V>(HashMap<(Weight, bool), HashMap<String, V>>);

impl<V> Default for Remembered<V> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<V: Clone> Remembered<V> {
    /// What is known of a text, or is found out now.
    pub(super) fn find(&mut self, text: &str, weight: Weight, find_out: impl FnOnce() -> V) -> V {
        if text.len() > LONGEST {
            return find_out();
        }
        let known = self.0.entry((weight, machine_allowed())).or_default();
        if let Some(found) = known.get(text) {
            return found.clone();
        }
        if known.len() >= REMEMBERED {
            known.clear();
        }
        let found = find_out();
        known.insert(text.to_owned(), found.clone());
        found
    }
}
