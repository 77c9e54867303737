//! A session as large as one gets in practice, for measuring and for filling screens.
#![allow(
    clippy::unwrap_used,
    reason = "made from constants; what uses it stops where its ground gives way"
)]

use jiff::civil::date;
use roundtable::edit::{AboutEdit, ActionEdit, CardEdit, CardField, DotsEdit, Edit, apply};
use roundtable::session::{Action, Agreement, MAX_PEOPLE, Session, Vote};
use roundtable::workshop::{Level, Workshop, WorkshopText, integrated_leadership, limits};

/// 24 mechanisms, three rounds of 300 people on each, three dots from each of them, an action for
/// each focus, and 200 KB of notes.
pub(crate) fn large() -> Session {
    const NOTES: usize = 200_000;
    let mut workshop = WorkshopText::clone(&integrated_leadership());
    workshop.short.clear();
    let most = *limits::MECHANISMS.end();
    let originals = workshop.mechanisms.clone();
    workshop.mechanisms = originals.into_iter().cycle().take(most).collect();
    for (i, mechanism) in workshop.mechanisms.iter_mut().enumerate() {
        mechanism.id = format!("{}-{i}", mechanism.id);
        mechanism.name = format!("{} {}", mechanism.name, i + 1);
    }
    let session = Session::new(Workshop::new(workshop).unwrap());
    let words = "• ‘We find out what was agreed when the transport turns up’\n";
    let notes = words.repeat((NOTES / most).div_ceil(words.len()));
    let mut ballots = session.no_ballots();
    let level = |number| Level::new(number).unwrap();
    for (number, count) in [(1, 20), (2, 50), (3, 100), (4, 80), (5, 50)] {
        for _ in 0..count {
            ballots.add(Vote::Level(level(number)), None);
        }
    }
    assert_eq!(ballots.len(), u32::from(MAX_PEOPLE));
    let mut edits = vec![
        Edit::About(AboutEdit::Team("A large team".to_owned())),
        Edit::About(AboutEdit::Dates(vec![date(2026, 11, 23)])),
        Edit::About(AboutEdit::People(Some(MAX_PEOPLE))),
    ];
    for mechanism in 0..most {
        for _ in 0..3 {
            let count = CardEdit::CountAll(ballots.clone());
            edits.push(Edit::Card(mechanism.into(), count));
            edits.push(Edit::Card(mechanism.into(), CardEdit::Reveal));
        }
        let three = Agreement::Score(level(3));
        edits.push(Edit::Card(mechanism.into(), CardEdit::Agree(Some(three))));
        let write = CardEdit::Write(CardField::Notes, notes.clone());
        edits.push(Edit::Card(mechanism.into(), write));
    }
    // 26 to 49 on each, and all of 900 together.
    edits.push(Edit::Dots(DotsEdit::AddAll((26..50).collect())));
    edits.push(Edit::Dots(DotsEdit::Reveal));
    for mechanism in [3, 4] {
        edits.push(Edit::Focus(mechanism.into(), true));
        edits.push(Edit::Action(ActionEdit::Add(Action {
            what: "Find out what was agreed before the transport turns up".to_owned(),
            who: "Ward manager".to_owned(),
            by: Some(date(2026, 12, 18)),
            mechanism: Some(mechanism.into()),
            ..Action::default()
        })));
    }
    edits
        .into_iter()
        .fold(session, |session, edit| apply(&session, edit).unwrap())
}
