//! What the start screen lists, and what becomes of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::message::{Dialog, EditorMessage, Message, PendingAction, Taken};
use super::open_session::OpenSession;
use super::saving::{File, lock_for};
use crate::phrases::dates::{date_in_words, moment};
use crate::phrases::workshops;
use crate::screens::start::{self, Lists};
use crate::session::Session;
use crate::storage::{
    DraftRecovery, Home, InUse, Kept, KeptError, Notice, OpenError, OwnWorkshops, Recent, Recovery,
};

/// What the start screen lists; without a home, nothing.
///
/// Each path is looked at on a thread of its own: a disk that does not answer holds nothing up, and
/// an entry stands as it stood until its answer comes.
pub(super) struct StartLists {
    home: Option<Home>,
    pub(super) lists: Lists,
}

impl StartLists {
    pub(super) fn new(home: Option<Home>) -> Self {
        let own_folder = home.as_ref().map(OwnWorkshops::folder);
        Self {
            home,
            lists: Lists {
                own_folder: own_folder.unwrap_or_default(),
                ..Lists::default()
            },
        }
    }

    /// Reads all lists anew.
    pub(super) fn load(&self) -> Vec<Message> {
        let Some(home) = self.home.clone() else {
            return Vec::new();
        };
        let own = home.clone();
        let lists = [
            start(move || {
                let (recent, notice) = Recent::load(&own);
                Message::Recent { recent, notice }
            }),
            {
                let home = home.clone();
                start(move || {
                    let (kept, notice) = Recovery::list(&home);
                    Message::Listed { kept, notice }
                })
            },
            start(move || drafts_of(&home)),
        ];
        lists.into_iter().chain(self.load_workshops()).collect()
    }

    /// Reads the person's own workshops anew.
    pub(super) fn load_workshops(&self) -> Option<Message> {
        let home = self.home.clone()?;
        Some(start(move || {
            Message::OwnWorkshops(OwnWorkshops::of(&home))
        }))
    }

    pub(super) fn show_workshops(&mut self, own: OwnWorkshops) {
        let said = |(path, error): (PathBuf, OpenError)| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let first = error.problems().and_then(|all| all.iter().next());
            let why = first.map_or_else(
                || error.to_string(),
                |it| workshops::at(it.line, it.column, &it.reason),
            );
            workshops::unusable(&name, &why)
        };
        self.lists.workshops = own.workshops;
        self.lists.unusable = own.wrong.into_iter().map(said).collect();
    }

    pub(super) fn show_recent(&mut self, recent: &Recent) -> Vec<Message> {
        let before = std::mem::take(&mut self.lists.recent);
        let mut messages = Vec::new();
        for file in recent.files() {
            let settled = crate::phrases::outcomes::settled(file.settled, file.total);
            let known = before.iter().find(|entry| entry.path == file.path);
            self.lists.recent.push(start::RecentEntry {
                path: file.path.clone(),
                title: file.title.clone(),
                detail: match file.date {
                    Some(date) => format!("{} · {settled}", date_in_words(date)),
                    None => settled,
                },
                missing: known.is_some_and(|entry| entry.missing),
            });
            let file = file.clone();
            messages.push(start(move || Message::Looked {
                missing: file.is_missing(),
                path: file.path,
            }));
        }
        messages
    }

    pub(super) fn looked(&mut self, path: &Path, missing: bool) {
        let entries = self.lists.recent.iter_mut();
        for entry in entries.filter(|entry| entry.path == path) {
            entry.missing = missing;
        }
    }

    pub(super) fn listed(&mut self, kept: Vec<Kept>, notice: Option<Notice>) -> Vec<Message> {
        let mut messages = Vec::from_iter(notice.map(Message::Bad));
        self.lists.kept.clear();
        let now = crate::storage::now();
        for one in kept {
            self.lists.kept.push(start::KeptEntry {
                path: one.path.clone(),
                title: one.session.heading(),
                detail: format!("Not saved: kept safe from {}", moment(one.at, now)),
                file_changed: false,
                is_workshop: false,
            });
            if one.file.is_some() {
                messages.push(start(move || Message::Compared {
                    changed: one.file_has_changed(),
                    path: one.path,
                }));
            }
        }
        messages
    }

    pub(super) fn compared(&mut self, path: &Path, changed: bool) {
        let entries = self.lists.kept.iter_mut();
        for entry in entries.filter(|entry| entry.path == path) {
            entry.file_changed = changed;
        }
    }

    /// Asks once whether a kept session may go.
    pub(super) fn ask_to_let_go(&self, path: PathBuf) -> Vec<Message> {
        let mut entries = self.lists.kept.iter().chain(&self.lists.drafts);
        let entry = entries.find(|entry| entry.path == path);
        let ask = |entry: &start::KeptEntry| {
            let text = format!(
                "“{}” has changes that are in no file. Once they are let go, nobody can bring them back.",
                entry.title
            );
            Message::Show(Dialog::LetGo(path, text))
        };
        Vec::from_iter(entry.map(ask))
    }

    pub(super) fn let_go(&self, path: PathBuf) -> Vec<Message> {
        let Some(home) = self.home.clone() else {
            return Vec::new();
        };
        if DraftRecovery::is_one(&path) {
            return vec![start(move || {
                match DraftRecovery::take(&path) {
                    Ok((place, _)) => place.let_go(),
                    Err(error) => return Message::Bad(error.to_string()),
                }
                drafts_of(&home)
            })];
        }
        vec![start(move || {
            let trouble = match Recovery::take(&path).map(Recovery::let_go) {
                Ok(Ok(())) => None,
                Ok(Err(error)) => Some(error.to_string()),
                Err(error) => Some(error.to_string()),
            };
            let (kept, notice) = Recovery::list(&home);
            Message::Listed {
                kept,
                notice: trouble.or(notice),
            }
        })]
    }

    /// Takes a file off the list of recent ones.
    pub(super) fn forget(&self, path: PathBuf) -> Vec<Message> {
        let Some(home) = self.home.clone() else {
            return Vec::new();
        };
        vec![start(move || match Recent::forget(&home, &path) {
            Ok(recent) => Message::Recent {
                recent,
                notice: None,
            },
            Err(error) => Message::Bad(error.to_string()),
        })]
    }
}

