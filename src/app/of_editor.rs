//! What follows from what is asked and said of a workshop that is written, for `update.rs` and
//! `effects.rs`.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{self, Context};

use super::editor::EditorPlace;
use super::effects::unless;
use super::message::{Dialog, EditorMessage, FileRequest, Message, Opening, PendingAction};
use super::shell::Shell;
use crate::phrases::dates::moment;
use crate::phrases::editor as said;
use crate::request::{Effect, Writing};
use crate::screens::start;
use crate::storage::{DraftRecovery, KeptDraft, Notice, WorkshopFile, is_table};
use crate::workshop::{DraftText, integrated_leadership};

impl Shell {
    /// The workshop that is at hand: the session's, or the one that the start screen offers.
    fn write(&self, effect: &Effect) -> Vec<Message> {
        let writing = match effect {
            Effect::MakeOwn => Writing::Empty,
            Effect::Write(writing) => writing.clone(),
            _ => {
                let open = self.open.as_ref();
                let workshop = open.map(|open| open.session().whole_workshop().clone());
                Writing::CopyOf(workshop.unwrap_or_else(integrated_leadership))
            }
        };
        vec![Message::AfterSaving(PendingAction::Write(writing))]
    }

    /// Opens the place, with this in it.
    pub(super) fn start_writing(&mut self, ctx: &Context, writing: Writing) -> Vec<Message> {
        match writing {
            Writing::Empty => self.put_editor(ctx, EditorPlace::empty()),
            Writing::CopyOf(workshop) => {
                self.put_editor(ctx, EditorPlace::copy_of(&workshop));
            }
            Writing::Table(text) => self.put_editor(ctx, EditorPlace::of_table(*text)),
            Writing::File(path) => {
                let may_go = self.editor.as_ref().and_then(EditorPlace::unsaved);
                return vec![read_to_change(path, may_go)];
            }
            Writing::Kept(path) => {
                return vec![Message::Start(Box::new(move || {
                    let result = Box::new(DraftRecovery::take(&path));
                    Message::Editor(EditorMessage::Taken(result))
                }))];
            }
        }
        Vec::new()
    }

    fn put_editor(&mut self, ctx: &Context, place: EditorPlace) {
        ctx.memory_mut(egui::Memory::stop_text_input);
        self.dialogs.close();
        self.dialogs.forget_session();
        self.leave_session();
        self.editor = Some(place);
    }

    /// What has been typed and is in no file is kept safe, and let go once it is saved or left.
    pub(super) fn keep_written(&mut self, ctx: &Context) {
        let editor = self.editor.as_ref();
        let unsaved = editor.and_then(EditorPlace::unsaved);
        let file = editor.and_then(EditorPlace::file);
        if let Some(why) = self.draft_autosave.follow(ctx, unsaved, file) {
            self.toasts.bad(said::not_kept(&why));
        }
    }

    /// What is asked of the workshop that is written; nothing where it is not about that.
    pub(super) fn editor_effect(&mut self, effect: &Effect) -> Option<Vec<Message>> {
        if matches!(
            effect,
            Effect::MakeOwn | Effect::ChangeCopy | Effect::Write(_)
        ) {
            return Some(self.write(effect));
        }
        let home = self.files.home().cloned();
        let editor = self.editor.as_mut().filter(|_| self.open.is_none())?;
        Some(match effect {
            Effect::EditWorkshop(edit) => {
                editor.edit(edit.clone());
                Vec::new()
            }
            Effect::Undo => unless(editor.undo(), said::NOTHING_TO_UNDO),
            Effect::Redo => unless(editor.redo(), said::NOTHING_TO_REDO),
            Effect::ShowPart(part) => {
                editor.show_part(*part);
                Vec::new()
            }
            Effect::ShowItsWall => {
                editor.toggle_wall();
                Vec::new()
            }
            Effect::MoveMechanism(by) => editor.move_mechanism(*by).into_iter().collect(),
            Effect::Save => vec![editor.save(home, None)],
            Effect::SaveAs => match editor.workshop() {
                Ok(workshop) => {
                    vec![Message::AskForPath(FileRequest::Written(workshop), None)]
                }
                Err(why) => vec![Message::Bad(why)],
            },
            Effect::BeginWritten => match editor.workshop() {
                Ok(workshop) if editor.is_unsaved() || editor.file().is_none() => {
                    vec![editor.save(home, Some(PendingAction::Begin(workshop)))]
                }
                Ok(workshop) => vec![Message::GoOn(PendingAction::Begin(workshop))],
                Err(why) => vec![Message::Bad(why)],
            },
            Effect::OpenToChange => {
                vec![Message::AskForPath(FileRequest::OpenToChange, None)]
            }
            _ => return None,
        })
    }

