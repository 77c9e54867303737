//! This session beside an earlier one of the team: what has changed between the two, and what each
//! mechanism was then. Values, no words.

use std::cmp::Ordering;

use jiff::civil::Date;

use super::agreement::agreement;
use super::ending::Ending;
use super::median::Median;
use super::middle_half::MiddleHalf;
use super::shift::Closer;
use crate::session::{LastMechanism, LastTime, Session, Tally, ToldRounds, Wording};
use crate::workshop::{Mechanism, MechanismIndex, Scale, Workshop};

/// This session beside an earlier one.
///
/// Nothing is compared that is not the same question on the same scale. The scale is the same where
/// the question and the labels of all levels are. A mechanism is the same where two of the three
/// are: its identifier, its name, its wording; so one that was renamed or reworded is, and one that
/// was renamed and reworded is another one. Where the earlier session was held in another language of
/// this workshop, what it said is compared with what this workshop says in that language.
///
/// ```
/// use roundtable::edit::{Edit, apply, sample};
/// use roundtable::insight::Comparison;
///
/// let session = sample();
/// assert_eq!(Comparison::of(&session), None);
/// let beside = Some(Box::new(session.for_next_time()));
/// let session = apply(&session, Edit::LayOver(beside)).unwrap();
/// let compared = Comparison::of(&session).unwrap();
/// assert!(compared.laid.changes.is_empty() && compared.rows.iter().all(Option::is_some));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Which session is laid beside this one, and what has changed since.
    pub laid: LaidOver,
    /// What each mechanism of this session was then, in this workshop's order; nothing for one that
    /// cannot be compared.
    pub rows: Vec<Option<Before>>,
}

/// Which session is laid beside this one.
#[derive(Clone, Debug, PartialEq)]
pub struct LaidOver {
    /// Its days.
    pub dates: Vec<Date>,
    /// How many people scored.
    pub people: Option<u16>,
    /// Whether the scale is the same. Where it is not, nothing is compared.
    pub same_scale: bool,
    /// What has changed since, in the order in which it has to be said.
    pub changes: Vec<Change>,
}

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// One of the two is a rehearsal with a made-up team.
    Rehearsal,
    /// It was another team, of this name.
    Team(String),
    /// It was held in another language of the workshop, of this tag.
    Language(String),
    /// Another question was asked of every mechanism: this one.
    Question(String),
    /// The levels were others: these labels.
    Levels(Vec<String>),
    /// What stands beside the labels has other words now.
    Meanings,
    /// It was another workshop, of this title.
    Workshop(String),
    /// It is called so now, and was called otherwise then.
    Renamed {
        /// What it is called now.
        now: String,
        /// What it was called.
        then: String,
    },
    /// These have other words on their cards.
    Reworded(Vec<String>),
    /// What the levels mean for these themselves has other words now.
    OwnMeanings(Vec<String>),
    /// These were not scored then.
    Added(Vec<String>),
    /// These are not scored any more.
    Removed(Vec<String>),
    /// These were scored then, and are left out today by choice.
    LeftOutToday(Vec<String>),
    /// These are scored today, and were left out then by choice.
    LeftOutThen(Vec<String>),
    /// What both have stands in another order.
    Reordered,
    /// Another number of people.
    People {
        /// How many there were.
        then: u16,
        /// How many there are.
        now: u16,
    },
    /// Other perspectives.
    Perspectives,
}

/// What a mechanism was then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// How it ended.
    pub ending: Ending,
    /// What its ballots say beside those of this session.
    pub ballots: Option<BallotsBefore>,
    /// Whether there were ballots then and are now, of which nothing is told because what single
    /// people scored could be worked out from both.
    pub held_back: bool,
}

/// What the ballots of a mechanism said then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BallotsBefore {
    /// How many had a level.
    pub scored: u32,
    /// Their median.
    pub median: Median,
    /// Their middle half.
    pub middle_half: MiddleHalf,
    /// Whether those of this session are closer together.
    pub closer: Closer,
}

impl Comparison {
    /// This session beside the one that is laid over it; nothing where none is.
    pub fn of(session: &Session) -> Option<Self> {
        let last = session.last_time()?;
        let asked = asked_then(session.workshop(), last);
        let now = Now::all(session.workshop(), &asked);
        let same_scale = changes_of_scale(&asked.scale, last).is_empty();
        let pairs = if same_scale {
            pairs(&now, &last.mechanisms)
        } else {
            vec![None; now.len()]
        };
        let rows = session
            .mechanisms()
            .zip(&pairs)
            .map(|((_, _, card), pair)| {
                let then = last.mechanisms.get((*pair)?)?;
                let seen = card.revealed().map(|round| &round.tally);
                Some(Before::of(then, seen, session.smallest_group()))
            });
        Some(Self {
            rows: rows.collect(),
            laid: LaidOver {
                dates: last.dates.clone(),
                people: last.people,
                same_scale,
                changes: changes(session, (last, &asked), (&now, &pairs), same_scale),
            },
        })
    }

