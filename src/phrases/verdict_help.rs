//! What a verdict means: of the ballots in front of the reader, and in general.

use super::figures::{median_in_words, middle_half_in_words};
use super::lists::{list_in_words, people};
use crate::insight::{
    CAMP_ONE_IN, CLOSE_TOGETHER, Camps, DIFFERENT, ENOUGH_BALLOTS, Fraction, Median, MiddleHalf,
    SMALLEST_CAMP, VALLEY_ONE_IN, Verdict, agreement, camps, smallest_camp, valley_depth, verdict,
};
use crate::session::Tally;

/// What these ballots say and why, a paragraph for each figure; how it is reckoned comes last.
///
/// ```
/// use roundtable::phrases::verdict_help::explained;
/// use roundtable::session::Tally;
///
/// let told = explained(&Tally::new(vec![4, 1, 1, 2, 4], 0).unwrap());
/// assert_eq!(told[0], "12 people gave a score: 4 at 1, 1 at 2, 1 at 3, 2 at 4 and 4 at 5.");
/// assert!(told[1].starts_with("Two camps: 4 people stand at 1, 4 people at 5"), "{}", told[1]);
/// ```
pub fn explained(tally: &Tally) -> Vec<String> {
    let told = [
        Some(who_scored(tally)),
        verdict_of(tally),
        median_of(tally),
        middle_half_of(tally),
        Some(how_it_is_reckoned(tally)),
    ];
    told.into_iter().flatten().collect()
}

fn who_scored(tally: &Tally) -> String {
    let at = tally.counts().iter().enumerate();
    let at = at.filter(|(_, count)| **count > 0);
    let at: Vec<String> = at
        .map(|(i, count)| format!("{count} at {}", tally.level(i)))
        .collect();
    let scored = match at.len() {
        0 => "Nobody gave a score.".to_owned(),
        _ => format!(
            "{} gave a score: {}.",
            people(tally.scored()),
            list_in_words(&at)
        ),
    };
    match tally.dont_know() {
        0 => scored,
        1 => format!("{scored} 1 person said “don’t know” and is in none of the figures."),
        n => format!("{scored} {n} people said “don’t know” and are in none of the figures."),
    }
}

fn verdict_of(tally: &Tally) -> Option<String> {
    let a = agreement(tally)?;
    let (told, least) = (decimal(a), decimal(CLOSE_TOGETHER));
    Some(match (verdict(tally), camps(tally)) {
        (None, _) => format!(
            "No verdict: {} gave a score, and it takes {ENOUGH_BALLOTS}.",
            people(tally.scored())
        ),
        (Some(_), Some(camps)) => two_camps(tally, camps),
        (Some(Verdict::CloseTogether { differently }), _) => {
            let aside = match differently {
                0 => String::new(),
                1 => format!(
                    " 1 person stands {DIFFERENT} levels or more from the middle and sees it differently."
                ),
                n => format!(
                    " {n} people stand {DIFFERENT} levels or more from the middle and see it differently."
                ),
            };
            format!(
                "Close together: agreement is {told}, and from {least} on a room is close together.{aside}"
            )
        }
        (Some(_), _) => format!(
            "Spread out: agreement is {told}, less than {least}, and no gap parts the room into two groups."
        ),
    })
}

fn two_camps(tally: &Tally, camps: Camps) -> String {
    let levels = |from: usize, to: usize| match from == to {
        true => format!("at {}", from + 1),
        false => format!("from {} to {}", from + 1, to + 1),
    };
    // Where a camp's people stand, and not as far as nobody does.
    let stand = |side: std::ops::Range<usize>| {
        let held: Vec<usize> = side.filter(|&i| tally.counts()[i] > 0).collect();
        let ends = held.first().zip(held.last());
        ends.map_or_else(String::new, |(&from, &to)| levels(from, to))
    };
    let (from, to) = (camps.from.index(), camps.to.index());
    let (low, high) = (stand(0..from), stand(to + 1..tally.counts().len()));
    let (below, above) = (people(camps.below), people(camps.above));
    let between = match camps.between {
        0 => "nobody".to_owned(),
        n => people(n),
    };
    let gap = levels(from, to);
    format!("Two camps: {below} stand {low}, {above} {high}, and {between} in the gap {gap}.")
}

fn median_of(tally: &Tally) -> Option<String> {
    let n = tally.scored();
    let median = Median::of(tally)?;
    let told = median_in_words(median);
    Some(match median {
        Median::One(_) if n % 2 == 1 => format!(
            "When all stand in a row from low to high, the middle person stands at {told}: that is the median."
        ),
        Median::One(_) => format!(
            "When all stand in a row from low to high, the two in the middle both stand at {told}: that is the median."
        ),
        Median::Between(lower, upper) => format!(
            "When all stand in a row from low to high, the two in the middle stand at {lower} and at {upper}: the median is {told}, and nothing between."
        ),
    })
}

