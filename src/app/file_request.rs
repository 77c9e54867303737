//! What is asked about a path: the words, the endings, the names that every system takes.

use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::{Duration, Instant};

use super::message::{FileRequest, Job, Message, TeamsMessage};
use crate::frame::dialogs::PathPrompt;
use crate::phrases::editor::OPEN_TO_CHANGE;
use crate::phrases::last_time::LAST_TIME;
use crate::phrases::workshop_tables::licence;
use crate::report::{Format, Paper, TeamsFile};

/// The ending of session files.
pub(super) const ENDING: &str = "roundtable";

/// The ending that some have besides.
pub(super) const OLD_ENDING: &str = "ron";

/// What the system's dialog will say.
type Answer = Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

/// A dialog that answers faster than a person could was never shown.
const AT_ONCE: Duration = Duration::from_millis(400);

impl FileRequest {
    /// The dialog with this text in its field, beside the system's own if that is open.
    pub(super) fn prompt(&self, text: String, browsing: bool) -> PathPrompt {
        let (title, action, wanted) = match self {
            Self::Open => ("Open a session", "Open", "where the file is"),
            Self::Import => (
                "Import scores",
                "Read",
                "where the table is (.csv or .xlsx), or the folder with all of them",
            ),
            Self::Save(_) => ("Save the session", "Save", "where to save it"),
            Self::Copy => (
                "Save a copy without private notes",
                "Save",
                "where to save it",
            ),
            Self::LastTime => (LAST_TIME, "Read", "where last time’s file is"),
            Self::AddSessions => ("Add sessions", "Add", "where the session is"),
            Self::AddFolder => ("Add a folder of sessions", "Add", "where the folder is"),
            Self::Teams => ("Take the teams away", "Write", "where to write it"),
            Self::OverTime(_) => ("Take the team over time away", "Write", "where to write it"),
            Self::Workshop(_) | Self::Written(_) => {
                ("Save the workshop", "Save", "where to save it")
            }
            Self::OpenToChange => (OPEN_TO_CHANGE, "Open", "where the file is"),
        };
        let note = match self {
            Self::Workshop(workshop) | Self::Written(workshop) => licence(workshop),
            _ => String::new(),
        };
        PathPrompt {
            title,
            action,
            wanted,
            text,
            browsing,
            note,
        }
    }

    /// Whether it is for something that is there.
    pub(super) fn is_read(&self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::OpenToChange
                | Self::Import
                | Self::LastTime
                | Self::AddSessions
                | Self::AddFolder
        )
    }

    /// The ending of the name of what is written.
    pub(super) fn ending(&self) -> &'static str {
        match self {
            Self::Workshop(_) | Self::Written(_) => "ron",
            Self::Teams | Self::OverTime(_) => Paper::Docx.ending(),
            _ => ENDING,
        }
    }

    /// A typed or chosen path with its ending put on, and whether that changed it.
    pub(super) fn with_ending(&self, path: PathBuf) -> (PathBuf, bool) {
        let has = path
            .extension()
            .is_some_and(|found| found.eq_ignore_ascii_case(self.ending()));
        let of_many = matches!(self, Self::Teams | Self::OverTime(_));
        if has || self.is_read() || of_many && TeamsFile::of_path(&path).is_some() {
            return (path, false);
        }
        let mut name = path.into_os_string();
        name.push(".");
        name.push(self.ending());
        (PathBuf::from(name), true)
    }
}

