//! What the parts of the shell say: types alone. Only `update.rs` acts on them.

use std::path::PathBuf;
use std::sync::Arc;

use super::export::ExportError;
use super::held_lock::HeldLock;
use super::open_session::OpenSession;
use super::system_looks::SystemLooks;
use crate::frame::about::AboutProgram;
use crate::frame::dialogs::PathPrompt;
use crate::frame::export_dialog::{Existing, ExportDone, Preview, PreviewOf};
use crate::frame::{
    help, import_dialog, last_time, over_time, palette, table_dialog, today_dialog,
};
use crate::insight::Trend;
use crate::insight::teams::TeamFigures;
use crate::phrases::looking::OnlyLooking;
use crate::report::ExportChoice;
use crate::request::{Request, Writing};
use crate::scene::ForeignLetters;
use crate::session::{Action, LastTime, Session};
use crate::storage::{
    Beside, DraftRecovery, Fingerprint, Kept, KeptDraft, KeptError, Notice, OpenError, Opened,
    OwnWorkshops, ProjectorChoice, Recent, Recovery, SaveError, WorkshopFile, WriteError,
};
use crate::workshop::table::UnderstoodTable;
use crate::workshop::{DraftText, Workshop};

/// Something that is to be done, or that has happened.
pub(super) enum Message {
    /// A screen, a key or a dialog asks for it.
    Request(Request),
    /// Do it on a thread of its own; what that gives is the next message.
    Start(Job),
    /// The same for what is written: the program does not end before it is.
    Write(Job),
    /// Say that something went well.
    Good(String),
    /// It is done, and nobody need hear of it.
    Done,
    /// Say that something did not.
    Bad(String),
    /// Much is gone, or left out: say how it comes back.
    WayBack(String),
    /// Go on once unsaved work is safe, or has been let go.
    AfterSaving(PendingAction),
    /// Go on at once.
    GoOn(PendingAction),
    /// This session takes the place of the one that is open; with the hold on what was kept of it.
    Put(Box<OpenSession>, Option<Recovery>),
    /// Save the session, and then go on with something.
    Save(Option<PendingAction>),
    /// Ask for a file; what was typed already stands there.
    AskForPath(FileRequest, Option<String>),
    /// Do what the path was wanted for.
    UsePath(FileRequest, PathBuf, Replace),
    /// Show this dialog.
    Show(Dialog),
    /// Take the dialog away that is open.
    CloseDialog,
    /// What was chosen in the dialog that closes gives the keyboard on: it stays there.
    KeepFocus,
    /// The wall shows the team over time, for as long as this step is on.
    ShowOverTime(Box<Trend>),
    /// Show the room view there, now and from now on.
    ShowRoomOn(ProjectorChoice),
    /// Read anew what the start screen lists.
    ReadLists,
    /// Keep this session no longer.
    LetGo(PathBuf),

    /// A file was read, or not.
    Opened {
        path: PathBuf,
        result: Result<Read, OpenError>,
        /// The session that was open when it was asked for.
        asked: Option<Arc<Session>>,
    },
    /// What was found, or read, to be laid beside the open session with this number.
    Earlier(u64, Earlier),
    /// A session was written, or not.
    Saved {
        /// The open session that it was for.
        id: u64,
        path: PathBuf,
        session: Arc<Session>,
        /// What the file holds now, and the right to save there again.
        result: Result<(Fingerprint, Option<Arc<HeldLock>>), SaveError>,
        then: Option<PendingAction>,
    },
    /// A table of scores was read, or why not.
    AnswersRead {
        /// The open session that it is for.
        id: u64,
        result: Result<Box<import_dialog::State>, String>,
    },
    /// A copy to share was written, or not.
    Copied {
        path: PathBuf,
        result: Result<(), SaveError>,
    },
    /// What was chosen is to be taken away.
    Export(Existing),
    /// It is no longer to be.
    StopExport,
    /// It was taken away, or not.
    Exported {
        /// The session that it was made from.
        session: Arc<Session>,
        choice: ExportChoice,
        folder: PathBuf,
        result: Result<ExportDone, ExportError>,
    },
    /// Ask the system's dialog for the folder.
    BrowseFolder,
    /// It has closed; nothing chosen may mean cancelled or broken.
    PickedFolder {
        path: Option<PathBuf>,
        at_once: bool,
    },
    /// Show what this will look like.
    Preview(PreviewOf),
    /// This is what it will look like.
    Previewed(PreviewOf, Preview),
    /// Whether the folder is there into which something was taken away last.
    FolderIsThere(bool),
    /// Show a folder or a file with the system's own program.
    OpenOutside(PathBuf),
    /// The system's file dialog has closed; nothing chosen may mean cancelled or broken.
    Picked {
        request: FileRequest,
        path: Option<PathBuf>,
        at_once: bool,
    },
    /// The files that were opened or saved last.
    Recent {
        recent: Recent,
        notice: Option<Notice>,
    },
    /// What was kept when a process died.
    Listed {
        kept: Vec<Kept>,
        notice: Option<Notice>,
    },
    /// What the person's own workshops are.
    OwnWorkshops(OwnWorkshops),
    /// What the desktop wants the program to look like.
    SystemLooks(SystemLooks),
    /// Whether a recent file is there.
    Looked { path: PathBuf, missing: bool },
    /// Whether the file of a kept session has changed since.
    Compared { path: PathBuf, changed: bool },
    /// Of many teams beside each other.
    OfTeams(TeamsMessage),
    /// Of a workshop that is written.
    Editor(EditorMessage),
    /// A kept session was opened, or not; with the hold on it.
    Recovered {
        result: Box<Result<Taken, KeptError>>,
        /// The session that was open when it was asked for.
        asked: Option<Arc<Session>>,
    },
}

