//! The user’s own folder, and where documents go.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use etcetera::app_strategy::{AppStrategy, AppStrategyArgs, choose_native_strategy};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::atomic::{Depth, replace_private};
use super::disk::disk;
use super::errors::OpenError;
use super::format::text_of;
use super::quoted_path::QuotedPath;
use super::read::read;
use super::temporary::{folder_of, remove_left_behind};
use super::write_error::WriteError;
use crate::workshop::read_ron;

/// Files in here are small; more than this is not ours.
const MAX_BYTES: usize = 1024 * 1024;

/// Where people keep their files: the folder `Documents`, or else their home, or else here.
/// It is looked for once, so that a disk that does not answer later holds nothing up.
pub fn documents() -> PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    let look = || {
        let Ok(home) = etcetera::home_dir() else {
            return PathBuf::from(".");
        };
        let documents = home.join("Documents");
        if documents.is_dir() { documents } else { home }
    };
    FOLDER.get_or_init(look).clone()
}

/// The folder in which the program keeps what belongs to the user and to no session.
///
/// It is handed from the outside in, so that a test has a folder of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    dir: PathBuf,
}

/// Something that the facilitator should hear, though everything goes on: a sentence.
pub type Notice = String;

impl Home {
    /// The user's own data folder for this program, if the system names one.
    pub fn of_user() -> Option<Self> {
        let args = AppStrategyArgs {
            app_name: "Roundtable".to_owned(),
            ..AppStrategyArgs::default()
        };
        Some(Self::at(choose_native_strategy(args).ok()?.data_dir()))
    }

    /// A folder of the caller's choice. It is made when the first file is written.
    pub fn at(dir: impl Into<PathBuf>) -> Self {
        Self { dir: dir.into() }
    }

    /// Where it is.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What a file of this folder says; what cannot be understood is set aside as `….broken`.
    /// `what` names the file in a notice: "The list of recent files".
    pub(super) fn load<T: DeserializeOwned>(
        &self,
        name: &str,
        what: &str,
    ) -> (Option<T>, Option<Notice>) {
        let path = self.dir.join(name);
        let reason = match read(&path, MAX_BYTES) {
            Ok(bytes) => match text_of(&bytes).and_then(|text| read_ron(&text)) {
                Ok(value) => return (Some(value), None),
                Err(problems) => problems.to_string(),
            },
            Err(OpenError::Missing { .. }) => return (None, None),
            Err(OpenError::TooLarge { .. }) => "it is far too large".to_owned(),
            // Not to be read just now is not broken: it stays where it is.
            Err(error) => return (None, Some(format!("{what} could not be read. {error}"))),
        };
        let aside = self.dir.join(format!("{name}.broken"));
        let kept = match set_aside(&path, &aside) {
            Ok(()) => format!("It was kept as {}", QuotedPath(&aside)),
            Err(_) => format!("It is still in {}", QuotedPath(&path)),
        };
        (
            None,
            Some(format!(
                "{what} could not be read and had to start afresh. No session is affected. {kept} ({reason})."
            )),
        )
    }

    /// Removes what processes that died while they wrote have left, here and in all folders within.
    pub(super) fn tidy(&self) {
        let mut folders = vec![self.dir.clone()];
        while let Some(folder) = folders.pop() {
            remove_left_behind(&folder, None);
            let is_folder = |path: &PathBuf| {
                let about = disk().link_metadata(path);
                about.is_ok_and(|about| about.is_dir())
            };
            let entries = disk().entries(&folder).unwrap_or_default();
            folders.extend(entries.into_iter().filter(is_folder));
        }
    }

    /// Whether a file can be written into the folder just now; leaves none behind.
    ///
    /// # Errors
    /// A [`WriteError`] that says why not.
    pub fn try_writing(&self) -> Result<(), WriteError> {
        let path = self.dir.join("try");
        let failed = |source| WriteError::from_io(&path, source);
        make_private(&self.dir).map_err(failed)?;
        replace_private(&path, b"1", Depth::Power)?;
        disk().remove(&path).map_err(failed)
    }

    /// Writes a file of this folder, and makes the folder where it is missing.
    pub(super) fn store<T: Serialize>(&self, name: &str, value: &T) -> Result<(), WriteError> {
        let path = self.dir.join(name);
        let pretty = ron::ser::PrettyConfig::new().new_line("\n").depth_limit(2);
        let failed = |source| WriteError::from_io(&path, source);
        let mut text = ron::ser::to_string_pretty(value, pretty)
            .map_err(|error| failed(io::Error::other(error)))?;
        text.push('\n');
        make_private(&self.dir).map_err(failed)?;
        replace_private(&path, text.as_bytes(), Depth::Power)
    }
}

/// A broken file is moved away whole, which cannot tear it.
pub(super) fn set_aside(path: &Path, aside: &Path) -> io::Result<()> {
    disk().rename(path, aside)
}

/// Names of teams are nobody else's business: on unix only the user can look into the folder.
pub(super) fn make_private(dir: &Path) -> io::Result<()> {
    let is_missing = |dir: &&Path| {
        let about = disk().metadata(dir);
        about.is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
    };
    let missing: Vec<&Path> = dir.ancestors().take_while(is_missing).collect();
    disk().make_folder(dir)?;
    for made in missing {
        // What is put into it outlives a power cut only where it does. Where that cannot be had, it is
        // as good as it gets.
        _ = disk().sync_folder(folder_of(made));
    }
    // One that was there may have been made by another hand.
    #[cfg(unix)]
    {
        use std::fs::Permissions;
        use std::os::unix::fs::PermissionsExt;
        let mode = disk().metadata(dir)?.permissions().mode();
        if mode & 0o077 != 0 {
            disk().set_folder_mode(dir, Permissions::from_mode(mode & !0o077))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    use std::fs;

    use super::*;

    #[test]
    fn the_users_folder_bears_the_programs_name() {
        if let Some(home) = Home::of_user() {
            assert!(
                home.dir()
                    .to_string_lossy()
                    .to_lowercase()
                    .contains("roundtable")
            );
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_new_folder_is_private() {
        use std::os::unix::fs::PermissionsExt;
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("share/roundtable"));
        home.store("x.ron", &1).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(home.dir()), 0o700);
        for (path, wide, kept) in [
            (home.dir(), 0o755, 0o700),
            (&home.dir().join("x.ron"), 0o644, 0o600),
        ] {
            fs::set_permissions(path, fs::Permissions::from_mode(wide)).unwrap();
            home.store("x.ron", &1).unwrap();
            assert_eq!(mode(path), kept, "whatever was there before");
        }
        assert_eq!(home.load::<u8>("x.ron", "It"), (Some(1), None));
    }
}
