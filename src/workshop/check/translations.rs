//! The texts in other languages: each of them belongs to one of the workshop's own, and is as good.

use super::texts::{Found, at_most, list, name, required};
use crate::workshop::definition::{Mechanism, WorkshopText};
use crate::workshop::few::how_many;
use crate::workshop::limits;
use crate::workshop::translation::{MechanismWords, ScaleWords, Translation};
use crate::workshop::unseen::{as_seen, is_blank, short};

/// Every language, and everything that is said in it.
pub(super) fn check(found: &mut Found, text: &WorkshopText) {
    language(found, "language", &text.language);
    let many = text.translations.len();
    if many > limits::TRANSLATIONS {
        let (many, most) = (how_many(many), limits::TRANSLATIONS);
        let reason = format!("there are {many} translations; at most {most} fit");
        found.push(("translations".to_owned(), reason));
    }
    let mut tags = vec![&text.language];
    let translations = text.translations.iter().enumerate();
    for (i, words) in translations.take(limits::TRANSLATIONS) {
        let at = format!("translations[{i}]");
        let path = format!("{at}.language");
        let tag = &words.language;
        language(found, &path, tag);
        if tags.iter().any(|before| before.eq_ignore_ascii_case(tag)) {
            let reason = format!("the language `{}` is here twice", short(tag));
            found.push((path, reason));
        }
        tags.push(tag);
        Texts { found, at, text }.all(words);
    }
}

/// A tag is letters for the language, and what parts its kinds behind hyphens.
fn language(found: &mut Found, path: &str, tag: &str) {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = |part: &str| (1..=8).contains(&part.len());
    let is_tag = (2..=8).contains(&first.len())
        && first.bytes().all(|c| c.is_ascii_alphabetic())
        && parts.all(|part| fits(part) && part.bytes().all(|c| c.is_ascii_alphanumeric()))
        && tag.len() <= limits::ID;
    if !is_tag {
        let reason = format!(
            "`{}` is no tag of a language; write the short one that browsers use, such as \"en\", \"cy\" or \"pt-BR\"",
            short(tag)
        );
        found.push((path.to_owned(), reason));
    }
}

/// Everything in one language.
struct Texts<'a> {
    found: &'a mut Found,
    at: String,
    text: &'a WorkshopText,
}

/// What a text has to be.
type Is = fn(&mut Found, &str, &str);

fn line(found: &mut Found, path: &str, text: &str) {
    at_most(found, path, text, limits::NAME);
}

fn summary(found: &mut Found, path: &str, text: &str) {
    required(found, path, text);
    at_most(found, path, text, limits::SUMMARY);
}

fn prose(found: &mut Found, path: &str, text: &str) {
    at_most(found, path, text, limits::TEXT);
}

fn narrow(found: &mut Found, path: &str, text: &str) {
    name(found, path, text);
    at_most(found, path, text, limits::SHORT);
}

