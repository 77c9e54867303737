//! Keeps a workshop that is being written safe from a crash, on a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use crate::storage::{DraftRecovery, Fingerprint, Home};
use crate::workshop::DraftText;

/// While somebody types it is kept as often as this.
const PACE: Duration = Duration::from_millis(600);
/// Leaving waits no longer for a slow disk.
const PATIENCE: Duration = Duration::from_secs(2);

pub(in crate::app) type File = (PathBuf, Fingerprint);

enum Order {
    Keep(Arc<DraftText>, Option<File>),
    GoOnIn(DraftRecovery),
    LetGo,
}

/// What has been carried out, and why what was typed could not be kept, where it could not.
struct Report(u64, Result<(), String>);

struct Worker {
    orders: Sender<(u64, Order)>,
    reports: Receiver<Report>,
}

/// Keeps what has been typed safe; without a home nothing is kept. It outlives the place, so that nobody
/// who leaves that waits for the disk.
pub(in crate::app) struct DraftAutosave {
    home: Option<Home>,
    worker: Option<Worker>,
    handed: Option<Arc<DraftText>>,
    given: u64,
    done: u64,
    /// That it could not be kept has been said.
    told: bool,
}

impl DraftAutosave {
    pub(in crate::app) fn new(home: Option<Home>) -> Self {
        Self {
            home,
            worker: None,
            handed: None,
            given: 0,
            done: 0,
            told: false,
        }
    }

    /// Hands over what is new, lets go what is saved; gives the reason where it could not be kept.
    pub(in crate::app) fn follow(
        &mut self,
        ctx: &Context,
        unsaved: Option<Arc<DraftText>>,
        file: Option<&File>,
    ) -> Option<String> {
        match (unsaved, &self.handed) {
            (Some(text), Some(handed)) if Arc::ptr_eq(&text, handed) => {}
            (Some(text), _) => {
                self.handed = Some(Arc::clone(&text));
                self.order(ctx, Order::Keep(text, file.cloned()));
            }
            (None, Some(_)) => {
                self.handed = None;
                self.order(ctx, Order::LetGo);
            }
            (None, None) => {}
        }
        let mut said = None;
        let reports = self.worker.iter();
        for Report(number, result) in reports.flat_map(|worker| worker.reports.try_iter()) {
            self.done = self.done.max(number);
            match result {
                Ok(()) => self.told = false,
                Err(why) if !self.told => {
                    self.told = true;
                    said = Some(why);
                }
                Err(_) => {}
            }
        }
        said
    }

    /// Goes on in the place of what was kept before.
    pub(in crate::app) fn go_on_in(&mut self, ctx: &Context, place: DraftRecovery) {
        self.order(ctx, Order::GoOnIn(place));
    }

    /// Whether all that was handed over is on disk, or could not be put there.
    pub(in crate::app) fn is_at_rest(&self) -> bool {
        self.done == self.given
    }

    fn order(&mut self, ctx: &Context, order: Order) {
        let Some(home) = &self.home else { return };
        let start = || Worker::start(home.clone(), ctx.clone());
        let worker = self.worker.get_or_insert_with(start);
        self.given += 1;
        // It ends only when this is dropped.
        _ = worker.orders.send((self.given, order));
    }
}

impl Drop for DraftAutosave {
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

impl Worker {
    fn start(home: Home, ctx: Context) -> Self {
        let (orders, inbox) = channel();
        let (outbox, reports) = channel();
        thread::spawn(move || {
            keep_safe(&home, &inbox, |number, result| {
                let failed = result.is_err();
                // The window may have gone; then nobody listens.
                _ = outbox.send(Report(number, result));
                if failed {
                    ctx.request_repaint();
                }
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
    report: impl Fn(u64, Result<(), String>),
) {
    let mut place: Option<DraftRecovery> = None;
    let mut next: Option<(u64, Arc<DraftText>, Option<File>)> = None;
    let mut free = Instant::now();
    loop {
        let order = match &next {
            None => orders.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(_) => orders.recv_timeout(free.saturating_duration_since(Instant::now())),
        };
        match order {
            Ok((number, Order::Keep(text, file))) => {
                next = Some((number, text, file));
                continue;
            }
            Ok((number, Order::GoOnIn(kept_in))) => {
                // Whoever opens another has saved the one before, or let it go.
                if let Some(before) = place.replace(kept_in) {
                    before.let_go();
                }
                report(number, Ok(()));
                continue;
            }
            Ok((number, Order::LetGo)) => {
                next = None;
                if let Some(place) = place.take() {
                    place.let_go();
                }
                report(number, Ok(()));
                continue;
            }
            Err(RecvTimeoutError::Disconnected) if next.is_none() => return,
            Err(_) => {}
        }
        let Some((number, text, file)) = next.take() else {
            continue;
        };
        let here = match &place {
            Some(place) => Ok(place),
            None => DraftRecovery::start(home).map(|new| &*place.insert(new)),
        };
        let now = crate::storage::now();
        let file = file.as_ref().map(|(path, holds)| (path.as_path(), *holds));
        let kept = here.and_then(|here| here.keep(&text, file, now));
        report(number, kept.map_err(|error| error.to_string()));
        free = Instant::now() + PACE;
    }
}
