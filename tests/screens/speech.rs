use eframe::egui::{Key, accesskit};
use egui_kittest::kittest::{AccessKitNode, NodeT};
use roundtable::edit::sample;
use roundtable::insight::Picture;
use roundtable::phrases::rounds::revealed_in_words;
use roundtable::request::{Stage, Step};

use super::room::{Room, places};
use super::sessions::{a_day, started};

const FIRST: &str = "1. Inspiring intent to work together.";

#[test]
fn each_card_that_is_counted_in_is_said_and_never_what_it_showed() {
    let mut room = Room::new().twelve_people();
    assert_eq!(room.said(), format!("{FIRST} Read."));
    room = room
        .key(Key::Enter)
        .says("Score. 0 of 12 have scored.")
        .digits("1")
        .says("1 of 12 have scored.")
        .digits("2345555")
        .says("8 of 12 have scored.")
        .digits("3333")
        .says("All 12 have scored.")
        .digits("3");
    let said = "13 have scored, of 12: are there more people?";
    assert_eq!(room.said(), said);
}

#[test]
fn the_reveal_is_said_in_one_go() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("222222444444")
        .key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .holds_session(|session| {
            let round = session.cards()[0].revealed().unwrap();
            let said = revealed_in_words(&round.tally, &session.workshop().scale);
            assert!(said.starts_with("Revealed: median 2 or 4; "), "{said}");
            assert!(said.ends_with("; two camps. 12 people."), "{said}");
        })
        .reads_the_reveal();
}

impl Room {
    /// The stage and the sentence of the reveal, and nothing else.
    #[track_caller]
    fn reads_the_reveal(self) -> Self {
        let session = self.session();
        let round = session.cards()[0].revealed().unwrap();
        let sentence = revealed_in_words(&round.tally, &session.workshop().scale);
        self.says(&format!("Reveal. {sentence}"))
    }

    /// Every node with this role.
    fn names_of(&self, role: accesskit::Role) -> Vec<String> {
        let nodes = self.nodes();
        nodes
            .iter()
            .map(NodeT::accesskit_node)
            .filter(|node| node.role() == role)
            .map(|node| node.label().unwrap_or_default())
            .collect()
    }
}

#[test]
fn a_second_round_says_what_its_counts_can_tell() {
    let room = Room::new()
        .twelve_people()
        .key(Key::Enter)
        .digits("111111555555")
        .key(Key::Enter)
        .key(Key::R)
        .digits("333333555555")
        .key(Key::Enter);
    let said = room.said();
    assert!(
        said.ends_with(
            "At least 6 people changed their score; the middle went up from 1 or 5 to 3 or 5; closer together."
        ),
        "{said}: {room:?}"
    );
}

#[test]
fn what_is_agreed_is_said_and_what_is_taken_back() {
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .key(Key::A)
        .says("Agree. Not agreed yet.")
        .key(Key::Num4)
        .holds_session(|session| assert!(session.cards()[0].agreed().is_some()))
        .says(&format!(
            "Agreed: 4, {}.",
            sample().workshop().scale.levels[3].label
        ))
        .ctrl(Key::Z)
        .says("Not agreed yet.");
}

#[test]
fn while_the_laptop_goes_round_nobody_hears_what_was_chosen() {
    let with = |digit: &str| {
        let room = Room::new()
            .twelve_people()
            .key(Key::Enter)
            .key(Key::L)
            .says("Pass the laptop round. 0 of 12 have confirmed.")
            .key(Key::Enter)
            .digits(digit);
        let chosen = room.said();
        let room = room.key(Key::Enter);
        (chosen, room.said())
    };
    let told = with("1");
    assert_eq!(told.0, "Chosen. Enter confirms it, Esc covers it.");
    assert_eq!(told.1, "Pass it on. 1 of 12 have confirmed.");
    assert_eq!(told, with("5"));
    assert_eq!(told, with("0"));
}

