//! The files that were opened or saved last.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::disk::disk;
use super::home::{Home, Notice};
use super::write_error::WriteError;
use crate::session::Session;

/// How many files the list remembers.
pub const MAX_RECENT: usize = 12;

const FILE: &str = "recent.ron";
const WHAT: &str = "The list of recent files";

/// The sessions that were opened or saved last, newest first.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::storage::{Home, Recent};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path().join("data"));
/// Recent::remember(&home, &dir.path().join("monday.ron"), &sample()).unwrap();
///
/// let (recent, notice) = Recent::load(&home);
/// assert_eq!(recent.files()[0].settled, 10);
/// assert!(recent.files()[0].is_missing(), "nobody has saved it yet");
/// assert_eq!(notice, None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recent {
    files: Vec<RecentFile>,
}

/// One line of the list: what stood in the session when it was last seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentFile {
    /// Where it is, from the root.
    pub path: PathBuf,
    /// The session's title.
    pub title: String,
    /// The last day of the session.
    pub date: Option<Date>,
    /// How many mechanisms were settled.
    pub settled: usize,
    /// How many mechanisms there are.
    pub total: usize,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    files: Vec<EntryFile>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EntryFile {
    path: String,
    title: String,
    date: Option<Date>,
    settled: usize,
    total: usize,
}

impl RecentFile {
    /// Whether there is no such file just now. It may be on a disk that is not connected; then
    /// this may take as long as the system waits for it.
    pub fn is_missing(&self) -> bool {
        !disk()
            .metadata(&self.path)
            .is_ok_and(|about| about.is_file())
    }
}

impl Recent {
    /// Reads the list, and looks at none of the files on it. A broken one is set aside as `recent.ron.broken`, and the notice says so.
    pub fn load(home: &Home) -> (Self, Option<Notice>) {
        let (list, notice) = home.load::<ListFile>(FILE, WHAT);
        let files = list.map_or_else(Vec::new, |list| list.files);
        let files = files
            .into_iter()
            .take(MAX_RECENT)
            .map(RecentFile::from)
            .collect();
        (Self { files }, notice)
    }

    /// The files, newest first, at most [`MAX_RECENT`].
    pub fn files(&self) -> &[RecentFile] {
        &self.files
    }

    /// Puts a session at the head of the list. A path that is not Unicode cannot be remembered
    /// and is passed over.
    ///
    /// # Errors
    /// A [`WriteError`] where the list cannot be written; no session is affected.
    pub fn remember(home: &Home, path: &Path, session: &Session) -> Result<Self, WriteError> {
        Self::change(home, path, |path| RecentFile {
            path,
            title: session.heading(),
            date: session.about().dates.last().copied(),
            settled: session.settled(),
            total: session.cards().len(),
        })
    }

    /// Takes a file off the list; the file itself stays where it is.
    ///
    /// # Errors
    /// As [`Recent::remember`].
    pub fn forget(home: &Home, path: &Path) -> Result<Self, WriteError> {
        Self::change(home, path, |_| None)
    }

    fn change<O: Into<Option<RecentFile>>>(
        home: &Home,
        path: &Path,
        entry: impl FnOnce(PathBuf) -> O,
    ) -> Result<Self, WriteError> {
        // Read again, because another window may have added to it.
        let (mut recent, _) = Self::load(home);
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        recent.files.retain(|file| file.path != path);
        if path.to_str().is_some()
            && let Some(entry) = entry(path).into()
        {
            recent.files.insert(0, entry);
        }
        recent.files.truncate(MAX_RECENT);
        home.store(
            FILE,
            &ListFile {
                files: recent.files.iter().filter_map(EntryFile::of).collect(),
            },
        )?;
        Ok(recent)
    }
}

impl EntryFile {
    fn of(file: &RecentFile) -> Option<Self> {
        let path = file.path.to_str()?.to_owned();
        Some(Self {
            path,
            title: file.title.clone(),
            date: file.date,
            settled: file.settled,
            total: file.total,
        })
    }
}

impl From<EntryFile> for RecentFile {
    fn from(entry: EntryFile) -> Self {
        Self {
            path: PathBuf::from(entry.path),
            title: entry.title,
            date: entry.date,
            settled: entry.settled,
            total: entry.total,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::storage::{Expected, save};

    #[test]
    fn the_newest_stands_first_and_the_oldest_falls_off() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let path = |n: usize| dir.path().join(format!("{n}.ron"));
        save(&path(3), &sample(), Expected::Nothing).unwrap();
        for n in (0..=MAX_RECENT).chain([3]) {
            Recent::remember(&home, &path(n), &sample()).unwrap();
        }
        let (recent, _) = Recent::load(&home);
        assert_eq!(recent.files().len(), MAX_RECENT);
        assert_eq!(recent.files()[0].path, path(3));
        assert!(!recent.files()[0].is_missing());
        assert_eq!(recent.files()[1].path, path(12));
        assert!(recent.files()[1].is_missing());
        assert!(recent.files().iter().all(|file| file.path != path(0)));
        assert!(
            Recent::forget(&home, &path(12))
                .unwrap()
                .files()
                .iter()
                .all(|file| file.path != path(12))
        );
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test breaks the file")]
    fn a_broken_list_is_set_aside_and_says_so() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        for broken in ["(files: [", "\u{0}", "(files: [], newer: 1)"] {
            std::fs::write(dir.path().join(FILE), broken).unwrap();
            let (recent, notice) = Recent::load(&home);
            assert_eq!(recent, Recent::default());
            assert!(notice.unwrap().contains("recent.ron.broken"));
            assert_eq!(
                std::fs::read_to_string(dir.path().join("recent.ron.broken")).unwrap(),
                broken
            );
        }
        assert_eq!(Recent::load(&home), (Recent::default(), None), "said once");
    }
}
