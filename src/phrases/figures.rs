//! What the figures of a mechanism say: endings, medians, verdicts, rows of a picture.

use std::cmp::Ordering;

use super::lists::{list_in_words, people};
use super::sides::peaks_in_words;
use super::today::told_name;
use super::words::{capital, count_in_words};
use crate::insight::{
    Before, Ending, GroupName, Median, MiddleHalf, Row, RowGroup, ToGo, Verdict, mostly_dont_know,
    verdict,
};
use crate::session::{Agreement, Standing, Tally};
use crate::workshop::Level;

/// How a mechanism ended: "agreed 4", "agreed to differ". "Not scored" is said of the first two alone.
pub fn ending_in_words(ending: Ending) -> String {
    match ending {
        Ending::Untouched => "not scored".to_owned(),
        Ending::Skipped => "skipped, not scored".to_owned(),
        Ending::DontKnowOnly => "everyone said “don’t know”".to_owned(),
        Ending::ScoredNotAgreed => "scored, not agreed".to_owned(),
        Ending::Agreed(level) => format!("agreed {level}"),
        Ending::AgreedWithoutRound(level) => format!("agreed {level} without a round"),
        Ending::AgreedToDiffer => "agreed to differ".to_owned(),
    }
}

/// The same with the label of the level: "agreed 4 (Mostly)".
pub fn ending_with_label(ending: Ending, labels: &[String]) -> String {
    match ending {
        Ending::Agreed(level) => format!("agreed {}", level_with_label(level, labels)),
        Ending::AgreedWithoutRound(level) => {
            format!("agreed {} without a round", level_with_label(level, labels))
        }
        ending => ending_in_words(ending),
    }
}

/// Where a mechanism stands while the session goes on: "not scored yet", "agreed 4".
pub fn standing_in_words(standing: Standing) -> String {
    match standing {
        Standing::Open => "not scored yet".to_owned(),
        Standing::Skipped => "skipped".to_owned(),
        Standing::Scoring => "being scored".to_owned(),
        Standing::Revealed => "scored, not agreed yet".to_owned(),
        Standing::Settled(Agreement::Differ) => "agreed to differ".to_owned(),
        Standing::Settled(Agreement::Score(level)) => format!("agreed {level}"),
    }
}

/// The middle ballot, or both: "3", "3 or 4".
///
/// ```
/// use roundtable::insight::Median;
/// use roundtable::phrases::figures::median_in_words;
/// use roundtable::session::Tally;
///
/// let tally = Tally::new(vec![6, 0, 0, 0, 6], 0).unwrap();
/// assert_eq!(median_in_words(Median::of(&tally).unwrap()), "1 or 5");
/// ```
pub fn median_in_words(median: Median) -> String {
    match median {
        Median::One(level) => level.to_string(),
        Median::Between(lower, upper) => format!("{lower} or {upper}"),
    }
}

/// The median with the labels of its levels: "3 (In places) or 4 (Mostly)".
pub fn median_with_labels(median: Median, labels: &[String]) -> String {
    match median {
        Median::One(level) => level_with_label(level, labels),
        Median::Between(lower, upper) => {
            let [lower, upper] = [lower, upper].map(|level| level_with_label(level, labels));
            format!("{lower} or {upper}")
        }
    }
}

/// "4 (Mostly)".
pub fn level_with_label(level: Level, labels: &[String]) -> String {
    match labels.get(level.index()) {
        Some(label) if !label.is_empty() => format!("{level} ({label})"),
        _ => level.to_string(),
    }
}

/// "3", "2 to 4".
pub fn middle_half_in_words(half: MiddleHalf) -> String {
    if half.lower == half.upper {
        half.lower.to_string()
    } else {
        format!("{} to {}", half.lower, half.upper)
    }
}

/// What the signs of a drawing of ballots are: a triangle at the middle score, or one at each of
/// the two in the middle, and a bar.
pub fn signs_in_words(medians: impl IntoIterator<Item = Median>) -> &'static str {
    let mut medians = medians.into_iter();
    if medians.any(|median| matches!(median, Median::Between(..))) {
        "Triangles: the two middle scores. Bar: the middle half of the scores."
    } else {
        "Triangle: the middle score. Bar: the middle half of the scores."
    }
}

