//! Which window may save into a file: of several that have it open, one.

use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU64, Ordering};

use super::atomic::{Depth, replace_private};
use super::disk::{Handle, Readers, disk, is_held};
use super::fingerprint::Fingerprint;
use super::home::{Home, make_private};
use super::owner_lock::LOCK;
use super::read::read;

const FOLDER: &str = "open";
const OWNER: &str = "owner";
/// An owner's name is short.
const MAX_NAME: usize = 64;

/// The right to save into a file, for as long as this lives and no other window takes it over. It
/// lies in the user's data folder; beside the file there is nothing.
///
/// ```
/// use roundtable::storage::{FileLock, Home};
///
/// let dir = tempfile::tempdir().unwrap();
/// let home = Home::at(dir.path().join("data"));
/// let file = dir.path().join("monday.roundtable");
/// let mine = FileLock::take(&home, &file).unwrap().unwrap();
/// assert!(FileLock::take(&home, &file).is_err(), "it is open in another window");
///
/// let theirs = FileLock::take_over(&home, &file).unwrap();
/// assert!(theirs.is_valid() && !mine.is_valid());
/// ```
#[derive(Debug)]
pub struct FileLock {
    /// Names the one who may save.
    owner: PathBuf,
    /// This one's name.
    name: String,
    /// Locked for as long as this one lives.
    lock: Handle,
}

/// Another window that lives has the file open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InUse;

impl FileLock {
    /// Takes the right to save into a file; nothing where the data folder cannot be written, and then
    /// nobody is told of anybody. What dead owners left is cleared.
    ///
    /// # Errors
    /// [`InUse`] where a window that lives has it.
    pub fn take(home: &Home, file: &Path) -> Result<Option<Self>, InUse> {
        let folder = home.dir().join(FOLDER);
        clear_dead(&folder);
        let owner = owner_of(&folder, file);
        if owner_in(&owner).is_some_and(|name| lives(&folder, &name)) {
            return Err(InUse);
        }
        match Self::claim(&folder, owner) {
            // Another one was faster.
            Some(lock) if !lock.is_valid() => Err(InUse),
            lock => Ok(lock),
        }
    }

    /// How many windows that live have a file open; touches nothing.
    pub fn survey(home: &Home) -> usize {
        let entries = disk().entries(&home.dir().join(FOLDER));
        let locks = entries.unwrap_or_default().into_iter();
        let is_lock = |path: &PathBuf| path.extension().is_some_and(|it| it == LOCK);
        locks.filter(|path| is_lock(path) && is_held(path)).count()
    }

    /// Takes it from whoever has it.
    pub fn take_over(home: &Home, file: &Path) -> Option<Self> {
        let folder = home.dir().join(FOLDER);
        let owner = owner_of(&folder, file);
        Self::claim(&folder, owner)
    }

    /// Whether it is for this file.
    pub fn is_for(&self, home: &Home, file: &Path) -> bool {
        self.owner == owner_of(&home.dir().join(FOLDER), file)
    }

    /// Whether no other window has taken it over. Looks at the disk.
    pub fn is_valid(&self) -> bool {
        // Where nobody can say who owns it, nobody else has said so.
        owner_in(&self.owner).is_none_or(|name| name == self.name)
    }

    fn claim(folder: &Path, owner: PathBuf) -> Option<Self> {
        static NUMBER: AtomicU64 = AtomicU64::new(0);
        make_private(folder).ok()?;
        let (name, lock) = loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let name = format!("{}-{number}", process::id());
            match disk().create(&lock_of(folder, &name), Readers::Owner) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(_) => return None,
                Ok(lock) => break (name, lock),
            }
        };
        let claimed = Self { owner, name, lock };
        // A disk that knows no locks tells nobody of anybody.
        disk().lock(&claimed.lock).ok()?;
        replace_private(&claimed.owner, claimed.name.as_bytes(), Depth::Process).ok()?;
        Some(claimed)
    }
}

impl Drop for FileLock {
    /// What stays behind is that of a dead one.
    fn drop(&mut self) {
        if owner_in(&self.owner).is_some_and(|name| name == self.name) {
            _ = disk().remove(&self.owner);
        }
        _ = disk().remove(&self.lock.path);
    }
}

