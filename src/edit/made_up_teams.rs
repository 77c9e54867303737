//! Made-up teams of one organisation that sit more than once: what a folder of sessions looks like.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

use super::apply::apply;
use super::dice::Dice;
use super::dots::DotsEdit;
use super::edits::{AboutEdit, CardEdit, CardField, Edit};
use super::outcomes::ActionEdit;
use super::rehearsal::{ACTIONS, NEXT, NOTES, PERSPECTIVES, WHYS};
use crate::session::{Action, Agreement, Session, Vote};
use crate::workshop::{Level, MechanismIndex, Workshop};

const PLACES: [&str; 24] = [
    "Abbey",
    "Ashdown",
    "Bridge Street",
    "Brookside",
    "Castle Hill",
    "Eastfield",
    "Fountain Road",
    "Greenbank",
    "Harbour",
    "Highfield",
    "Hillcrest",
    "Kingsway",
    "Larkfield",
    "Marsh Lane",
    "Meadow",
    "Millbrook",
    "Northgate",
    "Oakwood",
    "Parkside",
    "Southfield",
    "Station Road",
    "Thornhill",
    "Westbrook",
    "Whitecross",
];
const KINDS: [&str; 8] = [
    "neighbourhood team",
    "discharge team",
    "frailty team",
    "community nursing team",
    "reablement team",
    "mental health team",
    "urgent care team",
    "children’s team",
];
/// The first team sits on this day or in the months after it.
const FIRST_DAY: Date = date(2024, 9, 2);

/// One session of a made-up team, held from the first word to the last action. Teams and sittings are
/// counted from 0; the same seed, team and sitting give the same session, whatever else is made up.
///
/// They are as teams are. Some are small. A few people come and go between two sittings, half a year
/// apart. What is hard is hard in most teams, what was worked on gets stronger slowly, a few
/// mechanisms split a team or are left out, and somebody often does not know. None is marked as a
/// rehearsal: they stand for real ones in tests, measurements and documents.
///
/// ```
/// use roundtable::edit::made_up_sitting;
/// use roundtable::workshop::integrated_leadership;
///
/// let sitting = |number| made_up_sitting(&integrated_leadership(), 1, 7, number);
/// assert_eq!(sitting(0).about().team, sitting(1).about().team);
/// assert!(sitting(0).about().dates < sitting(1).about().dates);
/// ```
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "every edit fits every workshop; a test makes them for the smallest and the largest"
)]
pub fn made_up_sitting(workshop: &Workshop, seed: u64, team: u32, sitting: u32) -> Session {
    let team = Team::of(workshop, seed, team);
    let mut dice = team.dice(1 + u64::from(sitting));
    let mut session = Session::new(workshop.clone());
    let edits = team.about(&session, sitting, &mut dice);
    let mut hold = |edits: Vec<Edit>| {
        for edit in edits {
            session = apply(&session, edit).expect("a made-up team makes no mistakes");
        }
        session.clone()
    };
    let mut held = hold(edits);
    for at in (0..team.centres.len()).map(MechanismIndex::new) {
        held = hold(team.talk(&held, at, sitting, &mut dice));
    }
    hold(team.outcomes(&held, sitting, &mut dice))
}

/// A team as it is before it sits.
struct Team {
    seed: u64,
    number: u32,
    people: u16,
    /// Where it stands on each mechanism at first, from 0.
    centres: Vec<usize>,
    levels: usize,
}

/// How far apart a team is on one mechanism.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Close,
    Spread,
    TwoCamps,
    Unsure,
}

impl Team {
    fn of(workshop: &Workshop, seed: u64, number: u32) -> Self {
        let (levels, mechanisms) = (workshop.scale.len(), workshop.mechanisms.len());
        let mut team = Self {
            seed,
            number,
            people: 0,
            centres: Vec::new(),
            levels,
        };
        let mut dice = team.dice(0);
        team.people = u16::try_from(if dice.chance(12) {
            2 + dice.below(3)
        } else {
            6 + dice.below(9)
        })
        .unwrap_or(1);
        let usual = 1 + dice.below(levels - 2);
        // What is hard here is hard in the whole organisation.
        let mut everywhere = Dice(seed);
        let centre = |_| (usual + everywhere.below(3) + dice.below(3)).saturating_sub(2);
        let centres = (0..mechanisms).map(centre);
        team.centres = centres.map(|centre| centre.min(levels - 1)).collect();
        team
    }

    /// Chance of its own for each thing that is made up about this team.
    fn dice(&self, what: u64) -> Dice {
        let mut dice = Dice(self.seed ^ (u64::from(self.number) << 20) ^ (what << 52));
        // The first numbers of neighbours are alike.
        dice.below(2);
        dice
    }

    /// A place and what the team does there; with a number where there are more teams than names.
    fn name(&self) -> String {
        let number = usize::try_from(self.number).unwrap_or(0);
        let (place, turn) = (number % PLACES.len(), number / PLACES.len());
        let kind = KINDS[(place + turn) % KINDS.len()];
        let name = format!("{} {kind}", PLACES[place]);
        match turn / KINDS.len() {
            0 => name,
            again => format!("{name} {}", again + 1),
        }
    }

