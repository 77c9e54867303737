//! What has been typed → a workshop, with what was left open filled in; or what is wrong with it.

use std::collections::HashSet;

use super::field::DraftPosition;
use super::text::{DraftText, Origin};
use crate::workshop::builtin::blank;
use crate::workshop::checked::Workshop;
use crate::workshop::definition::{Mechanism, WorkshopText};
use crate::workshop::limits;
use crate::workshop::table::{OWN, TITLE, around, fill, id_of};

/// One thing that is wrong, and which field it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftProblem {
    /// What it is about.
    pub at: DraftPosition,
    /// The reason.
    pub reason: String,
}

/// What was changed, where nobody has said it.
const CHANGED: &str = "Changed from the original.";
/// What was changed, where all is new.
const WRITTEN: &str = "What was left open was written for Roundtable.";

impl DraftText {
    /// The workshop: as it was read, where nothing was changed. Else spaces around texts and empty lines of
    /// lists go, whoever has neither a name nor a text is left out, and what is still empty is filled in.
    ///
    /// # Errors
    /// All that is wrong with it; never an empty list.
    pub fn finish(&self) -> Result<Workshop, Vec<DraftProblem>> {
        self.finish_with(false)
    }

    /// The same, with examples for whatever it still has too few of: something to look at.
    pub fn preview(&self) -> Option<Workshop> {
        self.finish_with(true).ok()
    }

    /// Where this mechanism is in the finished workshop; nothing where it is left out.
    pub fn finished_place(&self, mechanism: usize) -> Option<usize> {
        let said = self.said();
        said.iter().position(|at| *at == mechanism)
    }

    /// The places of the mechanisms of which anything was said.
    fn said(&self) -> Vec<usize> {
        let all = self.text.mechanisms.iter().enumerate();
        all.filter(|(_, it)| !is_empty(it))
            .map(|(at, _)| at)
            .collect()
    }

    fn finish_with(&self, examples: bool) -> Result<Workshop, Vec<DraftProblem>> {
        // What was opened and not changed is not tidied either.
        if let Some(Origin { text, same: true }) = &self.from
            && self.text == *text
            && self.changed.trim().is_empty()
            && let Ok(workshop) = Workshop::new(text.clone())
        {
            return Ok(workshop);
        }
        let mut text = self.text.clone();
        let said = self.said();
        text.mechanisms.retain(|it| !is_empty(it));
        tidy(&mut text);
        forget_what_went(&mut text);
        let around = around(TITLE);
        for (field, usual) in [
            (&mut text.title, &around.title),
            (&mut text.noun.one, &around.noun.one),
            (&mut text.noun.many, &around.noun.many),
            (&mut text.purpose, &around.purpose),
            (&mut text.source.citation, &around.source.citation),
            (&mut text.source.licence, &around.source.licence),
            (&mut text.scale.question, &around.scale.question),
            (&mut text.scale.note, &around.scale.note),
        ] {
            if field.is_empty() {
                field.clone_from(usual);
            }
        }
        for (at, level) in text.scale.levels.iter_mut().enumerate() {
            if level.label.is_empty() {
                level.label = format!("Level {}", at + usize::from(text.scale.lowest));
            }
        }
        text.source.changes = self.changes(&text.source.changes);
        text.id = match &self.from {
            Some(Origin { text: origin, same }) if *same || origin.title == text.title => {
                origin.id.clone()
            }
            _ => id_of(&text.title, OWN, &mut HashSet::new()),
        };
        if examples {
            add_examples(&mut text);
        }
        let mut taken: HashSet<String> = text.mechanisms.iter().map(|it| it.id.clone()).collect();
        for mechanism in &mut text.mechanisms {
            if mechanism.id.is_empty() {
                mechanism.id = id_of(&mechanism.name, "topic", &mut taken);
            }
            fill(mechanism);
        }
        Workshop::new(text).map_err(|found| {
            let problem = |(path, reason): (String, String)| DraftProblem {
                at: DraftPosition::of(&path, &said),
                reason,
            };
            found.into_iter().map(problem).collect()
        })
    }

