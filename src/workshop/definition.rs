//! A workshop as its file says it, not checked yet.

use serde::{Deserialize, Serialize};

use super::few::few;
use super::level::Level;
use super::mechanism_index::MechanismIndex;

/// The `format` line of a workshop file.
pub const FORMAT: &str = "roundtable-workshop";
/// The newest workshop format that this program reads, and the one it writes.
pub const VERSION: u32 = 1;

/// A workshop as it stands in its file, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopText {
    /// Always [`FORMAT`].
    pub format: String,
    /// At most [`VERSION`].
    pub version: u32,
    /// A short name that stays the same when the title changes, such as `integrated-leadership`.
    pub id: String,
    /// The title on the start screen.
    pub title: String,
    /// Whom it is for, as the end of a line: "for teams across health and social care".
    #[serde(default)]
    pub audience: String,
    /// What the workshop calls the things that it scores.
    pub noun: Noun,
    /// Why the team is here, read aloud at the welcome.
    pub purpose: String,
    /// Ground rules.
    #[serde(default, deserialize_with = "few")]
    pub working_together: Vec<String>,
    /// How scoring goes, step by step.
    #[serde(default, deserialize_with = "few")]
    pub how_scoring_works: Vec<String>,
    /// What is kept of what people say and score, and what is not.
    #[serde(default, deserialize_with = "few")]
    pub what_is_kept: Vec<String>,
    /// Where the content comes from.
    pub source: Source,
    /// The levels of a score.
    pub scale: Scale,
    /// How long each part may take.
    pub agenda: Agenda,
    /// Groups that a ballot can be cast from. A session may have its own instead.
    #[serde(default, deserialize_with = "few")]
    pub perspectives: Vec<String>,
    /// How many dots each person has for the priorities.
    #[serde(default = "three_dots")]
    pub dots: u8,
    /// What is scored, in the order of the agenda.
    #[serde(deserialize_with = "few")]
    pub mechanisms: Vec<Mechanism>,
}

impl WorkshopText {
    /// The mechanism that is meant, where there is one.
    pub fn mechanism(&self, index: MechanismIndex) -> Option<&Mechanism> {
        self.mechanisms.get(index.get())
    }

    /// Every mechanism with its index, in the order of the agenda.
    pub fn indexed(&self) -> impl DoubleEndedIterator<Item = (MechanismIndex, &Mechanism)> {
        let with_index = self.mechanisms.iter().enumerate();
        with_index.map(|(index, mechanism)| (MechanismIndex::new(index), mechanism))
    }
}

fn three_dots() -> u8 {
    3
}

/// What a workshop calls the things that it scores: "mechanism" and "mechanisms".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Noun {
    /// One of them.
    pub one: String,
    /// Several of them.
    pub many: String,
}

/// Where a workshop's content comes from, and on what terms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The full citation.
    pub citation: String,
    /// The DOI without its resolver, or empty.
    pub doi: String,
    /// The licence's short name, such as `CC BY 4.0`.
    pub licence: String,
    /// What was changed from the source.
    pub changes: String,
}

/// The ordered levels of a score, lowest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// What is asked of every mechanism.
    pub question: String,
    /// What the scale is and is not, shown with every chart and export.
    pub note: String,
    /// Three to nine levels, lowest first.
    #[serde(deserialize_with = "few")]
    pub levels: Vec<LevelText>,
}

impl Scale {
    /// How many levels there are, 3 to 9.
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Never true for a checked workshop.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// The level with this number (1 is the lowest), if the scale has it.
    pub fn level(&self, number: u8) -> Option<Level> {
        Level::new(number).filter(|level| level.index() < self.levels.len())
    }

    /// The highest level.
    pub fn top(&self) -> Level {
        Level::from_index(self.levels.len().saturating_sub(1))
    }

    /// All levels, lowest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Level, &LevelText)> {
        self.levels
            .iter()
            .enumerate()
            .map(|(i, text)| (Level::from_index(i), text))
    }

    /// The label of a level of this scale.
    pub fn label(&self, level: Level) -> &str {
        self.levels
            .get(level.index())
            .map_or("", |text| &text.label)
    }
}

/// The words of one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelText {
    /// One to three words.
    pub label: String,
    /// One sentence.
    pub meaning: String,
}

/// How long each part may take, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    /// Purpose, ground rules, how scoring works.
    pub welcome: u32,
    /// Each mechanism's card.
    pub each_mechanism: u32,
    /// The picture.
    pub picture: u32,
    /// Dots and focus.
    #[serde(default)]
    pub priorities: u32,
    /// Who does what by when.
    #[serde(default)]
    pub actions: u32,
    /// The last round of words.
    pub close: u32,
    /// When people get up for a while; without minutes there is no break.
    #[serde(default, skip_serializing_if = "Break::is_none")]
    pub r#break: Break,
}

/// When people get up for a while.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// How long it may take, in minutes; 0 for no break.
    pub minutes: u32,
    /// How many mechanisms come before it; more than there are for all of them.
    pub after: usize,
}

impl Break {
    fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl WorkshopText {
    /// Minutes of the whole agenda.
    pub fn minutes(&self) -> u32 {
        let cards = u32::try_from(self.mechanisms.len()).unwrap_or(u32::MAX);
        let agenda = self.agenda;
        (agenda.each_mechanism.saturating_mul(cards))
            .saturating_add(agenda.welcome)
            .saturating_add(agenda.picture)
            .saturating_add(agenda.priorities)
            .saturating_add(agenda.actions)
            .saturating_add(agenda.close)
            .saturating_add(agenda.r#break.minutes)
    }
}

/// One thing that the team scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mechanism {
    /// Kebab-case and unique in the workshop.
    pub id: String,
    /// As it is called on the card and in the picture.
    pub name: String,
    /// One sentence, for the wall.
    pub summary: String,
    /// The whole story; paragraphs are parted by an empty line.
    pub description: String,
    /// What a team would see where this is strong.
    #[serde(deserialize_with = "few")]
    pub strong: Vec<String>,
    /// What a team would see where this is weak.
    #[serde(deserialize_with = "few")]
    pub weak: Vec<String>,
    /// Open questions that start the talk.
    #[serde(deserialize_with = "few")]
    pub questions: Vec<String>,
    /// What the research says about it, shown only when asked for.
    #[serde(default)]
    pub evidence: String,
}
