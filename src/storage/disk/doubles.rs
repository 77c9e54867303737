//! A disk for tests: it counts what it is asked, refuses what it is told to, and writes down what was
//! done. All that it does not refuse is done for real.

use std::cell::{Cell, RefCell};
use std::fs::{Metadata, Permissions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::system::{Disk, Handle, Readers, Real};

thread_local! {
    static DISK: RefCell<Rc<dyn Disk>> = RefCell::new(Rc::new(Real));
}

/// The disk that this thread works on.
pub(in crate::storage) fn disk() -> Rc<dyn Disk> {
    DISK.with_borrow(Rc::clone)
}

/// Has this thread work on another disk meanwhile.
pub(in crate::storage) fn with<T>(disk: &Rc<Watched>, act: impl FnOnce() -> T) -> T {
    struct Back(Rc<dyn Disk>);
    impl Drop for Back {
        fn drop(&mut self) {
            DISK.set(Rc::clone(&self.0));
        }
    }
    let _back = Back(DISK.replace(Rc::clone(disk) as Rc<dyn Disk>));
    act()
}

/// How often this thread asks the disk while it does this.
pub(crate) fn calls_to_the_disk(act: impl FnOnce()) -> usize {
    let disk = Watched::willing();
    with(&disk, act);
    disk.asked()
}

/// The names in a folder, in order.
pub(in crate::storage) fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

/// What a disk may do to the one who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::storage) enum Fault {
    /// Says no, for this reason.
    Error(io::ErrorKind),
    /// Says no, with this number of the system.
    Number(i32),
    /// Takes half of what it is to write; any other call it answers.
    Short,
}

impl Fault {
    fn error(self) -> Option<io::Error> {
        match self {
            Self::Error(kind) => Some(kind.into()),
            Self::Number(number) => Some(io::Error::from_raw_os_error(number)),
            Self::Short => None,
        }
    }
}

/// Something that was done to the disk.
#[derive(Clone, Debug)]
pub(in crate::storage) enum Done {
    Create(PathBuf),
    Write(PathBuf, Vec<u8>),
    Sync(PathBuf),
    SyncFolder(PathBuf),
    Rename(PathBuf, PathBuf),
    Link(PathBuf, PathBuf),
    Remove(PathBuf),
    MakeFolder(PathBuf),
    /// All up to the state with this number was said to outlive the process.
    Entered(u64),
    /// All up to the state with this number was said to be safe from a power cut.
    Kept(u64),
    /// This state was said to be in its file, safe from a power cut.
    Saved(u64),
}

/// A real disk that is watched.
#[derive(Default)]
pub(in crate::storage) struct Watched {
    asked: Cell<usize>,
    fault: Cell<Option<(usize, Fault, bool)>>,
    done: RefCell<Vec<Done>>,
    meanwhile: RefCell<Option<Meanwhile>>,
}

/// What another thread does while one waits for the disk.
type Meanwhile = Box<dyn FnOnce(&Watched)>;

impl Watched {
    /// One that does whatever it is asked.
    pub(in crate::storage) fn willing() -> Rc<Self> {
        Rc::default()
    }

    /// One that fails at the call with this number, from 0, and at all that come after it too where
    /// it is to go on.
    pub(in crate::storage) fn failing(at: usize, fault: Fault, goes_on: bool) -> Rc<Self> {
        let disk = Self::default();
        disk.fault.set(Some((at, fault, goes_on)));
        Rc::new(disk)
    }

    /// How many calls there were.
    pub(in crate::storage) fn asked(&self) -> usize {
        self.asked.get()
    }

    /// What was done, in order.
    pub(in crate::storage) fn done(&self) -> Vec<Done> {
        self.done.borrow().clone()
    }

    /// Writes down what was said of what was done.
    pub(in crate::storage) fn said(&self, done: Done) {
        self.done.borrow_mut().push(done);
    }

    /// Has this done while the next file is synced.
    pub(in crate::storage) fn meanwhile(&self, act: impl FnOnce(&Self) + 'static) {
        *self.meanwhile.borrow_mut() = Some(Box::new(act));
    }

