//! What the team does with it: actions, parked thoughts, focus.

use crate::workshop::MechanismIndex;
use jiff::civil::Date;

use super::refusal::Refusal;
use crate::session::{
    Action, CarriedAnswer, MAX_ACTIONS, MAX_LINE, MAX_PARKED, MAX_WHO, Session, is_line,
};

/// A change to the list of actions. Places are counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum ActionEdit {
    /// Puts one at the end of the list.
    Add(Action),
    /// The whole text of one of its fields.
    Write(usize, ActionField, String),
    /// By when.
    By(usize, Option<Date>),
    /// For which mechanism, by its place in the workshop.
    For(usize, Option<MechanismIndex>),
    /// Whether it has been done.
    Done(usize, bool),
    /// The open actions of an earlier session come to the end of the list, all of them or none.
    Bring(Vec<Action>),
    /// What the team says of one that came from there; of one of today's nothing is said.
    Answer(usize, CarriedAnswer),
    /// Puts the one at the first place at the second place.
    Move(usize, usize),
    /// Takes it off the list.
    Delete(usize),
}

/// The texts of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ActionField {
    /// What will be done.
    What,
    /// Who has taken it on.
    Who,
    /// What it waits for: "when …, then we will …".
    When,
    /// Why it was let go, of one that came from an earlier session.
    LetGo,
}

/// A change to the parking lot: what does not belong here and must not be lost.
#[derive(Clone, Debug, PartialEq)]
pub enum ParkEdit {
    /// Puts a thought at the end.
    Add(String),
    /// The whole text of the one at this place.
    Write(usize, String),
    /// Takes it away.
    Delete(usize),
}

pub(super) fn actions(session: &mut Session, edit: ActionEdit) -> Result<(), Refusal> {
    let mechanisms = session.cards().len();
    let actions = session.actions_mut();
    let len = actions.len();
    let at = |place: usize| (place < len).then_some(place).ok_or(Refusal::NoSuchLine);
    match edit {
        ActionEdit::Add(action) => {
            if len >= MAX_ACTIONS {
                return Err(Refusal::TooManyLines);
            }
            actions.push(fine(action, mechanisms)?);
        }
        ActionEdit::Bring(brought) => {
            if len + brought.len() > MAX_ACTIONS {
                return Err(Refusal::TooManyLines);
            }
            for action in brought {
                actions.push(fine(action, mechanisms)?);
            }
        }
        ActionEdit::Write(place, field, text) => {
            let action = &mut actions[at(place)?];
            match field {
                ActionField::What => action.what = one_line(&text, MAX_LINE)?,
                ActionField::Who => action.who = one_line(&text, MAX_WHO)?,
                ActionField::When => action.when = one_line(&text, MAX_LINE)?,
                ActionField::LetGo => {
                    let carried = action.carried.as_mut().ok_or(Refusal::NoSuchLine)?;
                    carried.why = one_line(&text, MAX_LINE)?;
                }
            }
        }
        ActionEdit::By(place, by) => actions[at(place)?].by = by,
        ActionEdit::For(place, mechanism) => {
            if mechanism.is_some_and(|mechanism| mechanism.get() >= mechanisms) {
                return Err(Refusal::NoSuchCard);
            }
            actions[at(place)?].mechanism = mechanism;
        }
        ActionEdit::Done(place, done) => actions[at(place)?].set_done(done),
        ActionEdit::Answer(place, answer) => actions[at(place)?].set_answer(answer),
        ActionEdit::Move(from, to) => {
            let (from, to) = (at(from)?, at(to)?);
            let action = actions.remove(from);
            actions.insert(to, action);
        }
        ActionEdit::Delete(place) => {
            actions.remove(at(place)?);
        }
    }
    Ok(())
}

/// An action as it stands on the list, if it can.
fn fine(action: Action, mechanisms: usize) -> Result<Action, Refusal> {
    let action = Action {
        what: one_line(&action.what, MAX_LINE)?,
        who: one_line(&action.who, MAX_WHO)?,
        when: one_line(&action.when, MAX_LINE)?,
        ..action
    };
    if action.is_fine(mechanisms) {
        Ok(action)
    } else {
        Err(Refusal::NoSuchCard)
    }
}

pub(super) fn parking(session: &mut Session, edit: ParkEdit) -> Result<(), Refusal> {
    let parking = session.parking_mut();
    match edit {
        ParkEdit::Add(text) => {
            if parking.len() >= MAX_PARKED {
                return Err(Refusal::TooManyLines);
            }
            parking.push(one_line(&text, MAX_LINE)?);
        }
        ParkEdit::Write(place, text) => {
            *parking.get_mut(place).ok_or(Refusal::NoSuchLine)? = one_line(&text, MAX_LINE)?;
        }
        ParkEdit::Delete(place) => {
            if place >= parking.len() {
                return Err(Refusal::NoSuchLine);
            }
            parking.remove(place);
        }
    }
    Ok(())
}

pub(super) fn focus(
    session: &mut Session,
    mechanism: MechanismIndex,
    chosen: bool,
) -> Result<(), Refusal> {
    if session.card(mechanism).is_none() {
        return Err(Refusal::NoSuchCard);
    }
    if chosen {
        session.focus_mut().insert(mechanism);
    } else {
        session.focus_mut().remove(&mechanism);
    }
    Ok(())
}

