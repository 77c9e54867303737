//! What a file is to be called, and where it is to stand, is asked.

use std::path::{Path, PathBuf};

use super::super::file_request::browse;
use super::super::message::{Dialog, FileRequest, Message};
use super::super::open_session::OpenSession;
use super::Files;
use crate::phrases::recovery::NO_EARLIER_VERSION;
use crate::phrases::teams::TEAMS_TOGETHER;
use crate::phrases::trend::OVER_TIME;
use crate::report::file_name;
use crate::storage::{self, Earlier};

impl Files {
    /// Asks for a file; what was `typed` already stands there.
    pub(in crate::app) fn ask(
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
    pub(in crate::app) fn ask_for_earlier(&self, open: Option<&OpenSession>) -> Message {
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
}
