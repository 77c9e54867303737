//! Taking things away: what the dialog begins with, the work behind it, and what became of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{ColorImage, Context};

use super::dialogs::Dialogs;
use super::export::{self, ExportError};
use super::file_request::{browse_folder, typed_path};
use super::files::Files;
use super::message::{Dialog, Message};
use super::open_session::OpenSession;
use super::preferences::Preferences;
use super::saved::made;
use crate::frame::export_dialog::{
    Existing, ExportDone, ExportStage, Preview, PreviewOf, Progress,
};
use crate::insight::{Profile, due};
use crate::phrases::exports as said;
use crate::storage::{TogetherError, documents};

/// The dialog with what was taken away last time.
pub(super) fn ask(
    dialogs: &mut Dialogs,
    preferences: &Preferences,
    open: &OpenSession,
) -> Vec<Message> {
    let (mut choice, last) = preferences.export();
    choice.days = due(open.session()).next().is_some();
    let folder = export_folder(open, last);
    dialogs
        .export
        .open(choice, folder.to_string_lossy().into_owned());
    vec![Message::Show(Dialog::Export)]
}

impl Dialogs {
    /// Begins to write what is chosen.
    pub(super) fn start_export(
        &mut self,
        ctx: &Context,
        open: &OpenSession,
        existing: Existing,
    ) -> Vec<Message> {
        let state = &mut self.export;
        if matches!(state.stage, ExportStage::Writing(..)) {
            return Vec::new();
        }
        let progress = Arc::new(Progress::default());
        let now = ctx.input(|input| input.time);
        state.note.clear();
        state.stage = ExportStage::Writing(Arc::clone(&progress), now);
        let (choice, folder) = (state.choice.clone(), typed_path(&state.folder));
        let session = Arc::clone(open.session());
        vec![Message::Write(Box::new(move || Message::Exported {
            result: export::write(&session, &choice, &folder, existing, &progress),
            session,
            choice,
            folder,
        }))]
    }

    pub(super) fn stop_export(&self) {
        if let ExportStage::Writing(progress, _) = &self.export.stage {
            progress.stop();
        }
    }

    /// Takes in what became of it; what is said where the dialog is no longer open.
    pub(super) fn exported(
        &mut self,
        folder: &Path,
        result: Result<ExportDone, ExportError>,
    ) -> Vec<Message> {
        let waits = matches!(self.open, Some(Dialog::Export));
        let state = &mut self.export;
        state.stage = ExportStage::Choosing;
        let note = match result {
            Ok(done) if waits => {
                state.stage = ExportStage::Done(done);
                return Vec::new();
            }
            Ok(done) => {
                let told = said::done_in_words(done.names.len(), &name_of(folder));
                return vec![Message::Good(told)];
            }
            Err(ExportError::Write(TogetherError::Exist(there))) => {
                let names: Vec<String> = there.iter().map(|path| name_of(path)).collect();
                state.stage = ExportStage::Asking(names, name_of(folder));
                return if waits {
                    Vec::new()
                } else {
                    vec![Message::Show(Dialog::Export)]
                };
            }
            Err(ExportError::Write(TogetherError::Write { error, in_place })) => {
                let names: Vec<String> = in_place.iter().map(|path| name_of(path)).collect();
                said::not_written(&error.to_string(), &names)
            }
            Err(ExportError::Make(why)) => said::not_written(&format!("{why}."), &[]),
            Err(ExportError::Stopped) => said::NOTHING_WRITTEN.to_owned(),
        };
        if waits {
            state.note = note;
            return Vec::new();
        }
        vec![Message::Bad(note)]
    }

    /// The system's dialog for a folder has closed.
    pub(super) fn picked_folder(&mut self, path: Option<PathBuf>, at_once: bool) {
        match path {
            Some(path) => self.export.folder = path.to_string_lossy().into_owned(),
            None if at_once => said::NO_FOLDER_WINDOW.clone_into(&mut self.export.note),
            None => {}
        }
    }

    /// What the preview shows has been made.
    pub(super) fn previewed(&mut self, shown: PreviewOf, preview: Preview) {
        self.export.preview = Some((shown, preview));
    }
}

/// What will make a preview.
pub(super) fn preview(ctx: &Context, open: &OpenSession, shown: PreviewOf) -> Message {
    let (ctx, session) = (ctx.clone(), Arc::clone(open.session()));
    Message::Start(Box::new(move || {
        Message::Previewed(shown, export::preview(&ctx, &session, shown))
    }))
}

/// Where things are put: where this session put some before, or beside its file, or where another
/// session put some last.
fn export_folder(open: &OpenSession, last: Option<PathBuf>) -> PathBuf {
    let beside = open.file().and_then(|file| file.path.parent());
    let before = open.taken_to().or(beside).map(Path::to_owned);
    before.or(last).unwrap_or_else(documents)
}

impl Files {
    /// Asks the system's own dialog, where there is one.
    pub(super) fn browse_folder(&self, from: &str) -> Vec<Message> {
        if self.browse {
            return vec![Message::Start(browse_folder(&typed_path(from)))];
        }
        vec![Message::PickedFolder {
            path: None,
            at_once: true,
        }]
    }

    /// Shows a folder or a file with the system's own program.
    pub(super) fn open_outside(&self, path: &Path) -> Vec<Message> {
        if self.browse && open::that_detached(path).is_ok() {
            return Vec::new();
        }
        let words = said::folder_not_opened(&path.to_string_lossy());
        vec![Message::Bad(words)]
    }
}

/// How to say where it is: the last part of its path.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Puts the picture for the team on the clipboard.
pub(super) fn copy_picture(ctx: &Context, open: &OpenSession) -> Message {
    let kind = open.screens.chart_shown();
    match export::pixels(open.session(), kind, Profile::Team) {
        Ok((pixels, letters)) => {
            let size = [pixels.width as usize, pixels.height as usize];
            ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels.rgba));
            made(said::ON_THE_CLIPBOARD.to_owned(), &letters)
        }
        Err(error) => Message::Bad(error.to_string()),
    }
}
