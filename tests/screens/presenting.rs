//! The room view in the one window: whatever stands there is the wall's own text.

use eframe::egui::Key;
use roundtable::design::combo::Combo;
use roundtable::edit::{CardField, Edit};
use roundtable::request::{Stage, Step};
use roundtable::room_view::{Look, RoomView, Shown};
use roundtable::scene::{Item, Scene, Size};
use roundtable::screens::Screens;
use roundtable::screens::shown_at;
use roundtable::session::Session;
use roundtable::storage::now;
use roundtable::workshop::MechanismIndex;

use super::room::Room;
use super::sessions::{a_day, edited, others, started, write};

/// Written where only the facilitator may read it.
const SECRET: &str = "Wombats";

const SCORE: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Score);
const REVEAL: Step = Step::Mechanism(MechanismIndex::FIRST, Stage::Reveal);
const WALL: Size = Size {
    width: 1920.0,
    height: 1080.0,
};

/// Every place of a session, with the stages of its first two cards.
fn places() -> Vec<Step> {
    let mut places = super::room::places(0);
    // What a break shows depends on what time it is.
    places.retain(|&place| place != Step::Break);
    places.extend(Stage::ALL.map(|stage| Step::Mechanism(1.into(), stage)));
    places
}

/// The session with a private note at every place that has one.
fn with_secrets(session: &Session) -> Session {
    let note = || format!("{SECRET} are tired");
    let cards = [0, 1].map(|card| write(card, CardField::Private, &note()));
    edited(
        session,
        cards.into_iter().chain([Edit::PrivateNotes(note())]),
    )
}

pub(super) fn presenting(session: &Session, place: Step) -> Room {
    Room::new()
        .start()
        .show(&with_secrets(session), place)
        .key(Key::F5)
}

/// What may be shown at a place where nothing has been opened or chosen.
pub(super) fn shown(place: Step) -> Shown {
    shown_at(place, &Screens::default(), now().date(), None)
}

fn texts(page: &Scene) -> Vec<String> {
    let text = |item: &Item| match item {
        Item::Text(placed) => Some(placed.text.clone()),
        Item::Path { .. } | Item::Circle { .. } => None,
    };
    page.items.iter().filter_map(text).collect()
}

impl Room {
    /// The window says and paints this page of the wall, and nothing else.
    #[track_caller]
    pub(super) fn shows_the_wall(self, shown: Shown, page: usize) -> Self {
        self.shows_the_wall_with(shown, page, &[])
    }

    /// The same, with signs that have no words for the room, and these for who has it read aloud.
    #[track_caller]
    fn shows_the_wall_with(self, shown: Shown, page: usize, signs: &[&str]) -> Self {
        let view = RoomView::of(&self.session(), shown);
        let page = view.pages(WALL, &Look::LIGHT).swap_remove(page);
        let said: &str = match shown {
            Shown::Blank => "The wall is blank.",
            _ => &page.description,
        };
        let said: Vec<_> = [said].iter().chain(signs).copied().collect();
        assert_eq!(self.spoken(), said, "{shown:?}");
        assert_eq!(self.painted(), texts(&page), "{shown:?}");
        self
    }
}

#[test]
fn every_state_of_a_session_shows_the_wall_and_nothing_else() {
    let mut room = Room::new()
        .in_any_script()
        .start()
        .show(&started(), Step::Welcome)
        .key(Key::F5);
    for session in a_day().iter().chain(&others()) {
        for place in places() {
            room = room.show(&with_secrets(session), place).settles();
            room = room.shows_the_wall(shown(place), 0).sees_no(SECRET);
        }
    }
}

#[test]
fn a_break_says_when_the_room_goes_on_and_nothing_else() {
    let room = presenting(a_day().last().unwrap(), Step::Break)
        .sees("We go on at ")
        .sees_no(SECRET);
    assert_eq!(room.spoken().len(), 1);
}

#[test]
fn a_countdown_is_on_the_wall_and_turns_no_page() {
    let at = Step::Mechanism(0.into(), Stage::Discuss);
    let room = presenting(a_day().last().unwrap(), at);
    let before = room.painted();
    let room = room.key(Key::F3);
    assert_eq!(room.painted().len(), before.len() + 1, "the time");
    let room = room.combo(Combo::plain(Key::F3).shift()).stands_at(at);
    assert_eq!(room.painted(), before);
}

