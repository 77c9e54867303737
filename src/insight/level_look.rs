//! How the levels of a scale are told in a drawing: by number and sign, in words, in a colour.

use crate::workshop::{Level, LevelText, Scale};

/// How one level is told in a drawing, beside its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelLook {
    /// What stands for it in a mark, which has room for one sign: its own, or else its number.
    pub mark: String,
    /// What is written for it on an axis and in a legend: its own sign, if it has one, and its number.
    pub written: String,
    /// The number that people see.
    pub number: String,
    /// Its word where there is little room for the label.
    pub short: String,
    /// Its own colour as red, green and blue, if it has one.
    pub rgb: Option<[u8; 3]>,
}

impl LevelLook {
    /// Those of a scale, lowest level first.
    pub fn all(scale: &Scale) -> Vec<Self> {
        let look = |(level, text): (Level, &LevelText)| {
            let number = level.to_string();
            let mark = if text.sign.is_empty() {
                number.clone()
            } else {
                text.sign.clone()
            };
            Self {
                mark,
                written: scale.written(level),
                number,
                short: text.narrow().to_owned(),
                rgb: text.rgb(),
            }
        };
        scale.iter().map(look).collect()
    }

    /// How a level is told that these looks do not have: by its number alone.
    fn plain(level: Level) -> Self {
        let number = level.to_string();
        Self {
            mark: number.clone(),
            written: number.clone(),
            number,
            ..Self::default()
        }
    }

    /// How a level is told among these.
    pub fn of(looks: &[Self], level: Level) -> Self {
        let look = looks.get(level.index());
        look.cloned().unwrap_or_else(|| Self::plain(level))
    }
}

/// All that a drawing tells of the levels of a scale, lowest level first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Levels {
    /// Their labels.
    pub labels: Vec<String>,
    /// What they mean, where that is told.
    pub meanings: Vec<String>,
    /// How else they are told.
    pub looks: Vec<LevelLook>,
}

impl Levels {
    /// Those of a scale, without what they mean.
    pub fn of(scale: &Scale) -> Self {
        let labels = scale.levels.iter().map(|level| level.label.clone());
        Self {
            labels: labels.collect(),
            meanings: Vec::new(),
            looks: LevelLook::all(scale),
        }
    }
}
