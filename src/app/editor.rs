//! A workshop is written: what has been typed, its file, and what the screen shows of it.

mod draft_autosave;

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::Ui;

pub(super) use self::draft_autosave::{DraftAutosave, File};
use super::message::{
    Dialog, EditorMessage, FileRequest, Message, PendingAction, Replace, Written,
};
use crate::phrases::editor as said;
use crate::phrases::paths::saved_in;
use crate::request::{Request, WorkshopPart};
use crate::screens::editor::{EditorContent, State, editor_ui, part_of};
use crate::storage::{
    Expected, Home, KeptDraft, OwnWorkshops, SaveError, WorkshopFile, WriteProblem,
};
use crate::workshop::{DraftPosition, DraftText, Workshop, WorkshopDraft, WorkshopEdit};

/// The place.
pub(super) struct EditorPlace {
    draft: WorkshopDraft,
    /// Where it is saved, and what was there last.
    file: Option<File>,
    shown: EditorContent,
    state: State,
    /// A save is under way.
    saving: bool,
}

impl EditorPlace {
    fn begin(draft: WorkshopDraft) -> Self {
        Self {
            shown: EditorContent::new(draft.text()),
            draft,
            file: None,
            state: State::default(),
            saving: false,
        }
    }

    /// Nothing is written yet.
    pub(super) fn empty() -> Self {
        Self::begin(WorkshopDraft::new(DraftText::empty()))
    }

    /// A copy of a workshop.
    pub(super) fn copy_of(workshop: &Workshop) -> Self {
        Self::begin(WorkshopDraft::new(DraftText::of(workshop, false)))
    }

    /// What a table says, which is in no file of a workshop yet.
    pub(super) fn of_table(text: DraftText) -> Self {
        let mut place = Self::begin(WorkshopDraft::unsaved(text));
        place.follow();
        place
    }

    /// The workshop of a file.
    pub(super) fn of_file(path: PathBuf, file: &WorkshopFile) -> Self {
        let draft = WorkshopDraft::new(DraftText::of(&file.workshop, true));
        let mut place = Self::begin(draft);
        place.file = Some((path, file.holds));
        if file.comments {
            place.shown.notice = said::COMMENTS_GO;
        }
        place
    }

    /// What was kept of one when its process died.
    pub(super) fn kept(kept: KeptDraft) -> Self {
        let mut place = Self::begin(WorkshopDraft::unsaved(kept.text));
        place.file = kept.file;
        place.follow();
        place
    }

    pub(super) fn ui(&mut self, ui: &mut Ui) -> Vec<Request> {
        editor_ui(ui, &self.shown, &mut self.state)
    }

    /// What has been typed.
    pub(super) fn text(&self) -> &DraftText {
        self.draft.text()
    }

    /// What has been typed and is in no file.
    pub(super) fn unsaved(&self) -> Option<Arc<DraftText>> {
        self.is_unsaved().then(|| Arc::clone(self.draft.text()))
    }

    pub(super) fn is_unsaved(&self) -> bool {
        self.draft.is_unsaved()
    }

    pub(super) fn steps(&self) -> (bool, bool) {
        self.draft.steps()
    }

    /// What the dialog that asks about it calls it.
    pub(super) fn title(&self) -> &str {
        self.draft.text().text.title.trim()
    }

    /// The name of the window.
    pub(super) fn window_title(&self) -> String {
        said::window(self.title(), self.is_unsaved())
    }

    /// The file that it is saved in, and what that held last.
    pub(super) fn file(&self) -> Option<&File> {
        self.file.as_ref()
    }

    pub(super) fn edit(&mut self, edit: WorkshopEdit) {
        self.draft.edit(edit);
        self.follow();
    }

    pub(super) fn undo(&mut self) -> bool {
        let done = self.draft.undo();
        self.follow();
        done
    }

    pub(super) fn redo(&mut self) -> bool {
        let done = self.draft.redo();
        self.follow();
        done
    }

    /// The screen shows what is there now.
    fn follow(&mut self) {
        if !Arc::ptr_eq(&self.shown.draft, self.draft.text()) {
            self.shown.show(self.draft.text());
        }
        let untouched = !self.draft.is_unsaved() && self.file.is_none();
        self.shown.saved = (!untouched).then(|| !self.draft.is_unsaved());
    }

    pub(super) fn show_part(&mut self, part: WorkshopPart) {
        self.shown.part = part;
        self.shown.wall = false;
    }

