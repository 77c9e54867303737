//! What a picture found: under headings, and as a sentence.

use super::lists::list_in_words;
use crate::insight::{Finding, Picture};
use crate::workshop::MechanismIndex;

/// The finding as the title of a picture: "Strong on taking a wider view; weakest on working with
/// power; we differ on planning". At most two are named of each, and how many more there are.
pub fn finding_title(picture: &Picture) -> String {
    let found = Finding::of(picture);
    let named = |mechanisms: &[MechanismIndex]| {
        let names = mechanisms.iter().filter_map(|&i| picture.rows.get(i.get()));
        let mut names: Vec<String> = names.map(|row| inside(&row.name)).collect();
        if names.len() > 3 {
            let more = names.len() - 2;
            names.truncate(2);
            names.push(format!("{more} more"));
        }
        names
    };
    let [strong, weak, apart] = [&found.strengths, &found.weakest, &found.differ].map(|m| named(m));
    match finding_in_words(&strong, &weak, &apart) {
        Some(words) => words.trim_end_matches('.').to_owned(),
        None if picture.is_empty() => "Nothing is scored yet".to_owned(),
        None => "Neither strong nor weak anywhere".to_owned(),
    }
}

/// A name within a sentence: its capital goes, unless it is an abbreviation.
fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The headings under which a finding is told, each with its mechanisms; empty ones are left out.
pub fn finding_headings(
    found: &Finding,
) -> impl Iterator<Item = (&'static str, &[MechanismIndex])> {
    [
        ("Our strengths", &found.strengths[..]),
        ("Our gaps", &found.weakest),
        ("Where we differ", &found.differ),
        ("Scored, not agreed", &found.not_agreed),
    ]
    .into_iter()
    .filter(|(_, mechanisms)| !mechanisms.is_empty())
}

/// What was found, in a sentence: "Strong on X and Y; weakest on Z; we differ on W." Nothing where
/// there is nothing to say.
///
/// ```
/// use roundtable::phrases::finding::finding_in_words;
///
/// let found = finding_in_words(&["trust", "learning"], &[], &["power"]);
/// assert_eq!(found.unwrap(), "Strong on trust and learning; we differ on power.");
/// assert_eq!(finding_in_words::<&str>(&[], &[], &[]), None);
/// ```
pub fn finding_in_words<T: AsRef<str>>(
    strengths: &[T],
    weakest: &[T],
    differ: &[T],
) -> Option<String> {
    let [strong, weak, apart] = [strengths, weakest, differ].map(list_in_words);
    let found = match [strengths, weakest, differ].map(<[T]>::is_empty) {
        [true, true, true] => return None,
        [false, true, true] => format!("Strong on {strong}."),
        [true, false, true] => format!("Weakest on {weak}."),
        [true, true, false] => format!("We differ on {apart}."),
        [false, false, true] => format!("Strong on {strong}; weakest on {weak}."),
        [false, true, false] => format!("Strong on {strong}; we differ on {apart}."),
        [true, false, false] => format!("Weakest on {weak}; we differ on {apart}."),
        [false, false, false] => {
            format!("Strong on {strong}; weakest on {weak}; we differ on {apart}.")
        }
    };
    Some(found)
}
