//! An earlier session is looked for, chosen, and taken up: laid beside the one that is open, its open
//! actions brought into it.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::file_request::{ENDING, OLD_ENDING};
use super::message::{Before, Dialog, Earlier, FileRequest, Message};
use super::open_session::OpenSession;
use super::over_time::dialog_of;
use crate::edit::{ActionEdit, Edit, Refusal};
use crate::frame::last_time::{self as dialog, Answer, EarlierLine, State};
use crate::insight::same_team;
use crate::phrases::actions::not_brought;
use crate::phrases::last_time::{line_in_words, taken_up_in_words, which_in_words};
use crate::phrases::refusals::refusal_in_words;
use crate::request::{Request, Step};
use crate::session::{MAX_ACTIONS, Session};
use crate::storage::{self, Home, OpenError, team_sessions};

/// Looks for the earlier sessions of the team of the open session, on a thread of its own.
pub(super) fn look_for(home: Option<&Home>, folder: Option<&Path>, open: &OpenSession) -> Message {
    let (home, folder) = (home.cloned(), folder.map(Path::to_owned));
    let own = open.file().map(|file| file.path.clone());
    let (id, session) = (open.id, open.session().clone());
    Message::Start(Box::new(move || {
        let endings = [ENDING, OLD_ENDING];
        let wanted = |other: &Session| is_earlier(other, &session).then(|| before(other, &session));
        let (own, folder) = (own.as_deref(), folder.as_deref());
        let found = team_sessions(home.as_ref(), own, folder, &endings, wanted);
        let found = found.into_iter().map(|(_, before)| before);
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

/// What of an earlier session can come into this one.
fn before(earlier: &Session, now: &Session) -> Before {
    Before {
        title: earlier.heading(),
        figures: earlier.for_next_time(),
        actions: now.to_bring(earlier),
    }
}

/// Newest first; a copy of the same session is there once.
fn in_order(mut found: Vec<Before>) -> Vec<Before> {
    found.sort_by(|a, b| b.figures.dates.last().cmp(&a.figures.dates.last()));
    found.dedup();
    found
}

/// Shows the dialog; once it is answered, what the answer asks for.
pub(super) fn ask(
    ctx: &Context,
    found: &[Before],
    state: &mut State,
    open: Option<&OpenSession>,
) -> Option<Vec<Message>> {
    let Some(open) = open else {
        return Some(Vec::new());
    };
    let line = |before: &Before| {
        let figures = &before.figures;
        let settled = figures.mechanisms.iter().filter(|it| it.agreed.is_some());
        let all = figures.mechanisms.len();
        EarlierLine {
            title: before.title.clone(),
            words: line_in_words(&figures.dates, figures.people, settled.count(), all),
            laid_over: open.session().last_time() == Some(figures),
            actions: before.actions.len(),
        }
    };
    let lines: Vec<EarlierLine> = found.iter().map(line).collect();
    Some(match dialog::last_time(ctx, &lines, state)? {
        Answer::Take { at, lay, bring } => match found.get(at) {
            Some(before) => take_up(open, before, lay, bring),
            None => Vec::new(),
        },
        Answer::Open => vec![Message::AskForPath(FileRequest::LastTime, None)],
        Answer::Leave => Vec::new(),
    })
}

/// Reads the session that was chosen, on a thread of its own.
pub(super) fn read(open: &OpenSession, path: PathBuf) -> Message {
    let (id, session) = (open.id, open.session().clone());
    Message::Start(Box::new(move || {
        let result = storage::open(&path);
        let result = result.map(|opened| Box::new(before(&opened.session, &session)));
        Message::Earlier(id, Earlier::Read(result))
    }))
}

/// Takes in what was found, or read, for this session; nothing where another one is open by now.
pub(super) fn found(open: Option<&OpenSession>, id: u64, earlier: Earlier) -> Vec<Message> {
    if open.is_none_or(|open| open.id != id) {
        return Vec::new();
    }
    let ask = |found| vec![Message::Show(Dialog::LastTime(found, State::default()))];
    match earlier {
        Earlier::Found(found) => ask(found),
        Earlier::OverTime(shown) => vec![Message::Show(dialog_of(shown, true))],
        Earlier::Read(Ok(before)) => ask(vec![*before]),
        Earlier::Read(Err(error)) => vec![could_not_be_opened(&error)],
    }
}

fn could_not_be_opened(error: &OpenError) -> Message {
    let title = "That file could not be opened";
    Message::Show(Dialog::Message(title, error.to_string()))
}

/// Lays its figures over, brings its open actions in, or both.
fn take_up(open: &OpenSession, before: &Before, lay: bool, bring: bool) -> Vec<Message> {
    let Before {
        title,
        figures,
        actions,
    } = before;
    let mut messages = Vec::new();
    let mut edit = |edit: Edit| messages.push(Message::Request(Request::Edit(edit)));
    let laid = lay.then(|| {
        edit(Edit::LayOver(Some(Box::new(figures.clone()))));
        which_in_words(&figures.dates, figures.people)
    });
    let room = open.session().actions().len() + actions.len() <= MAX_ACTIONS;
    let came = (bring && room).then(|| {
        edit(Edit::Action(ActionEdit::Bring(actions.clone())));
        (actions.len(), open.step == Step::Welcome)
    });
    let told = taken_up_in_words(title, &figures.dates, laid, came);
    messages.push(if bring && !room {
        Message::Bad(not_brought(&refusal_in_words(Refusal::TooManyLines)))
    } else {
        Message::Good(told)
    });
    messages
}
