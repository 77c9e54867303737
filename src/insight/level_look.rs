//! How the levels of a scale are told in a drawing: by number or sign, in words, in a colour.

use crate::workshop::{Level, LevelText, Scale};

/// How one level is told in a drawing, beside its label.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LevelLook {
    /// What is written for it in marks and over columns: its own sign, or the number that people see.
    pub written: String,
    /// Its word where there is little room for the label.
    pub short: String,
    /// Its own colour as red, green and blue, if it has one.
    pub rgb: Option<[u8; 3]>,
}

impl LevelLook {
    /// Those of a scale, lowest level first.
    pub fn all(scale: &Scale) -> Vec<Self> {
        let look = |(level, text): (Level, &LevelText)| Self {
            written: match text.sign.as_str() {
                "" => scale.number(level).to_string(),
                sign => sign.to_owned(),
            },
            short: text.narrow().to_owned(),
            rgb: text.rgb(),
        };
        scale.iter().map(look).collect()
    }

    /// What is written for a level among these; its rank where they have it not.
    pub fn written(looks: &[Self], level: Level) -> String {
        let look = looks.get(level.index());
        look.map_or_else(|| level.to_string(), |look| look.written.clone())
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
