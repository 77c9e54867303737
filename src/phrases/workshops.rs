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

/// Of a level’s own colour that does not stand out from its ground.
pub fn faint_colour(colour: &str, is_dark: bool, contrast: f64) -> String {
    let ground = if is_dark {
        "on a dark wall"
    } else {
        "on a light wall and on paper"
    };
    format!(
        "a hint: `{colour}` is faint {ground} ({contrast:.1} : 1, and marks need 3 : 1); a rim is drawn around it there"
    )
}

/// Of two levels whose own colours eyes hardly tell apart: all of them, or those that do not see red, green
/// or blue.
///
/// ```
/// use roundtable::phrases::workshops::alike_colours;
///
/// let told = alike_colours("#c0504d", "Mixed", false, [true, true, false]);
/// let words = "a hint: eyes that do not see red (protanopia) or green (deuteranopia) hardly tell `#c0504d`";
/// assert!(told.starts_with(words));
/// ```
pub fn alike_colours(colour: &str, other: &str, whole: bool, blind: [bool; 3]) -> String {
    let names = [
        "red (protanopia)",
        "green (deuteranopia)",
        "blue (tritanopia)",
    ];
    let names = names.into_iter().zip(blind).filter(|(_, is)| *is);
    let names: Vec<&str> = names.map(|(name, _)| name).collect();
    let eyes = if whole {
        "eyes".to_owned()
    } else {
        format!("eyes that do not see {}", or_in_words(&names))
    };
    format!(
        "a hint: {eyes} hardly tell `{colour}` from the colour of “{other}”; the numbers beside the colours tell \
         these levels apart, and a sign of their own would"
    )
}

/// "red", "red or green", "red, green or blue".
fn or_in_words(all: &[&str]) -> String {
    match all {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} or {last}", before.join(", ")),
    }
}
