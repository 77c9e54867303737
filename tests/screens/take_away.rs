//! What people take away: for whom, which things, where; written together or not at all.

use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Key, accesskit};
use egui_kittest::kittest::NodeT;
use roundtable::edit::sample;
use roundtable::request::Step;
use roundtable::session::Session;
use roundtable::storage::to_text;
use roundtable::workshop::integrated_leadership;

use super::room::Room;

/// The sample, saved in a file, and the dialog in front of it.
fn taking_away() -> Room {
    Room::new()
        .session_file("a.roundtable", "Hill Street")
        .start()
        .drops("a.roundtable")
        .ctrl(Key::E)
        .sees("For whom")
}

impl Room {
    /// The names of the files in the folder that were taken away, in order.
    fn all_taken(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.path("")).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names
            .filter(|name| name.starts_with("Hill Street"))
            .collect();
        names.sort();
        names
    }

    /// The one file that was taken away whose name ends like this.
    #[track_caller]
    pub(crate) fn taken(&self, ending: &str) -> Vec<u8> {
        let entries = std::fs::read_dir(self.path("")).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let found = paths.into_iter().find(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            name.ends_with(ending)
        });
        std::fs::read(found.unwrap_or_else(|| panic!("no “{ending}”: {self:?}"))).unwrap()
    }

    /// Whether the box of this name is ticked.
    #[track_caller]
    fn is_ticked(&self, name: &str) -> bool {
        let nodes = self.nodes();
        let mut nodes = nodes.iter().map(NodeT::accesskit_node);
        let node = nodes.find(|node| {
            node.role() == accesskit::Role::CheckBox
                && node.label().is_some_and(|label| label.starts_with(name))
        });
        node.unwrap_or_else(|| panic!("no box “{name}”: {self:?}"))
            .toggled()
            == Some(accesskit::Toggled::True)
    }

    /// Ticks the box of this name, or not any more.
    #[track_caller]
    pub(crate) fn ticks(self, name: &str) -> Self {
        let nodes = self.nodes();
        let node = nodes
            .iter()
            .find(|node| node.accesskit_node().label().as_deref() == Some(name));
        node.unwrap().click();
        self.settles()
    }
}

#[test]
fn one_press_writes_what_is_chosen_beside_the_session() {
    let room = taking_away()
        .key(Key::Enter)
        .sees("2 files are in")
        .sees("Hill Street 2026-11-23 report (team).docx")
        .sees("Open the report, to print it");
    assert_eq!(
        room.all_taken(),
        [
            "Hill Street 2026-11-23 radar (team).png",
            "Hill Street 2026-11-23 report (team).docx"
        ]
    );
    assert!(room.taken("radar (team).png").starts_with(b"\x89PNG"));
    let room = room.key(Key::Enter).sees_no("2 files are in");
    room.stands_at(Step::Picture);
}

#[test]
fn a_picture_as_pdf_is_not_taken_for_the_report() {
    let room = taking_away()
        .ticks("Report, Word document")
        .ticks("Radar, PDF")
        .key(Key::Enter)
        .sees("2 files are in")
        .sees_no("Open the report, to print it");
    assert!(room.taken("radar (team).pdf").starts_with(b"%PDF"));
}

#[test]
fn arrows_choose_for_whom_and_enter_takes_it_away() {
    let room = taking_away()
        .ticks("Report, Word document")
        .ticks("Report, Plain text")
        .key(Key::ArrowRight)
        .sees("For everybody else")
        .key(Key::Enter)
        .sees("2 files are in");
    let text = String::from_utf8(room.taken("report (share).txt")).unwrap();
    assert!(!text.contains("Ward manager"), "no names for everyone else");
    // The same from where the keyboard stands on a choice.
    let room = room
        .key(Key::Enter)
        .ctrl(Key::E)
        .sees("For everybody else")
        .key(Key::Tab)
        .key(Key::Tab)
        .key(Key::ArrowLeft)
        .sees("For you alone")
        .key(Key::Enter)
        .sees("2 files are in");
    assert_eq!(room.all_taken().len(), 4);
}

#[test]
fn the_same_choice_is_one_key_the_next_time() {
    let room = taking_away()
        .key(Key::ArrowRight)
        .ticks("Sorted, SVG")
        .ticks("Radar, PNG")
        .key(Key::Enter)
        .sees("2 files are in")
        .key(Key::Enter);
    // In another session of another day, too.
    let room = room
        .session_file("b.roundtable", "Lake Street")
        .start()
        .drops("b.roundtable")
        .ctrl(Key::E)
        .sees("For everybody else");
    assert!(room.is_ticked("Sorted, SVG") && !room.is_ticked("Radar, PNG"));
    let room = room.key(Key::Enter).sees("2 files are in");
    let svg = room.taken("Lake Street 2026-11-23 sorted (share).svg");
    assert!(svg.starts_with(b"<svg") || svg.starts_with(b"<?xml"));
}

