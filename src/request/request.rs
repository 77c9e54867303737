//! What screens, keys and dialogs ask for.

use std::path::PathBuf;

use super::note::Note;
use super::status::Correction;
use super::step::Step;
use super::view::{TeamsView, View};
use super::writing::{WorkshopPart, Writing};
use crate::edit::Edit;
use crate::insight::ActionOrder;
use crate::scene::Theme;
use crate::session::{CarriedAnswer, Mark};
use crate::workshop::{Workshop, WorkshopEdit};

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Change the session.
    Edit(Edit),
    /// Show another place of the agenda.
    Go(Step),
    /// Open, close or choose something on the screen: nothing of it belongs to the session.
    Show(Show),
    /// Work for the shell.
    Do(Effect),
}

/// What a screen is asked to open, to close or to choose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Show {
    /// Put the keyboard into a note.
    Note(Note),
    /// Make the line of the note that the keyboard is in something more.
    Mark(Mark),
    /// The full text of a mechanism, or less.
    FullText,
    /// What the research says, or not.
    Evidence,
    /// Whose cards are counted in: a perspective, or nobody's in particular.
    CountFor(Option<usize>),
    /// The next of them.
    NextPerspective,
    /// A score that the room has seen is corrected, or left as it is.
    Correct(Option<Correction>),
    /// Whether the next number is the team's target, and not its score.
    Aim(bool),
    /// Reveal though some have not scored yet: the next press does.
    Sure,
    /// The last key of the count is taken back.
    TakeLastBack,
    /// Whether the next number takes one person away.
    TakeAway(bool),
    /// How many times ten lines further down the next number's line stands.
    Tens(usize),
    /// Pass the laptop round, for ballots or for dots.
    GoRound,
    /// In a rehearsal, the ballots of the made-up team.
    MadeUpTeam,
    /// Each perspective apart, or all together.
    Apart,
    /// What the verdict means, or not.
    VerdictHelp,
    /// The team's note on the wall, or the questions.
    NotesOnWall,
    /// Which charts.
    Charts(View),
    /// The wall shows the team over time no longer.
    OverTimeOff,
    /// Put the keyboard into the title of the picture.
    Headline,
    /// How the actions are sorted.
    Order(ActionOrder),
    /// The next way to sort them.
    AnotherOrder,
    /// A line of the list of actions, counted from 0: it opens; a focus that has no action gets one.
    Line(usize),
    /// The action of an earlier session at this place was answered so: what else is to be said of it
    /// gets the keyboard, and the wall shows what has become of all of them.
    Answered(usize, CarriedAnswer),
    /// A new action, with the keyboard in it.
    NewAction,
    /// A new parked thought, with the keyboard in it.
    NewParked,
}

