//! Where things are read and written, and what is asked on the way there.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file_request::browse;
use super::held_lock::HeldLock;
use super::last_time;
use super::message::{
    Dialog, EditorMessage, FileRequest, Message, Opening, PendingAction, Read, Replace,
    TeamsMessage,
};
use super::open_session::OpenSession;
use super::over_time;
use super::program_log::{note, of_opening, of_save};
use super::reading::{opened_so, read, read_answers, to_know_in_words};
use super::saved::save_workshop;
use super::saving::{File, save_alone};
use crate::frame::table_dialog;
use crate::phrases::looking::opened_to_look_at;
use crate::phrases::paths::saved_in;
use crate::phrases::recovery::NO_EARLIER_VERSION;
use crate::phrases::teams::TEAMS_TOGETHER;
use crate::phrases::trend::OVER_TIME;
use crate::phrases::workshops::stands_with_the_others;
use crate::report::file_name;
use crate::session::Session;
use crate::storage::{
    self, Earlier, Expected, Fingerprint, Home, OpenError, Recent, SaveError, WorkshopFile,
    WriteProblem,
};
use crate::workshop::Workshop;

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

    /// What waited for the session that was open waits no longer.
    pub(super) fn forget_session(&mut self) {
        self.waiting = None;
    }

    /// Asks for a file; what was `typed` already stands there.
    pub(super) fn ask(
        &self,
        open: Option<&OpenSession>,
        request: FileRequest,
        typed: Option<String>,
    ) -> Vec<Message> {
        let suggestion = self.suggestion(open, &request);
        let start = typed.map_or(suggestion, PathBuf::from);
        let text = start.to_string_lossy().into_owned();
        let prompt = request.prompt(text, self.browse);
        let mut messages = vec![Message::Show(Dialog::Path(request.clone(), prompt))];
        if self.browse {
            messages.push(Message::Start(browse(request, &start)));
        }
        messages
    }

    /// A path to start from: the folder that was used last, and a name made from the title.
    fn suggestion(&self, open: Option<&OpenSession>, request: &FileRequest) -> PathBuf {
        let last = open
            .and_then(OpenSession::file)
            .and_then(|file| file.path.parent().map(Path::to_owned));
        let folder = last
            .or_else(|| self.folder.clone())
            .unwrap_or_else(storage::documents);
        if let FileRequest::Workshop(workshop) | FileRequest::Written(workshop) = request {
            return folder.join(format!("{}.{}", workshop.id, request.ending()));
        }
        let of_many = match request {
            FileRequest::Teams => Some(TEAMS_TOGETHER),
            FileRequest::OverTime(_) => Some(OVER_TIME),
            _ => None,
        };
        if let Some(name) = of_many {
            return folder.join(format!("{name}.{}", request.ending()));
        }
        let Some(open) = open.filter(|_| !request.is_read()) else {
            return folder.join("");
        };
        let mut name = file_name(open.session());
        if *request == FileRequest::Copy {
            name.push_str(" to share");
        }
        folder.join(format!("{name}.{}", request.ending()))
    }

    /// Asks for one of the versions that the session's file held before.
    pub(super) fn ask_for_earlier(&self, open: Option<&OpenSession>) -> Message {
        let file = open.and_then(OpenSession::file).cloned();
        let of_file = self.home.clone().zip(file);
        Message::Start(Box::new(move || {
            let folder = of_file.and_then(|(home, file)| Earlier::of(&home).folder_of(&file.path));
            match folder {
                None => Message::Good(NO_EARLIER_VERSION.to_owned()),
                Some(folder) => {
                    let typed = folder.join("").to_string_lossy().into_owned();
                    Message::AskForPath(FileRequest::Open, Some(typed))
                }
            }
        }))
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

/// Opens.
impl Files {
    /// The user's own folder.
    pub(super) fn home(&self) -> Option<&Home> {
        self.home.as_ref()
    }

    /// Reads a file on a thread of its own, in this way. `open` is what is open meanwhile.
    pub(super) fn start_opening(
        &self,
        path: PathBuf,
        open: Option<&OpenSession>,
        how: Opening,
    ) -> Message {
        // Another folder may be the current one by the time that it is saved.
        let path = std::path::absolute(&path).unwrap_or(path);
        let home = self.home.clone();
        let asked = open.map(|open| Arc::clone(open.session()));
        let mine = open.and_then(OpenSession::lock).cloned();
        Message::Start(Box::new(move || {
            let result = read(&path);
            note(home.as_ref(), of_opening(&result), Some(&path));
            let result = result.map(|found| match (found, &home) {
                (Read::Session(opened, ..), Some(home)) => {
                    opened_so(home, &path, opened, mine.as_ref(), how)
                }
                (found, _) => found,
            });
            Message::Opened {
                result,
                path,
                asked,
            }
        }))
    }

    /// Takes in what a file holds. `asked` is what was open when it was asked for: that may go, what
    /// has come since may not.
    pub(super) fn opened(
        &self,
        open: Option<&OpenSession>,
        path: PathBuf,
        result: Result<Read, OpenError>,
        asked: Option<&Arc<Session>>,
    ) -> Vec<Message> {
        let busy = open.is_some_and(|open| open.is_in_the_way(asked));
        let mut to_know = Vec::new();
        let new = match result {
            // It came late, and something has begun meanwhile that must not be lost.
            Ok(_) if busy => {
                let pending = PendingAction::OpenPath(path, Opening::Usual);
                return vec![Message::AfterSaving(pending)];
            }
            Ok(Read::InUse) => return vec![Message::Show(Dialog::InUse(path))],
            Ok(Read::ToLook(session, why)) => {
                let open = Box::new(OpenSession::to_look_at(*session, why));
                let said = opened_to_look_at(why).map(|words| {
                    let title = "A newer Roundtable saved this session";
                    Message::Show(Dialog::Message(title, words.to_owned()))
                });
                let put = [Message::Put(open, None), Message::CloseDialog];
                return put.into_iter().chain(said).collect();
            }
            Ok(Read::Copy(opened)) => OpenSession::recovered(opened.session, None, None),
            Ok(Read::Session(opened, lock, beside)) => {
                // One thing at a time is read: what lies beside it goes before whose it is.
                let first = beside.first().map(to_know_in_words);
                to_know.extend(first.map(Message::Bad));
                if let Some(home) = self.home.clone() {
                    let (path, session) = (path.clone(), opened.session.clone());
                    to_know.push(Message::Start(Box::new(move || {
                        // As with saving: the list is a convenience.
                        _ = Recent::remember(&home, &path, &session);
                        Message::Done
                    })));
                }
                let earlier = self.home.as_ref().map(Earlier::of);
                if earlier.is_some_and(|earlier| earlier.holds(&path)) {
                    // It belongs to no file: what it came from holds something newer.
                    OpenSession::recovered(opened.session, None, None)
                } else {
                    let fingerprint = opened.fingerprint;
                    OpenSession::opened(opened.session, File { path, fingerprint }, lock)
                }
            }
            Ok(Read::Rescued { kept, words }) => {
                return vec![Message::Show(Dialog::Rescued(path, kept, words))];
            }
            Ok(Read::Workshop(workshop)) => {
                to_know.extend(
                    self.home
                        .clone()
                        .map(|home| keep_own(home, path, &workshop)),
                );
                OpenSession::of_workshop(workshop)
            }
            Ok(Read::Table(table)) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let state = table_dialog::State::of_file(*table, name.into_owned());
                return vec![Message::Show(Dialog::Table(Box::new(state)))];
            }
            Ok(Read::NoTable(why)) => {
                let title = "That table is no workshop yet";
                return vec![Message::Show(Dialog::Message(title, why))];
            }
            Err(error) => {
                let title = "That file could not be opened";
                return vec![Message::Show(Dialog::Message(title, error.to_string()))];
            }
        };
        let put = [Message::Put(Box::new(new), None), Message::CloseDialog];
        put.into_iter().chain(to_know).collect()
    }
}

