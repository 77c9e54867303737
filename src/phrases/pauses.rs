//! What is said of a break, and while a time runs down.

use jiff::civil::Time;

/// What a break is called.
pub const BREAK: &str = "Break";

/// What is said when a time has run down.
pub const COUNTED_DOWN: &str = "The countdown is over.";

/// When the room goes on after a break.
///
/// ```
/// use roundtable::phrases::pauses::goes_on_in_words;
///
/// assert_eq!(goes_on_in_words(jiff::civil::time(15, 5, 0, 0)), "We go on at 15:05");
/// ```
pub fn goes_on_in_words(at: Time) -> String {
    format!("We go on at {}", at.strftime("%H:%M"))
}

/// A time that runs down, as on a clock.
///
/// ```
/// use roundtable::phrases::pauses::left_in_words;
///
/// assert_eq!(left_in_words(185), "3:05");
/// assert_eq!(left_in_words(0), "0:00");
/// ```
pub fn left_in_words(seconds: u64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
