//! Cells on their way into a table: of each it is kept what it says, and the text is let go.

use super::heading::heading;
use super::saying::{Answerable, Saying};
use super::table::{Answers, Row};
use super::unreadable::{MAX_COLUMNS, MAX_ROWS, Unreadable};

/// Takes cells in, row by row, and makes something of them.
pub(super) trait TakesCells {
    /// What it makes.
    type Made;

    /// Takes in a cell: its row as a spreadsheet counts, its column from 0. Rows come in order.
    ///
    /// # Errors
    /// When the table becomes too large, or a row comes again.
    fn cell(&mut self, row: u32, column: usize, text: &str) -> Result<(), Unreadable>;

    /// What came of them.
    ///
    /// # Errors
    /// When that is nothing.
    fn finish(self) -> Result<Self::Made, Unreadable>;
}

/// Keeps of each cell what it says as an answer. The first row that is not empty has the headings.
pub(super) struct Reader<'a> {
    answerable: &'a Answerable,
    /// What the file is called.
    source: &'a str,
    headings: Vec<String>,
    heading_row: Option<u32>,
    rows: Vec<Row>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(answerable: &'a Answerable, source: &'a str) -> Self {
        Self {
            answerable,
            source,
            headings: Vec::new(),
            heading_row: None,
            rows: Vec::new(),
        }
    }
}

impl TakesCells for Reader<'_> {
    type Made = Answers;

    fn cell(&mut self, row: u32, column: usize, text: &str) -> Result<(), Unreadable> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            return Err(Unreadable::TooWide);
        }
        if self.headings.len() <= column {
            self.headings.resize(column + 1, String::new());
        }
        if *self.heading_row.get_or_insert(row) == row {
            self.headings[column] = heading(text);
            return Ok(());
        }
        let last = self.rows.last().map(|row| row.number).or(self.heading_row);
        match last {
            Some(last) if row < last => return Err(Unreadable::Damaged),
            Some(last) if row == last => {}
            _ if self.rows.len() >= MAX_ROWS => return Err(Unreadable::TooLong),
            _ => self.rows.push(Row {
                source: 0,
                number: row,
                cells: Vec::new(),
            }),
        }
        let saying = self.answerable.saying(text);
        if let Some(row) = self.rows.last_mut() {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Saying::NOTHING);
            }
            row.cells[column] = saying;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Answers, Unreadable> {
        if self.heading_row.is_none() {
            return Err(Unreadable::Empty);
        }
        if self.rows.is_empty() {
            return Err(Unreadable::NoAnswers);
        }
        for row in &mut self.rows {
            row.cells.resize(self.headings.len(), Saying::NOTHING);
        }
        Ok(Answers {
            headings: self.headings,
            sources: vec![self.source.to_owned()],
            rows: self.rows,
        })
    }
}
