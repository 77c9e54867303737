//! What is not shown, with the numbers that the program goes by.

use super::words::count_in_words;
use crate::session::SMALLEST_GROUP;

/// Which perspectives are not told apart.
pub fn small_groups_in_words() -> String {
    let least = count_in_words(usize::from(SMALLEST_GROUP));
    format!(
        "Small groups, as a rule fewer than {least} scores with a level, are never shown apart: on no screen, in no file. Nor is \
         a group that one person joins or leaves between two rounds of a card."
    )
}

/// What stands at the field for perspectives, in a session that shows this many apart.
pub fn perspectives_hint(least: u8) -> String {
    format!(
        "Groups with commas between them. One with fewer than {least} scores with a level is never shown apart, nor one that a \
         person joins or leaves between two rounds."
    )
}

/// What somebody who takes the laptop up is asked, where there are groups.
pub const WHICH_GROUP: &str = "Which group do you score for?";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_rules() {
        assert!(small_groups_in_words().contains("fewer than four scores with a level"));
    }
}
