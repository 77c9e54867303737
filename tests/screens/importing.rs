//! Scores from a form: chosen, looked at, counted in, and taken back.

use eframe::egui::Key;
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::request::{Stage, Step};
use roundtable::session::Session;
use roundtable::workshop::{MechanismIndex, integrated_leadership};

use super::room::Room;

const SCORE: Step = Step::Mechanism(MechanismIndex::new(6), Stage::Score);

/// A new session at the seventh mechanism, and this file beside it.
fn with(name: &str, table: impl AsRef<[u8]>) -> Room {
    let session = Session::new(integrated_leadership());
    Room::new()
        .file(name, table)
        .start()
        .show(&session, SCORE)
        .settles()
}

/// Asks for scores to import, by words.
fn asks(room: Room) -> Room {
    room.ctrl(Key::K)
        .types("import scores")
        .key(Key::Enter)
        .sees("Import scores")
}

fn stored(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/stored/forms/{name}")).unwrap()
}

#[test]
fn what_a_form_gave_is_counted_in_by_keyboard_and_is_one_step_back() {
    let room = with("t.csv", stored("google-forms.csv"));
    let before = room.session();
    let room = asks(room)
        .names_file("t.csv")
        .sees("t.csv: 6 people.")
        .sees("Column, 7. Working with power: I: Working with power · How strong is this here?")
        .sees("6 scores")
        .key(Key::Enter)
        .hears("Scores of up to 6 people are in for 10 mechanisms, hidden until you reveal them.")
        .holds_session(|session| {
            let counted = session.cards().iter().map(|card| card.counted());
            // One of the six left the last question out.
            assert_eq!(counted.sum::<u32>(), 59);
        })
        .stands_at(SCORE)
        .ctrl(Key::Z);
    assert!(room.session().same_work(&before));
}

#[test]
fn no_score_and_no_name_is_on_the_screen_before_the_reveal() {
    // The card behind it has the words of the levels.
    let room = with("t.xlsx", stored("microsoft-forms.xlsx")).goes_to(Step::Welcome);
    asks(room)
        .names_file("t.xlsx")
        .sees("t.xlsx: 6 people.")
        .sees("6 scores")
        .sees_no("Respondent 1")
        .sees_no("example.org")
        .sees_no("Mostly");
}

#[test]
fn a_bad_cell_is_named_and_nothing_is_counted_until_its_column_is_left_out() {
    let table = "Working with power,Fostering resilience\n4,3\nAnna,2\n";
    let room = asks(with("t.csv", table))
        .names_file("t.csv")
        .sees("One cell is no answer")
        .sees("t.csv, row 3, column A (Working with power): no level of the scale")
        .sees_no("Anna")
        .key(Key::Enter)
        .sees("One cell is no answer")
        .holds_session(|session| assert_eq!(session.cards()[8].counted(), 0));
    // The first line that has a column: Tab leads there, the keys open and choose.
    let mut room = room;
    for _ in 0..7 {
        room = room.key(Key::Tab);
    }
    let nodes = room.nodes().into_iter();
    let focused = nodes
        .filter(Node::is_focused)
        .find_map(|node| node.accesskit_node().label());
    assert_eq!(
        focused.as_deref(),
        Some("Column, 7. Working with power: A: Working with power")
    );
    room.key(Key::Enter)
        .clicks("None")
        .sees_no("is no answer")
        .clicks("Count them in")
        .hears("are in for 1 mechanism,")
        .holds_session(|session| {
            assert_eq!(
                (session.cards()[6].counted(), session.cards()[8].counted()),
                (0, 2)
            );
        });
}

#[test]
fn codes_and_a_single_person_are_remarked_on() {
    asks(with("t.csv", "Working with power\nA4\n"))
        .names_file("t.csv")
        .sees("This is what one person chose.")
        .sees("A1 is taken for the lowest level");
}

#[test]
fn the_other_tables_of_a_folder_are_added_by_one_button() {
    let table = |level: u8| format!("working-with-power\n{level}\n");
    let room = with("a.csv", table(4))
        .file("b.csv", table(2))
        .file("c.csv", table(3));
    asks(room)
        .names_file("b.csv")
        .sees("b.csv: 1 person.")
        .clicks("Add the 2 other tables beside it")
        .sees("3 files: 3 people.")
        .key(Key::Enter)
        .holds_session(|session| {
            let card = &session.cards()[6];
            assert_eq!((card.rounds().len(), card.counted()), (1, 3));
        });
}

#[test]
fn what_is_no_table_is_a_sentence_and_changes_nothing() {
    let room = asks(with("t.csv", "%PDF-1.7\n\u{1}\u{2}"))
        .names_file("t.csv")
        .sees("These scores could not be read")
        .sees("“t.csv” is no table. Nothing was imported.")
        .key(Key::Enter);
    asks(room).names_file("gone.csv").sees("There is no file “");
}

#[test]
fn what_the_room_has_seen_is_not_added_to() {
    let table = "Working with power\n4\n";
    asks(
        asks(with("t.csv", table))
            .names_file("t.csv")
            .key(Key::Enter),
    )
    .names_file("t.csv")
    .sees("1 mechanism already has hidden scores")
    .key(Key::Escape)
    .key(Key::Enter)
    .goes_to(SCORE);
    let room = asks(with("t.csv", table))
        .names_file("t.csv")
        .key(Key::Enter);
    let room = room
        .key(Key::Enter)
        .stands_at(Step::Mechanism(6.into(), Stage::Reveal));
    asks(room)
        .names_file("t.csv")
        .key(Key::Enter)
        .hears("The room has already seen scores of something in this table");
}

#[test]
fn while_the_room_view_has_the_window_no_file_is_named() {
    with("t.csv", "Working with power\n4\n")
        .key(Key::F5)
        .ctrl(Key::K)
        .types("import scores")
        .key(Key::Enter)
        .sees_no("t.csv");
}
