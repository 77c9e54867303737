//! Sessions are saved, and what became of that is said.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::held_lock::HeldLock;
use super::super::message::{Dialog, FileRequest, Message, PendingAction};
use super::super::open_session::OpenSession;
use super::super::program_log::{note, of_save};
use super::super::saving::{File, save_alone};
use super::Files;
use crate::phrases::paths::saved_in;
use crate::session::Session;
use crate::storage::{Expected, Fingerprint, Recent, SaveError, WriteProblem};

impl Files {
    pub(in crate::app) fn save(
        &mut self,
        open: Option<&mut OpenSession>,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        let Some(open) = open else { return Vec::new() };
        match open.file().cloned() {
            Some(File { path, fingerprint }) => {
                self.start_saving(open, path, Expected::Unchanged(fingerprint), then)
            }
            None => vec![Message::AskForPath(FileRequest::Save(then), None)],
        }
    }

    pub(super) fn start_saving(
        &mut self,
        open: &mut OpenSession,
        path: PathBuf,
        expected: Expected,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        if open.saving() == Some(&path) {
            // The save under way will look at this when it ends.
            self.waiting = then.or(self.waiting.take());
            return vec![Message::Good("It is being saved just now.".to_owned())];
        }
        open.save_started(path.clone());
        let id = open.id;
        let session = Arc::clone(open.session());
        let home = self.home.clone();
        let lock = open.lock().cloned();
        vec![Message::Write(Box::new(move || {
            let result = save_alone(home.as_ref(), lock.as_ref(), &path, &session, expected);
            note(home.as_ref(), of_save(&result), Some(&path));
            if let (Ok(_), Some(home)) = (&result, &home) {
                // A list that cannot be written is no reason to say that saving failed.
                _ = Recent::remember(home, &path, &session);
            }
            Message::Saved {
                id,
                path,
                session,
                result,
                then,
            }
        }))]
    }

    /// Takes in what became of a save. `id` is the open session that it was for.
    pub(in crate::app) fn saved(
        &mut self,
        open: Option<&mut OpenSession>,
        id: u64,
        (path, session): (PathBuf, Arc<Session>),
        result: Result<(Fingerprint, Option<Arc<HeldLock>>), SaveError>,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        let good = Message::Good(saved_in(&path));
        let Some(open) = open.filter(|open| open.id == id) else {
            // It belongs to a session that is no longer open.
            return vec![result.map_or_else(|error| Message::Bad(error.to_string()), |_| good)];
        };
        if open.saving() != Some(&path) {
            // A save to another place has begun since; that one counts.
            return Vec::new();
        }
        let then = then.or(self.waiting.take());
        let asked = match result {
            Ok((fingerprint, lock)) => {
                open.save_succeeded(session, File { path, fingerprint }, lock);
                let then = then.map(Message::AfterSaving);
                return [good].into_iter().chain(then).collect();
            }
            Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
                open.save_put_off();
                Dialog::Replace(FileRequest::Save(then), path)
            }
            Err(SaveError::Changed { .. }) => {
                open.save_put_off();
                Dialog::Changed(FileRequest::Save(then), path)
            }
            Err(error) => {
                let words = error.to_string();
                match error {
                    // It is gone, or another's: only a new name can help.
                    SaveError::Gone { .. } => _ = open.lose_file(),
                    SaveError::NotConfirmed { fingerprint, .. } => {
                        open.file_holds(File {
                            path: path.clone(),
                            fingerprint,
                        });
                    }
                    _ => {}
                }
                open.save_failed();
                Dialog::NotSaved(then, path, words)
            }
        };
        vec![Message::Show(asked)]
    }
}
