//! A workshop's texts in another language: what is empty is as in the first one.

use serde::{Deserialize, Serialize};

use super::few::few;
use super::noun::Noun;

/// A workshop's texts in another language. What is empty here is as in the workshop's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Translation {
    /// The language, as a tag of BCP 47 such as `cy` or `pt-BR`.
    pub language: String,
    /// The title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Whom it is for.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub audience: String,
    /// What the things that it scores are called.
    #[serde(skip_serializing_if = "is_nothing")]
    pub noun: Noun,
    /// Why the team is here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// Ground rules.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub working_together: Vec<String>,
    /// How scoring goes.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub how_scoring_works: Vec<String>,
    /// What is kept.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub what_is_kept: Vec<String>,
    /// The words of the scale.
    #[serde(skip_serializing_if = "is_nothing")]
    pub scale: ScaleWords,
    /// The names of groups: in the workshop's own language, and in this one.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<(String, String)>,
    /// The texts of mechanisms, by id, in any order.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub mechanisms: Vec<MechanismWords>,
}

/// The words of a scale in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScaleWords {
    /// What is asked of every mechanism.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// What the scale is and is not.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// None, or as many as the scale has levels.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelWords>,
}

/// The words of one level in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LevelWords {
    /// One to three words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// A word for where there is little room.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub short: String,
    /// One sentence.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub meaning: String,
}

/// The texts of one mechanism in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MechanismWords {
    /// The mechanism's id.
    pub id: String,
    /// As it is called on the card and in the picture.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// One sentence, for the wall.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The whole story.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// What a team would see where this is strong.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub strong: Vec<String>,
    /// What a team would see where this is weak.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub weak: Vec<String>,
    /// Open questions.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<String>,
    /// What the research says.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub evidence: String,
    /// What each level means here: none, or as many as the mechanism has of its own.
    #[serde(deserialize_with = "few", skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<String>,
}

fn is_nothing<T: Default + PartialEq>(words: &T) -> bool {
    *words == T::default()
}