#[test]
fn what_a_key_opens_is_opened_on_the_wall_too() {
    let at = |place| presenting(a_day().last().unwrap(), place);
    at(Step::Mechanism(0.into(), Stage::Read))
        .key(Key::T)
        .shows_the_wall(
            Shown::Read {
                mechanism: 0.into(),
                full: true,
            },
            0,
        )
        .key(Key::PageDown)
        .shows_the_wall(
            Shown::Read {
                mechanism: 0.into(),
                full: true,
            },
            1,
        );
    at(Step::Mechanism(1.into(), Stage::Reveal))
        .key(Key::G)
        .shows_the_wall(
            Shown::Reveal {
                mechanism: 1.into(),
                apart: true,
            },
            0,
        );
    at(Step::Mechanism(0.into(), Stage::Discuss))
        .key(Key::V)
        .shows_the_wall(
            Shown::Discuss {
                mechanism: 0.into(),
                notes: true,
            },
            0,
        )
        .sees_no(SECRET);
}

#[test]
fn a_blank_wall_is_blank_and_comes_back() {
    for key in [Key::B, Key::Period] {
        presenting(&started(), SCORE)
            .key(key)
            .shows_the_wall(Shown::Blank, 0)
            .key(key)
            .shows_the_wall(shown(SCORE), 0);
    }
}

#[test]
fn a_whole_round_is_counted_shown_and_settled_on_the_wall() {
    Room::new()
        .twelve_people()
        .key(Key::F5)
        .shows_the_wall(shown(Step::Mechanism(0.into(), Stage::Read)), 0)
        .key(Key::Enter)
        .shows_the_wall(shown(SCORE), 0)
        .digits("11112222555")
        .sees("11 of 12")
        .shows_the_wall(shown(SCORE), 0)
        .digits("5")
        .key(Key::Enter)
        .stands_at(REVEAL)
        .shows_the_wall(shown(REVEAL), 0)
        .key(Key::Enter)
        .key(Key::Enter)
        .key(Key::D)
        .shows_the_wall(
            Shown::Agree {
                mechanism: 0.into(),
            },
            0,
        )
        .key(Key::Enter)
        .stands_at(Step::Mechanism(1.into(), Stage::Read))
        .shows_the_wall(shown(Step::Mechanism(1.into(), Stage::Read)), 0)
        .key(Key::Backspace)
        .stands_at(Step::Mechanism(0.into(), Stage::Agree))
        .shows_the_wall(shown(Step::Mechanism(0.into(), Stage::Agree)), 0);
}

#[test]
fn pages_turn_and_then_the_next_step_comes() {
    let read = |page| {
        move |room: Room| {
            let full = Shown::Read {
                mechanism: 0.into(),
                full: true,
            };
            room.shows_the_wall(full, page)
        }
    };
    let room = presenting(&started(), Step::Mechanism(0.into(), Stage::Read)).key(Key::T);
    let full = Shown::Read {
        mechanism: 0.into(),
        full: true,
    };
    let pages = RoomView::of(&room.session(), full).pages(WALL, &Look::LIGHT);
    let last = pages.len() - 1;
    assert!(last > 0, "the full text has pages");
    let mut room = read(0)(room);
    for page in 1..=last {
        room = read(page)(room.key(Key::PageDown));
    }
    room.key(Key::PageUp)
        .shows_the_wall(full, last - 1)
        .key(Key::PageDown)
        .key(Key::PageDown)
        .stands_at(SCORE)
        .key(Key::PageUp)
        .stands_at(Step::Mechanism(0.into(), Stage::Read));
}

#[test]
fn esc_and_f5_bring_the_console_back() {
    for key in [Key::Escape, Key::F5] {
        presenting(&started(), SCORE)
            .sees_no("Undo")
            .key(key)
            .sees("Undo")
            .stands_at(SCORE);
    }
}

#[test]
fn a_note_gives_way_to_the_console_and_the_wall_comes_back() {
    for key in [Key::N, Key::U, Key::W] {
        presenting(&started(), Step::Mechanism(0.into(), Stage::Discuss))
            .key(key)
            .sees("Undo")
            .types("late")
            .sees("late")
            .key(Key::Escape)
            .shows_the_wall(shown(Step::Mechanism(0.into(), Stage::Discuss)), 0)
            .sees_no(SECRET)
            .holds_session(|session| {
                let card = &session.cards()[0];
                let written = [card.notes(), card.next_level(), card.why()];
                assert!(written.iter().any(|text| text.contains("late")), "{key:?}");
            });
    }
}

#[test]
fn the_note_that_is_only_for_you_waits_until_the_wall_has_the_window_no_more() {
    presenting(&a_day()[1], Step::Mechanism(0.into(), Stage::Discuss))
        .key(Key::O)
        .hears("that note is only for you")
        .sees("Undo")
        .sees_no(SECRET)
        .key(Key::O)
        .types("late")
        .sees("late");
}

