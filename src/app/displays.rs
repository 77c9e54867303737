//! The displays that are connected, and which of them the room view goes to.

use eframe::egui::{Rect, pos2, vec2};

use super::wayland_displays::{WaylandDisplays, is_wayland};
use crate::storage::ProjectorChoice;

/// A display that is connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Display {
    /// Its place in the list of a window, by which a window that is open moves to it.
    pub(super) index: usize,
    /// Its place among those that are connected, by which a window opens on it.
    pub(super) index_to_open: usize,
    /// What the window system calls it.
    pub(super) name: String,
    /// Its upper left corner among the others, in pixels.
    position: [i32; 2],
    /// In pixels.
    size: [u32; 2],
    /// Whether the console stands on it, or on one that shows the same.
    pub(super) has_console: bool,
}

/// Where the room view is shown.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum On {
    /// In the one window.
    Here,
    /// In a window of its own, which opens there, in pixels: beside the console as far as it can.
    Window(Option<Rect>),
    /// Filling another display.
    Display(Display),
}

/// The displays that there are, as they were seen last.
#[derive(Debug, Default)]
pub(super) struct Displays {
    now: Vec<Display>,
    /// The displays that a test says there are.
    told: Option<Vec<Display>>,
    /// What is to be known of winit's list on Wayland, once it was looked at.
    wayland: Option<WaylandDisplays>,
}

impl Display {
    /// Where it is among the others, in pixels.
    pub(super) fn rect(&self) -> Rect {
        let [x, y] = self.position.map(|at| at as f32);
        let [width, height] = self.size.map(|length| length as f32);
        Rect::from_min_size(pos2(x, y), vec2(width, height))
    }

    /// Whether it has the size and the place of another.
    pub(super) fn stands_as(&self, other: &Self) -> bool {
        self.rect() == other.rect()
    }

    /// Where a window stands on it that does not fill it, in pixels.
    pub(super) fn window(&self) -> Rect {
        self.rect().scale_from_center(0.8)
    }

    /// The same over a console that fills it: in the upper right, which holds what is least needed.
    fn corner(&self) -> Rect {
        let rect = self.rect();
        let size = rect.size() * 0.4;
        let margin = rect.size() * vec2(0.02, 0.1);
        Rect::from_min_size(rect.right_top() + vec2(-size.x - margin.x, margin.y), size)
    }
}

impl Displays {
    /// Looks at them anew.
    pub(super) fn look(&mut self, frame: &eframe::Frame) {
        let found = connected(frame, self.wayland.get_or_insert_default());
        self.now = self.told.clone().unwrap_or(found);
    }

    /// Whether nobody has looked yet: on Wayland, what is there at the start has to be known.
    pub(super) fn are_unseen(&self) -> bool {
        self.wayland.is_none()
    }

    /// Says which there are, the console's first, side by side; for tests.
    pub(super) fn tell(&mut self, names: &[&str]) {
        const SIZE: [u32; 2] = [1920, 1080];
        let display = |(index, name): (usize, &&str)| Display {
            index,
            index_to_open: index,
            name: (*name).to_owned(),
            position: [index as i32 * SIZE[0] as i32, 0],
            size: SIZE,
            has_console: index == 0,
        };
        self.told = Some(names.iter().enumerate().map(display).collect());
    }

    /// These, side by side, looked at once: the first has the console.
    #[cfg(test)]
    pub(super) fn side_by_side(names: &[&str]) -> Self {
        let mut displays = Self::default();
        displays.tell(names);
        displays.look(&eframe::Frame::_new_kittest());
        displays
    }

    /// The one of this name.
    pub(super) fn find(&self, name: &str) -> Option<Display> {
        self.now
            .iter()
            .find(|display| display.name == name)
            .cloned()
    }

    /// Whether the middle of a window that stands there, in pixels, is on one of them.
    pub(super) fn hold(&self, window: Rect) -> bool {
        let mut rects = self.now.iter().map(Display::rect);
        rects.any(|rect| rect.contains(window.center()))
    }

    /// What the others than the console's are called.
    pub(super) fn names(&self) -> Vec<String> {
        self.others().map(|display| display.name.clone()).collect()
    }

