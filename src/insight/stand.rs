//! Where the people of a count stand, in the fewest numbers that tell it.

use super::verdict::{Camps, camps};
use crate::session::Tally;
use crate::workshop::Level;

/// Some people, and the lowest and the highest level on which one of them stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// How many they are.
    pub people: u32,
    /// The lowest level.
    pub from: Level,
    /// The highest level.
    pub to: Level,
}

/// Where the people stand who gave a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// In two camps.
    Camps {
        /// The lower camp.
        below: Span,
        /// The higher.
        above: Span,
        /// How many stand in the gap, who are in neither.
        between: u32,
    },
    /// Some at one end, with an empty level between them and all the others, who are more.
    Apart {
        /// Those at the end: all of them on one level.
        some: Span,
        /// Everybody else.
        others: Span,
    },
    /// At least one person on each level of the scale; how many there are.
    Everywhere(u32),
    /// Within these levels, which may be one.
    Within(Span),
}

impl Stand {
    /// Where these people stand; nothing where nobody gave a level.
    ///
    /// ```
    /// use roundtable::insight::Stand;
    /// use roundtable::session::Tally;
    ///
    /// let of = |counts: [u32; 5]| Stand::of(&Tally::new(counts.to_vec(), 0).unwrap());
    /// assert!(matches!(of([4, 1, 1, 2, 4]), Some(Stand::Camps { between: 4, .. })));
    /// assert!(matches!(of([0, 6, 5, 0, 1]), Some(Stand::Apart { some, .. }) if some.people == 1));
    /// assert_eq!(of([2, 3, 3, 2, 2]), Some(Stand::Everywhere(12)));
    /// assert_eq!(of([0; 5]), None);
    /// ```
    pub fn of(tally: &Tally) -> Option<Self> {
        let counts = tally.counts();
        let all = Span::of(tally, 0..counts.len())?;
        if let Some(Camps {
            from, to, between, ..
        }) = camps(tally)
        {
            let below = Span::of(tally, 0..from.index())?;
            let above = Span::of(tally, to.index() + 1..counts.len())?;
            return Some(Self::Camps {
                below,
                above,
                between,
            });
        }
        if let Some(apart) = apart(tally, all) {
            return Some(apart);
        }
        let everywhere = counts.len() > 1 && counts.iter().all(|&count| count > 0);
        Some(if everywhere {
            Self::Everywhere(all.people)
        } else {
            Self::Within(all)
        })
    }
}

impl Span {
    /// Those who stand on these levels, counted from 0; nothing where nobody does.
    fn of(tally: &Tally, levels: std::ops::Range<usize>) -> Option<Self> {
        let counts = tally.counts();
        let held = || levels.clone().filter(|&level| counts[level] > 0);
        Some(Self {
            people: levels.clone().map(|level| counts[level]).sum(),
            from: tally.level(held().next()?),
            to: tally.level(held().next_back()?),
        })
    }
}

/// Those at one end where the level next to them is empty and they are fewer than the others; with
/// such at both ends the fewer, and nobody where they are as many.
fn apart(tally: &Tally, all: Span) -> Option<Stand> {
    let counts = tally.counts();
    let (low, high) = (all.from.index(), all.to.index());
    let end = |at: usize, next: Option<usize>, rest: std::ops::Range<usize>| {
        let some = Span::of(tally, at..at + 1)?;
        let others = Span::of(tally, rest)?;
        let gap = next.is_some_and(|next| counts.get(next) == Some(&0));
        (gap && some.people < others.people).then_some((some, others))
    };
    let ends = (
        end(low, low.checked_add(1), low + 1..high + 1),
        end(high, high.checked_sub(1), low..high),
    );
    let (some, others) = match ends {
        (Some(low), Some(high)) if low.0.people == high.0.people => return None,
        (Some(low), Some(high)) if low.0.people < high.0.people => low,
        (_, Some(high)) => high,
        (low, None) => low?,
    };
    Some(Stand::Apart { some, others })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::ballots::tests::turned;

    fn of(counts: &[u32]) -> Option<Stand> {
        Stand::of(&Tally::new(counts.to_vec(), 0).unwrap())
    }

    fn span(people: u32, from: u8, to: u8) -> Span {
        let [from, to] = [from, to].map(|number| Level::new(number).unwrap());
        Span { people, from, to }
    }

    #[test]
    fn camps_are_told_with_all_who_stand_in_them() {
        let told = |below, above, between| {
            Some(Stand::Camps {
                below,
                above,
                between,
            })
        };
        assert_eq!(of(&[4, 1, 1, 2, 4]), told(span(4, 1, 1), span(4, 5, 5), 4));
        assert_eq!(of(&[3, 2, 0, 3, 4]), told(span(5, 1, 2), span(7, 4, 5), 0));
    }

    #[test]
    fn who_stands_apart_is_told_from_the_others() {
        let apart = |some, others| Some(Stand::Apart { some, others });
        assert_eq!(of(&[0, 6, 5, 0, 1]), apart(span(1, 5, 5), span(11, 2, 3)));
        assert_eq!(of(&[1, 0, 0, 11, 0]), apart(span(1, 1, 1), span(11, 4, 4)));
        let both = Some(Stand::Within(span(12, 1, 5)));
        assert_eq!(of(&[1, 0, 10, 0, 1]), both, "at both ends");
        assert_eq!(of(&[0, 1, 0, 0, 1]), Some(Stand::Within(span(2, 2, 5))));
    }

    #[test]
    fn everybody_stands_somewhere() {
        assert_eq!(of(&[2, 3, 3, 2, 2]), Some(Stand::Everywhere(12)));
        assert_eq!(of(&[0, 0, 12, 0, 0]), Some(Stand::Within(span(12, 3, 3))));
        assert_eq!(of(&[0, 3, 5, 3, 0]), Some(Stand::Within(span(11, 2, 4))));
    }

    #[test]
    fn a_scale_that_is_turned_round_turns_it_round() {
        let turn = |span: Span| Span {
            from: Level::from_index(4 - span.to.index()),
            to: Level::from_index(4 - span.from.index()),
            ..span
        };
        for counts in [
            [4, 1, 1, 2, 4],
            [0, 6, 5, 0, 1],
            [1, 0, 10, 0, 2],
            [2, 3, 3, 2, 2],
            [0, 3, 5, 3, 0],
        ] {
            let turned_round = match of(&counts).unwrap() {
                Stand::Camps {
                    below,
                    above,
                    between,
                } => Stand::Camps {
                    below: turn(above),
                    above: turn(below),
                    between,
                },
                Stand::Apart { some, others } => Stand::Apart {
                    some: turn(some),
                    others: turn(others),
                },
                Stand::Within(all) => Stand::Within(turn(all)),
                Stand::Everywhere(all) => Stand::Everywhere(all),
            };
            assert_eq!(of(&turned(&counts)), Some(turned_round), "{counts:?}");
        }
    }
}
