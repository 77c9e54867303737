//! Whatever is chosen, nothing is lost and everything stays with its mechanism.

use super::*;
use crate::edit::{CardEdit, CardField, DotsEdit, Edit, History, apply};
use crate::session::{Action, Vote};
use crate::workshop::{Level, integrated_leadership};
use proptest::prelude::*;

fn fresh() -> Session {
    Session::new(integrated_leadership())
}

fn level(number: u8) -> Vote {
    Vote::Level(Level::new(number).unwrap())
}

/// These of the built-in workshop, by their places.
fn only(session: &Session, places: &[usize]) -> Choice {
    let all = &session.whole_workshop().mechanisms;
    let chosen = |&at: &usize| Chosen {
        which: Which::Known(all[at].id.clone()),
        minutes: None,
    };
    Choice {
        title: None,
        mechanisms: places.iter().map(chosen).collect(),
    }
}

fn choose(session: &Session, choice: Choice) -> Result<Session, Refusal> {
    apply(session, Edit::Choose(choice))
}

#[test]
fn four_of_ten_in_another_order() {
    let session = choose(&fresh(), only(&fresh(), &[6, 1, 8, 3])).unwrap();
    let names: Vec<&str> = session.left_out().map(|it| it.id.as_str()).collect();
    let whole = &session.whole_workshop().mechanisms;
    let left: Vec<&str> = [0, 2, 4, 5, 7, 9].map(|at| whole[at].id.as_str()).into();
    assert_eq!(names, left);
    let chosen = session.chosen_today().unwrap();
    assert_eq!((chosen.chosen, chosen.of, chosen.added), (4, 10, 0));
    assert_eq!(session.parts().len(), 4 + 6);
    let all: Vec<usize> = (0..10).collect();
    let back = choose(&session, only(&session, &all)).unwrap();
    assert!(!back.is_chosen_today() && back.same_work(&fresh()));
}

#[test]
fn what_is_added_is_a_mechanism_like_the_others() {
    let mut choice = Choice::of(&fresh());
    choice.mechanisms.push(Chosen {
        which: Which::New(" What the night shift needs ".to_owned()),
        minutes: Some(5),
    });
    let session = choose(&fresh(), choice).unwrap();
    let last = MechanismIndex::new(10);
    let added = session.workshop().mechanism(last).unwrap();
    assert_eq!(added.name, "What the night shift needs");
    assert_eq!(added.id, "added-what-the-night-shift-needs");
    assert!(session.is_added(last) && !session.is_added(0.into()));
    assert_eq!(session.planned(Part::Mechanism(last)), 5);
    let count = Edit::Card(last, CardEdit::Count(level(3)));
    assert!(apply(&session, count).is_ok());
    // Chosen again it is the same one; left out, it is gone.
    assert_eq!(choose(&session, Choice::of(&session)), Ok(session.clone()));
    let mut without = Choice::of(&session);
    without.mechanisms.pop();
    assert!(!choose(&session, without).unwrap().is_chosen_today());
}

#[test]
fn what_cannot_be_is_refused_and_nothing_changes() {
    let session = fresh();
    let add = |name: &str| {
        let mut choice = Choice::of(&session);
        let which = Which::New(name.to_owned());
        choice.mechanisms.push(Chosen {
            which,
            minutes: None,
        });
        choice
    };
    let first = &session.workshop().mechanisms[0].name;
    let twice = only(&session, &[1, 2, 2]);
    let strange = Choice {
        mechanisms: vec![
            Chosen {
                which: Which::Known("power".to_owned()),
                minutes: None
            };
            3
        ],
        ..Choice::default()
    };
    let titled = Choice {
        title: Some("x".repeat(limits::NAME + 1)),
        ..Choice::of(&session)
    };
    let mut long = Choice::of(&session);
    long.mechanisms[0].minutes = Some(limits::MINUTES + 1);
    for (choice, why) in [
        (only(&session, &[1, 2]), Refusal::HowManyToday),
        (add(" \u{200b} "), Refusal::NoName),
        (add(&"x".repeat(limits::NAME + 1)), Refusal::TooLong),
        (add(first), Refusal::SameName),
        (twice, Refusal::SameName),
        (strange, Refusal::NoSuchCard),
        (titled, Refusal::TooLong),
        (long, Refusal::Minutes),
    ] {
        assert_eq!(choose(&session, choice.clone()), Err(why), "{choice:?}");
    }
}

#[test]
fn what_was_entered_is_not_left_out() {
    let on_first = |edit| Edit::Card(0.into(), edit);
    let action = Action {
        mechanism: Some(0.into()),
        ..Action::default()
    };
    for edit in [
        on_first(CardEdit::Count(level(2))),
        on_first(CardEdit::Target(Level::new(4))),
        on_first(CardEdit::Write(CardField::Private, "mine".to_owned())),
        Edit::Focus(0.into(), true),
        Edit::Action(crate::edit::ActionEdit::Add(action)),
    ] {
        let session = apply(&fresh(), edit.clone()).unwrap();
        let others = only(&session, &[1, 2, 3]);
        assert_eq!(choose(&session, others), Err(Refusal::HasWork), "{edit:?}");
        assert!(choose(&session, only(&session, &[3, 2, 0])).is_ok());
    }
    let skipped = apply(&fresh(), on_first(CardEdit::Skip(true))).unwrap();
    assert!(choose(&skipped, only(&skipped, &[1, 2, 3])).is_ok());
    // Whether anything is refused tells nothing of where hidden dots are.
    for at in 0..10 {
        let dots = Edit::Dots(DotsEdit::Add(at.into()));
        let session = apply(&fresh(), dots).unwrap();
        let fewer = only(&session, &[1, 2, 3]);
        assert_eq!(choose(&session, fewer), Err(Refusal::DotsAreCounted));
    }
}

