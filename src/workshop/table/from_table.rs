//! A workshop made of a table, and how the table was understood.

use std::collections::HashSet;

use super::field::Field;
use super::filling::{OWN, id_of};
use super::note::{Read, TableNote};
use super::partial::{COLUMNS, Table};
use super::problem::TableProblem;
use super::text::seen;
use crate::workshop::checked::Workshop;
use crate::workshop::definition::WorkshopText;

/// A workshop made of a table, and how the table was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromTable {
    /// The workshop, whole.
    pub workshop: Workshop,
    /// The columns, first to last.
    pub columns: Vec<Read>,
    /// What was filled in, with for how many.
    pub filled: Vec<(Field, usize)>,
    /// What else there is to know.
    pub notes: Vec<TableNote>,
}

impl FromTable {
    /// Makes a workshop of rows of cells; `title` is its title where the table has none above it.
    ///
    /// # Errors
    /// All that is wrong, cell by cell; never an empty list.
    ///
    /// ```
    /// use roundtable::workshop::table::{FromTable, cells_of};
    ///
    /// let made = FromTable::read(&cells_of("Trust\nTime\nTools"), "Our three").unwrap();
    /// assert_eq!(made.workshop.mechanisms[1].name, "Time");
    /// assert_eq!(made.workshop.scale.len(), 5);
    ///
    /// let wrong = FromTable::read(&cells_of("Name\tWeak\nTrust\tNo\n\tYes"), "Ours").unwrap_err();
    /// assert_eq!(wrong[0].to_string(), "cell A3: there is no name in this row");
    /// ```
    pub fn read(rows: &[Vec<String>], title: &str) -> Result<Self, Vec<TableProblem>> {
        let rows: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().take(COLUMNS).map(|cell| seen(cell)).collect())
            .collect();
        let mut table = Table::new(&rows, title);
        match table.heading_row() {
            Some(at) => table.read_above(at),
            None => table.take_names_alone(),
        }
        table.read_rows();
        table.finish()
    }
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
