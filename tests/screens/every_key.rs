//! Every key that is listed does something, and whatever a button does, a key does too.

use std::collections::{BTreeSet, HashSet};

use eframe::egui::Key;
use eframe::egui::accesskit::{Action, Role, Toggled};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::commands::keys::digit;
use roundtable::commands::{Command, CommandGroup, of_session, of_start};
use roundtable::design::combo::Combo;
use roundtable::design::theme;
use roundtable::edit::sample;
use roundtable::edit::{apply, rehearsed};
use roundtable::request::{Aim, Correction, Effect, Request, Show, Status};
use roundtable::request::{Stage, Step};
use roundtable::session::Session;
use roundtable::workshop::{MechanismIndex, integrated_leadership};

use super::room::{Room, places};
use super::sessions::{TODAY, a_day, started};

const SCORE: Step = Step::Mechanism(MechanismIndex::new(1), Stage::Score);

/// One with almost nothing in it, one of a made-up team, one with everything.
fn sessions() -> [Session; 3] {
    [
        started(),
        rehearsed(integrated_leadership(), TODAY, 7),
        a_day().pop().unwrap(),
    ]
}

/// What can be told of the program: where it is, what stands there, who has the keyboard.
#[derive(Clone, Debug, PartialEq)]
struct Told {
    place: Option<Step>,
    session: Option<Session>,
    spoken: Vec<String>,
    painted: Vec<String>,
    chosen: Vec<String>,
    keyboard: Option<String>,
    toast: Option<String>,
    look: roundtable::scene::Theme,
    still: bool,
}

impl Room {
    fn told(&self) -> Told {
        let label = |node: &Node<'_>| node.accesskit_node().label().unwrap_or_default();
        let mut nodes = self.nodes();
        let keyboard = nodes.iter().find(|node| node.is_focused()).map(label);
        nodes.retain(|node| node.accesskit_node().toggled() == Some(Toggled::True));
        let shell = self.harness().state();
        let toast = shell.toast().map(str::to_owned);
        let apart = |mut texts: Vec<String>| {
            texts.retain(|text| Some(text) != toast.as_ref());
            texts
        };
        Told {
            place: shell.place(),
            session: shell.session().cloned(),
            spoken: apart(self.spoken()),
            painted: apart(self.painted()),
            chosen: nodes.iter().map(label).collect(),
            keyboard,
            toast: toast.clone(),
            look: theme::look(self.ctx()),
            still: self.ctx().global_style().animation_time == 0.0,
        }
    }

    /// The same program at the beginning of a try: a session at a place, the keyboard free and the
    /// clock held before its first frame: a thread that has ended may ask for one frame more, and each
    /// is a quarter of a second.
    fn anew(self, session: &Session, place: Step) -> Self {
        self.key(Key::Escape)
            .key(Key::Escape)
            .show(session, place)
            .key(Key::F7)
            .settles()
            .key(Key::Escape)
    }
}

impl Told {
    /// A click may take the keyboard along, a key leaves it; looks and sentences outlast a try.
    fn apart_from_habits(self) -> Self {
        Self {
            keyboard: None,
            toast: None,
            look: roundtable::scene::Theme::default(),
            still: false,
            ..self
        }
    }
}

/// Whether something can be told of the one that cannot be told of the other.
fn differ(before: &Told, after: &Told) -> bool {
    let same_work = match (&before.session, &after.session) {
        (Some(before), Some(after)) => before.same_work(after),
        (before, after) => before.is_none() && after.is_none(),
    };
    let rest = |told: &Told| Told {
        session: None,
        ..told.clone()
    };
    !same_work || rest(before) != rest(after)
}

fn commands_at(session: &Session, place: Step) -> Vec<Command> {
    let mut commands = of_session(session, place, &Status::default());
    commands.retain(Command::is_possible);
    commands
}

/// Whether it has nothing to do where things stand just so.
fn rests(command: &Command, before: &Told) -> bool {
    let session = before.session.as_ref();
    let does_nothing = |request: &Request| match request {
        // The end of the agenda, and what is shown already.
        Request::Go(to) => before.place == Some(*to),
        Request::Show(Show::Charts(view)) => *view == Default::default(),
        Request::Show(Show::Order(order)) => *order == Default::default(),
        Request::Edit(edit) => session.is_some_and(|session| {
            apply(session, edit.clone()).is_ok_and(|after| after.same_work(session))
        }),
        // Nothing is counted yet, and so there is no next step.
        // Nor does anything follow the close.
        Request::Do(Effect::TurnPage(1)) => {
            matches!(before.place, Some(SCORE | Step::Close))
        }
        Request::Do(Effect::TurnPage(_)) => before.place == Some(Step::People),
        // The window is asked for it, and answers later.
        Request::Do(Effect::FullScreen) => true,
        Request::Show(_) | Request::Do(_) => false,
    };
    command.requests.iter().all(does_nothing)
}

