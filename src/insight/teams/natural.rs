//! The order in which people list names.

use std::cmp::Ordering;

/// By letters in whatever case, and by numbers as numbers: "Team 2" comes before "Team 10".
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    let pieces = |text: &str| {
        let text = text.to_lowercase();
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
    };
    pieces(a).cmp(&pieces(b)).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counted_and_capitals_make_no_difference() {
        let mut names = ["Team 10", "north", "Team 2", "East", "team 2b"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["East", "north", "Team 2", "team 2b", "Team 10"]);
    }
}
