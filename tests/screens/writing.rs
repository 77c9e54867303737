//! Notes that keep up: lists, marks, pasted text, and a keyboard that stays in the note.

use eframe::egui::Key;
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::session::{Mark, Session};
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const DISCUSS: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Discuss);

/// Twelve people, with the keyboard in the first card's note.
fn in_the_note() -> Room {
    Room::new().twelve_people().key(Key::N)
}

fn note(expected: &str) -> impl FnOnce(&Session) {
    move |session| assert_eq!(session.cards()[0].notes(), expected)
}

#[test]
fn a_list_goes_on_by_itself_until_an_empty_line() {
    in_the_note()
        .types("- tea")
        .key(Key::Enter)
        .types("coffee")
        .holds_session(note("• tea\n• coffee"))
        .key(Key::Enter)
        .key(Key::Enter)
        .types("then")
        .holds_session(note("• tea\n• coffee\nthen"));
}

#[test]
fn what_is_said_of_a_line_does_not_lie_over_the_clock_at_the_next_step() {
    in_the_note()
        .types("- ring the ward")
        .ctrl(Key::Enter)
        .hears("On the list of actions: ring the ward")
        .key(Key::Escape)
        .hears("On the list of actions: ring the ward")
        .key(Key::Enter)
        .hears_nothing();
}

#[test]
fn a_line_becomes_an_action_or_is_parked_by_the_mouse_and_the_writing_goes_on() {
    in_the_note()
        .types("ring the ward")
        .clicks("Make an action")
        .hears("On the list of actions: ring the ward")
        .key(Key::Enter)
        .types("parking permits")
        .clicks("Park it")
        .holds_session(|session| {
            assert_eq!(session.actions()[0].what, "ring the ward");
            assert_eq!(session.parking().len(), 1);
            let note = session.cards()[0].marked_notes();
            assert_eq!(note.text(), "ring the ward\nparking permits");
        })
        .key(Key::Escape)
        .sees_no("Make an action");
}

#[test]
fn where_the_buttons_under_a_note_stood_a_press_brings_none_back() {
    let mut room = in_the_note().types("ring the ward");
    let stood = room.button("Make an action").rect().center();
    room = room.key(Key::Escape).sees_no("Make an action");
    room.harness_mut().hover_at(stood);
    room.harness_mut().drag_at(stood);
    room.harness_mut().step();
    room.sees_no("Make an action");
}

#[test]
fn the_buttons_under_a_note_stay_while_the_keyboard_is_on_one() {
    in_the_note()
        .types("ring the ward")
        .key(Key::Tab)
        .key(Key::Tab)
        .key(Key::Space)
        .holds_session(|session| assert_eq!(session.parking().len(), 1))
        .types(" again")
        .holds_session(note("ring the ward again"));
}

#[test]
fn a_line_becomes_an_action_with_one_key() {
    in_the_note()
        .types("- ring the ward")
        .ctrl(Key::Enter)
        .hears("On the list of actions: ring the ward")
        .holds_session(|session| {
            let action = &session.actions()[0];
            assert_eq!(
                (action.what.as_str(), action.mechanism),
                ("ring the ward", Some(0.into()))
            );
            let note = session.cards()[0].marked_notes();
            assert_eq!(note.text(), "• ring the ward");
            assert_eq!(note.mark(0), Some(Mark::Action));
        })
        .ctrl(Key::Enter)
        .hears("This line is on that list already.")
        .key(Key::Enter)
        .types("by nine")
        .holds_session(|session| {
            assert_eq!(session.actions().len(), 1);
            let note = session.cards()[0].marked_notes();
            assert_eq!(note.text(), "• ring the ward\n• by nine");
            assert_eq!(note.marks().collect::<Vec<_>>(), [(0, Mark::Action)]);
        });
}

#[test]
fn a_marked_line_says_on_which_list_it_is() {
    let room = in_the_note()
        .types("tea")
        .key(Key::Enter)
        .types("- ring the ward")
        .ctrl(Key::Enter)
        .settles();
    assert!(room.painted().contains(&"Action".to_owned()));
    let said = room.spoken().join("\n");
    assert!(
        said.contains("On the list of actions: ring the ward"),
        "{said}"
    );
    // What is written above takes the mark along.
    room.key(Key::ArrowUp)
        .key(Key::Home)
        .types("late ")
        .key(Key::Enter)
        .holds_session(|session| {
            let note = session.cards()[0].marked_notes();
            assert_eq!(note.text(), "late \ntea\n• ring the ward");
            assert_eq!(note.marks().collect::<Vec<_>>(), [(2, Mark::Action)]);
        })
        .ctrl(Key::Z)
        .ctrl(Key::Z)
        .holds_session(|session| {
            let note = session.cards()[0].marked_notes();
            assert_eq!(note.marks().count(), 0);
            assert!(session.actions().is_empty(), "one step with its mark");
        });
}

