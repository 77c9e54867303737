//! What was entered stays when the process dies.
//!
//! Each session that is open and has something to lose is kept in a file of its own in the user's
//! data folder: as a session file has it, so that a hidden round is its total alone and nothing in
//! it tells an order of ballots. Beside it lies a lock, which the process holds for as long as it
//! lives: what a living process keeps is its own, and what is left by a dead one is offered again.

mod kept_file;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use jiff::civil::DateTime;
use tempfile::Builder;

use self::kept_file::{Content, MAX_BYTES, Wrong, from_bytes, to_bytes};
use super::atomic::{Depth, is_temporary, replace_private};
use super::document::{tried_bytes, untried_bytes};
use super::errors::{OpenError, SaveError};
use super::fingerprint::Fingerprint;
use super::home::{Home, Notice, make_private, set_aside};
use super::read::read;
use super::shown_path::Shown;
use super::write_error::WriteError;
use crate::session::Session;

const FOLDER: &str = "recovery";
/// What outlives a power cut; at most a second old.
const KEPT: &str = "kept";
/// What outlives the process alone, and is newer unless the power was cut.
const LATEST: &str = "latest";
const LOCK: &str = "lock";
/// A temporary file that is older belongs to a process that died while it wrote it.
const LEFT_BEHIND: Duration = Duration::from_mins(10);

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

/// A session that was kept and is open in no process.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Where it is kept, for [`Recovery::take`].
    pub path: PathBuf,
    /// When, to the minute, by this computer's clock.
    pub at: DateTime,
    /// What was kept.
    pub session: Session,
    /// The file that it was opened from or saved in last, and what that file held then.
    pub file: Option<(PathBuf, Fingerprint)>,
}

/// A place in which a session is kept, without what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whether a living process has it.
    pub is_open: bool,
    /// When it was kept last; nothing where it cannot be read.
    pub at: Option<DateTime>,
}

/// Why a kept session cannot be had. It stays where it is.
#[derive(Debug, thiserror::Error)]
pub enum KeptError {
    /// A living process has it.
    #[error(
        "This session is open in another window of Roundtable. Nothing has changed. Go on in that window."
    )]
    InUse,
    /// Another window saved it or let it go.
    #[error(
        "This session is no longer kept here: another window of Roundtable has saved it or let it go. Look for it \
         among the files that you saved last."
    )]
    Gone,
    /// It is not what was written.
    #[error(
        "A session that was kept safe is damaged and cannot be opened: {}. No other session is affected. A text \
         editor may still show what was typed.",
        Shown(path)
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// A newer program wrote it.
    #[error(
        "A session was kept safe by a newer Roundtable. It is untouched, in {}. Start the newer program to open it.",
        Shown(path)
    )]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// The system would not let it be read.
    #[error(transparent)]
    Unreadable(OpenError),
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

impl Kept {
    /// Whether the file that it was saved in is no longer what it was: another content, or out of reach.
    /// Looks at the disk, which may take long.
    pub fn file_has_changed(&self) -> bool {
        self.file.as_ref().is_some_and(|(path, was)| {
            read(path, super::format::MAX_BYTES).map_or(true, |now| Fingerprint::of(&now) != *was)
        })
    }
}

/// Where sessions are kept: each by its path with the ending [`KEPT`], whichever of its two files is
/// there. What a dead process left half written goes in time.
fn places(home: &Home) -> BTreeSet<PathBuf> {
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

fn read_kept(path: PathBuf) -> Result<Kept, KeptError> {
    let content = newest(&path)?;
    Ok(Kept {
        path,
        at: content.at,
        session: content.session,
        file: content.file,
    })
}

/// What was kept last in a place: of its two files the newer one, or the one that is whole.
fn newest(path: &Path) -> Result<Content, KeptError> {
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
fn is_held(path: &Path) -> bool {
    File::open(path.with_extension(LOCK))
        .is_ok_and(|lock| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock)))
}

/// Opens a lock so that it can be held. It may be missing, where somebody has copied the folder; two
/// that make it at once open the same one.
#[expect(clippy::disallowed_methods, reason = "a lock has no content to tear")]
fn open_lock(path: &Path) -> io::Result<File> {
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