    pub(super) fn toggle_wall(&mut self) {
        self.shown.wall = !self.shown.wall;
    }

    /// What has the keyboard of what is scored goes so many places down.
    pub(super) fn move_mechanism(&mut self, by: isize) -> Option<Message> {
        let many = self.draft.text().text.mechanisms.len();
        let Some(from) = self.state.mechanism().filter(|from| *from < many) else {
            return Some(Message::Good(said::NO_MOVE.to_owned()));
        };
        let to = from.checked_add_signed(by).filter(|to| *to < many)?;
        self.edit(WorkshopEdit::MoveMechanism { from, to });
        self.state.follow(from, to);
        None
    }

    /// The workshop, or why it is none yet: where that has to be put right the keyboard goes.
    pub(super) fn workshop(&mut self) -> Result<Workshop, String> {
        if let Some(workshop) = &self.shown.workshop {
            return Ok(workshop.clone());
        }
        self.shown.tried = true;
        let first = self.shown.problems.first();
        if let Some(problem) = first {
            self.shown.part = part_of(problem.at);
            self.shown.wall = false;
            match problem.at {
                DraftPosition::Field(field) => self.state.go_to(field),
                DraftPosition::Mechanisms => self.state.go_to_last(&self.shown),
                _ => {}
            }
        }
        let why = first.map(|problem| said::reason(&problem.reason));
        let why = why.unwrap_or_default();
        Err(said::not_yet(&why))
    }

    /// Saves it: in its file, or in a new one among the person's own.
    pub(super) fn save(&mut self, home: Option<Home>, then: Option<PendingAction>) -> Message {
        let workshop = match self.workshop() {
            Ok(workshop) => workshop,
            Err(why) => return Message::Bad(why),
        };
        if self.saving {
            return Message::Done;
        }
        let text = Arc::clone(self.draft.text());
        let file = self.file.clone();
        if file.is_none() && home.is_none() {
            return Message::Editor(EditorMessage::SaveElsewhere);
        }
        self.saving = true;
        Message::Write(Box::new(move || {
            let result = match (file, home) {
                (Some((path, holds)), _) => {
                    let saved = WorkshopFile::save(&path, &workshop, Expected::Unchanged(holds));
                    saved.map(|holds| (path, holds))
                }
                (None, Some(home)) => WorkshopFile::save_own(&home, &workshop),
                (None, None) => return Message::Done,
            };
            Message::Editor(EditorMessage::Saved { text, result, then })
        }))
    }

    /// Saves it under a name that was chosen; it stays there from then on.
    pub(super) fn save_at(
        &mut self,
        workshop: Workshop,
        path: PathBuf,
        replace: Replace,
    ) -> Message {
        self.saving = true;
        let text = Arc::clone(self.draft.text());
        let expected = match replace {
            Replace::No => Expected::Nothing,
            Replace::Picked | Replace::Agreed => Expected::Anything,
        };
        Message::Write(Box::new(move || {
            let saved = WorkshopFile::save(&path, &workshop, expected);
            let result = saved.map(|holds| (path, holds));
            let then = None;
            Message::Editor(EditorMessage::Saved { text, result, then })
        }))
    }

    /// It was saved, or not.
    pub(super) fn saved(
        &mut self,
        text: Arc<DraftText>,
        result: Written,
        home: Option<&Home>,
    ) -> Message {
        self.saving = false;
        match result {
            Ok((path, holds)) => {
                let own = home.map(OwnWorkshops::folder);
                let said = match text.finish() {
                    Ok(workshop) if own.as_deref() == path.parent() => {
                        said::saved_among_own(&workshop.title)
                    }
                    _ => saved_in(&path),
                };
                self.file = Some((path, holds));
                self.shown.notice = "";
                self.draft.was_saved(text);
                self.follow();
                Message::Good(said)
            }
            Err(SaveError::Write(error)) if error.problem == WriteProblem::Exists => {
                match self.workshop() {
                    Ok(workshop) => {
                        let request = FileRequest::Written(workshop);
                        Message::Show(Dialog::Replace(request, error.path))
                    }
                    Err(why) => Message::Bad(why),
                }
            }
            Err(SaveError::Changed { path } | SaveError::Gone { path }) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                not_saved(said::changed_elsewhere(&name))
            }
            Err(error) => not_saved(error.to_string()),
        }
    }
}

fn not_saved(why: String) -> Message {
    Message::Show(Dialog::Message(said::NOT_SAVED, why))
}
