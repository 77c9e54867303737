//! Sessions and workshops on disk: opening, checking, saving without losing what is there.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::atomic::{Existing, Staged, create, follow, replace};
use super::disk::disk;
use super::errors::{OpenError, ReadError, SaveError};
use super::fingerprint::Fingerprint;
use super::format::{self, Remarks, from_bytes, from_text, remarks, text_of, to_text};
use super::read::read;
use super::temporary::{folder_of, remove_left_behind};
use super::write_error::{WriteError, WriteProblem};
use crate::session::Session;
use crate::workshop::{self, Problems, TextPositions, Workshop, read_ron};

/// A session with what is needed to save it again safely.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What the file holds.
    pub session: Session,
    /// What the file's content was, for [`Expected::Unchanged`].
    pub fingerprint: Fingerprint,
}

/// What [`save`] must find on disk before it writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: a new file.
    Nothing,
    /// The content that was opened or saved last.
    Unchanged(Fingerprint),
    /// Whatever it is, a person has said that it may be replaced.
    Anything,
}

/// Reads a session from a file. What a process that was killed while it saved there has left beside it
/// goes.
///
/// # Errors
/// An [`OpenError`] that says what is wrong and where; the file is untouched.
pub fn open(path: &Path) -> Result<Opened, OpenError> {
    if let Ok(target) = follow(path) {
        remove_left_behind(folder_of(&target), Some(&target));
    }
    let bytes = read(path, format::MAX_BYTES)?;
    let session = from_bytes(&bytes).map_err(|error| wrong(path, error))?;
    Ok(Opened {
        session,
        fingerprint: Fingerprint::of(&bytes),
    })
}

/// What a file holds that was only looked at.
#[derive(Clone, Debug)]
pub enum Looked {
    /// A session; what a newer program saved as far as it is known here.
    Session {
        /// What the file holds.
        session: Box<Session>,
        /// Whether a newer program saved it.
        is_newer: bool,
    },
    /// A workshop.
    Workshop,
}

/// Reads a session or tells a workshop from one, to look at it: nothing on the disk is tidied up, and
/// what a newer program saved is read as far as it is known here.
///
/// # Errors
/// As [`open()`].
pub fn look(path: &Path) -> Result<Looked, OpenError> {
    let bytes = read(path, format::MAX_BYTES)?;
    let (session, is_newer) = match from_bytes(&bytes) {
        Ok(session) => (session, false),
        Err(error @ ReadError::Newer { .. }) => match format::look_ahead(&bytes) {
            Some(session) => (session, true),
            None => return Err(wrong(path, error)),
        },
        Err(error) => {
            let format = text_of(&bytes).and_then(|text| format_line(&text));
            return if format.is_ok_and(|format| format == workshop::FORMAT) {
                Ok(Looked::Workshop)
            } else {
                Err(wrong(path, error))
            };
        }
    };
    let session = Box::new(session);
    Ok(Looked::Session { session, is_newer })
}

/// Makes a folder and those around it, where they are not there yet. Only the user can look into it.
///
/// # Errors
/// A [`WriteError`] that says why there is none.
pub fn make_folder(path: &Path) -> Result<(), WriteError> {
    let made = disk().make_folder(path);
    made.map_err(|source| WriteError::from_io(path, source))
}

/// Reads what a newer program saved, as far as it is known here: to be looked at, and never saved.
/// Nothing where what is known of it makes no session.
pub fn open_newer(path: &Path) -> Option<Session> {
    format::look_ahead(&read(path, format::MAX_BYTES).ok()?)
}

/// Reads a workshop from a file.
///
/// # Errors
/// As [`open()`].
pub fn open_workshop(path: &Path) -> Result<Workshop, OpenError> {
    let bytes = read(path, workshop::MAX_BYTES)?;
    workshop_of(path, &bytes)
}

/// The workshop that these bytes of a file are.
pub(super) fn workshop_of(path: &Path, bytes: &[u8]) -> Result<Workshop, OpenError> {
    let text = text_of(bytes).map_err(|problems| wrong(path, problems))?;
    if format_line(&text).is_ok_and(|format| format == format::FORMAT) {
        let reason =
            "this is a session, not a workshop. Open it instead of starting a new session with it";
        return Err(wrong(
            path,
            TextPositions::of(&text).problems([("format".to_owned(), reason.to_owned())]),
        ));
    }
    Workshop::read(&text).map_err(|problems| wrong(path, problems))
}

