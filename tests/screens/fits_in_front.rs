//! What comes in front of the screens, and what takes their place, in every size: it settles, fits,
//! and everything in it has a name.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Rect};
use egui_kittest::kittest::NodeT;
use roundtable::design::combo::Combo;
use roundtable::edit::{AboutEdit, Edit, apply, rehearsed, sample};
use roundtable::request::{Stage, Step};
use roundtable::scene::Theme;
use roundtable::session::Session;
use roundtable::storage::to_text;
use roundtable::workshop::{MechanismIndex, integrated_leadership};

use super::fits::{enlarged, fits, fits_whole};
use super::room::Room;
use super::sessions::{TODAY, a_day, started};

/// The smallest window, an old projector, two laptops, a wall, a wall of pixels.
const SIZES: [(f32, f32); 6] = [
    (1024.0, 640.0),
    (1024.0, 768.0),
    (1280.0, 720.0),
    (1366.0, 768.0),
    (1920.0, 1080.0),
    (3840.0, 2160.0),
];

const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);
const AGREE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Agree);

pub(super) type Way = fn(Room) -> Room;

/// Where it comes in front of, what it is, and the way there.
pub(super) const IN_FRONT: [(Step, &str, Way); 26] = [
    (SCORE, "keys", |room| room.key(Key::Questionmark)),
    (Step::Priorities, "keys", |room| room.key(Key::Questionmark)),
    (SCORE, "palette", |room| room.ctrl(Key::K)),
    (SCORE, "palette, one", |room| {
        room.ctrl(Key::K).types("undo")
    }),
    (SCORE, "palette, none", |room| {
        room.ctrl(Key::K).types("xyz")
    }),
    (SCORE, "help", |room| room.key(Key::F1)),
    (AGREE, "help, looked for", |room| {
        room.key(Key::F1).key(Key::ArrowDown)
    }),
    (SCORE, "agenda", |room| room.key(Key::M)),
    (Step::People, "today’s choice", |room| room.key(Key::F2)),
    (SCORE, "displays", |room| {
        room.combo(Combo::plain(Key::F5).shift())
    }),
    (SCORE, "back of the room", |room| room.key(Key::F4)),
    (Step::Picture, "back of the room", |room| room.key(Key::F4)),
    (Step::Close, "take away", |room| room.ctrl(Key::E)),
    (SCORE, "import", |room| {
        let table = "Name,Working with power,7,Fostering resilience\n1,4,A2,2\n2,5,A3,1\n";
        let room = room.file("t.csv", table).ctrl(Key::K);
        room.types("import scores")
            .key(Key::Enter)
            .names_file("t.csv")
    }),
    (Step::Welcome, "last time", |room| {
        let last = apply(&sample(), Edit::About(AboutEdit::Dates(Vec::new())));
        let room = room.file("last.roundtable", to_text(&last.unwrap()).unwrap());
        let room = room.shift(Key::L).key(Key::O);
        room.names_file("last.roundtable")
    }),
    (SCORE, "bar", |room| room.key(Key::F5).key(Key::Tab)),
    (Step::Close, "bar", |room| room.key(Key::F5).key(Key::Tab)),
    (SCORE, "covered", |room| room.key(Key::L)),
    (SCORE, "private", |room| room.key(Key::L).key(Key::Num1)),
    (SCORE, "chosen", |room| {
        room.key(Key::L).key(Key::Num1).key(Key::Num3)
    }),
    (Step::Priorities, "private dots", |room| {
        room.key(Key::L).key(Key::Enter).digits("12")
    }),
    (AGREE, "differ", |room| room.key(Key::D).key(Key::W)),
    (SCORE, "private note", |room| room.key(Key::O)),
    (Step::Actions, "calendar", |room| {
        let room = room.key(Key::N).types("ring them").key(Key::Escape);
        room.key(Key::Num1).clicks("Choose the day of action 1")
    }),
    (Step::Actions, "parked", |room| room.key(Key::K)),
    (
        Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal),
        "verdict",
        |room| room.key(Key::H).key(Key::G),
    ),
];

