//! The columns of the tables for other programs: what each is called, what it holds, and where its cells
//! come from.

use super::block::{Cell, Column, ColumnKind};
use super::clean::clean;
use super::counts::Counted;
use super::data::ids;
use super::sitting::Sitting;
use crate::insight::Row;
use crate::phrases::columns as said;
use crate::session::NotTold;
use crate::workshop::Level;

/// A column. The same word means the same in every table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataField {
    /// The team’s name, or its letter.
    Team,
    /// Which of the team’s sessions, from 1.
    Session,
    /// The first day.
    Date,
    /// How many took part.
    People,
    /// Whether the team is made up.
    Rehearsal,
    /// The workshop.
    Workshop,
    /// The mechanism.
    MechanismId,
    /// Its name.
    Mechanism,
    /// The group that the workshop has put it in.
    Group,
    /// Where it stands in the workshop, from 1.
    Place,
    /// What exactly was asked.
    Question,
    /// How many levels the scale has.
    Levels,
    /// How the mechanism ended.
    Ending,
    /// What the team settled on.
    Agreed,
    /// Where the team wants to be.
    Target,
    /// Whether the team works on it.
    Focus,
    /// The lower middle ballot of the last round.
    MedianLow,
    /// The upper one.
    MedianHigh,
    /// The lower end of the middle half of the last round.
    MiddleHalfLow,
    /// The upper one.
    MiddleHalfHigh,
    /// How far apart the ballots of the last round are.
    Verdict,
    /// Which round, from 1.
    Round,
    /// Whether it is the last one.
    LastRound,
    /// Whether its counts are told, and why not.
    Counts,
    /// Whose answers.
    Perspective,
    /// What kind of answer.
    Answer,
    /// Which level.
    Level,
    /// Its word.
    Label,
    /// How many answered so.
    Count,
    /// The day of the session that is laid over this one.
    LastDate,
    /// How the mechanism ended then.
    LastEnding,
    /// What the team settled on then.
    LastAgreed,
    /// The lower middle ballot of then.
    LastMedianLow,
    /// The upper one.
    LastMedianHigh,
}

/// What the cells of a column are, for programs that read types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType {
    /// Words that somebody chose.
    Text,
    /// One of these.
    OneOf(&'static [&'static str]),
    /// A word without spaces that names something.
    Identifier,
    /// A day, as `2026-11-23`.
    Day,
    /// `true` or `false`.
    YesOrNo,
    /// A whole number that is not less than the first and, where there is a second, not more than it.
    Whole(u32, Option<u32>),
}

const ENDINGS: &[&str] = &[
    "untouched",
    "skipped",
    "dont-know-only",
    "scored-not-agreed",
    "agreed",
    "agreed-without-round",
    "agreed-to-differ",
];
const VERDICTS: &[&str] = &["close-together", "spread-out", "two-camps"];
const COUNTS: &[&str] = &["told", "no-round", "too-few", "nearly-as-many"];
const ANSWERS: &[&str] = &["level", "dont-know"];

/// A round in a row, and whether it may tell its counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct RoundCells {
    pub(super) number: u32,
    pub(super) is_last: bool,
    pub(super) told: Result<(), NotTold>,
}

