//! The dialog that is open, and who gets the keyboard back when it goes.

use std::path::PathBuf;

use eframe::egui::{self, Context, Id};

use super::elsewhere::{another_name, elsewhere};
use super::file_request::typed_path;
use super::focus_restore::FocusRestore;
use super::last_time;
use super::message::{Dialog, FileRequest, Message, Opening, PendingAction, Replace};
use super::open_session::OpenSession;
use super::over_time;
use super::projector::Projector;
use super::todays_choice;
use crate::commands::Command;
use crate::edit::Edit;
use crate::frame::dialogs::{self, Changed, InUseAnswer, NotSaved, PathAnswer, Rescued, Unsaved};
use crate::frame::export_dialog::{self, Answer, ExportStage};
use crate::frame::{
    agenda_dialog, cheat_sheet, help, import_dialog, palette, table_dialog, wall_dialogs,
    workshops_dialog,
};
use crate::phrases::looking::is_in_use;
use crate::phrases::paths::changed_elsewhere;
use crate::request::{Effect, Request, Writing};
use crate::screens::start::Lists;
use crate::storage::ProjectorChoice;

/// The dialog that is open, if any.
#[derive(Default)]
pub(super) struct Dialogs {
    pub(super) open: Option<Dialog>,
    /// What is taken away, while that is open or under way.
    pub(super) export: export_dialog::State,
    pub(super) focus: FocusRestore,
}

/// What the dialogs show of everything else.
pub(super) struct Around<'a> {
    pub(super) open: Option<&'a OpenSession>,
    /// The title of the workshop that is written, where one is.
    pub(super) written: &'a str,
    /// What can be done now, where [`Dialogs::lists_commands`].
    pub(super) commands: &'a [Command],
    pub(super) projector: &'a Projector,
    /// What the start screen lists.
    pub(super) lists: &'a Lists,
    /// Where the room view is wanted.
    pub(super) choice: &'a ProjectorChoice,
}

impl Dialogs {
    pub(super) fn show(&mut self, dialog: Dialog) {
        self.open = Some(dialog);
    }

    pub(super) fn close(&mut self) {
        self.open = None;
    }

    /// Whoever has the keyboard now keeps it when the dialog goes that has just been answered.
    pub(super) fn keep_focus(&mut self, ctx: &Context) {
        if let Some(wanted) = ctx.memory(egui::Memory::focused) {
            self.focus.give_to(Some(wanted));
        }
    }

    /// Another session comes, or none.
    pub(super) fn forget_session(&mut self) {
        self.export = export_dialog::State::default();
        self.focus.give_to(None);
    }

    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Whether the keyboard is a dialog's, or on its way back from one.
    pub(super) fn have_the_keyboard(&self) -> bool {
        self.is_open() || self.focus.is_on_its_way()
    }

    /// Whether the one that is open lists what can be done.
    pub(super) fn lists_commands(&self) -> bool {
        matches!(self.open, Some(Dialog::Keys | Dialog::Palette(_)))
    }

    /// Whether the one that is open shows the wall, small.
    pub(super) fn shows_the_wall(&self) -> bool {
        matches!(self.open, Some(Dialog::BackOfTheRoom))
    }

    /// Whether the one that is open names a file.
    pub(super) fn names_a_file(&self) -> bool {
        matches!(
            self.open,
            Some(
                Dialog::Message(..)
                    | Dialog::About(_)
                    | Dialog::Path(..)
                    | Dialog::Replace(..)
                    | Dialog::NotSaved(..)
                    | Dialog::Changed(..)
                    | Dialog::InUse(_)
                    | Dialog::Import(_)
                    | Dialog::Export
                    | Dialog::Workshops
            )
        )
    }

    /// Whether nothing is open that the room may not see.
    pub(super) fn are_discreet(&self) -> bool {
        matches!(
            self.open,
            None | Some(Dialog::Keys | Dialog::Palette(_) | Dialog::Help(_))
        )
    }

