//! The thread that keeps a session safe from a crash.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::super::open_session::File;
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError};

/// At most one write in this time, however fast people type; the last state is always written.
const EVERY: Duration = Duration::from_millis(250);

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
            keep_safe(&home, &inbox, |number, result: Result<(), SaveError>| {
                let failed = result.is_err();
                // The window may have gone; then nobody listens.
                _ = outbox.send(Report { number, result });
                if failed {
                    ctx.request_repaint();
                }
            });
        });
        Self { orders, reports }
    }
}

/// Carries out orders until there can be no more. The first state is written at once; what comes
/// within [`EVERY`] after a write waits for the end of that time, and the newest alone is written.
fn keep_safe(
    home: &Home,
    orders: &Receiver<(u64, Order)>,
    report: impl Fn(u64, Result<(), SaveError>),
) {
    let mut place = None;
    let mut next = None;
    let mut free = Instant::now();
    loop {
        let order = match next {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(_) => orders.recv_timeout(free.saturating_duration_since(Instant::now())),
        };
        match order {
            Ok((number, Order::Keep(session, file))) => next = Some((number, session, file)),
            Ok((number, Order::LetGo)) => {
                next = None;
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
                    let result = keep(home, &mut place, &session, file.as_ref());
                    report(number, result);
                    free = Instant::now() + EVERY;
                }
                if end == RecvTimeoutError::Disconnected {
                    return;
                }
            }
        }
    }
}

fn keep(
    home: &Home,
    place: &mut Option<Recovery>,
    session: &Session,
    file: Option<&File>,
) -> Result<(), SaveError> {
    let place = match place {
        Some(place) => place,
        None => place.insert(Recovery::start(home)?),
    };
    let file = file.map(|file| (file.path.as_path(), file.fingerprint));
    place.keep(session, file, jiff::Zoned::now().datetime())
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
                thread::sleep(EVERY * 2);
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
    fn the_first_change_is_written_at_once_and_the_next_has_to_wait() {
        let (_dir, home) = home();
        let (sender, orders) = channel();
        let (outbox, reports) = channel();
        thread::scope(|scope| {
            let home = &home;
            scope.spawn(move || {
                keep_safe(home, &orders, |number, result| {
                    result.unwrap();
                    outbox.send((number, Instant::now())).unwrap();
                });
            });
            sender.send((1, Order::Keep(noted("one"), None))).unwrap();
            let (_, first) = reports.recv().unwrap();
            sender.send((2, Order::Keep(noted("two"), None))).unwrap();
            sender.send((3, Order::Keep(noted("three"), None))).unwrap();
            let (number, second) = reports.recv().unwrap();
            assert_eq!(number, 3, "the newest alone");
            assert!(second - first >= EVERY.mul_f32(0.9));
            drop(sender);
        });
        assert_eq!(kept(&home), ["three"]);
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
