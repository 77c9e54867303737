//! A workshop is written: from the start screen and from a session, to a file and to a session with it.

use eframe::egui::{Key, Modifiers};
use roundtable::request::Step;
use roundtable::workshop::{INTEGRATED_LEADERSHIP, Workshop, blank};

use super::room::Room;

const NAMES: [&str; 5] = ["Trust", "Time", "Tools", "Talk", "Tea"];

fn five_names() -> Room {
    let mut room = Room::new()
        .start()
        .key(Key::M)
        .sees("Write a workshop")
        .types("Our five")
        .key(Key::Enter);
    for name in NAMES {
        room = room.types(name).key(Key::Enter);
    }
    room
}

fn saved(room: &Room, name: &str) -> String {
    std::fs::read_to_string(room.path("home/workshops").join(name)).unwrap()
}

#[test]
fn five_names_are_a_workshop_and_a_session_with_it_is_eight_presses_away() {
    let room = five_names().ctrl(Key::Enter).stands_at(Step::People);
    let typed = "Our five".len() + NAMES.iter().map(|name| name.len()).sum::<usize>();
    assert_eq!(room.presses() - typed, 8);
    let text = saved(&room, "our-five.ron");
    room.holds_session(|session| {
        let workshop = session.workshop();
        let names: Vec<&str> = workshop.mechanisms.iter().map(|it| &*it.name).collect();
        assert_eq!(names, NAMES);
        assert_eq!(workshop.mechanisms[3].id, "talk");
        assert_eq!(workshop.scale, blank().scale);
        assert_eq!(workshop.agenda, blank().agenda);
        assert_eq!(workshop.to_ron(), text);
    });
}

#[test]
fn what_is_saved_stands_beside_the_library() {
    five_names()
        .sees("5 topics")
        .ctrl(Key::S)
        .hears("It stands with the other workshops from now on.")
        .sees("saved")
        .ctrl(Key::W)
        .stands_at_the_start()
        .key(Key::W)
        .sees("Begin Our five")
        .key(Key::Num6)
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().title, "Our five"));
}

#[test]
fn leaving_asks_first_where_something_is_in_no_file() {
    five_names()
        .ctrl(Key::W)
        .sees("Save before you leave?")
        .key(Key::Escape)
        .sees("Write a workshop")
        .ctrl(Key::W)
        .key(Key::Enter)
        .stands_at_the_start();
    // Nothing was typed: nothing is asked.
    Room::new()
        .start()
        .key(Key::M)
        .sees("nothing typed yet")
        .ctrl(Key::W)
        .stands_at_the_start();
}

#[test]
fn a_row_moves_by_key_and_every_step_can_be_taken_back() {
    let names = |room: &Room| -> Vec<String> {
        let said = room.spoken().join("\n");
        let mut all: Vec<(usize, &str)> = NAMES
            .iter()
            .map(|name| (said.find(&format!("Texts of “{name}”")).unwrap(), *name))
            .collect();
        all.sort_unstable();
        all.into_iter().map(|(_, name)| name.to_owned()).collect()
    };
    let mut room = five_names();
    // The keyboard is in the empty name after the last.
    room = room.clicks_into("Name of topic 2").ctrl(Key::ArrowUp);
    assert_eq!(names(&room), ["Time", "Trust", "Tools", "Talk", "Tea"]);
    room = room.with(Modifiers::ALT, Key::ArrowDown);
    assert_eq!(names(&room), NAMES);
    room = room.with(Modifiers::ALT, Key::ArrowDown).types("!");
    let moved = |name: &str, room: &Room| room.spoken().join("\n").contains(name);
    assert!(
        moved("Texts of “Time!”", &room),
        "the keyboard goes with it"
    );
    room = room.ctrl(Key::Z).ctrl(Key::Z);
    assert_eq!(names(&room), NAMES);
    room = room.ctrl_shift(Key::Z);
    assert_eq!(names(&room), ["Trust", "Tools", "Time", "Talk", "Tea"]);
    room.clicks("Remove “Tools”")
        .hears("Ctrl Z brings it back")
        .sees_no("Texts of “Tools”")
        .ctrl(Key::Z)
        .sees("Texts of “Tools”");
}

#[test]
fn what_is_wrong_stands_at_its_field_and_saving_goes_there() {
    let room = Room::new()
        .start()
        .key(Key::M)
        .key(Key::Enter)
        .types("Trust")
        .key(Key::Enter)
        .types("Trust")
        .sees("more than one topic is called “Trust”")
        .sees("2 things are to be put right.")
        .ctrl(Key::Num3)
        .ctrl(Key::S)
        .hears("It is not saved yet: ")
        .sees("Texts of “Trust”")
        .types_over("Time")
        .sees_no("is called")
        .ctrl(Key::S)
        .hears("it needs 3 to 24");
    assert!(!room.path("home/workshops").exists());
}

