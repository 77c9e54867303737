//! Which row of a table has the headings, what stands above it, and what each column is.

use std::collections::HashSet;

use super::above::Line;
use super::field::TableField;
use super::filling::{OWN, id_of};
use super::note::{Read, TableNote};
use super::nouns::noun_of;
use super::partial::{COLUMNS, Table};
use super::problem::CellAddress;
use super::row_fields::{fields_of, levels_in_a_row};

/// How far down the headings may stand, in rows.
const ABOVE: usize = 60;

impl Table<'_> {
    /// The row that has the headings: the first that names what is scored, or enough of the rest.
    pub(super) fn heading_row(&self) -> Option<usize> {
        let first = self
            .rows
            .iter()
            .position(|row| row.iter().any(|cell| !cell.is_empty()));
        let is_heading = |(at, row): (usize, &Vec<String>)| {
            // One word alone further down is a name among others.
            let alone = row.iter().filter(|cell| !cell.is_empty()).count() == 1;
            if alone && Some(at) != first {
                return false;
            }
            let fields = fields_of(row);
            let in_a_row = levels_in_a_row(&fields);
            let only_levels = Some(at) == first && in_a_row >= 3;
            if only_levels && !self.are_scores(at, &fields) {
                return true;
            }
            let fields: Vec<TableField> = fields.into_iter().flatten().collect();
            let levels = fields
                .iter()
                .filter(|it| matches!(it, TableField::Level(..)))
                .count();
            let others = fields.len() - levels;
            let names = fields.contains(&TableField::Name);
            // A line above the table begins with a word, and what stands beside it may be any.
            let above = row.first().is_some_and(|word| Line::of(word).is_some());
            // In the first row one heading that names nothing else will do.
            let texts = |field: &TableField| {
                !matches!(
                    field,
                    TableField::Id | TableField::Minutes | TableField::Level(..)
                )
            };
            let one_in_first = Some(at) == first && !alone && fields.iter().any(texts);
            let enough = if above {
                2
            } else {
                1 + usize::from(!names && !one_in_first)
            };
            others >= enough || (others >= 1 && in_a_row >= 3)
        };
        self.rows
            .iter()
            .enumerate()
            .take(ABOVE)
            .position(is_heading)
    }

    /// Whether the levels of a row are scores beside a name, and stand over no texts: the row below it
    /// has numbers there too.
    fn are_scores(&self, at: usize, fields: &[Option<TableField>]) -> bool {
        let below = self.rows.iter().skip(at + 1);
        let mut below = below.filter(|row| row.iter().any(|cell| !cell.is_empty()));
        below.next().is_none_or(|row| {
            row.iter().zip(fields).any(|(cell, field)| {
                matches!(field, Some(TableField::Level(..))) && cell.parse::<f64>().is_ok()
            })
        })
    }

    /// Takes the headings, and what stands above them.
    pub(super) fn read_above(&mut self, at: usize) {
        self.first = at + 1;
        for (row, cells) in self.rows.iter().enumerate().take(at) {
            let mut filled = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.is_empty());
            let Some((column, word)) = filled.next() else {
                continue;
            };
            let beside = filled.next();
            match (Line::of(word), beside) {
                (Some((line, path)), Some((column, said))) => {
                    let cell = CellAddress { row, column };
                    if let Err(reason) = line.put(&mut self.text, &mut self.levels, said) {
                        self.refuse(Some(cell), reason);
                    }
                    self.places.insert(path.to_owned(), cell);
                }
                (Some((line, _)), None) if line.may_be_empty() => {
                    // What is said of a text is wrong with a number alone.
                    _ = line.put(&mut self.text, &mut self.levels, "");
                }
                // A title over the table.
                (None, None) if !self.places.contains_key("title") => {
                    word.clone_into(&mut self.text.title);
                    self.places
                        .insert("title".to_owned(), CellAddress { row, column });
                }
                _ => {}
            }
        }
        if self.places.contains_key("title") && !self.places.contains_key("id") {
            let title = self.text.title.clone();
            self.text.id = id_of(&title, OWN, &mut HashSet::new());
        }
    }

    /// Takes every column that has something in it; `at` is the row that has the headings.
    pub(super) fn list_columns(&mut self, at: Option<usize>) {
        let empty = Vec::new();
        let headings = at.and_then(|at| self.rows.get(at)).unwrap_or(&empty);
        let fields = fields_of(headings);
        let row = at.unwrap_or_default();
        for column in 0..COLUMNS {
            let mut below = self.rows.iter().skip(row);
            if below.any(|row| row.get(column).is_some_and(|cell| !cell.is_empty())) {
                // Of two that are called a name the first has them; two of one level are told below.
                let is_taken = |field: &TableField| {
                    let is_it = |read: &Read| read.field.as_ref() == Some(field);
                    let is_level = matches!(field, TableField::Level(..));
                    field.is_one() && !is_level && self.columns.iter().any(is_it)
                };
                let field = fields.get(column).cloned().flatten();
                self.columns.push(Read {
                    cell: CellAddress { row, column },
                    heading: headings.get(column).cloned().unwrap_or_default(),
                    field: field.filter(|field| !is_taken(field)),
                });
            }
        }
    }

    /// Where no column is called a name, the first that nobody knows has them, or else the questions.
    pub(super) fn find_names(&mut self) {
        let is = |field: Option<TableField>| move |read: &Read| read.field == field;
        if self.columns.iter().any(is(Some(TableField::Name))) {
            return;
        }
        let unknown = self.columns.iter().position(is(None));
        let at = unknown.or_else(|| {
            self.columns
                .iter()
                .position(is(Some(TableField::Questions)))
        });
        match at.and_then(|at| self.columns.get_mut(at)) {
            Some(read) => read.field = Some(TableField::Name),
            None => {
                let reason = "no column has the names of what is scored; write “Name” over it";
                let cell = self.columns.first().map(|read| read.cell);
                self.refuse(cell, reason.to_owned());
            }
        }
    }

    /// Without headings the first column that has words has the names.
    pub(super) fn take_names_alone(&mut self) {
        let words = |read: &Read| {
            let with = |row: &&Vec<String>| {
                let cell = row.get(read.cell.column);
                cell.is_some_and(|cell| cell.contains(char::is_alphabetic))
            };
            self.rows.iter().filter(with).count()
        };
        let many: Vec<usize> = self.columns.iter().map(words).collect();
        let most = many.iter().copied().max().unwrap_or_default();
        let names = many.iter().position(|many| 2 * many > most);
        let Some(read) = names.and_then(|at| self.columns.get_mut(at)) else {
            return self.refuse(None, "there is no name in the table".to_owned());
        };
        read.field = Some(TableField::Name);
        if many.iter().filter(|many| **many > 0).count() > 1 {
            self.notes.push(TableNote::NamesAlone);
        }
    }

    /// The heading over the names says what they are called, where no line above the table does.
    pub(super) fn take_noun(&mut self) {
        let is_said = |path| self.places.contains_key(path);
        if is_said("noun.one") || is_said("noun.many") {
            return;
        }
        let is_name = |read: &&Read| read.field == Some(TableField::Name);
        let names = self.columns.iter().find(is_name);
        if let Some(noun) = names.and_then(|read| noun_of(&read.heading)) {
            self.text.noun = noun;
        }
    }

    /// Columns that a person has corrected: one of them has to have the names.
    pub(super) fn take_columns(&mut self, columns: &[Read]) {
        self.columns = columns.to_vec();
        let is_name = |read: &Read| read.field == Some(TableField::Name);
        if !self.columns.iter().any(is_name) {
            let reason = "no column has the names of what is scored; choose the one that has them";
            self.refuse(None, reason.to_owned());
        }
    }
}
