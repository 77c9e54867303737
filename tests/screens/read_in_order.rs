//! The tree that screen readers are given, read in order: the work first, one title, nothing without
//! words, nothing said twice in a row, nothing that a dialog covers.

use std::cell::Cell;

use eframe::egui::Key;
use eframe::egui::accesskit::{Live, Role};
use egui_kittest::kittest::{AccessKitNode, NodeT};
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::workshop::MechanismIndex;

use super::fits_in_front::IN_FRONT;
use super::room::{Room, places};
use super::sessions::a_day;

const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);

/// What is heard of a node.
struct Heard {
    role: Role,
    level: Option<usize>,
    words: String,
}

impl Room {
    /// All that is read from the first word to the last.
    fn read(&self) -> Vec<Heard> {
        let mut heard = Vec::new();
        collect(&self.harness().root().accesskit_node(), &mut heard);
        heard
    }

    fn roles(&self) -> Vec<Role> {
        self.read().iter().map(|heard| heard.role).collect()
    }
}

fn collect(node: &AccessKitNode<'_>, heard: &mut Vec<Heard>) {
    // What was said by itself stays to be read again.
    if node.is_hidden() || node.live() != Live::Off || node.role() == Role::TextRun {
        return;
    }
    let words = [node.label(), node.value()].into_iter().flatten();
    heard.push(Heard {
        role: node.role(),
        level: node.level(),
        words: words.collect::<Vec<_>>().join(" "),
    });
    for child in node.children() {
        collect(&child, heard);
    }
}

/// Every place of a day, with and without what it opens.
fn everywhere(look: impl Fn(&Room, &str)) {
    let session = a_day().pop().unwrap();
    look(&Room::new().start(), "the start");
    for place in places(1) {
        for small in [false, true] {
            let room = if small {
                Room::new().sized(1366.0, 768.0).scaled(2.0)
            } else {
                Room::new()
            };
            let room = room.start().show(&session, place).settles();
            look(&room, &format!("{place:?}, small: {small}"));
        }
    }
    for key in [Key::Num2, Key::Num3, Key::Num4] {
        let room = Room::new().start().show(&sample(), Step::Picture).settles();
        look(&room.key(key), &format!("the picture by {key:?}"));
    }
    for (place, what, open) in IN_FRONT {
        let room = open(Room::new().start().show(&session, place).settles());
        look(&room, &format!("{what} at {place:?}"));
    }
}

#[test]
fn the_work_is_read_first_and_what_stands_around_it_after() {
    let order = [
        Role::Main,
        Role::Complementary,
        Role::ContentInfo,
        Role::Note,
        Role::Banner,
        Role::Navigation,
    ];
    everywhere(|room, screen| {
        let read = room.roles().into_iter();
        let places: Vec<_> = read
            .filter_map(|role| order.iter().position(|&it| it == role))
            .collect();
        assert!(places.is_sorted(), "{screen}: {places:?}");
    });
}

#[test]
fn a_screen_has_one_title_and_nothing_is_without_words() {
    everywhere(|room, screen| {
        let read = room.read();
        let titles = read.iter().filter(|heard| heard.level == Some(1));
        let dialog = read.iter().any(|heard| heard.role == Role::Dialog);
        let wall = !read.iter().any(|heard| heard.role == Role::Heading);
        if !dialog && !wall {
            assert_eq!(titles.count(), 1, "{screen}");
        }
        for heard in &read {
            let told = matches!(heard.role, Role::Label | Role::Button | Role::Heading);
            assert!(!told || !heard.words.trim().is_empty(), "{screen}: silence");
        }
    });
}

#[test]
fn nothing_is_said_twice_in_a_row() {
    everywhere(|room, screen| {
        let read = room.read();
        for pair in read.windows(2) {
            let [one, other] = pair else { continue };
            // The name that stands above a field is the field's own; a part of the window is named
            // after what it begins with.
            let names = matches!(
                (one.role, other.role),
                (
                    Role::Label,
                    Role::TextInput | Role::MultilineTextInput | Role::RadioGroup
                ) | (_, Role::Heading)
            );
            assert!(
                names || one.words.is_empty() || one.words != other.words,
                "{screen}: {:?} and {:?} say “{}”",
                one.role,
                other.role,
                one.words
            );
        }
    });
}

#[test]
fn what_a_dialog_covers_is_not_there_to_be_read() {
    let dialogs = Cell::new(0);
    everywhere(|room, screen| {
        let nodes = room.nodes();
        let nodes = nodes.iter().map(NodeT::accesskit_node);
        let mut open = nodes.filter(|node| node.role() == Role::Dialog);
        let Some(dialog) = open.next() else { return };
        assert!(dialog.is_modal(), "{screen}");
        let read = room.roles();
        let behind = [Role::Main, Role::Banner, Role::ContentInfo];
        assert!(!read.iter().any(|role| behind.contains(role)), "{screen}");
        dialogs.set(dialogs.get() + 1);
    });
    assert!(
        dialogs.get() > 10,
        "{} dialogs were looked at",
        dialogs.get()
    );
}

#[test]
fn keys_are_heard_where_they_are_painted() {
    let room = Room::new().start().show(&sample(), SCORE).settles();
    let room = room.key(Key::Questionmark);
    let read = room.read();
    let says = |role: Role, words: &str| {
        let mut all = read.iter();
        all.any(|heard| heard.role == role && heard.words == words)
    };
    assert!(says(Role::Heading, "Notes"));
    assert!(says(Role::Label, "Pass the laptop round, L"), "{room:?}");
}

#[test]
fn the_agenda_is_a_table() {
    let room = Room::new().start().show(&sample(), SCORE).settles();
    let read = room.key(Key::M).read();
    let from = read.iter().position(|heard| heard.role == Role::Table);
    let told: Vec<_> = read[from.unwrap()..]
        .iter()
        .filter(|heard| !heard.words.is_empty())
        .map(|heard| heard.words.as_str())
        .take(13)
        .collect();
    let minutes = &told[7];
    assert_eq!(
        told[..7],
        [
            "Minutes", "Part", "Planned", "Change", "Spent", "Left", "Welcome"
        ]
    );
    assert!(
        minutes.starts_with("Planned: ") && minutes.ends_with(" min"),
        "{told:?}"
    );
    assert_eq!(
        told[8..10],
        ["One minute less: Welcome", "One minute more: Welcome"]
    );
    assert!(
        told[10].starts_with("Spent: ") && told[11].starts_with("Left: "),
        "{told:?}"
    );
}

#[test]
fn what_removes_a_level_in_the_editor_is_read_after_its_own_fields() {
    let room = Room::new()
        .start()
        .key(Key::C)
        .sees("Write a workshop")
        .ctrl(Key::Num2);
    let read: Vec<String> = room.read().into_iter().map(|it| it.words).collect();
    let of_levels = read.iter().filter(|words| words.contains("Level "));
    let order: Vec<&str> = of_levels.map(|words| &**words).collect();
    assert_eq!(order.len(), 3 * 5, "{order:?}");
    for (at, level) in order.chunks(3).enumerate() {
        let name = format!("Level {}", at + 1);
        assert!(level[0].starts_with(&format!("{name}: In a few words")));
        assert!(level[1].starts_with(&format!("{name}: What it means")));
        assert_eq!(level[2], format!("Remove “{name}”"));
    }
}
