//! A table of answers as it left the reader: headings, and what each cell says. It can be counted, and not
//! read back.

use super::saying::{Saying, Score};
use super::unreadable::{MAX_ROWS, Unreadable};
use crate::workshop::table::column_letters;

/// A table of answers. Of what stood in it, it holds the headings and the scores; `Debug` tells its size
/// and nothing else.
#[derive(Clone, PartialEq, Eq)]
pub struct Answers {
    pub(super) headings: Vec<String>,
    /// The names of the files that it was read from.
    pub(super) sources: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// One person's row.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Which of the sources it is from.
    pub(super) source: usize,
    /// Its number there, as a spreadsheet counts: the headings are usually row 1.
    pub(super) number: u32,
    /// As many as there are headings.
    pub(super) cells: Vec<Saying>,
}

/// What is to be known of a column before it is matched: nothing of where scores stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerColumn {
    /// "C", as the spreadsheet names it.
    pub letters: String,
    /// What stands over it; may be empty.
    pub heading: String,
    /// Rows with a score or "don't know".
    pub scores: usize,
    /// Rows that name one of the session's perspectives.
    pub perspectives: usize,
    /// Rows that say anything at all.
    pub filled: usize,
    /// Whether scores are codes of answers (A1, A2, …), whose order nobody can tell from the table.
    pub codes: bool,
}

impl Answers {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// The names of the files, first to last.
    pub fn sources(&self) -> &[String] {
        &self.sources
    }

    /// Every column, first to last.
    pub fn columns(&self) -> Vec<AnswerColumn> {
        let column = |(place, heading): (usize, &String)| {
            let cells = || self.rows.iter().filter_map(move |row| row.cells.get(place));
            let count = |wanted: fn(&Saying) -> bool| cells().filter(|cell| wanted(cell)).count();
            AnswerColumn {
                letters: column_letters(place),
                heading: heading.clone(),
                scores: count(|cell| matches!(cell.score, Score::Vote(_) | Score::Code(_))),
                perspectives: count(|cell| cell.perspective.is_some()),
                filled: count(|cell| cell.score != Score::None),
                codes: cells().any(|cell| matches!(cell.score, Score::Code(_))),
            }
        };
        self.headings.iter().enumerate().map(column).collect()
    }

    /// Puts the rows of another table below these.
    ///
    /// # Errors
    /// When it has other columns, or there would be too many rows; nothing has changed then.
    pub fn add(&mut self, more: Self) -> Result<(), Unreadable> {
        if self.headings != more.headings {
            return Err(Unreadable::OtherColumns);
        }
        if self.rows.len() + more.rows.len() > MAX_ROWS {
            return Err(Unreadable::TooLong);
        }
        let before = self.sources.len();
        self.sources.extend(more.sources);
        let rows = more.rows.into_iter().map(|row| Row {
            source: row.source + before,
            ..row
        });
        self.rows.extend(rows);
        Ok(())
    }
}

impl std::fmt::Debug for Answers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Answers({} rows, {} columns)",
            self.rows.len(),
            self.headings.len()
        )
    }
}
