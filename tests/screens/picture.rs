use eframe::egui::{Key, accesskit};
use egui_kittest::kittest::NodeT;
use roundtable::design::theme;
use roundtable::edit::{CardEdit, Edit, apply, sample};
use roundtable::insight::Profile;
use roundtable::insight::{Ending, Picture, Row};
use roundtable::phrases::figures::row_in_words;
use roundtable::phrases::pictures::in_the_chart;
use roundtable::report::{ChartKind, PageSize, chart_page};
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::Session;
use roundtable::workshop::{Level, integrated_leadership};

use super::room::Room;

fn at_the_picture() -> Room {
    Room::new().start().show(&sample(), Step::Picture).settles()
}

fn name(row: &Row, picture: &Picture) -> String {
    format!("{}: {}", row.name, row_in_words(row, &picture.levels))
}

#[test]
fn every_mechanism_is_a_button_that_says_its_numbers() {
    let picture = Picture::of(&sample());
    for view in [Key::Num1, Key::Num2, Key::Num3] {
        let room = at_the_picture().key(view);
        for row in &picture.rows {
            let name = match view {
                Key::Num1 => in_the_chart(&name(row, &picture), "radar"),
                _ => name(row, &picture),
            };
            let node = room.button(&name);
            assert_eq!(node.accesskit_node().label(), Some(name));
        }
    }
}

#[test]
fn what_was_found_is_the_heading() {
    let room = at_the_picture();
    let found = room.nodes();
    let title = found.iter().find(|node| {
        let node = node.accesskit_node();
        node.label().as_deref() == Some("Title of the picture")
    });
    let field = title.unwrap().rect();
    let charts = room.button("Shown: Both").rect();
    assert!(field.top() >= charts.bottom() - 1.0);
    // One line of a heading, with the room around it: one of running text is lower.
    assert!(field.height() >= 25.0 * 1.2 + 12.0, "{field:?}");
}

#[test]
fn on_the_priorities_a_number_is_a_line_alone() {
    let room = Room::new().start().show(&sample(), Step::Priorities);
    room.settles()
        .sees("Clarifying complexity: agreed 2")
        .sees_no("4. Clarifying complexity: agreed 2");
}

#[test]
fn a_press_on_a_mechanism_leads_to_its_card() {
    let picture = Picture::of(&sample());
    for (i, row) in picture.rows.iter().enumerate().step_by(3) {
        at_the_picture()
            .clicks(&in_the_chart(&name(row, &picture), "radar"))
            .stands_at(Step::Mechanism(i.into(), Stage::Agree));
    }
}

#[test]
fn the_keyboard_reaches_every_mechanism_of_a_chart() {
    let picture = Picture::of(&sample());
    let mut room = at_the_picture().key(Key::Num3);
    let mut reached: Vec<String> = Vec::new();
    for _ in 0..60 {
        room = room.key(Key::Tab);
        let focused = room
            .nodes()
            .into_iter()
            .find(egui_kittest::Node::is_focused);
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    for row in &picture.rows {
        let name = name(row, &picture);
        assert!(reached.contains(&name), "{name} cannot be reached");
    }
    let first = name(&picture.rows[0], &picture);
    let mut room = at_the_picture().key(Key::Num3);
    for _ in 0..60 {
        let here = room.button(&first).is_focused();
        if here {
            break;
        }
        room = room.key(Key::Tab);
    }
    room.key(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Agree));
}

#[test]
fn the_table_reads_the_same_numbers() {
    let aimed = CardEdit::Target(Level::new(5));
    let aimed = apply(&sample(), Edit::Card(2.into(), aimed)).unwrap();
    for session in [sample(), Session::new(integrated_leadership()), aimed] {
        let picture = Picture::of(&session);
        let room = Room::new()
            .start()
            .show(&session, Step::Picture)
            .settles()
            .key(Key::Num4);
        for row in &picture.rows {
            let targets = picture.rows.iter().any(|row| row.target.is_some());
            let expected = expected(row, targets);
            assert_eq!(
                cells(&room, &row.name, expected.len()),
                expected,
                "{}",
                row.name
            );
        }
    }
}

/// What stands beside a mechanism's button in the table, left to right.
#[track_caller]
fn cells(room: &Room, mechanism: &str, many: usize) -> Vec<String> {
    let is_row = |label: &str| {
        label == mechanism
            || label
                .strip_suffix('…')
                .is_some_and(|start| mechanism.starts_with(start))
    };
    let nodes = room.nodes();
    // The agenda's buttons say more than the name.
    let button = nodes
        .iter()
        .find(|node| {
            node.accesskit_node()
                .label()
                .is_some_and(|label| is_row(&label))
        })
        .unwrap_or_else(|| panic!("{mechanism} has no row: {room:?}"));
    let row = button.rect();
    let mut cells: Vec<(f32, String)> = nodes
        .iter()
        .filter(|node| node.accesskit_node().role() == accesskit::Role::Cell)
        .filter(|node| {
            let rect = node.rect();
            rect.left() >= row.right() && row.y_range().contains(rect.center().y)
        })
        .filter_map(|node| {
            // A cell says what stands above it, and then its own.
            let said = node.accesskit_node().label()?;
            let (_, text) = said.rsplit_once(": ")?;
            let painted = if text == "none" { "–" } else { text };
            Some((node.rect().left(), painted.to_owned()))
        })
        .collect();
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    // Strengths and gaps stand to the right of the table.
    cells.into_iter().map(|(_, text)| text).take(many).collect()
}