    /// All but the console's.
    pub(super) fn others(&self) -> impl Iterator<Item = &Display> {
        self.now.iter().filter(|display| !display.has_console)
    }

    /// The console's.
    pub(super) fn of_console(&self) -> Option<&Display> {
        self.now.iter().find(|display| display.has_console)
    }

    /// Where the settings want the room view, as far as it is there.
    pub(super) fn chosen(&self, choice: &ProjectorChoice) -> On {
        let on = |display: &Display| On::Display(display.clone());
        // Where nobody can tell which display has the console, none is safe from covering it.
        let console_is_known = self.of_console().is_some();
        let by_itself = || {
            let other = self.others().next().filter(|_| console_is_known);
            other.map_or(On::Here, on)
        };
        match choice {
            ProjectorChoice::ThisWindow => On::Here,
            ProjectorChoice::OwnWindow => {
                let other = self.others().next().filter(|_| console_is_known);
                let console = self.of_console();
                let beside = other.map(Display::window);
                On::Window(beside.or_else(|| console.map(Display::corner)))
            }
            ProjectorChoice::Auto => by_itself(),
            ProjectorChoice::Display(name) => {
                let named = self.others().find(|display| display.name == *name);
                named.map_or_else(by_itself, on)
            }
        }
    }

    /// What can be chosen, in words, and what each means.
    pub(super) fn choices(&self) -> (Vec<String>, Vec<ProjectorChoice>) {
        let mut words = vec![
            "Automatic: the projector, or this window where there is none".to_owned(),
            "In this window, with the console one key away".to_owned(),
            "In a window of its own, for a video call".to_owned(),
        ];
        let mut meant = vec![
            ProjectorChoice::Auto,
            ProjectorChoice::ThisWindow,
            ProjectorChoice::OwnWindow,
        ];
        for display in self.others() {
            let [width, height] = display.size;
            words.push(format!("On {}, {width} × {height}", display.name));
            meant.push(ProjectorChoice::Display(display.name.clone()));
        }
        (words, meant)
    }
}

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

/// What the window system calls the display that the window stands on; nothing where it does not say.
pub(super) fn display_of(frame: &eframe::Frame) -> String {
    let monitor = frame
        .winit_window()
        .and_then(|window| window.current_monitor());
    monitor
        .and_then(|monitor| monitor.name())
        .unwrap_or_default()
}

/// The console is where the middle of its window is, as the window says. What winit says of its display
/// may be of the time before displays were parted.
fn found_by_the_window(displays: &mut [Display], window: Rect) {
    let holds = |display: &Display| display.rect().contains(window.center());
    if displays.iter().any(holds) {
        for display in displays {
            display.has_console = holds(display);
        }
    }
}

/// The displays that the window system knows of.
fn connected(frame: &eframe::Frame, wayland: &mut WaylandDisplays) -> Vec<Display> {
    let Some(window) = frame.winit_window() else {
        return Vec::new();
    };
    let here = window.current_monitor();
    let monitors = window.available_monitors().enumerate();
    let mut listed: Vec<_> = monitors
        .map(|(index, monitor)| Display {
            index,
            index_to_open: index,
            name: monitor
                .name()
                .unwrap_or_else(|| format!("Display {}", index + 1)),
            position: monitor.position().into(),
            size: monitor.size().into(),
            has_console: here.as_ref() == Some(&monitor),
        })
        .collect();
    // Where the window system does not tell where windows are, winit's word counts.
    if let Ok(at) = window.outer_position() {
        let size = window.outer_size();
        let corner = pos2(at.x as f32, at.y as f32);
        let size = vec2(size.width as f32, size.height as f32);
        found_by_the_window(&mut listed, Rect::from_min_size(corner, size));
    }
    if !is_wayland(frame) {
        return parted_from_console(listed);
    }
    let names: Vec<_> = listed.iter().map(|display| display.name.clone()).collect();
    let places = wayland.connected(&names);
    listed.retain(|display| places.contains(&display.index));
    for (place, display) in listed.iter_mut().enumerate() {
        display.index_to_open = place;
    }
    listed
}