    /// What a mechanism was then, where it can be compared.
    pub fn before(&self, mechanism: MechanismIndex) -> Option<Before> {
        self.rows.get(mechanism.get()).copied().flatten()
    }
}

impl Before {
    fn of(then: &LastMechanism, now: Option<&Tally>, smallest_group: u8) -> Self {
        let both = then.tally.as_ref().zip(now);
        let both = both.filter(|(then, now)| then.scored() > 0 && now.scored() > 0);
        let told = both.filter(|(then, now)| {
            let mut told = ToldRounds::default();
            let mut tells = |tally| told.tell(tally, smallest_group).is_ok();
            tells(then) && tells(now)
        });
        Self {
            ending: Ending::told(then.agreed, then.tally.as_ref(), then.skipped),
            ballots: told.and_then(|(then, now)| BallotsBefore::of(then, now)),
            held_back: both.is_some() && told.is_none(),
        }
    }
}

impl BallotsBefore {
    fn of(then: &Tally, now: &Tally) -> Option<Self> {
        let closer = match agreement(now)?.cmp(&agreement(then)?) {
            Ordering::Greater => Closer::Closer,
            Ordering::Equal => Closer::Same,
            Ordering::Less => Closer::Apart,
        };
        Some(Self {
            scored: then.scored(),
            median: Median::of(then)?,
            middle_half: MiddleHalf::of(then)?,
            closer,
        })
    }
}

/// What makes a mechanism of this session the same as one of then.
struct Now<'a> {
    id: &'a str,
    /// As it is called today.
    called: &'a str,
    /// The same in the language of then.
    name: &'a str,
    wording: Wording,
    meanings: Wording,
}

impl<'a> Now<'a> {
    /// Those of a workshop, which says in the language of then what it says there.
    fn all(today: &'a Workshop, then: &'a Workshop) -> Vec<Self> {
        let both = today.mechanisms.iter().zip(&then.mechanisms);
        let of = |(today, then): (&'a Mechanism, &'a Mechanism)| Self {
            id: &then.id,
            called: &today.name,
            name: &then.name,
            wording: Wording::of_mechanism(then),
            meanings: Wording::of_levels(then),
        };
        both.map(of).collect()
    }
}

/// What a workshop asks in the language of an earlier session; as it is where it has not that language.
fn asked_then(workshop: &Workshop, then: &LastTime) -> Workshop {
    let known = workshop.languages().any(|it| it == then.language);
    if known {
        workshop.in_language(&then.language)
    } else {
        workshop.clone()
    }
}

/// Which mechanism of then each of now is. Where several could be, the one that has most in common.
fn pairs(now: &[Now<'_>], then: &[LastMechanism]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; now.len()];
    let mut free = vec![true; then.len()];
    let common = |now: &Now<'_>, then: &LastMechanism| {
        let Now {
            id, name, wording, ..
        } = *now;
        [then.id == id, then.name == name, then.wording == wording]
    };
    for asked in [
        [true, true, true],
        [true, true, false],
        [true, false, true],
        [false, true, true],
    ] {
        for (mechanism, pair) in now.iter().zip(&mut pairs) {
            if pair.is_none() {
                let mut all = then.iter().enumerate();
                let found = all.find(|(i, it)| free[*i] && common(mechanism, it) == asked);
                *pair = found.map(|(i, _)| {
                    free[i] = false;
                    i
                });
            }
        }
    }
    pairs
}

/// Which mechanism of an earlier session each of a workshop is; nothing at all where the scale is
/// another one.
pub(super) fn same_mechanisms(workshop: &Workshop, then: &LastTime) -> Option<Vec<Option<usize>>> {
    let asked = asked_then(workshop, then);
    let now = Now::all(workshop, &asked);
    let same_scale = changes_of_scale(&asked.scale, then).is_empty();
    same_scale.then(|| pairs(&now, &then.mechanisms))
}

