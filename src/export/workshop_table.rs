//! A workshop's table as a file that a spreadsheet opens: CSV and Excel.

use csv::{Terminator, WriterBuilder};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook};

use super::csv::harmless;
use super::error::ExportError;
use super::package::repacked;

/// Rows of cells as CSV (UTF-8 with a byte order mark, lines end in CR LF). No text in it is a formula.
///
/// # Errors
/// When it cannot be written, which memory always can.
///
/// ```
/// use roundtable::export::rows_as_csv;
///
/// let rows = vec![vec!["Name".to_owned(), "Weak".to_owned()], vec!["Trust".to_owned()]];
/// assert_eq!(rows_as_csv(&rows).unwrap(), "\u{feff}Name,Weak\r\nTrust\r\n".as_bytes());
/// ```
pub fn rows_as_csv(rows: &[Vec<String>]) -> Result<Vec<u8>, ExportError> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell.clone())))?;
    }
    let written = writer.into_inner();
    written.map_err(|error| ExportError::Csv(error.into_error().into()))
}

/// How wide a column of texts is, in characters of Excel.
const WIDE: f64 = 42.0;
/// How wide the first is, which has the names.
const NAMES: f64 = 28.0;
/// The most that Excel keeps in a cell, in units of UTF-16.
const MOST: usize = 32_767;

/// Rows of cells as a workbook of one sheet: texts wrap, the row of this number (from 0) is bold and
/// has the headings.
///
/// # Errors
/// An [`ExportError`] where no workbook can be made.
pub fn rows_as_xlsx(rows: &[Vec<String>], headings: usize) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    // The clock would make other bytes of the same workshop.
    let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&long_ago));
    let sheet = book.add_worksheet();
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let bold = plain.clone().set_bold();
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    for column in 0..u16::try_from(widest).unwrap_or(u16::MAX) {
        sheet.set_column_width(column, if column == 0 { NAMES } else { WIDE })?;
    }
    for (at, (row, place)) in rows.iter().zip(0..).enumerate() {
        for (cell, column) in row.iter().zip(0..) {
            let format = if at == headings || (at < headings && column == 0) {
                &bold
            } else {
                &plain
            };
            let text = if cell.encode_utf16().count() > MOST {
                cell.chars().take(MOST / 2).collect()
            } else {
                cell.clone()
            };
            sheet.write_string_with_format(place, column, text, format)?;
        }
    }
    repacked(&book.save_to_buffer()?)
}
