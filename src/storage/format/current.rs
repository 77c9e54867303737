//! From the newest version of the session file to a checked session, and back.

use crate::workshop::MechanismIndex;
use std::collections::HashMap;

use jiff::civil::Date;

use super::newest::{
    AboutFile, ActionFile, CardFile, CurrentFile, DotsFile, FORMAT, MarkFile, MarkedFile, TimeFile,
    VERSION,
};

use super::short;
use crate::session::{MAX_NOTE, Mark, MarkedText, Session, YEARS};
use crate::workshop::{Workshop, WorkshopText};

mod about;
mod agenda;
mod card;
mod outcomes;

#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;

/// Paths into the file (`cards[3].rounds[0].counts`) and reasons, as they are found.
type Found = Vec<(String, String)>;

impl CurrentFile {
    /// The file of a session.
    pub(super) fn of(session: &Session) -> Self {
        let mechanisms = &session.workshop().mechanisms;
        let cards = mechanisms.iter().zip(session.cards());
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            workshop: WorkshopText::clone(session.workshop()),
            about: AboutFile::of(session.about()),
            cards: cards
                .map(|(mechanism, card)| CardFile::of(&mechanism.id, card, session.perspectives()))
                .collect(),
            notes: session.notes().to_owned(),
            notes_marks: marks(session.marked_notes()),
            private_notes: session.private_notes().to_owned(),
            closing: session.closing().to_owned(),
            actions: session
                .actions()
                .iter()
                .map(|action| ActionFile::of(action, session))
                .collect(),
            parking: session.parking().to_vec(),
            focus: session
                .focus()
                .iter()
                .filter_map(|&at| Some(mechanisms.get(at.get())?.id.clone()))
                .collect(),
            dots: DotsFile::of(session),
            agenda: TimeFile::all(session),
            rehearsal: session.is_rehearsal(),
        }
    }

    /// The session of a file, or everything that is wrong with it.
    pub(super) fn into_session(self) -> Result<Session, Found> {
        let workshop = Workshop::new(self.workshop).map_err(|found| {
            let inside = |(path, reason)| (format!("workshop.{path}"), reason);
            found.into_iter().map(inside).collect::<Found>()
        })?;
        let mut found = Found::new();
        let mut session = Session::new(workshop.clone());
        self.about.fill(&mut session, &mut found);

        let places = Places::of(&workshop);
        let perspectives = session.perspectives().to_vec();
        let mut seen = vec![false; workshop.mechanisms.len()];
        let cards = workshop.mechanisms.len();
        most("cards", self.cards.len(), cards, &mut found);
        for (i, file) in self.cards.into_iter().enumerate().take(cards) {
            let at = format!("cards[{i}]");
            let name = short(&file.mechanism);
            let noun = &workshop.noun.one;
            let place = places.find(&file.mechanism, &format!("{at}.mechanism"), &mut found);
            let card = file.into_card(&workshop.scale, &perspectives, &at, &mut found);
            match place {
                None => {}
                Some(place) if std::mem::replace(&mut seen[place.get()], true) => {
                    found.push((
                        format!("{at}.mechanism"),
                        format!("the {noun} `{name}` has two cards"),
                    ));
                }
                Some(place) => {
                    if let Some(slot) = session.card_mut(place) {
                        *slot = card;
                    }
                }
            }
        }
        let notes = (self.notes, self.notes_marks);
        *session.notes_mut() = marked_note(notes, "notes", &mut found);
        *session.private_notes_mut() = note(self.private_notes, "private_notes", &mut found);
        *session.closing_mut() = note(self.closing, "closing", &mut found);
        outcomes::fill(
            &mut session,
            self.actions,
            self.parking,
            &self.focus,
            &places,
            &mut found,
        );
        if let Some(dots) = self.dots {
            dots.fill(&mut session, &places, &mut found);
        }
        if self.rehearsal {
            session.mark_as_rehearsal();
        }
        TimeFile::fill(self.agenda, &mut session, &places, &mut found);
        if found.is_empty() {
            Ok(session)
        } else {
            Err(found)
        }
    }
}

/// Where each mechanism stands, by its id.
struct Places<'a> {
    by_id: HashMap<&'a str, MechanismIndex>,
    noun: &'a str,
}

impl<'a> Places<'a> {
    fn of(workshop: &'a Workshop) -> Self {
        let ids = workshop.indexed();
        Self {
            by_id: ids
                .map(|(i, mechanism)| (mechanism.id.as_str(), i))
                .collect(),
            noun: &workshop.noun.one,
        }
    }

    /// The place of a mechanism, or a reason.
    fn find(&self, id: &str, path: &str, found: &mut Found) -> Option<MechanismIndex> {
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
fn day(text: &str, path: &str, found: &mut Found) -> Option<Date> {
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
fn most(list: &str, len: usize, most: usize, found: &mut Found) {
    if len > most {
        let reason = format!("there are {len} values in this list; at most {most} fit");
        found.push((list.to_owned(), reason));
    }
}

/// The marks of a note.
fn marks(note: &MarkedText) -> Vec<MarkFile> {
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
fn marked_note(
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
fn note(text: String, path: &str, found: &mut Found) -> String {
    if text.len() > MAX_NOTE {
        let reason = format!("this text has {} bytes; at most {MAX_NOTE} fit", text.len());
        found.push((path.to_owned(), reason));
    }
    text
}
