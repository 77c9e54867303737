//! What can be done at the welcome: the open actions of an earlier session are answered.

use super::command::{Command, CommandGroup};
use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::edit::{ActionEdit, Edit};
use crate::insight::{brought, not_answered};
use crate::phrases::actions::{action_line, answer_name};
use crate::request::Show;
use crate::session::{Action, CarriedAnswer, Session};

/// What can be said of an action, in the order of its numbers.
pub const ANSWERS: [CarriedAnswer; 3] = [
    CarriedAnswer::Done,
    CarriedAnswer::Going,
    CarriedAnswer::LetGo,
];

/// The number of an answer, from 1.
pub fn answer_key(answer: CarriedAnswer) -> Option<Combo> {
    let place = ANSWERS.iter().position(|it| *it == answer)?;
    DIGITS.get(place + 1).map(|&key| Combo::plain(key))
}

/// Says what has become of the action at this place; the same again takes it back.
pub fn say_of(session: &Session, place: usize, answer: CarriedAnswer) -> Command {
    let action = session.actions().get(place);
    let line = action.map(|action| action_line(session, action));
    let name = format!("{}: {}", answer_name(answer), line.unwrap_or_default());
    let taken_back = action.and_then(Action::answer) == Some(answer);
    let said = if taken_back {
        CarriedAnswer::NotYet
    } else {
        answer
    };
    let edit = Edit::Action(ActionEdit::Answer(place, said));
    let mut command = Command::unkeyed(CommandGroup::Here, name, edit);
    command.requests.push(Show::Answered(place, said).into());
    command.also("last time carry over")
}

/// Numbers answer the first action that has no answer; the others are found by words.
pub(super) fn welcome(session: &Session) -> Vec<Command> {
    let mut commands = Vec::new();
    let next = not_answered(session);
    for place in brought(session) {
        for said in ANSWERS {
            let mut command = say_of(session, place, said);
            if next == Some(place) {
                command.combos.extend(answer_key(said));
            }
            commands.push(command);
        }
    }
    commands
}
