//! Workshops that are being written and are in no file yet stay when the process dies.
//!
//! Each has a file of its own in the user's data folder, and beside it a lock that its process holds for as
//! long as it lives: what a living process writes is its own, what a dead one has left is offered again.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::atomic::{Depth, replace_private};
use super::disk::{Handle, disk};
use super::errors::OpenError;
use super::fingerprint::Fingerprint;
use super::format::text_of;
use super::home::{Home, Notice, make_private};
use super::owner_lock::{LOCK, is_open, new_lock, remove_lock};
use super::quoted_path::QuotedPath;
use super::read::read;
use super::write_error::WriteError;
use crate::workshop::{DraftText, read_ron};

const FOLDER: &str = "drafts";
const KEPT: &str = "draft";
/// A workshop has at most 1 MiB, and this may hold two.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// Where one workshop is kept while it is written. Nobody else is offered it while this lives.
///
/// ```
/// use roundtable::storage::{DraftRecovery, Home};
/// use roundtable::workshop::DraftText;
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path().join("data"));
/// let place = DraftRecovery::start(&home).unwrap();
/// let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
/// place.keep(&DraftText::empty(), None, at).unwrap();
/// assert!(DraftRecovery::list(&home).0.is_empty(), "it is still open");
///
/// drop(place); // as when the process dies
/// let (kept, notice) = DraftRecovery::list(&home);
/// assert_eq!((kept[0].at, notice), (at, None));
/// let (place, kept) = DraftRecovery::take(&kept[0].path).unwrap();
/// assert_eq!(kept.text, DraftText::empty());
/// place.let_go();
/// assert!(DraftRecovery::list(&home).0.is_empty());
/// ```
#[derive(Debug)]
pub struct DraftRecovery {
    path: PathBuf,
    /// Held open, because the lock goes with it.
    _lock: Handle,
}

/// A workshop that was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptDraft {
    /// Where it is kept.
    pub path: PathBuf,
    /// Since when.
    pub at: DateTime,
    /// What was typed.
    pub text: DraftText,
    /// The file that it was saved in, and what that held.
    pub file: Option<(PathBuf, Fingerprint)>,
}

#[derive(Serialize, Deserialize)]
struct Content {
    at: DateTime,
    file: Option<(PathBuf, String)>,
    text: DraftText,
}

impl DraftRecovery {
    /// Makes a place for one more. Nothing is kept yet.
    ///
    /// # Errors
    /// A [`WriteError`] where the data folder cannot be written.
    pub fn start(home: &Home) -> Result<Self, WriteError> {
        let folder = home.dir().join(FOLDER);
        let failed = |source| WriteError::from_io(&folder, source);
        make_private(&folder).map_err(failed)?;
        let is_kept = |path: &Path| disk().link_metadata(&path.with_extension(KEPT)).is_ok();
        let lock = new_lock(&folder, "workshop", is_kept).map_err(failed)?;
        Ok(Self {
            path: lock.path.with_extension(KEPT),
            _lock: lock,
        })
    }

    /// Keeps what has been typed, in the place of what was kept before, in one step.
    ///
    /// # Errors
    /// A [`WriteError`]; what was kept before is still kept.
    pub fn keep(
        &self,
        text: &DraftText,
        file: Option<(&Path, Fingerprint)>,
        at: DateTime,
    ) -> Result<(), WriteError> {
        let content = Content {
            at,
            // A name that is no text is not kept: it gets a new one when it is saved.
            file: file
                .filter(|(path, _)| path.to_str().is_some())
                .map(|(path, holds)| (path.to_owned(), holds.to_string())),
            text: text.clone(),
        };
        let written = ron::ser::to_string(&content).map_err(|error| {
            let source = io::Error::other(error);
            WriteError::from_io(&self.path, source)
        })?;
        replace_private(&self.path, written.as_bytes(), Depth::Power)
    }

    /// It is saved, or a person let it go.
    pub fn let_go(self) {
        // What cannot be removed is offered again, and can be let go there.
        _ = disk().remove(&self.path);
        remove_lock(&self.path);
    }

    /// Goes on in the place of one that was kept.
    ///
    /// # Errors
    /// An [`OpenError`] where it is gone, damaged, or another process has it.
    pub fn take(path: &Path) -> Result<(Self, KeptDraft), OpenError> {
        let unreadable = |source| OpenError::Unreadable {
            path: path.to_owned(),
            source,
        };
        let lock = disk().open_lock(&path.with_extension(LOCK));
        let lock = lock.map_err(unreadable)?;
        if matches!(disk().lock(&lock), Err(std::fs::TryLockError::WouldBlock)) {
            let source = io::Error::other("another window has it");
            return Err(unreadable(source));
        }
        let kept = read_kept(path)?;
        let place = Self {
            path: path.to_owned(),
            _lock: lock,
        };
        Ok((place, kept))
    }

    /// What processes that died have left, newest first; what cannot be read is said.
    pub fn list(home: &Home) -> (Vec<KeptDraft>, Option<Notice>) {
        let folder = home.dir().join(FOLDER);
        let mut notice = None;
        let mut kept = Vec::new();
        for path in disk().entries(&folder).unwrap_or_default() {
            let is_one = path.extension().is_some_and(|ending| ending == KEPT);
            if !is_one || is_open(&path) {
                continue;
            }
            match read_kept(&path) {
                Ok(one) => kept.push(one),
                Err(OpenError::Missing { .. }) => {}
                Err(_) => notice = Some(not_read(&path)),
            }
        }
        kept.sort_by_key(|one| std::cmp::Reverse(one.at));
        (kept, notice)
    }

    /// Whether something is kept here, and no session.
    pub fn is_one(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ending == KEPT)
    }
}

fn not_read(path: &Path) -> Notice {
    format!(
        "A workshop that was being written could not be read again. Nothing was removed: it is in {}.",
        QuotedPath(path)
    )
}

fn read_kept(path: &Path) -> Result<KeptDraft, OpenError> {
    let bytes = read(path, MAX_BYTES)?;
    let content = text_of(&bytes).and_then(|text| read_ron::<Content>(&text));
    let content = content.map_err(|problems| OpenError::Wrong {
        path: path.to_owned(),
        error: problems.into(),
    })?;
    let file = content
        .file
        .and_then(|(path, holds)| Some((path, holds.parse().ok()?)));
    Ok(KeptDraft {
        path: path.to_owned(),
        at: content.at,
        text: content.text,
        file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_again_is_said_and_stays() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        let place = DraftRecovery::start(&home).unwrap();
        let path = place.path.clone();
        drop(place);
        crate::storage::create(&path, b"(at: ").unwrap();
        let (kept, notice) = DraftRecovery::list(&home);
        assert!(kept.is_empty() && notice.is_some_and(|it| it.contains("Nothing was removed")));
        assert!(DraftRecovery::take(&path).is_err() && path.exists());
    }
}
