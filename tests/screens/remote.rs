//! A presenter's remote alone, and a second pair of hands at the number keys.

use eframe::egui::Key;
use roundtable::edit::CardField;
use roundtable::phrases::pauses::WE_GO_ON;
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::room::Room;
use super::sessions::{a_day, edited, started, write};
use super::wall_apart::BOTH;

const FIRST: MechanismIndex = MechanismIndex::FIRST;
const NEXT: Step = Step::Mechanism(MechanismIndex::new(1), Stage::Read);

fn at(stage: Stage) -> Step {
    Step::Mechanism(FIRST, stage)
}

/// Where the facilitator stands, what the room sees, and what is said at the foot of the console.
type Seen = (Option<Step>, Option<String>, Option<String>);

impl Room {
    fn seen(&self) -> Seen {
        let shell = self.harness().state();
        (shell.place(), self.wall(), shell.toast().map(str::to_owned))
    }

    fn place(&self) -> Option<Step> {
        self.harness().state().place()
    }

    /// What the wall says; when the room goes on after a break moves with the computer's clock.
    fn wall_at_any_time(&self) -> Option<String> {
        self.wall().map(|said| match said.split_once(WE_GO_ON) {
            Some((before, _)) => format!("{before}{WE_GO_ON}"),
            None => said,
        })
    }

    fn beside_a_wall(self) -> Self {
        self.has_displays(BOTH).key(Key::F5)
    }
}

fn twelve_and_a_wall() -> Room {
    Room::new().twelve_people().beside_a_wall()
}

#[test]
fn a_whole_session_is_led_by_a_remote_and_each_press_has_an_answer() {
    let mut room = twelve_and_a_wall().goes_to(Step::People);
    for _ in 0..200 {
        if let Some(Step::Mechanism(card, Stage::Score)) = room.place()
            && !room.session().cards()[card.get()].is_counting()
            && room.session().cards()[card.get()].revealed().is_none()
        {
            room = room.digits("111222333555");
        }
        let before = room.seen();
        // What was said before is gone by the time that the next page is wanted.
        room = room.key(Key::PageDown);
        let after = room.seen();
        assert_ne!(before, after, "a press without an answer");
        if before.0 == Some(Step::Close) && after.2.as_deref() != before.2.as_deref() {
            break;
        }
    }
    room.stands_at(Step::Close)
        .hears("This is the last page.")
        .holds_session(|session| {
            assert!(session.cards().iter().all(|card| card.revealed().is_some()));
        });
}

#[test]
fn back_is_the_exact_reverse_of_on() {
    for session in [started(), a_day().pop().unwrap()] {
        let mut room = Room::new()
            .start()
            .show(&session, Step::People)
            .settles()
            .beside_a_wall();
        let mut way = Vec::new();
        for _ in 0..60 {
            way.push((room.place(), room.wall_at_any_time()));
            room = room.key(Key::PageDown);
            if room.place() == Some(Step::Close) {
                break;
            }
        }
        assert!(way.len() > 20);
        for (place, wall) in way.into_iter().rev() {
            room = room.key(Key::PageUp);
            assert_eq!((room.place(), room.wall_at_any_time()), (place, wall));
        }
        room.key(Key::PageUp).hears("This is the first page.");
    }
}

#[test]
fn a_card_that_is_left_without_a_score_is_named() {
    twelve_and_a_wall()
        .goes_to(at(Stage::Agree))
        .key(Key::PageDown)
        .stands_at(NEXT)
        .hears("Nothing was agreed on “Inspiring intent to work together”.")
        .key(Key::PageUp)
        .stands_at(at(Stage::Agree));
}

#[test]
fn who_writes_beside_the_card_goes_on_writing_while_a_remote_turns_the_wall() {
    twelve_and_a_wall()
        .goes_to(at(Stage::Discuss))
        .key(Key::N)
        .types("late ")
        .key(Key::PageDown)
        .stands_at(at(Stage::Agree))
        .types("bus")
        .holds_session(|session| assert_eq!(session.cards()[0].notes(), "late bus"));
}

#[test]
fn a_note_that_goes_with_its_card_is_kept_and_said() {
    twelve_and_a_wall()
        .goes_to(at(Stage::Agree))
        .key(Key::N)
        .types("late")
        .key(Key::PageDown)
        .stands_at(NEXT)
        .hears("Nothing was agreed")
        .holds_session(|session| assert_eq!(session.cards()[0].notes(), "late"));
}

#[test]
fn without_a_wall_a_note_keeps_the_keys_that_move_in_it() {
    Room::new()
        .start()
        .show(
            &edited(&started(), [write(0, CardField::Notes, "early")]),
            at(Stage::Discuss),
        )
        .key(Key::N)
        .key(Key::PageDown)
        .stands_at(at(Stage::Discuss));
}

#[test]
fn the_start_screen_says_that_nothing_is_open() {
    for key in [Key::PageDown, Key::PageUp, Key::B, Key::Period, Key::F5] {
        Room::new()
            .start()
            .key(key)
            .stands_at_the_start()
            .hears("No session is open");
    }
}

#[test]
fn a_dialog_and_a_laptop_that_goes_round_are_answered_first() {
    let score = || twelve_and_a_wall().goes_to(at(Stage::Score));
    score()
        .ctrl(Key::S)
        .key(Key::PageDown)
        .stands_at(at(Stage::Score))
        .hears("The wall waits: something is asked here first.");
    score()
        .key(Key::L)
        .key(Key::PageDown)
        .stands_at(at(Stage::Score))
        .hears("The wall waits until the laptop has gone round.");
}
