//! Letters instead of the names of teams.

use super::together::{Team, TeamName, Together};

impl Together {
    /// The same with letters instead of names, and without anything that names a team.
    ///
    /// The letters follow neither the names nor the scores: whoever knows which teams there are
    /// cannot count through the alphabet. The same sessions give the same letters.
    #[must_use]
    pub fn in_letters(mut self) -> Self {
        self.left_out.small_names.clear();
        self.teams.sort_by_cached_key(mixed);
        for (at, team) in self.teams.iter_mut().enumerate() {
            team.name = TeamName::Letter(letter(at));
            team.day = None;
        }
        self
    }
}

/// A number that follows from all that is known of a team, and from nothing that others know: the
/// hash of Fowler, Noll and Vo (FNV-1a, 64 bits).
fn mixed(team: &Team) -> u64 {
    let told = format!("{team:?}");
    told.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The letter in place of a name, counted from 0: A, B … Z, AA, AB …
pub fn letter(at: usize) -> String {
    // The cast is safe: the remainder is below 26.
    let last = char::from(b'A' + (at % 26) as u8);
    match at / 26 {
        0 => last.to_string(),
        before => format!("{}{last}", letter(before - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::teams::TeamsLeftOut;
    use crate::workshop::integrated_leadership;
    use jiff::civil::date;

    fn nine(order: impl Iterator<Item = i8>) -> Together {
        let team = |n: i8| Team {
            name: TeamName::Name(format!("Ward {n}")),
            day: Some(date(2026, n, 1)),
            rows: Vec::new(),
        };
        Together {
            workshop: integrated_leadership(),
            teams: order.map(team).collect(),
            left_out: TeamsLeftOut {
                small: 1,
                small_names: vec!["Ward 12".to_owned()],
                ..TeamsLeftOut::default()
            },
        }
    }

    #[test]
    fn letters_have_no_name_and_no_day() {
        let shown = nine(1..=9).in_letters();
        let names: Vec<TeamName> = shown.teams.iter().map(|team| team.name.clone()).collect();
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I"];
        assert_eq!(names, letters.map(|name| TeamName::Letter(name.to_owned())));
        let told = format!("{:?} {:?}", shown.teams, shown.left_out);
        assert!(!told.contains("Ward") && !told.contains("2026"), "{told}");
        assert_eq!(shown.left_out.small, 1);
    }

    #[test]
    fn the_same_teams_have_the_same_letters_and_not_in_the_order_of_their_names() {
        let order = |mut teams: Vec<Team>| {
            teams.sort_by_cached_key(mixed);
            teams.into_iter().map(|team| team.name).collect::<Vec<_>>()
        };
        let shown = order(nine(1..=9).teams);
        assert_eq!(shown, order(nine((1..=9).rev()).teams));
        let alphabet: Vec<TeamName> = nine(1..=9).teams.into_iter().map(|t| t.name).collect();
        assert_ne!(shown, alphabet);
    }

    #[test]
    fn letters_go_on_after_z() {
        let letters = [0, 25, 26, 52, 701, 702].map(letter);
        assert_eq!(letters, ["A", "Z", "AA", "BA", "ZZ", "AAA"]);
    }
}
