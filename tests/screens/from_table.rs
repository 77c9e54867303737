//! From a table in the clipboard to the first card, and a workshop out of a session.

use eframe::egui::Key;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::storage::open_workshop;

use super::room::Room;

/// Twelve rows as a spreadsheet copies them.
fn twelve() -> String {
    let row = |n: usize| {
        format!("Promise {n}\tWe keep promise number {n}.\tPeople say so\tWhat helps?\tOwner {n}\n")
    };
    let head = "Our promise\tIn one sentence\tSigns of strength\tQuestion\tOwner\n".to_owned();
    head + &(1..=12).map(row).collect::<String>()
}

#[test]
fn twelve_rows_in_the_clipboard_are_four_presses_from_the_first_card() {
    let room = Room::new().start().pastes(&twelve());
    let before = room.presses();
    let room = room
        .sees("A workshop from a table")
        .sees("12 topics, 2 h 02")
        .sees("What column A: Our promise has: Names")
        .sees("What column B: In one sentence has: Summaries")
        .sees("What column E: Owner has: Leave it out")
        .sees("Signs of strength: People say so")
        .sees("Filled in: full texts for 12 and signs of weakness for 12.")
        .key(Key::Enter)
        .stands_at(Step::People)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Read))
        .sees("Promise 1")
        .sees("We keep promise number 1.");
    // And the one that pasted.
    assert_eq!(room.presses() - before + 1, 4);
}

#[test]
fn a_new_user_who_corrects_a_column_has_the_first_on_the_wall_within_25_presses() {
    // What a new user does by keyboard alone: paste, correct a column, give a title, begin, say how
    // many are there, and put the first on the wall.
    let room = Room::new().start();
    let before = room.presses();
    let title = "Our promises";
    let room = room.pastes(&twelve());
    let room = tabs_to(room, "What column B: In one sentence has: Summaries")
        .key(Key::ArrowDown)
        .sees("Full texts: We keep promise number 12.");
    let room = tabs_to(room, "Title")
        .types_over(title)
        .key(Key::Enter)
        .stands_at(Step::People)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Read))
        .key(Key::F5)
        .sees("1 of 12. We keep promise number 1.")
        .holds_session(|session| assert_eq!(session.workshop().title, title));
    // Beside the typed words, and with Ctrl V.
    let presses = room.presses() - before - title.len() + 1;
    assert!(presses <= 25, "{presses}");
}

#[test]
fn the_team_is_typed_right_after_the_session_begins() {
    for begins in [
        Room::new().start().pastes(&twelve()).key(Key::Enter),
        Room::new()
            .start()
            .pastes(&twelve())
            .clicks_into("Title")
            .types_over("Ours")
            .key(Key::Enter),
        Room::new()
            .start()
            .pastes(&twelve())
            .clicks_in_front("Start a session"),
        Room::new().start().key(Key::W).key(Key::Num3),
        Room::new().start().key(Key::Enter),
    ] {
        begins
            .stands_at(Step::People)
            .types("Twelve of us")
            .key(Key::Enter)
            .holds_session(|session| assert_eq!(session.about().team, "Twelve of us"));
    }
}

#[test]
fn a_title_can_be_given_before_the_session_begins() {
    Room::new()
        .start()
        .key(Key::V)
        .sees("press Ctrl V here")
        .pastes("Trust\nTime\nTools")
        .clicks_into("Title")
        .types_over("Our Monday")
        .key(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| {
            assert_eq!(session.workshop().title, "Our Monday");
            assert_eq!(session.workshop().id, "our-monday");
        });
}

#[test]
fn what_is_wrong_is_told_and_a_better_table_takes_its_place() {
    Room::new()
        .start()
        .pastes("Name\tWeak\nTrust\ta\n\tb\nTime\tc\nTools\td")
        .sees("cell A3: there is no name in this row")
        .key(Key::Enter)
        .sees("A workshop from a table")
        .pastes("Name\tWeak\nTrust\ta\nPlace\tb\nTime\tc\nTools\td")
        .sees_no("there is no name")
        .key(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().mechanisms.len(), 4));
}

#[test]
fn a_table_can_be_gone_on_with_by_hand_before_the_session_begins() {
    Room::new()
        .start()
        .pastes("Dimension\tSummary\nTrust\tWe say so\nTime\t\nTools\t")
        .sees("3 dimensions")
        .key(Key::F2)
        .sees("Write a workshop")
        .sees("3 dimensions")
        .ctrl(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().noun.one, "dimension"));
    Room::new()
        .start()
        .pastes("Trust\nTime\nTools")
        .clicks("Change it first…")
        .sees("Write a workshop");
    // Where no workshop can be made of it, there is nothing to go on with.
    Room::new()
        .start()
        .pastes("Name\tWeak\nTrust\ta\n\tb\nTime\tc\nTools\td")
        .key(Key::F2)
        .sees("A workshop from a table");
}

