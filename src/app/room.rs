use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{self, Context, Event, Key, ViewportBuilder, ViewportCommand, ViewportId};

use super::dialogs::Dialog;
use super::displays::{Display, Lost, Standing};
use super::shell::Shell;
use crate::design::theme;
use crate::request::WallLocation;
use crate::room_view::{RoomView, Shown};
use crate::scene::Theme;
use crate::screens::wall::{Wall, shown_at, wall_ui};
use crate::session::Session;

/// The room view: where it is shown, and what the second window paints.
///
/// That window is drawn when what it shows has changed, not with the console: a running timer does
/// not touch it. All it knows is a [`Wall`].
#[derive(Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four facts of which none excludes another"
)]
pub(super) struct Room {
    /// Where it is shown now.
    pub(super) on: Option<On>,
    /// The displays that there are, as they were seen last.
    pub(super) displays: Vec<Display>,
    /// The displays that a test says there are.
    pub(super) told: Option<Vec<Display>>,
    /// What is to be done once the displays have been looked at.
    pub(super) asked: Option<Asked>,
    /// Nothing on the wall for now.
    blank: bool,
    /// The display that went away while the room view was on it.
    pub(super) lost: Option<Lost>,
    /// How the room view's window stands to the console's.
    pub(super) standing: Standing,
    /// In the one window, the console is up for as long as a field has the keyboard; counts the
    /// frames until it can have it.
    peek: Option<u8>,
    /// Whether the window filled the screen before it became the room view.
    full_screen_before: bool,
    /// What was put on the wall last, so that the same is not made again.
    last: Option<(Arc<Session>, Shown)>,
    wall: Arc<Mutex<Wall>>,
    /// What was pressed in the second window.
    pressed: Vec<Event>,
    /// Esc was pressed there, with nothing else to leave.
    escaped: bool,
    /// Somebody types in the console, or a dialog waits there: Esc is for that.
    console_is_busy: bool,
    /// Egui's time when the second window was opened: it may not keep the keyboard then.
    opened_at: Option<f64>,
}

/// Where the room view is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum On {
    /// In the one window.
    Here,
    /// In a window of its own.
    Window,
    /// Filling another display.
    Display(Display),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Present,
    Choose,
}

/// How often it is looked whether the display is still there, in seconds.
const LOOK_AGAIN: f32 = 5.0;

/// For so many seconds a window opens, and may take the keyboard with it.
const OPENING: f64 = 3.0;

/// The second window.
pub(super) fn window_id() -> ViewportId {
    ViewportId::from_hash_of("room view")
}

impl Room {
    /// Whether the one window shows the room view just now.
    pub(super) fn is_here(&self) -> bool {
        self.on == Some(On::Here) && self.peek.is_none()
    }

    /// Whether there is a room view at all.
    pub(super) fn is_on(&self) -> bool {
        self.on.is_some()
    }

    /// Another session comes, or none: what was said of the wall for this one is over.
    pub(super) fn forget_session(&mut self) {
        self.blank = false;
        self.lost = None;
    }

    /// Whether nothing is on the wall for now.
    pub(super) fn is_blank(&self) -> bool {
        self.is_on() && self.blank
    }

    /// Whether the one window is the room's, even while the console peeps out.
    pub(super) fn has_the_window(&self) -> bool {
        self.on == Some(On::Here)
    }

    /// Whether the room sees another window than the facilitator.
    pub(super) fn is_apart(&self) -> bool {
        matches!(self.on, Some(On::Window | On::Display(_)))
    }

    /// Where the room sees the session.
    pub(super) fn seen(&self) -> WallLocation {
        match (&self.on, self.peek) {
            (None, _) | (Some(On::Here), Some(_)) => WallLocation::Mirrored,
            (Some(On::Here), None) => WallLocation::Here,
            (Some(On::Window | On::Display(_)), _) => WallLocation::Apart,
        }
    }

