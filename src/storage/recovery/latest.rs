//! What outlives the process alone: written without a wait for the disk.

use std::io;
use std::path::{Path, PathBuf};

use super::folder::{LATEST, newer_name};
use super::kept_file::Whole;
use crate::storage::atomic::{Depth, replace_private};
use crate::storage::disk::disk;
use crate::storage::write_error::WriteError;

/// What was kept last for the process alone, under one of two names in turn.
///
/// It never takes the place of a file: file systems that know how programs save bring such a file to the
/// disk at once, lest a power cut leave an empty one, and whoever writes waits for that. Of two that a kill
/// leaves the newer counts; one that it tore is none.
#[derive(Debug)]
pub(super) struct Latest {
    /// Where the session is kept.
    path: PathBuf,
    /// Under which name it is, if it is there.
    name: usize,
}

impl Latest {
    /// In this place nothing is there yet.
    pub(super) fn none(path: &Path) -> Self {
        let path = path.to_owned();
        Self { path, name: 0 }
    }

    /// As another process left it beside what was kept whole.
    pub(super) fn left(path: &Path, kept: Option<&Whole>) -> Self {
        let name = newer_name(path, kept).unwrap_or(0);
        let path = path.to_owned();
        Self { path, name }
    }

    /// Keeps this in the place of what was kept before, which is there until this is.
    ///
    /// # Errors
    /// A [`WriteError`]; what was kept before is still kept.
    pub(super) fn put(&mut self, bytes: &[u8]) -> Result<(), WriteError> {
        let next = 1 - self.name;
        let [before, path] = [self.name, next].map(|name| self.path.with_extension(LATEST[name]));
        // It is there where a kill, or the disk, kept it from being removed.
        _ = disk().remove(&path);
        replace_private(&path, bytes, Depth::Process)?;
        self.name = next;
        // It is the older one, where it stays.
        _ = disk().remove(&before);
        Ok(())
    }

    /// Keeps it no longer.
    ///
    /// # Errors
    /// What the disk says, where it cannot be removed.
    pub(super) fn remove(&self) -> Result<(), WriteError> {
        LATEST.iter().try_for_each(|ending| {
            let path = self.path.with_extension(ending);
            match disk().remove(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    Err(WriteError::from_io(&path, error))
                }
                _ => Ok(()),
            }
        })
    }
}
