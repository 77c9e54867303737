//! The laptop that goes round, perspectives, the agenda of the day, and the rehearsal.

use eframe::egui::Key;
use roundtable::edit::sample;
use roundtable::insight::by_perspective;
use roundtable::phrases::figures::group_name;
use roundtable::request::{Stage, Step};
use roundtable::session::{MAX_PEOPLE, Session};
use roundtable::storage::to_text;

use super::plans::{number, without_plans};
use super::room::Room;

/// Twelve people of three perspectives, at the first mechanism's score.
fn three_perspectives() -> Room {
    of_three_perspectives(Room::new())
}

fn of_three_perspectives(room: Room) -> Room {
    room.start()
        .key(Key::Enter)
        .key(Key::Tab)
        .key(Key::Tab)
        .types("12")
        .key(Key::Tab)
        .types("Health, Social care, Voluntary sector")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Score))
}

/// One person takes the laptop, chooses and confirms: three key presses.
fn person(room: Room, perspective: Key, level: Key) -> Room {
    room.key(perspective).key(level).key(Key::Enter)
}

#[test]
fn everything_to_press_while_three_perspectives_score_is_in_sight_on_a_small_laptop() {
    // The eighth has a name of two lines on the smaller screen.
    for (width, height, mechanism) in [(1024.0, 768.0, 0), (1024.0, 768.0, 7), (1366.0, 768.0, 7)] {
        let room = of_three_perspectives(Room::new().sized(width, height));
        let room = room.goes_to(Step::Mechanism(mechanism.into(), Stage::Score));
        let room = room.digits("334");
        // The edge of the screen and the room above the buttons of the bar.
        let foot = room.button("Straight to agreement").rect().top() - 50.0;
        for name in ["Don’t know", "Take one away", "Start this round again"] {
            let button = room.button(name).rect();
            assert!(button.bottom() < foot, "{name} at {button:?} above {foot}");
        }
    }
}

#[test]
fn a_card_that_is_counted_into_no_group_is_told_so_until_a_group_is_chosen() {
    let room = three_perspectives()
        .digits("3")
        .sees("Counted: 1, in no group. G chooses one, Backspace takes the last one back.");
    room.key(Key::G)
        .digits("4")
        .sees("Counted: 2. Backspace takes the last one back.");
}

#[test]
fn twelve_people_pass_the_laptop_with_three_presses_each() {
    let mut room = three_perspectives()
        .key(Key::L)
        .sees("Pass the laptop round");
    let before = room.presses();
    for (perspective, count) in [(Key::Num1, 7), (Key::Num2, 3), (Key::Num3, 2)] {
        for _ in 0..count {
            room = person(room, perspective, Key::Num4);
        }
    }
    assert_eq!(room.presses() - before, 36);
    let room = room.sees("Everyone has had it").key(Key::Enter);
    room.stands_at(Step::Mechanism(0.into(), Stage::Score))
        .sees("All 12 have scored");
}

#[test]
fn what_somebody_confirmed_is_nowhere_any_more() {
    let one = person(three_perspectives().key(Key::L), Key::Num1, Key::Num1);
    let other = person(three_perspectives().key(Key::L), Key::Num1, Key::Num5);
    assert_eq!(one.painted(), other.painted());
    assert_eq!(one.spoken(), other.spoken());
    // Nothing is in the session, and so in no file and in no step, before the round ends.
    assert!(one.session().same_work(&other.session()));
    assert!(one.session().cards()[0].rounds().is_empty());
    let (one, other) = (one.ctrl(Key::Z), other.ctrl(Key::Z));
    assert_eq!(one.painted(), other.painted());
    let (one, other) = (one.key(Key::Backspace), other.key(Key::Backspace));
    assert_eq!(one.painted(), other.painted());
}

#[test]
fn what_is_chosen_can_be_changed_and_covered_until_it_is_confirmed() {
    let room = three_perspectives()
        .key(Key::L)
        .key(Key::Num2)
        .key(Key::Num2)
        .key(Key::Num5);
    let room = room.key(Key::Backspace).sees("0 of 12 have confirmed");
    room.key(Key::S)
        .sees("0 of 12 have confirmed")
        .key(Key::Z)
        .stands_at(Step::Mechanism(0.into(), Stage::Score));
}

