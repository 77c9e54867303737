//! A table as a worksheet that can be sorted, filtered and printed, and the chart of the scores.

use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartType, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};

use super::limit::limited;
use crate::phrases::sheets;
use crate::report::{Cell, ColumnKind, Document, Table};

/// The most that Excel keeps in a cell, in units of UTF-16.
const MOST: usize = 32_767;
/// A4, by its number in Excel.
const A4: u8 = 9;

/// Adds a sheet with a table: its head stays in sight and can be filtered by; it prints on A4
/// turned, as wide as the page.
pub(super) fn add<'a>(
    book: &'a mut Workbook,
    name: &str,
    table: &Table,
    document: &Document,
) -> Result<&'a mut Worksheet, XlsxError> {
    let sheet = book.add_worksheet();
    sheet.set_name(name)?;
    sheet.set_paper_size(A4);
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_freeze_panes(1, u16::from(table.columns.len() > 1))?;
    // In a foot, & begins a code; and Excel takes no more than 255 characters.
    let title = limited(&document.title, 120).replace('&', "&&");
    sheet.set_footer(format!("&L{title}&R&P / &N"));
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = plain
        .clone()
        .set_num_format("d mmmm yyyy")
        .set_align(FormatAlign::Left);
    let decimal = plain.clone().set_num_format("0.00");
    let widths = widths(table);
    for ((column, at), width) in table.columns.iter().zip(0..).zip(&widths) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, limited(&column.head, MOST), &head)?;
    }
    let heads = table.columns.iter().map(|column| column.head.as_str());
    sheet.set_row_height(0, height(heads, &widths))?;
    for (row, place) in table.rows.iter().zip(1..) {
        let texts: Vec<String> = row
            .iter()
            .map(|cell| cell.to_text().unwrap_or_default())
            .collect();
        let texts = texts.iter().map(String::as_str);
        sheet.set_row_height(place, height(texts, &widths))?;
        for (cell, at) in row.iter().zip(0..) {
            match cell {
                Cell::Nothing => sheet.write_blank(place, at, &plain)?,
                Cell::Words(words) => {
                    sheet.write_string_with_format(place, at, limited(words, MOST), &plain)?
                }
                Cell::Whole(number) => {
                    sheet.write_number_with_format(place, at, *number, &plain)?
                }
                Cell::Decimal(number) => {
                    sheet.write_number_with_format(place, at, *number, &decimal)?
                }
                Cell::Day(date) => match excel_day(*date) {
                    Some(date) => sheet.write_datetime_with_format(place, at, &date, &day)?,
                    // Excel counts days from 1900 on.
                    None => {
                        let words = cell.to_text().unwrap_or_default();
                        sheet.write_string_with_format(place, at, words, &plain)?
                    }
                },
            };
        }
    }
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if last > 0 && rows > 0 {
        sheet.autofilter(0, 0, rows, last)?;
    }
    Ok(sheet)
}

fn excel_day(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year())
        .ok()
        .filter(|year| *year >= 1900)?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
}

/// In characters, as Excel counts: as wide as the longest text, within bounds.
fn widths(table: &Table) -> Vec<f64> {
    let columns = table.columns.iter().enumerate();
    let widths = columns.map(|(at, column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)?.to_text());
        let longest = cells.map(|text| text.chars().count()).max().unwrap_or(0);
        let (least, most) = match column.kind {
            ColumnKind::Numbers => (10, 14),
            ColumnKind::Words => (14, 44),
            ColumnKind::Prose => (40, 90),
        };
        longest.saturating_add(2).clamp(least, most) as f64
    });
    widths.collect()
}

/// How high a row is, in points, so that its longest text is all there: not every program finds that
/// out by itself. Excel's rows end at 409.
fn height<'a>(texts: impl Iterator<Item = &'a str>, widths: &[f64]) -> f64 {
    let lines = texts.zip(widths).map(|(text, width)| {
        // Words leave a line a little before its end.
        (text.chars().count() as f64 / (width - 3.0).max(1.0))
            .ceil()
            .max(1.0)
    });
    (lines.fold(1.0, f64::max) * 15.0).min(409.0)
}

/// The agreed scores of the first so many rows as a radar, with gaps where nothing was agreed; nothing
/// where nothing was agreed at all.
pub(super) fn radar(document: &Document, scores: &Table, rows: u32) -> Option<Chart> {
    let column = scores
        .columns
        .iter()
        .position(|column| column.head == sheets::AGREED)?;
    let column = u16::try_from(column).ok()?;
    let mut chart = Chart::new(ChartType::RadarWithMarkers);
    let series = chart.add_series();
    series
        .set_name((sheets::SCORES, 0, column))
        .set_categories((sheets::SCORES, 1, 0, rows, 0))
        .set_values((sheets::SCORES, 1, column, rows, column));
    chart.title().set_name(sheets::AGREED);
    chart.legend().set_hidden();
    let levels = document.picture.levels.len();
    chart
        .y_axis()
        .set_min(0.0)
        .set_max(levels as f64)
        .set_major_unit(1.0);
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    chart.set_alt_text(sheets::CHART);
    chart.set_width(720).set_height(520);
    Some(chart)
}
