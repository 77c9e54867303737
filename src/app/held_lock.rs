//! The right to save into a file, as the window holds it.

use std::path::Path;
use std::sync::Arc;
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
        let lock = self.0.take();
        // Where there is no thread to be had, it goes here.
        _ = thread::Builder::new().spawn(move || drop(lock));
    }
}
