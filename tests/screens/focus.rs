//! The keyboard goes through every screen as it is read, and can always be seen.
//!
//! The panels follow each other as they are built: the bar above, the tour, the bar below, the
//! agenda, the notes, and then what stands in the middle. Within a panel it goes line by line, from
//! left to right.

use eframe::egui::accesskit::{NodeId, Role};
use eframe::egui::epaint::{ClippedShape, Shape};
use eframe::egui::{Color32, Key, Rect};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::Session;

use super::room::{Room, places};
use super::sessions::{a_day, started};

/// Where the keyboard is.
#[derive(Clone, Debug)]
struct Stop {
    id: NodeId,
    name: String,
    rect: Rect,
}

impl Room {
    fn stop(&self) -> Option<Stop> {
        let focused = self.nodes().into_iter().find(Node::is_focused)?;
        Some(stop_at(&focused))
    }

    /// Where a stop is now: its list may have scrolled since.
    fn now(&self, stop: &Stop) -> Option<Stop> {
        let same = |node: &Node<'_>| node.accesskit_node().locate().0 == stop.id;
        self.nodes().iter().find(|node| same(node)).map(stop_at)
    }

    /// Whether a line of the accent's colour runs around it.
    fn has_ring(&self, stop: &Stop, look: Theme) -> bool {
        let accent = roundtable::design::theme::Colours::of(look).accent;
        let accent = Color32::from_rgb_additive(accent.r, accent.g, accent.b).to_opaque();
        self.shapes()
            .iter()
            .any(|ClippedShape { shape, .. }| rings(shape, stop.rect, accent))
    }
}

fn stop_at(node: &Node<'_>) -> Stop {
    let inner = node.accesskit_node();
    let name = inner.label().or(inner.value()).unwrap_or_default();
    Stop {
        id: inner.locate().0,
        name: format!("{:?} “{name}”", inner.role()),
        rect: node.rect(),
    }
}

fn rings(shape: &Shape, rect: Rect, accent: Color32) -> bool {
    match shape {
        Shape::Vec(shapes) => shapes.iter().any(|shape| rings(shape, rect, accent)),
        Shape::Rect(ring) => {
            let near = |a: f32, b: f32| (a - b).abs() <= 16.0;
            let around = near(ring.rect.left(), rect.left())
                && near(ring.rect.right(), rect.right())
                && near(ring.rect.top(), rect.top())
                && near(ring.rect.bottom(), rect.bottom());
            around && ring.stroke.width >= 2.0 && ring.stroke.color == accent
        }
        _ => false,
    }
}

/// Which panel of a 1920×1080 window it stands in, in the order of the keyboard.
fn panel(rect: Rect, notes: f32) -> usize {
    let at = rect.center();
    match (at.x, at.y) {
        (_, ..64.0) => 0,
        (_, 992.0..) => 1,
        (..340.0, _) => 2,
        (x, _) if x > notes => 3,
        _ => 4,
    }
}

/// Whether it is read after the other.
fn is_read_after(after: Rect, before: Rect) -> bool {
    let overlap = after.bottom().min(before.bottom()) - after.top().max(before.top());
    let same_line = overlap > 0.5 * after.height().min(before.height());
    if same_line {
        after.left() > before.left()
    } else {
        after.top() > before.top()
    }
}

/// Every stop of Tab, with what was read before it.
fn stops(room: Room) -> (Room, Vec<(Option<Stop>, Stop)>) {
    let mut stops: Vec<(Option<Stop>, Stop)> = Vec::new();
    let mut room = room.key(Key::Escape);
    for _ in 0..200 {
        room = room.key(Key::Tab);
        let Some(stop) = room.stop() else { break };
        if stops.first().is_some_and(|(_, first)| first.id == stop.id) {
            break;
        }
        let before = stops.last().and_then(|(_, last)| room.now(last));
        stops.push((before, stop));
    }
    assert!(stops.len() > 1, "Tab leads nowhere");
    (room, stops)
}

fn sessions() -> [Session; 2] {
    [started(), a_day().pop().unwrap()]
}

#[test]
fn tab_goes_through_every_place_as_it_is_read() {
    for session in sessions() {
        for place in places(0) {
            let notes = if place.has_notes() { 1460.0 } else { 1920.0 };
            let (room, stops) = stops(Room::new().start().show(&session, place).settles());
            reaches_everything(&room, place, &stops);
            for (before, stop) in &stops {
                let Some(before) = before else { continue };
                let panels = (panel(before.rect, notes), panel(stop.rect, notes));
                let charts = place == Step::Picture && panels == (4, 4);
                let follows = if charts {
                    // The marks of a chart follow the agenda.
                    true
                } else if panels.0 == panels.1 {
                    is_read_after(stop.rect, before.rect)
                } else {
                    panels.1 > panels.0
                };
                assert!(follows, "{place:?}: {stop:?} comes after {before:?}");
            }
        }
    }
}

