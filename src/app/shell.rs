use std::path::PathBuf;

use eframe::egui::{self, Context, Ui, ViewportCommand, ViewportId};

use super::desk::Desk;
use super::effects::After;
use super::files::Purpose;
use super::room::Room;
use super::saving::Replace;
use super::typing::Typing;
use super::work::Work;
use crate::storage::{Home, Recent, Settings, Theme};
use crate::ui::agenda::{self, Place};
use crate::ui::commands::{self, Command};
use crate::ui::dialog::{self, ExportChoice, PathPrompt};
use crate::ui::keys::{self, Keys};
use crate::ui::theme::{self, Look};
use crate::ui::toast::Toasts;
use crate::ui::{Effect, Request, Saved, help, palette, room, session_ui, start, times};
use crate::workshop::integrated_leadership;

/// Everything behind the window, without the window: it runs in a test as it does on a stage.
pub struct Shell {
    pub(super) desk: Option<Desk>,
    pub(super) dialog: Option<Dialog>,
    pub(super) toasts: Toasts,
    pub(super) work: Work,
    pub(super) home: Option<Home>,
    /// Whether the system's file dialogs may be opened.
    pub(super) browse: bool,
    /// The folder that was used last.
    pub(super) folder: Option<PathBuf>,
    pub(super) export_choice: ExportChoice,
    /// What goes on once the save that is under way has ended.
    pub(super) waiting: Option<After>,
    /// The window may close.
    pub(super) leaving: bool,
    recent: Vec<start::Recent>,
    pub(super) settings: Settings,
    pub(super) room: Room,
    window_title: String,
    /// The window has had its first frame.
    shown: bool,
    typing: Typing,
}

/// The dialog that is open.
#[derive(Debug)]
pub(super) enum Dialog {
    /// Work that is not saved is about to go.
    Unsaved(After),
    /// Which file?
    Path(Purpose, PathPrompt),
    /// There is a file of that name.
    Replace(Purpose, PathBuf),
    /// Another program has changed the file.
    Changed(Purpose, PathBuf),
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

impl Shell {
    /// Starts with the user's settings and recent files; without a home nothing is kept.
    ///
    /// `browse` says whether the system's own file dialogs may be opened; a path can be typed either way.
    pub fn new(ctx: &Context, home: Option<Home>, browse: bool) -> Self {
        theme::install_fonts(ctx);
        let mut shell = Self {
            desk: None,
            dialog: None,
            toasts: Toasts::default(),
            work: Work::new(),
            home,
            browse,
            folder: None,
            export_choice: ExportChoice::default(),
            waiting: None,
            leaving: false,
            recent: Vec::new(),
            settings: Settings::default(),
            room: Room::default(),
            window_title: String::new(),
            shown: false,
            typing: Typing::default(),
        };
        let (settings, notice) = shell.home.as_ref().map(Settings::load).unwrap_or_default();
        shell.settings = settings;
        shell.set_look(ctx);
        shell.load_recent();
        if let Some(notice) = notice {
            // The list of recent files may have come to grief with them.
            let other = shell.toasts.text().unwrap_or_default();
            shell.toasts.bad(format!("{notice} {other}").trim_end());
        }
        shell
    }

    /// Opens a file, as the command line and a dropped file ask for it.
    pub fn open(&mut self, ctx: &Context, path: PathBuf) {
        self.effect(ctx, Effect::OpenPath(path));
    }

