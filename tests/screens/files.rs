use eframe::egui::Key;
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::storage::{Earlier, VERSION, open, to_text};

use super::room::Room;

#[test]
fn a_dropped_file_is_opened() {
    Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .stands_at(Step::Picture)
        .sees("Hill Street")
        .sees("Saved");
}

#[test]
fn a_file_dropped_on_unsaved_work_asks_first() {
    Room::new()
        .session_file("a.roundtable", "Hill Street")
        .something_to_lose()
        .drops("a.roundtable")
        .sees("Save before you leave?")
        .key(Key::Escape)
        .holds_session(|session| assert_eq!(session.notes(), "late start"))
        .drops("a.roundtable")
        .clicks("Leave without saving")
        .stands_at(Step::Picture)
        .sees("Hill Street");
}

#[test]
fn a_damaged_file_is_told_with_line_and_column_and_changes_nothing() {
    let version = format!("version: {VERSION}");
    let broken = format!("{version};");
    let damaged = to_text(&sample())
        .unwrap()
        .replacen(&format!("{version},"), &broken, 1);
    let line = 1 + damaged
        .lines()
        .position(|line| line.contains(&broken))
        .unwrap();
    let room = Room::new()
        .file("a.roundtable", &damaged)
        .start()
        .clicks("Look at a sample")
        .key(Key::ArrowUp)
        .stands_at(Step::Mechanism(9.into(), Stage::Read));
    let before = room.session();
    let room = room
        .ctrl(Key::O)
        .names_file("a.roundtable")
        .sees("That file could not be opened")
        .sees(&format!("line {line}, column "))
        .sees("is untouched")
        .key(Key::Enter)
        .sees_no("could not be opened")
        .stands_at(Step::Mechanism(9.into(), Stage::Read));
    assert!(room.session().same_work(&before));
    assert_eq!(
        std::fs::read_to_string(room.path("a.roundtable")).unwrap(),
        damaged
    );
}

#[test]
fn a_file_that_is_not_there_is_a_sentence() {
    Room::new()
        .start()
        .ctrl(Key::O)
        .names_file("gone.roundtable")
        .sees("There is no file “")
        .sees("gone.roundtable”. It may have been moved")
        .key(Key::Escape)
        .stands_at_the_start();
}

#[test]
fn a_file_that_somebody_else_changed_is_not_overwritten_unasked() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .key(Key::P)
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .stands_at(Step::Close);
    let theirs = to_text(&sample()).unwrap().replace("Riverside", "Lakeside");
    let room = room
        .file("a.roundtable", &theirs)
        .key(Key::ArrowUp)
        .key(Key::ArrowUp)
        .key(Key::ArrowUp)
        .key(Key::ArrowUp)
        .key(Key::W)
        .types("mine")
        .ctrl(Key::S)
        .sees("This file was changed elsewhere")
        .key(Key::Escape)
        .sees("Not saved");
    let path = room.path("a.roundtable");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), theirs);
    let room = room.ctrl(Key::S).clicks("Replace it").hears("Saved in ");
    assert!(open(&path).unwrap().session.same_work(&room.session()));
}

#[test]
fn a_file_that_somebody_else_changed_and_what_is_open_are_both_kept_by_enter() {
    let theirs = to_text(&sample()).unwrap().replace("Riverside", "Lakeside");
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .file("a.roundtable", &theirs)
        .key(Key::N)
        .types("mine")
        .ctrl(Key::S)
        .sees("This file was changed elsewhere")
        .sees("your session is still open")
        .key(Key::Enter)
        .sees("Save the session")
        .key(Key::Enter)
        .hears("Saved in ");
    let file = std::fs::read_to_string(room.path("a.roundtable")).unwrap();
    assert_eq!(file, theirs);
    let mine = open(&room.path("a 2.roundtable")).unwrap().session;
    assert!(mine.same_work(&room.session()));
}

/// Text of a session that was held long ago.
fn of_another_day() -> String {
    let text = to_text(&sample()).unwrap();
    text.replacen("\"2026-11-23\"", "\"2020-11-23\"", 1)
}

#[test]
fn a_session_of_an_earlier_day_is_held_and_goes_on_with_one_key() {
    let room = Room::new()
        .file("a.roundtable", of_another_day())
        .start()
        .drops("a.roundtable")
        .sees("This session was on 23 November 2020. The timer is held.")
        .sees_no("Hold the timer")
        .key(Key::F7)
        .sees_no("The timer is held")
        .sees("Hold the timer")
        .sees("23 November 2020 and ");
    let session = room.session();
    assert_eq!(session.about().dates.len(), 2);
    let first = session.day_of(&session.cards()[0].rounds()[0]);
    assert_eq!(first, session.about().dates.first().copied());
    let room = room
        .goes_to(Step::Mechanism(0.into(), Stage::Score))
        .digits("3")
        .key(Key::Enter)
        .key(Key::Enter);
    let session = room.session();
    let card = &session.cards()[0];
    let last = session.day_of(card.rounds().last().unwrap());
    assert_eq!(card.revealed_rounds().len(), 2);
    assert_eq!(last, session.about().dates.last().copied());
}

#[test]
fn a_session_of_an_earlier_day_may_only_be_looked_at() {
    let room = Room::new()
        .file("a.roundtable", of_another_day())
        .start()
        .drops("a.roundtable")
        .clicks("Only look at it")
        .sees_no("The timer is held")
        .sees("Run the timer")
        .sees("Saved");
    assert_eq!(room.session().about().dates.len(), 1);
}

