use eframe::egui::Key;
use eframe::egui::epaint::{ClippedShape, Shape, TextShape};
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::room::Room;

const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);

#[test]
fn three_keys_lead_from_launch_to_the_first_mechanism() {
    let room = Room::new()
        .start()
        .sees("Start a session")
        .key(Key::Enter)
        .sees("Who is here today?")
        .key(Key::Enter)
        .sees("How we work together")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Read))
        .sees("Inspiring intent to work together");
    assert_eq!(room.presses(), 3);
}

#[test]
fn twelve_digits_and_enter_reveal() {
    let room = Room::new().twelve_people().key(Key::Enter).stands_at(SCORE);
    let before = room.presses();
    let room = room
        .digits("334445554332")
        .sees("All 12 have scored")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .sees("Round 1 · 12 scored")
        .holds_session(|session| {
            let round = session.cards()[0].revealed().unwrap();
            assert_eq!(round.tally.counts(), [0, 1, 4, 4, 3]);
        });
    assert_eq!(room.presses() - before, 13);
}

#[test]
fn a_reveal_with_nothing_counted_says_why_not() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .stands_at(SCORE)
        .key(Key::Enter)
        .stands_at(SCORE)
        .sees("Nobody has scored yet. Count the cards first, or go straight to agreement.");
}

#[test]
fn before_the_reveal_only_how_many_is_told() {
    let at_the_score = || {
        Room::new()
            .twelve_people()
            .key(Key::Enter)
            .clicks("Hold the timer")
    };
    // Two teams that could not stand further apart, one ballot at a time.
    let (mut one, mut other) = (at_the_score(), at_the_score());
    let steps = "555555551110".chars().zip("111111110555".chars());
    for (scored, (left, right)) in (1..).zip(steps) {
        one = one.digits(&left.to_string());
        other = other.digits(&right.to_string());
        let sentence = match scored {
            12 => "All 12 have scored".to_owned(),
            n => format!("{n} of 12 have scored"),
        };
        one = one.sees(&sentence);
        assert_look_alike(&one, &other);
    }
    assert_ne!(one.session(), other.session());
    for words in [
        " at level ",
        "ballots",
        "median",
        "middle half",
        "people have",
    ] {
        one = one.sees_no(words);
    }
    // Other places tell no more: the picture and its table, the
    // priorities, the actions, the close.
    let keys = [
        Key::P,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Enter,
        Key::Enter,
        Key::Enter,
    ];
    for key in keys {
        (one, other) = (one.key(key), other.key(key));
        assert_look_alike(&one, &other);
    }
    one.stands_at(Step::Close);
}

/// To the eye and to a screen reader, down to the last dot.
#[track_caller]
fn assert_look_alike(one: &Room, other: &Room) {
    assert_eq!(unclocked(one.spoken()), unclocked(other.spoken()));
    assert_eq!(one.said(), other.said());
    assert_eq!(unclocked(one.painted()), unclocked(other.painted()));
    let above_the_clocks = |room: &Room| {
        let bar = room.ctx().content_rect().bottom() - 88.0;
        let above = |shape: &&ClippedShape| shape.shape.visual_bounding_rect().top() < bar;
        room.shapes()
            .iter()
            .filter(above)
            .cloned()
            .collect::<Vec<_>>()
    };
    let (one, other) = (above_the_clocks(one), above_the_clocks(other));
    assert!(one.len() > 50, "there is something to compare");
    let same = one.len() == other.len() && one.iter().zip(&other).all(|(a, b)| look_alike(a, b));
    assert!(same, "something is painted that tells them apart");
}

