use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::clock::Clock;
use crate::edit::{Edit, History, Refusal};
use crate::frame::tour::Tour;
use crate::request::Step;
use crate::request::TourStep;
use crate::request::{Saved, Status, WallLocation};
use crate::screens::Screens;
use crate::session::Session;
use crate::storage::Fingerprint;

/// The session that is open, and everything that goes with its being open.
pub(super) struct OpenSession {
    /// No two desks have the same: what a thread finishes late is not for another session.
    pub(super) id: u64,
    pub(super) history: History,
    pub(super) place: Step,
    pub(super) screens: Screens,
    pub(super) clock: Clock,
    /// The guided tour, where it is on.
    pub(super) tour: Option<Tour>,
    step: Option<TourStep>,
    file: Option<File>,
    /// What the file holds, or what an unsaved session started as; nothing where that is unknown.
    saved: Option<Arc<Session>>,
    /// Where it is being saved just now.
    saving: Option<PathBuf>,
    failed: bool,
    /// egui's time of the last edit: a pause ends a run of typing.
    edited_at: f64,
}

/// Where the session is saved, and what was there last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) fingerprint: Fingerprint,
}

/// PendingAction this many seconds without a letter, the next one starts a new step to undo.
const PAUSE: f64 = 2.0;

impl OpenSession {
    /// A session that is in no file yet.
    pub(super) fn fresh(session: Session, place: Step) -> Self {
        let history = History::new(session);
        let saved = Some(Arc::clone(history.session()));
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self {
            id: NEXT.fetch_add(1, Ordering::Relaxed),
            history,
            place,
            screens: Screens::default(),
            clock: Clock::new(),
            tour: None,
            step: None,
            file: None,
            saved,
            saving: None,
            failed: false,
            edited_at: 0.0,
        }
    }

    /// A session from a file.
    pub(super) fn opened(session: Session, file: File) -> Self {
        let place = Step::to_go_on(&session);
        Self {
            file: Some(file),
            ..Self::fresh(session, place)
        }
    }

    /// A session that was kept safe when its process died. It is in no file as it is, whatever its
    /// file holds.
    pub(super) fn recovered(session: Session, file: Option<File>) -> Self {
        let place = Step::to_go_on(&session);
        Self {
            file,
            saved: None,
            ..Self::fresh(session, place)
        }
    }

    pub(super) fn session(&self) -> &Arc<Session> {
        self.history.session()
    }

    pub(super) fn file(&self) -> Option<&File> {
        self.file.as_ref()
    }

    /// Makes a change at this time.
    pub(super) fn edit(&mut self, edit: Edit, now: f64) -> Result<(), Refusal> {
        if now - self.edited_at > PAUSE {
            self.history.pause();
        }
        self.edited_at = now;
        self.history.edit(edit)
    }

    /// Keeps the time since the last frame for the part that is shown.
    pub(super) fn tick(&mut self, now: f64) {
        let seconds = self.clock.tick(now);
        self.history.spend(self.place.part(), seconds);
    }

    /// Whether closing it would lose something. Time that was spent alone is no work.
    pub(super) fn unsaved(&self) -> bool {
        let now = self.session();
        self.saved
            .as_ref()
            .is_none_or(|saved| !Arc::ptr_eq(now, saved) && !now.same_work(saved))
    }

    /// Has the guided tour, while it is on, follow to where the facilitator is.
    pub(super) fn follow(&mut self) {
        let Some(mut tour) = self.tour.take() else {
            return;
        };
        self.step = Some(tour.step(self.session(), self.place));
        if tour.is_over() {
            self.step = None;
        } else {
            self.tour = Some(tour);
        }
    }

    /// Ends the guided tour.
    pub(super) fn leave_tour(&mut self) {
        self.tour = None;
        self.step = None;
    }

    /// What the screens are told; `wall` says where the room sees the session.
    pub(super) fn status(&self, wall: WallLocation) -> Status {
        let saved = if self.saving.is_some() {
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
        Status {
            saved,
            can_undo: self.history.can_undo(),
            timer: self.clock.shown(self.session(), self.place.part()),
            today: jiff::Zoned::now().date(),
            wall,
            blank: false,
            counting_for: self.screens.counting_for(),
            tour: self.step,
        }
    }

    pub(super) fn save_started(&mut self, path: PathBuf) {
        self.saving = Some(path);
        self.failed = false;
    }

    /// Where it is being saved just now, if it is.
    pub(super) fn saving(&self) -> Option<&PathBuf> {
        self.saving.as_ref()
    }

    /// Forgets its file: it is gone, and only a new name can bring it back.
    pub(super) fn forget_file(&mut self) {
        self.file = None;
    }

    /// A save has ended well: the file holds this session now.
    pub(super) fn save_succeeded(&mut self, session: Arc<Session>, file: File) {
        self.saving = None;
        self.saved = Some(session);
        self.file = Some(file);
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
