//! Where sessions are kept in the user's data folder: which are there, which are held by a living
//! process, and which of its two files is the newer.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::kept::{Kept, KeptError};
use super::kept_file::{Content, MAX_BYTES, Wrong, from_bytes};
use crate::storage::atomic::is_temporary;
use crate::storage::errors::OpenError;
use crate::storage::home::Home;
use crate::storage::read::read;

pub(super) const FOLDER: &str = "recovery";
/// What outlives a power cut; at most a second old.
pub(super) const KEPT: &str = "kept";
/// What outlives the process alone, and is newer unless the power was cut.
pub(super) const LATEST: &str = "latest";
pub(super) const LOCK: &str = "lock";
/// A temporary file that is older belongs to a process that died while it wrote it.
pub(super) const LEFT_BEHIND: Duration = Duration::from_mins(10);

/// Where sessions are kept: each by its path with the ending [`KEPT`], whichever of its two files is
/// there. What a dead process left half written goes in time.
pub(super) fn places(home: &Home) -> BTreeSet<PathBuf> {
    let mut places = BTreeSet::new();
    let entries = fs::read_dir(home.dir().join(FOLDER));
    for entry in entries.into_iter().flatten().flatten() {
        let path = entry.path();
        if is_temporary(&path) {
            remove_if_left_behind(&path);
        } else if path
            .extension()
            .is_some_and(|ending| ending == KEPT || ending == LATEST)
        {
            places.insert(path.with_extension(KEPT));
        }
    }
    places
}

pub(super) fn read_kept(path: PathBuf) -> Result<Kept, KeptError> {
    let content = newest(&path)?;
    Ok(Kept {
        path,
        at: content.at,
        session: content.session,
        file: content.file,
    })
}

/// What was kept last in a place: of its two files the newer one, or the one that is whole.
pub(super) fn newest(path: &Path) -> Result<Content, KeptError> {
    match (read_one(path), read_one(&path.with_extension(LATEST))) {
        (Ok(kept), Ok(latest)) if latest.number > kept.number => Ok(latest),
        (Ok(kept), _) => Ok(kept),
        (_, Ok(latest)) => Ok(latest),
        (Err(KeptError::Gone), Err(error)) | (Err(error), Err(_)) => Err(error),
    }
}

fn read_one(path: &Path) -> Result<Content, KeptError> {
    let damaged = || KeptError::Damaged {
        path: path.with_extension(KEPT),
    };
    let bytes = match read(path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(OpenError::Missing { .. }) => return Err(KeptError::Gone),
        Err(OpenError::TooLarge { .. }) => return Err(damaged()),
        Err(other) => return Err(KeptError::Unreadable(other)),
    };
    from_bytes(&bytes).map_err(|wrong| match wrong {
        Wrong::Damaged => damaged(),
        Wrong::Newer => KeptError::Newer {
            path: path.to_owned(),
        },
    })
}

/// Whether a living process holds the lock. Two may ask at once.
pub(super) fn is_held(path: &Path) -> bool {
    File::open(path.with_extension(LOCK))
        .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Opens a lock so that it can be held. It may be missing, where somebody has copied the folder; two
/// that make it at once open the same one.
#[expect(clippy::disallowed_methods, reason = "a lock has no content to tear")]
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    // Some network disks lock only what can be written.
    let mut how = fs::OpenOptions::new();
    how.read(true).write(true).create(true).truncate(false);
    how.open(path)
}

fn remove_if_left_behind(path: &Path) {
    let age = fs::metadata(path)
        .and_then(|file| file.modified())
        .map(|written| written.elapsed().unwrap_or_default());
    if age.is_ok_and(|age| age > LEFT_BEHIND) {
        _ = fs::remove_file(path);
    }
}
