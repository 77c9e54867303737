//! What slides say beside the session's own words, and what whoever shows them can say.

use super::figures::{ending_with_label, median_with_labels, row_in_words, target_in_words};
use super::lists::list_in_words;
use super::outcomes::our_focus;
use super::sides::sides_in_words;
use super::words::capital;
use crate::insight::{Ending, Row};

/// Above the radar.
pub const AT_A_GLANCE: &str = "Our scores at a glance";
/// Above the sorted strips.
pub const STRENGTHS_FIRST: &str = "Our scores, strengths first";
/// Above the chart that can be edited.
pub const AS_A_CHART: &str = "Our scores as a chart";

/// How the radar is read.
pub const HOW_THE_RADAR_IS_READ: &str = "Each spoke is one of them; further out is stronger. The line joins the agreed scores of \
     neighbours and breaks where there is none.";
/// How the chart is edited.
pub const HOW_THE_CHART_IS_EDITED: &str = "To change a number, choose “Edit data” in the menu of the chart. The drawings on the other \
     slides stay as they are.";

/// What that chart is, for somebody who cannot see it.
pub const CHART_IN_WORDS: &str = "A radar chart of the scores.";
/// What the numbers of that chart are.
pub const AGREED_SCORE: &str = "Agreed score";
/// The same of the session that is laid over this one.
pub const AGREED_LAST_TIME: &str = "Agreed last time";
/// The middle ballots, where they are all of one level.
pub const MEDIAN: &str = "Median";
/// The lower of two middle ballots, and the higher one.
pub const MEDIANS: [&str; 2] = ["Median, the lower", "Median, the higher"];
/// Where the team wants to be.
pub const TARGET: &str = "Target";
/// Above the names, in the workbook of that chart.
pub const NAME: &str = "Name";
/// Above the names in full, where the chart has no room for them.
pub const WHOLE_NAME: &str = "Name in full";

/// The title of a slide that goes on over several: "Our scores, strengths first (1 of 2)".
///
/// ```
/// use roundtable::phrases::slides::page;
///
/// assert_eq!(page("Where we stand", 1, 1), "Where we stand");
/// assert_eq!(page("Where we stand", 2, 3), "Where we stand (2\u{a0}of\u{a0}3)");
/// ```
pub fn page(title: &str, page: usize, pages: usize) -> String {
    match pages {
        0 | 1 => title.to_owned(),
        pages => format!("{title} ({page}\u{a0}of\u{a0}{pages})"),
    }
}

/// A mechanism and all that may be told of it: "Trust: agreed 4 (Mostly); median 4 (Mostly)."
pub fn row(row: &Row, labels: &[String]) -> String {
    format!("{}: {}.", row.name, row_in_words(row, labels))
}

/// Under the name of a mechanism, how it ended in a few words: "Agreed 4 (Mostly)", "Agreed to
/// differ: 4 at 1, 4 at 5, 2 between".
pub fn standing(row: &Row, labels: &[String]) -> String {
    let ending = capital(&ending_with_label(row.ending, labels));
    let ended = match (row.ending, row.sides(), row.median) {
        (Ending::AgreedToDiffer, Some(sides), _) => {
            format!("{ending}: {}", sides_in_words(sides))
        }
        (Ending::ScoredNotAgreed, _, Some(median)) => {
            format!("{ending}; median {}", median_with_labels(median, labels))
        }
        _ => ending,
    };
    match target_in_words(row, labels) {
        Some(target) => format!("{ended}; {target}"),
        None => ended,
    }
}

/// Above the actions: "Our focus: trust, power and learning".
pub fn focus(names: &[String]) -> String {
    our_focus(&list_in_words(names))
}
