use eframe::egui::Key;
use roundtable::request::Step;
use roundtable::storage::open;

use super::room::Room;

type Way = fn(Room) -> Room;

/// The ways out of a session, each up to the question.
const WAYS: [(&str, Way); 5] = [
    ("new", |room| room.ctrl(Key::N)),
    ("open", |room| room.ctrl(Key::O)),
    ("leave", |room| room.ctrl(Key::Q)),
    ("close the window", Room::closes_the_window),
    ("back to the start", |room| {
        let at_the_close = room
            .key(Key::P)
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::Enter);
        at_the_close.clicks("Back to the start")
    }),
];

#[track_caller]
fn arrived(way: &str, room: Room) -> Room {
    match way {
        "new" => room
            .stands_at(Step::People)
            .holds_session(|session| assert_eq!(session.notes(), "")),
        "open" => room.sees("Open a session"),
        _ => room.stands_at_the_start(),
    }
}

#[test]
fn nothing_unsaved_goes_unasked() {
    for (_, out) in WAYS {
        out(Room::new().something_to_lose())
            .sees("Save before you leave?")
            .sees("has changes that are in no file yet")
            .holds_session(|session| assert_eq!(session.notes(), "late start"));
    }
}

#[test]
fn stay_stays() {
    for (_, out) in WAYS {
        out(Room::new().something_to_lose())
            .key(Key::Escape)
            .sees_no("Save before you leave?")
            .sees("Not saved")
            .holds_session(|session| assert_eq!(session.notes(), "late start"));
    }
}

#[test]
fn leave_without_saving_goes_on() {
    for (way, out) in WAYS {
        let room = out(Room::new().something_to_lose()).clicks("Leave without saving");
        arrived(way, room);
    }
}

#[test]
fn save_saves_and_goes_on() {
    for (way, out) in WAYS {
        let room = out(Room::new().something_to_lose())
            .key(Key::Enter)
            .sees("Save the session")
            .names_file("a");
        let room = arrived(way, room);
        let saved = open(&room.path("a.roundtable")).unwrap();
        assert_eq!(saved.session.notes(), "late start");
    }
}

#[test]
fn giving_up_the_file_gives_up_leaving() {
    for (_, out) in WAYS {
        out(Room::new().something_to_lose())
            .key(Key::Enter)
            .key(Key::Escape)
            .sees("Not saved")
            .holds_session(|session| assert_eq!(session.notes(), "late start"));
    }
}

#[test]
fn a_new_session_with_nothing_in_it_is_not_asked_about() {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Enter)
        .sees("Not saved yet")
        .ctrl(Key::Q)
        .stands_at_the_start();
}

#[test]
fn what_was_undone_is_nothing_to_lose() {
    Room::new()
        .something_to_lose()
        .ctrl(Key::Z)
        .ctrl(Key::N)
        .stands_at(Step::People);
}

#[test]
fn keys_behind_a_question_do_nothing() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .ctrl(Key::N)
        .sees("Save before you leave?")
        .digits("345")
        .key(Key::Escape)
        .sees("0 of 12 have scored");
}

#[test]
fn keys_behind_an_open_menu_do_nothing() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .clicks("Menu")
        .digits("345")
        .key(Key::Enter)
        .sees("0 of 12 have scored")
        .key(Key::Escape)
        .digits("345")
        .sees("3 of 12 have scored");
}

#[test]
fn a_held_enter_does_not_answer_the_dialog_that_it_opened() {
    let room = Room::new().something_to_lose();
    let folder = room.path("");
    let room = room
        .ctrl(Key::E)
        .clicks_into("Folder")
        // From here on the folder of the test is the one that is suggested.
        .types_over(folder.to_str().unwrap())
        .key(Key::Enter)
        .sees("2 files are in")
        .key(Key::Enter)
        .key(Key::P)
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Close)
        .holds(Key::Enter, 6)
        .sees("Save the session");
    let sessions = std::fs::read_dir(room.path("")).unwrap().filter(|entry| {
        let path = entry.as_ref().unwrap().path();
        path.extension()
            .is_some_and(|ending| ending == "roundtable")
    });
    assert_eq!(sessions.count(), 0);
    room.key(Key::Enter).hears("Saved in ");
}

#[test]
fn a_button_of_a_dialog_is_reached_and_pressed_with_the_keyboard() {
    Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .key(Key::Tab)
        .key(Key::Tab)
        .key(Key::Enter)
        .sees_no("Save the session")
        .sees("Not saved");
}

#[test]
fn leaving_right_after_saving_asks_nothing() {
    let room = Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .names_file("a")
        .key(Key::N)
        .types(" again")
        .ctrl(Key::S)
        .ctrl(Key::Q)
        .stands_at_the_start();
    let saved = open(&room.path("a.roundtable")).unwrap().session;
    assert!(saved.notes().contains("again"));
}

#[test]
fn the_close_says_that_it_is_not_saved_until_it_is_and_then_the_end() {
    let asks = "This session is not saved yet.";
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .goes_to(Step::Close)
        .sees_no(asks)
        .key(Key::N)
        .types("One page")
        .key(Key::Escape)
        .sees(asks)
        .ctrl(Key::E)
        .key(Key::Enter)
        .sees("2 files are in")
        .key(Key::Enter)
        .sees(asks);
    // Taken away is not saved: the large button saves first.
    room.key(Key::Enter)
        .hears("Saved in ")
        .sees_no(asks)
        .stands_at(Step::Close)
        .key(Key::Enter)
        .stands_at_the_start();
}
