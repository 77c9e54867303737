//! Every screen in every look and size: it settles, everything that can be pressed has a name,
//! lies inside the window and is cut by nothing but a list that scrolls.

#[path = "../../benches/large.rs"]
mod large;
#[path = "../room_view/models.rs"]
mod models;

use eframe::egui::epaint::ClippedShape;
use eframe::egui::{Key, Rect, Shape, Vec2, accesskit};
use egui_kittest::kittest::{AccessKitNode, NodeT};
use roundtable::design::theme::Window;
use roundtable::edit::sample;
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::Session;
use roundtable::workshop::{MechanismIndex, Workshop, WorkshopText, integrated_leadership};

use super::room::{Room, places};
use super::texts;

use large::large;

/// A laptop whose points are twice its pixels, an old projector, two laptops, a wall.
const SIZES: [(f32, f32); 5] = [
    (683.0, 384.0),
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1920.0, 1080.0),
];

/// Displays that people have, in pixels, each with what the system makes of it: its scale.
const DISPLAYS: [(f32, f32, f32); 9] = [
    (1366.0, 768.0, 1.0),
    (1366.0, 768.0, 1.5),
    (1366.0, 768.0, 2.0),
    (1920.0, 1080.0, 1.0),
    (1920.0, 1080.0, 1.5),
    (1920.0, 1080.0, 2.0),
    (1920.0, 1080.0, 3.0),
    (1024.0, 768.0, 1.0),
    (1024.0, 768.0, 1.25),
];

/// Every display with text at 100, 150 and 200 %: those of the same size in points are one, and one
/// in which everything is shown as usual is left to the other tests.
pub(super) fn enlarged() -> Vec<Room> {
    let mut seen: Vec<Vec2> = Vec::new();
    let mut rooms = Vec::new();
    for (width, height, scale) in DISPLAYS {
        for percent in [100, 150, 200] {
            let size = Vec2::new(width, height) / scale;
            let points = size / Window { size, scale }.zoom(percent, 0.0);
            let known = |seen: &Vec2| (*seen - points).abs().max_elem() < 4.0;
            if !seen.iter().any(known) && points.x < 1700.0 {
                seen.push(points);
                rooms.push(
                    Room::new()
                        .sized(width, height)
                        .scaled(scale)
                        .zoomed(percent),
                );
            }
        }
    }
    rooms
}

/// A screen: where it is, and the keys that open what it has to open.
const SCREENS: [(Step, &[Key]); 23] = [
    (Step::People, &[]),
    (Step::Welcome, &[]),
    (Step::Mechanism(MechanismIndex::FIRST, Stage::Read), &[]),
    (
        Step::Mechanism(MechanismIndex::new(1), Stage::Read),
        &[Key::T],
    ),
    (Step::Mechanism(MechanismIndex::FIRST, Stage::Score), &[]),
    (Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal), &[]),
    (
        Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal),
        &[Key::C],
    ),
    (
        Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal),
        &[Key::G],
    ),
    (
        Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal),
        &[Key::H],
    ),
    (Step::Mechanism(MechanismIndex::new(1), Stage::Discuss), &[]),
    (Step::Mechanism(MechanismIndex::FIRST, Stage::Agree), &[]),
    (
        Step::Mechanism(MechanismIndex::new(9), Stage::Agree),
        &[Key::Num3],
    ),
    (Step::Picture, &[]),
    (Step::Picture, &[Key::Num2]),
    (Step::Picture, &[Key::Num3]),
    (Step::Picture, &[Key::Num4]),
    (Step::Priorities, &[]),
    (Step::Priorities, &[Key::Num1, Key::Num2, Key::Enter]),
    (
        Step::Priorities,
        &[Key::Num1, Key::Num2, Key::Enter, Key::Enter],
    ),
    (Step::Actions, &[]),
    (Step::Actions, &[Key::N]),
    (Step::Break, &[]),
    (Step::Close, &[]),
];