/// Reads a session or a workshop, whichever its `format` line says. A session that can be opened
/// may still tell a small group apart, if it was changed by hand.
///
/// # Errors
/// As [`open()`].
pub fn check(path: &Path) -> Result<Remarks, OpenError> {
    let bytes = read(path, format::MAX_BYTES)?;
    let text = text_of(&bytes).map_err(|problems| wrong(path, problems))?;
    if format_line(&text).map_err(|problems| wrong(path, problems))? == workshop::FORMAT {
        Workshop::read(&text).map_err(|problems| wrong(path, problems))?;
        return Ok(Remarks::default());
    }
    remarks(&text).map_err(|error| wrong(path, error))
}

/// What a file says that it is.
fn format_line(text: &str) -> Result<String, Problems> {
    #[derive(Deserialize)]
    struct Header {
        format: String,
    }
    let header: Header = read_ron(text)?;
    Ok(header.format)
}

/// Saves a session: tries that it can be read back, looks whether the file is as expected, and
/// puts the new file in the place of the old one in one step.
///
/// # Errors
/// A [`SaveError`] that says what is safe and what to do; the file on disk is as it was.
///
/// ```
/// use roundtable::edit::sample;
/// use roundtable::storage::{Expected, SaveError, open, save};
///
/// let dir = tempfile::tempdir().unwrap();
/// let path = dir.path().join("monday.ron");
/// let saved = save(&path, &sample(), Expected::Nothing).unwrap();
/// assert_eq!(open(&path).unwrap().session, sample());
///
/// std::fs::write(&path, "somebody else was here").unwrap();
/// let refused = save(&path, &sample(), Expected::Unchanged(saved));
/// assert!(matches!(refused, Err(SaveError::Changed { .. })));
/// ```
pub fn save(path: &Path, session: &Session, expected: Expected) -> Result<Fingerprint, SaveError> {
    save_and_keep(path, session, expected, |_| ())
}

/// The same; what the file held before is handed over just before it is replaced, to be kept.
///
/// # Errors
/// As [`save`].
pub fn save_and_keep(
    path: &Path,
    session: &Session,
    expected: Expected,
    keep: impl FnOnce(&[u8]),
) -> Result<Fingerprint, SaveError> {
    save_bytes(path, tried_text(session)?.as_bytes(), expected, keep)
}

/// Writes what a file is to hold where what is there is what was expected; `keep` is given what goes.
pub(super) fn save_bytes(
    path: &Path,
    bytes: &[u8],
    expected: Expected,
    keep: impl FnOnce(&[u8]),
) -> Result<Fingerprint, SaveError> {
    let fingerprint = Fingerprint::of(bytes);
    if expected == Expected::Nothing {
        return confirmed(create(path, bytes), fingerprint);
    }
    let look = || as_expected(path, expected, fingerprint);
    look()?;
    let staged = Staged::write(path, bytes, Existing::Replace)?;
    // Once more, now that the new file is whole: another program may have written meanwhile. What
    // is left between this look and the rename no system closes.
    if let Some(before) = look()? {
        keep(&before);
    }
    confirmed(staged.put(), fingerprint)
}

/// What the file holds, if it is what was expected and another content than the new one.
fn as_expected(
    path: &Path,
    expected: Expected,
    new: Fingerprint,
) -> Result<Option<Vec<u8>>, SaveError> {
    let found = read(path, format::MAX_BYTES);
    let Expected::Unchanged(before) = expected else {
        return Ok(found.ok());
    };
    let path = path.to_owned();
    let bytes = match found {
        Ok(bytes) => bytes,
        Err(OpenError::Missing { .. }) => return Err(SaveError::Gone { path }),
        Err(OpenError::TooLarge { .. } | OpenError::NotAFile { .. }) => {
            return Err(SaveError::Changed { path });
        }
        Err(other) => return Err(other.into()),
    };
    match Fingerprint::of(&bytes) {
        // The same content as the new one is no conflict: an earlier attempt got that far.
        now if now == new => Ok(None),
        now if now == before => Ok(Some(bytes)),
        _ => Err(SaveError::Changed { path }),
    }
}

/// A file whose folder did not confirm it holds the new content all the same.
fn confirmed(
    put: Result<(), WriteError>,
    fingerprint: Fingerprint,
) -> Result<Fingerprint, SaveError> {
    match put {
        Ok(()) => Ok(fingerprint),
        Err(error) if error.problem == WriteProblem::NotConfirmed => {
            Err(SaveError::NotConfirmed { error, fingerprint })
        }
        Err(error) => Err(error.into()),
    }
}

