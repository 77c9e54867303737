//! Whatever a session holds, its file gives it back.

use crate::session::Mark;
use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::{from_text, to_text};
use super::*;
use crate::session::MarkedText;
use crate::session::{Action, Agreement, Card, Carried, CarriedAnswer, Dots, Part, Round, Tally};
use crate::workshop::{Level, OfToday, integrated_leadership};

/// Letters, and everything that has ever broken a text format.
fn odd_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '"',
        '\\',
        '#',
        '\r',
        '\n',
        '\t',
        '\0',
        '\u{7f}',
        '\u{85}',
        '\u{200d}',
        '\u{200f}',
        '\u{202e}',
        '\u{2028}',
        '\u{2066}',
        '\u{301}',
        '\u{feff}',
        '\u{fffd}',
        '\u{10ffff}',
        'r',
        '(',
        ']',
        '{',
        '/',
        '\'',
        'é',
        'ŵ',
        'ि',
        '字',
        '🙂',
    ]);
    let any = prop_oneof![3 => odd, 1 => any::<char>()];
    prop::collection::vec(any, 0..12).prop_map(String::from_iter)
}

/// Each line marked in turn, where it can be.
fn marked(text: String) -> MarkedText {
    let mut marked = MarkedText::default();
    marked.write(text);
    for line in 0..marked.lines().count() {
        let mark = [None, Some(Mark::Action), Some(Mark::Parked)][line % 3];
        marked.set_mark(line, mark);
    }
    marked
}

fn card() -> impl Strategy<Value = Card> {
    let round =
        (prop::collection::vec(0_u32..180, 5), 0_u32..100).prop_map(|(counts, dont_know)| Round {
            tally: Tally::new(counts, dont_know).unwrap(),
            revealed: true,
            day: 0,
            groups: crate::session::Groups::default(),
            sealed: false,
        });
    let agreed = prop_oneof![
        Just(None),
        Just(Some(Agreement::Differ)),
        (1_u8..=5).prop_map(|n| Level::new(n).map(Agreement::Score)),
    ];
    let rounds = prop::collection::vec(round, 0..4);
    (
        rounds,
        any::<bool>(),
        agreed,
        prop::option::of(1_u8..=5),
        [odd_text(), odd_text(), odd_text(), odd_text()],
    )
        .prop_map(
            |(mut rounds, revealed, agreed, target, [why, next_level, notes, private])| {
                if let Some(last) = rounds.last_mut() {
                    last.revealed = revealed;
                }
                Card {
                    skipped: rounds.is_empty() && agreed.is_none() && revealed,
                    rounds,
                    agreed,
                    agreed_order: if agreed.is_some() { 7 } else { 0 },
                    target: target.and_then(Level::new),
                    why: marked(why),
                    next_level: marked(next_level),
                    notes: marked(notes),
                    private,
                }
            },
        )
}

fn line() -> impl Strategy<Value = String> {
    odd_text().prop_map(|text| text.replace(char::is_control, " "))
}

fn plans() -> impl Strategy<Value = (Vec<Action>, Vec<String>, BTreeSet<usize>)> {
    let action = (
        [line(), line(), line()],
        prop::option::of((2000_i16..=2100, 1_i8..=12, 1_i8..=28)),
        prop::option::of(0_usize..10),
        any::<bool>(),
        prop::option::of((
            prop::option::of((2000_i16..=2100, 1_i8..=12, 1_i8..=28)),
            0_u16..=999,
            prop::sample::select(vec![
                CarriedAnswer::NotYet,
                CarriedAnswer::Going,
                CarriedAnswer::LetGo,
            ]),
            line(),
        )),
    )
        .prop_map(|([what, who, when], by, mechanism, done, carried)| {
            let day = |(y, m, d)| jiff::civil::date(y, m, d);
            Action {
                what,
                who,
                by: by.map(day),
                mechanism: mechanism.map(Into::into),
                when,
                done,
                carried: carried.map(|(since, moved, answer, why)| Carried {
                    since: since.map(day),
                    was: by.map(day),
                    moved,
                    answer: if done { CarriedAnswer::Done } else { answer },
                    why,
                }),
            }
        });
    (
        prop::collection::vec(action, 0..4),
        prop::collection::vec(line(), 0..4),
        prop::collection::btree_set(0_usize..10, 0..4),
    )
}

