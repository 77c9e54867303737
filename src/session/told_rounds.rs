//! Which rounds of one team may tell their counts beside each other, over all its sessions.

use super::session::Session;
use super::suppression::{ENOUGH_FOR_THE_TEAM, SMALLEST_GROUP_LEAST, Size};
use super::tally::Tally;

/// The rounds of one team on one mechanism of which the counts are told, over all its sessions.
///
/// [`super::shown_apart`] guards perspectives; this guards whole rounds where sessions stand beside each
/// other: last time, a trend, a table of many sessions. The minimum is [`ENOUGH_FOR_THE_TEAM`], or that
/// of the session where it asks for more. A round tells its counts unless
///
/// 1. it has fewer ballots with a level than the minimum, or
/// 2. its number of ballots differs from that of a round that is told, but by fewer than the minimum:
///    what the newcomer scored would be the difference. (The number with a level and the number of
///    all are both held to it.)
///
/// Ask first of what was first: then a session that is added later changes nothing of what was told
/// before, and what was made then gives no difference to what is made now.
///
/// What it cannot hide: rounds of the same number. Whoever knows that everyone but one scored as before
/// can tell that one’s move from them. And what was made from another choice of the sessions: a round
/// that is held back beside an earlier one is told where that one is left out. No rule that looks at
/// one choice alone could prevent it, unless it told rounds of a few sizes only; `docs/data.md` says so.
#[derive(Clone, Debug, Default)]
pub struct ToldRounds(Vec<(Size, u32)>);

/// Why the counts of a round are not told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotTold {
    /// It has fewer ballots with a level than the minimum.
    TooFew,
    /// It has nearly as many ballots as a round that is told.
    NearlyAsMany,
}

impl ToldRounds {
    /// Tells a round of a session with this smallest group beside those that are told, or says why not.
    ///
    /// # Errors
    /// A [`NotTold`]: no count of it, and no figure made from them, may stand beside the others.
    ///
    /// ```
    /// use roundtable::session::{NotTold, Tally, ToldRounds};
    ///
    /// let mut told = ToldRounds::default();
    /// let mut tell = |counts: [u32; 3]| told.tell(&Tally::new(counts.to_vec(), 0).unwrap(), 4);
    /// assert_eq!(tell([1, 3, 0]), Err(NotTold::TooFew));
    /// assert_eq!(tell([2, 6, 0]), Ok(()));
    /// assert_eq!(tell([2, 6, 1]), Err(NotTold::NearlyAsMany), "a newcomer");
    /// assert_eq!(tell([2, 6, 5]), Ok(()), "five hide each other");
    /// ```
    pub fn tell(&mut self, tally: &Tally, smallest_group: u8) -> Result<(), NotTold> {
        let least = ENOUGH_FOR_THE_TEAM.max(smallest_group.into());
        let here = Size::of(tally);
        if here.scored < least {
            return Err(NotTold::TooFew);
        }
        let near =
            |&(there, of_there): &(Size, u32)| here.differs_by_few(there, least.max(of_there));
        if self.0.iter().any(near) {
            return Err(NotTold::NearlyAsMany);
        }
        if !self.0.contains(&(here, least)) {
            self.0.push((here, least));
        }
        Ok(())
    }
}

impl Session {
    /// Whether nothing of it may stand beside other teams: fewer people took part than a perspective
    /// needs to be shown apart, so that even what they agreed on is what one or two of them think. It
    /// is as large as the largest round that the room has seen, in ballots with a level; one that
    /// settled everything without a round is as large as it says, and else nobody knows. Of one that is
    /// just as large it is told how each mechanism ended, and no figure ([`ToldRounds`]).
    pub fn is_of_too_few(&self) -> bool {
        let rounds = self.cards.iter().flat_map(|card| card.revealed_rounds());
        let scored = rounds.map(|round| round.tally.scored()).max();
        let told = self.about.people.map_or(0, u32::from);
        let size = scored.filter(|&most| most > 0).unwrap_or(told);
        size < u32::from(self.smallest_group().max(SMALLEST_GROUP_LEAST))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_two_rounds_that_are_told_differ_by_few(
            rounds in prop::collection::vec((0_u32..40, 0_u32..6, 0_u8..7), 1..20),
        ) {
            let mut told = ToldRounds::default();
            let mut shown: Vec<(u32, u32, u32)> = Vec::new();
            for (scored, dont_know, minimum) in rounds {
                let tally = Tally::new(vec![scored, 0, 0], dont_know).unwrap();
                let least = u32::from(minimum.max(5));
                if told.tell(&tally, minimum).is_ok() {
                    prop_assert!(scored >= least);
                    for &(other, all, of_other) in &shown {
                        let least = least.max(of_other);
                        for apart in [scored.abs_diff(other), (scored + dont_know).abs_diff(all)] {
                            prop_assert!(apart == 0 || apart >= least, "{scored} beside {other}");
                        }
                    }
                    shown.push((scored, scored + dont_know, least));
                }
            }
        }
    }
}
