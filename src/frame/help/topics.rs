//! The text of the help, in the order in which it is listed.
//!
//! A key stands in square brackets, as in `[Ctrl S]`: it is shown bold, without them.

mod words;

pub(super) use words::HelpLine;

use words::{
    AGAIN, BEFORE, FAIRNESS, KEPT, KEYBOARD, PICTURE, PREPARING, ROOM_VIEW, SHORT_OF_TIME, SPLIT,
    TEAMS,
};

/// What the help tells about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// The day before, and the hour before.
    #[default]
    Preparing,
    /// Scores from a form, before the day.
    Before,
    /// Everyone commits before anyone sees.
    Fairness,
    /// Two camps, and what to ask them.
    Split,
    /// What to cut, and what not.
    ShortOfTime,
    /// Charts, median, middle half and verdicts.
    Picture,
    /// Last time, and all times before.
    Again,
    /// Many teams beside each other.
    Teams,
    /// Privacy, and what leaves the room.
    Kept,
    /// What the wall shows.
    RoomView,
    /// Keys.
    Keyboard,
}

impl Topic {
    /// All of them, as they are listed.
    pub const ALL: [Self; 11] = [
        Self::Preparing,
        Self::Before,
        Self::Fairness,
        Self::Split,
        Self::ShortOfTime,
        Self::Picture,
        Self::Again,
        Self::Teams,
        Self::Kept,
        Self::RoomView,
        Self::Keyboard,
    ];

    /// What it is called in the list.
    pub fn title(self) -> &'static str {
        match self {
            Self::Preparing => "Preparing a session",
            Self::Before => "Scores before the day",
            Self::Fairness => "Scoring fairly",
            Self::Split => "When the room is split",
            Self::ShortOfTime => "When time is short",
            Self::Picture => "Reading the picture",
            Self::Again => "When a team meets again",
            Self::Teams => "Many teams together",
            Self::Kept => "What is kept, and what the room can see",
            Self::RoomView => "The room view and the projector",
            Self::Keyboard => "Working with the keyboard",
        }
    }

    /// Whether it speaks of all these words; large and small letters are the same.
    pub fn speaks_of(self, words: &str) -> bool {
        let mut all = self.title().to_lowercase();
        for line in self.lines() {
            all.push('\n');
            all.push_str(&line.words().to_lowercase());
        }
        words
            .to_lowercase()
            .split_whitespace()
            .all(|word| all.contains(word))
    }

    pub(super) fn lines(self) -> &'static [HelpLine] {
        match self {
            Self::Preparing => PREPARING,
            Self::Before => BEFORE,
            Self::Fairness => FAIRNESS,
            Self::Split => SPLIT,
            Self::ShortOfTime => SHORT_OF_TIME,
            Self::Picture => PICTURE,
            Self::Again => AGAIN,
            Self::Teams => TEAMS,
            Self::Kept => KEPT,
            Self::RoomView => ROOM_VIEW,
            Self::Keyboard => KEYBOARD,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{Command, of_session, of_start};
    use crate::request::Status;
    use crate::request::{Stage, Step};
    /// Keys that are no command: they belong to fields, to buttons and to this help.
    const MORE_KEYS: [&str; 3] = ["Esc", "Tab", "Page Down"];

    /// Words that a facilitator should not have to know, and spellings from elsewhere.
    const JARGON: [&str; 27] = [
        "ballot",
        "behavior",
        "checkbox",
        "click",
        "color",
        "config",
        "cursor",
        "data",
        "dialog",
        "directory",
        "gui",
        "hover",
        "interface",
        "ize ",
        "leverage",
        "modal",
        "module",
        "outlier",
        "pop-up",
        "popup",
        "quartile",
        "stakeholder",
        "tally",
        "toggle",
        "utilise",
        "viewport",
        "widget",
    ];

    fn words(topic: Topic) -> String {
        let lines: Vec<String> = topic.lines().iter().map(|line| line.words()).collect();
        lines.join("\n")
    }

    #[test]
    fn each_topic_is_short_enough_to_read_and_long_enough_to_help() {
        for topic in Topic::ALL {
            let count = words(topic).split_whitespace().count();
            assert!((120..=220).contains(&count), "{topic:?}: {count} words");
        }
    }

    #[test]
    fn the_words_are_for_facilitators() {
        for topic in Topic::ALL {
            let text = format!("{}\n{}", topic.title(), words(topic)).to_lowercase();
            for word in JARGON {
                assert!(!text.contains(word), "{topic:?} says “{word}”");
            }
            for sign in ["'", "\"", "...", " - "] {
                assert!(!text.contains(sign), "{topic:?} has {sign}");
            }
        }
    }

    #[test]
    fn every_key_that_is_named_exists_and_its_brackets_are_closed() {
        let workshop = crate::workshop::integrated_leadership();
        let practice = crate::edit::rehearsal(workshop, jiff::civil::date(2026, 11, 23));
        let sessions = [crate::edit::sample(), practice];
        let stages = Stage::ALL.map(|stage| Step::Mechanism(0.into(), stage));
        let around = [
            Step::Welcome,
            Step::Picture,
            Step::Priorities,
            Step::Actions,
        ];
        let mut listed: Vec<String> = MORE_KEYS.map(str::to_owned).into();
        let mut list = |command: &Command| {
            listed.extend(command.combos.iter().map(|combo| combo.label()));
            listed.extend(command.kind.iter().map(|(keys, _)| keys.clone()));
        };
        of_start([]).iter().for_each(&mut list);
        for place in around.into_iter().chain(stages) {
            for session in &sessions {
                let status = Status::default();
                let commands = of_session(session, place, &status);
                commands.iter().for_each(&mut list);
            }
        }
        let exists = |keys: &str| {
            let mut each = keys.split(", ");
            each.all(|key| listed.iter().any(|listed| listed == key))
        };
        let mut named = 0;
        for topic in Topic::ALL {
            for line in topic.lines() {
                let words = line.words();
                let parts: Vec<&str> = words.split(['[', ']']).collect();
                assert_eq!(parts.len() % 2, 1, "{words}");
                for key in parts.iter().skip(1).step_by(2) {
                    named += 1;
                    assert!(exists(key), "{topic:?} names the key “{key}”");
                }
            }
        }
        assert!(named > 30, "{named}");
    }

    #[test]
    fn a_search_wants_all_of_its_words() {
        let found = |words| {
            let all = Topic::ALL.into_iter();
            all.filter(|topic| topic.speaks_of(words)).count()
        };
        assert_eq!(found(""), Topic::ALL.len());
        assert!(found("picture") > found("picture radar"));
        assert_eq!(found("picture teapot"), 0);
    }
}