    /// A field that went with its dialog leaves the keyboard to what stands behind, at once; `field`
    /// had it before.
    pub(super) fn leave_field(&self, ctx: &Context, field: Option<Id>) {
        if !self.is_open() && ctx.memory(egui::Memory::focused) == field {
            ctx.memory_mut(egui::Memory::stop_text_input);
        }
    }

    /// The system's own dialog has closed.
    pub(super) fn picked(
        &mut self,
        request: FileRequest,
        path: Option<PathBuf>,
        at_once: bool,
    ) -> Vec<Message> {
        // Only the dialog that asked may be answered: it may have been given up meanwhile.
        let Some(Dialog::Path(asked, prompt)) = &mut self.open else {
            return Vec::new();
        };
        if *asked != request {
            return Vec::new();
        }
        let Some(path) = path else {
            if at_once {
                prompt.browsing = false;
                let told = "This computer has no file window to show here. Type the path instead.";
                // What was noted before, such as a licence, still holds.
                let before = std::mem::take(&mut prompt.note);
                prompt.note = format!("{told} {before}").trim_end().to_owned();
            } else {
                self.open = None;
            }
            return Vec::new();
        };
        self.open = None;
        // The system's dialog has asked before it gave a name that exists; if the ending is ours, it
        // has asked about another name.
        let (path, changed) = request.with_ending(path);
        let replace = if changed {
            Replace::No
        } else {
            Replace::Picked
        };
        vec![Message::UsePath(request, path, replace)]
    }

    /// Shows the one that is open; once it is answered, it goes.
    pub(super) fn dialog_ui(&mut self, ctx: &Context, around: &Around<'_>) -> Vec<Message> {
        let Some(dialog) = &mut self.open else {
            return Vec::new();
        };
        if matches!(dialog, Dialog::Export) {
            return self.export_ui(ctx, around.open);
        }
        let Some(messages) = answer(ctx, dialog, around) else {
            return Vec::new();
        };
        self.open = None;
        messages
    }

    /// The one about what is taken away stays until it is left.
    fn export_ui(&mut self, ctx: &Context, open: Option<&OpenSession>) -> Vec<Message> {
        let state = &mut self.export;
        let choice = &state.choice;
        let name = |open: &OpenSession| {
            let items = choice.items().into_iter();
            let names = items.map(|item| choice.file_name(item, open.session(), 1));
            names.collect()
        };
        state.names = open.map(name).unwrap_or_default();
        let answer = export_dialog::export(ctx, state);
        let shown = state.shown();
        let is_new = state.preview.as_ref().is_none_or(|(it, _)| *it != shown);
        let choosing = matches!(state.stage, ExportStage::Choosing);
        let mut messages = Vec::new();
        if is_new && choosing && state.asked_for != Some(shown) {
            state.asked_for = Some(shown);
            messages.push(Message::Preview(shown));
        }
        match answer {
            None => {}
            Some(Answer::Take(existing)) => messages.push(Message::Export(existing)),
            Some(Answer::Browse) => messages.push(Message::BrowseFolder),
            Some(Answer::Stop) => messages.push(Message::StopExport),
            Some(Answer::Back) => state.stage = ExportStage::Choosing,
            Some(Answer::Open(path)) => messages.push(Message::OpenOutside(path)),
            Some(Answer::Leave) => {
                state.stage = ExportStage::Choosing;
                self.open = None;
            }
        }
        messages
    }
}

