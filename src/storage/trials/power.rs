//! Power cuts: what was done is written down, and every disk that a cut may leave is built from it.
//! What was not synced is there, not there, torn or zeroes; names that were not synced are as before,
//! each for itself.

use std::collections::hash_map::DefaultHasher;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::hash::{Hash, Hasher};
use std::rc::Rc;

use super::*;
use crate::storage::disk::doubles::{Done, Watched, with};

/// Where the random choices begin.
const SEED: u64 = 2026;

/// A file's content: what outlives a cut, and all that was written.
#[derive(Clone, Default)]
struct Content {
    durable: Vec<u8>,
    written: Vec<u8>,
}

/// A name that was given or taken away, and has not been synced.
#[derive(Clone)]
enum Change {
    Put(PathBuf, usize),
    Move(PathBuf, PathBuf, usize),
    Take(PathBuf),
    Folder(PathBuf),
}

impl Change {
    fn is_in(&self, folder: &Path) -> bool {
        let (Self::Put(path, _) | Self::Move(_, path, _) | Self::Take(path) | Self::Folder(path)) =
            self;
        path.parent() == Some(folder)
    }
}

#[derive(Clone, Default)]
struct Names {
    files: BTreeMap<PathBuf, usize>,
    folders: BTreeSet<PathBuf>,
}

impl Names {
    fn change(&mut self, change: &Change) {
        match change {
            Change::Put(path, file) => _ = self.files.insert(path.clone(), *file),
            Change::Move(from, to, file) => {
                self.files.remove(from);
                self.files.insert(to.clone(), *file);
            }
            Change::Take(path) => _ = self.files.remove(path),
            Change::Folder(path) => _ = self.folders.insert(path.clone()),
        }
    }
}

/// A disk, as it is and as it may be after a cut.
#[derive(Default)]
struct Disk {
    contents: Vec<Content>,
    now: Names,
    durable: Names,
    pending: Vec<Change>,
}

impl Disk {
    /// What lies in a folder, all of it synced.
    fn of(folder: &Path) -> Self {
        let mut disk = Self::default();
        let mut folders = vec![folder.to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in folder.read_dir().unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let bytes = fs::read(&path).unwrap();
                    disk.now.files.insert(path, disk.contents.len());
                    let (durable, written) = (bytes.clone(), bytes);
                    disk.contents.push(Content { durable, written });
                }
            }
            disk.now.folders.insert(folder);
        }
        disk.durable = disk.now.clone();
        disk
    }

    fn do_it(&mut self, done: &Done) {
        let change = match done {
            Done::Create(path) => {
                self.contents.push(Content::default());
                Change::Put(path.clone(), self.contents.len() - 1)
            }
            Done::Write(path, bytes) => {
                let file = self.now.files[path];
                self.contents[file].written.extend(bytes);
                return;
            }
            Done::Sync(path) => {
                let content = &mut self.contents[self.now.files[path]];
                content.durable.clone_from(&content.written);
                return;
            }
            Done::SyncFolder(folder) => {
                let (synced, pending) = std::mem::take(&mut self.pending)
                    .into_iter()
                    .partition(|it| it.is_in(folder));
                self.pending = pending;
                let synced: Vec<Change> = synced;
                synced.iter().for_each(|change| self.durable.change(change));
                return;
            }
            Done::Rename(from, to) => Change::Move(from.clone(), to.clone(), self.now.files[from]),
            Done::Link(from, to) => Change::Put(to.clone(), self.now.files[from]),
            Done::Remove(path) => Change::Take(path.clone()),
            Done::MakeFolder(path) => Change::Folder(path.clone()),
            Done::Entered(_) | Done::Kept(_) | Done::Saved(_) => return,
        };
        self.now.change(&change);
        self.pending.push(change);
    }

    /// What a kill leaves.
    fn after_a_kill(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = self.now.files.iter();
        files
            .map(|(path, file)| (path.clone(), self.contents[*file].written.clone()))
            .collect()
    }

    /// What a cut leaves, by these choices.
    fn after_a_cut(&self, dice: &mut Dice) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut names = self.durable.clone();
        // All that was done, or nothing, as often as any part of it.
        let how = dice.below(4);
        for change in &self.pending {
            if how == 0 || (how > 1 && dice.below(2) == 0) {
                names.change(change);
            }
        }
        let Names { mut files, folders } = names;
        files.retain(|path, _| path.parent().is_some_and(|folder| folders.contains(folder)));
        let left = |(path, file): (PathBuf, usize)| (path, torn(&self.contents[file], dice));
        files.into_iter().map(left).collect()
    }
}

