//! The room view on a display of its own: what the facilitator sees more than the room, and what
//! happens when the projector goes.

use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, RawInput, Rect, ViewportId, pos2, vec2};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::design::theme;
use roundtable::edit::CardField;
use roundtable::request::{Stage, Step};
use roundtable::room_view::Shown;
use roundtable::scene::Theme;
use roundtable::session::Session;
use roundtable::storage::{ProjectorChoice, Settings};
use roundtable::workshop::MechanismIndex;

use super::room::Room;
use super::sessions::{count, edited, started, told, write};

const SECRET: &str = "Wombats";
const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);
pub(super) const BOTH: &[&str] = &["Laptop", "Projector"];

/// Three have scored, and the facilitator has a note about it.
fn scored() -> Session {
    let edits = [
        count(0, 5),
        count(0, 5),
        count(0, 1),
        write(0, CardField::Private, SECRET),
    ];
    edited(&started(), edits)
}

fn at_score(displays: &[&str]) -> Room {
    Room::new()
        .start()
        .show(&scored(), SCORE)
        .has_displays(displays)
}

impl Room {
    pub(super) fn has_displays(mut self, names: &[&str]) -> Self {
        self.harness_mut().state_mut().has_displays(names);
        self.settles()
    }

    /// What a screen reader says of the wall in its own window; nothing where there is none.
    pub(super) fn wall(&self) -> Option<String> {
        let named = |node: &Node<'_>| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.contains("the room view"))
        };
        let window = self.nodes().into_iter().find(named)?;
        let image = |node: &Node<'_>| node.accesskit_node().role() == Role::Image;
        let wall = window.children_recursive().find(image)?;
        wall.accesskit_node().label()
    }

    #[track_caller]
    pub(super) fn wall_says(self, words: &str) -> Self {
        let said = self.wall();
        assert!(
            said.as_deref().is_some_and(|said| said.contains(words)),
            "{said:?} is not “{words}”: {self:?}"
        );
        self
    }

    #[track_caller]
    fn has_no_wall(self) -> Self {
        assert_eq!(self.wall(), None);
        self
    }

    /// Presses a key while the room view's own window has the keyboard.
    fn presses_in_the_other_window(mut self, key: Key) -> Self {
        let event = |pressed| Event::Key {
            key,
            physical_key: Some(key),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let mut input = RawInput {
            viewport_id: ViewportId::from_hash_of("another window"),
            events: vec![event(true), event(false)],
            ..RawInput::default()
        };
        let ctx = self.ctx().clone();
        let shell = self.harness_mut().state_mut();
        eframe::App::raw_input_hook(shell, &ctx, &mut input);
        assert!(input.events.is_empty(), "nothing is left for the wall");
        let mut input = RawInput::default();
        eframe::App::raw_input_hook(shell, &ctx, &mut input);
        self.frame_with(input.events);
        self.settles()
    }

    fn settings(&self) -> Settings {
        Settings::load(&self.home()).0
    }
}

#[test]
fn f5_shows_it_on_the_other_display_beside_the_console() {
    at_score(BOTH)
        .has_no_wall()
        .key(Key::F5)
        .wall_says("3 of 12 have scored")
        .sees("Undo")
        .key(Key::Num4)
        .wall_says("4 of 12 have scored")
        .key(Key::F5)
        .has_no_wall()
        .sees("Undo");
}

#[test]
fn the_wall_says_what_may_be_shown_and_nothing_of_the_console() {
    let room = at_score(BOTH).key(Key::F5).sees(SECRET);
    let wall = room.wall().unwrap();
    let model = told(
        &room.session(),
        Shown::Score {
            mechanism: 0.into(),
            counting_for: None,
        },
    );
    for sentence in wall.split(['.', '?']) {
        assert!(model.contains(sentence.trim()), "{sentence}");
    }
    assert!(!wall.contains(SECRET) && !wall.contains("counted in"));
}

#[test]
fn counts_by_level_are_for_the_facilitator_s_eyes_alone() {
    at_score(BOTH)
        .sees_no("counted in")
        .key(Key::F5)
        .sees("5: Strong and steady, 2 counted in")
        .key(Key::Num5)
        .sees("3 counted in")
        .key(Key::F5)
        .sees_no("counted in");
    at_score(&["Laptop"])
        .key(Key::F5)
        .sees_no("counted in")
        .key(Key::N)
        .sees_no("counted in");
}

#[test]
fn what_was_passed_round_is_counted_for_nobody_s_eyes() {
    let mut room = Room::new()
        .start()
        .show(&started(), SCORE)
        .has_displays(BOTH)
        .key(Key::F5)
        .key(Key::L);
    for level in [Key::Num5, Key::Num5, Key::Num1] {
        room = room.key(Key::Num1).key(level).key(Key::Enter);
    }
    room.key(Key::Z)
        .wall_says("3 of 12 have scored")
        .sees_no("counted in")
        .key(Key::Num5)
        .wall_says("4 of 12 have scored")
        .sees_no("counted in");
}

