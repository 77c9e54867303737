//! The bar of the room view in the one window: it comes with the mouse or with Tab, and goes again.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::commands::missing;
use roundtable::request::{Stage, Step};
use roundtable::room_view::Shown;
use roundtable::workshop::MechanismIndex;

use super::presenting::{presenting, shown};
use super::room::Room;
use super::sessions::{a_day, started};

const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);
const REVEAL: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal);

impl Room {
    fn bar_is_up(&self) -> bool {
        let button = |role| role == Role::Button;
        let mut nodes = self.nodes().into_iter();
        nodes.any(|node| button(node.accesskit_node().role()))
    }
}

#[test]
fn the_bar_comes_with_the_mouse_and_goes_again() {
    let room = presenting(&started(), SCORE);
    assert!(!room.bar_is_up());
    let room = room.moves_the_mouse();
    assert!(room.bar_is_up());
    let room = room.waits(3.0);
    assert!(!room.bar_is_up());
    room.shows_the_wall(shown(SCORE), 0);
}

#[test]
fn the_bar_s_buttons_work_with_the_mouse() {
    let room = || presenting(&a_day()[1], SCORE).moves_the_mouse();
    let session = &a_day()[1];
    let (scored, of) = missing(session, SCORE).unwrap();
    let reveal = format!("Reveal {scored} of {of}");
    room()
        .clicks(&reveal)
        .clicks(&format!("Yes, reveal {scored} of {of}"))
        .stands_at(REVEAL);
    room().clicks("Blank").shows_the_wall(Shown::Blank, 0);
    room().clicks("Console").sees("Undo");
    room()
        .clicks("Back")
        .stands_at(Step::Mechanism(0.into(), Stage::Read));
    let paged = presenting(&started(), Step::Welcome).moves_the_mouse();
    let paged = paged.clicks("Next page").shows_the_wall(Shown::Welcome, 1);
    let paged = paged.moves_the_mouse().clicks("Page back");
    paged.shows_the_wall(Shown::Welcome, 0);
}

#[test]
fn the_bar_s_buttons_work_with_tab() {
    let mut room = presenting(&started(), Step::Mechanism(0.into(), Stage::Read)).key(Key::Tab);
    assert!(room.bar_is_up());
    let named = |room: &Room| {
        let focused = room.nodes().into_iter().find(Node::is_focused);
        focused.and_then(|node| node.accesskit_node().label())
    };
    let mut names = Vec::new();
    while names.last().map(String::as_str) != Some("Score it") {
        names.extend(named(&room));
        assert!(names.len() < 12, "{names:?}");
        room = room.key(Key::Tab);
    }
    assert_eq!(names, ["Console", "Blank", "Back", "Score it"]);
    let room = presenting(&started(), Step::Mechanism(0.into(), Stage::Read));
    room.key(Key::Tab)
        .key(Key::Enter)
        .sees("Undo")
        .stands_at(Step::Mechanism(0.into(), Stage::Read));
}

#[test]
fn the_bar_with_the_keyboard_goes_with_esc() {
    let room = presenting(&started(), SCORE).key(Key::Tab).key(Key::Tab);
    assert!(room.bar_is_up());
    room.key(Key::Escape)
        .waits(3.0)
        .stands_at(SCORE)
        .key(Key::Num3)
        .sees("1 of 12");
}
