//! What a command prints, and how it fails.

use std::io::{self, Write};
use std::path::Path;

use crate::session::Session;
use crate::storage::{self, Expected, SaveError, WriteError, WriteProblem};

/// Why a command stopped.
pub(super) enum Failure {
    /// The words made no sense together.
    Usage(String),
    /// It could not be done.
    Failed(String),
    /// Whoever read our output has heard enough.
    PipeClosed,
}

impl Failure {
    /// What happened, where there is something to say.
    pub(super) fn sentence(&self) -> &str {
        match self {
            Self::Usage(sentence) | Self::Failed(sentence) => sentence,
            Self::PipeClosed => "",
        }
    }
}

/// What becomes of files that are already there.
#[derive(Clone, Copy, Debug, PartialEq, clap::Args)]
pub(super) struct Existing {
    /// Replace files that are already there
    #[arg(long)]
    pub(super) force: bool,
}

impl Existing {
    /// Writes a file.
    pub(super) fn write(self, path: &Path, bytes: &[u8]) -> Result<(), Failure> {
        storage::export_file(path, bytes, self.force).map_err(|error| not_written(&error))
    }

    /// Saves a session.
    pub(super) fn save(self, path: &Path, session: &Session) -> Result<(), Failure> {
        let expected = if self.force {
            Expected::Anything
        } else {
            Expected::Nothing
        };
        let saved = storage::save(path, session, expected);
        saved.map(|_| ()).map_err(not_saved)
    }
}

/// Why a session was not saved.
pub(super) fn not_saved(error: SaveError) -> Failure {
    match error {
        SaveError::Write(error) => not_written(&error),
        other => other.into(),
    }
}

/// Prints a text in one go.
pub(super) fn print(stdout: &mut dyn Write, text: &str) -> Result<(), Failure> {
    print_bytes(stdout, text.as_bytes())
}

/// Prints a file as it is.
pub(super) fn print_bytes(stdout: &mut dyn Write, bytes: &[u8]) -> Result<(), Failure> {
    match stdout.write_all(bytes).and_then(|()| stdout.flush()) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::PipeClosed),
        Err(error) => Err(Failure::Failed(format!(
            "The answer could not be printed: {error}."
        ))),
    }
}

/// Text of a file or a file name, made safe for a terminal: control characters become visible.
pub(super) fn plain(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\n', "\u{fffd}")
}

/// Why an output file was not written, with the way to replace one.
pub(super) fn not_written(error: &WriteError) -> Failure {
    Failure::Failed(match error.problem {
        WriteProblem::Exists => {
            let file = error.path.to_string_lossy();
            format!(
                "There is already a file “{file}”. Nothing was written. Choose another name, or add --force to \
                 replace it."
            )
        }
        _ => error.to_string(),
    })
}

/// Every error of the storage room says in a sentence what happened.
impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Failed(error.to_string())
    }
}