#[test]
fn no_order_of_ballots_is_in_the_steps_after_a_move() {
    let mut history = History::new(fresh());
    for number in [1, 2] {
        let count = CardEdit::Count(level(number));
        history.edit(Edit::Card(0.into(), count)).unwrap();
    }
    let choice = only(history.session(), &[5, 4, 0, 3]);
    history.edit(Edit::Choose(choice)).unwrap();
    history
        .edit(Edit::Card(2.into(), CardEdit::Count(level(5))))
        .unwrap();
    history
        .edit(Edit::Card(2.into(), CardEdit::Reveal))
        .unwrap();
    let id = history.session().workshop().mechanisms[2].id.clone();
    while history.undo() {
        let session = history.session();
        let card = session.card(session.place_of(&id).unwrap()).unwrap();
        assert!(matches!(card.counted(), 0 | 3), "{}", card.counted());
    }
}

#[test]
fn no_second_that_was_spent_is_lost() {
    let mut history = History::new(fresh());
    for (at, seconds) in [(0, 40), (1, 30), (6, 20)] {
        history.spend(Part::Mechanism(at.into()), seconds);
    }
    let all = |history: &History| -> u32 {
        let session = history.session();
        let parts = session.parts().into_iter();
        parts.map(|part| session.spent(part)).sum()
    };
    let choice = only(history.session(), &[6, 5, 1]);
    history.edit(Edit::Choose(choice)).unwrap();
    assert_eq!(history.session().spent(Part::Mechanism(0.into())), 20);
    history.spend(Part::Mechanism(1.into()), 7);
    assert_eq!(all(&history), 97);
    assert!(history.undo());
    let session = history.session();
    assert_eq!(session.spent(Part::Mechanism(5.into())), 7);
    assert_eq!(session.spent(Part::Mechanism(6.into())), 20);
    assert_eq!(all(&history), 97);
}

/// Every mechanism of a session with what was counted, noted and spent on it, by its id.
fn by_id(session: &Session) -> Vec<(String, String)> {
    let all = session.mechanisms();
    let mut told: Vec<_> = all
        .map(|(at, mechanism, card)| {
            let focus = session.focus().contains(&at);
            let dots = session.dots().revealed().map(|dots| dots[at.get()]);
            let actions = session.actions().iter();
            let actions = actions
                .filter(|action| action.mechanism == Some(at))
                .count();
            let planned = session.planned(Part::Mechanism(at));
            let told = format!("{card:?} {focus} {dots:?} {actions} {planned}");
            (mechanism.id.clone(), told)
        })
        .collect();
    told.sort();
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn everything_stays_with_its_mechanism_through_any_choice(
        orders in prop::collection::vec(Just((0..10_usize).collect::<Vec<_>>()).prop_shuffle(), 1..5),
        counts in prop::collection::vec((0_usize..10, 1_u8..=5), 0..12),
        many in 3_usize..=10,
    ) {
        let mut session = fresh();
        for (at, number) in counts {
            let edits = [
                Edit::Card(at.into(), CardEdit::Count(level(number))),
                Edit::Dots(DotsEdit::Add(at.into())),
                Edit::Minutes(Part::Mechanism(at.into()), Some(number.into())),
                Edit::Card(at.into(), CardEdit::Write(CardField::Notes, format!("{at} {number}"))),
            ];
            for edit in edits {
                session = apply(&session, edit).unwrap();
            }
        }
        if session.dots().spent() > 0 {
            session = apply(&session, Edit::Dots(DotsEdit::Reveal)).unwrap();
        }
        let before = by_id(&session);
        let mut history = History::new(session.clone());
        let mut steps = 0;
        for order in orders {
            // All that has scores, and as many others as there is room for.
            let kept = order.iter().enumerate().filter(|&(i, &at)| i < many || session.has_work_on(at.into()));
            let places: Vec<usize> = kept.map(|(_, &at)| at).collect();
            let mut choice = only(&session, &places);
            for chosen in &mut choice.mechanisms {
                let Which::Known(id) = &chosen.which else { continue };
                let at = session.place_of(id).unwrap();
                chosen.minutes = session.minutes_of_the_day(Part::Mechanism(at));
            }
            let was = std::sync::Arc::clone(history.session());
            history.edit(Edit::Choose(choice)).unwrap();
            steps += usize::from(was != *history.session());
            let now = by_id(history.session());
            prop_assert_eq!(now.len(), places.len());
            prop_assert!(now.iter().all(|it| before.contains(it)));
            prop_assert_eq!(
                history.session().left_out().count(),
                10 - places.len()
            );
        }
        for _ in 0..steps {
            prop_assert!(history.undo());
        }
        prop_assert_eq!(&**history.session(), &session);
    }
}
