//! Words for what the program has not, or has under another name, and what it offers instead.

use super::command::Command;
use crate::phrases::instead as said;
use crate::request::{Effect, Request};

/// What is offered where somebody looks for something by a word of their own.
#[derive(Clone, Copy, Debug)]
pub struct Instead {
    /// The words that people use.
    words: &'static [&'static str],
    /// What there is instead: sentences.
    pub told: &'static str,
    /// The command that leads there, where it can be given now.
    effect: Option<fn() -> Effect>,
}

impl Instead {
    /// Whether a command leads there.
    pub fn leads_to(&self, command: &Command) -> bool {
        let there = self.effect.map(|effect| Request::Do(effect()));
        there.is_some_and(|there| command.requests == [there])
    }
}

/// Each word begins one that somebody may type.
const ALL: &[Instead] = &[
    Instead {
        words: &["print", "printer", "paper"],
        told: said::PRINT,
        effect: Some(|| Effect::Export),
    },
    Instead {
        words: &[
            "word",
            "docx",
            "office",
            "pdf",
            "powerpoint",
            "pptx",
            "slides",
            "presentation",
            "excel",
            "xlsx",
            "csv",
            "calendar",
            "ics",
            "outlook",
            "reminder",
            "spreadsheet",
            "html",
            "markdown",
            "report",
            "minutes",
            "download",
        ],
        told: said::FORMATS,
        effect: Some(|| Effect::Export),
    },
    Instead {
        words: &[
            "email", "e", "mail", "teams", "send", "share", "upload", "publish", "link",
        ],
        told: said::SEND,
        effect: Some(|| Effect::Export),
    },
    Instead {
        words: &[
            "last", "previous", "before", "compare", "history", "trend", "progress", "earlier",
        ],
        told: said::LAST_TIME,
        effect: Some(|| Effect::LastTime),
    },
    Instead {
        words: &[
            "delete", "remove", "erase", "clear", "reset", "mistake", "wrong", "oops", "revert",
        ],
        told: said::UNDONE,
        effect: Some(|| Effect::Undo),
    },
    Instead {
        words: &["average", "mean", "total", "percent", "ranking"],
        told: said::NO_AVERAGE,
        effect: None,
    },
    Instead {
        words: &["who", "names", "voted", "anonymous", "identity"],
        told: said::NOBODY,
        effect: Some(|| Effect::ShowHelp),
    },
    Instead {
        words: &[
            "phone", "phones", "mobile", "qr", "online", "remote", "zoom", "video", "hybrid",
        ],
        told: said::NO_PHONES,
        effect: Some(|| Effect::ChooseDisplay),
    },
    Instead {
        words: &["login", "account", "cloud", "password", "sync", "sign"],
        told: said::NO_ACCOUNT,
        effect: Some(|| Effect::SaveAs),
    },
    Instead {
        words: &[
            "settings",
            "preferences",
            "options",
            "language",
            "configure",
        ],
        told: said::NO_SETTINGS,
        effect: Some(|| Effect::NextLook),
    },
    Instead {
        words: &[
            "alarm",
            "bell",
            "sound",
            "beep",
            "stopwatch",
            "countdown",
            "break",
        ],
        told: said::TIMER,
        effect: Some(|| Effect::ShowAgenda),
    },
    Instead {
        words: &[
            "edit",
            "workshop",
            "template",
            "questions",
            "customise",
            "add",
        ],
        told: said::WORKSHOP_FILE,
        effect: Some(|| Effect::Open),
    },
    Instead {
        words: &["skip", "leave", "jump"],
        told: said::SKIPPED,
        effect: None,
    },
    Instead {
        words: &["reveal", "vote", "score", "ballot", "dots", "agree"],
        told: said::ON_A_CARD,
        effect: None,
    },
];

/// What there is instead of what somebody looks for; the first that any of the words stands for.
pub fn instead(search: &str) -> Option<&'static Instead> {
    let search = search.to_lowercase();
    let typed: Vec<&str> = search
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 1)
        .collect();
    let knows = |instead: &&Instead| {
        let known = |typed: &&str| {
            let mut words = instead.words.iter();
            words.any(|word| word.starts_with(typed) && typed.len() >= word.len().min(3))
        };
        typed.iter().any(known)
    };
    ALL.iter().find(knows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_people_use_lead_somewhere() {
        for (typed, there) in [
            ("print", "Take the report away"),
            ("Word", "Take away"),
            ("pdf", "Take away"),
            ("powerpoint", "Take away"),
            ("send an e-mail", "sends nothing"),
            ("email", "sends nothing"),
            ("last time", "at the picture, with Shift L"),
            ("skip", "on its card"),
            ("average", "no average"),
            ("who voted", "how many chose each level"),
            ("qr code", "passing the laptop"),
            ("settings", "actions in this list"),
        ] {
            let told = instead(typed).map(|it| it.told);
            assert!(
                told.is_some_and(|told| told.contains(there)),
                "{typed}: {told:?}"
            );
        }
        for nothing in ["xyzzy", "a", ""] {
            assert!(instead(nothing).is_none(), "{nothing}");
        }
    }
}
