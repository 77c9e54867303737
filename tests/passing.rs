//! The laptop goes round: what is counted, and that nothing else is left of it.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use roundtable::edit::{AboutEdit, CardEdit, DotsEdit, Edit, History, apply};
use roundtable::session::{Passed, PrivateRound, Session, Vote};
use roundtable::workshop::{Level, integrated_leadership};

fn level(number: u8) -> Vote {
    Vote::Level(Level::new(number).unwrap())
}

fn team(people: u16) -> Session {
    let session = Session::new(integrated_leadership());
    let session = apply(&session, Edit::About(AboutEdit::People(Some(people)))).unwrap();
    let names = Some(vec!["Health".to_owned(), "Social care".to_owned()]);
    apply(&session, Edit::About(AboutEdit::Perspectives(names))).unwrap()
}

#[test]
fn twelve_people_are_one_edit_and_three_presses_each() {
    let mut history = History::new(team(12));
    let mut passing = PrivateRound::of_ballots(history.session());
    let before = history.session().clone();
    for person in 0..12_u8 {
        assert!(passing.uncover(Some(usize::from(person % 2))));
        assert!(passing.choose(level(person % 5 + 1)));
        assert!(passing.confirm());
        assert_eq!((passing.chosen(), passing.perspective()), (None, None));
    }
    assert!(passing.is_over());
    assert_eq!(passing.left(), Some(0));
    assert!(!passing.uncover(None), "nobody is left");
    let Passed::Ballots(ballots) = passing.end() else {
        unreachable!()
    };
    history
        .edit(Edit::Card(0.into(), CardEdit::CountAll(ballots)))
        .unwrap();
    assert_eq!(history.session().cards()[0].rounds()[0].tally.ballots(), 12);
    history.undo();
    assert_eq!(*history.session(), before, "one step");
}

#[test]
fn nothing_that_was_chosen_is_told() {
    let mut passing = PrivateRound::of_ballots(&team(2));
    let told = |passing: &PrivateRound| format!("{passing:?}");
    passing.uncover(Some(1));
    let before = told(&passing);
    passing.choose(level(4));
    assert_eq!(told(&passing), before);
    passing.confirm();
    assert_eq!(
        told(&passing),
        "PrivateRound { covered: true, counted: 1, skipped: 0, .. }"
    );
    let passed = passing.end();
    assert_eq!(format!("{passed:?}"), "Ballots(1)");
    let Passed::Ballots(ballots) = passed else {
        unreachable!()
    };
    let edit = Edit::Card(0.into(), CardEdit::CountAll(ballots));
    assert_eq!(
        format!("{edit:?}"),
        "Card(MechanismIndex(0), CountAll(Ballots(1)))"
    );
}

#[test]
fn a_person_can_change_their_mind_start_again_or_skip() {
    let mut passing = PrivateRound::of_ballots(&team(3));
    assert!(!passing.choose(level(1)), "covered");
    assert!(!passing.confirm());
    passing.uncover(None);
    assert!(!passing.confirm(), "nothing chosen");
    assert!(!passing.uncover(None), "one at a time");
    passing.choose(level(1));
    passing.choose(level(2));
    assert_eq!(passing.chosen(), Some(level(2)));
    passing.cover();
    passing.uncover(None);
    assert_eq!(passing.chosen(), None);
    passing.choose(level(5));
    passing.skip();
    assert_eq!((passing.counted(), passing.left()), (0, Some(2)));
    let Passed::Ballots(ballots) = passing.end() else {
        unreachable!()
    };
    assert!(ballots.is_empty());
}

#[test]
fn what_is_not_there_cannot_be_chosen() {
    let mut passing = PrivateRound::of_ballots(&team(3));
    assert!(!passing.uncover(Some(2)));
    passing.uncover(None);
    assert!(!passing.choose(level(6)));
    assert!(!passing.choose_perspective(Some(2)));
    assert!(passing.choose_perspective(Some(1)));
    assert!(!passing.add_dot(0.into()), "these are ballots");
}

#[test]
fn dots_go_round_too() {
    let session = team(2);
    let mut passing = PrivateRound::of_dots(&session);
    passing.uncover(None);
    assert!(passing.add_dot(4.into()) && passing.add_dot(4.into()) && passing.add_dot(9.into()));
    assert!(!passing.add_dot(0.into()), "three each");
    assert!(passing.take_dot(9.into()) && passing.add_dot(1.into()));
    assert!(passing.confirm());
    let Passed::Dots(dots) = passing.end() else {
        unreachable!()
    };
    assert_eq!(dots, [0, 1, 0, 0, 2, 0, 0, 0, 0, 0]);
    let session = apply(&session, Edit::Dots(DotsEdit::AddAll(dots))).unwrap();
    assert_eq!(session.dots().spent(), 3);
}

#[test]
fn three_hundred_people_fit_and_no_more() {
    let mut passing = PrivateRound::of_ballots(&Session::new(integrated_leadership()));
    assert_eq!(passing.left(), None);
    for _ in 0..300 {
        assert!(passing.uncover(None) && passing.choose(Vote::DontKnow) && passing.confirm());
    }
    assert!(!passing.uncover(None));
}
