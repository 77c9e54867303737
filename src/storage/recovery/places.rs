//! Where sessions are kept in the user's data folder: which are there, which are held by a living
//! process, and which of its two files is the newer.

use std::collections::BTreeSet;
use std::fs::TryLockError;
use std::io::ErrorKind as K;
use std::path::{Path, PathBuf};

use super::kept::{Kept, KeptError};
use super::kept_file::{Content, MAX_BYTES, Wrong, from_bytes};
use crate::storage::disk::disk;
use crate::storage::errors::OpenError;
use crate::storage::home::Home;
use crate::storage::read::read;

pub(super) const FOLDER: &str = "recovery";
/// What outlives a power cut; at most a second old.
pub(super) const KEPT: &str = "kept";
/// What outlives the process alone, and is newer unless the power was cut.
pub(super) const LATEST: &str = "latest";
pub(super) const LOCK: &str = "lock";

/// Where sessions are kept: each by its path with the ending [`KEPT`], whichever of its two files is
/// there.
///
/// # Errors
/// [`KeptError::NotLooked`] where the folder is there and cannot be looked into.
pub(super) fn places(home: &Home) -> Result<BTreeSet<PathBuf>, KeptError> {
    let folder = home.dir().join(FOLDER);
    let entries = match disk().entries(&folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), K::NotFound | K::NotADirectory) => Vec::new(),
        Err(source) => return Err(KeptError::NotLooked { folder, source }),
    };
    let is_kept = |path: &PathBuf| {
        let ending = path.extension();
        ending.is_some_and(|ending| ending == KEPT || ending == LATEST)
    };
    let kept = entries.into_iter().filter(is_kept);
    Ok(kept.map(|path| path.with_extension(KEPT)).collect())
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

/// What was kept last in a place: of its two files the newer one, or the one that is whole. Where one
/// cannot be read just now, the other may be the older one, and neither is given.
pub(super) fn newest(path: &Path) -> Result<Content, KeptError> {
    match (read_one(path), read_one(&path.with_extension(LATEST))) {
        (Err(error @ KeptError::Unreadable(_)), _) | (_, Err(error @ KeptError::Unreadable(_))) => {
            Err(error)
        }
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
        // A disk that says so of what it has would have the older one taken for the newer.
        Err(OpenError::Missing { .. }) if disk().link_metadata(path).is_err() => {
            return Err(KeptError::Gone);
        }
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
    let lock = disk().open(&path.with_extension(LOCK));
    lock.is_ok_and(|lock| matches!(disk().lock_shared(&lock), Err(TryLockError::WouldBlock)))
}
