//! A whole session with the keyboard never touched, but for notes and names of files.

use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::request::{Stage, Step};
use roundtable::session::{Agreement, Session};
use roundtable::storage::open;
use roundtable::workshop::Level;

use super::room::Room;

/// How often each level's card is pressed for a mechanism, and what the team settles on.
const CARDS: [(&str, &str); 10] = [
    ("344455534432", "4"),
    ("123334523342", "3"),
    ("344444553432", "4"),
    ("112222334112", "2"),
    ("122333334443", "3"),
    ("111125554532", "We agree to differ"),
    ("111122222334", "2"),
    ("233344445543", "4"),
    ("222333334443", "3"),
    ("233333334221", "3"),
];

#[test]
fn a_session_from_launch_to_the_exported_picture_without_the_keyboard() {
    let mut room = Room::new()
        .start()
        .clicks("Start a session")
        .clicks("Welcome")
        .clicks("First mechanism");
    for (i, (ballots, agreed)) in CARDS.into_iter().enumerate() {
        room = room
            .stands_at(Step::Mechanism(i.into(), Stage::Read))
            .clicks("Score it");
        for level in ballots.split_inclusive(|_| true) {
            room = room.clicks(level);
        }
        room = room
            .sees("12 people have scored")
            .clicks("Reveal")
            .clicks("Discuss")
            .clicks("Agree")
            .stands_at(Step::Mechanism(i.into(), Stage::Agree))
            .clicks(agreed);
        room = match i {
            4 => room
                .clicks("Break")
                .stands_at(Step::Break)
                .clicks("Next mechanism"),
            9 => room.clicks("See the picture"),
            _ => room.clicks("Next mechanism"),
        };
    }
    let room = room
        .stands_at(Step::Picture)
        .clicks("On to priorities")
        .clicks("One dot: Working with power")
        .clicks("Show the dots")
        .clicks("Focus: Working with power")
        .clicks("On to actions")
        .clicks("New action")
        .types("ring the ward")
        .clicks("On to the close")
        .stands_at(Step::Close)
        .ctrl(Key::S)
        .types_path("monday.roundtable")
        .clicks_in_front("Save")
        .hears("Saved in ")
        .clicks("Take away")
        .clicks("For whom: Share")
        .clicks_in_front("Take away")
        .sees("2 files are in")
        .clicks("Done");
    let picture = room.taken("radar (share).png");
    assert!(picture.starts_with(b"\x89PNG"), "a picture");
    let saved = open(&room.path("monday.roundtable")).unwrap().session;
    assert_eq!(saved.settled(), 10);
    assert_eq!(saved.actions()[0].what, "ring the ward");
    assert_eq!(
        saved
            .focus()
            .iter()
            .map(|focus| focus.get())
            .collect::<Vec<_>>(),
        [6]
    );
    assert_eq!(saved.cards()[5].agreed(), Some(Agreement::Differ));
    room.clicks("Finish").stands_at_the_start();
}

impl Room {
    /// Clicks on the button of this name that stands in front of everything.
    pub(crate) fn clicks_in_front(self, name: &str) -> Self {
        let named = |node: &Node<'_>| {
            let node = node.accesskit_node();
            node.role() == Role::Button && node.label().as_deref() == Some(name)
        };
        let front = self.nodes().into_iter().rfind(named);
        front.unwrap().click();
        self.harness().remove_cursor();
        self.settles()
    }

    /// Types which file of this folder is meant; the name of a file is not a click.
    fn types_path(self, name: &str) -> Self {
        let path = self.path(name);
        self.types_over(path.to_str().unwrap())
    }
}

/// A session in which the first card's first ballot was counted at 3.
fn counted() -> Room {
    Room::new()
        .start()
        .clicks("Start a session")
        .clicks("Welcome")
        .clicks("First mechanism")
        .clicks("Score it")
        .clicks("3")
}

fn at_3(session: &Session) -> u32 {
    let three = Level::new(3).unwrap();
    let round = session.cards()[0].counting();
    round.map_or(0, |round| round.tally.counts()[three.index()])
}

#[test]
fn what_was_counted_wrongly_is_taken_back() {
    counted()
        .clicks("3")
        .holds_session(|session| assert_eq!(at_3(session), 2))
        .clicks("Undo")
        .holds_session(|session| assert_eq!(at_3(session), 1))
        .clicks("Start this round again")
        .holds_session(|session| assert_eq!(at_3(session), 0));
}

#[test]
fn every_step_back_has_something_to_press() {
    let score = Step::Mechanism(0.into(), Stage::Score);
    counted()
        .clicks("Reveal")
        .clicks("Stage: Score")
        .stands_at(score)
        .clicks("Stage: Read")
        .clicks("One step back")
        .stands_at(Step::Welcome)
        .clicks("One step back")
        .stands_at(Step::People)
        .clicks("Close")
        .stands_at(Step::Close)
        .clicks("Picture")
        .stands_at(Step::Picture);
}

#[test]
fn notes_are_left_and_kept_with_a_click_elsewhere() {
    counted()
        .clicks("Only for you")
        .types("thank Sue")
        .clicks("Reveal")
        .key(Key::F12)
        .holds_session(|session| assert_eq!(session.cards()[0].private(), "thank Sue"));
}

#[test]
fn the_room_view_is_shown_led_and_left() {
    counted()
        .clicks("Room view")
        .sees_no("Undo")
        .moves_the_mouse()
        .clicks("Reveal")
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .moves_the_mouse()
        .clicks("Back")
        .stands_at(Step::Mechanism(0.into(), Stage::Score))
        .moves_the_mouse()
        .clicks("Console")
        .sees("Undo");
}

#[test]
fn timer_agenda_looks_help_and_keys_are_in_reach() {
    counted()
        .clicks("Hold the timer")
        .sees("Run the timer")
        .clicks("Menu")
        .clicks("Agenda")
        .sees("Planned")
        .clicks_in_front("Close")
        .clicks("Menu")
        .clicks("Dark")
        .clicks("Menu")
        .clicks("Help")
        .sees("Find in the help")
        .clicks_in_front("Close")
        .clicks("Menu")
        .clicks("Less movement, or some")
        .hears("Nothing moves by itself any more.")
        .clicks("Menu")
        .clicks("Keys")
        .sees("The keys that work here");
}
