//! A workshop → rows of cells, from which the same workshop can be read again.

use super::above::LINES;
use super::cells::Rows;
use crate::workshop::definition::WorkshopText;

/// The workshop as a table: its own lines, an empty one, the headings, one row a mechanism. Lists have
/// an item a line. The meanings of the levels stand in the first row: they hold for all.
///
/// ```
/// use roundtable::workshop::library;
/// use roundtable::workshop::table::{FromTable, rows_of};
///
/// for workshop in library() {
///     let back = FromTable::read(&rows_of(workshop), "").unwrap();
///     assert_eq!(back.workshop, *workshop);
/// }
/// ```
pub fn rows_of(workshop: &WorkshopText) -> Rows {
    let own = LINES.iter().filter_map(|(line, words, _)| {
        let said = line.get(workshop);
        let word = (*words.first()?).to_owned();
        Some(vec![word, said])
    });
    let mut rows: Rows = own.collect();
    rows.push(Vec::new());
    let mut head: Vec<String> = [
        "Name",
        "Summary",
        "Description",
        "Strong",
        "Weak",
        "Questions",
        "Evidence",
        "Id",
    ]
    .map(str::to_owned)
    .into();
    let levels = workshop.scale.iter();
    head.extend(levels.map(|(level, text)| format!("Level {level}: {}", text.label)));
    rows.push(head);
    for (index, mechanism) in workshop.indexed() {
        let mut row = vec![
            mechanism.name.clone(),
            mechanism.summary.clone(),
            mechanism.description.clone(),
            mechanism.strong.join("\n"),
            mechanism.weak.join("\n"),
            mechanism.questions.join("\n"),
            mechanism.evidence.clone(),
            mechanism.id.clone(),
        ];
        if index.get() == 0 {
            let levels = workshop.scale.levels.iter();
            row.extend(levels.map(|text| text.meaning.clone()));
        }
        rows.push(row);
    }
    rows
}