prop_compose! {
    fn session()(
        cards in prop::collection::vec(card(), 10),
        purpose in odd_text(),
        team in odd_text(),
        days in prop::collection::btree_set((1900_i16..=9000, 1_i8..=12, 1_i8..=28), 0..4),
        agenda in (prop::option::of(0_usize..=13), prop::option::of(0_usize..16)),
        people in prop::option::of(1_u16..=300),
        headline in prop::option::of("[^\\pC]{0,20}x"),
        notes in odd_text(),
        private_notes in odd_text(),
        closing in odd_text(),
        plans in plans(),
        times in prop::collection::vec((0_usize..16, prop::option::of(0_u32..=600), 0_u32..9_999), 0..5),
        beside in any::<bool>(),
        choice in prop::option::of((Just((0..10_usize).collect::<Vec<_>>()).prop_shuffle(), 3_usize..=10, "[^\\pC]{0,20}x", any::<bool>())),
        dots in (prop::collection::vec(0_u32..40, 10), any::<bool>(), prop::option::of(1_u8..=20)),
    ) -> Session {
        let mut text = WorkshopText::clone(&integrated_leadership());
        text.purpose.push_str(&purpose);
        let mut session = Session::new(Workshop::new(text).unwrap());
        for (i, card) in cards.into_iter().enumerate() {
            *session.card_mut(i.into()).unwrap() = card;
        }
        let about = session.about_mut();
        about.team = team.replace(crate::workshop::is_unseen, " ");
        about.dates = days.into_iter().map(|(y, m, d)| jiff::civil::date(y, m, d)).collect();
        let days = about.dates.len();
        about.people = people;
        about.dots = dots.2;
        about.headline = headline;
        *session.notes_mut() = marked(notes);
        *session.private_notes_mut() = private_notes;
        *session.closing_mut() = closing;
        if let Some(dots) = Dots::new(dots.0, dots.1) {
            *session.dots_mut() = dots;
        }
        // Each round on another day, in turn.
        for at in 0..10 {
            for (i, round) in session.card_mut(at.into()).unwrap().rounds.iter_mut().enumerate() {
                round.day = if round.revealed && days > 1 { i % days } else { 0 };
            }
        }
        let mut parts = session.parts();
        parts.retain(|part| *part != Part::Break);
        parts.push(Part::Break);
        session.times_mut().break_after = agenda.0;
        session.times_mut().last = agenda.1.map(|part| parts[part]);
        for (part, minutes, spent) in times {
            session.times_mut().minutes.extend(minutes.map(|n| (parts[part], n)));
            session.spend(parts[part], spent);
        }
        let (actions, parking, focus) = plans;
        *session.actions_mut() = actions;
        *session.parking_mut() = parking;
        *session.focus_mut() = focus.into_iter().map(Into::into).collect();
        if let Some((order, many, name, titled)) = choice {
            let own = |&at: &usize| OfToday::Own(session.workshop().mechanisms[at].id.clone());
            let mut chosen: Vec<OfToday> = order[..many].iter().map(own).collect();
            let id = session.workshop().id_to_add(&name, std::iter::empty());
            chosen.push(OfToday::Added { id, name: name.clone() });
            let title = titled.then_some(name.as_str());
            if let Ok(today) = session.workshop().for_today(title, &chosen) {
                session.choose(today);
            }
        }
        let last = session.as_saved().for_next_time();
        session.lay_over(beside.then_some(last));
        session
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_session_comes_back_exactly(session in session()) {
        let text = to_text(&session).unwrap();
        let back = from_text(&text);
        prop_assert_eq!(back.as_ref(), Ok(&session.as_saved()));
        prop_assert_eq!(to_text(&back.unwrap()).unwrap(), text);
    }
}