/// 24 mechanisms whose names and summaries are as long as a workshop may have them.
fn long() -> Session {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    let originals = text.mechanisms.clone();
    text.mechanisms = originals.into_iter().cycle().take(24).collect();
    for (i, mechanism) in text.mechanisms.iter_mut().enumerate() {
        mechanism.id = format!("{}-{i}", mechanism.id);
        mechanism.name = filled(
            &format!("{i} Working together across organisational borders"),
            120,
        );
        mechanism.summary = filled(
            "Leaders make it plain why the work is shared and whose it is.",
            240,
        );
    }
    Session::new(Workshop::new(text).unwrap())
}

/// The words over and over, up to so many characters.
fn filled(words: &str, most: usize) -> String {
    let text: String = format!("{words} ").chars().cycle().take(most).collect();
    text.trim_end().to_owned()
}

fn walk(session: &Session, look: Theme, (width, height): (f32, f32)) {
    let room = Room::new().looking(look).sized(width, height).start();
    walk_in(room, session, &format!("{look:?} {width}×{height}"));
}

fn walk_in(mut room: Room, session: &Session, window: &str) {
    for (place, keys) in SCREENS {
        room = room.show(session, place).settles();
        for &key in keys {
            room = room.key(key);
        }
        let screen = format!("{place:?} {keys:?} {window}");
        fits_whole(&room, &screen);
    }
}

/// Every screen of a session in every size and look.
fn walk_everywhere(session: &Session) {
    for size in SIZES {
        for look in Theme::ALL {
            walk(session, look, size);
        }
    }
}

#[test]
fn nothing_is_cut_off_at_any_scale_and_zoom() {
    for session in [sample(), long()] {
        for room in enlarged() {
            let room = room.start();
            let points = room.ctx().content_rect().size();
            walk_in(room, &session, &format!("in {points} points"));
        }
    }
}

#[test]
fn an_empty_session_fits() {
    walk_everywhere(&Session::new(integrated_leadership()));
}

#[test]
fn the_sample_fits() {
    walk_everywhere(&sample());
}

#[test]
fn a_large_session_fits() {
    walk_everywhere(&large());
}

#[test]
fn long_names_fit() {
    walk_everywhere(&long());
}

#[test]
fn a_scale_of_nine_levels_fits() {
    let mut text = WorkshopText::clone(&integrated_leadership());
    let five = text.scale.levels.clone();
    text.scale.levels = five.into_iter().cycle().take(9).collect();
    let session = Session::new(Workshop::new(text).unwrap());
    for size in SIZES {
        walk(&session, Theme::Light, size);
    }
}

#[test]
fn workshops_of_every_shape_fit() {
    for (i, shape) in models::shapes().into_iter().enumerate() {
        let session = models::scored(&models::workshop(shape));
        walk(
            &session,
            Theme::ALL[i % Theme::ALL.len()],
            SIZES[i % SIZES.len()],
        );
    }
}

#[test]
fn the_smallest_window_fits() {
    for session in [sample(), long()] {
        walk(&session, Theme::Light, (1024.0, 640.0));
    }
}

#[test]
fn a_wall_of_pixels_fits_in_every_look() {
    let empty = Session::new(integrated_leadership());
    for session in [empty, sample(), long()] {
        for look in Theme::ALL {
            walk(&session, look, (3840.0, 2160.0));
        }
    }
}

/// A session of another day: a strip asks whether it goes on today.
#[test]
fn a_session_of_another_day_fits() {
    let sizes = SIZES.into_iter().skip(1);
    let usual = sizes.map(|(width, height)| Room::new().sized(width, height));
    for room in usual.chain(enlarged()) {
        let mut room = room.session_file("before.roundtable", "Riverside").start();
        room = room.drops("before.roundtable").sees("Go on today");
        for place in places(7) {
            room = room.goes_to(place);
            let points = room.ctx().content_rect().size();
            let screen = format!("{place:?} on another day, in {points} points");
            fits_whole(&room, &screen);
        }
    }
}

#[test]
fn on_an_old_projector_nothing_has_to_be_scrolled_to_agree_and_to_take_away() {
    let none_scrolls = |room: &Room, what: &str| {
        let mut nodes = room.nodes().into_iter();
        let bar = nodes.find(|node| node.accesskit_node().role() == accesskit::Role::ScrollBar);
        assert!(bar.is_none(), "{what} scrolls");
    };
    let mut room = Room::new().sized(1024.0, 768.0).twelve_people();
    room = room.key(Key::Enter).digits("344555344321").key(Key::Enter);
    room = room.goes_to(Step::Mechanism(0.into(), Stage::Agree));
    none_scrolls(&room, "Agree");
    none_scrolls(&room.ctrl(Key::E).sees("1 more file"), "Take away");
}

