use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::Context;
use jiff::civil::DateTime;

use super::dialogs::Dialog;
use super::jobs::JobResult;
use super::open_session::{File, OpenSession};
use super::pending_action::PendingAction;
use super::shell::Shell;
use crate::screens::start;
use crate::session::{Session, date_in_words};
use crate::storage::{Kept, KeptError, Notice, Recent, Recovery};

/// What the start screen lists, and what becomes of it.
///
/// Each path is looked at on a thread of its own: a disk that does not answer holds nothing up, and
/// an entry stands as it stood until its answer comes.
impl Shell {
    /// Reads both lists anew.
    pub(super) fn load_lists(&mut self, ctx: &Context) {
        let Some(home) = self.home.clone() else {
            return;
        };
        let (recent, notice) = Recent::load(&home);
        if let Some(notice) = notice {
            self.toasts.bad(notice);
        }
        self.show_recent(ctx, &recent);
        self.jobs.start(ctx, move || {
            let (kept, notice) = Recovery::list(&home);
            JobResult::Listed { kept, notice }
        });
    }

    fn show_recent(&mut self, ctx: &Context, recent: &Recent) {
        let before = std::mem::take(&mut self.lists.recent);
        for file in recent.files() {
            let settled = format!("{} of {} settled", file.settled, file.total);
            let known = before.iter().find(|entry| entry.path == file.path);
            self.lists.recent.push(start::Recent {
                path: file.path.clone(),
                title: file.title.clone(),
                detail: match file.date {
                    Some(date) => format!("{} · {settled}", date_in_words(date)),
                    None => settled,
                },
                missing: known.is_some_and(|entry| entry.missing),
            });
            let file = file.clone();
            self.jobs.start(ctx, move || JobResult::Looked {
                missing: file.is_missing(),
                path: file.path,
            });
        }
    }

    pub(super) fn looked(&mut self, path: &Path, missing: bool) {
        let entries = self.lists.recent.iter_mut();
        for entry in entries.filter(|entry| entry.path == path) {
            entry.missing = missing;
        }
    }

    pub(super) fn listed(&mut self, ctx: &Context, kept: Vec<Kept>, notice: Option<Notice>) {
        if let Some(notice) = notice {
            self.toasts.bad(notice);
        }
        self.lists.kept.clear();
        let now = jiff::Zoned::now().datetime();
        for one in kept {
            self.lists.kept.push(start::Kept {
                path: one.path.clone(),
                title: one.session.heading(),
                detail: format!("Not saved: kept safe from {}", moment(one.at, now)),
                file_changed: false,
            });
            if one.file.is_some() {
                self.jobs.start(ctx, move || JobResult::Compared {
                    changed: one.file_has_changed(),
                    path: one.path,
                });
            }
        }
    }

    pub(super) fn compared(&mut self, path: &Path, changed: bool) {
        let entries = self.lists.kept.iter_mut();
        for entry in entries.filter(|entry| entry.path == path) {
            entry.file_changed = changed;
        }
    }

    /// Brings a kept session back.
    pub(super) fn recover(&mut self, ctx: &Context, path: PathBuf) {
        let asked = self.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        self.jobs.start(ctx, move || {
            let result = Recovery::take(&path).and_then(|place| Ok((place.kept()?, place)));
            JobResult::Recovered {
                result: Box::new(result),
                asked,
            }
        });
    }

    /// Takes in a session that was kept. What has begun meanwhile may not go for it.
    ///
    /// `asked` is what was on the desk when it was asked for: that may go.
    pub(super) fn recovered(
        &mut self,
        ctx: &Context,
        result: Result<(Kept, Recovery), KeptError>,
        asked: Option<&Arc<Session>>,
    ) {
        let (kept, place) = match result {
            Ok(found) => found,
            Err(error) => {
                self.dialog = Some(Dialog::Message(
                    "That session was not opened",
                    error.to_string(),
                ));
                self.load_lists(ctx);
                return;
            }
        };
        let busy = |desk: &OpenSession| {
            let since = asked.is_none_or(|asked| !asked.same_work(desk.session()));
            desk.screens.is_private() || (since && desk.unsaved())
        };
        if self.desk.as_ref().is_some_and(busy) {
            drop(place);
            self.after_saving(ctx, PendingAction::Recover(kept.path));
            return;
        }
        let file = kept
            .file
            .map(|(path, fingerprint)| File { path, fingerprint });
        let desk = OpenSession::recovered(kept.session, file);
        let now = ctx.input(|input| input.time);
        self.autosave.go_on_in(ctx, place, &desk, now);
        self.put_on_desk(ctx, desk);
        self.dialog = None;
    }

    /// Asks once whether a kept session may go.
    pub(super) fn ask_to_let_go(&mut self, path: PathBuf) {
        let entry = self.lists.kept.iter().find(|entry| entry.path == path);
        if let Some(entry) = entry {
            let text = format!(
                "“{}” has changes that are in no file. Once they are let go, nobody can bring them back.",
                entry.title
            );
            self.dialog = Some(Dialog::LetGo(path, text));
        }
    }

    pub(super) fn let_go(&mut self, ctx: &Context, path: PathBuf) {
        let Some(home) = self.home.clone() else {
            return;
        };
        self.jobs.start(ctx, move || {
            let trouble = match Recovery::take(&path).map(Recovery::let_go) {
                Ok(Ok(())) => None,
                Ok(Err(error)) => Some(error.to_string()),
                Err(error) => Some(error.to_string()),
            };
            let (kept, notice) = Recovery::list(&home);
            JobResult::Listed {
                kept,
                notice: trouble.or(notice),
            }
        });
    }

    /// Takes a file off the list of recent ones.
    pub(super) fn forget(&mut self, ctx: &Context, path: &Path) {
        let Some(home) = self.home.clone() else {
            return;
        };
        match Recent::forget(&home, path) {
            Ok(recent) => self.show_recent(ctx, &recent),
            Err(error) => self.toasts.bad(error.to_string()),
        }
    }
}

/// "today, 14:06", "yesterday, 09:30", "12 November 2026, 14:06".
fn moment(at: DateTime, now: DateTime) -> String {
    let day = if at.date() == now.date() {
        "today".to_owned()
    } else if at.date().tomorrow().ok() == Some(now.date()) {
        "yesterday".to_owned()
    } else {
        date_in_words(at.date())
    };
    format!("{day}, {:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn a_moment_is_told_as_people_tell_it() {
        let now = datetime(2026, 12, 1, 0, 30, 0, 0);
        for (at, words) in [
            (datetime(2026, 12, 1, 0, 6, 0, 0), "today, 00:06"),
            (datetime(2026, 11, 30, 23, 59, 0, 0), "yesterday, 23:59"),
            (
                datetime(2026, 11, 29, 9, 0, 0, 0),
                "29 November 2026, 09:00",
            ),
            // A clock that was put back.
            (datetime(2027, 1, 2, 9, 0, 0, 0), "2 January 2027, 09:00"),
        ] {
            assert_eq!(moment(at, now), words);
        }
    }
}
