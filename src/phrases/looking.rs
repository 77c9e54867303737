//! What is said of a session that can be looked at and not changed, and of one file in two windows.

use std::path::Path;

use super::paths::folder_in_words;

/// Why a session can be looked at and not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnlyLooking {
    /// Another window has its file open.
    InUse,
    /// A newer program saved it.
    Newer,
}

/// A file is opened that another window has open.
///
/// ```
/// use std::path::Path;
/// use roundtable::phrases::looking::is_in_use;
///
/// assert_eq!(
///     is_in_use(Path::new("/home/jo/monday.roundtable")),
///     "“monday.roundtable” is open in another window of Roundtable, which saves there. Look at it here without \
///      changing it, open a copy that is saved elsewhere, or take it over: then the other window saves there no \
///      more, and says so."
/// );
/// ```
pub fn is_in_use(path: &Path) -> String {
    format!(
        "{} is open in another window of Roundtable, which saves there. Look at it here without changing it, open a \
         copy that is saved elsewhere, or take it over: then the other window saves there no more, and says so.",
        folder_in_words(path)
    )
}

/// Another window has taken the file over that this one had.
pub fn was_taken_over(path: &Path) -> String {
    format!(
        "Another window of Roundtable saves into {} from now on. What you have here is all still here, and this \
         window writes there no more. Go on in the other window, or save this one under another name.",
        folder_in_words(path)
    )
}

/// What is said when a session is opened only to look at, unless that was asked for.
pub fn opened_to_look_at(why: OnlyLooking) -> Option<&'static str> {
    match why {
        OnlyLooking::InUse => None,
        OnlyLooking::Newer => Some(
            "It is open here only to look at: what this older Roundtable does not know is left out, and saving would \
             lose it. The file is untouched. You can show it and take it away; to go on with it, start the newer \
             Roundtable.",
        ),
    }
}

/// A command has read what a newer program saved.
///
/// ```
/// use std::path::Path;
/// use roundtable::phrases::looking::newer_was_read;
///
/// assert_eq!(
///     newer_was_read(Path::new("monday.roundtable")),
///     "“monday.roundtable” was saved by a newer Roundtable: what this one does not know of it is left out. The \
///      file is untouched."
/// );
/// ```
pub fn newer_was_read(path: &Path) -> String {
    format!(
        "“{}” was saved by a newer Roundtable: what this one does not know of it is left out. The file is untouched.",
        path.display()
    )
}

/// Why nothing was changed or saved, and what to do.
pub fn only_to_look_at(why: OnlyLooking) -> &'static str {
    match why {
        OnlyLooking::InUse => {
            "Nothing was changed: this session is open here only to look at, because another window of Roundtable \
             has it. Open it again to take it over, or to open a copy. “Take away” works as ever."
        }
        OnlyLooking::Newer => {
            "Nothing was changed: a newer Roundtable saved this session, and this one would lose what it does not \
             know of it. Go on in the newer one. “Take away” works as ever."
        }
    }
}
