//! The text of the help, in the order in which it is listed.
//!
//! A key stands in square brackets, as in `[Ctrl S]`: it is shown bold, without them.

use crate::insight::Profile;
use crate::phrases::privacy::small_groups_in_words;
use crate::phrases::profiles::profile_with_name;
use crate::phrases::verdict_help::verdict_help;
use Line::{LeavesTheRoom, Point, SmallGroups, Text, Verdicts};

/// What the help tells about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Topic {
    /// The day before, and the hour before.
    #[default]
    Preparing,
    /// Everyone commits before anyone sees.
    Fairness,
    /// Two camps, and what to ask them.
    Split,
    /// What to cut, and what not.
    ShortOfTime,
    /// Charts, median, middle half and verdicts.
    Picture,
    /// Privacy, and what leaves the room.
    Kept,
    /// What the wall shows.
    RoomView,
    /// Keys.
    Keyboard,
}

/// One piece of a topic's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// A paragraph.
    Text(&'static str),
    /// A point of a list.
    Point(&'static str),
    /// A point: which groups are not shown apart.
    SmallGroups,
    /// A point: what this profile of an export has in it, and what not.
    LeavesTheRoom(Profile),
    /// What the verdicts mean: their thresholds stand in one place, and not here.
    Verdicts,
}

impl Line {
    /// Its words, with keys in square brackets.
    pub(super) fn words(self) -> String {
        match self {
            Text(words) | Point(words) => words.to_owned(),
            SmallGroups => small_groups_in_words(),
            LeavesTheRoom(profile) => profile_with_name(profile),
            Verdicts => verdict_help(),
        }
    }
}

impl Topic {
    /// All of them, as they are listed.
    pub const ALL: [Self; 8] = [
        Self::Preparing,
        Self::Fairness,
        Self::Split,
        Self::ShortOfTime,
        Self::Picture,
        Self::Kept,
        Self::RoomView,
        Self::Keyboard,
    ];

    /// What it is called in the list.
    pub fn title(self) -> &'static str {
        match self {
            Self::Preparing => "Preparing a session",
            Self::Fairness => "Scoring fairly",
            Self::Split => "When the room is split",
            Self::ShortOfTime => "When time is short",
            Self::Picture => "Reading the picture",
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

    pub(super) fn lines(self) -> &'static [Line] {
        match self {
            Self::Preparing => PREPARING,
            Self::Fairness => FAIRNESS,
            Self::Split => SPLIT,
            Self::ShortOfTime => SHORT_OF_TIME,
            Self::Picture => PICTURE,
            Self::Kept => KEPT,
            Self::RoomView => ROOM_VIEW,
            Self::Keyboard => KEYBOARD,
        }
    }
}

const PREPARING: &[Line] = &[
    Text("Half an hour the day before saves you from thinking about the program on the day."),
    Point(
        "Rehearse. On the start screen, [T] is a short tour, and [R] opens a session with a made-up team that scores when you press [I]. Try every screen: nothing in it is real, and every title says so.",
    ),
    Point(
        "Read each card once. [T] opens the full text: what strong and weak look like here, and questions to start with.",
    ),
    Point(
        "Choose how people score. Cards are quick, and fingers do as well. Where people may not feel free to show theirs, plan to pass the laptop round. Who cannot come can score by a form, which “Import scores” counts in unseen.",
    ),
    Point(
        "Fit it to your day. [F2] chooses what is scored, in which order and for how long; [M] shows the agenda, and each part can be longer or shorter.",
    ),
    Text("An hour before, in the room:"),
    Point("Connect the projector and press [F5]. Read the wall from the back row."),
    Point(
        "Start the session. Type the team’s name and how many people will score. All of it can stay empty.",
    ),
    Point(
        "If you want to see groups apart, such as health and social care, name them there, with commas between them.",
    ),
    Point("Save once with [Ctrl S], so that the session has a file and a place."),
];

const FAIRNESS: &[Line] = &[
    Text(
        "People look round before they answer, and at the most senior person first. So everyone commits before anyone sees.",
    ),
    Point("Read the sentence aloud, then keep a minute of silence. Each person chooses alone."),
    Point(
        "“Cards up on three.” Count them in: [1 – 5] adds one person, [0] is “don’t know”, and [Delete], then the number, takes one away. The numbers are places: the row above the letters counts whatever it types, and so does the keypad.",
    ),
    Point(
        "While you count, the screen says how many have scored, and nothing more. [Backspace] takes the last key back. Before all have scored, [Enter] asks: [J] when somebody came, [F] when somebody left, [Enter] again to reveal.",
    ),
    Point(
        "Where rank weighs heavily, press [L] and pass the laptop round. Each person chooses on a screen that covers itself. What was chosen is counted, and nobody can look it up, not even you.",
    ),
    Point(
        "“Don’t know” is an honest answer. It is counted apart and does not pull the others up or down.",
    ),
    Point("Ask those who lead the work to speak last."),
    Text(
        "[Enter] reveals all scores at once. Then wait: give people ten seconds to look before anybody explains. If a card was misread, [C] corrects that one score. [R] scores again in a new round. The first round is kept beside it.",
    ),
];

const SPLIT: &[Line] = &[
    Text(
        "A split is the most useful thing that a session can show. People who differ have often seen different things. Do not hurry to the middle.",
    ),
    Point(
        "Hear the lowest first, then the highest: “What have you seen that brings you there?” Ask for an example, not for a defence.",
    ),
    Point(
        "Nobody has to say which dot is theirs. If nobody speaks up, ask the room: “What might somebody see who chose the lowest?”",
    ),
    Point(
        "Two camps may be answering two questions. Are both thinking of the same place and time?",
    ),
    Point(
        "[N] begins a note and [Esc] leaves it. Use the room’s words, and leave out who said them.",
    ),
    Point("At the reveal, [G] shows the perspectives apart, where the groups are large enough."),
    Point("When the talk has moved people, [R] scores again. Both rounds stand side by side."),
    Text(
        "Then settle on a score together. It need not be the middle. If you cannot, press [D]: “We agree to differ” is a result, and an honest one. Write both views beside it: [W] takes you there.",
    ),
];

const SHORT_OF_TIME: &[Line] = &[
    Text(
        "The end matters more than the last card. A session that stops before anybody takes something on was only a talk. Guard the last quarter of an hour for priorities, actions and the close.",
    ),
    Point(
        "The time at the foot of the window turns amber when a part is nearly over. It stops nothing.",
    ),
    Point("[M] shows minutes planned and spent, and spreads what is left over the rest."),
    Point("Where the room is close together, agree in one minute and go on."),
    Point(
        "Score every card first, without talk. Then talk only where people are far apart: the priorities list those first.",
    ),
    Point("[A] leads straight to agreement, for a team that would rather set one score together."),
    Point(
        "Leave cards out. [Up, Down] pass over them. In the picture they are a gap, never a zero.",
    ),
    Point(
        "Park what does not belong here: [Ctrl Shift Enter] in a note, or [K] among the actions.",
    ),
    Text(
        "One action with a name and a day is worth more than five good wishes. And a session can be saved and go on next week: it opens again at the first card that is not settled.",
    ),
];

const PICTURE: &[Line] = &[
    Text("[P] shows the picture. Begin with its shape: “What surprises you?” Numbers come second."),
    Point(
        "The radar goes round clockwise from the top. Further out is stronger. The line joins agreed scores, and breaks where there is none; a bar is the middle half.",
    ),
    Point("The sorted dots show the same scores, strengths first. A dot is a person."),
    Text("At each reveal:"),
    Verdicts,
];

const KEPT: &[Line] = &[
    Text("Say this aloud at the start. People score more freely when they know it."),
    Point(
        "Kept: how many people chose each level, never who or when; notes, scores, actions and parked thoughts.",
    ),
    SmallGroups,
    Point(
        "“Only for you” is a note for yourself ([O]): in the session’s file, never on the wall or in an export.",
    ),
    Text("All of it stays on this computer until somebody takes it away. [Ctrl E] asks for whom:"),
    LeavesTheRoom(Profile::Everything),
    LeavesTheRoom(Profile::Team),
    LeavesTheRoom(Profile::Share),
    Text(
        "The session’s file holds it all, your own notes too. If the computer stops in the middle, the start screen offers what was not saved.",
    ),
];

const ROOM_VIEW: &[Line] = &[
    Text(
        "The room view is what the wall shows while your own screen keeps the notes and the keys. [F5] puts it on the second display. With one display it fills the window, and [Esc] leaves it.",
    ),
    Point("It never shows hidden scores, private notes or files."),
    Point("[V], while people talk, puts the team’s note on the wall or takes it off."),
    Point("[B] blanks the wall, so that people look at each other."),
    Point("[F4] shows how the wall looks from ten metres away."),
    Point("For two different pictures, set your computer to extend the display, not to mirror it."),
    Point("[F11] fills your own screen with the window."),
    Point(
        "A remote control for slides works too. Forward turns the wall’s pages, and after the last one goes on.",
    ),
    Point(
        "The menu has three looks: light for a room with its lights on, dark for a dark one, high contrast for a weak projector or tired eyes.",
    ),
    Point("Turn off mail and messages on the laptop: they can appear on the wall."),
    Text(
        "If the projector fails, carry on. A small team can sit round the laptop. For a large one, read the counts aloud and write on paper: you can type it in later.",
    ),
];

const KEYBOARD: &[Line] = &[
    Text("One hand is enough. [?] shows the keys that work where you are."),
    Point(
        "[Enter] does the next thing: what the large button says. [Backspace] goes one step back.",
    ),
    Point("[Left, Right] go through the stages of a card, [Up, Down] from card to card."),
    Point(
        "[N] begins a note, and [Esc] leaves it. While you type, letters are letters, and [Enter] begins the next point.",
    ),
    Point(
        "In a note, [Ctrl Enter] makes the line an action and [Ctrl Shift Enter] parks it for later.",
    ),
    Point(
        "A number is the choice that wears it: a level, a chart, a line of a list, an action. Among the priorities it puts a dot on its line, and [Delete], then the number, takes one away.",
    ),
    Point("[Ctrl Z] takes a step back, and [Ctrl Shift Z] brings it back again."),
    Point("[Ctrl K] finds anything the program can do: type a word or two of it."),
    Point("[Tab] moves to the next thing that can be pressed, and [Enter] presses it."),
    Point("In this help, [Up, Down] choose what to read, and [Page Down] reads on."),
    Text("On a Mac, the Command key stands for Ctrl."),
];

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
