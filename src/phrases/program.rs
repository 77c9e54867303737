//! What the program says about itself: its version, its licences, where things are.

use std::path::Path;

/// The version, and in a released program the commit that it was built from with its day: "0.2.0
/// (1a2b3c4d5e, 2026-11-27)".
pub const VERSION: &str = env!("ROUNDTABLE_VERSION");

/// The heading.
pub const ABOUT: &str = "About Roundtable";

/// Over where new versions are, and over what is told of the network.
pub const NEW_VERSIONS: &str = "New versions, and the network";
/// Over where the user's data are.
pub const DATA: &str = "Where your data are";
/// Over the licences.
pub const TERMS: &str = "Licences";

/// Which program this is.
pub fn version() -> String {
    format!("Version {VERSION}")
}

/// On what terms it may be used and passed on.
pub const LICENCES: &str = "Roundtable is free: use it, change it and pass it on under MIT or Apache 2.0, as you choose. Its \
     typefaces are Atkinson Hyperlegible Next and Noto Sans, under the SIL Open Font License. The licences of all that \
     it is made of came with it, in the file “licences.txt”.";

/// That nothing is asked of the network, and where new versions are.
pub fn new_versions() -> String {
    let place = match env!("CARGO_PKG_REPOSITORY") {
        "" => "where you found this one, or with whoever installed it for you".to_owned(),
        address => format!("at {address}"),
    };
    format!(
        "Roundtable opens no network connection: it tells nobody that it is used, and looks for no new version. New \
         versions are {place}."
    )
}

/// Where the user's own data are; nothing where the system names no folder for them.
pub fn data(folder: Option<&Path>) -> String {
    let sessions = "Sessions are where you save them.";
    match folder {
        None => format!(
            "{sessions} This system names no folder for anything else: nothing else is kept."
        ),
        Some(folder) => format!(
            "{sessions} Settings, the list of recent files, what is kept safe and earlier versions are in {}",
            folder.display()
        ),
    }
}

/// Before the source of a workshop: "The workshop “Leading integrated care: ten mechanisms”".
pub fn workshop(title: &str) -> String {
    format!("The workshop “{title}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package() {
        assert!(VERSION.starts_with(env!("CARGO_PKG_VERSION")));
    }
}
