use std::path::PathBuf;

use eframe::egui::{self, Context, Ui, ViewportCommand};

use super::desk::Desk;
use super::effects::After;
use super::files::Purpose;
use super::keeping::Keeping;
use super::saving::Replace;
use super::typing::Typing;
use super::work::Work;
use crate::storage::{Home, Settings, Theme};
use crate::ui::agenda::Place;
use crate::ui::dialog::{self, ExportChoice, PathPrompt};
use crate::ui::keys::{self, Keys};
use crate::ui::theme::{self, Look};
use crate::ui::toast::Toasts;
use crate::ui::{Effect, Request, session_ui, start, times};
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
    /// What the start screen lists.
    pub(super) lists: start::Lists,
    pub(super) keeping: Keeping,
    look: Look,
    window_title: String,
    /// The window has had its first frame.
    shown: bool,
    typing: Typing,
}

/// The dialog that is open.
#[derive(Clone, Debug)]
pub(super) enum Dialog {
    /// Work that is not saved is about to go.
    Unsaved(After),
    /// Which file?
    Path(Purpose, PathPrompt),
    /// There is a file of that name.
    Replace(Purpose, PathBuf),
    /// Another program has changed the file.
    Changed(Purpose, PathBuf),
    /// May this kept session go?
    LetGo(PathBuf, String),
    /// Which chart?
    Export(ExportChoice, String),
    /// Something to know.
    Message(&'static str, String),
    /// The keys.
    Keys,
    /// Planned against spent.
    Agenda,
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
            keeping: Keeping::new(home.clone()),
            home,
            browse,
            folder: None,
            export_choice: ExportChoice::default(),
            waiting: None,
            leaving: false,
            lists: start::Lists::default(),
            look: Look::default(),
            window_title: String::new(),
            shown: false,
            typing: Typing::default(),
        };
        if let Some(home) = &shell.home {
            let (settings, notice) = Settings::load(home);
            shell.look = look_of(settings.theme);
            if let Some(notice) = notice {
                shell.toasts.bad(notice);
            }
        }
        shell.set_look(ctx, shell.look);
        shell.load_lists(ctx);
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
        let keys = if self.dialog.is_none() {
            let private = self
                .desk
                .as_ref()
                .is_some_and(|desk| desk.screens.is_private());
            for effect in keys::effects(&ctx) {
                // Behind a private screen nothing is undone, opened or exported.
                if !private || matches!(effect, Effect::FullScreen | Effect::Quit) {
                    self.effect(&ctx, effect);
                }
            }
            // An open menu stands in front: what is pressed is not meant for the screen behind it.
            if egui::Popup::is_any_open(&ctx) {
                Keys::default()
            } else {
                Keys::take(&ctx)
            }
        } else {
            Keys::default()
        };
        let requests = match &mut self.desk {
            None => start::start_ui(ui, &integrated_leadership(), &self.lists, &keys),
            Some(desk) => {
                desk.tick(ctx.input(|input| input.time));
                if let Some(after) = desk.clock.next_change() {
                    ctx.request_repaint_after(after);
                }
                let session = std::sync::Arc::clone(desk.session());
                let status = desk.status();
                session_ui(ui, &session, desk.place, &status, &mut desk.screens, &keys)
            }
        };
        for request in requests {
            self.carry_out(&ctx, request);
        }
        self.show_dialog(&ctx);
        self.take_dropped(&ctx);
        let now = ctx.input(|input| input.time);
        self.keeping.follow(&ctx, self.desk.as_ref(), now);
        if let Some(trouble) = self.keeping.trouble() {
            self.toasts.bad(trouble);
        }
        self.toasts.show(&ctx);
        self.show_title(&ctx);
    }

    fn show_dialog(&mut self, ctx: &Context) {
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
            Dialog::LetGo(path, text) => {
                if let Some(yes) = dialog::confirm(ctx, "Let it go?", text, "Yes, let it go") {
                    let path = path.clone();
                    self.dialog = None;
                    if yes {
                        self.let_go(ctx, path);
                    }
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
                if dialog::keys(ctx) {
                    self.dialog = None;
                }
            }
            Dialog::Agenda => self.show_agenda(ctx),
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

    pub(super) fn set_look(&mut self, ctx: &Context, look: Look) {
        self.look = look;
        theme::put_on(ctx, look);
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

    /// Whether all that was entered is kept safe from a crash, or could not be.
    pub fn is_kept(&self) -> bool {
        self.keeping.is_at_rest()
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
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if !self.shown {
            // Some window managers overlook the wish in the window's attributes.
            self.shown = true;
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        let size = ctx.content_rect().size() * ctx.zoom_factor();
        ctx.set_zoom_factor(theme::zoom_for(size));
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.frame(ui);
    }

    fn raw_input_hook(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        let events = std::mem::take(&mut raw_input.events);
        raw_input.events = self.typing.portion(events, ctx.text_edit_focused());
        if self.typing.is_waiting() {
            ctx.request_repaint();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }
}
