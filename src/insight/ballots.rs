//! The ballots of a tally as if they stood in a row from the lowest to the highest level.

use crate::session::Tally;
use crate::workshop::Level;

/// The level of the ballot at this place in the row, counted from 1; nothing beyond its ends.
pub(super) fn at(tally: &Tally, place: u32) -> Option<Level> {
    let mut passed = 0;
    let index = tally.counts().iter().position(|&count| {
        passed += count;
        passed >= place
    });
    index.filter(|_| place > 0).map(|i| tally.level(i))
}

/// Whether more people said "don't know" than gave a level: then the levels do not speak for the
/// room.
pub fn mostly_dont_know(tally: &Tally) -> bool {
    tally.dont_know() > tally.scored()
}

#[cfg(test)]
pub(super) mod tests {
    /// The level of every ballot, counted from 0, lowest first.
    pub(in crate::insight) fn listed(counts: &[u32]) -> Vec<usize> {
        let each = counts.iter().enumerate();
        each.flat_map(|(i, &count)| std::iter::repeat_n(i, count as usize))
            .collect()
    }

    /// The counts on a scale that is turned over.
    pub(in crate::insight) fn turned(counts: &[u32]) -> Vec<u32> {
        counts.iter().rev().copied().collect()
    }
}
