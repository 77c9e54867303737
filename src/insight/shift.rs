use super::agreement;
use crate::session::{Card, Tally};

/// What changed between two rounds of one mechanism, as far as counts can tell.
///
/// Counts do not say who moved, so these are the fewest people who can have: the least number of
/// single-person moves that turns the earlier counts into the later ones. Ballots at levels that
/// both rounds have stay where they are; the lowest of those left over goes to the lowest free
/// place, the next to the next. Of all ways with so few moves this is one that crosses the fewest
/// levels.
///
/// Where the numbers of ballots with a level differ, that many people came (or left, or changed
/// from or to "don't know"), and nobody can say which they are. Those are taken to have come or
/// left whose going leaves the shortest moves for the others; where that is open, those lowest on
/// the scale.
///
/// ```
/// use roundtable::insight::Shift;
/// use roundtable::session::Tally;
///
/// let round = |counts: [u32; 5]| Tally::new(counts.to_vec(), 0).unwrap();
/// let shift = Shift::between(&round([4, 1, 2, 1, 1]), &round([0, 1, 6, 2, 0])).unwrap();
/// assert_eq!((shift.up, shift.down, shift.came), (4, 1, 0));
/// assert_eq!(shift.in_words(), "4 moved up, 1 down; closer together");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// People who moved up, at the least.
    pub up: u32,
    /// People who moved down, at the least.
    pub down: u32,
    /// How many more ballots have a level in the later round; below zero for fewer.
    pub came: i32,
    /// Agreement A of the earlier round.
    pub before: f64,
    /// Agreement A of the later round.
    pub after: f64,
}

/// Whether a room came closer between two rounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closer {
    /// Agreement rose.
    Closer,
    /// Agreement is as it was, to the two decimal places that are shown.
    Same,
    /// Agreement fell.
    Apart,
}

/// Smaller changes of A than this would not be seen where it is written with two decimal places.
const SEEN: f64 = 0.005;

impl Shift {
    /// The shift between two tallies of the same scale; nothing where one has no ballot with a
    /// level, or where the scales differ.
    pub fn between(earlier: &Tally, later: &Tally) -> Option<Self> {
        let (from, to) = (earlier.counts(), later.counts());
        if from.len() != to.len() {
            return None;
        }
        let (before, after) = (agreement(earlier)?, agreement(later)?);
        let excess = |a: &[u32], b: &[u32]| -> Vec<u32> {
            a.iter().zip(b).map(|(a, b)| a.saturating_sub(*b)).collect()
        };
        let (mut left, mut taken) = (excess(from, to), excess(to, from));
        let (gone, new) = (left.iter().sum::<u32>(), taken.iter().sum::<u32>());
        if gone > new {
            drop_furthest(&mut left, &taken, gone - new);
        } else {
            drop_furthest(&mut taken, &left, new - gone);
        }
        let (up, down) = moves(left, taken);
        Some(Self {
            up,
            down,
            came: i32::try_from(new).unwrap_or(i32::MAX) - i32::try_from(gone).unwrap_or(i32::MAX),
            before,
            after,
        })
    }

    /// The shift between the first and the last round that the room has seen, where there are two.
    pub fn of(card: &Card) -> Option<Self> {
        let [first, .., last] = card.revealed_rounds() else {
            return None;
        };
        Self::between(&first.tally, &last.tally)
    }

    /// Whether the room came closer.
    pub fn closer(self) -> Closer {
        match self.after - self.before {
            change if change >= SEEN => Closer::Closer,
            change if change <= -SEEN => Closer::Apart,
            _ => Closer::Same,
        }
    }

    /// For the wall: "4 moved up, 1 down; closer together".
    pub fn in_words(self) -> String {
        let mut words = match (self.up, self.down) {
            (0, 0) => "nobody moved".to_owned(),
            (up, 0) => format!("{up} moved up"),
            (0, down) => format!("{down} moved down"),
            (up, down) => format!("{up} moved up, {down} down"),
        };
        match self.came {
            0 => {}
            came if came > 0 => words.push_str(&format!(", {came} more scored")),
            came => words.push_str(&format!(", {} fewer scored", -came)),
        }
        words.push_str(match self.closer() {
            Closer::Closer => "; closer together",
            Closer::Same => "; as far apart as before",
            Closer::Apart => "; further apart",
        });
        words
    }
}

