use eframe::egui::Key;
use jiff::civil::Date;
use roundtable::request::{Stage, Step};
use roundtable::session::Session;
use roundtable::workshop::{MechanismIndex, integrated_leadership};

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

fn actions() -> Room {
    let session = Session::new(integrated_leadership());
    Room::new().start().show(&session, Step::Actions).settles()
}

/// A new action with the keyboard in its day, which is 1 May 2027.
fn at_a_day() -> Room {
    actions()
        .key(Key::N)
        .key(Key::Tab)
        .key(Key::Tab)
        .types("1 May 2027")
        .key(Key::Tab)
        .holds_session(|session| assert_eq!(day(session), Date::new(2027, 5, 1).ok()))
        .clicks_into("By when, action 1")
}

fn day(session: &Session) -> Option<Date> {
    session.actions()[0].by
}

#[test]
fn a_day_that_cannot_be_read_stays_to_be_mended_and_the_old_one_is_kept() {
    for (typed, said) in [
        ("29/02/2027", "There is no such day."),
        (
            "3/13/2027",
            "Put the day before the month, as in 31/12/2026.",
        ),
        ("soon", "Like “2 March” or “in two weeks”"),
    ] {
        let kept = |session: &Session| assert_eq!(day(session), Date::new(2027, 5, 1).ok());
        // Letter by letter and all at once.
        for slow in [true, false] {
            let room = at_a_day().ctrl(Key::A);
            let room = if slow {
                room.types(typed)
            } else {
                room.enters(typed)
            };
            room.sees(said)
                .key(Key::Tab)
                .sees(said)
                .holds_session(kept)
                .key(Key::Escape)
                .sees(said)
                .clicks_into("By when, action 1")
                .types_over("2 June 2027")
                .key(Key::Tab)
                .holds_session(|session| assert_eq!(day(session), Date::new(2027, 6, 2).ok()));
        }
    }
}

#[test]
fn nothing_is_taken_from_a_day_before_the_field_is_left() {
    let kept = |session: &Session| assert_eq!(day(session), Date::new(2027, 5, 1).ok());
    let room = at_a_day().types_over("2 March").holds_session(kept);
    let room = room.types(" 2031").holds_session(kept);
    room.key(Key::Enter)
        .holds_session(|session| assert_eq!(day(session), Date::new(2031, 3, 2).ok()));
}

#[test]
fn an_emptied_day_is_no_day() {
    at_a_day()
        .ctrl(Key::A)
        .key(Key::Backspace)
        .key(Key::Tab)
        .holds_session(|session| assert_eq!(day(session), None));
}

#[test]
fn what_was_typed_whole_is_in_the_file_though_the_field_was_not_left() {
    at_a_day()
        .types_over("2 March 2031")
        .ctrl(Key::S)
        .holds_session(|session| assert_eq!(day(session), Date::new(2031, 3, 2).ok()));
}

#[test]
fn a_half_typed_day_goes_with_its_action() {
    actions()
        .key(Key::N)
        .types("Ring the ward")
        .key(Key::Escape)
        .key(Key::N)
        .key(Key::Tab)
        .key(Key::Tab)
        .types("31 June")
        .key(Key::Tab)
        .sees("There is no such day.")
        .clicks("Delete action 2")
        .holds_session(|session| assert_eq!(session.actions().len(), 1))
        .key(Key::N)
        .sees_no("There is no such day.");
}

#[test]
fn what_cannot_be_read_of_people_date_and_perspectives_stays_to_be_mended() {
    let about = |session: &Session| {
        let about = session.about();
        assert_eq!(about.people, Some(9));
        assert_eq!(about.dates, Vec::from_iter(Date::new(2026, 11, 23)));
        assert_eq!(session.perspectives(), ["Health", "Care"]);
    };
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Tab)
        .types_over("23/11/2026")
        .key(Key::Tab)
        .types("9")
        .key(Key::Tab)
        .types("Health, Care")
        .key(Key::Tab)
        .holds_session(about);
    let room = room
        .clicks_into("Date")
        .types_over("29/02/2027")
        .key(Key::Tab)
        .types_over("9000")
        .key(Key::Tab)
        .types_over("Health, Health")
        .key(Key::Enter)
        .holds_session(about)
        .sees("There is no such day.")
        .sees("A number from 1 to 300.");
    room.stands_at(Step::People)
        .clicks_into("How many people will score?")
        .types_over("12")
        .key(Key::Tab)
        .sees_no("A number from 1 to 300.")
        .holds_session(|session| assert_eq!(session.about().people, Some(12)));
}

#[test]
fn enter_goes_through_the_fields_of_people_and_from_the_last_one_on() {
    Room::new()
        .start()
        .key(Key::Enter)
        .types("Hill Street")
        .key(Key::Enter)
        .types_over("23/11/2026")
        .key(Key::Enter)
        .types("9000")
        .key(Key::Enter)
        // What cannot be read keeps the keyboard.
        .types_over("12")
        .key(Key::Enter)
        .types("Health, Care")
        .stands_at(Step::People)
        .key(Key::Enter)
        .stands_at(Step::Welcome)
        .holds_session(|session| {
            assert_eq!(session.about().team, "Hill Street");
            assert_eq!(session.about().people, Some(12));
            assert_eq!(session.perspectives(), ["Health", "Care"]);
        });
}

#[test]
fn people_is_entered_with_its_first_empty_field_focused() {
    Room::new()
        .start()
        .key(Key::Enter)
        .types("Hill Street")
        .key(Key::Enter)
        .goes_to(Step::Welcome)
        .key(Key::Backspace)
        .stands_at(Step::People)
        // No letter or digit is a key here: they go into the field.
        .types("12")
        .key(Key::Enter)
        .holds_session(|session| assert_eq!(session.about().people, Some(12)))
        .stands_at(Step::People);
}