#[test]
fn a_name_that_is_taken_asks_before_it_is_replaced() {
    let room = Room::new()
        .file("a.roundtable", "mine")
        .something_to_lose()
        .ctrl(Key::S)
        // The ending is put on, and the file that is asked about is the one with it.
        .names_file("a")
        .sees("Replace the file?")
        .sees("a.roundtable is there already")
        .clicks("Cancel")
        .sees("Not saved");
    let path = room.path("a.roundtable");
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    let room = room
        .ctrl_shift(Key::S)
        .names_file("a.roundtable")
        .clicks("Replace it")
        .hears("Saved in ")
        .sees("Saved");
    assert!(open(&path).unwrap().session.same_work(&room.session()));
}

#[test]
fn a_copy_to_share_leaves_the_session_and_its_file_as_they_are() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .file("b.roundtable", "theirs")
        .start()
        .drops("a.roundtable")
        .key(Key::ArrowUp)
        .key(Key::W)
        .types("mine")
        .ctrl_shift(Key::E)
        .sees("Save a copy without private notes")
        .names_file("b")
        .sees("Replace the file?")
        .clicks("Replace it")
        .hears("A copy without private notes is in ")
        .sees("Not saved");
    let (own, copy) = (room.path("a.roundtable"), room.path("b.roundtable"));
    let shared = open(&copy).unwrap().session;
    assert!(shared.same_work(&room.session().without_private_notes()));
    assert!(!room.session().private_notes().is_empty());
    // In the place of the session's own file it would lose the notes.
    let before = std::fs::read(&own).unwrap();
    let room = room
        .ctrl_shift(Key::E)
        .names_file("a")
        .sees("The copy was not saved")
        .key(Key::Escape);
    assert_eq!(std::fs::read(&own).unwrap(), before);
    let room = room.ctrl(Key::S).hears("Saved in ").sees_no("Not saved");
    let kept = open(&own).unwrap().session;
    assert!(kept.same_work(&room.session()) && !kept.private_notes().is_empty());
}

#[test]
fn saving_again_asks_nothing() {
    let room = Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .names_file("a")
        .hears("Saved in ")
        .key(Key::N)
        .types(" again")
        .ctrl(Key::S)
        .hears("Saved in ")
        .sees_no("Not saved");
    let opened = open(&room.path("a.roundtable")).unwrap();
    assert!(opened.session.same_work(&room.session()));
}

#[test]
fn a_folder_that_is_not_there_is_a_sentence_and_nothing_is_lost() {
    Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .names_file("no/such/folder/a")
        .sees("The session is not saved")
        .sees("its folder is not there")
        .key(Key::Escape)
        .sees("Not saved: the last try failed")
        .ctrl(Key::S)
        .names_file("a")
        .hears("Saved in ");
}

#[test]
fn recent_files_stand_on_the_start_and_open() {
    let room = Room::new()
        .start()
        .sees("Sessions that you save are listed here.")
        .clicks("Look at a sample")
        .ctrl_shift(Key::S)
        .names_file("a")
        .hears("Saved in ");
    room.start()
        .sees("Open Riverside integrated neighbourhood team: 23 November 2026 · 10 of 10 settled")
        .clicks("Open Riverside integrated neighbourhood team")
        .stands_at(Step::Picture)
        .sees("Saved");
}

#[test]
fn a_recent_file_that_is_gone_is_said_and_taken_off() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .session_file("b.roundtable", "Lake Street")
        .start()
        .drops("a.roundtable")
        .drops("b.roundtable");
    std::fs::remove_file(room.path("a.roundtable")).unwrap();
    room.start()
        .sees("Lake Street: 23 November 2026")
        .sees("Hill Street: The file is gone. Press to take it off this list.")
        .clicks("Take off the list Hill Street")
        .sees_no("Hill Street")
        .sees("Lake Street")
        .start()
        .sees_no("Hill Street");
}

#[test]
fn a_save_that_fails_proposes_another_place_or_another_try() {
    let room = Room::new().something_to_lose();
    let failed = |room: Room| {
        room.ctrl(Key::S)
            .names_file("no/such/folder/a")
            .sees("The session is not saved")
    };
    let room = failed(room)
        .key(Key::Enter)
        .sees("Save the session")
        .names_file("a")
        .hears("Saved in ");
    assert!(room.path("a.roundtable").exists());
    let room = failed(Room::new().something_to_lose());
    std::fs::create_dir_all(room.path("no/such/folder")).unwrap();
    room.clicks("Try again").hears("Saved in ");
}

#[test]
fn what_a_file_held_before_can_be_opened_and_takes_nobody_s_place() {
    let room = Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .names_file("a")
        .hears("Saved in ")
        .key(Key::N)
        .types(" again")
        .key(Key::Escape)
        .ctrl(Key::S)
        .hears("Saved in ");
    let earlier = Earlier::of(&room.home());
    let folder = earlier.folder_of(&room.path("a.roundtable")).unwrap();
    let kept = folder.read_dir().unwrap().next().unwrap().unwrap();
    let name = kept.path().to_str().unwrap().to_owned();
    let room = room
        .ctrl(Key::K)
        .types("earlier")
        .key(Key::Enter)
        .types_over(&name)
        .key(Key::Enter)
        .sees("Not saved")
        .holds_session(|session| assert_eq!(session.notes(), "late start"))
        .ctrl(Key::S)
        .sees("Save the session")
        .names_file("b")
        .hears("Saved in ");
    let saved = open(&room.path("a.roundtable")).unwrap().session;
    assert_eq!(saved.notes(), "late start again");
}

#[test]
fn a_session_without_a_file_has_no_earlier_version() {
    Room::new()
        .something_to_lose()
        .ctrl(Key::K)
        .types("earlier")
        .key(Key::Enter)
        .hears("No earlier version of this session is kept.");
}
