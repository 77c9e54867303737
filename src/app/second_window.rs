//! The window that the room sees: it is only to be looked at, and hands on what is pressed in it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{
    Context, Event, Key, RawInput, Rect, ViewportBuilder, ViewportCommand, ViewportId, WindowLevel,
    accesskit_root_id,
};

use super::displays::{Display, Displays, On};
use super::fate::fails;
use super::message::Message;
use super::overlap::pixels_per_point;
use crate::phrases::projector::COULD_NOT_BE_DRAWN;
use crate::screens::wall::{Wall, wall_ui};

const TITLE: &str = "Roundtable: the room view";

/// For so many seconds a window opens, and may take the keyboard with it.
const OPENING: f64 = 3.0;

/// The second window, which is drawn when what it shows has changed, not with the console.
#[derive(Default)]
pub(super) struct SecondWindow {
    /// What was pressed in it.
    pressed: Vec<Event>,
    /// Esc was pressed there, with nothing else to leave.
    escaped: bool,
    /// Egui's time when it was opened: it may not keep the keyboard then.
    opened_at: Option<f64>,
    /// The display that it is on, where it has one to itself.
    display: Option<Display>,
    /// The place of that display among the others when the window opened on it.
    opened_on: Option<usize>,
    /// In a window that somebody may move: where it stood last, in pixels.
    stood: Option<Rect>,
    /// It has been put where it belongs since it opened.
    placed: bool,
    /// It could not be drawn.
    failed: Arc<AtomicBool>,
}

impl SecondWindow {
    pub(super) fn id() -> ViewportId {
        ViewportId::from_hash_of("room view")
    }

    /// It opens anew; what was pressed before to leave it does not count.
    pub(super) fn reopen(&mut self, displays: &Displays) {
        self.stood.take_if(|stood| !displays.hold(*stood));
        self.escaped = false;
        self.opened_at = None;
        self.placed = false;
    }

    /// Whether it stands where no display is.
    pub(super) fn is_off(&self, displays: &Displays) -> bool {
        self.stood.is_some_and(|stood| !displays.hold(stood))
    }