impl DataField {
    /// What stands at the head of the column.
    pub fn name(self) -> &'static str {
        self.about().0
    }

    /// What its cells are.
    pub fn of_type(self) -> FieldType {
        self.about().1
    }

    /// What it means, in a sentence.
    pub fn meaning(self) -> &'static str {
        self.about().2
    }

    fn about(self) -> (&'static str, FieldType, &'static str) {
        use FieldType::{Day, Identifier, OneOf, Text, Whole, YesOrNo};
        const LEVEL: FieldType = Whole(0, Some(Level::MAX as u32));
        match self {
            Self::Team => ("team", Text, said::TEAM),
            Self::Session => ("session", Whole(1, None), said::SESSION),
            Self::Date => ("date", Day, said::DATE),
            Self::People => ("people", Whole(1, None), said::PEOPLE),
            Self::Rehearsal => ("rehearsal", YesOrNo, said::REHEARSAL),
            Self::Workshop => ("workshop", Identifier, said::WORKSHOP),
            Self::MechanismId => ("mechanism_id", Identifier, said::MECHANISM_ID),
            Self::Mechanism => ("mechanism", Text, said::MECHANISM),
            Self::Group => ("group", Text, said::GROUP),
            Self::Place => ("place", Whole(1, None), said::PLACE),
            Self::Question => ("question", Identifier, said::QUESTION),
            Self::Levels => ("levels", Whole(2, Some(Level::MAX as u32)), said::LEVELS),
            Self::Ending => ("ending", OneOf(ENDINGS), said::ENDING),
            Self::Agreed => ("agreed", LEVEL, said::AGREED),
            Self::Target => ("target", LEVEL, said::TARGET),
            Self::Focus => ("focus", YesOrNo, said::FOCUS),
            Self::MedianLow => ("median_low", LEVEL, said::MEDIAN_LOW),
            Self::MedianHigh => ("median_high", LEVEL, said::MEDIAN_HIGH),
            Self::MiddleHalfLow => ("middle_half_low", LEVEL, said::MIDDLE_HALF_LOW),
            Self::MiddleHalfHigh => ("middle_half_high", LEVEL, said::MIDDLE_HALF_HIGH),
            Self::Verdict => ("verdict", OneOf(VERDICTS), said::VERDICT),
            Self::Round => ("round", Whole(1, None), said::ROUND),
            Self::LastRound => ("last_round", YesOrNo, said::LAST_ROUND),
            Self::Counts => ("counts", OneOf(COUNTS), said::COUNTS),
            Self::Perspective => ("perspective", Text, said::PERSPECTIVE),
            Self::Answer => ("answer", OneOf(ANSWERS), said::ANSWER),
            Self::Level => ("level", LEVEL, said::LEVEL),
            Self::Label => ("label", Text, said::LABEL),
            Self::Count => ("count", Whole(0, None), said::COUNT),
            Self::LastDate => ("last_date", Day, said::LAST_DATE),
            Self::LastEnding => ("last_ending", OneOf(ENDINGS), said::LAST_ENDING),
            Self::LastAgreed => ("last_agreed", LEVEL, said::LAST_AGREED),
            Self::LastMedianLow => ("last_median_low", LEVEL, said::LAST_MEDIAN_LOW),
            Self::LastMedianHigh => ("last_median_high", LEVEL, said::LAST_MEDIAN_HIGH),
        }
    }

    /// The column for a writer.
    pub(super) fn column(self) -> Column {
        let kind = match self.of_type() {
            FieldType::Whole(..) => ColumnKind::Numbers,
            _ => ColumnKind::Words,
        };
        Column::new(self.name(), kind)
    }

    /// The cell of a mechanism's row; nothing for what is said of a round or a count.
    pub(super) fn of_mechanism(self, sitting: &Sitting, row: &Row) -> Cell {
        let level = |level: Level| Cell::Whole(level.number().into());
        let at = row.mechanism.get();
        let before = row.before.and_then(|before| before.ballots);
        match self {
            Self::LastDate => sitting.last_date.filter(|_| row.before.is_some()).into(),
            Self::LastEnding => row.before.map_or(Cell::Nothing, |before| {
                Cell::words(ids::ending(before.ending))
            }),
            Self::LastAgreed => row.agreed_before().map(level).into(),
            Self::LastMedianLow => before.map(|told| level(told.median.lower())).into(),
            Self::LastMedianHigh => before.map(|told| level(told.median.upper())).into(),
            Self::Team => Cell::words(&sitting.team),
            Self::Session => sitting.number.into(),
            Self::Date => sitting.date.into(),
            Self::People => sitting.people.map(u32::from).into(),
            Self::Rehearsal => yes_or_no(sitting.rehearsal),
            Self::Workshop => Cell::words(&sitting.workshop),
            Self::MechanismId => identifier(sitting.mechanisms.get(at)),
            Self::Mechanism => Cell::words(&clean(&row.name)),
            Self::Group => Cell::words(&clean(&row.in_group)),
            Self::Place => u32::try_from(at + 1).ok().into(),
            Self::Question => identifier(sitting.questions.get(at)),
            Self::Levels => sitting.levels.into(),
            Self::Ending => Cell::words(ids::ending(row.ending)),
            Self::Agreed => row.ending.agreed().map(level).into(),
            Self::Target => row.target.map(level).into(),
            Self::Focus => yes_or_no(sitting.focus.contains(&row.mechanism)),
            Self::MedianLow => row.median.map(|median| level(median.lower())).into(),
            Self::MedianHigh => row.median.map(|median| level(median.upper())).into(),
            Self::MiddleHalfLow => row.middle_half.map(|half| level(half.lower)).into(),
            Self::MiddleHalfHigh => row.middle_half.map(|half| level(half.upper)).into(),
            Self::Verdict => row
                .verdict
                .map_or(Cell::Nothing, |told| Cell::words(ids::verdict(told))),
            Self::Round
            | Self::LastRound
            | Self::Counts
            | Self::Perspective
            | Self::Answer
            | Self::Level
            | Self::Label
            | Self::Count => Cell::Nothing,
        }
    }

    /// The cell of a round, or of a mechanism without one; nothing for what is said of a count.
    pub(super) fn of_round(self, round: Option<RoundCells>) -> Cell {
        match self {
            Self::Round => round.map(|round| round.number).into(),
            Self::LastRound => round.map_or(Cell::Nothing, |round| yes_or_no(round.is_last)),
            Self::Counts => Cell::words(match round.map(|round| round.told) {
                None => "no-round",
                Some(Ok(())) => "told",
                Some(Err(NotTold::TooFew)) => "too-few",
                Some(Err(NotTold::NearlyAsMany)) => "nearly-as-many",
            }),
            _ => Cell::Nothing,
        }
    }

    /// The cell of one count.
    pub(super) fn of_count(self, one: &Counted, labels: &[String]) -> Cell {
        match self {
            Self::Round => Cell::Whole(one.round),
            Self::Perspective => Cell::words(one.perspective.as_deref().unwrap_or_default()),
            Self::Answer => Cell::words(if one.level.is_some() {
                "level"
            } else {
                "dont-know"
            }),
            Self::Level => one.level.map(|level| u32::from(level.number())).into(),
            Self::Label => {
                let label = one.level.and_then(|level| labels.get(level.index()));
                label.map_or(Cell::Nothing, |label| Cell::words(&clean(label)))
            }
            Self::Count => Cell::Whole(one.count),
            _ => Cell::Nothing,
        }
    }
}

fn identifier(id: Option<&String>) -> Cell {
    id.map_or(Cell::Nothing, |id| Cell::words(id))
}

fn yes_or_no(is: bool) -> Cell {
    Cell::words(if is { "true" } else { "false" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::{Ending, Verdict};

    #[test]
    fn every_identifier_that_is_written_is_among_those_that_are_named() {
        let level = Level::new(2).unwrap();
        let endings = [
            Ending::Untouched,
            Ending::Skipped,
            Ending::DontKnowOnly,
            Ending::ScoredNotAgreed,
            Ending::Agreed(level),
            Ending::AgreedWithoutRound(level),
            Ending::AgreedToDiffer,
        ];
        assert_eq!(endings.map(ids::ending), ENDINGS);
        let close = Verdict::CloseTogether { differently: 0 };
        let verdicts = [close, Verdict::SpreadOut, Verdict::TwoCamps];
        assert_eq!(verdicts.map(ids::verdict), VERDICTS);
    }
}
