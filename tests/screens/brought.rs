//! Last time's open actions at the welcome: they come, and each is done, still going or let go.

use eframe::egui::Key;
use egui_kittest::kittest::NodeT;
use jiff::civil::date;
use roundtable::edit::{ActionEdit, Edit, apply, sample};
use roundtable::request::Step;
use roundtable::session::{Action, CarriedAnswer, Session};
use roundtable::storage::to_text;
use roundtable::workshop::integrated_leadership;

use super::room::Room;

/// Four are open in the sample; one more is done.
fn last_time() -> Session {
    let done = Action {
        what: "buy tea".into(),
        done: true,
        ..Action::default()
    };
    apply(&sample(), Edit::Action(ActionEdit::Add(done))).unwrap()
}

fn at_the_welcome() -> Room {
    Room::new()
        .file("last.roundtable", to_text(&last_time()).unwrap())
        .start()
        .show(&Session::new(integrated_leadership()), Step::Welcome)
        .settles()
}

fn brought() -> Room {
    let room = at_the_welcome().shift(Key::L).key(Key::Enter);
    room.names_file("last.roundtable")
        .sees("Bring its 4 open actions")
        .key(Key::P)
        .key(Key::Enter)
}

#[track_caller]
fn answers(room: Room, expected: [CarriedAnswer; 4]) -> Room {
    room.holds_session(|session| {
        let all = session
            .actions()
            .iter()
            .map(|action| action.answer().unwrap());
        assert_eq!(all.collect::<Vec<_>>(), expected);
    })
}

#[test]
fn one_key_brings_what_an_earlier_session_left_open() {
    let room = brought()
        .hears(
            "4 open actions came from Riverside integrated neighbourhood team, 23 November 2026.",
        )
        .stands_at(Step::Welcome)
        .sees("Last time’s actions")
        .sees("First agreed on 23 November 2026")
        .sees_no("buy tea");
    answers(room, [CarriedAnswer::NotYet; 4]);
}

#[test]
fn a_number_answers_each_in_turn() {
    let room = brought().key(Key::Num1);
    let room = room.key(Key::Num2).sees("By when, action 2");
    // Enter leaves the day, and the next number is for the next action.
    let room = room.types_over("1 June 2027").key(Key::Enter);
    let room = room.key(Key::Num3).sees("Why we let it go, action 3");
    let room = room
        .types("The money has gone")
        .key(Key::Enter)
        .key(Key::Num1);
    let room = answers(
        room,
        [
            CarriedAnswer::Done,
            CarriedAnswer::Going,
            CarriedAnswer::LetGo,
            CarriedAnswer::Done,
        ],
    );
    let room = room.sees("its day moved once").holds_session(|session| {
        let all = session.actions();
        assert_eq!(all[1].by, Some(date(2027, 6, 1)));
        let carried = all[1].carried.as_ref().unwrap();
        assert_eq!(carried.was, Some(date(2026, 12, 18)));
        assert_eq!(all[2].carried.as_ref().unwrap().why, "The money has gone");
    });
    // All are answered: the number does nothing more.
    let room = room.key(Key::Num1);
    answers(
        room,
        [
            CarriedAnswer::Done,
            CarriedAnswer::Going,
            CarriedAnswer::LetGo,
            CarriedAnswer::Done,
        ],
    );
}

#[test]
fn an_answer_is_taken_back_by_pressing_it_again_or_by_undoing() {
    let room = brought().clicks("Let go: action 2");
    let [no, let_go] = [CarriedAnswer::NotYet, CarriedAnswer::LetGo];
    let room = answers(room, [no, let_go, no, no]);
    let room = room.clicks("Let go: action 2");
    let room = answers(room, [no; 4]).key(Key::Num1).ctrl(Key::Z);
    answers(room, [no; 4]);
}

#[test]
fn they_come_once() {
    brought()
        .clicks("Last time…")
        .key(Key::O)
        .names_file("last.roundtable")
        .sees("No open action there that is not here")
        .key(Key::Enter)
        .hears("Last time: 23 November 2026, 12 people.")
        .holds_session(|session| assert_eq!(session.actions().len(), 4));
}

#[test]
fn what_is_no_session_brings_nothing_and_says_so() {
    let room = at_the_welcome().file("tea.roundtable", "tea");
    room.shift(Key::L)
        .key(Key::Enter)
        .names_file("tea.roundtable")
        .sees("That file could not be opened")
        .holds_session(|session| assert!(session.actions().is_empty()));
}

#[test]
fn what_was_let_go_is_no_action_of_today() {
    let room = brought().key(Key::Num3).key(Key::Escape);
    room.goes_to(Step::Close)
        .sees_no("ring reablement on Friday")
        .sees("Social work manager will");
}

#[test]
fn the_welcome_has_room_for_all_of_it_with_what_looks_back_on_one_line() {
    let room = Room::new().sized(1280.0, 720.0).start();
    let room = room.show(&Session::new(integrated_leadership()), Step::Welcome);
    let room = room.settles();
    let top = |words: &str| {
        let nodes = room.nodes().into_iter();
        let mut rects = nodes.filter(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
                .iter()
                .flatten()
                .any(|text| text.contains(words))
        });
        let found = rects.next().map(|node| node.rect());
        found.unwrap_or_else(|| panic!("{words}: {}", room.said()))
    };
    let (last, all) = (top("Last time…"), top("Over time…"));
    assert_eq!(last.center().y, all.center().y);
    let (source, foot) = (top("Licence:"), top("First mechanism"));
    assert!(source.max.y <= foot.min.y, "{source:?} over {foot:?}");
}

#[test]
fn the_buttons_of_two_actions_are_in_sight_on_an_old_projector() {
    let room = Room::new()
        .sized(1024.0, 768.0)
        .file("last.roundtable", to_text(&last_time()).unwrap())
        .start()
        .show(&Session::new(integrated_leadership()), Step::Welcome)
        .settles()
        .shift(Key::L)
        .key(Key::Enter)
        .names_file("last.roundtable")
        .key(Key::Enter)
        .settles();
    let foot = room.button("First mechanism").rect().min.y;
    let second = room.button("Let go: action 2").rect().max.y;
    assert!(second <= foot, "{second} below {foot}");
}
