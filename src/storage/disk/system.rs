//! What storage asks of a disk, and the system's own.

use std::fs::{self, File, Metadata, Permissions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// A file that is open.
#[derive(Debug)]
pub(in crate::storage) struct Handle {
    /// The name under which it was opened.
    pub(in crate::storage) path: PathBuf,
    file: File,
}

/// Who may look into a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::storage) enum Readers {
    /// Whoever the user's umask lets.
    Usual,
    /// Its owner alone.
    Owner,
}

/// What storage asks of a disk; each may fail in any way that the system knows.
pub(in crate::storage) trait Disk {
    /// About what a path leads to, links followed.
    fn metadata(&self, path: &Path) -> io::Result<Metadata>;
    /// About what has this name, links not followed.
    fn link_metadata(&self, path: &Path) -> io::Result<Metadata>;
    /// What a symbolic link says.
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    /// The one path without links of what is there.
    fn real_path(&self, path: &Path) -> io::Result<PathBuf>;
    /// All that is in a folder.
    fn entries(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Opens what is there, to read it.
    fn open(&self, path: &Path) -> io::Result<Handle>;
    /// Makes a file where there is none.
    fn create(&self, path: &Path, readers: Readers) -> io::Result<Handle>;
    /// Opens a file that holds nothing but a lock, and makes it where there is none.
    fn open_lock(&self, path: &Path) -> io::Result<Handle>;
    /// Takes the lock of a file for as long as it is open; does not wait for it.
    fn lock(&self, handle: &Handle) -> Result<(), TryLockError>;
    /// The same, beside others who do.
    fn lock_shared(&self, handle: &Handle) -> Result<(), TryLockError>;
    /// What a file holds, from its start; not more than `most` bytes.
    fn read(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>>;
    /// What comes next in a file after what was read last; not more than `most` bytes, and fewer only
    /// at its end.
    fn read_on(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>>;
    /// Writes some of the bytes at the end; how many.
    fn write(&self, handle: &mut Handle, bytes: &[u8]) -> io::Result<usize>;
    /// Gives an open file a mode.
    fn set_mode(&self, handle: &Handle, mode: Permissions) -> io::Result<()>;
    /// Has a file's content outlive a power cut.
    fn sync(&self, handle: &Handle) -> io::Result<()>;
    /// Has a folder's names outlive a power cut.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// Gives a file another name, in the place of what had it.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file a second name, which nothing may have.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a name away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Takes a folder away, with all that is in it.
    fn remove_folder(&self, folder: &Path) -> io::Result<()>;
    /// Makes a folder and those around it, which only the user can look into.
    fn make_folder(&self, folder: &Path) -> io::Result<()>;
    /// Gives a folder a mode.
    fn set_folder_mode(&self, folder: &Path, mode: Permissions) -> io::Result<()>;
}

/// The system's own.
#[derive(Clone, Copy, Debug)]
pub(in crate::storage) struct Real;

#[expect(clippy::disallowed_methods, reason = "this is the door to the disk")]
impl Disk for Real {
    fn metadata(&self, path: &Path) -> io::Result<Metadata> {
        fs::metadata(path)
    }

    fn link_metadata(&self, path: &Path) -> io::Result<Metadata> {
        fs::symlink_metadata(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        fs::read_link(path)
    }

    fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        path.canonicalize()
    }

    fn entries(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        folder
            .read_dir()?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect()
    }

    fn open(&self, path: &Path) -> io::Result<Handle> {
        let path = path.to_owned();
        File::open(&path).map(|file| Handle { path, file })
    }

    fn create(&self, path: &Path, readers: Readers) -> io::Result<Handle> {
        let mut how = fs::OpenOptions::new();
        how.read(true).write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(
            &mut how,
            match readers {
                Readers::Usual => 0o666,
                Readers::Owner => 0o600,
            },
        );
        #[cfg(not(unix))]
        let _ = readers;
        let path = path.to_owned();
        how.open(&path).map(|file| Handle { path, file })
    }

    fn open_lock(&self, path: &Path) -> io::Result<Handle> {
        // Some network disks lock only what can be written.
        let mut how = fs::OpenOptions::new();
        how.read(true).write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut how, 0o600);
        let path = path.to_owned();
        how.open(&path).map(|file| Handle { path, file })
    }

    fn lock(&self, handle: &Handle) -> Result<(), TryLockError> {
        handle.file.try_lock()
    }

    fn lock_shared(&self, handle: &Handle) -> Result<(), TryLockError> {
        handle.file.try_lock_shared()
    }

    fn read(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        handle.file.rewind()?;
        (&handle.file).take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn read_on(&self, handle: &mut Handle, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (&handle.file).take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, handle: &mut Handle, bytes: &[u8]) -> io::Result<usize> {
        handle.file.write(bytes)
    }

    fn set_mode(&self, handle: &Handle, mode: Permissions) -> io::Result<()> {
        // Memory sticks have one mode for all files and refuse to be told any.
        if handle.file.metadata()?.permissions() == mode {
            return Ok(());
        }
        handle.file.set_permissions(mode)
    }

    fn sync(&self, handle: &Handle) -> io::Result<()> {
        handle.file.sync_all()
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder).and_then(|folder| folder.sync_all())
    }

    /// Only unix systems can.
    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }

    fn make_folder(&self, folder: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)
    }

    fn set_folder_mode(&self, folder: &Path, mode: Permissions) -> io::Result<()> {
        fs::set_permissions(folder, mode)
    }
}
