//! What is scored today is chosen: which of the workshop's mechanisms, in which order, with how many
//! minutes, what is added with a name alone, and under which title.

use super::refusal::Refusal;
use crate::session::{Part, Session};
use crate::workshop::{MechanismIndex, OfToday, is_unseen, limits};

/// What is scored today, in order; everything that it does not name is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Today's title; `None`, or nothing but space, for the workshop's.
    pub title: Option<String>,
    /// What is scored.
    pub mechanisms: Vec<Chosen>,
}

/// One thing that is scored today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// Which.
    pub which: Which,
    /// Its minutes; `None` for the workshop's.
    pub minutes: Option<u32>,
}

/// Something to score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// What has this id: one of the workshop's, or one that was added before.
    Known(String),
    /// Something new, with a name alone.
    New(String),
}

impl Choice {
    /// What is scored in a session now.
    ///
    /// ```
    /// use roundtable::edit::{Choice, Edit, apply};
    /// use roundtable::session::Session;
    /// use roundtable::workshop::integrated_leadership;
    ///
    /// let session = Session::new(integrated_leadership());
    /// let mut choice = Choice::of(&session);
    /// choice.mechanisms.swap(0, 6);
    /// choice.mechanisms.truncate(4);
    /// let today = apply(&session, Edit::Choose(choice)).unwrap();
    /// let ids = |session: &Session| -> Vec<String> {
    ///     session.workshop().mechanisms.iter().map(|it| it.id.clone()).collect()
    /// };
    /// assert_eq!(ids(&today)[0], ids(&session)[6]);
    /// assert_eq!(today.left_out().count(), 6);
    /// ```
    pub fn of(session: &Session) -> Self {
        let all = session.workshop().indexed();
        let mechanisms = all.map(|(at, mechanism)| Chosen {
            which: Which::Known(mechanism.id.clone()),
            minutes: session.minutes_of_the_day(Part::Mechanism(at)),
        });
        Self {
            title: session.title_of_today().map(str::to_owned),
            mechanisms: mechanisms.collect(),
        }
    }
}

pub(super) fn choose(session: &mut Session, choice: Choice) -> Result<(), Refusal> {
    if !limits::MECHANISMS.contains(&choice.mechanisms.len()) {
        return Err(Refusal::HowManyToday);
    }
    let minutes: Vec<Option<u32>> = choice.mechanisms.iter().map(|it| it.minutes).collect();
    if minutes.iter().flatten().any(|&it| it > limits::MINUTES) {
        return Err(Refusal::Minutes);
    }
    let title = choice.title.map(|title| title.replace(is_unseen, " "));
    let title = title.as_deref().map(str::trim).filter(|it| !it.is_empty());
    if title.is_some_and(|title| title.chars().count() > limits::NAME) {
        return Err(Refusal::TooLong);
    }
    let title = title.filter(|&title| title != session.whole_workshop().title);
    let chosen = chosen(session, choice.mechanisms)?;
    let named = |it: &OfToday| match it {
        OfToday::Own(id) | OfToday::Added { id, .. } => id.clone(),
    };
    let ids: Vec<String> = chosen.iter().map(named).collect();
    let all = session.workshop().indexed();
    let goes: Vec<MechanismIndex> = all
        .filter(|(_, mechanism)| !ids.contains(&mechanism.id))
        .map(|(at, _)| at)
        .collect();
    if goes.iter().any(|&at| session.has_work_on(at)) {
        return Err(Refusal::HasWork);
    }
    let dots = session.dots();
    if !goes.is_empty() && dots.spent() > 0 && !dots.is_revealed() {
        return Err(Refusal::DotsAreCounted);
    }
    let today = session.whole_workshop().for_today(title, &chosen);
    session.choose(today.map_err(|_| Refusal::SameName)?);
    let of_the_day = &mut session.times_mut().minutes;
    for (at, minutes) in minutes.into_iter().enumerate() {
        let part = Part::Mechanism(at.into());
        match minutes {
            Some(minutes) => of_the_day.insert(part, minutes),
            None => of_the_day.remove(&part),
        };
    }
    Ok(())
}

/// What was chosen, each by its id, and what is new with one of its own.
fn chosen(session: &Session, mechanisms: Vec<Chosen>) -> Result<Vec<OfToday>, Refusal> {
    let whole = session.whole_workshop();
    let known = session.of_today();
    let mut chosen: Vec<OfToday> = Vec::new();
    for Chosen { which, .. } in mechanisms {
        let next = match which {
            Which::Known(id) if whole.mechanisms.iter().any(|own| own.id == id) => OfToday::Own(id),
            Which::Known(id) => {
                let is_it =
                    |it: &&OfToday| matches!(it, OfToday::Added { id: added, .. } if *added == id);
                known
                    .iter()
                    .find(is_it)
                    .cloned()
                    .ok_or(Refusal::NoSuchCard)?
            }
            Which::New(name) => {
                let name = name.replace(is_unseen, " ").trim().to_owned();
                if name.is_empty() {
                    return Err(Refusal::NoName);
                }
                if name.chars().count() > limits::NAME {
                    return Err(Refusal::TooLong);
                }
                let others = known.iter().chain(&chosen).filter_map(|it| match it {
                    OfToday::Added { id, .. } => Some(id.as_str()),
                    OfToday::Own(_) => None,
                });
                let id = whole.id_to_add(&name, others);
                OfToday::Added { id, name }
            }
        };
        if chosen.contains(&next) {
            return Err(Refusal::SameName);
        }
        chosen.push(next);
    }
    Ok(chosen)
}

#[cfg(test)]
mod tests;
