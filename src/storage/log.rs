//! What happened to the program, a line each, for whoever helps. It is turned over before it grows large.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use jiff::civil::DateTime;

use super::atomic::{Depth, replace_private};
use super::disk::disk;
use super::home::{Home, make_private};
use super::read::read;
use super::write_error::WriteError;

const FILE: &str = "roundtable.log";
/// What was written before it was turned over last.
const BEFORE: &str = "roundtable.log.1";
/// It is turned over when it has so many bytes.
const MOST: usize = 64 * 1024;

/// Where it is.
pub fn log_file(home: &Home) -> PathBuf {
    home.dir().join(FILE)
}

/// Adds a line. Two processes that do so at once may lose one of theirs.
///
/// # Errors
/// A [`WriteError`] where the data folder cannot be written.
///
/// ```
/// use roundtable::storage::{Home, add_to_log, log_file};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path().join("data"));
/// let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 9, 0);
/// add_to_log(&home, at, "saved").unwrap();
/// let log = std::fs::read_to_string(log_file(&home)).unwrap();
/// assert_eq!(log, "2026-11-23 14:06 saved\n");
/// ```
pub fn add_to_log(home: &Home, at: DateTime, what: &str) -> Result<(), WriteError> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _door = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let path = log_file(home);
    make_private(home.dir()).map_err(|source| WriteError::from_io(&path, source))?;
    // What cannot be read, or is no log of ours, gives way to what is new.
    let mut bytes = read(&path, 2 * MOST).unwrap_or_default();
    if bytes.len() >= MOST {
        _ = disk().rename(&path, &home.dir().join(BEFORE));
        bytes.clear();
    }
    let what = what.replace(|c: char| c.is_control(), " ");
    bytes.extend(format!("{} {what}\n", at.strftime("%Y-%m-%d %H:%M")).bytes());
    replace_private(&path, &bytes, Depth::Process)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_turned_over_and_never_grows_large() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let at = jiff::civil::datetime(2026, 11, 23, 14, 6, 0, 0);
        let long = "n".repeat(4000);
        for _ in 0..50 {
            add_to_log(&home, at, &long).unwrap();
        }
        add_to_log(&home, at, "the\nlast").unwrap();
        let [now, before] =
            [FILE, BEFORE].map(|name| read(&dir.path().join(name), 2 * MOST).unwrap());
        assert!(now.ends_with(b"14:06 the last\n"));
        assert!(
            (MOST..MOST + 5000).contains(&before.len()),
            "{}",
            before.len()
        );
        assert!(now.len() < MOST);
        assert_eq!(dir.path().read_dir().unwrap().count(), 2);
    }
}