/// Takes `surplus` ballots out of `many`, so that what is left stands as near as it can to `few`.
///
/// Walks up the scale and keeps, for each number taken out so far, the least number of levels that
/// all others have to cross; then walks back down along the best way.
fn drop_furthest(many: &mut [u32], few: &[u32], surplus: u32) {
    let surplus = surplus as usize;
    if surplus == 0 {
        return;
    }
    let mut best = vec![None; surplus + 1];
    best[0] = Some(0_i64);
    let mut flow = 0_i64;
    let mut ways = Vec::with_capacity(many.len());
    for (&here, &wanted) in many.iter().zip(few) {
        flow += i64::from(here) - i64::from(wanted);
        let mut next = vec![None; surplus + 1];
        let mut way = vec![0; surplus + 1];
        for taken in 0..=surplus {
            let crossing = (flow - taken as i64).abs();
            let options = (0..=taken.min(here as usize))
                .rev()
                .filter_map(|drop| Some((best[taken - drop]? + crossing, drop)));
            if let Some((cost, drop)) = options.min_by_key(|&(cost, _)| cost) {
                next[taken] = Some(cost);
                way[taken] = drop;
            }
        }
        best = next;
        ways.push(way);
    }
    let mut taken = surplus;
    for (here, way) in many.iter_mut().zip(&ways).rev() {
        *here -= u32::try_from(way[taken]).unwrap_or(0);
        taken -= way[taken];
    }
}

/// Matches the lowest with the lowest: how many go up, how many go down.
fn moves(mut left: Vec<u32>, mut taken: Vec<u32>) -> (u32, u32) {
    let (mut up, mut down) = (0, 0);
    let (mut from, mut to) = (0, 0);
    while from < left.len() && to < taken.len() {
        let people = left[from].min(taken[to]);
        if to > from {
            up += people;
        } else {
            down += people;
        }
        left[from] -= people;
        taken[to] -= people;
        if left[from] == 0 {
            from += 1;
        } else {
            to += 1;
        }
    }
    (up, down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn between(from: &[u32], to: &[u32]) -> Option<Shift> {
        let tally = |counts: &[u32]| Tally::new(counts.to_vec(), 0).unwrap();
        Shift::between(&tally(from), &tally(to))
    }

    fn words(from: [u32; 5], to: [u32; 5]) -> String {
        between(&from, &to).map_or_else(String::new, Shift::in_words)
    }

    #[test]
    fn what_the_wall_says() {
        assert_eq!(
            words([1, 0, 0, 0, 0], [1, 0, 0, 0, 0]),
            "nobody moved; as far apart as before"
        );
        assert_eq!(
            words([6, 0, 0, 0, 6], [0, 6, 0, 6, 0]),
            "6 moved up, 6 down; closer together"
        );
        assert_eq!(
            words([0, 4, 0, 0, 0], [2, 1, 0, 0, 1]),
            "1 moved up, 2 down; further apart"
        );
        assert_eq!(words([0; 5], [1, 0, 0, 0, 0]), "", "nothing to compare");
    }

    #[test]
    fn who_came_is_whoever_leaves_the_shortest_moves() {
        // Somebody is new at 5; the one at 1 went to 2, not to 5.
        assert_eq!(
            words([1, 0, 3, 0, 0], [0, 1, 3, 0, 1]),
            "1 moved up, 1 more scored; further apart"
        );
        let fewer = between(&[0, 1, 3, 0, 1], &[1, 0, 3, 0, 0]).unwrap();
        assert_eq!((fewer.up, fewer.down, fewer.came), (0, 1, -1));
    }

    /// Tries every way of pairing people, for small rooms: fewest moves, then fewest levels.
    fn by_trying(from: &[usize], to: &mut Vec<usize>, at: usize) -> (usize, usize) {
        if at == from.len() {
            return (0, 0);
        }
        (at..to.len())
            .map(|pick| {
                to.swap(at, pick);
                let levels = from[at].abs_diff(to[at]);
                let rest = by_trying(from, to, at + 1);
                to.swap(at, pick);
                (rest.0 + usize::from(levels > 0), rest.1 + levels)
            })
            .min()
            .unwrap_or((0, 0))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn nobody_finds_fewer_moves_by_trying(
            from in prop::collection::vec(0_usize..5, 1..6),
            to in prop::collection::vec(0_usize..5, 1..7),
        ) {
            let counts = |levels: &[usize]| {
                let mut counts = vec![0_u32; 5];
                for &level in levels {
                    counts[level] += 1;
                }
                counts
            };
            let shift = between(&counts(&from), &counts(&to)).unwrap();
            let (few, many) = if from.len() <= to.len() { (&from, &to) } else { (&to, &from) };
            let (people, _) = by_trying(few, &mut many.clone(), 0);
            prop_assert_eq!((shift.up + shift.down) as usize, people);
            prop_assert_eq!(shift.came as isize, to.len() as isize - from.len() as isize);
            let back = between(&counts(&to), &counts(&from)).unwrap();
            prop_assert_eq!((shift.up, shift.down), (back.down, back.up));
        }
    }
}
