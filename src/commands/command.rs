//! One thing that can be done: its name, its keys, its button, what it asks for.

use egui::Ui;

use crate::design::combo::Combo;
use crate::design::widgets::Button;
use crate::request::Request;

/// Where a command stands in the help and in the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CommandGroup {
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

impl CommandGroup {
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
    pub group: CommandGroup,
    /// What it does, as a person would ask for it: "Count one person in at 3, In places".
    pub name: String,
    /// The keys that do it; the first is the one that is shown.
    pub combos: Vec<Combo>,
    /// One line of the help for many of a kind: its keys, and what they do.
    pub kind: Option<(String, String)>,
    /// Other words that people look for it by.
    pub also: &'static str,
    /// What it is called on a button; its name where there is nothing shorter.
    pub label: Option<&'static str>,
    /// What it asks for; nothing where it cannot be done just now.
    pub requests: Vec<Request>,
    /// What is said to whoever asks for it while it cannot be done.
    pub why_not: Option<&'static str>,
}

impl Command {
    pub(super) fn new(
        group: CommandGroup,
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
        group: CommandGroup,
        name: impl Into<String>,
        request: impl Into<Request>,
    ) -> Self {
        Self {
            group,
            name: name.into(),
            combos: Vec::new(),
            kind: None,
            also: "",
            label: None,
            requests: vec![request.into()],
            why_not: None,
        }
    }

    pub(super) fn or(mut self, combo: Combo) -> Self {
        self.combos.push(combo);
        self
    }

    pub(super) fn kind(mut self, keys: impl Into<String>, what: impl Into<String>) -> Self {
        self.kind = Some((keys.into(), what.into()));
        self
    }

    pub(super) fn also(mut self, words: &'static str) -> Self {
        self.also = words;
        self
    }

    pub(super) fn when(mut self, possible: bool) -> Self {
        if !possible {
            self.requests.clear();
        }
        self
    }

    /// Another name, where the place makes it plainer.
    pub(super) fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// Shorter words for a button.
    pub(super) fn labelled(mut self, label: &'static str) -> Self {
        self.label = Some(label);
        self
    }

    /// The button that does the same: with its key, and greyed while it cannot be done.
    pub fn button(&self) -> Button<'_> {
        self.button_called(self.label.unwrap_or(&self.name))
    }

    /// The same under a name that tells how things stand just now.
    pub fn button_called<'a>(&self, label: &'a str) -> Button<'a> {
        let button = Button::new(label).enabled(self.is_possible());
        match self.combos.first() {
            Some(&combo) => button.key(combo),
            None => button,
        }
    }

    /// Shows the button, and asks for what it means where it is pressed.
    pub fn ui(&self, ui: &mut Ui, requests: &mut Vec<Request>) {
        if ui.add(self.button()).clicked() {
            requests.extend_from_slice(&self.requests);
        }
    }

    /// The button and what it asks for, for a row of them.
    pub fn choice(&self) -> (Button<'_>, Vec<Request>) {
        (self.button(), self.requests.clone())
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
        let own = format!("{} {} {}", self.name, self.also, self.group.label());
        begin_words_of(&own, search)
    }

    /// How far it is from what was meant: a place that is called so comes first, then what else has
    /// it in its name, then the rest.
    pub fn distance(&self, search: &str) -> u8 {
        match begin_words_of(&self.name, search) {
            true if self.group == CommandGroup::Agenda => 0,
            true => 1,
            false => 2,
        }
    }
}

/// Whether every word and number of a search begins a word of a text, in whatever case and order and
/// with whatever signs around them: "2. taking" finds "Go to 2. Taking a wider view".
pub fn begin_words_of(text: &str, search: &str) -> bool {
    let (text, search) = (text.to_lowercase(), search.to_lowercase());
    let words = |of: &'_ str| -> Vec<String> {
        let parts = of.split(|c: char| !c.is_alphanumeric());
        let parts = parts.filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    };
    let (own, typed) = (words(&text), words(&search));
    // Signs alone are no words: they find nothing.
    (!typed.is_empty() || search.trim().is_empty())
        && typed
            .iter()
            .all(|word| own.iter().any(|own| own.starts_with(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_names_find_an_action_in_any_order_and_with_any_signs() {
        let name = "Go to 2. Taking a wider view";
        for typed in [
            "Go to 2. Taking",
            "2. taking",
            "taking 2",
            "wider view, 2",
            "2",
            "go to 2.",
        ] {
            assert!(begin_words_of(name, typed), "{typed}");
        }
        for other in ["3. taking", "12", "?", "view from 2"] {
            assert!(!begin_words_of(name, other), "{other}");
        }
        assert!(begin_words_of(name, "  "));
    }
}