/// Whether both are the same to the eye. Where a letter lies in the texture of its typeface is not:
/// it depends on which was painted first, and the clocks of the two rooms do not run together.
fn look_alike(one: &ClippedShape, other: &ClippedShape) -> bool {
    let (Shape::Text(a), Shape::Text(b)) = (&one.shape, &other.shape) else {
        return one == other;
    };
    let colours = |text: &TextShape| (text.fallback_color, text.override_text_color);
    let way = |text: &TextShape| (text.pos, text.angle, text.opacity_factor, text.underline);
    one.clip_rect == other.clip_rect
        && way(a) == way(b)
        && colours(a) == colours(b)
        && a.galley.job == b.galley.job
        && a.galley.rect == b.galley.rect
}

/// Without the words of the clocks, which run on while the rooms are set up.
fn unclocked(words: Vec<String>) -> Vec<String> {
    let clock = |said: &String| said.contains(" min") || said.starts_with("Session ");
    words.into_iter().filter(|said| !clock(said)).collect()
}

#[test]
fn shift_and_a_digit_takes_one_away() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("2244")
        .shift(Key::Num2)
        .sees("3 of 12 have scored")
        // A British keyboard: Shift and the key of the 2 types a quotation mark.
        .shift_at(Key::Num2, Key::Quote)
        .sees("2 of 12 have scored")
        .shift(Key::Num2)
        .hears("There is no such ballot to take away.")
        .sees("2 of 12 have scored");
}

#[test]
fn nought_counts_as_dont_know() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("0305")
        .clicks("Don’t know")
        .sees("5 of 12 have scored")
        .holds_session(|session| {
            let tally = &session.cards()[0].counting().unwrap().tally;
            assert_eq!((tally.dont_know(), tally.scored()), (3, 2));
        })
        .shift(Key::Num0)
        .sees("4 of 12 have scored");
}

#[test]
fn backspace_takes_the_last_key_back_and_no_more() {
    let counts = |room: &Room| room.session().cards()[0].counting().cloned();
    let room = Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("1335")
        .sees("Counted: 4. Backspace takes the last one back.")
        .key(Key::Backspace)
        .sees("Taken away. Counted: 3.");
    let left = counts(&room).unwrap();
    assert_eq!(left.tally.counts(), [1, 0, 2, 0, 0]);
    // The one before it is nobody's business, and Backspace leads nowhere while there is a count.
    let room = room.key(Key::Backspace).stands_at(SCORE);
    assert_eq!(counts(&room), Some(left));
    // One that was taken away comes back.
    let room = room.digits("2").key(Key::Delete).digits("3");
    let room = room.key(Key::Backspace).sees("Counted: 4.");
    assert_eq!(counts(&room).unwrap().tally.counts(), [1, 1, 2, 0, 0]);
}

#[test]
fn backspace_takes_nobody_elses_ballot_back() {
    let room = Room::new().twelve_people().key(Key::Enter).digits("33");
    // What was undone is not the last key any more.
    let room = room.ctrl(Key::Z).key(Key::Backspace);
    let room = room.sees("1 of 12 have scored").stands_at(SCORE);
    // Nor is what was counted for another mechanism.
    room.key(Key::ArrowDown)
        .key(Key::Enter)
        .digits("4")
        .key(Key::ArrowUp)
        .key(Key::Enter)
        .stands_at(SCORE)
        .key(Key::Backspace)
        .sees("1 of 12 have scored")
        .stands_at(SCORE);
}

#[test]
fn a_presenters_key_back_takes_no_ballot_away() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("33")
        .key(Key::PageUp)
        .stands_at(Step::Mechanism(0.into(), Stage::Read))
        .holds_session(|session| {
            let round = session.cards()[0].counting().unwrap();
            assert_eq!(round.tally.ballots(), 2);
        });
}

const REVEAL: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal);

#[test]
fn while_some_have_not_scored_the_reveal_asks_for_a_second_press() {
    let room = Room::new().twelve_people().key(Key::Enter);
    let room = room.digits("333444555").sees("Reveal 9 of 12");
    let asks = "3 people have not scored. Wait, change how many you are, \
                or press the button or Enter once more.";
    let room = room.key(Key::Enter).stands_at(SCORE).sees(asks);
    // Somebody scores after all: it asks anew.
    let room = room.digits("3").sees_no("have not scored").key(Key::Enter);
    room.stands_at(SCORE)
        .sees("2 people have not scored.")
        .sees("Yes, reveal 10 of 12")
        .key(Key::Enter)
        .stands_at(REVEAL);
}

