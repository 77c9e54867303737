//! One frame, in order; what the window asks of the shell.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use eframe::egui::{self, Context, Ui, ViewportCommand, ViewportId};

use super::autosave::Autosave;
use super::dialogs::{Around, Dialogs};
use super::displays::display_of;
use super::editor::{DraftAutosave, EditorPlace};
use super::fate::Fate;
use super::file_watch::FileWatch;
use super::files::Files;
use super::input_queue::InputQueue;
use super::jobs::Jobs;
use super::message::{Dialog, EditorMessage, Message, Opening, PendingAction, TeamsMessage};
use super::preferences::Preferences;
use super::projector::Projector;
use super::shell::Shell;
use super::start_lists::StartLists;
use super::system_looks;
use crate::commands;
use crate::commands::keys::{self, Keys};
use crate::design::regions;
use crate::design::speech;
use crate::design::theme::{self, Window};
use crate::frame::toast::Toasts;
use crate::frame::{announce_place, session_ui, table_dialog};
use crate::phrases::teams::TEAMS_TOGETHER;
use crate::request::{Request, Status};
use crate::screens::{start, wall};
use crate::storage::{Home, documents};
use crate::workshop::integrated_leadership;

impl Shell {
    /// Starts with the user's settings and recent files; without a home nothing is kept.
    ///
    /// `browse` says whether the system's own file dialogs may be opened; a path can be typed either
    /// way. The same `seed` makes up the same teams for rehearsals.
    pub fn new(ctx: &Context, home: Option<Home>, browse: bool, seed: u64) -> Self {
        theme::install_fonts(ctx);
        let (preferences, notice) = Preferences::load(home.clone());
        preferences.apply(ctx);
        let mut shell = Self {
            open: None,
            teams: None,
            editor: None,
            draft_autosave: DraftAutosave::new(home.clone()),
            dialogs: Dialogs::default(),
            projector: Projector::default(),
            files: Files::new(home.clone(), browse),
            file_watch: FileWatch::default(),
            start: StartLists::new(home.clone()),
            autosave: Autosave::new(home),
            preferences,
            jobs: Jobs::new(),
            toasts: Toasts::default(),
            input_queue: InputQueue::default(),
            #[cfg(unix)]
            told_to_end: super::signals::ToldToEnd::default(),
            leaving: false,
            faults: 0,
            fate: Fate::default(),
            window_title: String::new(),
            shown: false,
            sized_before: false,
            seed,
        };
        if let Some(notice) = notice {
            shell.toasts.bad(notice);
        }
        _ = documents();
        let look = shell.preferences.look_for_folder();
        shell.update_all(ctx, look.into_iter().chain([Message::ReadLists]));
        shell
    }

    /// Asks the desktop what it wants the program to look like; the window does not wait for it.
    pub(super) fn ask_the_system(&mut self, ctx: &Context) {
        let ask = || Message::SystemLooks(system_looks::ask());
        self.update(ctx, Message::Start(Box::new(ask)));
    }

    /// Opens a file, as the command line and a dropped file ask for it.
    pub fn open(&mut self, ctx: &Context, path: PathBuf) {
        self.update(
            ctx,
            Message::AfterSaving(PendingAction::OpenPath(path, Opening::Usual)),
        );
    }

