//! The one thing to do next at each step: what the large button says and asks for.

use crate::edit::{CardEdit, DotsEdit, Edit};
use crate::phrases::exports::TAKE_AWAY;
use crate::phrases::outcomes::{NO_FOCUS_GO_ON, show_dots_in_words};
use crate::phrases::rounds::{
    LEAVE_AS_IT_IS, NOT_AGREED_GO_ON, NOTHING_TO_REVEAL, reveal_in_words,
};
use crate::request::{Effect, Request, Saved, Show, Stage, Status, Step, Taken};
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// The one thing to do next: its name, and what it asks for.
#[derive(Clone, Debug, PartialEq)]
pub struct Next {
    /// On the button.
    pub label: String,
    /// In this order; empty when it cannot be done yet.
    pub requests: Vec<Request>,
    /// What is said to whoever asks for it all the same.
    pub why_not: Option<&'static str>,
}

impl Next {
    fn go(label: impl Into<String>, place: Step) -> Self {
        Self::ask(label, vec![Request::Go(place)])
    }

    fn ask(label: impl Into<String>, requests: Vec<Request>) -> Self {
        Self {
            label: label.into(),
            requests,
            why_not: None,
        }
    }

    /// What was counted is shown: at the second press while some is missing.
    fn reveal(
        label: fn(Option<(u32, u32)>, bool) -> String,
        missing: Option<(u32, u32)>,
        status: &Status,
        requests: Vec<Request>,
    ) -> Self {
        let sure = status.count.sure;
        let requests = if missing.is_some() && !sure {
            vec![Show::Sure.into()]
        } else {
            requests
        };
        Self::ask(label(missing, sure), requests)
    }
}

/// What comes next at a place of a session: the wall's next page, where it has one.
pub fn next(session: &Session, place: Step, status: &Status) -> Next {
    if status.more_pages {
        return Next::ask("Next page", vec![Request::Do(Effect::TurnPage(1))]);
    }
    match place {
        Step::People => Next::go("On to the welcome", Step::Welcome),
        Step::Mechanism(mechanism, stage) => next_on_card(session, mechanism, (stage, status)),
        Step::Priorities if session.dots().spent() > 0 && !session.dots().is_revealed() => {
            let missing = missing(session, place);
            let reveal = Request::Edit(Edit::Dots(DotsEdit::Reveal));
            Next::reveal(show_dots_in_words, missing, status, vec![reveal])
        }
        // By habit one press more: the room would find out at the actions that it has chosen nothing.
        Step::Priorities if session.dots().is_revealed() && session.focus().is_empty() => Next {
            label: NO_FOCUS_GO_ON.to_owned(),
            ..after(session, place)
        },
        Step::Close if status.taken == Taken::NotYet => {
            Next::ask(TAKE_AWAY, vec![Request::Do(Effect::Export)])
        }
        Step::Close if status.saved == Saved::Yes => {
            Next::ask("Finish", vec![Request::Do(Effect::CloseSession)])
        }
        Step::Close => Next::ask("Save", vec![Request::Do(Effect::Save)]),
        Step::Welcome | Step::Break | Step::Picture | Step::Priorities | Step::Actions => {
            after(session, place)
        }
    }
}

/// What comes once a part of the agenda is done: the next one.
pub(super) fn after(session: &Session, place: Step) -> Next {
    let to = match place.after(session) {
        Some(Step::Mechanism(MechanismIndex::FIRST, _)) => {
            Step::Mechanism(MechanismIndex::FIRST, Stage::Read)
        }
        Some(to) => to,
        None => Step::Close,
    };
    let one = &session.workshop().noun.one;
    let label = match to {
        Step::Mechanism(MechanismIndex::FIRST, _) => format!("First {one}"),
        Step::Mechanism(..) => format!("Next {one}"),
        Step::Break => "On to the break".to_owned(),
        Step::Picture => "See the picture".to_owned(),
        Step::Priorities => "On to priorities".to_owned(),
        Step::Actions => "On to actions".to_owned(),
        Step::People | Step::Welcome | Step::Close => "On to the close".to_owned(),
    };
    Next::go(label, to)
}

/// The way back: the step that was left for this one, or else the one before it on the agenda.
pub fn back(session: &Session, place: Step, status: &Status) -> Option<Step> {
    status.came_from.or_else(|| place.before(session))
}

fn next_on_card(
    session: &Session,
    mechanism: MechanismIndex,
    (stage, status): (Stage, &Status),
) -> Next {
    let at = |stage| Step::Mechanism(mechanism, stage);
    let Some(card) = session.card(mechanism) else {
        return Next::go("See the picture", Step::Picture);
    };
    match stage {
        Stage::Read => Next::go("Score it", at(Stage::Score)),
        Stage::Score => {
            if card.is_counting() {
                let reveal = Request::Edit(Edit::Card(mechanism, CardEdit::Reveal));
                let missing = missing(session, at(stage));
                let requests = vec![reveal, Request::Go(at(Stage::Reveal))];
                Next::reveal(reveal_in_words, missing, status, requests)
            } else if card.revealed().is_some() {
                Next::go("See the scores", at(Stage::Reveal))
            } else {
                Next {
                    why_not: Some(NOTHING_TO_REVEAL),
                    ..Next::ask(reveal_in_words(None, false), Vec::new())
                }
            }
        }
        Stage::Reveal if status.correcting.is_some() => {
            Next::ask(LEAVE_AS_IT_IS, vec![Show::Correct(None).into()])
        }
        Stage::Reveal => Next::go("Discuss", at(Stage::Discuss)),
        Stage::Discuss => Next::go("Agree", at(Stage::Agree)),
        // The room would find out at the picture that nobody has asked it.
        Stage::Agree if card.revealed().is_some() && card.agreed().is_none() => Next {
            label: NOT_AGREED_GO_ON.to_owned(),
            ..after(session, at(stage))
        },
        Stage::Agree => after(session, at(stage)),
    }
}

/// While something is counted at a place and some of it is missing: how many people have scored, or
/// how many dots are in, and of how many.
pub fn missing(session: &Session, place: Step) -> Option<(u32, u32)> {
    let (counted, of) = match place {
        Step::Mechanism(mechanism, _) => {
            let round = session.card(mechanism)?.counting()?;
            let people = u32::from(session.about().people?);
            (round.tally.ballots(), people)
        }
        Step::Priorities if !session.dots().is_revealed() => {
            (session.dots().spent(), session.all_dots()?)
        }
        _ => return None,
    };
    (counted < of).then_some((counted, of))
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
            let next = next(&session, place, &Status::default());
            place = match next.requests.last() {
                Some(Request::Go(place)) => *place,
                // Nothing was scored: the stage after it is one key away.
                _ => Step::Mechanism(place.mechanism().unwrap(), Stage::Agree),
            };
            seen.push(place);
        }
        assert_eq!(
            seen.len(),
            2 + 10 * 3 + 1 + 4,
            "people, welcome, ten cards of read, score and agree, the break, picture, priorities, actions, close"
        );
    }
}
