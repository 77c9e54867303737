//! A document as plain text, for a terminal or a mail.

use crate::report::{Cell, ColumnKind, Content, Document, Table};

/// Headings stand on lines of their own, columns under each other. A table with long texts in it is
/// told row by row instead. A picture is not there: the figures beside it read the same.
///
/// ```
/// use roundtable::export::text;
/// use roundtable::insight::Profile;
/// use roundtable::report::Document;
/// use roundtable::edit::sample;
///
/// let document = Document::of(&sample()).for_profile(Profile::Share);
/// assert!(text(&document).starts_with("Riverside integrated neighbourhood team\n====="));
/// ```
pub fn text(document: &Document) -> String {
    let mut parts = vec![underlined(&document.title, '='), line(&document.subtitle)];
    for block in &document.blocks {
        match &block.content {
            Content::Heading { level: 1, text } => parts.push(underlined(text, '-')),
            Content::Heading { level: 2, text } => parts.push(underlined(text, '~')),
            Content::Heading { text, .. } | Content::Paragraph(text) => parts.push(line(text)),
            Content::List(items) => {
                let items = items.iter().map(|item| format!("- {item}\n"));
                parts.push(items.collect());
            }
            Content::Table(table) => parts.push(in_columns_or_rows(table)),
            Content::Picture(_) => {}
        }
    }
    parts.join("\n")
}

fn line(text: &str) -> String {
    format!("{text}\n")
}

fn underlined(text: &str, sign: char) -> String {
    let under: String = std::iter::repeat_n(sign, text.chars().count()).collect();
    format!("{text}\n{under}\n")
}

fn in_columns_or_rows(table: &Table) -> String {
    let prose = |column: &crate::report::Column| column.kind == ColumnKind::Prose;
    if table.columns.iter().any(prose) {
        row_by_row(table)
    } else {
        in_columns(table)
    }
}

/// Each row as an item: what begins it, and under that what else it has.
fn row_by_row(table: &Table) -> String {
    let mut text = String::new();
    for row in &table.rows {
        let cells = table.columns.iter().zip(row);
        let told = cells.filter_map(|(column, cell)| Some((&column.head, cell.to_text()?)));
        for (place, (head, words)) in told.enumerate() {
            text.push_str(&match place {
                0 => format!("- {words}\n"),
                _ => format!("  {head}: {words}\n"),
            });
        }
    }
    text
}

/// Columns two spaces apart: words start on the left, numbers end on the right.
fn in_columns(table: &Table) -> String {
    let dash = |cell: &Cell| cell.to_text().unwrap_or_else(|| "–".to_owned());
    let heads = table.columns.iter().map(|column| column.head.clone());
    let mut rows: Vec<Vec<String>> = vec![heads.collect()];
    rows.extend(table.rows.iter().map(|row| row.iter().map(dash).collect()));
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    let mut text = String::new();
    for row in &rows {
        let cells = row.iter().zip(&table.columns).zip(&widths);
        let set = cells.map(|((cell, column), &width)| match column.kind {
            ColumnKind::Numbers => format!("{cell:>width$}"),
            ColumnKind::Words | ColumnKind::Prose => format!("{cell:<width$}"),
        });
        let set: Vec<String> = set.collect();
        text.push_str(&line(set.join("  ").trim_end()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Column;

    fn written(table: &Table) -> String {
        in_columns_or_rows(table)
    }

    #[test]
    fn columns_stand_under_each_other() {
        let table = Table {
            caption: String::new(),
            columns: vec![
                Column::new("", ColumnKind::Words),
                Column::new("A", ColumnKind::Numbers),
                Column::new("verdict", ColumnKind::Words),
            ],
            rows: vec![
                vec![
                    Cell::words("ä"),
                    Cell::Decimal(-0.5),
                    Cell::words("two camps"),
                ],
                vec![Cell::words("bcd"), Cell::Whole(1), Cell::Nothing],
            ],
        };
        assert_eq!(
            written(&table),
            "         A  verdict\nä    −0.50  two camps\nbcd      1  –\n"
        );
    }

    #[test]
    fn a_table_of_long_texts_is_told_row_by_row() {
        let table = Table {
            caption: String::new(),
            columns: vec![
                Column::new("What", ColumnKind::Prose),
                Column::new("Who", ColumnKind::Words),
                Column::new("By", ColumnKind::Words),
            ],
            rows: vec![vec![
                Cell::words("ring the ward"),
                Cell::Nothing,
                Cell::Day(jiff::civil::date(2026, 12, 4)),
            ]],
        };
        let told = written(&table);
        assert!(
            told.starts_with("- ring the ward\n  By: 4 December 2026\n"),
            "{told}"
        );
    }
}
