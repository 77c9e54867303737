//! What stands in each sheet, as a table of values.

use crate::insight::{Ending, Median, Row};
use crate::phrases::figures::{ending_in_words, verdict_in_words};
use crate::phrases::last_time::since_in_words;
use crate::phrases::sheets;
use crate::report::{Cell, Column, ColumnKind, Content, Document, DocumentPart, Table};

fn words(head: impl Into<String>) -> Column {
    Column::new(head, ColumnKind::Words)
}

fn number(head: impl Into<String>) -> Column {
    Column::new(head, ColumnKind::Numbers)
}

fn prose(head: impl Into<String>) -> Column {
    Column::new(head, ColumnKind::Prose)
}

/// A row a mechanism; a column only where there is something in it, so that nobody sees a column of
/// what they may not know.
pub(super) fn scores(document: &Document) -> Table {
    type Told<'a> = (Column, Box<dyn Fn(&Row) -> Cell + 'a>);
    let picture = &document.picture;
    let level = |level: crate::workshop::Level| Cell::Whole(level.number().into());
    let agreed = |row: &Row| match row.ending {
        Ending::Agreed(at) | Ending::AgreedWithoutRound(at) => Some(at),
        Ending::Untouched
        | Ending::Skipped
        | Ending::DontKnowOnly
        | Ending::ScoredNotAgreed
        | Ending::AgreedToDiffer => None,
    };
    let cell = move |at: Option<crate::workshop::Level>| at.map_or(Cell::Nothing, level);
    let mut told: Vec<Told<'_>> = vec![
        (
            words(noun(document)),
            Box::new(|row| Cell::words(&row.name)),
        ),
        (
            words(sheets::GROUP),
            Box::new(|row| match row.in_group.as_str() {
                "" => Cell::Nothing,
                group => Cell::words(group),
            }),
        ),
        (
            number(sheets::AGREED),
            Box::new(move |row| cell(agreed(row))),
        ),
        (
            words(sheets::ENDING),
            Box::new(|row| Cell::Words(ending_in_words(row.ending))),
        ),
        (
            number(sheets::TARGET),
            Box::new(move |row| cell(row.target)),
        ),
        (
            number(sheets::MEDIAN_FROM),
            Box::new(move |row| cell(row.median.map(Median::lower))),
        ),
        (
            number(sheets::MEDIAN_TO),
            Box::new(move |row| cell(row.median.map(Median::upper))),
        ),
        (
            number(sheets::MIDDLE_FROM),
            Box::new(move |row| cell(row.middle_half.map(|h| h.lower))),
        ),
        (
            number(sheets::MIDDLE_TO),
            Box::new(move |row| cell(row.middle_half.map(|h| h.upper))),
        ),
        (
            words(sheets::VERDICT),
            Box::new(|row| {
                row.verdict
                    .map(|verdict| verdict_in_words(verdict).to_owned())
                    .into()
            }),
        ),
    ];
    let before = |row: &Row| row.before.map(|before| before.ending);
    told.push((
        number(sheets::AGREED_BEFORE),
        Box::new(move |row| cell(row.agreed_before())),
    ));
    told.push((
        words(sheets::ENDING_BEFORE),
        Box::new(move |row| before(row).map(ending_in_words).into()),
    ));
    told.push((
        words(sheets::SINCE),
        Box::new(|row| since_in_words(row).into()),
    ));
    if !document.counts.is_empty() {
        for (at, label) in picture.levels.iter().enumerate() {
            let head = number(sheets::level(at + 1, label));
            told.push((
                head,
                Box::new(move |row| Cell::Whole(row.counts.get(at).copied().unwrap_or(0))),
            ));
        }
        told.push((
            number(sheets::DONT_KNOW),
            Box::new(|row| Cell::Whole(row.dont_know)),
        ));
    }
    told.retain(|(_, cell)| picture.rows.iter().any(|row| cell(row) != Cell::Nothing));
    let rows = picture.rows.iter();
    let rows = rows.map(|row| told.iter().map(|(_, cell)| cell(row)).collect());
    Table {
        caption: sheets::SCORES.to_owned(),
        rows: rows.collect(),
        columns: told.iter().map(|(column, _)| column.clone()).collect(),
    }
}

/// What a mechanism is called, as the table of figures has it over their names.
fn noun(document: &Document) -> String {
    let mut parts = document.part(DocumentPart::Figures);
    let head = parts.find_map(|content| match content {
        Content::Table(table) => table.columns.first().map(|column| column.head.clone()),
        _ => None,
    });
    head.unwrap_or_default()
}

