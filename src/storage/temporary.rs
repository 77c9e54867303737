//! A file that is being written and has no name of its own yet; and what killed processes left of such.

use std::fs::{Permissions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::disk::{Handle, Readers, disk, fingerprint};
use super::fingerprint::Fingerprint;

const PREFIX: &str = ".roundtable-";
const SUFFIX: &str = ".tmp";
/// Where a disk knows no locks, a file that is older was left by a process that died.
pub(super) const LEFT_BEHIND: Duration = Duration::from_mins(10);

/// A file that is written beside its target. Its name tells for which, its lock that somebody is
/// writing it. Dropped before it has its place, it goes.
pub(super) struct Temporary {
    path: PathBuf,
    handle: Option<Handle>,
}

impl Temporary {
    pub(super) fn beside(target: &Path, readers: Readers) -> io::Result<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let name = format!("{}{}-{number}{SUFFIX}", prefix_for(target), process::id());
            let path = folder_of(target).join(name);
            match disk().create(&path, readers) {
                // Left by another process that had this number once, or by another computer.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(handle) => {
                    // Where locks are not known, its age tells.
                    _ = disk().lock(&handle);
                    let handle = Some(handle);
                    return Ok(Self { path, handle });
                }
            }
        }
    }

    fn open(&mut self) -> io::Result<&mut Handle> {
        let closed = || io::Error::other("it is closed already");
        self.handle.as_mut().ok_or_else(closed)
    }

    pub(super) fn set_mode(&mut self, mode: Permissions) -> io::Result<()> {
        disk().set_mode(self.open()?, mode)
    }

    pub(super) fn write(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        /// A disk that breaks off more often says no.
        const TRIES: usize = 100;
        let handle = self.open()?;
        let mut broken_off = 0;
        while !bytes.is_empty() {
            match disk().write(handle, bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted && broken_off < TRIES => {
                    broken_off += 1;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Has it outlive a power cut; says whether it reads back as what was written.
    pub(super) fn sync_and_compare(&mut self, bytes: &[u8]) -> io::Result<bool> {
        let handle = self.open()?;
        disk().sync(handle)?;
        Ok(disk().read(handle, u64::MAX)? == bytes)
    }

    /// Has it outlive a power cut, and reads back what it holds.
    pub(super) fn sync_and_look(&mut self) -> io::Result<Fingerprint> {
        let handle = self.open()?;
        disk().sync(handle)?;
        fingerprint(handle)
    }

    /// Puts it in the place of what is there.
    pub(super) fn rename_to(mut self, target: &Path) -> io::Result<()> {
        disk().rename(&self.path, target)?;
        self.handle = None;
        Ok(())
    }

    /// Puts it where nothing is.
    pub(super) fn put_where_nothing_is(self, target: &Path) -> io::Result<()> {
        match disk().link(&self.path, target) {
            // Its first name goes.
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Many memory sticks know no second names.
            Err(error) => match disk().link_metadata(target) {
                Err(nothing) if nothing.kind() == io::ErrorKind::NotFound => self.rename_to(target),
                _ => Err(error),
            },
        }
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.handle.take().is_some() {
            // What cannot be removed now goes the next time.
            _ = disk().remove(&self.path);
        }
    }
}

/// The folder in which a file is.
pub(super) fn folder_of(target: &Path) -> &Path {
    match target.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// How the names of all files begin that are written for this target.
fn prefix_for(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default();
    let name = Fingerprint::of(name.as_encoded_bytes());
    format!("{PREFIX}{}-", name.short())
}

/// Removes what processes that died while they wrote have left in a folder: for this target, or for any.
pub(super) fn remove_left_behind(folder: &Path, target: Option<&Path>) {
    let prefix = target.map_or_else(|| PREFIX.to_owned(), prefix_for);
    for path in disk().entries(folder).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&prefix) && name.ends_with(SUFFIX) && is_left_behind(&path) {
            // It goes the next time.
            _ = disk().remove(&path);
        }
    }
}

fn is_left_behind(path: &Path) -> bool {
    let Ok(handle) = disk().open(path) else {
        return false;
    };
    match disk().lock(&handle) {
        Ok(()) => true,
        Err(TryLockError::WouldBlock) => false,
        Err(TryLockError::Error(_)) => {
            let written = disk().metadata(path).and_then(|about| about.modified());
            written.is_ok_and(|at| at.elapsed().unwrap_or_default() > LEFT_BEHIND)
        }
    }
}
