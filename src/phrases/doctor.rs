//! What `roundtable doctor` says to whoever helps.

use jiff::civil::DateTime;

use super::dates::moment;
use super::lists::counted;

/// One line: what it is about, and what is so.
///
/// ```
/// use roundtable::phrases::doctor::line;
///
/// assert_eq!(line("System", "linux"), "System:           linux");
/// ```
pub fn line(about: &str, what: &str) -> String {
    format!("{:<18}{what}", format!("{about}:"))
}

/// The program, and what it is.
pub const PROGRAM: &str = "Roundtable";
/// The system and the machine.
pub const SYSTEM: &str = "System";
/// How the window is drawn.
pub const WINDOW: &str = "Window";
/// The folder that is proposed first.
pub const DOCUMENTS: &str = "Documents";
/// The user's own data folder.
pub const OWN_FOLDER: &str = "Own folder";
/// Whether work is kept safe.
pub const KEPT_SAFE: &str = "Kept safe";
/// How many sessions other windows have.
pub const OPEN_JUST_NOW: &str = "Open just now";
/// How many files open windows save into.
pub const LOCKED: &str = "Locked";
/// How many wait to be saved.
pub const NOT_SAVED: &str = "Not saved";
/// How many of these are damaged.
pub const UNREADABLE: &str = "Not to be read";

/// Where it is written down what happened to the program.
pub const LOG: &str = "Log";

/// In the log: a file was opened.
pub const OPENED: &str = "a file was opened";
/// A newer program saved it.
pub const NEWER: &str = "a file was not opened: a newer program saved it";
/// It is not what it should be.
pub const DAMAGED: &str = "a file was not opened: it is damaged, or no session";
/// The system would not let it be read.
pub const NOT_READ: &str = "a file was not opened: it could not be read";
/// A session was saved.
pub const SAVED: &str = "a session was saved";
/// Another program changed its file.
pub const CHANGED: &str = "a session was not saved: another program changed its file";
/// Its file is gone.
pub const GONE: &str = "a session was not saved: its file is gone";
/// Another window has its file.
pub const IN_USE: &str = "a session was not saved: another window has its file";
/// The disk did not confirm it.
pub const NOT_CONFIRMED: &str = "a session was saved, and the disk did not confirm it";
/// The disk is full.
pub const FULL: &str = "a session was not saved: the disk is full";
/// The file could not be written.
pub const NOT_WRITTEN: &str = "a session was not saved: the file could not be written";
/// For another reason.
pub const NOT_SAVED_THERE: &str = "a session was not saved";
/// What was entered could not be kept safe.
pub const NOT_KEPT: &str = "what was entered could not be kept safe";

/// The window was opened.
pub fn started(version: &str, renderer: &str) -> String {
    format!("the window of version {version} was opened with {renderer}")
}

/// The program has a fault, at this place of its source.
pub fn fault(place: &str) -> String {
    format!("a fault of the program at {place}")
}

/// The window could not go on.
pub const WINDOW_BROKEN: &str = "the window could not go on";

/// How the window is drawn, where the program has one.
pub const RENDERERS: &str = "glow first on Linux, wgpu elsewhere; then the other";
/// The same where it has none.
pub const NO_WINDOW: &str = "none: built without it";
/// All is well with what is kept.
pub const IS_KEPT: &str = "what is entered is kept until it is saved";
/// The system tells no data folder.
pub const NO_FOLDER: &str = "this system names no folder for it";

/// The version of the program, and up to which version of session files it reads.
pub fn versions(program: &str, files: u32) -> String {
    format!("{program}, session files of version 1 to {files}")
}

/// "no session", "1 session", "3 sessions".
pub fn sessions(number: usize) -> String {
    match u32::try_from(number).unwrap_or(u32::MAX) {
        0 => "no session".to_owned(),
        number => counted(number, "session", "sessions"),
    }
}

/// "no file", "1 file", "3 files".
pub fn files(number: usize) -> String {
    match u32::try_from(number).unwrap_or(u32::MAX) {
        0 => "no file".to_owned(),
        number => counted(number, "file", "files"),
    }
}

/// How many sessions wait to be saved, and from when the newest is.
///
/// ```
/// use jiff::civil::date;
/// use roundtable::phrases::doctor::waiting;
///
/// let now = date(2026, 11, 27).at(15, 0, 0, 0);
/// assert_eq!(waiting(0, None, now), "no session");
/// assert_eq!(
///     waiting(2, Some(date(2026, 11, 27).at(14, 6, 0, 0)), now),
///     "2 sessions, the newest from today, 14:06"
/// );
/// ```
pub fn waiting(number: usize, newest: Option<DateTime>, now: DateTime) -> String {
    let sessions = sessions(number);
    newest.map_or_else(
        || sessions.clone(),
        |at| format!("{sessions}, the newest from {}", moment(at, now)),
    )
}

/// Nothing can be kept, and why.
pub fn nothing_can_be_kept(why: &str) -> String {
    format!("Nothing that is entered can be kept safe until it is saved: {why}")
}