#[test]
fn the_start_and_every_dialog_fit_in_every_look() {
    for look in Theme::ALL {
        for (width, height) in SIZES.into_iter().chain([(3840.0, 2160.0)]) {
            let room = Room::new().looking(look).sized(width, height);
            start_and_dialogs(room, &format!("{look:?} {width}×{height}"));
        }
    }
}

#[test]
fn the_start_and_every_dialog_fit_at_any_scale_and_zoom() {
    for room in enlarged() {
        start_and_dialogs(room, "at a scale");
    }
}

/// A window in every look and size, and at every scale.
fn every_window() -> impl Iterator<Item = Room> {
    let sizes = SIZES.into_iter().chain([(3840.0, 2160.0)]);
    let all = Theme::ALL
        .into_iter()
        .flat_map(move |look| sizes.clone().map(move |size| (look, size)));
    let usual = all.map(|(look, (width, height))| Room::new().looking(look).sized(width, height));
    usual.chain(enlarged())
}

#[test]
fn a_team_over_time_fits_in_every_look_and_size() {
    for room in every_window() {
        let room = super::over_time::over_time_in(room);
        let points = room.ctx().content_rect().size();
        let screen = format!("over time, in {points} points");
        fits_whole(&room, &screen);
    }
}

#[test]
fn many_teams_fit_in_every_look_and_size() {
    for mut room in every_window() {
        for i in 0..12 {
            let name =
                format!("Neighbourhood team {i} of the Whitecross and Marsh Lane partnership");
            room = room.session_file(&format!("{i}.ron"), &name);
        }
        room = room.file("bad.ron", "(format: 1").start().key(Key::G);
        let shown = |room: &Room, what: &str| {
            let points = room.ctx().content_rect().size();
            let screen = format!("teams, {what}, in {points} points");
            fits(room, &screen);
            texts::stand_apart(room, &screen);
        };
        shown(&room, "none");
        let folder = room.path("");
        room = room
            .ctrl_shift(Key::O)
            .types_over(folder.to_str().unwrap())
            .key(Key::Enter)
            .hears("12 sessions were added.")
            // The short message lies over the foot for a while.
            .waits(30.0)
            .hears_nothing();
        for (key, what) in [
            (Key::Num1, "grid"),
            (Key::Num2, "radars"),
            (Key::Num3, "words"),
        ] {
            room = room.key(key);
            shown(&room, what);
        }
    }
}

#[test]
fn writing_a_workshop_fits_in_every_look_and_size() {
    let sizes = SIZES.into_iter().chain([(1024.0, 640.0), (3840.0, 2160.0)]);
    let all = Theme::ALL
        .into_iter()
        .flat_map(|look| sizes.clone().map(move |size| (look, size)));
    let usual = all.map(|(look, (width, height))| Room::new().looking(look).sized(width, height));
    for room in usual.chain(enlarged()) {
        let parts = [Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num1];
        let shown = |room: &Room, what: &str| {
            let points = room.ctx().content_rect().size();
            let screen = format!("writing a workshop, {what}, in {points} points");
            fits(room, &screen);
            texts::stand_apart(room, &screen);
        };
        let mut room = room.start().key(Key::M).sees("nothing typed yet");
        shown(&room, "nothing");
        room = room.ctrl(Key::W).key(Key::C).sees("Licence: CC BY 4.0");
        shown(&room, "a copy");
        room = room.clicks("Texts of “Inspiring intent to work together”");
        shown(&room, "its texts");
        for part in parts {
            room = room.ctrl(part);
            shown(&room, "a part");
        }
        room = room.key(Key::F4);
        shown(&room, "the wall");
    }
}

