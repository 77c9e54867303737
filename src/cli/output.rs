//! What a command prints, and how it fails.

use std::io::{self, Write};

use crate::storage::{WriteError, WriteProblem};

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
