//! Session files on a real disk: what is opened, what is refused, and what is never lost.
#![allow(clippy::disallowed_methods, reason = "the tests lay out files")]
#![allow(
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

use std::fs;
use std::path::{Path, PathBuf};

use roundtable::edit::sample;
use roundtable::edit::{Edit, apply};
use roundtable::session::Session;
use roundtable::storage::{
    Expected, MAX_BYTES, OpenError, SaveError, WriteProblem, export_file, open, save, to_text,
};

/// A folder with the sample in it, which goes away at the end.
struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            dir: tempfile::tempdir().unwrap(),
        };
        save(&desk.path("a.ron"), &sample(), Expected::Nothing).unwrap();
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Everything in the folder, by name.
    fn names(&self) -> Vec<String> {
        let entries = self.dir.path().read_dir().unwrap();
        let mut names: Vec<String> = entries
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn text() -> String {
    to_text(&sample()).unwrap()
}

fn changed() -> Session {
    apply(&sample(), Edit::Notes("changed".to_owned())).unwrap()
}

#[test]
fn what_is_saved_is_opened() {
    let desk = Desk::new();
    let opened = open(&desk.path("a.ron")).unwrap();
    assert_eq!(opened.session, sample());
    let saved = save(
        &desk.path("a.ron"),
        &changed(),
        Expected::Unchanged(opened.fingerprint),
    )
    .unwrap();
    let opened = open(&desk.path("a.ron")).unwrap();
    assert_eq!((opened.session, opened.fingerprint), (changed(), saved));
    assert_eq!(desk.names(), ["a.ron"]);
}

#[test]
fn a_new_file_replaces_nothing_unless_somebody_said_so() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    let refused = save(&path, &changed(), Expected::Nothing).unwrap_err();
    assert!(
        matches!(&refused, SaveError::Write(error) if error.problem == WriteProblem::Exists),
        "{refused}"
    );
    assert_eq!(open(&path).unwrap().session, sample());
    save(&path, &changed(), Expected::Anything).unwrap();
    assert_eq!(open(&path).unwrap().session, changed());
}

#[test]
fn a_change_by_another_program_is_noticed_even_with_the_same_size_and_time() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    let opened = open(&path).unwrap();
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    let other = text().replace("Riverside", "Riverbank");
    fs::write(&path, &other).unwrap();
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_modified(time)
        .unwrap();
    assert_eq!(other.len(), text().len());

    let refused = save(&path, &changed(), Expected::Unchanged(opened.fingerprint)).unwrap_err();
    assert!(matches!(refused, SaveError::Changed { .. }));
    assert!(
        refused
            .to_string()
            .contains("Nothing was written, and your session is still open."),
        "{refused}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), other);
}

#[test]
fn a_file_that_went_away_is_not_made_again_unseen() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    let opened = open(&path).unwrap();
    fs::remove_file(&path).unwrap();
    let refused = save(&path, &changed(), Expected::Unchanged(opened.fingerprint)).unwrap_err();
    assert!(matches!(refused, SaveError::Gone { .. }));
    assert_eq!(desk.names(), [""; 0]);
}

#[test]
fn byte_order_marks_and_windows_line_ends_are_fine() {
    let desk = Desk::new();
    let path = desk.path("windows.ron");
    fs::write(&path, format!("\u{feff}{}", text().replace('\n', "\r\n"))).unwrap();
    let opened = open(&path).unwrap();
    assert_eq!(opened.session, sample());
    save(
        &path,
        &opened.session,
        Expected::Unchanged(opened.fingerprint),
    )
    .unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text());
}

#[test]
fn a_file_that_is_too_large_is_not_read() {
    let desk = Desk::new();
    let path = desk.path("huge.ron");
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    assert!(matches!(
        open(&path),
        Err(OpenError::TooLarge { most: 8, .. })
    ));
    fs::File::create(&path)
        .unwrap()
        .set_len(MAX_BYTES as u64)
        .unwrap();
    assert!(
        matches!(open(&path), Err(OpenError::Wrong { .. })),
        "exactly 8 MiB is looked at"
    );
}

#[test]
fn what_is_not_a_file_is_not_opened() {
    let desk = Desk::new();
    assert!(matches!(
        open(desk.dir.path()),
        Err(OpenError::NotAFile { .. })
    ));
    assert!(matches!(
        open(&desk.path("no.ron")),
        Err(OpenError::Missing { .. })
    ));
    assert!(matches!(
        open(&desk.path("a.ron/b.ron")),
        Err(OpenError::Missing { .. })
    ));
}

