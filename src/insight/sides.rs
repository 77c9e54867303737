//! Where the two sides of a split room stand.

use super::picture::Row;
use crate::workshop::Level;

/// The two sides of a split room, and everybody who stands on neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sides {
    /// The two peaks, the lower first, each with its count.
    pub peaks: [(Level, u32); 2],
    /// How many stand between the two.
    pub between: u32,
    /// How many stand below the lower and above the higher.
    pub beyond: u32,
}

impl Row {
    /// The two peaks with the deepest valley between them; nothing where no valley parts the
    /// ballots, or where they are not told.
    pub fn sides(&self) -> Option<Sides> {
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
        let (_, low, high) = best?;
        let between: u32 = counts[low + 1..high].iter().sum();
        let within: u32 = counts[low..=high].iter().sum();
        Some(Sides {
            peaks: [low, high].map(|i| (self.level(i), counts[i])),
            between,
            beyond: counts.iter().sum::<u32>() - within,
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
            let tally = Tally::new(counts.to_vec(), 0).unwrap();
            let sides = Row::of_tally(MechanismIndex::FIRST, "", &tally).sides()?;
            let peaks = sides.peaks.map(|(level, n)| (level.rank(), n));
            Some((peaks, sides.between, sides.beyond))
        };
        assert_eq!(sides([4, 1, 1, 2, 4]), Some(([(1, 4), (5, 4)], 4, 0)));
        assert_eq!(sides([6, 0, 0, 0, 6]), Some(([(1, 6), (5, 6)], 0, 0)));
        assert_eq!(sides([1, 4, 1, 4, 2]), Some(([(2, 4), (4, 4)], 1, 3)));
        assert_eq!(sides([1, 2, 5, 3, 1]), None);
        assert_eq!(sides([0; 5]), None);
    }
}