/// A session that was kept, the hold on it, and the right to save into its file.
pub(super) type Taken = (Kept, Recovery, Option<Arc<HeldLock>>);

/// What is done with many teams, or has happened to them.
pub(super) enum TeamsMessage {
    /// Put what these files and folders hold beside those that are shown.
    Add(Vec<PathBuf>),
    /// They were read.
    Read(FilesRead),
    /// All sessions of one of them were read.
    OverTime(OverTime),
    /// Write what is shown; whether a file that is there may go.
    Write(PathBuf, bool),
    /// It was written, or not; with the letters that may look different elsewhere.
    Written {
        path: PathBuf,
        result: Result<ForeignLetters, WriteError>,
    },
}

/// All sessions of one team, and the file of each that has one; nothing where none names a day on
/// which something was scored.
pub(super) type OverTime = Option<Box<(Trend, Vec<Option<PathBuf>>)>>;

/// Where a workshop was saved and what is there now, or why not.
pub(super) type Written = Result<(PathBuf, Fingerprint), SaveError>;

/// What is done with a workshop that is written, or has happened to it.
pub(super) enum EditorMessage {
    /// Look into a file: what is typed is asked about only where that can be opened.
    LookInto(PathBuf),
    /// A file was read, or not.
    Read {
        path: PathBuf,
        result: Result<Box<WorkshopFile>, OpenError>,
        /// What may go for it, of what has been typed.
        may_go: Option<Arc<DraftText>>,
    },
    /// What was kept of one was taken up again, or not; with the hold on it.
    Taken(Box<Result<(DraftRecovery, KeptDraft), OpenError>>),
    /// Save it, and then go on with something.
    Save(Option<PendingAction>),
    /// Ask where to save it.
    SaveElsewhere,
    /// Save it there.
    SaveAt(Workshop, PathBuf, Replace),
    /// What was typed then was saved, or not.
    Saved {
        text: Arc<DraftText>,
        result: Written,
        then: Option<PendingAction>,
    },
    /// What was kept when processes died.
    Listed(Vec<KeptDraft>, Option<Notice>),
}

/// What was read of files: the figures of each session, or why there are none.
pub(super) type FilesRead = Vec<(PathBuf, Result<TeamFigures, String>)>;

/// Work that must not hold up the window.
pub(super) type Job = Box<dyn FnOnce() -> Message + Send>;

/// What a file turned out to hold.
pub(super) enum Read {
    /// A session, the right to save into its file, and what there is to know of that.
    Session(Box<Opened>, Option<Arc<HeldLock>>, Vec<Beside>),
    /// A session that may only be looked at.
    ToLook(Box<Session>, OnlyLooking),
    /// A session that is to have a file of its own.
    Copy(Box<Opened>),
    /// A session that another window has open.
    InUse,
    /// A session of which newer work was kept: where, and what differs.
    Rescued {
        /// Where it is kept.
        kept: PathBuf,
        /// What differs, in words.
        words: String,
    },
    /// A workshop, to start a session with.
    Workshop(Workshop),
    /// A table, of which one may be made.
    Table(Box<UnderstoodTable>),
    /// What is called a table and is none, and why.
    NoTable(String),
}