/// A workshop that was opened stands beside the person's own from then on.
fn keep_own(home: Home, path: PathBuf, workshop: &Workshop) -> Message {
    let workshop = workshop.clone();
    Message::Start(Box::new(move || {
        if WorkshopFile::keep_own(&home, &path, &workshop) {
            Message::Good(stands_with_the_others(&workshop.title))
        } else {
            Message::Done
        }
    }))
}

/// Saves.
impl Files {
    pub(super) fn save(
        &mut self,
        open: Option<&mut OpenSession>,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        let Some(open) = open else { return Vec::new() };
        match open.file().cloned() {
            Some(File { path, fingerprint }) => {
                self.start_saving(open, path, Expected::Unchanged(fingerprint), then)
            }
            None => vec![Message::AskForPath(FileRequest::Save(then), None)],
        }
    }

    fn start_saving(
        &mut self,
        open: &mut OpenSession,
        path: PathBuf,
        expected: Expected,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        if open.saving() == Some(&path) {
            // The save under way will look at this when it ends.
            self.waiting = then.or(self.waiting.take());
            return vec![Message::Good("It is being saved just now.".to_owned())];
        }
        open.save_started(path.clone());
        let id = open.id;
        let session = Arc::clone(open.session());
        let home = self.home.clone();
        let lock = open.lock().cloned();
        vec![Message::Write(Box::new(move || {
            let result = save_alone(home.as_ref(), lock.as_ref(), &path, &session, expected);
            note(home.as_ref(), of_save(&result), Some(&path));
            if let (Ok(_), Some(home)) = (&result, &home) {
                // A list that cannot be written is no reason to say that saving failed.
                _ = Recent::remember(home, &path, &session);
            }
            Message::Saved {
                id,
                path,
                session,
                result,
                then,
            }
        }))]
    }

