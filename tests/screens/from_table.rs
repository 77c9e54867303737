//! From a table in the clipboard to the first card, and a workshop out of a session.

use eframe::egui::Key;
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
        .sees("Column A has the names, B the summaries, C the signs of strength, D the questions.")
        .sees("Column E, “Owner”, is not used.")
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
        .sees("That table is no workshop yet")
        .sees("cell A3: there is no name in this row")
        .key(Key::Enter)
        .key(Key::V)
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
