//! How the talk about a mechanism ended: one of seven ways, told apart wherever it is shown.

use crate::session::{Agreement, Card, Tally};
use crate::workshop::Level;

/// How a mechanism ended. Ballots that the room has not seen are not in it.
///
/// ```
/// use roundtable::edit::{CardEdit, Edit, apply};
/// use roundtable::insight::Ending;
/// use roundtable::session::{Agreement, Session, Vote};
/// use roundtable::workshop::integrated_leadership;
///
/// let mut session = Session::new(integrated_leadership());
/// assert_eq!(Ending::of(session.card(0.into()).unwrap()), Ending::Untouched);
/// for edit in [CardEdit::Count(Vote::DontKnow), CardEdit::Reveal] {
///     session = apply(&session, Edit::Card(0.into(), edit)).unwrap();
/// }
/// assert_eq!(Ending::of(session.card(0.into()).unwrap()), Ending::DontKnowOnly);
/// let differ = CardEdit::Agree(Some(Agreement::Differ));
/// session = apply(&session, Edit::Card(0.into(), differ)).unwrap();
/// assert_eq!(Ending::of(session.card(0.into()).unwrap()), Ending::AgreedToDiffer);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Nobody has scored it and nobody has said that it is left out.
    Untouched,
    /// Left out on purpose.
    Skipped,
    /// Everyone who took part said "don't know".
    DontKnowOnly,
    /// The room has seen scores and has settled on nothing.
    ScoredNotAgreed,
    /// Settled on a level after a round.
    Agreed(Level),
    /// Settled on a level straight away, without a round.
    AgreedWithoutRound(Level),
    /// The team agreed to differ.
    AgreedToDiffer,
}

impl Ending {
    /// How this card ended.
    pub fn of(card: &Card) -> Self {
        let shown = card.revealed().map(|round| &round.tally);
        Self::told(card.agreed(), shown, card.is_skipped())
    }

    /// How it ended where the team settled so, saw this last, and may have left it out.
    pub(super) fn told(agreed: Option<Agreement>, seen: Option<&Tally>, skipped: bool) -> Self {
        let seen = seen.filter(|tally| tally.ballots() > 0);
        match (agreed, seen) {
            (Some(Agreement::Differ), _) => Self::AgreedToDiffer,
            (Some(Agreement::Score(level)), Some(_)) => Self::Agreed(level),
            (Some(Agreement::Score(level)), None) => Self::AgreedWithoutRound(level),
            (None, Some(tally)) if tally.scored() > 0 => Self::ScoredNotAgreed,
            (None, Some(_)) => Self::DontKnowOnly,
            (None, None) if skipped => Self::Skipped,
            (None, None) => Self::Untouched,
        }
    }

    /// The score that the team agreed on, with a round or without.
    pub fn agreed(self) -> Option<Level> {
        match self {
            Self::Agreed(level) | Self::AgreedWithoutRound(level) => Some(level),
            Self::Untouched
            | Self::Skipped
            | Self::DontKnowOnly
            | Self::ScoredNotAgreed
            | Self::AgreedToDiffer => None,
        }
    }

    /// Whether nobody has said anything of it: of these two alone it may be said "not scored".
    pub fn is_not_scored(self) -> bool {
        matches!(self, Self::Untouched | Self::Skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Round;

    fn card(rounds: &[([u32; 3], u32, bool)], agreed: Option<Agreement>) -> Ending {
        let mut card = Card {
            agreed,
            ..Card::default()
        };
        for &(counts, dont_know, revealed) in rounds {
            let mut round = Round::empty(3);
            round.tally = Tally::new(counts.to_vec(), dont_know).unwrap();
            round.revealed = revealed;
            card.rounds.push(round);
        }
        Ending::of(&card)
    }

    #[test]
    fn seven_endings_are_told_apart() {
        let two = Level::new(2).unwrap();
        let score = Some(Agreement::Score(two));
        let some = ([0, 4, 1], 1, true);
        let unsure = ([0; 3], 12, true);
        assert_eq!(card(&[], None), Ending::Untouched);
        let skipped = Card {
            skipped: true,
            ..Card::default()
        };
        assert_eq!(Ending::of(&skipped), Ending::Skipped);
        assert_eq!(card(&[unsure], None), Ending::DontKnowOnly);
        assert_eq!(card(&[some], None), Ending::ScoredNotAgreed);
        assert_eq!(card(&[some], score), Ending::Agreed(two));
        assert_eq!(card(&[], score), Ending::AgreedWithoutRound(two));
        assert_eq!(
            card(&[some], Some(Agreement::Differ)),
            Ending::AgreedToDiffer
        );
        assert_eq!(card(&[], Some(Agreement::Differ)), Ending::AgreedToDiffer);
    }

    #[test]
    fn the_last_round_that_was_shown_tells() {
        let (some, unsure) = (([0, 4, 1], 1, true), ([0; 3], 12, true));
        assert_eq!(card(&[some, unsure], None), Ending::DontKnowOnly);
        assert_eq!(card(&[unsure, some], None), Ending::ScoredNotAgreed);
    }

    #[test]
    fn a_hidden_round_is_no_round_yet() {
        let hidden = ([0, 4, 1], 1, false);
        let two = Level::new(2).unwrap();
        assert_eq!(card(&[hidden], None), Ending::Untouched);
        assert_eq!(
            card(&[hidden], Some(Agreement::Score(two))),
            Ending::AgreedWithoutRound(two)
        );
    }
}
