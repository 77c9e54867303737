//! All sessions of one team with one workshop, in the order of their days: how each mechanism stood on
//! each of them. Values, no words.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::comparison::{same_mechanisms, same_team};
use super::ending::Ending;
use super::picture::{Picture, Profile, Row};
use crate::session::{LastMechanism, LastTime, Session, Tally, ToldRounds};
use crate::workshop::{MechanismIndex, Workshop};

/// What is kept of a session that may stand among others of its team: figures, and no notes.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendSession {
    kept: LastTime,
    workshop: Workshop,
    minimum: u8,
}

/// The sessions of one team with one workshop, the newest last. What is asked there is what the newest
/// session asks; each earlier one is told as far as it asked the same on the same scale.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::insight::{Trend, TrendSession};
///
/// let trend = Trend::all(vec![TrendSession::of(&sample())]).remove(0);
/// assert_eq!((trend.days.len(), trend.strips.len()), (1, 10));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// The team, as the newest session names it.
    pub team: String,
    /// What the newest session asks.
    pub workshop: Workshop,
    /// Whether made-up teams rehearsed.
    pub is_rehearsal: bool,
    /// Its sessions.
    pub days: Vec<TrendDay>,
    /// The mechanisms in the workshop’s order.
    pub strips: Vec<Strip>,
    /// So many sessions name no day, so that nobody knows where they belong.
    pub without_a_day: u32,
}

/// One session of a trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendDay {
    /// Its place among the sessions that were given.
    pub place: usize,
    /// Its days.
    pub dates: Vec<Date>,
    /// How many people it says there were.
    pub people: Option<u16>,
    /// Whether its scale is that of the newest. Where it is not, nothing of it is shown.
    pub same_scale: bool,
    /// Whether its levels mean something else than they did in the session before it.
    pub other_meanings: bool,
}

/// One mechanism over all sessions.
#[derive(Clone, Debug, PartialEq)]
pub struct Strip {
    /// Which mechanism it is.
    pub mechanism: MechanismIndex,
    /// What the newest session calls it.
    pub name: String,
    /// A place for each session; nothing for one that did not ask it, or on another scale.
    pub points: Vec<Option<TrendPoint>>,
}

/// One mechanism in one session.
#[derive(Clone, Debug, PartialEq)]
pub struct TrendPoint {
    /// How it ended, and what of the scores may be told.
    pub row: Row,
    /// Whether it was asked in other words than the time before.
    pub other_words: bool,
    /// Whether enough people scored, and nothing of it is told all the same: beside another session it
    /// would give those away who came or left.
    pub held_back: bool,
}

impl TrendSession {
    /// What is kept of this session.
    pub fn of(session: &Session) -> Self {
        Self {
            kept: session.for_next_time(),
            workshop: session.workshop().clone(),
            minimum: session.smallest_group(),
        }
    }

    /// The team as it is named there.
    pub fn team(&self) -> &str {
        &self.kept.team
    }

    /// Whether another one is of the same team with the same workshop, in earnest or in rehearsal as
    /// this one is.
    pub fn belongs_to(&self, other: &Self) -> bool {
        let (one, other) = (&self.kept, &other.kept);
        one.workshop == other.workshop
            && one.rehearsal == other.rehearsal
            && same_team(&one.team, &other.team)
    }

    fn is_empty(&self) -> bool {
        let mut all = self.kept.mechanisms.iter();
        all.all(|it| ending(it).is_not_scored())
    }
}

fn ending(of: &LastMechanism) -> Ending {
    Ending::told(of.agreed, of.tally.as_ref(), of.skipped)
}

