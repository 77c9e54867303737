//! A table as a worksheet that can be sorted, filtered and printed, and the chart of the scores.

use rust_xlsxwriter::{
    Chart, ChartEmptyCells, ChartType, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};

use super::limit::limited;
use super::room::{height, widths};
use crate::phrases::sheets;
use crate::report::{Cell, ColumnKind, Document, Table};
use crate::scene::Weight;

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
    let title = limited(&document.foot, 120).replace('&', "&&");
    sheet.set_footer(format!("&L{title}&R&P / &N"));
    let widths = widths(table);
    for ((column, at), width) in table.columns.iter().zip(0..).zip(&widths) {
        let set = Set::of(column.kind);
        sheet.set_column_width(at, *width)?;
        let head = limited(&column.head, MOST);
        sheet.write_string_with_format(0, at, head, &set.head)?;
        for (row, place) in table.rows.iter().zip(1..) {
            let cell = row.get(usize::from(at)).unwrap_or(&Cell::Nothing);
            write(sheet, (place, at), cell, &set)?;
        }
    }
    let heads = table.columns.iter().map(|column| Some(column.head.clone()));
    sheet.set_row_height(0, height(heads, &widths, Weight::Bold))?;
    for (row, place) in table.rows.iter().zip(1..) {
        let texts = row.iter().map(Cell::to_text);
        sheet.set_row_height(place, height(texts, &widths, Weight::Regular))?;
    }
    let rows = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
    if last > 0 && rows > 0 {
        sheet.autofilter(0, 0, rows, last)?;
    }
    Ok(sheet)
}

/// How a column is set.
struct Set {
    head: Format,
    plain: Format,
    day: Format,
    decimal: Format,
}

impl Set {
    /// Numbers stand in the middle of their column, so that none touches the words beside it.
    fn of(kind: ColumnKind) -> Self {
        let across = match kind {
            ColumnKind::Numbers => FormatAlign::Center,
            ColumnKind::Words | ColumnKind::Prose => FormatAlign::Left,
        };
        let plain = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_align(across);
        Self {
            head: plain
                .clone()
                .set_bold()
                .set_border_bottom(FormatBorder::Thin),
            day: plain.clone().set_num_format("d mmmm yyyy"),
            decimal: plain.clone().set_num_format("0.00"),
            plain,
        }
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    set: &Set,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Nothing => sheet.write_blank(row, column, &set.plain)?,
        Cell::Words(words) => {
            let words = limited(words, MOST);
            sheet.write_string_with_format(row, column, words, &set.plain)?
        }
        Cell::Whole(number) => sheet.write_number_with_format(row, column, *number, &set.plain)?,
        Cell::Decimal(number) => {
            sheet.write_number_with_format(row, column, *number, &set.decimal)?
        }
        Cell::Day(date) => match excel_day(*date) {
            Some(date) => sheet.write_datetime_with_format(row, column, &date, &set.day)?,
            // Excel counts days from 1900 on.
            None => {
                let words = cell.to_text().unwrap_or_default();
                sheet.write_string_with_format(row, column, words, &set.plain)?
            }
        },
    };
    Ok(())
}

fn excel_day(day: jiff::civil::Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(day.year())
        .ok()
        .filter(|year| *year >= 1900)?;
    let month = u8::try_from(day.month()).ok()?;
    ExcelDateTime::from_ymd(year, month, u8::try_from(day.day()).ok()?).ok()
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
