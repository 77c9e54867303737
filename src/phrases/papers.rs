//! What a document says of a session, beside the session's own words.

use std::fmt::Display;

use jiff::civil::Date;

use super::dates::days_in_words;
use super::figures::{counts_in_words, figures_in_words, row_in_words};
use super::lists::{counted, people};
use super::outcomes;
use super::profiles::profile_in_words;
use super::words::capital;
use crate::insight::{Profile, Row};
use crate::workshop::{Level, MechanismIndex, Noun, Scale, Source, Workshop};

/// Above what is worth talking about.
pub const QUEUE: &str = "Worth talking about";
/// Above the dots.
pub const DOTS: &str = "Where the dots went";
/// What the list of a document's parts is called.
pub const CONTENTS: &str = "Contents";
/// Above the notes of the session.
pub const NOTES: &str = "Notes";
/// Above the last round of words.
pub const CLOSING: &str = "What we take away";
/// Above how it was done.
pub const METHOD: &str = "How it was done";
/// Above a round by perspective.
pub const BY_PERSPECTIVE: &str = "By perspective";
/// Above why the team settled where it did.
pub const WHY: &str = "Why";
/// Above what would move the team up.
pub const NEXT_LEVEL: &str = "What would move us up one level";
/// Above what was said.
pub const SAID: &str = "What was said";

/// How the scores came about.
pub const HOW_WE_SCORED: &str = "Everyone scored before anyone saw, and the counts were shown all at once. An agreed \
     score is what the team settled on after talking about it; it is no average.";

/// What stands in the columns of the figures whose heads are no words.
pub const FIGURES_HELP: &str = "Under the number of each level stands how many people chose it, and under ? how many said \
     “don’t know”; agreement goes from −1 (two opposite camps) over 0 (evenly spread) to 1 (all \
     the same).";
/// Above the groups that the workshop has put its mechanisms in.
pub const GROUP: &str = "Group";
/// Above where the team wants to be.
pub const TARGET: &str = "Target";
/// Above how far apart the ballots of a row are, as a number.
pub const AGREEMENT: &str = "Agreement";

/// What the figures mean that stand beside the agreed scores.
pub const FIGURES_MEAN: &str = "The median is the middle score, or both where two are in the middle. The middle half is what \
     is left when the lowest quarter and the highest quarter of the scores are left out. “Close \
     together”, “spread out” and “two camps” say how far apart the scores were.";

/// Beside the figures while a round is being counted.
pub const COUNTING: &str = "* A round is still being counted; it is not in these numbers.";

