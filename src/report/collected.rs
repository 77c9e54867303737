//! A session among those of many teams, as rows of one table for other programs; `docs/data.md` is its
//! schema. Nothing in it finds out what a small group or a newcomer scored.

use std::collections::BTreeMap;

use super::block::{Cell, Column, Table};
use super::clean::clean;
use super::counts::Counted;
use super::facts::{self, MechanismFacts};
use super::fields::{DataField, RoundCells};
use super::sitting::Sitting;
use crate::insight::teams::TeamName;
use crate::session::{NotTold, Session, ToldRounds};

/// The columns of a collection, first to last.
pub const COLLECTED: [DataField; 27] = [
    DataField::Team,
    DataField::Session,
    DataField::Date,
    DataField::People,
    DataField::Workshop,
    DataField::MechanismId,
    DataField::Mechanism,
    DataField::Group,
    DataField::Place,
    DataField::Question,
    DataField::Levels,
    DataField::Ending,
    DataField::Agreed,
    DataField::Target,
    DataField::Focus,
    DataField::MedianLow,
    DataField::MedianHigh,
    DataField::MiddleHalfLow,
    DataField::MiddleHalfHigh,
    DataField::Verdict,
    DataField::Round,
    DataField::LastRound,
    DataField::Counts,
    DataField::Answer,
    DataField::Level,
    DataField::Label,
    DataField::Count,
];
/// Where the columns of a round begin, and those of a count.
const ROUND: usize = 20;
const COUNT: usize = 23;

/// What may be told of one team's sessions beside each other. They are asked for one after the other,
/// from the first day to the last ([`ToldRounds`] says why).
#[derive(Debug)]
pub struct TeamTold {
    team: TeamName,
    sessions: u32,
    /// By mechanism: one that is asked in other words, or in another workshop, is held to the same.
    rounds: BTreeMap<String, ToldRounds>,
}

/// What may be told of one session beside those before it.
#[derive(Debug)]
pub struct SessionTold {
    team: TeamName,
    number: u32,
    /// Of each mechanism each round that the room has seen.
    rounds: Vec<Vec<Result<(), NotTold>>>,
}

impl SessionTold {
    /// How many rounds the session has, and of how many of them the counts are told.
    pub fn rounds(&self) -> (usize, usize) {
        let all = self.rounds.iter().flatten();
        (all.clone().count(), all.filter(|told| told.is_ok()).count())
    }
}

impl TeamTold {
    /// Nothing is told yet of a team that is to be called so.
    pub fn new(team: TeamName) -> Self {
        Self {
            team,
            sessions: 0,
            rounds: BTreeMap::new(),
        }
    }

    /// What may be told of the team's next session.
    pub fn next(&mut self, session: &Session) -> SessionTold {
        let minimum = session.smallest_group();
        let each = session.mechanisms().map(|(_, mechanism, card)| {
            let before = self.rounds.entry(mechanism.id.clone()).or_default();
            let rounds = card.revealed_rounds().iter();
            rounds
                .map(|round| before.tell(&round.tally, minimum))
                .collect()
        });
        let rounds = each.collect();
        self.sessions += 1;
        SessionTold {
            team: self.team.clone(),
            number: self.sessions,
            rounds,
        }
    }
}

/// The columns of a collection, for a writer.
pub fn collected_columns() -> Vec<Column> {
    COLLECTED.map(DataField::column).into()
}

/// A session's rows: one for each mechanism, round and level; for a round of which the counts are not
/// told, and for a mechanism without a round, one without them.
pub fn collected(session: &Session, told: &SessionTold) -> Table {
    let sitting = Sitting::of(session);
    let (team, date) = match &told.team {
        TeamName::Name(name) => (clean(name), sitting.date),
        // Whoever knows who sat on that day would know the team.
        TeamName::Letter(letter) => (letter.clone(), None),
    };
    let sitting = Sitting {
        team,
        date,
        number: Some(told.number),
        ..sitting
    };
    let levels = session.workshop().scale.levels.iter();
    let labels: Vec<String> = levels.map(|level| level.label.clone()).collect();
    let mut rows = Vec::new();
    let nobody = Vec::new();
    for (i, mut mechanism) in facts::mechanisms(session).into_iter().enumerate() {
        let told = told.rounds.get(i).unwrap_or(&nobody);
        if !matches!(told.last(), Some(Ok(()))) {
            let row = &mut mechanism.row;
            (row.median, row.middle_half, row.verdict) = (None, None, None);
        }
        rows.extend(of_mechanism(&sitting, &mechanism, told, &labels));
    }
    Table {
        caption: String::new(),
        columns: collected_columns(),
        rows,
    }
}

fn of_mechanism(
    sitting: &Sitting,
    mechanism: &MechanismFacts<'_>,
    told: &[Result<(), NotTold>],
    labels: &[String],
) -> Vec<Vec<Cell>> {
    let (own, rest) = COLLECTED.split_at(ROUND);
    let (of_round, of_count) = rest.split_at(COUNT - ROUND);
    let row = &mechanism.row;
    let own: Vec<Cell> = own.iter().map(|f| f.of_mechanism(sitting, row)).collect();
    let begun = |round: Option<RoundCells>| -> Vec<Cell> {
        let cells = of_round.iter().map(|field| field.of_round(round));
        own.iter().cloned().chain(cells).collect()
    };
    let whole = |begun: &[Cell], one: Option<&Counted>| -> Vec<Cell> {
        let cells = of_count.iter();
        let cells = cells.map(|f| one.map_or(Cell::Nothing, |one| f.of_count(one, labels)));
        begun.iter().cloned().chain(cells).collect()
    };
    if told.is_empty() {
        return vec![whole(&begun(None), None)];
    }
    let mut rows = Vec::new();
    for ((round, told), number) in mechanism.rounds.iter().zip(told).zip(1..) {
        let begun = begun(Some(RoundCells {
            number,
            is_last: number as usize == mechanism.rounds.len(),
            told: *told,
        }));
        match told {
            Ok(()) => {
                let counts = Counted::of(row.mechanism, number, round.tally);
                rows.extend(counts.map(|one| whole(&begun, Some(&one))));
            }
            Err(_) => rows.push(whole(&begun, None)),
        }
    }
    rows
}
