//! The numbers behind every chart and table, and how much of them leaves the room.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::ballots::mostly_dont_know;
use super::comparison::{Before, Comparison, LaidOver};
use super::ending::Ending;
use super::level_look::LevelLook;
use super::median::Median;
use super::middle_half::MiddleHalf;
use super::verdict::{Verdict, verdict};
use crate::session::{Card, ENOUGH_FOR_THE_TEAM, Session, Tally};
use crate::workshop::{Level, MechanismIndex};

/// The numbers behind every chart and table: one row a mechanism.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// The session's title, for the head of an exported chart.
    pub title: String,
    /// The days of the session.
    pub dates: Vec<Date>,
    /// What a score means and does not mean.
    pub note: String,
    /// Labels of the scale, lowest level first.
    pub levels: Vec<String>,
    /// How else its levels are told in a drawing.
    pub looks: Vec<LevelLook>,
    /// The earlier session that is laid over it, if one is.
    pub laid_over: Option<LaidOver>,
    /// The mechanisms in the workshop's order.
    pub rows: Vec<Row>,
}

/// One mechanism's numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which mechanism it is: its place in the workshop, from 0.
    pub mechanism: MechanismIndex,
    /// The mechanism's name.
    pub name: String,
    /// The group that the workshop has put it in; empty without.
    pub in_group: String,
    /// Whether it was added on the day, and is none of the workshop's own.
    pub added: bool,
    /// How it ended.
    pub ending: Ending,
    /// Revealed ballots at each level, lowest first; all zero where none are revealed.
    pub counts: Vec<u32>,
    /// The number that people see for the lowest level.
    pub lowest: u8,
    /// Revealed "don't know".
    pub dont_know: u32,
    /// Whether more people said "don't know" than gave a level.
    pub mostly_dont_know: bool,
    /// Median of the revealed ballots with a level.
    pub median: Option<Median>,
    /// Middle half of the revealed ballots with a level.
    pub middle_half: Option<MiddleHalf>,
    /// How far apart they stand.
    pub verdict: Option<Verdict>,
    /// The level that the team wants to reach. Like its score it is what the team has said, and
    /// every profile has it.
    pub target: Option<Level>,
    /// What it was last time, where that is laid over and can be compared.
    pub before: Option<Before>,
}

/// How much of a picture leaves the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Profile {
    /// All of it. For the facilitator.
    #[default]
    Everything,
    /// No single ballots; median, middle half and verdict of [`ENOUGH_FOR_THE_TEAM`] ballots or
    /// more. For the team.
    Team,
    /// How each mechanism ended, and nothing of the ballots. For everyone else.
    Share,
}

impl Picture {
    /// The picture of a session. Hidden rounds are not in it.
    pub fn of(session: &Session) -> Self {
        let workshop = session.workshop();
        let compared = Comparison::of(session);
        let rows = session.mechanisms().map(|(i, mechanism, card)| Row {
            before: compared.as_ref().and_then(|compared| compared.before(i)),
            in_group: mechanism.group.clone(),
            added: session.is_added(i),
            ..Row::of(i, &mechanism.name, card, workshop.scale.len())
        });
        let levels = workshop
            .scale
            .levels
            .iter()
            .map(|level| level.label.clone())
            .collect();
        Self {
            title: session.heading(),
            dates: session.about().dates.clone(),
            note: workshop.scale.note.clone(),
            levels,
            looks: LevelLook::all(&workshop.scale),
            rows: rows.collect(),
            laid_over: compared.map(|compared| compared.laid),
        }
    }

    /// The same picture with what this profile leaves out taken away, so that no chart or table
    /// made from it can show it.
    pub fn for_profile(mut self, profile: Profile) -> Self {
        for row in &mut self.rows {
            let enough = row.counts.iter().sum::<u32>() >= ENOUGH_FOR_THE_TEAM;
            if profile != Profile::Everything {
                row.counts.fill(0);
                row.dont_know = 0;
                // How many stand apart from the others is a count of people.
                if let Some(Verdict::CloseTogether { differently }) = &mut row.verdict {
                    *differently = 0;
                }
            }
            if profile == Profile::Share || profile == Profile::Team && !enough {
                row.median = None;
                row.middle_half = None;
                row.verdict = None;
                row.mostly_dont_know = false;
            }
            // Of then and of now together no more is told than the team may know.
            if let (Some(before), Profile::Share) = (&mut row.before, profile) {
                before.ballots = None;
                before.held_back = false;
            }
        }
        self
    }

    /// How a level is told in a drawing.
    pub fn look(&self, level: Level) -> LevelLook {
        LevelLook::of(&self.looks, level)
    }

    /// How all its levels are told, lowest first.
    pub fn all_looks(&self) -> impl Iterator<Item = LevelLook> {
        let levels = (0..self.levels.len()).map(Level::from_index);
        levels.map(|level| self.look(level))
    }

    /// Whether there is anything to show: somebody scored, or the team settled on something.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| row.ending.is_not_scored())
    }
}

impl Row {
    /// The numbers of one card, whose scale has this many levels.
    pub fn of(mechanism: MechanismIndex, name: &str, card: &Card, levels: usize) -> Self {
        let tally = card.revealed().map(|round| round.tally.clone());
        let tally = tally.unwrap_or_else(|| Tally::empty(levels));
        Self {
            ending: Ending::of(card),
            target: card.target(),
            ..Self::of_tally(mechanism, name, &tally)
        }
    }

