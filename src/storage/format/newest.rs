//! The newest version of the session file: the one that is written, and that a session is made
//! from. Once there is another, it is named here.

pub(super) use super::v3::*;

/// A whole file of the newest version.
pub(super) type CurrentFile = SessionFile;
