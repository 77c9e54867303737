//! What happens in rooms: each situation from the moment it happens, in at most four keys.

use eframe::egui::Key;
use roundtable::edit::sample;
use roundtable::insight::Ending;
use roundtable::request::{Stage, Step};
use roundtable::session::{Agreement, Session};
use roundtable::storage::to_text;
use roundtable::workshop::{Level, MechanismIndex};

use super::fits::fits;
use super::room::Room;

const FIRST: MechanismIndex = MechanismIndex::FIRST;
const SCORE: Step = Step::Mechanism(FIRST, Stage::Score);
const REVEAL: Step = Step::Mechanism(FIRST, Stage::Reveal);
const NEXT: Step = Step::Mechanism(MechanismIndex::new(1), Stage::Read);

/// Plays what a facilitator does about it, with the keyboard alone.
#[track_caller]
fn in_four_keys(room: Room, play: impl FnOnce(Room) -> Room) -> Room {
    let before = room.presses();
    let room = play(room);
    let presses = room.presses() - before;
    assert!(presses <= 4, "{presses} keys");
    room
}

/// At the first card’s score, so many people in the room.
fn people(people: &str) -> Room {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Tab)
        .key(Key::Tab)
        .types(people)
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(SCORE)
}

fn twelve(ballots: &str) -> Room {
    people("12").digits(ballots)
}

fn ending(session: &Session, at: usize) -> Ending {
    Ending::of(&session.cards()[at])
}

fn level(number: u8) -> Level {
    Level::new(number).unwrap()
}

fn counts(room: &Room) -> Vec<u32> {
    let session = room.session();
    session.cards()[0]
        .revealed()
        .unwrap()
        .tally
        .counts()
        .to_vec()
}

#[test]
fn one_person_scores_alone() {
    in_four_keys(people("1"), |room| {
        room.key(Key::Num3)
            .sees("1 of 1 have scored")
            .key(Key::Enter)
            .stands_at(REVEAL)
            .sees("Too few scores for a verdict.")
    })
    .holds_session(|session| assert_eq!(ending(session, 0), Ending::ScoredNotAgreed));
}

#[test]
fn forty_people_are_counted_and_seen() {
    let forty = "1".repeat(4) + &"2".repeat(9) + &"3".repeat(14) + &"4".repeat(10) + "555";
    let room = in_four_keys(people("40").digits(&forty), |room| {
        room.sees("All 40 have scored")
            .key(Key::Enter)
            .stands_at(REVEAL)
            .sees("40 scored")
    });
    assert_eq!(counts(&room), [4, 9, 14, 10, 3]);
    fits(&room, "forty people");
}

#[test]
fn nobody_scores() {
    in_four_keys(twelve(""), |room| {
        // Nothing is there to be revealed; the card is left out, and the agenda goes on.
        room.key(Key::Enter)
            .stands_at(SCORE)
            .key(Key::S)
            .stands_at(NEXT)
    })
    .holds_session(|session| assert_eq!(ending(session, 0), Ending::Skipped));
}

#[test]
fn somebody_comes_late() {
    let room = in_four_keys(twelve("333333444444"), |room| {
        room.key(Key::J)
            .sees("12 of 13 have scored")
            .key(Key::Num5)
            .sees("All 13 have scored")
            .key(Key::Enter)
            .stands_at(REVEAL)
    });
    assert_eq!(counts(&room), [0, 0, 6, 6, 1]);
    assert_eq!(room.session().about().people, Some(13));
}

#[test]
fn somebody_has_left() {
    let room = in_four_keys(twelve("33333344444"), |room| {
        room.key(Key::Enter)
            .stands_at(SCORE)
            .key(Key::F)
            .sees("All 11 have scored")
            .key(Key::Enter)
            .stands_at(REVEAL)
    });
    assert_eq!(room.session().about().people, Some(11));
}

#[test]
fn a_key_was_wrong_before_the_reveal() {
    let room = in_four_keys(twelve("333333444441"), |room| {
        room.key(Key::Backspace)
            .sees("11 of 12 have scored")
            .key(Key::Num4)
            .key(Key::Enter)
            .stands_at(REVEAL)
    });
    assert_eq!(counts(&room), [0, 0, 6, 6, 0]);
}

#[test]
fn a_key_was_wrong_after_the_reveal() {
    let room = in_four_keys(twelve("333333444441").key(Key::Enter), |room| {
        room.key(Key::C)
            .key(Key::Num1)
            .key(Key::Num4)
            .stands_at(REVEAL)
    });
    assert_eq!(counts(&room), [0, 0, 6, 6, 0]);
    assert_eq!(room.session().cards()[0].rounds().len(), 1);
}

#[test]
fn a_card_is_skipped_and_taken_in_again_by_scoring() {
    let room = in_four_keys(Room::new().twelve_people(), |room| {
        room.key(Key::S)
            .stands_at(NEXT)
            .sees("1. Inspiring intent to work together: skipped")
    });
    room.holds_session(|session| {
        assert_eq!(ending(session, 0), Ending::Skipped);
        assert_eq!(ending(session, 1), Ending::Untouched);
    })
    .goes_to(Step::Priorities)
    .sees("skipped")
    .goes_to(Step::Close)
    .sees("1 skipped; 9 not reached");
    let room = Room::new().twelve_people().key(Key::S);
    in_four_keys(room, |room| {
        room.key(Key::ArrowUp)
            .key(Key::Enter)
            .key(Key::Num3)
            .sees("1. Inspiring intent to work together: being scored")
    })
    .holds_session(|session| assert!(!session.cards()[0].is_skipped()));
}

