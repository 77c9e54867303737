//! The only room that touches the disk.
//!
//! A session is a RON file (`docs/session-format.md` documents it). [`open()`] turns it into a
//! [`Session`](crate::session::Session) or says with line and column what is wrong; [`save`]
//! replaces it in one step, so that there is always the old file or the new one and never a
//! mixture. Everything else that is written goes through the same door: [`export_file`] for
//! a chart, [`FilesTogether`] for what is taken away, [`Recent`] and [`Settings`] in the user's own folder ([`Home`]), and there too what is
//! open and not saved ([`Recovery`]).
//!
//! Nothing in here knows who cast a ballot, in which order or when: a file holds counts alone,
//! and the same session gives the same bytes.

mod atomic;
mod beside;
mod clock;
mod disk;
mod document;
mod drafts;
mod earlier;
mod errors;
mod file_lock;
mod files_together;
mod fingerprint;
mod folders;
mod format;
mod home;
mod limits;
mod log;
mod many;
mod own_workshops;
mod owner_lock;
mod quoted_path;
mod read;
mod recent;
mod recovery;
mod settings;
mod tables;
mod team_sessions;
mod temporary;
#[cfg(test)]
mod trials;
mod workshop_file;
mod workshop_table;
mod write_error;

#[cfg(test)]
pub(crate) use disk::doubles::calls_to_the_disk;

pub use atomic::{Growing, create, replace};
pub use beside::{Beside, beside};
pub use clock::now;
pub use document::{
    Expected, Looked, Opened, check, export_file, look, make_folder, open, open_newer,
    open_workshop, save, save_and_keep, save_copy,
};
pub use drafts::{DraftRecovery, KeptDraft};
pub use earlier::Earlier;
pub use errors::{OpenError, ReadError, SaveError};
pub use file_lock::{FileLock, InUse};
pub use files_together::{FilesTogether, TogetherError};
pub use fingerprint::{Fingerprint, NoFingerprint};
pub use folders::session_files;
pub use format::{FORMAT, MAX_BYTES, Remarks, VERSION, from_bytes, from_text, to_text};
pub use home::{Home, Notice, documents};
pub use limits::fail_beyond_file_limits;
pub use log::{add_to_log, log_file};
pub use many::{each, look_at_all};
pub use own_workshops::OwnWorkshops;
pub use recent::{MAX_RECENT, Recent, RecentFile};
pub use recovery::{Kept, KeptAt, KeptError, Recovery};
pub use settings::{KeptExport, ProjectorChoice, Settings};
pub use tables::{AnswersError, read_answers, tables_beside};
pub use team_sessions::team_sessions;
pub use workshop_file::WorkshopFile;
pub use workshop_table::{TableError, is_table, table_to_understand, workshop_from_table};
pub use write_error::{WriteError, WriteProblem};
