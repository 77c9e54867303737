//! A session is saved by one window at a time.

use std::path::Path;
use std::sync::Arc;

use crate::session::Session;
use crate::storage::{self, Earlier, Expected, FileLock, Fingerprint, Home, InUse, SaveError};

/// The right to save into this file, where no other window has it.
pub(super) fn lock_for(
    home: &Home,
    path: &Path,
    mine: Option<&Arc<FileLock>>,
) -> Result<Option<Arc<FileLock>>, InUse> {
    let mine = mine.filter(|lock| lock.is_for(home, path) && lock.is_valid());
    if let Some(lock) = mine {
        return Ok(Some(Arc::clone(lock)));
    }
    Ok(FileLock::take(home, path)?.map(Arc::new))
}

/// Saves, unless another window has the file open. What the file held before is kept.
pub(super) fn save_alone(
    home: Option<&Home>,
    lock: Option<&Arc<FileLock>>,
    path: &Path,
    session: &Session,
    expected: Expected,
) -> Result<(Fingerprint, Option<Arc<FileLock>>), SaveError> {
    let Some(home) = home else {
        return Ok((storage::save(path, session, expected)?, None));
    };
    let lock_for = |lock: Option<&Arc<FileLock>>| {
        lock_for(home, path, lock).map_err(|InUse| SaveError::InUse {
            path: path.to_owned(),
        })
    };
    let lock = lock_for(lock)?;
    let fingerprint = storage::save_and_keep(path, session, expected, |before| {
        // As with the list: what cannot be kept there is no reason not to save.
        let now = jiff::Zoned::now().datetime();
        _ = Earlier::of(home).keep(path, before, now);
    })?;
    // A new file has its real path once it has its place. Whoever took it over since is met at the next.
    let lock = lock_for(lock.as_ref()).unwrap_or(None);
    Ok((fingerprint, lock))
}
