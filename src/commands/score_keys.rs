//! Which key means which score: one key for each level and one for “don’t know”, on every keyboard.
//!
//! A number up to 9 is its own key. The key right of 9, which is 0, is a tenth level where the scale
//! begins with 1, or the lowest where it begins with 0; the place right of it is the eleventh. “Don’t
//! know” is 0 where no level is, and otherwise the place left of 1. Places are told in words, because
//! keyboards print different signs there.

use egui::Key;

use super::keys::DIGITS;
use crate::design::combo::Combo;
use crate::session::Vote;
use crate::workshop::{Level, Scale};

/// The place right of 0.
const RIGHT_OF_0: Key = Key::Minus;
/// The place left of 1.
const LEFT_OF_1: Key = Key::Backtick;
/// The keypad has no such place: its stroke stands for it.
const STROKE: Key = Key::Slash;

/// The key of a level.
pub fn level_key(scale: &Scale, level: Level) -> Combo {
    let number = usize::from(level.number());
    let key = match DIGITS.get(number) {
        Some(&digit) => digit,
        None if number == 10 && scale.lowest > 0 => DIGITS[0],
        None => RIGHT_OF_0,
    };
    Combo::plain(key)
}

/// Whether 0, or the key that prints it, is a level.
fn takes_0(scale: &Scale) -> bool {
    scale
        .iter()
        .any(|(level, _)| level_key(scale, level).key == DIGITS[0])
}

/// The key of “don’t know”, and of what is no level where a team agrees.
pub fn unsure_key(scale: &Scale) -> Combo {
    Combo::plain(if takes_0(scale) { LEFT_OF_1 } else { DIGITS[0] })
}

/// All keys of “don’t know”, the one that is shown first.
pub fn unsure_keys(scale: &Scale) -> Vec<Combo> {
    let more = takes_0(scale).then_some(Combo::plain(STROKE));
    std::iter::once(unsure_key(scale)).chain(more).collect()
}

/// Whether the place right of 0 is a level.
pub fn takes_right_of_0(scale: &Scale) -> bool {
    level_key(scale, scale.top()).key == RIGHT_OF_0
}

/// What a key means, if it is one of a score.
pub fn vote_of(scale: &Scale, key: Key) -> Option<Vote> {
    let combo = Combo::plain(key);
    let mut levels = scale.iter().map(|(level, _)| level);
    let level = levels.find(|&level| level_key(scale, level) == combo);
    let unsure = || {
        unsure_keys(scale)
            .contains(&combo)
            .then_some(Vote::DontKnow)
    };
    level.map(Vote::Level).or_else(unsure)
}

/// What stands on the keycap of a level.
pub fn level_keycap(scale: &Scale, level: Level) -> String {
    match level_key(scale, level) {
        Combo {
            key: RIGHT_OF_0, ..
        } => BESIDE_0.to_owned(),
        combo => combo.label(),
    }
}

/// The keys of all levels: “1 – 5”, “0 – 9, right of 0”.
pub fn level_keys(scale: &Scale) -> String {
    keys_between(scale.lowest, scale.top().number())
}

/// The same of a scale from this number to that.
pub fn keys_between(lowest: u8, top: u8) -> String {
    // Nine is the last that lies in the row of its own number.
    match top {
        ..=9 => format!("{lowest} – {top}"),
        10 if lowest > 0 => format!("{lowest} – 9, 0"),
        10 => format!("{lowest} – 9, {BESIDE_0}"),
        _ => format!("{lowest} – 9, 0, {BESIDE_0}"),
    }
}

/// What is said of the place right of 0.
const BESIDE_0: &str = "right of 0";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{LevelText, WorkshopText, integrated_leadership, limits};

    fn scale(lowest: u8, levels: usize) -> Scale {
        let mut scale = WorkshopText::clone(&integrated_leadership()).scale;
        scale.lowest = lowest;
        scale.levels = vec![LevelText::default(); levels];
        scale
    }

    #[test]
    fn each_level_and_dont_know_have_one_key_and_no_two_the_same() {
        for lowest in limits::LOWEST {
            for levels in limits::LEVELS {
                let scale = scale(lowest, levels);
                let mut keys: Vec<Key> = scale
                    .iter()
                    .map(|(level, _)| level_key(&scale, level).key)
                    .collect();
                keys.push(unsure_key(&scale).key);
                for (i, &key) in keys.iter().enumerate() {
                    assert!(!keys[..i].contains(&key), "{lowest}, {levels}: {key:?}");
                    let vote = scale.level(u8::try_from(i).unwrap() + lowest);
                    let vote = vote.map_or(Vote::DontKnow, Vote::Level);
                    assert_eq!(vote_of(&scale, key), Some(vote));
                }
            }
        }
    }

    #[test]
    fn keys_are_told_as_they_are() {
        for (lowest, levels, all, unsure) in [
            (1, 2, "1 – 2", "0"),
            (1, 5, "1 – 5", "0"),
            (1, 9, "1 – 9", "0"),
            (1, 10, "1 – 9, 0", "left of 1"),
            (1, 11, "1 – 9, 0, right of 0", "left of 1"),
            (0, 6, "0 – 5", "left of 1"),
            (0, 10, "0 – 9", "left of 1"),
            (0, 11, "0 – 9, right of 0", "left of 1"),
        ] {
            let scale = scale(lowest, levels);
            assert_eq!(level_keys(&scale), all);
            assert_eq!(unsure_key(&scale).label(), unsure);
        }
    }
}
