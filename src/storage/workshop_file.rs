//! A workshop's file, to be changed: read with what is needed to save it again, and saved.

use std::path::{Path, PathBuf};

use super::document::{Expected, save_bytes, workshop_of};
use super::errors::{OpenError, SaveError};
use super::fingerprint::Fingerprint;
use super::home::{Home, make_private};
use super::own_workshops::OwnWorkshops;
use super::read::read;
use super::write_error::{WriteError, WriteProblem};
use crate::workshop::{self, TextPositions, Workshop, library};

/// A workshop's file, to be changed.
///
/// ```
/// use roundtable::storage::{Expected, Home, WorkshopFile};
/// use roundtable::workshop::blank;
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path());
/// let (path, holds) = WorkshopFile::save_own(&home, &blank()).unwrap();
/// let file = WorkshopFile::open(&path).unwrap();
/// assert_eq!((&file.workshop, file.holds, file.comments), (&blank(), holds, false));
///
/// let (other, _) = WorkshopFile::save_own(&home, &blank()).unwrap();
/// assert!(path.ends_with("blank.ron") && other.ends_with("blank-2.ron"));
/// WorkshopFile::save(&path, &blank(), Expected::Unchanged(holds)).unwrap();
/// ```
#[derive(Clone, Debug)]
pub struct WorkshopFile {
    /// What it holds.
    pub workshop: Workshop,
    /// What its content is, for [`Expected::Unchanged`].
    pub holds: Fingerprint,
    /// Whether there are comments in it, which are not kept when it is saved.
    pub comments: bool,
}

impl WorkshopFile {
    /// Reads it.
    ///
    /// # Errors
    /// An [`OpenError`] with line and column; the file is untouched.
    pub fn open(path: &Path) -> Result<Self, OpenError> {
        let (bytes, workshop, positions) = read_whole(path)?;
        Ok(Self {
            workshop,
            holds: Fingerprint::of(&bytes),
            comments: positions.comments(),
        })
    }

    /// Reads it, with where each of its values stands.
    ///
    /// # Errors
    /// As [`WorkshopFile::open`].
    pub fn with_positions(path: &Path) -> Result<(Workshop, TextPositions), OpenError> {
        read_whole(path).map(|(_, workshop, positions)| (workshop, positions))
    }

    /// Writes a workshop where what is there is what was expected.
    ///
    /// # Errors
    /// A [`SaveError`]; the file on disk is as it was.
    pub fn save(
        path: &Path,
        workshop: &Workshop,
        expected: Expected,
    ) -> Result<Fingerprint, SaveError> {
        save_bytes(path, workshop.to_ron().as_bytes(), expected, |_| {})
    }

    /// Writes a new one among the person's own, under its id; where that is taken, with a number.
    ///
    /// # Errors
    /// A [`SaveError`] where the data folder cannot be written.
    pub fn save_own(home: &Home, workshop: &Workshop) -> Result<(PathBuf, Fingerprint), SaveError> {
        let folder = OwnWorkshops::folder(home);
        make_private(&folder).map_err(|source| WriteError::from_io(&folder, source))?;
        let mut number = 1;
        loop {
            let name = match number {
                1 => format!("{}.ron", workshop.id),
                _ => format!("{}-{number}.ron", workshop.id),
            };
            let path = folder.join(name);
            match Self::save(&path, workshop, Expected::Nothing) {
                Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
                    number += 1;
                }
                result => return result.map(|holds| (path, holds)),
            }
        }
    }

    /// Keeps a copy of one that was opened from elsewhere among the person's own; whether it did. One of
    /// the same id and title is not replaced, and what comes with the program is there already.
    pub fn keep_own(home: &Home, from: &Path, workshop: &Workshop) -> bool {
        let same = |other: &Workshop| other.id == workshop.id && other.title == workshop.title;
        let is_there = library().iter().any(same)
            || from.parent() == Some(&OwnWorkshops::folder(home))
            || (OwnWorkshops::of(home).workshops.iter()).any(|(_, own)| same(own));
        // Where it cannot be kept, the session with it begins all the same.
        !is_there && Self::save_own(home, workshop).is_ok()
    }
}

/// What a workshop's file holds, and where each of its values stands.
fn read_whole(path: &Path) -> Result<(Vec<u8>, Workshop, TextPositions), OpenError> {
    let bytes = read(path, workshop::MAX_BYTES)?;
    let workshop = workshop_of(path, &bytes)?;
    let positions = TextPositions::of(&String::from_utf8_lossy(&bytes));
    Ok((bytes, workshop, positions))
}
