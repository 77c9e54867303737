//! What a person does with the keyboard and the pointer.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{
    DroppedFile, Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId, pos2,
};
use egui_kittest::Node;
use egui_kittest::kittest::NodeT;
use roundtable::design::combo::Combo;

use super::room::Room;

impl Room {
    /// Presses and lets go of a key.
    #[track_caller]
    pub(crate) fn key(self, key: Key) -> Self {
        self.press(key, Some(key), Modifiers::NONE)
    }

    #[track_caller]
    pub(crate) fn digits(mut self, digits: &str) -> Self {
        for digit in digits.chars() {
            let key = Key::from_name(&digit.to_string()).unwrap();
            self = self.key(key);
        }
        self
    }

    #[track_caller]
    pub(crate) fn ctrl(self, key: Key) -> Self {
        self.press(key, Some(key), Modifiers::CTRL | Modifiers::COMMAND)
    }

    #[track_caller]
    pub(crate) fn ctrl_shift(self, key: Key) -> Self {
        let modifiers = Modifiers::CTRL | Modifiers::COMMAND | Modifiers::SHIFT;
        self.press(key, Some(key), modifiers)
    }

    #[track_caller]
    pub(crate) fn shift(self, key: Key) -> Self {
        self.press(key, Some(key), Modifiers::SHIFT)
    }

    /// Presses a key with whatever is held beside it.
    #[track_caller]
    pub(crate) fn with(self, modifiers: Modifiers, key: Key) -> Self {
        self.press(key, Some(key), modifiers)
    }

    /// Presses Shift and a key whose sign with Shift is another key's.
    #[track_caller]
    pub(crate) fn shift_at(self, physical: Key, key: Key) -> Self {
        self.press(key, Some(physical), Modifiers::SHIFT)
    }

    /// Presses a key that does what another key's name says, at this place.
    #[track_caller]
    pub(crate) fn places_apart(self, key: Key, physical: Key) -> Self {
        self.press(key, Some(physical), Modifiers::NONE)
    }

    /// Presses a combination, as the list of commands names it.
    #[track_caller]
    pub(crate) fn combo(self, combo: Combo) -> Self {
        let mut modifiers = Modifiers::NONE;
        if combo.ctrl {
            modifiers |= Modifiers::CTRL | Modifiers::COMMAND;
        }
        if combo.shift {
            modifiers |= Modifiers::SHIFT;
        }
        self.press(combo.key, Some(combo.key), modifiers)
    }

    /// Presses Ctrl and a key that prints something else where its place has a digit.
    #[track_caller]
    pub(crate) fn ctrl_at(self, key: Key, physical: Key) -> Self {
        self.press(key, Some(physical), Modifiers::CTRL | Modifiers::COMMAND)
    }

    /// Keeps a key down until it has repeated itself so many times.
    #[track_caller]
    pub(crate) fn holds(mut self, key: Key, repeats: usize) -> Self {
        self.presses += 1;
        for i in 0..=repeats {
            let text = typed(key, Modifiers::NONE).map(Event::Text);
            let down = key_event(key, Some(key), Modifiers::NONE, true, i > 0);
            self.frame_with([down].into_iter().chain(text));
        }
        self.frame_with([key_event(key, Some(key), Modifiers::NONE, false, false)]);
        self.settles()
    }

    /// Presses the key at this place of a keyboard where it types this text: what the window makes
    /// of it is what egui does.
    #[track_caller]
    pub(crate) fn strikes(mut self, place: Key, types: &str, modifiers: Modifiers) -> Self {
        self.presses += 1;
        let key = Key::from_name(types).unwrap_or(place);
        let event = |pressed| key_event(key, Some(place), modifiers, pressed, false);
        let text = Event::Text(types.to_owned());
        self.frame_with([Event::ModifiersChanged(modifiers), event(true), text]);
        self = self.settles();
        self.frame_with([event(false), Event::ModifiersChanged(Modifiers::NONE)]);
        self.settles()
    }

    #[track_caller]
    fn press(mut self, key: Key, physical: Option<Key>, modifiers: Modifiers) -> Self {
        self.presses += 1;
        // The window hands over a key and the letter that it types in one go.
        let text = typed(key, modifiers).map(Event::Text);
        let down = [
            Event::ModifiersChanged(modifiers),
            key_event(key, physical, modifiers, true, false),
        ];
        self.frame_with(down.into_iter().chain(text));
        self = self.settles();
        self.frame_with([
            key_event(key, physical, modifiers, false, false),
            Event::ModifiersChanged(Modifiers::NONE),
        ]);
        self.settles()
    }

    /// Presses a key, and waits for no thread that it sets to work.
    pub(crate) fn taps(mut self, key: Key) -> Self {
        self.presses += 1;
        for pressed in [true, false] {
            self.frame_with([key_event(key, Some(key), Modifiers::NONE, pressed, false)]);
        }
        self
    }

