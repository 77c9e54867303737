//! What is not shown, with the numbers that the program goes by.

use super::words::count_in_words;
use crate::insight::ENOUGH_FOR_THE_TEAM;
use crate::session::SMALLEST_GROUP;

/// Which perspectives are not told apart.
pub fn small_groups_in_words() -> String {
    let least = count_in_words(usize::from(SMALLEST_GROUP));
    format!(
        "Small groups, as a rule fewer than {least} people with a score, are never shown apart: on no screen, in no file."
    )
}

/// What a picture for the team leaves out.
pub fn team_picture_in_words() -> String {
    let least = count_in_words(ENOUGH_FOR_THE_TEAM as usize);
    format!(
        "“Team”: without the dots of single people; median, middle half and verdict only where {least} people or more gave a score."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_rules() {
        assert!(small_groups_in_words().contains("fewer than four people"));
        assert!(team_picture_in_words().contains("where five people or more"));
    }
}
