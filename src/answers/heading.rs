//! What stands over a column, and how names are compared.

/// The longest part of a heading that is kept, in characters: a question of a form.
const LONGEST: usize = 300;

/// A heading on one line, without what cannot be seen, and not longer than a question is.
pub(super) fn heading(text: &str) -> String {
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}')
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ").chars().take(LONGEST).collect()
}

/// A name as it is compared: small letters and digits, and nothing between them.
pub(super) fn key(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// What a heading may be called, as it is compared: all of it, what stands in brackets at its end (the
/// rows of a grid in Google Forms and LimeSurvey), and each without a number before it.
pub(super) fn names(heading: &str) -> Vec<String> {
    let row = heading
        .trim_end()
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
        .map(|(_, row)| row);
    let mut names = Vec::new();
    for text in row.into_iter().chain([heading]) {
        for name in [key(text), key(without_number(text))] {
            if !name.is_empty() && !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// The number of a question, where a heading is nothing else: "3", "Q3", "3.", "Question 3",
/// "Q1[SQ003]" for its row. `noun` is what the workshop calls the things that it scores.
pub(super) fn number(heading: &str, noun: &str) -> Option<usize> {
    let row = heading
        .trim_end()
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
        .map_or(heading, |(_, row)| row);
    let key = key(row);
    let digits = key.trim_start_matches(char::is_alphabetic);
    let word = key.strip_suffix(digits)?;
    let noun = self::key(noun);
    let known = ["", "q", "sq", "no", "nr", "question", "item", noun.as_str()];
    let is_number = !digits.is_empty() && digits.len() <= 3 && known.contains(&word);
    is_number.then(|| digits.parse().ok()).flatten()
}

/// A text without "3." or "Q3:" before it.
fn without_number(text: &str) -> &str {
    let text = text.trim_start();
    let rest = text.strip_prefix(['Q', 'q']).unwrap_or(text);
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() == rest.len() {
        return text;
    }
    after.trim_start_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_a_grid_and_a_numbered_question_are_known_by_their_names() {
        let of = |text: &str| names(text);
        assert!(
            of("How strong is this here? [Working with power]")
                .contains(&key("Working with power"))
        );
        assert!(of("7. Working with power").contains(&key("working-with-power")));
        assert!(of("Q7: Working with power").contains(&key("Working with power")));
        assert!(of("  Working  with power ").contains(&key("Working with power")));
        assert!(!of("Quality").contains(&key("uality")));
    }

    #[test]
    fn only_a_heading_that_is_nothing_but_a_number_counts_as_one() {
        for heading in [
            "3",
            "3.",
            "Q3",
            "q03",
            "Question 3",
            "Mechanism 3",
            "Q1[SQ003]",
        ] {
            assert_eq!(number(heading, "mechanism"), Some(3), "{heading}");
        }
        for heading in [
            "",
            "Trust",
            "3 things",
            "2026-11-20",
            "Wave 3",
            "Points",
            "12345",
        ] {
            assert_eq!(number(heading, "mechanism"), None, "{heading}");
        }
    }

    #[test]
    fn a_heading_is_one_line_without_what_cannot_be_seen() {
        assert_eq!(
            heading("\u{feff} How\u{a0}strong\r\n is\u{0} this?"),
            "How strong is this?"
        );
        assert_eq!(heading(&"x".repeat(1000)).len(), LONGEST);
    }
}