fn middle_half_of(tally: &Tally) -> Option<String> {
    let half = MiddleHalf::of(tally)?;
    let told = middle_half_in_words(half);
    Some(match tally.scored() / 4 {
        0 => format!(
            "There are too few to leave a quarter out, so the middle half is everybody: {told}."
        ),
        1 => format!(
            "Without the lowest score and the highest, the others are the middle half: {told}."
        ),
        n => format!(
            "Without the {n} lowest scores and the {n} highest, the others are the middle half: {told}."
        ),
    })
}

fn how_it_is_reckoned(tally: &Tally) -> String {
    let n = tally.scored();
    format!(
        "How it is reckoned: two camps need a gap with at most half as many people as the lower of the two peaks and at least {} \
         fewer, and {} people or more on each side, in a room of {n}. Agreement is van der Eijk’s A: −1 for two opposite camps, 0 \
         for evenly spread, 1 for all the same. Nothing is averaged: these are levels, not measurements.",
        valley_depth(n),
        smallest_camp(n),
    )
}

/// The three verdicts, the median and the middle half, in general.
pub fn verdict_help() -> String {
    let from = decimal(CLOSE_TOGETHER);
    format!(
        "“Two camps” means two groups with a gap between them: a level with at most half as many people as the lower of the two \
         peaks, and fewer by one in {VALLEY_ONE_IN} of all; on each side of it one in {CAMP_ONE_IN} of all or more, never fewer \
         than {SMALLEST_CAMP}. “Close together” means agreement of {from} or more, on a measure that runs from −1 (two opposite \
         camps) over 0 (evenly spread) to 1 (all the same); who stands {DIFFERENT} levels or more from the middle is told beside \
         it. “Spread out” is anything else. With fewer than {ENOUGH_BALLOTS} scores with a level there is no verdict. The median is the middle \
         score when all stand in a row from low to high; with an even number there are two in the middle, and where they differ, \
         both are told. The middle half leaves out the lowest and the highest quarter. Nothing is averaged: these are levels, not \
         measurements."
    )
}

/// With at most two decimal places: "0.6", "−0.42".
fn decimal(number: Fraction) -> String {
    let text = format!("{:.2}", number.to_f64());
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" | "" => "0".to_owned(),
        text => text.replace('-', "−"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(counts: &[u32], dont_know: u32) -> Vec<String> {
        explained(&Tally::new(counts.to_vec(), dont_know).unwrap())
    }

    #[test]
    fn the_middle_person_is_named_only_where_there_is_one() {
        let names = |counts: &[u32]| told(counts, 0).concat().contains("the middle person");
        assert!(names(&[1, 3, 1]));
        assert!(!names(&[1, 4, 1]));
        assert!(!names(&[3, 0, 3]));
    }

    #[test]
    fn it_answers_with_the_figures_of_this_room() {
        let split = told(&[6, 0, 0, 0, 6], 2);
        assert_eq!(
            split[..4],
            [
                "12 people gave a score: 6 at 1 and 6 at 5. 2 people said “don’t know” and are in none of the figures.",
                "Two camps: 6 people stand at 1, 6 people at 5, and nobody in the gap from 2 to 4.",
                "When all stand in a row from low to high, the two in the middle stand at 1 and at 5: the median is 1 or 5, and nothing between.",
                "Without the 3 lowest scores and the 3 highest, the others are the middle half: 1 to 5.",
            ]
        );
        assert!(split[4].contains("at least 2 fewer, and 3 people or more on each side"));
        let close = told(&[1, 0, 0, 11, 0], 0);
        assert_eq!(
            close[1],
            "Close together: agreement is 0.76, and from 0.6 on a room is close together. \
             1 person stands 2 levels or more from the middle and sees it differently."
        );
        let few = told(&[0, 1, 0, 0, 1], 1);
        assert_eq!(few[1], "No verdict: 2 people gave a score, and it takes 3.");
        assert_eq!(
            told(&[0; 5], 12)[0],
            "Nobody gave a score. 12 people said “don’t know” and are in none of the figures."
        );
        assert_eq!(told(&[0; 5], 12).len(), 2);
    }

    #[test]
    fn decimals_are_short() {
        let told = [(6, 10), (-42, 100), (1, 1), (0, 1), (-1, 1000), (2, 3)]
            .map(|(n, d)| decimal(Fraction::new(n, d).unwrap()));
        assert_eq!(told, ["0.6", "−0.42", "1", "0", "0", "0.67"]);
    }
}
