//! Many teams beside each other: what was added, read on a thread, and what the screen shows of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use eframe::egui::Ui;

use super::message::{Dialog, FileRequest, FilesRead, Message, TeamsMessage};
use super::saved::made;
use crate::export::encode_teams;
use crate::insight::teams::{TeamFigures, TeamName, Teams, Together};
use crate::phrases::paths::saved_in;
use crate::phrases::teams_place as said;
use crate::report::TeamsFile;
use crate::request::{Request, TeamsView};
use crate::scene::ForeignLetters;
use crate::screens::teams::{State, TeamsContent, teams_ui};
use crate::storage::{self, WriteError, WriteProblem};

/// The place: figures by the files that they are of, and what is shown of them.
#[derive(Default)]
pub(super) struct TeamsPlace {
    figures: BTreeMap<PathBuf, TeamFigures>,
    /// What could not be read, and why.
    unread: BTreeMap<PathBuf, String>,
    shown: TeamsContent,
    state: State,
    reading: Option<Reading>,
}

/// What a thread that reads says of itself.
#[derive(Clone, Default)]
struct Reading {
    done: Arc<AtomicUsize>,
    of: Arc<AtomicUsize>,
    stop: Arc<AtomicBool>,
}

/// While files are read, the window looks so often how far it is.
const LOOK: Duration = Duration::from_millis(100);

impl TeamsPlace {
    pub(super) fn ui(&mut self, ui: &mut Ui) -> Vec<Request> {
        self.shown.reading = self.reading.as_ref().map(|reading| {
            ui.ctx().request_repaint_after(LOOK);
            let count = |of: &AtomicUsize| of.load(Ordering::Relaxed);
            (count(&reading.done), count(&reading.of))
        });
        teams_ui(ui, &self.shown, &mut self.state)
    }

    /// Whether some teams are shown.
    pub(super) fn any(&self) -> bool {
        self.shown.together().is_some()
    }

    /// Whether no file is being read.
    pub(super) fn may_add(&self) -> bool {
        self.reading.is_none()
    }

    /// Reads files and folders on a thread of its own.
    pub(super) fn add(&mut self, places: Vec<PathBuf>) -> Message {
        let reading = Reading::default();
        self.reading = Some(reading.clone());
        Message::Start(Box::new(move || {
            let (files, failed) = storage::session_files(&places);
            reading.of.store(files.len(), Ordering::Relaxed);
            let keep = |file: &PathBuf, session: &_| {
                let name = file.file_stem().unwrap_or_default().to_string_lossy();
                TeamFigures::of(session, &name)
            };
            let done = |read: usize| {
                reading.done.store(read, Ordering::Relaxed);
                !reading.stop.load(Ordering::Relaxed)
            };
            let mut read: FilesRead = Vec::new();
            for (path, result) in storage::look_at_all(&files, keep, done) {
                match result {
                    Ok(Some(figures)) => read.push((path, Ok(figures))),
                    Ok(None) => {}
                    Err(error) => read.push((path, Err(error.to_string()))),
                }
            }
            for error in failed {
                let place = error.path().to_owned();
                read.push((place, Err(error.to_string())));
            }
            Message::OfTeams(TeamsMessage::Read(read))
        }))
    }

    /// No more is read than has been.
    pub(super) fn stop(&self) {
        if let Some(reading) = &self.reading {
            reading.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Takes in what was read. A file that was there already counts once.
    pub(super) fn take(&mut self, read: FilesRead) -> Message {
        self.reading = None;
        let mut added = 0;
        for (path, result) in read {
            match result {
                Ok(figures) => {
                    self.unread.remove(&path);
                    self.figures.insert(path, figures);
                    added += 1;
                }
                Err(why) => {
                    self.figures.remove(&path);
                    self.unread.insert(path, why);
                }
            }
        }
        self.shown.set = 0;
        self.gather();
        Message::Good(said::added(added))
    }

    fn gather(&mut self) {
        let mut teams = Teams::default();
        for figures in self.figures.values() {
            teams.add(figures.clone());
        }
        let sets = teams.together();
        self.shown.sets = if self.shown.letters {
            sets.into_iter().map(Together::in_letters).collect()
        } else {
            sets
        };
        self.shown.files = self.figures.len() + self.unread.len();
        self.shown.unread = self.unread.len();
        self.shown.edition += 1;
    }

    /// The team at this place, and the files of its sessions; of a letter nobody can ask.
    pub(super) fn files_of(&self, at: usize) -> Option<(String, Vec<PathBuf>)> {
        let TeamName::Name(name) = &self.shown.together()?.teams.get(at)?.name else {
            return None;
        };
        let files = self.figures.iter();
        let files = files.filter(|(_, figures)| figures.is_of(name));
        let files = files.map(|(path, _)| path.clone()).collect();
        Some((name.clone(), files))
    }

    /// The keyboard to where a team is looked for by name, which is over teams side by side alone.
    pub(super) fn find(&mut self) {
        if self.shown.view == TeamsView::Words {
            self.shown.view = TeamsView::Grid;
        }
        self.state.find();
    }

    pub(super) fn show(&mut self, view: TeamsView) {
        self.shown.view = view;
    }

    pub(super) fn show_set(&mut self, set: usize) {
        self.shown.set = set.min(self.shown.sets.len().saturating_sub(1));
    }

    /// Letters instead of names, or names again.
    pub(super) fn toggle_letters(&mut self) {
        self.shown.letters = !self.shown.letters;
        self.gather();
    }

    /// Which files could not be read, and why. Their names may name teams.
    pub(super) fn tell_unread(&self) -> Message {
        let each: Vec<&str> = self.unread.values().map(String::as_str).collect();
        Message::Show(Dialog::Message(said::COULD_NOT_BE_READ, each.join("\n\n")))
    }

    /// Writes what is shown on a thread of its own, in the format that the name asks for.
    pub(super) fn write(&self, path: PathBuf, replace: bool) -> Message {
        let (Some(shown), Some(file)) = (self.shown.together().cloned(), TeamsFile::of_path(&path))
        else {
            return Message::Done;
        };
        let others = self.shown.others();
        Message::Write(Box::new(move || {
            let result = match encode_teams(&shown, &others, file) {
                Ok((pages, letters)) => put(&path, &pages, replace).map(|()| letters),
                Err(error) => return Message::Bad(error.to_string()),
            };
            Message::OfTeams(TeamsMessage::Written { path, result })
        }))
    }
}

pub(super) fn put(path: &Path, pages: &[Vec<u8>], replace: bool) -> Result<(), WriteError> {
    let mut pages = pages.iter().enumerate();
    pages.try_for_each(|(page, bytes)| {
        storage::export_file(&TeamsFile::page(path, page), bytes, replace)
    })
}

/// Says what became of what was to be written.
pub(super) fn written(path: PathBuf, result: Result<ForeignLetters, WriteError>) -> Message {
    match result {
        Ok(letters) => made(saved_in(&path), &letters),
        Err(error) if error.problem == WriteProblem::Exists => {
            Message::Show(Dialog::Replace(FileRequest::Teams, path))
        }
        Err(error) => Message::Show(Dialog::Message(said::NOT_WRITTEN, error.to_string())),
    }
}