#[test]
fn whoever_takes_the_laptop_reads_the_question_and_no_key_chooses_a_group_by_itself() {
    let covered = three_perspectives()
        .key(Key::L)
        .sees("Inspiring intent to work together")
        .sees("How strong is this here?");
    covered
        .key(Key::Enter)
        .sees("0 of 12 have confirmed")
        .key(Key::Num0)
        .sees("How strong is this here?")
        .sees("We see this in a few of the places where it matters.")
        .key(Key::Enter)
        .sees("How strong is this here?")
        .key(Key::Num2)
        .key(Key::Escape)
        .sees("0 of 12 have confirmed")
        .key(Key::Num2)
        .sees("Social care")
        .key(Key::Escape)
        .sees("0 of 12 have confirmed");
}

#[test]
fn behind_a_private_screen_no_key_does_anything_else() {
    let room = three_perspectives().key(Key::L);
    for key in [Key::P, Key::N, Key::ArrowDown, Key::ArrowRight, Key::M] {
        let again = three_perspectives().key(Key::L).key(key);
        assert_eq!(again.painted(), room.painted(), "{key:?}");
    }
}

#[test]
fn a_group_of_two_is_not_on_the_wall_nor_in_the_file() {
    let round = |of_two: Key| {
        let mut room = three_perspectives().key(Key::L);
        for (perspective, count, level) in [
            (Key::Num1, 7, Key::Num4),
            (Key::Num2, 3, Key::Num2),
            (Key::Num3, 2, of_two),
        ] {
            for _ in 0..count {
                room = person(room, perspective, level);
            }
        }
        room.key(Key::Enter).key(Key::Enter).key(Key::G)
    };
    let room = round(Key::Num1)
        .sees("Health")
        .sees("Others: Social care and Voluntary sector");
    let session: Session = room.session();
    let apart = by_perspective(&session, 0.into(), 0).unwrap();
    assert_eq!(apart.apart.len(), 1);
    assert_eq!(apart.others.unwrap().tally.counts(), [2, 3, 0, 0, 0]);
    let text = to_text(&session).unwrap();
    assert!(
        !text.contains("counts: [2, 0, 0, 0, 0]"),
        "the two stand alone in the file"
    );
}

#[test]
fn cards_are_counted_in_by_perspective_too() {
    let mut room = three_perspectives();
    for _ in 0..2 {
        room = room.key(Key::G).digits("4433");
    }
    let session: Session = room.key(Key::Enter).key(Key::Enter).session();
    let apart = by_perspective(&session, 0.into(), 0).unwrap();
    let names: Vec<_> = apart
        .apart
        .iter()
        .map(|group| group_name(&group.name))
        .collect();
    assert_eq!(names, ["Health", "Social care"]);
}

#[test]
fn dots_go_round_in_private() {
    let power = number(&without_plans(), 6);
    let mut room = Room::new()
        .start()
        .show(&without_plans(), Step::Priorities)
        .settles();
    room = room
        .clicks("Pass the laptop instead")
        .sees("Pass the laptop round");
    room = room
        .key(Key::Enter)
        .key(power)
        .key(power)
        .key(number(&without_plans(), 3))
        .sees("Dots left: 0")
        // One is taken back and put again.
        .key(Key::Delete)
        .key(power)
        .sees("Dots left: 1")
        .key(power)
        .sees("Dots left: 0");
    room = room
        .key(Key::Enter)
        .sees("1 of 12 have confirmed")
        .sees_no("Working with power");
    let room = room.key(Key::Z).sees("3 of 36 dots in");
    let room = room.key(Key::Enter).sees("33 dots are not in.");
    room.key(Key::Enter).sees("Working with power: dots 2");
}

#[test]
fn dots_go_round_without_groups() {
    three_perspectives()
        .goes_to(Step::Priorities)
        .key(Key::L)
        .sees_no("Voluntary sector")
        .key(Key::Enter)
        .digits("220")
        .sees("Dots left: 0")
        .key(Key::Enter)
        .sees("1 of 12 have confirmed");
}

