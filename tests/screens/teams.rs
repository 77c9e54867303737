//! Many teams beside each other, from the start screen to a file.

use eframe::egui::{Key, pos2};
use egui_kittest::kittest::NodeT;

use super::room::Room;

/// The place, with the sessions of two teams in its folder and one file that is none.
fn two_teams() -> Room {
    Room::new()
        .session_file("hill.roundtable", "Hill Street")
        .session_file("lake.roundtable", "Lakeside")
        .file("bad.ron", "no session")
        .start()
        .key(Key::G)
        .sees("See what many teams have in common")
}

fn with_all() -> Room {
    let room = two_teams();
    let folder = room.path("");
    room.ctrl_shift(Key::O)
        .sees("Add a folder of sessions")
        .types_over(folder.to_str().unwrap())
        .key(Key::Enter)
        .hears("2 sessions were added.")
}

#[test]
fn a_folder_is_read_and_what_is_no_session_is_named() {
    with_all()
        .sees("2 teams")
        .sees("Hill Street. ")
        .sees("Lakeside. ")
        .sees("One file could not be read.")
        .clicks("Which?")
        .sees("bad.ron")
        .key(Key::Enter)
        .sees_no("bad.ron");
}

#[test]
fn sessions_come_one_by_one_and_by_dropping_them_and_each_counts_once() {
    two_teams()
        .ctrl(Key::O)
        .names_file("hill.roundtable")
        .hears("One session was added.")
        .sees("1 team ·")
        .drops("lake.roundtable")
        .sees("2 teams")
        .drops("lake.roundtable")
        .sees("2 teams");
}

#[test]
fn letters_stand_for_names_by_one_key_and_names_come_back() {
    with_all()
        .key(Key::L)
        .sees("Team A. ")
        .sees_no("Hill Street")
        .sees_no("Lakeside")
        .key(Key::L)
        .sees("Lakeside. ");
}

#[test]
fn grid_radars_and_words_are_one_key_apart() {
    with_all()
        .key(Key::Num3)
        .sees("How this was put together")
        .sees("this is no ranking")
        .key(Key::Num2)
        .sees_no("How this was put together")
        .sees("Lakeside")
        .key(Key::Num1)
        .sees("Columns: ");
}

#[test]
fn a_team_is_found_by_a_part_of_its_name_and_esc_shows_all_again() {
    with_all()
        .ctrl(Key::F)
        .types("la")
        .sees("Lakeside. ")
        .sees_no("Hill Street")
        .ctrl(Key::A)
        .types("lang")
        .sees("No team here is called that.")
        .key(Key::Escape)
        .sees("Lakeside. ")
        .sees("Hill Street. ");
}

#[test]
fn a_team_looked_for_among_words_is_found_in_the_grid() {
    with_all()
        .key(Key::Num3)
        .ctrl(Key::F)
        .types("la")
        .sees("Lakeside. ")
        .sees_no("Hill Street");
}

#[test]
fn under_each_name_stands_how_many_teams_are_strong_low_and_split() {
    with_all().sees("Inspiring intent to work together: 2 strong, 0 low, 0 split");
}

#[test]
fn what_is_shown_is_taken_away_in_the_format_that_the_name_asks_for() {
    let room = with_all().key(Key::L);
    for name in ["teams.docx", "teams.png", "teams.txt"] {
        assert!(!room.path(name).exists());
    }
    let mut room = room;
    for name in ["teams.docx", "teams.png", "teams.txt"] {
        room = room.ctrl(Key::E).names_file(name).hears(name);
        assert!(room.path(name).is_file(), "{name}");
    }
    let text = std::fs::read_to_string(room.path("teams.txt")).unwrap();
    assert!(text.contains("Team A") && !text.contains("Lakeside"));
    room.ctrl(Key::E)
        .names_file("teams.txt")
        .sees("Replace the file?");
}

#[test]
fn the_place_is_left_for_the_start_and_nothing_of_it_stays() {
    with_all()
        .ctrl(Key::W)
        .stands_at_the_start()
        .sees("Start a session")
        .key(Key::G)
        .sees("See what many teams have in common")
        .key(Key::Escape)
        .stands_at_the_start();
}

#[test]
fn what_a_cell_says_stands_under_that_cell() {
    let mut room = with_all().settles();
    let named = |room: &Room, starts: &str| {
        let found = room.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            let said = [node.label(), node.value()];
            said.into_iter().flatten().any(|it| it.starts_with(starts))
        });
        found.map(|node| node.rect())
    };
    let row = named(&room, "Hill Street. ").unwrap();
    let cell = pos2(row.right() - 60.0, row.center().y);
    room.harness_mut().hover_at(cell);
    room = room.waits(1.0);
    let said = named(&room, "Hill Street\n").unwrap();
    assert!(said.left() > row.center().x, "{said:?} in {row:?}");
    assert!(said.top() >= row.bottom(), "{said:?} under {row:?}");
}
