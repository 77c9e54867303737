use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use super::desk::{Desk, File};
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError, WriteProblem};

/// At most one write in this time, however fast people type; the last state is always written.
const EVERY: Duration = Duration::from_millis(250);
/// Time alone that was spent is worth a write as often as this, in seconds.
const TIME_ALONE: f64 = 30.0;
/// Leaving the program waits no longer for a slow disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// Keeps the open session safe from a crash, on a thread of its own: the window hands over what has
/// changed and never waits.
///
/// Nothing is written while the laptop goes round: what people chose is in no session then, and the
/// times of writes tell nothing of it either.
pub(super) struct Keeping {
    home: Option<Home>,
    worker: Option<Worker>,
    /// What was handed over last.
    handed: Option<Handed>,
    /// How many orders were given, and how many were carried out.
    given: u64,
    done: u64,
    /// The trouble has been said.
    told: bool,
}

struct Handed {
    desk: u64,
    session: Arc<Session>,
    file: Option<File>,
    /// In egui's seconds.
    at: f64,
}

struct Worker {
    orders: Sender<(u64, Order)>,
    reports: Receiver<Report>,
}

enum Order {
    /// Keep this, in the place of what was kept before.
    Keep(Arc<Session>, Option<File>),
    /// It is saved, or a person let it go.
    LetGo,
    /// Go on in the place of a session that was kept before.
    GoOnIn(Recovery),
}

/// An order was carried out, with all that were given before it.
struct Report {
    number: u64,
    result: Result<(), SaveError>,
}

impl Keeping {
    /// Without a home nothing is kept.
    pub(super) fn new(home: Option<Home>) -> Self {
        Self {
            home,
            worker: None,
            handed: None,
            given: 0,
            done: 0,
            told: false,
        }
    }

    /// Looks what has become of the session on the desk: what is new is handed over, what is saved
    /// or gone is let go. Nobody loses a session unasked, so one that has gone was saved, or a
    /// person said to leave it. `now` is in egui's seconds.
    pub(super) fn follow(&mut self, ctx: &Context, desk: Option<&Desk>, now: f64) {
        let desk = desk.filter(|desk| desk.unsaved());
        let other = |handed: &Handed| desk.is_none_or(|desk| desk.id != handed.desk);
        if self.handed.as_ref().is_some_and(other) {
            self.handed = None;
            self.order(ctx, Order::LetGo);
        }
        let Some(desk) = desk.filter(|desk| !desk.screens.is_private()) else {
            return;
        };
        if self
            .handed
            .as_ref()
            .is_none_or(|last| last.is_old(desk, now))
        {
            self.handed = Some(Handed::of(desk, now));
            let order = Order::Keep(Arc::clone(desk.session()), desk.file().cloned());
            self.order(ctx, order);
        }
    }

    /// A session that was kept before lies on the desk again.
    pub(super) fn go_on_in(&mut self, ctx: &Context, place: Recovery, desk: &Desk, now: f64) {
        self.follow(ctx, None, now);
        self.order(ctx, Order::GoOnIn(place));
        self.handed = Some(Handed::of(desk, now));
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
                Ok(()) => self.told = false,
                Err(error) if !self.told => {
                    self.told = true;
                    said = Some(sentence(&error));
                }
                Err(_) => {}
            }
        }
        said
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

impl Drop for Keeping {
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
    fn of(desk: &Desk, now: f64) -> Self {
        Self {
            desk: desk.id,
            session: Arc::clone(desk.session()),
            file: desk.file().cloned(),
            at: now,
        }
    }

    /// Whether the desk has something newer that is worth a write.
    fn is_old(&self, desk: &Desk, now: f64) -> bool {
        if self.file.as_ref() != desk.file() {
            return true;
        }
        let session = desk.session();
        !Arc::ptr_eq(&self.session, session)
            && (now - self.at >= TIME_ALONE || !self.session.same_work(session))
    }
}

impl Worker {
    fn start(home: Home, ctx: Context) -> Self {
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
    use crate::edit::{Edit, apply};
    use crate::storage::sample;

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

    #[test]
    fn a_folder_that_refuses_is_said_once() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a file");
        crate::storage::create(&file, b"").unwrap();
        let ctx = Context::default();
        let mut keeping = Keeping::new(Some(Home::at(file)));
        let mut said = Vec::new();
        for note in ["one", "two"] {
            keeping.order(&ctx, Order::Keep(noted(note), None));
            let start = Instant::now();
            while !keeping.is_at_rest() {
                said.extend(keeping.trouble());
                assert!(start.elapsed() < Duration::from_secs(20), "it hangs");
                thread::sleep(Duration::from_millis(2));
            }
        }
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("Your work could not be kept safe: "));
        assert!(said[0].ends_with("Save it now with Ctrl S."));
    }
}
