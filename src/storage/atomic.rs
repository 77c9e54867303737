//! Files that are written whole or not at all: beside the target, synced, read back, renamed.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Readers, disk, fingerprint};
use super::fingerprint::Fingerprint;
use super::temporary::{Temporary, folder_of, remove_left_behind};
use super::write_error::{WriteError, WriteProblem};

/// Whether a file that is already there may be replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Existing {
    Replace,
    Refuse,
}

/// Writes a file in one step: whoever looks sees the old content or the new, never a mixture.
///
/// A symbolic link stays one, and what it points to is written. A file that was there keeps its
/// mode; one that is write-protected is not touched. (Other hard links to it keep the old
/// content.)
///
/// # Errors
/// A [`WriteError`] in words; nothing is left behind.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    write(path, bytes, Existing::Replace)
}

/// Writes a new file in one step, like [`replace`], where there is none yet.
///
/// # Errors
/// As [`replace`], and [`WriteProblem::Exists`] where something has that name.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    write(path, bytes, Existing::Refuse)
}

fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    Staged::write(path, bytes, existing)?.put()
}

/// How far what is written must have come when it is called written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    /// It outlives this process; a power cut may still take it. Costs no wait for the disk.
    Process,
    /// It outlives a power cut.
    Power,
}

/// Replaces a file of the user's own data folder in one step: nobody else can read it, whatever
/// mode stood there before.
///
/// # Errors
/// As [`replace`].
pub(super) fn replace_private(path: &Path, bytes: &[u8], depth: Depth) -> Result<(), WriteError> {
    let folder = StagedPrivate::write(path, bytes, depth)?.put()?;
    match depth {
        Depth::Process => Ok(()),
        Depth::Power => folder.sync(),
    }
}

/// A file of the user's own data folder that is written whole and not in its place yet. It removes
/// itself unless it is put there.
pub(super) struct StagedPrivate {
    path: PathBuf,
    target: PathBuf,
    temp: Temporary,
}

impl StagedPrivate {
    pub(super) fn write(path: &Path, bytes: &[u8], depth: Depth) -> Result<Self, WriteError> {
        let failed = |source| WriteError::from_io(path, source);
        let target = follow(path).map_err(failed)?;
        let mut temp = Temporary::beside(&target, Readers::Owner).map_err(failed)?;
        temp.write(bytes).map_err(failed)?;
        if depth == Depth::Power && !temp.sync_and_compare(bytes).map_err(failed)? {
            return Err(WriteError::new(path, WriteProblem::NotAsWritten));
        }
        let path = path.to_owned();
        Ok(Self { path, target, temp })
    }

    /// Puts it in its place; its folder is still to be synced, where it has to outlive a power cut.
    pub(super) fn put(self) -> Result<Unsynced, WriteError> {
        let Self { path, target, temp } = self;
        match temp.rename_to(&target) {
            Ok(()) => Ok(Unsynced { path, target }),
            Err(source) => Err(WriteError::from_io(&path, source)),
        }
    }
}

/// A file in a folder that has not been synced since.
pub(super) struct Unsynced {
    path: PathBuf,
    target: PathBuf,
}

impl Unsynced {
    /// Where that fails, what was there is there still, or this is.
    pub(super) fn sync(self) -> Result<(), WriteError> {
        let synced = sync_folder(folder_of(&self.target));
        synced.map_err(|source| WriteError::from_io(&self.path, source))
    }
}

/// A file that is written beside its target, whole, and not in its place yet. It removes itself
/// unless it is put there.
pub(super) struct Staged {
    /// As it was named.
    path: PathBuf,
    /// Where a chain of links from there ends.
    target: PathBuf,
    temp: Temporary,
    existing: Existing,
    holds: Fingerprint,
}

impl Staged {
    pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<Self, WriteError> {
        let mut growing = Growing::begin(path, existing)?;
        growing.write(bytes)?;
        let Growing(mut staged) = growing;
        match staged.temp.sync_and_compare(bytes) {
            Ok(true) => Ok(staged),
            Ok(false) => Err(WriteError::new(path, WriteProblem::NotAsWritten)),
            Err(source) => Err(WriteError::from_io(path, source)),
        }
    }

    /// Puts it in its place, and looks whether it stands there.
    pub(super) fn put(self) -> Result<(), WriteError> {
        let Self {
            path,
            target,
            temp,
            existing,
            holds,
        } = self;
        let put = match existing {
            Existing::Replace => temp.rename_to(&target),
            Existing::Refuse => temp.put_where_nothing_is(&target),
        };
        put.map_err(|source| WriteError::from_io(&path, source))?;
        let confirmed = sync_folder(folder_of(&target)).and_then(|()| {
            let back = disk().open(&target);
            if back.and_then(|mut file| fingerprint(&mut file))? == holds {
                Ok(())
            } else {
                Err(io::Error::other("it holds something else"))
            }
        });
        confirmed.map_err(|source| WriteError {
            path,
            problem: WriteProblem::NotConfirmed,
            source: Some(source),
        })
    }

