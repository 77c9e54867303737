//! A workshop as a table: one row for each thing that is scored, and the workshop's own lines above.
//!
//! Rows of cells come from [`cells_of`] a text or from a spreadsheet, [`FromTable::read`] makes a
//! workshop of them, and [`rows_of`] is the way back. What a table does not say is taken from the
//! blank workshop, so that five names are enough.

mod above;
mod cells;
mod field;
mod filling;
mod from_table;
mod groups;
mod headings;
mod markdown;
mod note;
mod nouns;
mod partial;
mod plain;
mod problem;
mod reading;
mod row_fields;
mod scale;
mod text;
mod traffic_light;
mod understood;
mod writing;

pub use cells::{Rows, cells_of, column_letters, place};
pub use field::TableField;
pub use filling::TITLE;
pub(super) use filling::{OWN, around, fill, id_of};
pub use from_table::FromTable;
pub use note::{Read, TableNote};
pub use problem::{CellAddress, TableProblem};
pub use understood::UnderstoodTable;
pub use writing::rows_of;
