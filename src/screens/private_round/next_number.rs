//! What the next number means on a private screen: a line ten further down, a dot taken back.

use egui::Key;

use crate::commands::keys::{Keys, digit};
use crate::commands::line_of;

/// What the next number means on a private screen.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct NextNumber {
    /// How many times ten lines further down its line stands.
    tens: usize,
    /// Whether it takes a dot back.
    away: bool,
}

impl NextNumber {
    /// The lines of a list of so many that were chosen in this frame, each with whether it was to
    /// take back.
    pub(super) fn chosen(&mut self, keys: &Keys, lines: usize) -> Vec<(usize, bool)> {
        let mut chosen = Vec::new();
        for (key, shift) in keys.letters() {
            match key {
                Key::Space if (self.tens + 1) * 10 < lines => self.tens += 1,
                Key::Space => self.tens = 0,
                Key::Delete | Key::Minus => self.away = !self.away,
                key => {
                    let line = digit(key).and_then(|digit| line_of(digit, self.tens, lines));
                    if let Some(line) = line {
                        chosen.push((line, self.away || shift));
                        *self = Self::default();
                    }
                }
            }
        }
        chosen
    }
}
