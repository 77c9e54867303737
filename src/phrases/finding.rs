//! What a picture found: under headings, and as a sentence.

use super::lists::list_in_words;
use crate::insight::{Ending, Finding, Picture, Row};
use crate::workshop::MechanismIndex;

/// The most letters of a title on a page, two lines of a slide, and on a wall, two lines that the
/// back row can read.
const ON_A_PAGE: usize = 160;
const ON_A_WALL: usize = 90;

/// The finding as the title of a page: "Strong on taking a wider view; weakest on working with
/// power; we differ on planning".
///
/// Each part names all of its mechanisms, or says how many of how many they are, and where fewer
/// stand at its very top or bottom, these: "3 of 10, above all trust". "And 2 more" would let one of
/// equals stand for the others. While the title is longer than 160 letters, the longest part that
/// names gives way: no name is ever cut.
pub fn finding_title(picture: &Picture) -> String {
    title(picture, ON_A_PAGE)
}

/// The same for a wall, by the same rule, in at most 90 letters.
pub fn finding_on_a_wall(picture: &Picture) -> String {
    title(picture, ON_A_WALL)
}

fn title(picture: &Picture, most: usize) -> String {
    let found = Finding::of(picture);
    let mut parts = [
        Part::of(picture, &found.strengths, true),
        Part::of(picture, &found.weakest, true),
        Part::of(picture, &found.differ, false),
    ];
    let of = picture.rows.len();
    loop {
        // Of how many is said once.
        let first = parts.iter().position(Part::is_counted);
        let told = |i: usize| parts[i].told((Some(i) == first).then_some(of));
        let [strong, weak, apart] = [0, 1, 2].map(told);
        let Some(words) = finding_in_words(&strong, &weak, &apart) else {
            return without_stop(&nothing_found(picture));
        };
        let words = without_stop(&words);
        let naming = parts.iter_mut().filter(|part| part.named > 0);
        match naming.max_by_key(|part| part.letters()) {
            Some(longest) if words.chars().count() > most => longest.give_way(),
            _ => return words,
        }
    }
}

/// A sentence as a title.
fn without_stop(words: &str) -> String {
    words.trim_end_matches('.').to_owned()
}

/// What is said of a picture without strengths, gaps and differences: of how much of it, while some
/// of it has no score.
pub fn nothing_found(picture: &Picture) -> String {
    let without = |row: &&Row| row.ending.is_not_scored() || row.ending == Ending::DontKnowOnly;
    let of = picture.rows.len();
    match of - picture.rows.iter().filter(without).count() {
        _ if picture.is_empty() => "Nothing is scored yet.".to_owned(),
        0 => "Only “don’t know” so far.".to_owned(),
        scored if scored == of => "Neither strong nor weak anywhere.".to_owned(),
        scored => format!("{scored}\u{a0}of\u{a0}{of} scored: neither strong nor weak so far."),
    }
}

/// The strengths, the gaps, or where a team differs: named in a title, or counted.
struct Part {
    names: Vec<String>,
    /// How many stand above all others, or below; nothing where all are alike.
    foremost: usize,
    /// How many are named, the foremost first.
    named: usize,
}

impl Part {
    /// `ranked` says whether one may stand above another.
    fn of(picture: &Picture, mechanisms: &[MechanismIndex], ranked: bool) -> Self {
        let rows = || {
            mechanisms
                .iter()
                .filter_map(move |i| picture.rows.get(i.get()))
        };
        let names: Vec<String> = rows().map(|row| inside(&row.name)).collect();
        let first = rows().next().map(Row::rank);
        let alike = rows().take_while(|row| Some(row.rank()) == first).count();
        Self {
            foremost: if ranked && alike < names.len() {
                alike
            } else {
                0
            },
            named: names.len(),
            names,
        }
    }

    fn is_counted(&self) -> bool {
        self.named < self.names.len()
    }

    fn letters(&self) -> usize {
        let names = self.names.iter().take(self.named);
        names.map(|name| name.chars().count()).sum()
    }

    /// Names fewer: the foremost alone, and then nobody.
    fn give_way(&mut self) {
        self.named = if self.is_counted() { 0 } else { self.foremost };
    }

    /// Its names, or how many they are, and of how many where that is not said yet.
    fn told(&self, of: Option<usize>) -> Vec<String> {
        if !self.is_counted() {
            return self.names.clone();
        }
        // No line ends within a count.
        let all = match of {
            Some(of) => format!("{}\u{a0}of\u{a0}{of}", self.names.len()),
            None => self.names.len().to_string(),
        };
        match self.names.get(..self.named).unwrap_or_default() {
            [] => vec![all],
            foremost => vec![format!("{all}, above all {}", list_in_words(foremost))],
        }
    }
}

/// A name within a sentence: its capital goes, unless it is an abbreviation.
pub fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// The headings under which a finding is told, each with its mechanisms; empty ones are left out.
pub fn finding_headings(
    found: &Finding,
) -> impl Iterator<Item = (&'static str, &[MechanismIndex])> {
    [
        ("Our strengths", &found.strengths[..]),
        ("Our gaps", &found.weakest),
        ("Where we differ", &found.differ),
        ("Scored, not agreed", &found.not_agreed),
    ]
    .into_iter()
    .filter(|(_, mechanisms)| !mechanisms.is_empty())
}