fn expected(row: &Row, targets: bool) -> Vec<String> {
    const NOTHING: &str = "–";
    let agreed = match row.ending {
        Ending::Agreed(level) => level.to_string(),
        Ending::AgreedWithoutRound(level) => format!("agreed {level} without a round"),
        Ending::AgreedToDiffer => "agreed to differ".to_owned(),
        Ending::Untouched => "not scored".to_owned(),
        other => panic!("no mechanism here ended so: {other:?}"),
    };
    let pair = |low: Level, high: Level, between: &str| match low == high {
        true => low.to_string(),
        false => format!("{low} {between} {high}"),
    };
    let median = row
        .median
        .map(|median| pair(median.lower(), median.upper(), "or"));
    let middle = row
        .middle_half
        .map(|half| pair(half.lower, half.upper, "to"));
    let [median, middle] = [median, middle].map(|told| told.unwrap_or(NOTHING.to_owned()));
    let scored = row.counts.iter().sum::<u32>() + row.dont_know > 0;
    let count = |count: &u32| {
        if scored {
            count.to_string()
        } else {
            NOTHING.to_owned()
        }
    };
    let mut cells = vec![agreed];
    if targets {
        cells.push(row.target.map_or(NOTHING.to_owned(), |at| at.to_string()));
    }
    cells.extend([median, middle]);
    cells.extend(row.counts.iter().map(count));
    cells.push(count(&row.dont_know));
    cells
}

#[test]
fn the_names_of_the_picture_are_painted_in_full() {
    let room = at_the_picture();
    let painted = room.painted().join(" ");
    for row in &Picture::of(&sample()).rows {
        for word in row.name.split_whitespace() {
            assert!(
                painted.contains(word),
                "“{word}” of {} is missing",
                row.name
            );
        }
    }
}

#[test]
fn in_a_small_window_the_charts_stand_below_each_other() {
    let enlarged = Room::new().sized(1366.0, 768.0).zoomed(200).start();
    let room = enlarged.show(&sample(), Step::Picture).settles();
    let picture = Picture::of(&sample());
    let first = name(&picture.rows[0], &picture);
    let nodes = room.nodes().into_iter();
    let marks: Vec<_> = nodes
        .filter(|node| node.accesskit_node().label().as_ref() == Some(&first))
        .map(|node| node.accesskit_node().locate().0)
        .collect();
    let mut tops: Vec<f32> = room.ctx().viewport(|viewport| {
        let layers = viewport.prev_pass.widgets.layers();
        layers
            .flat_map(|(_, widgets)| widgets)
            .filter(|widget| marks.contains(&widget.id.accesskit_id()))
            .map(|widget| widget.rect.top())
            .collect()
    });
    tops.sort_by(f32::total_cmp);
    assert_eq!(tops.len(), 2, "one in each chart");
    assert!(tops[1] - tops[0] > 150.0, "beside each other: {tops:?}");
}

#[test]
fn the_picture_goes_to_the_clipboard() {
    at_the_picture().key(Key::Y).hears("clipboard");
}

#[test]
fn the_look_is_chosen_once_and_kept() {
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .clicks("Menu")
        .clicks("Dark");
    assert_eq!(theme::look(room.ctx()), Theme::Dark);
    let room = room.start();
    assert_eq!(theme::look(room.ctx()), Theme::Dark);
}

#[test]
fn a_title_of_ones_own_stands_in_place_of_the_found_one() {
    let field = |room: &Room| {
        let nodes = room.nodes();
        let nodes = nodes.iter().map(NodeT::accesskit_node);
        let mut fields = nodes.filter(|node| node.role() == accesskit::Role::MultilineTextInput);
        let node = fields
            .find(|node| node.label().as_deref() == Some("Title of the picture"))
            .unwrap();
        (
            node.value().unwrap_or_default(),
            node.placeholder().map(str::to_owned),
        )
    };
    let room = at_the_picture();
    let (value, found) = field(&room);
    assert_eq!(value, "");
    assert!(found.unwrap().starts_with("Strong on "));
    // A title is one paragraph, and Enter ends it.
    let room = room.key(Key::N).types("We listen well").key(Key::Enter);
    assert_eq!(field(&room).0, "We listen well");
    let room = room.holds_session(|session| {
        assert_eq!(session.headline(), Some("We listen well"));
        let page = chart_page(session, ChartKind::Radar, Profile::Team, PageSize::SLIDE);
        assert!(format!("{:?}", page.items).contains("We listen well"));
    });
    // The keyboard is free again: this is a command, not a letter.
    let room = room.key(Key::Num2).sees("We listen well");
    let room = room.ctrl(Key::Z);
    let room = room.holds_session(|session| assert_eq!(session.headline(), None));
    let room = room.key(Key::N).types("x").key(Key::Backspace);
    assert!(field(&room).1.unwrap().starts_with("Strong on "));
    room.holds_session(|session| assert_eq!(session.headline(), None));
}
