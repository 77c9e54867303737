//! Files are opened: what they hold is taken in, or said why not.

use std::path::PathBuf;
use std::sync::Arc;

use super::super::message::{Dialog, Message, Opening, PendingAction, Read};
use super::super::open_session::OpenSession;
use super::super::program_log::{note, of_opening};
use super::super::reading::{opened_so, read, to_know_in_words};
use super::super::saving::File;
use super::Files;
use crate::frame::table_dialog;
use crate::phrases::looking::opened_to_look_at;
use crate::phrases::workshops::stands_with_the_others;
use crate::session::Session;
use crate::storage::{Earlier, Home, OpenError, Recent, WorkshopFile};
use crate::workshop::Workshop;

impl Files {
    /// Reads a file on a thread of its own, in this way. `open` is what is open meanwhile.
    pub(in crate::app) fn start_opening(
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
    pub(in crate::app) fn opened(
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
