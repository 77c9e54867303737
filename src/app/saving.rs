use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;

use super::dialogs::Dialog;
use super::export;
use super::files::{FileRequest, file_name, typed_path};
use super::jobs::JobResult;
use super::open_session::{File, OpenSession};
use super::pending_action::PendingAction;
use super::shell::Shell;
use crate::frame::dialogs::PathAnswer;
use crate::report::Kind;
use crate::session::Session;
use crate::storage::{self, Expected, SaveError, WriteProblem};

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

/// Where things are saved, and what is asked on the way there.
impl Shell {
    pub(super) fn save(&mut self, ctx: &Context, then: Option<PendingAction>) {
        let Some(desk) = &self.desk else { return };
        match desk.file().cloned() {
            Some(file) => {
                self.start_saving(ctx, file.path, Expected::Unchanged(file.fingerprint), then);
            }
            None => self.ask_for_path(ctx, FileRequest::Save(then)),
        }
    }

    fn start_saving(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        expected: Expected,
        then: Option<PendingAction>,
    ) {
        let Some(desk) = &mut self.desk else { return };
        if desk.saving() == Some(&path) {
            // The save under way will look at this when it ends.
            self.waiting = then.or(self.waiting.take());
            self.toasts.good("It is being saved just now.");
            return;
        }
        desk.save_started(path.clone());
        let id = desk.id;
        let session = Arc::clone(desk.session());
        let home = self.home.clone();
        self.jobs.start(ctx, move || {
            let result = storage::save(&path, &session, expected);
            if let (Ok(_), Some(home)) = (&result, &home) {
                // A list that cannot be written is no reason to say that saving failed.
                _ = storage::Recent::remember(home, &path, &session);
            }
            JobResult::Saved {
                desk: id,
                path,
                session,
                result,
                then,
            }
        });
    }

    pub(super) fn ask_for_path(&mut self, ctx: &Context, purpose: FileRequest) {
        if self.room.has_the_window() {
            // The names of folders are nobody's business in the room.
            self.give_up_the_window(ctx, "a file is to be named");
            return;
        }
        let suggestion = self.suggestion(&purpose);
        self.dialog = Some(Dialog::Path(purpose.clone(), purpose.prompt(&suggestion)));
        if self.browse {
            self.jobs.start(ctx, purpose.browse(&suggestion));
        } else if let Some(Dialog::Path(_, prompt)) = &mut self.dialog {
            prompt.browsing = false;
        }
    }

    /// A path to start from: the folder that was used last, and a name made from the title.
    fn suggestion(&self, purpose: &FileRequest) -> PathBuf {
        let last = self
            .desk
            .as_ref()
            .and_then(OpenSession::file)
            .and_then(|file| file.path.parent().map(Path::to_owned));
        let folder = last
            .or_else(|| self.folder.clone())
            .unwrap_or_else(storage::documents);
        let Some(desk) = self.desk.as_ref().filter(|_| *purpose != FileRequest::Open) else {
            return folder.join("");
        };
        let mut name = file_name(desk.session().title());
        if let Some(date) = desk.session().about().date {
            name = format!("{name} {date}");
        }
        if let FileRequest::Export(choice) = purpose {
            name.push_str(match choice.chart {
                Kind::Radar => " radar",
                Kind::Sorted => " sorted",
            });
        }
        folder.join(format!("{name}.{}", purpose.ending()))
    }

    pub(super) fn answer_path(
        &mut self,
        ctx: &Context,
        answer: PathAnswer,
        purpose: FileRequest,
        text: &str,
    ) {
        match answer {
            PathAnswer::Cancel => {}
            PathAnswer::Browse => {
                self.ask_for_path(ctx, purpose);
                if let Some(Dialog::Path(_, prompt)) = &mut self.dialog {
                    text.clone_into(&mut prompt.text);
                }
            }
            PathAnswer::Typed => {
                let (path, _) = purpose.with_ending(typed_path(text));
                self.use_path(ctx, purpose, path, Replace::No);
            }
        }
    }

