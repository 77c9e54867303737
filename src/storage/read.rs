//! The bytes of a file, or why it could not be read.

use std::io;
use std::path::Path;

use super::disk::disk;
use super::errors::OpenError;

/// All bytes of an ordinary file that has at most `most` of them.
pub(super) fn read(path: &Path, most: usize) -> Result<Vec<u8>, OpenError> {
    let failed = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => OpenError::Missing {
            path: path.to_owned(),
        },
        _ => OpenError::Unreadable {
            path: path.to_owned(),
            source,
        },
    };
    // Looked at before it is opened: opening a pipe would wait for ever. So would reading some of
    // what a system shows as files without a size (`/proc/kmsg`): in those there is nothing.
    let about = disk().metadata(path).map_err(failed)?;
    if !about.is_file() {
        return Err(OpenError::NotAFile {
            path: path.to_owned(),
        });
    }
    if about.len() == 0 {
        return Ok(Vec::new());
    }
    // One byte more than allowed shows that there is too much, however large the file is.
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let bytes = disk()
        .open(path)
        .and_then(|mut file| disk().read(&mut file, limit))
        .map_err(failed)?;
    if bytes.len() > most {
        return Err(OpenError::TooLarge {
            path: path.to_owned(),
            most: most >> 20,
        });
    }
    Ok(bytes)
}
