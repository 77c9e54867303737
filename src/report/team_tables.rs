//! Many teams as tables of values: one to read, and one to count with.

use super::block::{Cell, Column, ColumnKind, Table};
use super::clean::clean;
use crate::insight::teams::{Team, Together};
use crate::insight::{Median, Row};
use crate::phrases::figures::{
    ending_in_words, ending_with_label, median_in_words, verdict_in_words,
};
use crate::phrases::words::capital;
use crate::phrases::{sheets, teams as said};
use crate::workshop::Level;

/// The figures of many sessions: of many teams, or of one over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TeamTables {
    /// What the rows of the grid are, as the name of a sheet.
    pub name: &'static str,
    /// Teams or days by mechanisms: agreed scores as numbers, other endings in words.
    pub grid: Table,
    /// A row for each team or day and mechanism.
    pub figures: Table,
}

impl TeamTables {
    pub(super) fn of(together: &Together) -> Self {
        Self {
            name: sheets::TEAMS,
            grid: grid(together),
            figures: figures(together),
        }
    }
}

fn name(team: &Team) -> Cell {
    Cell::words(&clean(&said::team_name(&team.name)))
}

pub(super) fn whole(level: Option<Level>) -> Cell {
    level.map_or(Cell::Nothing, |level| Cell::Whole(level.number().into()))
}

fn grid(together: &Together) -> Table {
    let mechanisms = together.workshop.mechanisms.iter();
    let heads = mechanisms.map(|mechanism| clean(&mechanism.name));
    let heads = heads.map(|head| Column::new(head, ColumnKind::Numbers));
    let cell = |row: &Option<Row>| match row {
        None => Cell::words(said::NOT_ASKED),
        Some(row) => match row.ending.agreed() {
            Some(level) => whole(Some(level)),
            None => Cell::Words(ending_in_words(row.ending)),
        },
    };
    let rows = together.teams.iter().map(|team| {
        let cells = team.rows.iter().map(cell);
        std::iter::once(name(team)).chain(cells).collect()
    });
    let first = Column::new(said::TEAM, ColumnKind::Words);
    Table {
        caption: said::TEAMS_TOGETHER.to_owned(),
        columns: std::iter::once(first).chain(heads).collect(),
        rows: rows.collect(),
    }
}

fn figures(together: &Together) -> Table {
    let noun = capital(&together.workshop.noun.one);
    let columns = [
        (said::TEAM, ColumnKind::Words),
        (said::DAY, ColumnKind::Words),
        (noun.as_str(), ColumnKind::Words),
        (sheets::ENDING, ColumnKind::Words),
        (sheets::AGREED, ColumnKind::Numbers),
        (sheets::MEDIAN_FROM, ColumnKind::Numbers),
        (sheets::MEDIAN_TO, ColumnKind::Numbers),
        (sheets::VERDICT, ColumnKind::Words),
    ];
    let mut rows = Vec::new();
    for team in &together.teams {
        for (mechanism, row) in together.workshop.mechanisms.iter().zip(&team.rows) {
            let mut cells = vec![
                name(team),
                team.day.into(),
                Cell::words(&clean(&mechanism.name)),
            ];
            match row {
                None => {
                    cells.push(Cell::words(said::NOT_ASKED));
                    cells.extend([const { Cell::Nothing }; 4]);
                }
                Some(row) => {
                    let verdict = row
                        .verdict
                        .map(|verdict| verdict_in_words(verdict).to_owned());
                    cells.push(Cell::Words(ending_in_words(row.ending)));
                    cells.push(whole(row.ending.agreed()));
                    cells.push(whole(row.median.map(Median::lower)));
                    cells.push(whole(row.median.map(Median::upper)));
                    cells.push(verdict.into());
                }
            }
            rows.push(cells);
        }
    }
    // Letters have no days.
    let days = together.teams.iter().any(|team| team.day.is_some());
    let mut columns = columns.map(|(head, kind)| Column::new(head, kind)).to_vec();
    if !days {
        columns.remove(1);
        rows.iter_mut()
            .for_each(|row: &mut Vec<Cell>| drop(row.remove(1)));
    }
    Table {
        caption: said::FIGURES.to_owned(),
        columns,
        rows,
    }
}

/// One mechanism in every team, for a document.
pub(super) fn of_mechanism(together: &Together, at: usize) -> Table {
    let labels = together.workshop.scale.levels.iter();
    let labels: Vec<String> = labels.map(|level| clean(&level.label)).collect();
    let rows = together.teams.iter().map(|team| {
        let row = team.rows.get(at).and_then(Option::as_ref);
        let ended = row.map_or_else(
            || said::NOT_ASKED.to_owned(),
            |row| ending_with_label(row.ending, &labels),
        );
        let median = row.and_then(|row| row.median).map(median_in_words);
        let verdict = row.and_then(|row| row.verdict).map(verdict_in_words);
        vec![
            name(team),
            Cell::Words(ended),
            median.into(),
            verdict.map(str::to_owned).into(),
        ]
    });
    let mechanism = together.workshop.mechanisms.get(at);
    Table {
        caption: mechanism.map(|of| clean(&of.name)).unwrap_or_default(),
        columns: vec![
            Column::new(said::TEAM, ColumnKind::Words),
            Column::new(sheets::ENDING, ColumnKind::Words),
            Column::new(said::MEDIAN, ColumnKind::Numbers),
            Column::new(sheets::VERDICT, ColumnKind::Words),
        ],
        rows: rows.collect(),
    }
}