/// What a cut leaves of a file.
fn torn(content: &Content, dice: &mut Dice) -> Vec<u8> {
    let Content { durable, written } = content;
    if durable == written {
        return durable.clone();
    }
    match dice.below(4) {
        0 => durable.clone(),
        1 => written.clone(),
        2 => written[..dice.below(written.len())].to_owned(),
        _ => {
            // Its length came through, and of its content a part.
            let mut bytes = written.clone();
            let end = dice.below(bytes.len());
            bytes[end..].fill(0);
            bytes
        }
    }
}

/// What lies on a desk, and what is done there while it is watched.
type Story = (fn(&Desk), fn(&Desk, &Watched));

const STORIES: [Story; 4] = [
    (|_| (), a_session),
    (|_| (), one_goes_on_while_the_disk_is_slow),
    (one_was_left, one_comes_back),
    (
        |desk| fs::write(desk.file(), OF_VERSION_1).unwrap(),
        an_old_one_is_carried_forward,
    ),
];

/// A session is kept, saved, kept again and saved in its own place, each time let go.
fn a_session(desk: &Desk, disk: &Watched) {
    let mut number = 0;
    let mut expected = Expected::Nothing;
    for _ in 0..3 {
        let recovery = Recovery::start(&desk.home()).unwrap();
        for step in 0..4 {
            number += 1;
            recovery.keep_at_once(&state(number), None, at()).unwrap();
            disk.said(Done::Entered(number));
            if step % 2 == 1 {
                recovery.keep(&state(number), None, at()).unwrap();
                disk.said(Done::Kept(number));
            }
        }
        number += 1;
        desk.save(&state(number), expected).unwrap();
        disk.said(Done::Saved(number));
        recovery.let_go().unwrap();
        expected = Expected::Anything;
    }
}

/// More comes each time that something is on its way to the disk, and twice more before the next.
fn one_goes_on_while_the_disk_is_slow(desk: &Desk, disk: &Watched) {
    let recovery = Rc::new(Recovery::start(&desk.home()).unwrap());
    let enter = |recovery: &Recovery, disk: &Watched, number: u64| {
        recovery.keep_at_once(&state(number), None, at()).unwrap();
        disk.said(Done::Entered(number));
    };
    for number in [1, 5, 9] {
        enter(&recovery, disk, number);
        let another = Rc::clone(&recovery);
        disk.meanwhile(move |disk| {
            enter(&another, disk, number + 1);
            enter(&another, disk, number + 2);
        });
        recovery.keep(&state(number), None, at()).unwrap();
        disk.said(Done::Kept(number));
        enter(&recovery, disk, number + 3);
    }
}

/// A process dies that has kept more than its file holds.
fn one_was_left(desk: &Desk) {
    let was = save(&desk.file(), &state(1), Expected::Nothing).unwrap();
    let recovery = Recovery::start(&desk.home()).unwrap();
    recovery
        .keep(&state(2), Some((&desk.file(), was)), at())
        .unwrap();
}

/// It comes back, goes on, and is saved.
fn one_comes_back(desk: &Desk, disk: &Watched) {
    let (kept, _) = Recovery::list(&desk.home());
    let recovery = Recovery::take(&kept[0].path).unwrap();
    recovery.keep_at_once(&state(3), None, at()).unwrap();
    disk.said(Done::Entered(3));
    recovery.keep(&state(4), None, at()).unwrap();
    disk.said(Done::Kept(4));
    desk.save(&state(5), Expected::Anything).unwrap();
    disk.said(Done::Saved(5));
    recovery.let_go().unwrap();
}

