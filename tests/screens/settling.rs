use eframe::egui::Key;
use roundtable::design::combo::Combo;
use roundtable::request::{Stage, Step};
use roundtable::session::{Agreement, Standing};
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const AGREE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Agree);

fn at_agree() -> Room {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("222333344455")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(AGREE)
}

#[track_caller]
fn agreed(room: Room, expected: Option<u8>) -> Room {
    room.holds_session(|session| {
        let agreed = session.cards()[0].agreed();
        let number = match agreed {
            Some(Agreement::Score(level)) => u8::try_from(level.index() + 1).ok(),
            Some(Agreement::Differ) | None => None,
        };
        assert_eq!(number, expected);
    })
}

#[test]
fn the_room_is_told_where_it_stood_before_it_agrees() {
    at_agree().sees("The room’s middle stood at 3 (In places); the middle half from 3 to 4.");
}

#[test]
fn what_each_level_means_and_what_the_room_has_seen_stand_beside_the_choice() {
    let reveal = "Inspiring intent to work together: median 3 (In places)";
    let meanings = [
        "We do not see this yet in any place where it matters.",
        "We see this in a few of the places where it matters.",
        "We see this in every place where it matters, in hard weeks too.",
    ];
    let score = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);
    let mut room = at_agree().sees(reveal);
    for at in [AGREE, score] {
        room = room.goes_to(at);
        for meaning in meanings {
            room = room.sees(meaning);
            let painted = room.painted();
            assert!(painted.iter().any(|words| words == meaning), "{at:?}");
        }
    }
}

#[test]
fn a_digit_is_the_score_and_another_changes_it() {
    let room = at_agree().key(Key::Num4).sees("4, Mostly.");
    let room = agreed(room, Some(4)).sees("1. Inspiring intent to work together: agreed 4");
    agreed(room.key(Key::Num3), Some(3));
}

#[test]
fn a_team_may_agree_to_differ() {
    at_agree()
        .key(Key::D)
        .sees("We agree to differ. Write both views beside it.")
        .sees("1. Inspiring intent to work together: agreed to differ")
        .holds_session(|session| {
            let standing = session.cards()[0].standing();
            assert_eq!(standing, Standing::Settled(Agreement::Differ));
        });
}

#[test]
fn nought_takes_the_agreement_back() {
    let room = at_agree().key(Key::Num4).key(Key::Num0);
    agreed(room, None)
        .sees("Choose together. It need not be the middle.")
        .sees("1. Inspiring intent to work together: scored, not agreed yet");
}

#[test]
fn the_same_with_the_pointer() {
    let room = at_agree().clicks("5");
    let room = agreed(room, Some(5)).clicks("We agree to differ");
    let room = room.sees("agreed to differ").clicks("Not agreed yet");
    agreed(room, None);
}

#[track_caller]
fn aims(room: Room, expected: Option<u8>) -> Room {
    room.holds_session(|session| {
        let target = session.cards()[0].target();
        assert_eq!(target.map(roundtable::workshop::Level::number), expected);
    })
}

#[test]
fn two_keys_set_a_target_and_the_score_stays() {
    let room = at_agree().key(Key::Num3).key(Key::Z);
    let room = room.sees("Where do we want to be?").key(Key::Num4);
    let room = aims(room, Some(4))
        .sees("What is our score?")
        .sees("3, In places. Our target: 4, Mostly: one level to go.");
    // Another number is the score again.
    let room = agreed(room, Some(3)).key(Key::Num4);
    let room = agreed(room, Some(4)).sees("Our target: 4, Mostly: reached.");
    let room = room.key(Key::Z).key(Key::Num2);
    let room = aims(room, Some(2)).sees("Our target: 2, Early days: two levels above it.");
    let room = room.key(Key::Z).key(Key::Num0);
    aims(agreed(room, Some(4)), None).sees_no("Our target: ");
}

#[test]
fn a_target_is_left_as_it_is() {
    let room = at_agree().key(Key::Z).key(Key::Z);
    let room = agreed(room.key(Key::Num3), Some(3));
    // At another place the next number is no target any more.
    let room = room.key(Key::Z).key(Key::Enter).key(Key::ArrowUp);
    let room = room.goes_to(AGREE).sees("What is our score?");
    aims(agreed(room.key(Key::Num5), Some(5)), None);
}

#[test]
fn a_target_by_the_pointer() {
    let room = at_agree().clicks("Our target").clicks("5");
    let room = aims(agreed(room, None), Some(5)).sees("Our target: 5, ");
    let room = room.clicks("Our target").clicks("No target");
    aims(room, None);
}