#[test]
fn a_new_action_and_a_parked_thought_give_way_too() {
    for (key, words, page) in [(Key::N, "Ring the ward", 0), (Key::K, "car park", 1)] {
        let mut room = presenting(&started(), Step::Actions)
            .key(key)
            .types(words)
            .sees("Undo")
            .key(Key::Escape)
            .shows_the_wall(shown(Step::Actions), 0);
        for _ in 0..page {
            room = room.key(Key::PageDown);
        }
        room.shows_the_wall(shown(Step::Actions), page).sees(words);
    }
}

#[test]
fn a_note_that_leads_elsewhere_leaves_the_wall_there() {
    presenting(&started(), Step::Mechanism(0.into(), Stage::Discuss))
        .key(Key::N)
        .types("late")
        .key(Key::F5)
        .sees("Undo")
        .key(Key::Escape)
        .sees("Undo");
}

#[test]
fn a_file_is_asked_for_on_the_console_and_named_nowhere_on_the_wall() {
    presenting(&started(), SCORE)
        .ctrl(Key::S)
        .hears("The room view is closed, because a file is to be named")
        .sees("Undo")
        .ctrl(Key::S)
        .sees("Save the session")
        .names_file("monday")
        .hears("Saved in ")
        .key(Key::F5)
        .shows_the_wall(shown(SCORE), 0)
        .sees_no("monday")
        .key(Key::Num3)
        .ctrl(Key::S)
        .shows_the_wall(shown(SCORE), 0)
        .hears("Saved in ")
        .key(Key::Escape)
        .sees("Saved in ");
}

#[test]
fn a_save_that_fails_is_told_on_the_console() {
    let room = presenting(&started(), SCORE).key(Key::Escape);
    std::fs::create_dir(room.path("out")).unwrap();
    let room = room
        .ctrl(Key::S)
        .names_file("out/monday")
        .hears("Saved in ");
    std::fs::remove_dir_all(room.path("out")).unwrap();
    room.key(Key::F5)
        .key(Key::Num3)
        .shows_the_wall(shown(SCORE), 0)
        .ctrl(Key::S)
        .shows_the_wall_with(
            shown(SCORE),
            0,
            &["The last try to save failed. Esc: the console says why."],
        )
        .sees_no("monday")
        .key(Key::Escape)
        .sees("Undo")
        .sees("monday");
}

#[test]
fn what_is_not_saved_is_asked_about_on_the_console() {
    presenting(&started(), SCORE)
        .key(Key::Num3)
        .ctrl(Key::Q)
        .sees("Save before you leave?")
        .sees("Undo")
        .key(Key::Escape)
        .shows_the_wall(shown(SCORE), 0);
}

#[test]
fn keys_help_and_palette_lie_over_the_wall_and_name_nothing_private() {
    type Open = fn(Room) -> Room;
    let dialogs: [(Open, &str); 3] = [
        (
            |room| room.key(Key::Questionmark),
            "The keys that work here",
        ),
        (|room| room.key(Key::F1), "Find in the help"),
        (|room| room.ctrl(Key::K), "What do you want to do?"),
    ];
    for (open, words) in dialogs {
        for place in [SCORE, Step::Mechanism(0.into(), Stage::Discuss)] {
            open(presenting(&started(), place))
                .sees(words)
                .sees_no("Undo the")
                .sees_no(SECRET)
                .sees_no("counted in")
                .key(Key::Escape)
                .shows_the_wall(shown(place), 0);
        }
    }
}

#[test]
fn the_laptop_that_goes_round_has_the_window_to_itself() {
    presenting(&started(), SCORE)
        .key(Key::L)
        .sees_no(SECRET)
        .key(Key::F5)
        .key(Key::Questionmark)
        .sees_no("The keys that work here");
}

#[test]
fn enter_turns_the_pages_of_the_welcome_and_then_goes_on() {
    let welcome = |room: Room, page| room.shows_the_wall(Shown::Welcome, page);
    let mut room = presenting(&started(), Step::Welcome);
    let pages = RoomView::of(&room.session(), Shown::Welcome).pages(WALL, &Look::LIGHT);
    assert_eq!(pages.len(), 4);
    room = welcome(room, 0);
    for page in 1..pages.len() {
        room = welcome(room.key(Key::Enter), page);
    }
    let read = Step::Mechanism(0.into(), Stage::Read);
    room.key(Key::Enter).stands_at(read);
}

#[test]
fn a_presenters_last_key_ends_at_thanks_and_never_at_a_file() {
    let session = a_day().pop().unwrap();
    let mut room = presenting(&session, Step::Close);
    let pages = RoomView::of(&room.session(), Shown::Close).pages(WALL, &Look::LIGHT);
    let last = pages.len() - 1;
    assert!(pages[last].title.starts_with("Thank you"));
    for _ in 0..last + 3 {
        room = room.key(Key::PageDown);
    }
    room.stands_at(Step::Close)
        .shows_the_wall(Shown::Close, last)
        .sees_no("Save the session");
}
