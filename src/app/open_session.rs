//! The session that is open, and everything that goes with its being open.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::civil::{Date, DateTime};

use super::clock::Clock;
use super::countdown::Countdown;
use super::held_lock::HeldLock;
use super::saving::File;
use crate::edit::{AboutEdit, Edit, History, Refusal, apply, rehearsal, sample};
use crate::frame::tour::Tour;
use crate::phrases::looking::OnlyLooking;
use crate::request::{self, Running, Saved, Status, Step, Taken, TourStep, Trail, WallShows};
use crate::screens::Screens;
use crate::session::{MAX_DAYS, Part, Session};
use crate::workshop::{Workshop, integrated_leadership};

/// The session that is open, and everything that goes with its being open.
pub(super) struct OpenSession {
    /// No two have the same: what a thread finishes late is not for another session.
    pub(super) id: u64,
    pub(super) history: History,
    pub(super) step: Step,
    pub(super) trail: Trail,
    pub(super) screens: Screens,
    pub(super) clock: Clock,
    countdown: Option<Countdown>,
    /// It was held before, and nobody has said yet whether it goes on today.
    comes_back: bool,
    /// The guided tour, where it is on.
    pub(super) tour: Option<Tour>,
    tour_step: Option<TourStep>,
    file: Option<File>,
    /// The right to save there; nothing where there is no way to tell.
    lock: Option<Arc<HeldLock>>,
    /// Why it can be looked at and not changed, where that is so.
    only_looking: Option<OnlyLooking>,
    /// What the file holds, or what an unsaved session started as; nothing where that is unknown.
    saved: Option<Arc<Session>>,
    /// Where it is being saved just now.
    saving: Option<PathBuf>,
    failed: bool,
    /// What was taken away last, and into which folder.
    taken: Option<(Arc<Session>, PathBuf)>,
    /// egui's time of the last edit: a pause ends a run of typing.
    edited_at: f64,
}

/// After this many seconds without a letter, the next one starts a new step to undo.
const PAUSE: f64 = 2.0;

