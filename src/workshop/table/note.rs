//! What there is to know of a table that could be read.

use super::field::TableField;
use super::problem::CellAddress;

/// What there is to know of a table that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableNote {
    /// The levels mean something else in each row.
    OwnMeanings,
    /// Each has as much time as the others: so many minutes.
    SameMinutes(u32),
    /// There are no headings: the names were taken, and nothing else.
    NamesAlone,
}

/// A column with something in it, as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Where its heading stands, or its first cell.
    pub cell: CellAddress,
    /// What stands there.
    pub heading: String,
    /// What it is about, where that is known.
    pub field: Option<TableField>,
}
