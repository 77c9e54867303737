//! Notices that another window has taken over the file of the open session.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Weak};
use std::thread;
use std::time::Duration;

use eframe::egui::Context;

use super::held_lock::{Going, HeldLock};
use super::open_session::OpenSession;

/// How often it is looked at.
const OFTEN: Duration = Duration::from_millis(500);

/// Looks on a thread of its own whether the open session may still save into its file.
#[derive(Default)]
pub(super) struct FileWatch {
    watched: Weak<HeldLock>,
    lost: Arc<AtomicBool>,
}

impl FileWatch {
    /// Follows which session is open; says once that another window has taken its file over.
    pub(super) fn has_lost(&mut self, ctx: &Context, open: Option<&OpenSession>) -> bool {
        let Some(lock) = open.and_then(OpenSession::lock) else {
            return false;
        };
        if !std::ptr::eq(self.watched.as_ptr(), Arc::as_ptr(lock)) {
            self.watched = Arc::downgrade(lock);
            self.lost = Arc::default();
            watch(self.watched.clone(), Arc::clone(&self.lost), ctx.clone());
        }
        self.lost.swap(false, Ordering::SeqCst)
    }
}

/// Looks until it is lost, or nobody has it any more.
fn watch(lock: Weak<HeldLock>, lost: Arc<AtomicBool>, ctx: Context) {
    thread::spawn(move || {
        loop {
            thread::sleep(OFTEN);
            let _held = Going::begin();
            let Some(lock) = lock.upgrade() else { return };
            if !lock.is_valid() {
                lost.store(true, Ordering::SeqCst);
                ctx.request_repaint();
                return;
            }
        }
    });
}
