//! The columns of a table that stand for the levels of the scale.

use super::note::TableNote;
use super::problem::{CellAddress, TableProblem};
use super::traffic_light;
use crate::workshop::definition::{LevelText, Mechanism, Scale};
use crate::workshop::limits;

/// The longest text of a cell that names a level rather than telling what it means.
const LABEL: usize = 40;

/// One column of levels.
pub(super) struct LevelColumn {
    pub(super) number: u32,
    pub(super) label: String,
    /// Where its heading stands: row and column from 0.
    pub(super) at: (usize, usize),
    /// What it says for each row that has a name.
    pub(super) said: Vec<String>,
}

/// One of the texts of a level.
type TextOf = fn(&mut LevelText) -> &mut String;

/// What lines above the table say of each level, lowest first.
#[derive(Default)]
pub(super) struct LevelLines {
    pub(super) meanings: Vec<String>,
    pub(super) shorts: Vec<String>,
    pub(super) colours: Vec<String>,
    pub(super) signs: Vec<String>,
}

impl LevelLines {
    /// Puts them into the scale; `at` is where its lines stand.
    pub(super) fn put(
        self,
        scale: &mut Scale,
        at: Option<CellAddress>,
        problems: &mut Vec<TableProblem>,
    ) {
        let levels = &mut scale.levels;
        let lines: [(Vec<String>, TextOf); 4] = [
            (self.meanings, |it| &mut it.meaning),
            (self.shorts, |it| &mut it.short),
            (self.colours, |it| &mut it.colour),
            (self.signs, |it| &mut it.sign),
        ];
        for (said, field) in lines {
            if said.len() > levels.len() {
                let reason = format!(
                    "{} lines stand here for the levels, and the scale has {}; write one a level",
                    said.len(),
                    levels.len()
                );
                problems.push(TableProblem { cell: at, reason });
                continue;
            }
            for (level, said) in levels.iter_mut().zip(said) {
                *field(level) = said;
            }
        }
    }
}

/// Makes the scale of its columns, lowest first. What they say of each row apart is what the levels mean there;
/// `own` is whether it is said above that they do.
pub(super) fn put(
    (columns, own): (&[LevelColumn], bool),
    scale: &mut Scale,
    mechanisms: &mut [Mechanism],
    problems: &mut Vec<TableProblem>,
    notes: &mut Vec<TableNote>,
) {
    let Some(first) = columns.first() else { return };
    let mut refuse = |at: (usize, usize), reason: String| {
        problems.push(TableProblem {
            cell: Some(CellAddress::at(at)),
            reason,
        });
    };
    let lowest = u8::from(first.number != 0);
    for (column, number) in columns.iter().zip(u32::from(lowest)..) {
        if column.number != number {
            let reason = format!(
                "level {} stands here where level {number} would come next; each level has one column, from 0 or 1 \
                 on",
                column.number
            );
            return refuse(column.at, reason);
        }
    }
    if !limits::LEVELS.contains(&columns.len()) {
        let many = columns.len();
        let levels = if many == 1 { "level" } else { "levels" };
        let reason = format!(
            "the scale has {many} {levels}; it needs {} to {}",
            limits::LEVELS.start(),
            limits::LEVELS.end()
        );
        return refuse(first.at, reason);
    }
    let apart = |column: &LevelColumn| {
        let mut said = column.said.iter().filter(|said| !said.is_empty());
        let first = said.next();
        said.any(|other| Some(other) != first)
    };
    let own = own || columns.iter().any(apart);
    scale.lowest = lowest;
    scale.levels = columns.iter().map(|column| level(column, own)).collect();
    traffic_light::colour(&mut scale.levels);
    if own {
        notes.push(TableNote::OwnMeanings);
        for (row, mechanism) in mechanisms.iter_mut().enumerate() {
            let said = columns.iter().map(|column| column.said.get(row).cloned());
            mechanism.levels = said.map(Option::unwrap_or_default).collect();
            if mechanism.levels.iter().all(String::is_empty) {
                mechanism.levels.clear();
            }
        }
    }
}

/// A level as its column has it; `own` is whether each row says something else.
fn level(column: &LevelColumn, own: bool) -> LevelText {
    let said = column.said.iter().find(|said| !said.is_empty());
    let said = said.filter(|_| !own).cloned().unwrap_or_default();
    let on_a_line = said.chars().count() <= LABEL && !said.contains('\n');
    match (column.label.is_empty(), said.split_once(": ")) {
        (false, _) => LevelText {
            label: column.label.clone(),
            meaning: said,
            ..LevelText::default()
        },
        (true, Some((label, meaning))) if label.chars().count() <= LABEL => LevelText {
            label: label.to_owned(),
            meaning: meaning.to_owned(),
            ..LevelText::default()
        },
        (true, _) if !said.is_empty() && on_a_line => LevelText {
            label: said,
            ..LevelText::default()
        },
        (true, _) => LevelText {
            label: format!("Level {}", column.number),
            meaning: said,
            ..LevelText::default()
        },
    }
}
