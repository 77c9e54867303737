//! One file in two windows: the second is asked, and only one of them saves there.

use eframe::egui::Key;
use roundtable::edit::sample;
use roundtable::request::Step;
use roundtable::storage::{FileLock, VERSION, open, to_text};

use super::room::Room;

const ASKED: &str = "This session is open in another window";

/// A window, and a file that another window has open.
fn second_window() -> (Room, FileLock) {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start();
    let other = FileLock::take(&room.home(), &room.path("a.roundtable"));
    (room, other.unwrap().unwrap())
}

fn has_mine(room: &Room, name: &str) -> bool {
    let opened = open(&room.path(name)).unwrap();
    to_text(&opened.session).unwrap().contains("written here")
}

fn types_a_note(room: Room) -> Room {
    room.goes_to(Step::Picture)
        .key(Key::N)
        .types("written here")
        .key(Key::Escape)
}

#[test]
fn whoever_only_looks_changes_nothing_and_saves_nothing() {
    let (room, other) = second_window();
    let room = room.drops("a.roundtable").sees(ASKED).key(Key::Enter);
    let before = room.session();
    let room = types_a_note(room.sees("Only to look at").sees("Hill Street"))
        .hears("Nothing was changed")
        .ctrl(Key::S)
        .hears("only to look at")
        .ctrl_shift(Key::S)
        .hears("only to look at");
    assert_eq!(room.session(), before);
    assert!(other.is_valid());
    // It can be taken away all the same.
    room.ctrl(Key::E).sees("Take away");
}

#[test]
fn a_copy_is_saved_elsewhere() {
    let (room, other) = second_window();
    let room = room.drops("a.roundtable").clicks("Open a copy");
    let room = types_a_note(room)
        .sees("Not saved")
        .ctrl(Key::S)
        .names_file("a");
    assert!(!has_mine(&room, "a.roundtable"));
    let room = room
        .sees("is open in another window of Roundtable, which saves there. Nothing was written")
        .key(Key::Escape)
        .ctrl_shift(Key::S)
        .names_file("b");
    assert!(has_mine(&room, "b.roundtable"));
    assert!(other.is_valid());
}

#[test]
fn what_is_taken_over_is_saved_as_ever() {
    let (room, other) = second_window();
    let room = room.drops("a.roundtable").clicks("Take it over");
    assert!(!other.is_valid());
    let room = types_a_note(room).ctrl(Key::S).hears("Saved in ");
    assert!(has_mine(&room, "a.roundtable"));
    // The same window opens its own file again unasked.
    room.drops("a.roundtable").sees_no(ASKED).sees("Saved");
}

#[test]
fn the_window_that_lost_its_file_is_told_and_saves_there_no_more() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable");
    let room = types_a_note(room);
    let file = std::fs::read(room.path("a.roundtable")).unwrap();
    let other = FileLock::take_over(&room.home(), &room.path("a.roundtable")).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1200));
    let room = room
        .waits(0.5)
        .sees("This session was taken over")
        .sees("What you have here is all still here")
        .key(Key::Enter)
        .holds_session(|session| assert!(to_text(session).unwrap().contains("written here")))
        .sees("Not saved")
        .ctrl(Key::S)
        .names_file("a")
        .sees("Nothing was written");
    assert_eq!(std::fs::read(room.path("a.roundtable")).unwrap(), file);
    assert!(other.is_valid());
}

#[test]
fn a_save_in_the_moment_in_which_it_was_taken_over_writes_nothing() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable");
    let room = types_a_note(room);
    let _other = FileLock::take_over(&room.home(), &room.path("a.roundtable")).unwrap();
    // The save is refused; that it was taken over may be said in the place of that.
    let room = room.ctrl(Key::S).sees("Not saved");
    let opened = open(&room.path("a.roundtable")).unwrap();
    assert!(to_text(&opened.session).unwrap().contains("Hill Street"));
    assert!(!has_mine(&room, "a.roundtable"));
}

#[test]
fn a_conflict_copy_beside_the_file_is_said_when_it_is_opened() {
    Room::new()
        .session_file("a.roundtable", "Hill Street")
        .session_file("a-JO-LAPTOP.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .hears("Beside this file lies “a-JO-LAPTOP.roundtable”")
        .drops("a-JO-LAPTOP.roundtable")
        .sees("Hill Street");
}

#[test]
fn what_a_newer_program_saved_is_looked_at_and_taken_away() {
    let text = to_text(&sample()).unwrap();
    let next = text.replacen(
        &format!("version: {VERSION},"),
        &format!("version: {},\n    weather: \"grey\",", VERSION + 1),
        1,
    );
    let room = Room::new()
        .file("next.roundtable", &next)
        .start()
        .drops("next.roundtable")
        .sees("A newer Roundtable saved this session")
        .sees("It is open here only to look at")
        .key(Key::Enter)
        .sees("Only to look at");
    let room = types_a_note(room)
        .hears("a newer Roundtable saved this session")
        .ctrl(Key::S)
        .hears("Nothing was changed")
        .ctrl(Key::E)
        .sees("Take away");
    let file = std::fs::read_to_string(room.path("next.roundtable")).unwrap();
    assert_eq!(file, next);
}
