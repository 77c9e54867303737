//! A score that was misread, noticed once the room has seen it; and the way back from what is gone.

use eframe::egui::Key;
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const REVEAL: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal);

fn revealed() -> Room {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("333333444445")
        .key(Key::Enter)
        .stands_at(REVEAL)
}

#[track_caller]
fn counts(room: &Room) -> (Vec<u32>, u32, usize) {
    let session = room.session();
    let card = &session.cards()[0];
    let tally = &card.revealed().unwrap().tally;
    let (counts, rounds) = (tally.counts().to_vec(), card.rounds().len());
    (counts, tally.dont_know(), rounds)
}

#[test]
fn a_misread_card_is_corrected_with_three_keys_and_the_reveal_comes_back() {
    let room = revealed()
        .key(Key::C)
        .sees("Which score was wrong?")
        .digits("5")
        .sees("What should it be?");
    let room = room
        .digits("1")
        .stands_at(REVEAL)
        .sees("Round 1 · 12 scored");
    assert_eq!(counts(&room), (vec![1, 0, 6, 5, 0], 0, 1));
    let room = room.key(Key::C).digits("10").sees_no("What should it be?");
    assert_eq!(counts(&room), (vec![0, 0, 6, 5, 0], 1, 1));
    let room = room.ctrl(Key::Z);
    assert_eq!(counts(&room), (vec![1, 0, 6, 5, 0], 0, 1));
}

#[test]
fn a_correction_that_is_left_changes_nothing() {
    for leave in [Key::C, Key::Enter, Key::ArrowRight] {
        let room = revealed().key(Key::C).digits("5").key(leave);
        let room = room.sees_no("What should it be?");
        assert_eq!(counts(&room), (vec![0, 0, 6, 5, 1], 0, 1));
    }
    // A level at which nobody stands is not wrong.
    let room = revealed().key(Key::C).digits("2");
    let room = room.sees("Which score was wrong?");
    assert_eq!(counts(&room), (vec![0, 0, 6, 5, 1], 0, 1));
}

#[test]
fn a_score_is_corrected_with_the_mouse_too_and_on_the_one_window_s_wall() {
    let room = revealed().clicks("Correct a score").clicks("5");
    let room = room.clicks("2").sees("Round 1 · 12 scored");
    assert_eq!(counts(&room), (vec![0, 1, 6, 5, 0], 0, 1));
    let room = room.key(Key::F5).key(Key::C).sees("Which score was wrong?");
    let room = room.digits("2").sees("What should it be?").digits("3");
    assert_eq!(counts(&room), (vec![0, 0, 7, 5, 0], 0, 1));
}

#[test]
fn a_round_that_was_taken_away_says_for_ten_seconds_how_it_comes_back() {
    let way_back = "The round is taken back. Ctrl Z brings it back.";
    let room = revealed().key(Key::X).hears(way_back);
    let room = room.waits(4.5).hears(way_back).ctrl(Key::Z);
    assert_eq!(counts(&room), (vec![0, 0, 6, 5, 1], 0, 1));
    room.waits(10.0).sees_no(way_back);
}
