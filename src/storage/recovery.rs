//! What was entered stays when the process dies.
//!
//! Each session that is open and has something to lose is kept in a file of its own in the user's
//! data folder: as a session file has it, so that a hidden round is its total alone and nothing in
//! it tells an order of ballots. Beside it lies a lock, which the process holds for as long as it
//! lives: what a living process keeps is its own, and what is left by a dead one is offered again.

mod changes;
mod folder;
mod journal;
mod kept;
mod kept_file;
mod latest;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::fs::TryLockError;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::civil::DateTime;

use self::folder::{FOLDER, KEPT, LATEST, kept_paths, newest, read_kept, read_whole};
use self::journal::Record;
pub use self::kept::{Kept, KeptAt, KeptError};
use self::kept_file::{About, Whole};
use self::latest::Latest;
use super::atomic::{Depth, StagedPrivate, replace_private};
use super::disk::{Handle, disk};
use super::document::{tried_text, untried_text};
use super::errors::{OpenError, SaveError};
use super::fingerprint::Fingerprint;
use super::home::{Home, Notice, make_private, set_aside};
use super::owner_lock::{LOCK, is_open, new_lock, remove_lock};
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
    written: Mutex<Written>,
    /// Held open, because the lock goes with it. Nothing where the disk is write-protected.
    _lock: Option<Handle>,
}

