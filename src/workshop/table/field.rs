//! What a column of a table is about, as its heading says in one of many spellings.

use super::nouns::is_noun;
use super::plain::plain;
use crate::workshop::level::Level;

/// What a column of a table is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum TableField {
    /// The short name that stays the same when the wording changes.
    Id,
    /// What it is called.
    Name,
    /// One sentence.
    Summary,
    /// The whole story.
    Description,
    /// Signs of strength, one a line.
    Strong,
    /// Signs of weakness, one a line.
    Weak,
    /// Open questions, one a line.
    Questions,
    /// What is known about it.
    Evidence,
    /// The group that it is in.
    Group,
    /// Minutes for it.
    Minutes,
    /// A level, by its number, and what the heading calls it.
    Level(u32, String),
}

/// Every spelling that is known, in small letters without signs.
const SPELLINGS: [(TableField, &[&str]); 10] = [
    (TableField::Id, &["id", "short id", "key"]),
    (TableField::Name, &["name", "names", "what we score"]),
    (
        TableField::Summary,
        &[
            "summary",
            "in short",
            "in one sentence",
            "one sentence",
            "sentence",
            "short description",
            "short text",
            "headline",
            "subtitle",
        ],
    ),
    (
        TableField::Description,
        &[
            "description",
            "full text",
            "long description",
            "text",
            "details",
            "detail",
            "explanation",
            "about",
            "definition",
            "what it means",
            "meaning",
        ],
    ),
    (
        TableField::Strong,
        &[
            "strong",
            "strength",
            "strengths",
            "good",
            "good signs",
            "great",
            "excellent",
            "awesome",
            "green",
            "at its best",
        ],
    ),
    (
        TableField::Weak,
        &[
            "weak",
            "weakness",
            "weaknesses",
            "bad",
            "poor",
            "bad signs",
            "crappy",
            "red",
            "at its worst",
        ],
    ),
    (
        TableField::Questions,
        &[
            "question",
            "questions",
            "prompt",
            "prompts",
            "ask",
            "questions to ask",
            "to ask",
            "asks",
            "what it asks",
            "what to ask",
            "key question",
            "key questions",
            "guiding question",
            "guiding questions",
            "discussion questions",
            "open questions",
        ],
    ),
    (
        TableField::Evidence,
        &[
            "evidence",
            "research",
            "what the research says",
            "what is known",
        ],
    ),
    (
        TableField::Group,
        &[
            "group",
            "groups",
            "category",
            "categories",
            "cluster",
            "section",
            "pillar",
        ],
    ),
    (
        TableField::Minutes,
        &[
            "minutes", "minute", "min", "mins", "time", "duration", "length",
        ],
    ),
];

impl TableField {
    /// What a heading means, where it is one that is known. Lists may be spread over columns with a
    /// number behind their names.
    ///
    /// ```
    /// use roundtable::workshop::table::TableField;
    ///
    /// assert_eq!(TableField::of(" Signs of Strength: "), Some(TableField::Strong));
    /// assert_eq!(TableField::of("What green looks like"), Some(TableField::Strong));
    /// assert_eq!(TableField::of("Question 2"), Some(TableField::Questions));
    /// assert_eq!(TableField::of("Level 3 – Mostly"), Some(TableField::Level(3, "Mostly".to_owned())));
    /// assert_eq!(TableField::of("Responsible"), None);
    /// ```
    pub fn of(heading: &str) -> Option<Self> {
        if heading.len() > 400 {
            return None;
        }
        let words = plain(heading);
        let known = |words: &str| {
            let mut all = SPELLINGS.iter();
            let spelt = all
                .find_map(|(field, spellings)| spellings.contains(&words).then(|| field.clone()));
            spelt.or_else(|| is_noun(words).then_some(Self::Name))
        };
        let signs = |words: &str| {
            let is_sign = |field: &Self| matches!(field, Self::Strong | Self::Weak);
            known(sign(words)?).filter(is_sign)
        };
        let numbered = || {
            let (words, number) = words.rsplit_once(' ')?;
            let is_list =
                |field: &Self| matches!(field, Self::Strong | Self::Weak | Self::Questions);
            number.parse::<u8>().ok()?;
            known(words).or_else(|| signs(words)).filter(is_list)
        };
        known(&words)
            .or_else(|| signs(&words))
            .or_else(numbered)
            .or_else(|| level(heading))
    }
}

impl TableField {
    /// All that a column can be about, with the levels by their numbers alone.
    pub fn all() -> Vec<Self> {
        let plain = [
            Self::Name,
            Self::Summary,
            Self::Description,
            Self::Strong,
            Self::Weak,
            Self::Questions,
            Self::Group,
            Self::Evidence,
            Self::Minutes,
            Self::Id,
        ];
        let levels = (0..=u32::from(Level::MAX)).map(|number| Self::Level(number, String::new()));
        plain.into_iter().chain(levels).collect()
    }