    /// One frame: see the head of this room.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        for done in self.work.finished() {
            self.finished(&ctx, done);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.leaving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.effect(&ctx, Effect::Quit);
        }
        let keys = self.take_keys(&ctx);
        self.show_wall(&ctx);
        let wall_is_here = self.wall_is_here();
        let requests = match &mut self.desk {
            None => start::start_ui(ui, &integrated_leadership(), &self.recent),
            Some(desk) => {
                desk.tick(ctx.input(|input| input.time));
                if let Some(after) = desk.clock.next_change() {
                    ctx.request_repaint_after(after);
                }
                let session = std::sync::Arc::clone(desk.session());
                desk.follow();
                let status = desk.status(self.room.seen());
                if wall_is_here {
                    let next = agenda::next(&session, desk.place, status.saved == Saved::Yes);
                    room::presentation_ui(ui, &mut self.room.wall(), &next, status.saved)
                } else {
                    session_ui(ui, &session, desk.place, &status, &mut desk.screens, &keys)
                }
            }
        };
        for request in requests {
            self.carry_out(&ctx, request);
        }
        self.show_dialog(&ctx);
        self.take_dropped(&ctx);
        // A sentence may name a file: it waits until the console is up again.
        if !wall_is_here {
            self.toasts.show(&ctx);
        }
        self.show_title(&ctx);
    }

    /// Takes this frame's keys and does what the commands that answer to them ask for. What is left
    /// is for a private screen alone, which has keys of its own.
    fn take_keys(&mut self, ctx: &Context) -> Keys {
        // A dialog or an open menu stands in front: what is pressed is not meant for the screen behind.
        if self.dialog.is_some() || egui::Popup::is_any_open(ctx) {
            return Keys::default();
        }
        let keys = Keys::take(ctx);
        let private = self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.screens.is_private());
        let commands = self.commands();
        for combo in keys.combos() {
            let Some(command) = commands::answer(&commands, combo) else {
                continue;
            };
            // The screen that comes on must not take it for its own.
            keys::consume(ctx, combo);
            for request in command.requests.clone() {
                self.carry_out(ctx, request);
            }
        }
        if private { keys } else { Keys::default() }
    }

    /// Whether the window shows the room view now: not behind a private screen, which has it to
    /// itself, and not behind a dialog that may name a file.
    fn wall_is_here(&self) -> bool {
        let private = self
            .desk
            .as_ref()
            .is_some_and(|desk| desk.screens.is_private());
        let discreet = matches!(
            self.dialog,
            None | Some(Dialog::Keys | Dialog::Palette(_) | Dialog::Help(_))
        );
        self.room.is_here() && !private && discreet
    }

    /// Everything that can be done just now.
    pub(super) fn commands(&self) -> Vec<Command> {
        match &self.desk {
            None => commands::of_start(),
            // Behind a private screen nothing is undone, opened or exported.
            Some(desk) if desk.screens.is_private() => commands::of_private_screen(),
            Some(desk) => {
                let status = desk.status(self.room.seen());
                commands::of_session(desk.session(), desk.place, &status, &desk.screens)
            }
        }
    }

    fn show_dialog(&mut self, ctx: &Context) {
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
                if let Some(answer) = dialog::unsaved(ctx, &title) {
                    let after = after.clone();
                    self.dialog = None;
                    self.answer_unsaved(ctx, answer, after);
                }
            }
            Dialog::Path(purpose, prompt) => {
                if let Some(answer) = dialog::path(ctx, prompt) {
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
                if let Some(yes) = dialog::confirm(ctx, "Replace the file?", &text, "Replace it") {
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
                    dialog::confirm(ctx, "This file was changed elsewhere", &text, "Replace it")
                {
                    self.answer_replace(ctx, yes);
                }
            }
            Dialog::Export(choice, typed) => {
                if let Some(yes) = dialog::export(ctx, choice, typed) {
                    let choice = *choice;
                    self.dialog = None;
                    if yes {
                        self.export_choice = choice;
                        self.ask_for_path(ctx, Purpose::Export(choice));
                    }
                }
            }
            Dialog::Message(title, text) => {
                if dialog::message(ctx, title, text) {
                    self.dialog = None;
                }
            }
            Dialog::Keys => {
                if dialog::keys(ctx, &commands) {
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
                if room::back_of_the_room(ctx, &self.room.wall()) {
                    self.dialog = None;
                }
            }
            Dialog::Displays => {
                let (words, meant) = self.projectors();
                let on = meant.iter().position(|at| *at == self.settings.projector);
                if let Some(answer) = room::choose_display(ctx, &words, on.unwrap_or(0)) {
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
        match times::agenda(ctx, desk.session(), desk.place.part()) {
            Some(times::Answer::Edit(edit)) => self.carry_out(ctx, Request::Edit(edit)),
            Some(times::Answer::Close) => self.dialog = None,
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

    /// A file dropped on the window is opened.
    fn take_dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| {
            input.raw.dropped_files.first().and_then(|file| {
                let path = file.path();
                (!path.as_os_str().is_empty()).then(|| path.to_owned())
            })
        });
        if let Some(path) = dropped
            && self.dialog.is_none()
        {
            self.open(ctx, path);
        }
    }

    /// The title bar says which session this is and whether it is safe.
    fn show_title(&mut self, ctx: &Context) {
        let title = match &self.desk {
            None => "Roundtable".to_owned(),
            Some(desk) => {
                let safe = if desk.unsaved() { " – not saved" } else { "" };
                format!("{}{safe} – Roundtable", desk.session().heading())
            }
        };
        if title != self.window_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    pub(super) fn set_look(&self, ctx: &Context) {
        theme::put_on(ctx, look_of(self.settings.theme), self.settings.still);
    }

    pub(super) fn load_recent(&mut self) {
        let Some(home) = &self.home else { return };
        let (recent, notice) = Recent::load(home);
        if let Some(notice) = notice {
            self.toasts.bad(notice);
        }
        self.recent = recent
            .files()
            .iter()
            .map(|file| {
                let settled = format!("{} of {} settled", file.settled, file.total);
                let date = file.date.map(crate::session::date_in_words);
                start::Recent {
                    path: file.path.clone(),
                    title: file.title.clone(),
                    detail: date.map_or(settled.clone(), |date| format!("{date} · {settled}")),
                    missing: file.missing,
                }
            })
            .collect();
    }

    /// The session that is open.
    pub fn session(&self) -> Option<&crate::session::Session> {
        self.desk.as_ref().map(|desk| desk.session().as_ref())
    }

    /// The place of the agenda that is shown.
    pub fn place(&self) -> Option<Place> {
        self.desk.as_ref().map(|desk| desk.place)
    }

    /// Shows a place of the agenda; for tests and benchmarks.
    pub fn go(&mut self, place: Place) {
        if let Some(desk) = &mut self.desk {
            desk.place = place;
        }
    }

    /// Puts a session on the desk that is in no file; for tests and benchmarks.
    pub fn show_session(&mut self, session: crate::session::Session, place: Place) {
        self.desk = Some(Desk::fresh(session, place));
    }

    /// Whether a thread is still reading, writing or asking.
    pub fn is_busy(&self) -> bool {
        self.work.is_under_way()
    }

    /// What is being said at the foot of the window.
    pub fn toast(&self) -> Option<&str> {
        self.toasts.text()
    }
}

fn look_of(theme: Theme) -> Look {
    match theme {
        Theme::Light => Look::Light,
        Theme::Dark => Look::Dark,
        Theme::HighContrast => Look::HighContrast,
    }
}

pub(super) fn theme_of(look: Look) -> Theme {
    match look {
        Look::Light => Theme::Light,
        Look::Dark => Theme::Dark,
        Look::HighContrast => Theme::HighContrast,
    }
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.look_at_displays(ctx, frame);
        if !self.shown {
            // Some window managers overlook the wish in the window's attributes.
            self.shown = true;
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        if raw_input.viewport_id != ViewportId::ROOT {
            self.room.catch(ctx, raw_input);
            return;
        }
        if theme::grow_with_window(ctx, raw_input) {
            self.repaint_wall(ctx);
        }
        let mut events = self.room.pressed();
        events.append(&mut raw_input.events);
        raw_input.events = self.typing.portion(events, ctx.text_edit_focused());
        if self.typing.is_waiting() {
            ctx.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
