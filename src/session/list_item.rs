//! What makes a line of a note an item of a list.

/// The bullet that is written for a `-` or a `*`.
pub const BULLET: &str = "• ";
/// Everything that begins an item of a list without numbers.
const BULLETS: [&str; 3] = [BULLET, "- ", "* "];
/// The most digits of an item's number: a longer number before a full stop is a year or a sum.
pub const MOST_DIGITS: usize = 3;

/// A line as what makes it an item of a list (the space before it, its bullet or number and one
/// space) and the rest. The first is empty where it is none.
///
/// ```
/// use roundtable::session::split_item;
///
/// assert_eq!(split_item("  - tea"), ("  - ", "tea"));
/// assert_eq!(split_item("12. tea"), ("12. ", "tea"));
/// assert_eq!(split_item("2026. tea"), ("", "2026. tea"));
/// ```
pub fn split_item(line: &str) -> (&str, &str) {
    let bare = line.trim_start_matches([' ', '\t']);
    let bullet = BULLETS.iter().find(|bullet| bare.starts_with(**bullet));
    let rest = match bullet {
        Some(bullet) => bare.strip_prefix(*bullet),
        None => {
            let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
            let digits = bare.len() - rest.len();
            rest.strip_prefix(". ")
                .filter(|_| (1..=MOST_DIGITS).contains(&digits))
        }
    };
    let rest = rest.unwrap_or(line);
    line.split_at(line.len() - rest.len())
}
