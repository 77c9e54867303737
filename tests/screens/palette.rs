//! An action found by its words.

use eframe::egui::Key;
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const QUESTION: &str = "What do you want to do?";
const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);

/// Twelve people, about to score.
fn scoring() -> Room {
    Room::new().twelve_people().key(Key::Enter).stands_at(SCORE)
}

#[test]
fn words_find_an_action_and_enter_does_it() {
    scoring()
        .ctrl(Key::K)
        .sees(QUESTION)
        .types("PICT go")
        .sees("Go to the picture, P")
        .sees_no("Save as")
        .key(Key::Enter)
        .sees_no(QUESTION)
        .stands_at(Step::Picture);
}

#[test]
fn a_place_comes_before_what_else_has_its_word_in_its_name() {
    for (typed, place) in [("actions", Step::Actions), ("break", Step::Break)] {
        Room::new()
            .twelve_people()
            .goes_to(Step::Picture)
            .ctrl(Key::K)
            .types(typed)
            .key(Key::Enter)
            .stands_at(place);
    }
}

#[test]
fn arrows_choose_among_what_was_found() {
    scoring()
        .ctrl(Key::K)
        .types("go to")
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::ArrowUp)
        .key(Key::Enter)
        .stands_at(Step::People);
    scoring()
        .ctrl(Key::K)
        .types("go to")
        .key(Key::ArrowUp)
        .key(Key::Enter)
        .stands_at(Step::Picture);
}

#[test]
fn the_arrow_goes_no_further_than_the_last() {
    let mut room = scoring().ctrl(Key::K).types("look dark");
    for _ in 0..5 {
        room = room.key(Key::ArrowDown);
    }
    room = room.key(Key::Enter).sees_no(QUESTION);
    assert!(room.ctx().global_style().visuals.dark_mode);
}

#[test]
fn esc_leaves_it_and_nothing_was_done() {
    scoring()
        .key(Key::Num3)
        .ctrl(Key::K)
        .types("start this round")
        .sees("Start this round again, X")
        .key(Key::Escape)
        .sees_no(QUESTION)
        .sees("1 of 12 have scored")
        .key(Key::Num4)
        .sees("2 of 12 have scored");
}

#[test]
fn what_cannot_be_done_is_not_listed() {
    scoring()
        .ctrl(Key::K)
        .types("round again")
        .sees_no("Start this round again")
        .sees("Nothing that can be done here is called that.")
        .key(Key::Enter)
        .sees(QUESTION)
        .key(Key::Escape)
        .key(Key::Num2)
        .ctrl(Key::K)
        .types("round again")
        .sees("Start this round again, X");
}

#[test]
fn what_is_typed_there_is_no_key() {
    scoring()
        .ctrl(Key::K)
        .types("12345 nap dart ?")
        .sees("12345 nap dart ?")
        .key(Key::Escape)
        .stands_at(SCORE)
        .sees("0 of 12 have scored")
        .holds_session(|session| assert_eq!(session.cards()[0].notes(), ""));
}

#[test]
fn an_action_may_want_the_keyboard_next() {
    scoring()
        .ctrl(Key::K)
        .types("team note")
        .key(Key::Enter)
        .types("late again")
        .holds_session(|session| assert_eq!(session.cards()[0].notes(), "late again"));
}

#[test]
fn the_mouse_does_it_too() {
    scoring()
        .ctrl(Key::K)
        .types("picture")
        .clicks("Go to the picture, P")
        .stands_at(Step::Picture);
}

#[test]
fn the_button_and_the_menu_open_it() {
    scoring()
        .clicks("Menu")
        .clicks("Find an action…")
        .sees(QUESTION)
        .types("priorities")
        .key(Key::Enter)
        .stands_at(Step::Priorities);
}

#[test]
fn it_works_before_a_session() {
    Room::new()
        .start()
        .ctrl(Key::K)
        .sees(QUESTION)
        .sees_no("Go to the picture")
        .types("sample")
        .key(Key::Enter)
        .stands_at(Step::Picture);
}

#[test]
fn a_private_screen_has_none() {
    scoring()
        .key(Key::L)
        .ctrl(Key::K)
        .sees_no(QUESTION)
        .key(Key::Questionmark)
        .sees_no("The keys that work here")
        .key(Key::F1)
        .sees_no("Preparing a session");
}

#[test]
fn another_dialog_keeps_it_away() {
    Room::new()
        .something_to_lose()
        .ctrl(Key::N)
        .ctrl(Key::K)
        .sees("Save before you leave?")
        .sees_no(QUESTION);
}

#[test]
fn words_that_people_use_lead_to_what_there_is() {
    scoring()
        .ctrl(Key::K)
        .types("print")
        .sees("Roundtable does not print by itself.")
        .sees("Take away, Ctrl E")
        .key(Key::Enter)
        .sees("For whom");
    for (typed, told) in [
        ("email", "Roundtable sends nothing"),
        ("powerpoint", "Every format that the program writes"),
        (
            "last time",
            "Last time’s scores and open actions come into this session",
        ),
        ("average", "and no average"),
    ] {
        scoring().ctrl(Key::K).types(typed).sees(told);
    }
    // What is there is found by its own words.
    for (typed, found) in [
        ("timer", "Hold the timer"),
        ("undo", "Undo"),
        ("skip", "Skip this"),
    ] {
        scoring()
            .key(Key::Num3)
            .key(Key::Backspace)
            .ctrl(Key::K)
            .types(typed)
            .sees(found);
    }
}

#[test]
fn what_is_called_by_the_words_comes_before_what_they_only_describe() {
    Room::new()
        .twelve_people()
        .ctrl(Key::K)
        .types("break")
        .key(Key::Enter)
        .stands_at(Step::Break);
}
