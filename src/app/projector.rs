//! The room view: where it is shown, and what is on it.

mod watch;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui::{Context, Event, RawInput, ViewportCommand};

use super::awaited_display::AwaitedDisplay;
use super::console_position::ConsolePosition;
use super::displays::{Displays, On};
use super::message::Message;
use super::open_session::OpenSession;
use super::overlap::Arrival;
use super::second_window::SecondWindow;
use crate::design::theme;
use crate::insight::Trend;
use crate::phrases::projector as said;
use crate::request::{Countdown, Status, WallLocation};
use crate::room_view::{RoomView, Shown};
use crate::screens::shown_at;
use crate::screens::wall::Wall;
use crate::session::Session;
use crate::storage::ProjectorChoice;

/// The room view: where it is shown, and what the second window paints, which is a [`Wall`] alone.
#[derive(Default)]
pub(super) struct Projector {
    /// Where it is shown now.
    on: Option<On>,
    displays: Displays,
    /// What is to be done once the displays have been looked at.
    asked: Option<Asked>,
    /// Nothing on the wall for now.
    blank: bool,
    /// The display that the room view goes to as soon as it is there.
    awaited: Option<AwaitedDisplay>,
    /// Where the console stood while the room view had a display to itself.
    console: Option<ConsolePosition>,
    arrival: Arrival,
    /// In the one window, the console is up for as long as a field has the keyboard; counts the
    /// frames until it can have it.
    peek: Option<u8>,
    /// Whether the window filled the screen before it became the room view.
    full_screen_before: bool,
    /// What was put on the wall last, so that the same is not made again.
    last: Option<PutUp>,
    wall: Arc<Mutex<Wall>>,
    window: SecondWindow,
    /// Somebody types in the console, or a dialog waits there: Esc is for that.
    console_is_busy: bool,
}

/// What was put on the wall, of which session, and which time ran down.
type PutUp = (Arc<Session>, Shown, Option<Arc<Trend>>, Option<Countdown>);

#[derive(Clone, Copy)]
enum Asked {
    Present,
    Choose,
}

/// Where the room view is.
impl Projector {
    /// Whether the one window shows the room view just now.
    pub(super) fn is_here(&self) -> bool {
        self.has_the_window() && self.peek.is_none()
    }

    /// Whether there is a room view at all.
    pub(super) fn is_on(&self) -> bool {
        self.on.is_some()
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
    fn is_apart(&self) -> bool {
        matches!(self.on, Some(On::Window(_) | On::Display(_)))
    }

    /// Where the room sees the session.
    fn seen(&self) -> WallLocation {
        match (&self.on, self.peek) {
            (None, _) | (Some(On::Here), Some(_)) => WallLocation::Mirrored,
            (Some(On::Here), None) => WallLocation::Here,
            (Some(On::Display(_)), _) if !self.arrival.is_over() => WallLocation::Mirrored,
            (Some(On::Window(_) | On::Display(_)), _) => WallLocation::Apart,
        }
    }

    /// The wall, to read or to turn its pages.
    pub(super) fn wall(&self) -> MutexGuard<'_, Wall> {
        // A wall that was left half drawn is drawn anew.
        self.wall.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What can be chosen, in words, and what each means.
    pub(super) fn choices(&self) -> (Vec<String>, Vec<ProjectorChoice>) {
        self.displays.choices()
    }
}

/// Shows it and takes it down.
impl Projector {
    /// Shows the room view of an open session, or takes it down.
    pub(super) fn present(&mut self, ctx: &Context, open: Option<&OpenSession>) {
        self.awaited = None;
        if self.on.is_some() {
            self.take_down(ctx);
        } else if open.is_some() {
            self.asked = Some(Asked::Present);
            ctx.request_repaint();
        }
    }

    /// Asks where it shall be shown.
    pub(super) fn choose(&mut self, ctx: &Context, open: Option<&OpenSession>) {
        if open.is_some() {
            self.asked = Some(Asked::Choose);
            ctx.request_repaint();
        }
    }

    /// In the one window, what only the facilitator may see waits until the room view is closed:
    /// it is closed, with the reason, and what was asked for is asked for again.
    pub(super) fn give_up_the_window(&mut self, ctx: &Context, because: &str) -> Vec<Message> {
        self.take_down(ctx);
        vec![Message::Good(said::closed_because(because))]
    }

