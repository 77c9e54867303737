//! A key with what is held beside it, and what stands for it on a keycap.

use egui::Key;

/// A key with what is held beside it. Ctrl is Cmd on a Mac.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Combo {
    /// The key itself; a digit is the digit's place on the keyboard.
    pub key: Key,
    /// Whether Ctrl is held.
    pub ctrl: bool,
    /// Whether Shift is held.
    pub shift: bool,
}

impl Combo {
    /// A key alone.
    pub const fn plain(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            shift: false,
        }
    }

    /// What answers a dialog with yes, and goes on everywhere else.
    pub const ENTER: Self = Self::plain(Key::Enter);
    /// What leaves a dialog, a note, the room view.
    pub const ESCAPE: Self = Self::plain(Key::Escape);

    /// With Ctrl.
    pub const fn ctrl(key: Key) -> Self {
        Self {
            key,
            ctrl: true,
            shift: false,
        }
    }

    /// With Shift as well.
    pub const fn shift(self) -> Self {
        Self {
            shift: true,
            ..self
        }
    }

    /// Whether it works while somebody is typing too.
    pub fn works_in_a_note(self) -> bool {
        self.ctrl || is_function_key(self.key)
    }

    /// Whether it is a presenter's forward or back: the wall's, while there is one.
    pub fn turns_the_wall(self) -> bool {
        !self.ctrl && !self.shift && matches!(self.key, Key::PageDown | Key::PageUp)
    }

    /// As it stands on keycaps: "Ctrl Shift S".
    pub fn label(self) -> String {
        let mut label = String::new();
        if self.ctrl {
            label.push_str("Ctrl ");
        }
        if self.shift {
            label.push_str("Shift ");
        }
        label.push_str(match self.key {
            Key::Questionmark => "?",
            Key::Period => ".",
            Key::Plus => "+",
            Key::Minus => "−",
            Key::Backtick => "left of 1",
            Key::Slash => "/",
            Key::Escape => "Esc",
            Key::ArrowLeft => "Left",
            Key::ArrowRight => "Right",
            Key::ArrowUp => "Up",
            Key::ArrowDown => "Down",
            key => key.name(),
        });
        label
    }
}

fn is_function_key(key: Key) -> bool {
    let name = key.name();
    name.strip_prefix('F')
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}
