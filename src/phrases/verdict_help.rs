//! What a verdict means, with the numbers that the program goes by.

use super::figures::verdict_in_words;
use crate::insight::{
    CAMP_ONE_IN, CLOSE_TOGETHER, DIFFERENT, ENOUGH_BALLOTS, SMALLEST_CAMP, VALLEY_ONE_IN, Verdict,
};

/// The three verdicts, the median and the middle half, in general.
pub fn verdict_help() -> String {
    let [close, spread, camps] = [
        Verdict::CloseTogether { differently: 0 },
        Verdict::SpreadOut,
        Verdict::TwoCamps,
    ]
    .map(verdict_in_words);
    let from = CLOSE_TOGETHER.to_f64();
    format!(
        "“{camps}”: two groups with a valley between them. At least one level in between has at most half as many people as the \
         lower peak, and fewer by one in {VALLEY_ONE_IN} of all; on each side of it stand one in {CAMP_ONE_IN} or more, never \
         fewer than {SMALLEST_CAMP}. “{close}”: agreement is {from} or more, on a measure that runs from −1 (two opposite camps) \
         over 0 (evenly spread) to 1 (all the same); anyone {DIFFERENT} levels or more from the median is told beside it. \
         “{spread}”: anything else. With fewer than {ENOUGH_BALLOTS} scores there is no verdict. The median is the middle score \
         when all stand in a row from low to high; with an even number there are two in the middle, and where they differ, both \
         are told. The middle half leaves out the lowest and the highest quarter. Nothing is averaged: these are levels, not \
         measurements."
    )
}
