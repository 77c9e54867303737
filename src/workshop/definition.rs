//! A workshop as its file says it, not checked yet.

use serde::{Deserialize, Serialize};

use super::few::few;
use super::level::Level;
use super::mechanism_index::MechanismIndex;
use super::noun::Noun;
use super::translation::Translation;

/// The `format` line of a workshop file.
pub const FORMAT: &str = "roundtable-workshop";
/// The newest workshop format that this program reads, and the one it writes.
pub const VERSION: u32 = 2;

/// A workshop as it stands in its file, not checked yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkshopText {
    /// Always [`FORMAT`].
    pub format: String,
    /// At most [`VERSION`]; of a checked workshop, always that.
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
    /// The ids of the mechanisms that stand for the whole in a short version; without any there is none.
    #[serde(
        default,
        deserialize_with = "few",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub short: Vec<String>,
    /// The language of the texts, as a tag of BCP 47 such as `en` or `pt-BR`.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: String,
    /// The same texts in other languages.
    #[serde(
        default,
        deserialize_with = "few",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub translations: Vec<Translation>,
}

impl WorkshopText {
    /// The mechanism that is meant, where there is one.
    pub fn mechanism(&self, index: MechanismIndex) -> Option<&Mechanism> {
        self.mechanisms.get(index.get())
    }

    /// What a level means for a mechanism: its own words, or else the scale's.
    ///
    /// ```
    /// use roundtable::workshop::{MechanismIndex, WorkshopText, integrated_leadership};
    ///
    /// let mut workshop = WorkshopText::clone(&integrated_leadership());
    /// workshop.short.clear();
    /// workshop.mechanisms[0].levels = ["a", "", "c", "d", "e"].map(str::to_owned).to_vec();
    /// let meaning = |number| {
    ///     let level = workshop.scale.level(number).unwrap();
    ///     workshop.meaning(MechanismIndex::FIRST, level)
    /// };
    /// assert_eq!((meaning(1), meaning(2)), ("a", workshop.scale.levels[1].meaning.as_str()));
    /// ```
    pub fn meaning(&self, mechanism: MechanismIndex, level: Level) -> &str {
        let own = self.mechanism(mechanism).map(|it| &it.levels);
        let own = own.and_then(|levels| levels.get(level.index()));
        own.filter(|meaning| !meaning.is_empty())
            .map_or_else(|| self.scale.meaning(level), String::as_str)
    }

    /// What every level means for a mechanism, lowest first.
    pub fn meanings(&self, mechanism: MechanismIndex) -> impl Iterator<Item = &str> {
        let levels = self.scale.iter();
        levels.map(move |(level, _)| self.meaning(mechanism, level))
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

/// The language of texts that do not say theirs.
const ENGLISH: &str = "en";

fn english() -> String {
    ENGLISH.to_owned()
}

fn is_english(language: &String) -> bool {
    language == ENGLISH
}

fn one() -> u8 {
    1
}

fn is_one(number: &u8) -> bool {
    *number == 1
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
    /// The number that the lowest level is called by: 1, or 0.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub lowest: u8,
    /// Two to eleven levels, lowest first.
    #[serde(deserialize_with = "few")]
    pub levels: Vec<LevelText>,
}

impl Scale {
    /// How many levels there are, 2 to 11.
    pub fn len(&self) -> usize {
        self.levels.len()
    }

    /// Never true for a checked workshop.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty()
    }

    /// The level at this place, counted from 0.
    fn at(&self, index: usize) -> Level {
        Level::from_index(index).called_from(self.lowest)
    }

    /// The level that people see with this number, if the scale has it.
    ///
    /// ```
    /// use roundtable::workshop::{WorkshopText, integrated_leadership};
    ///
    /// let mut scale = WorkshopText::clone(&integrated_leadership()).scale;
    /// assert_eq!(scale.top().number(), 5);
    /// scale.lowest = 0;
    /// assert_eq!(scale.top().number(), 4);
    /// assert_eq!(scale.level(4), Some(scale.top()));
    /// assert_eq!(scale.level(5), None);
    /// ```
    pub fn level(&self, number: u8) -> Option<Level> {
        let index = usize::from(number.checked_sub(self.lowest)?);
        (index < self.levels.len()).then(|| self.at(index))
    }

    /// The highest level.
    pub fn top(&self) -> Level {
        self.at(self.levels.len().saturating_sub(1))
    }

    /// All levels, lowest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Level, &LevelText)> {
        self.levels
            .iter()
            .enumerate()
            .map(|(i, text)| (self.at(i), text))
    }

    /// The label of a level of this scale.
    pub fn label(&self, level: Level) -> &str {
        self.levels
            .get(level.index())
            .map_or("", |text| &text.label)
    }

    /// A level as axes, legends and lists write it: its sign, if it has one, and its number.
    ///
    /// ```
    /// use roundtable::workshop::{WorkshopText, integrated_leadership};
    ///
    /// let mut scale = WorkshopText::clone(&integrated_leadership()).scale;
    /// assert_eq!(scale.written(scale.top()), "5");
    /// scale.levels[4].sign = "●".to_owned();
    /// assert_eq!(scale.written(scale.top()), "● 5");
    /// ```
    pub fn written(&self, level: Level) -> String {
        match self.sign(level) {
            "" => level.to_string(),
            sign => format!("{sign} {level}"),
        }
    }

    /// The sign of a level, or nothing.
    pub fn sign(&self, level: Level) -> &str {
        self.levels.get(level.index()).map_or("", |text| &text.sign)
    }

    /// Its word where there is little room: the short one, or else the label.
    pub fn short(&self, level: Level) -> &str {
        self.levels.get(level.index()).map_or("", LevelText::narrow)
    }

    /// The meaning of a level where a mechanism has none of its own.
    fn meaning(&self, level: Level) -> &str {
        self.levels
            .get(level.index())
            .map_or("", |text| &text.meaning)
    }
}

/// The words of one level, and how it looks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelText {
    /// One to three words.
    pub label: String,
    /// One sentence.
    pub meaning: String,
    /// A word for where there is little room; without one the label stands there.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// Its own colour, as `#rrggbb`, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub colour: String,
    /// Its own sign, such as `▲`, or empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sign: String,
}

impl LevelText {
    /// The short word, or else the label.
    pub fn narrow(&self) -> &str {
        if self.short.is_empty() {
            &self.label
        } else {
            &self.short
        }
    }

    /// Its own colour as red, green and blue, if it has one.
    ///
    /// ```
    /// use roundtable::workshop::LevelText;
    ///
    /// let colour = "#c0504d".to_owned();
    /// let level = LevelText { colour, ..LevelText::default() };
    /// assert_eq!(level.rgb(), Some([0xC0, 0x50, 0x4D]));
    /// assert_eq!(LevelText::default().rgb(), None);
    /// ```
    pub fn rgb(&self) -> Option<[u8; 3]> {
        let digits = self.colour.strip_prefix('#')?;
        let all = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| all)?;
        let [_, r, g, b] = number.to_be_bytes();
        Some([r, g, b])
    }
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The name of the group that it is in, or empty. Those of one group stand together.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// What each level means here, lowest first; without any, what the scale says.
    #[serde(
        default,
        deserialize_with = "few",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub levels: Vec<String>,
}
