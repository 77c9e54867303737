//! A session that was kept, and why one cannot be had.

use std::io;
use std::path::PathBuf;

use jiff::civil::DateTime;

use crate::session::Session;
use crate::storage::errors::OpenError;
use crate::storage::fingerprint::Fingerprint;
use crate::storage::format;
use crate::storage::quoted_path::{QuotedPath, in_words};
use crate::storage::read::read;

/// A session that was kept and is open in no process.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Where it is kept, for [`Recovery::take`](super::Recovery::take).
    pub path: PathBuf,
    /// When, to the minute, by this computer's clock.
    pub at: DateTime,
    /// What was kept.
    pub session: Session,
    /// The file that it was opened from or saved in last, and what that file held then.
    pub file: Option<(PathBuf, Fingerprint)>,
}

/// A place in which a session is kept, without what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeptAt {
    /// Whether a living process has it.
    pub is_open: bool,
    /// When it was kept last; nothing where it cannot be read.
    pub at: Option<DateTime>,
}

/// Why a kept session cannot be had. It stays where it is.
#[derive(Debug, thiserror::Error)]
pub enum KeptError {
    /// A living process has it.
    #[error(
        "This session is open in another window of Roundtable. Nothing has changed. Go on in that window."
    )]
    InUse,
    /// Another window saved it or let it go.
    #[error(
        "This session is no longer kept here: another window of Roundtable has saved it or let it go. Look for it \
         among the files that you saved last."
    )]
    Gone,
    /// It is not what was written.
    #[error(
        "A session that was kept safe is damaged and cannot be opened: {}. No other session is affected. A text \
         editor may still show what was typed.",
        QuotedPath(path)
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// A newer program wrote it.
    #[error(
        "A session was kept safe by a newer Roundtable. It is untouched, in {}. Start the newer program to open it.",
        QuotedPath(path)
    )]
    Newer {
        /// The file.
        path: PathBuf,
    },
    /// The folder with all that is kept could not be looked into.
    #[error(
        "Work that was kept safe may lie in {}, which could not be looked into: {}. Nothing there has changed. \
         Close Roundtable and start it again to look once more.",
        QuotedPath(folder),
        in_words(source)
    )]
    NotLooked {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system would not let it be read.
    #[error(transparent)]
    Unreadable(OpenError),
}

impl Kept {
    /// Whether the file that it was saved in is no longer what it was: another content, or out of reach.
    /// Looks at the disk, which may take long.
    pub fn file_has_changed(&self) -> bool {
        self.file.as_ref().is_some_and(|(path, was)| {
            read(path, format::MAX_BYTES).map_or(true, |now| Fingerprint::of(&now) != *was)
        })
    }
}