    /// One frame: see the head of this room.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let finished = self.jobs.finished();
        self.update_all(&ctx, finished);
        if ctx.input(|input| input.viewport().close_requested()) && !self.leaving {
            self.finish_typing(&ctx);
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.update(&ctx, Message::AfterSaving(PendingAction::Quit));
        }
        if self.file_watch.has_lost(&ctx, self.open.as_ref()) {
            self.lose_file(&ctx);
        }
        let had = ctx.memory(egui::Memory::focused);
        let was_the_rooms = self.projector.has_the_window();
        let keys = self.take_keys(&ctx);
        if let Some(open) = &mut self.open {
            open.follow_countdown(crate::storage::now());
            // Whichever of console and wall has the window: each round begins alike, and no key of a
            // count lasts longer than its step.
            let session = Arc::clone(open.session());
            open.screens.stand_at(&session, open.step);
        }
        self.follow_wall(&ctx);
        let requests = self.screen_ui(ui, &keys);
        self.update_all(&ctx, requests.into_iter().map(Message::Request));
        self.dialog_ui(&ctx);
        regions::in_order(ui, self.dialogs.is_open() && !self.dialog_waits());
        self.take_dropped(&ctx);
        self.take_pasted(&ctx);
        self.dialogs.focus.follow(&ctx, had, self.dialogs.is_open());
        let now = ctx.input(|input| input.time);
        self.autosave.follow(&ctx, self.open.as_ref(), now);
        self.keep_written(&ctx);
        #[cfg(unix)]
        self.end_if_told(&ctx);
        if let Some(trouble) = self.autosave.trouble(&ctx, Instant::now()) {
            self.toasts.bad(trouble);
        }
        if was_the_rooms
            && !self.projector.has_the_window()
            && let Some(trouble) = self.autosave.standing_trouble()
        {
            // On the wall it was a sign without words.
            self.toasts.bad(trouble);
        }
        // A sentence may name a file: it waits until the window is the facilitator's again.
        if !self.projector.has_the_window() {
            self.toasts.show(&ctx);
        }
        self.show_title(&ctx);
        speech::speak(&ctx);
    }

    /// The system has told the process to end: nobody is asked, what was typed goes into the session,
    /// and all that is in no file stays kept for the next start.
    #[cfg(unix)]
    fn end_if_told(&mut self, ctx: &Context) {
        if !self.told_to_end.is_so() || self.leaving {
            return;
        }
        self.finish_typing(ctx);
        let now = ctx.input(|input| input.time);
        self.autosave.follow(ctx, self.open.as_ref(), now);
        self.leaving = true;
        ctx.send_viewport_cmd(ViewportCommand::Close);
    }

    /// Takes this frame's keys and does what the commands that answer to them ask for. What is left
    /// is for a private screen alone, which has keys of its own.
    fn take_keys(&mut self, ctx: &Context) -> Keys {
        // A dialog or an open menu stands in front: what is pressed is not meant for the screen behind.
        let in_front = self.dialogs.is_open() && !self.dialog_waits();
        let in_front = in_front || egui::Popup::is_any_open(ctx);
        if in_front || self.open.is_none() || self.is_private() {
            self.answer_remote(ctx);
        }
        let keys = Keys::take_beside_wall(ctx, self.projector.is_on());
        if keys == Keys::default() {
            return keys;
        }
        let private = self.is_private();
        for combo in keys.combos() {
            // One number may change what the next one means.
            let commands = if in_front {
                commands::of_size()
            } else {
                self.commands()
            };
            let Some(command) = commands::answer(&commands, combo) else {
                continue;
            };
            self.finish_typing(ctx);
            // The screen that comes on must not take it for its own, nor type its letter.
            keys::consume(ctx, combo);
            if !combo.works_in_a_note() {
                keys::drop_text(ctx);
            }
            let why_not = command.why_not.filter(|_| !command.is_possible());
            let said = why_not.map(|words| Message::Good(words.to_owned()));
            let requests = command.requests.iter().cloned().map(Message::Request);
            self.update_all(ctx, requests.chain(said));
        }
        if private && !in_front {
            keys
        } else {
            Keys::default()
        }
    }

    /// What stands whole in a field that has not been left goes into the session before a command is
    /// carried out, such as one that saves it.
    pub(super) fn finish_typing(&mut self, ctx: &Context) {
        let Some(open) = &mut self.open else { return };
        let session = Arc::clone(open.session());
        let today = crate::storage::now().date();
        let edits = open.screens.finish_typing(&session, today).into_iter();
        self.update_all(ctx, edits.map(|edit| Message::Request(Request::Edit(edit))));
    }

    /// Keeps the wall up to date, where there is one.
    fn follow_wall(&mut self, ctx: &Context) {
        if self.projector.is_on() || self.dialogs.shows_the_wall() {
            let (dialog, lent) = (self.dialogs.is_open(), self.dialogs.have_the_keyboard());
            let open = self.open.as_ref();
            let messages = self.projector.follow(ctx, open, dialog, lent);
            self.update_all(ctx, messages);
        }
    }

    /// The screen that is on, or the wall; what it asks for.
    fn screen_ui(&mut self, ui: &mut Ui, keys: &Keys) -> Vec<Request> {
        let wall_is_here = self.wall_is_here();
        let danger = self.danger();
        let Some(open) = &mut self.open else {
            if let Some(teams) = &mut self.teams {
                return teams.ui(ui);
            }
            if let Some(editor) = &mut self.editor {
                return editor.ui(ui);
            }
            return start::start_ui(ui, &integrated_leadership(), &self.start.lists);
        };
        open.tick(ui.input(|input| input.time));
        let now = crate::storage::now();
        if let Some(after) = open.next_change(now) {
            ui.ctx().request_repaint_after(after);
        }
        let session = Arc::clone(open.session());
        open.follow();
        let status = Status {
            danger,
            ..self.projector.status(open)
        };
        if wall_is_here {
            announce_place(ui.ctx(), &session, open.step);
            let next = commands::next(&session, open.step, &status);
            wall::presentation_ui(ui, &mut self.projector.wall(), &next, &status)
        } else {
            session_ui(ui, &session, open.step, &status, &mut open.screens, keys)
        }
    }

    /// Whether the window shows the room view now: not behind a private screen, which has it to
    /// itself, and not behind a dialog that may name a file.
    fn wall_is_here(&self) -> bool {
        let discreet = self.dialogs.are_discreet() || self.dialog_waits();
        self.projector.is_here() && !self.is_private() && discreet
    }

    /// Whether the dialog that is open names a file, and the one window is the room's: then it waits
    /// until the room view is closed.
    fn dialog_waits(&self) -> bool {
        self.dialogs.names_a_file() && self.projector.has_the_window()
    }

    /// The dialog that is open, unless it has to wait.
    fn dialog_ui(&mut self, ctx: &Context) {
        if !self.dialogs.is_open() || self.dialog_waits() {
            return;
        }
        let field = ctx.memory(egui::Memory::focused);
        let commands = if self.dialogs.lists_commands() {
            self.commands()
        } else {
            Vec::new()
        };
        let around = Around {
            open: self.open.as_ref(),
            written: self.editor.as_ref().map_or("", EditorPlace::title),
            commands: &commands,
            projector: &self.projector,
            lists: &self.start.lists,
            choice: self.preferences.projector(),
        };
        let messages = self.dialogs.dialog_ui(ctx, &around);
        self.update_all(ctx, messages);
        self.dialogs.leave_field(ctx, field);
    }

    /// A file dropped on the window is opened, or stands beside the teams that are shown.
    fn take_dropped(&mut self, ctx: &Context) {
        let mut dropped: Vec<PathBuf> = ctx.input(|input| {
            let paths = input.raw.dropped_files.iter().map(|file| file.path());
            let paths = paths.filter(|path| !path.as_os_str().is_empty());
            paths.map(Path::to_owned).collect()
        });
        if dropped.is_empty() || self.dialogs.is_open() {
            return;
        }
        if self.open.is_none() && self.teams.is_some() {
            self.update(ctx, Message::OfTeams(TeamsMessage::Add(dropped)));
        } else if self.open.is_none() && self.editor.is_some() {
            let look = EditorMessage::LookInto(dropped.swap_remove(0));
            self.update(ctx, Message::Editor(look));
        } else {
            self.open(ctx, dropped.swap_remove(0));
        }
    }

    /// What is pasted on the start screen, or beside the fields of the editor, may be a table that becomes
    /// a workshop.
    fn take_pasted(&mut self, ctx: &Context) {
        if self.open.is_none()
            && self.teams.is_none()
            && !ctx.text_edit_focused()
            && !self.dialogs.is_open()
            && let Some(text) = table_dialog::pasted(ctx)
        {
            let state = table_dialog::State::of_text(&text);
            self.dialogs.show(Dialog::Table(Box::new(state)));
        }
    }

    /// The title bar says which session this is and whether it is safe.
    fn show_title(&mut self, ctx: &Context) {
        let title = match &self.open {
            None if let Some(editor) = &self.editor => {
                format!("{} – Roundtable", editor.window_title())
            }
            None if self.teams.is_some() => format!("{TEAMS_TOGETHER} – Roundtable"),
            None => "Roundtable".to_owned(),
            Some(open) => {
                let safe = match (open.unsaved(), self.autosave.standing_trouble().is_some()) {
                    (false, _) if open.only_looking().is_some() => " – only to look at",
                    (false, _) => "",
                    (true, false) => " – not saved",
                    (true, true) => " – not saved, and not kept safe",
                };
                format!("{}{safe} – Roundtable", open.session().heading())
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
}

impl eframe::App for Shell {
    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        let (choice, open) = (self.preferences.projector(), self.open.as_ref());
        let messages = self.projector.look_at_displays(ctx, frame, choice, open);
        self.update_all(ctx, messages);
        if !self.shown {
            // Some window managers overlook the wish in the window's attributes.
            self.shown = true;
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        self.preferences.follow_system(ctx);
        let before = self.preferences.percent();
        self.preferences.stand_on(display_of(frame));
        let percent = self.preferences.percent();
        if !self.sized_before {
            ctx.set_zoom_factor(Window::of(ctx).zoom(percent, ctx.zoom_factor()));
        } else if percent != before {
            // Before the next frame begins it is made as large as this display wants it. A factor that
            // waits for that frame as well would be reckoned from the size of this one.
            ctx.request_repaint();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.drawn(ui, Self::frame);
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        if raw_input.viewport_id != ViewportId::ROOT {
            self.projector.catch(ctx, raw_input);
            return;
        }
        self.sized_before = true;
        if theme::grow_with_window(ctx, raw_input, self.preferences.percent()) {
            self.projector.repaint(ctx);
        }
        let mut events = self.projector.pressed();
        events.append(&mut raw_input.events);
        let (now, typing) = (ctx.input(|input| input.time), ctx.text_edit_focused());
        self.input_queue.end_typing(&mut events, now, typing);
        raw_input.events = if self.dialogs.focus.is_on_its_way() {
            self.input_queue.hold(events)
        } else {
            self.input_queue.portion(events, typing)
        };
        if self.input_queue.is_waiting() {
            ctx.request_repaint();
        }
    }

    /// The ground of every screen. None paints it once more: with a renderer in software, a layer over
    /// the whole window is a large part of what a frame costs.
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
