//! What is kept comes back, and nothing else.

#![expect(clippy::disallowed_methods, reason = "the tests break files")]

use std::fs::{self, File};

use jiff::civil::datetime;

use super::*;
use crate::edit::sample;
use crate::edit::{Edit, apply};
use crate::storage::document::{Expected, save};

fn noted(note: &str) -> Session {
    apply(&sample(), Edit::Notes(note.to_owned())).unwrap()
}

fn at(hour: i8) -> DateTime {
    datetime(2026, 11, 23, hour, 6, 59, 999)
}

/// A home of its own, with sessions kept in it by processes that are gone.
struct House {
    dir: tempfile::TempDir,
}

impl House {
    fn new() -> Self {
        Self {
            dir: tempfile::tempdir().unwrap(),
        }
    }

    fn home(&self) -> Home {
        Home::at(self.dir.path().join("data"))
    }

    fn left(&self, note: &str, hour: i8) -> PathBuf {
        let recovery = Recovery::start(&self.home()).unwrap();
        recovery.keep(&noted(note), None, at(hour)).unwrap();
        recovery.path.clone()
    }

    fn notes(&self) -> Vec<String> {
        let (kept, notice) = Recovery::list(&self.home());
        assert_eq!(notice, None);
        let notes = kept.iter().map(|kept| kept.session.notes().to_owned());
        notes.collect()
    }

    /// What outlives the process alone of a session that is kept here.
    fn latest(path: &Path) -> PathBuf {
        let mut there = LATEST.iter().map(|ending| path.with_extension(ending));
        let latest = there.find(|path| path.exists()).unwrap();
        assert!(!there.any(|path| path.exists()), "there is one at a time");
        latest
    }

    /// What lies in the folder, by its endings.
    fn endings(&self) -> Vec<String> {
        let folder = self.home().dir().join(FOLDER);
        let mut endings: Vec<String> = folder
            .read_dir()
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .map(|name| name.split_once('.').unwrap().1.to_owned())
            .collect();
        endings.sort();
        endings
    }
}

#[test]
fn nothing_is_kept_where_nothing_was() {
    assert_eq!(House::new().notes(), [""; 0]);
}

#[test]
fn the_last_state_stands_and_the_newest_is_first() {
    let house = House::new();
    house.left("morning", 9);
    let recovery = Recovery::start(&house.home()).unwrap();
    for note in ["one", "two", "three"] {
        recovery.keep(&noted(note), None, at(14)).unwrap();
    }
    assert_eq!(house.notes(), ["morning"], "the other one is open");
    drop(recovery);
    assert_eq!(house.notes(), ["three", "morning"]);
    assert_eq!(house.endings(), ["kept", "kept", "lock", "lock"]);
}

#[test]
fn what_one_has_taken_no_other_gets() {
    let house = House::new();
    let path = house.left("mine", 9);
    let taken = Recovery::take(&path).unwrap();
    assert_eq!(taken.kept().unwrap().session.notes(), "mine");
    assert_eq!(house.notes(), [""; 0]);
    assert!(matches!(Recovery::take(&path), Err(KeptError::InUse)));
    taken.keep(&noted("mine, and more"), None, at(10)).unwrap();
    drop(taken);
    assert_eq!(house.notes(), ["mine, and more"]);
}

#[test]
fn what_was_let_go_leaves_nothing_behind() {
    let house = House::new();
    let path = house.left("old", 9);
    Recovery::take(&path).unwrap().let_go().unwrap();
    assert_eq!(house.endings(), [""; 0]);
    let late = Recovery::take(&path).unwrap();
    assert!(matches!(late.kept(), Err(KeptError::Gone)));
    late.let_go().unwrap();
    assert_eq!(house.endings(), [""; 0]);
}

#[test]
fn a_kept_session_without_its_lock_is_offered() {
    let house = House::new();
    let path = house.left("copied", 9);
    fs::remove_file(path.with_extension(LOCK)).unwrap();
    assert_eq!(house.notes(), ["copied"]);
    let taken = Recovery::take(&path).unwrap();
    assert_eq!(house.notes(), [""; 0]);
    drop(taken);
}

#[test]
fn whether_its_file_has_changed_is_known_after_a_restart() {
    let house = House::new();
    let path = house.dir.path().join("a.roundtable");
    let saved = save(&path, &sample(), Expected::Nothing).unwrap();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery
        .keep(&noted("later"), Some((&path, saved)), at(9))
        .unwrap();
    drop(recovery);
    let kept = Recovery::list(&house.home()).0.remove(0);
    assert_eq!(kept.file, Some((path.clone(), saved)));
    assert!(!kept.file_has_changed());
    save(&path, &noted("by another"), Expected::Anything).unwrap();
    assert!(kept.file_has_changed());
    fs::remove_file(&path).unwrap();
    assert!(kept.file_has_changed());
}

