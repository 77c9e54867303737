//! Texts no longer than Excel keeps them.

/// A text of at most so many units of UTF-16, which is how Excel counts; what is left out has a sign.
pub(super) fn limited(text: &str, most: usize) -> String {
    if text.encode_utf16().count() <= most {
        return text.to_owned();
    }
    let mut units = 1;
    let fits = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= most
    });
    fits.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_for_a_cell_ends_in_a_sign() {
        assert_eq!(limited("abc", 3), "abc");
        assert_eq!(limited("abcd", 3), "ab…");
        assert_eq!(limited("🙂🙂🙂", 4), "🙂…");
    }
}