#[test]
fn the_agenda_is_changed_on_the_day() {
    let room = Room::new()
        .start()
        .show(&sample(), Step::Picture)
        .settles()
        .key(Key::M);
    let minutes = sample().planned_minutes();
    let room = room.sees("Agenda").clicks("One minute more: Picture");
    assert_eq!(room.session().planned_minutes(), minutes + 1);
    room.key(Key::Escape).stands_at(Step::Picture);
}

#[test]
fn the_minutes_that_a_part_took_are_kept_in_the_session() {
    let room = Room::new().start().show(&sample(), Step::Picture).settles();
    let before = room.session();
    let room = room.waits(5.0);
    let session = room.session();
    assert!(session.spent(Step::Picture.part()) >= 4);
    assert!(session.same_work(&before), "time alone is no work to lose");
}

#[test]
fn a_rehearsal_says_that_it_is_one() {
    let room = Room::new()
        .start()
        .key(Key::R)
        .sees("Rehearsal: A made-up team");
    assert!(room.session().is_rehearsal());
    let room = room.key(Key::Enter).key(Key::ArrowRight);
    let room = room.clicks("The made-up team scores");
    assert_eq!(room.session().cards()[0].rounds().len(), 1);
}

#[test]
fn a_rehearsal_comes_unscored_and_the_team_fills_in_what_is_asked() {
    let room = Room::new()
        .start()
        .key(Key::R)
        .sees("1. Inspiring intent to work together: not scored yet")
        .key(Key::Enter)
        .key(Key::Enter)
        .digits("155")
        .sees("3 of 12 have scored")
        .key(Key::I)
        .sees("All 12 have scored")
        // What was counted can be taken back, as with a real team.
        .key(Key::Backspace)
        .sees("11 of 12 have scored")
        .key(Key::I)
        .sees("All 12 have scored")
        .key(Key::I)
        .sees("All 12 have scored");
    let room = room.key(Key::P).clicks("Fill in the rest");
    let session = room.session();
    let counted = session.cards()[0]
        .counting()
        .map(|round| round.tally.ballots());
    assert_eq!(counted, Some(12), "what was practised stays");
    assert_eq!(session.settled(), 8);
    room.sees_no("Fill in the rest")
        .goes_to(Step::Actions)
        .sees("Team leader will");
}

#[test]
fn the_same_rehearsal_has_the_same_team() {
    let filled = || {
        let room = Room::new().start().key(Key::R).key(Key::P).key(Key::I);
        room.session()
    };
    assert_eq!(filled().cards(), filled().cards());
}

#[test]
fn three_hundred_people_are_no_more_than_twelve() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Tab)
        .key(Key::Tab);
    let room = room
        .types(&MAX_PEOPLE.to_string())
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter);
    let room = room
        .key(Key::L)
        .key(Key::Enter)
        .key(Key::Num3)
        .key(Key::Enter);
    room.sees("1 of 300 have confirmed");
}

#[test]
fn a_round_that_goes_round_is_not_lost_to_leaving_or_dropping() {
    let room = person(
        Room::new()
            .session_file("a.roundtable", "Hill Street")
            .start()
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::Enter)
            .key(Key::L),
        Key::Enter,
        Key::Num4,
    );
    let room = room.ctrl(Key::Q).hears("End the round first");
    let room = room.closes_the_window().hears("End the round first");
    let room = room.drops("a.roundtable").hears("End the round first");
    room.key(Key::Z)
        .stands_at(Step::Mechanism(0.into(), Stage::Score))
        .sees("1 person has scored");
}

#[test]
fn a_workshop_file_starts_a_session_with_it() {
    let text =
        roundtable::workshop::INTEGRATED_LEADERSHIP.replace("ten mechanisms\"", "our own ten\"");
    let room = Room::new().file("own.ron", text).start().drops("own.ron");
    let room = room.stands_at(Step::People);
    assert_eq!(
        room.session().workshop().title,
        "Leading integrated care: our own ten"
    );
}

#[test]
fn a_countdown_is_never_there_while_the_laptop_goes_round() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .key(Key::F3)
        .sees("One minute more")
        .key(Key::L)
        .sees_no("One minute more")
        .sees_no("2:")
        .sees_no("3:00");
}
