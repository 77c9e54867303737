use super::Quartiles;
use crate::session::{Card, Tally};
use crate::workshop::Scale;

/// How many have scored, and nothing about what: "8 of 12 have scored".
///
/// ```
/// use roundtable::insight::scored_in_words;
///
/// assert_eq!(scored_in_words(8, Some(12)), "8 of 12 have scored");
/// assert_eq!(scored_in_words(12, Some(12)), "All 12 have scored");
/// assert_eq!(scored_in_words(1, None), "1 person has scored");
/// ```
pub fn scored_in_words(scored: u32, people: Option<u32>) -> String {
    match people {
        Some(people) if scored > people => {
            format!("{scored} have scored, of {people}: are there more people?")
        }
        Some(people) if scored == people && people > 1 => format!("All {people} have scored"),
        Some(people) => format!("{scored} of {people} have scored"),
        None if scored == 1 => "1 person has scored".to_owned(),
        None => format!("{scored} people have scored"),
    }
}

/// Who is in a tally: "12 people", "9 people, 2 don’t know".
pub fn people_in_words(tally: &Tally) -> String {
    let people = |n: u32| {
        if n == 1 {
            "1 person".to_owned()
        } else {
            format!("{n} people")
        }
    };
    match tally.dont_know() {
        0 => people(tally.ballots()),
        unsure => format!("{}, {unsure} don’t know", people(tally.ballots())),
    }
}

/// Where the room stood before it settles on a score, as a sentence; hidden rounds are not in it.
pub fn stands_in_words(card: &Card, scale: &Scale) -> String {
    let Some(round) = card.revealed() else {
        return "Nobody has scored on their own: the team sets this one together.".to_owned();
    };
    let named = |level| format!("{level} ({})", scale.label(level));
    match Quartiles::of(&round.tally) {
        None => "Everyone said “don’t know”.".to_owned(),
        Some(q) if q.lower == q.upper => {
            format!("The middle half of the room stood at {}.", named(q.median))
        }
        Some(q) => format!(
            "The room’s middle stood at {}; the middle half from {} to {}.",
            named(q.median),
            q.lower,
            q.upper
        ),
    }
}