    /// Takes in what became of a save. `id` is the open session that it was for.
    pub(super) fn saved(
        &mut self,
        open: Option<&mut OpenSession>,
        id: u64,
        (path, session): (PathBuf, Arc<Session>),
        result: Result<(Fingerprint, Option<Arc<HeldLock>>), SaveError>,
        then: Option<PendingAction>,
    ) -> Vec<Message> {
        let good = Message::Good(saved_in(&path));
        let Some(open) = open.filter(|open| open.id == id) else {
            // It belongs to a session that is no longer open.
            return vec![result.map_or_else(|error| Message::Bad(error.to_string()), |_| good)];
        };
        if open.saving() != Some(&path) {
            // A save to another place has begun since; that one counts.
            return Vec::new();
        }
        let then = then.or(self.waiting.take());
        let asked = match result {
            Ok((fingerprint, lock)) => {
                open.save_succeeded(session, File { path, fingerprint }, lock);
                let then = then.map(Message::AfterSaving);
                return [good].into_iter().chain(then).collect();
            }
            Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
                open.save_put_off();
                Dialog::Replace(FileRequest::Save(then), path)
            }
            Err(SaveError::Changed { .. }) => {
                open.save_put_off();
                Dialog::Changed(FileRequest::Save(then), path)
            }
            Err(error) => {
                let words = error.to_string();
                match error {
                    // It is gone, or another's: only a new name can help.
                    SaveError::Gone { .. } => _ = open.lose_file(),
                    SaveError::NotConfirmed { fingerprint, .. } => {
                        open.file_holds(File {
                            path: path.clone(),
                            fingerprint,
                        });
                    }
                    _ => {}
                }
                open.save_failed();
                Dialog::NotSaved(then, path, words)
            }
        };
        vec![Message::Show(asked)]
    }
}

/// Another place for a file that could not be saved: the user's documents, or the folder around
/// them where it is there that it failed.
pub(super) fn elsewhere(failed: &Path) -> PathBuf {
    let documents = storage::documents();
    let around = documents.parent().unwrap_or(&documents);
    let there = failed.parent() == Some(documents.as_path());
    let folder = if there { around } else { &documents };
    folder.join(failed.file_name().unwrap_or_default())
}

/// A name beside a file that is another's now: "monday 2.roundtable".
pub(super) fn another_name(path: &Path) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(" 2");
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
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