#[test]
fn the_private_note_is_open_while_the_wall_is_apart() {
    at_score(BOTH)
        .sees_no(SECRET)
        .key(Key::F5)
        .sees(SECRET)
        .key(Key::F5)
        .sees_no(SECRET);
}

#[test]
fn the_private_note_stays_closed_until_the_console_is_off_the_projector() {
    let mut room = at_score(BOTH);
    let viewports = &mut room.harness_mut().input_mut().viewports;
    let window = viewports.get_mut(&ViewportId::ROOT).unwrap();
    window.native_pixels_per_point = Some(1.0);
    window.outer_rect = Some(Rect::from_min_size(pos2(1920.0, 0.0), vec2(1024.0, 768.0)));
    room.key(Key::F5)
        .wall_says("3 of 12 have scored")
        .sees_no(SECRET);
}

#[test]
fn while_the_laptop_goes_round_the_wall_says_only_how_many_had_it() {
    at_score(BOTH)
        .key(Key::F5)
        .key(Key::L)
        .wall_says("had their turn")
        .sees_no(SECRET);
}

#[test]
fn a_lost_projector_is_a_sentence_and_the_console_stays() {
    at_score(BOTH)
        .key(Key::F5)
        .has_displays(&["Laptop"])
        .hears("The projector has gone. Nothing is lost: F5 shows the room view again.")
        .has_no_wall()
        .sees("Undo")
        .sees_no("counted in")
        .key(Key::Num4)
        .sees("4 of 12 have scored")
        .has_displays(BOTH)
        .hears("The projector is back")
        .wall_says("4 of 12 have scored");
}

#[test]
fn without_the_projector_f5_is_the_one_window() {
    at_score(BOTH)
        .key(Key::F5)
        .has_displays(&["Laptop"])
        .key(Key::F5)
        .has_no_wall()
        .sees_no("Undo")
        .sees("3 of 12 have scored")
        .key(Key::Escape)
        .sees("Undo");
}

#[test]
fn a_projector_that_appears_while_the_room_view_is_on_takes_it() {
    at_score(&["Laptop"])
        .key(Key::F5)
        .sees_no("Undo")
        .has_displays(BOTH)
        .hears("A projector is there now")
        .sees("Undo")
        .wall_says("3 of 12 have scored");
}

#[test]
fn a_console_left_on_a_projector_that_appears_goes_back_before_the_room_view_comes() {
    at_score(&["Laptop"])
        .key(Key::F5)
        .has_displays(&["Projector", "Laptop"])
        .has_no_wall()
        .sees_no("Undo")
        .has_displays(BOTH)
        .hears("A projector is there now")
        .sees("Undo")
        .wall_says("3 of 12 have scored");
}

#[test]
fn a_projector_that_appears_leaves_the_one_window_to_whoever_chose_it() {
    at_score(&["Laptop"])
        .combo(roundtable::design::combo::Combo::plain(Key::F5).shift())
        .key(Key::Num2)
        .has_displays(BOTH)
        .has_no_wall()
        .sees_no("Undo");
}

#[test]
fn another_projector_serves_when_the_first_has_gone() {
    at_score(BOTH)
        .key(Key::F5)
        .has_displays(&["Laptop"])
        .has_no_wall()
        .has_displays(&["Laptop", "Meeting room"])
        .wall_says("3 of 12 have scored");
}

#[test]
fn a_screen_that_stood_there_all_along_does_not_take_the_lost_room_view() {
    at_score(&["Laptop", "Projector", "Second screen"])
        .key(Key::F5)
        .has_displays(&["Laptop", "Second screen"])
        .has_no_wall()
        .has_displays(&["Laptop", "Second screen"])
        .has_no_wall()
        .has_displays(&["Laptop", "Projector", "Second screen"])
        .wall_says("3 of 12 have scored");
}

#[test]
fn a_console_that_the_room_sees_keeps_the_note_closed_until_it_is_back() {
    at_score(BOTH)
        .key(Key::F5)
        .sees(SECRET)
        // The laptop's display goes and comes, and leaves the console on the projector.
        .has_displays(&["Projector"])
        .has_displays(&["Projector", "Laptop"])
        .has_no_wall()
        .sees_no(SECRET)
        .has_displays(BOTH)
        .wall_says("3 of 12 have scored")
        .sees(SECRET);
}

#[test]
fn where_it_is_shown_is_chosen_and_remembered() {
    let room = at_score(&["Laptop", "Left", "Right"])
        .combo(roundtable::design::combo::Combo::plain(Key::F5).shift())
        .sees("Where shall the room view be shown?")
        .sees("On Left, 1920 × 1080")
        .key(Key::Num5)
        .wall_says("3 of 12 have scored");
    let right = ProjectorChoice::Display("Right".to_owned());
    assert_eq!(room.settings().projector, right);
    // Without it, another one serves, and the choice is kept.
    let room = room
        .start()
        .show(&scored(), SCORE)
        .has_displays(BOTH)
        .key(Key::F5)
        .wall_says("3 of 12 have scored");
    assert_eq!(room.settings().projector, right);
}

