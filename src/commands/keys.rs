//! Keys: what was pressed in this frame, and the combinations that commands answer to.
//!
//! Letters and digits are keys only while nobody is typing; those with Ctrl and the function keys
//! work everywhere. Which key does what stands in [`crate::commands`].
//!
//! A digit is a place: the row above the letters gives signs on many keyboards (French, Czech), and
//! a hand that counts in does not look. A letter is what is printed on the key; where a keyboard
//! prints no Latin letters (Greek, Russian) egui names the key by its place.

use crate::design::combo::Combo;
use egui::{Context, Event, Key, Modifiers};

/// What was pressed in this frame, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<Combo>);

impl Keys {
    /// Takes this frame's keys. While somebody is typing, only those that work in a note; while a
    /// button has the keyboard, not those that are its own.
    pub fn take(ctx: &Context) -> Self {
        Self::take_beside_wall(ctx, false)
    }

    /// The same; where there is a `wall`, a presenter's forward and back are its own, whoever types.
    pub fn take_beside_wall(ctx: &Context, wall: bool) -> Self {
        let typing = ctx.text_edit_focused();
        let focused = ctx.memory(|memory| memory.focused().is_some());
        let own = |key: Key| {
            matches!(
                key,
                Key::Enter
                    | Key::Space
                    | Key::ArrowRight
                    | Key::ArrowLeft
                    | Key::ArrowDown
                    | Key::ArrowUp
            )
        };
        let keep = |combo: &Combo| {
            if typing {
                combo.works_in_a_note() || (wall && combo.turns_the_wall())
            } else {
                !(focused && own(combo.key) && !combo.ctrl)
            }
        };
        ctx.input(|input| {
            let events = input.events.iter().enumerate();
            let combos = events.filter_map(|(i, event)| combo(event, input.events.get(i + 1)));
            Self(combos.filter(keep).collect())
        })
    }

    /// All of them.
    pub fn combos(&self) -> impl Iterator<Item = Combo> {
        self.0.iter().copied()
    }

    /// Digits, each with whether Shift was held.
    pub fn digits(&self) -> impl Iterator<Item = (u8, bool)> {
        self.0
            .iter()
            .filter_map(|combo| Some((digit(combo.key)?, combo.shift)))
    }

    /// Everything else that was pressed without Ctrl, each with whether Shift was held.
    pub fn letters(&self) -> impl Iterator<Item = (Key, bool)> {
        self.0
            .iter()
            .filter(|combo| !combo.ctrl)
            .map(|combo| (combo.key, combo.shift))
    }

    /// Whether this letter was pressed.
    pub fn letter(&self, key: Key) -> bool {
        self.letters().any(|(letter, _)| letter == key)
    }

    /// Enter. Not a presenter's forward key: it may lie in a pocket while the laptop goes round.
    pub fn next(&self) -> bool {
        self.letter(Key::Enter)
    }

    /// Backspace.
    pub fn back(&self) -> bool {
        self.letter(Key::Backspace)
    }
}

/// A key that was pressed now, not one that is still held; `then` is what the window says next:
/// what the key types, if it types anything.
fn combo(event: &Event, then: Option<&Event>) -> Option<Combo> {
    match event {
        Event::Key {
            key,
            physical_key,
            pressed: true,
            repeat,
            modifiers,
        } if !modifiers.alt => {
            // With Ctrl, plus and minus are what is printed, on French and Czech rows of digits too.
            // They may repeat: a plus that is let go after its Shift never comes up again.
            let printed = matches!(key, Key::Plus | Key::Minus | Key::Equals);
            let sizes = modifiers.command && printed;
            if *repeat && !sizes {
                return None;
            }
            let key = if sizes {
                *key
            } else {
                by_place(*key, *physical_key)
            };
            // Where Shift is what makes a digit of the key, it is only a digit.
            let types_digit = matches!(then, Some(Event::Text(text))
                if text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit()));
            Some(Combo {
                key,
                ctrl: modifiers.command,
                shift: modifiers.shift && !(digit(key).is_some() && types_digit),
            })
            // "?" needs Shift on some keyboards and another key on others: it is known by its text.
            .filter(|combo| combo.key != Key::Questionmark)
        }
        Event::Text(text) if text == "?" => Some(Combo::plain(Key::Questionmark)),
        _ => None,
    }
}

/// The ten digits, each at its own place.
pub const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// A key of the row of digits, or of the keypad while it types, as its digit, and the places left of
/// 1 and right of 0 as what an American keyboard has there, whatever they type; every other key as it
/// is.
pub fn by_place(key: Key, physical: Option<Key>) -> Key {
    let moves = matches!(
        key,
        Key::ArrowDown
            | Key::ArrowLeft
            | Key::ArrowRight
            | Key::ArrowUp
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::Insert
            | Key::Delete
    );
    physical
        .filter(|&place| {
            let beside = matches!(place, Key::Backtick | Key::Minus);
            (beside || digit(place).is_some()) && !moves
        })
        .unwrap_or(key)
}

/// The digit that a key stands for.
pub fn digit(key: Key) -> Option<u8> {
    DIGITS
        .iter()
        .position(|&digit| digit == key)
        .and_then(|i| u8::try_from(i).ok())
}

/// Takes a combination out of this frame's input, so that no field sees it.
pub fn consume(ctx: &Context, combo: Combo) {
    let mut modifiers = Modifiers::NONE;
    modifiers.command = combo.ctrl;
    modifiers.shift = combo.shift;
    ctx.input_mut(|input| input.consume_key(modifiers, combo.key));
}

/// Takes the letters out of this frame's input: the one that asked for a field is not typed into it.
pub fn drop_text(ctx: &Context) {
    ctx.input_mut(|input| {
        input
            .events
            .retain(|event| !matches!(event, Event::Text(_)));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_read_like_keycaps() {
        assert_eq!(Combo::ctrl(Key::S).shift().label(), "Ctrl Shift S");
        assert_eq!(Combo::plain(Key::Num3).shift().label(), "Shift 3");
        assert_eq!(Combo::plain(Key::Questionmark).label(), "?");
        assert!(Combo::plain(Key::F5).works_in_a_note());
        assert!(!Combo::plain(Key::F).works_in_a_note());
    }
}
