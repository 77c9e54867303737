//! From answers to ballots: counted, and in no order any more.

use super::mapping::Mapping;
use super::saying::Score;
use super::table::{Answers, Row};
use crate::session::{Ballots, Session, Vote};
use crate::workshop::MechanismIndex;
use crate::workshop::table::column_letters;

/// A cell that is no answer to what it was matched with. What stands in it is not told: it may be a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadCell {
    /// The file that it is in.
    pub source: String,
    /// Its row, as a spreadsheet counts.
    pub row: u32,
    /// Its column, as a spreadsheet names it.
    pub column: String,
    /// What stands over that.
    pub heading: String,
    /// What is wrong.
    pub why: Why,
}

/// What is wrong with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No level of the scale and no "don't know".
    NoLevel,
    /// None of the session's perspectives.
    NoPerspective,
}

/// Why nothing was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Uncounted {
    /// No column is about a mechanism.
    Unmatched,
    /// Nobody answered what was matched.
    NoBallots,
    /// These cells are no answers: the first of them, and how many more.
    Bad(Vec<BadCell>, usize),
}

/// So many bad cells are named; the rest is counted.
const NAMED: usize = 20;

impl Answers {
    /// The ballots for each mechanism that has a column: all of them, or none.
    ///
    /// # Errors
    /// [`Uncounted`] where there is nothing to count, or where a cell is no answer.
    pub fn count(
        &self,
        mapping: &Mapping,
        session: &Session,
    ) -> Result<Vec<(MechanismIndex, Ballots)>, Uncounted> {
        if mapping.is_empty() {
            return Err(Uncounted::Unmatched);
        }
        let mut bad = Vec::new();
        let mut counted: Vec<(MechanismIndex, usize, Ballots)> = mapping
            .matched()
            .map(|(mechanism, column)| (mechanism, column, session.no_ballots()))
            .collect();
        for row in &self.rows {
            let group = mapping
                .perspective()
                .and_then(|column| row.cells.get(column).map(|cell| (column, cell)));
            if let Some((column, cell)) = group
                && cell.perspective.is_none()
                && cell.score != Score::None
            {
                bad.push((row, column, Why::NoPerspective));
            }
            let perspective = group
                .and_then(|(_, cell)| cell.perspective)
                .map(usize::from);
            for (_, column, ballots) in &mut counted {
                match vote(row, *column) {
                    Ok(None) => {}
                    Ok(Some(vote)) if ballots.add(vote, perspective) => {}
                    Ok(Some(_)) | Err(()) => bad.push((row, *column, Why::NoLevel)),
                }
            }
        }
        if !bad.is_empty() {
            let more = bad.len().saturating_sub(NAMED);
            let named = bad.into_iter().take(NAMED);
            return Err(Uncounted::Bad(
                named.map(|cell| self.named(cell)).collect(),
                more,
            ));
        }
        counted.retain(|(.., ballots)| !ballots.is_empty());
        if counted.is_empty() {
            return Err(Uncounted::NoBallots);
        }
        let counted = counted.into_iter();
        Ok(counted
            .map(|(mechanism, _, ballots)| (mechanism, ballots))
            .collect())
    }

    fn named(&self, (row, column, why): (&Row, usize, Why)) -> BadCell {
        BadCell {
            source: self.sources.get(row.source).cloned().unwrap_or_default(),
            row: row.number,
            column: column_letters(column),
            heading: self.headings.get(column).cloned().unwrap_or_default(),
            why,
        }
    }
}

fn vote(row: &Row, column: usize) -> Result<Option<Vote>, ()> {
    match row.cells.get(column).map(|cell| cell.score) {
        None | Some(Score::None) => Ok(None),
        Some(Score::Vote(vote) | Score::Code(vote)) => Ok(Some(vote)),
        Some(Score::Other) => Err(()),
    }
}
