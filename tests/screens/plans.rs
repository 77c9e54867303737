//! Priorities and actions, from the keyboard.

use eframe::egui::Key;
use jiff::civil::Date;
use roundtable::commands::line_key;
use roundtable::edit::sample;
use roundtable::edit::{ActionEdit, DotsEdit, Edit, ParkEdit, apply};
use roundtable::insight::mechanisms_in_line;
use roundtable::request::Step;
use roundtable::session::Session;
use roundtable::workshop::{Workshop, WorkshopText, integrated_leadership};

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

/// The key of a mechanism’s line on the list that stands there.
pub(crate) fn number(session: &Session, mechanism: usize) -> Key {
    let lines = mechanisms_in_line(session);
    let line = lines.iter().position(|at| at.get() == mechanism);
    line_key(line.unwrap(), 0).unwrap().key
}

#[test]
fn dots_are_counted_in_with_the_numbers_of_the_lines_and_hidden_until_they_are_shown() {
    let [complexity, perspectives, power] = [3, 5, 6].map(|at| number(&without_plans(), at));
    let mut room = at(Step::Priorities);
    for key in [power, power, complexity, perspectives] {
        room = room.key(key);
    }
    room = room.sees("4 of 36 dots in").sees_no("dots 2");
    room = room
        .sees("Counted: 4. Backspace takes the last one back.")
        .key(Key::Backspace)
        .sees("3 of 36 dots in")
        .key(Key::Backspace)
        .sees("3 of 36 dots in");
    room = room.key(perspectives).key(Key::Delete).key(perspectives);
    room = room.sees("3 of 36 dots in");
    room.sees("Show 3 of 36 dots")
        .key(Key::Enter)
        .sees("33 dots are not in. Wait, or press the button or Enter once more.")
        .sees("Yes, show 3 of 36 dots")
        .key(Key::Enter)
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
        at(Step::Priorities).key(Key::Num1),
        at(Step::Priorities).key(Key::Num0),
    );
    assert_ne!(one.session(), other.session());
    assert_eq!(one.painted(), other.painted());
}

/// The numbers on the left of the list, from top to bottom, each with the name beside it.
fn numbered(room: &Room) -> Vec<(String, String)> {
    let names: Vec<String> = (integrated_leadership().mechanisms.iter())
        .map(|mechanism| mechanism.name.clone())
        .collect();
    let list = room.painted();
    let pairs = list.windows(2).filter(|pair| names.contains(&pair[1]));
    let pairs = pairs.filter(|pair| pair[0].parse::<u8>().is_ok());
    let pair = |pair: &[String]| (pair[0].clone(), pair[1].clone());
    let pairs: Vec<_> = pairs.map(pair).collect();
    // The agenda is painted first, and has scores between its names.
    pairs[pairs.len() - names.len()..].to_vec()
}

#[test]
fn lines_are_numbered_in_the_order_in_which_they_stand() {
    let order = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];
    let hidden = at(Step::Priorities);
    let before = numbered(&hidden);
    let numbers: Vec<&str> = before.iter().map(|(number, _)| &**number).collect();
    assert_eq!(numbers, order);
    // The third line gets the dot, and is the first once it is shown: its number is 1 then.
    let third = before[2].1.clone();
    let shown = hidden.key(Key::Num3).key(Key::Enter).key(Key::Enter);
    let after = numbered(&shown);
    let numbers: Vec<&str> = after.iter().map(|(number, _)| &**number).collect();
    assert_eq!(numbers, order);
    assert_eq!(after[0].1, third);
    shown
        .key(Key::Num1)
        .sees(&format!("Our focus: {third}"))
        .key(Key::Num1)
        .sees(&format!("Focus: {third}"));
}

#[test]
fn space_leads_ten_lines_further_down() {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    let ten = text.mechanisms.clone();
    text.mechanisms = ten.into_iter().cycle().take(24).collect();
    for (i, mechanism) in text.mechanisms.iter_mut().enumerate() {
        mechanism.id = format!("number-{}", i + 1);
        mechanism.name = format!("Number {}", i + 1);
    }
    let session = Session::new(Workshop::new(text).unwrap());
    let mut room = Room::new().start().show(&session, Step::Priorities);
    room = room.settles().key(Key::Num2);
    room = room.key(Key::Space).key(Key::Num2).key(Key::Num0);
    room = room.key(Key::Space).key(Key::Space).key(Key::Num4);
    // Beyond the last line the numbers begin again.
    for _ in 0..3 {
        room = room.key(Key::Space);
    }
    room.digits("2")
        .key(Key::Enter)
        .sees("Number 2: dots 2")
        .sees("Number 12: dots 1")
        .sees("Number 10: dots 1")
        .sees("Number 24: dots 1");
}

