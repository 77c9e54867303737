//! What is worth talking about, most first.

use std::cmp::{Ordering, Reverse};

use super::agreement::agreement;
use super::ballots::mostly_dont_know;
use super::ending::Ending;
use super::fraction::Fraction;
use super::median::Median;
use super::stand::Stand;
use super::verdict::{Verdict, verdict};
use crate::session::{Card, Session};
use crate::workshop::MechanismIndex;

/// What is worth talking about, most first: what is not settled yet, and apart from it what is.
///
/// The formula, for the last round of each mechanism that the room has seen:
///
/// 1. the further apart, the earlier: the lower agreement A is, as an exact fraction. Where more
///    people said "don't know" than gave a level, the room knows no more than if it were evenly
///    spread, and A counts as 0 unless it is lower;
/// 2. with the same A, the lower the median, the earlier; a median of 3 or 4 stands between 3 and
///    4, and a room without any comes after those with one;
/// 3. what was skipped comes after all others, and what nobody touched comes last.
///
/// What is the same in all of these is a tie: it shares its rank and stands in the workshop's
/// order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// Neither agreed nor agreed to differ.
    pub open: Vec<Queued>,
    /// Ended one way or the other.
    pub settled: Vec<Queued>,
}

/// One mechanism in a [`Queue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Its place in the workshop, from 0.
    pub mechanism: MechanismIndex,
    /// Its place in the queue, from 1; those of a tie have the same.
    pub place: usize,
    /// Whether another one has the same place.
    pub tied: bool,
    /// Why it stands where it stands.
    pub reason: Reason,
    /// Agreement A of the ballots.
    pub agreement: Option<Fraction>,
    /// The median of the ballots.
    pub median: Option<Median>,
}

/// Why a mechanism stands where it stands in a [`Queue`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Nobody has said anything of it.
    Untouched,
    /// It was left out on purpose.
    Skipped,
    /// More people said "don't know" than gave a level; perhaps all did.
    MostlyDontKnow {
        /// How many said so.
        dont_know: u32,
        /// Of how many who took part.
        of: u32,
    },
    /// How far apart the room is, and where it stands.
    Scored {
        /// The verdict on the ballots; nothing where too few gave a level for one.
        verdict: Option<Verdict>,
        /// Whether the median, or both middle ballots, stand below the middle of the scale.
        low: bool,
        /// Where those stand who gave a level.
        stand: Stand,
    },
    /// It was settled without a round: there is nothing to rank it by.
    NoRound,
}

impl Queue {
    /// The queue of a session. Hidden rounds are not in it.
    pub fn of(session: &Session) -> Self {
        let (mut open, mut settled) = (Vec::new(), Vec::new());
        for (mechanism, _, card) in session.mechanisms() {
            let queued = Queued::of(mechanism, card);
            if card.agreed().is_some() {
                settled.push(queued);
            } else {
                open.push(queued);
            }
        }
        Self {
            open: ranked(open),
            settled: ranked(settled),
        }
    }

    /// All of it as one list: what people have spoken of comes before what they have not, and what
    /// is open before what is settled.
    pub fn lines(self) -> impl Iterator<Item = Queued> {
        let spoken_of = |q: &Queued| !matches!(q.reason, Reason::Untouched | Reason::Skipped);
        let (begun, rest): (Vec<_>, Vec<_>) = self.open.into_iter().partition(spoken_of);
        begun.into_iter().chain(self.settled).chain(rest)
    }
}

impl Queued {
    fn of(mechanism: MechanismIndex, card: &Card) -> Self {
        let tally = card.revealed().map(|round| &round.tally);
        let median = tally.and_then(Median::of);
        let reason = match (Ending::of(card), tally) {
            (Ending::Untouched, _) => Reason::Untouched,
            (Ending::Skipped, _) => Reason::Skipped,
            (_, Some(tally)) if mostly_dont_know(tally) => Reason::MostlyDontKnow {
                dont_know: tally.dont_know(),
                of: tally.ballots(),
            },
            (_, Some(tally)) => Stand::of(tally).map_or(Reason::NoRound, |stand| {
                // Twice the level against the sum of the lowest and the highest: no halves needed.
                let low = median.is_some_and(|median| {
                    usize::from(median.upper().rank()) * 2 < tally.counts().len() + 1
                });
                let verdict = verdict(tally);
                Reason::Scored {
                    verdict,
                    low,
                    stand,
                }
            }),
            _ => Reason::NoRound,
        };
        Self {
            mechanism,
            place: 0,
            tied: false,
            reason,
            agreement: tally.and_then(agreement),
            median,
        }
    }

    /// The formula: what comes earlier is less.
    fn order(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }

    fn key(&self) -> (u8, Option<Fraction>, Reverse<Option<Reverse<usize>>>) {
        let (class, agreement) = match self.reason {
            Reason::MostlyDontKnow { .. } => {
                let known = self.agreement.unwrap_or(Fraction::ZERO);
                (0, Some(known.min(Fraction::ZERO)))
            }
            Reason::Scored { .. } => (0, self.agreement),
            Reason::NoRound => (1, None),
            Reason::Skipped => (2, None),
            Reason::Untouched => (3, None),
        };
        // Both turned round: the lowest median first, and none after all.
        let median = Reverse(self.median.map(|median| Reverse(median.rank())));
        (class, agreement, median)
    }
}

