//! A workshop made of a table, and how the table was understood.

use std::collections::HashSet;

use super::field::TableField;
use super::filling::{OWN, id_of};
use super::note::{Read, TableNote};
use crate::workshop::checked::Workshop;
use crate::workshop::definition::WorkshopText;

/// A workshop made of a table, and how the table was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromTable {
    /// The workshop, whole.
    pub workshop: Workshop,
    /// The same with nothing filled in.
    pub text: WorkshopText,
    /// The columns, first to last.
    pub columns: Vec<Read>,
    /// What was filled in, with for how many.
    pub filled: Vec<(TableField, usize)>,
    /// What else there is to know.
    pub notes: Vec<TableNote>,
}

impl FromTable {
    /// The workshop under another title, where that can be one.
    ///
    /// ```
    /// use roundtable::workshop::table::{FromTable, cells_of};
    ///
    /// let made = FromTable::read(&cells_of("Trust\nTime\nTools"), "Ours").unwrap();
    /// let titled = made.titled(" Our Monday ").unwrap();
    /// assert_eq!((titled.title.as_str(), titled.id.as_str()), ("Our Monday", "our-monday"));
    /// assert_eq!(made.titled(" "), None);
    /// ```
    pub fn titled(&self, title: &str) -> Option<Workshop> {
        let title = title.trim();
        if title == self.workshop.title {
            return Some(self.workshop.clone());
        }
        let mut text = WorkshopText::clone(&self.workshop);
        title.clone_into(&mut text.title);
        text.id = id_of(title, OWN, &mut HashSet::new());
        Workshop::new(text).ok()
    }
}
