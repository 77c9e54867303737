//! A table of a Word file: real heads that each page repeats, and columns as wide as their words.

use super::parts::WIDTH;
use super::prose::{paragraph, set};
use crate::export::columns::widths;
use crate::export::escape::escaped;
use crate::report::{Cell, ColumnKind, Table};

/// Text in a cell, in points; smaller where there are many columns.
const TEXT: f32 = 10.0;
const SMALL: f32 = 8.5;
const MANY: usize = 7;
/// Left and right of a cell's text together, in points.
const PADDING: f32 = 8.0;
/// Twentieths of a point, in which Word measures.
const TWIPS: f32 = 20.0;
/// A table of no more rows than this stands on one page.
const FEW: usize = 8;
/// A row with more letters than this may go over to the next page.
const LONG: usize = 600;

pub(super) fn table(table: &Table) -> String {
    let (size, style) = if table.columns.len() > MANY {
        (SMALL, "TableSmall")
    } else {
        (TEXT, "TableText")
    };
    let widths = widths(table, WIDTH, size, PADDING).into_iter();
    let widths: Vec<u32> = widths.map(|width| (width * TWIPS) as u32).collect();
    let caption = escaped(&table.caption);
    let grid: String = widths
        .iter()
        .map(|w| format!("<w:gridCol w:w=\"{w}\"/>"))
        .collect();
    let mut told = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/>\
         <w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" \
         w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/><w:tblCaption w:val=\"{caption}\"/>\
         </w:tblPr><w:tblGrid>{grid}</w:tblGrid>",
        widths.iter().sum::<u32>()
    );
    let heads = table.columns.iter().map(|column| column.head.clone());
    told += &row(table, &widths, &heads.collect::<Vec<_>>(), style, Row::Head);
    for (at, cells) in table.rows.iter().enumerate() {
        let texts = cells
            .iter()
            .map(|cell| Cell::to_text(cell).unwrap_or_default());
        let place = match table.rows.len() {
            rows if rows <= FEW && at + 1 < rows => Row::WithNext,
            _ => Row::Alone,
        };
        told += &row(table, &widths, &texts.collect::<Vec<_>>(), style, place);
    }
    told + "</w:tbl>" + &paragraph("AfterTable", "")
}

/// How a row stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    /// At the head of each page that the table is on, never without what comes next.
    Head,
    /// On the page of the next row.
    WithNext,
    /// Where there is room.
    Alone,
}

fn row(table: &Table, widths: &[u32], texts: &[String], style: &str, place: Row) -> String {
    let keep = if place == Row::Alone {
        ""
    } else {
        "<w:keepNext/>"
    };
    let whole = texts.iter().all(|text| text.len() <= LONG);
    let mut told = String::from("<w:tr><w:trPr>");
    told += if whole { "<w:cantSplit/>" } else { "" };
    told += if place == Row::Head {
        "<w:tblHeader/>"
    } else {
        ""
    };
    told += "</w:trPr>";
    for ((text, width), column) in texts.iter().zip(widths).zip(&table.columns) {
        let end = match column.kind {
            ColumnKind::Numbers => "<w:jc w:val=\"right\"/>",
            ColumnKind::Words | ColumnKind::Prose => "",
        };
        told += &format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
            set(style, [keep, end], text)
        );
    }
    told + "</w:tr>"
}
