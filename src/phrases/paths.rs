//! Where a file is, as short as people say it: its name and its folder.

use std::path::Path;

/// A file and its folder: "monday.roundtable" and "Documents". Control characters become visible.
fn name_and_folder(path: &Path) -> (String, Option<String>) {
    let shown = |name: &std::ffi::OsStr| {
        let name = name.to_string_lossy();
        name.replace(char::is_control, "\u{fffd}")
    };
    let name = shown(path.file_name().unwrap_or(path.as_os_str()));
    let folder = path.parent().and_then(Path::file_name).map(shown);
    (name, folder)
}

/// Which folder it is, as short as people say it; the whole path where it has no name of its own.
///
/// ```
/// use std::path::Path;
/// use roundtable::phrases::paths::folder_in_words;
///
/// assert_eq!(folder_in_words(Path::new("/home/jo/Documents/")), "“Documents”");
/// assert_eq!(folder_in_words(Path::new("/")), "“/”");
/// assert_eq!(folder_in_words(Path::new("")), "");
/// ```
pub fn folder_in_words(path: &Path) -> String {
    if path.as_os_str().is_empty() {
        return String::new();
    }
    let (name, _) = name_and_folder(path);
    format!("“{name}”")
}

/// Where the session is saved.
///
/// ```
/// use std::path::Path;
/// use roundtable::phrases::paths::saved_in;
///
/// let said = saved_in(Path::new("/home/jo/Documents/monday.roundtable"));
/// assert_eq!(said, "Saved in “Documents” as “monday.roundtable”.");
/// ```
pub fn saved_in(path: &Path) -> String {
    match name_and_folder(path) {
        (name, Some(folder)) => format!("Saved in “{folder}” as “{name}”."),
        (name, None) => format!("Saved in “{name}”."),
    }
}

/// What is said before a save whose file another program has changed.
///
/// ```
/// use std::path::Path;
/// use roundtable::phrases::paths::changed_elsewhere;
///
/// let said = changed_elsewhere(Path::new("/home/jo/Documents/monday.roundtable"));
/// assert!(said.starts_with("Another program has changed “monday.roundtable” since it was opened here. Nothing"));
/// ```
pub fn changed_elsewhere(path: &Path) -> String {
    let (name, _) = name_and_folder(path);
    format!(
        "Another program has changed “{name}” since it was opened here. Nothing was written, and your session is still \
         open. Saved under another name, both are kept; replaced, what the file holds now is among its earlier versions."
    )
}

/// Where the copy to share is.
pub fn copy_is_in(path: &Path) -> String {
    match name_and_folder(path) {
        (name, Some(folder)) => {
            format!("A copy without private notes is in “{folder}” as “{name}”.")
        }
        (name, None) => format!("A copy without private notes is in “{name}”."),
    }
}