impl Trend {
    /// The sessions of each team with each workshop by themselves, those of which there are most first.
    /// What has not begun is in none of them, and a copy is there once.
    pub fn all(sessions: Vec<TrendSession>) -> Vec<Self> {
        let mut groups: Vec<Vec<(usize, TrendSession)>> = Vec::new();
        let begun = sessions.into_iter().enumerate();
        for (place, session) in begun.filter(|(_, session)| !session.is_empty()) {
            let belongs = |group: &&mut Vec<(usize, TrendSession)>| {
                let first = group.first();
                first.is_some_and(|(_, first)| first.belongs_to(&session))
            };
            match groups.iter_mut().find(belongs) {
                Some(group) if group.iter().any(|(_, other)| *other == session) => {}
                Some(group) => group.push((place, session)),
                None => groups.push(vec![(place, session)]),
            }
        }
        let mut all: Vec<Self> = groups.into_iter().filter_map(Self::of).collect();
        all.sort_by_key(|trend| std::cmp::Reverse(trend.days.len()));
        all
    }

    fn of(mut group: Vec<(usize, TrendSession)>) -> Option<Self> {
        let found = group.len();
        group.retain(|(_, session)| !session.kept.dates.is_empty());
        // The sort is stable: two sessions of one day stand in the order in which they were given.
        group.sort_by(|(_, a), (_, b)| a.kept.dates.last().cmp(&b.kept.dates.last()));
        let (_, newest) = group.last()?;
        let workshop = newest.workshop.clone();
        let team = newest.kept.team.trim().to_owned();
        let is_rehearsal = newest.kept.rehearsal;
        let same: Vec<_> = group
            .iter()
            .map(|(_, session)| same_mechanisms(&workshop, &session.kept))
            .collect();
        let mut meanings = None;
        let days = group.iter().zip(&same).map(|((place, session), same)| {
            let kept = &session.kept;
            let before = meanings.filter(|_| same.is_some());
            if same.is_some() {
                meanings = Some(kept.meanings);
            }
            TrendDay {
                place: *place,
                dates: kept.dates.clone(),
                people: kept.people,
                same_scale: same.is_some(),
                other_meanings: before.is_some_and(|before| before != kept.meanings),
            }
        });
        let days = days.collect();
        let asked: Vec<Vec<Option<&LastMechanism>>> = (group.iter().zip(&same))
            .map(|((_, session), same)| {
                let mechanisms = &session.kept.mechanisms;
                let places = same.iter().flatten();
                places.map(|place| mechanisms.get((*place)?)).collect()
            })
            .collect();
        let minimums: Vec<u8> = group.iter().map(|(_, session)| session.minimum).collect();
        let strips = workshop.indexed().map(|(mechanism, own)| {
            let then = asked.iter().map(|all| *all.get(mechanism.get())?);
            let then: Vec<Option<&LastMechanism>> = then.collect();
            Strip {
                mechanism,
                name: own.name.clone(),
                points: points(
                    &then,
                    &minimums,
                    (mechanism, &own.name),
                    workshop.scale.len(),
                ),
            }
        });
        Some(Self {
            strips: strips.collect(),
            team,
            is_rehearsal,
            days,
            without_a_day: u32::try_from(found - group.len()).unwrap_or(u32::MAX),
            workshop,
        })
    }

    /// Whether the line of a strip breaks before the session at this place, because it was asked in
    /// other words or on levels that meant something else.
    pub fn breaks_before(&self, strip: &Strip, at: usize) -> bool {
        let point = strip.points.get(at).and_then(Option::as_ref);
        let day = self.days.get(at);
        point.is_some_and(|point| point.other_words || day.is_some_and(|day| day.other_meanings))
    }

    /// Whether the agreed score of a mechanism is higher, the same or lower than the first of those that
    /// were asked in the words of the newest. Nothing where only one of them is agreed.
    pub fn moved(&self, strip: &Strip) -> Option<Ordering> {
        let last = (0..strip.points.len()).rev();
        let from = last.clone().find(|&at| self.breaks_before(strip, at));
        let points = strip.points.iter().skip(from.unwrap_or(0)).flatten();
        let mut agreed = points.filter_map(|point| point.row.ending.agreed());
        let (first, last) = (agreed.next()?, agreed.next_back()?);
        Some(last.cmp(&first))
    }
}