/// What makes a scale another one.
fn changes_of_scale(scale: &Scale, last: &LastTime) -> Vec<Change> {
    let mut changes = Vec::new();
    if last.question != scale.question {
        changes.push(Change::Question(last.question.clone()));
    }
    let labels = scale.levels.iter().map(|level| &level.label);
    if !last.levels.iter().eq(labels) || last.lowest != scale.lowest {
        changes.push(Change::Levels(last.levels.clone()));
    }
    changes
}

fn changes(
    session: &Session,
    (last, asked): (&LastTime, &Workshop),
    (now, pairs): (&[Now<'_>], &[Option<usize>]),
    same_scale: bool,
) -> Vec<Change> {
    let (workshop, about) = (session.workshop(), session.about());
    let mut changes = Vec::new();
    if last.rehearsal != session.is_rehearsal() {
        changes.push(Change::Rehearsal);
    }
    if !same_team(&last.team, &about.team) {
        changes.push(Change::Team(last.team.clone()));
    }
    let known = !last.language.is_empty();
    if known && !last.language.eq_ignore_ascii_case(&workshop.language) {
        changes.push(Change::Language(last.language.clone()));
    }
    changes.extend(changes_of_scale(&asked.scale, last));
    if same_scale && last.meanings != Wording::of_scale(&asked.scale) {
        changes.push(Change::Meanings);
    }
    if last.workshop != workshop.id {
        changes.push(Change::Workshop(last.title.clone()));
    }
    if same_scale {
        changes.extend(changes_of_mechanisms(session, (now, last, pairs)));
    }
    if let (Some(then), Some(now)) = (last.people, about.people)
        && then != now
    {
        changes.push(Change::People { then, now });
    }
    let sorted = |names: &[String]| {
        let mut names = names.to_vec();
        names.sort_unstable();
        names
    };
    if sorted(&last.perspectives) != sorted(session.perspectives()) {
        changes.push(Change::Perspectives);
    }
    changes
}

/// Whether two names are those of one team, however they are spaced and capitalised.
pub fn same_team(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        words.join(" ").to_lowercase()
    };
    plain(one) == plain(other)
}

fn changes_of_mechanisms(
    session: &Session,
    (now, last, pairs): (&[Now<'_>], &LastTime, &[Option<usize>]),
) -> Vec<Change> {
    let then = |pair: &Option<usize>| last.mechanisms.get((*pair)?);
    let both = || {
        let all = now.iter().zip(pairs);
        all.filter_map(|(now, pair)| Some((now, then(pair)?)))
    };
    let named = |names: Vec<String>, change: fn(Vec<String>) -> Change| {
        (!names.is_empty()).then(|| change(names))
    };
    let renamed = both().filter(|(now, then)| now.name != then.name);
    let renamed = renamed.map(|(now, then)| Change::Renamed {
        now: now.called.to_owned(),
        then: then.name.clone(),
    });
    let reworded = both().filter(|(now, then)| then.wording != now.wording);
    let reworded = reworded.map(|(now, _)| now.called.to_owned());
    let meant = both().filter(|(now, then)| then.meanings.is_some_and(|it| it != now.meanings));
    let meant = meant.map(|(now, _)| now.called.to_owned());
    // What is on one of the two days alone is new or gone, or one of the two days left it out.
    let unpaired = now.iter().zip(pairs).filter(|(_, pair)| pair.is_none());
    let (not_chosen_then, added): (Vec<_>, Vec<_>) =
        unpaired.map(|(now, _)| now).partition(|now| {
            let mut left = last.left_out.iter();
            left.any(|it| it.id == now.id || it.name == now.name)
        });
    let all = last.mechanisms.iter().enumerate();
    let unpaired = all.filter(|(i, _)| !pairs.contains(&Some(*i)));
    let (not_chosen, removed): (Vec<_>, Vec<_>) =
        unpaired.map(|(_, then)| then).partition(|then| {
            let mut left = session.left_out();
            left.any(|it| it.id == then.id || it.name == then.name)
        });
    let of_today = |all: Vec<&Now<'_>>| all.iter().map(|now| now.called.to_owned()).collect();
    let of_then = |all: Vec<&LastMechanism>| all.iter().map(|then| then.name.clone()).collect();
    let in_order = pairs.iter().flatten().is_sorted();
    let lists = [
        named(reworded.collect(), Change::Reworded),
        named(meant.collect(), Change::OwnMeanings),
        named(of_today(added), Change::Added),
        named(of_then(removed), Change::Removed),
        named(of_then(not_chosen), Change::LeftOutToday),
        named(of_today(not_chosen_then), Change::LeftOutThen),
        (!in_order).then_some(Change::Reordered),
    ];
    renamed.chain(lists.into_iter().flatten()).collect()
}