/// Nothing that can be pressed or written in is left out.
#[track_caller]
fn reaches_everything(room: &Room, place: Step, stops: &[(Option<Stop>, Stop)]) {
    for node in room.nodes() {
        let inner = node.accesskit_node();
        let presses = matches!(
            inner.role(),
            Role::Button | Role::RadioButton | Role::TextInput | Role::MultilineTextInput
        );
        let id = inner.locate().0;
        if presses && !inner.is_disabled() && !inner.is_hidden() {
            let reached = stops.iter().any(|(_, stop)| stop.id == id);
            assert!(reached, "{place:?}: {}", stop_at(&node).name);
        }
    }
}

#[test]
fn the_keyboard_is_seen_wherever_it_is() {
    let [_, session] = sessions();
    for look in Theme::ALL {
        // The widgets are the same in every look, but for their colours.
        let all = look == Theme::Light;
        let few = [Step::Actions, Step::Mechanism(0.into(), Stage::Score)];
        for place in places(0).into_iter().filter(|at| all || few.contains(at)) {
            let room = Room::new().looking(look).start().show(&session, place);
            let mut room = room.settles().key(Key::Escape);
            let mut first = None;
            for _ in 0..200 {
                room = room.key(Key::Tab);
                let Some(stop) = room.stop() else { break };
                if first == Some(stop.id) {
                    break;
                }
                first = first.or(Some(stop.id));
                assert!(room.has_ring(&stop, look), "{place:?}, {look:?}: {stop:?}");
                let window = room.ctx().content_rect();
                let seen = window.intersects(stop.rect);
                assert!(seen, "{place:?}: {stop:?} is out of sight");
            }
        }
    }
}

#[test]
fn the_start_and_the_dialogs_are_gone_through_as_they_are_read() {
    type Way = fn(Room) -> Room;
    let ways: [(&str, Way); 8] = [
        ("start", |room| room),
        ("export", |room| room.key(Key::L).ctrl(Key::E)),
        ("path", |room| room.ctrl(Key::O)),
        ("unsaved", |room| room.something_to_lose().ctrl(Key::N)),
        ("agenda", |room| room.key(Key::L).key(Key::M)),
        ("keys", |room| room.key(Key::Questionmark)),
        ("back of the room", |room| room.key(Key::L).key(Key::F4)),
        ("displays", |room| {
            let shift_f5 = roundtable::design::combo::Combo::plain(Key::F5).shift();
            room.key(Key::L).combo(shift_f5)
        }),
    ];
    for (what, way) in ways {
        let mut room = way(Room::new().start());
        let mut before: Option<Stop> = None;
        let mut first = None;
        for _ in 0..60 {
            let Some(stop) = room.stop() else {
                room = room.key(Key::Tab);
                continue;
            };
            if first == Some(stop.id) {
                break;
            }
            assert!(room.has_ring(&stop, Theme::Light), "{what}: {stop:?}");
            if let Some(before) = before.as_ref().and_then(|before| room.now(before)) {
                let follows = is_read_after(stop.rect, before.rect);
                assert!(follows, "{what}: {stop:?} comes after {before:?}");
            } else {
                first = Some(stop.id);
            }
            before = Some(stop);
            room = room.key(Key::Tab);
        }
        assert!(before.is_some(), "{what}: Tab leads nowhere");
    }
}

#[test]
fn one_key_goes_from_region_to_region_and_first_to_the_card() {
    for session in sessions() {
        for place in places(0) {
            let notes = if place.has_notes() { 1460.0 } else { 1920.0 };
            let way = |key: fn(Room) -> Room| {
                let mut room = Room::new().start().show(&session, place).settles();
                room = room.key(Key::Escape);
                let mut panels = Vec::new();
                for _ in 0..8 {
                    room = key(room);
                    let stop = room.stop().expect("the keyboard is somewhere");
                    panels.push(panel(stop.rect, notes));
                }
                panels
            };
            let expected: &[usize] = match place {
                Step::Welcome | Step::Mechanism(..) => &[4, 3, 1, 0, 2],
                _ => &[4, 1, 0, 2],
            };
            let round =
                |order: &[usize]| -> Vec<usize> { order.iter().copied().cycle().take(8).collect() };
            assert_eq!(way(|room| room.key(Key::F6)), round(expected), "{place:?}");
            let mut back = expected.to_vec();
            back.reverse();
            assert_eq!(way(|room| room.shift(Key::F6)), round(&back), "{place:?}");
        }
    }
}