/// Workshops that were being written when their process died.
fn drafts_of(home: &Home) -> Message {
    let (kept, notice) = DraftRecovery::list(home);
    Message::Editor(EditorMessage::Listed(kept, notice))
}

/// Brings a kept session back. `asked` is the session that is open meanwhile.
pub(super) fn recover(home: Option<Home>, path: PathBuf, asked: Option<Arc<Session>>) -> Message {
    start(move || {
        let result = Recovery::take(&path).and_then(|recovery| {
            let mut kept = recovery.kept()?;
            let file = home.as_ref().zip(kept.file.as_ref());
            let lock = match file.map(|(home, (path, _))| lock_for(home, path, None)) {
                Some(Ok(lock)) => lock,
                // Another window saves there; this one goes into a file of its own.
                Some(Err(InUse)) => {
                    kept.file = None;
                    None
                }
                None => None,
            };
            Ok((kept, recovery, lock))
        });
        Message::Recovered {
            result: Box::new(result),
            asked,
        }
    })
}

/// Takes in a session that was kept. What has begun meanwhile may not go for it.
///
/// `asked` is what was open when it was asked for: that may go.
pub(super) fn recovered(
    open: Option<&OpenSession>,
    result: Result<Taken, KeptError>,
    asked: Option<&Arc<Session>>,
) -> Vec<Message> {
    match result {
        Err(error) => {
            let title = "That session was not opened";
            vec![
                Message::Show(Dialog::Message(title, error.to_string())),
                Message::ReadLists,
            ]
        }
        Ok((kept, ..)) if open.is_some_and(|open| open.is_in_the_way(asked)) => {
            vec![Message::AfterSaving(PendingAction::Recover(kept.path))]
        }
        Ok((kept, recovery, lock)) => {
            let file = kept
                .file
                .map(|(path, fingerprint)| File { path, fingerprint });
            let open = OpenSession::recovered(kept.session, file, lock);
            vec![
                Message::Put(Box::new(open), Some(recovery)),
                Message::CloseDialog,
            ]
        }
    }
}

/// The message that starts a job.
fn start(job: impl FnOnce() -> Message + Send + 'static) -> Message {
    Message::Start(Box::new(job))
}
