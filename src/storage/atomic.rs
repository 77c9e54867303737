//! Files that are written whole or not at all: beside the target, synced, read back, renamed.

use std::fs::{self, File, Permissions};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

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
    let failed = |source| WriteError::from_io(path, source);
    let target = follow(path).map_err(failed)?;
    let folder = folder_of(&target);
    // A new temporary file is its owner's alone.
    let mut temp = builder().tempfile_in(folder).map_err(failed)?;
    temp.write_all(bytes).map_err(failed)?;
    if depth == Depth::Power {
        temp.as_file().sync_all().map_err(failed)?;
        if !holds(temp.as_file_mut(), bytes).map_err(failed)? {
            return Err(WriteError::new(path, WriteProblem::NotAsWritten));
        }
    }
    put(temp, &target, Existing::Replace).map_err(failed)?;
    if depth == Depth::Power {
        // Where that fails, what was there is there still, or this is.
        sync_folder(folder).map_err(failed)?;
    }
    Ok(())
}

/// A file that is written beside its target, whole, and not in its place yet. It removes itself
/// unless it is put there.
pub(super) struct Staged {
    /// As it was named.
    path: PathBuf,
    /// Where a chain of links from there ends.
    target: PathBuf,
    temp: NamedTempFile,
    existing: Existing,
}

impl Staged {
    pub(super) fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<Self, WriteError> {
        let failed = |source| WriteError::from_io(path, source);
        let target = follow(path).map_err(failed)?;
        let old = match fs::metadata(&target) {
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
        // Beside the target, because a rename cannot leave its file system.
        let mut temp = temporary(folder_of(&target)).map_err(failed)?;
        if let Some(old) = old {
            keep_mode(temp.as_file(), old).map_err(failed)?;
        }
        temp.write_all(bytes).map_err(failed)?;
        temp.as_file().sync_all().map_err(failed)?;
        if !holds(temp.as_file_mut(), bytes).map_err(failed)? {
            return Err(WriteError::new(path, WriteProblem::NotAsWritten));
        }
        Ok(Self {
            path: path.to_owned(),
            target,
            temp,
            existing,
        })
    }

    /// Puts it in its place.
    pub(super) fn put(self) -> Result<(), WriteError> {
        let Self {
            path,
            target,
            temp,
            existing,
        } = self;
        put(temp, &target, existing).map_err(|source| WriteError::from_io(&path, source))?;
        sync_folder(folder_of(&target)).map_err(|source| WriteError {
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

fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// Where a chain of symbolic links ends, whether or not there is anything.
fn follow(path: &Path) -> io::Result<PathBuf> {
    /// As many as Linux follows.
    const LINKS: usize = 40;
    let mut target = path.to_owned();
    for _ in 0..LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = target.parent().unwrap_or(Path::new("")).join(next),
            // Not a link, or nothing there: what comes next will say.
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::other("its symbolic links go round in a circle"))
}

const PREFIX: &str = ".roundtable-";
const SUFFIX: &str = ".tmp";

/// Whether a file has the name of one that is being written, or was when its process died.
pub(super) fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX))
}

fn builder() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    builder
}

fn temporary(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = builder();
    // A new file gets the mode that any other program would give it, within the user's umask.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Gives the new file the mode of the old one, before there is anything in it to read.
fn keep_mode(file: &File, old: Permissions) -> io::Result<()> {
    // Memory sticks have one mode for all files and refuse to be told any.
    if file.metadata()?.permissions() == old {
        return Ok(());
    }
    file.set_permissions(old)
}

/// Whether a file reads back as what was written.
fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    let mut back = Vec::with_capacity(bytes.len());
    file.rewind()?;
    file.read_to_end(&mut back)?;
    Ok(back == bytes)
}

fn put(temp: NamedTempFile, target: &Path, existing: Existing) -> io::Result<()> {
    let temp = temp.into_temp_path();
    if existing == Existing::Replace {
        return temp.persist(target).map_err(|refused| refused.error);
    }
    match temp.persist_noclobber(target) {
        Ok(()) => Ok(()),
        // Many memory sticks can neither rename without replacing nor make hard links.
        Err(refused)
            if refused.error.kind() != io::ErrorKind::AlreadyExists && !target.exists() =>
        {
            refused
                .path
                .persist(target)
                .map_err(|refused| refused.error)
        }
        Err(refused) => Err(refused.error),
    }
}

/// Makes the rename itself last. Some file systems cannot, and say so; that is no failure.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind as K;
    match File::open(folder).and_then(|folder| folder.sync_all()) {
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

#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = folder
            .read_dir()
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

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