/// The three words that are said of a verdict everywhere.
pub fn verdict_in_words(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CloseTogether { .. } => "close together",
        Verdict::SpreadOut => "spread out",
        Verdict::TwoCamps => "two camps",
    }
}

/// What is said beside "close together", where somebody stands elsewhere: "one person sees it differently".
pub fn aside_in_words(verdict: Verdict) -> Option<String> {
    match verdict {
        Verdict::CloseTogether { differently: 0 } | Verdict::SpreadOut | Verdict::TwoCamps => None,
        Verdict::CloseTogether { differently: 1 } => {
            Some("one person sees it differently".to_owned())
        }
        Verdict::CloseTogether { differently } => {
            Some(format!("{differently} people see it differently"))
        }
    }
}

/// What a reveal says first, and what to do with it.
pub fn reveal_in_words(tally: &Tally) -> (String, &'static str) {
    match verdict(tally) {
        Some(verdict) => {
            let advice = match verdict {
                _ if mostly_dont_know(tally) => {
                    "But most said “don’t know”: ask what they would need to see."
                }
                Verdict::CloseTogether { .. } => "Ask what everyone sees, and what is missing.",
                Verdict::SpreadOut | Verdict::TwoCamps => "Hear the lowest and the highest first.",
            };
            (capital(verdict_in_words(verdict)), advice)
        }
        None if tally.scored() == 0 && tally.dont_know() > 1 => (
            "Everyone said “don’t know”".to_owned(),
            "Ask what people would need to see before they could tell.",
        ),
        None => ("Revealed".to_owned(), "Too few scores for a verdict."),
    }
}

/// A mechanism’s name and its figures: "Trust: agreed level 4 …".
pub fn named_row_in_words(row: &Row, labels: &[String]) -> String {
    format!("{}: {}", name_in_group(row), row_in_words(row, labels))
}