/// Shows a dialog; once it is answered, what the answer asks for.
fn answer(ctx: &Context, dialog: &mut Dialog, around: &Around<'_>) -> Option<Vec<Message>> {
    let read = |read: bool| read.then(Vec::new);
    match dialog {
        Dialog::Unsaved(pending) => {
            let title = around.open.map(|open| open.session().title());
            let title = title.unwrap_or(around.written);
            Some(match dialogs::unsaved(ctx, title)? {
                Unsaved::Save => vec![Message::Save(Some(pending.clone()))],
                Unsaved::Leave => vec![Message::GoOn(pending.clone())],
                Unsaved::Stay => Vec::new(),
            })
        }
        Dialog::Path(request, prompt) => Some(match dialogs::path(ctx, prompt)? {
            PathAnswer::Cancel => Vec::new(),
            PathAnswer::Browse => {
                vec![Message::AskForPath(
                    request.clone(),
                    Some(prompt.text.clone()),
                )]
            }
            PathAnswer::Typed => {
                let (path, _) = request.with_ending(typed_path(&prompt.text));
                vec![Message::UsePath(request.clone(), path, Replace::No)]
            }
        }),
        Dialog::Replace(request, path) => {
            let text = format!(
                "{} is there already. Replacing it loses what is in it.",
                path.display()
            );
            let use_it = Message::UsePath(request.clone(), path.clone(), Replace::Agreed);
            confirm(ctx, "Replace the file?", &text, "Replace it", use_it)
        }
        Dialog::NotSaved(then, path, text) => Some(match dialogs::not_saved(ctx, text)? {
            NotSaved::Elsewhere => {
                let typed = elsewhere(path).to_string_lossy().into_owned();
                let request = FileRequest::Save(then.clone());
                vec![Message::AskForPath(request, Some(typed))]
            }
            NotSaved::Again => {
                let request = FileRequest::Save(then.clone());
                vec![Message::UsePath(request, path.clone(), Replace::No)]
            }
            NotSaved::GoOn => Vec::new(),
        }),
        Dialog::Changed(request, path) => {
            let text = changed_elsewhere(path);
            Some(match dialogs::changed(ctx, &text)? {
                Changed::AnotherName => {
                    let typed = another_name(path).to_string_lossy().into_owned();
                    vec![Message::AskForPath(request.clone(), Some(typed))]
                }
                Changed::Replace => {
                    let (request, path) = (request.clone(), path.clone());
                    vec![Message::UsePath(request, path, Replace::Agreed)]
                }
                Changed::GoOn => Vec::new(),
            })
        }
        Dialog::Rescued(path, kept, text) => Some(match dialogs::rescued(ctx, text)? {
            Rescued::Newer => vec![Message::AfterSaving(PendingAction::Recover(kept.clone()))],
            Rescued::AsSaved => {
                let pending = PendingAction::OpenPath(path.clone(), Opening::AsSaved);
                vec![Message::AfterSaving(pending)]
            }
            Rescued::Neither => Vec::new(),
        }),
        Dialog::InUse(path) => {
            let how = match dialogs::in_use(ctx, &is_in_use(path))? {
                InUseAnswer::Look => Opening::ToLook,
                InUseAnswer::Copy => Opening::AsCopy,
                InUseAnswer::TakeOver => Opening::TakingOver,
                InUseAnswer::Leave => return Some(Vec::new()),
            };
            let pending = PendingAction::OpenPath(path.clone(), how);
            Some(vec![Message::AfterSaving(pending)])
        }
        Dialog::LetGo(path, text) => {
            let let_go = Message::LetGo(path.clone());
            confirm(ctx, "Let it go?", text, "Yes, let it go", let_go)
        }
        Dialog::Import(state) => import(ctx, state, around),
        Dialog::Export => None,
        Dialog::Message(title, text) => read(dialogs::message(ctx, title, text)),
        Dialog::About(about) => read(about.show(ctx)),
        Dialog::Keys => read(cheat_sheet::cheat_sheet(ctx, around.commands)),
        Dialog::Palette(state) => match palette::palette(ctx, around.commands, state)? {
            palette::Answer::Do(requests) => {
                // The field of the palette goes, and what was asked for may want the keyboard.
                ctx.memory_mut(egui::Memory::stop_text_input);
                let requests = requests.into_iter().map(Message::Request);
                Some(requests.chain([Message::KeepFocus]).collect())
            }
            palette::Answer::Leave => Some(Vec::new()),
        },
        Dialog::Table(state) => table(ctx, state),
        Dialog::Workshops => workshops(ctx, around.lists),
        Dialog::LastTime(found, state) => last_time::ask(ctx, found, state, around.open),
        Dialog::OverTime(state, files) => over_time::ask(ctx, state, files),
        Dialog::Agenda => agenda(ctx, around),
        Dialog::Today(state) => todays_choice::ask(ctx, state, around.open),
        Dialog::Help(state) => read(help::help(ctx, state)),
        Dialog::BackOfTheRoom => read(wall_dialogs::back_of_the_room(
            ctx,
            &around.projector.wall(),
        )),
        Dialog::Displays => {
            let (words, meant) = around.projector.choices();
            let on = meant.iter().position(|choice| choice == around.choice);
            let chosen = wall_dialogs::choose_display(ctx, &words, on.unwrap_or(0))?;
            let chosen = chosen.and_then(|chosen| meant.into_iter().nth(chosen));
            Some(Vec::from_iter(chosen.map(Message::ShowRoomOn)))
        }
    }
}