#[test]
fn somebody_who_left_or_came_late_is_one_key() {
    let room = Room::new().twelve_people().key(Key::Enter);
    // Three have left.
    room.digits("333444555")
        .key(Key::F)
        .key(Key::F)
        .key(Key::F)
        .sees("All 9 have scored")
        .key(Key::Enter)
        .stands_at(REVEAL)
        .key(Key::R)
        .digits("333444555")
        // One comes in now.
        .key(Key::J)
        .sees("9 of 10 have scored")
        .digits("4")
        .key(Key::Enter)
        .stands_at(REVEAL)
        .holds_session(|session| assert_eq!(session.about().people, Some(10)));
}

#[test]
fn a_private_round_that_ends_early_is_not_revealed_by_one_press() {
    let mut room = Room::new().twelve_people().key(Key::Enter).key(Key::L);
    for _ in 0..2 {
        room = room.key(Key::Enter).digits("3").key(Key::Enter);
    }
    room.key(Key::Z)
        .sees("2 of 12 have scored")
        .key(Key::Enter)
        .stands_at(SCORE)
        .key(Key::Enter)
        .stands_at(REVEAL);
}

#[test]
fn on_the_wall_of_the_one_window_the_reveal_asks_too_and_tells_no_level() {
    let room = Room::new().twelve_people().key(Key::Enter).key(Key::F5);
    let room = room.digits("334").sees("3 of 12 have scored");
    let room = room.key(Key::Backspace).sees("2 of 12 have scored");
    room.key(Key::Enter)
        .stands_at(SCORE)
        .sees("Yes, reveal 2 of 12")
        .key(Key::Enter)
        .stands_at(REVEAL);
}

#[test]
fn a_held_key_counts_once() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .holds(Key::Num4, 9)
        .sees("1 of 12 have scored");
}

#[test]
fn a_held_enter_does_not_run_through_the_session() {
    Room::new()
        .start()
        .holds(Key::Enter, 5)
        .sees("Who is here today?");
}

#[test]
fn a_digit_that_the_scale_does_not_have_counts_nobody() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("6789")
        .sees("0 of 12 have scored")
        .key(Key::Enter)
        .stands_at(SCORE);
}

#[test]
fn one_too_many_is_said() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("3333333333333")
        .sees("13 have scored, of 12: are there more people?");
}

#[test]
fn cards_can_be_pressed_too() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .clicks("4")
        .clicks("2")
        .sees("2 of 12 have scored")
        .clicks("Reveal 2 of 12")
        .clicks("Yes, reveal 2 of 12")
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal));
}

#[test]
fn the_keyboard_goes_on_after_the_pointer() {
    Room::new()
        .twelve_people()
        .clicks("Stage: Score")
        .clicks("4")
        .digits("3")
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal));
}

#[test]
fn a_reveal_can_be_taken_back() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("123")
        .key(Key::Enter)
        .key(Key::Enter)
        .ctrl(Key::Z)
        .sees("Nothing has been revealed yet")
        .sees_no(" at level ")
        .key(Key::Backspace)
        .sees("3 of 12 have scored");
}

#[test]
fn what_a_verdict_means_is_told_with_this_rooms_figures_and_closes_with_the_card() {
    let told = "Two camps: 6 people stand at 1, 6 people at 3, and nobody in the gap at 2.";
    let room = Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("111111333333")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal))
        .key(Key::H)
        .sees(told);
    let room = room.key(Key::Enter).key(Key::ArrowLeft);
    room.stands_at(Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal))
        .sees_no(told);
}
