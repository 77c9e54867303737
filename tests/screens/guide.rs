//! The tour, the help, and looks that are kept.

use eframe::egui::Key;
use roundtable::design::theme;
use roundtable::edit::sample;
use roundtable::frame::help::topic_for;
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::storage::Settings;
use roundtable::workshop::MechanismIndex;

use super::room::{Room, places};

const READ: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Read);
const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);

#[test]
fn f1_opens_the_help_at_what_fits_the_place() {
    for place in places(0) {
        let room = Room::new().start().show(&sample(), place).settles();
        let before = room.session();
        let room = room.key(Key::F1).sees("Find in the help");
        let title = topic_for(place).title();
        // Once in the list, and once above the text.
        let times = room.painted().iter().filter(|text| *text == title).count();
        assert_eq!(times, 2, "{place:?}: {title}");
        let room = room
            .key(Key::PageDown)
            .key(Key::ArrowDown)
            .key(Key::Escape)
            .sees_no("Find in the help")
            .stands_at(place);
        assert!(room.session().same_work(&before));
    }
}

#[test]
fn the_help_is_searched_and_what_is_typed_there_is_no_key() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .key(Key::F1)
        .clicks_into("Find in the help")
        .types("projector 123")
        .key(Key::Enter)
        .key(Key::Escape)
        .key(Key::Escape)
        .stands_at(SCORE)
        .sees("0 of 12 have scored");
}

#[test]
fn the_help_is_there_before_a_session_too() {
    Room::new()
        .start()
        .key(Key::F1)
        .sees("Find in the help")
        .key(Key::Escape)
        .stands_at_the_start();
}

#[test]
fn the_tour_leads_through_a_first_card_with_the_keys_that_it_names() {
    let room = Room::new()
        .start()
        .key(Key::T)
        .stands_at(Step::People)
        .sees("Leave the tour")
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(READ)
        .key(Key::Enter)
        .stands_at(SCORE)
        .sees("press I and the made-up team scores")
        .digits("2")
        .sees("Key: I.")
        .key(Key::I)
        .sees("Key: Enter.")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .key(Key::Enter)
        .sees("Key: N.")
        .key(Key::N)
        .types("Both are true")
        .sees("Key: Enter.")
        .key(Key::Escape)
        .key(Key::Enter)
        .sees("Key: 1 – 5.")
        .digits("4")
        .sees("Step 8 of 12.");
    // Who goes on to the next card is not lost: the way to the picture stays in sight.
    let room = room
        .sees("That was a whole round.")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(1.into(), Stage::Read))
        .sees("Key: P.")
        .key(Key::Enter)
        .sees("Key: P.")
        .key(Key::P)
        .sees("Step 9 of 12.")
        .sees("Key: I.")
        .key(Key::I)
        .sees("Key: Enter.")
        .key(Key::Enter)
        .sees("Step 10 of 12.")
        .sees("Key: Enter.")
        .key(Key::Enter)
        .sees("Step 11 of 12.")
        .sees("Key: Enter.")
        .key(Key::Enter)
        .sees("Step 12 of 12.");
    assert_eq!(room.session().settled(), 9);
}

#[test]
fn the_tour_is_left_at_any_place_and_the_session_stays() {
    for place in places(0) {
        Room::new()
            .start()
            .key(Key::T)
            .goes_to(place)
            .sees("Leave the tour")
            .ctrl(Key::T)
            .sees_no("Leave the tour")
            .stands_at(place)
            .ctrl(Key::T)
            .stands_at(place);
    }
}

#[test]
fn the_tour_is_left_with_the_mouse_and_while_a_note_is_written() {
    Room::new()
        .start()
        .clicks("Take the tour")
        .clicks("Leave the tour")
        .sees_no("Leave the tour")
        .stands_at(Step::People);
    Room::new()
        .start()
        .key(Key::T)
        .key(Key::Enter)
        .key(Key::N)
        .types("a")
        .ctrl(Key::T)
        .sees_no("Leave the tour")
        .types("b")
        .holds_session(|session| assert_eq!(session.notes(), "ab"));
}

#[test]
fn the_tour_is_not_on_the_wall() {
    Room::new()
        .start()
        .key(Key::T)
        .key(Key::F5)
        .sees_no("Leave the tour")
        .key(Key::Escape)
        .sees("Leave the tour");
}

#[test]
fn another_session_has_no_tour() {
    Room::new()
        .start()
        .key(Key::T)
        .ctrl(Key::N)
        .stands_at(Step::People)
        .sees_no("Leave the tour");
}

#[test]
fn f8_goes_through_the_looks_and_the_last_one_is_kept() {
    let look = |room: &Room| theme::look(room.ctx());
    let room = Room::new().start();
    assert_eq!(look(&room), Theme::Light);
    let mut room = room.key(Key::L);
    let [first, others @ ..] = Theme::ALL;
    for next in others {
        room = room.key(Key::F8);
        assert_eq!(look(&room), next);
    }
    let room = room.start();
    assert_eq!(Some(&look(&room)), Theme::ALL.last());
    assert_eq!(look(&room.key(Key::F8)), first);
}

#[test]
fn a_look_is_found_by_its_name() {
    let room = Room::new()
        .start()
        .ctrl(Key::K)
        .types("high contrast look")
        .key(Key::Enter);
    assert_eq!(theme::look(room.ctx()), Theme::HighContrast);
    assert_eq!(Settings::load(&room.home()).0.theme, Theme::HighContrast);
}

#[test]
fn f9_stills_everything_and_is_kept() {
    let still = |room: &Room| Settings::load(&room.home()).0.still;
    let room = Room::new().start();
    assert!(!still(&room));
    let room = room
        .key(Key::F9)
        .hears("Nothing moves by itself any more.")
        .start();
    assert!(still(&room));
    let room = room.key(Key::F9).hears("Lists glide");
    assert!(!still(&room));
}

#[test]
fn about_says_which_program_this_is_on_what_terms_and_where_data_are() {
    let room = Room::new().start();
    let home = room.home().dir().to_string_lossy().into_owned();
    let about = "About Roundtable";
    let shown = |room: Room| {
        room.ctrl(Key::K)
            .types("about roundtable")
            .key(Key::Enter)
            .sees(about)
            .sees("Version 0.")
            .sees("MIT or Apache 2.0")
            .sees("no network connection")
            .sees("DOI 10.3310/WPNG1013")
    };
    let room = shown(room).sees(&home).key(Key::Escape).sees_no(about);
    // In a session it tells of its workshop, and changes nothing.
    shown(room.show(&sample(), Step::Picture))
        .key(Key::Escape)
        .stands_at(Step::Picture);
}
