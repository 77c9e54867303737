//! What was chosen on the day.

use super::super::newest::{AddedFile, TodayFile};
use super::super::short;
use super::parts::Found;
use crate::session::Session;
use crate::workshop::{ADDED, OfToday, limits};

impl TodayFile {
    /// Nothing where the whole workshop is scored as it came.
    pub(super) fn of(session: &Session) -> Option<Self> {
        let of_today = session.of_today();
        let ids = session.workshop().mechanisms.iter();
        let added = of_today.into_iter().filter_map(|it| match it {
            OfToday::Added { id, name } => Some(AddedFile { id, name }),
            OfToday::Own(_) => None,
        });
        session.is_chosen_today().then(|| Self {
            title: session.title_of_today().map(str::to_owned),
            mechanisms: ids.map(|it| it.id.clone()).collect(),
            added: added.collect(),
        })
    }

    /// Chooses the same in a session in which nothing was scored yet.
    pub(super) fn choose(self, session: &mut Session) -> Result<(), Found> {
        let whole = session.whole_workshop().clone();
        let mut found = Found::new();
        let most = *limits::MECHANISMS.end();
        for (at, added) in self.added.iter().enumerate().take(most) {
            let own = whole.mechanisms.iter().any(|it| it.id == added.id);
            if own || !added.id.starts_with(ADDED) {
                let reason = format!(
                    "the id of what was added on the day begins with `{ADDED}` and is not one of the \
                     workshop’s; `{}` is none",
                    short(&added.id)
                );
                found.push((format!("today.added[{at}].id"), reason));
            } else if !self.mechanisms.contains(&added.id) {
                let reason = "what was added is among today’s `mechanisms`".to_owned();
                found.push((format!("today.added[{at}].id"), reason));
            }
        }
        let of_today = self.mechanisms.into_iter().take(most + 1);
        let chosen: Vec<OfToday> = of_today
            .map(|id| {
                let added = self.added.iter().find(|added| added.id == id);
                match added {
                    Some(added) => OfToday::Added {
                        id,
                        name: added.name.clone(),
                    },
                    None => OfToday::Own(id),
                }
            })
            .collect();
        let title = self.title.as_deref().filter(|title| *title != whole.title);
        match whole.for_today(title, &chosen) {
            Ok(today) => session.choose(today),
            Err(problems) => {
                let inside = problems.into_iter();
                found.extend(inside.map(|(path, reason)| (format!("today.{path}"), reason)));
            }
        }
        if found.is_empty() { Ok(()) } else { Err(found) }
    }
}
