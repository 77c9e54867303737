//! Which column is about which mechanism.

use super::heading::{key, names, number};
use super::table::Answers;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// Which column is about which mechanism, and which one says where people come from; columns are counted
/// from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// One entry a mechanism, in the workshop's order.
    columns: Vec<Option<usize>>,
    perspective: Option<usize>,
}

/// The shortest name, in letters, that is looked for inside a longer heading.
const SHORTEST: usize = 5;

impl Mapping {
    /// What the headings tell by themselves: a mechanism's name or id, alone or as the row of a grid; else
    /// the one heading that has its name in it; else, where no heading has any name, its number. What
    /// could be two is left to be chosen, and so is a column without any score.
    pub fn guess(answers: &Answers, session: &Session) -> Self {
        let workshop = session.workshop();
        let mechanisms: Vec<[String; 2]> = workshop
            .mechanisms
            .iter()
            .map(|it| [key(&it.name), key(&it.id)])
            .collect();
        let columns = answers.columns();
        let has_scores =
            |column: &usize| columns.get(*column).is_some_and(|column| column.scores > 0);
        let headings: Vec<(usize, Vec<String>)> = answers
            .headings
            .iter()
            .map(|heading| names(heading))
            .enumerate()
            .filter(|(column, _)| has_scores(column))
            .collect();
        let mut mapping = Self {
            columns: vec![None; mechanisms.len()],
            perspective: None,
        };
        mapping.fill(|at| {
            let same = |(_, names): &&(usize, Vec<String>)| {
                names.iter().any(|name| mechanisms[at].contains(name))
            };
            headings
                .iter()
                .filter(same)
                .map(|(column, _)| *column)
                .collect()
        });
        // A heading belongs to the longest of the names that it has in it.
        let within = |names: &[String]| {
            let all = mechanisms.iter().enumerate();
            let inside = all.filter(|(_, [name, _])| {
                name.chars().count() >= SHORTEST
                    && names.iter().any(|it| it.contains(name.as_str()))
            });
            inside
                .max_by_key(|(_, [name, _])| name.len())
                .map(|(at, _)| at)
        };
        mapping.fill(|at| {
            let of_it = |(_, names): &&(usize, Vec<String>)| within(names) == Some(at);
            headings
                .iter()
                .filter(of_it)
                .map(|(column, _)| *column)
                .collect()
        });
        if mapping.is_empty() {
            let numbered: Vec<(usize, usize)> = headings
                .iter()
                .filter_map(|&(column, _)| {
                    Some((
                        column,
                        number(&answers.headings[column], &workshop.noun.one)?,
                    ))
                })
                .collect();
            mapping.fill(|at| {
                let of_it = |(_, number): &&(usize, usize)| *number == at + 1;
                numbered
                    .iter()
                    .filter(of_it)
                    .map(|(column, _)| *column)
                    .collect()
            });
        }
        mapping.perspective = perspective(answers, session, &mapping.columns);
        mapping
    }

    /// Gives each mechanism that has none the one column that is found for it.
    fn fill(&mut self, found: impl Fn(usize) -> Vec<usize>) {
        for at in 0..self.columns.len() {
            if self.columns[at].is_some() {
                continue;
            }
            let mut free = found(at);
            free.retain(|column| !self.columns.contains(&Some(*column)));
            if let [only] = free[..] {
                self.columns[at] = Some(only);
            }
        }
    }

    /// The column about this mechanism.
    pub fn column(&self, mechanism: MechanismIndex) -> Option<usize> {
        self.columns.get(mechanism.get()).copied().flatten()
    }

    /// The column that says where people come from.
    pub fn perspective(&self) -> Option<usize> {
        self.perspective
    }

    /// Chooses the column about a mechanism; another mechanism that had it has none then.
    pub fn choose(&mut self, mechanism: MechanismIndex, column: Option<usize>) {
        for had in self.columns.iter_mut().filter(|had| **had == column) {
            *had = None;
        }
        if let Some(chosen) = self.columns.get_mut(mechanism.get()) {
            *chosen = column;
        }
    }

    /// Chooses the column that says where people come from.
    pub fn choose_perspective(&mut self, column: Option<usize>) {
        self.perspective = column;
    }

    /// Whether no mechanism has a column.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(Option::is_none)
    }

    /// The mechanisms that have a column, in the workshop's order.
    pub fn matched(&self) -> impl Iterator<Item = (MechanismIndex, usize)> + '_ {
        let all = self.columns.iter().enumerate();
        all.filter_map(|(at, column)| Some((MechanismIndex::new(at), (*column)?)))
    }
}

/// The one column that names perspectives of the session wherever it says anything.
fn perspective(answers: &Answers, session: &Session, taken: &[Option<usize>]) -> Option<usize> {
    if session.perspectives().is_empty() {
        return None;
    }
    let columns = answers.columns();
    let mut found = columns.iter().enumerate().filter(|(place, column)| {
        column.perspectives > 0
            && column.perspectives == column.filled
            && !taken.contains(&Some(*place))
    });
    let (place, _) = found.next()?;
    found.next().is_none().then_some(place)
}
