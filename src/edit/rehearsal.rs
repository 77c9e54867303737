//! A made-up team, so that a facilitator can practise every screen.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::apply::apply;
use super::dice::Dice;
use super::dots::DotsEdit;
use super::edits::{AboutEdit, CardEdit, CardField, Edit};
use super::outcomes::{ActionEdit, ParkEdit};
use crate::session::{Action, Agreement, Card, Session, Standing, Vote};
use crate::workshop::{Level, MechanismIndex, Workshop};

/// How many people the made-up team has.
const PEOPLE: u16 = 12;
/// From which perspectives they come where the workshop names none.
pub(super) const PERSPECTIVES: [&str; 3] = ["Health", "Social care", "Voluntary sector"];

pub(super) const NOTES: [&str; 6] = [
    "• It works on weekdays and not at weekends\n• New people hear about it by luck",
    "• Two of us were thinking of different meetings\n• One good example from the spring",
    "• “I have never been asked”\n• “I thought that was decided long ago”",
    "• Better than last year, everyone says\n• Nobody could name who decides",
    "• It hangs on one person, and she retires in June",
    "• We do it when we remember to\n• The newest person saw it most clearly",
];
pub(super) const WHYS: [&str; 4] = [
    "Most of us see it most days, and can name where it is missing.",
    "It depends on who is there.",
    "It has begun. Nobody would notice yet if it stopped.",
    "Both views are true, of different places.",
];
pub(super) const NEXT: [&str; 4] = [
    "Ask the people who were not in the room.",
    "Write it down on one page, with a name on it.",
    "Try it for a month with one team.",
    "Put it first on the agenda, not last.",
];
/// What, who, in how many weeks, and what it waits for.
pub(super) const ACTIONS: [(&str, &str, i64, &str); 4] = [
    (
        "write one page that says who decides what",
        "Team leader",
        2,
        "",
    ),
    ("ask the night staff what they see", "Ward manager", 4, ""),
    (
        "ring the family the same day",
        "Duty social worker",
        6,
        "a plan changes",
    ),
    (
        "invite the voluntary sector to the planning meeting",
        "Service manager",
        8,
        "",
    ),
];

/// How a made-up team stands on one mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Nearly all at one level.
    Agreeing,
    /// Over most of the scale.
    Spread,
    /// At the two ends.
    TwoCamps,
}

impl Shape {
    /// The shapes take turns, so that three mechanisms show all three.
    fn of(mechanism: MechanismIndex, seed: u64) -> Self {
        match (mechanism.get() as u64).wrapping_add(seed) % 3 {
            0 => Self::Agreeing,
            1 => Self::Spread,
            _ => Self::TwoCamps,
        }
    }
}

/// A session of a made-up team on a day, marked as a rehearsal for good. Nothing is scored yet: the
/// team does that when it is asked ([`made_up_votes`], [`made_up_rest`]).
///
/// ```
/// use jiff::civil::date;
/// use roundtable::edit::rehearsal;
/// use roundtable::workshop::integrated_leadership;
///
/// let session = rehearsal(integrated_leadership(), date(2026, 11, 23));
/// assert_eq!(session.settled(), 0);
/// assert_eq!(session.heading(), "Rehearsal: A made-up team");
/// ```
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "every edit fits every workshop; a test makes them for the smallest and the largest"
)]
pub fn rehearsal(workshop: Workshop, today: Date) -> Session {
    let mut session = Session::new(workshop);
    session.mark_as_rehearsal();
    let mut edits = vec![
        AboutEdit::Team("A made-up team".to_owned()),
        AboutEdit::Dates(vec![today]),
        AboutEdit::People(Some(PEOPLE)),
    ];
    if session.perspectives().is_empty() {
        let names = PERSPECTIVES.iter().map(|&name| name.to_owned()).collect();
        edits.push(AboutEdit::Perspectives(Some(names)));
    }
    edits
        .into_iter()
        .try_fold(session, |session, edit| apply(&session, Edit::About(edit)))
        .expect("a made-up team makes no mistakes")
}

/// The same once the team has held all of it: every mechanism scored (some twice), the last one not
/// agreed yet, dots, focus, actions and a parked thought. The same seed gives the same session.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::edit::rehearsed;
/// use roundtable::workshop::integrated_leadership;
///
/// let session = rehearsed(integrated_leadership(), date(2026, 11, 23), 1);
/// assert_eq!(session.settled(), 9);
/// ```
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "every edit fits every workshop; a test makes them for the smallest and the largest"
)]
pub fn rehearsed(workshop: Workshop, today: Date, seed: u64) -> Session {
    let session = rehearsal(workshop, today);
    let mut rest = made_up_rest(&session, seed).into_iter();
    rest.try_fold(session, |session, edit| apply(&session, edit))
        .expect("a made-up team makes no mistakes")
}