    /// Takes the room view down, wherever it is.
    fn take_down(&mut self, ctx: &Context) {
        if self.has_the_window() && !self.full_screen_before {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
        self.on = None;
        self.peek = None;
        self.blank = false;
    }

    /// Shows it where the settings want it.
    pub(super) fn show_on(&mut self, ctx: &Context, choice: &ProjectorChoice) {
        let on = self.displays.chosen(choice);
        self.show(ctx, on);
    }

    fn show(&mut self, ctx: &Context, on: On) {
        let was_here = self.has_the_window();
        if was_here && on != On::Here {
            self.take_down(ctx);
        }
        if on == On::Here && !was_here {
            let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
            self.full_screen_before = full;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
        self.forget_session();
        self.window.reopen(&self.displays);
        // What was closed before is not closed now.
        self.wall().was_closed();
        self.peek = None;
        self.arrival = Arrival::default();
        self.on = Some(on);
        ctx.request_repaint();
    }

    /// Another session comes, or none: what was said of the wall for this one is over.
    pub(super) fn forget_session(&mut self) {
        self.blank = false;
        self.awaited = None;
    }

    /// Blanks the wall, or shows it again.
    pub(super) fn blank(&mut self, ctx: &Context) -> Vec<Message> {
        if self.on.is_none() {
            return vec![Message::Good(said::NOT_SHOWN.to_owned())];
        }
        self.blank = !self.blank;
        ctx.request_repaint();
        if !self.is_apart() {
            return Vec::new();
        }
        let said = if self.blank {
            said::BLANK
        } else {
            said::SHOWN_AGAIN
        };
        vec![Message::Good(said.to_owned())]
    }

    /// In the one window, gives way to the console while a field there has the keyboard.
    pub(super) fn peek_at_console(&mut self) {
        if self.has_the_window() {
            self.peek = Some(0);
        }
    }

    /// Turns so many pages on the wall; false where there is none.
    pub(super) fn turn(&mut self, ctx: &Context, by: isize) -> bool {
        let turned = self.is_on() && self.wall().turn(by);
        if turned {
            self.repaint(ctx);
        }
        turned
    }

    /// The step that comes is one that was gone on from: its last page comes first.
    pub(super) fn begin_at_the_end(&self) {
        if self.is_on() {
            self.wall().begin_at_the_end();
        }
    }

    /// What the screens are told of a session that is shown here.
    pub(super) fn status(&self, open: &OpenSession) -> Status {
        Status {
            wall: self.seen(),
            blank: self.is_blank(),
            more_pages: self.is_on() && self.wall().has_more(),
            ..open.status()
        }
    }

    /// Has the wall drawn again, in whichever window it is.
    pub(super) fn repaint(&self, ctx: &Context) {
        if self.is_apart() {
            ctx.request_repaint_of(SecondWindow::id());
        }
    }

    /// Takes what was pressed in the second window.
    pub(super) fn catch(&mut self, ctx: &Context, raw_input: &mut RawInput) {
        self.window.catch(ctx, raw_input, self.console_is_busy);
    }

    /// Hands on what was pressed in the second window, as if it had been pressed in the first.
    pub(super) fn pressed(&mut self) -> Vec<Event> {
        self.window.pressed()
    }
}

/// What is on it.
impl Projector {
    /// Keeps the wall up to date, and its window open. Call it every frame in which there is a wall,
    /// large or small. `dialog` says whether one is open, `lent` whether the keyboard is a dialog's.
    pub(super) fn follow(
        &mut self,
        ctx: &Context,
        open: Option<&OpenSession>,
        dialog: bool,
        lent: bool,
    ) -> Vec<Message> {
        let typing = ctx.text_edit_focused();
        if let Some(frames) = &mut self.peek {
            // The field is there in the next frame, and has the keyboard in the one after it.
            *frames = frames.saturating_add(1);
            if *frames > 3 && !typing && !lent {
                self.peek = None;
            }
        }
        match open {
            Some(open) => self.put_up(ctx, open),
            None => {
                self.last = None;
                self.take_down(ctx);
            }
        }
        self.console_is_busy = dialog || typing;
        let mut lost = None;
        if let Some(On::Display(display)) = &self.on {
            let id = SecondWindow::id();
            if self.arrival.lies_over_the_console(ctx, id, display.rect()) {
                lost = self.lose_display(false);
            }
        }
        match &self.on {
            None | Some(On::Here) => self.window.is_closed(),
            Some(on) => {
                if self.window.show(ctx, on, &self.wall) {
                    self.take_down(ctx);
                }
            }
        }
        lost.into_iter().chain(self.window.trouble()).collect()
    }

    /// Puts on the wall what the step shows.
    fn put_up(&mut self, ctx: &Context, open: &OpenSession) {
        let look = theme::look(ctx);
        let session = open.session();
        let now = crate::storage::now();
        let countdown = open.countdown(now);
        let shown = if self.blank {
            Shown::Blank
        } else {
            shown_at(open.step, &open.screens, now.date(), countdown)
        };
        let over_time = open.screens.over_time(open.step);
        let same = self.last.as_ref().is_some_and(|(last, at, trend, left)| {
            let same_trend = trend.as_ref().map(Arc::as_ptr) == over_time.map(Arc::as_ptr);
            Arc::ptr_eq(last, session) && same_trend && (*at, *left) == (shown, countdown)
        });
        if same && self.wall().look() == look {
            return;
        }
        self.last = Some((Arc::clone(session), shown, over_time.cloned(), countdown));
        let seconds = match countdown {
            Some(Countdown::Seconds(left)) => Some(left),
            Some(Countdown::Until(_)) | None => None,
        };
        let view = match (shown, over_time) {
            (Shown::OverTime, Some(trend)) => RoomView::over_time(trend),
            _ => RoomView::of(session, shown),
        };
        let view = view.with_countdown(seconds);
        if self.wall().put_up(shown, view, look) {
            self.repaint(ctx);
        }
    }
}
