//! The numbers that stand at the lines of a list in front of people, and the keys that choose them.
//!
//! Why numbers: a number means the same on every screen, the choice that wears it, be it a level, a
//! chart or a line. Letters are commands on every screen (B blanks the wall), so letters in the
//! order of a list would each take a command away, and letters that leave the commands alone would
//! stand in no order that anybody reads out.
//!
//! The keys 1 to 9 are the first nine lines and 0, which lies after them, is the tenth. Where a list
//! goes on, Space before a number means ten lines further down, and Space twice means twenty.

use egui::Key;

use super::command::{Command, CommandGroup};
use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::request::Show;

/// How many lines have a number of their own.
const TEN: usize = 10;

/// The key of a line, counted from 0, while numbers mean the lines `tens` times ten further down.
pub fn line_key(line: usize, tens: usize) -> Option<Combo> {
    (line / TEN == tens).then(|| Combo::plain(DIGITS[(line + 1) % TEN]))
}

/// What stands on the keycap of a line, counted from 0: "3", "0", "Space 3".
///
/// ```
/// use roundtable::commands::line_keycap;
///
/// assert_eq!([0, 8, 9, 10, 23].map(line_keycap), ["1", "9", "0", "Space 1", "Space Space 4"]);
/// ```
pub fn line_keycap(line: usize) -> String {
    let digit = DIGITS[(line + 1) % TEN].name();
    "Space ".repeat(line / TEN) + digit
}

/// The line, counted from 0, that a digit chooses on a list of so many.
pub fn line_of(digit: u8, tens: usize, lines: usize) -> Option<usize> {
    let within = (usize::from(digit) + TEN - 1) % TEN;
    Some(tens * TEN + within).filter(|&line| line < lines)
}

/// The keys of a list of so many lines, as the help names them: "1 – 4", "1 – 9, 0".
pub(super) fn line_keys(lines: usize) -> String {
    match lines.min(TEN) {
        0 => String::new(),
        1 => "1".to_owned(),
        TEN => "1 – 9, 0".to_owned(),
        last => format!("1 – {last}"),
    }
}

/// The next number means ten lines further down than it does now, and after the last of them the
/// first again; nothing where ten numbers are enough.
pub(super) fn further_down(lines: usize, tens: usize) -> Option<Command> {
    let next = tens + 1;
    let to = if next * TEN < lines { next } else { 0 };
    let name = "The next number is ten lines further down";
    (lines > TEN).then(|| {
        Command::new(
            CommandGroup::Here,
            name,
            Combo::plain(Key::Space),
            Show::Tens(to),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_one_key_and_the_digit_leads_back() {
        for line in 0..24 {
            let (tens, key) = (line / TEN, line_key(line, line / TEN).unwrap());
            let digit = crate::commands::keys::digit(key.key).unwrap();
            assert_eq!(line_of(digit, tens, 24), Some(line));
            assert_eq!(line_key(line, tens + 1), None);
        }
        assert_eq!(line_of(5, 2, 24), None);
        assert_eq!(line_of(0, 0, 9), None);
    }
}
