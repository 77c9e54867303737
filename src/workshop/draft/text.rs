//! What has been typed of a workshop, and what it was made from.

use serde::{Deserialize, Serialize};

use crate::workshop::checked::Workshop;
use crate::workshop::definition::WorkshopText;
use crate::workshop::table::{FromTable, around};

/// What has been typed of a workshop. Nothing in it need be right or complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DraftText {
    /// The workshop; what is empty is filled in when it is finished.
    pub text: WorkshopText,
    /// What it was made from, where it was not begun with nothing.
    pub from: Option<Origin>,
    /// What was changed of that, in a person's words.
    pub changed: String,
}

/// The workshop that another is made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// As it was.
    pub text: WorkshopText,
    /// Whether what is made of it is the same workshop, which keeps its id, and no copy.
    pub same: bool,
}

impl DraftText {
    /// A workshop with nothing to score in it yet.
    pub fn empty() -> Self {
        let mut text = around("");
        text.source.changes.clear();
        Self {
            text,
            from: None,
            changed: String::new(),
        }
    }

    /// What a table says, under this title; what it does not say is left open.
    ///
    /// ```
    /// use roundtable::workshop::DraftText;
    /// use roundtable::workshop::table::{FromTable, cells_of};
    ///
    /// let made = FromTable::read(&cells_of("Trust\nTime\nTools"), "Ours").unwrap();
    /// let draft = DraftText::of_table(&made, "Ours");
    /// assert_eq!(draft.text.mechanisms[1].summary, "");
    /// assert_eq!(draft.finish().unwrap(), made.workshop);
    /// ```
    pub fn of_table(made: &FromTable, title: &str) -> Self {
        let mut text = made.text.clone();
        title.trim().clone_into(&mut text.title);
        Self {
            text,
            from: None,
            changed: String::new(),
        }
    }

    /// A copy of a workshop, to be changed; `same` says whether it stays the same workshop.
    pub fn of(workshop: &Workshop, same: bool) -> Self {
        let text = WorkshopText::clone(workshop);
        Self {
            from: Some(Origin {
                text: text.clone(),
                same,
            }),
            text,
            changed: String::new(),
        }
    }
}