#[test]
fn a_copy_tells_its_licence_before_it_is_changed_and_what_was_changed() {
    let room = Room::new()
        .start()
        .key(Key::C)
        .sees("Licence: CC BY 4.0. Source: Harris R")
        .sees("What you changed")
        .clicks_into("What you changed")
        .types("Two names are shorter.")
        .clicks_into("Name of mechanism 1")
        .types_over("Wanting to")
        .ctrl(Key::S)
        .hears("is saved");
    let workshop = Workshop::read(&saved(&room, "integrated-leadership.ron")).unwrap();
    let changes = &workshop.source.changes;
    assert!(changes.ends_with("endorsed this workshop. Two names are shorter."));
    assert_eq!(workshop.mechanisms[0].name, "Wanting to");
    assert_eq!(workshop.mechanisms[0].id, "inspiring-intent");
}

#[test]
fn the_workshop_of_a_session_is_changed_as_a_copy() {
    Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Enter)
        .stands_at(Step::Welcome)
        .ctrl(Key::K)
        .types("change a copy")
        .key(Key::Enter)
        .sees("Licence: CC BY 4.0")
        .sees("Texts of “Inspiring intent to work together”");
}

#[test]
fn a_file_is_changed_where_it_is_and_its_comments_go_with_a_word() {
    let room = Room::new()
        .file("ours.ron", INTEGRATED_LEADERSHIP)
        .start()
        .key(Key::M)
        .drops("ours.ron")
        .sees("There are comments in this file")
        .clicks_into("Name of mechanism 1")
        .types_over("Wanting to")
        .ctrl(Key::S)
        .sees_no("There are comments in this file");
    let text = std::fs::read_to_string(room.path("ours.ron")).unwrap();
    assert!(text.contains("\"Wanting to\"") && !text.contains("//"));
    // Somebody else changes it meanwhile.
    let room = room
        .file("ours.ron", INTEGRATED_LEADERSHIP)
        .types("!")
        .ctrl(Key::S)
        .sees("was changed by another program")
        .key(Key::Enter);
    let text = std::fs::read_to_string(room.path("ours.ron")).unwrap();
    assert_eq!(text, INTEGRATED_LEADERSHIP);
    room.ctrl_shift(Key::S)
        .names_file("other.ron")
        .hears("other.ron")
        .ctrl(Key::W)
        .stands_at_the_start();
}

#[test]
fn a_damaged_file_is_refused_with_its_place_and_nothing_typed_is_lost() {
    five_names()
        .file(
            "bad.ron",
            INTEGRATED_LEADERSHIP.replace("id: \"integrated-leadership\"", "id: 7"),
        )
        .ctrl(Key::S)
        .drops("bad.ron")
        .sees("That workshop could not be opened")
        .sees("line 5, column ")
        .key(Key::Enter)
        .sees("Texts of “Tea”");
}

#[test]
fn what_was_typed_is_offered_again_after_a_crash() {
    let room = five_names().keeps_it().start();
    let room = room
        .sees("Open Our five: A workshop, not saved: kept safe from today, ")
        .key(Key::Num1)
        .sees("Texts of “Tea”")
        .sees("not saved yet")
        .ctrl(Key::S)
        .keeps_it()
        .start();
    room.sees_no("kept safe from")
        .key(Key::W)
        .sees("Begin Our five");
}

#[test]
fn what_is_let_go_is_not_offered_again() {
    five_names()
        .keeps_it()
        .start()
        .clicks("Let it go: Our five")
        .clicks("Yes, let it go")
        .sees_no("kept safe from")
        .start()
        .sees_no("kept safe from");
}

#[test]
fn the_wall_stands_beside_what_is_written_and_follows_it() {
    Room::new()
        .sized(1920.0, 1080.0)
        .start()
        .key(Key::M)
        .key(Key::Enter)
        .types("Saying thank you")
        .sees("What the wall will show")
        .sees("Saying thank you")
        .ctrl(Key::Num2)
        .sees("How far are we with this?");
}

#[test]
fn a_colour_that_is_hard_to_see_is_told_beside_its_field_and_is_no_mistake() {
    five_names()
        .ctrl(Key::Num2)
        .clicks("Short words, colours and signs")
        .clicks_into("Level 1: Colour")
        .types("#f0e0c0")
        .sees("A hint: “#f0e0c0” is faint on a light wall and on paper")
        .types_over("#8a5a00")
        .sees_no("is faint")
        .clicks_into("Level 2: Colour")
        .types("#8a5a02")
        .sees("A hint: eyes hardly tell “#8a5a02” from the colour of “Not yet”")
        .types_over("#1f7a5c")
        .sees_no("A hint");
}

#[test]
fn levels_begin_with_nought_and_mean_something_else_for_one() {
    let room = five_names()
        .ctrl(Key::Num2)
        .clicks("The lowest level is called: 0")
        .clicks("Short words, colours and signs")
        .clicks_into("Level 0: Short word")
        .types("No")
        .ctrl(Key::Num1)
        .clicks("Texts of “Time”")
        .clicks_into("Time: what Level 4 means")
        .types("Nobody waits.")
        .key(Key::Tab)
        .key(Key::Space)
        .sees("a short version needs at least 3 topics; this one has 1")
        .key(Key::Space)
        .sees_no("a short version needs")
        .ctrl(Key::S)
        .hears("is saved");
    let workshop = Workshop::read(&saved(&room, "our-five.ron")).unwrap();
    assert_eq!(workshop.scale.lowest, 0);
    assert_eq!(workshop.scale.levels[0].short, "No");
    assert_eq!(
        workshop.mechanisms[1].levels,
        ["", "", "", "", "Nobody waits."]
    );
}