#[test]
fn a_sentence_at_the_foot_of_the_window_is_said_each_time() {
    let refused = "There is no such ballot to take away.";
    Room::new()
        .twelve_people()
        .key(Key::Enter)
        .shift(Key::Num2)
        .says(refused)
        .digits("3")
        .says("1 of 12 have scored.")
        .shift(Key::Num2)
        .says(refused);
}

#[test]
fn a_dialog_says_what_it_asks() {
    let room = Room::new().something_to_lose().ctrl(Key::Q);
    let said = room.said();
    assert!(said.starts_with("Save before you leave?: "), "{said}");
    assert!(said.ends_with("Without saving they are lost."), "{said}");
    let dialogs = room.names_of(accesskit::Role::Dialog);
    assert_eq!(dialogs, ["Save before you leave?"]);
}

#[test]
fn the_palette_says_how_many_it_found_and_which_stands_ready() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .ctrl(Key::K)
        .types("save a");
    let said = room.said();
    assert!(said.ends_with("Save as, Ctrl Shift S."), "{said}");
    let room = room.types(" teapot");
    assert_eq!(room.said(), "Nothing found.");
}

#[test]
fn a_date_that_is_none_is_said_when_the_field_is_left() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .key(Key::Tab)
        .types_over("soon")
        .key(Key::Tab);
    assert_eq!(room.said(), "Type it like 23 November 2026 or 23/11/2026.");
}

#[test]
fn the_table_of_the_picture_is_a_table() {
    let session = sample();
    let picture = Picture::of(&session);
    let room = Room::new()
        .start()
        .show(&session, Step::Picture)
        .settles()
        .key(Key::Num4);
    let columns = room.names_of(accesskit::Role::ColumnHeader);
    assert_eq!(columns.len(), 4 + picture.levels.len() + 1);
    assert_eq!(columns[1..4], ["Agreed", "Median", "Middle half"]);
    assert_eq!(columns[8], format!("At level 5, {}", picture.levels[4]));
    let headers = columns.len();
    let rows = room.names_of(accesskit::Role::Row).len();
    assert_eq!(rows, 1 + picture.rows.len());
    let nodes = room.nodes();
    let cells: Vec<_> = nodes
        .iter()
        .map(NodeT::accesskit_node)
        .filter(|node| node.role() == accesskit::Role::Cell)
        .collect();
    assert_eq!(cells.len(), picture.rows.len() * (headers - 1));
    for cell in cells {
        let row = above(&cell).unwrap();
        assert_eq!(row.role(), accesskit::Role::Row);
        let table = above(&row).unwrap();
        assert_eq!(table.role(), accesskit::Role::Table);
        let said = cell.label().unwrap();
        assert!(
            columns.iter().any(|column| said.starts_with(column)),
            "{said}"
        );
    }
}

/// The next thing above that says what it is.
fn above<'t>(node: &AccessKitNode<'t>) -> Option<AccessKitNode<'t>> {
    let mut above = node.parent();
    while let Some(node) = above {
        if node.role() != accesskit::Role::GenericContainer {
            return Some(node);
        }
        above = node.parent();
    }
    None
}

#[test]
fn the_stages_are_choices_of_one_group_and_know_their_place() {
    let room = Room::new().twelve_people();
    let nodes = room.nodes();
    let stages: Vec<_> = nodes
        .iter()
        .map(NodeT::accesskit_node)
        .filter(|node| node.role() == accesskit::Role::RadioButton)
        .collect();
    assert_eq!(stages.len(), 5);
    for (i, stage) in stages.iter().enumerate() {
        let group = above(stage).unwrap();
        assert_eq!(group.role(), accesskit::Role::RadioGroup);
        assert_eq!(group.label().as_deref(), Some("Stage"));
        assert_eq!(
            (stage.position_in_set(), group.size_of_set()),
            (Some(i), Some(5))
        );
        let on = stage.toggled() == Some(accesskit::Toggled::True);
        assert_eq!(on, i == 0, "the first stage is on");
    }
}

