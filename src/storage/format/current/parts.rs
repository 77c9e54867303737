//! What every part of a file is read with: reasons as they are found, mechanisms by their ids, days,
//! notes.

use std::collections::HashMap;

use jiff::civil::Date;

use super::super::newest::{MarkFile, MarkedFile};
use super::super::short;
use crate::session::{MAX_NOTE, Mark, MarkedText, YEARS};
use crate::workshop::{MechanismIndex, Workshop, how_many};

/// Paths into the file (`cards[3].rounds[0].counts`) and reasons, as they are found.
pub(in crate::storage) type Found = Vec<(String, String)>;

/// Where each mechanism stands, by its id.
pub(super) struct IndexById<'a> {
    by_id: HashMap<&'a str, MechanismIndex>,
    noun: &'a str,
}

impl<'a> IndexById<'a> {
    pub(super) fn of(workshop: &'a Workshop) -> Self {
        let ids = workshop.indexed();
        Self {
            by_id: ids
                .map(|(i, mechanism)| (mechanism.id.as_str(), i))
                .collect(),
            noun: &workshop.noun.one,
        }
    }

    /// The place of a mechanism, or a reason.
    pub(super) fn find(&self, id: &str, path: &str, found: &mut Found) -> Option<MechanismIndex> {
        let place = self.by_id.get(id).copied();
        if place.is_none() {
            let (noun, id) = (self.noun, short(id));
            let reason = format!("the workshop of this session has no {noun} with the id `{id}`");
            found.push((path.to_owned(), reason));
        }
        place
    }
}

/// A day, written the one way that days are written, so that the same session gives the same bytes.
pub(super) fn day(text: &str, path: &str, found: &mut Found) -> Option<Date> {
    let day = text
        .parse::<Date>()
        .ok()
        .filter(|date| date.to_string() == text);
    if let Some(date) = day.filter(|date| !YEARS.contains(&date.year())) {
        let (first, last, year) = (YEARS.start(), YEARS.end(), date.year());
        let reason = format!("a day is in the years {first} to {last}, and {year} is not");
        found.push((path.to_owned(), reason));
    }
    if day.is_none() {
        let reason = format!(
            "`{}` is not a day; write it as year, month and day: 2026-11-23",
            short(text)
        );
        found.push((path.to_owned(), reason));
    }
    day
}

/// A list that is short enough; what is wrong further on in one that is not would fill pages.
pub(super) fn most(list: &str, len: usize, most: usize, found: &mut Found) {
    if len > most {
        let reason = format!(
            "there are {} values in this list; at most {most} fit",
            how_many(len)
        );
        found.push((list.to_owned(), reason));
    }
}

/// The marks of a note.
pub(super) fn marks(note: &MarkedText) -> Vec<MarkFile> {
    note.marks()
        .map(|(line, mark)| MarkFile {
            line: line + 1,
            mark: match mark {
                Mark::Action => MarkedFile::Action,
                Mark::Parked => MarkedFile::Parked,
            },
        })
        .collect()
}

/// A note with its marks.
pub(super) fn marked_note(
    (text, marks): (String, Vec<MarkFile>),
    path: &str,
    found: &mut Found,
) -> MarkedText {
    let mut marked = MarkedText::default();
    marked.write(note(text, path, found));
    let lines: Vec<usize> = marks.iter().map(|file| file.line).collect();
    let set = marked.set_marks(marks.into_iter().map(|MarkFile { line, mark }| {
        let mark = match mark {
            MarkedFile::Action => Mark::Action,
            MarkedFile::Parked => Mark::Parked,
        };
        // A line 0 is none.
        (line.wrapping_sub(1), mark)
    }));
    for (i, line) in lines.into_iter().enumerate().filter(|&(i, _)| !set[i]) {
        let reason = format!("line {line} of this note has no words, or has a mark already");
        found.push((format!("{path}_marks[{i}].line"), reason));
    }
    marked
}

/// A note that is short enough to keep.
pub(super) fn note(text: String, path: &str, found: &mut Found) -> String {
    if text.len() > MAX_NOTE {
        let reason = format!("this text has {} bytes; at most {MAX_NOTE} fit", text.len());
        found.push((path.to_owned(), reason));
    }
    text
}
