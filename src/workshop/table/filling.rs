//! What a table does not say: ids from names, and texts from the blank workshop.

use std::collections::HashSet;

use crate::workshop::builtin::blank;
use crate::workshop::definition::{Mechanism, WorkshopText};
use crate::workshop::limits;

/// The id of a workshop whose title has no letter that an id may have.
pub(in crate::workshop) const OWN: &str = "own-workshop";

/// The title of a workshop that was given none.
pub const TITLE: &str = "Our own workshop";

/// The blank workshop with nothing to score in it, under this title, and with a source that says only
/// what is known.
pub(in crate::workshop) fn around(title: &str) -> WorkshopText {
    let mut text = WorkshopText::clone(&blank());
    text.mechanisms.clear();
    title.clone_into(&mut text.title);
    text.audience.clear();
    text.id = id_of(title, OWN, &mut HashSet::new());
    "The wording of what is scored is our own, or its source was not named."
        .clone_into(&mut text.source.citation);
    "Not stated".clone_into(&mut text.source.licence);
    "Made from a table. What the table did not say was written for Roundtable."
        .clone_into(&mut text.source.changes);
    text
}

/// An id made of a name, and no other of them: small letters, digits and hyphens.
pub(in crate::workshop) fn id_of(
    name: &str,
    otherwise: &str,
    taken: &mut HashSet<String>,
) -> String {
    let plain = name.to_lowercase();
    let parts = plain.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let mut id = String::new();
    for part in parts.filter(|part| !part.is_empty()) {
        // Room for a number behind it.
        if id.len() + part.len() + 5 > limits::ID {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(part);
    }
    if id.is_empty() {
        otherwise.clone_into(&mut id);
    }
    let mut candidate = id.clone();
    let mut number = 2;
    while !taken.insert(candidate.clone()) {
        candidate = format!("{id}-{number}");
        number += 1;
    }
    candidate
}

/// Fills in what a mechanism lacks.
pub(in crate::workshop) fn fill(mechanism: &mut Mechanism) {
    let blank = blank();
    let Some(example) = blank.mechanisms.first() else {
        return;
    };
    if mechanism.summary.is_empty() {
        let first = first_sentence(&mechanism.description);
        let fits = !first.is_empty() && first.chars().count() <= limits::SUMMARY;
        let summary = if fits { first } else { &example.summary };
        summary.clone_into(&mut mechanism.summary);
    }
    if mechanism.description.is_empty() {
        // Its first paragraph is about a name that is still to be found.
        let last = example.description.rsplit("\n\n").next();
        last.unwrap_or_default()
            .clone_into(&mut mechanism.description);
    }
    for (list, examples) in [
        (&mut mechanism.strong, &example.strong),
        (&mut mechanism.weak, &example.weak),
        (&mut mechanism.questions, &example.questions),
    ] {
        if list.is_empty() {
            list.clone_from(examples);
        }
    }
}

/// A text up to the end of its first sentence, on one line.
fn first_sentence(text: &str) -> &str {
    let line = text.lines().next().unwrap_or_default().trim();
    let ends = line
        .match_indices(['.', '!', '?'])
        .map(|(at, sign)| at + sign.len());
    let mut ends = ends.filter(|&end| {
        line.get(end..)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    });
    let end = ends.next().unwrap_or(line.len());
    line.get(..end).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_any_name_and_of_each_only_once() {
        let mut taken = HashSet::new();
        let mut id = |name: &str| id_of(name, "topic", &mut taken);
        assert_eq!(id("Saying & hearing"), "saying-hearing");
        assert_eq!(id("Saying – hearing!"), "saying-hearing-2");
        assert_eq!(id("信頼"), "topic");
        assert_eq!(id("Доверие"), "topic-2");
        assert!(id(&"very long ".repeat(40)).len() <= limits::ID);
    }

    #[test]
    fn a_summary_is_the_first_sentence() {
        assert_eq!(
            first_sentence("We meet at 9.30 sharp. Then we talk."),
            "We meet at 9.30 sharp."
        );
        assert_eq!(first_sentence("No end\nmore"), "No end");
        assert_eq!(first_sentence(""), "");
    }
}
