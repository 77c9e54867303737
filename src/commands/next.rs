//! The one thing to do next at each step: what the large button says and asks for.

use crate::edit::{CardEdit, DotsEdit, Edit};
use crate::request::{Effect, Request, Stage, Step};
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// The one thing to do next: its name, and what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// On the button.
    pub label: String,
    /// In this order; empty when it cannot be done yet.
    pub requests: Vec<Request>,
}

impl Next {
    fn go(label: impl Into<String>, place: Step) -> Self {
        Self {
            label: label.into(),
            requests: vec![Request::Go(place)],
        }
    }
}

/// What comes next at a place of a session; `saved` says whether it is safe on disk.
pub fn next(session: &Session, place: Step, saved: bool) -> Next {
    match place {
        Step::People => Next::go("Welcome", Step::Welcome),
        Step::Welcome => Next::go(
            format!("First {}", session.workshop().noun.one),
            Step::Mechanism(MechanismIndex::FIRST, Stage::Read),
        ),
        Step::Mechanism(mechanism, stage) => next_on_card(session, mechanism, stage),
        Step::Picture => Next::go("On to priorities", Step::Priorities),
        Step::Priorities => {
            let dots = session.dots();
            if dots.spent() > 0 && !dots.is_revealed() {
                let reveal = Request::Edit(Edit::Dots(DotsEdit::Reveal));
                Next {
                    label: "Show the dots".into(),
                    requests: vec![reveal],
                }
            } else {
                Next::go("On to actions", Step::Actions)
            }
        }
        Step::Actions => Next::go("On to the close", Step::Close),
        Step::Close if saved => Next {
            label: "Finish".to_owned(),
            requests: vec![Request::Do(Effect::CloseSession)],
        },
        Step::Close => Next {
            label: "Save".to_owned(),
            requests: vec![Request::Do(Effect::Save)],
        },
    }
}

fn next_on_card(session: &Session, mechanism: MechanismIndex, stage: Stage) -> Next {
    let at = |stage| Step::Mechanism(mechanism, stage);
    let Some(card) = session.card(mechanism) else {
        return Next::go("See the picture", Step::Picture);
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
        Stage::Agree => after_card(session, mechanism),
    }
}

/// What comes once a mechanism's card is done: the next one, or the picture.
pub(super) fn after_card(session: &Session, mechanism: MechanismIndex) -> Next {
    match session.workshop().mechanism(mechanism.next()) {
        Some(_) => Next::go(
            format!("Next {}", session.workshop().noun.one),
            Step::card(session, mechanism.next()),
        ),
        None => Next::go("See the picture", Step::Picture),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::integrated_leadership;

    #[test]
    fn following_the_agenda_reaches_the_close() {
        let session = Session::new(integrated_leadership());
        let mut place = Step::People;
        let mut seen = vec![place];
        while place != Step::Close && seen.len() < 100 {
            let next = next(&session, place, false);
            place = match next.requests.last() {
                Some(Request::Go(place)) => *place,
                // Nothing was scored: the stage after it is one key away.
                _ => Step::Mechanism(place.mechanism().unwrap(), Stage::Agree),
            };
            seen.push(place);
        }
        assert_eq!(
            seen.len(),
            2 + 10 * 3 + 4,
            "people, welcome, ten cards of read, score and agree, picture, priorities, actions, close"
        );
    }
}
