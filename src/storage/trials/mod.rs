//! What a disk may do to the ones who save, keep, bring back and carry forward, tried at every call.

#![expect(clippy::disallowed_methods, reason = "the trials lay out files")]

mod day;
mod faults;
mod power;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::{DateTime, datetime};

use super::{Earlier, Expected, Home, OpenError, Recovery, open, save, save_and_keep};
use crate::edit::{Edit, apply};
use crate::session::Session;
use crate::workshop::{Workshop, WorkshopText, integrated_leadership};

/// What one hears whose disk says that there is nothing at all.
const NOTHING_THERE: &str = "Nothing was offered, because nothing was found.";

/// A session of the first version of the format.
const OF_VERSION_1: &str = include_str!("../../../tests/stored/session-v1.ron");

/// The state with this number: notes and closing words, far apart in the file, say which it is.
fn state(number: u64) -> Session {
    let mut text = WorkshopText::clone(&integrated_leadership());
    text.short.clear();
    text.mechanisms.truncate(3);
    numbered(&Session::new(Workshop::new(text).unwrap()), number)
}

fn numbered(session: &Session, number: u64) -> Session {
    let notes = format!("{number} ").repeat(1 + (number % 7) as usize * 40);
    let session = apply(session, Edit::Notes(notes)).unwrap();
    apply(&session, Edit::Closing(number.to_string())).unwrap()
}

/// Which state it is; no mixture of two.
fn number(session: &Session) -> u64 {
    let number = session.closing().parse().unwrap_or(0);
    assert!(
        number == 0 || session.notes() == numbered(session, number).notes(),
        "a mixture"
    );
    number
}

fn at() -> DateTime {
    datetime(2026, 11, 23, 14, 6, 0, 0)
}

/// Marsaglia's xorshift.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

/// A folder with a document and a user's data folder, which may be there or not.
struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        // What is tried here needs no disk that turns, where memory can stand for one.
        let dir = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let dir = dir.unwrap();
        fs::create_dir(dir.path().join("documents")).unwrap();
        Self { dir }
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("documents/monday.roundtable")
    }

    fn home(&self) -> Home {
        Home::at(self.dir.path().join("data"))
    }

    /// Keeps what the file held, and saves this in its place.
    fn save(&self, session: &Session, expected: Expected) -> Result<(), String> {
        let keep = |before: &[u8]| {
            _ = Earlier::of(&self.home()).keep(&self.file(), before, at());
        };
        let saved = save_and_keep(&self.file(), session, expected, keep);
        saved.map(|_| ()).map_err(|error| error.to_string())
    }

    /// Which state the file holds; nothing where it is not there.
    fn saved(&self) -> Option<u64> {
        match open(&self.file()) {
            Ok(opened) => Some(number(&opened.session)),
            Err(OpenError::Missing { .. }) => None,
            Err(error) => panic!("it can be opened: {error}"),
        }
    }

    /// The newest state that was kept, and what is said of what could not be read.
    fn kept(&self) -> (Option<u64>, Option<String>) {
        let (kept, notice) = Recovery::list(&self.home());
        (kept.iter().map(|kept| number(&kept.session)).max(), notice)
    }

    /// What is left of files that were being written.
    fn left_behind(&self) -> Vec<PathBuf> {
        let mut left = files(self.dir.path());
        left.retain(|path| path.extension().is_some_and(|ending| ending == "tmp"));
        left
    }
}

/// All files in a folder and in those within it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// What is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    /// A session is saved where there was no file.
    SaveNew,
    /// A file that holds state 1 is replaced by state 2, and what it held is kept.
    Save,
    /// State 2 is kept after state 1 and outlives a power cut.
    Keep,
    /// State 2 is kept after state 1 and outlives the process.
    KeepAtOnce,
    /// State 2, which a dead process kept of a file that holds state 1, comes back, is saved and let go.
    Recover,
    /// A file of the first version is opened and saved as state 2.
    Migrate,
}

impl Act {
    const ALL: [Self; 6] = [
        Self::SaveNew,
        Self::Save,
        Self::Keep,
        Self::KeepAtOnce,
        Self::Recover,
        Self::Migrate,
    ];

    /// A desk on which it can be done, and the act.
    #[expect(clippy::type_complexity, reason = "it is said once")]
    fn prepare(self) -> (Desk, Box<dyn FnOnce(&Desk) -> Result<(), String>>) {
        let desk = Desk::new();
        let words = |error: &dyn std::fmt::Display| error.to_string();
        let act: Box<dyn FnOnce(&Desk) -> Result<(), String>> = match self {
            Self::SaveNew => Box::new(|desk| desk.save(&state(2), Expected::Nothing)),
            Self::Save => {
                let was = save(&desk.file(), &state(1), Expected::Nothing).unwrap();
                Box::new(move |desk| desk.save(&state(2), Expected::Unchanged(was)))
            }
            Self::Keep | Self::KeepAtOnce => {
                let recovery = Recovery::start(&desk.home()).unwrap();
                recovery.keep(&state(1), None, at()).unwrap();
                Box::new(move |_| {
                    let kept = match self {
                        Self::Keep => recovery.keep(&state(2), None, at()),
                        _ => recovery.keep_at_once(&state(2), None, at()),
                    };
                    kept.map_err(|error| words(&error))
                })
            }
            Self::Recover => {
                let was = save(&desk.file(), &state(1), Expected::Nothing).unwrap();
                let recovery = Recovery::start(&desk.home()).unwrap();
                let file = desk.file();
                let file = Some((file.as_path(), was));
                recovery.keep(&state(1), file, at()).unwrap();
                recovery.keep_at_once(&state(2), file, at()).unwrap();
                Box::new(move |desk| {
                    let (kept, notice) = Recovery::list(&desk.home());
                    let Some(one) = kept.first() else {
                        return Err(notice.unwrap_or_else(|| NOTHING_THERE.to_owned()));
                    };
                    let recovery = Recovery::take(&one.path).map_err(|error| words(&error))?;
                    let kept = recovery.kept().map_err(|error| words(&error))?;
                    desk.save(&kept.session, Expected::Unchanged(was))?;
                    recovery.let_go().map_err(|error| words(&error))
                })
            }
            Self::Migrate => {
                fs::write(desk.file(), OF_VERSION_1).unwrap();
                Box::new(move |desk| {
                    let opened = open(&desk.file()).map_err(|error| words(&error))?;
                    let new = numbered(&opened.session, 2);
                    desk.save(&new, Expected::Unchanged(opened.fingerprint))
                })
            }
        };
        (desk, act)
    }

    /// What the file holds before it, and what it may hold after.
    fn before(self) -> Option<u64> {
        match self {
            Self::SaveNew | Self::Keep | Self::KeepAtOnce => None,
            Self::Save | Self::Recover => Some(1),
            Self::Migrate => Some(0),
        }
    }

    fn keeps(self) -> bool {
        matches!(self, Self::Keep | Self::KeepAtOnce)
    }
}
