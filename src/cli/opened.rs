//! A session that a command reads, and what there is to say of it beside what was asked for.

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::output::Failure;
use crate::phrases::looking::newer_was_read;
use crate::session::Session;
use crate::storage::{self, OpenError, ReadError};

/// What is said on standard error when a command has done its work.
#[derive(Default)]
pub(super) struct Notes(Mutex<Vec<String>>);

impl Notes {
    pub(super) fn say(&self, words: String) {
        let mut notes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        notes.push(words);
    }

    pub(super) fn said(self) -> Vec<String> {
        let mut said = self.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        said.sort();
        said
    }
}

/// Reads a session. What a newer program saved is read as far as it is known here, as in the window, and
/// that is said.
pub(super) fn open(file: &Path, notes: &Notes) -> Result<Session, Failure> {
    match storage::open(file) {
        Ok(opened) => Ok(opened.session),
        Err(error) => Ok(as_far_as_known(file, &error, notes).ok_or(error)?),
    }
}

/// The same, or a new session of a workshop. What is wrong with a file as a session is what a person wants to
/// know, unless it is a workshop.
pub(super) fn open_or_start(file: &Path, notes: &Notes) -> Result<Session, Failure> {
    open(file, notes).or_else(|failure| match storage::open_workshop(file) {
        Ok(workshop) => Ok(Session::new(workshop)),
        Err(_) => Err(failure),
    })
}

/// What a newer program saved, as far as it is known here.
pub(super) fn as_far_as_known(file: &Path, error: &OpenError, notes: &Notes) -> Option<Session> {
    let is_newer = matches!(
        error,
        OpenError::Wrong {
            error: ReadError::Newer { .. },
            ..
        }
    );
    let session = is_newer.then(|| storage::open_newer(file)).flatten()?;
    notes.say(newer_was_read(file));
    Some(session)
}