    /// About every half year, never at a weekend.
    fn day(&self, sitting: u32) -> Option<Date> {
        let first = self.dice(0).below(150);
        let later = self.dice(100 + u64::from(sitting)).below(21);
        let days = i64::try_from(first + later).ok()? + 182 * i64::from(sitting);
        let day = FIRST_DAY.checked_add(days.days()).ok()?;
        let to_monday = match day.weekday() {
            Weekday::Saturday => 2,
            Weekday::Sunday => 1,
            _ => 0,
        };
        day.checked_add(i64::from(to_monday).days()).ok()
    }

    fn about(&self, session: &Session, sitting: u32, dice: &mut Dice) -> Vec<Edit> {
        // Somebody is ill, somebody is new.
        let people = match (sitting, dice.below(5)) {
            (0, _) | (_, 0 | 1) => self.people,
            (_, 2) => self.people + 1,
            (_, 3) => self.people + 4,
            _ => self.people - 1,
        };
        let mut edits = vec![
            AboutEdit::Team(self.name()),
            AboutEdit::Dates(self.day(sitting).into_iter().collect()),
            AboutEdit::People(Some(people)),
        ];
        if session.perspectives().is_empty() && dice.chance(60) {
            let names = PERSPECTIVES.iter().map(|&name| name.to_owned()).collect();
            edits.push(AboutEdit::Perspectives(Some(names)));
        }
        edits.into_iter().map(Edit::About).collect()
    }

    /// Where it stands at a sitting: every third mechanism is worked on, and moves up.
    fn centre(&self, at: MechanismIndex, sitting: u32) -> usize {
        let worked_on = (at.get() + self.dice(0).below(3)).is_multiple_of(3);
        let risen = if worked_on { sitting.div_ceil(2) } else { 0 };
        let risen = usize::try_from(risen).unwrap_or(0);
        let centre = self.centres.get(at.get()).copied().unwrap_or(0);
        (centre + risen).min(self.levels - 1)
    }

    /// The talk about one mechanism.
    fn talk(
        &self,
        session: &Session,
        at: MechanismIndex,
        sitting: u32,
        dice: &mut Dice,
    ) -> Vec<Edit> {
        if dice.chance(3) {
            return vec![Edit::Card(at, CardEdit::Skip(true))];
        }
        let shape = match dice.below(100) {
            0..=59 => Shape::Close,
            60..=84 => Shape::Spread,
            85..=95 => Shape::TwoCamps,
            _ => Shape::Unsure,
        };
        // A year of trouble, or a more honest look.
        let centre = self.centre(at, sitting);
        let centre = match dice.below(14) {
            0 | 1 => centre.saturating_sub(1),
            2 => (centre + 1).min(self.levels - 1),
            _ => centre,
        };
        let mut edits = self.round(session, shape, centre, dice);
        if shape == Shape::Spread && dice.chance(40) {
            edits.extend(self.round(session, Shape::Close, centre, dice));
        }
        let text = |texts: &[&str], dice: &mut Dice| texts[dice.below(texts.len())].to_owned();
        edits.push(CardEdit::Write(CardField::Notes, text(&NOTES, dice)));
        if shape == Shape::TwoCamps && dice.chance(60) {
            edits.push(CardEdit::Agree(Some(Agreement::Differ)));
            edits.push(CardEdit::Write(CardField::Why, text(&WHYS, dice)));
        } else if shape != Shape::Unsure && dice.chance(93) {
            let level = Level::from_index(centre);
            edits.push(CardEdit::Agree(Some(Agreement::Score(level))));
            edits.push(CardEdit::Write(CardField::Why, text(&WHYS, dice)));
            edits.push(CardEdit::Write(CardField::NextLevel, text(&NEXT, dice)));
        }
        edits.into_iter().map(|edit| Edit::Card(at, edit)).collect()
    }

    /// A round of everybody, counted at once and shown.
    fn round(
        &self,
        session: &Session,
        shape: Shape,
        centre: usize,
        dice: &mut Dice,
    ) -> Vec<CardEdit> {
        let people = session.about().people.unwrap_or(self.people);
        let perspectives = session.perspectives().len();
        let mut ballots = session.no_ballots();
        for person in 0..usize::from(people) {
            let index = match (shape, dice.below(8)) {
                (Shape::Close | Shape::Unsure, 0) => centre.saturating_sub(1),
                (Shape::Close | Shape::Unsure, 1) => centre + 1,
                (Shape::Close | Shape::Unsure, _) => centre,
                (Shape::Spread, n) => (centre + n % 5).saturating_sub(2),
                (Shape::TwoCamps, n) if n < 4 => n / 3,
                (Shape::TwoCamps, n) => self.levels - 1 - n / 7,
            };
            let unsure = if shape == Shape::Unsure { 70 } else { 4 };
            let vote = if dice.chance(unsure) {
                Vote::DontKnow
            } else {
                Vote::Level(Level::from_index(index.min(self.levels - 1)))
            };
            // Half of them, a third, and the others.
            let perspective = match person % 6 {
                0..=2 => 0,
                3 | 4 => 1,
                _ => 2,
            };
            ballots.add(vote, (perspectives > 0).then(|| perspective % perspectives));
        }
        vec![CardEdit::CountAll(ballots), CardEdit::Reveal]
    }

