//! Priorities and actions, from the keyboard.

use eframe::egui::Key;
use jiff::civil::Date;
use roundtable::edit::sample;
use roundtable::edit::{ActionEdit, DotsEdit, Edit, ParkEdit, apply};
use roundtable::request::Step;
use roundtable::session::Session;

use super::room::Room;

/// The sample before its dots were spent and anything was planned.
pub(crate) fn without_plans() -> Session {
    let full = sample();
    let mut back = vec![Edit::Dots(DotsEdit::Clear)];
    back.extend(full.focus().iter().map(|&at| Edit::Focus(at, false)));
    back.extend(
        full.actions()
            .iter()
            .map(|_| Edit::Action(ActionEdit::Delete(0))),
    );
    back.extend(
        full.parking()
            .iter()
            .map(|_| Edit::Park(ParkEdit::Delete(0))),
    );
    let undo = |session: Session, edit: Edit| apply(&session, edit).unwrap();
    back.into_iter().fold(full, undo)
}

fn at(place: Step) -> Room {
    Room::new().start().show(&without_plans(), place).settles()
}

#[test]
fn dots_are_counted_in_with_letters_and_hidden_until_they_are_shown() {
    let mut room = at(Step::Priorities);
    for key in [Key::G, Key::G, Key::D, Key::F] {
        room = room.key(key);
    }
    room = room.sees("4 of 36 dots in").sees_no("dots 2");
    room = room.shift(Key::F).sees("3 of 36 dots in");
    room.key(Key::Enter)
        .sees("Working with power: dots 2")
        .sees("Clarifying complexity: dots 1")
        .sees("Balancing multiple perspectives: dots 0")
        .stands_at(Step::Priorities)
        .key(Key::Enter)
        .stands_at(Step::Actions);
}

#[test]
fn the_hidden_dots_of_two_rooms_look_alike() {
    let (one, other) = (
        at(Step::Priorities).key(Key::A),
        at(Step::Priorities).key(Key::J),
    );
    assert_ne!(one.session(), other.session());
    assert_eq!(one.painted(), other.painted());
}

#[test]
fn a_letter_makes_the_focus_once_the_dots_are_shown() {
    let room = at(Step::Priorities)
        .key(Key::G)
        .key(Key::Enter)
        .key(Key::G)
        .key(Key::D);
    let session: Session = room.session();
    assert_eq!(
        session
            .focus()
            .iter()
            .map(|focus| focus.get())
            .collect::<Vec<_>>(),
        [3, 6]
    );
    let session: Session = room.key(Key::D).session();
    assert_eq!(
        session
            .focus()
            .iter()
            .map(|focus| focus.get())
            .collect::<Vec<_>>(),
        [6]
    );
}

#[test]
fn an_action_is_what_who_and_by_when() {
    let room = at(Step::Actions)
        .key(Key::N)
        .types("ring the ward before nine")
        .key(Key::Tab)
        .types("Discharge lead")
        .key(Key::Tab)
        .types("2 March 2027")
        .sees("Tuesday, 2 March 2027")
        .key(Key::Tab);
    let session: Session = room.session();
    let action = &session.actions()[0];
    assert_eq!(action.what, "ring the ward before nine");
    assert_eq!(action.who, "Discharge lead");
    assert_eq!(action.by, Date::new(2027, 3, 2).ok());
    room.ctrl(Key::Z).key(Key::Escape).sees("New action");
}

#[test]
fn a_focus_without_an_action_is_offered_what_the_team_said() {
    let room = at(Step::Priorities)
        .key(Key::A)
        .key(Key::Enter)
        .key(Key::A)
        .key(Key::Enter);
    let said = sample().cards()[0].next_level().to_owned();
    let room = room.sees(&said).clicks("Add");
    let session: Session = room.session();
    assert_eq!(session.actions()[0].what, said);
    assert_eq!(session.actions()[0].mechanism, Some(0.into()));
}

#[test]
fn what_does_not_belong_here_is_parked_and_taken_away() {
    let room = at(Step::Actions)
        .key(Key::K)
        .types("the car park")
        .key(Key::Escape);
    let session: Session = room.session();
    assert_eq!(session.parking(), ["the car park"]);
    let session: Session = room.clicks("Take parked thought 1 away").session();
    assert!(session.parking().is_empty());
}
