use eframe::egui::Key;
use egui_kittest::kittest::NodeT;
use roundtable::edit::{AboutEdit, CardEdit, Edit, apply, sample};
use roundtable::request::Step;
use roundtable::session::{Agreement, Session};
use roundtable::storage::to_text;
use roundtable::workshop::Level;

use super::room::Room;

const DAY: &str = "\"2026-11-23\"";

/// The sample as it might have been in May, with one score lower and one person fewer.
fn in_may() -> Session {
    let two = Level::new(2).map(Agreement::Score);
    let edits = [
        Edit::Card(0.into(), CardEdit::Agree(two)),
        Edit::About(AboutEdit::People(Some(11))),
        Edit::About(AboutEdit::Dates(vec![jiff::civil::date(2026, 5, 12)])),
        Edit::Notes("what was said in May".to_owned()),
    ];
    let change = |session: Session, edit| apply(&session, edit).unwrap();
    edits.into_iter().fold(sample(), change)
}

fn today_beside_may() -> Room {
    Room::new()
        .file("today.roundtable", to_text(&sample()).unwrap())
        .file("may.roundtable", to_text(&in_may()).unwrap())
        .session_file("other.roundtable", "Hill Street")
        .start()
        .drops("today.roundtable")
        .stands_at(Step::Picture)
}

#[test]
fn the_last_session_of_the_team_is_found_beside_the_file_and_laid_over() {
    let room = today_beside_may()
        .shift(Key::L)
        .sees("12 May 2026, 11 people, 10 of 10 settled")
        .sees_no("Hill Street")
        .key(Key::A)
        .key(Key::Enter)
        .hears("Last time: 12 May 2026, 11 people.")
        .sees("11 people scored then, 12 people today.")
        .sees("agreed last time, 12 May 2026")
        .sees("last time agreed 2")
        .sees("Not saved")
        .holds_session(|session| {
            assert_eq!(*session.last_time().unwrap(), in_may().for_next_time());
            assert_eq!(session.actions().len(), sample().actions().len());
        });
    assert!(!to_text(&room.session()).unwrap().contains("said in May"));
    room.shift(Key::L)
        .sees_no("agreed last time")
        .holds_session(|session| assert!(session.last_time().is_none()))
        .ctrl(Key::Z)
        .sees("12 May 2026")
        .key(Key::Num4)
        .sees("Agreed last time: 2");
}

#[test]
fn at_the_welcome_it_can_be_laid_over_too() {
    today_beside_may()
        .goes_to(Step::Welcome)
        .clicks("Last time…")
        .sees("What comes into this session")
        .ticks("Bring its 4 open actions")
        .clicks("Bring it in")
        .sees("Last time: 12 May 2026, 11 people")
        .clicks("Take it off")
        .holds_session(|session| assert!(session.last_time().is_none()));
}

/// The sample as it might have been in February.
fn in_february() -> Session {
    let day = AboutEdit::Dates(vec![jiff::civil::date(2026, 2, 3)]);
    apply(&in_may(), Edit::About(day)).unwrap()
}

#[test]
fn one_command_lays_over_the_one_that_is_chosen_and_brings_what_is_open_there() {
    let room = today_beside_may()
        .file("february.roundtable", to_text(&in_february()).unwrap())
        .shift(Key::L)
        .sees("Which earlier session of this team?")
        .key(Key::Num2)
        .key(Key::Enter)
        .hears("Last time: 3 February 2026, 11 people; 4 open actions came.")
        .stands_at(Step::Picture)
        .holds_session(|session| {
            let dates = &session.last_time().unwrap().dates;
            assert_eq!(*dates, in_february().about().dates);
            assert_eq!(session.actions().len(), 2 * sample().actions().len());
        });
    room.goes_to(Step::Welcome)
        .sees("What has become of each")
        .sees("Take it off");
}

#[test]
fn by_mouse_and_by_words_it_is_found_and_nothing_ticked_is_nothing_to_do() {
    let room = today_beside_may()
        .ctrl(Key::K)
        .types("carry over")
        .key(Key::Enter)
        .sees("What comes into this session")
        .ticks("Lay its scores over the picture")
        .ticks("Bring its 4 open actions");
    assert!(room.button("Bring it in").accesskit_node().is_disabled());
    room.key(Key::Enter)
        .sees("What comes into this session")
        .ticks("Lay its scores over the picture")
        .clicks("Bring it in")
        .sees("agreed last time, 12 May 2026")
        .holds_session(|session| {
            assert_eq!(session.actions().len(), sample().actions().len());
        });
}

#[test]
fn where_none_is_found_a_file_is_asked_for() {
    let other_scale = to_text(&sample())
        .unwrap()
        .replace("How strong is this here?", "How important is this?")
        .replacen(DAY, "\"2026-05-12\"", 1);
    Room::new()
        .file("may.roundtable", other_scale)
        .file("broken.roundtable", "(format:")
        .start()
        .show(&sample(), Step::Picture)
        .settles()
        .shift(Key::L)
        .sees("No earlier session of this team with this workshop was found")
        .clicks("Open a file…")
        .names_file("broken.roundtable")
        .sees("That file could not be opened")
        .key(Key::Enter)
        .shift(Key::L)
        .key(Key::O)
        .names_file("may.roundtable")
        .sees("What comes into this session")
        .key(Key::Enter)
        .sees("The question was another one then: “How important is this?”")
        .sees("no score is compared")
        .sees_no("agreed last time")
        .sees_no("last time agreed");
}