/// A row in words, for a screen reader and for hovering: "agreed 4 (Mostly); median 4 (Mostly); …".
pub fn row_in_words(row: &Row, labels: &[String]) -> String {
    let parts = [
        Some(ending_with_label(row.ending, labels)),
        target_in_words(row, labels),
        figures_in_words(row, labels),
        row.before.map(before_in_words),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("; ")
}

/// Where the team wants to be, and how far that is from the score that it agreed on: "target 4
/// (Mostly), one level to go". Nothing without a target.
pub fn target_in_words(row: &Row, labels: &[String]) -> Option<String> {
    let target = format!("target {}", level_with_label(row.target?, labels));
    Some(match row.to_go() {
        Some(to_go) => format!("{target}, {}", to_go_in_words(to_go)),
        None => target,
    })
}

/// The same for the cell of a table: "4, one level to go".
pub fn target_and_way(row: &Row) -> Option<String> {
    let target = row.target?;
    Some(match row.to_go() {
        Some(to_go) => format!("{target}, {}", to_go_in_words(to_go)),
        None => target.to_string(),
    })
}

/// "one level to go", "reached", "two levels above it".
///
/// ```
/// use roundtable::insight::ToGo;
/// use roundtable::phrases::figures::to_go_in_words;
///
/// assert_eq!(to_go_in_words(ToGo::Levels(1)), "one level to go");
/// assert_eq!(to_go_in_words(ToGo::Reached), "reached");
/// assert_eq!(to_go_in_words(ToGo::Beyond(2)), "two levels above it");
/// ```
pub fn to_go_in_words(to_go: ToGo) -> String {
    let levels = |count: u8| {
        let one = if count == 1 { "level" } else { "levels" };
        format!("{} {one}", count_in_words(count.into()))
    };
    match to_go {
        ToGo::Levels(count) => format!("{} to go", levels(count)),
        ToGo::Reached => "reached".to_owned(),
        ToGo::Beyond(count) => format!("{} above it", levels(count)),
    }
}

/// How it ended last time: "last time agreed 2".
pub fn last_time(ending: Ending) -> String {
    format!("last time {}", ending_in_words(ending))
}

/// What it was last time: "last time agreed 2, median 2 or 3".
pub fn before_in_words(before: Before) -> String {
    let ended = last_time(before.ending);
    match before.ballots {
        Some(ballots) => format!("{ended}, median {}", median_in_words(ballots.median)),
        None => ended,
    }
}

/// What the ballots of a row say: "median 3 (In places); middle half 2 to 4; spread out; 3 at level 2, …".
pub fn figures_in_words(row: &Row, labels: &[String]) -> Option<String> {
    let median = |median| format!("median {}", median_with_labels(median, labels));
    let half = |half| {
        let half = middle_half_in_words(half);
        match row.half_beside_agreed() {
            Some(Ordering::Less) => format!("middle half {half}, below the agreed score"),
            Some(_) => format!("middle half {half}, above the agreed score"),
            None => format!("middle half {half}"),
        }
    };
    let verdict = |verdict| match aside_in_words(verdict) {
        Some(aside) => format!("{}, {aside}", verdict_in_words(verdict)),
        None => verdict_in_words(verdict).to_owned(),
    };
    let parts = [
        row.median.map(median),
        row.middle_half.map(half),
        row.verdict.map(verdict),
        counts_in_words(row),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

/// "1 at level 2, 5 at level 4, 1 don’t know", or nothing without ballots. A screen reader would
/// say "times" for a cross.
pub fn counts_in_words(row: &Row) -> Option<String> {
    let counts = row.counts.iter().enumerate();
    let mut parts: Vec<String> = counts
        .filter(|(_, count)| **count > 0)
        .map(|(i, count)| format!("{count} at level {}", row.level(i)))
        .collect();
    if row.dont_know > 0 {
        parts.push(format!("{} don’t know", row.dont_know));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The heading of a group of rows.
pub fn group_heading(group: RowGroup) -> &'static str {
    match group {
        RowGroup::Strength => "Strengths",
        RowGroup::InBetween => "In between",
        RowGroup::Gap => "Gaps",
        RowGroup::Differ => "Where we differ",
        RowGroup::Rest => "No score",
    }
}

/// The same where a group goes on from the page before: "Strengths, continued".
pub fn group_continued(group: RowGroup) -> String {
    group_continued_on_two_lines(group).join(" ")
}

/// The same on two lines, where it stands in a narrow column.
pub fn group_continued_on_two_lines(group: RowGroup) -> [String; 2] {
    [format!("{},", group_heading(group)), "continued".to_owned()]
}

/// A group that a workshop has put mechanisms in, where it goes on from the page before:
/// "Working together, continued".
pub fn named_group_continued(name: &str) -> String {
    format!("{name}, continued")
}

/// A mechanism with the group that the workshop has put it in: "Trust (Working together)"; alone
/// where it is in none.
pub fn name_in_group(row: &Row) -> String {
    let name = told_name(row);
    match row.in_group.as_str() {
        "" => name,
        group => format!("{name} ({group})"),
    }
}

/// What stands at the name of a mechanism where no agreed score tells how it ended:
/// "≠ agreed to differ: 4 at 1, 4 at 5", "not agreed yet".
pub fn remark(row: &Row) -> Option<String> {
    match row.ending {
        Ending::Agreed(_) => None,
        Ending::AgreedWithoutRound(_) => Some("agreed without a round".to_owned()),
        Ending::AgreedToDiffer => Some(match row.sides() {
            Some(sides) => format!("≠ agreed to differ: {}", peaks_in_words(sides)),
            None => "≠ agreed to differ".to_owned(),
        }),
        Ending::ScoredNotAgreed => Some("not agreed yet".to_owned()),
        ending @ (Ending::Untouched | Ending::Skipped | Ending::DontKnowOnly) => {
            Some(ending_in_words(ending))
        }
    }
}

/// A name with its remark on one line: "Trust (not agreed yet)".
pub fn name_and_remark(name: &str, remark: &str) -> String {
    format!("{name} ({remark})")
}

/// How many said so beside those who gave a level: "+2 don’t know".
pub fn more_dont_know(count: u32) -> String {
    format!("+{count} don’t know")
}

/// Whose ballots they are: a perspective's name, or who the others are.
pub fn group_name(name: &GroupName) -> String {
    match name {
        GroupName::Perspective(name) => name.clone(),
        GroupName::NoPerspective => "No perspective".to_owned(),
        GroupName::Others(names) => format!("Others: {}", list_in_words(names)),
    }
}

/// A group in a few words: "Health: 7 people, close together", "Others: 5 people, 1 don’t know".
pub fn group_in_words(group: &crate::insight::Group) -> String {
    let (name, people) = (group_name(&group.name), people_in_words(&group.tally));
    match group.verdict {
        Some(verdict) => format!("{name}: {people}, {}", verdict_in_words(verdict)),
        None => format!("{name}: {people}"),
    }
}

/// How many took part, "don't know" included: "12 people", "9 people, 2 don’t know".
pub fn people_in_words(tally: &Tally) -> String {
    match tally.dont_know() {
        0 => people(tally.ballots()),
        unsure => format!("{}, {unsure} don’t know", people(tally.ballots())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_told_above_at_and_below_the_score_and_without_one() {
        let level = |number| Level::new(number).unwrap();
        let tally = Tally::empty(5);
        let labels = ["", "", "In places", "Mostly", "Always"].map(str::to_owned);
        let told = |ending, target| {
            let row = Row {
                ending,
                target: Some(level(target)),
                ..Row::of_tally(0.into(), "Trust", &tally)
            };
            row_in_words(&row, &labels)
        };
        let agreed = Ending::Agreed(level(3));
        for (ending, target, words) in [
            (
                agreed,
                4,
                "agreed 3 (In places); target 4 (Mostly), one level to go",
            ),
            (
                agreed,
                5,
                "agreed 3 (In places); target 5 (Always), two levels to go",
            ),
            (
                agreed,
                3,
                "agreed 3 (In places); target 3 (In places), reached",
            ),
            (
                agreed,
                2,
                "agreed 3 (In places); target 2, one level above it",
            ),
            (
                Ending::AgreedToDiffer,
                4,
                "agreed to differ; target 4 (Mostly)",
            ),
            (Ending::Untouched, 4, "not scored; target 4 (Mostly)"),
        ] {
            assert_eq!(told(ending, target), words);
        }
    }

    #[test]
    fn an_agreed_score_that_few_chose_is_told_so() {
        let level = |number| Level::new(number).unwrap();
        let tally = Tally::new(vec![0, 5, 6, 1, 0], 0).unwrap();
        let told = |agreed| {
            let row = Row {
                ending: Ending::Agreed(level(agreed)),
                ..Row::of_tally(0.into(), "Trust", &tally)
            };
            let words = row_in_words(&row, &[]);
            words.split("; ").nth(2).unwrap().to_owned()
        };
        assert_eq!(told(1), "middle half 2 to 3, above the agreed score");
        assert_eq!(told(2), "middle half 2 to 3");
        assert_eq!(told(3), "middle half 2 to 3");
        assert_eq!(told(4), "middle half 2 to 3, below the agreed score");
    }

    #[test]
    fn a_room_that_does_not_know_is_not_told_that_it_is_too_small() {
        let says = |counts: [u32; 5], dont_know| {
            reveal_in_words(&Tally::new(counts.to_vec(), dont_know).unwrap()).0
        };
        assert_eq!(says([0; 5], 12), "Everyone said “don’t know”");
        assert_eq!(says([0, 0, 1, 0, 0], 11), "Revealed");
        assert_eq!(says([0, 0, 12, 0, 0], 0), "Close together");
        assert_eq!(says([6, 0, 0, 0, 6], 3), "Two camps");
        let few = reveal_in_words(&Tally::new(vec![0, 1, 2, 1, 0], 8).unwrap());
        assert_eq!(few.0, "Close together");
        assert!(few.1.starts_with("But most said “don’t know”"), "{}", few.1);
    }
}
