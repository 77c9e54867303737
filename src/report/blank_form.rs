//! A form to fill in before the day: what is asked, and nothing of what anybody has answered.

use super::clean::clean;
use super::language::{LANGUAGE, foreign};
use crate::phrases::{form, papers};
use crate::session::Session;

/// A form to fill in before the day. It is made of the workshop and of the session's title and
/// perspectives: no score, no note and no name is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlankForm {
    /// Whose session it is.
    pub title: String,
    /// The workshop, where the title is the team's.
    pub subtitle: Option<String>,
    /// What is asked of each mechanism.
    pub question: String,
    /// The levels, lowest first.
    pub levels: Vec<AskedLevel>,
    /// What is asked about, in the workshop's order.
    pub mechanisms: Vec<Asked>,
    /// The groups that somebody can say they come from.
    pub perspectives: Vec<String>,
    /// That the scale is not validated, and where the workshop comes from.
    pub source: Vec<String>,
    /// The language of its sentences, as BCP 47 names it.
    pub language: &'static str,
    /// The same of the workshop's texts, where it is another.
    pub texts: Option<String>,
}

/// A level as it is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedLevel {
    /// As people see it: 0 or 1 for the lowest.
    pub number: u8,
    /// One to three words, after its sign where it has one.
    pub label: String,
    /// One sentence; empty where each question says it.
    pub meaning: String,
}

/// Something that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What its column is called in the file that is sent back.
    pub id: String,
    /// Its number and name.
    pub name: String,
    /// One sentence.
    pub summary: String,
    /// What each level means here, lowest first; none where the scale says it.
    pub meanings: Vec<String>,
}

impl BlankForm {
    /// The form of a session.
    pub fn of(session: &Session) -> Self {
        let workshop = session.workshop();
        let title = clean(&session.heading());
        // Where each question says itself what the levels mean, the scale does not say something else.
        let says = workshop.mechanisms.iter().any(|it| it.levels.is_empty());
        let levels = workshop.scale.iter().map(|(level, text)| AskedLevel {
            number: level.number(),
            label: clean(&form::signed(&text.sign, &text.label)),
            meaning: clean(if says { &text.meaning } else { "" }),
        });
        let mechanisms = workshop.indexed().map(|(at, it)| Asked {
            id: it.id.clone(),
            name: clean(&form::numbered(at.number(), &it.name)),
            summary: clean(&it.summary),
            meanings: if it.levels.is_empty() {
                Vec::new()
            } else {
                workshop.meanings(at).map(clean).collect()
            },
        });
        let note = std::iter::once(workshop.scale.note.clone());
        let source = note.chain(papers::source_in_words(&workshop.source));
        Self {
            subtitle: Some(clean(&workshop.title)).filter(|subtitle| *subtitle != title),
            title,
            question: clean(&workshop.scale.question),
            levels: levels.collect(),
            mechanisms: mechanisms.collect(),
            perspectives: session
                .perspectives()
                .iter()
                .map(|name| clean(name))
                .collect(),
            source: source.map(|line| clean(&line)).collect(),
            language: LANGUAGE,
            texts: foreign(workshop).map(str::to_owned),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;

    #[test]
    fn nothing_that_anybody_scored_or_wrote_is_in_a_form() {
        let session = sample();
        let told = format!("{:?}", BlankForm::of(&session));
        for never in [
            session.notes(),
            session.cards()[0].notes(),
            session.cards()[0].why(),
        ] {
            assert!(!never.is_empty() && !told.contains(never), "{never}");
        }
    }
}
