//! Notices when a display goes and comes, and what becomes of the room view then.

use eframe::egui::Context;

use super::{Arrival, Asked, Projector};
use crate::app::awaited_display::AwaitedDisplay;
use crate::app::console_position::ConsolePosition;
use crate::app::displays::{Display, On};
use crate::app::message::{Dialog, Message};
use crate::app::open_session::OpenSession;
use crate::phrases::projector as said;
use crate::storage::ProjectorChoice;

/// How often it is looked which displays there are, in seconds: some window systems tell nobody.
const LOOK_AGAIN: f32 = 1.5;

impl Projector {
    /// Says which displays are connected, the console's first, side by side; for tests.
    pub(in crate::app) fn has_displays(&mut self, names: &[&str]) {
        self.displays.tell(names);
    }

    /// Looks at the displays where that is needed: it was asked for, or one may have gone.
    pub(in crate::app) fn look_at_displays(
        &mut self,
        ctx: &Context,
        frame: &eframe::Frame,
        choice: &ProjectorChoice,
        open: Option<&OpenSession>,
    ) -> Vec<Message> {
        let needed = self.asked.is_some() || self.on.is_some() || self.awaited.is_some();
        if needed || self.displays.are_unseen() {
            self.displays.look(frame);
        }
        if !needed {
            return Vec::new();
        }
        let mut messages = Vec::new();
        ctx.request_repaint_after_secs(LOOK_AGAIN);
        match (&self.on, &mut self.awaited) {
            (Some(On::Display(on)), _) => match self.displays.find(&on.name) {
                None => messages.extend(self.lose_display(true)),
                Some(now) if now.has_console => messages.extend(self.lose_display(false)),
                Some(now) => {
                    if !now.stands_as(on) {
                        self.window.refill(ctx, &now);
                        self.arrival = Arrival::default();
                    } else if self.arrival.is_over() {
                        self.console = ConsolePosition::now(ctx, &self.displays);
                    }
                    self.on = Some(On::Display(now));
                }
            },
            // Its display has gone, and with it the only handle to move it by.
            (Some(On::Window(_)), _) if self.window.is_off(&self.displays) => {
                self.show_on(ctx, choice);
            }
            (Some(On::Here), _) => {
                if let On::Display(display) = self.displays.chosen(choice) {
                    if !self.console_waits_to_go_back(ctx, &display) {
                        messages.push(self.move_to(ctx, display, said::PROJECTOR_CAME));
                    }
                } else {
                    self.awaited = None;
                    self.console = ConsolePosition::now(ctx, &self.displays);
                }
            }
            (None, Some(awaited)) if open.is_some() => {
                let console = awaited.put_console_back(ctx, &self.displays);
                if let Some(display) = awaited.comes(&self.displays, console) {
                    messages.push(self.move_to(ctx, display, said::PROJECTOR_IS_BACK));
                }
            }
            _ => {}
        }
        match self.asked.take() {
            Some(Asked::Present) => self.show_on(ctx, choice),
            Some(Asked::Choose) => messages.push(Message::Show(Dialog::Displays)),
            None => {}
        }
        messages
    }

    /// A display has come for the room view that fills the console's window. Where the console's own
    /// was moved aside for it, a window manager leaves the window on the one that has come: the one
    /// that is free is the console's then, and it goes back there first.
    fn console_waits_to_go_back(&mut self, ctx: &Context, free: &Display) -> bool {
        let place = self.console.clone().filter(|place| place.is_on(free));
        let (Some(place), Some(come)) = (place, self.displays.of_console()) else {
            return false;
        };
        let awaited = self
            .awaited
            .get_or_insert_with(|| AwaitedDisplay::new(come.clone(), &self.displays, Some(place)));
        awaited.put_console_back(ctx, &self.displays);
        !awaited.has_tried_enough(ctx.input(|input| input.time))
    }

    fn move_to(&mut self, ctx: &Context, display: Display, said: &str) -> Message {
        self.show(ctx, On::Display(display));
        Message::Good(said.to_owned())
    }

    /// The display has gone. Full screen on the console's own display would hide the console, so
    /// the room view is taken down; it comes back with the display.
    pub(super) fn lose_display(&mut self, missed: bool) -> Option<Message> {
        let Some(On::Display(display)) = self.on.take_if(|on| matches!(on, On::Display(_))) else {
            return None;
        };
        let console = self.console.clone();
        self.awaited = Some(AwaitedDisplay::new(display, &self.displays, console));
        let said = if missed {
            said::PROJECTOR_HAS_GONE
        } else {
            said::LAY_OVER_THE_CONSOLE
        };
        Some(Message::Bad(said.to_owned()))
    }
}
