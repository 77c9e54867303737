//! What the program remembers of its looks and its projector.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::home::{Home, Notice};
use super::write_error::WriteError;
use crate::scene::Theme;

const FILE: &str = "settings.ron";
const WHAT: &str = "Your settings";

/// Where the room view is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProjectorChoice {
    /// On another display than the window's; where there is none, in the window itself.
    #[default]
    Auto,
    /// In the window itself.
    ThisWindow,
    /// In a window of its own, to be moved anywhere or shared in a video call.
    OwnWindow,
    /// On the display of this name, where it is connected; else as by itself.
    Display(String),
}

/// What the user has chosen for every session.
///
/// ```
/// use roundtable::scene::Theme;
/// use roundtable::storage::{Home, Settings};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path());
/// let dark = Settings { theme: Theme::Dark, ..Settings::default() };
/// dark.store(&home).unwrap();
/// assert_eq!(Settings::load(&home), (dark, None));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// How the program looks.
    pub theme: Theme,
    /// Whether somebody has chosen that; else the system's own looks come first. What was kept
    /// before the program knew of those counts as chosen.
    #[serde(default = "yes")]
    pub theme_is_chosen: bool,
    /// Whether nothing on the screen moves by itself.
    pub still: bool,
    /// The same for that.
    #[serde(default = "yes")]
    pub still_is_chosen: bool,
    /// Where the room view is shown.
    pub projector: ProjectorChoice,
    /// How large everything is, in percent of the usual, by the display that the window stands on;
    /// a display that is not named here has the usual size.
    pub zoom: BTreeMap<String, u16>,
    /// What was taken away last; nothing before the first time.
    pub export: Option<KeptExport>,
}

fn yes() -> bool {
    true
}

/// What was taken away last, in words: another version of the program may not know all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptExport {
    /// For whom.
    pub profile: String,
    /// Which things.
    pub items: Vec<String>,
    /// How large the pictures were.
    pub size: String,
    /// Into which folder.
    pub folder: PathBuf,
}

impl Settings {
    /// Reads the settings. Broken ones are set aside as `settings.ron.broken`, the notice says
    /// so, and the program starts as it does for the first time.
    pub fn load(home: &Home) -> (Self, Option<Notice>) {
        let (settings, notice) = home.load(FILE, WHAT);
        (settings.unwrap_or_default(), notice)
    }

    /// Keeps the settings.
    ///
    /// # Errors
    /// A [`WriteError`] where they cannot be written; no session is affected.
    pub fn store(&self, home: &Home) -> Result<(), WriteError> {
        home.store(FILE, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test breaks the file")]
    fn broken_settings_start_afresh() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        assert_eq!(Settings::load(&home), (Settings::default(), None));
        std::fs::write(dir.path().join(FILE), "(theme: Invisible)").unwrap();
        let (settings, notice) = Settings::load(&home);
        assert_eq!(settings, Settings::default());
        let notice = notice.unwrap();
        assert!(
            notice.starts_with("Your settings could not be read"),
            "{notice}"
        );
        assert!(notice.contains("`Invisible` is not known here"), "{notice}");
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "the test writes what an older program wrote"
    )]
    fn what_was_kept_before_there_was_a_choice_counts_as_chosen() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        std::fs::write(dir.path().join(FILE), "(theme: Dark, still: false)").unwrap();
        let (settings, _) = Settings::load(&home);
        assert!(settings.theme_is_chosen && settings.still_is_chosen);
        let fresh = Settings::default();
        assert!(!fresh.theme_is_chosen && !fresh.still_is_chosen);
    }
}
