//! Another workshop than the built-in one: from the library, and of a person's own.

use eframe::egui::Key;
use egui_kittest::kittest::NodeT;
use roundtable::request::Step;
use roundtable::workshop::{INTEGRATED_LEADERSHIP, library};

use super::room::Room;

#[test]
fn every_workshop_of_the_library_is_two_keys_away() {
    let numbers = [Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    for (workshop, number) in library().iter().zip(numbers) {
        Room::new()
            .start()
            .key(Key::W)
            .sees("Which workshop?")
            .sees(&format!("Begin {}", workshop.title))
            .key(number)
            .stands_at(Step::People)
            .holds_session(|session| assert_eq!(*session.workshop(), *workshop));
    }
}

#[test]
fn a_workshop_is_chosen_by_mouse_too_and_left_with_escape() {
    Room::new()
        .start()
        .clicks("Another workshop…")
        .key(Key::Escape)
        .stands_at_the_start()
        .clicks("Another workshop…")
        .clicks("Begin How are we doing? A team check")
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().scale.len(), 3));
}

#[test]
fn own_workshops_stand_beside_the_others_and_a_broken_one_is_named() {
    let room = Room::new();
    std::fs::create_dir_all(room.path("home/workshops")).unwrap();
    let own = INTEGRATED_LEADERSHIP.replace("ten mechanisms\"", "our own ten\"");
    room.file("home/workshops/a.ron", own)
        .file("home/workshops/b.ron", "(format: 1)")
        .file("home/workshops/notes.txt", "no workshop")
        .start()
        .key(Key::W)
        .sees("“b.ron” cannot be used yet: line 1, column ")
        .sees_no("notes.txt")
        .sees("Begin Leading integrated care: our own ten")
        .key(Key::Num6)
        .stands_at(Step::People)
        .holds_session(|session| {
            assert_eq!(
                session.workshop().title,
                "Leading integrated care: our own ten"
            );
        });
}

/// A home with so many own workshops, each under its title.
fn with_own(titles: &[&str]) -> Room {
    let mut room = Room::new();
    std::fs::create_dir_all(room.path("home/workshops")).unwrap();
    for (at, title) in titles.iter().enumerate() {
        let own = INTEGRATED_LEADERSHIP.replace("Leading integrated care: ten mechanisms", title);
        room = room.file(&format!("home/workshops/{at:02}.ron"), own);
    }
    room
}

#[test]
fn own_workshops_stand_on_the_start_screen_itself() {
    Room::new().start().sees_no("Your own:");
    with_own(&["Our Monday", "Our Tuesday"])
        .start()
        .sees("Your own:")
        .sees_no("All 2")
        .clicks("Start a session with Our Tuesday")
        .stands_at(Step::People)
        .holds_session(|session| assert_eq!(session.workshop().title, "Our Tuesday"));
}

#[test]
fn of_many_own_workshops_the_first_are_named_and_the_others_a_key_away() {
    let long = "W".repeat(120);
    let titled = |at: usize| format!("{at} {long}").chars().take(120).collect();
    let titles: Vec<String> = (0..20).map(titled).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    for (width, height) in [(1024.0, 768.0), (1280.0, 720.0), (1920.0, 1080.0)] {
        let room = with_own(&titles).sized(width, height).start();
        let inside = room.ctx().content_rect();
        for name in [
            "Start a session with 0 ",
            "Start a session with 2 ",
            "All 20…",
            "Teams together",
        ] {
            let nodes = room.nodes();
            let found = nodes.iter().find(|node| {
                let label = node.accesskit_node().label();
                label.is_some_and(|label| label.starts_with(name))
            });
            let rect = found.unwrap_or_else(|| panic!("{name}: {room:?}")).rect();
            assert!(inside.contains_rect(rect), "{name} at {width}: {rect:?}");
        }
        room.sees_no("Start a session with 3 ")
            .clicks("All 20…")
            .sees("Which workshop?")
            .sees("Begin 19 WWW");
    }
}

#[test]
fn a_workshop_that_is_dropped_stands_there_from_then_on() {
    let own = INTEGRATED_LEADERSHIP.replace("ten mechanisms\"", "our own ten\"");
    Room::new()
        .file("ours.ron", &own)
        .start()
        .drops("ours.ron")
        .stands_at(Step::People)
        .hears("“Leading integrated care: our own ten” stands on the start screen from now on.")
        .start()
        .sees("Start a session with Leading integrated care: our own ten")
        // Once more it is the same, and what comes with the program is there already.
        .drops("ours.ron")
        .stands_at(Step::People)
        .hears_nothing()
        .file("library.ron", INTEGRATED_LEADERSHIP)
        .start()
        .drops("library.ron")
        .start()
        .sees_no("All ")
        .sees("Start a session with Leading integrated care: our own ten");
}
