//! The rows below the headings → mechanisms, and all of it → a workshop.

use std::collections::HashSet;

use super::above::lines_of;
use super::field::TableField;
use super::filling::{fill, id_of};
use super::from_table::FromTable;
use super::groups;
use super::note::{Read, TableNote};
use super::partial::Table;
use super::problem::{CellAddress, TableProblem};
use super::scale::{self, LevelColumn};
use super::text::{after_number, append, bare};
use crate::workshop::checked::Workshop;
use crate::workshop::definition::Mechanism;
use crate::workshop::few::how_many;
use crate::workshop::limits;

/// Whether a mechanism lacks something.
type Lacks = fn(&Mechanism) -> bool;

impl Table<'_> {
    /// Reads every row that has something in it.
    pub(super) fn read_rows(&mut self) {
        self.take_noun();
        let mut taken = HashSet::new();
        let mut levels: Vec<LevelColumn> = Vec::new();
        for read in &self.columns {
            if let Some(TableField::Level(number, label)) = &read.field {
                levels.push(LevelColumn {
                    number: *number,
                    label: label.clone(),
                    at: (read.cell.row, read.cell.column),
                    said: Vec::new(),
                });
            }
        }
        let mut minutes = Vec::new();
        for (row, cells) in self.rows.iter().enumerate().skip(self.first) {
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let index = self.text.mechanisms.len();
            // What is too much is told below.
            if index > *limits::MECHANISMS.end() + 40 {
                break;
            }
            let mut mechanism = self.mechanism(row, cells, index, &mut minutes);
            for level in &mut levels {
                level
                    .said
                    .push(cells.get(level.at.1).cloned().unwrap_or_default());
            }
            if mechanism.id.is_empty() {
                mechanism.id = id_of(&mechanism.name, "topic", &mut taken);
            } else {
                taken.insert(mechanism.id.clone());
            }
            self.text.mechanisms.push(mechanism);
        }
        groups::fill_down(&mut self.text.mechanisms);
        let (scale, mechanisms) = (&mut self.text.scale, &mut self.text.mechanisms);
        levels.sort_by_key(|column| column.number);
        for (i, level) in levels.iter().enumerate() {
            for said in ["label", "meaning"] {
                let path = format!("scale.levels[{i}].{said}");
                self.places.insert(path, CellAddress::at(level.at));
            }
        }
        scale::put(
            (&levels, !self.levels.meanings.is_empty()),
            scale,
            mechanisms,
            &mut self.problems,
            &mut self.notes,
        );
        let at = self.places.get("scale.levels").copied();
        let lines = std::mem::take(&mut self.levels);
        lines.put(scale, at, &mut self.problems);
        self.give_each(&minutes);
    }

    /// What a row says; what is wrong with it is told.
    fn mechanism(
        &mut self,
        row: usize,
        cells: &[String],
        index: usize,
        minutes: &mut Vec<u32>,
    ) -> Mechanism {
        let mut mechanism = Mechanism::default();
        let mut wrong = Vec::new();
        for read in &self.columns {
            let column = read.cell.column;
            let (Some(field), Some(said)) = (&read.field, cells.get(column)) else {
                continue;
            };
            if said.is_empty() {
                continue;
            }
            let cell = CellAddress { row, column };
            let path = match field {
                TableField::Level(number, _) => &format!("levels[{}]", self.levels_below(*number)),
                TableField::Id => "id",
                TableField::Name => "name",
                TableField::Summary => "summary",
                TableField::Description => "description",
                TableField::Strong => "strong",
                TableField::Weak => "weak",
                TableField::Questions => "questions",
                TableField::Evidence => "evidence",
                TableField::Group => "group",
                TableField::Minutes => "",
            };
            self.places
                .entry(format!("mechanisms[{index}].{path}"))
                .or_insert(cell);
            match field {
                TableField::Id => said.clone_into(&mut mechanism.id),
                TableField::Name if mechanism.name.is_empty() => {
                    let name = said.split_whitespace().collect::<Vec<_>>().join(" ");
                    mechanism.name = if self.first == 0 {
                        bare(&name, self.are_numbered())
                    } else {
                        name
                    };
                }
                TableField::Name | TableField::Level(..) => {}
                TableField::Summary => {
                    append(&mut mechanism.summary, &said.replace('\n', " "), " ");
                }
                TableField::Description => append(&mut mechanism.description, said, "\n\n"),
                TableField::Strong => mechanism.strong.extend(lines_of(said)),
                TableField::Weak => mechanism.weak.extend(lines_of(said)),
                TableField::Questions => mechanism.questions.extend(lines_of(said)),
                TableField::Evidence => append(&mut mechanism.evidence, said, " "),
                TableField::Group => {
                    mechanism.group = said.split_whitespace().collect::<Vec<_>>().join(" ");
                }
                TableField::Minutes => {
                    match said.split_whitespace().next().map(str::parse::<u32>) {
                        Some(Ok(number)) if number <= limits::MINUTES => minutes.push(number),
                        _ => wrong.push((
                            cell,
                            format!("minutes are a whole number from 0 to {}", limits::MINUTES),
                        )),
                    }
                }
            }
        }
        if mechanism.name.is_empty() {
            let name = self
                .columns
                .iter()
                .find(|read| read.field == Some(TableField::Name));
            if let Some(column) = name.map(|read| read.cell.column) {
                wrong.push((
                    CellAddress { row, column },
                    "there is no name in this row".to_owned(),
                ));
            }
        }
        for (cell, reason) in wrong {
            self.refuse(Some(cell), reason);
        }
        mechanism
    }

    /// How many of the levels that have a column are below this one.
    fn levels_below(&self, number: u32) -> usize {
        let is_below = |read: &&Read| matches!(read.field, Some(TableField::Level(other, _)) if other < number);
        self.columns.iter().filter(is_below).count()
    }

    /// Each has as many minutes as keep the sum, rounded up.
    fn give_each(&mut self, minutes: &[u32]) {
        let (Some(most), Some(least)) = (minutes.iter().max(), minutes.iter().min()) else {
            return;
        };
        let many = u32::try_from(minutes.len()).unwrap_or(u32::MAX);
        let each = minutes.iter().sum::<u32>().div_ceil(many);
        self.text.agenda.each_mechanism = each;
        if most != least {
            self.notes.push(TableNote::SameMinutes(each));
        }
    }

    /// Whether every name of a list without headings has a number before it.
    fn are_numbered(&self) -> bool {
        let is_name = |read: &&Read| read.field == Some(TableField::Name);
        let Some(column) = self.columns.iter().find(is_name).map(|it| it.cell.column) else {
            return false;
        };
        let names = self.rows.iter().filter_map(|row| row.get(column));
        let mut names = names.filter(|name| !name.is_empty()).peekable();
        names.peek().is_some() && names.all(|name| after_number(name).is_some())
    }

    /// Fills in what is missing, and checks all of it.
    pub(super) fn finish(mut self) -> Result<FromTable, Vec<TableProblem>> {
        let many = self.text.mechanisms.len();
        if self.problems.is_empty() && !limits::MECHANISMS.contains(&many) {
            let (low, high) = (limits::MECHANISMS.start(), limits::MECHANISMS.end());
            let rows = if many == 1 { "row" } else { "rows" };
            let reason = format!(
                "the table has {} {rows} to score; a workshop needs {low} to {high}",
                how_many(many)
            );
            self.refuse(None, reason);
        }
        let lacks: [(TableField, Lacks); 5] = [
            (TableField::Summary, |it| it.summary.is_empty()),
            (TableField::Description, |it| it.description.is_empty()),
            (TableField::Strong, |it| it.strong.is_empty()),
            (TableField::Weak, |it| it.weak.is_empty()),
            (TableField::Questions, |it| it.questions.is_empty()),
        ];
        for (field, is_missing) in lacks {
            let missing = self
                .text
                .mechanisms
                .iter()
                .filter(|it| is_missing(it))
                .count();
            if missing > 0 {
                self.filled.push((field, missing));
            }
        }
        let text = self.text.clone();
        self.text.mechanisms.iter_mut().for_each(fill);
        if self.problems.is_empty() {
            match Workshop::new(self.text) {
                Ok(workshop) => {
                    return Ok(FromTable {
                        workshop,
                        text,
                        columns: self.columns,
                        filled: self.filled,
                        notes: self.notes,
                    });
                }
                Err(found) => {
                    for (path, reason) in found {
                        let whole = path
                            .trim_end_matches(|c: char| c != '[')
                            .trim_end_matches('[');
                        let cell = self
                            .places
                            .get(&path)
                            .or_else(|| self.places.get(whole))
                            .copied();
                        self.problems.push(TableProblem { cell, reason });
                    }
                }
            }
        }
        self.problems.sort_by_key(|problem| problem.cell);
        Err(self.problems)
    }
}