    /// Whether it is the same, whatever a level is called.
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Level(one, _), Self::Level(two, _)) => one == two,
            (one, two) => one == two,
        }
    }

    /// Whether only one column can be about it: texts and lists may be spread over several.
    pub(super) fn is_one(&self) -> bool {
        use TableField::{Group, Id, Level, Minutes, Name};
        matches!(self, Id | Name | Group | Minutes | Level(..))
    }

    /// A level, by a number and words without a sign between them: "0 Nothing yet".
    pub(super) fn bare_level(heading: &str) -> Option<Self> {
        let (number, words) = heading.trim().split_once(char::is_whitespace)?;
        let is_number = number.len() <= 2 && number.bytes().all(|it| it.is_ascii_digit());
        let number = number.parse().ok().filter(|_| is_number)?;
        let words = words.trim();
        (words.starts_with(char::is_alphabetic)).then(|| Self::Level(number, words.to_owned()))
    }
}

/// What a sign is of: "good", of "What good looks like".
fn sign(words: &str) -> Option<&str> {
    const BEFORE: [&str; 12] = [
        "what is ",
        "what ",
        "when it is ",
        "where it is ",
        "if it is ",
        "signs of ",
        "sign of ",
        "signs that it is ",
        "example of ",
        "examples of ",
        "looks ",
        "it is ",
    ];
    const BEHIND: [&str; 8] = [
        " looks like",
        " means",
        " example",
        " examples",
        " is when",
        " signs",
        " if",
        " when",
    ];
    let after = BEFORE.iter().find_map(|before| words.strip_prefix(before));
    let rest = after.unwrap_or(words);
    let before = BEHIND.iter().find_map(|behind| rest.strip_suffix(behind));
    (after.or(before).is_some()).then(|| before.unwrap_or(rest))
}

/// "Level 2", "2: Begun", "Score 2 – Begun", "2".
fn level(heading: &str) -> Option<TableField> {
    let heading = heading.trim();
    let small = heading.to_lowercase();
    let word = ["level", "stage", "score", "step", "l"];
    let after = word.into_iter().find_map(|word| {
        let rest = small.strip_prefix(word)?.trim_start();
        rest.starts_with(|c: char| c.is_ascii_digit())
            .then_some(rest.len())
    });
    // Small letters may be longer than capitals: what was cut is counted from the end, and only where
    // that is a place between letters.
    let rest = match after {
        Some(left) => heading.get(heading.len().checked_sub(left)?..)?,
        None => heading,
    };
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let (number, label) = rest.split_at_checked(digits)?;
    let number = number.parse().ok().filter(|_| digits <= 4)?;
    const SIGNS: [char; 8] = ['-', '–', '—', ':', '.', '(', ')', '='];
    // "2 hours" and "1st" are no levels.
    let is_level = match after {
        Some(_) => !label.starts_with(char::is_alphanumeric),
        None => label.is_empty() || label.trim_start().starts_with(SIGNS),
    };
    let label = label.trim_matches(|c: char| c.is_whitespace() || SIGNS.contains(&c));
    is_level.then(|| TableField::Level(number, label.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_known_in_many_spellings() {
        for (heading, number, label) in [
            ("Level 1", 1, ""),
            ("LEVEL 2: Begun", 2, "Begun"),
            ("level 3 Half way", 3, "Half way"),
            ("4", 4, ""),
            ("5. There", 5, "There"),
            ("3 – Mostly", 3, "Mostly"),
            ("Score 2 (some)", 2, "some"),
            ("L4", 4, ""),
            ("0", 0, ""),
        ] {
            let level = TableField::Level(number, label.to_owned());
            assert_eq!(TableField::of(heading), Some(level), "{heading}");
        }
        for other in ["2 hours", "Levels", "1st", "3D", "", "–", "12345"] {
            assert_eq!(TableField::of(other), None, "{other}");
        }
    }

    #[test]
    fn signs_are_known_however_they_are_asked_for() {
        for (heading, field) in [
            ("What good looks like", TableField::Strong),
            ("Green means", TableField::Strong),
            ("Example of awesome", TableField::Strong),
            ("When it is strong", TableField::Strong),
            ("Signs of weakness", TableField::Weak),
            ("Red means…", TableField::Weak),
            ("Examples of crappy", TableField::Weak),
            ("What poor looks like:", TableField::Weak),
            ("Strong examples 2", TableField::Strong),
        ] {
            assert_eq!(TableField::of(heading), Some(field), "{heading}");
        }
        for other in [
            "What it means",
            "What is known",
            "Examples",
            "What",
            "Means",
        ] {
            let field = TableField::of(other);
            let is_sign = matches!(field, Some(TableField::Strong | TableField::Weak));
            assert!(!is_sign, "{other}: {field:?}");
        }
    }

    #[test]
    fn no_spelling_means_two_things() {
        let mut all: Vec<&str> = SPELLINGS
            .iter()
            .flat_map(|(_, words)| *words)
            .copied()
            .chain(super::super::nouns::all())
            .collect();
        let before = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), before);
        assert!(all.iter().all(|words| plain(words) == **words));
    }
}
