//! What is said of a row of the sorted strips, and whether anything of the ballots is told.

use std::borrow::Cow;

use crate::insight::{Ending, Picture, Row};
use crate::phrases::figures::{
    ending_in_words, last_time, more_dont_know, remark, target_in_words, verdict_in_words,
};

/// Stands before the name of what was added on the day.
pub(super) const ADDED: &str = "+";

/// A name as it stands in a drawing.
pub(super) fn shown_name(row: &Row) -> Cow<'_, str> {
    if row.added {
        Cow::Owned(format!("{ADDED} {}", row.name))
    } else {
        Cow::Borrowed(&row.name)
    }
}

/// Whether nothing of the ballots is told.
pub(super) fn is_bare(picture: &Picture) -> bool {
    let told = |row: &Row| row.median.is_some() || row.counts.iter().any(|&count| count > 0);
    !picture.rows.iter().any(told)
}

/// What stands on the scale where no ballots do.
pub(super) fn words_instead(row: &Row) -> Option<String> {
    let told = row.median.is_some();
    match row.ending {
        _ if told => None,
        Ending::Agreed(_) | Ending::AgreedWithoutRound(_) => None,
        Ending::AgreedToDiffer | Ending::ScoredNotAgreed => remark(row),
        ending @ (Ending::Untouched | Ending::Skipped | Ending::DontKnowOnly) => {
            Some(ending_in_words(ending))
        }
    }
}

/// What stands in the column of the agreed scores where there is none.
pub(super) fn not_agreed(row: &Row) -> &'static str {
    match row.ending {
        Ending::AgreedToDiffer => "≠",
        Ending::ScoredNotAgreed => "not yet",
        _ => "",
    }
}

/// What stands in the column of last time where there is no score to stand there.
pub(super) fn before_in_column(row: &Row) -> &'static str {
    match row.before.map(|before| before.ending) {
        Some(Ending::AgreedToDiffer) => "≠",
        Some(Ending::ScoredNotAgreed | Ending::DontKnowOnly) => "not agreed",
        Some(Ending::Untouched | Ending::Skipped) => "not scored",
        Some(Ending::Agreed(_) | Ending::AgreedWithoutRound(_)) | None => "",
    }
}

/// What stands in the column of verdicts.
pub(super) fn closeness(row: &Row) -> &'static str {
    match (row.verdict, row.ending) {
        (Some(verdict), _) => verdict_in_words(verdict),
        (None, Ending::AgreedWithoutRound(_)) => "no round",
        _ => "",
    }
}

/// What stands in the column of those who did not know.
pub(super) fn unsure(row: &Row) -> String {
    match row.dont_know {
        0 => String::new(),
        count => more_dont_know(count),
    }
}

/// What else is told of a row, where it has no columns of its own.
pub(super) fn facts(row: &Row) -> String {
    let settled = match row.ending {
        ending @ (Ending::Agreed(_) | Ending::AgreedWithoutRound(_)) => ending_in_words(ending),
        _ if words_instead(row).is_some() => String::new(),
        _ => remark(row).unwrap_or_default(),
    };
    let close = row.verdict.map_or("", verdict_in_words).to_owned();
    let target = target_in_words(row, &[]).unwrap_or_default();
    let before = row.before.map(|before| last_time(before.ending));
    let before = before.unwrap_or_default();
    let parts = [settled, target, close, unsure(row), before];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