#[test]
fn what_is_damaged_is_set_aside_and_said_once() {
    let house = House::new();
    let path = house.left("torn", 9);
    house.left("whole", 10);
    let torn = fs::read(&path).unwrap();
    fs::write(&path, &torn[..torn.len() / 2]).unwrap();
    let (kept, notice) = Recovery::list(&house.home());
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].session.notes(), "whole");
    let notice = notice.unwrap();
    assert!(notice.contains("is damaged"), "{notice}");
    assert!(notice.contains(".kept.broken”"), "{notice}");
    assert_eq!(house.notes(), ["whole"], "said once");
    assert_eq!(house.endings(), ["kept", "kept.broken", "lock"]);
}

#[test]
fn a_newer_one_stays_where_it_is() {
    let house = House::new();
    let path = house.left("newer", 9);
    let text = fs::read_to_string(&path).unwrap();
    let newer = text.replacen("kept 2", "kept 9", 1);
    fs::write(&path, &newer).unwrap();
    let (kept, notice) = Recovery::list(&house.home());
    assert!(kept.is_empty());
    assert!(notice.unwrap().contains("newer Roundtable"));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn foreign_files_are_left_alone() {
    let house = House::new();
    house.left("mine", 9);
    let folder = house.home().dir().join(FOLDER);
    fs::create_dir(folder.join("a.kept")).unwrap();
    for name in [".x.tmp", "b.txt", "c.lock"] {
        fs::write(folder.join(name), "not ours").unwrap();
    }
    fs::write(folder.join("d.bin"), [0xFF; 100]).unwrap();
    assert_eq!(house.notes(), ["mine"]);
    assert_eq!(folder.read_dir().unwrap().count(), 7);
}

#[test]
fn what_a_dead_process_left_half_written_goes() {
    let house = House::new();
    house.left("mine", 9);
    let half = house.home().dir().join(FOLDER).join(".roundtable-x.tmp");
    let writing = File::create(&half).unwrap();
    writing.lock().unwrap();
    house.notes();
    assert!(half.exists(), "it is written just now");
    drop(writing);
    assert_eq!(house.notes(), ["mine"]);
    assert!(!half.exists());
}

#[test]
fn a_folder_that_cannot_be_made_is_a_sentence() {
    let house = House::new();
    fs::write(house.home().dir(), "a file in its place").unwrap();
    assert_eq!(house.notes(), [""; 0]);
    let refused = Recovery::start(&house.home()).unwrap_err().to_string();
    assert!(refused.contains("could not be written"), "{refused}");
}

#[cfg(unix)]
#[test]
fn from_a_folder_that_is_write_protected_it_is_still_read() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    let path = house.left("still there", 9);
    let folder = house.home().dir().join(FOLDER);
    fs::remove_file(path.with_extension(LOCK)).unwrap();
    let mode = |mode| fs::set_permissions(&folder, fs::Permissions::from_mode(mode)).unwrap();
    mode(0o500);
    // The one who may do everything is not kept out by a mode.
    let kept_out = fs::write(folder.join("try"), "").is_err();
    assert_eq!(house.notes(), ["still there"]);
    let taken = Recovery::take(&path).unwrap();
    assert_eq!(taken.kept().unwrap().session.notes(), "still there");
    if kept_out {
        assert!(taken.keep(&noted("more"), None, at(10)).is_err());
        assert!(taken.let_go().is_err());
        assert_eq!(house.notes(), ["still there"]);
    }
    mode(0o700);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_the_folder() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    house.left("mine", 9);
    let folder = fs::metadata(house.home().dir().join(FOLDER)).unwrap();
    assert_eq!(folder.permissions().mode() & 0o777, 0o700);
}

#[test]
fn the_order_in_which_people_scored_is_not_in_it() {
    use crate::edit::CardEdit;
    use crate::session::Vote;
    use crate::workshop::{Level, integrated_leadership};

    let kept_bytes = |order: [u8; 4]| {
        let house = House::new();
        let recovery = Recovery::start(&house.home()).unwrap();
        let mut session = Session::new(integrated_leadership());
        for level in order {
            let vote = Vote::Level(Level::new(level).unwrap());
            session = apply(&session, Edit::Card(0.into(), CardEdit::Count(vote))).unwrap();
            recovery.keep(&session, None, at(9)).unwrap();
        }
        fs::read(&recovery.path).unwrap()
    };
    assert_eq!(kept_bytes([1, 2, 2, 5]), kept_bytes([5, 2, 1, 2]));
}

#[test]
fn what_was_kept_at_once_outlives_the_process_and_is_the_newer_one() {
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep_at_once(&noted("one"), None, at(9)).unwrap();
    let path = recovery.path.clone();
    drop(recovery);
    assert_eq!(
        house.notes(),
        ["one"],
        "before anything waited for the disk"
    );
    let recovery = Recovery::take(&path).unwrap();
    recovery.keep(&noted("two"), None, at(9)).unwrap();
    drop(recovery);
    assert_eq!(house.notes(), ["two"]);
    let recovery = Recovery::take(&path).unwrap();
    recovery.keep_at_once(&noted("three"), None, at(9)).unwrap();
    drop(recovery);
    assert_eq!(house.notes(), ["three"]);
    assert_eq!(house.endings(), ["kept", "latest2", "lock"]);
    Recovery::take(&path).unwrap().let_go().unwrap();
    assert_eq!(house.endings(), [""; 0]);
}

