//! The right to save into a file, as the window holds it.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use crate::storage::{FileLock, Home};

/// The right to save into a file. It looks at the disk as it goes, and so it goes on a thread of its own,
/// whoever lets it go.
pub(super) struct HeldLock(Option<FileLock>);

impl HeldLock {
    pub(super) fn of(lock: FileLock) -> Arc<Self> {
        Arc::new(Self(Some(lock)))
    }

    /// Whether no other window has taken it over. Looks at the disk.
    pub(super) fn is_valid(&self) -> bool {
        self.0.as_ref().is_none_or(FileLock::is_valid)
    }

    /// Whether it is for this file. Looks at the disk.
    pub(super) fn is_for(&self, home: &Home, file: &Path) -> bool {
        let is_for = |lock: &FileLock| lock.is_for(home, file);
        self.0.as_ref().is_some_and(is_for)
    }
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        let (lock, going) = (self.0.take(), Going::begin());
        let go = move || {
            drop(lock);
            drop(going);
        };
        // Where there is no thread to be had, it goes here.
        _ = thread::Builder::new().spawn(go);
    }
}

/// How many are on their way out, or held for a moment by a thread that looks after them.
static GOING: Mutex<usize> = Mutex::new(0);
static GONE: Condvar = Condvar::new();

/// One that is on its way out: a file that was closed just now is not one of another window.
pub(super) struct Going(());

impl Going {
    pub(super) fn begin() -> Self {
        *GOING.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        Self(())
    }

    /// Waits until none is. For a thread that asks the disk anyway, and holds none itself.
    pub(super) fn wait_for_all() {
        let going = GOING.lock().unwrap_or_else(PoisonError::into_inner);
        drop(GONE.wait_while(going, |going| *going > 0));
    }
}

impl Drop for Going {
    fn drop(&mut self) {
        *GOING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        GONE.notify_all();
    }
}
