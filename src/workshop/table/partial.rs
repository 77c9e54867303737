//! A table on its way into a workshop.

use std::collections::HashMap;

use super::field::TableField;
use super::filling::around;
use super::note::{Read, TableNote};
use super::problem::{CellAddress, TableProblem};
use super::scale::LevelLines;
use crate::workshop::definition::WorkshopText;

/// More columns than this are not looked at.
pub(super) const COLUMNS: usize = 60;

/// A table on its way into a workshop.
pub(super) struct Table<'a> {
    pub(super) rows: &'a [Vec<String>],
    pub(super) text: WorkshopText,
    /// The first row below the headings.
    pub(super) first: usize,
    pub(super) columns: Vec<Read>,
    /// Where what stands at a path of the text came from.
    pub(super) places: HashMap<String, CellAddress>,
    pub(super) problems: Vec<TableProblem>,
    pub(super) notes: Vec<TableNote>,
    pub(super) filled: Vec<(TableField, usize)>,
    /// What stands above of each level.
    pub(super) levels: LevelLines,
}

impl<'a> Table<'a> {
    pub(super) fn new(rows: &'a [Vec<String>], title: &str) -> Self {
        Self {
            rows,
            text: around(title),
            first: 0,
            columns: Vec::new(),
            places: HashMap::new(),
            problems: Vec::new(),
            notes: Vec::new(),
            filled: Vec::new(),
            levels: LevelLines::default(),
        }
    }

    /// Something is wrong with it.
    pub(super) fn refuse(&mut self, cell: Option<CellAddress>, reason: String) {
        self.problems.push(TableProblem { cell, reason });
    }
}