#[test]
fn a_power_cut_leaves_what_was_kept_before() {
    // The newer file torn, empty, gone, or as it was earlier: its rename or its bytes did not last.
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery
        .keep_at_once(&noted("nought"), None, at(9))
        .unwrap();
    recovery.keep_at_once(&noted("zero"), None, at(9)).unwrap();
    let earlier = fs::read(House::latest(&recovery.path)).unwrap();
    recovery.keep(&noted("one"), None, at(9)).unwrap();
    recovery.keep_at_once(&noted("two"), None, at(9)).unwrap();
    let latest = House::latest(&recovery.path);
    let whole = fs::read(&latest).unwrap();
    drop(recovery);
    for length in (0..whole.len()).step_by(97) {
        fs::write(&latest, &whole[..length]).unwrap();
        assert_eq!(house.notes(), ["one"], "{length} bytes");
    }
    fs::write(&latest, &earlier).unwrap();
    assert_eq!(house.notes(), ["one"]);
    fs::remove_file(&latest).unwrap();
    assert_eq!(house.notes(), ["one"]);
    fs::write(&latest, &whole).unwrap();
    assert_eq!(house.notes(), ["two"]);
}

#[cfg(unix)]
#[test]
fn what_is_kept_is_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep(&noted("one"), None, at(9)).unwrap();
    recovery.keep_at_once(&noted("two"), None, at(9)).unwrap();
    for entry in house.home().dir().join(FOLDER).read_dir().unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", entry.file_name());
    }
}

#[test]
fn what_comes_after_is_kept_as_what_differs_and_tells_of_no_step_on_the_way() {
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep(&noted("one"), None, at(9)).unwrap();
    for note in ["two", "three", "four"] {
        recovery.keep_at_once(&noted(note), None, at(9)).unwrap();
    }
    let latest = House::latest(&recovery.path);
    let bytes = fs::read_to_string(&latest).unwrap();
    assert!(bytes.len() < 400, "{bytes}");
    assert!(
        bytes.contains("four") && !bytes.contains("three"),
        "{bytes}"
    );
    recovery.keep(&noted("four"), None, at(9)).unwrap();
    assert!(!latest.exists(), "it told of what was kept before");
    recovery.keep_at_once(&noted("five"), None, at(9)).unwrap();
    drop(recovery);
    assert_eq!(house.notes(), ["five"]);
}

#[test]
fn what_differs_in_too_much_is_kept_whole() {
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep(&sample(), None, at(9)).unwrap();
    let long = "\u{1}\"".repeat(40_000);
    recovery.keep_at_once(&noted(&long), None, at(9)).unwrap();
    let latest = fs::read(House::latest(&recovery.path)).unwrap();
    assert!(latest.starts_with(b"roundtable-kept"));
    drop(recovery);
    assert_eq!(house.notes(), [long]);
}

#[test]
fn a_journal_of_what_was_let_go_says_nothing_and_goes() {
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep(&noted("one"), None, at(9)).unwrap();
    recovery.keep_at_once(&noted("two"), None, at(9)).unwrap();
    fs::remove_file(&recovery.path).unwrap();
    drop(recovery);
    assert_eq!(house.notes(), [""; 0]);
    assert_eq!(house.endings(), [""; 0]);
}

#[test]
fn of_two_that_a_kill_left_the_newer_counts_and_a_torn_one_is_none() {
    let house = House::new();
    let recovery = Recovery::start(&house.home()).unwrap();
    recovery.keep(&noted("one"), None, at(9)).unwrap();
    recovery.keep_at_once(&noted("two"), None, at(9)).unwrap();
    let before = House::latest(&recovery.path);
    let two = fs::read(&before).unwrap();
    recovery.keep_at_once(&noted("three"), None, at(9)).unwrap();
    let after = House::latest(&recovery.path);
    let three = fs::read(&after).unwrap();
    assert_ne!(before, after, "it takes the place of none");
    let path = recovery.path.clone();
    drop(recovery);
    fs::write(&before, &two).unwrap();
    assert_eq!(house.notes(), ["three"]);
    fs::write(&after, &three[..three.len() / 2]).unwrap();
    assert_eq!(house.notes(), ["two"]);
    // Whoever goes on here writes over the torn one.
    let taken = Recovery::take(&path).unwrap();
    taken.keep_at_once(&noted("four"), None, at(9)).unwrap();
    assert_eq!(House::latest(&path), after);
    drop(taken);
    assert_eq!(house.notes(), ["four"]);
}
