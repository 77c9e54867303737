//! Everything that can be done here and now: its name, its key, and what it asks for.
//!
//! One list serves the keyboard, the palette that finds an action by words, and the help that shows
//! the keys that work here. A button on a screen asks for the same requests.

pub mod keys;

mod card;
mod next;
mod outcomes;
mod session;
mod window;

use egui::Key;

use crate::commands::keys::Combo;
use crate::request::Step;
use crate::request::{Effect, Request, Status, WallLocation};
use crate::session::Session;

pub use card::{count, score_again};
pub use next::{Next, next};
pub use outcomes::{LETTERS, ORDERS, has_room, has_room_to_park, pressed};
pub use session::letters_are_taken;
pub use window::{of_private_screen, of_start};

/// Where a command stands in the help and in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What this place is for.
    Here,
    /// Notes, and what becomes of their lines.
    Notes,
    /// From place to place.
    Agenda,
    /// What the projector shows.
    RoomView,
    /// Files, and what leaves the program.
    Files,
    /// The window and its help.
    Window,
}

impl Group {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 6] = [
        Self::Here,
        Self::Notes,
        Self::Agenda,
        Self::RoomView,
        Self::Files,
        Self::Window,
    ];

    /// Its heading.
    pub fn label(self) -> &'static str {
        match self {
            Self::Here => "Here",
            Self::Notes => "Notes",
            Self::Agenda => "Agenda",
            Self::RoomView => "Room view",
            Self::Files => "Files",
            Self::Window => "Window",
        }
    }
}

/// One thing that can be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Command {
    /// Where it stands.
    pub group: Group,
    /// What it does, as a person would ask for it: "Count one person in at 3, In places".
    pub name: String,
    /// The keys that do it; the first is the one that is shown.
    pub combos: Vec<Combo>,
    /// One line of the help for many of a kind: its keys, and what they do.
    pub kind: Option<(String, String)>,
    /// Other words that people look for it by.
    pub also: &'static str,
    /// What it asks for; nothing where it cannot be done just now.
    pub requests: Vec<Request>,
}

impl Command {
    pub(super) fn new(
        group: Group,
        name: impl Into<String>,
        combo: Combo,
        request: impl Into<Request>,
    ) -> Self {
        Self {
            combos: vec![combo],
            ..Self::unkeyed(group, name, request)
        }
    }

    /// One that the palette alone leads to, because arrows and the agenda lead there too.
    pub(super) fn unkeyed(
        group: Group,
        name: impl Into<String>,
        request: impl Into<Request>,
    ) -> Self {
        Self {
            group,
            name: name.into(),
            combos: Vec::new(),
            kind: None,
            also: "",
            requests: vec![request.into()],
        }
    }

    fn or(mut self, combo: Combo) -> Self {
        self.combos.push(combo);
        self
    }

    fn kind(mut self, keys: impl Into<String>, what: impl Into<String>) -> Self {
        self.kind = Some((keys.into(), what.into()));
        self
    }

    fn also(mut self, words: &'static str) -> Self {
        self.also = words;
        self
    }

    fn when(mut self, possible: bool) -> Self {
        if !possible {
            self.requests.clear();
        }
        self
    }

    /// Its key as on a keycap; empty where it has none.
    pub fn key(&self) -> String {
        self.combos
            .first()
            .map(|combo| combo.label())
            .unwrap_or_default()
    }

    /// Whether it can be done just now.
    pub fn is_possible(&self) -> bool {
        !self.requests.is_empty()
    }

    /// Whether every word of a search begins one of its own words.
    pub fn is_found_by(&self, search: &str) -> bool {
        let own = format!("{} {} {}", self.name, self.also, self.group.label()).to_lowercase();
        search.to_lowercase().split_whitespace().all(|word| {
            own.split(|c: char| !c.is_alphanumeric())
                .any(|own| own.starts_with(word))
        })
    }
}

/// Everything that can be done while a session is open.
pub fn of_session(session: &Session, place: Step, status: &Status) -> Vec<Command> {
    let mut commands = session::here(session, place, status);
    match place {
        Step::Mechanism(mechanism, stage) => {
            commands.extend(card::here(session, mechanism, stage, status));
        }
        Step::Picture => commands.extend(outcomes::picture()),
        Step::Priorities => commands.extend(outcomes::priorities(session)),
        Step::Actions => commands.extend(outcomes::actions(session)),
        Step::People | Step::Welcome | Step::Close => {}
    }
    commands.extend(session::notes(place));
    commands.extend(session::agenda(session, place));
    commands.extend(session::room_view(place));
    commands.extend(session::files());
    commands.extend(window::everywhere());
    if status.tour.is_some() {
        commands.push(Command::new(
            Group::Window,
            "Leave the tour",
            Combo::ctrl(Key::T),
            Effect::LeaveTour,
        ));
    }
    // Where the wall has the one window, Esc brings the console back.
    if status.wall == WallLocation::Here
        && let Some(present) = commands
            .iter_mut()
            .find(|command| command.requests == [Request::Do(Effect::Present)])
    {
        present.combos.push(Combo::plain(Key::Escape));
    }
    commands
}

/// The command that answers to a combination. A letter with Shift is the letter where nothing
/// else answers to it: Caps Lock must not make a keyboard dead.
pub fn answer(commands: &[Command], combo: Combo) -> Option<&Command> {
    let find = |combo: Combo| {
        commands
            .iter()
            .find(|command| command.combos.contains(&combo))
    };
    find(combo).or_else(|| {
        (combo.shift && !combo.ctrl)
            .then(|| find(Combo::plain(combo.key)))
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Stage;

    pub(super) fn made_up() -> Session {
        let workshop = crate::workshop::integrated_leadership();
        crate::edit::rehearsal(workshop, jiff::civil::date(2026, 11, 23), 7)
    }

    pub(super) fn places() -> Vec<Step> {
        let mut places = vec![
            Step::People,
            Step::Welcome,
            Step::Picture,
            Step::Priorities,
            Step::Actions,
            Step::Close,
        ];
        places.extend(Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage)));
        places
    }

    #[test]
    fn no_key_means_two_things_at_one_place() {
        let session = made_up();
        for place in places() {
            let commands = of_session(&session, place, &Status::default());
            let mut seen: Vec<(Combo, &str)> = Vec::new();
            for command in &commands {
                for &combo in &command.combos {
                    if let Some((_, other)) = seen.iter().find(|(seen, _)| *seen == combo) {
                        panic!(
                            "{place:?}: {} is {other} and {}",
                            combo.label(),
                            command.name
                        );
                    }
                    seen.push((combo, &command.name));
                }
            }
        }
    }

    #[test]
    fn words_find_a_command_in_any_order() {
        let commands = of_start();
        let found = |search: &str| -> Vec<&str> {
            commands
                .iter()
                .filter(|command| command.is_found_by(search))
                .map(|command| command.name.as_str())
                .collect()
        };
        assert_eq!(found("dark look"), ["The next look", "Look: Dark"]);
        assert_eq!(found("PRACT"), ["Rehearse it first"]);
        assert_eq!(found("ehearse"), [""; 0]);
        assert_eq!(found("").len(), commands.len());
    }

    #[test]
    fn a_letter_with_shift_is_the_letter_unless_it_is_something_else() {
        let commands = of_start();
        let name = |combo| answer(&commands, combo).map(|command| command.name.as_str());
        assert_eq!(
            name(Combo::plain(Key::R).shift()),
            Some("Rehearse it first")
        );
        assert_eq!(name(Combo::ctrl(Key::Q).shift()), None);
    }
}