/// Where the owner of a file is named: by another name, through a link or another folder, it is
/// still the same file.
fn owner_of(folder: &Path, file: &Path) -> PathBuf {
    let real = disk().real_path(file).unwrap_or_else(|_| file.to_owned());
    let name = Fingerprint::of(real.as_os_str().as_encoded_bytes());
    folder.join(format!("{name}.{OWNER}"))
}

fn owner_in(owner: &Path) -> Option<String> {
    let name = String::from_utf8(read(owner, MAX_NAME).ok()?).ok()?;
    let is_name = |c: char| c.is_ascii_digit() || c == '-';
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

fn lock_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.{LOCK}"))
}

fn lives(folder: &Path, name: &str) -> bool {
    is_held(&lock_of(folder, name))
}

/// Removes the locks of windows that are gone, and what named them.
fn clear_dead(folder: &Path) {
    for path in disk().entries(folder).unwrap_or_default() {
        let ending = path.extension().unwrap_or_default();
        let is_dead = if ending == OWNER {
            owner_in(&path).is_none_or(|name| !lives(folder, &name))
        } else {
            ending == LOCK && !is_held(&path)
        };
        if is_dead {
            // It is cleared the next time.
            _ = disk().remove(&path);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "the tests lay out files")]

    use std::fs;

    use super::*;

    struct Desk(tempfile::TempDir);

    impl Desk {
        fn new() -> Self {
            let desk = Self(tempfile::tempdir().unwrap());
            fs::write(desk.file(), "").unwrap();
            desk
        }

        fn home(&self) -> Home {
            Home::at(self.0.path().join("data"))
        }

        fn file(&self) -> PathBuf {
            self.0.path().join("a.roundtable")
        }

        fn take(&self) -> Result<Option<FileLock>, InUse> {
            FileLock::take(&self.home(), &self.file())
        }

        fn left(&self) -> usize {
            self.home().dir().join(FOLDER).read_dir().unwrap().count()
        }
    }

    #[test]
    fn whoever_comes_second_is_told_until_the_first_has_gone() {
        let desk = Desk::new();
        let first = desk.take().unwrap().unwrap();
        assert_eq!(desk.take().err(), Some(InUse));
        assert!(first.is_valid());
        assert_eq!(FileLock::survey(&desk.home()), 1);
        drop(first);
        assert_eq!(desk.left(), 0, "nothing stays behind");
        assert!(desk.take().unwrap().unwrap().is_valid());
    }

    #[test]
    fn what_was_taken_over_stays_so_when_the_one_who_lost_it_goes() {
        let desk = Desk::new();
        let first = desk.take().unwrap().unwrap();
        let second = FileLock::take_over(&desk.home(), &desk.file()).unwrap();
        assert!(!first.is_valid());
        drop(first);
        assert!(second.is_valid());
        assert_eq!(desk.take().err(), Some(InUse));
    }

    #[test]
    fn a_dead_owner_is_cleared() {
        let desk = Desk::new();
        let lock = desk.take().unwrap().unwrap();
        let (owner, name) = (lock.owner.clone(), lock.name.clone());
        drop(lock);
        fs::write(&owner, &name).unwrap();
        fs::write(owner.with_file_name(format!("{name}.lock")), "").unwrap();
        let mine = desk.take().unwrap().unwrap();
        assert!(mine.is_valid());
        assert_eq!(desk.left(), 2, "mine alone");
    }

    #[cfg(unix)]
    #[test]
    fn by_another_name_it_is_still_the_same_file() {
        let desk = Desk::new();
        let link = desk.0.path().join("link");
        std::os::unix::fs::symlink(desk.file(), &link).unwrap();
        let first = FileLock::take(&desk.home(), &link).unwrap().unwrap();
        assert_eq!(desk.take().err(), Some(InUse));
        assert!(first.is_for(&desk.home(), &desk.file()));
        let other = desk.0.path().join("b.roundtable");
        assert!(FileLock::take(&desk.home(), &other).unwrap().is_some());
    }

    #[test]
    fn without_a_data_folder_nobody_is_told_of_anybody() {
        let desk = Desk::new();
        fs::write(desk.home().dir(), "a file in its place").unwrap();
        assert!(desk.take().unwrap().is_none());
        assert!(desk.take().unwrap().is_none());
    }
}