    /// Does what the path was wanted for.
    pub(super) fn use_path(
        &mut self,
        ctx: &Context,
        purpose: FileRequest,
        path: PathBuf,
        replace: Replace,
    ) {
        self.folder = path.parent().map(Path::to_owned);
        match purpose {
            FileRequest::Open => self.go_on(ctx, PendingAction::OpenPath(path)),
            FileRequest::Save(then) => {
                let same = self
                    .desk
                    .as_ref()
                    .and_then(OpenSession::file)
                    .filter(|file| file.path == path);
                let expected = match same {
                    _ if replace == Replace::Agreed => Expected::Anything,
                    Some(file) => Expected::Unchanged(file.fingerprint),
                    None if replace == Replace::Picked => Expected::Anything,
                    None => Expected::Nothing,
                };
                self.start_saving(ctx, path, expected, then);
            }
            FileRequest::Export(choice) => {
                let Some(desk) = &self.desk else { return };
                let session = Arc::clone(desk.session());
                self.toasts.good("Drawing the picture…");
                self.jobs.start(ctx, move || {
                    let result = export::write(&session, choice, &path, replace != Replace::No);
                    JobResult::Exported {
                        path,
                        purpose: FileRequest::Export(choice),
                        result,
                    }
                });
            }
        }
    }

    /// Takes in what became of a save. `id` is the desk that it was for.
    pub(super) fn saved(
        &mut self,
        ctx: &Context,
        id: u64,
        file: (PathBuf, Arc<Session>),
        result: Result<storage::Fingerprint, SaveError>,
        then: Option<PendingAction>,
    ) {
        let (path, session) = file;
        let Some(desk) = self.desk.as_mut().filter(|desk| desk.id == id) else {
            // It belongs to a session that is no longer open.
            match result {
                Ok(_) => self.toasts.good(format!("Saved in {}", path.display())),
                Err(error) => self.toasts.bad(error.to_string()),
            }
            return;
        };
        if desk.saving() != Some(&path) {
            // A save to another place has begun since; that one counts.
            return;
        }
        let then = then.or(self.waiting.take());
        match result {
            Ok(fingerprint) => {
                self.toasts.good(format!("Saved in {}", path.display()));
                desk.save_succeeded(session, File { path, fingerprint });
                if let Some(after) = then {
                    self.after_saving(ctx, after);
                }
            }
            Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
                desk.save_put_off();
                self.dialog = Some(Dialog::Replace(FileRequest::Save(then), path));
            }
            Err(SaveError::Changed { .. }) => {
                desk.save_put_off();
                self.dialog = Some(Dialog::Changed(FileRequest::Save(then), path));
            }
            Err(error) => {
                desk.save_failed();
                if matches!(error, SaveError::Gone { .. }) {
                    desk.forget_file();
                }
                self.dialog = Some(Dialog::Message(
                    "The session is not saved",
                    error.to_string(),
                ));
            }
        }
    }

    pub(super) fn picked(
        &mut self,
        ctx: &Context,
        purpose: FileRequest,
        path: Option<PathBuf>,
        at_once: bool,
    ) {
        // Only the dialog that asked may be answered: it may have been given up meanwhile.
        let Some(Dialog::Path(asked, prompt)) = &mut self.dialog else {
            return;
        };
        if *asked != purpose {
            return;
        }
        match path {
            Some(path) => {
                self.dialog = None;
                // The system's dialog has asked before it gave a name that exists; if the ending
                // is ours, it has asked about another name.
                let (path, changed) = purpose.with_ending(path);
                let replace = if changed {
                    Replace::No
                } else {
                    Replace::Picked
                };
                self.use_path(ctx, purpose, path, replace);
            }
            None if at_once => {
                prompt.browsing = false;
                "This computer has no file window to show here. Type the path instead."
                    .clone_into(&mut prompt.note);
            }
            None => self.dialog = None,
        }
    }
}