#[test]
fn straight_to_agreement_without_a_ballot() {
    let room = Room::new()
        .twelve_people()
        .key(Key::Enter)
        .key(Key::A)
        .stands_at(AGREE)
        .sees("Nobody has scored on their own: the team sets this one together.")
        .key(Key::Num2);
    agreed(room, Some(2))
        .key(Key::Enter)
        .stands_at(Step::Mechanism(1.into(), Stage::Read));
}

#[test]
fn a_second_round_stands_beside_the_first() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("111111155555")
        .key(Key::Enter)
        .sees("Two camps")
        .key(Key::R)
        .stands_at(Step::Mechanism(0.into(), Stage::Score))
        .sees("Round 2")
        .sees("0 of 12 have scored")
        .digits("333333334444")
        .key(Key::Enter)
        .sees("Round 2 · 12 scored")
        .sees("Close together")
        .holds_session(|session| {
            let rounds = session.cards()[0].rounds();
            assert_eq!(rounds[0].tally.counts(), [7, 0, 0, 0, 5]);
            assert_eq!(rounds[1].tally.counts(), [0, 0, 8, 4, 0]);
        });
}

#[test]
fn back_leads_through_the_stages() {
    at_agree()
        .key(Key::Backspace)
        .stands_at(Step::Mechanism(0.into(), Stage::Discuss))
        .key(Key::ArrowLeft)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .key(Key::ArrowDown)
        .stands_at(Step::Mechanism(1.into(), Stage::Read))
        .key(Key::ArrowUp)
        .stands_at(Step::Mechanism(0.into(), Stage::Read))
        .key(Key::PageDown)
        .stands_at(Step::Mechanism(0.into(), Stage::Score))
        .key(Key::PageUp)
        .stands_at(Step::Mechanism(0.into(), Stage::Read));
}

const SKIPPED: &str = "1. Inspiring intent to work together: skipped";

#[test]
fn a_mechanism_is_skipped_and_taken_in_again() {
    let (first, second) = (MechanismIndex::FIRST, MechanismIndex::new(1));
    let read = |mechanism| Step::Mechanism(mechanism, Stage::Read);
    Room::new()
        .twelve_people()
        .stands_at(read(first))
        .key(Key::S)
        .stands_at(read(second))
        .sees(SKIPPED)
        .holds_session(|session| {
            assert_eq!(session.cards()[0].standing(), Standing::Skipped);
            assert_eq!(Step::to_go_on(session), read(second));
        })
        .combo(Combo::ctrl(Key::Z))
        .sees("1. Inspiring intent to work together: not scored yet")
        .combo(Combo::ctrl(Key::Z).shift())
        .sees(SKIPPED)
        .key(Key::ArrowUp)
        .stands_at(read(first))
        .clicks("Do not skip it")
        .stands_at(read(first))
        .sees("1. Inspiring intent to work together: not scored yet")
        .clicks("Skip this mechanism")
        .stands_at(read(second))
        .sees(SKIPPED);
}

#[test]
fn a_skip_says_at_the_next_mechanism_how_it_is_taken_back() {
    let read = |mechanism: usize| Step::Mechanism(mechanism.into(), Stage::Read);
    Room::new()
        .twelve_people()
        .key(Key::S)
        .stands_at(read(1))
        .hears("Skipped: Inspiring intent to work together. Ctrl Z takes it back.")
        .key(Key::S)
        .stands_at(read(2))
        .hears("Skipped: ")
        .waits(4.5)
        .hears("Ctrl Z takes it back.")
        .ctrl(Key::Z)
        .holds_session(|session| {
            assert!(session.cards()[0].is_skipped() && !session.cards()[1].is_skipped());
        });
}

#[test]
fn what_has_begun_is_not_skipped() {
    at_agree()
        .key(Key::S)
        .stands_at(AGREE)
        .goes_to(Step::Mechanism(MechanismIndex::FIRST, Stage::Read))
        .sees_no("Skip this mechanism")
        .key(Key::S)
        .stands_at(Step::Mechanism(MechanismIndex::FIRST, Stage::Read))
        .sees("1. Inspiring intent to work together: scored, not agreed yet");
}

#[test]
fn scoring_takes_a_skipped_mechanism_in_again() {
    Room::new()
        .twelve_people()
        .key(Key::S)
        .key(Key::ArrowUp)
        .key(Key::Enter)
        .digits("3")
        .sees("1. Inspiring intent to work together: being scored");
}

#[test]
fn after_the_last_skipped_mechanism_comes_the_picture() {
    (0..10)
        .fold(Room::new().twelve_people(), |room, i| match i {
            // After the fifth comes the break.
            5 => room.stands_at(Step::Break).key(Key::Enter).key(Key::S),
            _ => room.key(Key::S),
        })
        .stands_at(Step::Picture)
        .holds_session(|session| assert_eq!(Step::to_go_on(session), Step::Picture));
}
