//! Keeps the open session safe from a crash.

mod worker;

use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use self::worker::{Order, Worker};
use super::open_session::{File, OpenSession};
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError, WriteProblem};

/// Time alone that was spent is worth a write as often as this, in seconds.
const TIME_ALONE: f64 = 30.0;
/// Leaving the program waits no longer for a slow disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// Keeps the open session safe from a crash, on a thread of its own: the window hands over what has
/// changed and never waits.
///
/// Nothing is written while the laptop goes round: what people chose is in no session then, and the
/// times of writes tell nothing of it either.
pub(super) struct Autosave {
    home: Option<Home>,
    worker: Option<Worker>,
    /// What was handed over last.
    handed: Option<Handed>,
    /// How many orders were given, and how many were carried out.
    given: u64,
    done: u64,
    /// Why what was entered last could not be kept, where that is so and has been said.
    told: Option<String>,
}

struct Handed {
    id: u64,
    session: Arc<Session>,
    file: Option<File>,
    /// In egui's seconds.
    at: f64,
}

impl Autosave {
    /// Without a home nothing is kept.
    pub(super) fn new(home: Option<Home>) -> Self {
        Self {
            home,
            worker: None,
            handed: None,
            given: 0,
            done: 0,
            told: None,
        }
    }

    /// Looks what has become of the session that is open: what is new is handed over, what is saved
    /// or gone is let go. Nobody loses a session unasked, so one that has gone was saved, or a
    /// person said to leave it. `now` is in egui's seconds.
    pub(super) fn follow(&mut self, ctx: &Context, open: Option<&OpenSession>, now: f64) {
        let open = open.filter(|open| open.unsaved());
        let other = |handed: &Handed| open.is_none_or(|open| open.id != handed.id);
        if self.handed.as_ref().is_some_and(other) {
            self.handed = None;
            self.order(ctx, Order::LetGo);
        }
        let Some(open) = open.filter(|open| !open.screens.is_private()) else {
            return;
        };
        if self
            .handed
            .as_ref()
            .is_none_or(|last| last.is_old(open, now))
        {
            self.handed = Some(Handed::of(open, now));
            let order = Order::Keep(Arc::clone(open.session()), open.file().cloned());
            self.order(ctx, order);
        }
    }

    /// A session that was kept before is open again.
    pub(super) fn go_on_in(
        &mut self,
        ctx: &Context,
        recovery: Recovery,
        open: &OpenSession,
        now: f64,
    ) {
        self.follow(ctx, None, now);
        self.order(ctx, Order::GoOnIn(recovery));
        self.handed = Some(Handed::of(open, now));
    }

    /// What is to be said since the last frame, once for each trouble and not at every key.
    pub(super) fn trouble(&mut self) -> Option<String> {
        let mut said = None;
        for report in self
            .worker
            .iter()
            .flat_map(|worker| worker.reports.try_iter())
        {
            self.done = report.number;
            match report.result {
                Ok(()) => self.told = None,
                Err(error) if self.told.is_none() => {
                    said = Some(sentence(&error));
                    self.told.clone_from(&said);
                }
                Err(_) => {}
            }
        }
        said
    }

    /// Why what was entered last could not be kept, for as long as that is so.
    pub(super) fn standing_trouble(&self) -> Option<&str> {
        self.told.as_deref()
    }

    /// Whether all that was handed over is on disk, or could not be put there.
    pub(super) fn is_at_rest(&self) -> bool {
        self.done == self.given
    }

    fn order(&mut self, ctx: &Context, order: Order) {
        let Some(home) = &self.home else { return };
        let worker = self
            .worker
            .get_or_insert_with(|| Worker::start(home.clone(), ctx.clone()));
        self.given += 1;
        // It ends only when this is dropped.
        _ = worker.orders.send((self.given, order));
    }
}

impl Drop for Autosave {
    /// What was handed over is still written, or removed, where the disk is not too slow for that.
    fn drop(&mut self) {
        let Some(Worker { orders, reports }) = self.worker.take() else {
            return;
        };
        drop(orders);
        let end = Instant::now() + PATIENCE;
        while reports
            .recv_timeout(end.saturating_duration_since(Instant::now()))
            .is_ok()
        {}
    }
}

impl Handed {
    fn of(open: &OpenSession, now: f64) -> Self {
        Self {
            id: open.id,
            session: Arc::clone(open.session()),
            file: open.file().cloned(),
            at: now,
        }
    }

    /// Whether the open session has something newer that is worth a write.
    fn is_old(&self, open: &OpenSession, now: f64) -> bool {
        if self.file.as_ref() != open.file() {
            return true;
        }
        let session = open.session();
        !Arc::ptr_eq(&self.session, session)
            && (now - self.at >= TIME_ALONE || !self.session.same_work(session))
    }
}

fn sentence(error: &SaveError) -> String {
    let reason = match error {
        SaveError::Write(error) => match error.problem {
            WriteProblem::Full => "the disk is full",
            WriteProblem::ReadOnly | WriteProblem::Forbidden => {
                "this computer does not let Roundtable write into its own folder"
            }
            _ => "the disk did not take it",
        },
        SaveError::TooLarge => "it has more text than a session file can hold",
        _ => "it could not have been opened again",
    };
    format!(
        "Your work could not be kept safe: {reason}. It is still open here. Save it now with Ctrl S."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::edit::{Edit, apply};

    #[test]
    fn a_folder_that_refuses_is_said_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a file");
        crate::storage::create(&file, b"").unwrap();
        let ctx = Context::default();
        let mut autosave = Autosave::new(Some(Home::at(file)));
        let mut said = Vec::new();
        for note in ["one", "two"] {
            let session = apply(&sample(), Edit::Notes(note.to_owned())).unwrap();
            autosave.order(&ctx, Order::Keep(Arc::new(session), None));
            let start = Instant::now();
            while !autosave.is_at_rest() {
                said.extend(autosave.trouble());
                assert!(start.elapsed() < Duration::from_secs(20), "it hangs");
                std::thread::sleep(Duration::from_millis(2));
            }
        }
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("Your work could not be kept safe: "));
        assert!(said[0].ends_with("Save it now with Ctrl S."));
    }
}
