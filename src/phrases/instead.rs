//! What there is instead of something that the program has not, or has under another name.

/// Looked for: printing.
pub const PRINT: &str =
    "Roundtable does not print by itself. Take the report away, open it, and print it from there.";

/// Looked for: a format or another program.
pub const FORMATS: &str = "Every format that the program writes is in one place: Take away.";

/// Looked for: sending to others.
pub const SEND: &str = "Roundtable sends nothing and is on no network. Take files away for the team, and send them with your own mail.";

/// Looked for: an earlier session beside this one.
pub const LAST_TIME: &str = "Last time’s scores and open actions come into this session at the welcome or at the picture, with Shift L.";

/// Looked for: deleting, or taking a mistake back.
pub const UNDONE: &str = "Whatever was changed last is undone by one key. A session is deleted as a file, in its folder.";

/// Looked for: an average.
pub const NO_AVERAGE: &str = "Levels are ordered, not measured: the program shows the middle score and the middle half, and no average.";

/// Looked for: who chose what.
pub const NOBODY: &str = "Nobody can be asked for: only how many chose each level is kept.";

/// Looked for: scoring by telephone or from elsewhere.
pub const NO_PHONES: &str = "People score with cards, fingers or by passing the laptop; before the day by a form, whose scores are imported. In a video call, share the window of the room view.";

/// Looked for: an account or a cloud.
pub const NO_ACCOUNT: &str =
    "There is no account and no cloud. Everything is in the session’s file on this computer.";

/// Looked for: settings.
pub const NO_SETTINGS: &str = "There are no settings to find: the look, movement and the room view’s display are actions in this list, and are remembered.";

/// Looked for: an alarm.
pub const TIMER: &str = "The timer turns amber near the end and makes no sound. The agenda shows minutes planned and spent.";

/// Looked for: an editor of workshops.
pub const WORKSHOP_FILE: &str = "A workshop is a text file; drop one on the window, or open it, to start a session with it. \
     Rows of a table become one too: paste them on the start screen.";

/// Looked for: skipping, where nothing can be skipped.
pub const SKIPPED: &str =
    "A mechanism is skipped on its card, with S. Or go to any other in the agenda on the left.";

/// Looked for: scoring, away from the cards.
pub const ON_A_CARD: &str =
    "That is done on a mechanism’s card, at its own stage: choose one in the agenda.";
