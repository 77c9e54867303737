//! A workshop with the texts of another language first.

use std::mem::swap;

use super::definition::{LevelText, Mechanism, Scale, WorkshopText};
use super::translation::{MechanismWords, ScaleWords, Translation};

impl WorkshopText {
    /// The languages of its texts, the first one first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let others = self.translations.iter().map(|it| it.language.as_str());
        [self.language.as_str()].into_iter().chain(others)
    }

    /// The same workshop with the texts of this language first, and those that were first among the
    /// translations; as it is where it has none in this language.
    pub(super) fn with_first(&self, language: &str) -> Self {
        let mut text = self.clone();
        let wanted = |it: &Translation| it.language.eq_ignore_ascii_case(language);
        let Some(place) = text.translations.iter().position(wanted) else {
            return text;
        };
        let mut words = text.translations.remove(place);
        swap(&mut text.language, &mut words.language);
        exchange_workshop(&mut text, &mut words);
        text.translations.insert(place, words);
        text
    }
}

/// What can be said in two languages: a text, or a list of texts.
trait Said {
    fn is_said(&self) -> bool;
}

impl Said for String {
    fn is_said(&self) -> bool {
        !self.is_empty()
    }
}

impl Said for Vec<String> {
    fn is_said(&self) -> bool {
        !self.is_empty()
    }
}

/// What is said in the other language changes places with what was first. What is not said there
/// stays, and is not said in either of the two after that.
fn exchange<T: Said>(first: &mut T, other: &mut T) {
    if other.is_said() {
        swap(first, other);
    }
}

fn exchange_workshop(text: &mut WorkshopText, words: &mut Translation) {
    exchange(&mut text.title, &mut words.title);
    exchange(&mut text.audience, &mut words.audience);
    exchange(&mut text.noun.one, &mut words.noun.one);
    exchange(&mut text.noun.many, &mut words.noun.many);
    exchange(&mut text.purpose, &mut words.purpose);
    exchange(&mut text.working_together, &mut words.working_together);
    exchange(&mut text.how_scoring_works, &mut words.how_scoring_works);
    exchange(&mut text.what_is_kept, &mut words.what_is_kept);
    exchange_scale(&mut text.scale, &mut words.scale);
    exchange_groups(text, &mut words.groups);
    for words in &mut words.mechanisms {
        let mut mechanisms = text.mechanisms.iter_mut();
        if let Some(mechanism) = mechanisms.find(|it| it.id == words.id) {
            exchange_mechanism(mechanism, words);
        }
    }
}

/// Groups are known by their first names: in every language they are told by the new ones from here on.
fn exchange_groups(text: &mut WorkshopText, groups: &mut [(String, String)]) {
    let others = text.translations.iter_mut().flat_map(|it| &mut it.groups);
    let firsts = others.map(|(first, _)| first);
    let names = text.mechanisms.iter_mut().map(|it| &mut it.group);
    for name in names.chain(firsts) {
        let pair = groups.iter().find(|(first, _)| first == name);
        if let Some((_, other)) = pair {
            name.clone_from(other);
        }
    }
    for (first, other) in groups {
        swap(first, other);
    }
}

fn exchange_scale(scale: &mut Scale, words: &mut ScaleWords) {
    exchange(&mut scale.question, &mut words.question);
    exchange(&mut scale.note, &mut words.note);
    for (level, words) in scale.levels.iter_mut().zip(&mut words.levels) {
        let LevelText {
            label,
            meaning,
            short,
            ..
        } = level;
        exchange(label, &mut words.label);
        exchange(meaning, &mut words.meaning);
        exchange(short, &mut words.short);
    }
}

fn exchange_mechanism(mechanism: &mut Mechanism, words: &mut MechanismWords) {
    exchange(&mut mechanism.name, &mut words.name);
    exchange(&mut mechanism.summary, &mut words.summary);
    exchange(&mut mechanism.description, &mut words.description);
    exchange(&mut mechanism.strong, &mut words.strong);
    exchange(&mut mechanism.weak, &mut words.weak);
    exchange(&mut mechanism.questions, &mut words.questions);
    exchange(&mut mechanism.evidence, &mut words.evidence);
    exchange(&mut mechanism.levels, &mut words.levels);
}