/// Walks from the start through every dialog that is opened from a session, a file or a list.
fn start_and_dialogs(mut room: Room, window: &str) {
    let shown = |room: &Room, what: &str| {
        let points = room.ctx().content_rect().size();
        let screen = format!("{what} {window}, in {points} points");
        fits(room, &screen);
        // The menu and a short message lie over the screen.
        if !["menu", "after saving"].contains(&what) {
            texts::stand_apart(room, &screen);
            texts::are_whole(room, &screen);
        }
    };
    for i in 0..12 {
        room = room.session_file(
            &format!("{i}.ron"),
            &format!("Team number {i} of the whole neighbourhood"),
        );
    }
    room = room.file("bad.ron", "(format: 1").start();
    for i in 0..12 {
        room = room.drops(&format!("{i}.ron"));
    }
    room = room.start();
    shown(&room, "start");
    room = room.key(Key::Questionmark).sees("The keys that work here");
    shown(&room, "keys");
    room = room
        .key(Key::Escape)
        .key(Key::W)
        .sees("Begin How are we doing? A team check");
    shown(&room, "workshops");
    room = room.key(Key::Escape).key(Key::V).sees("press Ctrl V here");
    shown(&room, "no table yet");
    let rows = |n: usize| format!("Promise number {n}\tWe keep what we have promised\tOwner\n");
    let table = (1..=24).map(rows).collect::<String>();
    room = room.pastes(&("Promise\tSummary\tOwner\n".to_owned() + &table));
    room = room.sees("24 topics");
    shown(&room, "table");
    room = room
        .pastes(&("Name\tLevel 0\tMinutes\n".to_owned() + &table))
        .sees("cell B1");
    shown(&room, "no workshop");
    room = room
        .key(Key::Escape)
        .drops("bad.ron")
        .sees("could not be opened");
    shown(&room, "message");
    room = room
        .key(Key::Enter)
        .something_to_lose()
        .clicks("Menu")
        .sees("Full screen");
    shown(&room, "menu");
    room = room.key(Key::Escape).ctrl(Key::E).sees("For whom");
    shown(&room, "export");
    let folder = room.path("");
    room = room
        .clicks_into("Folder")
        .types_over(folder.to_str().unwrap())
        .key(Key::Enter)
        .sees("2 files are in");
    shown(&room, "taken away");
    room = room
        .key(Key::Enter)
        .ctrl(Key::E)
        .key(Key::Enter)
        .sees("Replace what is there?");
    shown(&room, "replace");
    room = room
        .key(Key::Escape)
        .key(Key::Escape)
        .ctrl(Key::N)
        .sees("Save before you leave?");
    shown(&room, "unsaved");
    room = room.key(Key::Enter).sees("Save the session");
    shown(&room, "path");
    room = room
        .names_file("bad.ron.roundtable")
        .ctrl_shift(Key::S)
        .names_file("0.ron");
    shown(&room, "after saving");
    room = room
        .something_to_lose()
        .start()
        .sees("Not saved: kept safe from today, ");
    shown(&room, "kept");
    room = room.clicks("Let it go").sees("nobody can bring them back");
    shown(&room, "let go");
}

/// One thing that can be pressed or typed into.
struct Control {
    words: String,
    /// Where it is, and what is left of that inside its panel.
    rect: Rect,
    seen: Rect,
    scrolls: bool,
}

/// A text may lie above or below what is seen of a list, but is not cut at its sides. Only a field
/// of one line may be longer than it is wide: it scrolls.
#[track_caller]
fn texts_fit(room: &Room, screen: &str) {
    let lines = room.nodes().into_iter().filter(|node| {
        let role = node.accesskit_node().role();
        role == accesskit::Role::TextInput || role == accesskit::Role::SearchInput
    });
    let lines: Vec<Rect> = lines.map(|node| node.rect().expand(1.0)).collect();
    for ClippedShape {
        clip_rect, shape, ..
    } in room.shapes()
    {
        let Shape::Text(text) = shape else { continue };
        let drawn = text.visual_bounding_rect();
        let seen = clip_rect.intersect(drawn);
        let typed = lines.iter().any(|line| line.contains_rect(*clip_rect));
        if !typed && !text.galley.text().is_empty() && seen.height() > 4.0 {
            assert!(
                drawn.right() <= clip_rect.right() + 1.0 && drawn.left() >= clip_rect.left() - 1.0,
                "{screen}: “{}” is cut at its side: {drawn:?} in {clip_rect:?}",
                text.galley.text()
            );
        }
    }
}

