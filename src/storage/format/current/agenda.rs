//! The minutes of each part, and how long it has taken.

use super::super::newest::{PartFile, TimeFile};
use super::parts::{Found, IndexById, most};
use crate::session::{MAX_SPENT, Part, Session};
use crate::workshop::{Mechanism, limits};

impl TimeFile {
    /// Those parts of which there is something to tell, in the order of the agenda.
    pub(super) fn all(session: &Session) -> Vec<Self> {
        let times = session.times();
        let time = |part: Part| {
            let minutes = times.minutes.get(&part).copied();
            let spent = session.spent(part);
            (minutes.is_some() || spent > 0).then(|| Self {
                part: PartFile::of(part, &session.workshop().mechanisms),
                minutes,
                spent,
            })
        };
        let mut parts = session.parts();
        // A break that was taken off the agenda is told of as well.
        if !parts.contains(&Part::Break) {
            parts.push(Part::Break);
        }
        parts.into_iter().filter_map(time).collect()
    }

    pub(super) fn fill(
        all: Vec<Self>,
        session: &mut Session,
        ids: &IndexById<'_>,
        found: &mut Found,
    ) {
        let mut seen = Vec::new();
        // The break is a part, whether it is on the agenda or not.
        let parts = session.workshop().mechanisms.len() + 6;
        most("agenda", all.len(), parts, found);
        for (i, time) in all.into_iter().enumerate().take(parts) {
            let at = format!("agenda[{i}]");
            let Some(part) = time.part.into_part(ids, &format!("{at}.part"), found) else {
                continue;
            };
            if seen.contains(&part) {
                found.push((at, "this part of the agenda stands here twice".to_owned()));
                continue;
            }
            seen.push(part);
            if time.minutes.is_some_and(|n| n > limits::MINUTES) {
                let reason = format!("a part has at most {} minutes", limits::MINUTES);
                found.push((format!("{at}.minutes"), reason));
            }
            if time.spent > MAX_SPENT {
                let reason = format!("a part has taken at most {MAX_SPENT} seconds");
                found.push((format!("{at}.spent"), reason));
            }
            let times = session.times_mut();
            times.minutes.extend(time.minutes.map(|n| (part, n)));
            session.spend(part, time.spent);
        }
    }
}

/// How many parts come between the welcome and the break.
pub(super) fn fill_break(session: &mut Session, after: Option<usize>, found: &mut Found) {
    let latest = session.latest_break();
    if let Some(after) = after.filter(|&after| after > latest) {
        let reason = format!("the break comes after {after} parts, and {latest} is the most");
        found.push(("break_after".to_owned(), reason));
    }
    session.times_mut().break_after = after;
}

impl PartFile {
    pub(super) fn of(part: Part, mechanisms: &[Mechanism]) -> Self {
        match part {
            Part::Welcome => Self::Welcome,
            Part::Mechanism(place) => Self::Mechanism(
                mechanisms
                    .get(place.get())
                    .map_or_else(String::new, |m| m.id.clone()),
            ),
            Part::Break => Self::Break,
            Part::Picture => Self::Picture,
            Part::Priorities => Self::Priorities,
            Part::Actions => Self::Actions,
            Part::Close => Self::Close,
        }
    }

    pub(super) fn into_part(
        self,
        ids: &IndexById<'_>,
        path: &str,
        found: &mut Found,
    ) -> Option<Part> {
        Some(match self {
            Self::Welcome => Part::Welcome,
            Self::Mechanism(id) => Part::Mechanism(ids.find(&id, path, found)?),
            Self::Break => Part::Break,
            Self::Picture => Part::Picture,
            Self::Priorities => Part::Priorities,
            Self::Actions => Part::Actions,
            Self::Close => Part::Close,
        })
    }
}
