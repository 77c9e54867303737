//! Addresses that a reader can follow.

/// The address of a paragraph that is nothing else: of a source, not of whatever somebody typed.
pub(super) fn address(text: &str) -> Option<&str> {
    let words = text.trim();
    let is_plain = words.chars().all(|letter| letter.is_ascii_graphic());
    (is_plain && words.starts_with("https://doi.org/")).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_alone_in_its_paragraph_can_be_followed_and_nothing_that_was_typed() {
        let doi = "https://doi.org/10.3310/WPNG1013";
        assert_eq!(address(doi), Some(doi));
        for typed in [
            "see https://doi.org/10.3310/WPNG1013",
            "https://example.org",
            "javascript:alert(1)",
            "https://doi.org/10 and more",
        ] {
            assert_eq!(address(typed), None, "{typed}");
        }
    }
}
