//! Hands keys to the window in small portions.

use std::collections::VecDeque;

use eframe::egui::{Event, Key};

use crate::commands::keys;

/// Hands keys to the window in small portions.
///
/// On a slow computer several keys arrive in one frame. egui looks at some of them before
/// anything else (Esc takes the keyboard away from a note at once, so what was typed before it
/// in the same frame would be lost), and a screen would count digits that belong to the next
/// one. So a frame never holds anything after a key that may change what the next key means.
#[derive(Debug, Default)]
pub(super) struct InputQueue {
    waiting: VecDeque<Event>,
    /// A key that was pressed as a key and is still held: it types nothing until it is let go,
    /// or N held a little too long would write "nnn" into the note that it leads to.
    held: Option<Key>,
    /// A field has gone while somebody typed in it; when a letter came last, in egui's seconds.
    typed_on: Option<f64>,
}

/// After this many seconds without a letter, somebody has noticed that their field has gone.
const NOTICED: f64 = 1.0;

impl InputQueue {
    /// Takes this frame's events and gives those that may be handled now. `in_a_note` says
    /// whether letters are being typed; otherwise they are keys.
    pub(super) fn portion(&mut self, events: Vec<Event>, in_a_note: bool) -> Vec<Event> {
        self.waiting.extend(events);
        self.drop_held();
        let mut now = Vec::new();
        while let Some(event) = self.waiting.pop_front() {
            let turns = turns(&event, in_a_note);
            // What was typed before the turn is handled first, in a frame of its own.
            if turns && now.iter().any(is_typing) {
                self.waiting.push_front(event);
                break;
            }
            if let Event::Key {
                key, pressed: true, ..
            } = &event
                && !in_a_note
            {
                self.held = Some(*key);
            }
            now.push(event);
            if turns {
                // The letter that a key also types belongs to it.
                while self
                    .waiting
                    .front()
                    .is_some_and(|next| matches!(next, Event::Text(_)))
                {
                    now.extend(self.waiting.pop_front());
                }
                break;
            }
        }
        now
    }

    /// Takes this frame's events and keeps them all for the next one.
    pub(super) fn hold(&mut self, events: Vec<Event>) -> Vec<Event> {
        self.waiting.extend(events);
        Vec::new()
    }

    /// A field goes while somebody may be typing in it: until they pause, what they type is nothing.
    pub(super) fn let_typing_end(&mut self, now: f64) {
        self.typed_on = Some(now);
    }

    /// Takes out what is typed into a field that has gone.
    pub(super) fn end_typing(&mut self, events: &mut Vec<Event>, now: f64, in_a_note: bool) {
        let Some(last) = self.typed_on else { return };
        if in_a_note || now - last > NOTICED {
            self.typed_on = None;
            return;
        }
        let before = events.len() + self.waiting.len();
        events.retain(|event| !types(event));
        self.waiting.retain(|event| !types(event));
        if events.len() + self.waiting.len() < before {
            self.typed_on = Some(now);
        }
    }

    /// Takes out what a held key repeats.
    fn drop_held(&mut self) {
        let mut kept = VecDeque::new();
        let mut dropped = false;
        for event in self.waiting.drain(..) {
            match &event {
                Event::Key {
                    key,
                    pressed: true,
                    repeat: true,
                    ..
                } => {
                    dropped = self.held == Some(*key);
                }
                Event::Key { key, pressed, .. } => {
                    if self.held == Some(*key) && !pressed {
                        self.held = None;
                    }
                    dropped = false;
                }
                _ => {}
            }
            let repeated = matches!(event, Event::Text(_) | Event::Key { repeat: true, .. });
            if !(dropped && repeated) {
                kept.push_back(event);
            }
        }
        self.waiting = kept;
    }

    /// Whether another frame is needed at once.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }
}

fn is_typing(event: &Event) -> bool {
    matches!(
        event,
        Event::Text(_) | Event::Paste(_) | Event::Key { pressed: true, .. }
    )
}

/// Whether this is somebody writing: text, and the keys that make and mend it.
fn types(event: &Event) -> bool {
    match event {
        Event::Text(_) | Event::Paste(_) => true,
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => {
            let writes = key.symbol_or_name().chars().count() == 1
                || matches!(key, Key::Space | Key::Enter | Key::Backspace | Key::Delete);
            writes && !modifiers.command
        }
        _ => false,
    }
}

