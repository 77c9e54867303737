//! What stands under a mouse: nothing slips away between two clicks, and each round begins alike.

use eframe::egui::{Key, Rect, accesskit};
use egui_kittest::kittest::NodeT;
use roundtable::edit::{CardEdit, Edit, apply, sample};
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::plans::without_plans;
use super::room::Room;

const FIRST: MechanismIndex = MechanismIndex::FIRST;

fn score(mechanism: usize) -> Step {
    Step::Mechanism(mechanism.into(), Stage::Score)
}

/// Eight people of two groups, at the first mechanism's score, in a window of this size.
pub(super) fn two_groups(size: (f32, f32)) -> Room {
    Room::new()
        .sized(size.0, size.1)
        .start()
        .key(Key::Enter)
        .key(Key::Tab)
        .key(Key::Tab)
        .types("8")
        .key(Key::Tab)
        .types("Health, Social care")
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(score(0))
}

/// Whether this group's cards are counted in.
fn counts(room: &Room, group: &str) -> bool {
    let name = format!("Counting in: {group}");
    let chosen = room
        .nodes()
        .into_iter()
        .find(|node| node.accesskit_node().label().as_deref() == Some(name.as_str()));
    let chosen = chosen.unwrap_or_else(|| panic!("no {name}: {room:?}"));
    chosen.accesskit_node().toggled() == Some(accesskit::Toggled::True)
        || chosen.accesskit_node().is_selected() == Some(true)
}

#[test]
fn the_lines_of_the_priorities_stay_where_they_are_when_a_dot_comes_in() {
    for size in [(1024.0, 768.0), (1366.0, 768.0), (1920.0, 1080.0)] {
        let room = Room::new().sized(size.0, size.1).start();
        let room = room.show(&without_plans(), Step::Priorities).settles();
        let lines = |room: &Room| -> Vec<Rect> {
            let dots = room.nodes().into_iter().filter(|node| {
                let name = node.accesskit_node().label().unwrap_or_default();
                name.starts_with("One dot: ")
            });
            dots.map(|node| node.rect()).collect()
        };
        let before = lines(&room);
        assert!(before.len() > 5, "lines to press: {room:?}");
        let room = room.clicks("One dot: Working with power");
        let room = room.sees("1 of 36 dots in");
        assert_eq!(lines(&room), before, "at {size:?}");
    }
}

#[test]
fn each_mechanism_and_each_round_begins_with_the_first_group() {
    let room = two_groups((1366.0, 768.0))
        .clicks("Counting in: Health")
        .digits("4434");
    let room = room.clicks("Counting in: Social care").digits("2232");
    assert!(counts(&room, "Social care"));
    let room = room
        .clicks("Reveal")
        .clicks("Score again")
        .stands_at(score(0));
    assert!(counts(&room, "Health"));
    let room = room.clicks("Counting in: Social care").digits("2");
    // A look at the text is no new round.
    let room = room.clicks("Stage: Read").clicks("Stage: Score");
    assert!(counts(&room, "Social care"));
    assert!(counts(&room.goes_to(score(1)), "Health"));
}

#[test]
fn a_session_that_counts_in_no_group_goes_on_so() {
    let room = two_groups((1366.0, 768.0)).digits("44").goes_to(score(1));
    assert!(counts(&room, "No perspective"));
}

#[test]
fn every_reveal_comes_with_all_scores_together() {
    let at = |mechanism: usize| Step::Mechanism(mechanism.into(), Stage::Reveal);
    let room = two_groups((1366.0, 768.0)).clicks("Counting in: Health");
    let room = room.digits("4434").clicks("Counting in: Social care");
    let room = room
        .digits("2232")
        .clicks("Reveal")
        .clicks("By perspective");
    let apart = |room: &Room| room.painted().iter().any(|text| text.starts_with("Health"));
    assert!(apart(&room), "{room:?}");
    // Once more in the same mechanism, and in another one.
    let room = room.clicks("Score again").clicks("Counting in: Health");
    let room = room.digits("4434").clicks("Counting in: Social care");
    let room = room.digits("2232").clicks("Reveal").stands_at(at(0));
    assert!(!apart(&room), "{room:?}");
}

#[test]
fn what_leads_on_says_that_nothing_was_agreed() {
    let open = Edit::Card(FIRST, CardEdit::Agree(None));
    let session = apply(&sample(), open).unwrap();
    let at = Step::Mechanism(FIRST, Stage::Agree);
    let room = Room::new().start().show(&session, at).settles();
    room.sees("Leave it open")
        .sees_no("Next mechanism")
        .key(Key::Num3)
        .sees("Next mechanism")
        .sees_no("Leave it open")
        .key(Key::Num0)
        .clicks("Leave it open")
        .sees("Taking a wider view");
}

#[test]
fn the_way_back_stands_in_one_place_on_every_stage_of_a_mechanism() {
    for size in [(1366.0, 768.0), (1920.0, 1080.0)] {
        let room = Room::new().sized(size.0, size.1).start();
        let mut room = room.show(&sample(), score(0)).settles();
        let mut places = Vec::new();
        for stage in Stage::ALL
            .into_iter()
            .filter(|stage| *stage != Stage::Score)
        {
            room = room.goes_to(Step::Mechanism(FIRST, stage));
            places.push(room.button("One step back").rect());
        }
        let first = places[0];
        assert!(places.iter().all(|place| *place == first), "{places:?}");
    }
}

#[test]
fn one_click_takes_the_last_card_back() {
    let room = two_groups((1366.0, 768.0)).sees("Pass the laptop instead");
    let room = room.clicks("4").sees("1 of 8 have scored");
    room.clicks("Take it back")
        .sees("0 of 8 have scored")
        .sees("Pass the laptop instead");
}

#[test]
fn one_click_takes_the_last_dot_back() {
    let room = Room::new()
        .start()
        .show(&without_plans(), Step::Priorities)
        .settles();
    room.clicks("One dot: Working with power")
        .sees("1 of 36 dots in")
        .clicks("Take it back")
        .sees("0 of 36 dots in");
}

#[test]
fn once_everyone_has_scored_in_private_nobody_is_asked_to_hold_up_a_card() {
    let mut room = two_groups((1366.0, 768.0)).key(Key::L);
    for _ in 0..8 {
        room = room.key(Key::Num1).key(Key::Num4).key(Key::Enter);
    }
    room.key(Key::Enter)
        .stands_at(score(0))
        .sees("Everyone is counted in. Reveal it when the room is ready.")
        .sees_no("cards or fingers");
}

#[test]
fn nothing_is_said_beside_the_pointer_in_front_of_a_dialog() {
    let said = "Taking a wider view: agreed 3";
    let mut room = Room::new().start().show(&sample(), Step::Picture).settles();
    let label = room.nodes().into_iter().find(|node| {
        let name = node.accesskit_node().label().unwrap_or_default();
        name.starts_with("Taking a wider view: ") && node.rect().width() < 400.0
    });
    let at = label.unwrap().rect().center();
    room.harness_mut().hover_at(at);
    room = room.waits(1.0);
    let beside = |room: &Room| room.painted().iter().any(|text| text.starts_with(said));
    assert!(beside(&room), "{room:?}");
    let room = room.ctrl(Key::K).sees("What do you want to do?");
    assert!(!beside(&room), "{room:?}");
    assert!(beside(&room.key(Key::Escape).waits(1.0)));
}
