//! What is said about workshops: what each is, and which file cannot be used.

use super::words::minutes_in_words;
use crate::workshop::Workshop;

/// How long it takes, how much there is to score, and whom it is for.
///
/// ```
/// use roundtable::phrases::workshops::facts;
/// use roundtable::workshop::library;
///
/// let [_, _, check, ..] = library();
/// let told = "1 h 15 · 11 questions · for any team that works together every week";
/// assert_eq!(facts(check), told);
/// ```
pub fn facts(workshop: &Workshop) -> String {
    let length = minutes_in_words(u64::from(workshop.minutes()));
    let many = format!("{} {}", workshop.mechanisms.len(), workshop.noun.many);
    let mut facts = vec![length, many];
    if !workshop.audience.is_empty() {
        facts.push(workshop.audience.clone());
    }
    facts.join(" · ")
}

/// A file among a person's own workshops is none, and why.
///
/// ```
/// use roundtable::phrases::workshops::unusable;
///
/// let told = unusable("mine.ron", "line 3, column 5: the field `id` is missing");
/// assert_eq!(told, "“mine.ron” cannot be used yet: line 3, column 5: the field `id` is missing");
/// ```
pub fn unusable(name: &str, why: &str) -> String {
    format!("“{name}” cannot be used yet: {why}")
}

/// Where a person's own workshops go, so that they stand beside the others.
pub fn where_own_go(folder: &str) -> String {
    format!(
        "Your own stand here too once their files are in this folder: {folder}. Or drop one on the window."
    )
}

/// What stands before a person's own workshops.
pub const YOUR_OWN: &str = "Your own:";

/// A title, cut where it is long: what is pressed stands beside others.
///
/// ```
/// use roundtable::phrases::workshops::short_title;
///
/// assert_eq!(short_title("Our Monday"), "Our Monday");
/// assert_eq!(short_title("How we work across all of our houses"), "How we work across all…");
/// ```
pub fn short_title(title: &str) -> String {
    const MOST: usize = 24;
    if title.chars().count() <= MOST {
        return title.to_owned();
    }
    let cut: String = title.chars().take(MOST - 1).collect();
    let words = cut.rsplit_once(' ').map(|(words, _)| words);
    // One very long word is cut within.
    let kept = words.filter(|words| words.chars().count() > MOST / 2);
    format!("{}…", kept.unwrap_or(&cut).trim_end())
}

/// What starts a session with one of them.
pub fn begin_with(title: &str, facts: &str) -> String {
    format!("Start a session with {title}: {facts}")
}

/// The way to all of them, where there are more.
pub fn all_of_them(many: usize) -> String {
    format!("All {many}…")
}

/// One was dropped or opened, and is kept with the others.
pub fn stands_with_the_others(title: &str) -> String {
    format!("“{title}” stands on the start screen from now on.")
}

/// What is wrong at a place of a file; lines and columns count from 1.
pub fn at(line: usize, column: usize, reason: &str) -> String {
    format!("line {line}, column {column}: {reason}")
}
