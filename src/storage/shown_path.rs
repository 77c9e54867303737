//! A path as it stands in a sentence.

use std::fmt;
use std::path::Path;

/// A path in quotation marks, safe to print: control characters become visible.
pub(super) struct Shown<'a>(pub(super) &'a Path);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}”",
            self.0
                .to_string_lossy()
                .replace(char::is_control, "\u{fffd}")
        )
    }
}
