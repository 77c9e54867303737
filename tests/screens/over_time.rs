//! One team over time, from the picture and from many teams together to a file and to another session.

use eframe::egui::Key;
use roundtable::edit::{AboutEdit, CardEdit, Edit, apply, sample};
use roundtable::request::Step;
use roundtable::session::{Agreement, Session};
use roundtable::storage::to_text;
use roundtable::workshop::Level;

use super::room::Room;
use super::wall_apart::BOTH;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::NodeT;

impl Room {
    /// Presses the row of a team, whose name for a screen reader begins so.
    fn presses_team(self, begins: &str) -> Self {
        let row = self.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            let label = node.label().unwrap_or_default();
            node.role() == Role::ListItem && label.starts_with(begins)
        });
        row.unwrap().click();
        self.harness().remove_cursor();
        self.settles()
    }
}

/// The sample as it might have been in May, with one score lower.
fn in_may() -> Session {
    let two = Level::new(2).map(Agreement::Score);
    let edits = [
        Edit::Card(0.into(), CardEdit::Agree(two)),
        Edit::About(AboutEdit::Dates(vec![jiff::civil::date(2026, 5, 12)])),
    ];
    let change = |session: Session, edit| apply(&session, edit).unwrap();
    edits.into_iter().fold(sample(), change)
}

fn with_may() -> Room {
    with_may_in(Room::new())
}

fn with_may_in(room: Room) -> Room {
    room.file("today.roundtable", to_text(&sample()).unwrap())
        .file("may.roundtable", to_text(&in_may()).unwrap())
        .session_file("other.roundtable", "Hill Street")
        .start()
}

fn over_time() -> Room {
    over_time_in(Room::new())
}

pub(super) fn over_time_in(room: Room) -> Room {
    with_may_in(room)
        .drops("today.roundtable")
        .stands_at(Step::Picture)
        .shift(Key::T)
        .sees("The team over time")
}

#[test]
fn all_sessions_of_the_team_stand_beside_each_other_and_one_opens() {
    over_time()
        .sees("2 sessions")
        .sees("12 May 2026 to 23 November 2026")
        .sees("Higher than at first: inspiring intent to work together")
        .sees("Inspiring intent to work together. 12 May 2026, 12 people: agreed 2")
        .sees_no("Hill Street")
        .clicks("12 May 26")
        .sees_no("The team over time")
        .holds_session(|session| assert_eq!(session.about().dates, in_may().about().dates));
}

#[test]
fn it_stands_on_the_wall_until_it_is_taken_off_or_another_step_comes() {
    over_time()
        .has_displays(BOTH)
        .key(Key::W)
        .sees_no("2 sessions")
        .hears("F5 shows the team over time there")
        .sees("For the wall: the team over time")
        .key(Key::F5)
        .wall_says("A small strip for each of 10 mechanisms, over 2 sessions")
        .sees("On the wall: the team over time")
        .shift(Key::T)
        .sees_no("On the wall: the team over time")
        .wall_says("Radar")
        .shift(Key::T)
        .sees("2 sessions")
        .clicks("Show it on the wall")
        .hears("On the wall: the team over time")
        .wall_says("over 2 sessions")
        .key(Key::PageDown)
        .wall_says("Page 2 of")
        .key(Key::PageUp)
        .key(Key::PageUp)
        .wall_says("Radar")
        .shift(Key::T)
        .sees("2 sessions")
        .key(Key::W)
        .wall_says("over 2 sessions")
        .key(Key::Backspace)
        .sees_no("On the wall: the team over time");
}

#[test]
fn in_the_one_window_it_is_the_rooms_page_and_the_way_back_is_the_picture() {
    over_time()
        .key(Key::W)
        .key(Key::F5)
        .sees("over 2 sessions")
        .key(Key::PageUp)
        .sees_no("over 2 sessions");
}

#[test]
fn what_is_not_saved_is_asked_about_before_another_session_opens() {
    with_may()
        .drops("today.roundtable")
        .shift(Key::L)
        .key(Key::Enter)
        .sees("Not saved")
        .shift(Key::T)
        .clicks("12 May 26")
        .sees("Save before you leave?")
        .key(Key::Escape)
        .holds_session(|session| assert!(session.last_time().is_some()));
}

#[test]
fn it_is_written_as_its_name_asks_and_escape_leaves_it() {
    let room = over_time().clicks("Write it…");
    let path = room.path("over time.md");
    let room = room
        .types_over(path.to_str().unwrap())
        .key(Key::Enter)
        .hears("over time.md");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("Higher than at first"), "{text}");
    assert!(text.contains("not a validated instrument"));
    room.shift(Key::T)
        .sees("The team over time")
        .key(Key::Escape)
        .sees_no("The team over time");
}

#[test]
fn a_team_among_many_is_shown_over_time_unless_it_is_a_letter() {
    let room = with_may().key(Key::G);
    let folder = room.path("");
    let team = sample().about().team.clone();
    room.ctrl_shift(Key::O)
        .types_over(folder.to_str().unwrap())
        .key(Key::Enter)
        .sees("2 teams")
        .presses_team(&format!("{team}. "))
        .sees("The team over time")
        .sees("12 May 2026 to 23 November 2026")
        .key(Key::Escape)
        .key(Key::L)
        .presses_team("Team A. ")
        .sees_no("The team over time");
}
