//! From the newest version of the session file to a checked session, and back.

use super::newest::{
    AboutFile, ActionFile, CardFile, CurrentFile, DotsFile, FORMAT, LastTimeFile, PartFile,
    TimeFile, TodayFile, VERSION,
};

use super::short;
use crate::session::Session;
use crate::workshop::{Workshop, WorkshopText};
use parts::{Found, IndexById, marked_note, marks, most, note};

mod about;
mod agenda;
mod card;
mod last_time;
mod outcomes;
mod parts;
mod today;

#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod tests;

impl CurrentFile {
    /// The file of a session.
    pub(super) fn of(session: &Session) -> Self {
        let mechanisms = &session.workshop().mechanisms;
        let cards = mechanisms.iter().zip(session.cards());
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            workshop: WorkshopText::clone(session.whole_workshop()),
            today: TodayFile::of(session),
            about: AboutFile::of(session.about()),
            cards: cards
                .map(|(mechanism, card)| CardFile::of(&mechanism.id, card, session))
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
            break_after: session.times().break_after,
            last_part: (session.last_part()).map(|part| PartFile::of(part, mechanisms)),
            rehearsal: session.is_rehearsal(),
            last_time: session.last_time().map(LastTimeFile::of),
        }
    }

    /// The session of a file, or everything that is wrong with it.
    pub(super) fn into_session(self) -> Result<Session, Found> {
        let workshop = Workshop::new(self.workshop).map_err(|found| {
            let inside = |(path, reason)| (format!("workshop.{path}"), reason);
            found.into_iter().map(inside).collect::<Found>()
        })?;
        let mut found = Found::new();
        let mut session = Session::new(workshop);
        if let Some(today) = self.today {
            today.choose(&mut session)?;
        }
        let workshop = session.workshop().clone();
        self.about.fill(&mut session, &mut found);

        let ids = IndexById::of(&workshop);
        let perspectives = session.perspectives().to_vec();
        let days = session.about().dates.len();
        let mut seen = vec![false; workshop.mechanisms.len()];
        let cards = workshop.mechanisms.len();
        most("cards", self.cards.len(), cards, &mut found);
        for (i, file) in self.cards.into_iter().enumerate().take(cards) {
            let at = format!("cards[{i}]");
            let name = short(&file.mechanism);
            let noun = &workshop.noun.one;
            let place = ids.find(&file.mechanism, &format!("{at}.mechanism"), &mut found);
            let card = file.into_card((&workshop.scale, days), &perspectives, &at, &mut found);
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
            &ids,
            &mut found,
        );
        if let Some(dots) = self.dots {
            dots.fill(&mut session, &ids, &mut found);
        }
        if self.rehearsal {
            session.mark_as_rehearsal();
        }
        TimeFile::fill(self.agenda, &mut session, &ids, &mut found);
        agenda::fill_break(&mut session, self.break_after, &mut found);
        let last = self.last_part;
        session.times_mut().last =
            last.and_then(|part| part.into_part(&ids, "last_part", &mut found));
        let last_time = self.last_time;
        session.lay_over(last_time.and_then(|last| last.into_last_time(&mut found)));
        if found.is_empty() {
            Ok(session)
        } else {
            Err(found)
        }
    }
}
