//! A table as it is understood: which row has the headings, what each column is, what becomes of it. A
//! person can correct both.

use super::cells::Rows;
use super::field::TableField;
use super::from_table::FromTable;
use super::note::Read;
use super::partial::{COLUMNS, Table};
use super::problem::TableProblem;
use super::text::seen;

/// A table as it is understood, and as a person corrects that.
///
/// ```
/// use roundtable::workshop::table::{TableField, UnderstoodTable, cells_of};
///
/// let rows = cells_of("Topic\tWorry\nTrust\tWe hide\nTime\tWe run\nTools\tThey break");
/// let mut table = UnderstoodTable::new(&rows, "Ours");
/// assert_eq!(table.columns()[1].field, None);
///
/// table.choose(1, Some(TableField::Weak));
/// let made = table.outcome().unwrap();
/// assert_eq!(made.workshop.mechanisms[1].weak, ["We run"]);
///
/// table.choose(0, None);
/// let why = &table.outcome().unwrap_err()[0];
/// assert!(why.to_string().starts_with("no column has the names"));
/// ```
#[derive(Clone, Debug)]
pub struct UnderstoodTable {
    rows: Rows,
    /// Its title where it has none above it.
    otherwise: String,
    /// The title above it, or that one.
    title: String,
    headings: Option<usize>,
    columns: Vec<Read>,
    /// What each is meant to be about, and how late that was said.
    wanted: Vec<(Option<TableField>, usize)>,
    outcome: Result<FromTable, Vec<TableProblem>>,
}

/// So many rows are offered as the one that has the headings.
const OFFERED: usize = 12;

impl UnderstoodTable {
    /// What its headings tell by themselves; `title` is its title where it has none above it.
    pub fn new(rows: &[Vec<String>], title: &str) -> Self {
        let rows: Rows = rows
            .iter()
            .map(|row| row.iter().take(COLUMNS).map(|cell| seen(cell)).collect())
            .collect();
        let headings = Table::new(&rows, title).heading_row();
        Self::read(rows, title.to_owned(), headings)
    }

    fn read(rows: Rows, otherwise: String, headings: Option<usize>) -> Self {
        let mut table = Table::new(&rows, &otherwise);
        if let Some(at) = headings {
            table.read_above(at);
        }
        table.list_columns(headings);
        if headings.is_some() {
            table.find_names();
        } else {
            table.take_names_alone();
        }
        table.read_rows();
        let columns = table.columns.clone();
        let wanted = columns.iter().map(|read| (read.field.clone(), 0));
        let title = table.text.title.clone();
        let outcome = table.finish();
        Self {
            rows,
            otherwise,
            title,
            headings,
            wanted: wanted.collect(),
            columns,
            outcome,
        }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The columns that have something in them, first to last.
    pub fn columns(&self) -> &[Read] {
        &self.columns
    }

    /// What stands in a column below its heading, first.
    pub fn example(&self, read: &Read) -> &str {
        let first = self.headings.map_or(0, |at| at + 1);
        let below = self.rows.iter().skip(first);
        let mut cells = below.filter_map(|row| row.get(read.cell.column));
        cells
            .find(|cell| !cell.is_empty())
            .map_or("", String::as_str)
    }

    /// The rows that may have the headings, from 0, each with what stands in it.
    pub fn rows_for_headings(&self) -> impl Iterator<Item = (usize, &[String])> {
        let filled = |(_, row): &(usize, &Vec<String>)| row.iter().any(|cell| !cell.is_empty());
        let rows = self.rows.iter().enumerate().filter(filled);
        rows.take(OFFERED).map(|(at, row)| (at, row.as_slice()))
    }

    /// The row that has the headings, from 0.
    pub fn headings(&self) -> Option<usize> {
        self.headings
    }

    /// Another row has the headings, or none; the columns are understood anew.
    pub fn choose_headings(&mut self, row: Option<usize>) {
        let (rows, title) = (std::mem::take(&mut self.rows), self.otherwise.clone());
        *self = Self::read(rows, title, row);
    }

    /// A column is about something else, or is left out. Where only one can be about that, another that
    /// was is left out for as long.
    pub fn choose(&mut self, at: usize, field: Option<TableField>) {
        let now = self.wanted.iter().map(|(_, since)| since + 1).max();
        let Some(wanted) = self.wanted.get_mut(at) else {
            return;
        };
        *wanted = (field, now.unwrap_or_default());
        for (read, (field, since)) in self.columns.iter_mut().zip(&self.wanted) {
            let is_taken = |field: &TableField| {
                let later = self.wanted.iter().filter(|(_, other)| other > since);
                let mut later = later.filter_map(|(other, _)| other.as_ref());
                field.is_one() && later.any(|other| other.is_like(field))
            };
            read.field = field.clone().filter(|field| !is_taken(field));
        }
        for read in &mut self.columns {
            read.name_level();
        }
        let mut table = Table::new(&self.rows, &self.otherwise);
        if let Some(at) = self.headings {
            table.read_above(at);
        }
        table.take_columns(&self.columns);
        table.read_rows();
        self.outcome = table.finish();
    }

    /// The workshop, or all that stands in its way.
    ///
    /// # Errors
    /// All that is wrong, cell by cell; never an empty list.
    pub fn outcome(&self) -> Result<&FromTable, &[TableProblem]> {
        self.outcome.as_ref().map_err(Vec::as_slice)
    }

    /// The same, to keep.
    ///
    /// # Errors
    /// As [`UnderstoodTable::outcome`].
    pub fn into_outcome(self) -> Result<FromTable, Vec<TableProblem>> {
        self.outcome
    }
}

impl FromTable {
    /// Makes a workshop of rows of cells; `title` is its title where the table has none above it.
    ///
    /// # Errors
    /// All that is wrong, cell by cell; never an empty list.
    ///
    /// ```
    /// use roundtable::workshop::table::{FromTable, cells_of};
    ///
    /// let made = FromTable::read(&cells_of("Trust\nTime\nTools"), "Our three").unwrap();
    /// assert_eq!(made.workshop.mechanisms[1].name, "Time");
    /// assert_eq!(made.workshop.scale.len(), 5);
    ///
    /// let wrong = FromTable::read(&cells_of("Name\tWeak\nTrust\tNo\n\tYes"), "Ours").unwrap_err();
    /// assert_eq!(wrong[0].to_string(), "cell A3: there is no name in this row");
    /// ```
    pub fn read(rows: &[Vec<String>], title: &str) -> Result<Self, Vec<TableProblem>> {
        UnderstoodTable::new(rows, title).into_outcome()
    }
}

impl Read {
    /// A level is called what stands over its column, whatever else that may mean.
    fn name_level(&mut self) {
        let Some(TableField::Level(_, label)) = &mut self.field else {
            return;
        };
        let alone = TableField::of(&self.heading).or_else(|| TableField::bare_level(&self.heading));
        *label = match alone {
            Some(TableField::Level(_, said)) => said,
            _ => self.heading.lines().next().unwrap_or_default().to_owned(),
        };
    }
}