/// A text as one line: what was pasted over several comes onto one.
pub(super) fn one_line(text: &str, most: usize) -> Result<String, Refusal> {
    let line = text.replace(char::is_control, " ");
    is_line(&line, most).then_some(line).ok_or(Refusal::TooLong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Edit, History, apply};
    use crate::session::Carried;
    use crate::workshop::integrated_leadership;
    use jiff::civil::date;

    fn empty() -> Session {
        Session::new(integrated_leadership())
    }

    fn action(edit: ActionEdit) -> Edit {
        Edit::Action(edit)
    }

    #[test]
    fn an_action_is_added_changed_moved_and_deleted() {
        let mut history = History::new(empty());
        let mut edit = |edit| history.edit(action(edit)).unwrap();
        edit(ActionEdit::Add(Action::default()));
        edit(ActionEdit::Write(0, ActionField::What, "r".into()));
        edit(ActionEdit::Write(0, ActionField::What, "ring\nthem".into()));
        edit(ActionEdit::Write(0, ActionField::Who, "Ada".into()));
        edit(ActionEdit::By(0, Some(date(2026, 12, 4))));
        edit(ActionEdit::For(0, Some(9.into())));
        edit(ActionEdit::Done(0, true));
        edit(ActionEdit::Add(Action::default()));
        edit(ActionEdit::Move(1, 0));
        edit(ActionEdit::Delete(0));
        let expected = Action {
            what: "ring them".into(),
            who: "Ada".into(),
            by: Some(date(2026, 12, 4)),
            mechanism: Some(9.into()),
            when: String::new(),
            done: true,
            carried: None,
        };
        assert_eq!(history.session().actions(), [expected]);
        let mut steps = 0;
        while history.undo() {
            steps += 1;
        }
        assert_eq!(steps, 9, "ten edits, two of them one run of typing");
        assert!(history.session().actions().is_empty());
    }

    /// One of an earlier session.
    fn brought() -> Action {
        Action {
            what: "ring them".into(),
            by: Some(date(2026, 12, 4)),
            carried: Some(Carried {
                was: Some(date(2026, 12, 4)),
                ..Carried::default()
            }),
            ..Action::default()
        }
    }

    #[test]
    fn what_came_from_an_earlier_session_is_answered() {
        let mut history = History::new(empty());
        let mut edit = |edit| history.edit(action(edit));
        edit(ActionEdit::Bring(vec![brought(), brought()])).unwrap();
        edit(ActionEdit::Answer(0, CarriedAnswer::Done)).unwrap();
        edit(ActionEdit::Answer(1, CarriedAnswer::LetGo)).unwrap();
        let why = |text: &str| ActionEdit::Write(1, ActionField::LetGo, text.into());
        edit(why("the ward has\nclosed")).unwrap();
        // On the list of actions it is marked as done or not, and that is an answer too.
        edit(ActionEdit::Done(0, false)).unwrap();
        edit(ActionEdit::Done(1, true)).unwrap();
        let all = history.session().actions();
        assert_eq!(
            (all[0].answer(), all[0].done),
            (Some(CarriedAnswer::NotYet), false)
        );
        assert_eq!(
            (all[1].answer(), all[1].done),
            (Some(CarriedAnswer::Done), true)
        );
        assert_eq!(all[1].carried.as_ref().unwrap().why, "the ward has closed");
        while history.undo() {}
        assert!(
            history.session().actions().is_empty(),
            "brought in one step"
        );
    }

    #[test]
    fn all_that_is_brought_has_room_or_none_of_it() {
        let many = vec![brought(); MAX_ACTIONS];
        let full = apply(&empty(), action(ActionEdit::Bring(many))).unwrap();
        let one_more = action(ActionEdit::Bring(vec![brought()]));
        assert_eq!(apply(&full, one_more), Err(Refusal::TooManyLines));
        let today = action(ActionEdit::Add(Action::default()));
        let session = apply(&empty(), today).unwrap();
        let why = ActionEdit::Write(0, ActionField::LetGo, "why".into());
        assert_eq!(apply(&session, action(why)), Err(Refusal::NoSuchLine));
    }

    #[test]
    fn what_makes_no_sense_is_refused() {
        let session = empty();
        let refused = |edit| apply(&session, edit).unwrap_err();
        assert_eq!(refused(action(ActionEdit::Delete(0))), Refusal::NoSuchLine);
        assert_eq!(refused(action(ActionEdit::Move(0, 0))), Refusal::NoSuchLine);
        assert_eq!(
            refused(Edit::Park(ParkEdit::Delete(0))),
            Refusal::NoSuchLine
        );
        assert_eq!(refused(Edit::Focus(10.into(), true)), Refusal::NoSuchCard);
        let for_no_card = Action {
            mechanism: Some(10.into()),
            ..Action::default()
        };
        assert_eq!(
            refused(action(ActionEdit::Add(for_no_card))),
            Refusal::NoSuchCard
        );
        let long = "ä".repeat(MAX_LINE + 1);
        assert_eq!(refused(Edit::Park(ParkEdit::Add(long))), Refusal::TooLong);
    }

    #[test]
    fn lists_have_an_end() {
        let mut session = empty();
        for _ in 0..MAX_ACTIONS {
            session = apply(&session, action(ActionEdit::Add(Action::default()))).unwrap();
            session = apply(&session, Edit::Park(ParkEdit::Add("tea".into()))).unwrap();
        }
        let one_more = apply(&session, action(ActionEdit::Add(Action::default())));
        assert_eq!(one_more, Err(Refusal::TooManyLines));
        let one_more = apply(&session, Edit::Park(ParkEdit::Add("tea".into())));
        assert_eq!(one_more, Err(Refusal::TooManyLines));
    }
}
