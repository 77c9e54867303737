use std::path::PathBuf;

use eframe::egui::Key;
use roundtable::request::Step;
use roundtable::session::Session;
use roundtable::storage::{Recovery, open};

use super::room::Room;

const KEPT: &str = "Leading integrated care: ten mechanisms: Not saved: kept safe from today, ";

/// Where the user's kept sessions lie.
fn files(room: &Room) -> Vec<PathBuf> {
    let folder = room.home().dir().join("recovery");
    let entries = folder.read_dir().into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// What lies there, by its endings: of one session that is kept, all files count as one.
fn endings(room: &Room) -> Vec<String> {
    let mut kept: Vec<PathBuf> = files(room)
        .into_iter()
        .map(|path| match path.extension() {
            Some(ending) if ending == "latest" || ending == "latest2" => {
                path.with_extension("kept")
            }
            _ => path,
        })
        .collect();
    kept.sort();
    kept.dedup();
    let ending = |path: &PathBuf| path.extension().unwrap().to_str().unwrap().to_owned();
    let mut endings: Vec<String> = kept.iter().map(ending).collect();
    endings.sort();
    endings
}

fn notes(session: &Session) {
    assert_eq!(session.notes(), "late start");
}

#[test]
fn what_was_entered_stands_there_again_after_a_crash() {
    Room::new()
        .something_to_lose()
        .keeps_it()
        .start()
        .sees(&format!("Open {KEPT}"))
        .clicks(&format!("Open {}", title(KEPT)))
        .sees("Not saved")
        .holds_session(notes)
        // It crashes again, before anything was done.
        .start()
        .clicks(&format!("Open {}", title(KEPT)))
        .holds_session(notes)
        .ctrl(Key::S)
        .names_file("a")
        .hears("Saved in ")
        .keeps_it()
        .start()
        .sees_no("Not saved");
}

/// The entry's title, without what stands after it.
fn title(entry: &str) -> &str {
    entry.rsplit_once(": Not saved").unwrap().0
}

#[test]
fn the_last_letters_before_a_crash_are_kept_too() {
    Room::new()
        .something_to_lose()
        .keeps_it()
        .key(Key::N)
        .types(" and quick fingers")
        .start()
        .clicks(&format!("Open {}", title(KEPT)))
        .holds_session(|session| assert_eq!(session.notes(), "late start and quick fingers"));
}

#[test]
fn a_session_with_nothing_to_lose_is_not_kept() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Enter)
        .keeps_it()
        .start()
        .sees_no("Not saved")
        .clicks("Look at a sample")
        .keeps_it();
    assert_eq!(endings(&room), [""; 0]);
}

#[test]
fn what_is_saved_or_undone_is_kept_no_longer() {
    let room = Room::new()
        .something_to_lose()
        .keeps_it()
        .ctrl(Key::S)
        .names_file("a")
        .keeps_it();
    assert_eq!(endings(&room), [""; 0]);
    let room = room.key(Key::N).types(" again").keeps_it();
    assert_eq!(endings(&room), ["kept", "lock"]);
    let room = room.ctrl(Key::Z).key(Key::Escape).keeps_it();
    assert_eq!(endings(&room), [""; 0]);
}

#[test]
fn leaving_without_saving_leaves_nothing_behind() {
    let room = Room::new()
        .something_to_lose()
        .keeps_it()
        .ctrl(Key::Q)
        .clicks("Leave without saving")
        .stands_at_the_start()
        .keeps_it();
    assert_eq!(endings(&room), [""; 0]);
    room.start().sees_no("Not saved");
}

#[test]
fn giving_up_leaving_keeps_it() {
    let room = Room::new()
        .something_to_lose()
        .ctrl(Key::Q)
        .key(Key::Escape)
        .keeps_it();
    assert_eq!(endings(&room), ["kept", "lock"]);
}

#[test]
fn letting_go_asks_once() {
    let room = Room::new()
        .something_to_lose()
        .start()
        .clicks("Let it go")
        .sees("nobody can bring them back")
        .key(Key::Escape)
        .sees(KEPT)
        .clicks("Let it go")
        .clicks("Yes, let it go")
        .sees_no("Not saved");
    assert_eq!(endings(&room), [""; 0]);
}

#[test]
fn what_comes_back_is_saved_where_it_was_unless_that_file_has_changed() {
    let room = Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .key(Key::ArrowUp)
        .key(Key::N)
        .types("mine")
        .start()
        .sees_no("Its file has changed since.")
        .clicks("Open Hill Street")
        .sees("Not saved")
        .ctrl(Key::S)
        .hears("Saved in ");
    let saved = open(&room.path("a.roundtable")).unwrap().session;
    assert!(saved.same_work(&room.session()));

    let room = room
        .key(Key::Escape)
        .key(Key::ArrowUp)
        .key(Key::N)
        .types(" and mine")
        .start()
        .session_file("a.roundtable", "Hill Street, changed elsewhere")
        .start()
        .sees("Its file has changed since.")
        .clicks("Open Hill Street")
        .ctrl(Key::S)
        .sees("This file was changed elsewhere")
        .key(Key::Escape)
        .sees("Not saved");
    let theirs = open(&room.path("a.roundtable")).unwrap().session;
    assert_eq!(theirs.title(), "Hill Street, changed elsewhere");
}

