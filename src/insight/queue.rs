use std::cmp::Ordering;

use super::{Quartiles, Verdict, agreement, verdict};
use crate::session::{Card, Session};
use crate::workshop::Level;

/// What is worth talking about, most first: what is not settled yet, and apart from it what is.
///
/// The formula, for the last round of each mechanism that the room has seen:
///
/// 1. the wider the spread, the earlier; spread is 1 − A, from 0 (all the same) to 2 (two camps at
///    the ends), rounded to two decimal places, as it is shown;
/// 2. with the same spread, the lower the median, the earlier;
/// 3. mechanisms of which no ballot with a level was shown come after all others.
///
/// What is the same in all three is a tie: it shares its place and stands in the workshop's order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Queue {
    /// Neither agreed nor agreed to differ.
    pub open: Vec<Queued>,
    /// Ended one way or the other.
    pub settled: Vec<Queued>,
}

/// One mechanism in a [`Queue`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Queued {
    /// Its place in the workshop, from 0.
    pub mechanism: usize,
    /// Its place in the queue, from 1; those of a tie have the same.
    pub place: usize,
    /// Whether another one has the same place.
    pub tied: bool,
    /// 1 − A, 0 to 2, to two decimal places; nothing without ballots.
    pub spread: Option<f64>,
    /// The median of the ballots.
    pub median: Option<Level>,
    verdict: Option<Verdict>,
    low: bool,
}

impl Queue {
    /// The queue of a session. Hidden rounds are not in it.
    pub fn of(session: &Session) -> Self {
        let levels = session.workshop().scale.len();
        let (mut open, mut settled) = (Vec::new(), Vec::new());
        for (mechanism, card) in session.cards().iter().enumerate() {
            let queued = Queued::of(mechanism, card, levels);
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
}

impl Queued {
    fn of(mechanism: usize, card: &Card, levels: usize) -> Self {
        let tally = card.revealed().map(|round| &round.tally);
        let median = tally.and_then(Quartiles::of).map(|q| q.median);
        Self {
            mechanism,
            place: 0,
            tied: false,
            spread: tally
                .and_then(agreement)
                .map(|a| ((1.0 - a) * 100.0).round() / 100.0),
            median,
            verdict: tally.and_then(verdict),
            // Below the middle of the scale; twice the level, so that no halves are needed.
            low: median.is_some_and(|level| usize::from(level.number()) * 2 < levels + 1),
        }
    }

    /// Why it stands where it stands: "two camps, and low", "nobody has scored it yet".
    pub fn reason(self) -> &'static str {
        match (self.spread, self.verdict, self.low) {
            (None, ..) => "nobody has scored it yet",
            (_, Some(Verdict::TwoCamps), true) => "two camps, and low",
            (_, Some(Verdict::TwoCamps), false) => "two camps",
            (_, Some(Verdict::SpreadOut), true) => "far apart, and low",
            (_, Some(Verdict::SpreadOut), false) => "far apart",
            (_, Some(Verdict::CloseTogether), true) => "low, and close together",
            (_, Some(Verdict::CloseTogether), false) => "close together",
            (_, None, true) => "low, with few scores",
            (_, None, false) => "few scores",
        }
    }

    /// The formula: what comes earlier is less.
    fn order(&self, other: &Self) -> Ordering {
        match (self.spread, other.spread) {
            (Some(a), Some(b)) => b.total_cmp(&a).then(self.median.cmp(&other.median)),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
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

    /// A session with one revealed round on each of the first mechanisms.
    fn session(rounds: &[[u32; 5]]) -> Session {
        let mut session = Session::new(integrated_leadership());
        for (i, counts) in rounds.iter().enumerate() {
            let mut round = Round::empty(5);
            round.tally = Tally::new(counts.to_vec(), 0).unwrap();
            round.revealed = true;
            session.card_mut(i).unwrap().rounds.push(round);
        }
        session
    }

    fn told(queue: &[Queued]) -> Vec<(usize, usize, &'static str)> {
        let told = |q: &Queued| (q.mechanism, q.place, q.reason());
        queue.iter().map(told).collect()
    }

    #[test]
    fn far_apart_comes_first_then_low_then_what_nobody_scored() {
        let rounds = [
            [0, 0, 0, 9, 0],
            [9, 0, 0, 0, 0],
            [6, 0, 0, 0, 6],
            [0, 3, 0, 0, 0],
        ];
        let queue = Queue::of(&session(&rounds));
        assert_eq!(
            told(&queue.open)[..5],
            [
                (2, 1, "two camps, and low"),
                (1, 2, "low, and close together"),
                (3, 3, "low, and close together"),
                (0, 4, "close together"),
                (4, 5, "nobody has scored it yet"),
            ]
        );
        assert!(queue.open[4..].iter().all(|q| q.place == 5 && q.tied));
        assert!(!queue.open[0].tied);
    }

    #[test]
    fn ties_share_a_place_in_the_workshops_order() {
        let queue = Queue::of(&session(&[[0, 2, 2, 0, 0], [1; 5], [0, 4, 4, 0, 0]]));
        let places = queue
            .open
            .iter()
            .take(3)
            .map(|q| (q.mechanism, q.place, q.tied));
        assert_eq!(
            places.collect::<Vec<_>>(),
            [(1, 1, false), (0, 2, true), (2, 2, true)]
        );
    }

    #[test]
    fn what_is_settled_waits_apart() {
        let mut session = session(&[[6, 0, 0, 0, 6], [0, 0, 9, 0, 0]]);
        session.card_mut(0).unwrap().agreed = Some(Agreement::Differ);
        let queue = Queue::of(&session);
        assert_eq!(told(&queue.settled), [(0, 1, "two camps, and low")]);
        assert_eq!(queue.open.len(), 9);
    }
}