/// Whether the meaning of the next key may depend on this one.
fn turns(event: &Event, in_a_note: bool) -> bool {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        modifiers,
        ..
    } = event
    else {
        return false;
    };
    // A space may make a list of the line that it is typed in.
    let turning = matches!(
        key,
        Key::Escape | Key::Enter | Key::Tab | Key::PageDown | Key::PageUp
    ) || (in_a_note && *key == Key::Space);
    let digit = keys::digit(keys::by_place(*key, *physical_key)).is_some();
    turning || modifiers.command || (!in_a_note && !digit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::Modifiers;

    fn key(key: Key) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        }
    }

    fn letter(name: Key, text: &str) -> [Event; 2] {
        [key(name), Event::Text(text.to_owned())]
    }

    #[test]
    fn what_was_typed_before_esc_is_kept() {
        let mut typing = InputQueue::default();
        let mut events = letter(Key::A, "a").to_vec();
        events.extend(letter(Key::B, "b"));
        events.push(key(Key::Escape));
        events.extend(letter(Key::N, "n"));
        assert_eq!(typing.portion(events, true).len(), 4, "the two letters");
        assert_eq!(typing.portion(Vec::new(), true), [key(Key::Escape)]);
        assert_eq!(typing.portion(Vec::new(), false), letter(Key::N, "n"));
        assert!(!typing.is_waiting());
    }

    #[test]
    fn twelve_digits_are_one_portion_and_the_reveal_is_the_next() {
        let mut typing = InputQueue::default();
        let mut events: Vec<Event> = (0..12).flat_map(|_| letter(Key::Num3, "3")).collect();
        events.push(key(Key::Enter));
        events.extend(letter(Key::Num4, "4"));
        assert_eq!(typing.portion(events, false).len(), 24);
        assert_eq!(typing.portion(Vec::new(), false), [key(Key::Enter)]);
        assert_eq!(typing.portion(Vec::new(), false), letter(Key::Num4, "4"));
    }

    #[test]
    fn what_is_held_comes_later_and_in_order() {
        let mut typing = InputQueue::default();
        assert_eq!(typing.hold(letter(Key::A, "a").to_vec()), []);
        assert!(typing.is_waiting());
        let both = typing.portion(letter(Key::B, "b").to_vec(), true);
        let expected = [letter(Key::A, "a"), letter(Key::B, "b")].concat();
        assert_eq!(both, expected);
    }

    #[test]
    fn a_shortcut_stands_alone() {
        let save = Event::Key {
            key: Key::S,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        };
        let mut typing = InputQueue::default();
        let mut events = letter(Key::A, "a").to_vec();
        events.push(save.clone());
        assert_eq!(typing.portion(events, true).len(), 2);
        assert_eq!(typing.portion(Vec::new(), true), [save]);
    }

    #[test]
    fn a_held_letter_is_a_key_once_and_types_nothing() {
        let again = Event::Key {
            key: Key::N,
            physical_key: None,
            pressed: true,
            repeat: true,
            modifiers: Modifiers::NONE,
        };
        let up = Event::Key {
            key: Key::N,
            physical_key: None,
            pressed: false,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let text = Event::Text("n".to_owned());
        let mut typing = InputQueue::default();
        assert_eq!(typing.portion(letter(Key::N, "n").to_vec(), false).len(), 2);
        let held = vec![again.clone(), text.clone(), again, text];
        assert_eq!(typing.portion(held, true), []);
        assert_eq!(typing.portion(vec![up.clone()], true), [up]);
        assert_eq!(
            typing.portion(letter(Key::N, "n").to_vec(), true).len(),
            2,
            "typed now"
        );
    }

    #[test]
    fn what_is_typed_on_into_a_field_that_has_gone_is_nothing_until_a_pause() {
        let mut typing = InputQueue::default();
        let after = |typing: &mut InputQueue, now: f64, events: Vec<Event>| {
            let mut events = events;
            typing.end_typing(&mut events, now, false);
            typing.portion(events, false)
        };
        let mut events = vec![key(Key::PageDown)];
        events.extend(letter(Key::P, "p"));
        assert_eq!(typing.portion(events, true), [key(Key::PageDown)]);
        typing.let_typing_end(10.0);
        assert_eq!(after(&mut typing, 10.1, Vec::new()), [], "p was waiting");
        let more = letter(Key::B, "b").to_vec();
        assert_eq!(after(&mut typing, 10.9, more.clone()), []);
        assert_eq!(after(&mut typing, 11.7, vec![key(Key::F5)]), [key(Key::F5)]);
        assert_eq!(after(&mut typing, 12.0, more.clone()), more, "a key again");
    }

    #[test]
    fn the_mouse_does_not_wait() {
        let mut typing = InputQueue::default();
        let events = vec![Event::PointerGone, key(Key::Enter)];
        assert_eq!(typing.portion(events, false).len(), 2);
    }
}