#[test]
fn where_it_is_shown_is_chosen_with_the_arrows_too() {
    let room = at_score(BOTH)
        .combo(roundtable::design::combo::Combo::plain(Key::F5).shift())
        .sees("Where shall the room view be shown?")
        .key(Key::ArrowDown)
        .key(Key::ArrowDown)
        .key(Key::Enter)
        .wall_says("3 of 12 have scored");
    assert_eq!(room.settings().projector, ProjectorChoice::OwnWindow);
}

#[test]
fn it_is_chosen_with_the_mouse_too_and_left_with_esc() {
    let room = at_score(BOTH)
        .clicks("Menu")
        .clicks("Where to show the room view…")
        .key(Key::Escape)
        .has_no_wall()
        .clicks("Menu")
        .clicks("Where to show the room view…")
        .clicks("In a window of its own, for a video call")
        .wall_says("3 of 12 have scored");
    assert_eq!(room.settings().projector, ProjectorChoice::OwnWindow);
}

#[test]
fn a_projector_that_goes_does_not_take_the_chosen_window_with_it() {
    at_score(BOTH)
        .combo(roundtable::design::combo::Combo::plain(Key::F5).shift())
        .key(Key::Num3)
        .has_displays(&["Laptop"])
        .wall_says("3 of 12 have scored");
}

#[test]
fn damaged_settings_stop_nothing() {
    let room = Room::new().start().key(Key::F8);
    let settings = room.home().dir().join("settings.ron");
    assert!(settings.exists());
    std::fs::write(settings, "(projector: Moon)").unwrap();
    room.start()
        .hears("Your settings could not be read")
        .show(&scored(), SCORE)
        .has_displays(BOTH)
        .key(Key::F5)
        .wall_says("3 of 12 have scored");
}

#[test]
fn what_is_pressed_in_the_other_window_is_pressed_in_the_program() {
    at_score(BOTH)
        .key(Key::F5)
        .presses_in_the_other_window(Key::Num4)
        .wall_says("4 of 12 have scored")
        // Eight have not scored: the first Enter asks.
        .presses_in_the_other_window(Key::Enter)
        .presses_in_the_other_window(Key::Enter)
        .stands_at(Step::Mechanism(0.into(), Stage::Reveal))
        .presses_in_the_other_window(Key::Escape)
        .has_no_wall();
}

#[test]
fn esc_on_the_console_leaves_the_wall_where_it_is() {
    at_score(BOTH)
        .key(Key::F5)
        .key(Key::N)
        .types("late")
        .key(Key::Escape)
        .key(Key::Escape)
        .wall_says("3 of 12 have scored");
}

#[test]
fn a_blank_wall_is_told_on_the_console() {
    at_score(BOTH)
        .key(Key::B)
        .hears("The room view is not shown: F5 shows it.")
        .key(Key::F5)
        .key(Key::B)
        .wall_says("The wall is blank.")
        .hears("The wall is blank. Once more shows it again.")
        .key(Key::Period)
        .hears("The wall shows the session again.")
        .wall_says("3 of 12 have scored");
}

#[test]
fn pages_on_the_wall_are_turned_from_the_console() {
    let read = Step::Mechanism(0.into(), Stage::Read);
    let room = at_score(BOTH).goes_to(read).key(Key::F5).key(Key::T);
    let first = room.wall();
    let room = room.key(Key::PageDown).stands_at(read);
    let second = room.wall();
    assert_ne!(first, second);
    let room = room.key(Key::PageUp).stands_at(read);
    assert_eq!(room.wall(), first);
}

#[test]
fn the_back_of_the_room_is_seen_with_the_wall_and_without() {
    for displays in [BOTH, &["Laptop"]] {
        for before in [None, Some(Key::F5)] {
            let mut room = at_score(displays);
            if let Some(key) = before {
                room = room.key(key);
            }
            let room = room.key(Key::F4).sees("From the back of the room");
            let small = room.nodes().into_iter().any(|node| {
                let node = node.accesskit_node();
                node.role() == Role::Image && node.label().is_some()
            });
            assert!(small, "{displays:?} {before:?}");
            room.key(Key::Escape).sees_no("From the back of the room");
        }
    }
}

#[test]
fn a_session_that_is_closed_takes_the_wall_with_it() {
    at_score(BOTH)
        .key(Key::F5)
        .ctrl(Key::W)
        .stands_at_the_start()
        .has_no_wall();
}

#[test]
fn looks_are_kept_and_the_wall_takes_them_too() {
    let room = at_score(BOTH).key(Key::F5).key(Key::F8).key(Key::F9);
    let settings = room.settings();
    assert_eq!((settings.theme, settings.still), (Theme::Dark, true));
    let room = room.wall_says("3 of 12").start();
    assert_eq!(theme::look(room.ctx()), Theme::Dark);
}
