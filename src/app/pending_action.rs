use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{Context, ViewportCommand};

use super::dialogs::Dialog;
use super::files::FileRequest;
use super::jobs::{JobResult, Read};
use super::open_session::{File, OpenSession};
use super::shell::Shell;
use crate::edit::{AboutEdit, Edit, apply, rehearsal, sample};
use crate::frame::dialogs::Unsaved;
use crate::frame::tour::Tour;
use crate::report::ExportChoice;
use crate::request::Step;
use crate::session::Session;
use crate::storage::{self, OpenError};
use crate::workshop::{Workshop, integrated_leadership};

/// What goes on once unsaved work is safe, or has been let go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum PendingAction {
    /// A new session.
    New,
    /// The sample.
    Sample,
    /// A made-up team.
    Rehearse,
    /// A made-up team, with the guided tour.
    Tour,
    /// Ask for a file.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Bring back this session, which was kept.
    Recover(PathBuf),
    /// Back to the start.
    CloseSession,
    /// Leave the program.
    Quit,
}

/// Puts another session on the desk, or none, without losing the one that is there.
impl Shell {
    /// Goes on at once, or asks first where that would lose something.
    pub(super) fn after_saving(&mut self, ctx: &Context, after: PendingAction) {
        if self.is_private() {
            // What people have confirmed is nowhere but in that round.
            self.toasts
                .bad("The laptop is going round. End the round first: Z on the covered screen.");
            return;
        }
        if self.desk.as_ref().is_some_and(OpenSession::unsaved) {
            self.dialog = Some(Dialog::Unsaved(after));
        } else {
            self.go_on(ctx, after);
        }
    }

    pub(super) fn answer_unsaved(&mut self, ctx: &Context, answer: Unsaved, after: PendingAction) {
        match answer {
            Unsaved::Save => self.save(ctx, Some(after)),
            Unsaved::Leave => self.go_on(ctx, after),
            Unsaved::Stay => {}
        }
    }

