//! Where sessions are kept in the user's data folder: which are there, which are held by a living
//! process, and which of its files is the newest.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::ErrorKind as K;
use std::path::{Path, PathBuf};

use super::journal;
use super::kept::{Kept, KeptError};
use super::kept_file::{Content, MAX_BYTES, Whole, Wrong};
use crate::storage::disk::disk;
use crate::storage::errors::OpenError;
use crate::storage::home::Home;
use crate::storage::read::read;

pub(super) const FOLDER: &str = "recovery";
/// What outlives a power cut; at most a second old.
pub(super) const KEPT: &str = "kept";
/// What outlives the process alone, and is newer unless the power was cut: two names in turn, since a file
/// that takes the place of another waits for the disk (`latest.rs`).
pub(super) const LATEST: [&str; 2] = ["latest", "latest2"];

/// Where sessions are kept: each by its path with the ending [`KEPT`], whichever of its files are there.
///
/// # Errors
/// [`KeptError::NotLooked`] where the folder is there and cannot be looked into.
pub(super) fn kept_paths(home: &Home) -> Result<BTreeSet<PathBuf>, KeptError> {
    let folder = home.dir().join(FOLDER);
    let entries = match disk().entries(&folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), K::NotFound | K::NotADirectory) => Vec::new(),
        Err(source) => return Err(KeptError::NotLooked { folder, source }),
    };
    let is_kept = |path: &PathBuf| {
        let ending = path.extension();
        ending.is_some_and(|ending| ending == KEPT || LATEST.iter().any(|it| ending == *it))
    };
    let kept = entries.into_iter().filter(is_kept);
    Ok(kept.map(|path| path.with_extension(KEPT)).collect())
}

pub(super) fn read_kept(path: PathBuf) -> Result<Kept, KeptError> {
    let content = newest(&path)?;
    Ok(Kept {
        path,
        at: content.at,
        session: content.session,
        file: content.file,
    })
}

/// What was kept last in a place: of its files the newest, or one that is whole. Where one cannot be read
/// just now, the others may be older ones, and none is given.
pub(super) fn newest(path: &Path) -> Result<Content, KeptError> {
    let kept = read_whole(path);
    let latest = LATEST.map(|ending| read_latest(path, ending, kept.as_ref().ok()));
    let (mut found, mut reason) = (Vec::new(), KeptError::Gone);
    for one in [kept].into_iter().chain(latest) {
        match one {
            Ok(whole) => found.push(whole),
            Err(error @ KeptError::Unreadable(_)) => return Err(error),
            Err(error) if matches!(reason, KeptError::Gone) => reason = error,
            Err(_) => {}
        }
    }
    // Of two with one number what is kept whole is first.
    found.sort_by_key(|whole| Reverse(whole.about.number()));
    for whole in found {
        match whole.read() {
            Ok(content) => return Ok(content),
            Err(wrong) => reason = in_words(path, wrong),
        }
    }
    Err(reason)
}

/// Under which of its two names what outlives the process alone is the newer, if it is there.
pub(super) fn newer_name(path: &Path, kept: Option<&Whole>) -> Option<usize> {
    let number = |ending| read_latest(path, ending, kept).map(|whole| whole.about.number());
    let numbers = LATEST.map(|ending| number(ending).ok());
    (0..LATEST.len())
        .filter(|name| numbers[*name].is_some())
        .max_by_key(|name| numbers[*name])
}

/// What was kept whole last.
pub(super) fn read_whole(path: &Path) -> Result<Whole, KeptError> {
    Whole::from_bytes(&read_bytes(path)?).map_err(|wrong| in_words(path, wrong))
}

/// What outlives the process alone, under one of its names: whole, or as what differs from what was kept.
fn read_latest(path: &Path, ending: &str, kept: Option<&Whole>) -> Result<Whole, KeptError> {
    let bytes = read_bytes(&path.with_extension(ending))?;
    let found = match kept {
        _ if !journal::is_journal(&bytes) => Whole::from_bytes(&bytes),
        // What it tells of is gone, or damaged: without that it tells nothing.
        None => return Err(KeptError::Gone),
        Some(kept) => match journal::newest(&bytes, kept) {
            // It tells of what was kept before.
            Ok(None) => return Err(KeptError::Gone),
            Ok(Some(newest)) => Ok(newest),
            Err(wrong) => Err(wrong),
        },
    };
    found.map_err(|wrong| in_words(path, wrong))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, KeptError> {
    match read(path, MAX_BYTES) {
        Ok(bytes) => Ok(bytes),
        // A disk that says so of what it has would have the older one taken for the newer.
        Err(OpenError::Missing { .. }) if disk().link_metadata(path).is_err() => {
            Err(KeptError::Gone)
        }
        Err(OpenError::TooLarge { .. }) => Err(in_words(path, Wrong::Damaged)),
        Err(other) => Err(KeptError::Unreadable(other)),
    }
}

fn in_words(path: &Path, wrong: Wrong) -> KeptError {
    let path = path.with_extension(KEPT);
    match wrong {
        Wrong::Damaged => KeptError::Damaged { path },
        Wrong::Newer => KeptError::Newer { path },
    }
}
