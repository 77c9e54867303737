//! Reads a workshop file: what it says it is first, then the whole of it.

use serde::Deserialize;

use super::check::{wrong_kind, wrong_version};
use super::checked::Workshop;
use super::definition::WorkshopText;
use super::positions::TextPositions;
use super::problem::{Problem, Problems};
use super::ron_text::read_ron;

/// A workshop file may not be larger than this.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The first lines of a file, read before anything else is looked at.
#[derive(Deserialize)]
struct Header {
    format: String,
    version: u32,
}

impl Workshop {
    /// Reads a workshop's text. A byte order mark at its start is allowed.
    ///
    /// # Errors
    /// Says with line and column what is wrong: one problem where the text cannot be read as RON,
    /// all of them together where it can.
    pub fn read(text: &str) -> Result<Self, Problems> {
        let text = text.trim_start_matches('\u{feff}');
        if text.len() > MAX_BYTES {
            return Err(Problems::one(
                1,
                1,
                "the file is larger than 1 MiB, the most a workshop may have",
            ));
        }
        let header: Header = read_ron(text)?;
        if let Some(reason) = wrong_kind(&header.format) {
            return Err(TextPositions::of(text).problems([("format".to_owned(), reason)]));
        }
        if let Some(reason) = wrong_version(header.version) {
            return Err(TextPositions::of(text).problems([("version".to_owned(), reason)]));
        }
        let parsed: WorkshopText = read_ron(text)?;
        Self::new(parsed).map_err(|found| TextPositions::of(text).problems(found))
    }
}

impl TextPositions {
    /// Finds the line and column of each (path, reason).
    ///
    /// # Panics
    /// Never: an empty list gives one problem that says so.
    pub fn problems(&self, found: impl IntoIterator<Item = (String, String)>) -> Problems {
        let mut all: Vec<Problem> = found
            .into_iter()
            .map(|(path, reason)| {
                let (line, column) = self.find(&path);
                Problem {
                    line,
                    column,
                    reason,
                }
            })
            .collect();
        match all.pop() {
            Some(first) => Problems::new(first, all),
            None => Problems::one(1, 1, "something is wrong with this file"),
        }
    }
}
