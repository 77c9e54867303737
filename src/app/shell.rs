use crate::frame::announce_place;
use std::path::PathBuf;

use eframe::egui::{self, Context, Ui, ViewportCommand, ViewportId};

use super::autosave::Autosave;
use super::dialogs::Dialog;
use super::focus_restore::FocusRestore;
use super::input_queue::InputQueue;
use super::jobs::Jobs;
use super::open_session::OpenSession;
use super::pending_action::PendingAction;
use super::room::Room;
use crate::commands;
use crate::commands::Command;
use crate::commands::keys;
use crate::commands::keys::Keys;
use crate::design::speech;
use crate::design::theme;
use crate::frame::session_ui;
use crate::frame::toast::Toasts;
use crate::report::ExportChoice;
use crate::request::Step;
use crate::request::{Effect, Saved, Status};
use crate::screens::{start, wall};
use crate::storage::{Home, Settings};
use crate::workshop::integrated_leadership;

/// Everything behind the window, without the window: it runs in a test as it does on a stage.
pub struct Shell {
    pub(super) desk: Option<OpenSession>,
    pub(super) dialog: Option<Dialog>,
    pub(super) toasts: Toasts,
    pub(super) jobs: Jobs,
    pub(super) home: Option<Home>,
    /// Whether the system's file dialogs may be opened.
    pub(super) browse: bool,
    /// The folder that was used last.
    pub(super) folder: Option<PathBuf>,
    pub(super) export_choice: ExportChoice,
    /// What goes on once the save that is under way has ended.
    pub(super) waiting: Option<PendingAction>,
    /// The window may close.
    pub(super) leaving: bool,
    /// What the start screen lists.
    pub(super) lists: start::Lists,
    pub(super) autosave: Autosave,
    pub(super) settings: Settings,
    pub(super) room: Room,
    window_title: String,
    /// The window has had its first frame.
    shown: bool,
    input_queue: InputQueue,
    pub(super) focus_restore: FocusRestore,
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
            jobs: Jobs::new(),
            autosave: Autosave::new(home.clone()),
            home,
            browse,
            folder: None,
            export_choice: ExportChoice::default(),
            waiting: None,
            leaving: false,
            lists: start::Lists::default(),
            settings: Settings::default(),
            room: Room::default(),
            window_title: String::new(),
            shown: false,
            input_queue: InputQueue::default(),
            focus_restore: FocusRestore::default(),
        };
        let (settings, notice) = shell.home.as_ref().map(Settings::load).unwrap_or_default();
        shell.settings = settings;
        shell.set_look(ctx);
        shell.load_lists(ctx);
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
        for done in self.jobs.finished() {
            self.finished(&ctx, done);
        }
        if ctx.input(|input| input.viewport().close_requested()) && !self.leaving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.effect(&ctx, Effect::Quit);
        }
        let had = ctx.memory(egui::Memory::focused);
        let keys = self.take_keys(&ctx);
        self.show_wall(&ctx);
        let wall_is_here = self.wall_is_here();
        let requests = match &mut self.desk {
            None => start::start_ui(ui, &integrated_leadership(), &self.lists),
            Some(desk) => {
                desk.tick(ctx.input(|input| input.time));
                if let Some(after) = desk.clock.next_change() {
                    ctx.request_repaint_after(after);
                }
                let session = std::sync::Arc::clone(desk.session());
                desk.follow();
                let status = Status {
                    blank: self.room.is_blank(),
                    ..desk.status(self.room.seen())
                };
                if wall_is_here {
                    announce_place(&ctx, &session, desk.place);
                    let next = commands::next(&session, desk.place, status.saved == Saved::Yes);
                    wall::presentation_ui(ui, &mut self.room.wall(), &next, status.saved)
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
        self.focus_restore.follow(&ctx, had, self.dialog.is_some());
        let now = ctx.input(|input| input.time);
        self.autosave.follow(&ctx, self.desk.as_ref(), now);
        if let Some(trouble) = self.autosave.trouble() {
            self.toasts.bad(trouble);
        }
        // A sentence may name a file: it waits until the window is the facilitator's again.
        if !self.room.has_the_window() {
            self.toasts.show(&ctx);
        }
        self.show_title(&ctx);
        speech::speak(&ctx);
    }

    /// Takes this frame's keys and does what the commands that answer to them ask for. What is left
    /// is for a private screen alone, which has keys of its own.
    fn take_keys(&mut self, ctx: &Context) -> Keys {
        // A dialog or an open menu stands in front: what is pressed is not meant for the screen behind.
        let in_front = self.dialog.is_some() && !self.dialog_waits();
        if in_front || egui::Popup::is_any_open(ctx) {
            return Keys::default();
        }
        let keys = Keys::take(ctx);
        if keys == Keys::default() {
            return keys;
        }
        let private = self.is_private();
        let commands = self.commands();
        for combo in keys.combos() {
            let Some(command) = commands::answer(&commands, combo) else {
                continue;
            };
            // The screen that comes on must not take it for its own, nor type its letter.
            keys::consume(ctx, combo);
            if !combo.works_in_a_note() {
                keys::drop_text(ctx);
            }
            for request in command.requests.clone() {
                self.carry_out(ctx, request);
            }
        }
        if private { keys } else { Keys::default() }
    }

    /// Whether a private screen is up: then nothing else is shown or done.
    pub(super) fn is_private(&self) -> bool {
        self.desk
            .as_ref()
            .is_some_and(|desk| desk.screens.is_private())
    }

    /// Whether the window shows the room view now: not behind a private screen, which has it to
    /// itself, and not behind a dialog that may name a file.
    fn wall_is_here(&self) -> bool {
        let discreet = matches!(
            self.dialog,
            None | Some(Dialog::Keys | Dialog::Palette(_) | Dialog::Help(_))
        );
        self.room.is_here() && !self.is_private() && (discreet || self.dialog_waits())
    }

    /// Whether the dialog that is open names a file, and the one window is the room's: then it waits
    /// until the room view is closed.
    pub(super) fn dialog_waits(&self) -> bool {
        let names_a_file = matches!(
            self.dialog,
            Some(
                Dialog::Message(..) | Dialog::Path(..) | Dialog::Replace(..) | Dialog::Changed(..)
            )
        );
        names_a_file && self.room.has_the_window()
    }

    /// Everything that can be done just now.
    pub(super) fn commands(&self) -> Vec<Command> {
        match &self.desk {
            None => commands::of_start(),
            // Behind a private screen nothing is undone, opened or exported.
            Some(desk) if desk.screens.is_private() => commands::of_private_screen(),
            Some(desk) => {
                let status = desk.status(self.room.seen());
                commands::of_session(desk.session(), desk.place, &status)
            }
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
        // A screen reader says the name of the window whenever it changes: while a name is typed,
        // that would be at each letter.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |root| {
            root.set_label("Roundtable");
        });
        if title != self.window_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    pub(super) fn set_look(&self, ctx: &Context) {
        theme::put_on(ctx, self.settings.theme, self.settings.still);
    }

    /// The session that is open.
    pub fn session(&self) -> Option<&crate::session::Session> {
        self.desk.as_ref().map(|desk| desk.session().as_ref())
    }

    /// The place of the agenda that is shown.
    pub fn place(&self) -> Option<Step> {
        self.desk.as_ref().map(|desk| desk.place)
    }

    /// Shows a place of the agenda; for tests and benchmarks.
    pub fn go(&mut self, place: Step) {
        if let Some(desk) = &mut self.desk {
            desk.place = place;
        }
    }

    /// Puts a session on the desk that is in no file; for tests and benchmarks.
    pub fn show_session(&mut self, session: crate::session::Session, place: Step) {
        self.desk = Some(OpenSession::fresh(session, place));
    }

    /// Whether a thread is still reading, writing or asking.
    pub fn is_busy(&self) -> bool {
        self.jobs.is_under_way()
    }

    /// Whether all that was entered is kept safe from a crash, or could not be.
    pub fn is_kept(&self) -> bool {
        self.autosave.is_at_rest()
    }

    /// What is being said at the foot of the window.
    pub fn toast(&self) -> Option<&str> {
        self.toasts.text()
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
        // `raw_input_hook` has done this before the frame began, wherever it is called.
        let zoom = ctx.zoom_factor();
        ctx.set_zoom_factor(theme::zoom_for(ctx.content_rect().size() * zoom, zoom));
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
        raw_input.events = if self.focus_restore.is_on_its_way() {
            self.input_queue.hold(events)
        } else {
            self.input_queue.portion(events, ctx.text_edit_focused())
        };
        if self.input_queue.is_waiting() {
            ctx.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
