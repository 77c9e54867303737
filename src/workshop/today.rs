//! A workshop as it is scored on one day: some of what it asks, in another order, with what was added.

use std::collections::HashSet;

use super::checked::Workshop;
use super::definition::{Mechanism, WorkshopText};
use super::table::{fill, id_of};

/// One thing that is scored today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfToday {
    /// One of the workshop's, by its id.
    Own(String),
    /// One that was added on the day, with a name alone.
    Added {
        /// Begins with [`ADDED`].
        id: String,
        /// As it is called.
        name: String,
    },
}

/// How the id of whatever was added on the day begins.
pub const ADDED: &str = "added-";

impl Workshop {
    /// The same workshop with these to score, in this order, and under today's title.
    ///
    /// # Errors
    /// As [`Workshop::new`], with paths such as `mechanisms[3]`; also where the workshop has none of
    /// that id.
    ///
    /// ```
    /// use roundtable::workshop::{OfToday, integrated_leadership};
    ///
    /// let whole = integrated_leadership();
    /// let own = |at: usize| OfToday::Own(whole.mechanisms[at].id.clone());
    /// let today = whole.for_today(Some("An hour"), &[own(6), own(1), own(8)]).unwrap();
    /// assert_eq!((today.title.as_str(), today.mechanisms.len()), ("An hour", 3));
    /// assert_eq!(today.mechanisms[0], whole.mechanisms[6]);
    /// ```
    pub fn for_today(
        &self,
        title: Option<&str>,
        chosen: &[OfToday],
    ) -> Result<Self, Vec<(String, String)>> {
        let mut problems = Vec::new();
        let mut mechanisms = Vec::new();
        for (at, one) in chosen.iter().enumerate() {
            match one {
                OfToday::Own(id) => match self.mechanisms.iter().find(|own| own.id == *id) {
                    Some(own) => mechanisms.push(own.clone()),
                    None => {
                        let noun = &self.noun.one;
                        let reason = format!("the workshop has no {noun} with this id");
                        problems.push((format!("mechanisms[{at}]"), reason));
                    }
                },
                OfToday::Added { id, name } => mechanisms.push(named(id, name)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        leave_parted_groups(&mut mechanisms);
        if title.is_none() && mechanisms == self.mechanisms {
            return Ok(self.clone());
        }
        let mut text = WorkshopText::clone(self);
        let ids: HashSet<&str> = mechanisms.iter().map(|it| it.id.as_str()).collect();
        for words in &mut text.translations {
            words.mechanisms.retain(|it| ids.contains(it.id.as_str()));
            let known = |group: &str| mechanisms.iter().any(|it| it.group == group);
            words.groups.retain(|(first, _)| known(first));
            if title.is_some() {
                words.title.clear();
            }
        }
        // What stands for the whole is no choice of today's.
        text.short.clear();
        text.mechanisms = mechanisms;
        if let Some(title) = title {
            title.clone_into(&mut text.title);
        }
        Self::new(text)
    }

    /// An id for something of this name that is added on the day, beside what has an id already.
    pub fn id_to_add<'a>(&self, name: &str, others: impl Iterator<Item = &'a str>) -> String {
        let own = self.mechanisms.iter().map(|own| own.id.clone());
        let mut taken: HashSet<String> = own.chain(others.map(str::to_owned)).collect();
        let plain = id_of(name, "topic", &mut HashSet::new());
        id_of(&format!("{ADDED}{plain}"), "topic", &mut taken)
    }
}

/// Those of one group stand together: where today's order parts one, there are no groups today.
fn leave_parted_groups(mechanisms: &mut [Mechanism]) {
    let mut before: Vec<&str> = Vec::new();
    let mut parted = false;
    for mechanism in &*mechanisms {
        let group = mechanism.group.as_str();
        if before.last() != Some(&group) {
            parted |= !group.is_empty() && before.contains(&group);
            before.push(group);
        }
    }
    if parted {
        for mechanism in mechanisms {
            mechanism.group.clear();
        }
    }
}

/// A mechanism of which nothing is known but its name.
fn named(id: &str, name: &str) -> Mechanism {
    let mut mechanism = Mechanism {
        id: id.to_owned(),
        name: name.to_owned(),
        summary: String::new(),
        description: String::new(),
        strong: Vec::new(),
        weak: Vec::new(),
        questions: Vec::new(),
        evidence: String::new(),
        group: String::new(),
        levels: Vec::new(),
    };
    fill(&mut mechanism);
    mechanism
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{MechanismWords, Translation, integrated_leadership};

    #[test]
    fn what_is_added_has_an_id_of_its_own() {
        let workshop = integrated_leadership();
        let id = |name: &str, others: &[&str]| workshop.id_to_add(name, others.iter().copied());
        assert_eq!(id("Trust at night", &[]), "added-trust-at-night");
        let taken = id("Trust at night", &["added-trust-at-night"]);
        assert_eq!(taken, "added-trust-at-night-2");
        assert_eq!(id("信頼", &["added-topic"]), "added-topic-2");
    }

    #[test]
    fn groups_translations_and_the_short_version_go_by_what_is_chosen() {
        let mut text = WorkshopText::clone(&integrated_leadership());
        text.short.clear();
        for (at, mechanism) in text.mechanisms.iter_mut().enumerate() {
            mechanism.group = format!("Group {}", at / 5);
        }
        let ids: Vec<String> = text.mechanisms.iter().map(|it| it.id.clone()).collect();
        text.short = ids[2..6].to_vec();
        let words = |at: usize| MechanismWords {
            id: ids[at].clone(),
            name: format!("Enw {at}"),
            ..MechanismWords::default()
        };
        text.translations = vec![Translation {
            language: "cy".to_owned(),
            title: "Teitl".to_owned(),
            groups: vec![("Group 1".to_owned(), "Grŵp".to_owned())],
            mechanisms: vec![words(0), words(7)],
            ..Translation::default()
        }];
        let whole = Workshop::new(text).unwrap();
        let today = |places: &[usize]| {
            let chosen = places.iter().map(|&at| OfToday::Own(ids[at].clone()));
            whole
                .for_today(Some("Today"), &chosen.collect::<Vec<_>>())
                .unwrap()
        };
        let first = today(&[2, 0, 1]);
        let [words] = &first.translations[..] else {
            panic!("one other language");
        };
        assert_eq!((words.mechanisms.len(), words.groups.len()), (1, 0));
        assert_eq!(first.in_language("cy").title, "Today");
        assert!(first.short.is_empty());
        assert_eq!(first.mechanisms[0].group, "Group 0");
        assert_eq!(today(&[7, 0, 1]).mechanisms[0].group, "Group 1");
        let parted = today(&[0, 7, 1]);
        assert!(parted.mechanisms.iter().all(|it| it.group.is_empty()));
    }

    #[test]
    fn what_cannot_be_a_workshop_is_refused() {
        let workshop = integrated_leadership();
        let own = |id: &str| OfToday::Own(id.to_owned());
        let refused = |chosen: &[OfToday]| workshop.for_today(None, chosen).unwrap_err();
        assert_eq!(refused(&[own("power")])[0].0, "mechanisms[0]");
        let first = own(&workshop.mechanisms[0].id);
        assert!(!refused(&[first.clone(), first]).is_empty());
    }
}