/// What was sat over, when and by how many, and how much of it is settled: the line under a title.
pub fn under_title(
    workshop: &str,
    today: Option<String>,
    days: &[Date],
    number: Option<u16>,
    settled: usize,
    all: usize,
) -> String {
    let facts = [
        Some(workshop.to_owned()),
        today,
        days_in_words(days),
        number.map(|number| people(number.into())),
        Some(outcomes::settled(settled, all)),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    facts.join(" · ")
}

/// The line under a title on what must not go further than its readers: for whom it is stands there.
pub fn under_title_for(line: &str, profile: Profile) -> String {
    match profile {
        Profile::Everything => format!("{line} · for the facilitator alone"),
        Profile::Team => format!("{line} · for those who were in the room"),
        Profile::Share => line.to_owned(),
    }
}

/// What a document is called in a list of files and in the bar of a window: "Riverside team: report
/// of 23 November 2026".
pub fn document_name(title: &str, days: &[Date]) -> String {
    match days_in_words(days) {
        Some(days) => format!("{title}: report of {days}"),
        None => format!("{title}: report"),
    }
}

/// What stands at the foot of each page, so that one page by itself says what it is of: "Riverside
/// team · 23 November 2026".
pub fn foot(title: &str, days: &[Date]) -> String {
    match days_in_words(days) {
        Some(days) => format!("{title} · {days}"),
        None => title.to_owned(),
    }
}

/// Above the dots: "Each person had 3 dots to give to what matters most."
pub fn dots_in_words(each: u8, noun: &str) -> String {
    let dots = counted(each.into(), "dot", "dots");
    format!("Each person had {dots} to give to the {noun} that matter most.")
}

/// Above what became of an action of an earlier session.
pub const LAST_TIME: &str = "From last time";
/// Beside an action that is done.
pub const YES: &str = "yes";

/// Under the radar: "Figure 1. The agreed scores of the mechanisms, around a circle".
pub fn radar_caption(noun: &str) -> String {
    format!("Figure 1. The agreed scores of the {noun}, around a circle")
}

/// Under the sorted strips.
pub fn sorted_caption(noun: &str) -> String {
    format!("Figure 2. The same {noun} in rows, strengths first")
}

/// Over the table of figures.
pub fn figures_caption(noun: &str) -> String {
    format!("How the {noun} ended")
}

/// How a mechanism ended and what its ballots say, as a sentence: "Agreed 4 (Mostly); median 4
/// (Mostly); middle half 3 to 4; spread out." The counts are in the drawing and in the table.
pub fn ended(row: &Row, labels: &[String]) -> String {
    let told = Row {
        counts: Vec::new(),
        dont_know: 0,
        ..row.clone()
    };
    format!("{}.", capital(&row_in_words(&told, labels)))
}

/// What the drawing of one mechanism's ballots is.
pub const SCORES: &str = "Scores";

/// The drawing of one mechanism's ballots in words: who stands where, as far as it shows that.
pub fn strip_in_words(row: &Row, labels: &[String]) -> String {
    let told = Row {
        verdict: None,
        ..row.clone()
    };
    let told = counts_in_words(row).or_else(|| figures_in_words(&told, labels));
    format!("{}: {}", row.name, told.unwrap_or_default())
}

/// For whom a paper is, and what it leaves out.
pub fn for_whom(profile: Profile) -> String {
    match profile {
        Profile::Everything => "For the facilitator alone: every count, all that was said, names \
                                beside actions."
            .to_owned(),
        Profile::Team => profile_in_words(profile),
        Profile::Share => "For everyone: how each one ended, agreed scores, focus and actions. No \
                           names, no notes, and nothing of how people scored."
            .to_owned(),
    }
}

/// At the foot of a page: "Page 1 of 6".
pub fn page_of(page: impl Display, all: impl Display) -> String {
    format!("Page {page} of {all}")
}

/// Who took part: "12 people took part."
pub fn took_part(number: u16) -> String {
    format!("{} took part.", people(number.into()))
}

/// What was scored, from the number of rounds of each: "10 mechanisms were scored, 2 of them more
/// than once."
///
/// ```
/// use roundtable::phrases::papers::rounds_in_words;
/// use roundtable::workshop::Noun;
///
/// let noun = Noun { one: "mechanism".into(), many: "mechanisms".into() };
/// assert_eq!(rounds_in_words(&[0, 0], &noun), "No mechanism was scored.");
/// assert_eq!(rounds_in_words(&[1, 1], &noun), "2 mechanisms were scored.");
/// assert_eq!(rounds_in_words(&[2, 0], &noun), "1 mechanism was scored, more than once.");
/// assert_eq!(rounds_in_words(&[2, 1], &noun), "2 mechanisms were scored, 1 of them more than once.");
/// ```
pub fn rounds_in_words(rounds: &[usize], noun: &Noun) -> String {
    let scored = rounds.iter().filter(|rounds| **rounds > 0).count();
    let again = rounds.iter().filter(|rounds| **rounds > 1).count();
    let more = match (scored, again) {
        (_, 0) => String::new(),
        (1, _) => ", more than once".to_owned(),
        (_, again) => format!(", {again} of them more than once"),
    };
    match scored {
        0 => format!("No {} was scored.", noun.one),
        1 => format!("1 {} was scored{more}.", noun.one),
        scored => format!("{scored} {} were scored{more}.", noun.many),
    }
}

/// From how many ballots on a perspective is told apart.
pub fn smallest_group_in_words(ballots: u8) -> String {
    format!(
        "A perspective with fewer than {ballots} ballots with a level is not told apart from the others."
    )
}

/// How the time went: "95 of 120 planned minutes were spent."
pub fn minutes_spent(spent: u32, planned: u32) -> String {
    format!("{spent} of {planned} planned minutes were spent.")
}

/// What is asked of each mechanism: "Asked of each mechanism: How strong is this here?"
pub fn question(noun: &str, question: &str) -> String {
    format!("Asked of each {noun}: {question}")
}

/// A level and what it means: "3 In places: some of us, some of the time"; before that its sign, where
/// it has one.
pub fn level_in_words(scale: &Scale, level: Level, meaning: &str) -> String {
    let (written, label) = (scale.written(level), scale.label(level));
    match meaning.trim() {
        "" => format!("{written} {label}"),
        meaning => format!("{written} {label}: {meaning}"),
    }
}

/// The levels and what they mean; without that where each that is scored says it itself.
pub fn levels_in_words(workshop: &Workshop) -> Vec<String> {
    let scale = &workshop.scale;
    let says = workshop.mechanisms.iter().any(|it| it.levels.is_empty());
    let levels = scale.iter().map(|(level, text)| {
        let meaning = if says { &*text.meaning } else { "" };
        level_in_words(scale, level, meaning)
    });
    levels.collect()
}

/// The levels and what they mean for one.
pub fn levels_of_one(workshop: &Workshop, at: MechanismIndex) -> Vec<String> {
    let scale = &workshop.scale;
    let levels = scale.iter();
    levels
        .map(|(level, _)| level_in_words(scale, level, workshop.meaning(at, level)))
        .collect()
}

/// Above what the levels mean for each that says so itself.
pub const OWN_MEANINGS: &str = "What the levels mean for each";

/// Where the content comes from, on what terms, and what was changed.
pub fn source_in_words(source: &Source) -> Vec<String> {
    let lines = [
        ("", source.citation.trim()),
        ("https://doi.org/", source.doi.trim()),
        ("Licence: ", source.licence.trim()),
        ("Changes: ", source.changes.trim()),
    ];
    let told = lines.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(before, text)| format!("{before}{text}"))
        .collect()
}
