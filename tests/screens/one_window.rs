//! A session led by the keyboard with the wall in the one window: what a facilitator stumbled over.

use eframe::egui::Key;
use roundtable::request::{Stage, Step};

use super::room::Room;
use super::under_the_mouse::two_groups;

const OLD_PROJECTOR: (f32, f32) = (1024.0, 768.0);

fn at(mechanism: usize, stage: Stage) -> Step {
    Step::Mechanism(mechanism.into(), stage)
}

#[test]
fn the_wall_says_whose_cards_are_counted_in() {
    let room = two_groups(OLD_PROJECTOR).key(Key::F5);
    let room = room.sees("Counting in: no group").key(Key::G);
    let room = room.sees("Counting in: Health").digits("4434").key(Key::G);
    room.sees("Counting in: Social care");
}

#[test]
fn on_the_wall_a_round_begins_as_it_does_on_the_console() {
    let room = two_groups(OLD_PROJECTOR).key(Key::F5).key(Key::G);
    let room = room.digits("4434").key(Key::G).digits("3333");
    // Reveal, talk, agree, read, score.
    let room = room.key(Key::Enter).key(Key::Enter).key(Key::Enter);
    let room = room.key(Key::Num3).key(Key::Enter).key(Key::Enter);
    let room = room.stands_at(at(1, Stage::Score));
    let room = room.sees("Counting in: Health").digits("44");
    // What was counted on the wall is taken back on the console.
    let room = room
        .key(Key::F5)
        .sees("Counted: 2. Backspace takes the last one back.");
    room.key(Key::Backspace).sees("1 of 8 have scored");
}

#[test]
fn a_score_is_corrected_in_the_group_that_gave_it() {
    let room = two_groups(OLD_PROJECTOR).key(Key::G).digits("4434");
    let room = room.key(Key::G).digits("3331").key(Key::Enter);
    // A new round would begin with the first group, which has no 1.
    let room = room.key(Key::C).digits("1").sees("What should it be?");
    let room = room.digits("3").stands_at(at(0, Stage::Reveal));
    room.hears_nothing().holds_session(|session| {
        let tally = &session.cards()[0].revealed().unwrap().tally;
        assert_eq!(tally.counts(), [0, 0, 5, 3, 0]);
    });
}

#[test]
fn the_way_back_to_a_round_is_not_offered_once_another_is_counted() {
    let room = two_groups(OLD_PROJECTOR).digits("44").key(Key::X);
    let room = room.hears("The round is taken back. Ctrl Z brings it back.");
    room.digits("3").hears_nothing();
}

#[test]
fn after_the_laptop_went_round_no_cards_are_asked_for() {
    let room = two_groups(OLD_PROJECTOR).key(Key::L).digits("14");
    let room = room.key(Key::Enter).key(Key::Z);
    let room = room
        .stands_at(at(0, Stage::Score))
        .sees("1 of 8 have scored");
    room.sees("What was chosen in private is in.")
        .sees_no("All cards or fingers up");
}

#[test]
fn a_private_round_that_was_not_meant_is_left_with_esc() {
    let room = two_groups(OLD_PROJECTOR).digits("44").key(Key::L);
    let room = room.sees("Pass the laptop round").key(Key::Escape);
    let room = room
        .stands_at(at(0, Stage::Score))
        .sees("2 of 8 have scored");
    // Once somebody has had it, only the end of the round leaves it.
    let room = room.key(Key::L).digits("14").key(Key::Enter);
    room.key(Key::Escape).sees("Pass it on");
}

#[test]
fn going_on_from_the_dots_without_a_focus_is_said() {
    let room = two_groups(OLD_PROJECTOR).goes_to(Step::Priorities);
    let room = room
        .digits("112")
        .key(Key::Enter)
        .key(Key::Enter)
        .sees("On without a focus");
    room.key(Key::Num1).sees("On to actions");
}

#[test]
fn what_was_open_before_opens_by_its_number() {
    let room = Room::new()
        .session_file("first.roundtable", "First team")
        .session_file("second.roundtable", "Second team")
        .start()
        .drops("first.roundtable")
        .drops("second.roundtable")
        .start();
    room.key(Key::Num2)
        .settles()
        .holds_session(|session| assert_eq!(session.about().team, "First team"));
}