    /// The wall, to read or to turn its pages.
    pub(super) fn wall(&self) -> std::sync::MutexGuard<'_, Wall> {
        // A wall that was left half drawn is drawn anew.
        self.wall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts on the wall what the place shows.
    fn put_up(&mut self, ctx: &Context, session: &Arc<Session>, shown: Shown, look: Theme) {
        let shown = if self.blank { Shown::Blank } else { shown };
        let same = |(last, at): &(Arc<Session>, Shown)| Arc::ptr_eq(last, session) && *at == shown;
        if self.last.as_ref().is_some_and(same) && self.wall().look() == look {
            return;
        }
        self.last = Some((Arc::clone(session), shown));
        let view = RoomView::of(session, shown);
        if self.wall().put_up(shown, view, look) && self.is_apart() {
            ctx.request_repaint_of(window_id());
        }
    }

    /// Takes what was pressed in the second window. Esc there takes the room view down, unless the
    /// console has something to leave first.
    pub(super) fn catch(&mut self, ctx: &Context, raw_input: &mut egui::RawInput) {
        let events = std::mem::take(&mut raw_input.events);
        for event in events {
            match event {
                Event::Key {
                    key: Key::Escape,
                    pressed,
                    ..
                } if !self.console_is_busy => self.escaped |= pressed,
                // Each window fills its own screen.
                Event::Key {
                    key: Key::F11,
                    pressed,
                    repeat,
                    ..
                } => {
                    if pressed && !repeat {
                        let full = raw_input.viewport().fullscreen.unwrap_or(false);
                        let command = ViewportCommand::Fullscreen(!full);
                        ctx.send_viewport_cmd_to(window_id(), command);
                    }
                }
                Event::Key { .. }
                | Event::Text(_)
                | Event::Copy
                | Event::Cut
                | Event::Paste(_)
                | Event::Ime(_) => self.pressed.push(event),
                other => raw_input.events.push(other),
            }
        }
        if self.escaped || !self.pressed.is_empty() {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
    }

    /// Hands on what was pressed in the second window, as if it had been pressed in the first.
    pub(super) fn pressed(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.pressed)
    }
}

/// Shows the room view and takes it down.
impl Shell {
    /// Has the wall drawn again, in whichever window it is.
    pub(super) fn repaint_wall(&self, ctx: &Context) {
        if self.room.is_apart() {
            ctx.request_repaint_of(window_id());
        }
    }

    /// Shows the room view, or takes it down.
    pub(super) fn present(&mut self, ctx: &Context) {
        self.room.lost = None;
        if self.room.on.is_some() {
            self.take_down(ctx);
        } else if self.desk.is_some() {
            self.room.asked = Some(Asked::Present);
            ctx.request_repaint();
        }
    }

    /// Asks where it shall be shown.
    pub(super) fn choose_display(&mut self, ctx: &Context) {
        if self.desk.is_some() {
            self.room.asked = Some(Asked::Choose);
            ctx.request_repaint();
        }
    }

    /// In the one window, what only the facilitator may see waits until the room view is closed:
    /// it is closed, with the reason, and what was asked for is asked for again.
    pub(super) fn give_up_the_window(&mut self, ctx: &Context, because: &str) {
        self.take_down(ctx);
        self.toasts.good(format!(
            "The room view is closed, because {because}. Press it once more when the projector does not show this \
             window."
        ));
    }

