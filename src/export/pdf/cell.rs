//! What is read in the cells of a table, and how it is set.

use super::style::{self, Type};
use crate::report::Cell;

/// Room between the words of two columns of so many, in points.
pub(super) fn between(columns: usize) -> f32 {
    match columns {
        0..=8 => 12.0,
        _ => 7.0,
    }
}

/// How the cells of a column are set.
pub(super) fn set_in(column: usize) -> Type {
    match column {
        0 => style::ROW_HEAD,
        _ => style::CELL,
    }
}

/// What is read in a cell: a dash where there is nothing to tell.
pub(super) fn words(cell: &Cell) -> String {
    cell.to_text().unwrap_or_else(|| "–".to_owned())
}
