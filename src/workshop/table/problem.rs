//! What is wrong with a table, and in which cell.

use std::fmt;

use super::cells::place;

/// What is wrong with a table, and in which cell, where it is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableProblem {
    /// Where it is.
    pub cell: Option<CellAddress>,
    /// What is wrong there, as the middle of a sentence.
    pub reason: String,
}

/// A place in a table: row and column count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellAddress {
    /// Which row.
    pub row: usize,
    /// Which column.
    pub column: usize,
}

impl CellAddress {
    pub(super) fn at((row, column): (usize, usize)) -> Self {
        Self { row, column }
    }
}

/// As a spreadsheet names it: "B7".
impl fmt::Display for CellAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&place(self.row, self.column))
    }
}

/// "cell B7: …".
impl fmt::Display for TableProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(cell) = self.cell {
            write!(f, "cell {cell}: ")?;
        }
        f.write_str(&self.reason)
    }
}
