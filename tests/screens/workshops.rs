//! Another workshop than the built-in one: from the library, and of a person's own.

use eframe::egui::Key;
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