#[test]
fn a_score_is_changed_at_the_picture() {
    let room = twelve("333333444444").goes_to(Step::Mechanism(FIRST, Stage::Agree));
    let room = room.key(Key::Num3).key(Key::P).stands_at(Step::Picture);
    in_four_keys(room, |room| {
        room.ctrl(Key::K).types("1").key(Key::Enter).key(Key::Num4)
    })
    .sees("1. Inspiring intent to work together: agreed 4")
    .key(Key::P)
    .stands_at(Step::Picture)
    .holds_session(|session| {
        let agreed = session.cards()[0].agreed();
        assert_eq!(agreed, Some(Agreement::Score(level(4))));
    });
}

#[test]
fn a_team_has_a_long_name() {
    let name = "Integrated neighbourhood team of the eastern valleys, with reablement, ";
    let name: String = name.chars().cycle().take(120).collect();
    for size in [(1024.0, 768.0), (1920.0, 1080.0)] {
        let room = Room::new().sized(size.0, size.1).start().key(Key::Enter);
        let room = in_four_keys(room.pastes(&name), |room| {
            room.key(Key::Enter)
                .key(Key::Escape)
                .key(Key::Enter)
                .stands_at(Step::Welcome)
                .sees("Not saved")
        });
        assert_eq!(room.session().about().team, name.trim_end());
        fits(&room, "a long name");
    }
}

#[test]
fn a_note_is_long() {
    let note = "• Somebody said what many thought\n".repeat(300);
    let room = twelve("333333444444").goes_to(Step::Mechanism(FIRST, Stage::Discuss));
    // The paste is a key too.
    let room = in_four_keys(room, |room| {
        room.key(Key::N)
            .pastes(&note)
            .key(Key::Escape)
            .key(Key::Enter)
    });
    fits(&room, "a long note");
    room.stands_at(Step::Mechanism(FIRST, Stage::Agree))
        .holds_session(|session| {
            let lines = session.cards()[0].notes().lines().count();
            assert!(lines >= 300, "{lines} lines");
        });
}

#[test]
fn a_team_agrees_without_a_score() {
    in_four_keys(twelve(""), |room| {
        room.key(Key::A)
            .key(Key::Num4)
            .key(Key::Enter)
            .stands_at(NEXT)
    })
    .holds_session(|session| {
        let four = Ending::AgreedWithoutRound(level(4));
        assert_eq!(ending(session, 0), four);
    });
}

#[test]
fn a_room_is_split() {
    let room = twelve("111155555432").key(Key::Enter);
    let room = room
        .sees("Two camps")
        .sees("Hear the lowest and the highest first.");
    in_four_keys(room, |room| {
        room.key(Key::A).key(Key::D).key(Key::Enter).stands_at(NEXT)
    })
    .holds_session(|session| assert_eq!(ending(session, 0), Ending::AgreedToDiffer));
}

#[test]
fn everybody_says_dont_know() {
    let room = in_four_keys(twelve("000000000000"), |room| {
        room.key(Key::Enter)
            .stands_at(REVEAL)
            .sees("Everyone said “don’t know”")
            .sees("Ask what people would need to see before they could tell.")
            .key(Key::ArrowDown)
            .stands_at(NEXT)
    });
    room.holds_session(|session| assert_eq!(ending(session, 0), Ending::DontKnowOnly))
        .goes_to(Step::Priorities)
        .sees("everyone said “don’t know”");
}

#[test]
fn a_presenter_has_nothing_but_a_remote() {
    // Forward through a card that nobody counts, and on; back again; blank, and shown again.
    let forward = |room: Room| room.key(Key::PageDown);
    in_four_keys(Room::new().twelve_people(), |room| {
        let room = forward(room).stands_at(SCORE);
        let room = forward(room).stands_at(Step::Mechanism(FIRST, Stage::Discuss));
        let room = forward(room).stands_at(Step::Mechanism(FIRST, Stage::Agree));
        forward(room).stands_at(NEXT)
    })
    .key(Key::PageUp)
    .stands_at(Step::Mechanism(FIRST, Stage::Agree));
    // What was counted is revealed, and never by accident while some have not scored.
    in_four_keys(twelve("3333334444"), |room| {
        let room = forward(room).stands_at(SCORE);
        let room = room.sees("2 people have not scored.");
        forward(room).stands_at(REVEAL)
    });
}

#[test]
fn a_team_goes_on_another_day() {
    let text = to_text(&sample()).unwrap();
    let earlier = text.replacen("\"2026-11-23\"", "\"2020-11-23\"", 1);
    let room = Room::new().file("a.roundtable", earlier).start();
    let room = in_four_keys(room.drops("a.roundtable"), |room| {
        room.sees("This session was on 23 November 2020. The timer is held.")
            .key(Key::F7)
            .sees("Hold the timer")
    });
    let session = room.session();
    assert_eq!(session.about().dates.len(), 2);
    assert_eq!(session.settled(), sample().settled(), "nothing else");
}

#[test]
fn a_facilitator_rehearses_a_round_alone() {
    let room = Room::new().start().key(Key::R).key(Key::Enter);
    let room = in_four_keys(room, |room| {
        room.key(Key::Enter)
            .stands_at(SCORE)
            .key(Key::I)
            .sees("All 12 have scored")
            .key(Key::Enter)
            .stands_at(REVEAL)
    });
    assert!(room.session().is_rehearsal());
    room.holds_session(|session| {
        let round = session.cards()[0].revealed().unwrap();
        assert_eq!(round.tally.ballots(), 12);
    });
}
