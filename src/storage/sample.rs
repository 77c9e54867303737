//! Made-up sessions: one to rehearse with, and a large one to measure with.

use std::sync::OnceLock;

use serde::Deserialize;

use super::format::{
    AboutFile, ActionFile, AgreedFile, CardFile, DotsFile, DotsOnFile, RoundFile, SessionFile,
};
use crate::session::{MAX_PEOPLE, Session};
use crate::workshop::{WorkshopText, integrated_leadership, limits};

const SAMPLE: &str = include_str!("../../assets/sample-session.ron");

/// What the sample holds beside the built-in workshop.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleText {
    about: AboutFile,
    cards: Vec<CardFile>,
    notes: String,
    private_notes: String,
    closing: String,
    focus: Vec<String>,
    dots: DotsFile,
    actions: Vec<ActionFile>,
    parking: Vec<String>,
}

/// A finished session of a made-up team with the built-in workshop: every mechanism settled, dots
/// spent, a focus, actions.
///
/// ```
/// let session = roundtable::storage::sample();
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
        let sample: SampleText = ron::from_str(SAMPLE).expect("the sample can be read");
        file(WorkshopText::clone(&integrated_leadership()), sample)
            .into_session()
            .expect("the sample is valid")
    };
    SESSION.get_or_init(read).clone()
}

/// As large as a session gets in practice: 24 mechanisms, three rounds of 300 people on each, three
/// dots from each of them, an action for each focus, and 200 KB of notes. For measuring only.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "made from constants; a test makes it"
)]
pub fn large() -> Session {
    const NOTES: usize = 200_000;
    let mut workshop = WorkshopText::clone(&integrated_leadership());
    let originals = workshop.mechanisms.clone();
    let most = *limits::MECHANISMS.end();
    workshop.mechanisms = originals.into_iter().cycle().take(most).collect();
    let people = u32::from(MAX_PEOPLE);
    let round = RoundFile {
        counts: vec![20, 50, 100, 80, people - 250],
        dont_know: 0,
        revealed: true,
        groups: None,
    };
    let words = "• ‘We find out what was agreed when the transport turns up’\n";
    let notes = words.repeat(NOTES / most / words.len());
    let mut cards = Vec::new();
    for (i, mechanism) in workshop.mechanisms.iter_mut().enumerate() {
        mechanism.id = format!("{}-{i}", mechanism.id);
        mechanism.name = format!("{} {}", mechanism.name, i + 1);
        cards.push(CardFile {
            agreed_order: 0,
            mechanism: mechanism.id.clone(),
            rounds: vec![round.clone(); 3],
            agreed: Some(AgreedFile::Score(3)),
            why: String::new(),
            next_level: String::new(),
            notes: notes.clone(),
            private: String::new(),
        });
    }
    let about = AboutFile {
        team: "A large team".to_owned(),
        date: Some("2026-11-23".to_owned()),
        people: Some(people),
        ..AboutFile::default()
    };
    let ids: Vec<String> = cards.iter().map(|card| card.mechanism.clone()).collect();
    // 26 to 49 on each, and all of 900 together.
    let spent = |(i, id): (u32, &String)| DotsOnFile {
        mechanism: id.clone(),
        dots: 26 + i,
    };
    let action = |id: &String| ActionFile {
        what: "Find out what was agreed before the transport turns up".to_owned(),
        who: "Ward manager".to_owned(),
        by: Some("2026-12-18".to_owned()),
        mechanism: Some(id.clone()),
        when: String::new(),
        done: false,
    };
    let sample = SampleText {
        about,
        cards,
        notes: String::new(),
        private_notes: String::new(),
        closing: String::new(),
        focus: ids.iter().skip(3).take(2).cloned().collect(),
        dots: DotsFile {
            counts: (0_u32..).zip(&ids).map(spent).collect(),
            revealed: true,
        },
        actions: ids.iter().skip(3).take(2).map(action).collect(),
        parking: Vec::new(),
    };
    file(workshop, sample)
        .into_session()
        .expect("the large session is valid")
}

fn file(workshop: WorkshopText, sample: SampleText) -> SessionFile {
    let mut file = SessionFile::empty(workshop);
    file.about = sample.about;
    file.cards = sample.cards;
    file.notes = sample.notes;
    file.private_notes = sample.private_notes;
    file.closing = sample.closing;
    file.focus = sample.focus;
    file.dots = Some(sample.dots);
    file.actions = sample.actions;
    file.parking = sample.parking;
    file
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
        let whole = |action: &Action| !action.who.is_empty() && action.by > about.date;
        assert!(session.actions().iter().all(whole));
        let waits = |action: &Action| !action.when.is_empty();
        assert!(session.actions().iter().any(waits));
        assert_eq!(session.parking().len(), 2);
    }

    #[test]
    fn the_large_one_is_as_large_as_it_says() {
        let session = large();
        assert_eq!(session.cards().len(), 24);
        assert!(
            session
                .cards()
                .iter()
                .all(|card| card.rounds()[0].tally.ballots() == 300)
        );
        assert_eq!((session.dots().spent(), session.focus().len()), (900, 2));
        assert_eq!(session.actions().len(), 2);
        let notes: usize = session.cards().iter().map(|card| card.notes().len()).sum();
        assert!((195_000..=200_000).contains(&notes), "{notes}");
    }
}
