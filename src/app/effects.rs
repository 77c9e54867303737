use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui::{ColorImage, Context, Key, ViewportCommand};

use super::desk::{Desk, File};
use super::export;
use super::files::Purpose;
use super::shell::{Dialog, Shell};
use super::work::{Done, Read};
use crate::edit::{AboutEdit, Edit, apply, rehearsal};
use crate::insight::Profile;
use crate::session::Session;
use crate::storage::{self, OpenError, WriteProblem};
use crate::ui::agenda::Place;
use crate::ui::commands;
use crate::ui::dialog::{ExportChoice, Unsaved};
use crate::ui::keys::Combo;
use crate::ui::theme;
use crate::ui::tour::Tour;
use crate::ui::{Effect, Request};
use crate::ui::{help, room};
use crate::workshop::{Workshop, integrated_leadership};

/// What goes on once unsaved work is safe, or has been let go.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum After {
    /// A new session.
    New,
    /// The sample.
    Sample,
    /// A made-up team.
    Rehearse,
    /// A made-up team, with the guided tour.
    Tour,
    /// Ask for a file.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Bring back this session, which was kept.
    Recover(PathBuf),
    /// Back to the start.
    CloseSession,
    /// Leave the program.
    Quit,
}

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
                    ctx.memory_mut(eframe::egui::Memory::stop_text_input);
                }
            }
            Request::Show(show) => {
                if room::needs_the_console(&Request::Show(show)) {
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
            Effect::New => self.after_saving(ctx, After::New),
            Effect::Sample => self.after_saving(ctx, After::Sample),
            Effect::Rehearse => self.after_saving(ctx, After::Rehearse),
            Effect::Open => self.after_saving(ctx, After::Open),
            Effect::OpenPath(path) => self.after_saving(ctx, After::OpenPath(path)),
            Effect::CloseSession => self.after_saving(ctx, After::CloseSession),
            Effect::Quit => self.after_saving(ctx, After::Quit),
            Effect::Recover(path) => self.after_saving(ctx, After::Recover(path)),
            Effect::LetGo(path) => self.ask_to_let_go(path),
            Effect::Forget(path) => self.forget(ctx, &path),
            Effect::Say(words) => self.toasts.good(words),
            Effect::Save => self.save(ctx, None),
            Effect::SaveAs if self.desk.is_some() => self.ask_for_path(ctx, Purpose::Save(None)),
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
            Effect::Tour => self.after_saving(ctx, After::Tour),
            Effect::ShowKeys => self.dialog = Some(Dialog::Keys),
            Effect::ShowAgenda if self.desk.is_some() => self.dialog = Some(Dialog::Agenda),
            Effect::ShowAgenda => {}
        }
    }

    fn step(&mut self, step: impl FnOnce(&mut Desk) -> bool, none: &str) {
        if let Some(desk) = &mut self.desk
            && !step(desk)
        {
            self.toasts.good(none);
        }
    }

    /// Goes on at once, or asks first where that would lose something.
    pub(super) fn after_saving(&mut self, ctx: &Context, after: After) {
        if self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.screens.is_private())
        {
            // What people have confirmed is nowhere but in that round.
            self.toasts
                .bad("The laptop is going round. End the round first: Z on the covered screen.");
            return;
        }
        if self.desk.as_ref().is_some_and(Desk::unsaved) {
            self.dialog = Some(Dialog::Unsaved(after));
        } else {
            self.go_on(ctx, after);
        }
    }

    pub(super) fn answer_unsaved(&mut self, ctx: &Context, answer: Unsaved, after: After) {
        match answer {
            Unsaved::Save => self.save(ctx, Some(after)),
            Unsaved::Leave => self.go_on(ctx, after),
            Unsaved::Stay => {}
        }
    }

    pub(super) fn go_on(&mut self, ctx: &Context, after: After) {
        match after {
            After::New => {
                let desk = Desk::fresh(today(integrated_leadership()), Place::People);
                self.put_on_desk(ctx, desk);
            }
            After::Sample => self.put_on_desk(ctx, Desk::fresh(storage::sample(), Place::Picture)),
            After::Rehearse => self.put_on_desk(ctx, Desk::fresh(rehearse(), Place::Welcome)),
            After::Tour => {
                let mut desk = Desk::fresh(rehearse(), Place::People);
                desk.tour = Some(Tour::default());
                self.put_on_desk(ctx, desk);
            }
            After::Open => self.ask_for_path(ctx, Purpose::Open),
            After::OpenPath(path) => {
                let asked = self.desk.as_ref().map(|desk| Arc::clone(desk.session()));
                self.work.start(ctx, move || {
                    let result = read(&path);
                    Done::Opened {
                        path,
                        result,
                        asked,
                    }
                });
            }
            After::Recover(path) => self.recover(ctx, path),
            After::CloseSession => {
                self.desk = None;
                self.load_lists(ctx);
            }
            After::Quit => {
                self.desk = None;
                self.leaving = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    /// Takes in what a thread has finished.
    pub(super) fn finished(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Opened {
                path,
                result,
                asked,
            } => self.opened(ctx, path, result, asked),
            Done::Saved {
                desk,
                path,
                session,
                result,
                then,
            } => {
                self.saved(ctx, desk, (path, session), result, then);
            }
            Done::Exported {
                path,
                result: Ok(()),
                ..
            } => {
                self.toasts
                    .good(format!("The picture is in {}", path.display()));
            }
            Done::Exported {
                path,
                purpose,
                result: Err(export::ExportError::Write(error)),
            } if error.problem == WriteProblem::Exists => {
                self.dialog = Some(Dialog::Replace(purpose, path));
            }
            Done::Exported {
                result: Err(error), ..
            } => {
                self.dialog = Some(Dialog::Message(
                    "The picture was not written",
                    error.to_string(),
                ));
            }
            Done::Picked {
                purpose,
                path,
                at_once,
            } => self.picked(ctx, purpose, path, at_once),
            Done::Listed { kept, notice } => self.listed(ctx, kept, notice),
            Done::Looked { path, missing } => self.looked(&path, missing),
            Done::Compared { path, changed } => self.compared(&path, changed),
            Done::Recovered { result } => self.recovered(ctx, *result),
        }
    }

    /// Takes in what a file holds. `asked` is what was on the desk when it was asked for: that may
    /// go, what has come since may not.
    fn opened(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        result: Result<Read, OpenError>,
        asked: Option<Arc<Session>>,
    ) {
        let busy = self.desk.as_ref().is_some_and(|desk| {
            let since = asked.is_none_or(|asked| !asked.same_work(desk.session()));
            desk.screens.is_private() || (since && desk.unsaved())
        });
        match result {
            // It came late, and something has begun meanwhile that must not be lost.
            Ok(_) if busy => self.after_saving(ctx, After::OpenPath(path)),
            Ok(Read::Session(opened)) => {
                if let Some(home) = &self.home {
                    // As with saving: the list is a convenience.
                    _ = storage::Recent::remember(home, &path, &opened.session);
                }
                let file = File {
                    path,
                    fingerprint: opened.fingerprint,
                };
                self.put_on_desk(ctx, Desk::opened(opened.session, file));
                self.dialog = None;
            }
            Ok(Read::Workshop(workshop)) => {
                self.put_on_desk(ctx, Desk::fresh(today(workshop), Place::People));
                self.dialog = None;
            }
            Err(error) => {
                self.dialog = Some(Dialog::Message(
                    "That file could not be opened",
                    error.to_string(),
                ));
            }
        }
    }

    /// Another session: nothing of the one before is left behind.
    pub(super) fn put_on_desk(&mut self, ctx: &Context, desk: Desk) {
        ctx.memory_mut(eframe::egui::Memory::stop_text_input);
        self.export_choice = ExportChoice::default();
        self.desk = Some(desk);
    }

    fn put_on(&mut self, ctx: &Context, look: theme::Look) {
        self.settings.theme = super::shell::theme_of(look);
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
        let turned = self.room_is_on() && self.room.wall().turn(by);
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

/// A new session of a workshop, today. The date is no work that could be lost.
fn today(workshop: Workshop) -> Session {
    let session = Session::new(workshop);
    let dated = Edit::About(AboutEdit::Date(Some(jiff::Zoned::now().date())));
    apply(&session, dated).unwrap_or(session)
}

/// A session with a made-up team, another one each time.
fn rehearse() -> Session {
    let now = jiff::Zoned::now();
    let seed = u64::from(now.subsec_nanosecond().unsigned_abs());
    rehearsal(integrated_leadership(), now.date(), seed)
}

/// Reads a session, or a workshop to start one with.
fn read(path: &Path) -> Result<Read, OpenError> {
    match storage::open(path) {
        Ok(opened) => Ok(Read::Session(Box::new(opened))),
        // What is wrong with it as a session is what a person wants to know, unless it is a workshop.
        Err(error) => storage::open_workshop(path)
            .map(Read::Workshop)
            .map_err(|_| error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::{Expected, sample};

    /// A shell with work that is in no file, and a file that has been read for it.
    fn busy() -> (Context, Shell, Read) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("a.roundtable");
        storage::save(&path, &sample(), Expected::Nothing).unwrap();
        let read = read(&path).unwrap();
        let ctx = Context::default();
        let mut shell = Shell::new(&ctx, None, false);
        shell.show_session(Session::new(integrated_leadership()), Place::Welcome);
        shell.carry_out(&ctx, Request::Edit(Edit::Notes("mine".to_owned())));
        (ctx, shell, read)
    }

    fn notes(shell: &Shell) -> &str {
        shell.session().map_or("", Session::notes)
    }

    #[test]
    fn a_file_that_comes_late_does_not_take_the_place_of_what_was_typed_meanwhile() {
        let (ctx, mut shell, read) = busy();
        let asked = shell.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        shell.carry_out(
            &ctx,
            Request::Edit(Edit::Notes("mine, and more".to_owned())),
        );
        shell.opened(&ctx, PathBuf::from("a.roundtable"), Ok(read), asked);
        assert_eq!(notes(&shell), "mine, and more");
        assert!(matches!(
            shell.dialog,
            Some(Dialog::Unsaved(After::OpenPath(_)))
        ));
    }

    #[test]
    fn what_was_let_go_before_is_not_asked_about_again() {
        let (ctx, mut shell, read) = busy();
        let asked = shell.desk.as_ref().map(|desk| Arc::clone(desk.session()));
        shell.opened(&ctx, PathBuf::from("a.roundtable"), Ok(read), asked);
        assert_eq!(notes(&shell), sample().notes());
        assert!(shell.dialog.is_none());
    }
}
