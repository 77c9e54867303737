//! Words for what the program has not, or has under another name, and what it offers instead.

use super::command::Command;
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
        told: "Roundtable does not print by itself. Take the report away, open it, and print it from there.",
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
            "spreadsheet",
            "html",
            "markdown",
            "report",
            "minutes",
            "download",
        ],
        told: "Every format that the program writes is in one place: Take away.",
        effect: Some(|| Effect::Export),
    },
    Instead {
        words: &[
            "email", "e", "mail", "outlook", "teams", "send", "share", "upload", "publish", "link",
        ],
        told: "Roundtable sends nothing and is on no network. Take files away for the team, and send them with your own mail.",
        effect: Some(|| Effect::Export),
    },
    Instead {
        words: &[
            "last", "previous", "before", "compare", "history", "trend", "progress", "earlier",
        ],
        told: "Sessions are not compared yet. Open the earlier one beside this one, or take both pictures away.",
        effect: Some(|| Effect::Open),
    },
    Instead {
        words: &[
            "delete", "remove", "erase", "clear", "reset", "mistake", "wrong", "oops", "revert",
        ],
        told: "Whatever was changed last is undone by one key. A session is deleted as a file, in its folder.",
        effect: Some(|| Effect::Undo),
    },
    Instead {
        words: &["average", "mean", "total", "percent", "ranking"],
        told: "Levels are ordered, not measured: the program shows the middle score and the middle half, and no average.",
        effect: None,
    },
    Instead {
        words: &["who", "names", "voted", "anonymous", "identity"],
        told: "Nobody can be asked for: only how many chose each level is kept.",
        effect: Some(|| Effect::ShowHelp),
    },
    Instead {
        words: &[
            "phone", "phones", "mobile", "qr", "online", "remote", "zoom", "video", "hybrid",
        ],
        told: "People score with cards, fingers or by passing the laptop. In a video call, share the window of the room view.",
        effect: Some(|| Effect::ChooseDisplay),
    },
    Instead {
        words: &["login", "account", "cloud", "password", "sync", "sign"],
        told: "There is no account and no cloud. Everything is in the session’s file on this computer.",
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
        told: "There are no settings to find: the look, movement and the room view’s display are actions in this list, and are remembered.",
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
        told: "The timer turns amber near the end and makes no sound. The agenda shows minutes planned and spent.",
        effect: Some(|| Effect::ShowAgenda),
    },
    Instead {
        words: &[
            "edit",
            "workshop",
            "template",
            "questions",
            "import",
            "customise",
            "add",
        ],
        told: "A workshop is a text file; drop one on the window, or open it, to start a session with it.",
        effect: Some(|| Effect::Open),
    },
    Instead {
        words: &["skip", "leave", "jump"],
        told: "A mechanism is skipped on its card, with S. Or go to any other in the agenda on the left.",
        effect: None,
    },
    Instead {
        words: &["reveal", "vote", "score", "ballot", "dots", "agree"],
        told: "That is done on a mechanism’s card, at its own stage: choose one in the agenda.",
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
            ("last time", "Open the earlier one"),
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
