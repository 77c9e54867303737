//! An earlier session beside this one: what has changed between the two, then a table of both.

use crate::insight::{LaidOver, Picture, Profile, Row};
use crate::phrases::figures::{ending_in_words, median_in_words};
use crate::phrases::last_time as said;
use crate::phrases::words::capital;
use crate::report::block::{Block, Cell, Column, ColumnKind, Content};

/// Nothing where no session is laid over this one.
pub(super) fn blocks(picture: &Picture, noun: &str) -> Vec<Block> {
    let Some(laid) = &picture.laid_over else {
        return Vec::new();
    };
    let blocks = Block::by_profile(|profile| {
        let picture = picture.clone().for_profile(profile);
        of_profile(laid, &picture, profile, noun)
    });
    Block::part(1, said::SINCE_LAST_TIME, blocks)
}

fn of_profile(laid: &LaidOver, picture: &Picture, profile: Profile, noun: &str) -> Vec<Content> {
    let which = said::which_in_words(&laid.dates, laid.people);
    let mut content = vec![Content::Paragraph(format!("{which}."))];
    content.extend(Content::list(
        laid.changes.iter().map(said::change_in_words).collect(),
    ));
    if !laid.same_scale {
        content.push(Content::Paragraph(said::NOT_COMPARED.to_owned()));
        return content;
    }
    let table = Content::table(
        said::SINCE_LAST_TIME,
        columns(noun, profile),
        rows(picture, profile),
    );
    content.extend(table);
    let held_back = |row: &Row| row.before.is_some_and(|before| before.held_back);
    if picture.rows.iter().any(held_back) {
        content.push(Content::Paragraph(said::HELD_BACK.to_owned()));
    }
    content
}

fn columns(noun: &str, profile: Profile) -> Vec<Column> {
    let words = |head: &str| Column::new(head, ColumnKind::Words);
    let number = |head: &str| Column::new(head, ColumnKind::Numbers);
    let mut columns = vec![
        words(&capital(noun)),
        words(said::LAST_TIME),
        words(said::TODAY),
    ];
    if profile != Profile::Share {
        columns.extend([said::MEDIAN_THEN, said::MEDIAN_TODAY].map(number));
    }
    columns.push(words(said::SINCE_THEN));
    columns
}

/// A cell for each of the [`columns`]; a row for each mechanism of both sessions.
fn rows(picture: &Picture, profile: Profile) -> Vec<Vec<Cell>> {
    let both = picture
        .rows
        .iter()
        .filter_map(|row| Some((row, row.before?)));
    let rows = both.map(|(row, before)| {
        let mut cells = vec![Cell::words(&row.name)];
        cells
            .extend([before.ending, row.ending].map(|ending| Cell::Words(ending_in_words(ending))));
        if profile != Profile::Share {
            // Both or neither: one alone would invite the reader to guess at the other.
            let told = before.ballots;
            cells.push(told.map(|then| median_in_words(then.median)).into());
            let today = row.median.filter(|_| told.is_some());
            cells.push(today.map(median_in_words).into());
        }
        cells.push(said::since_in_words(row).into());
        cells
    });
    rows.collect()
}
