//! What a cell says: a score, "don't know", a perspective, nothing, or something else, of which nothing is
//! kept.

use super::heading::key;
use crate::session::{Session, Vote};
use crate::workshop::Level;

/// What a cell says. The words themselves are gone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Saying {
    pub(super) score: Score,
    /// The perspective that it names, by its place in the session's list.
    pub(super) perspective: Option<u8>,
}

/// What a cell says as a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Score {
    /// Nobody answered.
    None,
    /// A ballot.
    Vote(Vote),
    /// The same by a code of an answer (A1 for the first), whose order the form's author has chosen.
    Code(Vote),
    /// Something else.
    Other,
}

impl Saying {
    /// An empty cell.
    pub(super) const NOTHING: Self = Self {
        score: Score::None,
        perspective: None,
    };
}

/// What the answers of one session's form can say.
pub(super) struct Answerable {
    /// For each level the ways in which it is named, as they are compared.
    levels: Vec<(Level, [String; 3])>,
    /// And those in which single mechanisms name it: what it means there, alone and after its label.
    own: Vec<(Level, String)>,
    perspectives: Vec<String>,
}

/// How "don't know" begins, as it is compared.
const DONT_KNOW: [&str; 9] = [
    "dontknow",
    "donotknow",
    "idontknow",
    "idonotknow",
    "notsure",
    "unsure",
    "imnotsure",
    "cantsay",
    "cannotsay",
];
/// What stands where nobody answered, as it is compared.
const NOBODY: [&str; 5] = ["", "na", "noanswer", "notanswered", "notapplicable"];
/// What stands before the number in the code of an answer in LimeSurvey, as it is compared. The code after
/// that of the highest level is "don't know".
const CODES: [&str; 2] = ["a", "ao"];

impl Answerable {
    pub(super) fn of(session: &Session) -> Self {
        let levels = session.workshop().scale.iter();
        let named = |(level, text): (Level, &crate::workshop::LevelText)| {
            let both = key(&format!("{}{}", text.label, text.meaning));
            (level, [key(&text.label), both, key(&text.meaning)])
        };
        let workshop = session.workshop();
        let own = workshop.mechanisms.iter().flat_map(|mechanism| {
            let meanings = workshop.scale.iter().zip(&mechanism.levels);
            let said = meanings.filter(|(_, own)| !own.trim().is_empty());
            said.flat_map(|((level, text), own)| {
                let both = key(&format!("{}{own}", text.label));
                [(level, key(own)), (level, both)]
            })
        });
        Self {
            levels: levels.map(named).collect(),
            own: own.collect(),
            perspectives: session
                .perspectives()
                .iter()
                .map(|name| key(name))
                .collect(),
        }
    }

    /// What a cell says.
    pub(super) fn saying(&self, text: &str) -> Saying {
        let key = key(text);
        let place = self.perspectives.iter().position(|name| *name == key);
        Saying {
            score: self.score(text, &key),
            perspective: place
                .filter(|_| !key.is_empty())
                .and_then(|place| u8::try_from(place).ok()),
        }
    }

    fn score(&self, text: &str, key: &str) -> Score {
        if text.trim() == "?" {
            return Score::Vote(Vote::DontKnow);
        }
        if NOBODY.contains(&key) {
            // A picture of a face or a row of stars is no silence.
            let silent = text
                .chars()
                .all(|c| c.is_ascii() || "–—\u{a0}\u{feff}".contains(c));
            return if silent { Score::None } else { Score::Other };
        }
        if let Some(level) = self.named(key) {
            return Score::Vote(Vote::Level(level));
        }
        if DONT_KNOW.iter().any(|words| key.starts_with(words)) || key == "dk" {
            return Score::Vote(Vote::DontKnow);
        }
        let Some(number) = number_in(text) else {
            return Score::Other;
        };
        let words: String = key.chars().filter(|c| !c.is_numeric()).collect();
        let is_code = CODES.contains(&words.as_str())
            && !text.trim_start().starts_with(|c: char| c.is_numeric());
        let last = self
            .levels
            .last()
            .map(|(level, _)| u32::from(level.number()));
        if is_code && last.is_some_and(|last| number == last + 1) {
            return Score::Code(Vote::DontKnow);
        }
        let numbered = self
            .levels
            .iter()
            .find(|(level, _)| u32::from(level.number()) == number);
        let Some((level, names)) = numbered else {
            return Score::Other;
        };
        let vote = Vote::Level(*level);
        if words.is_empty() || words == "level" {
            Score::Vote(vote)
        } else if is_code {
            Score::Code(vote)
        } else if !names[0].is_empty()
            && words.starts_with(names[0].as_str())
            && self.agrees(&words, *level)
        {
            Score::Vote(vote)
        } else {
            Score::Other
        }
    }