/// Earlier sessions, for the open one.
pub(super) enum Earlier {
    /// Those of the team that were found, newest first.
    Found(Vec<Before>),
    /// All of the team, one after the other.
    OverTime(OverTime),
    /// The one whose file was chosen, or not.
    Read(Result<Box<Before>, OpenError>),
}

/// What of an earlier session can come into the open one.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Before {
    /// Whose it was.
    pub(super) title: String,
    /// Its figures.
    pub(super) figures: LastTime,
    /// Its open actions, as they come; without those that have come before.
    pub(super) actions: Vec<Action>,
}

/// What goes on once unsaved work is safe, or has been let go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PendingAction {
    /// A new session.
    New,
    /// A new session of this workshop.
    Begin(Workshop),
    /// The sample.
    Sample,
    /// A made-up team.
    Rehearse,
    /// A made-up team, with the guided tour.
    Tour,
    /// Write a workshop.
    Write(Writing),
    /// Ask for a file.
    Open,
    /// Open this file, in this way.
    OpenPath(PathBuf, Opening),
    /// Bring back this session, which was kept.
    Recover(PathBuf),
    /// Back to the start.
    CloseSession,
    /// Leave the program.
    Quit,
}

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// Newer work on it that was kept is offered first, and where another window has it, that is asked.
    Usual,
    /// As it is, whatever was kept.
    AsSaved,
    /// So that it can be looked at and not changed.
    ToLook,
    /// So that it is saved elsewhere.
    AsCopy,
    /// From whichever window has it.
    TakingOver,
}

/// What a path is wanted for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FileRequest {
    /// Open a session.
    Open,
    /// Save the session, and then go on with something.
    Save(Option<PendingAction>),
    /// Save a copy without private notes.
    Copy,
    /// Save this workshop as a file of its own.
    Workshop(Workshop),
    /// Save the workshop that is written.
    Written(Workshop),
    /// Open a workshop to change it.
    OpenToChange,
    /// Count scores from a form into the session.
    Import,
    /// Take an earlier session up.
    LastTime,
    /// Put sessions beside others.
    AddSessions,
    /// Put a folder of them beside others.
    AddFolder,
    /// Write many teams.
    Teams,
    /// Write one team over time.
    OverTime(Box<Trend>),
}

/// Whether a file that is there already may be lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Replace {
    /// Nobody said so.
    No,
    /// It was chosen in the system's dialog, which has asked.
    Picked,
    /// It was agreed to here, knowing what is lost.
    Agreed,
}

/// A dialog that can be open.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Work that is not saved is about to go.
    Unsaved(PendingAction),
    /// Which file?
    Path(FileRequest, PathPrompt),
    /// There is a file of that name.
    Replace(FileRequest, PathBuf),
    /// The session could not be saved there, for a reason in words; what was to go on after it.
    NotSaved(Option<PendingAction>, PathBuf, String),
    /// Another program has changed the file.
    Changed(FileRequest, PathBuf),
    /// Another window has this file open: how is it opened here?
    InUse(PathBuf),
    /// The file, and the newer work on it that was kept: which is opened? What differs, in words.
    Rescued(PathBuf, PathBuf, String),
    /// May this kept session go?
    LetGo(PathBuf, String),
    /// What is taken away, for whom, and where to.
    Export,
    /// Which column of a table of scores is about what?
    Import(Box<import_dialog::State>),
    /// What program this is.
    About(AboutProgram),
    /// Something to know.
    Message(&'static str, String),
    /// The keys.
    Keys,
    /// An action by words.
    Palette(palette::State),
    /// A workshop from a table?
    Table(Box<table_dialog::State>),
    /// Which workshop?
    Workshops,
    /// Which earlier session is taken up, and what of it?
    LastTime(Vec<Before>, last_time::State),
    /// All sessions of a team, and the file of each that has one.
    OverTime(Box<over_time::State>, Vec<Option<PathBuf>>),
    /// Planned against spent.
    Agenda,
    /// What is scored today, and in which order?
    Today(Box<today_dialog::State>),
    /// Advice for facilitators.
    Help(help::State),
    /// The wall, small.
    BackOfTheRoom,
    /// Where the room view is shown.
    Displays,
}
