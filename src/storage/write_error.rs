//! Why a file was not written.

use std::io;
use std::path::{Path, PathBuf};

use super::quoted_path::{QuotedPath, in_words};

/// Why a file was not written. What stood there before stands there still, to the byte, except
/// after [`WriteProblem::NotConfirmed`].
#[derive(Debug, thiserror::Error)]
#[error("{}", self.sentence())]
pub struct WriteError {
    /// The file that was to be written.
    pub path: PathBuf,
    /// What kind of problem it was.
    pub problem: WriteProblem,
    /// What the system said.
    #[source]
    pub source: Option<io::Error>,
}

/// The kinds of problem that a facilitator can do something about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteProblem {
    /// Something has that name already, and nobody said that it may be replaced.
    Exists,
    /// The folder is not there.
    NoFolder,
    /// The name belongs to a folder or a device.
    NotAFile,
    /// The file, or its whole disk, is write-protected.
    ReadOnly,
    /// The system does not allow it.
    Forbidden,
    /// The disk, or the user's share of it, is full.
    Full,
    /// The disk gave back other bytes than it was given.
    NotAsWritten,
    /// The new file is in its place, but the disk did not confirm that it will stay.
    NotConfirmed,
    /// Anything else.
    Other,
}

impl WriteError {
    pub(super) fn new(path: &Path, problem: WriteProblem) -> Self {
        Self {
            path: path.to_owned(),
            problem,
            source: None,
        }
    }

    pub(super) fn from_io(path: &Path, source: io::Error) -> Self {
        use io::ErrorKind as K;
        let problem = match source.kind() {
            K::AlreadyExists => WriteProblem::Exists,
            K::NotFound | K::NotADirectory => WriteProblem::NoFolder,
            K::IsADirectory => WriteProblem::NotAFile,
            K::ReadOnlyFilesystem => WriteProblem::ReadOnly,
            K::PermissionDenied => WriteProblem::Forbidden,
            K::StorageFull | K::QuotaExceeded | K::FileTooLarge => WriteProblem::Full,
            _ => WriteProblem::Other,
        };
        Self {
            path: path.to_owned(),
            problem,
            source: Some(source),
        }
    }

    fn sentence(&self) -> String {
        let file = QuotedPath(&self.path);
        // True too where no file had the name yet.
        const SAFE: &str = "Nothing on the disk has changed.";
        match self.problem {
            WriteProblem::Exists => format!(
                "There is already a file {file}. Nothing was written. Choose another name, or confirm that it \
                 may be replaced."
            ),
            WriteProblem::NoFolder => format!(
                "{file} could not be written: its folder is not there. Nothing was written. Check that the disk \
                 is connected, or choose another folder."
            ),
            WriteProblem::NotAFile => format!(
                "{file} could not be written: the name belongs to a folder or a device. Nothing was written. \
                 Choose another name."
            ),
            WriteProblem::ReadOnly => {
                format!(
                    "{file} could not be written: it is write-protected. {SAFE} Choose another name or folder."
                )
            }
            WriteProblem::Forbidden => format!(
                "{file} could not be written: this computer does not allow it. {SAFE} Choose another folder, \
                 such as your documents."
            ),
            WriteProblem::Full => format!(
                "{file} could not be written: the disk is full. {SAFE} Make room on it, or choose another disk."
            ),
            WriteProblem::NotAsWritten => format!(
                "{file} could not be written: the disk gave back something else than it was given. {SAFE} \
                 Choose another disk; this one may be failing."
            ),
            WriteProblem::NotConfirmed => format!(
                "{file} was written, but the disk did not confirm that it will stay there. Keep the session \
                 open, and save it on another disk as well."
            ),
            WriteProblem::Other => {
                let why = self
                    .source
                    .as_ref()
                    .map_or_else(String::new, |error| format!(": {}", in_words(error)));
                format!(
                    "{file} could not be written{why}. {SAFE} Try again, or choose another folder."
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_says_what_is_safe_and_what_to_do() {
        let kinds = [
            io::ErrorKind::StorageFull,
            io::ErrorKind::ReadOnlyFilesystem,
            io::ErrorKind::TimedOut,
        ];
        for kind in kinds {
            let sentence = WriteError::from_io(Path::new("x.ron"), kind.into()).to_string();
            assert!(
                sentence.starts_with("“x.ron” could not be written: "),
                "{sentence}"
            );
            assert!(
                sentence.contains("Nothing on the disk has changed."),
                "{sentence}"
            );
            assert!(sentence.contains("hoose another"), "{sentence}");
        }
    }
}