/// Three rows under headings in Dutch.
const DUTCH: &str = "Thema\tSamenvatting\tZwak\nTrust\tWe say so\tWe hide\nTime\tWe have it\tWe run\n\
                     Tools\tThey work\tNone of them";

/// Tab until this has the keyboard.
fn tabs_to(mut room: Room, name: &str) -> Room {
    for _ in 0..20 {
        let nodes = room.nodes().into_iter();
        let focused = nodes
            .filter(Node::is_focused)
            .find_map(|node| node.accesskit_node().label());
        if focused.is_some_and(|label| label.starts_with(name)) {
            return room;
        }
        room = room.key(Key::Tab);
    }
    unreachable!("“{name}” is not reached: {room:?}")
}

#[test]
fn columns_are_corrected_by_keyboard_with_the_result_beside_them() {
    let room = Room::new()
        .start()
        .pastes(DUTCH)
        .sees("4 topics")
        .sees("There is no row of headings that is known");
    let room = tabs_to(room, "The headings stand in: No row")
        .key(Key::ArrowDown)
        .sees("The headings stand in: Row 1: Thema, Samenvatting, Zwak")
        .sees("3 topics")
        .sees_no("There is no row of headings");
    let room = tabs_to(room, "What column B: Samenvatting has: Leave it out")
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .sees("What column B: Samenvatting has: Summaries")
        .sees("We have it");
    // The list opens and closes, and the dialog stays.
    let room = tabs_to(room, "What column C: Zwak has")
        .sees_no("Signs of weakness")
        .key(Key::Enter)
        .sees("Signs of weakness")
        .key(Key::Escape)
        .sees_no("Signs of weakness")
        .sees("A workshop from a table")
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .sees("Signs of weakness: We hide");
    tabs_to(room, "Start a session")
        .key(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| {
            let workshop = session.workshop();
            assert_eq!(workshop.mechanisms[2].name, "Tools");
            assert_eq!(workshop.mechanisms[2].summary, "They work");
            assert_eq!(workshop.mechanisms[2].weak, ["None of them"]);
        });
}

#[test]
fn columns_are_corrected_by_mouse_and_no_names_is_said_at_once() {
    let room = Room::new()
        .start()
        .pastes(&twelve())
        .clicks("What column E: Owner has")
        .clicks("Evidence")
        .sees("Evidence: Owner 12")
        .clicks("What column A: Our promise has")
        .clicks("Leave it out")
        .sees("no column has the names of what is scored; choose the one that has them")
        .key(Key::Enter)
        .sees("A workshop from a table")
        .clicks("What column E: Owner has")
        .clicks("Names")
        .sees("1. Owner 1");
    // The start screen behind it has a button of the same name.
    tabs_to(room, "Start a session")
        .key(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().mechanisms[11].name, "Owner 12"));
}

#[test]
fn it_can_be_saved_as_a_file_and_opened_again() {
    let room = Room::new()
        .start()
        .pastes("Trust\nTime\nTools")
        .ctrl(Key::S)
        .sees("Save the workshop")
        .sees("Its licence: Not stated")
        .names_file("three")
        .hears("The workshop is in “three.ron”.")
        .stands_at_the_start();
    assert_eq!(
        open_workshop(&room.path("three.ron"))
            .unwrap()
            .mechanisms
            .len(),
        3
    );
    room.drops("three.ron").stands_at(Step::People);
}

#[test]
fn a_table_in_a_file_is_opened_like_any_other_file() {
    Room::new()
        .file("our-table.csv", "Topic,Weak\nTrust,a\nTime,b\nTools,c\n")
        .file("bad.csv", "Topic,Weak\nTrust,a\n,b\nTools,c\n")
        .start()
        .drops("bad.csv")
        .sees("No workshop can be made of “bad.csv” yet, and the file is untouched.")
        .sees("cell A3: there is no name in this row")
        .ctrl(Key::O)
        .names_file("our-table.csv")
        .sees("Our table")
        .key(Key::Enter)
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().title, "Our table"));
}

#[test]
fn the_workshop_of_a_session_is_taken_out_with_its_licence_in_sight() {
    let room = Room::new()
        .start()
        .show(&sample(), Step::Picture)
        .settles()
        .ctrl(Key::K)
        .types("take the workshop out")
        .key(Key::Enter)
        .sees("Its licence: CC BY 4.0. If you change it, say what you changed")
        .names_file("taken.ron")
        .hears("The workshop is in “taken.ron”.")
        .stands_at(Step::Picture);
    let taken = open_workshop(&room.path("taken.ron")).unwrap();
    assert_eq!(taken, *sample().workshop());
}
