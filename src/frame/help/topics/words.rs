//! What each topic of the help says, piece by piece.

use crate::insight::Profile;
use crate::phrases::privacy::small_groups_in_words;
use crate::phrases::profiles::profile_with_name;
use crate::phrases::verdict_help::verdict_help;
use HelpLine::{LeavesTheRoom, Point, SmallGroups, Text, Verdicts};

/// One piece of a topic's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::frame::help) enum HelpLine {
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

impl HelpLine {
    /// Its words, with keys in square brackets.
    pub(in crate::frame::help) fn words(self) -> String {
        match self {
            Text(words) | Point(words) => words.to_owned(),
            SmallGroups => small_groups_in_words(),
            LeavesTheRoom(profile) => profile_with_name(profile),
            Verdicts => verdict_help(),
        }
    }
}

pub(super) const PREPARING: &[HelpLine] = &[
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

pub(super) const FAIRNESS: &[HelpLine] = &[
    Text(
        "People look round before they answer, and at the most senior person first. So everyone commits before anyone sees.",
    ),
    Point("Read the sentence aloud, then keep a minute of silence. Each person chooses alone."),
    Point(
        "“Cards up on three.” Count them in: each level shows the key that adds one person, and so does “don’t know”. [Delete], then that key, takes one away. The numbers are places: the row above the letters counts whatever it types, and so does the keypad.",
    ),
    Point(
        "While you count, the screen says how many have scored, and nothing more. [Backspace] takes the last one back. Before all have scored, [Enter] asks: [J] when somebody came, [F] when somebody left, [Enter] again to reveal.",
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

pub(super) const SPLIT: &[HelpLine] = &[
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

pub(super) const SHORT_OF_TIME: &[HelpLine] = &[
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

pub(super) const PICTURE: &[HelpLine] = &[
    Text("[P] shows the picture. Begin with its shape: “What surprises you?” Numbers come second."),
    Point(
        "The radar goes round clockwise from the top. Further out is stronger. The line joins agreed scores, and breaks where there is none; a bar is the middle half.",
    ),
    Point("The sorted dots show the same scores, strengths first. A dot is a person."),
    Text("At each reveal:"),
    Verdicts,
];

pub(super) const KEPT: &[HelpLine] = &[
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

pub(super) const ROOM_VIEW: &[HelpLine] = &[
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

pub(super) const KEYBOARD: &[HelpLine] = &[
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

pub(super) const BEFORE: &[HelpLine] = &[
    Text(
        "Who cannot come can score all the same, and people who think longer are glad of a day to do it.",
    ),
    Point(
        "Make a form of your workshop, on the command line: “roundtable form”. It is a page that people fill in on a phone or a computer without a network, or a paper to print. A form that you have in Microsoft Forms, Google Forms or LimeSurvey does as well.",
    ),
    Point(
        "In the session, [Ctrl K] and “Import scores” ask for the table, or for the folder with all that came back. The program says which column it takes for which card, and you can put it right.",
    ),
    Point(
        "Names, addresses and times stay in the table. What somebody chose is counted like a card that is shown, and nobody can look it up.",
    ),
    Point(
        "A cell that is no answer is named with its row, and is left out. Nothing is taken in by halves.",
    ),
    Text(
        "These scores stay hidden until you reveal them. Count in the people who are there as well, and reveal all together: then nobody knows which came from afar.",
    ),
];

pub(super) const AGAIN: &[HelpLine] = &[
    Text(
        "A team that meets again wants to know what became of last time. Begin with that, before anything is scored.",
    ),
    Point(
        "At the welcome or at the picture, [Shift L] offers the earlier sessions of the team, and from one of them its scores and its open actions.",
    ),
    Point(
        "The welcome asks of each action whether it is done, goes on or is let go, and the wall shows it.",
    ),
    Point(
        "The scores are laid over the picture: hollow marks and a dashed line. What is not the same as then is said first. Let people score before they see it; [Shift L] takes them off again.",
    ),
    Point(
        "[Shift T] shows all sessions of the team: a small strip for each card, a place for each day. Rest on a day to read its figures; press it to open that session. [W] there shows it on the wall, and [Shift T] takes it off again.",
    ),
    Point("The line breaks where a card had other words. On another scale nothing is compared."),
    Point(
        "Lower is not worse: a team that knows itself better may score lower. Ask what changed, not who changed their mind.",
    ),
    Text(
        "Where a few people more or fewer scored than before, nothing is told of the scores, because what one of them chose could be worked out.",
    ),
];

pub(super) const TEAMS: &[HelpLine] = &[
    Text(
        "For somebody who looks after many teams: [G] on the start screen puts their sessions beside each other. Add single sessions or a folder of them, or drop them on the window. They are read and not changed.",
    ),
    Point(
        "The grid has a line for each team, by name and never by score. The number is what was agreed; a triangle is the middle score. The signs are explained below.",
    ),
    Point(
        "The small radars show shapes. In words you read what is low or split in many teams, and who could tell whom how it is done.",
    ),
    Point("Press a team to see all its sessions, one after the other."),
    Point(
        "Letters stand for names by one key, before you show it to others. With the names go the days.",
    ),
    Point(
        "Of each team the newest session counts. A team of too few people is left out and counted.",
    ),
    Text(
        "It is no ranking, and nothing is added up: each team speaks of its own work, in its own measure. Ask the teams first whether they want to be in it.",
    ),
];
