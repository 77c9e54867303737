//! What storage asks of a disk. Nothing else in this room calls the system, so that a test can refuse
//! each call, count it, and cut the power after it.

#[cfg(test)]
pub(super) mod doubles;
mod system;

use std::fs::TryLockError;
use std::io;
use std::path::Path;

use super::fingerprint::Fingerprint;

pub(super) use system::{Handle, Readers};

/// The disk that this thread works on: the real one, unless a test has put another in its place.
#[cfg(not(test))]
pub(super) fn disk() -> &'static dyn system::Disk {
    &system::Real
}
#[cfg(test)]
pub(super) use doubles::disk;

/// What a file holds, as a fingerprint: read piece by piece, however long it is.
pub(super) fn fingerprint(handle: &mut Handle) -> io::Result<Fingerprint> {
    const PIECE: u64 = 1 << 20;
    let mut piece = disk().read(handle, PIECE)?;
    let mut holds = Fingerprint::of(&piece);
    while piece.len() as u64 == PIECE {
        piece = disk().read_on(handle, PIECE)?;
        holds = holds.and(&piece);
    }
    Ok(holds)
}

/// Whether somebody who lives holds the lock of a file. Two may ask at once.
pub(super) fn is_held(lock: &Path) -> bool {
    let lock = disk().open(lock);
    lock.is_ok_and(|lock| matches!(disk().lock_shared(&lock), Err(TryLockError::WouldBlock)))
}
