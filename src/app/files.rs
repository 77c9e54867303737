//! Where things are read and written, and what is asked on the way there.

mod asking;
mod opening;
mod saving;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::last_time;
use super::message::{
    EditorMessage, FileRequest, Message, Opening, PendingAction, Replace, TeamsMessage,
};
use super::open_session::OpenSession;
use super::over_time;
use super::reading::read_answers;
use super::saved::save_workshop;
use crate::storage::{self, Expected, Home};

/// Where things are read and written.
pub(super) struct Files {
    home: Option<Home>,
    /// Whether the system's file dialogs, and its other programs, may be opened.
    pub(super) browse: bool,
    /// The folder that was used last.
    folder: Option<PathBuf>,
    /// What goes on once the save that is under way has ended.
    waiting: Option<PendingAction>,
}

impl Files {
    pub(super) fn new(home: Option<Home>, browse: bool) -> Self {
        Self {
            home,
            browse,
            folder: None,
            waiting: None,
        }
    }

    /// The user's own folder.
    pub(super) fn home(&self) -> Option<&Home> {
        self.home.as_ref()
    }

    /// What waited for the session that was open waits no longer.
    pub(super) fn forget_session(&mut self) {
        self.waiting = None;
    }

    /// Looks for earlier sessions of the team.
    pub(super) fn look_for_earlier(&self, open: Option<&OpenSession>) -> Vec<Message> {
        let (home, folder) = (self.home.as_ref(), self.folder.as_deref());
        let look = open.map(|open| last_time::look_for(home, folder, open));
        look.into_iter().collect()
    }

    /// Looks for all sessions of the team.
    pub(super) fn look_over_time(&self, open: Option<&OpenSession>) -> Vec<Message> {
        let (home, folder) = (self.home.as_ref(), self.folder.as_deref());
        let look = open.map(|open| over_time::look_for(home, folder, open));
        look.into_iter().collect()
    }

    /// The folder in which something was put: the next file is suggested there.
    pub(super) fn used_folder(&mut self, folder: PathBuf) {
        self.folder = Some(folder);
    }

    /// Does what the path was wanted for.
    pub(super) fn use_path(
        &mut self,
        open: Option<&mut OpenSession>,
        request: FileRequest,
        path: PathBuf,
        replace: Replace,
    ) -> Vec<Message> {
        // Another folder may be the current one by the time that it is saved again.
        let path = std::path::absolute(&path).unwrap_or(path);
        self.folder = path.parent().map(Path::to_owned);
        match (request, open) {
            (FileRequest::Open, _) => {
                vec![Message::GoOn(PendingAction::OpenPath(path, Opening::Usual))]
            }
            (FileRequest::Save(then), Some(open)) => {
                let same = open.file().filter(|file| file.path == path);
                let expected = match same {
                    _ if replace == Replace::Agreed => Expected::Anything,
                    Some(file) => Expected::Unchanged(file.fingerprint),
                    None if replace == Replace::Picked => Expected::Anything,
                    None => Expected::Nothing,
                };
                self.start_saving(open, path, expected, then)
            }
            (FileRequest::Copy, Some(open)) => {
                let session = Arc::clone(open.session());
                let own = open.file().map(|file| file.path.clone());
                let overwrite = replace != Replace::No;
                vec![Message::Write(Box::new(move || {
                    let result = storage::save_copy(&path, &session, own.as_deref(), overwrite);
                    Message::Copied { path, result }
                }))]
            }
            (FileRequest::Import, Some(open)) => {
                let (id, session) = (open.id, Arc::clone(open.session()));
                vec![Message::Start(Box::new(move || Message::AnswersRead {
                    id,
                    result: read_answers(path, &session),
                }))]
            }
            (FileRequest::LastTime, Some(open)) => vec![last_time::read(open, path)],
            (FileRequest::Workshop(workshop), _) => vec![save_workshop(workshop, path, replace)],
            (
                FileRequest::Save(_)
                | FileRequest::Copy
                | FileRequest::Import
                | FileRequest::LastTime,
                None,
            ) => Vec::new(),
            (FileRequest::AddSessions | FileRequest::AddFolder, _) => {
                vec![Message::OfTeams(TeamsMessage::Add(vec![path]))]
            }
            (FileRequest::OverTime(trend), _) => vec![over_time::write(trend, path, replace)],
            (FileRequest::Written(workshop), _) => {
                let save = EditorMessage::SaveAt(workshop, path, replace);
                vec![Message::Editor(save)]
            }
            (FileRequest::OpenToChange, _) => {
                vec![Message::Editor(EditorMessage::LookInto(path))]
            }
            (FileRequest::Teams, _) => {
                vec![Message::OfTeams(TeamsMessage::Write(
                    path,
                    replace != Replace::No,
                ))]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::sample;
    use crate::request::Step;

    /// The path in what a message's job gives back.
    fn path_of(message: Message) -> PathBuf {
        let (Message::Start(job) | Message::Write(job)) = message else {
            panic!("it is done on a thread of its own");
        };
        match job() {
            Message::Opened { path, .. } | Message::Saved { path, .. } => path,
            _ => panic!("it was opened or saved"),
        }
    }

    #[test]
    fn no_path_goes_by_the_folder_in_which_the_program_was_started() {
        let mut files = Files::new(None, false);
        let path = || PathBuf::from("no-such-folder/monday.roundtable");
        let whole = std::env::current_dir().unwrap().join(path());
        let opening = files.start_opening(path(), None, Opening::Usual);
        assert_eq!(path_of(opening), whole);
        let mut open = OpenSession::fresh(sample(), Step::Welcome);
        let request = FileRequest::Save(None);
        let mut saving = files.use_path(Some(&mut open), request, path(), Replace::No);
        assert_eq!(path_of(saving.remove(0)), whole);
    }
}