#[test]
fn what_is_there_is_replaced_only_when_told_to() {
    let name = "Hill Street 2026-11-23 report (team).docx";
    let room = taking_away().file(name, "mine");
    let room = room
        .key(Key::Enter)
        .sees("Replace what is there?")
        .sees("1 file of the same name is in")
        .sees(name)
        .key(Key::Enter)
        .sees("Replace what is there?");
    assert_eq!(room.all_taken(), [name], "nothing was written");
    let room = room.key(Key::Escape).sees("For whom");
    assert_eq!(room.taken(name), b"mine");
    let room = room.key(Key::Enter).key(Key::K).sees("2 files are in");
    assert_eq!(room.taken(name), b"mine");
    assert_eq!(room.all_taken().len(), 3);
    let room = room.key(Key::Enter).ctrl(Key::E);
    let room = room.key(Key::Enter).key(Key::R).sees("2 files are in");
    assert!(room.taken(name).starts_with(b"PK"));
}

#[test]
fn what_takes_long_says_how_far_it_is_and_can_be_stopped() {
    let room = taking_away()
        .ticks("Report, PDF")
        .ticks("Sorted, PNG")
        .ticks("Data, Excel workbook")
        .taps(Key::Enter)
        .taps(Key::Tab)
        .sees("Making ")
        .taps(Key::Escape)
        .settles()
        .sees("Stopped. No file was written.")
        .sees("For whom");
    assert_eq!(room.all_taken(), [""; 0]);
    // The choice is as it was: one key takes it away after all.
    let room = room.key(Key::Enter).sees("5 files are in");
    assert_eq!(room.all_taken().len(), 5);
}

#[test]
fn the_folder_and_the_report_are_opened_with_the_systems_own_program() {
    // Here there is none: where the files are is said instead.
    let room = taking_away().key(Key::Enter).sees("2 files are in");
    let folder = room.path("");
    let told = format!(
        "This computer did not open the folder. The files are in {}",
        folder.to_string_lossy().trim_end_matches('/')
    );
    room.key(Key::O).hears(&told);
}

#[test]
fn a_folder_that_is_not_there_is_said_and_nothing_is_written() {
    let room = taking_away().clicks_into("Folder");
    let nowhere = room.path("no/such");
    let room = room
        .types_over(nowhere.to_str().unwrap())
        .key(Key::Enter)
        .sees("its folder is not there")
        .sees("None of the files was written");
    assert_eq!(room.all_taken(), [""; 0]);
    let folder = room.path("");
    let room = room
        .clicks_into("Folder")
        .types_over(folder.to_str().unwrap())
        .key(Key::Enter)
        .sees("2 files are in");
    assert_eq!(room.all_taken().len(), 2);
}

#[test]
fn what_went_wrong_is_in_sight_in_a_small_window() {
    let room = Room::new().sized(1280.0, 720.0).start();
    let nowhere = room.path("no/such");
    let room = room
        .show(&sample(), Step::Picture)
        .settles()
        .ctrl(Key::E)
        .clicks_into("Folder")
        .types_over(nowhere.to_str().unwrap())
        .key(Key::Enter)
        .waits(1.0);
    let is_in_sight = |it: &ClippedShape| {
        let Shape::Text(text) = &it.shape else {
            return false;
        };
        let said = text.galley.text().contains("its folder is not there");
        said && it
            .clip_rect
            .expand(1.0)
            .contains_rect(it.shape.visual_bounding_rect())
    };
    assert!(room.shapes().iter().any(is_in_sight), "{room:?}");
}

#[test]
fn the_folder_is_named_shortly_and_its_path_stands_in_the_field() {
    let room = taking_away();
    std::fs::create_dir(room.path("Papers")).unwrap();
    let papers = room.path("Papers");
    room.clicks_into("Folder")
        .types_over(papers.to_str().unwrap())
        .sees("“Papers”");
}

