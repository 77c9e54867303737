//! What was entered stays when the process dies.
//!
//! Each session that is open and has something to lose is kept in a file of its own in the user's
//! data folder: as a session file has it, so that a hidden round is its total alone and nothing in
//! it tells an order of ballots. Beside it lies a lock, which the process holds for as long as it
//! lives: what a living process keeps is its own, and what is left by a dead one is offered again.

mod kept;
mod kept_file;
mod places;
#[cfg(test)]
mod tests;

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::civil::DateTime;
use tempfile::Builder;

pub use self::kept::{Kept, KeptError, Place};
use self::kept_file::to_bytes;
use self::places::{FOLDER, KEPT, LATEST, LOCK, is_held, newest, open_lock, places, read_kept};
use super::atomic::{Depth, replace_private};
use super::document::{tried_bytes, untried_bytes};
use super::errors::{OpenError, SaveError};
use super::fingerprint::Fingerprint;
use super::home::{Home, Notice, make_private, set_aside};
use super::write_error::WriteError;
use crate::session::Session;

/// Where one open session is kept. Nobody else is offered it while this lives.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::storage::{Home, Recovery};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path().join("data"));
/// let recovery = Recovery::start(&home).unwrap();
/// let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
/// recovery.keep(&sample(), None, at).unwrap();
/// assert!(Recovery::list(&home).0.is_empty(), "it is still open");
///
/// drop(recovery); // as when the process dies
/// let (kept, notice) = Recovery::list(&home);
/// assert_eq!((kept[0].session.settled(), notice), (10, None));
/// Recovery::take(&kept[0].path).unwrap().let_go().unwrap();
/// assert!(Recovery::list(&home).0.is_empty());
/// ```
#[derive(Debug)]
pub struct Recovery {
    /// The kept session; its lock has the same name with another ending.
    path: PathBuf,
    /// How often something was kept here: of two files, the larger number is newer.
    number: AtomicU64,
    /// Held open, because the lock goes with it. Nothing where the disk is write-protected.
    _lock: Option<File>,
}

impl Recovery {
    /// Makes a place for one more session. Nothing is kept yet.
    ///
    /// # Errors
    /// A [`WriteError`] where the data folder cannot be written.
    pub fn start(home: &Home) -> Result<Self, WriteError> {
        let folder = home.dir().join(FOLDER);
        let failed = |source| WriteError::from_io(&folder, source);
        make_private(&folder).map_err(failed)?;
        let mut name = Builder::new();
        name.prefix("session-").suffix(".lock").rand_bytes(12);
        let (lock, path) = name
            .tempfile_in(&folder)
            .and_then(|file| file.keep().map_err(|refused| refused.error))
            .map_err(failed)?;
        // A disk that knows no locks keeps the session all the same.
        _ = lock.try_lock();
        Ok(Self {
            path: path.with_extension(KEPT),
            number: AtomicU64::new(0),
            _lock: Some(lock),
        })
    }

    /// Keeps the session as it is now, in the place of what was kept before, in one step. `file` is
    /// where it is saved and what that file held when it was opened or saved last.
    ///
    /// # Errors
    /// A [`SaveError`]; what was kept before is still kept.
    pub fn keep(
        &self,
        session: &Session,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), SaveError> {
        self.write(&self.path, (&tried_bytes(session)?, Depth::Power), file, at)
    }

