//! An earlier session is looked for, chosen, and laid beside the one that is open.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::file_request::{ENDING, OLD_ENDING};
use super::message::{Dialog, Earlier, FileRequest, Message};
use super::open_session::OpenSession;
use super::over_time::dialog_of;
use crate::edit::Edit;
use crate::frame::last_time::{self as dialog, Answer};
use crate::insight::same_team;
use crate::phrases::last_time::{line_in_words, which_in_words};
use crate::request::Request;
use crate::session::{LastTime, Session};
use crate::storage::{self, Home, OpenError, team_sessions};

/// Looks for the earlier sessions of the team of the open session, on a thread of its own.
pub(super) fn look_for(home: Option<&Home>, folder: Option<&Path>, open: &OpenSession) -> Message {
    let (home, folder) = (home.cloned(), folder.map(Path::to_owned));
    let own = open.file().map(|file| file.path.clone());
    let (id, session) = (open.id, open.session().clone());
    Message::Start(Box::new(move || {
        let endings = [ENDING, OLD_ENDING];
        let wanted = |other: &Session| is_earlier(other, &session).then(|| other.for_next_time());
        let (own, folder) = (own.as_deref(), folder.as_deref());
        let found = team_sessions(home.as_ref(), own, folder, &endings, wanted);
        let found = found.into_iter().map(|(_, last)| last);
        Message::Earlier(id, Earlier::Found(in_order(found.collect())))
    }))
}

/// Whether another session is an earlier one of the same team with the same workshop.
fn is_earlier(other: &Session, now: &Session) -> bool {
    let day = |session: &Session, last: bool| {
        let dates = &session.about().dates;
        let day = if last { dates.last() } else { dates.first() };
        day.copied()
    };
    let before = match (day(other, true), day(now, false)) {
        (Some(then), Some(today)) => then < today,
        // Of what has no day nobody knows; the line in the dialog says so.
        _ => true,
    };
    before
        && other.workshop().id == now.workshop().id
        && other.is_rehearsal() == now.is_rehearsal()
        && same_team(&other.about().team, &now.about().team)
}

/// Newest first; a copy of the same session is there once.
fn in_order(mut found: Vec<LastTime>) -> Vec<LastTime> {
    found.sort_by(|a, b| b.dates.last().cmp(&a.dates.last()));
    found.dedup();
    found
}

/// Shows the dialog; once it is answered, what the answer asks for.
pub(super) fn ask(ctx: &Context, found: &[LastTime]) -> Option<Vec<Message>> {
    let line = |last: &LastTime| {
        let settled = last.mechanisms.iter().filter(|it| it.agreed.is_some());
        let all = last.mechanisms.len();
        line_in_words(&last.dates, last.people, settled.count(), all)
    };
    let lines: Vec<String> = found.iter().map(line).collect();
    Some(match dialog::last_time(ctx, &lines)? {
        Answer::Lay(at) => found
            .get(at)
            .map_or_else(Vec::new, |last| lay_over(last.clone())),
        Answer::Open => vec![Message::AskForPath(FileRequest::LastTime, None)],
        Answer::Leave => Vec::new(),
    })
}

/// Reads the session that was chosen, on a thread of its own.
pub(super) fn read(open: &OpenSession, path: PathBuf) -> Message {
    let id = open.id;
    Message::Start(Box::new(move || {
        let result = storage::open(&path);
        let result = result.map(|opened| Box::new(opened.session.for_next_time()));
        Message::Earlier(id, Earlier::Read(result))
    }))
}

/// Takes in what was found, or read, for this session; nothing where another one is open by now.
pub(super) fn found(open: Option<&OpenSession>, id: u64, earlier: Earlier) -> Vec<Message> {
    if open.is_none_or(|open| open.id != id) {
        return Vec::new();
    }
    match earlier {
        Earlier::Found(found) => vec![Message::Show(Dialog::LastTime(found))],
        Earlier::OverTime(shown) => vec![Message::Show(dialog_of(shown))],
        Earlier::Read(Ok(last)) => lay_over(*last),
        Earlier::Read(Err(error)) => vec![could_not_be_opened(&error)],
    }
}

fn could_not_be_opened(error: &OpenError) -> Message {
    let title = "That file could not be opened";
    Message::Show(Dialog::Message(title, error.to_string()))
}

fn lay_over(last: LastTime) -> Vec<Message> {
    let said = which_in_words(&last.dates, last.people);
    let edit = Edit::LayOver(Some(Box::new(last)));
    vec![
        Message::Request(Request::Edit(edit)),
        Message::Good(format!("{said}.")),
    ]
}