#[test]
fn every_count_is_for_the_facilitator_alone() {
    let room = taking_away().sees("Data, JSON, holds every count: only with “Everything”");
    let room = room
        .key(Key::ArrowLeft)
        .ticks("Data, JSON")
        .key(Key::Enter)
        .sees("3 files are in");
    assert!(room.taken("numbers (everything).json").starts_with(b"{"));
    // It stays ticked, and does not go along with what others get.
    let room = room
        .key(Key::Enter)
        .ctrl(Key::E)
        .key(Key::ArrowRight)
        .key(Key::Enter)
        .sees("2 files are in");
    assert!(
        !room
            .all_taken()
            .iter()
            .any(|name| name.contains("(team).json"))
    );
}

#[test]
fn a_calendar_needs_an_open_action_with_a_day() {
    let room = taking_away()
        .ticks("Data, Actions for a calendar (ICS)")
        .sees("BEGIN:VCALENDAR")
        .key(Key::Enter)
        .sees("3 files are in");
    let calendar = String::from_utf8(room.taken("actions (team).ics")).unwrap();
    assert_eq!(
        calendar.matches("BEGIN:VEVENT").count(),
        sample().actions().len()
    );
    // It stays ticked, and does not go along where there is nothing for it.
    let text = to_text(&Session::new(integrated_leadership())).unwrap();
    room.key(Key::Enter)
        .file("b.roundtable", text)
        .start()
        .drops("b.roundtable")
        .ctrl(Key::E)
        .sees("Data, Actions for a calendar (ICS), no open action has a day")
        .key(Key::Enter)
        .sees("2 files are in");
}

#[test]
fn nothing_ticked_cannot_be_taken_away() {
    let room = taking_away()
        .ticks("Report, Word document")
        .ticks("Radar, PNG")
        .sees("Tick at least one thing.")
        .key(Key::Enter)
        .sees("For whom");
    assert_eq!(room.all_taken(), [""; 0]);
}

#[test]
fn the_preview_is_what_will_be_written() {
    taking_away()
        .sees("Preview of Report, Word document: Hill Street")
        .ticks("Report, Plain text")
        .sees("Preview of Report, Plain text: Hill Street")
        .ticks("Sorted, PNG")
        .sees("Preview of Sorted, PNG: ")
        .key(Key::Escape)
        .sees_no("For whom");
}

#[test]
fn from_the_close_it_is_the_main_button() {
    Room::new()
        .start()
        .show(&sample(), Step::Close)
        .settles()
        .key(Key::Enter)
        .sees("For whom")
        .key(Key::Escape)
        .stands_at(Step::Close);
}

#[test]
fn on_the_wall_no_folder_is_named() {
    Room::new()
        .start()
        .show(&sample(), Step::Picture)
        .settles()
        .key(Key::F5)
        .ctrl(Key::E)
        .sees_no("For whom")
        .hears("The room view is closed, because a folder is to be named.");
}

#[test]
fn a_short_message_covers_no_button() {
    let session = sample();
    for (width, height) in [(1024.0, 768.0), (1366.0, 768.0), (1920.0, 1080.0)] {
        for place in super::room::places(0) {
            let room = Room::new().sized(width, height).start();
            let room = room.show(&session, place).settles();
            // Undoing with nothing to undo says so.
            let room = room.ctrl(Key::Z).hears("There is nothing to undo.");
            let nodes = room.nodes();
            let role = |wanted| {
                let nodes = nodes.iter();
                nodes.filter(move |node| node.accesskit_node().role() == wanted)
            };
            let said = role(accesskit::Role::Status).next().unwrap().rect();
            for button in role(accesskit::Role::Button) {
                let covered = said.intersect(button.rect());
                assert!(
                    !covered.is_positive(),
                    "{place:?}, {width}×{height}: {said:?} covers {button:?}"
                );
            }
        }
    }
}

#[test]
fn where_it_was_saved_is_said_by_name_and_folder() {
    let room = Room::new().something_to_lose().ctrl(Key::S).names_file("a");
    let folder = room.path("");
    let folder = folder.file_name().unwrap().to_string_lossy().into_owned();
    room.hears(&format!("Saved in “{folder}” as “a.roundtable”."));
}

#[test]
fn what_fits_of_a_long_text_is_kept_and_the_rest_is_said() {
    let name = "north ".repeat(30);
    let room = Room::new()
        .start()
        .key(Key::Enter)
        .pastes(&name)
        .hears("The last 60 characters of it were left out");
    room.holds_session(|session| assert_eq!(session.about().team, "north ".repeat(20)));
    let note = "a note ".repeat(40_000);
    Room::new()
        .something_to_lose()
        .key(Key::N)
        .pastes(&note)
        .hears("were left out; all the rest is kept")
        .holds_session(|session| {
            assert!(session.notes().starts_with("late start"));
            assert!(session.notes().len() > 199_000);
        });
}
