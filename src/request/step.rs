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
    /// People get up for a while.
    Break,
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
        Step::Break => "Break".to_owned(),
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
            Self::Break => Part::Break,
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
            | Self::Break
            | Self::Picture
            | Self::Priorities
            | Self::Actions
            | Self::Close => None,
        }
    }

    /// Where a reopened session goes on: at the part that was on last. Where no file tells it, at the
    /// first mechanism that has not ended and was not skipped, or the picture.
    pub fn to_go_on(session: &Session) -> Self {
        if let Some(last) = session.last_part() {
            return Self::of_part(session, last);
        }
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

    /// The place of a part of the agenda: of a mechanism the stage where its work stands.
    pub fn of_part(session: &Session, part: Part) -> Self {
        match part {
            Part::Welcome => Self::Welcome,
            Part::Mechanism(mechanism) => Self::card(session, mechanism),
            Part::Break => Self::Break,
            Part::Picture => Self::Picture,
            Part::Priorities => Self::Priorities,
            Part::Actions => Self::Actions,
            Part::Close => Self::Close,
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

    /// Where its part stands among those of the agenda.
    fn place_among(self, session: &Session, parts: &[Part]) -> usize {
        let here = parts.iter().position(|&part| part == self.part());
        // A break that was taken off the agenda while it was on stood after this one.
        here.unwrap_or_else(|| session.break_after())
    }

    /// The part of the agenda so many places further on, or back; nothing past its ends.
    fn part_aside(self, session: &Session, by: isize) -> Option<Part> {
        let parts = session.parts();
        let to = self.place_among(session, &parts).checked_add_signed(by)?;
        parts.get(to).copied()
    }

    /// What comes after this part of the agenda; nothing after the close.
    pub fn after(self, session: &Session) -> Option<Self> {
        let part = self.part_aside(session, 1)?;
        Some(Self::of_part(session, part))
    }

    /// Where a part is left for the next: what was shown was talked about and settled.
    fn end_of(session: &Session, part: Part) -> Self {
        match Self::of_part(session, part) {
            Self::Mechanism(mechanism, Stage::Reveal) => Self::Mechanism(mechanism, Stage::Agree),
            other => other,
        }
    }

    /// The place before this one on the agenda.
    pub fn before(self, session: &Session) -> Option<Self> {
        match self {
            Self::People => None,
            Self::Welcome => Some(Self::People),
            // Where nothing was shown there is no reveal to go back to.
            Self::Mechanism(mechanism, Stage::Discuss)
                if session
                    .card(mechanism)
                    .is_some_and(|card| card.revealed().is_none()) =>
            {
                Some(Self::Mechanism(mechanism, Stage::Score))
            }
            Self::Mechanism(mechanism, stage) if stage != Stage::Read => stage
                .step(-1)
                .map(|stage| Self::Mechanism(mechanism, stage)),
            _ => {
                let part = self.part_aside(session, -1)?;
                Some(Self::end_of(session, part))
            }
        }
    }

    /// So many parts further down the agenda, or up; it ends at its ends.
    pub fn aside(self, session: &Session, by: isize) -> Self {
        let parts = session.parts();
        // People stand before all of them.
        let here = match self {
            Self::People => 0,
            _ => self.place_among(session, &parts) + 1,
        };
        let to = here.saturating_add_signed(by).min(parts.len());
        match to.checked_sub(1).and_then(|at| parts.get(at)) {
            Some(&Part::Mechanism(mechanism)) => Self::Mechanism(mechanism, Stage::Read),
            Some(&part) => Self::of_part(session, part),
            None => Self::People,
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
