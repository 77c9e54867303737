//! What a saved file held before: a few earlier versions of each, in the user's own folder.

use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;

use super::atomic::{Depth, replace_private};
use super::disk::disk;
use super::fingerprint::Fingerprint;
use super::home::{Home, make_private};
use super::write_error::WriteError;

const FOLDER: &str = "earlier";
/// How many versions of one file are kept, the newest.
const VERSIONS: usize = 5;
/// Of how many files, those saved last.
const DOCUMENTS: usize = 40;

/// The earlier versions of saved files, kept in the user's own folder.
///
/// ```
/// use roundtable::storage::{Earlier, Home};
///
/// let dir = tempfile::tempdir().unwrap();
/// let earlier = Earlier::of(&Home::at(dir.path().join("data")));
/// let file = dir.path().join("monday.roundtable");
/// std::fs::write(&file, "new").unwrap();
/// let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 9, 0);
/// earlier.keep(&file, b"as it was", at).unwrap();
/// let folder = earlier.folder_of(&file).unwrap();
/// let kept = folder.join("2026-11-23 14.06.09 monday.roundtable");
/// assert_eq!(std::fs::read(kept).unwrap(), b"as it was");
/// ```
#[derive(Clone, Debug)]
pub struct Earlier {
    dir: PathBuf,
}

impl Earlier {
    /// Those in a user's own folder.
    pub fn of(home: &Home) -> Self {
        Self {
            dir: home.dir().join(FOLDER),
        }
    }

    /// Keeps what a file held before it was replaced at this time; the oldest goes.
    ///
    /// # Errors
    /// A [`WriteError`] where the folder cannot be written.
    pub fn keep(&self, file: &Path, bytes: &[u8], at: DateTime) -> Result<(), WriteError> {
        let folder = self.place(file);
        let failed = |source| WriteError::from_io(&folder, source);
        make_private(&folder).map_err(failed)?;
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        let name = format!("{} {stem}.roundtable", at.strftime("%Y-%m-%d %H.%M.%S"));
        replace_private(&folder.join(name), bytes, Depth::Power)?;
        keep_last(&folder, VERSIONS, |path| disk().remove(path)).map_err(failed)?;
        keep_last(&self.dir, DOCUMENTS, |path| disk().remove_folder(path)).map_err(failed)
    }

    /// The folder with the earlier versions of a file, where there are any.
    pub fn folder_of(&self, file: &Path) -> Option<PathBuf> {
        let folder = self.place(file);
        let entries = disk().entries(&folder).ok()?;
        (!entries.is_empty()).then_some(folder)
    }

    /// Whether a file is one of these: it is looked at, and never saved into.
    pub fn holds(&self, file: &Path) -> bool {
        file.starts_with(&self.dir)
    }

    /// By another name, through a link or another folder, a file is still the same file.
    fn place(&self, file: &Path) -> PathBuf {
        let real = disk().real_path(file).unwrap_or_else(|_| file.to_owned());
        let name = Fingerprint::of(real.as_os_str().as_encoded_bytes());
        self.dir.join(name.to_string())
    }
}

/// Removes all entries of a folder but so many that were written last.
fn keep_last(
    folder: &Path,
    most: usize,
    remove: impl Fn(&Path) -> io::Result<()>,
) -> io::Result<()> {
    let written = |path: &Path| disk().metadata(path).and_then(|about| about.modified());
    let entries = disk().entries(folder)?.into_iter();
    let mut entries: Vec<_> = entries
        .filter_map(|path| Some((written(&path).ok()?, path)))
        .collect();
    entries.sort();
    let gone = entries.len().saturating_sub(most);
    entries
        .iter()
        .take(gone)
        .try_for_each(|(_, path)| remove(path))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn the_newest_few_versions_of_each_file_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let earlier = Earlier::of(&Home::at(dir.path().join("data")));
        let files = ["a.ron", "b.ron"].map(|name| dir.path().join(name));
        assert_eq!(earlier.folder_of(&files[0]), None);
        for second in 0..8 {
            for file in &files {
                let at = datetime(2026, 11, 23, 14, 6, second, 0);
                earlier
                    .keep(file, &[b'0' + second.unsigned_abs()], at)
                    .unwrap();
            }
        }
        for file in &files {
            let folder = earlier.folder_of(file).unwrap();
            let mut held: Vec<Vec<u8>> = folder
                .read_dir()
                .unwrap()
                .map(|entry| fs::read(entry.unwrap().path()).unwrap())
                .collect();
            held.sort();
            assert_eq!(held.concat(), b"34567");
            assert!(earlier.holds(&folder.join("x")) && !earlier.holds(file));
        }
    }
}