#[test]
fn a_line_is_parked_with_one_key() {
    in_the_note()
        .types("car park")
        .ctrl_shift(Key::Enter)
        .hears("Parked: car park")
        .holds_session(|session| assert_eq!(session.parking(), ["car park"]))
        .key(Key::Escape)
        .ctrl(Key::Enter)
        .hears("Put the cursor into a line of a note first");
}

#[test]
fn what_is_only_for_you_is_put_on_no_list() {
    Room::new()
        .twelve_people()
        .key(Key::O)
        .types("thank Sue")
        .ctrl(Key::Enter)
        .hears("That note is only for you")
        .ctrl_shift(Key::Enter)
        .holds_session(|session| {
            assert_eq!(session.cards()[0].private(), "thank Sue");
            assert!(session.actions().is_empty() && session.parking().is_empty());
        });
}

#[test]
fn the_private_note_is_closed_while_the_room_may_see_the_window() {
    Room::new()
        .twelve_people()
        .key(Key::O)
        .types("Quokkas")
        .sees("Quokkas")
        .key(Key::Escape)
        .sees_no("Quokkas")
        .sees("1 line, never on the wall")
        .clicks("Only for you")
        .sees("Quokkas");
}

#[test]
fn fifty_kilobytes_are_pasted_and_settle() {
    let long = "They ring, and nobody answers.\r\n".repeat(1600);
    assert!(long.len() > 50_000);
    in_the_note()
        .pastes(&long)
        .holds_session(|session| {
            let notes = session.cards()[0].notes();
            assert!(notes.len() > 19_000, "{} are left", notes.len());
            assert!(!notes.contains('\r'));
            assert!(long.replace("\r\n", "\n").starts_with(notes.trim_end()));
        })
        .ctrl(Key::Z)
        .holds_session(note(""));
}

#[test]
fn lines_of_another_program_and_its_bullets_are_tidied() {
    in_the_note()
        .pastes("one\r\ntwo\rthree")
        .holds_session(note("one\ntwo\nthree"));
}

#[test]
fn signs_of_every_kind_are_kept() {
    let in_the_note = || Room::new().in_any_script().twelve_people().key(Key::N);
    for text in [
        "👍🏽 👩🏾‍⚕️ 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🏳️‍🌈",
        "Mae’r tŷ bach yn ŵyl; gŵyr, tŵr, llŷn",
        "साझा नेतृत्व और सहयोग: क्षेत्र, श्रद्धा",
    ] {
        in_the_note()
            .enters(text)
            .holds_session(note(text))
            .key(Key::Escape)
            .key(Key::N)
            .key(Key::Backspace)
            .holds_session(|session| {
                assert!(session.cards()[0].notes().chars().count() < text.chars().count());
            });
        in_the_note().pastes(text).holds_session(note(text));
    }
}

#[test]
fn n_leads_to_a_note_at_every_place_that_has_one() {
    for place in [
        Step::Welcome,
        Step::Mechanism(0.into(), Stage::Read),
        Step::Mechanism(1.into(), Stage::Score),
        Step::Mechanism(2.into(), Stage::Reveal),
        DISCUSS,
        Step::Mechanism(9.into(), Stage::Agree),
        Step::Actions,
        Step::Close,
    ] {
        let room = Room::new().start().show(&sample(), place).settles();
        let before = room.session();
        let room = room.key(Key::N).types("x").key(Key::Escape);
        assert!(!room.session().same_work(&before), "{place:?}");
        let typed = room.session();
        room.key(Key::F12)
            .stands_at(place)
            .holds_session(|session| assert!(session.same_work(&typed)));
    }
}

#[test]
fn one_key_leaves_a_note_and_letters_are_keys_again() {
    in_the_note()
        .types("p")
        .key(Key::Escape)
        .key(Key::P)
        .stands_at(Step::Picture)
        .holds_session(note("p"));
}

#[test]
fn keys_with_ctrl_and_function_keys_work_in_a_note_and_come_back_to_it() {
    let after = |leave: fn(Room) -> Room| {
        leave(in_the_note().types("a"))
            .types("b")
            .holds_session(note("ab"));
    };
    after(|room| room.key(Key::F8));
    after(|room| room.key(Key::F9));
    after(|room| room.key(Key::F7));
    after(|room| room.ctrl(Key::K).sees("What do you want").key(Key::Escape));
    after(|room| room.key(Key::F1).sees("Find in the help").key(Key::Escape));
    after(|room| room.key(Key::F4).sees("ten metres").key(Key::Escape));
    after(|room| room.ctrl(Key::S).sees("Save the session").key(Key::Escape));
    after(|room| room.ctrl(Key::E).sees("For whom").key(Key::Escape));
    after(|room| {
        room.ctrl(Key::N)
            .sees("Save before you leave?")
            .key(Key::Escape)
    });
}

#[test]
fn saving_from_within_a_note_goes_on_in_the_note() {
    in_the_note()
        .types("a")
        .ctrl(Key::S)
        .names_file("monday")
        .hears("Saved in ")
        .types("b")
        .holds_session(note("ab"));
}