/// Puts the queue in order and numbers its places.
fn ranked(mut queue: Vec<Queued>) -> Vec<Queued> {
    // The sort is stable: ties stay in the workshop's order.
    queue.sort_by(Queued::order);
    for i in 0..queue.len() {
        let as_before = i > 0 && queue[i].order(&queue[i - 1]).is_eq();
        let as_after = queue
            .get(i + 1)
            .is_some_and(|next| queue[i].order(next).is_eq());
        queue[i].place = if as_before { queue[i - 1].place } else { i + 1 };
        queue[i].tied = as_before || as_after;
    }
    queue
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Agreement, Round, Tally};
    use crate::workshop::integrated_leadership;

    /// A session with one revealed round on each of the first mechanisms; the last number of each
    /// is how many did not know.
    fn session(rounds: &[[u32; 6]]) -> Session {
        let mut session = Session::new(integrated_leadership());
        for (i, [counts @ .., dont_know]) in rounds.iter().enumerate() {
            let mut round = Round::empty(5);
            round.tally = Tally::new(counts.to_vec(), *dont_know).unwrap();
            round.revealed = true;
            session.card_mut(i.into()).unwrap().rounds.push(round);
        }
        session
    }

    /// Why a mechanism stands where it stands, apart from where the people stand.
    #[derive(Debug, PartialEq)]
    enum Why {
        Scored(Verdict, bool),
        DontKnow(u32, u32),
        Other(Reason),
    }

    fn told(queue: &[Queued]) -> Vec<(usize, usize, Why)> {
        let why = |reason| match reason {
            Reason::Scored {
                verdict: Some(verdict),
                low,
                ..
            } => Why::Scored(verdict, low),
            Reason::MostlyDontKnow { dont_know, of } => Why::DontKnow(dont_know, of),
            other => Why::Other(other),
        };
        let told = |q: &Queued| (q.mechanism.get(), q.place, why(q.reason));
        queue.iter().map(told).collect()
    }

    fn scored(verdict: Verdict, low: bool) -> Why {
        Why::Scored(verdict, low)
    }

    const CLOSE: Verdict = Verdict::CloseTogether { differently: 0 };

    #[test]
    fn far_apart_comes_first_then_low_then_what_nobody_scored() {
        let rounds = [
            [0, 0, 0, 9, 0, 0],
            [9, 0, 0, 0, 0, 0],
            [6, 0, 0, 0, 6, 0],
            [0, 3, 0, 0, 0, 0],
        ];
        let queue = Queue::of(&session(&rounds));
        assert_eq!(
            told(&queue.open)[..5],
            [
                (2, 1, scored(Verdict::TwoCamps, false)),
                (1, 2, scored(CLOSE, true)),
                (3, 3, scored(CLOSE, true)),
                (0, 4, scored(CLOSE, false)),
                (4, 5, Why::Other(Reason::Untouched)),
            ]
        );
        assert!(queue.open[4..].iter().all(|q| q.place == 5 && q.tied));
        assert!(!queue.open[0].tied);
    }

    #[test]
    fn ties_share_a_place_in_the_workshops_order() {
        let rounds = [[0, 2, 2, 0, 0, 0], [1, 1, 1, 1, 1, 0], [0, 4, 4, 0, 0, 0]];
        let queue = Queue::of(&session(&rounds));
        let places = queue
            .open
            .iter()
            .take(3)
            .map(|q| (q.mechanism.get(), q.place, q.tied));
        assert_eq!(
            places.collect::<Vec<_>>(),
            [(1, 1, false), (0, 2, true), (2, 2, true)]
        );
    }

    #[test]
    fn equal_agreement_is_equal_however_it_is_reckoned() {
        let rounds = [
            [0, 0, 1, 5, 14, 0],
            [0, 0, 0, 7, 13, 0],
            [0, 0, 0, 13, 7, 0],
        ];
        let queue = Queue::of(&session(&rounds)).open;
        let places = queue
            .iter()
            .take(3)
            .map(|q| (q.mechanism.get(), q.place, q.tied));
        assert_eq!(
            places.collect::<Vec<_>>(),
            [(2, 1, false), (0, 2, true), (1, 2, true)]
        );
    }

    #[test]
    fn most_of_the_room_not_knowing_is_worth_talking_about() {
        let rounds = [
            [0, 2, 6, 3, 1, 0],
            [0, 0, 0, 0, 0, 12],
            [0, 0, 4, 0, 0, 8],
            [6, 0, 0, 0, 6, 0],
            [0, 0, 6, 0, 0, 6],
        ];
        let told = told(&Queue::of(&session(&rounds)).open);
        assert_eq!(told[0].0, 3);
        assert_eq!(told[1], (2, 2, Why::DontKnow(8, 12)));
        assert_eq!(told[2], (1, 3, Why::DontKnow(12, 12)));
        assert_eq!(told[3].0, 0);
        assert_eq!(told[4], (4, 5, scored(CLOSE, false)), "half is not most");
    }

    #[test]
    fn what_is_settled_waits_apart() {
        let mut session = session(&[[6, 0, 0, 0, 6, 0], [0, 0, 9, 0, 0, 0]]);
        session.card_mut(0.into()).unwrap().agreed = Some(Agreement::Differ);
        session.card_mut(2.into()).unwrap().agreed = Some(Agreement::Differ);
        let queue = Queue::of(&session);
        assert_eq!(
            told(&queue.settled),
            [
                (0, 1, scored(Verdict::TwoCamps, false)),
                (2, 2, Why::Other(Reason::NoRound))
            ]
        );
        assert_eq!(queue.open.len(), 8);
        let lines: Vec<_> = queue.lines().map(|queued| queued.mechanism.get()).collect();
        assert_eq!(lines, [1, 0, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
}
