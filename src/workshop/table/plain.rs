//! A heading as it is looked up.

/// A heading in small letters, with spaces for all signs.
pub(super) fn plain(heading: &str) -> String {
    let letters = heading
        .to_lowercase()
        .replace(|c: char| !c.is_alphanumeric(), " ");
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}
