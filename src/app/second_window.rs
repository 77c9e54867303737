//! The window that the room sees: it is only to be looked at, and hands on what is pressed in it.

use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui::{Context, Event, Key, RawInput, ViewportBuilder, ViewportCommand, ViewportId};

use super::displays::On;
use crate::screens::wall::{Wall, wall_ui};

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
}

impl SecondWindow {
    pub(super) fn id() -> ViewportId {
        ViewportId::from_hash_of("room view")
    }

    /// It opens anew; what was pressed before to leave it does not count.
    pub(super) fn reopen(&mut self) {
        self.escaped = false;
        self.opened_at = None;
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
                        let full = raw_input.viewport().fullscreen.unwrap_or(false);
                        let command = ViewportCommand::Fullscreen(!full);
                        ctx.send_viewport_cmd_to(Self::id(), command);
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

    /// Hands on what was pressed in it, as if it had been pressed in the first.
    pub(super) fn pressed(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.pressed)
    }

    /// Keeps it open; true where somebody has left it.
    pub(super) fn show(&mut self, ctx: &Context, on: &On, wall: &Arc<Mutex<Wall>>) -> bool {
        let builder = ViewportBuilder::default()
            .with_title("Roundtable: the room view")
            .with_app_id("roundtable")
            .with_active(false);
        let builder = match on {
            On::Display(display) => builder.with_monitor(display.index).with_fullscreen(true),
            On::Here | On::Window => builder
                .with_inner_size([1280.0, 720.0])
                .with_fullscreen(false),
        };
        let shared = Arc::clone(wall);
        ctx.show_viewport_deferred(Self::id(), builder, move |ui, _| {
            let mut wall = shared.lock().unwrap_or_else(PoisonError::into_inner);
            if ui.input(|input| input.viewport().close_requested()) {
                wall.close();
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
            wall_ui(ui, &mut wall);
        });
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