/// Shows the parts of the session and their minutes; it stays for more until it is closed.
fn agenda(ctx: &Context, around: &Around<'_>) -> Option<Vec<Message>> {
    let Some(open) = around.open else {
        return Some(Vec::new());
    };
    Some(
        match agenda_dialog::agenda(ctx, open.session(), open.step.part())? {
            agenda_dialog::Answer::Edit(edit) => vec![
                Message::Request(Request::Edit(edit)),
                Message::Show(Dialog::Agenda),
            ],
            agenda_dialog::Answer::Close => Vec::new(),
        },
    )
}

/// Which column of a table of scores is about what.
fn import(
    ctx: &Context,
    state: &mut import_dialog::State,
    around: &Around<'_>,
) -> Option<Vec<Message>> {
    use import_dialog::Answer;
    let Some(open) = around.open else {
        return Some(Vec::new());
    };
    Some(match import_dialog::import(ctx, open.session(), state)? {
        Answer::Count(counted) => vec![Message::Request(Request::Edit(Edit::CountEach(counted)))],
        Answer::Folder(folder) => {
            vec![Message::UsePath(FileRequest::Import, folder, Replace::No)]
        }
        Answer::Leave => Vec::new(),
    })
}

/// A table that is to become a workshop.
fn table(ctx: &Context, state: &mut table_dialog::State) -> Option<Vec<Message>> {
    use table_dialog::Answer;
    Some(match table_dialog::table(ctx, state)? {
        Answer::Begin(workshop) => vec![Message::AfterSaving(PendingAction::Begin(workshop))],
        Answer::Change(text) => {
            let pending = PendingAction::Write(Writing::Table(text));
            vec![Message::AfterSaving(pending)]
        }
        Answer::Save(workshop) => {
            vec![Message::AskForPath(FileRequest::Workshop(workshop), None)]
        }
        Answer::Open => vec![Message::Request(Effect::Open.into())],
        Answer::Leave => Vec::new(),
    })
}

/// Which workshop?
fn workshops(ctx: &Context, lists: &Lists) -> Option<Vec<Message>> {
    Some(match workshops_dialog::workshops(ctx, lists)? {
        workshops_dialog::Answer::Do(effect) => vec![Message::Request(effect.into())],
        workshops_dialog::Answer::Leave => Vec::new(),
    })
}

/// A question; `yes` is what the one answer asks for.
fn confirm(
    ctx: &Context,
    title: &str,
    text: &str,
    button: &str,
    yes: Message,
) -> Option<Vec<Message>> {
    let agreed = dialogs::confirm(ctx, title, text, button)?;
    Some(Vec::from_iter(agreed.then_some(yes)))
}
