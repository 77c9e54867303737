//! Why a file was not opened or not saved, in sentences that say what is safe.

use std::io;
use std::path::{Path, PathBuf};

use super::fingerprint::Fingerprint;
use super::quoted_path::{QuotedPath, in_words};
use super::write_error::WriteError;
use crate::workshop::Problems;

/// Why a text is not a session.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A newer program wrote it.
    #[error(
        "This session was saved by a newer Roundtable (version {version}; this one knows version {newest}). \
         The file is untouched; open it with the newer program."
    )]
    Newer {
        /// The version that its header names.
        version: u32,
        /// The newest that this program reads.
        newest: u32,
        /// The same with its place in the file.
        problems: Problems,
    },
    /// It is damaged, or not a session at all.
    #[error("{0}")]
    Wrong(Problems),
}

impl ReadError {
    /// What is wrong, with lines and columns.
    pub fn problems(&self) -> &Problems {
        match self {
            Self::Newer { problems, .. } | Self::Wrong(problems) => problems,
        }
    }
}

impl From<Problems> for ReadError {
    fn from(problems: Problems) -> Self {
        Self::Wrong(problems)
    }
}

/// Why a file was not opened. The file is as it was.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is nothing at this path.
    #[error(
        "There is no file {}. It may have been moved, renamed or deleted, or its disk is not connected.",
        QuotedPath(path)
    )]
    Missing {
        /// Where it was looked for.
        path: PathBuf,
    },
    /// The system would not let it be read.
    #[error(
        "{} could not be read: {}. The file is untouched. Check that its disk is connected and that you \
         may open it, then try again.",
        QuotedPath(path),
        in_words(source)
    )]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It is a folder, or a device.
    #[error(
        "{} is not a file but a folder or a device. Choose a session file; its name usually ends in .roundtable.",
        QuotedPath(path)
    )]
    NotAFile {
        /// What was chosen.
        path: PathBuf,
    },
    /// It is larger than any session or workshop can be.
    #[error(
        "{} is larger than {most} MiB, the most that such a file may have, and was not opened. It is untouched. \
         Check that it is the right file.",
        QuotedPath(path)
    )]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The limit in MiB.
        most: usize,
    },
    /// Its text is not what it should be.
    #[error("{}", wrong(path, error))]
    Wrong {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: ReadError,
    },
}

impl OpenError {
    /// What was to be read.
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::Unreadable { path, .. }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Wrong { path, .. } => path,
        }
    }

    /// What is wrong inside the file, with lines and columns, where it could be read at all.
    pub fn problems(&self) -> Option<&Problems> {
        match self {
            Self::Wrong { error, .. } => Some(error.problems()),
            Self::Missing { .. }
            | Self::Unreadable { .. }
            | Self::NotAFile { .. }
            | Self::TooLarge { .. } => None,
        }
    }
}

fn wrong(path: &Path, error: &ReadError) -> String {
    match error {
        ReadError::Newer { .. } => error.to_string(),
        ReadError::Wrong(problems) => format!(
            "{} could not be opened, and is untouched. Open an older copy, or put it right with a text editor:\n\
             {problems}",
            QuotedPath(path)
        ),
    }
}

/// Why a session was not saved. What was on disk is still there, to the byte, unless the
/// [`WriteError`] inside says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The file has other content than it had when it was opened or last saved.
    #[error(
        "{} was changed by another program since it was opened here. Nothing was written, and your session is \
         still open. Save it under another name, or replace the other one if you are sure.",
        QuotedPath(path)
    )]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// The file is not there any more.
    #[error(
        "{} is no longer there: it was moved or deleted, or its disk was taken out. Nothing was written, and \
         your session is still open. Save it under a name of your choice.",
        QuotedPath(path)
    )]
    Gone {
        /// Where it was.
        path: PathBuf,
    },
    /// Another window has the file open, and may save into it.
    #[error(
        "{} is open in another window of Roundtable, which saves there. Nothing was written, and your session is \
         still open. Save it under another name.",
        QuotedPath(path)
    )]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// The copy would have taken the place of the session that it is made from.
    #[error(
        "{} is the session’s own file. A copy in its place would lose your private notes, so nothing was \
         written. Choose another name for the copy.",
        QuotedPath(path)
    )]
    OwnFile {
        /// The file.
        path: PathBuf,
    },
    /// The session has more text than a file may hold.
    #[error(
        "This session has more text than a session file can hold (8 MiB), so it was not saved. Nothing on the \
         disk has changed, and your session is still open. Shorten its longest notes and save again."
    )]
    TooLarge,
    /// What would have been written gives another session when it is read.
    #[error(
        "The session was not saved, because the new file could not have been opened again ({reason}). Nothing on \
         the disk has changed, and your session is still open. Undo the last change, save again, and report this \
         as a fault in Roundtable."
    )]
    WouldNotReadBack {
        /// What went wrong in the trial.
        reason: String,
    },
    /// The new file is in its place, but the disk did not confirm that it will stay there.
    #[error("{error}")]
    NotConfirmed {
        /// What the system said.
        #[source]
        error: WriteError,
        /// What the file holds now.
        fingerprint: Fingerprint,
    },
    /// The old file could not be looked at.
    #[error(transparent)]
    Look(#[from] OpenError),
    /// The new file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}