#[test]
fn a_key_that_means_nothing_changes_nothing() {
    for place in places(1) {
        let room = Room::new().start().anew(&sample(), place);
        let before = room.told();
        let after = room.key(Key::F12).told();
        assert!(!differ(&before, &after), "{place:?}");
    }
}

#[test]
fn every_key_that_is_listed_does_something_there() {
    let mut room = Room::new().start();
    let mut dead = Vec::new();
    for session in sessions() {
        for place in places(1) {
            // What is the same everywhere is tried at two places.
            let twice = matches!(place, Step::Welcome | Step::Close);
            for command in commands_at(&session, place) {
                if !twice && matches!(command.group, CommandGroup::Files | CommandGroup::Window) {
                    continue;
                }
                for &combo in &command.combos {
                    room = room.anew(&session, place);
                    let before = room.told();
                    room = room.combo(combo);
                    if !differ(&before, &room.told()) && !rests(&command, &before) {
                        dead.push(format!("{place:?}: {}, {}", combo.label(), command.name));
                    }
                }
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn every_key_of_the_start_does_something() {
    for command in of_start([]) {
        for &combo in &command.combos {
            let room = Room::new().start();
            let before = room.told();
            let after = room.combo(combo).told();
            let asks_the_window = [Request::Do(Effect::Quit), Request::Do(Effect::FullScreen)];
            assert!(
                differ(&before, &after) || asks_the_window.contains(&command.requests[0]),
                "{}, {}",
                combo.label(),
                command.name
            );
        }
    }
}

#[test]
fn the_keys_that_work_here_are_all_listed() {
    let [_, _, session] = sessions();
    for place in places(1) {
        let room = Room::new().start().anew(&session, place);
        let room = room.key(Key::Questionmark);
        let painted: HashSet<String> = room.painted().into_iter().collect();
        for command in commands_at(&session, place) {
            let (key, what) = match &command.kind {
                Some(kind) => kind.clone(),
                None => (command.key(), command.name.clone()),
            };
            if !key.is_empty() {
                assert!(painted.contains(&key), "{place:?}: {key}");
                assert!(painted.contains(&what), "{place:?}: {what}");
            }
        }
    }
}

/// What a key means that has more than one name, and its names. A number is the choice that wears
/// it, and Enter is what the large button says.
const ONE_MEANING: &[(Key, &[&str])] = &[
    // What was said last is taken back; where nothing was counted, that is the step.
    (Key::Backspace, &["One step back", "Take the last one back"]),
    // A score is corrected, or is not.
    (Key::C, &["Correct a score", "Leave it as it is"]),
    // A target is set, or is not.
    (Key::Z, &["Our target", "Leave our target"]),
    // Perspectives.
    (
        Key::G,
        &[
            "Count in the next perspective",
            "By perspective, or all together",
        ],
    ),
    // The keyboard goes where this screen is written on.
    (
        Key::N,
        &[
            "The team’s note",
            "The note for the whole session",
            "Title of the picture",
            "New action",
            "What people take away",
        ],
    ),
    // In a rehearsal, what others would do.
    (
        Key::I,
        &[
            "The made-up team scores",
            "The made-up team fills in the rest",
        ],
    ),
    // More time for what is on.
    (
        Key::F3,
        &[
            "Count three minutes down",
            "One minute more",
            "Five minutes more",
        ],
    ),
    // Left out for now, or taken in again.
    (Key::S, &["Skip this mechanism", "Do not skip it"]),
    // A whole count goes.
    (
        Key::X,
        &[
            "Start this round again",
            "Take this round back",
            "Start the dots again",
        ],
    ),
];

#[test]
fn a_key_means_the_same_on_every_screen() {
    let mut names: Vec<(Combo, BTreeSet<String>)> = Vec::new();
    let correcting = Status {
        correcting: Some(Correction::From),
        ..Status::default()
    };
    let aiming = Status {
        aim: Aim::Target,
        ..Status::default()
    };
    for session in sessions() {
        let statuses = [Status::default(), correcting, aiming];
        for (place, status) in places(1)
            .into_iter()
            .flat_map(|place| statuses.map(|status| (place, status)))
        {
            for command in of_session(&session, place, &status) {
                for combo in command.combos {
                    if digit(combo.key).is_some() || combo == Combo::ENTER {
                        continue;
                    }
                    match names.iter_mut().find(|(key, _)| *key == combo) {
                        Some((_, names)) => _ = names.insert(command.name.clone()),
                        None => names.push((combo, BTreeSet::from([command.name.clone()]))),
                    }
                }
            }
        }
    }
    for (combo, names) in names {
        let one = ONE_MEANING
            .iter()
            .find(|(key, _)| combo == Combo::plain(*key));
        let same = |name: &&String| one.is_some_and(|(_, same)| same.contains(&&***name));
        let others = names.iter().filter(|name| !same(name)).count();
        let meanings = others + usize::from(others < names.len());
        assert_eq!(meanings, 1, "{}: {names:?}", combo.label());
    }
}

#[test]
fn letters_are_commands_on_the_list_of_priorities_too() {
    let [_, _, session] = sessions();
    let at = |place| {
        let commands = commands_at(&session, place);
        let keys = commands.into_iter().flat_map(|command| command.combos);
        keys.map(Combo::label).collect::<HashSet<_>>()
    };
    let (priorities, picture) = (at(Step::Priorities), at(Step::Picture));
    for everywhere in ["B", "M", "P", "PageDown", "F5", "."] {
        assert!(priorities.contains(everywhere), "{everywhere}");
        assert!(
            picture.contains(everywhere) || everywhere == "P",
            "{everywhere}"
        );
    }
}

/// Buttons that are reached with Tab alone.
const WITH_TAB: &[&str] = &[
    // Its entries have keys, or are in the palette.
    "Menu",
    // F7 does it, and then no two tries look alike: the clock goes on.
    "Run the timer",
    // G counts in for the next of them.
    "Counting in",
    // Q goes from one to the next.
    "Sorted",
    // One for each action and each parked thought.
    "Choose the day of action",
    "Delete action",
    "Done",
    "Not done yet",
    "Take parked thought",
];

#[test]
fn whatever_a_button_does_is_a_command() {
    let mut alone = BTreeSet::new();
    let [empty, made_up, full] = sessions();
    let everywhere = places(1).into_iter().map(|place| (full.clone(), place));
    for (session, place) in [(empty, SCORE), (made_up, SCORE)]
        .into_iter()
        .chain(everywhere)
    {
        let commands = commands_at(&session, place);
        let mut does = Vec::new();
        // The bars and the agenda are the same everywhere.
        let once = place == Step::Welcome;
        let bars = [CommandGroup::RoomView, CommandGroup::Window];
        let tried = |command: &&Command| once || !bars.contains(&command.group);
        for combo in commands
            .iter()
            .filter(tried)
            .filter_map(|c| c.combos.first())
        {
            let room = fresh(&session, place).combo(*combo);
            does.push(room.told().apart_from_habits());
        }
        let goes: Vec<Step> = commands.iter().filter_map(goes_to).collect();
        for name in buttons(&fresh(&session, place), once) {
            let named = commands.iter().any(|command| command.name == name);
            if named || WITH_TAB.iter().any(|tab| name.starts_with(tab)) {
                continue;
            }
            let room = fresh(&session, place);
            let before = room.told().apart_from_habits();
            let room = room.clicks(&name);
            let after = room.told().apart_from_habits();
            let gone = after.place.filter(|_| after.place != before.place);
            let known = !differ(&before, &after)
                || does.iter().any(|does| !differ(does, &after))
                || gone.is_some_and(|to| goes.contains(&to));
            if !known {
                alone.insert(format!("{place:?}: {name}"));
            }
        }
    }
    assert!(alone.is_empty(), "{alone:#?}");
}

fn fresh(session: &Session, place: Step) -> Room {
    Room::new().start().anew(session, place)
}

fn goes_to(command: &Command) -> Option<Step> {
    match command.requests.as_slice() {
        [.., Request::Go(place)] => Some(*place),
        _ => None,
    }
}

/// The names of all buttons that can be pressed, with those of the bars and of the agenda or without.
fn buttons(room: &Room, all: bool) -> Vec<String> {
    let nodes = room.nodes().into_iter();
    let bars = (64.0..1080.0 - 88.0, 340.0..1920.0);
    let button = nodes.filter(|node| {
        let inner = node.accesskit_node();
        let role = matches!(inner.role(), Role::Button | Role::RadioButton);
        role && !inner.is_disabled() && inner.data().supports_action(Action::Click) && {
            let at = node.rect().center();
            all || bars.0.contains(&at.y) && bars.1.contains(&at.x)
        }
    });
    button
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}
