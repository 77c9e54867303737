//! The threads that keep a session safe from a crash: one writes what has come at once, and has
//! another one wait for the disk.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::super::program_log::note;
use super::super::saving::File;
use crate::phrases::doctor::NOT_KEPT;
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError};

/// What was entered is kept at once, so that it outlives the process; only where that takes long
/// does the next one wait, no longer than this, so that the machine is not busy with nothing else.
const AT_MOST: Duration = Duration::from_millis(40);

/// How many times as long as one took the next one waits.
const REST: u32 = 3;

/// What was kept at once is on its way to outlive a power cut after this time.
const SYNCED: Duration = Duration::from_millis(800);

/// What could not be kept is tried again after this time.
const AGAIN: Duration = Duration::from_secs(5);

/// How often it is looked whether the disk has answered.
const OFTEN: Duration = Duration::from_millis(20);

/// The thread that writes.
pub(super) struct Worker {
    pub(super) orders: Sender<(u64, Order)>,
    pub(super) reports: Receiver<Report>,
}

/// What it is to do.
pub(super) enum Order {
    /// Keep this, in the place of what was kept before.
    Keep(Arc<Session>, Option<File>, Pace),
    /// It is saved, or a person let it go.
    LetGo,
    /// Go on in the place of a session that was kept before.
    GoOnIn(Box<Recovery>),
}

/// When something is to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pace {
    /// A frame waits for it.
    Now,
    /// As soon as the machine has had a rest.
    Soon,
}

/// An order was carried out so far, with all that were given before it; or could not be.
pub(super) struct Report {
    pub(super) number: u64,
    pub(super) result: Result<Outlives, (Outlives, SaveError)>,
}

/// What something that was kept outlives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outlives {
    Process,
    PowerCut,
}

impl Worker {
    pub(super) fn start(home: Home, ctx: Context) -> Self {
        let (orders, inbox) = channel();
        let (outbox, reports) = channel();
        thread::spawn(move || {
            let failing = Cell::new(false);
            keep_safe(&home, &inbox, |number, outlives, result| {
                let failed = result.is_err();
                let result = result.map(|()| outlives).map_err(|error| (outlives, error));
                // The window may have gone; then nobody listens.
                _ = outbox.send(Report { number, result });
                // It waits for nothing else, and says whether the session is safe.
                if failed && !failing.get() {
                    note(Some(&home), NOT_KEPT, None);
                }
                if failed || failing.replace(failed) {
                    ctx.request_repaint();
                }
                failing.set(failed);
            });
        });
        Self { orders, reports }
    }
}

