//! The sessions in a folder, and in the folders in it.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::disk;
use super::errors::OpenError;

/// How the names of session files end; older ones were RON by name too.
const ENDINGS: [&str; 2] = ["roundtable", "ron"];

/// The files in these folders, and in all folders in them, whose names end as those of sessions do, in
/// the order of their paths; and what could not be looked into. A path that is a file is taken as it
/// is. Links to folders are not followed, unless they are named here; what begins with a dot is passed
/// over.
pub fn session_files(places: &[PathBuf]) -> (Vec<PathBuf>, Vec<OpenError>) {
    let (mut files, mut failed) = (Vec::new(), Vec::new());
    for place in places {
        match disk().metadata(place) {
            Ok(about) if about.is_dir() => look_into(place, &mut files, &mut failed),
            Ok(_) => files.push(place.clone()),
            Err(source) => failed.push(not_read(place, source)),
        }
    }
    files.sort();
    files.dedup();
    (files, failed)
}

fn look_into(folder: &Path, files: &mut Vec<PathBuf>, failed: &mut Vec<OpenError>) {
    // Those that are still to be looked into: a disk may hold folders deeper than the stack is.
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let entries = match disk().entries(&folder) {
            Ok(entries) => entries,
            Err(source) => {
                failed.push(not_read(&folder, source));
                continue;
            }
        };
        for path in entries {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_folder = disk()
                .link_metadata(&path)
                .is_ok_and(|about| about.is_dir());
            if name.starts_with('.') {
                continue;
            }
            if is_folder {
                folders.push(path);
            } else if is_called_like_a_session(&path) {
                files.push(path);
            }
        }
    }
}

fn is_called_like_a_session(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    ENDINGS.iter().any(|own| ending.eq_ignore_ascii_case(own))
}

fn not_read(path: &Path, source: io::Error) -> OpenError {
    let path = path.to_owned();
    match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenError::Missing { path },
        _ => OpenError::Unreadable { path, source },
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out files")]
    fn folders_in_folders_are_looked_into_and_what_is_no_session_is_passed_over() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::create_dir_all(at("b/c.ron")).unwrap();
        fs::create_dir(at(".hidden")).unwrap();
        for name in [
            "z.roundtable",
            "b/a.RON",
            "b/c.ron/d.roundtable",
            "b/notes.txt",
            ".x.ron",
            ".hidden/e.ron",
            "own.txt",
        ] {
            fs::write(at(name), "").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(dir.path(), at("b/round-about")).unwrap();
        let (files, failed) = session_files(&[
            dir.path().to_owned(),
            at("own.txt"),
            at("z.roundtable"),
            at("gone"),
        ]);
        let expected = ["b/a.RON", "b/c.ron/d.roundtable", "own.txt", "z.roundtable"];
        assert_eq!(files, expected.map(at));
        assert!(matches!(&failed[..], [OpenError::Missing { path }] if *path == at("gone")));
    }
}
