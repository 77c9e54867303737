//! What is said of a break, and while a time runs down.

use jiff::civil::Time;

/// What a break is called.
pub const BREAK: &str = "Break";

/// What is said when a time has run down.
pub const COUNTED_DOWN: &str = "The countdown is over.";

/// Above the time at which the room goes on.
pub const WE_GO_ON: &str = "We go on at";

/// A time of day: "15:05".
pub fn time_of_day(at: Time) -> String {
    at.strftime("%H:%M").to_string()
}

/// When the room goes on after a break.
///
/// ```
/// use roundtable::phrases::pauses::goes_on_in_words;
///
/// assert_eq!(goes_on_in_words(jiff::civil::time(15, 5, 0, 0)), "We go on at 15:05");
/// ```
pub fn goes_on_in_words(at: Time) -> String {
    format!("{WE_GO_ON} {}", time_of_day(at))
}

/// What comes after a break: the name of a part of the agenda.
///
/// ```
/// use roundtable::phrases::pauses::then_in_words;
///
/// assert_eq!(then_in_words("6. Holding on"), "Then: 6. Holding on");
/// ```
pub fn then_in_words(part: &str) -> String {
    format!("Then: {part}")
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