/// How those who have not scored yet in this round would: to practise one without twelve
/// colleagues. For as many people as the session says, or twelve; each with the perspective that
/// the person scores from.
pub fn made_up_votes(
    session: &Session,
    mechanism: MechanismIndex,
    seed: u64,
) -> Vec<(Vote, Option<usize>)> {
    let card = session.card(mechanism);
    let seen = card.map_or(0, |card| card.revealed_rounds().len());
    let scored = card.and_then(Card::counting);
    let scored = scored.map_or(0, |round| round.tally.ballots());
    let mut dice = Dice(seed ^ ((mechanism.get() as u64) << 32) ^ ((seen as u64) << 48));
    let shape = if seen == 0 {
        Shape::of(mechanism, seed)
    } else {
        // After the talk they stand closer.
        Shape::Agreeing
    };
    let levels = session.workshop().scale.len();
    let centre = centre(mechanism, seed, levels);
    let people = session.about().people.unwrap_or(PEOPLE);
    let perspectives = session.perspectives().len();
    let votes = (0..usize::from(people)).map(|person| {
        let index = match (shape, dice.below(8)) {
            (Shape::Agreeing, 0) => centre.saturating_sub(1),
            (Shape::Agreeing, 1) => centre + 1,
            (Shape::Agreeing, _) => centre,
            (Shape::Spread, n) => (centre + n % 5).saturating_sub(2),
            (Shape::TwoCamps, n) if n < 4 => n / 3,
            (Shape::TwoCamps, n) => levels - 1 - n / 7,
        };
        let level = Level::from_index(index.min(levels - 1));
        let vote = if dice.below(20) == 0 {
            Vote::DontKnow
        } else {
            Vote::Level(level)
        };
        // Seven, three and two of twelve, as such teams are.
        let perspective = match person % 12 {
            0..=6 => 0,
            7..=9 => 1,
            _ => 2,
        };
        (vote, (perspectives > 0).then(|| perspective % perspectives))
    });
    votes.skip(usize::try_from(scored).unwrap_or(0)).collect()
}

/// Where the team stands on a mechanism: not at the ends.
fn centre(mechanism: MechanismIndex, seed: u64, levels: usize) -> usize {
    1 + Dice(seed.wrapping_add(mechanism.get() as u64)).below(levels - 2)
}

/// Whether [`made_up_rest`] would do anything.
pub fn is_left_to_make_up(session: &Session) -> bool {
    let open = |card: &Card| card.standing() == Standing::Open;
    session.cards().iter().any(|card| open(card))
        || session.dots().spent() == 0
        || session.focus().is_empty()
        || session.actions().is_empty()
}

/// What a made-up team would do with all that a rehearsal has not come to: the mechanisms that
/// nobody has scored, and dots, focus, actions and last words where there are none. What was
/// practised stays as it is.
pub fn made_up_rest(session: &Session, seed: u64) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mechanisms = session.cards().len();
    for (mechanism, _, card) in session.mechanisms() {
        if card.standing() == Standing::Open {
            let last = mechanism.get() + 1 == mechanisms;
            edits.extend(hold(session, mechanism, last, seed));
        }
    }
    if session.parking().is_empty() {
        let thought = "The car park at the health centre";
        edits.push(Edit::Park(ParkEdit::Add(thought.to_owned())));
    }
    if session.closing().is_empty() {
        let words = "Shorter than we feared, and we know who does what.";
        edits.push(Edit::Closing(words.to_owned()));
    }

    let mut dice = Dice(seed);
    let dots = (0..mechanisms).map(|_| u32::try_from(dice.below(7)).unwrap_or(0));
    let mut dots: Vec<u32> = dots.collect();
    dots[0] += 1;
    let most = dots.iter().copied().max().unwrap_or(0);
    let first = dots.iter().position(|&n| n == most).unwrap_or(0);
    if session.dots().spent() == 0 {
        edits.push(Edit::Dots(DotsEdit::AddAll(dots)));
        edits.push(Edit::Dots(DotsEdit::Reveal));
    }
    if session.focus().is_empty() {
        edits.push(Edit::Focus(MechanismIndex::new(first), true));
    }
    if session.actions().is_empty() {
        let today = session.about().dates.last();
        for (i, (what, who, weeks, when)) in ACTIONS.into_iter().enumerate() {
            edits.push(Edit::Action(ActionEdit::Add(Action {
                what: what.to_owned(),
                who: who.to_owned(),
                by: today.and_then(|today| today.checked_add(weeks.weeks()).ok()),
                mechanism: Some(MechanismIndex::new((first + i) % mechanisms)),
                when: when.to_owned(),
                done: false,
                carried: None,
            })));
        }
    }
    edits
}