fn walk(session: &Session, look: Theme, sizes: &[(f32, f32)]) {
    for &(width, height) in sizes {
        for (place, what, open) in IN_FRONT {
            let room = Room::new().looking(look).sized(width, height).start();
            let room = open(room.show(session, place).settles());
            let screen = format!("{what} at {place:?}, {look:?}, {width}×{height}");
            fits_in_front(&room, what, &screen);
        }
    }
}

/// The bar lies over the wall, a month over its form: nothing but that they fit is asked of these.
#[track_caller]
fn fits_in_front(room: &Room, what: &str, screen: &str) {
    if ["bar", "calendar"].contains(&what) {
        fits(room, screen);
    } else {
        fits_whole(room, screen);
    }
}

#[test]
fn what_comes_in_front_of_an_empty_session_fits() {
    for look in Theme::ALL {
        walk(&started(), look, &SIZES[..2]);
    }
}

#[test]
fn what_comes_in_front_of_a_full_session_fits() {
    walk(a_day().last().unwrap(), Theme::Light, &SIZES);
}

#[test]
fn what_comes_in_front_of_a_full_session_fits_in_the_dark() {
    walk(a_day().last().unwrap(), Theme::Dark, &SIZES);
}

#[test]
fn what_comes_in_front_of_a_full_session_fits_in_high_contrast() {
    walk(a_day().last().unwrap(), Theme::HighContrast, &SIZES);
}

#[test]
fn what_comes_in_front_of_a_rehearsal_fits() {
    let session = rehearsed(integrated_leadership(), TODAY, 7);
    walk(&session, Theme::Light, &SIZES[..2]);
}

#[test]
fn what_comes_in_front_fits_at_any_scale_and_zoom() {
    let session = a_day().pop().unwrap();
    for (place, what, open) in IN_FRONT {
        for room in enlarged() {
            let room = open(room.start().show(&session, place).settles());
            let points = room.ctx().content_rect().size();
            let screen = format!("{what} at {place:?} in {points} points");
            fits_in_front(&room, what, &screen);
        }
    }
}

#[test]
fn the_tour_fits_at_any_scale_and_zoom() {
    for room in enlarged() {
        let mut room = room.start().key(Key::T);
        let points = room.ctx().content_rect().size();
        for place in super::room::places(0) {
            room = room.goes_to(place).sees("Leave the tour");
            let screen = format!("tour at {place:?} in {points} points");
            fits_whole(&room, &screen);
        }
    }
}

#[test]
fn every_look_names_everything() {
    for look in Theme::ALL {
        for (place, what, open) in IN_FRONT {
            let room = Room::new().looking(look).start();
            let room = open(room.show(&sample(), place).settles());
            fits(&room, &format!("{what} at {place:?}, {look:?}"));
        }
    }
}

#[test]
fn the_tour_fits_at_every_place() {
    for (width, height) in SIZES {
        let mut room = Room::new().sized(width, height).start().key(Key::T);
        let mut places = vec![Step::People, Step::Welcome];
        places.extend(Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage)));
        let after = [Step::Picture, Step::Priorities, Step::Actions, Step::Close];
        places.extend(after);
        for place in places {
            room = room.goes_to(place).sees("Leave the tour");
            fits(&room, &format!("tour at {place:?}, {width}×{height}"));
        }
    }
}

/// Where every button stands.
fn buttons(room: &Room) -> Vec<(Option<String>, Rect)> {
    let nodes = room.nodes().into_iter();
    nodes
        .filter(|node| node.accesskit_node().role() == Role::Button)
        .map(|node| (node.accesskit_node().label(), node.rect()))
        .collect()
}

#[test]
fn nothing_moves_under_the_mouse() {
    for (place, what, open) in IN_FRONT.into_iter().filter(|(_, what, _)| *what != "bar") {
        let room = open(Room::new().start().show(&sample(), place).settles());
        let before = buttons(&room);
        let room = room.moves_the_mouse().settles();
        assert_eq!(buttons(&room), before, "{what} at {place:?}");
    }
}