    /// What is said of a workshop that is written.
    pub(super) fn editor_message(&mut self, ctx: &Context, message: EditorMessage) -> Vec<Message> {
        let home = self.files.home().cloned();
        match message {
            // A table becomes a workshop beside what is written.
            EditorMessage::LookInto(path) if is_table(&path) => {
                vec![self.files.start_opening(path, None, Opening::Usual)]
            }
            EditorMessage::LookInto(path) => vec![read_to_change(path, None)],
            // It came late: a session has begun meanwhile.
            EditorMessage::Read { .. } if self.open.is_some() => Vec::new(),
            EditorMessage::Read {
                path,
                result,
                may_go,
            } => match result {
                Ok(_) if !self.may_go(may_go.as_ref()) => {
                    let pending = PendingAction::Write(Writing::File(path));
                    vec![Message::AfterSaving(pending)]
                }
                Ok(file) => {
                    self.put_editor(ctx, EditorPlace::of_file(path, &file));
                    Vec::new()
                }
                Err(error) => {
                    let why = error.to_string();
                    vec![Message::Show(Dialog::Message(said::NOT_OPENED, why))]
                }
            },
            EditorMessage::Taken(result) => match *result {
                Ok((kept_in, kept)) => {
                    self.draft_autosave.go_on_in(ctx, kept_in);
                    self.put_editor(ctx, EditorPlace::kept(kept));
                    Vec::new()
                }
                Err(error) => {
                    let why = error.to_string();
                    vec![
                        Message::Show(Dialog::Message(said::NOT_OPENED, why)),
                        Message::ReadLists,
                    ]
                }
            },
            EditorMessage::Save(then) => {
                let editor = self.editor.as_mut();
                Vec::from_iter(editor.map(|editor| editor.save(home, then)))
            }
            EditorMessage::SaveElsewhere => {
                let workshop = self.editor.as_mut().map(EditorPlace::workshop);
                let ask = workshop
                    .and_then(Result::ok)
                    .map(|workshop| Message::AskForPath(FileRequest::Written(workshop), None));
                ask.into_iter().collect()
            }
            EditorMessage::SaveAt(workshop, path, replace) => {
                let editor = self.editor.as_mut();
                let start = editor.map(|editor| editor.save_at(workshop, path, replace));
                start.into_iter().collect()
            }
            EditorMessage::Saved { text, result, then } => {
                let good = result.is_ok();
                let Some(editor) = &mut self.editor else {
                    return Vec::new();
                };
                let mut messages = vec![editor.saved(text, result, home.as_ref())];
                messages.extend(self.start.load_workshops());
                if good {
                    messages.extend(then.map(Message::AfterSaving));
                }
                messages
            }
            EditorMessage::Listed(kept, notice) => self.show_drafts(kept, notice),
        }
    }

    /// Whether what has been typed may go: it is in a file, or it was asked about as it is now.
    fn may_go(&self, asked: Option<&Arc<DraftText>>) -> bool {
        let typed = self.editor.as_ref().and_then(EditorPlace::unsaved);
        typed.is_none_or(|typed| asked.is_some_and(|asked| Arc::ptr_eq(&typed, asked)))
    }

    fn show_drafts(&mut self, kept: Vec<KeptDraft>, notice: Option<Notice>) -> Vec<Message> {
        let now = crate::storage::now();
        let entry = |kept: KeptDraft| {
            let title = kept.text.text.title.trim();
            start::KeptEntry {
                path: kept.path,
                title: if title.is_empty() { said::PLACE } else { title }.to_owned(),
                detail: said::kept_from(&moment(kept.at, now)),
                file_changed: false,
                is_workshop: true,
            }
        };
        self.start.lists.drafts = kept.into_iter().map(entry).collect();
        Vec::from_iter(notice.map(Message::Bad))
    }
}

/// Reads a workshop's file on a thread of its own, to be changed.
fn read_to_change(path: PathBuf, may_go: Option<Arc<DraftText>>) -> Message {
    let path = std::path::absolute(&path).unwrap_or(path);
    Message::Start(Box::new(move || {
        let result = WorkshopFile::open(&path).map(Box::new);
        Message::Editor(EditorMessage::Read {
            path,
            result,
            may_go,
        })
    }))
}
