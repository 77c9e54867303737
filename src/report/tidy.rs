//! The numbers of a document as one long table for other programs; `docs/csv-format.md` is its
//! schema.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::block::{Cell, Column, ColumnKind, Table};
use super::clean::clean;
use super::counts::Counted;
use super::data::ids;
use crate::insight::{Picture, Row};
use crate::session::Session;
use crate::workshop::{Level, MechanismIndex};

/// Whose session it is, and what identifies its mechanisms elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sitting {
    /// The team's name, as it was typed.
    pub team: String,
    /// The day.
    pub date: Option<Date>,
    /// How many people took part.
    pub people: Option<u16>,
    /// Whether the team is made up.
    pub rehearsal: bool,
    /// The workshop's identifier.
    pub workshop: String,
    /// The identifier of each mechanism.
    pub mechanisms: Vec<String>,
    /// The mechanisms that the team works on.
    pub focus: BTreeSet<MechanismIndex>,
}

impl Sitting {
    pub(super) fn of(session: &Session) -> Self {
        let (workshop, about) = (session.workshop(), session.about());
        let mechanisms = workshop.mechanisms.iter();
        Self {
            team: clean(&about.team),
            date: about.dates.first().copied(),
            people: about.people,
            rehearsal: session.is_rehearsal(),
            workshop: workshop.id.clone(),
            mechanisms: mechanisms.map(|mechanism| mechanism.id.clone()).collect(),
            focus: session.focus().clone(),
        }
    }
}

/// The columns: what each is called, and whether it holds words or numbers.
const COLUMNS: [(&str, ColumnKind); 22] = [
    ("team", ColumnKind::Words),
    ("date", ColumnKind::Words),
    ("people", ColumnKind::Numbers),
    ("rehearsal", ColumnKind::Words),
    ("workshop", ColumnKind::Words),
    ("mechanism_id", ColumnKind::Words),
    ("mechanism", ColumnKind::Words),
    ("ending", ColumnKind::Words),
    ("agreed", ColumnKind::Numbers),
    ("focus", ColumnKind::Words),
    ("median_low", ColumnKind::Numbers),
    ("median_high", ColumnKind::Numbers),
    ("middle_half_low", ColumnKind::Numbers),
    ("middle_half_high", ColumnKind::Numbers),
    ("verdict", ColumnKind::Words),
    ("round", ColumnKind::Numbers),
    ("perspective", ColumnKind::Words),
    ("answer", ColumnKind::Words),
    ("level", ColumnKind::Numbers),
    ("label", ColumnKind::Words),
    ("count", ColumnKind::Numbers),
    ("target", ColumnKind::Numbers),
];

/// A row for each mechanism, round, perspective and level; for a mechanism of which no count may be
/// told, one row without them.
pub(super) fn tidy(sitting: &Sitting, picture: &Picture, counts: &[Counted]) -> Table {
    let columns = COLUMNS.map(|(head, kind)| Column::new(head, kind)).to_vec();
    let mut rows = Vec::new();
    for row in &picture.rows {
        let told = of_mechanism(sitting, row);
        let target = Cell::from(row.target.map(|level| u32::from(level.number())));
        let mut counted = counts
            .iter()
            .filter(|one| one.mechanism == row.mechanism)
            .peekable();
        if counted.peek().is_none() {
            let nothing = std::iter::repeat_n(Cell::Nothing, COLUMNS.len() - told.len() - 1);
            let told = told.iter().cloned().chain(nothing);
            rows.push(told.chain([target.clone()]).collect());
        }
        for one in counted {
            let count = of_count(one, &picture.levels);
            let told = told.iter().cloned().chain(count);
            rows.push(told.chain([target.clone()]).collect());
        }
    }
    Table {
        caption: String::new(),
        columns,
        rows,
    }
}

fn of_mechanism(sitting: &Sitting, row: &Row) -> Vec<Cell> {
    let level = |level: Level| Cell::Whole(level.number().into());
    let id = sitting.mechanisms.get(row.mechanism.get());
    vec![
        Cell::words(&sitting.team),
        sitting.date.into(),
        sitting.people.map(u32::from).into(),
        yes_or_no(sitting.rehearsal),
        Cell::words(&sitting.workshop),
        id.map_or(Cell::Nothing, |id| Cell::words(id)),
        Cell::words(&clean(&row.name)),
        Cell::words(ids::ending(row.ending)),
        row.ending.agreed().map(level).into(),
        yes_or_no(sitting.focus.contains(&row.mechanism)),
        row.median.map(|median| level(median.lower())).into(),
        row.median.map(|median| level(median.upper())).into(),
        row.middle_half.map(|half| level(half.lower)).into(),
        row.middle_half.map(|half| level(half.upper)).into(),
        row.verdict
            .map_or(Cell::Nothing, |told| Cell::words(ids::verdict(told))),
    ]
}

fn of_count(one: &Counted, labels: &[String]) -> [Cell; 6] {
    let label = one.level.and_then(|level| labels.get(level.index()));
    [
        Cell::Whole(one.round),
        Cell::words(one.perspective.as_deref().unwrap_or_default()),
        Cell::words(if one.level.is_some() {
            "level"
        } else {
            "dont-know"
        }),
        one.level.map(|level| u32::from(level.number())).into(),
        label.map_or(Cell::Nothing, |label| Cell::words(&clean(label))),
        Cell::Whole(one.count),
    ]
}

fn yes_or_no(is: bool) -> Cell {
    Cell::words(if is { "true" } else { "false" })
}
