//! The order in which people list names.

use std::cmp::Ordering;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// By letters in whatever case and with whatever accents, and by numbers as numbers: "Team 2" comes
/// before "Team 10", and "Équipe" stands among the names with an E.
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    pieces(a).cmp(&pieces(b)).then_with(|| a.cmp(b))
}

/// A name as numbers and what stands between them.
fn pieces(name: &str) -> Vec<(u64, String)> {
    let text = plain(name);
    let mut pieces: Vec<(u64, String)> = Vec::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
        let rest: String = word.chars().skip_while(char::is_ascii_digit).collect();
        if !digits.is_empty() {
            pieces.push((digits.parse().unwrap_or(u64::MAX), String::new()));
        }
        pieces.push((0, rest));
    }
    pieces
}

/// Small letters without what stands over, under or through them.
fn plain(name: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(name);
    let mut plain = String::with_capacity(name.len());
    for letter in apart.chars().flat_map(char::to_lowercase) {
        match letter {
            // Marks that Unicode writes beside their letter.
            '\u{300}'..='\u{36f}' => {}
            // Letters that it does not take apart.
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'ß' => plain.push_str("ss"),
            'þ' => plain.push_str("th"),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<const N: usize>(mut names: [&str; N]) -> [&str; N] {
        names.sort_by(|a, b| natural(a, b));
        names
    }

    #[test]
    fn numbers_are_counted_and_capitals_make_no_difference() {
        let names = ["Team 10", "north", "Team 2", "East", "team 2b"];
        let shown = ["East", "north", "Team 2", "team 2b", "Team 10"];
        assert_eq!(sorted(names), shown);
    }

    #[test]
    fn letters_with_accents_stand_among_those_without() {
        let names = ["Zennor", "Östra", "Équipe", "Fern", "Oak", "Łódź", "Mill"];
        let shown = ["Équipe", "Fern", "Łódź", "Mill", "Oak", "Östra", "Zennor"];
        assert_eq!(sorted(names), shown);
        // One letter with its mark, or two signs: both are the same name to a reader.
        assert_eq!(
            sorted(["Ebb", "E\u{301}a", "Éa"]),
            ["E\u{301}a", "Éa", "Ebb"]
        );
    }
}