#[test]
fn a_number_makes_the_focus_once_the_dots_are_shown() {
    let room = at(Step::Priorities);
    let power = number(&without_plans(), 6);
    let room = room.key(power).key(Key::Enter).key(Key::Enter);
    let room = room.key(Key::Num1);
    let complexity = number(&room.session(), 3);
    let room = room.key(complexity);
    let focus = |room: &Room| -> Vec<usize> {
        let session = room.session();
        session.focus().iter().map(|focus| focus.get()).collect()
    };
    assert_eq!(focus(&room), [3, 6]);
    assert_eq!(focus(&room.key(complexity)), [6]);
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
fn an_action_is_written_with_enter_from_field_to_field_and_reads_as_a_sentence() {
    let room = at(Step::Actions)
        .key(Key::N)
        .types("Ring reablement on Friday")
        .key(Key::Enter)
        .types("Ward manager")
        .key(Key::Enter)
        .types("4 December 2026")
        .key(Key::Enter)
        .types("somebody comes home at the weekend")
        .key(Key::Enter)
        .sees(
            "Change action 1: Ward manager will ring reablement on Friday, by 4 December, when \
             somebody comes home at the weekend",
        )
        .sees_no("What will be done");
    assert!(!room.session().actions()[0].what.contains('\n'));
    // The number of its line opens it again, and a day is typed over the one that stands there.
    let room = room.key(Key::Num1).sees("Close this action");
    let room = room.key(Key::Enter).key(Key::Enter).types("7 January 2027");
    let room = room.key(Key::Escape).sees(", by 7 January 2027, when");
    // The keyboard is free: Enter goes on.
    room.key(Key::Enter).stands_at(Step::Close);
}

#[test]
fn a_day_that_cannot_be_read_keeps_the_keyboard() {
    let room = at(Step::Actions).key(Key::N).types("ring them");
    let room = room.key(Key::Enter).key(Key::Enter).types("soonish");
    let room = room.key(Key::Enter).types_over("4 December 2026");
    let room = room.key(Key::Enter).key(Key::Enter);
    room.sees("Change action 1: Ring them, by 4 December");
}

#[test]
fn an_action_into_which_nobody_wrote_goes_when_it_is_closed() {
    let room = at(Step::Actions).key(Key::N).key(Key::Escape);
    assert!(room.session().actions().is_empty());
    let room = room.key(Key::N).key(Key::Enter).key(Key::Enter);
    let room = room.key(Key::Enter).key(Key::Enter);
    assert!(room.session().actions().is_empty());
    room.stands_at(Step::Actions)
        .key(Key::Enter)
        .stands_at(Step::Close);
}

#[test]
fn no_line_moves_while_somebody_types_into_it() {
    let room = Room::new().start().show(&sample(), Step::Actions).settles();
    let room = room.key(Key::Q).key(Key::Q);
    let first = room.session().actions().iter().map(|a| a.who.clone()).min();
    let room = room.sees(&format!("{} will", first.unwrap()));
    let room = room.key(Key::Num1).key(Key::Enter).types_over("Zoe, ");
    let room = room
        .types("and Tom")
        .key(Key::Escape)
        .sees("Zoe, and Tom will");
    let who = |room: &Room| {
        let session = room.session();
        session
            .actions()
            .iter()
            .filter(|a| a.who == "Zoe, and Tom")
            .count()
    };
    assert_eq!(who(&room), 1);
}

#[test]
fn a_focus_without_an_action_is_one_key_and_offered_what_the_team_said() {
    let room = at(Step::Priorities)
        .key(number(&without_plans(), 0))
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Num1)
        .key(Key::Num2)
        .key(Key::Enter);
    let said = sample().cards()[0].next_level().to_owned();
    let room = room.sees(&said).sees("Our focus, without an action yet");
    let focus: Vec<_> = room.session().focus().iter().copied().collect();
    assert_eq!(focus.len(), 2);
    // The lines keep their numbers: each that has its action stands where it stood.
    let room = room.key(Key::Num1).key(Key::Escape);
    let room = room.key(Key::Num2).key(Key::Escape);
    let session: Session = room.session();
    let for_whom: Vec<_> = session
        .actions()
        .iter()
        .map(|a| a.mechanism.unwrap())
        .collect();
    assert_eq!(for_whom, focus);
    let first = session
        .actions()
        .iter()
        .find(|a| a.mechanism == Some(0.into()));
    assert_eq!(first.unwrap().what, said);
    room.sees_no("Our focus, without an action yet");
}

#[test]
fn a_focus_gets_its_action_with_the_mouse_too() {
    let room = at(Step::Priorities)
        .clicks("Focus: Working with power")
        .goes_to(Step::Actions)
        .clicks("Add")
        .types("!")
        .clicks("Close this action");
    let session: Session = room.session();
    assert_eq!(session.actions()[0].mechanism, Some(6.into()));
    room.clicks("Change action 1").sees("Close this action");
}

#[test]
fn what_does_not_belong_here_is_parked_and_taken_away() {
    let room = at(Step::Actions)
        .key(Key::K)
        .types("the car park")
        .key(Key::Enter);
    let session: Session = room.session();
    assert_eq!(session.parking(), ["the car park"]);
    let session: Session = room.clicks("Take parked thought 1 away").session();
    assert!(session.parking().is_empty());
}
