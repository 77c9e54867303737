use eframe::egui::Key;
use roundtable::request::{Stage, Step};
use roundtable::session::Session;
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const READ: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Read);
const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);

fn notes(expected: &'static str) -> impl FnOnce(&Session) {
    move |session: &Session| assert_eq!(session.cards()[0].notes(), expected)
}

#[test]
fn n_begins_a_note_and_is_not_typed() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .holds_session(notes(""))
        .types("never on time")
        .holds_session(notes("never on time"))
        .key(Key::Escape)
        .key(Key::N)
        .types("!")
        .key(Key::Escape)
        .holds_session(|session| {
            let notes = session.cards()[0].notes();
            assert_eq!(notes.len(), "never on time!".len(), "{notes}");
        });
}

#[test]
fn letters_and_digits_in_a_note_are_never_keys() {
    const TYPED: &str = "Nap dart wu 12345 ?";
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .key(Key::N)
        .types(TYPED)
        .key(Key::ArrowLeft)
        .key(Key::ArrowUp)
        .key(Key::Backspace)
        .stands_at(SCORE)
        .sees("0 of 12 have scored")
        .key(Key::Escape)
        .stands_at(SCORE)
        .key(Key::Num3)
        .sees("1 of 12 have scored");
}

#[test]
fn enter_in_a_note_is_a_new_line() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .types("one")
        .key(Key::Enter)
        .types("two")
        .stands_at(READ)
        .holds_session(notes("one\ntwo"));
}

#[test]
fn each_field_has_its_letter() {
    Room::new()
        .twelve_people()
        .key(Key::U)
        .types("a shared list")
        .key(Key::Escape)
        .key(Key::W)
        .types("the waiting times")
        .key(Key::Escape)
        .holds_session(|session| {
            let card = &session.cards()[0];
            assert_eq!(card.next_level(), "a shared list");
            assert_eq!(card.why(), "the waiting times");
            assert_eq!(card.notes(), "");
        });
}

#[test]
fn a_run_of_typing_is_one_step() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .types("they meet on Mondays")
        .key(Key::Escape)
        .ctrl(Key::Z)
        .holds_session(notes(""))
        .ctrl_shift(Key::Z)
        .holds_session(notes("they meet on Mondays"))
        .ctrl_shift(Key::Z)
        .hears("There is nothing to redo.");
}

#[test]
fn undo_works_while_the_note_has_the_keyboard() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .types("they meet")
        .ctrl(Key::Z)
        .holds_session(notes(""))
        .ctrl(Key::Y)
        .holds_session(notes("they meet"))
        .ctrl(Key::Z)
        .types("we meet")
        .holds_session(notes("we meet"));
}

#[test]
fn a_pause_parts_two_steps() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .types("first")
        .waits(3.0)
        .types(" second")
        .ctrl(Key::Z)
        .holds_session(notes("first"));
}

#[test]
fn an_agreement_is_undone_and_redone() {
    Room::new()
        .twelve_people()
        .key(Key::A)
        .key(Key::Num4)
        .ctrl(Key::Z)
        .holds_session(|session| assert_eq!(session.cards()[0].agreed(), None))
        .ctrl_shift(Key::Z)
        .holds_session(|session| assert!(session.cards()[0].agreed().is_some()));
}

#[test]
fn the_button_undoes_too_and_says_when_there_is_nothing() {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Enter)
        .ctrl(Key::Z)
        .hears("There is nothing to undo.")
        .key(Key::N)
        .types("x")
        .clicks("Undo")
        .holds_session(|session| assert_eq!(session.notes(), ""));
}

#[test]
fn a_note_with_signs_of_other_languages_is_kept() {
    Room::new()
        .twelve_people()
        .key(Key::N)
        .types("Tîm Gŵyr – “cydweithio” · naïve façade")
        .holds_session(notes("Tîm Gŵyr – “cydweithio” · naïve façade"));
}

#[test]
fn team_and_date_are_typed_as_people_write_them() {
    Room::new()
        .start()
        .key(Key::Enter)
        .types("Hill Street")
        .key(Key::Tab)
        .types_over("23/11/2026")
        .key(Key::Tab)
        .types("301")
        .sees("A number from 1 to 300.")
        .types_over("9")
        .key(Key::Enter)
        .sees("Hill Street · 23 November 2026")
        .holds_session(|session| assert_eq!(session.about().people, Some(9)));
}