    /// Dots on what is low, the two lowest as focus, and who does what.
    fn outcomes(&self, session: &Session, sitting: u32, dice: &mut Dice) -> Vec<Edit> {
        let places = (0..self.centres.len()).map(MechanismIndex::new);
        let mut lowest: Vec<MechanismIndex> = places.collect();
        lowest.sort_by_key(|&at| (self.centre(at, sitting), at));
        let people = u32::from(session.about().people.unwrap_or(self.people));
        let mut dots = vec![0; self.centres.len()];
        for _ in 0..people * u32::from(session.dots_each()) {
            let at = dice.below(lowest.len()).min(dice.below(lowest.len()));
            dots[lowest[at].get()] += 1;
        }
        let mut edits = vec![
            Edit::Dots(DotsEdit::AddAll(dots)),
            Edit::Dots(DotsEdit::Reveal),
        ];
        for (i, &at) in lowest.iter().take(2).enumerate() {
            let (what, who, weeks, when) = ACTIONS[(dice.below(2) * 2 + i) % ACTIONS.len()];
            let day = session.about().dates.last();
            let higher = Level::from_index((self.centre(at, sitting) + 1).min(self.levels - 1));
            edits.push(Edit::Focus(at, true));
            edits.push(Edit::Card(at, CardEdit::Target(Some(higher))));
            edits.push(Edit::Action(ActionEdit::Add(Action {
                what: what.to_owned(),
                who: who.to_owned(),
                by: day.and_then(|day| day.checked_add(weeks.weeks()).ok()),
                mechanism: Some(at),
                when: when.to_owned(),
                done: false,
                carried: None,
            })));
        }
        edits
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::workshop::{WorkshopText, integrated_leadership};

    #[test]
    fn the_same_seed_gives_the_same_sessions_and_another_one_others() {
        let made = |seed| made_up_sitting(&integrated_leadership(), seed, 3, 1);
        assert_eq!(made(7), made(7));
        assert_ne!(made(7), made(8));
    }

    #[test]
    fn teams_are_told_apart_and_their_sittings_follow_each_other() {
        let workshop = integrated_leadership();
        let made = |team, sitting| made_up_sitting(&workshop, 1, team, sitting);
        let names: BTreeSet<String> = (0..400)
            .map(|team| Team::of(&workshop, 1, team).name())
            .collect();
        assert_eq!(names.len(), 400);
        for team in 0..10 {
            let days: Vec<_> = (0..3).map(|s| made(team, s).about().dates[0]).collect();
            assert!(days.is_sorted_by(|day, next| day < next), "{days:?}");
            let weekend = [Weekday::Saturday, Weekday::Sunday];
            assert!(days.iter().all(|day| !weekend.contains(&day.weekday())));
        }
    }

    #[test]
    fn they_are_as_teams_are() {
        let workshop = integrated_leadership();
        let teams: Vec<Session> = (0..60)
            .map(|team| made_up_sitting(&workshop, 1, team, 0))
            .collect();
        let people = |session: &Session| session.about().people.unwrap_or(0);
        assert!(
            teams.iter().any(|session| people(session) < 4),
            "a few are small"
        );
        let cards = || teams.iter().flat_map(Session::cards);
        let share = |n: usize| n * 100 / cards().count();
        let agreed = cards().filter(|card| matches!(card.agreed(), Some(Agreement::Score(_))));
        assert!((75..95).contains(&share(agreed.count())));
        let differ = cards().filter(|card| card.agreed() == Some(Agreement::Differ));
        assert!((3..12).contains(&share(differ.count())));
        assert!(cards().any(|card| card.is_skipped()));
        assert!(cards().any(|card| card.rounds().len() == 2));
        assert!(
            teams
                .iter()
                .all(|session| session.focus().len() == 2 && !session.is_rehearsal())
        );
    }

    #[test]
    fn they_fit_the_smallest_and_the_largest_workshop() {
        for (levels, mechanisms) in [(3, 3), (9, 24)] {
            let mut text = WorkshopText::clone(&integrated_leadership());
            text.short.clear();
            let level = text.scale.levels[0].clone();
            text.scale.levels = vec![level; levels];
            let all = text.mechanisms.clone();
            text.mechanisms = all.into_iter().cycle().take(mechanisms).collect();
            for (i, mechanism) in text.mechanisms.iter_mut().enumerate() {
                mechanism.id = format!("m{i}");
                mechanism.name = format!("Mechanism {i}");
            }
            let workshop = Workshop::new(text).unwrap();
            for seed in [0, 1, u64::MAX] {
                for team in 0..20 {
                    let session = made_up_sitting(&workshop, seed, team, team % 4);
                    assert!(session.settled() > 0);
                }
            }
        }
    }
}
