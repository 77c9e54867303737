use std::sync::Arc;

use eframe::egui::{ColorImage, Context, Key, ViewportCommand};

use super::dialogs::Dialog;
use super::export;
use super::files::FileRequest;
use super::jobs::JobResult;
use super::open_session::OpenSession;
use super::pending_action::PendingAction;
use super::shell::Shell;
use crate::commands;
use crate::commands::keys::Combo;
use crate::design::theme;
use crate::frame::help;
use crate::insight::Profile;
use crate::report::ExportChoice;
use crate::request::{Effect, Note, Request, Show};
use crate::scene::Theme;
use crate::screens::wall;
use crate::storage::WriteProblem;

/// Carries out what screens and dialogs asked for.
impl Shell {
    pub(super) fn carry_out(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Edit(edit) => {
                let now = ctx.input(|input| input.time);
                if let Some(desk) = &mut self.desk
                    && let Err(refusal) = desk.edit(edit, now)
                {
                    self.toasts.bad(refusal.to_string());
                }
            }
            Request::Go(place) => {
                if let Some(desk) = &mut self.desk {
                    desk.place = place;
                    desk.history.pause();
                    ctx.memory_mut(egui::Memory::stop_text_input);
                    self.focus_restore.give_to(None);
                }
            }
            Request::Show(show) => {
                if matches!(show, Show::Note(Note::Private | Note::SessionPrivate))
                    && self.room.has_the_window()
                {
                    self.give_up_the_window(ctx, "that note is only for you");
                    return;
                }
                if wall::needs_the_console(&Request::Show(show)) {
                    self.peek_at_console();
                }
                if let Some(desk) = &mut self.desk {
                    let session = Arc::clone(desk.session());
                    for more in desk.screens.show(ctx, &session, desk.place, show) {
                        self.carry_out(ctx, more);
                    }
                }
            }
            Request::Do(effect) => self.effect(ctx, effect),
        }
    }

    pub(super) fn effect(&mut self, ctx: &Context, effect: Effect) {
        match effect {
            Effect::New => self.after_saving(ctx, PendingAction::New),
            Effect::Sample => self.after_saving(ctx, PendingAction::Sample),
            Effect::Rehearse => self.after_saving(ctx, PendingAction::Rehearse),
            Effect::Open => self.after_saving(ctx, PendingAction::Open),
            Effect::OpenPath(path) => self.after_saving(ctx, PendingAction::OpenPath(path)),
            Effect::CloseSession => self.after_saving(ctx, PendingAction::CloseSession),
            Effect::Quit => self.after_saving(ctx, PendingAction::Quit),
            Effect::Recover(path) => self.after_saving(ctx, PendingAction::Recover(path)),
            Effect::LetGo(path) => self.ask_to_let_go(path),
            Effect::Forget(path) => self.forget(ctx, &path),
            Effect::Say(words) => self.toasts.good(words),
            Effect::Save => self.save(ctx, None),
            Effect::SaveAs if self.desk.is_some() => {
                self.ask_for_path(ctx, FileRequest::Save(None))
            }
            Effect::Export if self.desk.is_some() => {
                self.dialog = Some(Dialog::Export(
                    self.export_choice,
                    self.export_choice.size.to_string(),
                ));
            }
            Effect::SaveAs | Effect::Export => {}
            Effect::CopyPicture => self.copy_picture(ctx),
            Effect::Undo => self.step(|desk| desk.history.undo(), "There is nothing to undo."),
            Effect::Redo => self.step(|desk| desk.history.redo(), "There is nothing to redo."),
            Effect::Look(look) => self.put_on(ctx, look),
            Effect::FullScreen => {
                let on = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!on));
            }
            Effect::PauseTimer => {
                if let Some(desk) = &mut self.desk {
                    desk.clock.pause_or_run();
                }
            }
            Effect::NextLook => self.put_on(ctx, theme::look(ctx).next()),
            Effect::ToggleMotion => {
                self.settings.still = !self.settings.still;
                self.set_look(ctx);
                self.keep_settings();
                self.toasts.good(if self.settings.still {
                    "Nothing moves by itself any more."
                } else {
                    "Lists glide and colours fade again."
                });
            }
            Effect::Present => self.present(ctx),
            Effect::ChooseDisplay => self.choose_display(ctx),
            Effect::Blank => self.blank(ctx),
            Effect::BackOfTheRoom if self.desk.is_some() => {
                self.dialog = Some(Dialog::BackOfTheRoom);
            }
            Effect::BackOfTheRoom => {}
            Effect::ShowHelp => {
                let topic = self.desk.as_ref().map(|desk| help::topic_for(desk.place));
                self.dialog = Some(Dialog::Help(help::State::at(topic.unwrap_or_default())));
            }
            Effect::LeaveTour => {
                if let Some(desk) = &mut self.desk {
                    desk.leave_tour();
                }
            }
            Effect::TurnPage(by) => self.turn_page(ctx, by),
            Effect::ShowPalette => self.dialog = Some(Dialog::Palette(Default::default())),
            Effect::Tour => self.after_saving(ctx, PendingAction::Tour),
            Effect::ShowKeys => self.dialog = Some(Dialog::Keys),
            Effect::ShowAgenda if self.desk.is_some() => self.dialog = Some(Dialog::Agenda),
            Effect::ShowAgenda => {}
        }
    }

    fn step(&mut self, step: impl FnOnce(&mut OpenSession) -> bool, none: &str) {
        if let Some(desk) = &mut self.desk
            && !step(desk)
        {
            self.toasts.good(none);
        }
    }

    /// Takes in what a thread has finished.
    pub(super) fn finished(&mut self, ctx: &Context, done: JobResult) {
        match done {
            JobResult::Opened {
                path,
                result,
                asked,
            } => self.opened(ctx, path, result, asked),
            JobResult::Saved {
                desk,
                path,
                session,
                result,
                then,
            } => {
                self.saved(ctx, desk, (path, session), result, then);
            }
            JobResult::Exported {
                path,
                result: Ok(()),
                ..
            } => {
                self.toasts
                    .good(format!("The picture is in {}", path.display()));
            }
            JobResult::Exported {
                path,
                purpose,
                result: Err(export::ExportError::Write(error)),
            } if error.problem == WriteProblem::Exists => {
                self.dialog = Some(Dialog::Replace(purpose, path));
            }
            JobResult::Exported {
                result: Err(error), ..
            } => {
                self.dialog = Some(Dialog::Message(
                    "The picture was not written",
                    error.to_string(),
                ));
            }
            JobResult::Picked {
                purpose,
                path,
                at_once,
            } => self.picked(ctx, purpose, path, at_once),
            JobResult::Listed { kept, notice } => self.listed(ctx, kept, notice),
            JobResult::Looked { path, missing } => self.looked(&path, missing),
            JobResult::Compared { path, changed } => self.compared(&path, changed),
            JobResult::Recovered { result, asked } => self.recovered(ctx, *result, asked.as_ref()),
        }
    }

    fn put_on(&mut self, ctx: &Context, theme: Theme) {
        self.settings.theme = theme;
        self.set_look(ctx);
        self.keep_settings();
    }

    /// Keeps what was chosen for every session.
    pub(super) fn keep_settings(&mut self) {
        if let Some(home) = &self.home
            && let Err(error) = self.settings.store(home)
        {
            self.toasts.bad(error.to_string());
        }
    }

    /// A presenter's forward and back keys.
    fn turn_page(&mut self, ctx: &Context, by: isize) {
        let turned = self.room.is_on() && self.room.wall().turn(by);
        if turned {
            self.repaint_wall(ctx);
            return;
        }
        let key = if by > 0 { Key::Enter } else { Key::Backspace };
        let requests = commands::answer(&self.commands(), Combo::plain(key))
            .map_or_else(Vec::new, |command| command.requests.clone());
        for request in requests {
            self.carry_out(ctx, request);
        }
    }

    fn copy_picture(&mut self, ctx: &Context) {
        let Some(desk) = &self.desk else { return };
        let chart = desk.screens.chart_shown();
        let choice = ExportChoice {
            chart,
            profile: Profile::Team,
            ..ExportChoice::default()
        };
        match export::pixels(desk.session(), choice) {
            Ok(pixels) => {
                let size = [pixels.width as usize, pixels.height as usize];
                ctx.copy_image(ColorImage::from_rgba_unmultiplied(size, &pixels.rgba));
                self.toasts
                    .good("The picture for the team is on the clipboard.");
            }
            Err(error) => self.toasts.bad(error.to_string()),
        }
    }
}