    /// The level at this place, counted from 0.
    pub fn level(&self, index: usize) -> Level {
        Level::from_index(index).called_from(self.lowest)
    }

    /// Whether the middle half of the ballots lies below the score that was agreed on, or above it;
    /// nothing where the score is one of theirs.
    pub fn half_beside_agreed(&self) -> Option<Ordering> {
        let (agreed, half) = (self.ending.agreed()?, self.middle_half?);
        if half.upper < agreed {
            Some(Ordering::Less)
        } else {
            (half.lower > agreed).then_some(Ordering::Greater)
        }
    }

    /// The score that was agreed on last time, where that can be compared.
    pub fn agreed_before(&self) -> Option<Level> {
        self.before?.ending.agreed()
    }

    /// A mechanism that nobody has touched, on a scale with this many levels.
    pub fn untouched(mechanism: MechanismIndex, name: &str, levels: usize) -> Self {
        Self::of_tally(mechanism, name, &Tally::empty(levels))
    }

    /// The numbers of one count alone, before anything was settled.
    pub fn of_tally(mechanism: MechanismIndex, name: &str, tally: &Tally) -> Self {
        Self {
            mechanism,
            name: name.to_owned(),
            in_group: String::new(),
            added: false,
            ending: match (tally.scored(), tally.dont_know()) {
                (0, 0) => Ending::Untouched,
                (0, _) => Ending::DontKnowOnly,
                _ => Ending::ScoredNotAgreed,
            },
            counts: tally.counts().to_vec(),
            lowest: tally.level(0).number(),
            dont_know: tally.dont_know(),
            mostly_dont_know: mostly_dont_know(tally),
            median: Median::of(tally),
            middle_half: MiddleHalf::of(tally),
            verdict: verdict(tally),
            target: None,
            before: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::RowGroup;
    use crate::insight::ballots::tests::turned;
    use proptest::prelude::*;

    fn row(counts: &[u32], dont_know: u32) -> Row {
        let tally = Tally::new(counts.to_vec(), dont_know).unwrap();
        Row::of_tally(MechanismIndex::FIRST, "", &tally)
    }

    fn told(row: Row, profile: Profile) -> Row {
        let picture = Picture {
            title: String::new(),
            dates: Vec::new(),
            note: String::new(),
            levels: vec![String::new(); 5],
            looks: Vec::new(),
            laid_over: None,
            rows: vec![row],
        };
        picture.for_profile(profile).rows.remove(0)
    }

    #[test]
    fn the_team_is_told_no_figure_of_fewer_than_five_ballots_with_a_level() {
        for counts in [
            [0, 0, 0, 1, 0],
            [0, 1, 0, 0, 1],
            [1, 0, 1, 0, 1],
            [1, 0, 0, 2, 1],
        ] {
            let row = told(row(&counts, 8), Profile::Team);
            assert_eq!(
                (row.median, row.middle_half, row.verdict),
                (None, None, None)
            );
            assert_eq!((row.counts, row.dont_know), (vec![0; 5], 0), "{counts:?}");
            assert_eq!(row.ending, Ending::ScoredNotAgreed);
        }
        let five = row(&[1, 0, 0, 3, 1], 0);
        let team = told(five.clone(), Profile::Team);
        assert_eq!(
            (team.median, team.middle_half),
            (five.median, five.middle_half)
        );
        assert_eq!((team.verdict, team.counts), (five.verdict, vec![0; 5]));
    }

    #[test]
    fn everyone_else_is_told_how_it_ended_and_nothing_of_the_ballots() {
        let endings = [
            Ending::Agreed(Level::new(3).unwrap()),
            Ending::AgreedToDiffer,
        ];
        for ending in endings {
            let row = Row {
                ending,
                ..row(&[6, 0, 0, 0, 6], 2)
            };
            let share = told(row, Profile::Share);
            assert_eq!(share.ending, ending);
            assert_eq!(
                (share.median, share.middle_half, share.verdict),
                (None, None, None)
            );
            assert_eq!((share.counts, share.dont_know), (vec![0; 5], 0));
        }
        let unsure = told(row(&[0; 5], 12), Profile::Share);
        assert_eq!(unsure.ending, Ending::DontKnowOnly, "and not “not scored”");
    }

    proptest! {
        #[test]
        fn turning_the_scale_over_turns_every_figure_over(
            counts in prop::collection::vec(0_u32..9, 3..=9), dont_know in 0_u32..3,
        ) {
            let levels = counts.len();
            let (row, over) = (row(&counts, dont_know), row(&turned(&counts), dont_know));
            let down = |level: Level| Level::from_index(levels - 1 - level.index());
            let ends = |row: &Row| row.median.map(|median| (median.lower(), median.upper()));
            prop_assert_eq!(ends(&over), ends(&row).map(|(low, high)| (down(high), down(low))));
            let ends = |row: &Row| row.middle_half.map(|half| (half.lower, half.upper));
            prop_assert_eq!(ends(&over), ends(&row).map(|(low, high)| (down(high), down(low))));
            prop_assert_eq!(over.verdict, row.verdict);
            prop_assert_eq!(over.ending, row.ending);
            let expected = match row.group(levels) {
                RowGroup::Strength => RowGroup::Gap,
                RowGroup::Gap => RowGroup::Strength,
                group => group,
            };
            prop_assert_eq!(over.group(levels), expected);
        }
    }
}
