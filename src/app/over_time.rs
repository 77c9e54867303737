//! All sessions of one team: looked for, shown one after the other, opened and written.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::file_request::{ENDING, OLD_ENDING};
use super::message::{
    Dialog, Earlier, FileRequest, Message, Opening, OverTime, PendingAction, Replace, TeamsMessage,
};
use super::open_session::OpenSession;
use super::saved::made;
use super::teams::put;
use crate::export::encode_trend;
use crate::frame::over_time::{self as dialog, Answer, State};
use crate::insight::{Trend, TrendSession, same_team};
use crate::phrases::paths::saved_in;
use crate::phrases::trend as said;
use crate::report::TeamsFile;
use crate::session::Session;
use crate::storage::{self, Home, WriteProblem, team_sessions};

/// What is found among these sessions of the team that is called so.
fn found_of(team: &str, all: Vec<(Option<PathBuf>, TrendSession)>) -> OverTime {
    let (files, sessions): (Vec<_>, Vec<_>) = all.into_iter().unzip();
    let mut all = Trend::all(sessions).into_iter();
    let trend = all.find(|trend| same_team(&trend.team, team))?;
    let days = trend.days.iter();
    let of_days = days.map(|day| files.get(day.place).cloned().flatten());
    let of_days = of_days.collect();
    Some(Box::new((trend, of_days)))
}

/// Shows it, or says that there is nothing; `has_a_room` is whether a session is open, whose room may
/// see it.
pub(super) fn dialog_of(found: OverTime, has_a_room: bool) -> Dialog {
    let Some(found) = found else {
        return Dialog::Message(said::OVER_TIME, said::NOBODY.to_owned());
    };
    let (trend, files) = *found;
    let can_open = files.iter().map(Option::is_some).collect();
    Dialog::OverTime(Box::new(State::new(trend, can_open, has_a_room)), files)
}

/// Looks for all sessions of the team of the open one, as last time is looked for, on a thread of its
/// own.
pub(super) fn look_for(home: Option<&Home>, folder: Option<&Path>, open: &OpenSession) -> Message {
    let (home, folder) = (home.cloned(), folder.map(Path::to_owned));
    let file = open.file().map(|file| file.path.clone());
    let (id, own) = (open.id, TrendSession::of(open.session()));
    Message::Start(Box::new(move || {
        let wanted = |other: &Session| {
            let other = TrendSession::of(other);
            other.belongs_to(&own).then_some(other)
        };
        let endings = [ENDING, OLD_ENDING];
        let (beside, folder) = (file.as_deref(), folder.as_deref());
        let others = team_sessions(home.as_ref(), beside, folder, &endings, wanted);
        let others = others.into_iter().map(|(path, it)| (Some(path), it));
        let team = own.team().to_owned();
        // The open one is there as it is now, and needs not be opened.
        let all = std::iter::once((None, own)).chain(others).collect();
        Message::Earlier(id, Earlier::OverTime(found_of(&team, all)))
    }))
}

/// Reads all sessions among these files of the team that is called so; none of too few people, as
/// where many teams are together.
pub(super) fn of_team(team: String, files: Vec<PathBuf>) -> Message {
    Message::Start(Box::new(move || {
        let keep = |_: &PathBuf, session: &Session| {
            (!session.is_of_too_few()).then(|| TrendSession::of(session))
        };
        let read = storage::look_at_all(&files, keep, |_| true).into_iter();
        let read = read.filter_map(|(path, read)| Some((Some(path), read.ok()???)));
        let found = found_of(&team, read.collect());
        Message::OfTeams(TeamsMessage::OverTime(found))
    }))
}

/// Shows the dialog; once it is answered, what the answer asks for.
pub(super) fn ask(
    ctx: &Context,
    state: &mut State,
    files: &[Option<PathBuf>],
) -> Option<Vec<Message>> {
    Some(match dialog::over_time(ctx, state)? {
        Answer::Open(day) => {
            let file = files.get(day).cloned().flatten();
            let open = file.map(|path| PendingAction::OpenPath(path, Opening::Usual));
            Vec::from_iter(open.map(Message::AfterSaving))
        }
        Answer::ToTheWall => vec![Message::ShowOverTime(Box::new(state.trend.clone()))],
        Answer::TakeAway => {
            let request = FileRequest::OverTime(Box::new(state.trend.clone()));
            vec![Message::AskForPath(request, None)]
        }
        Answer::Leave => Vec::new(),
    })
}

/// Writes it on a thread of its own, in the format that the name asks for.
pub(super) fn write(trend: Box<Trend>, path: PathBuf, replace: Replace) -> Message {
    Message::Write(Box::new(move || {
        let Some(file) = TeamsFile::of_path(&path) else {
            return Message::Done;
        };
        let (pages, letters) = match encode_trend(&trend, file) {
            Ok(encoded) => encoded,
            Err(error) => return Message::Bad(error.to_string()),
        };
        match put(&path, &pages, replace != Replace::No) {
            Ok(()) => made(saved_in(&path), &letters),
            Err(error) if error.problem == WriteProblem::Exists => {
                Message::Show(Dialog::Replace(FileRequest::OverTime(trend), path))
            }
            Err(error) => Message::Show(Dialog::Message(said::NOT_WRITTEN, error.to_string())),
        }
    }))
}