    /// The same for the moment until the next [`keep`](Self::keep), without a wait for the disk: it
    /// outlives the process, and a power cut leaves what was kept before.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    pub fn keep_at_once(
        &self,
        session: &Session,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), SaveError> {
        let latest = self.path.with_extension(LATEST);
        self.write(
            &latest,
            (&untried_bytes(session)?, Depth::Process),
            file,
            at,
        )
    }

    fn write(
        &self,
        path: &Path,
        (session, depth): (&[u8], Depth),
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), SaveError> {
        let number = self.number.fetch_add(1, Ordering::Relaxed) + 1;
        let bytes =
            to_bytes(number, at, file, session).map_err(|error| SaveError::WouldNotReadBack {
                reason: error.to_string(),
            })?;
        Ok(replace_private(path, &bytes, depth)?)
    }

    /// Keeps it no longer: it is safe elsewhere, or a person said so.
    ///
    /// # Errors
    /// A [`WriteError`] where it cannot be removed; then it will be offered again.
    pub fn let_go(self) -> Result<(), WriteError> {
        for path in [&self.path.with_extension(LATEST), &self.path] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(WriteError::from_io(path, error));
                }
                _ => {}
            }
        }
        // The lock goes after what it guards. One that stays behind guards nothing.
        _ = fs::remove_file(self.path.with_extension(LOCK));
        Ok(())
    }

    /// What is kept and open in no process, newest first. What is damaged is set aside as
    /// `….broken`, and the notice says so. Looks into the data folder and at no file of a session.
    pub fn list(home: &Home) -> (Vec<Kept>, Option<Notice>) {
        let mut kept = Vec::new();
        let mut notices = Vec::new();
        for path in places(home) {
            if is_held(&path) {
                continue;
            }
            match read_kept(path) {
                Ok(one) => kept.push(one),
                // Another window was faster, or it is a folder: not ours.
                Err(
                    KeptError::InUse
                    | KeptError::Gone
                    | KeptError::Unreadable(OpenError::NotAFile { .. }),
                ) => {}
                Err(KeptError::Damaged { path }) => {
                    let latest = path.with_extension(LATEST);
                    let path = if path.exists() { path } else { latest };
                    let aside = path.with_extension(format!("{KEPT}.broken"));
                    let path = if set_aside(&path, &aside).is_ok() {
                        _ = fs::remove_file(path.with_extension(LOCK));
                        aside
                    } else {
                        path
                    };
                    notices.push(KeptError::Damaged { path }.to_string());
                }
                Err(other) => notices.push(other.to_string()),
            }
        }
        kept.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.path.cmp(&b.path)));
        notices.sort();
        let notice = (!notices.is_empty()).then(|| notices.join("\n"));
        (kept, notice)
    }

    /// Every place in which a session is kept, also of those that are open; touches nothing.
    pub fn survey(home: &Home) -> Vec<Place> {
        let place = |path: PathBuf| Place {
            is_open: is_held(&path),
            at: newest(&path).ok().map(|content| content.at),
        };
        places(home).into_iter().map(place).collect()
    }

    /// The newest that was kept of the session in this file and is open in no process, if it is not
    /// what the file holds.
    pub fn of_file(home: &Home, file: &Path, holds: &Session) -> Option<Kept> {
        let same = |path: &Path| match (path.canonicalize(), file.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => path == file,
        };
        places(home)
            .into_iter()
            .filter(|path| !is_held(path))
            .filter_map(|path| read_kept(path).ok())
            .filter(|kept| kept.file.as_ref().is_some_and(|(path, _)| same(path)))
            .filter(|kept| kept.session != holds.as_saved())
            .max_by_key(|kept| kept.at)
    }

    /// Takes hold of a kept session, so that no other process is offered it.
    ///
    /// # Errors
    /// [`KeptError::InUse`] where a living process has it.
    pub fn take(path: &Path) -> Result<Self, KeptError> {
        let file = open_lock(&path.with_extension(LOCK));
        // What is kept from now on is newer than what is there.
        let number = newest(path).map_or(0, |content| content.number);
        match file.as_ref().map(File::try_lock) {
            Ok(Err(TryLockError::WouldBlock)) => Err(KeptError::InUse),
            // Without a lock it is still better opened than lost.
            Ok(Ok(()) | Err(TryLockError::Error(_))) | Err(_) => Ok(Self {
                path: path.to_owned(),
                number: AtomicU64::new(number),
                _lock: file.ok(),
            }),
        }
    }

    /// What is kept here.
    ///
    /// # Errors
    /// A [`KeptError`]; the file is untouched.
    pub fn kept(&self) -> Result<Kept, KeptError> {
        read_kept(self.path.clone())
    }
}
