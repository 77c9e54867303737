//! Navigation steps: where in a session somebody can be, and which comes before which.

use crate::session::{Part, Session};
use crate::workshop::MechanismIndex;

/// Where in the session the facilitator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Who is here today?
    People,
    /// Purpose and how we work.
    Welcome,
    /// A mechanism's card, counted from 0.
    Mechanism(MechanismIndex, Stage),
    /// The charts.
    Picture,
    /// What people find most worth working on.
    Priorities,
    /// Who does what, by when.
    Actions,
    /// The last round of words.
    Close,
}

/// The stages of a mechanism's card, in order. Any can be skipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// What it is.
    Read,
    /// Everyone commits.
    Score,
    /// All at once.
    Reveal,
    /// Why?
    Discuss,
    /// The team's score.
    Agree,
}

impl Stage {
    /// All five, in order.
    pub const ALL: [Self; 5] = [
        Self::Read,
        Self::Score,
        Self::Reveal,
        Self::Discuss,
        Self::Agree,
    ];

    /// Its name on the card.
    pub fn label(self) -> &'static str {
        match self {
            Self::Read => "Read",
            Self::Score => "Score",
            Self::Reveal => "Reveal",
            Self::Discuss => "Discuss",
            Self::Agree => "Agree",
        }
    }

    /// Its place among the five, from 0.
    pub fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|&stage| stage == self)
            .unwrap_or(0)
    }

    /// The stage so many steps on or back, if there is one.
    pub fn step(self, by: isize) -> Option<Self> {
        self.index()
            .checked_add_signed(by)
            .and_then(|i| Self::ALL.get(i).copied())
    }
}

/// What a place is called; a card by its mechanism's number and name.
pub fn name_of(session: &Session, place: Step) -> String {
    match place {
        Step::People => "People".to_owned(),
        Step::Welcome => "Welcome".to_owned(),
        Step::Mechanism(mechanism, _) => {
            let named = session.workshop().mechanism(mechanism);
            named.map_or_else(String::new, |named| {
                format!("{}. {}", mechanism, named.name)
            })
        }
        Step::Picture => "Picture".to_owned(),
        Step::Priorities => "Priorities".to_owned(),
        Step::Actions => "Actions".to_owned(),
        Step::Close => "Close".to_owned(),
    }
}

impl Step {
    /// Whether notes stand beside it.
    pub fn has_notes(self) -> bool {
        matches!(self, Self::Welcome | Self::Mechanism(..))
    }

    /// The part of the agenda that it belongs to: the stages of a card share theirs.
    pub fn part(self) -> Part {
        match self {
            Self::People | Self::Welcome => Part::Welcome,
            Self::Mechanism(mechanism, _) => Part::Mechanism(mechanism),
            Self::Picture => Part::Picture,
            Self::Priorities => Part::Priorities,
            Self::Actions => Part::Actions,
            Self::Close => Part::Close,
        }
    }

    /// The mechanism whose card this is.
    pub fn mechanism(self) -> Option<MechanismIndex> {
        match self {
            Self::Mechanism(mechanism, _) => Some(mechanism),
            Self::People
            | Self::Welcome
            | Self::Picture
            | Self::Priorities
            | Self::Actions
            | Self::Close => None,
        }
    }

    /// Where a reopened session goes on: the first mechanism that has not ended and was
    /// not skipped, or the picture.
    pub fn to_go_on(session: &Session) -> Self {
        let open = session
            .mechanisms()
            .find(|(_, _, card)| card.agreed().is_none() && !card.is_skipped())
            .map(|(mechanism, _, _)| mechanism);
        let begun = session
            .cards()
            .iter()
            .any(|card| card.revealed().is_some() || card.agreed().is_some() || card.is_skipped());
        match open {
            Some(MechanismIndex::FIRST) if !begun => Self::Welcome,
            Some(mechanism) => Self::card(session, mechanism),
            None => Self::Picture,
        }
    }

    /// A mechanism's card at the stage where its work stands.
    pub fn card(session: &Session, mechanism: MechanismIndex) -> Self {
        use crate::session::Standing;
        let stage = match session.card(mechanism).map(crate::session::Card::standing) {
            Some(Standing::Scoring) => Stage::Score,
            Some(Standing::Revealed) => Stage::Reveal,
            Some(Standing::Settled(_)) => Stage::Agree,
            Some(Standing::Open | Standing::Skipped) | None => Stage::Read,
        };
        Self::Mechanism(mechanism, stage)
    }

    /// The place before this one on the agenda.
    pub fn before(self, session: &Session) -> Option<Self> {
        match self {
            Self::People => None,
            Self::Welcome => Some(Self::People),
            Self::Mechanism(mechanism, Stage::Read) => Some(match mechanism.before() {
                Some(before) => Self::card(session, before),
                None => Self::Welcome,
            }),
            Self::Mechanism(mechanism, stage) => stage
                .step(-1)
                .map(|stage| Self::Mechanism(mechanism, stage)),
            Self::Picture => session
                .workshop()
                .indexed()
                .next_back()
                .map(|(last, _)| Self::card(session, last)),
            Self::Priorities => Some(Self::Picture),
            Self::Actions => Some(Self::Priorities),
            Self::Close => Some(Self::Actions),
        }
    }
}

impl Step {
    /// So many parts further down the agenda, or up; it ends at its ends.
    pub fn aside(self, session: &Session, by: isize) -> Self {
        let cards = session.cards().len() as isize;
        let now = match self {
            Self::People => -2,
            Self::Welcome => -1,
            Self::Mechanism(mechanism, _) => mechanism.get() as isize,
            Self::Picture => cards,
            Self::Priorities => cards + 1,
            Self::Actions => cards + 2,
            Self::Close => cards + 3,
        };
        match now + by {
            ..=-2 => Self::People,
            -1 => Self::Welcome,
            to if to < cards => usize::try_from(to).map_or(Self::Welcome, |to| {
                Self::Mechanism(MechanismIndex::new(to), Stage::Read)
            }),
            to if to == cards => Self::Picture,
            to if to == cards + 1 => Self::Priorities,
            to if to == cards + 2 => Self::Actions,
            _ => Self::Close,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::integrated_leadership;

    #[test]
    fn back_from_anywhere_leads_to_the_start() {
        let session = Session::new(integrated_leadership());
        let mut place = Step::Close;
        for _ in 0..100 {
            match place.before(&session) {
                Some(before) => place = before,
                None => break,
            }
        }
        assert_eq!(place, Step::People);
    }
}
