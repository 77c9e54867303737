//! What the surfaces, numbers and signs of many teams mean: only what occurs among them.

use super::legend::{self, Entry, Setting};
use super::palette::Palette;
use super::team_cell::cell_look;
use crate::insight::teams::Together;
use crate::insight::{Ending, Row, Verdict};
use crate::phrases::teams as said;
use crate::scene::{Point, Scene, Size, Sketch};
use crate::workshop::MechanismIndex;

/// The signs of the grid: each level with its words, then how else it may have ended, then the
/// median and two camps.
pub(super) fn signs(together: &Together, palette: &Palette) -> Vec<Entry> {
    let levels = together.workshop.scale.len();
    let rows = || {
        together
            .teams
            .iter()
            .flat_map(|team| team.rows.iter().flatten())
    };
    let bare = Row::untouched(MechanismIndex::FIRST, "", levels);
    let entry = |ending: Ending, words: &str| {
        let row = Row {
            ending,
            ..bare.clone()
        };
        Entry::Cell(
            Box::new(cell_look(Some(&row), levels, palette)),
            words.to_owned(),
        )
    };
    let scale = together.workshop.scale.iter();
    let mut entries: Vec<Entry> = scale
        .map(|(level, text)| entry(Ending::Agreed(level), &said::agreed_level(&text.label)))
        .collect();
    let settled = rows().find_map(|row| match row.ending {
        Ending::AgreedWithoutRound(level) => Some(level),
        _ => None,
    });
    if let Some(level) = settled {
        entries.push(entry(
            Ending::AgreedWithoutRound(level),
            said::WITHOUT_A_ROUND,
        ));
    }
    let others = [
        (Ending::AgreedToDiffer, said::TO_DIFFER),
        (Ending::ScoredNotAgreed, said::NOT_AGREED),
        (Ending::DontKnowOnly, said::DONT_KNOW_ONLY),
        (Ending::Skipped, said::SKIPPED),
        (Ending::Untouched, said::NOT_SCORED),
    ];
    for (ending, words) in others {
        if rows().any(|row| row.ending == ending) {
            entries.push(entry(ending, words));
        }
    }
    if rows().any(|row| row.median.is_some()) {
        entries.push(Entry::Median);
    }
    if rows().any(|row| row.verdict == Some(Verdict::TwoCamps)) {
        entries.push(Entry::Camps);
    }
    entries
}

/// The names of the mechanisms after their numbers, where numbers stand for them.
pub(super) fn numbers(together: &Together) -> impl Iterator<Item = Entry> {
    let mechanisms = together.workshop.mechanisms.iter().enumerate();
    mechanisms.map(|(at, of)| Entry::Level((at + 1).to_string(), of.name.clone()))
}

/// The legend alone, for a grid that has none of its own, with the names of the mechanisms where it is
/// `numbered`: this wide, as high as it needs to be.
pub fn teams_legend(
    together: &Together,
    numbered: bool,
    width: f32,
    size: f32,
    palette: &Palette,
) -> Scene {
    let mut entries = signs(together, palette);
    entries.extend(numbers(together).filter(|_| numbered));
    alone(&entries, width, size, palette)
}

/// Entries as a drawing of their own.
pub(super) fn alone(entries: &[Entry], width: f32, size: f32, palette: &Palette) -> Scene {
    let mut sketch = Sketch::default();
    let set = Setting {
        size,
        palette,
        own_row: true,
    };
    let height = legend::draw(&mut sketch, entries, Point::default(), width, set);
    let words: Vec<&str> = entries.iter().map(Entry::words).collect();
    Scene {
        size: Size { width, height },
        background: None,
        title: "Legend".to_owned(),
        description: words.join("; "),
        items: sketch.items,
    }
}
