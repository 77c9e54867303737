//! Several files that are written together: all of them, or none.

use std::path::{Path, PathBuf};

use super::atomic::{Existing, Growing, Staged};
use super::disk::disk;
use super::write_error::{WriteError, WriteProblem};

/// Files that are written whole beside their targets, one after the other, and put in their places
/// at the end. Dropped before that, it leaves nothing behind.
pub struct FilesTogether {
    existing: Existing,
    staged: Vec<Staged>,
}

/// Why files were not written together.
#[derive(Debug)]
pub enum TogetherError {
    /// These are there already. Nothing was written.
    Exist(Vec<PathBuf>),
    /// One could not be written.
    Write {
        /// Which, and why.
        error: WriteError,
        /// Those that are in their places all the same, and whole. Whatever else was written is
        /// removed again.
        in_place: Vec<PathBuf>,
    },
}

impl From<WriteError> for TogetherError {
    fn from(error: WriteError) -> Self {
        let in_place = Vec::new();
        Self::Write { error, in_place }
    }
}

impl FilesTogether {
    /// Begins with the names of all of them, before any is made.
    ///
    /// # Errors
    /// [`TogetherError::Exist`] where some are there and `overwrite` does not allow to replace them.
    pub fn begin(paths: &[PathBuf], overwrite: bool) -> Result<Self, TogetherError> {
        let there: Vec<PathBuf> = paths.iter().filter(|path| exists(path)).cloned().collect();
        if !overwrite && !there.is_empty() {
            return Err(TogetherError::Exist(there));
        }
        let existing = if overwrite {
            Existing::Replace
        } else {
            Existing::Refuse
        };
        let staged = Vec::new();
        Ok(Self { existing, staged })
    }

    /// Writes one beside its target.
    ///
    /// # Errors
    /// A [`WriteError`]; none of those before is lost, and nothing stands in its place yet.
    pub fn add(&mut self, path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
        self.staged.push(Staged::write(path, bytes, self.existing)?);
        Ok(())
    }

    /// Begins one that is too long for the memory, beside its target.
    ///
    /// # Errors
    /// As [`FilesTogether::add`].
    pub fn grow(&self, path: &Path) -> Result<Growing, WriteError> {
        Growing::begin(path, self.existing)
    }

    /// Adds one that was begun with [`FilesTogether::grow`] and is whole now.
    ///
    /// # Errors
    /// As [`FilesTogether::add`].
    pub fn add_grown(&mut self, growing: Growing) -> Result<(), WriteError> {
        self.staged.push(growing.finish()?);
        Ok(())
    }

    /// Puts all of them in their places.
    ///
    /// # Errors
    /// A [`TogetherError`]: new files are removed again, and what took the place of another is told.
    pub fn put(self) -> Result<(), TogetherError> {
        let (mut new, mut replaced) = (Vec::<PathBuf>::new(), Vec::new());
        let mut unconfirmed = None;
        for staged in self.staged {
            let path = staged.path().to_owned();
            let there = exists(&path);
            match staged.put() {
                Ok(()) => {}
                // It is in its place; whether it stays there is said at the end.
                Err(error) if error.problem == WriteProblem::NotConfirmed => {
                    unconfirmed = Some(error);
                }
                Err(error) => {
                    for path in new {
                        // That one more is there than is said does no harm.
                        _ = disk().remove(&path);
                    }
                    let in_place = replaced;
                    return Err(TogetherError::Write { error, in_place });
                }
            }
            if there {
                replaced.push(path);
            } else {
                new.push(path);
            }
        }
        let Some(error) = unconfirmed else {
            return Ok(());
        };
        let in_place = [replaced, new].concat();
        Err(TogetherError::Write { error, in_place })
    }
}

/// Whether something has that name, a broken link too.
fn exists(path: &Path) -> bool {
    disk().link_metadata(path).is_ok()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::storage::disk::doubles::names;

    #[test]
    fn all_of_them_are_written_or_none() {
        let dir = tempfile::tempdir().unwrap();
        let [a, b] = ["a.txt", "b.txt"].map(|name| dir.path().join(name));
        let paths = [a.clone(), b.clone()];
        let mut together = FilesTogether::begin(&paths, false).unwrap();
        together.add(&a, b"one").unwrap();
        assert!(!a.exists(), "not before all are made");
        drop(together);
        assert_eq!(names(dir.path()), [""; 0], "nothing is left behind");
        let mut together = FilesTogether::begin(&paths, false).unwrap();
        together.add(&a, b"one").unwrap();
        together.add(&b, b"two").unwrap();
        together.put().unwrap();
        assert_eq!(names(dir.path()), ["a.txt", "b.txt"]);
        assert_eq!(fs::read(&b).unwrap(), b"two");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out a file")]
    fn what_is_there_is_replaced_only_when_told_to() {
        let dir = tempfile::tempdir().unwrap();
        let [a, b] = ["a.txt", "b.txt"].map(|name| dir.path().join(name));
        fs::write(&b, "mine").unwrap();
        let paths = [a.clone(), b.clone()];
        let Err(TogetherError::Exist(there)) = FilesTogether::begin(&paths, false) else {
            panic!("it is there");
        };
        assert_eq!(there, std::slice::from_ref(&b));
        let mut together = FilesTogether::begin(&paths, true).unwrap();
        for path in &paths {
            together.add(path, b"new").unwrap();
        }
        together.put().unwrap();
        assert_eq!(fs::read(&b).unwrap(), b"new");
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out a file")]
    fn a_file_that_comes_meanwhile_stays_and_the_new_ones_go() {
        let dir = tempfile::tempdir().unwrap();
        let [a, b] = ["a.txt", "b.txt"].map(|name| dir.path().join(name));
        let paths = [a.clone(), b.clone()];
        let mut together = FilesTogether::begin(&paths, false).unwrap();
        together.add(&a, b"one").unwrap();
        together.add(&b, b"two").unwrap();
        fs::write(&b, "theirs").unwrap();
        let refused = together.put().unwrap_err();
        assert!(matches!(refused, TogetherError::Write { in_place, .. } if in_place.is_empty()));
        assert_eq!(names(dir.path()), ["b.txt"]);
        assert_eq!(fs::read(&b).unwrap(), b"theirs");
    }

    #[test]
    fn a_folder_that_is_not_there_is_said_before_anything_is_written() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("no/such/a.txt");
        let mut together = FilesTogether::begin(std::slice::from_ref(&path), false).unwrap();
        let error = together.add(&path, b"one").unwrap_err();
        assert!(error.to_string().contains("its folder is not there"));
    }
}