#[test]
fn a_new_session_beside_one_that_is_kept_takes_nothing_from_it() {
    let room = Room::new()
        .something_to_lose()
        .start()
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::N)
        .types("another")
        .keeps_it();
    // The one that is open is not offered.
    let (kept, _) = Recovery::list(&room.home());
    assert_eq!(kept.len(), 1);
    assert_eq!(endings(&room), ["kept", "kept", "lock", "lock"]);
    assert_eq!(room.session().notes(), "another");
}

#[test]
fn what_is_open_in_another_window_is_not_opened_twice() {
    let room = Room::new().something_to_lose().start();
    let (kept, _) = Recovery::list(&room.home());
    let elsewhere = Recovery::take(&kept[0].path).unwrap();
    let room = room
        .clicks(&format!("Open {}", title(KEPT)))
        .sees("open in another window")
        .key(Key::Enter)
        .sees_no("Not saved")
        .stands_at_the_start();
    drop(elsewhere);
    room.start().sees(KEPT);
}

#[test]
fn what_is_damaged_is_said_and_holds_nothing_up() {
    let room = Room::new().something_to_lose().keeps_it();
    let kept = files(&room)
        .into_iter()
        .map(|path| path.with_extension("kept"))
        .next()
        .unwrap();
    let room = room.ctrl(Key::Q).clicks("Leave without saving").keeps_it();
    std::fs::write(kept, "(torn").unwrap();
    room.start()
        .hears("is damaged and cannot be opened")
        .sees_no("Not saved")
        .key(Key::Enter)
        .stands_at(Step::People);
}

#[test]
fn nothing_is_written_while_the_laptop_goes_round() {
    let room = Room::new().twelve_people().key(Key::Enter).keeps_it();
    let times = |room: &Room| {
        let folder = room.home().dir().join("recovery");
        let entries = folder.read_dir().unwrap().map(Result::unwrap);
        let mut times: Vec<_> = entries
            .map(|entry| (entry.path(), entry.metadata().unwrap().modified().unwrap()))
            .collect();
        times.sort();
        times
    };
    let before = times(&room);
    let mut room = room.key(Key::L);
    for level in [Key::Num2, Key::Num5] {
        // Taken up, chosen, confirmed; and time goes by.
        room = room.key(Key::Enter).key(level).key(Key::Enter).waits(40.0);
    }
    let room = room.keeps_it();
    assert_eq!(times(&room), before);
    let room = room.key(Key::Z).keeps_it();
    assert_ne!(times(&room), before, "the round has ended");
}

#[test]
fn a_full_or_forbidden_folder_is_said_once_and_nothing_stops() {
    let room = Room::new().start();
    std::fs::create_dir(room.path("home")).unwrap();
    room.file("home/recovery", "a file where the folder should be")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::N)
        .types("l")
        .keeps_it()
        .hears("Your work could not be kept safe")
        .hears("Save it now")
        // It has gone, and does not come again at the next key.
        .waits(13.0)
        .types("ate start")
        .keeps_it()
        .hears_nothing()
        .holds_session(notes);
}

#[test]
fn on_the_wall_in_the_one_window_danger_is_a_sign_without_words_until_one_asks() {
    let danger = "Not kept safe. Esc: the console says why.";
    let room = Room::new().start();
    std::fs::create_dir(room.path("home")).unwrap();
    let room = room
        .file("home/recovery", "a file where the folder should be")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::F5)
        .sees_no("Not kept safe")
        .key(Key::Escape)
        .key(Key::N)
        .types("late start")
        .key(Key::Escape)
        .key(Key::F5)
        .keeps_it()
        .settles()
        .sees(danger);
    assert!(
        !room.painted().concat().contains("kept safe"),
        "the room reads nothing"
    );
    let room = room.key(Key::Tab);
    assert!(room.painted().concat().contains(danger), "it was asked for");
    room.key(Key::Escape)
        .hears("Your work could not be kept safe");
}

/// A session that was saved and then written on, when its process died.
fn written_on_after_saving() -> Room {
    Room::new()
        .something_to_lose()
        .ctrl(Key::S)
        .names_file("monday")
        .hears("Saved in ")
        .key(Key::N)
        .types(" and quick fingers")
        .key(Key::Escape)
        .keeps_it()
        .start()
}

#[test]
fn a_file_of_which_newer_work_was_kept_offers_that_first() {
    let ask = |room: Room| {
        room.ctrl(Key::O)
            .names_file("monday.roundtable")
            .sees("There is newer work on this session")
            .sees("What was kept has 0 settled, 0 scores and 5 words; the file has 0, 0 and 2.")
    };
    ask(written_on_after_saving())
        .key(Key::Enter)
        .sees("Not saved")
        .holds_session(|session| assert_eq!(session.notes(), "late start and quick fingers"))
        .ctrl(Key::S)
        .keeps_it()
        .start()
        .ctrl(Key::O)
        .names_file("monday.roundtable")
        .sees_no("newer work")
        .holds_session(|session| assert_eq!(session.notes(), "late start and quick fingers"));
    ask(written_on_after_saving())
        .clicks("Open the file as it is")
        .holds_session(notes)
        .start()
        .sees("Not saved: kept safe from today, ");
    ask(written_on_after_saving())
        .key(Key::Escape)
        .stands_at_the_start();
}