/// Saves a copy of a session without private notes. The session belongs to the file that it
/// belonged to: `own`, in whose place no copy is put.
///
/// # Errors
/// As [`save`]; without `overwrite` nothing is replaced.
pub fn save_copy(
    path: &Path,
    session: &Session,
    own: Option<&Path>,
    overwrite: bool,
) -> Result<(), SaveError> {
    // By another name, through a link or another folder, it is still the same file.
    let place = |path: &Path| disk().real_path(path).ok();
    if own.is_some_and(|own| own == path || place(path).is_some_and(|at| place(own) == Some(at))) {
        let path = path.to_owned();
        return Err(SaveError::OwnFile { path });
    }
    let expected = if overwrite {
        Expected::Anything
    } else {
        Expected::Nothing
    };
    save(path, &session.without_private_notes(), expected).map(|_| ())
}

/// Writes a chart or another export in one step.
///
/// # Errors
/// A [`WriteError`]; nothing is left behind, and without `overwrite` nothing is replaced.
pub fn export_file(path: &Path, bytes: &[u8], overwrite: bool) -> Result<(), WriteError> {
    if overwrite {
        replace(path, bytes)
    } else {
        create(path, bytes)
    }
}

/// The text of a session, as it would be saved.
pub(super) fn untried_text(session: &Session) -> Result<String, SaveError> {
    let text = to_text(session).map_err(|error| would_not(error.to_string()))?;
    if text.len() > format::MAX_BYTES {
        return Err(SaveError::TooLarge);
    }
    Ok(text)
}

fn would_not(reason: String) -> SaveError {
    SaveError::WouldNotReadBack { reason }
}

/// The text of a session, read back once and found to be the same session.
pub(super) fn tried_text(session: &Session) -> Result<String, SaveError> {
    let text = untried_text(session)?;
    let back = from_text(&text).map_err(|error| would_not(error.to_string()))?;
    if back != session.as_saved() {
        return Err(would_not("it would hold something else".to_owned()));
    }
    Ok(text)
}

fn wrong(path: &Path, error: impl Into<ReadError>) -> OpenError {
    OpenError::Wrong {
        path: PathBuf::from(path),
        error: error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;

    #[test]
    fn what_would_not_read_back_touches_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        let saved = save(&path, &sample(), Expected::Nothing).unwrap();
        let mut broken = sample();
        // Only this room could build such a session.
        broken.about_mut().people = Some(0);
        let refused = save(&path, &broken, Expected::Unchanged(saved)).unwrap_err();
        assert!(matches!(refused, SaveError::WouldNotReadBack { .. }));
        assert!(refused.to_string().contains("a team has 1 to 300 people"));
        assert_eq!(open(&path).unwrap().fingerprint, saved);
    }

    #[test]
    fn more_than_a_file_holds_is_refused() {
        let note = "n".repeat(crate::session::MAX_NOTE);
        let mut session = sample();
        for i in 0..session.cards().len() {
            let card = session.card_mut(i.into()).unwrap();
            for text in [&mut card.why, &mut card.next_level, &mut card.notes] {
                text.write(note.clone());
            }
            card.private.clone_from(&note);
        }
        session.notes_mut().write(note.clone());
        session.private_notes_mut().clone_from(&note);
        session.closing_mut().clone_from(&note);
        let dir = tempfile::tempdir().unwrap();
        let refused = save(&dir.path().join("a.ron"), &session, Expected::Nothing);
        assert!(matches!(refused, Err(SaveError::TooLarge)));
        assert_eq!(dir.path().read_dir().unwrap().count(), 0);
    }

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out files")]
    fn looking_tells_a_workshop_from_a_session_and_tidies_nothing_up() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        save(&path, &sample(), Expected::Nothing).unwrap();
        let left = dir.path().join(".roundtable-0-1-1.tmp");
        std::fs::write(&left, "left behind").unwrap();
        let looked = look(&path).unwrap();
        assert!(
            matches!(looked, Looked::Session { session, is_newer: false } if *session == sample())
        );
        assert!(left.exists());
        std::fs::write(&path, workshop::INTEGRATED_LEADERSHIP).unwrap();
        assert!(matches!(look(&path), Ok(Looked::Workshop)));
        std::fs::write(&path, "no session").unwrap();
        assert!(matches!(look(&path), Err(OpenError::Wrong { .. })));
    }

    #[test]
    fn saving_again_after_half_a_success_is_no_conflict() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.ron");
        save(&path, &sample(), Expected::Nothing).unwrap();
        save(
            &path,
            &sample(),
            Expected::Unchanged(Fingerprint::of(b"before")),
        )
        .unwrap();
    }
}
