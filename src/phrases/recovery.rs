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

/// A screen could not be drawn, and begins anew.
pub const SCREEN_DRAWN_ANEW: &str = "This screen could not be drawn, and begins anew. What you entered is kept safe: \
    go on, and save it when you can.";

/// The window could not go on, and another one has opened.
pub const WINDOW_MADE_ANEW: &str = "The window could not go on, and was opened anew. What you entered is kept safe: \
    the session is on this list.";

/// One window after the other could not go on.
pub const WINDOW_GIVEN_UP: &str = "Roundtable could not go on drawing its window, and has ended. What you entered is \
    kept safe: start Roundtable again, and the first screen offers it. If the window fails again, `--renderer wgpu` \
    or `--renderer glow` draws it in another way, and `roundtable doctor` says where the log is, for whoever helps.";

/// What opens a session of the start screen again: "Open again: Hill Street".
pub fn open_again(title: &str) -> String {
    format!("Open again: {title}")
}

/// What was entered is not kept safe, and the disk has said nothing.
pub const NO_ANSWER: &str = "Your work is not kept safe just now: the disk does not answer. It is still open here, \
    and is kept as soon as the disk answers.";

/// Why what was entered could not be kept safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// The disk is full.
    Full,
    /// The folder cannot be written.
    Forbidden,
    /// The disk said no.
    Refused,
    /// There is more text than a file can hold.
    TooLarge,
    /// It would not have been read back.
    Unreadable,
}

/// What was entered could not be kept safe, and what to do.
pub fn not_kept(why: NotKept) -> String {
    let reason = match why {
        NotKept::Full => "the disk is full",
        NotKept::Forbidden => "this computer does not let Roundtable write into its own folder",
        NotKept::Refused => "the disk did not take it",
        NotKept::TooLarge => "it has more text than a session file can hold",
        NotKept::Unreadable => "it could not have been opened again",
    };
    format!(
        "Your work could not be kept safe: {reason}. It is still open here. Save it now with Ctrl S."
    )
}
