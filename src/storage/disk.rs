//! What storage asks of a disk. Nothing else in this room calls the system.

mod system;

pub(super) use system::{Handle, Readers};

/// The disk.
pub(super) fn disk() -> &'static dyn system::Disk {
    &system::Real
}
