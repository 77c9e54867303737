//! For whom something that leaves the room is: one name for each profile, wherever it is said.

use super::words::count_in_words;
use crate::insight::Profile;
use crate::session::ENOUGH_FOR_THE_TEAM;

/// Its name where it is chosen.
pub fn profile_name(profile: Profile) -> &'static str {
    match profile {
        Profile::Everything => "Everything",
        Profile::Team => "Team",
        Profile::Share => "Share",
    }
}

/// The same name on the command line, in the names of files and in the settings.
pub fn profile_word(profile: Profile) -> &'static str {
    match profile {
        Profile::Everything => "everything",
        Profile::Team => "team",
        Profile::Share => "share",
    }
}

/// For whom it is, what is in it and what is not.
pub fn profile_in_words(profile: Profile) -> String {
    match profile {
        Profile::Everything => {
            "For you alone: every count, with a dot for each person, all that was said, names \
             beside actions. Only your private notes are not in it."
                .to_owned()
        }
        Profile::Team => {
            let least = count_in_words(ENOUGH_FOR_THE_TEAM as usize);
            format!(
                "For those who were in the room: agreed scores, what was said, actions with names. \
                 No dots of single people; median, middle half and verdict only from {least} scores \
                 with a level."
            )
        }
        Profile::Share => "For everybody else: how each one ended, agreed scores, focus and \
                           actions. No names, no notes, and nothing of how people scored."
            .to_owned(),
    }
}

/// The same beside its name: "“Share”: for everybody else …".
pub fn profile_with_name(profile: Profile) -> String {
    let words = profile_in_words(profile).replacen("For", "for", 1);
    format!("“{}”: {words}", profile_name(profile))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_is_that_of_the_rule() {
        assert!(profile_in_words(Profile::Team).contains("from five scores with a level"));
    }

    #[test]
    fn a_profile_has_one_name() {
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            assert_eq!(profile_name(profile).to_lowercase(), profile_word(profile));
        }
        let share = profile_with_name(Profile::Share);
        assert!(share.starts_with("“Share”: for everybody else:"), "{share}");
    }
}
