//! Why a table was not read; `phrases::answers` says it in words. And how large a table may be.

use crate::session::MAX_BALLOTS;

/// The largest file, in bytes. A form of 60 questions with 1,000 answers is smaller.
pub const MAX_BYTES: usize = 4 << 20;
/// The most that the parts of a workbook may be when they are unpacked, in bytes.
pub const MAX_UNPACKED: usize = 8 << 20;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 500;
/// The most rows with answers: as many as a round holds ballots.
pub const MAX_ROWS: usize = MAX_BALLOTS as usize;

/// Why a table was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in it.
    Empty,
    /// It has headings and no row of answers.
    NoAnswers,
    /// More than [`MAX_COLUMNS`] columns.
    TooWide,
    /// More than [`MAX_ROWS`] rows of answers.
    TooLong,
    /// More than [`MAX_BYTES`], or [`MAX_UNPACKED`] when it is unpacked.
    TooLarge,
    /// A workbook of before 2007 (.xls), or one that is protected by a password.
    OldWorkbook,
    /// A ZIP that holds no workbook and no single table.
    OtherArchive,
    /// A workbook that is damaged, or made by nobody who makes workbooks.
    Damaged,
    /// No text: a picture, a paper, a program.
    NoTable,
    /// It has other columns than the tables that were read before it.
    OtherColumns,
}