    /// Types a text, letter by letter.
    #[track_caller]
    pub(crate) fn types(mut self, text: &str) -> Self {
        for letter in text.chars() {
            self.presses += 1;
            let key = match letter {
                ' ' => Some(Key::Space),
                other => Key::from_name(&other.to_uppercase().to_string()),
            };
            let key =
                |pressed| key.map(|key| key_event(key, Some(key), Modifiers::NONE, pressed, false));
            let typed = Event::Text(letter.to_string());
            self.frame_with(key(true).into_iter().chain([typed]).chain(key(false)));
        }
        self.settles()
    }

    /// Enters a text that no single key types, as an input method does.
    #[track_caller]
    pub(crate) fn enters(mut self, text: &str) -> Self {
        self.frame_with([Event::Text(text.to_owned())]);
        self.settles()
    }

    /// Pastes a text.
    #[track_caller]
    pub(crate) fn pastes(mut self, text: &str) -> Self {
        self.frame_with([Event::Paste(text.to_owned())]);
        self.settles()
    }

    /// Moves the mouse a little and leaves it where it is.
    #[track_caller]
    pub(crate) fn moves_the_mouse(mut self) -> Self {
        self.frame_with([Event::PointerMoved(pos2(300.0, 300.0))]);
        self.frame_with([Event::PointerMoved(pos2(304.0, 302.0))]);
        self
    }

    /// Types over what the field with the keyboard holds.
    #[track_caller]
    pub(crate) fn types_over(self, text: &str) -> Self {
        self.ctrl(Key::A).types(text)
    }

    /// Answers "which file?" with a file of this folder.
    #[track_caller]
    pub(crate) fn names_file(self, name: &str) -> Self {
        let path = self.path(name);
        self.types_over(path.to_str().unwrap()).key(Key::Enter)
    }

    /// Presses the one button of this name with the pointer.
    #[track_caller]
    pub(crate) fn clicks(mut self, name: &str) -> Self {
        self.button(name).scroll_to_me();
        self.harness_mut().run();
        self.button(name).click();
        self.harness().remove_cursor();
        self.settles()
    }

    /// Puts the pointer's keyboard into the field of this name.
    #[track_caller]
    pub(crate) fn clicks_into(mut self, name: &str) -> Self {
        self.field(name).scroll_to_me();
        self.harness_mut().run();
        self.field(name).click();
        self.harness().remove_cursor();
        self.settles()
    }

    #[track_caller]
    fn field(&self, name: &str) -> Node<'_> {
        let field = self.nodes().into_iter().find(|node| {
            let node = node.accesskit_node();
            node.label().as_deref() == Some(name) && node.is_text_input()
        });
        field.expect("a field of that name")
    }

    /// Drops a file of this folder on the window.
    #[track_caller]
    pub(crate) fn drops(mut self, name: &str) -> Self {
        let file = Dropped(self.path(name));
        let input = self.harness_mut().input_mut();
        input.dropped_files.push(Arc::new(file));
        self.harness_mut().step();
        self.settles()
    }

    /// Presses the cross of the window, which waits for the program's answer.
    #[track_caller]
    pub(crate) fn closes_the_window(mut self) -> Self {
        let harness = self.harness_mut();
        let window = harness.input_mut().viewports.get_mut(&ViewportId::ROOT);
        window.unwrap().events.push(ViewportEvent::Close);
        harness.step();
        let told = &harness.output().viewport_output[&ViewportId::ROOT].commands;
        assert!(told.contains(&ViewportCommand::CancelClose));
        self.settles()
    }

    pub(super) fn frame_with(&mut self, events: impl IntoIterator<Item = Event>) {
        let harness = self.harness_mut();
        harness.input_mut().events.extend(events);
        harness.step();
    }
}

/// A file as the window hands it over.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn key_event(
    key: Key,
    physical_key: Option<Key>,
    modifiers: Modifiers,
    pressed: bool,
    repeat: bool,
) -> Event {
    Event::Key {
        key,
        physical_key,
        pressed,
        repeat,
        modifiers,
    }
}

/// What the window says was typed with this key, if it types anything.
fn typed(key: Key, modifiers: Modifiers) -> Option<String> {
    if modifiers.shift
        && let Some(place) = "0123456789".find(key.name())
    {
        // As on an American keyboard.
        let sign = ")!@#$%^&*(".chars().nth(place);
        return sign.map(String::from);
    }
    let name = key.symbol_or_name();
    let letter = name.chars().count() == 1 && name.is_ascii();
    (letter && !modifiers.command).then(|| {
        if modifiers.shift {
            name.to_owned()
        } else {
            name.to_lowercase()
        }
    })
}
