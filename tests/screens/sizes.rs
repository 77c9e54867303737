//! Text and buttons as large as somebody wants them: by keys, remembered, said.

use eframe::egui::Key;
use roundtable::request::Step;
use roundtable::session::Session;
use roundtable::workshop::integrated_leadership;

use super::room::Room;

impl Room {
    /// How many pixels a point has now.
    fn pixels(&self) -> f32 {
        self.ctx().pixels_per_point()
    }
}

#[test]
fn plus_and_minus_go_from_80_to_300_percent_and_nought_back() {
    let mut room = Room::new().sized(3840.0, 2160.0).start();
    assert_eq!(room.pixels(), 2.0);
    for percent in [110, 125, 150, 175, 200, 250, 300] {
        room = room.ctrl(Key::Plus);
        let words = format!("Text and buttons are at {percent} % of their usual size.");
        room = room.says(&words).hears(&words);
        assert!(
            (room.pixels() - percent as f32 / 50.0).abs() < 0.01,
            "{percent}"
        );
    }
    room = room
        .ctrl(Key::Plus)
        .says("Text and buttons are at 300 %, the largest size there is.");
    room = room
        .ctrl(Key::Num0)
        .says("Text and buttons have their usual size.");
    assert_eq!(room.pixels(), 2.0);
    room = room.ctrl(Key::Minus).ctrl(Key::Minus).hears("80 %");
    room = room
        .ctrl(Key::Minus)
        .says("Text and buttons are at 80 %, the smallest size there is.");
    assert_eq!(room.pixels(), 1.6);
}

#[test]
fn it_is_remembered() {
    let room = Room::new().start().ctrl(Key::Plus).start();
    assert_eq!(room.pixels(), 1.1);
}

#[test]
fn it_works_while_somebody_types_in_a_dialog_and_while_the_laptop_goes_round() {
    let session = Session::new(integrated_leadership());
    let score = Step::Mechanism(0.into(), roundtable::request::Stage::Score);
    let room = Room::new().start().show(&session, score).settles();
    let room = room
        .key(Key::N)
        .types("late")
        .ctrl(Key::Plus)
        .hears("110 %");
    let room = room.types("r").sees("later").key(Key::Escape);
    let room = room
        .ctrl(Key::K)
        .ctrl(Key::Plus)
        .hears("125 %")
        .key(Key::Escape);
    room.key(Key::L).ctrl(Key::Plus).hears("150 %");
}

#[test]
fn a_window_that_could_not_hold_more_says_so() {
    let room = Room::new().sized(1366.0, 768.0).scaled(2.0).start();
    assert_eq!(room.pixels(), 1.5);
    let room = room.ctrl(Key::Plus).ctrl(Key::Plus).ctrl(Key::Plus);
    let room = room.hears("142 %").ctrl(Key::Plus);
    room.says("Text and buttons are at 142 %: if they were larger, this window could not hold every screen.");
}

#[test]
fn the_printed_plus_counts_on_a_row_of_digits() {
    // A Czech keyboard prints "+" where others have "1"; a French one "-" where they have "6".
    let room = Room::new()
        .start()
        .ctrl_at(Key::Plus, Key::Num1)
        .hears("110 %");
    room.ctrl_at(Key::Minus, Key::Num6).hears("usual size");
}
