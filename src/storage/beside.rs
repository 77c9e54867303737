//! What a facilitator should know of a file before it is saved over: what lies beside it, and whose it is.

use std::path::Path;

use super::atomic::follow;
use super::disk::disk;
use super::home::Home;
use super::temporary::folder_of;

/// Something to know before a file is saved over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Beside {
    /// This file beside it looks like the copy that a synchronised folder makes of two that were saved
    /// at once.
    ConflictCopy(String),
    /// It has another name on the disk, which will not follow.
    OtherName,
    /// It is another user's, and will be this one's.
    OtherOwner,
}

/// What there is to know of a file before it is saved over.
pub fn beside(home: &Home, file: &Path) -> Vec<Beside> {
    let Ok(target) = follow(file) else {
        return Vec::new();
    };
    let entries = disk().entries(folder_of(&target)).unwrap_or_default();
    let name = name_of(&target);
    let mut copies: Vec<String> = entries.iter().map(|path| name_of(path)).collect();
    copies.retain(|other| is_conflict_copy(other, &name));
    copies.sort();
    let mut found: Vec<Beside> = copies.into_iter().map(Beside::ConflictCopy).collect();
    found.extend(of_the_file(home, &target));
    found
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.into_owned()
}

#[cfg(unix)]
fn of_the_file(home: &Home, target: &Path) -> Vec<Beside> {
    use std::os::unix::fs::MetadataExt;
    let Ok(about) = disk().metadata(target) else {
        return Vec::new();
    };
    // Where nothing was ever kept, nobody knows whose this is.
    let mine = disk().metadata(home.dir()).map(|about| about.uid());
    let other_name = (about.nlink() > 1).then_some(Beside::OtherName);
    let is_foreign = mine.is_ok_and(|mine| mine != about.uid());
    let other_owner = is_foreign.then_some(Beside::OtherOwner);
    other_name.into_iter().chain(other_owner).collect()
}

#[cfg(not(unix))]
fn of_the_file(_: &Home, _: &Path) -> Vec<Beside> {
    Vec::new()
}

/// Whether a file has the name that a synchronised folder gives to a copy of another:
/// "monday (Jo's conflicted copy 2026-11-23).roundtable" (Dropbox, Nextcloud),
/// "monday.sync-conflict-20261123-140600-ABCDEFG.roundtable" (Syncthing),
/// "monday-JO-LAPTOP.roundtable" (OneDrive, with the computer's name of at most 15 letters).
fn is_conflict_copy(other: &str, name: &str) -> bool {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let Some((other, other_ending)) = other.rsplit_once('.') else {
        return false;
    };
    let Some(rest) = other.strip_prefix(stem).filter(|_| other_ending == ending) else {
        return false;
    };
    let is_of_computer = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let computer = rest.strip_prefix('-').filter(|name| {
        name.len() <= 15
            && name.chars().all(is_of_computer)
            && name.contains(|c: char| c.is_ascii_uppercase())
    });
    rest.starts_with(".sync-conflict-")
        || (rest.starts_with(" (") && rest.to_lowercase().contains("conflicted copy"))
        || computer.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_conflict_copies_are_known() {
        for other in [
            "monday (conflicted copy 2026-11-23 140600).roundtable",
            "monday (Jo’s conflicted copy 2026-11-23).roundtable",
            "monday (Case Conflicted Copy).roundtable",
            "monday.sync-conflict-20261123-140600-ABCDEFG.roundtable",
            "monday-JO-LAPTOP.roundtable",
            "monday-PC.roundtable",
        ] {
            assert!(is_conflict_copy(other, "monday.roundtable"), "{other}");
        }
        for other in [
            "monday.roundtable",
            "monday-2.roundtable",
            "monday-afternoon.roundtable",
            "monday to share.roundtable",
            "monday-PC.pdf",
            "tuesday-PC.roundtable",
            "monday (2).roundtable",
            "monday",
        ] {
            assert!(!is_conflict_copy(other, "monday.roundtable"), "{other}");
        }
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out files")]
    fn another_name_of_the_same_file_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path());
        let [file, link] = ["a.roundtable", "b.roundtable"].map(|name| dir.path().join(name));
        std::fs::write(&file, "").unwrap();
        assert_eq!(beside(&home, &file), []);
        std::fs::hard_link(&file, &link).unwrap();
        assert_eq!(beside(&home, &file), [Beside::OtherName]);
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out files")]
    fn a_file_of_another_user_is_known() {
        let dir = tempfile::tempdir().unwrap();
        let home = Home::at(dir.path().join("data"));
        std::fs::create_dir(home.dir()).unwrap();
        let mine = dir.path().join("mine.roundtable");
        std::fs::write(&mine, "").unwrap();
        assert_eq!(beside(&home, &mine), []);
        // Only the one who may do everything can give a file away; for others the system's own will do,
        // unless it is theirs.
        let theirs = dir.path().join("theirs.roundtable");
        std::fs::write(&theirs, "").unwrap();
        match std::os::unix::fs::chown(&theirs, Some(4_242), None) {
            Ok(()) => assert_eq!(beside(&home, &theirs), [Beside::OtherOwner]),
            Err(_) => assert_eq!(
                beside(&home, Path::new("/etc/passwd")),
                [Beside::OtherOwner]
            ),
        }
        // Where nothing was ever kept, nobody knows.
        let no_home = Home::at(dir.path().join("none"));
        assert_eq!(beside(&no_home, &theirs), []);
    }

    #[cfg(unix)]
    #[test]
    #[expect(clippy::disallowed_methods, reason = "the test lays out files")]
    fn a_save_parts_a_file_from_its_other_name() {
        use crate::edit::sample;
        use crate::storage::{Expected, save};
        let dir = tempfile::tempdir().unwrap();
        let [file, link] = ["a.roundtable", "b.roundtable"].map(|name| dir.path().join(name));
        std::fs::write(&file, "as it was").unwrap();
        std::fs::hard_link(&file, &link).unwrap();
        save(&file, &sample(), Expected::Anything).unwrap();
        assert_eq!(
            std::fs::read(&link).unwrap(),
            b"as it was",
            "the other name keeps it"
        );
        assert_eq!(beside(&Home::at(dir.path()), &file), []);
    }
}