/// Carries out orders until there can be no more. Of what has come meanwhile, the newest alone is
/// written.
fn keep_safe(
    home: &Home,
    orders: &Receiver<(u64, Order)>,
    report: impl Fn(u64, Outlives, Result<(), SaveError>),
) {
    let mut place = None;
    let mut next: Option<State> = None;
    let mut unsynced: Option<State> = None;
    let mut syncing: Option<Syncing> = None;
    let mut free = Instant::now();
    loop {
        if let Some(ended) = syncing.take_if(|syncing| syncing.thread.is_finished()) {
            let (state, result) = ended.wait();
            let number = state.number;
            if result.is_err() {
                let due = Instant::now() + AGAIN;
                unsynced.get_or_insert(State { due, ..state });
            }
            report(number, Outlives::PowerCut, result);
        }
        let write = next.as_ref().map(|_| free);
        let sync = match &syncing {
            Some(_) => Some(Instant::now() + OFTEN),
            None => unsynced.as_ref().map(|state| state.due),
        };
        let order = match write.into_iter().chain(sync).min() {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        let over = match order {
            Ok((number, Order::Keep(session, file, pace))) => {
                if pace == Pace::Now {
                    free = Instant::now();
                }
                let due = Instant::now() + SYNCED;
                next = Some(State {
                    number,
                    session,
                    file,
                    due,
                });
                continue;
            }
            Ok((number, Order::LetGo)) => {
                (next, unsynced) = (None, None);
                _ = syncing.take().map(Syncing::wait);
                // What cannot be removed is offered again, and can be let go there.
                _ = place.take().and_then(Arc::into_inner).map(Recovery::let_go);
                report(number, Outlives::PowerCut, Ok(()));
                continue;
            }
            Ok((number, Order::GoOnIn(kept))) => {
                place = Some(Arc::new(*kept));
                report(number, Outlives::PowerCut, Ok(()));
                continue;
            }
            Err(end) => end == RecvTimeoutError::Disconnected,
        };
        if let Some(state) = next.take_if(|_| over || free <= Instant::now()) {
            let began = Instant::now();
            let place = place_in(home, &mut place);
            let result = place.and_then(|place| state.keep(&place, Outlives::Process));
            report(state.number, Outlives::Process, result);
            let due = unsynced.map_or(state.due, |before| before.due);
            unsynced = Some(State { due, ..state });
            free = Instant::now() + (began.elapsed() * REST).min(AT_MOST);
        }
        if over {
            _ = syncing.take().map(Syncing::wait);
            if let Some(state) = unsynced {
                let place = place_in(home, &mut place);
                let result = place.and_then(|place| state.keep(&place, Outlives::PowerCut));
                report(state.number, Outlives::PowerCut, result);
            }
            return;
        }
        if syncing.is_none()
            && let Some(state) = unsynced.take_if(|state| state.due <= Instant::now())
        {
            match place_in(home, &mut place) {
                Ok(place) => syncing = Some(Syncing::start(state, place)),
                Err(error) => {
                    report(state.number, Outlives::PowerCut, Err(error));
                    let due = Instant::now() + AGAIN;
                    unsynced = Some(State { due, ..state });
                }
            }
        }
    }
}

/// Where this session is kept.
fn place_in(home: &Home, place: &mut Option<Arc<Recovery>>) -> Result<Arc<Recovery>, SaveError> {
    let here = match place {
        Some(place) => place,
        None => place.insert(Arc::new(Recovery::start(home)?)),
    };
    Ok(Arc::clone(here))
}

/// What is to be kept, or is not safe from a power cut yet.
struct State {
    number: u64,
    session: Arc<Session>,
    file: Option<File>,
    /// When it is to be on its way to be safe from that.
    due: Instant,
}

impl State {
    fn keep(&self, place: &Recovery, outlives: Outlives) -> Result<(), SaveError> {
        let file = self.file.as_ref();
        let file = file.map(|file| (file.path.as_path(), file.fingerprint));
        let now = crate::storage::now();
        match outlives {
            Outlives::Process => place.keep_at_once(&self.session, file, now),
            Outlives::PowerCut => place.keep(&self.session, file, now),
        }
    }
}

/// A state that another thread brings to the disk.
struct Syncing {
    state: State,
    thread: JoinHandle<Result<(), SaveError>>,
}

impl Syncing {
    fn start(state: State, place: Arc<Recovery>) -> Self {
        let session = Arc::clone(&state.session);
        let file = state.file.clone();
        let copy = State {
            session,
            file,
            number: state.number,
            due: state.due,
        };
        let thread = thread::spawn(move || copy.keep(&place, Outlives::PowerCut));
        Self { state, thread }
    }

    fn wait(self) -> (State, Result<(), SaveError>) {
        let broke_off = |_| {
            Err(SaveError::WouldNotReadBack {
                reason: "it broke off".to_owned(),
            })
        };
        (self.state, self.thread.join().unwrap_or_else(broke_off))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::edit::{Edit, apply};

    fn noted(note: &str) -> Arc<Session> {
        Arc::new(apply(&sample(), Edit::Notes(note.to_owned())).unwrap())
    }

    fn home() -> (tempfile::TempDir, Home) {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        (dir, home)
    }

    fn kept(home: &Home) -> Vec<String> {
        let (kept, notice) = Recovery::list(home);
        assert_eq!(notice, None);
        let notes = kept.iter().map(|kept| kept.session.notes().to_owned());
        notes.collect()
    }

    /// Gives all orders at once; the numbers that were reported, with how long after the start.
    fn carried_out(home: &Home, given: Vec<Order>) -> Vec<(u64, Duration)> {
        let (sender, orders) = channel();
        for (number, order) in (1..).zip(given) {
            sender.send((number, order)).unwrap();
        }
        let (outbox, reports) = channel();
        let start = Instant::now();
        thread::scope(|scope| {
            scope.spawn(move || {
                // It goes on for longer than the time between two writes.
                thread::sleep(AT_MOST * 2);
                drop(sender);
            });
            keep_safe(home, &orders, |number, outlives, result| {
                result.unwrap();
                if outlives == Outlives::Process {
                    outbox.send((number, start.elapsed())).unwrap();
                }
            });
        });
        reports.try_iter().collect()
    }

    #[test]
    fn of_many_changes_the_newest_is_written() {
        let (_dir, home) = home();
        let orders = (0..50).map(|n| Order::Keep(noted(&n.to_string()), None, Pace::Soon));
        let reports = carried_out(&home, orders.collect());
        assert!(reports.len() <= 2, "{reports:?}");
        assert_eq!(reports.last().map(|(number, _)| *number), Some(50));
        assert_eq!(kept(&home), ["49"]);
    }

    #[test]
    fn each_change_is_kept_at_once_for_the_process_and_within_a_second_for_the_power() {
        let (_dir, home) = home();
        let (sender, orders) = channel();
        let (outbox, reports) = channel();
        thread::scope(|scope| {
            let home = &home;
            scope.spawn(move || {
                keep_safe(home, &orders, |number, outlives, result| {
                    result.unwrap();
                    if outlives == Outlives::Process {
                        outbox.send(number).unwrap();
                    }
                });
            });
            for number in 1..=3 {
                let note = noted(&number.to_string());
                sender
                    .send((number, Order::Keep(note, None, Pace::Soon)))
                    .unwrap();
                assert_eq!(reports.recv().unwrap(), number, "it waits for no other");
            }
            let names = || {
                let folder = home.dir().join("recovery").read_dir().unwrap();
                folder
                    .map(|entry| entry.unwrap().path())
                    .collect::<Vec<_>>()
            };
            // What differs from what was kept whole before is in that then.
            let synced = || {
                let mut endings = names().into_iter();
                !endings.any(|path| {
                    path.extension()
                        .is_some_and(|it| it == "latest" || it == "latest2")
                })
            };
            assert!(!synced(), "nothing waited for the disk");
            let start = Instant::now();
            while !synced() {
                assert!(
                    start.elapsed() < Duration::from_secs(20),
                    "it is never synced"
                );
                thread::sleep(Duration::from_millis(5));
            }
            drop(sender);
        });
        assert_eq!(kept(&home), ["3"]);
    }

    #[test]
    fn what_waits_to_be_written_is_not_written_once_it_is_let_go() {
        let (_dir, home) = home();
        let orders = vec![
            Order::Keep(noted("one"), None, Pace::Soon),
            Order::LetGo,
            Order::Keep(noted("another session"), None, Pace::Soon),
        ];
        carried_out(&home, orders);
        assert_eq!(kept(&home), ["another session"]);
        carried_out(
            &home,
            vec![Order::Keep(noted("two"), None, Pace::Soon), Order::LetGo],
        );
        assert_eq!(kept(&home), ["another session"]);
    }
}
