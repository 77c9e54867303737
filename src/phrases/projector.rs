//! What is said of the room view: where it has gone, and how it comes back.

/// It is asked to go blank, and is not shown.
pub const NOT_SHOWN: &str = "The room view is not shown: F5 shows it.";

/// It is blank now.
pub const BLANK: &str = "The wall is blank. Once more shows it again.";

/// It is blank no more.
pub const SHOWN_AGAIN: &str = "The wall shows the session again.";

/// It had the one window, and a projector was plugged in.
pub const PROJECTOR_CAME: &str =
    "A projector is there now: it shows the room view, and this screen is yours again.";

/// The projector that was gone is back.
pub const PROJECTOR_IS_BACK: &str = "The projector is back, and with it the room view.";

/// The projector has gone.
pub const PROJECTOR_HAS_GONE: &str =
    "The projector has gone. Nothing is lost: F5 shows the room view again.";

/// It lay over the console.
pub const LAY_OVER_THE_CONSOLE: &str = "The room view lay over this window and was closed: is the projector still there? F5 shows it again.";

/// It could not be drawn.
pub const COULD_NOT_BE_DRAWN: &str =
    "The room view could not be drawn, and was closed. Nothing is lost: F5 shows it again.";

/// What the room may not see was asked for: the name of a file.
pub const FILE_TO_NAME: &str = "a file is to be named";
/// The name of a folder.
pub const FOLDER_TO_NAME: &str = "a folder is to be named";
/// A private note.
pub const NOTE_FOR_YOU: &str = "that note is only for you";

/// It had the one window, and what the room may not see was asked for: why that closes it.
///
/// ```
/// use roundtable::phrases::projector::{NOTE_FOR_YOU, closed_because};
///
/// let said = closed_because(NOTE_FOR_YOU);
/// assert!(said.starts_with("The room view is closed, because that note is only for you. "));
/// ```
pub fn closed_because(reason: &str) -> String {
    format!(
        "The room view is closed, because {reason}. Press it once more when the projector does not show this window."
    )
}