/// Work for the shell: everything that is neither the session nor the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Start a new session of the built-in workshop.
    New,
    /// Offer all workshops, the person's own among them.
    ChooseWorkshop,
    /// Start a new session of this workshop.
    Begin(Workshop),
    /// Make a workshop of a table that is pasted or opened.
    MakeFromTable,
    /// Ask where to save the workshop of the session as a file of its own.
    SaveWorkshop,
    /// Show the sample session.
    Sample,
    /// A session with a made-up team, to practise with.
    Rehearse,
    /// Ask for a file to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Bring back the session that was kept here when its process died.
    Recover(PathBuf),
    /// Keep this one no longer.
    LetGo(PathBuf),
    /// Say a sentence at the foot of the window.
    Say(String),
    /// Take this file off the list of recent ones.
    Forget(PathBuf),
    /// Save where it was saved before, or ask.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Ask for a version that the session's file held before.
    EarlierVersions,
    /// Ask where to save a copy without private notes.
    SaveCopy,
    /// Ask for a table of scores from a form.
    ImportScores,
    /// Ask what to export.
    Export,
    /// Ask which earlier session is taken up, and what of it: its scores, its open actions.
    LastTime,
    /// Show all sessions of the team, one after the other.
    OverTime,
    /// The same of the team at this place among those that are shown together.
    TeamOverTime(usize),
    /// Put the picture on the clipboard.
    CopyPicture,
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// Change the look.
    Look(Theme),
    /// The look and the movement that the system wants.
    LookOfSystem,
    /// Fill the screen, or not.
    FullScreen,
    /// The session goes on today: another of its days, and the timer runs.
    GoOnToday,
    /// The session of an earlier day is looked at, and does not go on.
    OnlyLook,
    /// Hold or run the timer.
    PauseTimer,
    /// Count some minutes down on the wall; once more, or on a break, some more of them.
    CountDown,
    /// Count down no longer.
    EndCountdown,
    /// The next look, in turn.
    NextLook,
    /// Less movement on the screen, or some.
    ToggleMotion,
    /// Make everything larger or smaller, or as large as usual.
    Resize(Resize),
    /// Show the room view, or take it down.
    Present,
    /// Ask where the room view is to be shown.
    ChooseDisplay,
    /// Blank the wall, or show it again.
    Blank,
    /// Turn so many pages on the wall; past its ends, go to the next step or to the one before.
    /// After the last page of the close comes nothing.
    TurnPage(isize),
    /// Give the keyboard to the next region of the window, or to the one before.
    NextRegion {
        /// Whether it is the one before.
        back: bool,
    },
    /// Show what the wall looks like from the back of the room.
    BackOfTheRoom,
    /// Find an action by words.
    ShowPalette,
    /// Show the help.
    ShowHelp,
    /// A guided tour of a made-up session.
    Tour,
    /// End it.
    LeaveTour,
    /// Show the keys that work here.
    ShowKeys,
    /// Show what program this is: version, licences, where its data are.
    ShowAbout,
    /// Choose which mechanisms are scored today, in which order and for how long.
    ChooseToday,
    /// The same, with the keyboard in the name of something to add.
    AddToday,
    /// Show the agenda: planned against spent.
    ShowAgenda,
    /// Leave the session, or the teams together, and go back to the start.
    CloseSession,
    /// Put many teams beside each other.
    Teams,
    /// Ask for sessions that stand beside the others.
    AddSessions,
    /// Ask for a folder of them.
    AddFolder,
    /// Read no more of them.
    StopReading,
    /// Say which of them could not be read.
    ShowUnread,
    /// Letters instead of the names of teams, or the names again.
    TeamLetters,
    /// The keyboard to where a team is looked for by name.
    FindTeam,
    /// Another view of the teams.
    ShowTeams(TeamsView),
    /// Teams that were asked something else, by their place among such.
    ShowWorkshop(usize),
    /// Write a workshop of one's own.
    MakeOwn,
    /// Change a copy of the workshop that is at hand.
    ChangeCopy,
    /// Write a workshop from this.
    Write(Writing),
    /// Ask for the file of a workshop, to change it.
    OpenToChange,
    /// Change the workshop that is written.
    EditWorkshop(WorkshopEdit),
    /// Another part of it.
    ShowPart(WorkshopPart),
    /// What has the keyboard of what is scored goes so many places down.
    MoveMechanism(isize),
    /// What the wall will show of it, or not, where that does not stand beside it.
    ShowItsWall,
    /// Save it, and begin a session with it.
    BeginWritten,
    /// Leave the program.
    Quit,
}

/// How large everything is to be, next to how large it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resize {
    /// A step larger.
    Larger,
    /// A step smaller.
    Smaller,
    /// As large as usual.
    Usual,
}

impl From<Resize> for Effect {
    fn from(resize: Resize) -> Self {
        Self::Resize(resize)
    }
}

impl From<Effect> for Request {
    fn from(effect: Effect) -> Self {
        Self::Do(effect)
    }
}

impl From<Step> for Request {
    fn from(step: Step) -> Self {
        Self::Go(step)
    }
}

impl From<Show> for Request {
    fn from(show: Show) -> Self {
        Self::Show(show)
    }
}

impl From<Edit> for Request {
    fn from(edit: Edit) -> Self {
        Self::Edit(edit)
    }
}
