//! A finished session of a made-up team, to look at.

use std::sync::OnceLock;

use jiff::civil::Date;
use serde::Deserialize;

use super::apply::apply;
use super::dots::DotsEdit;
use super::edits::{AboutEdit, CardEdit, CardField, Edit};
use super::outcomes::{ActionEdit, ParkEdit};
use super::refusal::Refusal;
use crate::session::{Action, Agreement, Session, Vote};
use crate::workshop::{Level, integrated_leadership};

const SAMPLE: &str = include_str!("../../assets/sample-session.ron");

/// What the made-up team did with the built-in workshop.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    team: String,
    date: Date,
    people: u16,
    cards: Vec<CardText>,
    notes: String,
    private_notes: String,
    closing: String,
    focus: Vec<String>,
    dots: Vec<u32>,
    actions: Vec<ActionText>,
    parking: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CardText {
    mechanism: String,
    /// The counts of each, and how many said "don't know".
    rounds: Vec<(Vec<u32>, u32)>,
    /// The number of a level; nothing where the team agreed to differ.
    agreed: Option<u8>,
    why: String,
    next_level: String,
    notes: String,
    #[serde(default)]
    private: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ActionText {
    what: String,
    who: String,
    by: Date,
    mechanism: String,
    #[serde(default)]
    when: String,
}

/// A finished session of a made-up team with the built-in workshop: every mechanism settled, dots
/// spent, a focus, actions.
///
/// ```
/// let session = roundtable::edit::sample();
/// assert_eq!(session.settled(), 10);
/// ```
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "the text is part of the program; a test reads it"
)]
pub fn sample() -> Session {
    static SESSION: OnceLock<Session> = OnceLock::new();
    let read = || {
        let sample: Sample = ron::from_str(SAMPLE).expect("the sample can be read");
        hold(sample).expect("the made-up team makes no mistakes")
    };
    SESSION.get_or_init(read).clone()
}

fn hold(sample: Sample) -> Result<Session, Refusal> {
    let session = Session::new(integrated_leadership());
    let mut edits = vec![
        Edit::About(AboutEdit::Team(sample.team)),
        Edit::About(AboutEdit::Dates(vec![sample.date])),
        Edit::About(AboutEdit::People(Some(sample.people))),
    ];
    for card in sample.cards {
        let mechanism = place(&session, &card.mechanism)?;
        edits.extend(talk(&session, card)?.map(|edit| Edit::Card(mechanism, edit)));
    }
    edits.push(Edit::Notes(sample.notes));
    edits.push(Edit::PrivateNotes(sample.private_notes));
    edits.push(Edit::Closing(sample.closing));
    edits.push(Edit::Dots(DotsEdit::AddAll(sample.dots)));
    edits.push(Edit::Dots(DotsEdit::Reveal));
    for id in sample.focus {
        edits.push(Edit::Focus(place(&session, &id)?, true));
    }
    for action in sample.actions {
        edits.push(Edit::Action(ActionEdit::Add(Action {
            what: action.what,
            who: action.who,
            by: Some(action.by),
            mechanism: Some(place(&session, &action.mechanism)?),
            when: action.when,
            done: false,
            carried: None,
        })));
    }
    edits.extend(
        sample
            .parking
            .into_iter()
            .map(ParkEdit::Add)
            .map(Edit::Park),
    );
    edits
        .into_iter()
        .try_fold(session, |session, edit| apply(&session, edit))
}

/// The talk about one mechanism, from its first round to its notes.
fn talk(session: &Session, card: CardText) -> Result<impl Iterator<Item = CardEdit>, Refusal> {
    let mut edits = Vec::new();
    for (counts, dont_know) in card.rounds {
        let levels = counts.iter().enumerate();
        let votes = levels.map(|(index, &count)| (Vote::Level(Level::from_index(index)), count));
        let mut ballots = session.no_ballots();
        for (vote, count) in votes.chain([(Vote::DontKnow, dont_know)]) {
            for _ in 0..count {
                ballots.add(vote, None);
            }
        }
        edits.push(CardEdit::CountAll(ballots));
        edits.push(CardEdit::Reveal);
    }
    let agreed = match card.agreed {
        Some(number) => Agreement::Score(Level::new(number).ok_or(Refusal::NoSuchLevel)?),
        None => Agreement::Differ,
    };
    edits.push(CardEdit::Agree(Some(agreed)));
    let notes = [
        (CardField::Why, card.why),
        (CardField::NextLevel, card.next_level),
        (CardField::Notes, card.notes),
        (CardField::Private, card.private),
    ];
    Ok(edits
        .into_iter()
        .chain(notes.map(|(field, text)| CardEdit::Write(field, text))))
}

/// Where the mechanism with this id stands.
fn place(session: &Session, id: &str) -> Result<crate::workshop::MechanismIndex, Refusal> {
    let mechanisms = &session.workshop().mechanisms;
    let place = mechanisms
        .iter()
        .position(|mechanism| mechanism.id == id)
        .map(Into::into);
    place.ok_or(Refusal::NoSuchCard)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Action, Agreement};

    #[test]
    fn the_sample_has_every_ending() {
        let session = sample();
        assert_eq!(session.settled(), 10);
        assert!(
            session
                .cards()
                .iter()
                .any(|card| card.agreed() == Some(Agreement::Differ))
        );
        assert!(session.cards().iter().any(|card| card.rounds().len() == 2));
    }

    #[test]
    fn the_sample_ends_with_a_focus_and_with_actions_after_its_day() {
        let session = sample();
        let (about, dots) = (session.about(), session.dots());
        let people = about.people.map(u32::from).unwrap();
        assert!(dots.is_revealed());
        assert_eq!(dots.spent(), people * u32::from(session.dots_each()));
        let focus = session.focus();
        assert!((2..=3).contains(&focus.len()));
        let on = |action: &Action| action.mechanism.is_none_or(|at| focus.contains(&at));
        assert!(session.actions().iter().all(on));
        for &at in focus {
            let own = |action: &Action| action.mechanism == Some(at);
            assert!(
                session.actions().iter().any(own),
                "nothing is done for {at}"
            );
        }
        let whole =
            |action: &Action| !action.who.is_empty() && action.by.as_ref() > about.dates.last();
        assert!(session.actions().iter().all(whole));
        let waits = |action: &Action| !action.when.is_empty();
        assert!(session.actions().iter().any(waits));
        assert_eq!(session.parking().len(), 2);
    }
}