/// What was found, in a sentence: "Strong on X and Y; weakest on Z; we differ on W." Nothing where
/// there is nothing to say.
///
/// ```
/// use roundtable::phrases::finding::finding_in_words;
///
/// let found = finding_in_words(&["trust", "learning"], &[], &["power"]);
/// assert_eq!(found.unwrap(), "Strong on trust and learning; we differ on power.");
/// assert_eq!(finding_in_words::<&str>(&[], &[], &[]), None);
/// ```
pub fn finding_in_words<T: AsRef<str>>(
    strengths: &[T],
    weakest: &[T],
    differ: &[T],
) -> Option<String> {
    let [strong, weak, apart] = [strengths, weakest, differ].map(list_in_words);
    let found = match [strengths, weakest, differ].map(<[T]>::is_empty) {
        [true, true, true] => return None,
        [false, true, true] => format!("Strong on {strong}."),
        [true, false, true] => format!("Weakest on {weak}."),
        [true, true, false] => format!("We differ on {apart}."),
        [false, false, true] => format!("Strong on {strong}; weakest on {weak}."),
        [false, true, false] => format!("Strong on {strong}; we differ on {apart}."),
        [true, false, false] => format!("Weakest on {weak}; we differ on {apart}."),
        [false, false, false] => {
            format!("Strong on {strong}; weakest on {weak}; we differ on {apart}.")
        }
    };
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Tally;
    use crate::workshop::Level;

    /// A picture of agreed scores; 0 for those that the team differs on.
    fn picture(names: &[&str], levels: &[u8]) -> Picture {
        let row = |(i, (name, &level)): (usize, (&&str, &u8))| Row {
            ending: Level::new(level).map_or(Ending::AgreedToDiffer, Ending::AgreedWithoutRound),
            ..Row::of_tally(i.into(), name, &Tally::empty(5))
        };
        Picture {
            title: String::new(),
            dates: Vec::new(),
            note: String::new(),
            laid_over: None,
            looks: Vec::new(),
            levels: (1..=5).map(|n| n.to_string()).collect(),
            rows: names.iter().zip(levels).enumerate().map(row).collect(),
        }
    }

    #[test]
    fn a_short_finding_names_all() {
        let picture = picture(&["Trust", "NHS money", "Power"], &[5, 1, 0]);
        let title = "Strong on trust; weakest on NHS money; we differ on power";
        assert_eq!(finding_title(&picture), title);
        assert_eq!(finding_on_a_wall(&picture), title);
    }

    #[test]
    fn where_nothing_stands_out_it_is_said_of_how_much() {
        let names = ["Trust", "Money", "Power", "Time"];
        let title = |endings: [Ending; 4]| {
            let mut picture = picture(&names, &[3; 4]);
            for (row, ending) in picture.rows.iter_mut().zip(endings) {
                row.ending = ending;
            }
            finding_title(&picture).replace('\u{a0}', " ")
        };
        let three = Ending::Agreed(Level::new(3).unwrap());
        let (unsure, skipped) = (Ending::DontKnowOnly, Ending::Skipped);
        assert_eq!(title([three; 4]), "Neither strong nor weak anywhere");
        assert_eq!(
            title([three, unsure, skipped, Ending::Untouched]),
            "1 of 4 scored: neither strong nor weak so far"
        );
        assert_eq!(
            title([unsure, skipped, skipped, skipped]),
            "Only “don’t know” so far"
        );
        assert_eq!(title([skipped; 4]), "Nothing is scored yet");
    }

    #[test]
    fn of_four_equals_all_are_named() {
        let picture = picture(&["Trust", "Money", "Power", "Time"], &[5, 5, 5, 5]);
        let title = "Strong on trust, money, power and time";
        assert_eq!(finding_title(&picture), title);
    }

    #[test]
    fn the_longest_part_gives_way_first_and_no_name_is_cut() {
        let names = [
            "Inspiring intent to work together",
            "Creating the conditions to work together",
            "Commitment to learning and development",
            "Clarifying complexity",
            "Power",
        ];
        let picture = picture(&names, &[4, 4, 4, 2, 0]);
        assert_eq!(
            finding_title(&picture),
            "Strong on 3\u{a0}of\u{a0}5; weakest on clarifying complexity; we differ on power"
        );
        assert_eq!(
            finding_on_a_wall(&picture),
            "Strong on 3\u{a0}of\u{a0}5; weakest on clarifying complexity; we differ on power"
        );
    }

    #[test]
    fn where_not_all_have_room_those_above_all_others_are_named() {
        let names = [
            "Inspiring intent to work together",
            "Creating the conditions to work together",
            "Commitment to learning and development",
            "Clarifying complexity",
            "Planning together for all who live here",
        ];
        let title = |levels: &[u8]| {
            let title = finding_on_a_wall(&picture(&names, levels));
            title.replace('\u{a0}', " ")
        };
        assert_eq!(
            title(&[4, 5, 4, 1, 2]),
            "Strong on 3 of 5; weakest on 2, above all clarifying complexity"
        );
        let expected = "Strong on 3 of 5, above all creating the conditions to work together";
        assert_eq!(title(&[4, 5, 4, 3, 3]), expected);
        // Among equals nobody is named for the others.
        assert_eq!(
            title(&[4, 4, 4, 1, 2]).split(';').next(),
            Some("Strong on 3 of 5")
        );
    }

    #[test]
    fn names_as_long_as_a_title_are_counted() {
        let long = "W".repeat(120);
        let names = [&*long, &long, &long, &long];
        let title = finding_title(&picture(&names, &[5, 4, 1, 0]));
        let read = title.replace('\u{a0}', " ");
        let expected = "Strong on 2 of 4; weakest on 1; we differ on 1";
        assert_eq!(read, expected);
    }
}