    pub(super) fn go_on(&mut self, ctx: &Context, after: PendingAction) {
        match after {
            PendingAction::New => {
                let desk = OpenSession::fresh(today(integrated_leadership()), Step::People);
                self.put_on_desk(ctx, desk);
            }
            PendingAction::Sample => {
                self.put_on_desk(ctx, OpenSession::fresh(sample(), Step::Picture))
            }
            PendingAction::Rehearse => {
                self.put_on_desk(ctx, OpenSession::fresh(rehearse(), Step::Welcome))
            }
            PendingAction::Tour => {
                let mut desk = OpenSession::fresh(rehearse(), Step::People);
                desk.tour = Some(Tour::default());
                self.put_on_desk(ctx, desk);
            }
            PendingAction::Open => self.ask_for_path(ctx, FileRequest::Open),
            PendingAction::OpenPath(path) => {
                let asked = self.desk.as_ref().map(|desk| Arc::clone(desk.session()));
                self.jobs.start(ctx, move || {
                    let result = read(&path);
                    JobResult::Opened {
                        path,
                        result,
                        asked,
                    }
                });
            }
            PendingAction::Recover(path) => self.recover(ctx, path),
            PendingAction::CloseSession => {
                self.leave_desk();
                self.load_lists(ctx);
            }
            PendingAction::Quit => {
                self.leave_desk();
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Takes in what a file holds. `asked` is what was on the desk when it was asked for: that may
    /// go, what has come since may not.
    pub(super) fn opened(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        result: Result<Read, OpenError>,
        asked: Option<Arc<Session>>,
    ) {
        let busy = self.desk.as_ref().is_some_and(|desk| {
            let since = asked.is_none_or(|asked| !asked.same_work(desk.session()));
            desk.screens.is_private() || (since && desk.unsaved())
        });
        match result {
            // It came late, and something has begun meanwhile that must not be lost.
            Ok(_) if busy => self.after_saving(ctx, PendingAction::OpenPath(path)),
            Ok(Read::Session(opened)) => {
                if let Some(home) = &self.home {
                    // As with saving: the list is a convenience.
                    _ = storage::Recent::remember(home, &path, &opened.session);
                }
                let file = File {
                    path,
                    fingerprint: opened.fingerprint,
                };
                self.put_on_desk(ctx, OpenSession::opened(opened.session, file));
                self.dialog = None;
            }
            Ok(Read::Workshop(workshop)) => {
                self.put_on_desk(ctx, OpenSession::fresh(today(workshop), Step::People));
                self.dialog = None;
            }
            Err(error) => {
                self.dialog = Some(Dialog::Message(
                    "That file could not be opened",
                    error.to_string(),
                ));
            }
        }
    }

    /// Another session: nothing of the one before is left behind.
    pub(super) fn put_on_desk(&mut self, ctx: &Context, desk: OpenSession) {
        ctx.memory_mut(egui::Memory::stop_text_input);
        self.focus_restore.give_to(None);
        self.export_choice = ExportChoice::default();
        self.leave_desk();
        self.desk = Some(desk);
    }

    /// What waited for the session that was there waits no longer.
    fn leave_desk(&mut self) {
        self.desk = None;
        self.waiting = None;
        self.room.forget_session();
    }
}

/// A new session of a workshop, today. The date is no work that could be lost.
fn today(workshop: Workshop) -> Session {
    let session = Session::new(workshop);
    let dated = Edit::About(AboutEdit::Date(Some(jiff::Zoned::now().date())));
    apply(&session, dated).unwrap_or(session)
}

/// A session with a made-up team, another one each time.
fn rehearse() -> Session {
    let now = jiff::Zoned::now();
    let seed = u64::from(now.subsec_nanosecond().unsigned_abs());
    rehearsal(integrated_leadership(), now.date(), seed)
}

/// Reads a session, or a workshop to start one with.
fn read(path: &Path) -> Result<Read, OpenError> {
    match storage::open(path) {
        Ok(opened) => Ok(Read::Session(Box::new(opened))),
        // What is wrong with it as a session is what a person wants to know, unless it is a workshop.
        Err(error) => storage::open_workshop(path)
            .map(Read::Workshop)
            .map_err(|_| error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::request::Request;
    use crate::storage::Expected;

    /// A shell with work that is in no file, and a file that has been read for it.
    fn busy() -> (Context, Shell, Read) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.roundtable");
        storage::save(&path, &sample(), Expected::Nothing).unwrap();
        let read = read(&path).unwrap();
        let ctx = Context::default();
        let mut shell = Shell::new(&ctx, None, false);
        shell.show_session(Session::new(integrated_leadership()), Step::Welcome);
        shell.carry_out(&ctx, Request::Edit(Edit::Notes("mine".to_owned())));
        (ctx, shell, read)
    }

    fn notes(shell: &Shell) -> &str {
        shell.session().map_or("", Session::notes)
    }

    #[test]
    fn a_file_that_comes_late_does_not_take_the_place_of_what_was_typed_meanwhile() {
        let (ctx, mut shell, read) = busy();
        let asked = shell.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        shell.carry_out(
            &ctx,
            Request::Edit(Edit::Notes("mine, and more".to_owned())),
        );
        shell.opened(&ctx, PathBuf::from("a.roundtable"), Ok(read), asked);
        assert_eq!(notes(&shell), "mine, and more");
        assert!(matches!(
            shell.dialog,
            Some(Dialog::Unsaved(PendingAction::OpenPath(_)))
        ));
    }

    #[test]
    fn what_was_let_go_before_is_not_asked_about_again() {
        let (ctx, mut shell, read) = busy();
        let asked = shell.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        shell.opened(&ctx, PathBuf::from("a.roundtable"), Ok(read), asked);
        assert_eq!(notes(&shell), sample().notes());
        assert!(shell.dialog.is_none());
    }
}
