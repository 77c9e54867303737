//! The same hands on keyboards of other countries: digits are places, letters are as printed.

use eframe::egui::{Key, Modifiers};
use roundtable::request::{Stage, Step};
use roundtable::session::Agreement;

use super::room::Room;

/// What a keyboard types: the keys 1 to 9 and 0 alone, the same with Shift, and the key that has a D
/// on an American one (every one of these prints a D there).
struct Keyboard {
    name: &'static str,
    row: &'static str,
    with_shift: &'static str,
    d: &'static str,
}

const KEYBOARDS: [Keyboard; 8] = [
    keyboard("American", "1234567890", "!@#$%^&*()", "d"),
    keyboard("French", "&é\"'(-è_çà", "1234567890", "d"),
    keyboard("Belgian", "&é\"'(§è!çà", "1234567890", "d"),
    keyboard("Czech", "+ěščřžýáíé", "1234567890", "d"),
    keyboard("Slovak", "+ľščťžýáíé", "1234567890", "d"),
    keyboard("German", "1234567890", "!\"§$%&/()=", "d"),
    keyboard("Greek", "1234567890", "!@#$%^&*()", "δ"),
    keyboard("Russian", "1234567890", "!\"№;%:?*()", "в"),
];

const fn keyboard(
    name: &'static str,
    row: &'static str,
    with_shift: &'static str,
    d: &'static str,
) -> Keyboard {
    Keyboard {
        name,
        row,
        with_shift,
        d,
    }
}

impl Keyboard {
    fn press(&self, room: Room, digit: char, modifiers: Modifiers) -> Room {
        let place = Key::from_name(&digit.to_string()).unwrap();
        let row = if modifiers.shift {
            self.with_shift
        } else {
            self.row
        };
        let at = "1234567890".find(digit).unwrap();
        let types = row.chars().nth(at).unwrap().to_string();
        room.strikes(place, &types, modifiers)
    }

    fn digits(&self, room: Room, digits: &str) -> Room {
        let press = |room, digit| self.press(room, digit, Modifiers::NONE);
        digits.chars().fold(room, press)
    }
}

fn at_the_score() -> Room {
    Room::new().twelve_people().key(Key::Enter)
}

#[track_caller]
fn counted(room: &Room, counts: [u32; 5], dont_know: u32, keyboard: &Keyboard) {
    let session = room.session();
    let tally = &session.cards()[0].counting().unwrap().tally;
    let found = (tally.counts(), tally.dont_know());
    assert_eq!(found, (&counts[..], dont_know), "{}", keyboard.name);
}

#[test]
fn a_mechanism_for_twelve_takes_eighteen_keys_on_every_keyboard() {
    for keyboard in &KEYBOARDS {
        for differ in [false, true] {
            let room = Room::new().twelve_people();
            let before = room.presses();
            let room = keyboard
                .digits(room.key(Key::Enter), "123455432120")
                .sees("All 12 have scored");
            counted(&room, [2, 3, 2, 2, 2], 1, keyboard);
            let room = room.key(Key::Enter).key(Key::Enter).key(Key::Enter);
            let (room, ending) = if differ {
                let room = room.strikes(Key::D, keyboard.d, Modifiers::NONE);
                (room, Agreement::Differ)
            } else {
                let four = roundtable::workshop::Level::new(4).unwrap();
                (keyboard.digits(room, "4"), Agreement::Score(four))
            };
            let room = room
                .key(Key::Enter)
                .stands_at(Step::Mechanism(1.into(), Stage::Read))
                .holds_session(|session| {
                    assert_eq!(
                        session.cards()[0].agreed(),
                        Some(ending),
                        "{}",
                        keyboard.name
                    );
                });
            assert!(room.presses() - before <= 18, "{}", keyboard.name);
        }
    }
}

#[test]
fn a_whole_session_takes_eighteen_keys_a_mechanism_on_every_keyboard() {
    for keyboard in &KEYBOARDS {
        let mut room = Room::new().twelve_people();
        for mechanism in 0..10_usize {
            room = room.stands_at(Step::Mechanism(mechanism.into(), Stage::Read));
            let before = room.presses();
            room = keyboard
                .digits(room.key(Key::Enter), "112344553320")
                .sees("All 12 have scored");
            room = room.key(Key::Enter).key(Key::Enter).key(Key::Enter);
            room = keyboard.digits(room, "3").key(Key::Enter);
            let presses = room.presses() - before;
            assert!(presses <= 18, "{}: {presses}", keyboard.name);
            if mechanism == 4 {
                room = room.stands_at(Step::Break).key(Key::Enter);
            }
        }
        room.stands_at(Step::Picture)
            .holds_session(|session| assert_eq!(session.settled(), 10, "{}", keyboard.name));
    }
}

#[test]
fn delete_and_the_number_takes_one_away_on_every_keyboard() {
    for keyboard in &KEYBOARDS {
        let room = keyboard.digits(at_the_score(), "22440").key(Key::Delete);
        let room = keyboard.digits(room, "42");
        counted(&room, [0, 3, 0, 1, 0], 1, keyboard);
        let room = keyboard.digits(room.key(Key::Delete), "0");
        counted(&room, [0, 3, 0, 1, 0], 0, keyboard);
        // Pressed twice it is as if it had not been pressed.
        let room = keyboard.digits(room.key(Key::Delete).key(Key::Delete), "1");
        counted(&room, [1, 3, 0, 1, 0], 0, keyboard);
    }
}

#[test]
fn what_waits_for_a_number_does_not_wait_on_another_screen() {
    at_the_score()
        .digits("33")
        .key(Key::Delete)
        .key(Key::ArrowLeft)
        .key(Key::ArrowRight)
        .digits("3")
        .sees("3 of 12 have scored");
}

#[test]
fn shift_takes_away_only_where_it_makes_no_digit() {
    for keyboard in &KEYBOARDS {
        let room = keyboard.digits(at_the_score(), "33");
        let room = keyboard.press(room, '3', Modifiers::SHIFT);
        let left = if keyboard.with_shift.contains('3') {
            3
        } else {
            1
        };
        counted(&room, [0, 0, left, 0, 0], 0, keyboard);
    }
}

#[test]
fn the_keypad_counts_while_it_types_and_moves_while_it_moves() {
    let room = at_the_score().strikes(Key::Num4, "4", Modifiers::NONE);
    // Without NumLock its 4 is an arrow.
    room.sees("1 of 12 have scored")
        .places_apart(Key::ArrowLeft, Key::Num4)
        .stands_at(Step::Mechanism(0.into(), Stage::Read));
}
