//! A session is saved by one window at a time.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::held_lock::{Going, HeldLock};
use crate::session::Session;
use crate::storage::{self, Earlier, Expected, FileLock, Fingerprint, Home, InUse, SaveError};

/// Where the session is saved, and what was there last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct File {
    pub(super) path: PathBuf,
    pub(super) fingerprint: Fingerprint,
}

/// The right to save into this file, where no other window has it.
pub(super) fn lock_for(
    home: &Home,
    path: &Path,
    mine: Option<&Arc<HeldLock>>,
) -> Result<Option<Arc<HeldLock>>, InUse> {
    let mine = mine.filter(|lock| lock.is_for(home, path) && lock.is_valid());
    if let Some(lock) = mine {
        return Ok(Some(Arc::clone(lock)));
    }
    // This window may have had it a moment ago.
    Going::wait_for_all();
    Ok(FileLock::take(home, path)?.map(HeldLock::of))
}

/// Saves, unless another window has the file open. What the file held before is kept.
pub(super) fn save_alone(
    home: Option<&Home>,
    lock: Option<&Arc<HeldLock>>,
    path: &Path,
    session: &Session,
    expected: Expected,
) -> Result<(Fingerprint, Option<Arc<HeldLock>>), SaveError> {
    let Some(home) = home else {
        return Ok((storage::save(path, session, expected)?, None));
    };
    let lock_for = |lock: Option<&Arc<HeldLock>>| {
        lock_for(home, path, lock).map_err(|InUse| SaveError::InUse {
            path: path.to_owned(),
        })
    };
    let lock = lock_for(lock)?;
    let fingerprint = storage::save_and_keep(path, session, expected, |before| {
        // As with the list: what cannot be kept there is no reason not to save.
        let now = storage::now();
        _ = Earlier::of(home).keep(path, before, now);
    })?;
    // A new file has its real path once it has its place. Whoever took it over since is met at the next.
    let lock = lock_for(lock.as_ref()).unwrap_or(None);
    Ok((fingerprint, lock))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;

    #[test]
    fn a_file_that_was_closed_just_now_is_no_other_windows() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let path = dir.path().join("monday.roundtable");
        storage::save(&path, &sample(), Expected::Nothing).unwrap();
        for time in 0..50 {
            let lock = lock_for(&home, &path, None);
            assert!(matches!(lock, Ok(Some(_))), "the {time}th time");
        }
    }
}