    /// The one level of this name.
    fn named(&self, key: &str) -> Option<Level> {
        let mut found = self
            .levels
            .iter()
            .filter(|(_, names)| names.iter().any(|name| name == key));
        if let Some((level, _)) = found.next() {
            return found.next().is_none().then_some(*level);
        }
        // The same words may stand for two levels of two mechanisms: then they name neither.
        let mut own = self.own.iter().filter(|(_, name)| name == key);
        let (level, _) = own.next()?;
        own.all(|(other, _)| other == level).then_some(*level)
    }

    /// Whether no other level's longer name stands there: "4 strong and steady" is not the level "strong".
    fn agrees(&self, words: &str, level: Level) -> bool {
        self.named(words).is_none_or(|named| named == level)
    }
}

/// The one whole number in a text: "4", "4.0", "Mostly (4)".
fn number_in(text: &str) -> Option<u32> {
    let whole = text.trim();
    let whole = [".0", ",0"]
        .iter()
        .find_map(|end| whole.strip_suffix(end))
        .unwrap_or(whole);
    let mut runs = whole
        .split(|c: char| !c.is_ascii_digit())
        .filter(|run| !run.is_empty());
    let run = runs.next()?;
    let minus = whole.starts_with(['-', '−']);
    if runs.next().is_some() || minus {
        return None;
    }
    run.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Workshop, WorkshopText, integrated_leadership};

    fn score(text: &str) -> Score {
        Answerable::of(&Session::new(integrated_leadership()))
            .saying(text)
            .score
    }

    fn level(number: u8) -> Score {
        Score::Vote(Vote::Level(Level::new(number).unwrap()))
    }

    #[test]
    fn words_and_numbers_are_levels() {
        for text in [
            "4",
            " 4 ",
            "4.0",
            "4,0",
            "Mostly",
            "mostly",
            "4 - Mostly",
            "4: Mostly",
            "(4) mostly",
            "Mostly (4)",
            "Level 4",
            "Mostly: We see this in most of the places where it matters.",
            "04",
        ] {
            assert_eq!(score(text), level(4), "{text}");
        }
        assert_eq!(score("Strong and steady"), level(5));
        assert_eq!(score("Not yet"), level(1));
    }

    #[test]
    fn what_a_level_means_for_one_mechanism_names_it_unless_it_is_another_for_the_next() {
        let mut text = WorkshopText::clone(&integrated_leadership());
        let own = |words: [&str; 5]| words.map(str::to_owned).to_vec();
        text.mechanisms[0].levels = own(["Nobody asks.", "Some ask.", "", "Most ask.", "Mostly"]);
        text.mechanisms[1].levels = own(["Some ask.", "Once a year.", "", "", "Every week."]);
        let session = Session::new(Workshop::new(text).unwrap());
        let answerable = Answerable::of(&session);
        let said = |text: &str| answerable.saying(text).score;
        for (text, number) in [
            ("Nobody asks.", 1),
            ("most ask", 4),
            ("Strong and steady: Every week.", 5),
            ("5. Strong and steady: Every week.", 5),
            ("Once a year", 2),
            // The scale's own words come first.
            ("Mostly", 4),
        ] {
            assert_eq!(said(text), level(number), "{text}");
        }
        assert_eq!(said("Some ask."), Score::Other);
    }

    #[test]
    fn codes_of_answers_are_levels_and_said_to_be_codes() {
        let four = Score::Code(Vote::Level(Level::new(4).unwrap()));
        for text in ["A4", "AO04", "a4"] {
            assert_eq!(score(text), four, "{text}");
        }
        assert_eq!(
            score("A6"),
            Score::Code(Vote::DontKnow),
            "the one after the highest"
        );
        assert_eq!(score("A7"), Score::Other);
    }

    #[test]
    fn dont_know_is_told_from_no_answer() {
        for text in [
            "Don't know",
            "don’t know",
            "DON'T KNOW / can't say",
            "Not sure",
            "?",
            "dk",
        ] {
            assert_eq!(score(text), Score::Vote(Vote::DontKnow), "{text}");
        }
        for text in ["", "  ", "-", "–", "N/A", "No answer"] {
            assert_eq!(score(text), Score::None, "{text}");
        }
    }

    #[test]
    fn what_says_two_things_or_is_no_level_is_neither() {
        for text in [
            "0",
            "6",
            "-4",
            "4.5",
            "4 - Not yet",
            "3/5",
            "4 of 5",
            "2026-11-20 09:12",
            "Anna",
            "4 High Street",
            "-oth-",
            "★★★★",
            "1e0",
            "99999999999999999999",
            "Mostly, I think",
            "=4+0",
        ] {
            assert_eq!(score(text), Score::Other, "{text}");
        }
    }
}