/// Each count by itself, for a pivot table.
pub(super) fn distribution(document: &Document) -> Table {
    let picture = &document.picture;
    let name = |at| {
        let mut rows = picture.rows.iter();
        rows.find(|row| row.mechanism == at)
            .map_or(Cell::Nothing, |row| Cell::words(&row.name))
    };
    let rows = document.counts.iter().map(|counted| {
        let label = match counted.level {
            Some(level) => picture.levels.get(level.index()),
            None => None,
        };
        let meaning = label.map_or(sheets::DONT_KNOW, String::as_str);
        let perspective = counted.perspective.as_deref().unwrap_or(sheets::EVERYONE);
        vec![
            name(counted.mechanism),
            Cell::Whole(counted.round),
            Cell::words(perspective),
            counted
                .level
                .map_or(Cell::Nothing, |level| Cell::Whole(level.number().into())),
            Cell::words(meaning),
            Cell::Whole(counted.count),
        ]
    });
    Table {
        caption: sheets::DISTRIBUTION.to_owned(),
        columns: vec![
            words(noun(document)),
            number(sheets::ROUND),
            words(sheets::PERSPECTIVE),
            number(sheets::LEVEL),
            words(sheets::MEANING),
            number(sheets::PEOPLE),
        ],
        rows: rows.collect(),
    }
}

/// A row for each thing that was said, under the headings that it stands under in the document.
pub(super) fn notes(document: &Document) -> Table {
    let parts = [
        DocumentPart::Mechanisms,
        DocumentPart::Parking,
        DocumentPart::Notes,
        DocumentPart::Closing,
    ];
    let mut rows = Vec::new();
    for part in parts {
        let (mut about, mut under) = (String::new(), String::new());
        for content in document.part(part) {
            let mut said = |words: &String| {
                rows.push(
                    [&about, &under, words]
                        .map(|text| Cell::words(text))
                        .to_vec(),
                );
            };
            match content {
                Content::Heading { level: 1, text } => under.clone_from(text),
                Content::Heading { level: 2, text } => {
                    about.clone_from(text);
                    sheets::ENDING.clone_into(&mut under);
                }
                Content::Heading { text, .. } => under.clone_from(text),
                Content::Paragraph(words) => said(words),
                Content::List(items) => items.iter().for_each(said),
                Content::Table(_) | Content::Picture(_) => {}
            }
        }
    }
    Table {
        caption: sheets::NOTES.to_owned(),
        columns: vec![
            words(sheets::ABOUT),
            words(sheets::PART),
            prose(sheets::WORDS),
        ],
        rows,
    }
}

/// The actions as the document has them.
pub(super) fn actions(document: &Document) -> Table {
    let mut parts = document.part(DocumentPart::Actions);
    let table = parts.find_map(|content| match content {
        Content::Table(table) => Some(table.clone()),
        _ => None,
    });
    table.unwrap_or_else(|| Table {
        caption: sheets::ACTIONS.to_owned(),
        columns: vec![prose(sheets::ACTIONS)],
        rows: vec![vec![Cell::words(sheets::NOTHING)]],
    })
}

/// Whose session it is, what was found and worked on, and how it was done, a line a row under the
/// heading that it stands under in the document.
pub(super) fn method(document: &Document) -> Table {
    let row = |under: &str, text: &str| vec![Cell::words(under), Cell::words(text)];
    let mut rows = vec![
        row(sheets::SESSION, &document.title),
        row(sheets::SESSION, &document.subtitle),
    ];
    for part in [
        DocumentPart::Finding,
        DocumentPart::Across,
        DocumentPart::LastTime,
        DocumentPart::Focus,
        DocumentPart::Method,
    ] {
        let mut under = sheets::FOUND.to_owned();
        for content in document.part(part) {
            match content {
                Content::Heading { text, .. } => under.clone_from(text),
                Content::Paragraph(text) => rows.push(row(&under, text)),
                Content::List(items) => {
                    rows.extend(items.iter().map(|text| row(&under, text)));
                }
                Content::Table(_) | Content::Picture(_) => {}
            }
        }
    }
    Table {
        caption: sheets::METHOD.to_owned(),
        columns: vec![words(sheets::PART), prose(sheets::WORDS)],
        rows,
    }
}
