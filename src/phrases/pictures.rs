//! The words around a picture that leaves the room: title, subtitle, notes.

use super::dates::days_in_words;
use super::finding::{finding_on_a_wall, finding_title};
use super::last_time::in_few_words;
use super::lists::people;
use super::today::today_in_words;
use crate::insight::{Comparison, Picture};
use crate::session::Session;
use crate::workshop::{Source, Workshop};

/// The title of a picture: the facilitator's own, or what was found.
pub fn picture_title(session: &Session, picture: &Picture) -> String {
    let own = session.headline().map(str::to_owned);
    own.unwrap_or_else(|| finding_title(picture))
}

/// The same for a wall.
pub fn picture_title_on_a_wall(session: &Session, picture: &Picture) -> String {
    let own = session.headline().map(str::to_owned);
    own.unwrap_or_else(|| finding_on_a_wall(picture))
}

/// A mechanism’s figures as one of several charts has them, so that each can be told by its name.
///
/// ```
/// use roundtable::phrases::pictures::in_the_chart;
///
/// assert_eq!(in_the_chart("Trust: not scored", "radar"), "Trust: not scored (radar)");
/// ```
pub fn in_the_chart(figures: &str, chart: &str) -> String {
    format!("{figures} ({chart})")
}

/// What the legend of charts says to screen readers.
///
/// ```
/// use roundtable::phrases::pictures::legend_in_words;
///
/// assert_eq!(legend_in_words("one person; agreed score"), "Legend: one person; agreed score");
/// ```
pub fn legend_in_words(signs: &str) -> String {
    format!("Legend: {signs}")
}

/// A drawing that goes on over several pages.
///
/// ```
/// use roundtable::phrases::pictures::page_of;
///
/// assert_eq!(page_of("Teams together", 2, 3), "Teams together, page 2 of 3");
/// ```
pub fn page_of(title: &str, page: usize, pages: usize) -> String {
    format!("{title}, page {page} of {pages}")
}

/// Whose picture it is: "Riverside team · 23 November 2026".
pub fn picture_name(picture: &Picture) -> String {
    match days_in_words(&picture.dates) {
        Some(days) => format!("{} · {days}", picture.title),
        None => picture.title.clone(),
    }
}

/// "Riverside team · 23 November 2026 · 12 people · “How strong is this here?”"; where some were
/// chosen on the day, how many of the workshop's.
pub fn picture_subtitle(session: &Session) -> String {
    let about = session.about();
    let question = &session.workshop().scale.question;
    let parts = [
        Some(session.heading()),
        days_in_words(&about.dates).map(unbroken),
        about.people.map(|count| unbroken(people(u32::from(count)))),
        today_in_words(session).map(unbroken),
        (!question.is_empty()).then(|| format!("“{question}”")),
        Comparison::of(session).map(|compared| in_few_words(&compared.laid)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// A few words that stand on one line.
fn unbroken(words: String) -> String {
    if words.chars().count() > LONGEST {
        return words;
    }
    words.replace(' ', "\u{a0}")
}

/// More letters than this may stand on several lines.
const LONGEST: usize = 30;

/// What the scale is and is not, where the words come from, and under which licence.
pub fn picture_notes(session: &Session) -> String {
    workshop_notes(session.workshop())
}

/// The same for a picture of many sessions.
pub fn workshop_notes(workshop: &Workshop) -> String {
    let source = source_in_words(&workshop.source);
    let parts = [
        workshop.scale.note.as_str(),
        &source,
        "Made with Roundtable.",
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

/// The source with its licence, and whether its words were changed.
fn source_in_words(source: &Source) -> String {
    let Source {
        citation,
        licence,
        changes,
        ..
    } = source;
    let mut words = citation.trim().to_owned();
    if !licence.is_empty() {
        words = format!("{words} Licence: {licence}.");
    }
    if !changes.is_empty() {
        words = format!("{words} Words changed.");
    }
    words.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_ends_within_a_day_or_a_number_of_people() {
        let told = picture_subtitle(&crate::edit::sample());
        assert!(
            told.contains(" · 23\u{a0}November\u{a0}2026 · 12\u{a0}people · "),
            "{told}"
        );
    }
}
