use eframe::egui::{Context, Rect, ViewportId, pos2, vec2};

use super::dialogs::Dialog;
use super::room::{Asked, On, Room, window_id};
use super::shell::Shell;
use crate::storage::Projector;

/// A display that is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Display {
    /// Its place in the window system's list.
    pub(super) index: usize,
    /// What the window system calls it.
    name: String,
    /// Its upper left corner among the others, in pixels.
    position: [i32; 2],
    /// In pixels.
    size: [u32; 2],
    /// Whether the console stands on it, or on one that shows the same.
    has_console: bool,
}

impl Display {
    fn rect(&self) -> Rect {
        let [x, y] = self.position.map(|at| at as f32);
        let [width, height] = self.size.map(|length| length as f32);
        Rect::from_min_size(pos2(x, y), vec2(width, height))
    }
}

/// A display that went away while the room view was on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    name: String,
    /// Whether it has been missing from the list: only then can it come back to it.
    missed: bool,
}

/// How the room view's window stands to the console's, where the window system tells.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Standing {
    /// Just opened: it may still be on its way to its display.
    #[default]
    Opening,
    /// Seen beside the console.
    Beside,
    /// Over the console since then, in egui's seconds.
    Over(f64),
}

/// A window that lies over the console longer than this has not gone to a display of its own.
const ON_ITS_WAY: f64 = 2.0;

/// Displays that show the same as the console's are no place for the room view either.
fn parted_from_console(mut displays: Vec<Display>) -> Vec<Display> {
    let console = displays.iter().find(|display| display.has_console);
    if let Some(console) = console.map(Display::rect) {
        for display in &mut displays {
            display.has_console |= console.contains(display.rect().center());
        }
    }
    displays
}

/// The displays that the window system knows of.
fn connected(frame: &eframe::Frame) -> Vec<Display> {
    let Some(window) = frame.winit_window() else {
        return Vec::new();
    };
    let here = window.current_monitor();
    let display = |(index, monitor)| {
        let has_console = here.as_ref() == Some(&monitor);
        Display {
            index,
            name: monitor
                .name()
                .unwrap_or_else(|| format!("Display {}", index + 1)),
            position: monitor.position().into(),
            size: monitor.size().into(),
            has_console,
        }
    };
    let monitors = window.available_monitors();
    monitors.enumerate().map(display).collect()
}

/// Finds a display for the room view, and notices when it goes and comes.
impl Shell {
    /// Looks at the displays where that is needed: it was asked for, or one may have gone.
    pub(super) fn look_at_displays(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let on_display = matches!(self.room.on, Some(On::Display(_)));
        if self.room.asked.is_none() && !on_display && self.room.lost.is_none() {
            return;
        }
        let displays = match &self.room.told {
            Some(told) => told.clone(),
            None => connected(frame),
        };
        self.displays_are(ctx, parted_from_console(displays));
    }

    /// Says which displays are connected, the console's first, side by side; for tests.
    pub fn has_displays(&mut self, names: &[&str]) {
        const SIZE: [u32; 2] = [1920, 1080];
        let display = |(index, name): (usize, &&str)| Display {
            index,
            name: (*name).to_owned(),
            position: [index as i32 * SIZE[0] as i32, 0],
            size: SIZE,
            has_console: index == 0,
        };
        self.room.told = Some(names.iter().enumerate().map(display).collect());
    }

    /// Goes on with the displays that there are now.
    pub(super) fn displays_are(&mut self, ctx: &Context, displays: Vec<Display>) {
        self.room.displays = displays;
        let find = |room: &Room, name: &str| room.displays.iter().find(|d| d.name == name).cloned();
        if let Some(On::Display(on)) = &self.room.on {
            match find(&self.room, &on.name) {
                None => self.lose_display(true),
                Some(now) if now.has_console => self.lose_display(false),
                Some(now) => self.room.on = Some(On::Display(now)),
            }
        } else if let Some(lost) = self.room.lost.clone() {
            match find(&self.room, &lost.name).filter(|display| !display.has_console) {
                None => {
                    self.room.lost = Some(Lost {
                        missed: true,
                        ..lost
                    });
                }
                Some(display) if lost.missed && self.desk.is_some() => {
                    self.room.lost = None;
                    self.show_room(ctx, On::Display(display));
                    self.toasts
                        .good("The projector is back, and with it the room view.");
                }
                Some(_) => {}
            }
        }
        match self.room.asked.take() {
            Some(Asked::Present) => {
                let on = self.chosen();
                self.show_room(ctx, on);
            }
            Some(Asked::Choose) => self.dialog = Some(Dialog::Displays),
            None => {}
        }
    }

