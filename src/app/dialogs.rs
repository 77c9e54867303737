use std::path::PathBuf;

use eframe::egui::{self, Context};

use super::files::FileRequest;
use super::pending_action::PendingAction;
use super::saving::Replace;
use super::shell::Shell;
use crate::frame::dialogs;
use crate::frame::dialogs::PathPrompt;
use crate::frame::wall_dialogs;
use crate::frame::{agenda_dialog, cheat_sheet, help, palette};
use crate::report::ExportChoice;
use crate::request::Request;

/// The dialog that is open.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Jobs that is not saved is about to go.
    Unsaved(PendingAction),
    /// Which file?
    Path(FileRequest, PathPrompt),
    /// There is a file of that name.
    Replace(FileRequest, PathBuf),
    /// Another program has changed the file.
    Changed(FileRequest, PathBuf),
    /// May this kept session go?
    LetGo(PathBuf, String),
    /// Which chart?
    Export(ExportChoice, String),
    /// Something to know.
    Message(&'static str, String),
    /// The keys.
    Keys,
    /// An action by words.
    Palette(palette::State),
    /// Planned against spent.
    Agenda,
    /// Advice for facilitators.
    Help(help::State),
    /// The wall, small.
    BackOfTheRoom,
    /// Where the room view is shown.
    Displays,
}

/// Shows the dialog that is open and carries out its answer.
impl Shell {
    /// Shows it. A field that goes with it leaves the keyboard to what stands behind, at once.
    pub(super) fn show_dialog(&mut self, ctx: &Context) {
        if self.dialog.is_none() || self.dialog_waits() {
            return;
        }
        let field = ctx.memory(egui::Memory::focused);
        self.show_open_dialog(ctx);
        if self.dialog.is_none() && ctx.memory(egui::Memory::focused) == field {
            ctx.memory_mut(egui::Memory::stop_text_input);
        }
    }

    fn show_open_dialog(&mut self, ctx: &Context) {
        let commands = match &self.dialog {
            Some(Dialog::Keys | Dialog::Palette(_)) => self.commands(),
            _ => Vec::new(),
        };
        let Some(dialog) = &mut self.dialog else {
            return;
        };
        match dialog {
            Dialog::Unsaved(after) => {
                let title = self
                    .desk
                    .as_ref()
                    .map_or_else(String::new, |desk| desk.session().title().to_owned());
                if let Some(answer) = dialogs::unsaved(ctx, &title) {
                    let after = after.clone();
                    self.dialog = None;
                    self.answer_unsaved(ctx, answer, after);
                }
            }
            Dialog::Path(purpose, prompt) => {
                if let Some(answer) = dialogs::path(ctx, prompt) {
                    let (purpose, text) = (purpose.clone(), prompt.text.clone());
                    self.dialog = None;
                    self.answer_path(ctx, answer, purpose, &text);
                }
            }
            Dialog::Replace(_, path) => {
                let text = format!(
                    "{} is there already. Replacing it loses what is in it.",
                    path.display()
                );
                if let Some(yes) = dialogs::confirm(ctx, "Replace the file?", &text, "Replace it") {
                    self.answer_replace(ctx, yes);
                }
            }
            Dialog::Changed(_, path) => {
                let text = format!(
                    "{} was changed by another program after it was opened here. Nothing was written. \
                     Cancel and save under another name to keep both.",
                    path.display()
                );
                if let Some(yes) =
                    dialogs::confirm(ctx, "This file was changed elsewhere", &text, "Replace it")
                {
                    self.answer_replace(ctx, yes);
                }
            }
            Dialog::LetGo(path, text) => {
                if let Some(yes) = dialogs::confirm(ctx, "Let it go?", text, "Yes, let it go") {
                    let path = path.clone();
                    self.dialog = None;
                    if yes {
                        self.let_go(ctx, path);
                    }
                }
            }
            Dialog::Export(choice, typed) => {
                if let Some(yes) = dialogs::export(ctx, choice, typed) {
                    let choice = *choice;
                    self.dialog = None;
                    if yes {
                        self.export_choice = choice;
                        self.ask_for_path(ctx, FileRequest::Export(choice));
                    }
                }
            }
            Dialog::Message(title, text) => {
                if dialogs::message(ctx, title, text) {
                    self.dialog = None;
                }
            }
            Dialog::Keys => {
                if cheat_sheet::cheat_sheet(ctx, &commands) {
                    self.dialog = None;
                }
            }
            Dialog::Palette(state) => match palette::palette(ctx, &commands, state) {
                Some(palette::Answer::Do(requests)) => {
                    self.dialog = None;
                    // The field of the palette goes, and what was asked for may want the keyboard.
                    ctx.memory_mut(egui::Memory::stop_text_input);
                    for request in requests {
                        self.carry_out(ctx, request);
                    }
                    if let Some(wanted) = ctx.memory(egui::Memory::focused) {
                        self.focus_restore.give_to(Some(wanted));
                    }
                }
                Some(palette::Answer::Leave) => self.dialog = None,
                None => {}
            },
            Dialog::Agenda => self.show_agenda(ctx),
            Dialog::Help(state) => {
                if help::help(ctx, state) {
                    self.dialog = None;
                }
            }
            Dialog::BackOfTheRoom => {
                if wall_dialogs::back_of_the_room(ctx, &self.room.wall()) {
                    self.dialog = None;
                }
            }
            Dialog::Displays => {
                let (words, meant) = self.projectors();
                let on = meant.iter().position(|at| *at == self.settings.projector);
                if let Some(answer) = wall_dialogs::choose_display(ctx, &words, on.unwrap_or(0)) {
                    self.dialog = None;
                    if let Some(chosen) = answer {
                        self.choose_projector(ctx, chosen);
                    }
                }
            }
        }
    }

    fn show_agenda(&mut self, ctx: &Context) {
        let Some(desk) = &self.desk else {
            self.dialog = None;
            return;
        };
        match agenda_dialog::agenda(ctx, desk.session(), desk.place.part()) {
            Some(agenda_dialog::Answer::Edit(edit)) => self.carry_out(ctx, Request::Edit(edit)),
            Some(agenda_dialog::Answer::Close) => self.dialog = None,
            None => {}
        }
    }

    fn answer_replace(&mut self, ctx: &Context, yes: bool) {
        match self.dialog.take() {
            Some(Dialog::Replace(purpose, path) | Dialog::Changed(purpose, path)) if yes => {
                self.use_path(ctx, purpose, path, Replace::Agreed);
            }
            _ => {}
        }
    }
}
