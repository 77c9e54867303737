//! The display that the room view waits for: one that went from under it, or has come under the
//! console.

use eframe::egui::{Context, Rect, ViewportId};

use super::console_position::{ConsolePosition, WayBack};
use super::displays::{Display, Displays};
use super::overlap::in_pixels;

/// A display that went away while the room view was on it, or that has come and has the console on it.
pub(super) struct AwaitedDisplay {
    /// What the window system calls it: the room sees it.
    name: String,
    /// Those that were there since: the room view goes to none of them by itself.
    known: Vec<String>,
    /// Where the console stood before.
    console: Option<ConsolePosition>,
    /// How often the console may still be put back: whoever moves it there on purpose has it there.
    tries: u8,
    /// When it is put back next, in egui's seconds, while it stands there.
    next_try: Option<f64>,
}

/// A window manager may have to be told again.
const TRIES: u8 = 3;
/// It moves windows of its own accord for so many seconds after displays were parted.
const BY_ITSELF: f32 = 0.6;
/// How often it is looked where a console that has strayed stands now, in seconds.
const STRAYED: f32 = 0.1;
/// Between two tries, in seconds.
const APART: f64 = 1.5;

impl AwaitedDisplay {
    pub(super) fn new(
        display: Display,
        displays: &Displays,
        console: Option<ConsolePosition>,
    ) -> Self {
        Self {
            name: display.name,
            known: displays.names(),
            console,
            tries: TRIES,
            next_try: None,
        }
    }

    /// The way back to its own display for a console that a window manager has left on the one that
    /// the room sees: there it may show what is private.
    fn console_strayed_from(
        &mut self,
        displays: &Displays,
        console: Option<Rect>,
        now: f64,
    ) -> Option<WayBack> {
        let under = displays.find(&self.name);
        let under = under.filter(|display| has_console(display, console));
        let way = self.console.as_ref().zip(under);
        let Some(way) = way.and_then(|(place, from)| place.way_back(displays, &from)) else {
            self.next_try = None;
            return None;
        };
        let due = *self.next_try.get_or_insert(now + f64::from(BY_ITSELF));
        if now < due {
            return None;
        }
        self.tries = self.tries.checked_sub(1)?;
        self.next_try = Some(now + APART);
        Some(way)
    }

    /// Puts a console back that has strayed, and says where its window stands, in pixels.
    pub(super) fn put_console_back(&mut self, ctx: &Context, displays: &Displays) -> Option<Rect> {
        let now = ctx.input(|input| input.time);
        let console = in_pixels(ctx, ViewportId::ROOT);
        if let Some(way) = self.console_strayed_from(displays, console, now) {
            way.put_back(ctx);
        }
        // Nobody says that it has moved, and the room view waits for it.
        let strayed = self.next_try.is_some();
        ctx.request_repaint_after_secs(if strayed { STRAYED } else { BY_ITSELF });
        console
    }

    /// Whether it has been tried as often as a window manager may need: somebody wants it there.
    pub(super) fn has_tried_enough(&self, now: f64) -> bool {
        self.tries == 0 && self.next_try.is_none_or(|next| now >= next)
    }

    /// The display that has come for it, once there is one. `console` is where the console's window
    /// stands, in pixels.
    ///
    /// Where two displays change places, the console may be left on the one that the room sees: then
    /// there is none, until it stands elsewhere.
    pub(super) fn comes(&mut self, displays: &Displays, console: Option<Rect>) -> Option<Display> {
        let awaited = displays.find(&self.name);
        let covered = awaited.is_some_and(|display| has_console(&display, console));
        let new = |display: &&Display| !covered && !self.known.contains(&display.name);
        let new = displays.others().find(new).cloned();
        if new.is_none() {
            self.known = displays.names();
            // Once the console stands elsewhere, it has come.
            self.known.retain(|name| !covered || *name != self.name);
        }
        new
    }
}

/// Whether the console stands on a display. Its window says so before the window system's list does,
/// which may be that of the time before displays were parted.
fn has_console(display: &Display, console: Option<Rect>) -> bool {
    console.map_or(display.has_console, |console| {
        display.rect().contains(console.center())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_console_left_on_the_projector_is_put_back_and_the_room_view_follows() {
        let parted = Displays::side_by_side(&["Laptop", "Hall"]);
        let console = ConsolePosition::now(&Context::default(), &parted);
        let hall = parted.find("Hall").unwrap();
        let mut awaited = AwaitedDisplay::new(hall, &Displays::side_by_side(&["Laptop"]), console);
        let mirrored = Displays::side_by_side(&["Laptop"]);
        assert_eq!(awaited.console_strayed_from(&mirrored, None, 0.0), None);
        assert_eq!(awaited.comes(&mirrored, None), None);
        // Parted again, the projector at the left, where a window manager has kept the console. The
        // list still says that the console stands on its own display.
        let strayed = Displays::side_by_side(&["Laptop", "Hall"]);
        let on = |display: &str| Some(strayed.find(display).unwrap().rect());
        let (console, back) = (on("Hall"), on("Laptop"));
        let mut tries = 0;
        for tenth in 0..100 {
            let now = f64::from(tenth) / 10.0;
            let way = awaited.console_strayed_from(&strayed, console, now);
            assert!(way.is_none() || now > 0.5, "the window manager is at it");
            tries += u8::from(way.is_some());
            assert_eq!(awaited.comes(&strayed, console), None, "over the console");
        }
        assert_eq!(tries, TRIES, "after that somebody wants it there");
        assert!(awaited.has_tried_enough(10.0));
        let room = awaited.comes(&strayed, back);
        assert_eq!(room.map(|display| display.name).as_deref(), Some("Hall"));
    }
}