/// One mechanism on each day, as much of it as may be told: what the team’s profile has, and of rounds
/// that are nearly of one size the first alone ([`ToldRounds`]).
fn points(
    then: &[Option<&LastMechanism>],
    minimums: &[u8],
    (mechanism, name): (MechanismIndex, &str),
    levels: usize,
) -> Vec<Option<TrendPoint>> {
    let mut told = ToldRounds::default();
    let mut before = None;
    let each = then.iter().zip(minimums).map(|(then, &minimum)| {
        let then = (*then)?;
        let seen = then.tally.clone().unwrap_or_else(|| Tally::empty(levels));
        let may_tell = told.tell(&seen, minimum).is_ok();
        let row = Row {
            ending: ending(then),
            ..Row::of_tally(mechanism, name, &seen)
        };
        let mut row = for_the_team(row);
        let held_back = row.median.is_some() && !may_tell;
        if !may_tell {
            row.median = None;
            row.middle_half = None;
            row.verdict = None;
            row.mostly_dont_know = false;
        }
        let other_words = before.is_some_and(|before| before != then.wording);
        before = Some(then.wording);
        Some(TrendPoint {
            row,
            other_words,
            held_back,
        })
    });
    each.collect()
}

fn for_the_team(row: Row) -> Row {
    let picture = Picture {
        rows: vec![row.clone()],
        ..Picture::default()
    };
    let told = picture.for_profile(Profile::Team).rows.pop();
    told.unwrap_or(row)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{AboutEdit, CardEdit, Edit, apply};
    use crate::session::{Agreement, Vote};
    use crate::workshop::{Level, integrated_leadership};
    use jiff::civil::date;

    fn level(number: u8) -> Level {
        Level::new(number).unwrap()
    }

    /// A session of a day in 2026: so many people gave this level to the first mechanism.
    fn scored(workshop: Workshop, month: i8, people: usize, number: u8) -> Session {
        let about = [
            AboutEdit::Team("North".to_owned()),
            AboutEdit::Dates(vec![date(2026, month, 1)]),
        ];
        let about = about.into_iter().map(Edit::About);
        let count = CardEdit::Count(Vote::Level(level(number)));
        let counts = std::iter::repeat_n(count, people).chain([
            CardEdit::Reveal,
            CardEdit::Agree(Some(Agreement::Score(level(number)))),
        ]);
        let counts = counts.map(|edit| Edit::Card(0.into(), edit));
        let all = about.chain(counts);
        all.fold(Session::new(workshop), |session, edit| {
            apply(&session, edit).unwrap()
        })
    }

    fn usual(month: i8, people: usize, number: u8) -> Session {
        scored(integrated_leadership(), month, people, number)
    }

    fn changed(change: impl Fn(&mut crate::workshop::WorkshopText)) -> Workshop {
        let mut text = (*integrated_leadership()).clone();
        text.short.clear();
        change(&mut text);
        Workshop::new(text).unwrap()
    }

    fn trend(sessions: &[Session]) -> Trend {
        let mut all = Trend::all(sessions.iter().map(TrendSession::of).collect());
        assert_eq!(all.len(), 1);
        all.remove(0)
    }

    fn agreed(trend: &Trend) -> Vec<Option<u8>> {
        let points = trend.strips[0].points.iter();
        let agreed = points.map(|point| point.as_ref()?.row.ending.agreed());
        agreed.map(|level| level.map(Level::number)).collect()
    }

    fn tells(trend: &Trend) -> Vec<bool> {
        let points = trend.strips[0].points.iter().flatten();
        points.map(|point| point.row.median.is_some()).collect()
    }

    #[test]
    fn sessions_stand_by_day_and_a_copy_once() {
        let all = [
            usual(5, 7, 3),
            usual(2, 7, 2),
            usual(9, 7, 4),
            usual(2, 7, 2),
        ];
        let trend = trend(&all);
        assert_eq!(agreed(&trend), [Some(2), Some(3), Some(4)]);
        let places: Vec<usize> = trend.days.iter().map(|day| day.place).collect();
        assert_eq!(places, [1, 0, 2]);
        assert_eq!(trend.moved(&trend.strips[0]), Some(Ordering::Greater));
        assert_eq!(trend.moved(&trend.strips[1]), None);
    }

    #[test]
    fn other_teams_and_workshops_are_other_trends() {
        let other = changed(|text| text.id = "another".to_owned());
        let all = [usual(1, 7, 3), usual(2, 7, 3), scored(other, 3, 7, 3)];
        let south = Edit::About(AboutEdit::Team("South".to_owned()));
        let south = apply(&usual(3, 7, 3), south).unwrap();
        let all: Vec<_> = all.iter().chain([&south]).map(TrendSession::of).collect();
        let days: Vec<usize> = Trend::all(all).iter().map(|it| it.days.len()).collect();
        assert_eq!(days, [2, 1, 1]);
    }

    #[test]
    fn the_line_breaks_where_the_words_are_others_and_is_gone_on_another_scale() {
        let words = changed(|text| text.mechanisms[0].summary.push('!'));
        let before = [usual(1, 7, 5), usual(2, 7, 2)];
        let trend_of = |workshop: Workshop| {
            let newest = scored(workshop, 3, 7, 3);
            trend(&[before[0].clone(), before[1].clone(), newest])
        };
        let broken = trend_of(words);
        let at = |trend: &Trend| -> Vec<bool> {
            let all = 0..trend.days.len();
            all.map(|at| trend.breaks_before(&trend.strips[0], at))
                .collect()
        };
        assert_eq!(at(&broken), [false, false, true]);
        assert_eq!(broken.moved(&broken.strips[0]), None, "one in these words");
        let meanings = changed(|text| text.scale.levels[0].meaning.push('!'));
        assert_eq!(at(&trend_of(meanings)), [false, false, true]);
        let scale = changed(|text| text.scale.levels[0].label.push('!'));
        let gone = trend_of(scale);
        assert_eq!(agreed(&gone), [None, None, Some(3)]);
        let same: Vec<bool> = gone.days.iter().map(|day| day.same_scale).collect();
        assert_eq!(same, [false, false, true]);
    }

    #[test]
    fn few_people_and_newcomers_are_told_nothing_of_but_how_it_ended() {
        assert_eq!(
            tells(&trend(&[usual(1, 4, 2), usual(2, 12, 2)])),
            [false, true]
        );
        let newcomer = trend(&[usual(1, 8, 2), usual(2, 9, 2), usual(3, 8, 2)]);
        assert_eq!(tells(&newcomer), [true, false, true]);
        let held = newcomer.strips[0].points.iter().flatten();
        let held: Vec<bool> = held.map(|point| point.held_back).collect();
        assert_eq!(held, [false, true, false]);
        assert_eq!(agreed(&newcomer), [Some(2); 3]);
        let counts = newcomer.strips[0].points.iter().flatten();
        assert!(
            counts
                .flat_map(|it| &it.row.counts)
                .all(|&count| count == 0)
        );
    }

    #[test]
    fn what_names_no_day_is_counted_and_what_has_not_begun_is_nowhere() {
        let dayless = apply(&usual(1, 7, 3), Edit::About(AboutEdit::Dates(Vec::new())));
        let all = [usual(2, 7, 3), dayless.unwrap(), usual(3, 7, 3)];
        let empty = Session::new(integrated_leadership());
        let all: Vec<_> = all.iter().chain([&empty]).map(TrendSession::of).collect();
        let trends = Trend::all(all);
        assert_eq!(trends.len(), 1);
        assert_eq!((trends[0].days.len(), trends[0].without_a_day), (2, 1));
    }
}
