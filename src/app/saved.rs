//! What becomes of files that are written beside the session: a copy to share, a workshop.

use std::path::PathBuf;

use super::message::{Dialog, FileRequest, Message, Replace};
use crate::phrases::letters;
use crate::phrases::paths::copy_is_in;
use crate::phrases::workshop_tables::workshop_is_in;
use crate::scene::ForeignLetters;
use crate::storage::{self, SaveError, WriteError, WriteProblem};
use crate::workshop::Workshop;

/// Takes in what became of a copy to share. The session belongs to the file that it belonged to.
pub(super) fn copied(path: PathBuf, result: Result<(), SaveError>) -> Message {
    match result {
        Ok(()) => Message::Good(copy_is_in(&path)),
        Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
            Message::Show(Dialog::Replace(FileRequest::Copy, path))
        }
        Err(error) => Message::Show(Dialog::Message("The copy was not saved", error.to_string())),
    }
}

/// Writes a workshop as a file of its own, and says what became of it.
pub(super) fn save_workshop(workshop: Workshop, path: PathBuf, replace: Replace) -> Message {
    let overwrite = replace != Replace::No;
    Message::Write(Box::new(move || {
        let text = workshop.to_ron();
        let result = storage::export_file(&path, text.as_bytes(), overwrite);
        workshop_saved(workshop, path, result)
    }))
}

fn workshop_saved(workshop: Workshop, path: PathBuf, result: Result<(), WriteError>) -> Message {
    match result {
        Ok(()) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            Message::Good(workshop_is_in(&name))
        }
        Err(error) if error.problem == WriteProblem::Exists => {
            Message::Show(Dialog::Replace(FileRequest::Workshop(workshop), path))
        }
        Err(error) => Message::Show(Dialog::Message(
            "The workshop was not saved",
            error.to_string(),
        )),
    }
}

/// Says that a picture was made, and which of its letters may look different elsewhere: they are
/// never drawn in silence.
pub(super) fn made(sentence: String, of: &ForeignLetters) -> Message {
    match letters::foreign(&of.of_the_machine, &of.unknown) {
        Some(letters) => Message::Bad(format!("{sentence} {letters}")),
        None => Message::Good(sentence),
    }
}
