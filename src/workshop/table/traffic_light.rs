//! Red, amber and green over three columns: three levels, with their colours.

use super::plain::plain;
use crate::workshop::definition::LevelText;

/// What each light may be called, lowest first, and its colour. All three stand out from a light and from
/// a dark ground, and all eyes tell them apart, as `roundtable check` asks of any colours.
const LIGHTS: [(&[&str], &str); 3] = [
    (&["red"], "#c02e2e"),
    (&["amber", "yellow", "orange"], "#bf8700"),
    (&["green"], "#1f7a5c"),
];

/// Which columns have the three lights, lowest first; nothing where one of them is missing.
pub(super) fn columns(headings: &[String]) -> Option<[usize; 3]> {
    let mut columns = [0; 3];
    for (column, (words, _)) in columns.iter_mut().zip(LIGHTS) {
        let is_it = |heading: &String| words.contains(&plain(heading).as_str());
        *column = headings.iter().position(is_it)?;
    }
    Some(columns)
}

/// Gives three levels that are called after the lights their colours.
pub(super) fn colour(levels: &mut [LevelText]) {
    let labels: Vec<String> = levels.iter().map(|level| level.label.clone()).collect();
    if levels.len() == LIGHTS.len() && columns(&labels) == Some([0, 1, 2]) {
        for (level, (_, colour)) in levels.iter_mut().zip(LIGHTS) {
            colour.clone_into(&mut level.colour);
        }
    }
}