/// What this has written so far.
#[derive(Debug)]
struct Written {
    /// How often something was kept here: of its files, the one with the largest number is the newest.
    number: u64,
    /// What was kept whole last; nothing before the first time, or where it cannot be read.
    kept: Option<Whole>,
    /// What has come since.
    latest: Latest,
    /// Nothing lies here yet that outlives a power cut.
    is_new: bool,
    /// What has come while something was on its way to the disk, if something is.
    meanwhile: Option<Option<(About, String)>>,
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
        let is_kept = |path: &Path| {
            let mut endings = LATEST.into_iter().chain([KEPT]);
            endings.any(|ending| disk().link_metadata(&path.with_extension(ending)).is_ok())
        };
        let lock = new_lock(&folder, "session", is_kept).map_err(failed)?;
        let path = lock.path.with_extension(KEPT);
        Ok(Self {
            written: Mutex::new(Written {
                number: 0,
                kept: None,
                latest: Latest::none(&path),
                is_new: true,
                meanwhile: None,
            }),
            path,
            _lock: Some(lock),
        })
    }

    /// Keeps the session as it is now, in the place of what was kept before, in one step. `file` is
    /// where it is saved and what that file held when it was opened or saved last. While it waits for
    /// the disk, another thread may call [`keep_at_once`](Self::keep_at_once) with what has come since.
    ///
    /// # Errors
    /// A [`SaveError`]; what was kept before is still kept.
    pub fn keep(
        &self,
        session: &Session,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), SaveError> {
        let about = self.next(file, at, |written| written.meanwhile = Some(None));
        let kept = tried_text(session).and_then(|text| {
            let (whole, bytes) = Whole::of(about, text).map_err(|error| would_not(&error))?;
            let staged = StagedPrivate::write(&self.path, &bytes, Depth::Power)?;
            self.put(whole, staged)
        });
        self.written().meanwhile = None;
        kept
    }

    /// Puts in its place what has reached the disk. What has come meanwhile is there before and after.
    fn put(&self, whole: Whole, staged: StagedPrivate) -> Result<(), SaveError> {
        let mut written = self.written();
        let meanwhile = written.meanwhile.take().flatten();
        let is_newer = meanwhile.is_some();
        if let (Some((about, text)), Some(before)) = (meanwhile, &written.kept) {
            let bytes = latest_bytes(about, text, &[before, &whole])?;
            written.latest.put(&bytes)?;
        }
        let folder = staged.put()?;
        written.kept = Some(whole);
        written.is_new = false;
        if !is_newer {
            // It tells of what was kept before. Where it stays, that shows.
            _ = written.latest.remove();
        }
        drop(written);
        Ok(folder.sync()?)
    }

    /// The same for the moment until the next [`keep`](Self::keep), without a wait for the disk: it
    /// outlives the process, and a power cut leaves what was kept before. What is written is as long as
    /// what differs from that.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    pub fn keep_at_once(
        &self,
        session: &Session,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), SaveError> {
        let text = untried_text(session)?;
        let about = self.next(file, at, |_| ());
        let mut written = self.written();
        let meanwhile = written.meanwhile.is_some();
        let meanwhile = meanwhile.then(|| (about.clone(), text.clone()));
        if written.kept.is_none() && written.is_new {
            // What comes after it is told as what differs from it.
            let (whole, bytes) = Whole::of(about, text).map_err(|error| would_not(&error))?;
            replace_private(&self.path, &bytes, Depth::Process)?;
            written.kept = Some(whole);
        } else {
            let kept = Vec::from_iter(&written.kept);
            let bytes = latest_bytes(about, text, &kept)?;
            written.latest.put(&bytes)?;
        }
        written.meanwhile = meanwhile.map(Some);
        Ok(())
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What there is to say of the next that is kept.
    fn next(
        &self,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
        begin: impl FnOnce(&mut Written),
    ) -> About {
        let mut written = self.written();
        written.number += 1;
        begin(&mut written);
        About::of(written.number, at, file)
    }

    /// Keeps it no longer: it is safe elsewhere, or a person said so.
    ///
    /// # Errors
    /// A [`WriteError`] where it cannot be removed; then it will be offered again.
    pub fn let_go(self) -> Result<(), WriteError> {
        self.written().latest.remove()?;
        match disk().remove(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(WriteError::from_io(&self.path, error));
            }
            _ => {}
        }
        // The lock goes after what it guards.
        remove_lock(&self.path);
        Ok(())
    }

    /// What is kept and open in no process, newest first. What is damaged is set aside as
    /// `….broken`, and the notice says so. What dead processes left half written goes. Looks into the data
    /// folder and at no file of a session.
    pub fn list(home: &Home) -> (Vec<Kept>, Option<Notice>) {
        home.tidy();
        let mut kept = Vec::new();
        let mut notices = Vec::new();
        let paths = kept_paths(home).unwrap_or_else(|error| {
            notices.push(error.to_string());
            BTreeSet::new()
        });
        for path in paths {
            if is_open(&path) {
                continue;
            }
            match read_kept(path.clone()) {
                Ok(one) => kept.push(one),
                // Another window was faster, or it is a folder: not ours.
                Err(KeptError::InUse | KeptError::Unreadable(OpenError::NotAFile { .. })) => {}
                // So was it, or a journal is left of what was let go.
                Err(KeptError::Gone) => {
                    let latest = LATEST.map(|ending| path.with_extension(ending));
                    if latest
                        .map(|path| disk().remove(&path).is_ok())
                        .contains(&true)
                    {
                        remove_lock(&path);
                    }
                }
                Err(KeptError::Damaged { path }) => {
                    let there =
                        [KEPT, LATEST[0], LATEST[1]].map(|ending| path.with_extension(ending));
                    let is_there = |path: &PathBuf| disk().metadata(path).is_ok();
                    let path = there.into_iter().find(is_there).unwrap_or(path);
                    let aside = path.with_extension(format!("{KEPT}.broken"));
                    let path = if set_aside(&path, &aside).is_ok() {
                        remove_lock(&path);
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
    pub fn survey(home: &Home) -> Vec<KeptAt> {
        let place = |path: PathBuf| KeptAt {
            is_open: is_open(&path),
            at: newest(&path).ok().map(|content| content.at),
        };
        kept_paths(home)
            .unwrap_or_default()
            .into_iter()
            .map(place)
            .collect()
    }

    /// The newest that was kept of the session in this file and is open in no process, if it is not
    /// what the file holds.
    pub fn of_file(home: &Home, file: &Path, holds: &Session) -> Option<Kept> {
        let real = |path: &Path| disk().real_path(path);
        let same = |path: &Path| match (real(path), real(file)) {
            (Ok(one), Ok(other)) => one == other,
            _ => path == file,
        };
        kept_paths(home)
            .unwrap_or_default()
            .into_iter()
            .filter(|path| !is_open(path))
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
        // It may be missing, where somebody has copied the folder; two that make it at once open the
        // same one.
        let lock = disk().open_lock(&path.with_extension(LOCK));
        // What is kept from now on is newer than what is there.
        let number = newest(path).map_or(0, |content| content.number);
        match lock.as_ref().map(|lock| disk().lock(lock)) {
            Ok(Err(TryLockError::WouldBlock)) => Err(KeptError::InUse),
            // Without a lock it is still better opened than lost.
            Ok(Ok(()) | Err(TryLockError::Error(_))) | Err(_) => {
                let kept = read_whole(path).ok();
                Ok(Self {
                    path: path.to_owned(),
                    written: Mutex::new(Written {
                        number,
                        latest: Latest::left(path, kept.as_ref()),
                        kept,
                        is_new: false,
                        meanwhile: None,
                    }),
                    _lock: lock.ok(),
                })
            }
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

/// The bytes of what came last: what differs from each of what was kept, or all of it where that is no
/// longer.
fn latest_bytes(about: About, text: String, kept: &[&Whole]) -> Result<Vec<u8>, SaveError> {
    let kept = kept.iter();
    let records: Option<Vec<Record>> = kept
        .map(|kept| Record::of(about.clone(), kept, &text))
        .collect();
    if let Some(records) = records.filter(|records| !records.is_empty()) {
        let bytes = journal::to_bytes(&records).map_err(|error| would_not(&error))?;
        if bytes.len() <= text.len() {
            return Ok(bytes);
        }
    }
    let whole = Whole::of(about, text).map_err(|error| would_not(&error))?;
    Ok(whole.1)
}

fn would_not(error: &ron::Error) -> SaveError {
    SaveError::WouldNotReadBack {
        reason: error.to_string(),
    }
}
