//! The places of a session, and which comes after which.

use crate::edit::{CardEdit, DotsEdit, Edit};
use crate::insight::scored_in_words;
use crate::session::{Part, Session};
use crate::ui::Request;
use crate::ui::speech::announce;
use eframe::egui::Context;

/// Where in the session the facilitator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Who is here today?
    People,
    /// Purpose and how we work.
    Welcome,
    /// A mechanism's card, counted from 0.
    Mechanism(usize, Stage),
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
pub fn name_of(session: &Session, place: Place) -> String {
    match place {
        Place::People => "People".to_owned(),
        Place::Welcome => "Welcome".to_owned(),
        Place::Mechanism(mechanism, _) => {
            let named = session.workshop().mechanisms.get(mechanism);
            named.map_or_else(String::new, |named| {
                format!("{}. {}", mechanism + 1, named.name)
            })
        }
        Place::Picture => "Picture".to_owned(),
        Place::Priorities => "Priorities".to_owned(),
        Place::Actions => "Actions".to_owned(),
        Place::Close => "Close".to_owned(),
    }
}

/// Has a new place said, and a new stage of the same card alone; while cards are counted in, how
/// many have scored.
pub fn announce_place(ctx: &Context, session: &Session, place: Place) {
    announce(ctx, "place", &name_of(session, place));
    let stage = match place {
        Place::Mechanism(_, stage) => stage.label(),
        Place::People
        | Place::Welcome
        | Place::Picture
        | Place::Priorities
        | Place::Actions
        | Place::Close => "",
    };
    announce(ctx, "stage", stage);
    let card = place.mechanism().and_then(|at| session.card(at));
    if let (Place::Mechanism(_, Stage::Score), Some(card)) = (place, card) {
        let scored = card.counting().map_or(0, |round| round.tally.ballots());
        let people = session.about().people.map(u32::from);
        announce(ctx, "scored", &scored_in_words(scored, people));
    }
}

impl Place {
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
    pub fn mechanism(self) -> Option<usize> {
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

    /// Where a reopened session goes on: the first mechanism that has not ended, or the picture.
    pub fn to_go_on(session: &Session) -> Self {
        let open = session
            .cards()
            .iter()
            .position(|card| card.agreed().is_none());
        let begun = session
            .cards()
            .iter()
            .any(|card| card.revealed().is_some() || card.agreed().is_some());
        match open {
            Some(0) if !begun => Self::Welcome,
            Some(mechanism) => Self::card(session, mechanism),
            None => Self::Picture,
        }
    }

    /// A mechanism's card at the stage where its work stands.
    pub fn card(session: &Session, mechanism: usize) -> Self {
        use crate::session::Standing;
        let stage = match session.card(mechanism).map(crate::session::Card::standing) {
            Some(Standing::Scoring) => Stage::Score,
            Some(Standing::Revealed) => Stage::Reveal,
            Some(Standing::Settled(_)) => Stage::Agree,
            Some(Standing::Open) | None => Stage::Read,
        };
        Self::Mechanism(mechanism, stage)
    }

    /// The place before this one on the agenda.
    pub fn before(self, session: &Session) -> Option<Self> {
        match self {
            Self::People => None,
            Self::Welcome => Some(Self::People),
            Self::Mechanism(0, Stage::Read) => Some(Self::Welcome),
            Self::Mechanism(mechanism, Stage::Read) => Some(Self::card(session, mechanism - 1)),
            Self::Mechanism(mechanism, stage) => stage
                .step(-1)
                .map(|stage| Self::Mechanism(mechanism, stage)),
            Self::Picture => Some(Self::card(session, session.cards().len().saturating_sub(1))),
            Self::Priorities => Some(Self::Picture),
            Self::Actions => Some(Self::Priorities),
            Self::Close => Some(Self::Actions),
        }
    }
}

impl Place {
    /// So many parts further down the agenda, or up; it ends at its ends.
    pub fn aside(self, session: &Session, by: isize) -> Self {
        let cards = session.cards().len() as isize;
        let now = match self {
            Self::People => -2,
            Self::Welcome => -1,
            Self::Mechanism(mechanism, _) => mechanism as isize,
            Self::Picture => cards,
            Self::Priorities => cards + 1,
            Self::Actions => cards + 2,
            Self::Close => cards + 3,
        };
        match now + by {
            ..=-2 => Self::People,
            -1 => Self::Welcome,
            to if to < cards => {
                usize::try_from(to).map_or(Self::Welcome, |to| Self::Mechanism(to, Stage::Read))
            }
            to if to == cards => Self::Picture,
            to if to == cards + 1 => Self::Priorities,
            to if to == cards + 2 => Self::Actions,
            _ => Self::Close,
        }
    }
}

/// The one thing to do next: its name, and what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// On the button.
    pub label: String,
    /// In this order; empty when it cannot be done yet.
    pub requests: Vec<Request>,
}

