use super::{Picture, Score};

/// The strengths and gaps of a team, as names to say aloud.
///
/// A strength has its mark in the upper part of the scale, a gap in the lower part; a mark in the
/// exact middle is neither. At most three of each are named, but a tie is never cut in two: where
/// the third has the same level as the fourth, all of that level are named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Strengths {
    /// Highest first.
    pub strengths: Vec<String>,
    /// Lowest first.
    pub gaps: Vec<String>,
    /// Agreed to differ, or no agreement yet, in the workshop's order.
    pub not_agreed: Vec<String>,
}

/// How many are named, ties apart.
const NAMED: usize = 3;

impl Strengths {
    /// Reads them off a picture.
    pub fn of(picture: &Picture) -> Self {
        // Twice the level against the sum of the lowest and the highest: no halves needed.
        let middle = picture.levels.len() + 1;
        let mut marks: Vec<(usize, &str)> = picture
            .rows
            .iter()
            .filter_map(|row| Some((usize::from(row.score.level()?.number()), row.name.as_str())))
            .collect();
        marks.sort_by_key(|&(level, _)| std::cmp::Reverse(level));
        let strengths = named(
            marks
                .iter()
                .copied()
                .filter(|(level, _)| level * 2 > middle),
        );
        marks.sort_by_key(|&(level, _)| level);
        let gaps = named(
            marks
                .iter()
                .copied()
                .filter(|(level, _)| level * 2 < middle),
        );
        let not_agreed = picture
            .rows
            .iter()
            .filter(|row| matches!(row.score, Score::Median(_)))
            .map(|row| row.name.clone())
            .collect();
        Self {
            strengths,
            gaps,
            not_agreed,
        }
    }
}

fn named<'a>(marks: impl Iterator<Item = (usize, &'a str)>) -> Vec<String> {
    let marks: Vec<_> = marks.collect();
    let cut = marks.get(NAMED - 1).map(|&(level, _)| level);
    marks
        .iter()
        .enumerate()
        .filter(|(i, (level, _))| *i < NAMED || Some(*level) == cut)
        .map(|(_, (_, name))| (*name).to_owned())
        .collect()
}

/// "a", "a and b", "a, b and c".
pub fn list_in_words(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Row;
    use crate::workshop::Level;

    fn picture(levels: &[u8]) -> Picture {
        let row = |(i, &level): (usize, &u8)| Row {
            name: format!("{}", char::from(b'a' + u8::try_from(i).unwrap())),
            score: Level::new(level).map_or(Score::None, Score::Agreed),
            counts: vec![0; 5],
            dont_know: 0,
            quartiles: None,
        };
        Picture {
            title: String::new(),
            note: String::new(),
            levels: (1..=5).map(|n| n.to_string()).collect(),
            rows: levels.iter().enumerate().map(row).collect(),
        }
    }

    #[test]
    fn the_middle_is_neither() {
        let found = Strengths::of(&picture(&[3, 3, 5, 1]));
        assert_eq!(
            (found.strengths, found.gaps),
            (vec!["c".to_owned()], vec!["d".to_owned()])
        );
    }

    #[test]
    fn a_tie_is_not_cut() {
        let found = Strengths::of(&picture(&[4, 4, 4, 4, 5]));
        assert_eq!(list_in_words(&found.strengths), "e, a, b, c and d");
    }

    #[test]
    fn what_nobody_scored_is_neither_strength_nor_gap() {
        assert_eq!(Strengths::of(&picture(&[0, 0, 0])), Strengths::default());
    }
}
