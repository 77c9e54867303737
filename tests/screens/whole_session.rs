use eframe::egui::Key;
use roundtable::request::{Stage, Step};
use roundtable::session::Session;
use roundtable::storage::open;

use super::room::Room;

/// What twelve people show for each mechanism, and what the team settles on.
const CARDS: [(&str, Key); 10] = [
    ("344455534432", Key::Num4),
    ("123334523342", Key::Num3),
    ("344444553432", Key::Num4),
    ("112222334110", Key::Num2),
    ("122333334443", Key::Num3),
    ("111125554532", Key::D),
    ("111122222334", Key::Num2),
    ("233344445543", Key::Num4),
    ("222333334443", Key::Num3),
    ("233333334000", Key::Num3),
];

#[test]
fn twelve_people_ten_mechanisms_and_a_keyboard() {
    let mut room = Room::new()
        .start()
        .key(Key::Enter)
        .types("Hill Street")
        .key(Key::Enter)
        .key(Key::Enter)
        .types("12")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter);
    for (i, (ballots, agreed)) in CARDS.into_iter().enumerate() {
        room = room.stands_at(Step::Mechanism(i.into(), Stage::Read));
        let before = room.presses();
        room = room
            .key(Key::Enter)
            .digits(ballots)
            .sees("All 12 have scored")
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::Enter)
            .key(agreed)
            .key(Key::Enter);
        assert_eq!(room.presses() - before, 18, "keys for mechanism {}", i + 1);
        if i == 4 {
            // One key skips the break.
            room = room
                .stands_at(Step::Break)
                .sees("We go on at ")
                .sees("Then: 6. Balancing multiple perspectives")
                .key(Key::Enter);
        }
    }
    room = room
        .stands_at(Step::Picture)
        .sees("Where we stand")
        .key(Key::Enter)
        .stands_at(Step::Priorities)
        .key(Key::Enter)
        .stands_at(Step::Actions)
        .key(Key::Enter)
        .stands_at(Step::Close)
        .sees("10 of 10 mechanisms settled")
        .ctrl(Key::S)
        .sees("Save the session")
        .names_file("monday")
        .hears("Saved in ");

    let file = room.path("monday.roundtable");
    let saved: Session = room.session();
    assert!(open(&file).unwrap().session.same_work(&saved));
    let counts = |i: usize| saved.cards()[i].revealed().unwrap().tally.clone();
    assert_eq!(counts(5).counts(), [4, 2, 1, 1, 4]);
    assert_eq!(counts(9).dont_know(), 3);

    // What is taken away lies beside the session.
    let room = room
        .key(Key::Enter)
        .sees("For whom")
        .key(Key::Enter)
        .sees("2 files are in")
        .key(Key::Enter);
    let today = saved.about().dates[0];
    let picture = room.taken(&format!("Hill Street {today} radar (team).png"));
    assert!(picture.starts_with(b"\x89PNG"), "a picture");
    let room = room.key(Key::Enter).stands_at_the_start();

    let reopened = room
        .start()
        .sees("Hill Street: ")
        .ctrl(Key::O)
        .names_file("monday.roundtable")
        .stands_at(Step::Close)
        .session();
    assert!(reopened.same_work(&saved));
}

#[test]
fn the_sample_stands_one_press_from_the_start() {
    Room::new()
        .start()
        .clicks("Look at a sample")
        .stands_at(Step::Picture)
        .holds_session(|session| assert_eq!(session.settled(), 10));
}
