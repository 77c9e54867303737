//! Where else a file can stand that could not be saved where it was to.

use std::path::{Path, PathBuf};

use crate::storage;

/// Another place for a file that could not be saved: the user's documents, or the folder around
/// them where it is there that it failed.
pub(super) fn elsewhere(failed: &Path) -> PathBuf {
    let documents = storage::documents();
    let around = documents.parent().unwrap_or(&documents);
    let there = failed.parent() == Some(documents.as_path());
    let folder = if there { around } else { &documents };
    folder.join(failed.file_name().unwrap_or_default())
}

/// A name beside a file that is another's now: "monday 2.roundtable".
pub(super) fn another_name(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(" 2");
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}
