//! The cells of a table in a file, for whoever may have their texts.

use super::comma;
use super::reader::TakesCells;
use super::unreadable::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Unreadable};
use super::workbook;

/// The text of a table in text, or the cells of a workbook's first sheet that has any, row by row: for
/// tables in which nobody has answered anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cells {
    /// A text, whatever parts its cells.
    Text(String),
    /// Rows of cells, empty ones among them.
    Rows(Vec<Vec<String>>),
}

impl Cells {
    /// Reads a file.
    ///
    /// # Errors
    /// An [`Unreadable`] that says why it is no table.
    ///
    /// ```
    /// use roundtable::answers::{Cells, Unreadable};
    ///
    /// let text = Cells::read("Name;Größe".as_bytes()).unwrap();
    /// assert_eq!(text, Cells::Text("Name;Größe".to_owned()));
    /// assert_eq!(Cells::read(b"PK\x03\x04"), Err(Unreadable::Damaged));
    /// ```
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge);
        }
        if workbook::is_old(bytes) {
            return Err(Unreadable::OldWorkbook);
        }
        if workbook::is_archive(bytes) {
            let rows = workbook::read(bytes, || Rows(Vec::new()))?;
            return Ok(Self::Rows(rows));
        }
        Ok(Self::Text(comma::text_of(bytes)?.into_owned()))
    }
}

/// Rows on their way.
struct Rows(Vec<Vec<String>>);

impl TakesCells for Rows {
    type Made = Vec<Vec<String>>;

    fn cell(&mut self, row: u32, column: usize, text: &str) -> Result<(), Unreadable> {
        let row = usize::try_from(row).unwrap_or(usize::MAX).saturating_sub(1);
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            return Err(Unreadable::TooWide);
        }
        if row >= MAX_ROWS {
            return Err(Unreadable::TooLong);
        }
        if self.0.len() <= row {
            self.0.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.0.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            if let Some(cell) = cells.get_mut(column) {
                text.clone_into(cell);
            }
        }
        Ok(())
    }

    fn finish(self) -> Result<Self::Made, Unreadable> {
        if self.0.is_empty() {
            return Err(Unreadable::Empty);
        }
        Ok(self.0)
    }
}
