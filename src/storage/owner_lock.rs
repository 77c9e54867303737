//! The lock beside what is kept: its process holds it for as long as it lives, so that nobody else is
//! offered what a living process keeps.

use std::io;
use std::path::Path;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use super::disk::{Handle, Readers, disk, is_held};

/// The ending of its name; the rest is the name of what it guards.
pub(super) const LOCK: &str = "lock";

/// Makes one that nobody has had, in this folder, and holds it: what it guards, by its path with any
/// ending, must not be kept there yet.
pub(super) fn new_lock(
    folder: &Path,
    what: &str,
    is_kept: impl Fn(&Path) -> bool,
) -> io::Result<Handle> {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    loop {
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        // Whose process had this number before may have left one, with what it kept.
        let path = folder.join(format!("{what}-{}-{number}.{LOCK}", process::id()));
        if is_kept(&path) {
            continue;
        }
        match disk().create(&path, Readers::Owner) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
            Ok(lock) => {
                // On a disk that knows no locks it is kept all the same.
                _ = disk().lock(&lock);
                return Ok(lock);
            }
        }
    }
}

/// Whether a living process has what is kept here.
pub(super) fn is_open(path: &Path) -> bool {
    is_held(&path.with_extension(LOCK))
}

/// Removes the lock of what is kept here no longer. One that stays behind guards nothing.
pub(super) fn remove_lock(path: &Path) {
    _ = disk().remove(&path.with_extension(LOCK));
}
