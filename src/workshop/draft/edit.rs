//! What can be done to a workshop on its way.

use super::field::{DraftPosition, WorkshopField, WorkshopNumber};
use super::text::DraftText;
use crate::workshop::definition::{LevelText, Mechanism};
use crate::workshop::limits;
use crate::workshop::table::id_of;
use crate::workshop::translation::LevelWords;

/// What can be done to a workshop on its way. Places are counted from 0; one that is not there changes
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkshopEdit {
    /// This stands in a field now.
    Write(WorkshopField, String),
    /// A number of the agenda is this now.
    Count(WorkshopNumber, u32),
    /// One more to score, at this place, with nothing said of it.
    AddMechanism(usize),
    /// One less.
    RemoveMechanism(usize),
    /// One goes to another place, and those between make room.
    MoveMechanism {
        /// Where it is.
        from: usize,
        /// Where it goes.
        to: usize,
    },
    /// One level more, above the highest.
    AddLevel,
    /// One less.
    RemoveLevel(usize),
    /// The number that the lowest level is called by.
    Lowest(u8),
    /// Whether this one is in the short version.
    Shorten(usize, bool),
}

impl WorkshopEdit {
    /// What is typed into, where more of it is the same step.
    pub(super) fn typing(&self) -> Option<DraftPosition> {
        match self {
            Self::Write(field, _) => Some(DraftPosition::Field(*field)),
            Self::Count(number, _) => Some(DraftPosition::Number(*number)),
            _ => None,
        }
    }
}

impl DraftText {
    pub(super) fn apply(&mut self, edit: WorkshopEdit) {
        let (mechanisms, levels) = (&mut self.text.mechanisms, &mut self.text.scale.levels);
        match edit {
            WorkshopEdit::Write(field, typed) => field.set(self, typed),
            WorkshopEdit::Count(number, to) => number.set(self, to),
            WorkshopEdit::AddMechanism(at) => {
                if mechanisms.len() < *limits::MECHANISMS.end() {
                    mechanisms.insert(at.min(mechanisms.len()), Mechanism::default());
                }
            }
            WorkshopEdit::RemoveMechanism(at) => {
                if at < mechanisms.len() {
                    mechanisms.remove(at);
                }
            }
            WorkshopEdit::MoveMechanism { from, to } => {
                if from < mechanisms.len() && to < mechanisms.len() {
                    let moved = mechanisms.remove(from);
                    mechanisms.insert(to, moved);
                }
            }
            WorkshopEdit::Lowest(number) => self.text.scale.lowest = number,
            WorkshopEdit::Shorten(at, on) => self.shorten(at, on),
            WorkshopEdit::AddLevel => {
                if levels.len() < *limits::LEVELS.end() {
                    levels.push(LevelText::default());
                    self.own_meanings(|own| own.push(String::new()));
                    for words in &mut self.text.translations {
                        let levels = &mut words.scale.levels;
                        if !levels.is_empty() {
                            levels.push(LevelWords::default());
                        }
                    }
                }
            }
            WorkshopEdit::RemoveLevel(at) => {
                if at < levels.len() && levels.len() > *limits::LEVELS.start() {
                    levels.remove(at);
                    self.own_meanings(|own| remove(own, at));
                    for words in &mut self.text.translations {
                        remove(&mut words.scale.levels, at);
                    }
                }
            }
        }
    }

    /// Puts a mechanism into the short version, where they stand in the order of all, or takes it out.
    fn shorten(&mut self, at: usize, on: bool) {
        let mechanisms = &mut self.text.mechanisms;
        let mut taken = mechanisms.iter().map(|it| it.id.clone()).collect();
        let Some(mechanism) = mechanisms.get_mut(at) else {
            return;
        };
        if mechanism.id.is_empty() {
            mechanism.id = id_of(&mechanism.name, "topic", &mut taken);
        }
        let id = mechanism.id.clone();
        let short = &mut self.text.short;
        short.retain(|other| *other != id);
        if on {
            short.push(id);
        }
        let place = |id: &String| mechanisms.iter().position(|it| it.id == *id);
        short.sort_by_key(place);
    }

    /// Does the same to what the levels mean for every mechanism that has its own words for that, in each
    /// language.
    fn own_meanings(&mut self, change: impl Fn(&mut Vec<String>)) {
        let own = self.text.mechanisms.iter_mut().map(|it| &mut it.levels);
        let others = self.text.translations.iter_mut();
        let others = others.flat_map(|words| words.mechanisms.iter_mut());
        let all = own.chain(others.map(|it| &mut it.levels));
        all.filter(|own| !own.is_empty()).for_each(change);
    }
}

fn remove<T>(list: &mut Vec<T>, at: usize) {
    if at < list.len() {
        list.remove(at);
    }
}