    /// As it was named.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// A file that is written piece by piece beside its target, for what is too long for the memory. It
/// removes itself unless it is finished and put there.
pub struct Growing(Staged);

impl Growing {
    pub(super) fn begin(path: &Path, existing: Existing) -> Result<Self, WriteError> {
        let failed = |source| WriteError::from_io(path, source);
        let target = follow(path).map_err(failed)?;
        let old = match disk().metadata(&target) {
            Ok(old) if !old.is_file() => return Err(WriteError::new(path, WriteProblem::NotAFile)),
            Ok(_) if existing == Existing::Refuse => {
                return Err(WriteError::new(path, WriteProblem::Exists));
            }
            Ok(old) if old.permissions().readonly() => {
                return Err(WriteError::new(path, WriteProblem::ReadOnly));
            }
            Ok(old) => Some(old.permissions()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        if target.file_name().is_none() {
            return Err(WriteError::new(path, WriteProblem::NotAFile));
        }
        remove_left_behind(folder_of(&target), Some(&target));
        // Beside the target, because a rename cannot leave its file system. A new file gets the mode
        // that any other program would give it.
        let mut temp = Temporary::beside(&target, Readers::Usual).map_err(failed)?;
        if let Some(old) = old {
            // Before there is anything in it to read.
            temp.set_mode(old).map_err(failed)?;
        }
        Ok(Self(Staged {
            path: path.to_owned(),
            target,
            temp,
            existing,
            holds: Fingerprint::of(&[]),
        }))
    }

    /// Writes what comes next.
    ///
    /// # Errors
    /// A [`WriteError`]; nothing stands in its place yet.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        let Self(staged) = self;
        let written = staged.temp.write(bytes);
        written.map_err(|source| WriteError::from_io(&staged.path, source))?;
        staged.holds = staged.holds.and(bytes);
        Ok(())
    }

    /// How many bytes were written.
    pub fn len(&self) -> u64 {
        self.0.holds.len()
    }

    /// Whether none were.
    pub fn is_empty(&self) -> bool {
        self.0.holds.is_empty()
    }

    /// All is written: looks whether it is on the disk as it should be.
    pub(super) fn finish(self) -> Result<Staged, WriteError> {
        let Self(mut staged) = self;
        let found = staged.temp.sync_and_look();
        let found = found.map_err(|source| WriteError::from_io(&staged.path, source))?;
        if found == staged.holds {
            Ok(staged)
        } else {
            Err(WriteError::new(&staged.path, WriteProblem::NotAsWritten))
        }
    }
}

/// Where a chain of symbolic links ends, whether or not there is anything.
pub(super) fn follow(path: &Path) -> io::Result<PathBuf> {
    /// As many as Linux follows.
    const LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        match disk().link_metadata(&target) {
            Ok(about) if about.is_symlink() => {
                let next = disk().read_link(&target)?;
                target = target.parent().unwrap_or(Path::new("")).join(next);
            }
            Ok(_) => return Ok(target),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(target),
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::other("its symbolic links go round in a circle"))
}

/// Makes the rename itself last. Some file systems cannot, and say so; that is no failure.
fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind as K;
    match disk().sync_folder(folder) {
        Err(error)
            if matches!(
                error.kind(),
                K::InvalidInput | K::Unsupported | K::PermissionDenied
            ) =>
        {
            Ok(())
        }
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::storage::disk::doubles::names;

    #[test]
    fn the_new_file_takes_the_place_of_the_old() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        create(&path, b"one").unwrap();
        assert_eq!(
            create(&path, b"two").unwrap_err().problem,
            WriteProblem::Exists
        );
        replace(&path, b"three").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(names(dir.path()), ["a.ron"]);
    }

    #[test]
    fn a_long_file_is_written_piece_by_piece_and_is_there_whole_or_not_at_all() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("long.csv");
        let piece = vec![b'x'; 700_000];
        let mut growing = Growing::begin(&path, Existing::Refuse).unwrap();
        for _ in 0..3 {
            growing.write(&piece).unwrap();
        }
        assert_eq!(growing.len(), 2_100_000);
        assert!(!path.exists(), "not before it is whole");
        growing.finish().unwrap().put().unwrap();
        assert_eq!(fs::read(&path).unwrap(), piece.repeat(3));
        let mut growing = Growing::begin(&path, Existing::Replace).unwrap();
        growing.write(b"half").unwrap();
        drop(growing);
        assert_eq!(names(dir.path()), ["long.csv"], "nothing is left behind");
    }

    #[test]
    fn what_cannot_be_written_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let problem = |path: &Path| replace(path, b"x").unwrap_err().problem;
        assert_eq!(problem(dir.path()), WriteProblem::NotAFile);
        assert_eq!(problem(&dir.path().join("no/such")), WriteProblem::NoFolder);
        assert_eq!(problem(Path::new("")), WriteProblem::NotAFile);
        assert_eq!(names(dir.path()), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn links_that_go_round_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let (a, b) = (dir.path().join("a"), dir.path().join("b"));
        std::os::unix::fs::symlink(&a, &b).unwrap();
        std::os::unix::fs::symlink(&b, &a).unwrap();
        assert!(
            replace(&a, b"x")
                .unwrap_err()
                .to_string()
                .contains("circle")
        );
        assert_eq!(names(dir.path()), ["a", "b"]);
    }
}