/// The talk about one mechanism that was not begun.
fn hold(session: &Session, mechanism: MechanismIndex, last: bool, seed: u64) -> Vec<Edit> {
    let shape = Shape::of(mechanism, seed);
    let place = (mechanism.get() as u64).wrapping_add(seed);
    let text = |texts: &[&str]| {
        let turn = usize::try_from(place % texts.len() as u64).unwrap_or(0);
        texts[turn].to_owned()
    };
    let mut edits = round(session, mechanism, seed);
    if shape == Shape::Spread {
        let first = edits.iter().cloned();
        let first = first
            .map(|edit| Edit::Card(mechanism, edit))
            .try_fold(session.clone(), |session, edit| apply(&session, edit));
        // All of a round can be revealed.
        edits.extend(first.map_or_else(|_| Vec::new(), |first| round(&first, mechanism, seed)));
    }
    edits.push(CardEdit::Write(CardField::Notes, text(&NOTES)));
    if !last {
        let centre = Level::from_index(centre(mechanism, seed, session.workshop().scale.len()));
        let ending = match shape {
            Shape::TwoCamps => Agreement::Differ,
            Shape::Agreeing | Shape::Spread => Agreement::Score(centre),
        };
        edits.push(CardEdit::Agree(Some(ending)));
        edits.push(CardEdit::Write(CardField::Why, text(&WHYS)));
        edits.push(CardEdit::Write(CardField::NextLevel, text(&NEXT)));
    }
    let edits = edits.into_iter();
    edits.map(|edit| Edit::Card(mechanism, edit)).collect()
}

/// A round of everybody, counted at once and shown.
fn round(session: &Session, mechanism: MechanismIndex, seed: u64) -> Vec<CardEdit> {
    let mut ballots = session.no_ballots();
    for (vote, perspective) in made_up_votes(session, mechanism, seed) {
        ballots.add(vote, perspective);
    }
    vec![CardEdit::CountAll(ballots), CardEdit::Reveal]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{WorkshopText, integrated_leadership};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 11, 23);

    #[test]
    fn the_same_seed_gives_the_same_team() {
        let with = |seed| rehearsed(integrated_leadership(), TODAY, seed);
        assert_eq!(with(7), with(7));
        assert_ne!(with(7), with(8));
    }

    #[test]
    fn there_is_something_to_see_on_every_screen() {
        for seed in 0..50 {
            let session = rehearsed(integrated_leadership(), TODAY, seed);
            assert!(session.is_rehearsal());
            let cards = session.cards();
            assert!(
                cards
                    .iter()
                    .all(|card| card.revealed().is_some_and(|r| r.tally.ballots() == 12))
            );
            assert!(cards.iter().any(|card| card.rounds().len() == 2));
            let differ = |agreed| agreed == Some(Agreement::Differ);
            assert!(cards.iter().any(|card| differ(card.agreed())));
            assert_eq!(session.actions().len(), 4);
            assert_eq!(session.focus().len(), 1);
            assert!(session.dots().is_revealed());
        }
    }

    #[test]
    fn it_fits_the_smallest_and_the_largest_workshop() {
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
            for seed in [0, 1, 2, u64::MAX] {
                let session = rehearsed(Workshop::new(text.clone()).unwrap(), TODAY, seed);
                assert_eq!(session.settled(), mechanisms - 1);
            }
        }
    }

    #[test]
    fn the_team_fills_in_the_rest_of_a_round_and_leaves_what_was_counted() {
        let at = MechanismIndex::FIRST;
        let mut session = rehearsal(integrated_leadership(), TODAY);
        for number in [1, 1, 5] {
            let vote = Vote::Level(Level::new(number).unwrap());
            session = apply(&session, Edit::Card(at, CardEdit::Count(vote))).unwrap();
        }
        let votes = made_up_votes(&session, at, 7);
        assert_eq!(votes.len(), 9, "three of twelve have scored");
        assert_eq!(made_up_votes(&session, MechanismIndex::new(1), 7).len(), 12);
    }

    #[test]
    fn what_was_practised_stays_as_it_is() {
        let at = MechanismIndex::FIRST;
        let mut session = rehearsal(integrated_leadership(), TODAY);
        let vote = Vote::Level(Level::new(2).unwrap());
        let agreed = Agreement::Score(Level::new(2).unwrap());
        for edit in [
            CardEdit::Count(vote),
            CardEdit::Reveal,
            CardEdit::Agree(Some(agreed)),
        ] {
            session = apply(&session, Edit::Card(at, edit)).unwrap();
        }
        let rest = made_up_rest(&session, 7).into_iter();
        let filled = rest.fold(session.clone(), |session, edit| {
            apply(&session, edit).unwrap()
        });
        assert_eq!(filled.card(at), session.card(at));
        assert_eq!(filled.settled(), 9);
        assert!(is_left_to_make_up(&session) && !is_left_to_make_up(&filled));
        assert_eq!(made_up_rest(&filled, 7), [], "nothing is left to do");
    }
}
