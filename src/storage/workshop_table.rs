//! Tables on disk that are to become workshops.

use std::path::{Path, PathBuf};

use super::errors::OpenError;
use super::quoted_path::QuotedPath;
use super::read::read;
use crate::answers::{Cells, MAX_BYTES, Unreadable};
use crate::workshop::table::{FromTable, TableProblem, UnderstoodTable, cells_of};

/// Why no workshop was made of a table. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// It could not be read at all.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// It is no text and no workbook, or a damaged one.
    #[error(
        "{} could not be read as a table, and is untouched. Save it as .xlsx or as “CSV UTF-8”, or copy its rows and \
         paste them on the start screen.",
        QuotedPath(path)
    )]
    NoTable {
        /// The file.
        path: PathBuf,
    },
    /// It has more in it than any workshop.
    #[error(
        "{} has more in it than a workshop can have, and is untouched. Copy the rows of one table and paste them on \
         the start screen.",
        QuotedPath(path)
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
    },
    /// No workshop can be made of it.
    #[error(
        "No workshop can be made of {} yet, and it is untouched:\n{}",
        QuotedPath(path),
        lines(problems)
    )]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What is wrong, cell by cell.
        problems: Vec<TableProblem>,
    },
}

fn lines(problems: &[TableProblem]) -> String {
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

/// Whether a file is a table, by the ending of its name.
///
/// ```
/// use roundtable::storage::is_table;
///
/// assert!(is_table("ours.CSV".as_ref()) && is_table("ours.tsv".as_ref()));
/// assert!(!is_table("monday.roundtable".as_ref()) && !is_table("csv".as_ref()));
/// ```
pub fn is_table(path: &Path) -> bool {
    let ending = path.extension().map(std::ffi::OsStr::to_ascii_lowercase);
    ending.is_some_and(|ending| {
        ["csv", "tsv", "tab", "xlsx", "xls"]
            .iter()
            .any(|it| ending == *it)
    })
}

/// Reads a table in a file: text parted by commas, semicolons or tabs, or the first sheet of a workbook
/// that has anything in it. Where the table has no title above it, the name of the file is its title.
///
/// # Errors
/// A [`TableError`], where it is no table.
pub fn table_to_understand(path: &Path) -> Result<UnderstoodTable, TableError> {
    let bytes = read(path, MAX_BYTES)?;
    let owned = || path.to_owned();
    let cells = Cells::read(&bytes).map_err(|why| match why {
        Unreadable::TooLarge | Unreadable::TooWide | Unreadable::TooLong => {
            TableError::TooLarge { path: owned() }
        }
        _ => TableError::NoTable { path: owned() },
    })?;
    let rows = match cells {
        Cells::Text(text) => cells_of(&text),
        Cells::Rows(rows) => rows,
    };
    Ok(UnderstoodTable::new(&rows, &title_of(path)))
}

/// Makes a workshop of a table in a file, as it is understood by itself.
///
/// # Errors
/// A [`TableError`] that says what is wrong and in which cell.
pub fn workshop_from_table(path: &Path) -> Result<FromTable, TableError> {
    let made = table_to_understand(path)?.into_outcome();
    made.map_err(|problems| TableError::Wrong {
        path: path.to_owned(),
        problems,
    })
}

/// The name of a file as a title: "our-check.csv" is "Our check".
fn title_of(path: &Path) -> String {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let words = name.replace(['-', '_'], " ");
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!(
        "{}{}",
        first.unwrap_or_else(|| "Our own".to_owned()),
        letters.as_str()
    )
}
