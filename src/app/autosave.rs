//! Keeps the open session safe from a crash.

mod worker;

use std::mem;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::Context;

use self::worker::{Order, Outlives, Pace, Report, Worker};
use super::open_session::OpenSession;
use super::saving::File;
use crate::phrases::recovery::{NO_ANSWER, NotKept, not_kept};
use crate::session::Session;
use crate::storage::{Home, Recovery, SaveError, WriteProblem};

/// Time alone that was spent is worth a write as often as this, in seconds.
const TIME_ALONE: f64 = 30.0;
/// What is not safe from a power cut after this time is said not to be kept safe.
const LATE: Duration = Duration::from_millis(1800);
/// While that is so, it is looked as often whether the disk has answered.
const STILL: Duration = Duration::from_millis(500);
/// The frame that shows a score waits no longer for its being kept: two of a display's frames.
const FRAME: Duration = Duration::from_millis(20);
/// Leaving the program waits no longer for a slow disk.
const PATIENCE: Duration = Duration::from_secs(2);

/// Keeps the open session safe from a crash, on a thread of its own: the window hands over what has
/// changed, and waits for a score alone, so that what the room sees outlives the process. A disk that is
/// slow holds it up once, by no more than a frame or two.
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
    /// What the thread has said and nobody has listened to yet.
    heard: Vec<Report>,
    /// The order that was waited for in vain; nothing is waited for until it is carried out.
    in_vain: u64,
    /// Why what was entered last could not be kept, where that is so and has been said, and what it
    /// would have outlived.
    told: Option<(Outlives, String)>,
    /// The first order that is not known to outlive a power cut, and when it was given.
    waits: Option<(u64, Instant)>,
    /// That one is late.
    late: bool,
    /// After which time.
    late_after: Duration,
    /// How long leaving waits for the disk.
    patience: Duration,
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
            heard: Vec::new(),
            in_vain: 0,
            told: None,
            waits: None,
            late: false,
            late_after: LATE,
            patience: PATIENCE,
        }
    }

    /// However long the disk takes, it is not called late, and waited for at the end; for tests, whose
    /// machine may be busy.
    pub(super) fn gives_the_disk_time(&mut self) {
        self.late_after = Duration::MAX;
        self.patience = Duration::from_mins(1);
    }

    /// Looks what has become of the session that is open: what is new is handed over, what is saved
    /// or gone is let go. Nobody loses a session unasked, so one that has gone was saved, or a
    /// person said to leave it. `now` is in egui's seconds.
    pub(super) fn follow(&mut self, ctx: &Context, open: Option<&OpenSession>, now: f64) {
        let open = open.filter(|open| open.unsaved());
        let other = |handed: &Handed| open.is_none_or(|open| open.id != handed.id);
        if self.handed.as_ref().is_some_and(other) {
            self.handed = None;
            self.order(ctx, Order::LetGo, Instant::now());
        }
        let Some(open) = open.filter(|open| !open.screens.is_private()) else {
            return;
        };
        if self
            .handed
            .as_ref()
            .is_none_or(|last| last.is_old(open, now))
        {
            let session = Arc::clone(open.session());
            let scored = |last: Handed| !last.session.same_scores(&session);
            let waits = self.handed.take().is_none_or(scored) && self.done >= self.in_vain;
            let pace = if waits { Pace::Now } else { Pace::Soon };
            self.handed = Some(Handed::of(open, now));
            let order = Order::Keep(session, open.file().cloned(), pace);
            self.order(ctx, order, Instant::now());
            if waits {
                self.wait();
            }
        }
    }

    /// Waits until what was handed over last outlives the process, though not for a slow disk.
    fn wait(&mut self) {
        let Some(worker) = &self.worker else { return };
        let end = Instant::now() + FRAME;
        self.in_vain = self.given;
        let left = || end.saturating_duration_since(Instant::now());
        while let Ok(report) = worker.reports.recv_timeout(left()) {
            let is_it = report.number == self.given;
            self.heard.push(report);
            if is_it {
                self.in_vain = 0;
                break;
            }
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
        self.order(ctx, Order::GoOnIn(Box::new(recovery)), Instant::now());
        self.handed = Some(Handed::of(open, now));
    }

    /// What is to be said since the last frame, once for each trouble and not at every key. `now` is a
    /// time of the disk's, which egui's seconds need not keep to.
    pub(super) fn trouble(&mut self, ctx: &Context, now: Instant) -> Option<String> {
        let mut said = None;
        let reports = self.worker.iter();
        let reports = reports.flat_map(|worker| worker.reports.try_iter());
        for report in mem::take(&mut self.heard).into_iter().chain(reports) {
            self.done = self.done.max(report.number);
            match report.result {
                Ok(outlives) => {
                    let is_over = |told: &mut (Outlives, String)| {
                        outlives == Outlives::PowerCut || told.0 == outlives
                    };
                    self.told.take_if(is_over);
                    if outlives == Outlives::PowerCut {
                        self.waits.take_if(|(first, _)| *first <= report.number);
                        if self.waits.is_none() && self.given > report.number {
                            self.waits = Some((report.number + 1, now));
                        }
                    }
                }
                Err((outlives, error)) if self.told.is_none() => {
                    said = Some(sentence(&error));
                    self.told = said.clone().map(|said| (outlives, said));
                }
                Err(_) => {}
            }
        }
        let waited = self.waits.map(|(_, since)| now.duration_since(since));
        self.late = waited.is_some_and(|waited| waited >= self.late_after);
        if let Some(waited) = waited {
            // The title bar says so in time, and takes it back.
            let left = self.late_after.saturating_sub(waited);
            ctx.request_repaint_after(if self.late { STILL } else { left });
        }
        said
    }

    /// Why what was entered last could not be kept, for as long as that is so.
    pub(super) fn standing_trouble(&self) -> Option<&str> {
        let told = self.told.as_ref().map(|(_, told)| told.as_str());
        told.or(self.late.then_some(NO_ANSWER))
    }

    /// Whether all that was handed over is on disk, or could not be put there.
    pub(super) fn is_at_rest(&self) -> bool {
        self.done == self.given
    }

    fn order(&mut self, ctx: &Context, order: Order, now: Instant) {
        let Some(home) = &self.home else { return };
        let worker = self
            .worker
            .get_or_insert_with(|| Worker::start(home.clone(), ctx.clone()));
        self.given += 1;
        self.waits.get_or_insert((self.given, now));
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
        let end = Instant::now() + self.patience;
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
    not_kept(match error {
        SaveError::Write(error) => match error.problem {
            WriteProblem::Full => NotKept::Full,
            WriteProblem::ReadOnly | WriteProblem::Forbidden => NotKept::Forbidden,
            _ => NotKept::Refused,
        },
        SaveError::TooLarge => NotKept::TooLarge,
        _ => NotKept::Unreadable,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{CardEdit, Edit, apply, sample};
    use crate::session::Vote;
    use crate::workshop::{Level, integrated_leadership};

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
            let start = Instant::now();
            autosave.order(
                &ctx,
                Order::Keep(Arc::new(session), None, Pace::Soon),
                start,
            );
            while !autosave.is_at_rest() {
                said.extend(autosave.trouble(&ctx, start));
                assert!(start.elapsed() < Duration::from_secs(20), "it hangs");
                std::thread::sleep(Duration::from_millis(2));
            }
        }
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("Your work could not be kept safe: "));
        assert!(said[0].ends_with("Save it now with Ctrl S."));
    }

    #[test]
    fn a_score_is_waited_for_and_a_slow_disk_once() {
        let (orders, given) = std::sync::mpsc::channel();
        let (answers, reports) = std::sync::mpsc::channel();
        let dir = tempfile::tempdir().unwrap();
        let ctx = Context::default();
        let mut autosave = Autosave::new(Some(Home::at(dir.path())));
        autosave.worker = Some(Worker { orders, reports });
        let mut open = OpenSession::of_workshop(integrated_leadership());
        let mut score = |autosave: &mut Autosave, level| {
            let vote = Vote::Level(Level::new(level).unwrap());
            let edit = Edit::Card(0.into(), CardEdit::Count(vote));
            open.edit(edit, 0.0).unwrap();
            autosave.follow(&ctx, Some(&open), 0.0);
            match given.try_recv().unwrap() {
                (_, Order::Keep(_, _, pace)) => pace,
                _ => panic!("it is to be kept"),
            }
        };
        let report = |number| {
            let result = Ok(Outlives::Process);
            answers.send(Report { number, result }).unwrap();
        };
        report(1);
        assert_eq!(score(&mut autosave, 3), Pace::Now);
        assert_eq!((autosave.heard.len(), autosave.in_vain), (1, 0));
        // Nobody answers: the window goes on, and does not wait again.
        assert_eq!(score(&mut autosave, 4), Pace::Now);
        assert_eq!(autosave.in_vain, 2);
        assert_eq!(score(&mut autosave, 4), Pace::Soon);
        report(3);
        assert_eq!(autosave.trouble(&ctx, Instant::now()), None);
        report(4);
        assert_eq!(score(&mut autosave, 5), Pace::Now);
        assert_eq!(autosave.in_vain, 0);
    }

    #[test]
    fn a_disk_that_does_not_answer_is_said_within_two_seconds_until_it_does() {
        let (orders, _given) = std::sync::mpsc::channel();
        let (answers, reports) = std::sync::mpsc::channel();
        let dir = tempfile::tempdir().unwrap();
        let ctx = Context::default();
        let mut autosave = Autosave::new(Some(Home::at(dir.path())));
        autosave.worker = Some(Worker { orders, reports });
        let start = Instant::now();
        let at = |seconds: f64| start + Duration::from_secs_f64(seconds);
        let order = |autosave: &mut Autosave, seconds: f64| {
            let order = Order::Keep(Arc::new(sample()), None, Pace::Soon);
            autosave.order(&ctx, order, at(seconds));
        };
        let is_safe = |autosave: &mut Autosave, seconds: f64| {
            let said = autosave.trouble(&ctx, at(seconds));
            assert_eq!(said, None, "the bar alone says so");
            autosave.standing_trouble().is_none()
        };
        let answer = |number, outlives| {
            let result = Ok(outlives);
            answers.send(Report { number, result }).unwrap();
        };
        order(&mut autosave, 10.0);
        answer(1, Outlives::Process);
        assert!(is_safe(&mut autosave, 11.0), "it outlives the process");
        order(&mut autosave, 11.5);
        assert!(!is_safe(&mut autosave, 12.0), "not the power");
        answer(1, Outlives::PowerCut);
        assert!(is_safe(&mut autosave, 12.1), "it has answered");
        assert!(!is_safe(&mut autosave, 14.0), "not to the other one");
        answer(2, Outlives::PowerCut);
        assert!(is_safe(&mut autosave, 15.0));
        assert!(is_safe(&mut autosave, 100.0), "nothing waits");
    }
}
