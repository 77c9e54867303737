//! A workshop → rows of cells, from which the same workshop can be read again.

use super::above::{LINES, NOTHING};
use super::cells::Rows;
use crate::workshop::definition::WorkshopText;

/// The workshop as a table: its own lines, an empty one, the headings, one row a mechanism. Lists have
/// an item a line. The meanings of the levels stand in the first row, for they hold for all; where one
/// has meanings of its own, they stand in its row, and what holds for the others above. What it says in
/// other languages has no place in a table.
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
        // A plain workshop stays a plain table.
        let plain = line.is_rare() && said.is_empty();
        (!plain).then(|| vec![word, said])
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
    let has_groups = workshop.mechanisms.iter().any(|it| !it.group.is_empty());
    if has_groups {
        head.push("Group".to_owned());
    }
    rows.push(head);
    let own = workshop.mechanisms.iter().any(|it| !it.levels.is_empty());
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
        let levels = workshop.scale.levels.iter().enumerate();
        row.extend(levels.map(|(i, text)| match (own, index.get()) {
            (true, _) => mechanism.levels.get(i).cloned().unwrap_or_default(),
            (false, 0) => text.meaning.clone(),
            (false, _) => String::new(),
        }));
        if has_groups {
            let group = Some(&mechanism.group).filter(|group| !group.is_empty());
            row.push(group.map_or(NOTHING, String::as_str).to_owned());
        }
        rows.push(row);
    }
    rows
}