impl OpenSession {
    /// A session that is in no file yet.
    pub(super) fn fresh(session: Session, step: Step) -> Self {
        let history = History::new(session);
        let saved = Some(Arc::clone(history.session()));
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            history,
            step,
            trail: Trail::default(),
            screens: Screens::default(),
            clock: Clock::new(true),
            comes_back: false,
            countdown: None,
            tour: None,
            tour_step: None,
            file: None,
            lock: None,
            only_looking: None,
            saved,
            saving: None,
            failed: false,
            taken: None,
            edited_at: 0.0,
        }
    }

    /// A new session of a workshop, today. The date is no work that could be lost.
    pub(super) fn of_workshop(workshop: Workshop) -> Self {
        let session = Session::new(workshop);
        let dated = Edit::About(AboutEdit::Dates(vec![crate::storage::now().date()]));
        Self::fresh(apply(&session, dated).unwrap_or(session), Step::People)
    }

    /// The sample session.
    pub(super) fn sample() -> Self {
        Self::fresh(sample(), Step::Picture)
    }

    /// A new session with a made-up team: which one, says the seed.
    pub(super) fn rehearsal(step: Step, seed: u64) -> Self {
        let today = crate::storage::now().date();
        Self {
            screens: Screens::of_rehearsal(seed),
            ..Self::fresh(rehearsal(integrated_leadership(), today), step)
        }
    }

    /// The same with the guided tour.
    pub(super) fn guided(seed: u64) -> Self {
        Self {
            tour: Some(Tour::default()),
            ..Self::rehearsal(Step::People, seed)
        }
    }

    /// A session from a file: where it stopped, with the timer held.
    pub(super) fn opened(session: Session, file: File, lock: Option<Arc<HeldLock>>) -> Self {
        let step = Step::to_go_on(&session);
        Self {
            file: Some(file),
            lock,
            clock: Clock::new(false),
            comes_back: true,
            ..Self::fresh(session, step)
        }
    }

    /// A session that can be looked at, and neither changed nor saved.
    pub(super) fn to_look_at(session: Session, why: OnlyLooking) -> Self {
        let step = Step::to_go_on(&session);
        Self {
            only_looking: Some(why),
            clock: Clock::new(false),
            ..Self::fresh(session, step)
        }
    }

    /// A session that was kept safe when its process died. It is in no file as it is, whatever its
    /// file holds.
    pub(super) fn recovered(
        session: Session,
        file: Option<File>,
        lock: Option<Arc<HeldLock>>,
    ) -> Self {
        let step = Step::to_go_on(&session);
        // A session whose program died in the middle of it goes on at once.
        let today = crate::storage::now().date();
        let on_this_day = session.about().dates.last() == Some(&today);
        Self {
            file,
            lock,
            saved: None,
            clock: Clock::new(on_this_day),
            comes_back: true,
            ..Self::fresh(session, step)
        }
    }

    pub(super) fn session(&self) -> &Arc<Session> {
        self.history.session()
    }

    pub(super) fn file(&self) -> Option<&File> {
        self.file.as_ref()
    }

    /// The right to save into its file.
    pub(super) fn lock(&self) -> Option<&Arc<HeldLock>> {
        self.lock.as_ref()
    }

    /// Why it can be looked at and not changed, where that is so.
    pub(super) fn only_looking(&self) -> Option<OnlyLooking> {
        self.only_looking
    }

    /// Another window saves into its file from now on; where that was.
    pub(super) fn lose_file(&mut self) -> Option<PathBuf> {
        self.lock = None;
        self.file.take().map(|file| file.path)
    }

    /// Goes to a step of the agenda.
    pub(super) fn go(&mut self, step: Step) {
        self.trail.follow(self.history.session(), self.step, step);
        self.step = step;
        self.history.pause();
    }

    /// Makes a change at this time.
    pub(super) fn edit(&mut self, edit: Edit, now: f64) -> Result<(), Refusal> {
        if now - self.edited_at > PAUSE {
            self.history.pause();
        }
        self.edited_at = now;
        let count = edit.opposite().is_some().then(|| edit.clone());
        let before = Arc::clone(self.session());
        self.history.edit(edit)?;
        self.follow_choice(&before);
        if let Some(count) = count {
            self.screens.follow(&count, self.history.session());
        }
        Ok(())
    }

    /// Keeps the time since the last frame for the part that is shown, and which part that is.
    pub(super) fn tick(&mut self, now: f64) {
        let seconds = self.clock.tick(now);
        if self.only_looking.is_some() {
            return;
        }
        self.history.spend(self.step.part(), seconds);
        self.history.stand_at(self.step.part());
    }

    /// Keeps what the room waits for with the part of the agenda that is on: a break begins with the
    /// time at which it ends.
    pub(super) fn follow_countdown(&mut self, now: DateTime) {
        let part = self.step.part();
        self.countdown.take_if(|countdown| !countdown.is_for(part));
        if part == Part::Break && self.countdown.is_none() {
            let session = self.history.session();
            let spent = session.spent(part) / 60;
            let left = session.planned(part).saturating_sub(spent);
            self.countdown = Some(Countdown::of_break(left, now));
        }
    }

    /// Whether it was held on an earlier day, and nobody has said yet whether it goes on today.
    fn is_of_another_day(&self, today: Date) -> bool {
        let dates = &self.session().about().dates;
        let earlier = dates.last().is_some_and(|&day| day < today);
        self.comes_back && earlier && dates.len() < MAX_DAYS
    }

    /// What makes today one of its days; nothing where it is one.
    pub(super) fn another_day(&self, today: Date) -> Option<Edit> {
        let mut dates = self.session().about().dates.clone();
        dates.push(today);
        let edit = Edit::About(AboutEdit::Dates(dates));
        self.is_of_another_day(today).then_some(edit)
    }

    /// It has been said whether it goes on today: then the timer runs.
    pub(super) fn comes_back(&mut self, goes_on: bool) {
        self.comes_back = false;
        if goes_on {
            self.clock.run();
        }
    }

    /// Some minutes for what is on now, or some more.
    pub(super) fn count_down(&mut self, now: DateTime) {
        match &mut self.countdown {
            Some(countdown) => countdown.more(now),
            None => self.countdown = Some(Countdown::start(self.step.part(), now)),
        }
    }

    /// Counts down no longer. A break has its end all the same.
    pub(super) fn end_countdown(&mut self) {
        self.countdown = None;
    }

    /// What the room waits for; nothing while the laptop goes round.
    pub(super) fn countdown(&self, now: DateTime) -> Option<request::Countdown> {
        let countdown = self.countdown.filter(|_| !self.screens.is_private());
        countdown.map(|countdown| countdown.shown(now))
    }

    /// After how long the bar or the wall shows another time.
    pub(super) fn next_change(&self, now: DateTime) -> Option<std::time::Duration> {
        let countdown = self
            .countdown
            .and_then(|countdown| countdown.next_change(now));
        countdown.into_iter().chain(self.clock.next_change()).min()
    }

    /// Whether closing it would lose something. Time that was spent alone is no work.
    pub(super) fn unsaved(&self) -> bool {
        let now = self.session();
        self.saved
            .as_ref()
            .is_none_or(|saved| !Arc::ptr_eq(now, saved) && !now.same_work(saved))
    }

    /// Whether another session may not simply take its place: work has come since it was `asked`
    /// for, or the laptop goes round.
    pub(super) fn is_in_the_way(&self, asked: Option<&Arc<Session>>) -> bool {
        let since = asked.is_none_or(|asked| !asked.same_work(self.session()));
        self.screens.is_private() || (since && self.unsaved())
    }

    /// Has the guided tour, while it is on, follow to where the facilitator is.
    pub(super) fn follow(&mut self) {
        let Some(mut tour) = self.tour.take() else {
            return;
        };
        self.tour_step = Some(tour.step(self.session(), self.step));
        if tour.is_over() {
            self.tour_step = None;
        } else {
            self.tour = Some(tour);
        }
    }

    /// Ends the guided tour.
    pub(super) fn leave_tour(&mut self) {
        self.tour = None;
        self.tour_step = None;
    }

    /// What the screens are told of it; the projector adds what it shows, the shell whether it is kept.
    pub(super) fn status(&self) -> Status {
        let saved = if self.only_looking.is_some() {
            Saved::OnlyLooking
        } else if self.saving.is_some() {
            Saved::Saving
        } else if self.failed {
            Saved::Failed
        } else if self.unsaved() {
            Saved::No
        } else if self.file.is_none() {
            Saved::Fresh
        } else {
            Saved::Yes
        };
        let taken = match &self.taken {
            Some((taken, _)) if taken.same_work(self.session()) => Taken::AsItIs,
            _ => Taken::NotYet,
        };
        let now = crate::storage::now();
        let mut timer = self.clock.shown(self.session(), self.step.part());
        if self.is_of_another_day(now.date()) {
            timer.running = Running::EarlierDay;
        }
        Status {
            saved,
            taken,
            can_undo: self.history.can_undo(),
            timer,
            countdown: self.countdown(now),
            today: now.date(),
            counting_for: self.screens.counting_for(),
            correcting: self.screens.correcting(self.step),
            aim: self.screens.aim(self.step),
            count: self.screens.count(self.session(), self.step),
            came_from: self.trail.came_from(),
            tour: self.tour_step,
            wall_shows: match self.screens.over_time(self.step) {
                Some(_) => WallShows::OverTime,
                None => WallShows::Step,
            },
            ..Status::default()
        }
    }

    /// It was taken away as it was then, into this folder.
    pub(super) fn taken(&mut self, session: Arc<Session>, folder: PathBuf) {
        self.taken = Some((session, folder));
    }

    /// The folder into which it was taken last.
    pub(super) fn taken_to(&self) -> Option<&Path> {
        self.taken.as_ref().map(|(_, folder)| folder.as_path())
    }

    pub(super) fn save_started(&mut self, path: PathBuf) {
        self.saving = Some(path);
        self.failed = false;
    }

    /// Where it is being saved just now, if it is.
    pub(super) fn saving(&self) -> Option<&PathBuf> {
        self.saving.as_ref()
    }

    /// Its file holds this now, though nobody could say that it will stay.
    pub(super) fn file_holds(&mut self, file: File) {
        self.file = Some(file);
    }

    /// A save has ended well: the file holds this session now.
    pub(super) fn save_succeeded(
        &mut self,
        session: Arc<Session>,
        file: File,
        lock: Option<Arc<HeldLock>>,
    ) {
        self.lock = lock;
        self.saving = None;
        self.saved = Some(session);
        self.file = Some(file);
    }

    /// Whether the last save has failed.
    pub(super) fn has_failed(&self) -> bool {
        self.failed
    }

    pub(super) fn save_failed(&mut self) {
        self.saving = None;
        self.failed = true;
    }

    /// A save was put off to ask something; nothing has failed.
    pub(super) fn save_put_off(&mut self) {
        self.saving = None;
    }
}