    /// The display has gone. Full screen on the console's own display would hide the console, so
    /// the room view is taken down; it comes back with the display.
    fn lose_display(&mut self, missed: bool) {
        if let Some(On::Display(on)) = self.room.on.take() {
            let name = on.name;
            self.room.lost = Some(Lost { name, missed });
            self.toasts.bad(if missed {
                "The projector has gone. Nothing is lost: F5 shows the room view again."
            } else {
                "The room view lay over this window and was closed: is the projector still there? F5 shows it again."
            });
        }
    }

    /// Some window systems keep quiet about a display that was unplugged, and put its window over
    /// the console: that is seen from where the two windows are.
    pub(super) fn look_where_it_stands(&mut self, ctx: &Context) {
        if !matches!(self.room.on, Some(On::Display(_))) {
            return;
        }
        let now = ctx.input(|input| input.time);
        let zoom = ctx.zoom_factor();
        let in_pixels = |id: ViewportId| {
            ctx.input(|input| {
                let info = input.raw.viewports.get(&id)?;
                let scale = info.native_pixels_per_point? * zoom;
                Some(info.outer_rect? * scale)
            })
        };
        let (Some(console), Some(wall)) = (in_pixels(ViewportId::ROOT), in_pixels(window_id()))
        else {
            return;
        };
        if !wall.contains(console.center()) {
            self.room.standing = Standing::Beside;
            return;
        }
        match self.room.standing {
            Standing::Opening | Standing::Beside => {
                let since = if self.room.standing == Standing::Beside {
                    // It was on its display before: there is nothing to wait for but a moment's flicker.
                    now - ON_ITS_WAY / 2.0
                } else {
                    now
                };
                self.room.standing = Standing::Over(since);
                ctx.request_repaint_after_secs(ON_ITS_WAY as f32);
            }
            Standing::Over(since) if now - since >= ON_ITS_WAY => self.lose_display(false),
            Standing::Over(_) => ctx.request_repaint_after_secs(0.5),
        }
    }

    /// Where the settings want it, as far as it is there.
    pub(super) fn chosen(&self) -> On {
        let other = |display: &&Display| !display.has_console;
        // Where nobody can tell which display has the console, none is safe from covering it.
        let console_is_known = self.room.displays.iter().any(|d| d.has_console);
        let by_itself = || {
            self.room
                .displays
                .iter()
                .find(|display| console_is_known && other(display))
                .map_or(On::Here, |display| On::Display(display.clone()))
        };
        match &self.settings.projector {
            Projector::ThisWindow => On::Here,
            Projector::OwnWindow => On::Window,
            Projector::Auto => by_itself(),
            Projector::Display(name) => {
                let mut others = self.room.displays.iter().filter(other);
                others
                    .find(|display| display.name == *name)
                    .map_or_else(by_itself, |display| On::Display(display.clone()))
            }
        }
    }

    /// What can be chosen, in words, and what each means.
    pub(super) fn projectors(&self) -> (Vec<String>, Vec<Projector>) {
        let mut words = vec![
            "Automatic: the projector, or this window where there is none".to_owned(),
            "In this window, with the console one key away".to_owned(),
            "In a window of its own, for a video call".to_owned(),
        ];
        let mut meant = vec![Projector::Auto, Projector::ThisWindow, Projector::OwnWindow];
        for display in self.room.displays.iter().filter(|d| !d.has_console) {
            let [width, height] = display.size;
            words.push(format!("On {}, {width} × {height}", display.name));
            meant.push(Projector::Display(display.name.clone()));
        }
        (words, meant)
    }

    /// Takes a choice of [`Shell::projectors`], keeps it, and shows the room view there.
    pub(super) fn choose_projector(&mut self, ctx: &Context, chosen: usize) {
        if let Some(projector) = self.projectors().1.into_iter().nth(chosen) {
            self.settings.projector = projector;
            self.keep_settings();
            let on = self.chosen();
            self.show_room(ctx, on);
        }
    }
}