/// All fits, no two texts overlap, and none is cut.
#[track_caller]
pub(super) fn fits_whole(room: &Room, screen: &str) {
    fits(room, screen);
    texts::stand_apart(room, screen);
    texts::are_whole(room, screen);
}

#[track_caller]
pub(super) fn fits(room: &Room, screen: &str) {
    texts_fit(room, screen);
    let window = room.ctx().content_rect();
    for control in controls(room, screen) {
        let Control {
            words,
            rect,
            seen,
            scrolls,
        } = control;
        if scrolls {
            // It may lie above or below, but must not be cut at its sides.
            assert!(
                rect.left() >= window.left() - 1.0 && rect.right() <= window.right() + 1.0,
                "{screen}: {words} leaves the window sideways: {rect:?}"
            );
            continue;
        }
        assert!(
            window.expand(1.0).contains_rect(rect),
            "{screen}: {words} leaves the window: {rect:?}"
        );
        let cut = rect.size() - seen.size();
        assert!(
            cut.max_elem() <= 1.0,
            "{screen}: {words} is cut: {rect:?} to {seen:?}"
        );
        assert!(
            seen.size().min_elem() >= 8.0,
            "{screen}: {words} is too small to press: {seen:?}"
        );
    }
}

/// Everything that can be pressed or typed into, each with a name.
#[track_caller]
fn controls(room: &Room, screen: &str) -> Vec<Control> {
    let nodes = room.nodes();
    let lists: Vec<_> = nodes
        .iter()
        .map(NodeT::accesskit_node)
        .filter(|node| node.role() == accesskit::Role::ScrollBar)
        .filter_map(|bar| bar.parent().map(|parent| parent.locate().0))
        .collect();
    let mut controls = Vec::new();
    room.ctx().viewport(|viewport| {
        let widgets: Vec<_> = viewport
            .prev_pass
            .widgets
            .layers()
            .flat_map(|(_, widgets)| widgets)
            .collect();
        for node in &nodes {
            let inner = node.accesskit_node();
            let role = inner.role();
            if matches!(
                role,
                accesskit::Role::Image
                    | accesskit::Role::ProgressIndicator
                    | accesskit::Role::Dialog
                    | accesskit::Role::Table
                    | accesskit::Role::ListBox
            ) {
                assert!(named(&inner), "{screen}: a {role:?} has no name");
            }
            let acts = inner.data().supports_action(accesskit::Action::Click)
                || inner.data().supports_action(accesskit::Action::Focus);
            if !acts
                || matches!(
                    role,
                    accesskit::Role::ScrollBar
                        | accesskit::Role::GenericContainer
                        | accesskit::Role::Pane
                        | accesskit::Role::Dialog
                        | accesskit::Role::Window
                )
            {
                continue;
            }
            let words = format!("{role:?} “{}”", inner.label().unwrap_or_default());
            assert!(
                named(&inner),
                "{screen}: {words} at {:?} has no name",
                node.rect()
            );
            let (id, _) = inner.locate();
            let Some(widget) = widgets.iter().find(|widget| widget.id.accesskit_id() == id) else {
                continue;
            };
            controls.push(Control {
                words,
                rect: widget.rect,
                seen: widget.interact_rect,
                scrolls: in_a_list(&inner, &lists),
            });
        }
    });
    assert!(controls.len() > 1, "{screen}: nothing can be pressed");
    controls
}

fn named(node: &AccessKitNode<'_>) -> bool {
    // A text that can be selected is its own name.
    let words = if node.role() == accesskit::Role::Label {
        node.value()
    } else {
        node.label()
    };
    words.is_some_and(|words| !words.trim().is_empty())
}

/// Whether it is inside something with a scroll bar: a child of a child of what holds the bar.
fn in_a_list(node: &AccessKitNode<'_>, lists: &[accesskit::NodeId]) -> bool {
    let mut above = node.parent().and_then(|parent| parent.parent());
    while let Some(ancestor) = above {
        if lists.contains(&ancestor.locate().0) {
            return true;
        }
        above = ancestor.parent();
    }
    false
}