    /// Takes what was pressed in it. Esc there takes the room view down, unless the console has
    /// something to leave first.
    pub(super) fn catch(&mut self, ctx: &Context, raw_input: &mut RawInput, console_is_busy: bool) {
        let events = std::mem::take(&mut raw_input.events);
        for event in events {
            match event {
                Event::Key {
                    key: Key::Escape,
                    pressed,
                    ..
                } if !console_is_busy => self.escaped |= pressed,
                // Each window fills its own screen.
                Event::Key {
                    key: Key::F11,
                    pressed,
                    repeat,
                    ..
                } => {
                    if pressed && !repeat {
                        self.fill_or_leave(ctx, raw_input.viewport().fullscreen == Some(true));
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

    /// Fills its display, or leaves a window there: not over the console, where window managers
    /// remember it.
    fn fill_or_leave(&self, ctx: &Context, full: bool) {
        let send = |command| ctx.send_viewport_cmd_to(Self::id(), command);
        match &self.display {
            Some(display) if full => self.leave(ctx, display),
            Some(display) => send(ViewportCommand::SetMonitor(display.index)),
            None => send(ViewportCommand::Fullscreen(!full)),
        }
    }

    /// Its display has another size or place: fills it anew. Window managers may have put it on
    /// another meanwhile, and winit fills no display twice.
    pub(super) fn refill(&self, ctx: &Context, display: &Display) {
        self.leave(ctx, display);
        ctx.send_viewport_cmd_to(Self::id(), ViewportCommand::SetMonitor(display.index));
    }

    /// Fills its display no more, and stays on it.
    fn leave(&self, ctx: &Context, display: &Display) {
        ctx.send_viewport_cmd_to(Self::id(), ViewportCommand::Fullscreen(false));
        self.stand_at(ctx, display.window());
    }

    /// Puts a window that has just opened where it stood last, or else where told, and remembers
    /// where somebody moves it.
    fn follow_place(&mut self, ctx: &Context, beside: Option<Rect>) {
        let stands = ctx.input(|input| {
            let info = input.raw.viewports.get(&Self::id())?;
            Some(Rect::from_min_size(
                info.outer_rect?.min,
                info.inner_rect?.size(),
            ))
        });
        let Some(stands) = stands else { return };
        if self.placed {
            self.stood = Some(stands * Self::scale(ctx));
            return;
        }
        self.placed = true;
        if let Some(place) = self.stood.or(beside) {
            self.stand_at(ctx, place);
        }
    }

    /// Pixels of its display to a point.
    fn scale(ctx: &Context) -> f32 {
        pixels_per_point(ctx, Self::id()).unwrap_or(ctx.zoom_factor())
    }

    /// Moves it there, in pixels among the displays.
    fn stand_at(&self, ctx: &Context, rect: Rect) {
        let scale = Self::scale(ctx);
        let position = ViewportCommand::OuterPosition(rect.min / scale);
        ctx.send_viewport_cmd_to(Self::id(), position);
        let size = ViewportCommand::InnerSize(rect.size() / scale);
        ctx.send_viewport_cmd_to(Self::id(), size);
    }

    /// Hands on what was pressed in it, as if it had been pressed in the first.
    pub(super) fn pressed(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.pressed)
    }

    /// It is not open.
    pub(super) fn is_closed(&mut self) {
        self.display = None;
        self.opened_on = None;
    }

    /// It was closed because it could not be drawn: what is said of that, once.
    pub(super) fn trouble(&self) -> Option<Message> {
        let failed = self.failed.swap(false, Ordering::SeqCst);
        failed.then(|| Message::Bad(COULD_NOT_BE_DRAWN.to_owned()))
    }

    /// Keeps it open; true where somebody has left it.
    pub(super) fn show(&mut self, ctx: &Context, on: &On, wall: &Arc<Mutex<Wall>>) -> bool {
        let builder = ViewportBuilder::default()
            .with_title(TITLE)
            .with_app_id("roundtable")
            .with_active(false);
        let was_on = self.display.take();
        let builder = match on {
            On::Display(display) => {
                if was_on.is_some_and(|was| was.name != display.name) {
                    self.refill(ctx, display);
                }
                self.display = Some(display.clone());
                // Its place may be another later: egui would count it in a window's list.
                let place = *self.opened_on.get_or_insert(display.index_to_open);
                builder.with_monitor(place).with_fullscreen(true)
            }
            // Where it has no display of its own, a console that fills the screen would hide it.
            On::Here | On::Window(_) => builder
                .with_inner_size([1280.0, 720.0])
                .with_fullscreen(false)
                .with_window_level(WindowLevel::AlwaysOnTop),
        };
        let shared = Arc::clone(wall);
        let failed = Arc::clone(&self.failed);
        ctx.show_viewport_deferred(Self::id(), builder, move |ui, _| {
            let mut wall = shared.lock().unwrap_or_else(PoisonError::into_inner);
            ui.ctx()
                .accesskit_node_builder(accesskit_root_id(), |root| root.set_label(TITLE));
            if ui.input(|input| input.viewport().close_requested()) {
                wall.close();
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            // The console goes on without it.
            if fails(|| _ = wall_ui(ui, &mut wall)) {
                wall.close();
                failed.store(true, Ordering::SeqCst);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
        });
        if let On::Window(beside) = on {
            self.follow_place(ctx, *beside);
        }
        self.keep_the_keyboard(ctx);
        let mut wall = wall.lock().unwrap_or_else(PoisonError::into_inner);
        wall.was_closed() || std::mem::take(&mut self.escaped)
    }

    /// Window managers give the keyboard to a window that opens; it belongs to the console.
    fn keep_the_keyboard(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        let since = *self.opened_at.get_or_insert(now);
        let taken = ctx.input(|input| {
            let wall = input.raw.viewports.get(&Self::id());
            wall.and_then(|wall| wall.focused) == Some(true)
        });
        if taken && now - since < OPENING {
            self.opened_at = Some(f64::NEG_INFINITY);
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        } else if now - since < OPENING {
            ctx.request_repaint_after_secs(0.25);
        }
    }
}