    /// Takes the room view down, wherever it is.
    pub(super) fn take_down(&mut self, ctx: &Context) {
        if self.room.on == Some(On::Here) && !self.room.full_screen_before {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.room.on = None;
        self.room.peek = None;
        self.room.blank = false;
    }

    pub(super) fn show_room(&mut self, ctx: &Context, on: On) {
        let was_here = self.room.on == Some(On::Here);
        if was_here && on != On::Here {
            self.take_down(ctx);
        }
        if on == On::Here && !was_here {
            let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
            self.room.full_screen_before = full;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        self.room.forget_session();
        self.room.escaped = false;
        // What was closed before is not closed now.
        self.room.wall().was_closed();
        self.room.peek = None;
        self.room.standing = Standing::Opening;
        self.room.opened_at = None;
        self.room.on = Some(on);
        ctx.request_repaint();
    }

    /// Blanks the wall, or shows it again.
    pub(super) fn blank(&mut self, ctx: &Context) {
        if self.room.on.is_none() {
            self.toasts.good("The room view is not shown: F5 shows it.");
            return;
        }
        self.room.blank = !self.room.blank;
        if self.room.is_apart() {
            self.toasts.good(if self.room.blank {
                "The wall is blank. Once more shows it again."
            } else {
                "The wall shows the session again."
            });
        }
        ctx.request_repaint();
    }

    /// In the one window, gives way to the console while a field there has the keyboard.
    pub(super) fn peek_at_console(&mut self) {
        if self.room.on == Some(On::Here) {
            self.room.peek = Some(0);
        }
    }

    /// Keeps the wall up to date, and its window open. Call it every frame.
    pub(super) fn show_wall(&mut self, ctx: &Context) {
        if let Some(frames) = &mut self.room.peek {
            // The field is there in the next frame, and has the keyboard in the one after it.
            *frames = frames.saturating_add(1);
            let lent = self.dialog.is_some() || self.focus_restore.is_on_its_way();
            if *frames > 3 && !ctx.text_edit_focused() && !lent {
                self.room.peek = None;
            }
        }
        if self.room.on.is_none() && !matches!(self.dialog, Some(Dialog::BackOfTheRoom)) {
            return;
        }
        let look = theme::look(ctx);
        match &self.desk {
            Some(desk) => {
                let today = desk.status(self.room.seen()).today;
                let shown = shown_at(desk.place, &desk.screens, today);
                let session = Arc::clone(desk.session());
                self.room.put_up(ctx, &session, shown, look);
            }
            None => {
                self.room.last = None;
                self.take_down(ctx);
            }
        }
        self.room.console_is_busy = self.dialog.is_some() || ctx.text_edit_focused();
        self.look_where_it_stands(ctx);
        if self.room.is_apart() {
            self.show_window(ctx);
        }
    }

    /// Window managers give the keyboard to a window that opens; this one is only to be looked at.
    fn keep_the_keyboard(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let since = *self.room.opened_at.get_or_insert(now);
        let taken = ctx.input(|input| {
            let wall = input.raw.viewports.get(&window_id());
            wall.and_then(|wall| wall.focused) == Some(true)
        });
        if taken && now - since < OPENING {
            self.room.opened_at = Some(f64::NEG_INFINITY);
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        } else if now - since < OPENING {
            ctx.request_repaint_after_secs(0.25);
        }
    }

    fn show_window(&mut self, ctx: &Context) {
        if matches!(self.room.on, Some(On::Display(_))) {
            // A display may go while nothing else happens here, and nobody tells.
            ctx.request_repaint_after_secs(LOOK_AGAIN);
        }
        let builder = ViewportBuilder::default()
            .with_title("Roundtable: the room view")
            .with_app_id("roundtable")
            .with_active(false);
        let builder = match &self.room.on {
            Some(On::Display(display)) => builder.with_monitor(display.index).with_fullscreen(true),
            _ => builder
                .with_inner_size([1280.0, 720.0])
                .with_fullscreen(false),
        };
        let wall = Arc::clone(&self.room.wall);
        ctx.show_viewport_deferred(window_id(), builder, move |ui, _| {
            let mut wall = wall.lock().unwrap_or_else(PoisonError::into_inner);
            if ui.input(|input| input.viewport().close_requested()) {
                wall.close();
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            wall_ui(ui, &mut wall);
        });
        self.keep_the_keyboard(ctx);
        let closed = self.room.wall().was_closed();
        if closed || std::mem::take(&mut self.room.escaped) {
            self.take_down(ctx);
        }
    }
}
