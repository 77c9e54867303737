//! One person more or fewer, while the team scores.

use egui::Key;

use super::command::{Command, CommandGroup};
use crate::design::combo::Combo;
use crate::edit::{AboutEdit, Edit};
use crate::session::{MAX_PEOPLE, Session};

/// Somebody has come: one person more.
pub fn one_more(session: &Session) -> Command {
    people(session, "Somebody came: one more", Key::J, 1)
        .labelled("Somebody came")
        .also("late latecomer person plus people")
}

/// Somebody has left: one person fewer.
pub fn one_fewer(session: &Session) -> Command {
    people(session, "Somebody left: one fewer", Key::F, -1)
        .labelled("Somebody left")
        .also("gone person minus people")
}

fn people(session: &Session, name: &str, key: Key, by: i16) -> Command {
    let now = session.about().people.unwrap_or_default();
    let then = now.saturating_add_signed(by);
    let edit = Edit::About(AboutEdit::People(Some(then)));
    Command::new(CommandGroup::Here, name, Combo::plain(key), edit)
        .when(now > 0 && (1..=MAX_PEOPLE).contains(&then))
}
