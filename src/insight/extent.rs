//! How much a session holds, to tell two states of one session apart.

use crate::session::Session;

/// How much a session holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Mechanisms that the team has settled.
    pub settled: usize,
    /// Scores of all rounds, also of those that are not shown yet.
    pub scores: u32,
    /// Words in notes, actions and the parking lot.
    pub words: u32,
}

impl Extent {
    /// Of a session.
    ///
    /// ```
    /// use roundtable::insight::Extent;
    ///
    /// let extent = Extent::of(&roundtable::edit::sample());
    /// assert_eq!(extent.settled, 10);
    /// assert!(extent.scores >= 100 && extent.words >= 100);
    /// ```
    pub fn of(session: &Session) -> Self {
        let cards = session.cards().iter();
        let ballots = cards.clone().flat_map(|card| card.rounds());
        let written =
            cards.flat_map(|card| [card.notes(), card.next_level(), card.why(), card.private()]);
        let own = [session.notes(), session.private_notes(), session.closing()];
        let actions = session
            .actions()
            .iter()
            .flat_map(|action| [&action.who, &action.what, &action.when]);
        let lines = actions.chain(session.parking()).map(String::as_str);
        let words = written
            .chain(own)
            .chain(lines)
            .flat_map(str::split_whitespace);
        Self {
            settled: session.settled(),
            scores: ballots.map(|round| round.tally.ballots()).sum(),
            words: u32::try_from(words.count()).unwrap_or(u32::MAX),
        }
    }
}
