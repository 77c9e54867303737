//! What is said of work that outlived the program.

use super::lists::counted;
use crate::insight::Extent;

/// No version of the open file is kept that it held before.
pub const NO_EARLIER_VERSION: &str = "No earlier version of this session is kept. One is kept each time that its file is saved again.";

/// What the room view in the one window says, where it is asked, of work that is in danger.
pub fn in_danger(save_failed: bool) -> &'static str {
    if save_failed {
        "The last try to save failed. Esc: the console says why."
    } else {
        "Not kept safe. Esc: the console says why."
    }
}

/// Opening a file of which newer work was kept: when, and what differs. `when` is a moment in words.
///
/// ```
/// use roundtable::insight::Extent;
/// use roundtable::phrases::recovery::newer_was_kept;
///
/// let file = Extent { settled: 2, scores: 24, words: 80 };
/// let kept = Extent { settled: 3, scores: 31, words: 80 };
/// assert_eq!(
///     newer_was_kept("today, 14:06", kept, file),
///     "Roundtable ended before the last of this session was saved, and kept it safe (today, 14:06). What was \
///      kept has 3 settled, 31 scores and 80 words; the file has 2, 24 and 80. Nothing is lost \
///      whichever you open: the other stays where it is."
/// );
/// ```
pub fn newer_was_kept(when: &str, kept: Extent, file: Extent) -> String {
    let differ = if kept == file {
        "The two are as long as each other and differ in what was changed.".to_owned()
    } else {
        format!(
            "What was kept has {} settled, {} and {}; the file has {}, {} and {}.",
            kept.settled,
            counted(kept.scores, "score", "scores"),
            counted(kept.words, "word", "words"),
            file.settled,
            file.scores,
            file.words,
        )
    };
    format!(
        "Roundtable ended before the last of this session was saved, and kept it safe ({when}). {differ} Nothing is \
         lost whichever you open: the other stays where it is."
    )
}

/// What opens a session of the start screen again: "Open again: Hill Street".
pub fn open_again(title: &str) -> String {
    format!("Open again: {title}")
}
