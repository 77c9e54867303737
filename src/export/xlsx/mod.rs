//! A document as an Excel workbook: sheets of values with their types, and a chart of the scores.

mod limit;
mod room;
mod sheet;
mod tables;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use self::limit::limited;
use super::error::ExportError;
use super::package::repacked;
use crate::phrases::sheets as words;
use crate::report::{Block, Content, Document, Profiles, Table};

/// A document as a workbook: scores, the counts where its readers may know them, what was said,
/// actions, and how it was done.
///
/// # Errors
/// An [`ExportError`] where no workbook can be made.
pub fn xlsx(document: &Document) -> Result<Vec<u8>, ExportError> {
    let mut book = Workbook::new();
    // The clock would make other bytes of the same session.
    let long_ago = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(limited(&document.name, 255))
        .set_creation_datetime(&long_ago);
    book.set_properties(&properties);
    for (name, table) in &sheets(document) {
        let sheet = sheet::add(&mut book, name, table, document)?;
        let last = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        let chart = (*name == words::SCORES).then(|| sheet::radar(document, table, last));
        if let Some(chart) = chart.flatten() {
            // The chart is not cut in two.
            sheet.set_print_fit_to_pages(1, 1);
            sheet.insert_chart(last.saturating_add(2), 0, &chart)?;
        }
    }
    repacked(&book.save_to_buffer()?)
}

/// The sheets with their names, in their order.
fn sheets(document: &Document) -> Vec<(&'static str, Table)> {
    if let Some(teams) = &document.teams {
        return vec![
            (teams.name, teams.grid.clone()),
            (words::FIGURES, teams.figures.clone()),
            (words::METHOD, tables::method(document)),
        ];
    }
    let counts = (!document.counts.is_empty()).then(|| tables::distribution(document));
    let notes = Some(tables::notes(document)).filter(|notes| !notes.rows.is_empty());
    let all = [
        (words::SCORES, Some(tables::scores(document))),
        (words::DISTRIBUTION, counts),
        (words::NOTES, notes),
        (words::ACTIONS, Some(tables::actions(document))),
        (words::METHOD, Some(tables::method(document))),
    ];
    let all = all.into_iter();
    all.filter_map(|(name, table)| Some((name, table?)))
        .collect()
}

/// The sheets of the workbook, one under the other, as a document: how they read on paper.
pub(super) fn sheets_on_pages(document: &Document) -> Document {
    let sheets = sheets(document).into_iter();
    let blocks = sheets.flat_map(|(name, table)| {
        let text = name.to_owned();
        [Content::Heading { level: 1, text }, Content::Table(table)]
    });
    Document {
        blocks: blocks
            .map(|content| Block::new(Profiles::ALL, content))
            .collect(),
        ..document.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_session_gives_the_same_bytes() {
        let document = Document::of(&crate::edit::sample());
        assert_eq!(xlsx(&document).unwrap(), xlsx(&document).unwrap());
    }
}
