//! Which mechanisms today, in which order, for how long, and what else: by keyboard, by mouse, and
//! in the middle of a session.

use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use roundtable::edit::{CardEdit, Edit, apply};
use roundtable::request::{Stage, Step};
use roundtable::session::{Part, Session, Vote};
use roundtable::storage::open;
use roundtable::workshop::integrated_leadership;

use super::room::Room;
use super::sessions::started;

fn ids(session: &Session) -> Vec<usize> {
    let whole = &session.whole_workshop().mechanisms;
    let of_today = session.workshop().mechanisms.iter();
    let place = |id: &str| whole.iter().position(|own| own.id == id);
    of_today.filter_map(|it| place(&it.id)).collect()
}

#[test]
fn four_of_ten_in_another_order_are_seven_presses() {
    let room = Room::new().start().key(Key::Enter).stands_at(Step::People);
    let before = room.presses();
    let room = room
        .key(Key::F2)
        .sees("10 of 10 mechanisms are ticked: 2 hours in all.")
        .key(Key::N)
        .digits("7294")
        .sees("4 of 10 mechanisms are ticked: 1 h 12 in all.")
        .key(Key::Enter)
        .sees("Today: 4 of 10 mechanisms, 1 h 12.")
        .sees("Four mechanisms");
    assert_eq!(room.presses() - before, 7);
    room.holds_session(|session| assert_eq!(ids(session), [6, 1, 8, 3]))
        .ctrl(Key::Z)
        .sees("Today: all 10 mechanisms, 2 hours.")
        .ctrl_shift(Key::Z)
        .ctrl(Key::S)
        .names_file("four.roundtable")
        .hears("Saved in ")
        .holds_session(|session| assert_eq!(ids(session), [6, 1, 8, 3]));
}

#[test]
fn arrows_and_space_choose_move_and_change_minutes() {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::F2)
        .key(Key::ArrowDown)
        .key(Key::Space)
        .key(Key::ArrowDown)
        .shift(Key::ArrowUp)
        .shift(Key::ArrowUp)
        .key(Key::ArrowRight)
        .shift(Key::ArrowLeft)
        .key(Key::Enter)
        .holds_session(|session| {
            assert_eq!(ids(session), [3, 0, 2, 4, 5, 6, 7, 8, 9]);
            assert_eq!(session.planned(Part::Mechanism(0.into())), 8);
            assert_eq!(session.planned(Part::Mechanism(1.into())), 7);
        });
}

#[test]
fn fewer_than_a_picture_needs_are_not_taken_and_escape_leaves_all_as_it_was() {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::F2)
        .key(Key::N)
        .digits("12")
        .key(Key::Enter)
        .sees("Tick 3 to 24 mechanisms: a picture needs as many as that.")
        .key(Key::Escape)
        .sees("Today: all 10 mechanisms, 2 hours.");
}

#[test]
fn all_of_it_is_done_by_mouse_too() {
    let room = Room::new()
        .start()
        .clicks("Start a session")
        .clicks("Today’s choice…")
        .clicks("None")
        .ticks("Working with power")
        .ticks("Taking a wider view")
        .ticks("Fostering resilience")
        .clicks("Earlier today: Fostering resilience")
        .clicks("One minute more: Fostering resilience")
        .drags("Move Working with power", "Move Taking a wider view")
        .clicks("Take this");
    room.holds_session(|session| {
        assert_eq!(ids(session), [8, 1, 6]);
        assert_eq!(session.planned(Part::Mechanism(0.into())), 9);
    });
}

#[test]
fn a_title_and_something_else_are_typed() {
    Room::new()
        .start()
        .key(Key::Enter)
        .shift(Key::F2)
        .types("What the night shift needs")
        .key(Key::Enter)
        .sees("11 of 11 mechanisms are ticked: 2 h 08 in all.")
        .clicks_into("Today’s title")
        .types("An hour for us")
        .key(Key::Enter)
        .key(Key::Enter)
        .sees("Today: 10 mechanisms, added today: What the night shift needs, 2 h 08.")
        .holds_session(|session| {
            assert_eq!(session.workshop().title, "An hour for us");
            assert_ne!(session.whole_workshop().title, "An hour for us");
        });
}

#[test]
fn in_the_middle_of_a_session_what_has_scores_stays_and_so_does_the_place() {
    let count = CardEdit::Count(Vote::DontKnow);
    let scored = apply(&started(), Edit::Card(1.into(), count)).unwrap();
    let here = |at: usize| Step::Mechanism(at.into(), Stage::Score);
    Room::new()
        .start()
        .show(&scored, here(1))
        .key(Key::F2)
        .key(Key::ArrowDown)
        .key(Key::Space)
        .sees("“Taking a wider view” has scores, notes or an action already")
        .key(Key::N)
        .digits("98")
        .shift(Key::ArrowUp)
        .shift(Key::ArrowUp)
        .key(Key::Enter)
        .stands_at(here(1))
        .holds_session(|session| {
            assert_eq!(ids(session), [7, 1, 8]);
            assert_eq!(session.card(1.into()).unwrap().counted(), 1);
        })
        .ctrl(Key::Z)
        .stands_at(here(1))
        .ctrl(Key::K)
        .types("what else")
        .key(Key::Enter)
        .types("Sleep")
        .key(Key::Enter)
        .key(Key::Enter)
        .holds_session(|session| {
            assert_eq!(session.cards().len(), 11);
            assert!(session.is_added(10.into()));
        });
}

#[test]
fn a_choice_comes_back_from_its_file() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::F2)
        .key(Key::N)
        .digits("305")
        .key(Key::Enter)
        .ctrl(Key::S)
        .names_file("three.roundtable")
        .hears("Saved in ");
    let opened = open(&room.path("three.roundtable")).unwrap().session;
    assert_eq!(ids(&opened), [2, 9, 4]);
    assert_eq!(*opened.whole_workshop(), integrated_leadership());
    assert!(opened.same_work(&room.session()));
}

impl Room {
    /// Drags what has one name to where another one is.
    #[track_caller]
    fn drags(mut self, name: &str, to: &str) -> Self {
        let [from, to] = [name, to].map(|name| self.button(name).rect().center());
        self.pointer(from, None);
        self.pointer(from, Some(true));
        for step in 1..=4_u8 {
            let part = f32::from(step) / 4.0;
            self.pointer(from.lerp(to, part), None);
        }
        self.pointer(to, Some(false));
        self.settles()
    }

    fn pointer(&mut self, pos: Pos2, pressed: Option<bool>) {
        let event = match pressed {
            None => Event::PointerMoved(pos),
            Some(pressed) => Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            },
        };
        self.frame_with([Event::PointerMoved(pos), event]);
    }
}