impl Texts<'_> {
    fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.at)
    }

    /// A text: where it is said, it is what it has to be, and there is something to translate.
    fn text(&mut self, field: &str, is: Is, own: &str, other: &str) {
        if other.is_empty() {
            return;
        }
        let path = self.path(field);
        is(self.found, &path, other);
        self.has_own(&path, !own.is_empty());
    }

    fn list(&mut self, field: &str, own: &[String], other: &[String]) {
        if other.is_empty() {
            return;
        }
        let path = self.path(field);
        list(self.found, &path, other);
        self.has_own(&path, !own.is_empty());
    }

    fn has_own(&mut self, path: &str, has: bool) {
        if !has {
            let reason = format!(
                "the workshop says nothing here in its first language, `{}`; say it there too, or take it away here",
                short(&self.text.language)
            );
            self.found.push((path.to_owned(), reason));
        }
    }

    fn all(&mut self, words: &Translation) {
        let own = self.text;
        self.text("title", name, &own.title, &words.title);
        self.text("audience", line, &own.audience, &words.audience);
        self.text("noun.one", name, &own.noun.one, &words.noun.one);
        self.text("noun.many", name, &own.noun.many, &words.noun.many);
        self.text("purpose", required, &own.purpose, &words.purpose);
        self.list(
            "working_together",
            &own.working_together,
            &words.working_together,
        );
        self.list(
            "how_scoring_works",
            &own.how_scoring_works,
            &words.how_scoring_works,
        );
        self.list("what_is_kept", &own.what_is_kept, &words.what_is_kept);
        self.scale(&words.scale);
        self.groups(&words.groups);
        let mechanisms = words.mechanisms.iter().enumerate();
        for (i, mechanism) in mechanisms.take(*limits::MECHANISMS.end()) {
            self.mechanism(i, mechanism, &words.mechanisms);
        }
        if words.mechanisms.len() > *limits::MECHANISMS.end() {
            let reason = format!(
                "there are {} of them; the workshop has {}",
                how_many(words.mechanisms.len()),
                how_many(own.mechanisms.len())
            );
            self.found.push((self.path("mechanisms"), reason));
        }
        self.names(words);
    }

    fn scale(&mut self, words: &ScaleWords) {
        let own = &self.text.scale;
        self.text("scale.question", name, &own.question, &words.question);
        self.text("scale.note", required, &own.note, &words.note);
        let levels = &words.levels;
        if !levels.is_empty() && levels.len() != own.levels.len() {
            let (here, there) = (how_many(levels.len()), how_many(own.levels.len()));
            let reason = format!(
                "here are the words of {here} levels, and the scale has {there}; an empty one, (), leaves a level as \
                 it is"
            );
            self.found.push((self.path("scale.levels"), reason));
        }
        let both = own.levels.iter().zip(levels).take(*limits::LEVELS.end());
        for (i, (own, words)) in both.enumerate() {
            let at = |field: &str| format!("scale.levels[{i}].{field}");
            self.text(&at("label"), name, &own.label, &words.label);
            self.text(&at("short"), narrow, &own.short, &words.short);
            self.text(&at("meaning"), prose, &own.meaning, &words.meaning);
        }
    }

    /// Each group once, by its name in the first language, and no two that look the same here.
    fn groups(&mut self, groups: &[(String, String)]) {
        for (i, (first, other)) in groups.iter().enumerate().take(*limits::MECHANISMS.end()) {
            let path = self.path(&format!("groups[{i}]"));
            name(self.found, &path, other);
            at_most(self.found, &path, other, limits::GROUP);
            let known = self.text.mechanisms.iter().any(|it| it.group == *first);
            let before = groups.iter().take(i);
            let reason = if first.is_empty() || !known {
                format!("there is no group `{}`", short(first))
            } else if before.clone().any(|(before, _)| before == first) {
                format!("the group `{}` is translated twice", short(first))
            } else {
                continue;
            };
            self.found.push((path, reason));
        }
        if groups.is_empty() {
            return;
        }
        let here = |group: &str| {
            let pair = groups.iter().find(|(first, _)| first == group);
            as_seen(pair.map_or(group, |(_, other)| other))
        };
        for (i, (first, other)) in groups.iter().enumerate().take(*limits::MECHANISMS.end()) {
            let mut all = self.text.mechanisms.iter().map(|it| it.group.as_str());
            if all.any(|group| !group.is_empty() && group != first && here(group) == as_seen(other))
            {
                let reason = format!(
                    "two groups are called `{}` here; give each its own name",
                    short(other)
                );
                self.found
                    .push((self.path(&format!("groups[{i}]")), reason));
            }
        }
    }

    fn mechanism(&mut self, i: usize, words: &MechanismWords, all: &[MechanismWords]) {
        let (one, id) = (short(&self.text.noun.one), short(&words.id));
        let path = self.path(&format!("mechanisms[{i}].id"));
        let Some(own) = self.text.mechanisms.iter().find(|it| it.id == words.id) else {
            let reason = format!("there is no {one} with the id `{id}`");
            return self.found.push((path, reason));
        };
        if all.iter().take(i).any(|before| before.id == words.id) {
            let reason = format!("the {one} `{id}` is translated twice");
            return self.found.push((path, reason));
        }
        let at = |field: &str| format!("mechanisms[{i}].{field}");
        self.text(&at("name"), name, &own.name, &words.name);
        self.text(&at("summary"), summary, &own.summary, &words.summary);
        self.text(
            &at("description"),
            required,
            &own.description,
            &words.description,
        );
        self.list(&at("strong"), &own.strong, &words.strong);
        self.list(&at("weak"), &own.weak, &words.weak);
        self.list(&at("questions"), &own.questions, &words.questions);
        self.text(&at("evidence"), prose, &own.evidence, &words.evidence);
        self.levels(&at("levels"), own, words);
    }

    fn levels(&mut self, field: &str, own: &Mechanism, words: &MechanismWords) {
        if words.levels.is_empty() {
            return;
        }
        let path = self.path(field);
        if words.levels.len() != own.levels.len() {
            let (here, there) = (how_many(words.levels.len()), how_many(own.levels.len()));
            let reason = format!(
                "`levels` has {here} texts here, and {there} in the first language; it needs as many"
            );
            return self.found.push((path, reason));
        }
        if words.levels.iter().all(|meaning| is_blank(meaning)) {
            let reason = "`levels` says nothing here; take its line away";
            self.found.push((path.clone(), reason.to_owned()));
        }
        for (i, meaning) in words.levels.iter().enumerate() {
            at_most(self.found, &format!("{path}[{i}]"), meaning, limits::TEXT);
        }
    }

    /// No two names look the same in this language either.
    fn names(&mut self, words: &Translation) {
        let name_of = |mechanism: &Mechanism| {
            let mut all = words.mechanisms.iter();
            let here = all.find(|it| it.id == mechanism.id && !it.name.is_empty());
            as_seen(here.map_or(&mechanism.name, |it| &it.name))
        };
        let mechanisms = words.mechanisms.iter().enumerate();
        for (i, mechanism) in mechanisms.take(*limits::MECHANISMS.end()) {
            let seen = as_seen(&mechanism.name);
            let mut others = self
                .text
                .mechanisms
                .iter()
                .filter(|it| it.id != mechanism.id);
            if !seen.is_empty() && others.any(|other| name_of(other) == seen) {
                let (one, name) = (short(&self.text.noun.one), short(&mechanism.name));
                let reason = format!(
                    "more than one {one} is called `{name}` in this language; give each a name of its own"
                );
                self.found
                    .push((self.path(&format!("mechanisms[{i}].name")), reason));
            }
        }
    }
}
