//! What a picture found: the strongest, the weakest, and where the team differs.

use super::ending::Ending;
use super::groups::RowGroup;
use super::picture::Picture;
use crate::workshop::MechanismIndex;

/// The strengths and gaps of a team, for the title of a chart and to say aloud.
///
/// Strengths, gaps and where the team differs are the groups of the picture ([`RowGroup`]), each of
/// them whole: what a title counts is what stands in the picture under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Highest first; equal ones in the workshop's order.
    pub strengths: Vec<MechanismIndex>,
    /// Lowest first; equal ones in the workshop's order.
    pub weakest: Vec<MechanismIndex>,
    /// Where the team differs, in the workshop's order.
    pub differ: Vec<MechanismIndex>,
    /// Scored and not agreed, and not split either, in the workshop's order. They may be among
    /// the strengths and gaps.
    pub not_agreed: Vec<MechanismIndex>,
}

impl Finding {
    /// Reads it off a picture.
    pub fn of(picture: &Picture) -> Self {
        let rows = picture.rows.iter();
        let of_group = |group| {
            let rows = rows.clone();
            rows.filter(move |row| row.group(picture.levels.len()) == group)
        };
        let ranked = |group| {
            let ranked = of_group(group).map(|row| (row.rank(), row.mechanism));
            ranked.collect::<Vec<_>>()
        };
        let places = |ranked: &[(Option<usize>, MechanismIndex)]| {
            ranked.iter().map(|&(_, mechanism)| mechanism).collect()
        };
        let mut strengths = ranked(RowGroup::Strength);
        strengths.sort_by_key(|&(rank, _)| std::cmp::Reverse(rank));
        let mut weakest = ranked(RowGroup::Gap);
        weakest.sort_by_key(|&(rank, _)| rank);
        let differ: Vec<MechanismIndex> = of_group(RowGroup::Differ)
            .map(|row| row.mechanism)
            .collect();
        Self {
            strengths: places(&strengths),
            weakest: places(&weakest),
            not_agreed: rows
                .clone()
                .filter(|row| row.ending == Ending::ScoredNotAgreed)
                .map(|row| row.mechanism)
                .filter(|mechanism| !differ.contains(mechanism))
                .collect(),
            differ,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::{Ending, Profile, Row};
    use crate::session::Tally;
    use crate::workshop::Level;

    /// A picture of agreed scores; 0 for a mechanism that nobody touched.
    fn agreed(levels: &[u8]) -> Picture {
        let row = |(i, &level): (usize, &u8)| Row {
            ending: Level::new(level).map_or(Ending::Untouched, Ending::AgreedWithoutRound),
            ..Row::of_tally(i.into(), "", &Tally::empty(5))
        };
        Picture {
            title: String::new(),
            dates: Vec::new(),
            note: String::new(),
            laid_over: None,
            looks: Vec::new(),
            levels: (1..=5).map(|n| n.to_string()).collect(),
            rows: levels.iter().enumerate().map(row).collect(),
        }
    }

    /// A picture of ballots that were shown, before anything was agreed.
    fn scored(rows: &[[u32; 5]]) -> Picture {
        let row = |(i, counts): (usize, &[u32; 5])| {
            Row::of_tally(i.into(), "", &Tally::new(counts.to_vec(), 0).unwrap())
        };
        Picture {
            rows: rows.iter().enumerate().map(row).collect(),
            ..agreed(&[])
        }
    }

    /// Their places, as they are easily written.
    fn at(found: &[MechanismIndex]) -> Vec<usize> {
        found.iter().map(|mechanism| mechanism.get()).collect()
    }

    #[test]
    fn the_middle_is_neither() {
        let found = Finding::of(&agreed(&[3, 3, 5, 1]));
        assert_eq!(
            (at(&found.strengths), at(&found.weakest)),
            (vec![2], vec![3])
        );
    }

    #[test]
    fn a_tie_is_not_cut() {
        assert_eq!(
            at(&Finding::of(&agreed(&[4, 4, 4, 4, 5])).strengths),
            [4, 0, 1, 2, 3]
        );
    }

    #[test]
    fn all_of_a_group_are_found_however_many_score_higher() {
        let found = Finding::of(&agreed(&[5, 5, 5, 4, 1, 1, 1, 2]));
        assert_eq!(at(&found.strengths), [0, 1, 2, 3]);
        assert_eq!(at(&found.weakest), [4, 5, 6, 7]);
    }

    #[test]
    fn what_nobody_scored_is_neither_strength_nor_gap() {
        assert_eq!(Finding::of(&agreed(&[0, 0, 0])), Finding::default());
    }

    #[test]
    fn a_split_room_is_neither_strength_nor_gap() {
        let mut picture = scored(&[[6, 0, 0, 0, 6], [0, 0, 0, 9, 0], [5, 0, 0, 4, 0]]);
        let found = Finding::of(&picture);
        assert_eq!(
            (at(&found.strengths), at(&found.weakest)),
            (vec![1], vec![])
        );
        assert_eq!(at(&found.differ), [0, 2]);
        // Once the team has settled on a score, that is where it stands.
        picture.rows[2].ending = Ending::Agreed(Level::new(2).unwrap());
        picture.rows[1].ending = Ending::AgreedToDiffer;
        let found = Finding::of(&picture);
        assert_eq!(
            (at(&found.strengths), at(&found.weakest)),
            (vec![], vec![2])
        );
        assert_eq!(at(&found.differ), [0, 1]);
    }

    #[test]
    fn one_who_knows_among_many_who_do_not_is_no_strength() {
        let mut picture = scored(&[[0, 0, 0, 0, 2], [0; 5]]);
        let knows = Tally::new(vec![0, 0, 0, 0, 5], 7).unwrap();
        picture.rows[1] = Row::of_tally(1.into(), "", &knows);
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let found = Finding::of(&picture.clone().for_profile(profile));
            assert!(found.strengths.is_empty(), "{profile:?}");
        }
    }

    #[test]
    fn a_median_between_two_levels_stands_between_them() {
        let rows = [
            [0, 0, 3, 3, 0],
            [0, 0, 0, 6, 0],
            [0, 0, 0, 3, 3],
            [0, 3, 3, 0, 0],
        ];
        let picture = scored(&rows);
        let told = picture.groups();
        assert_eq!(
            told,
            [
                (RowGroup::Strength, vec![2, 1]),
                (RowGroup::InBetween, vec![0, 3])
            ]
        );
    }

    #[test]
    fn equal_scores_stand_in_agenda_order_in_every_profile() {
        let level = |n| Level::new(n).unwrap();
        let mut picture = scored(&[
            [0, 0, 2, 8, 2],
            [0, 0, 0, 8, 4],
            [6, 0, 0, 0, 6],
            [0, 9, 0, 0, 0],
            [0, 0, 0, 9, 0],
        ]);
        for (row, agreed) in [(0, 4), (1, 4), (3, 2), (4, 5)] {
            picture.rows[row].ending = Ending::Agreed(level(agreed));
        }
        picture.rows[2].ending = Ending::AgreedToDiffer;
        for profile in [Profile::Everything, Profile::Team, Profile::Share] {
            let order = picture.clone().for_profile(profile).sorted();
            assert_eq!(order, [4, 0, 1, 3, 2], "{profile:?}");
        }
    }

    #[test]
    fn the_order_does_not_give_away_what_a_profile_leaves_out() {
        let rows = [
            [0, 0, 0, 9, 0],
            [6, 0, 0, 0, 6],
            [9, 0, 0, 0, 0],
            [0, 0, 0, 0, 2],
        ];
        let picture = scored(&rows);
        let share = picture.clone().for_profile(Profile::Share);
        assert_eq!(share.groups(), [(RowGroup::Rest, vec![0, 1, 2, 3])]);
        let team = picture.for_profile(Profile::Team);
        let told = team.groups();
        assert_eq!(
            told,
            [
                (RowGroup::Strength, vec![0]),
                (RowGroup::Gap, vec![2]),
                (RowGroup::Differ, vec![1]),
                (RowGroup::Rest, vec![3]),
            ]
        );
    }
}
