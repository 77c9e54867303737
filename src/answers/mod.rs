//! Scores that were gathered before the day: a table of answers, read, matched to mechanisms, counted.
//!
//! [`Answers::read`] takes the bytes of a table (CSV or XLSX, as Microsoft Forms, Google Forms and
//! LimeSurvey write them, or as somebody made it) and keeps the headings, and of each cell what it says
//! as a score or as a perspective. Everything else that stands in a row (names, addresses, times,
//! remarks) does not leave the reader. [`Mapping`] says which column is about which mechanism, and
//! [`Answers::count`] makes ballots of it, or names every cell that is none. Nothing in here touches
//! the disk.

mod cells;
mod comma;
mod count;
mod heading;
mod mapping;
mod read;
mod reader;
mod saying;
mod table;
mod unreadable;
mod workbook;

pub use cells::Cells;
pub use count::{BadCell, Uncounted, Why};
pub use mapping::Mapping;
pub use table::{AnswerColumn, Answers};
pub use unreadable::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, MAX_UNPACKED, Unreadable};