#[test]
fn every_screen_has_a_title_and_named_parts_and_one_place_is_current() {
    let mut room = Room::new().start().key(Key::Enter).key(Key::Escape);
    for title in [
        "Who is here today?",
        "Welcome",
        "Inspiring intent to work together",
    ] {
        let headings = room.names_of(accesskit::Role::Heading);
        assert!(
            headings.iter().any(|heading| heading == title),
            "{title}: {headings:?}"
        );
        for role in [
            accesskit::Role::Banner,
            accesskit::Role::Navigation,
            accesskit::Role::Main,
            accesskit::Role::ContentInfo,
        ] {
            let names = room.names_of(role);
            assert_eq!(names.len(), 1, "{role:?}");
            assert!(!names[0].is_empty(), "{role:?}");
        }
        let nodes = room.nodes();
        let here = nodes
            .iter()
            .filter(|node| node.accesskit_node().aria_current().is_some());
        assert_eq!(here.count(), 1);
        drop(nodes);
        room = room.key(Key::Enter);
    }
}

#[test]
fn a_bar_says_how_far_it_goes() {
    let room = Room::new().twelve_people().key(Key::Enter).digits("123");
    let nodes = room.nodes();
    let bar = nodes
        .iter()
        .map(NodeT::accesskit_node)
        .find(|node| node.label().as_deref() == Some("People who have scored"))
        .unwrap();
    let range = (
        bar.min_numeric_value(),
        bar.numeric_value(),
        bar.max_numeric_value(),
    );
    assert_eq!(range, (Some(0.0), Some(25.0), Some(100.0)));
}

#[test]
fn what_was_understood_of_a_day_is_said_when_the_field_is_left() {
    let room = Room::new()
        .start()
        .show(&sample(), Step::Actions)
        .settles()
        .key(Key::N);
    let fields = room.nodes();
    let field = fields
        .iter()
        .rev()
        .find(|node| {
            let label = node.accesskit_node().label().unwrap_or_default();
            label.starts_with("By when, action ")
        })
        .unwrap();
    field.focus();
    drop(fields);
    let room = room.settles().types_over("2 march 2027").key(Key::Tab);
    assert_eq!(room.said(), "Tuesday, 2 March 2027.");
    let room = room.key(Key::Escape);
    assert_eq!(room.said(), "Tuesday, 2 March 2027.", "once");
}

#[test]
fn with_the_wall_in_the_window_each_card_is_said_in_few_words() {
    let room = Room::new().twelve_people().key(Key::F5).key(Key::Enter);
    assert_eq!(room.said(), "Score. 0 of 12 have scored.");
    let room = room.digits("4");
    assert_eq!(room.said(), "1 of 12 have scored.");
    let room = room.digits("22").key(Key::Enter);
    assert_eq!(room.said(), "Yes, reveal 3 of 12.");
    let room = room.key(Key::Enter);
    let said = room.said();
    assert!(said.starts_with("Reveal. "), "{said}");
    assert!(said.contains("2 at level 2, 1 at level 4"), "{said}");
    let pictures = room.names_of(accesskit::Role::Image);
    assert_eq!(pictures.len(), 1);
    assert!(said.contains(&pictures[0]), "{said}");
}

#[test]
fn no_two_things_that_can_be_pressed_have_one_name() {
    use accesskit::Role::{Button, MultilineTextInput, RadioButton, TextInput};
    for session in [started(), a_day().pop().unwrap()] {
        for place in places(0).into_iter().chain(places(4)) {
            let room = Room::new().start().show(&session, place).settles();
            let mut names = Vec::new();
            for node in room.nodes() {
                let node = node.accesskit_node();
                let pressed = [Button, RadioButton, TextInput, MultilineTextInput];
                if pressed.contains(&node.role()) && !node.is_disabled() && !node.is_hidden() {
                    names.push(node.label().unwrap_or_default());
                }
            }
            names.sort();
            let twice = names.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None, "{place:?}");
        }
    }
}
