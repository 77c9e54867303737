//! What stands over lists and rounds, on the console and on the wall alike.

use jiff::civil::Date;

use super::dates::date_in_words;
use crate::workshop::{Mechanism, WorkshopText};

/// Above the levels, where what they mean has pages of its own.
pub const LEVELS_MEAN: &str = "What the levels mean";
/// What is asked of every mechanism when the room talks about it.
pub const ONE_LEVEL_UP: &str = "What would move us up one level?";
/// Where no round was revealed, on the wall.
pub const NOTHING_REVEALED: &str = "Nothing has been revealed yet.";
/// Why nothing is shown before the reveal.
pub const COMMIT_FIRST: &str = "Everyone commits before anyone sees.";
/// Over the questions that the room talks about.
pub const TALK: &str = "Talk about why";
/// Where the room has no note.
pub const NOTHING_WRITTEN: &str = "Nothing has been written down yet.";

/// What is asked while the room settles.
pub const OUR_SCORE: &str = "What is our score?";
/// Where it settled on two views.
pub const DIFFER: &str = "We agree to differ.";

/// The lists of a welcome under their headings.
pub fn welcome_lists(workshop: &WorkshopText) -> [(&'static str, &Vec<String>); 3] {
    [
        ("How we work together", &workshop.working_together),
        ("How scoring works", &workshop.how_scoring_works),
        ("What is kept", &workshop.what_is_kept),
    ]
}

/// The lists of a mechanism's full text under their headings.
pub fn mechanism_lists(mechanism: &Mechanism) -> [(&'static str, &Vec<String>); 3] {
    [
        ("Where it is strong, you would see", &mechanism.strong),
        ("Where it is weak, you would see", &mechanism.weak),
        ("Questions to start with", &mechanism.questions),
    ]
}

/// A round by its number: "Round 2".
pub fn round_name(number: usize) -> String {
    format!("Round {number}")
}

/// A round, and the day on which it was where that is to be told: "Round 2 · 4 December 2026".
pub fn round_on(number: usize, day: Option<Date>) -> String {
    let round = round_name(number);
    day.map_or_else(
        || round.clone(),
        |day| format!("{round} · {}", date_in_words(day)),
    )
}

/// The same, and who was in it: "Round 2 · 12 people".
pub fn round_with(number: usize, day: Option<Date>, people: &str) -> String {
    format!("{} · {people}", round_on(number, day))
}

/// Whose cards are counted in now: "Counting in: Health".
pub fn counting_in(group: Option<&str>) -> String {
    format!("Counting in: {}", group.unwrap_or("no group"))
}

/// How many were in a round that has ended: "Round 2: 12 have scored".
pub fn round_scored(number: usize, scored: u32) -> String {
    let have = if scored == 1 { "has" } else { "have" };
    format!("{}: {scored} {have} scored", round_name(number))
}