    /// What was changed: what was said of it before, and what has come since.
    fn changes(&self, own: &str) -> String {
        let Some(Origin { text: origin, .. }) = &self.from else {
            return if own.is_empty() { WRITTEN } else { own }.to_owned();
        };
        let before = origin.source.changes.trim();
        let now = self.changed.trim();
        if now.is_empty() && (before.ends_with(CHANGED) || self.text == *origin) {
            return before.to_owned();
        }
        let now = if now.is_empty() { CHANGED } else { now };
        format!("{before} {now}").trim_start().to_owned()
    }
}

/// Whether nothing was said of a mechanism.
fn is_empty(mechanism: &Mechanism) -> bool {
    let texts = [
        &mechanism.name,
        &mechanism.summary,
        &mechanism.description,
        &mechanism.evidence,
    ];
    let lists = [&mechanism.strong, &mechanism.weak, &mechanism.questions];
    let mut all = texts.into_iter().chain(lists.into_iter().flatten());
    all.all(|text| text.trim().is_empty())
}

/// A short version and other languages say nothing of what was removed.
fn forget_what_went(text: &mut WorkshopText) {
    let mechanisms = &text.mechanisms;
    let is_there = |id: &String| mechanisms.iter().any(|it| it.id == *id);
    text.short.retain(is_there);
    if text.short.len() == mechanisms.len() {
        text.short.clear();
    }
    for words in &mut text.translations {
        words.mechanisms.retain(|it| is_there(&it.id));
        let has = |group: &String| mechanisms.iter().any(|it| it.group == *group);
        words.groups.retain(|(group, _)| has(group));
        for words in &mut words.mechanisms {
            let own = mechanisms.iter().find(|it| it.id == words.id);
            if own.is_some_and(|own| own.levels.len() != words.levels.len()) {
                words.levels.clear();
            }
        }
    }
}

/// Spaces around texts go, with empty lines of lists; names stand on one line.
fn tidy(text: &mut WorkshopText) {
    let trim = |text: &mut String| {
        let trimmed = text.trim();
        if trimmed.len() < text.len() {
            *text = trimmed.to_owned();
        }
    };
    let trim_list = |items: &mut Vec<String>| {
        items.iter_mut().for_each(trim);
        items.retain(|item| !item.is_empty());
    };
    for one in [
        &mut text.title,
        &mut text.audience,
        &mut text.noun.one,
        &mut text.noun.many,
        &mut text.purpose,
        &mut text.source.citation,
        &mut text.source.doi,
        &mut text.source.licence,
        &mut text.source.changes,
        &mut text.scale.question,
        &mut text.scale.note,
    ] {
        trim(one);
    }
    for list in [
        &mut text.working_together,
        &mut text.how_scoring_works,
        &mut text.what_is_kept,
        &mut text.perspectives,
    ] {
        trim_list(list);
    }
    for level in &mut text.scale.levels {
        trim(&mut level.label);
        trim(&mut level.meaning);
        trim(&mut level.short);
        trim(&mut level.colour);
        trim(&mut level.sign);
    }
    for mechanism in &mut text.mechanisms {
        trim(&mut mechanism.name);
        trim(&mut mechanism.summary);
        trim(&mut mechanism.description);
        trim(&mut mechanism.evidence);
        trim(&mut mechanism.group);
        mechanism.levels.iter_mut().for_each(trim);
        if mechanism.levels.iter().all(String::is_empty) {
            mechanism.levels.clear();
        }
        trim_list(&mut mechanism.strong);
        trim_list(&mut mechanism.weak);
        trim_list(&mut mechanism.questions);
    }
}

/// The blank workshop's own topics, as many as are still missing.
fn add_examples(text: &mut WorkshopText) {
    for example in &blank().mechanisms {
        if limits::MECHANISMS.contains(&text.mechanisms.len()) {
            break;
        }
        if text.mechanisms.iter().all(|it| it.name != example.name) {
            let mut example = example.clone();
            example.id.clear();
            text.mechanisms.push(example);
        }
    }
}
