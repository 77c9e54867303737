//! The numbers of a document as a table for other programs: CSV (RFC 4180), as Excel opens it too.

use csv::{Terminator, Writer, WriterBuilder};

use super::error::ExportError;
use crate::report::{Cell, Column, ColumnKind, Document, Table};

/// One row for each mechanism, round, perspective and level, under a line of names;
/// `docs/csv-format.md` is the schema. UTF-8 with a byte order mark, lines end in CR LF.
///
/// What somebody typed cannot be a formula: a text that would begin one has a `'` before it.
///
/// # Errors
/// When it cannot be written, which memory always can.
///
/// ```
/// use roundtable::export::csv;
/// use roundtable::report::Document;
/// use roundtable::edit::sample;
///
/// let table = csv(&Document::of(&sample())).unwrap();
/// assert!(table.starts_with("\u{feff}team,date,people,".as_bytes()));
/// ```
pub fn csv(document: &Document) -> Result<Vec<u8>, ExportError> {
    let table = document.tidy();
    let mut written = csv_head(&table.columns)?;
    written.extend(csv_rows(&table)?);
    Ok(written)
}

/// The line of names with which a table begins, after a byte order mark.
///
/// # Errors
/// As [`csv()`].
pub fn csv_head(columns: &[Column]) -> Result<Vec<u8>, ExportError> {
    let mut writer = to("\u{feff}".as_bytes().to_vec());
    writer.write_record(columns.iter().map(|column| &column.head))?;
    finished(writer)
}

/// The rows of a table, without the line of names: a table that is too long for the memory is written
/// piece by piece.
///
/// # Errors
/// As [`csv()`].
pub fn csv_rows(table: &Table) -> Result<Vec<u8>, ExportError> {
    let mut writer = to(Vec::new());
    for row in &table.rows {
        let cells = row.iter().zip(&table.columns);
        writer.write_record(cells.map(|(cell, column)| match (cell, column.kind) {
            (Cell::Day(day), _) => day.to_string(),
            (cell, ColumnKind::Numbers) => cell.to_text().unwrap_or_default(),
            (cell, ColumnKind::Words | ColumnKind::Prose) => {
                harmless(cell.to_text().unwrap_or_default())
            }
        }))?;
    }
    finished(writer)
}

fn to(begun: Vec<u8>) -> Writer<Vec<u8>> {
    WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(begun)
}

fn finished(writer: Writer<Vec<u8>>) -> Result<Vec<u8>, ExportError> {
    let written = writer.into_inner();
    written.map_err(|error| ExportError::Csv(error.into_error().into()))
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn harmless(text: String) -> String {
    let begins = text.trim_start();
    if begins.starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜']) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_typed_is_no_formula() {
        for formula in [
            "=1+1", "+1", "-1", "@SUM(A1)", "|cmd", " =1", "\u{a0}=1", "＝1", "－1",
        ] {
            assert_eq!(harmless(formula.to_owned()), format!("'{formula}"));
        }
        for text in ["Riverside", "1-2", "'=1", "", "4 = 4"] {
            assert_eq!(harmless(text.to_owned()), text);
        }
    }
}
