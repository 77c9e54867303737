//! What a presenter's remote is answered where it turns nothing.

/// Nothing is open that could be shown.
pub const NOTHING_IS_OPEN: &str =
    "No session is open, so there is nothing to show yet. Enter starts one.";

/// A private screen is up.
pub const LAPTOP_GOES_ROUND: &str = "The wall waits until the laptop has gone round.";

/// A dialog is open on the console.
pub const DIALOG_WAITS: &str =
    "The wall waits: something is asked here first. Answer it, or leave it with Esc.";

/// The wall shows its last page.
pub const LAST_PAGE: &str = "This is the last page. PageUp goes back.";

/// The wall shows its first page.
pub const FIRST_PAGE: &str = "This is the first page. PageDown goes on.";

/// Somebody was writing in a field that is no longer shown.
pub const FIELD_WAS_LEFT: &str = "The wall has gone on. What was written is kept.";

/// A card was left without the team's score.
///
/// ```
/// use roundtable::phrases::remote::left_without_a_score;
///
/// assert_eq!(
///     left_without_a_score("Trust"),
///     "Nothing was agreed on “Trust”. PageUp goes back to it."
/// );
/// ```
pub fn left_without_a_score(mechanism: &str) -> String {
    format!("Nothing was agreed on “{mechanism}”. PageUp goes back to it.")
}
