use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use eframe::egui::Context;

use super::export::ExportError;
use super::files::FileRequest;
use super::pending_action::PendingAction;
use crate::session::Session;
use crate::storage::{
    Fingerprint, Kept, KeptError, Notice, OpenError, Opened, Recovery, SaveError,
};
use crate::workshop::Workshop;

/// What a thread has finished.
pub(super) enum JobResult {
    /// A file was read, or not. The session that was on the desk when it was asked for, if any.
    Opened {
        path: PathBuf,
        result: Result<Read, OpenError>,
        asked: Option<Arc<Session>>,
    },
    /// A session was written, or not.
    Saved {
        desk: u64,
        path: PathBuf,
        session: Arc<Session>,
        result: Result<Fingerprint, SaveError>,
        then: Option<PendingAction>,
    },
    /// A chart was written, or not.
    Exported {
        path: PathBuf,
        purpose: FileRequest,
        result: Result<(), ExportError>,
    },
    /// The system's file dialog has closed; nothing chosen may mean cancelled or broken.
    Picked {
        purpose: FileRequest,
        path: Option<PathBuf>,
        at_once: bool,
    },
    /// What was kept when a process died.
    Listed {
        kept: Vec<Kept>,
        notice: Option<Notice>,
    },
    /// Whether a recent file is there.
    Looked { path: PathBuf, missing: bool },
    /// Whether the file of a kept session has changed since.
    Compared { path: PathBuf, changed: bool },
    /// A kept session was opened, or not; with the hold on it.
    Recovered {
        result: Box<Result<(Kept, Recovery), KeptError>>,
        /// What was on the desk when it was asked for.
        asked: Option<Arc<Session>>,
    },
}

/// What a file turned out to hold.
pub(super) enum Read {
    /// A session.
    Session(Box<Opened>),
    /// A workshop, to start a session with.
    Workshop(Workshop),
}

/// Threads that must not hold up the window, and what they have finished.
pub(super) struct Jobs {
    sender: Sender<JobResult>,
    inbox: Receiver<JobResult>,
    under_way: usize,
}

impl Jobs {
    pub(super) fn new() -> Self {
        let (sender, inbox) = channel();
        Self {
            sender,
            inbox,
            under_way: 0,
        }
    }

    /// Does it on a thread of its own and wakes the window when it is done.
    pub(super) fn start(
        &mut self,
        ctx: &Context,
        job: impl FnOnce() -> JobResult + Send + 'static,
    ) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        self.under_way += 1;
        thread::spawn(move || {
            // The window may have gone meanwhile; then nobody waits for the answer.
            _ = sender.send(job());
            ctx.request_repaint();
        });
    }

    /// What has finished since the last frame.
    pub(super) fn finished(&mut self) -> Vec<JobResult> {
        let done: Vec<JobResult> = self.inbox.try_iter().collect();
        self.under_way -= done.len();
        done
    }

    /// Whether a thread is still at work.
    pub(super) fn is_under_way(&self) -> bool {
        self.under_way > 0
    }
}
