//! The state behind the window: the parts, and what can be seen of them.

use super::autosave::Autosave;
use super::dialogs::Dialogs;
use super::editor::{DraftAutosave, EditorPlace};
use super::fate::Fate;
use super::file_watch::FileWatch;
use super::files::Files;
use super::input_queue::InputQueue;
use super::jobs::Jobs;
use super::open_session::OpenSession;
use super::preferences::Preferences;
use super::projector::Projector;
use super::start_lists::StartLists;
use super::teams::TeamsPlace;
use crate::commands::{self, Command};
use crate::frame::toast::Toasts;
use crate::request::{Danger, Step};
use crate::session::Session;
use crate::workshop::DraftText;

/// Everything behind the window, without the window: it runs in a test as it does on a stage.
pub struct Shell {
    pub(super) open: Option<OpenSession>,
    /// Many teams beside each other, where no session is open.
    pub(super) teams: Option<TeamsPlace>,
    /// A workshop that is written, where no session is open.
    pub(super) editor: Option<EditorPlace>,
    /// What is kept of it.
    pub(super) draft_autosave: DraftAutosave,
    pub(super) dialogs: Dialogs,
    pub(super) projector: Projector,
    pub(super) files: Files,
    pub(super) file_watch: FileWatch,
    pub(super) start: StartLists,
    pub(super) autosave: Autosave,
    pub(super) preferences: Preferences,
    pub(super) jobs: Jobs,
    pub(super) toasts: Toasts,
    pub(super) input_queue: InputQueue,
    /// Whether the system has told the process to end.
    #[cfg(unix)]
    pub(super) told_to_end: super::signals::ToldToEnd,
    /// The window may close.
    pub(super) leaving: bool,
    /// How many frames in a row could not be drawn.
    pub(super) faults: u8,
    /// Whether anything can be drawn at all.
    pub(super) fate: Fate,
    pub(super) window_title: String,
    /// The window has had its first frame.
    pub(super) shown: bool,
    /// The size of everything is set before each frame begins, as it is with a window.
    pub(super) sized_before: bool,
    /// Which team the next rehearsal makes up.
    pub(super) seed: u64,
}

impl Shell {
    /// A made-up team that was not there before.
    pub(super) fn another_team(&mut self) -> u64 {
        self.seed = self.seed.wrapping_add(1);
        self.seed
    }

    /// Whether a private screen is up: then nothing else is shown or done.
    pub(super) fn is_private(&self) -> bool {
        let private = |open: &OpenSession| open.screens.is_private();
        self.open.as_ref().is_some_and(private)
    }

    /// Why what was entered last may be lost, where it may.
    pub(super) fn danger(&self) -> Option<Danger> {
        let open = self.open.as_ref()?;
        let not_kept = open.unsaved() && self.autosave.standing_trouble().is_some();
        let not_kept = not_kept.then_some(Danger::NotKept);
        not_kept.or(open.has_failed().then_some(Danger::SaveFailed))
    }

    /// Everything that can be done just now.
    pub(super) fn commands(&self) -> Vec<Command> {
        match &self.open {
            None => match (&self.teams, &self.editor) {
                (Some(teams), _) => commands::of_teams(teams.any()),
                (None, Some(editor)) => commands::of_editor(editor.steps()),
                (None, None) => commands::of_start(self.start.lists.openings()),
            },
            // Behind a private screen nothing is undone, opened or exported.
            Some(open) if open.screens.is_private() => commands::of_private_screen(),
            Some(open) => {
                let status = self.projector.status(open);
                commands::of_session(open.session(), open.step, &status)
            }
        }
    }
}

/// What the tests and the benchmarks see and do.
impl Shell {
    /// The session that is open.
    pub fn session(&self) -> Option<&Session> {
        self.open.as_ref().map(|open| open.session().as_ref())
    }

    /// The workshop that is being written, as it was typed, and whether some of that is in no file.
    pub fn written(&self) -> Option<(&DraftText, bool)> {
        let editor = self.editor.as_ref()?;
        Some((editor.text(), editor.is_unsaved()))
    }

    /// The step of the agenda that is shown.
    pub fn place(&self) -> Option<Step> {
        self.open.as_ref().map(|open| open.step)
    }

    /// Shows a step of the agenda.
    pub fn go(&mut self, step: Step) {
        if let Some(open) = &mut self.open {
            open.go(step);
        }
    }

    /// Opens a session that is in no file.
    pub fn show_session(&mut self, session: Session, step: Step) {
        self.open = Some(OpenSession::fresh(session, step));
    }

    /// Says which displays are connected, the console's first, side by side.
    pub fn has_displays(&mut self, names: &[&str]) {
        self.projector.has_displays(names);
    }

    /// However long the disk takes, nobody is told that it is late: for tests, whose machine may be busy.
    pub fn gives_the_disk_time(mut self) -> Self {
        self.autosave.gives_the_disk_time();
        self
    }

    /// Whether a thread is still reading, writing or asking.
    pub fn is_busy(&self) -> bool {
        self.jobs.is_under_way()
    }

    /// Whether all that was entered is kept safe from a crash, or could not be.
    pub fn is_kept(&self) -> bool {
        self.autosave.is_at_rest() && self.draft_autosave.is_at_rest()
    }

    /// What is being said at the foot of the window.
    pub fn toast(&self) -> Option<&str> {
        self.toasts.text()
    }
}
