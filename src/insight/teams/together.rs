//! Teams that were asked the same, side by side.

use std::collections::HashMap;

use jiff::civil::Date;

use super::figures::TeamFigures;
use super::natural::natural;
use super::same_question::places_in;
use crate::insight::picture::Row;
use crate::workshop::{MechanismIndex, Workshop};

/// Teams that were asked the same, and how many sessions are not among them, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// What they were asked.
    pub workshop: Workshop,
    /// By name, or by letter.
    pub teams: Vec<Team>,
    /// What is not shown.
    pub left_out: TeamsLeftOut,
}

/// One team, by its newest session.
#[derive(Clone, Debug, PartialEq)]
pub struct Team {
    /// What it is called here.
    pub name: TeamName,
    /// The last day of its session; nothing where it is a letter, since days give a team away.
    pub day: Option<Date>,
    /// Its numbers in the order of [`Together::workshop`]; nothing for what it was not asked.
    pub rows: Vec<Option<Row>>,
}

/// What a team is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TeamName {
    /// As it calls itself.
    Name(String),
    /// By a letter that tells nothing: A to Z, then AA.
    Letter(String),
}

/// Sessions and teams that are not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TeamsLeftOut {
    /// Teams with fewer people than may be shown apart.
    pub small: u32,
    /// Their names; none where teams are letters.
    pub small_names: Vec<String>,
    /// Sessions of teams of which a newer one is shown.
    pub earlier: u32,
    /// Rehearsals with made-up teams.
    pub rehearsals: u32,
    /// Sessions in which nothing is scored yet.
    pub empty: u32,
}

impl TeamsLeftOut {
    pub(super) fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Together {
    /// What these sessions, all of which were asked this, show beside each other.
    pub(super) fn of<'a>(workshop: &Workshop, all: impl Iterator<Item = &'a TeamFigures>) -> Self {
        let mut together = Self {
            workshop: workshop.clone(),
            teams: Vec::new(),
            left_out: TeamsLeftOut::default(),
        };
        together.take(all);
        together
    }

    fn take<'a>(&mut self, all: impl Iterator<Item = &'a TeamFigures>) {
        let mut newest: Vec<&TeamFigures> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for figures in all {
            if figures.is_rehearsal {
                self.left_out.rehearsals += 1;
            } else if figures.is_empty() {
                self.left_out.empty += 1;
            } else {
                let key = figures.name.to_lowercase();
                let known = places.get(&key).filter(|_| figures.named);
                match known.and_then(|&at| newest.get_mut(at)) {
                    Some(other) => {
                        self.left_out.earlier += 1;
                        if figures.day >= other.day {
                            *other = figures;
                        }
                    }
                    None => {
                        if figures.named {
                            places.insert(key, newest.len());
                        }
                        newest.push(figures);
                    }
                }
            }
        }
        newest.sort_by(|a, b| natural(&a.name, &b.name));
        for figures in newest {
            if figures.is_enough {
                self.teams.push(self.team(figures));
            } else {
                self.left_out.small += 1;
                self.left_out.small_names.push(figures.name.clone());
            }
        }
    }

    fn team(&self, figures: &TeamFigures) -> Team {
        let mut rows = vec![None; self.workshop.mechanisms.len()];
        let places = places_in(&figures.workshop, &self.workshop).unwrap_or_default();
        for (row, place) in figures.rows.iter().zip(places) {
            let mechanism = MechanismIndex::new(place);
            if let (Some(slot), Some(row)) = (rows.get_mut(place), row) {
                *slot = Some(Row {
                    mechanism,
                    ..row.clone()
                });
            }
        }
        Team {
            name: TeamName::Name(figures.name.clone()),
            day: figures.day,
            rows,
        }
    }
}