    /// The fault that this call meets.
    fn meets(&self) -> Option<Fault> {
        let call = self.asked.replace(self.asked.get() + 1);
        let (at, fault, goes_on) = self.fault.get()?;
        (call == at || (goes_on && call > at)).then_some(fault)
    }

    fn ask<T>(&self, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        match self.meets().and_then(Fault::error) {
            Some(error) => Err(error),
            None => act(),
        }
    }

    fn lock_by(&self, act: impl FnOnce() -> Result<(), TryLockError>) -> Result<(), TryLockError> {
        match self.meets().and_then(Fault::error) {
            Some(error) => Err(TryLockError::Error(error)),
            None => act(),
        }
    }

    /// The same; what has been done is written down.
    fn act<T>(&self, done: Done, act: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let result = self.ask(act)?;
        self.done.borrow_mut().push(done);
        Ok(result)
    }
}

impl Disk for Watched {
    fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        self.ask(|| Real.metadata(path))
    }

    fn link_metadata(&self, path: &Path) -> io::Result<Metadata> {
        self.ask(|| Real.link_metadata(path))
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.ask(|| Real.read_link(path))
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        self.ask(|| Real.real_path(path))
    }

    fn entries(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.ask(|| Real.entries(folder))
    }

    fn open(&self, path: &Path) -> io::Result<Handle> {
        self.ask(|| Real.open(path))
    }

    fn create(&self, path: &Path, readers: Readers) -> io::Result<Handle> {
        let done = Done::Create(path.to_owned());
        self.act(done, || Real.create(path, readers))
    }

    fn open_lock(&self, path: &Path) -> io::Result<Handle> {
        self.ask(|| Real.open_lock(path))
    }

    fn lock(&self, handle: &Handle) -> Result<(), TryLockError> {
        self.lock_by(|| Real.lock(handle))
    }

    fn lock_shared(&self, handle: &Handle) -> Result<(), TryLockError> {
        self.lock_by(|| Real.lock_shared(handle))
    }

    fn read(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>> {
        self.ask(|| Real.read(handle, most))
    }

    fn read_on(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>> {
        self.ask(|| Real.read_on(handle, most))
    }

    fn write(&self, handle: &mut Handle, bytes: &[u8]) -> io::Result<usize> {
        let fault = self.meets();
        if let Some(error) = fault.and_then(Fault::error) {
            return Err(error);
        }
        let most = if fault == Some(Fault::Short) {
            bytes.len() / 2
        } else {
            bytes.len()
        };
        let written = Real.write(handle, &bytes[..most])?;
        let done = Done::Write(handle.path.clone(), bytes[..written].to_owned());
        self.done.borrow_mut().push(done);
        Ok(written)
    }

    fn set_mode(&self, handle: &Handle, mode: Permissions) -> io::Result<()> {
        self.ask(|| Real.set_mode(handle, mode))
    }

    fn sync(&self, handle: &Handle) -> io::Result<()> {
        let meanwhile = self.meanwhile.take();
        if let Some(act) = meanwhile {
            act(self);
        }
        self.act(Done::Sync(handle.path.clone()), || Real.sync(handle))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        let done = Done::SyncFolder(folder.to_owned());
        self.act(done, || Real.sync_folder(folder))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let done = Done::Rename(from.to_owned(), to.to_owned());
        self.act(done, || Real.rename(from, to))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        let done = Done::Link(from.to_owned(), to.to_owned());
        self.act(done, || Real.link(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.act(Done::Remove(path.to_owned()), || Real.remove(path))
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask(|| Real.remove_folder(folder))
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let missing: Vec<_> = folder
            .ancestors()
            .take_while(|path| !path.exists())
            .collect();
        self.ask(|| Real.make_folder(folder))?;
        let made = missing.into_iter().rev();
        let made = made.map(|path| Done::MakeFolder(path.to_owned()));
        self.done.borrow_mut().extend(made);
        Ok(())
    }

    fn set_folder_mode(&self, folder: &Path, mode: Permissions) -> io::Result<()> {
        self.ask(|| Real.set_folder_mode(folder, mode))
    }
}
