//! Where the two sides of a split room stand.

use super::Row;
use crate::workshop::Level;

impl Row {
    /// The two peaks with the deepest valley between them, each with its count, the lower first;
    /// nothing where no valley parts the ballots, or where they are not told.
    pub fn sides(&self) -> Option<[(Level, u32); 2]> {
        let counts = &self.counts;
        let mut best: Option<(u32, usize, usize)> = None;
        for high in 2..counts.len() {
            for low in 0..high - 1 {
                let lower_peak = counts[low].min(counts[high]);
                let valley = counts[low + 1..high].iter().copied().min().unwrap_or(0);
                let depth = lower_peak.saturating_sub(valley);
                if depth > 0 && best.is_none_or(|(deepest, ..)| depth > deepest) {
                    best = Some((depth, low, high));
                }
            }
        }
        best.map(|(_, low, high)| {
            [low, high].map(|i| (Level::from_index(i).called_from(self.lowest), counts[i]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Tally;
    use crate::workshop::MechanismIndex;

    #[test]
    fn the_sides_of_a_room_are_its_peaks() {
        let sides = |counts: [u32; 5]| {
            let row = Row::of_tally(
                MechanismIndex::FIRST,
                "",
                &Tally::new(counts.to_vec(), 0).unwrap(),
            );
            row.sides()
                .map(|sides| sides.map(|(level, n)| (level.rank(), n)))
        };
        assert_eq!(sides([4, 1, 1, 2, 4]), Some([(1, 4), (5, 4)]));
        assert_eq!(sides([6, 0, 0, 0, 6]), Some([(1, 6), (5, 6)]));
        assert_eq!(sides([1, 2, 5, 3, 1]), None);
        assert_eq!(sides([0; 5]), None);
    }
}