#[test]
fn an_export_replaces_a_file_only_when_told_to() {
    let desk = Desk::new();
    let path = desk.path("chart.svg");
    export_file(&path, b"one", false).unwrap();
    assert_eq!(
        export_file(&path, b"two", false).unwrap_err().problem,
        WriteProblem::Exists
    );
    assert_eq!(fs::read(&path).unwrap(), b"one");
    export_file(&path, b"two", true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
}

#[test]
fn what_a_killed_save_left_beside_a_document_goes_when_it_is_opened_or_saved() {
    let desk = Desk::new();
    let path = desk.path("a.ron");
    // Its name as it is while it is written: one is made, and its process does not live to the end.
    let (sender, seen) = std::sync::mpsc::channel();
    let folder = desk.dir.path().to_owned();
    let looking = std::thread::spawn(move || {
        let is_temporary = |path: &PathBuf| path.extension().is_some_and(|it| it == "tmp");
        loop {
            let names = folder.read_dir().unwrap().flatten();
            if let Some(path) = names.map(|entry| entry.path()).find(is_temporary) {
                return path;
            }
            if seen.try_recv().is_ok() {
                panic!("no save was seen");
            }
        }
    });
    for _ in 0..200 {
        save(&path, &changed(), Expected::Anything).unwrap();
        if looking.is_finished() {
            break;
        }
    }
    _ = sender.send(());
    let left = looking.join().unwrap();
    for act in [
        (|path: &Path| _ = open(path).unwrap()) as fn(&Path),
        |path| _ = save(path, &sample(), Expected::Anything).unwrap(),
    ] {
        let writing = fs::File::create(&left).unwrap();
        fs::write(desk.path(".roundtable-of-another.tmp"), "").unwrap();
        writing.lock().unwrap();
        act(&path);
        assert!(left.exists(), "somebody is writing it");
        drop(writing);
        act(&path);
        assert_eq!(desk.names(), [".roundtable-of-another.tmp", "a.ron"]);
    }
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::path::Path;

    use roundtable::storage::replace;

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn a_link_stays_a_link_and_its_target_is_written() {
        let desk = Desk::new();
        fs::create_dir(desk.path("far")).unwrap();
        let (link, target) = (desk.path("link.ron"), desk.path("far/target.ron"));
        symlink("far/target.ron", &link).unwrap();

        save(&link, &sample(), Expected::Nothing).unwrap();
        assert_eq!(
            open(&target).unwrap().session,
            sample(),
            "a link that pointed to nothing"
        );
        let opened = open(&link).unwrap();
        save(&link, &changed(), Expected::Unchanged(opened.fingerprint)).unwrap();
        assert_eq!(open(&target).unwrap().session, changed());
        assert_eq!(fs::read_link(&link).unwrap(), Path::new("far/target.ron"));
        assert_eq!(
            desk.path("far").read_dir().unwrap().count(),
            1,
            "nothing is left behind"
        );

        symlink("link.ron", desk.path("link to link.ron")).unwrap();
        replace(&desk.path("link to link.ron"), b"x").unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"x");
    }

    #[test]
    fn a_file_keeps_its_mode_and_a_new_one_gets_the_usual() {
        let desk = Desk::new();
        let path = desk.path("a.ron");
        for kept in [0o600, 0o640, 0o666, 0o744] {
            fs::set_permissions(&path, fs::Permissions::from_mode(kept)).unwrap();
            save(&path, &changed(), Expected::Anything).unwrap();
            assert_eq!(mode(&path), kept);
        }
        save(&desk.path("new.ron"), &sample(), Expected::Nothing).unwrap();
        fs::write(desk.path("usual.ron"), "").unwrap();
        assert_eq!(mode(&desk.path("new.ron")), mode(&desk.path("usual.ron")));
    }

    #[test]
    fn a_write_protected_file_is_not_replaced() {
        let desk = Desk::new();
        let path = desk.path("a.ron");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let refused = save(&path, &changed(), Expected::Anything).unwrap_err();
        assert!(
            refused
                .to_string()
                .contains("it is write-protected. Nothing on the disk has changed."),
            "{refused}"
        );
        assert_eq!(open(&path).unwrap().session, sample());
    }

    #[test]
    fn a_read_only_folder_is_said_and_nothing_is_lost() {
        let desk = Desk::new();
        let opened = open(&desk.path("a.ron")).unwrap();
        fs::set_permissions(desk.dir.path(), fs::Permissions::from_mode(0o555)).unwrap();
        // Root may write everywhere; then there is nothing to see here.
        if fs::write(desk.path("probe"), "").is_err() {
            let refused = save(
                &desk.path("a.ron"),
                &changed(),
                Expected::Unchanged(opened.fingerprint),
            );
            let said = refused.unwrap_err().to_string();
            assert!(
                said.contains("this computer does not allow it. Nothing on the disk has changed."),
                "{said}"
            );
            assert_eq!(open(&desk.path("a.ron")).unwrap().session, sample());
            assert_eq!(desk.names(), ["a.ron"]);
        }
        fs::set_permissions(desk.dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    }

    #[test]
    fn a_pipe_is_not_waited_for() {
        let desk = Desk::new();
        let made = std::process::Command::new("mkfifo")
            .arg(desk.path("pipe"))
            .status();
        if made.is_ok_and(|status| status.success()) {
            assert!(matches!(
                open(&desk.path("pipe")),
                Err(OpenError::NotAFile { .. })
            ));
            assert_eq!(
                replace(&desk.path("pipe"), b"x").unwrap_err().problem,
                WriteProblem::NotAFile
            );
        }
    }
}

#[test]
fn what_a_system_shows_as_a_file_without_a_size_is_not_waited_for() {
    // Reading this one, where it may be read, waits until the system has something to say.
    let path = Path::new("/proc/kmsg");
    if path.exists() {
        let said = open(path).unwrap_err().to_string();
        assert!(said.contains("the file is empty"), "{said}");
    }
    let desk = tempfile::tempdir().unwrap();
    let path = desk.path().join("empty.ron");
    fs::write(&path, "").unwrap();
    let said = open(&path).unwrap_err().to_string();
    assert!(
        said.contains("could not be opened, and is untouched"),
        "{said}"
    );
    assert!(
        said.contains("line 1, column 1: the file is empty"),
        "{said}"
    );
}
