//! The thread that keeps a session safe from a crash.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::super::open_session::File;
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError};

/// What was entered is kept at once, so that it outlives the process; only where that takes long
/// does the next one wait, no longer than this, so that the disk is not busy with nothing else.
const AT_MOST: Duration = Duration::from_millis(200);

/// How many times as long as one took the next one waits.
const REST: u32 = 3;

/// What was kept at once outlives a power cut after this time.
const SYNCED: Duration = Duration::from_secs(1);

/// What could not be kept is tried again after this time.
const AGAIN: Duration = Duration::from_secs(5);

/// The thread that writes.
pub(super) struct Worker {
    pub(super) orders: Sender<(u64, Order)>,
    pub(super) reports: Receiver<Report>,
}

/// What it is to do.
pub(super) enum Order {
    /// Keep this, in the place of what was kept before.
    Keep(Arc<Session>, Option<File>),
    /// It is saved, or a person let it go.
    LetGo,
    /// Go on in the place of a session that was kept before.
    GoOnIn(Recovery),
}

/// An order was carried out, with all that were given before it.
pub(super) struct Report {
    pub(super) number: u64,
    pub(super) result: Result<(), SaveError>,
}

impl Worker {
    pub(super) fn start(home: Home, ctx: Context) -> Self {
        let (orders, inbox) = channel();
        let (outbox, reports) = channel();
        thread::spawn(move || {
            let failing = Cell::new(false);
            keep_safe(&home, &inbox, |number, result: Result<(), SaveError>| {
                let failed = result.is_err();
                // The window may have gone; then nobody listens.
                _ = outbox.send(Report { number, result });
                // It waits for nothing else, and says whether the session is safe.
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
    report: impl Fn(u64, Result<(), SaveError>),
) {
    let mut place = None;
    let mut next = None;
    let mut unsynced: Option<Unsynced> = None;
    let mut free = Instant::now();
    let mut troubled = false;
    loop {
        let due = match (&next, &unsynced) {
            (Some(_), _) => Some(free),
            (None, Some(unsynced)) => Some(unsynced.due),
            (None, None) => None,
        };
        let order = match due {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(due) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
        };
        match order {
            Ok((number, Order::Keep(session, file))) => next = Some((number, session, file)),
            Ok((number, Order::LetGo)) => {
                (next, unsynced) = (None, None);
                // What cannot be removed is offered again, and can be let go there.
                _ = place.take().map(Recovery::let_go);
                report(number, Ok(()));
            }
            Ok((number, Order::GoOnIn(kept))) => {
                place = Some(kept);
                report(number, Ok(()));
            }
            Err(end) => {
                if let Some((number, session, file)) = next.take() {
                    let began = Instant::now();
                    let result = keep(home, &mut place, (&session, file.as_ref()), Depth::Process);
                    troubled |= result.is_err();
                    report(number, result);
                    let due = unsynced.map_or(began + SYNCED, |before| before.due);
                    unsynced = Some(Unsynced {
                        number,
                        session,
                        file,
                        due,
                    });
                    free = Instant::now() + (began.elapsed() * REST).min(AT_MOST);
                }
                let over = end == RecvTimeoutError::Disconnected;
                if let Some(last) = unsynced.take_if(|last| over || last.due <= Instant::now()) {
                    let (number, file) = (last.number, last.file.as_ref());
                    let result = keep(home, &mut place, (&last.session, file), Depth::Power);
                    let failed = result.is_err();
                    if failed && !over {
                        let due = Instant::now() + AGAIN;
                        unsynced = Some(Unsynced { due, ..last });
                    }
                    if failed || troubled {
                        report(number, result);
                    }
                    troubled = failed;
                }
                if over {
                    return;
                }
            }
        }
    }
}

/// What a power cut would still take.
struct Unsynced {
    number: u64,
    session: Arc<Session>,
    file: Option<File>,
    /// When it has to be safe from that.
    due: Instant,
}

/// What it has to outlive.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    Process,
    Power,
}

fn keep(
    home: &Home,
    place: &mut Option<Recovery>,
    (session, file): (&Session, Option<&File>),
    depth: Depth,
) -> Result<(), SaveError> {
    let place = match place {
        Some(place) => place,
        None => place.insert(Recovery::start(home)?),
    };
    let file = file.map(|file| (file.path.as_path(), file.fingerprint));
    let now = jiff::Zoned::now().datetime();
    match depth {
        Depth::Process => place.keep_at_once(session, file, now),
        Depth::Power => place.keep(session, file, now),
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
            keep_safe(home, &orders, |number, result| {
                result.unwrap();
                outbox.send((number, start.elapsed())).unwrap();
            });
        });
        reports.try_iter().collect()
    }

    #[test]
    fn of_many_changes_the_newest_is_written() {
        let (_dir, home) = home();
        let orders = (0..50).map(|n| Order::Keep(noted(&n.to_string()), None));
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
                keep_safe(home, &orders, |number, result| {
                    result.unwrap();
                    outbox.send(number).unwrap();
                });
            });
            for number in 1..=3 {
                let note = noted(&number.to_string());
                sender.send((number, Order::Keep(note, None))).unwrap();
                assert_eq!(reports.recv().unwrap(), number, "it waits for no other");
            }
            let names = || {
                let folder = home.dir().join("recovery").read_dir().unwrap();
                folder
                    .map(|entry| entry.unwrap().path())
                    .collect::<Vec<_>>()
            };
            let synced = || {
                names()
                    .iter()
                    .any(|path| path.extension().is_some_and(|it| it == "kept"))
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
            Order::Keep(noted("one"), None),
            Order::LetGo,
            Order::Keep(noted("another session"), None),
        ];
        carried_out(&home, orders);
        assert_eq!(kept(&home), ["another session"]);
        carried_out(&home, vec![Order::Keep(noted("two"), None), Order::LetGo]);
        assert_eq!(kept(&home), ["another session"]);
    }
}