impl Next {
    fn go(label: impl Into<String>, place: Place) -> Self {
        Self {
            label: label.into(),
            requests: vec![Request::Go(place)],
        }
    }
}

/// What comes next at a place of a session; `saved` says whether it is safe on disk.
pub fn next(session: &Session, place: Place, saved: bool) -> Next {
    match place {
        Place::People => Next::go("Welcome", Place::Welcome),
        Place::Welcome => Next::go(
            format!("First {}", session.workshop().noun.one),
            Place::Mechanism(0, Stage::Read),
        ),
        Place::Mechanism(mechanism, stage) => next_on_card(session, mechanism, stage),
        Place::Picture => Next::go("On to priorities", Place::Priorities),
        Place::Priorities => {
            let dots = session.dots();
            if dots.spent() > 0 && !dots.is_revealed() {
                let reveal = Request::Edit(Edit::Dots(DotsEdit::Reveal));
                Next {
                    label: "Show the dots".into(),
                    requests: vec![reveal],
                }
            } else {
                Next::go("On to actions", Place::Actions)
            }
        }
        Place::Actions => Next::go("On to the close", Place::Close),
        Place::Close if saved => Next {
            label: "Finish".to_owned(),
            requests: vec![Request::Do(super::Effect::CloseSession)],
        },
        Place::Close => Next {
            label: "Save".to_owned(),
            requests: vec![Request::Do(super::Effect::Save)],
        },
    }
}

fn next_on_card(session: &Session, mechanism: usize, stage: Stage) -> Next {
    let at = |stage| Place::Mechanism(mechanism, stage);
    let Some(card) = session.card(mechanism) else {
        return Next::go("See the picture", Place::Picture);
    };
    match stage {
        Stage::Read => Next::go("Score it", at(Stage::Score)),
        Stage::Score => {
            let counting = card
                .counting()
                .is_some_and(|round| round.tally.ballots() > 0);
            if counting {
                let reveal = Request::Edit(Edit::Card(mechanism, CardEdit::Reveal));
                Next {
                    label: "Reveal".into(),
                    requests: vec![reveal, Request::Go(at(Stage::Reveal))],
                }
            } else if card.revealed().is_some() {
                Next::go("See the scores", at(Stage::Reveal))
            } else {
                Next {
                    label: "Reveal".into(),
                    requests: Vec::new(),
                }
            }
        }
        Stage::Reveal => Next::go("Discuss", at(Stage::Discuss)),
        Stage::Discuss => Next::go("Agree", at(Stage::Agree)),
        Stage::Agree => match session.workshop().mechanisms.get(mechanism + 1) {
            Some(_) => Next::go(
                format!("Next {}", session.workshop().noun.one),
                Place::card(session, mechanism + 1),
            ),
            None => Next::go("See the picture", Place::Picture),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::integrated_leadership;

    #[test]
    fn following_the_agenda_reaches_the_close() {
        let session = Session::new(integrated_leadership());
        let mut place = Place::People;
        let mut seen = vec![place];
        while place != Place::Close && seen.len() < 100 {
            let next = next(&session, place, false);
            place = match next.requests.last() {
                Some(Request::Go(place)) => *place,
                // Nothing was scored: the stage after it is one key away.
                _ => Place::Mechanism(place.mechanism().unwrap(), Stage::Agree),
            };
            seen.push(place);
        }
        assert_eq!(
            seen.len(),
            2 + 10 * 3 + 4,
            "people, welcome, ten cards of read, score and agree, picture, priorities, actions, close"
        );
    }

    #[test]
    fn back_from_anywhere_leads_to_the_start() {
        let session = Session::new(integrated_leadership());
        let mut place = Place::Close;
        for _ in 0..100 {
            match place.before(&session) {
                Some(before) => place = before,
                None => break,
            }
        }
        assert_eq!(place, Place::People);
    }
}