/// A file of the first version is carried forward.
fn an_old_one_is_carried_forward(desk: &Desk, disk: &Watched) {
    for number in [2, 3] {
        let opened = open(&desk.file()).unwrap();
        let new = numbered(&opened.session, number);
        desk.save(&new, Expected::Unchanged(opened.fingerprint))
            .unwrap();
        disk.said(Done::Saved(number));
    }
}

/// Up to which state something was said to be so.
#[derive(Clone, Copy, Default)]
struct Said {
    entered: u64,
    safe: u64,
    saved: u64,
}

/// Tells each story, and has each moment of it looked at: which story and which moment, the disk then,
/// what had been said, and a desk to lay out what is left.
fn moments(mut look: impl FnMut((usize, usize), &Disk, Said, &Desk)) {
    for (number, (prepare, story)) in STORIES.iter().enumerate() {
        let desk = Desk::new();
        prepare(&desk);
        let mut disk = Disk::of(desk.dir.path());
        let was = desk.file().exists().then(|| desk.saved()).flatten();
        let mut said = Said {
            saved: was.unwrap_or(0),
            ..Said::default()
        };
        let watched = Watched::willing();
        with(&watched, || story(&desk, &watched));
        for (at, done) in watched.done().iter().enumerate() {
            disk.do_it(done);
            match *done {
                Done::Entered(state) => said.entered = state,
                Done::Kept(state) => said.safe = state,
                Done::Saved(state) => (said.safe, said.saved) = (state, state),
                _ => {}
            }
            look((number, at), &disk, said, &desk);
        }
    }
}

/// Starts anew on what is left: which state the file holds, and which is the newest of all.
fn start_anew(desk: &Desk, left: &BTreeMap<PathBuf, Vec<u8>>, said: Said) -> u64 {
    for path in files(desk.dir.path()) {
        fs::remove_file(path).unwrap();
    }
    for (path, bytes) in left {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let found = desk.saved().unwrap_or(0);
    assert!(
        found >= said.saved,
        "{found} is in the file, where {} was",
        said.saved
    );
    let newest = found.max(desk.kept().0.unwrap_or(0));
    assert_eq!(desk.left_behind(), [""; 0].map(PathBuf::from));
    newest
}

/// Cuts the power this often at each moment, and starts anew; how many different disks that were.
fn cut_the_power(times: usize) -> usize {
    let mut dice = Dice(SEED);
    let mut seen = HashSet::new();
    moments(|moment, disk, said, desk| {
        for _ in 0..times {
            let left = disk.after_a_cut(&mut dice);
            let mut hasher = DefaultHasher::new();
            (moment, &left).hash(&mut hasher);
            if seen.insert(hasher.finish()) {
                let newest = start_anew(desk, &left, said);
                let safe = said.safe;
                assert!(
                    newest >= safe,
                    "{newest} was found, {safe} was said to be safe"
                );
            }
        }
    });
    seen.len()
}

#[test]
fn a_kill_at_any_moment_leaves_all_that_was_entered() {
    let mut kills = 0;
    moments(|_, disk, said, desk| {
        let newest = start_anew(desk, &disk.after_a_kill(), said);
        let entered = said.entered.max(said.safe);
        assert!(
            newest >= entered,
            "{newest} was found, {entered} was entered"
        );
        kills += 1;
    });
    println!("{kills} kills, one after each change of the disk: all that was entered, each time");
    assert!(kills > 100, "{kills}");
}

#[test]
fn a_power_cut_leaves_all_that_was_said_to_be_safe() {
    let disks = cut_the_power(6);
    assert!(disks > 500, "{disks}");
}

#[test]
#[ignore = "more than a hundred thousand disks take minutes: docs/safety.md"]
fn a_hundred_thousand_disks_after_a_power_cut() {
    let disks = cut_the_power(2_000);
    println!("{disks} disks after a power cut: all that was said to be safe, each time");
    assert!(disks > 100_000, "{disks}");
}