/// Opens the system's own dialog; call it on the window's thread, run what it gives on another.
pub(super) fn browse(request: FileRequest, suggestion: &Path) -> Job {
    let mut dialog = rfd::AsyncFileDialog::new();
    // Whether it is there is not asked: a network disk might keep the window waiting for the answer.
    if let Some(folder) = suggestion.parent() {
        dialog = dialog.set_directory(folder);
    }
    if let Some(name) = suggestion.file_name().filter(|_| !request.is_read()) {
        // A NUL would make the dialog panic.
        dialog = dialog.set_file_name(name.to_string_lossy().replace('\0', ""));
    }
    let chosen: Answer = match &request {
        FileRequest::Open => {
            let all = [ENDING, OLD_ENDING, "csv", "tsv", "xlsx"];
            let sessions = dialog.add_filter("Sessions, workshops and tables", &all);
            Box::pin(sessions.add_filter("All files", &["*"]).pick_file())
        }
        FileRequest::LastTime => {
            let sessions = dialog.add_filter("Roundtable sessions", &[ENDING, OLD_ENDING]);
            Box::pin(sessions.add_filter("All files", &["*"]).pick_file())
        }
        FileRequest::Import => {
            let tables = dialog.add_filter("Tables", &["csv", "tsv", "xlsx", "zip"]);
            Box::pin(tables.add_filter("All files", &["*"]).pick_file())
        }
        FileRequest::Save(_) | FileRequest::Copy => {
            let sessions = dialog.add_filter("Roundtable sessions", &[ENDING]);
            Box::pin(sessions.save_file())
        }
        FileRequest::OpenToChange => {
            let workshops = dialog.add_filter("Roundtable workshops", &["ron"]);
            Box::pin(workshops.add_filter("All files", &["*"]).pick_file())
        }
        FileRequest::Workshop(_) | FileRequest::Written(_) => {
            let workshops = dialog.add_filter("Roundtable workshops", &[request.ending()]);
            Box::pin(workshops.save_file())
        }
        FileRequest::AddSessions => return browse_sessions(dialog, request),
        FileRequest::AddFolder => Box::pin(dialog.pick_folder()),
        FileRequest::Teams | FileRequest::OverTime(_) => {
            for paper in Paper::ALL {
                dialog = dialog.add_filter(paper.label(), &[paper.ending()]);
            }
            for format in [Format::Png, Format::Svg] {
                dialog = dialog.add_filter(format.label(), &[format.ending()]);
            }
            Box::pin(dialog.save_file())
        }
    };
    Box::new(move || {
        let start = Instant::now();
        let path = pollster::block_on(chosen).map(|file| file.path().to_owned());
        Message::Picked {
            request,
            path,
            at_once: start.elapsed() < AT_ONCE,
        }
    })
}

/// The system's own dialog for several sessions at once.
fn browse_sessions(dialog: rfd::AsyncFileDialog, request: FileRequest) -> Job {
    let sessions = dialog.add_filter("Roundtable sessions", &[ENDING, "ron"]);
    let chosen = sessions.add_filter("All files", &["*"]).pick_files();
    Box::new(move || {
        let start = Instant::now();
        match pollster::block_on(chosen) {
            Some(files) => {
                let paths = files.iter().map(|file| file.path().to_owned());
                Message::OfTeams(TeamsMessage::Add(paths.collect()))
            }
            None => Message::Picked {
                request,
                path: None,
                at_once: start.elapsed() < AT_ONCE,
            },
        }
    })
}

/// Opens the system's own dialog for a folder; call it on the window's thread, run what it gives on
/// another.
pub(super) fn browse_folder(from: &Path) -> Job {
    let dialog = rfd::AsyncFileDialog::new().set_directory(from);
    let chosen: Answer = Box::pin(dialog.pick_folder());
    Box::new(move || {
        let start = Instant::now();
        Message::PickedFolder {
            path: pollster::block_on(chosen).map(|folder| folder.path().to_owned()),
            at_once: start.elapsed() < AT_ONCE,
        }
    })
}

/// A typed path as a path: spaces and quotation marks around it go, `~` is the home folder.
pub(super) fn typed_path(text: &str) -> PathBuf {
    let text = text.trim().trim_matches('"');
    match text.strip_prefix("~/").or_else(|| text.strip_prefix("~\\")) {
        Some(rest) => {
            etcetera::home_dir().map_or_else(|_| PathBuf::from(text), |home| home.join(rest))
        }
        None => PathBuf::from(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_put_on_once() {
        let save = FileRequest::Save(None);
        assert_eq!(
            save.with_ending("a.roundtable".into()),
            ("a.roundtable".into(), false)
        );
        assert_eq!(
            save.with_ending("v1.2".into()),
            ("v1.2.roundtable".into(), true)
        );
        assert_eq!(
            FileRequest::Open.with_ending("old.ron".into()),
            ("old.ron".into(), false)
        );
    }
}
