//! A path, and what a system said, as they stand in a sentence.

use std::fmt;
use std::io;
use std::path::Path;

/// A path in quotation marks, safe to print: control characters become visible.
pub(super) struct QuotedPath<'a>(pub(super) &'a Path);

impl fmt::Display for QuotedPath<'_> {
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

/// Why the system refused, in words and without its numbers.
pub(super) fn in_words(error: &io::Error) -> String {
    use io::ErrorKind as K;
    let words = match error.kind() {
        K::TimedOut => "the disk did not answer in time",
        K::StaleNetworkFileHandle => "the network folder is no longer what it was",
        K::Interrupted => "the system broke it off",
        K::WriteZero | K::UnexpectedEof => "the disk took only a part of it",
        K::ResourceBusy | K::ExecutableFileBusy => "another program is using it",
        _ => {
            let text = error.to_string();
            return text
                .split_once(" (os error ")
                .map_or(text.as_str(), |(words, _)| words)
                .to_owned();
        }
    };
    words.to_owned()
}
