//! What follows from what is said of many teams, for `update.rs`.

use super::message::{Message, TeamsMessage};
use super::over_time::dialog_of;
use super::shell::Shell;
use super::teams::written;
use crate::phrases::teams_place::STILL_READING;

impl Shell {
    /// What is said of many teams.
    pub(super) fn teams_message(&mut self, message: TeamsMessage) -> Vec<Message> {
        match message {
            TeamsMessage::Add(places) => {
                self.dialogs.close();
                match &mut self.teams {
                    Some(teams) if teams.may_add() => vec![teams.add(places)],
                    Some(_) => vec![Message::Good(STILL_READING.to_owned())],
                    None => Vec::new(),
                }
            }
            TeamsMessage::Read(read) => {
                let teams = self.teams.as_mut();
                Vec::from_iter(teams.map(|teams| teams.take(read)))
            }
            TeamsMessage::OverTime(found) => {
                let waits = self.teams.is_some() && self.open.is_none();
                Vec::from_iter(waits.then(|| Message::Show(dialog_of(found, false))))
            }
            TeamsMessage::Write(path, replace) => {
                let teams = self.teams.as_ref();
                Vec::from_iter(teams.map(|teams| teams.write(path, replace)))
            }
            TeamsMessage::Written { path, result } => vec![written(path, result)],
        }
    }
}
