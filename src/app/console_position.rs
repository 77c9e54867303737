//! Where the console stands, and how it comes back there from the display that the room sees.

use eframe::egui::{Context, Pos2, Rect, ViewportCommand, ViewportId};

use super::displays::{Display, Displays};
use super::overlap::{in_pixels, pixels_per_point};

/// Where the console stood while the room view had a display to itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ConsolePosition {
    /// What the window system calls its display.
    display: String,
    /// Its window with its frame, in pixels; nothing where the window system does not tell.
    window: Option<Rect>,
}

/// The way back there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct WayBack {
    display: Display,
    /// Its upper left corner, in pixels.
    corner: Pos2,
}

impl ConsolePosition {
    /// Where it stands now; nothing where nobody can tell.
    pub(super) fn now(ctx: &Context, displays: &Displays) -> Option<Self> {
        Some(Self {
            display: displays.of_console()?.name.clone(),
            window: in_pixels(ctx, ViewportId::ROOT),
        })
    }

    /// Whether it is on this display.
    pub(super) fn is_on(&self, display: &Display) -> bool {
        self.display == display.name
    }

    /// The way back from another display; nothing while its own is not there, or shows the same.
    pub(super) fn way_back(&self, displays: &Displays, from: &Display) -> Option<WayBack> {
        let display = displays.find(&self.display)?;
        if display.rect().contains(from.rect().center()) {
            return None;
        }
        let stood = self
            .window
            .filter(|stood| display.rect().contains(stood.center()));
        Some(WayBack {
            corner: stood.unwrap_or(display.rect()).min,
            display,
        })
    }
}

impl WayBack {
    /// Moves the console there, as large as it is now: filling the display if it filled the other.
    pub(super) fn put_back(&self, ctx: &Context) {
        let (full, maximized) = ctx.input(|input| {
            let info = input.viewport();
            (info.fullscreen == Some(true), info.maximized == Some(true))
        });
        let scale = pixels_per_point(ctx, ViewportId::ROOT).unwrap_or(ctx.zoom_factor());
        let corner = self.corner / scale;
        let send = |command| ctx.send_viewport_cmd_to(ViewportId::ROOT, command);
        // Window managers move neither what fills a display nor what is maximised there, and a window
        // that ceases to fill one goes back to where it was maximised.
        if full {
            send(ViewportCommand::Fullscreen(false));
        }
        if maximized {
            send(ViewportCommand::Maximized(false));
        }
        send(ViewportCommand::OuterPosition(corner));
        if maximized {
            send(ViewportCommand::Maximized(true));
        }
        if full {
            send(ViewportCommand::SetMonitor(self.display.index));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::pos2;

    #[test]
    fn the_console_goes_back_to_its_own_display_where_it_stood() {
        let mut place = ConsolePosition::now(
            &Context::default(),
            &Displays::side_by_side(&["Laptop", "Hall"]),
        );
        let place = place.as_mut().unwrap();
        let swapped = Displays::side_by_side(&["Hall", "Laptop"]);
        let corner = |place: &ConsolePosition, displays: &Displays| {
            let hall = displays.find("Hall").unwrap();
            place.way_back(displays, &hall).map(|way| way.corner)
        };
        assert_eq!(corner(place, &swapped), Some(pos2(1920.0, 0.0)));
        place.window = Some(Rect::from_min_max(pos2(2000.0, 50.0), pos2(3000.0, 700.0)));
        assert_eq!(corner(place, &swapped), Some(pos2(2000.0, 50.0)));
        // What it covered before is another display now.
        place.window = Some(Rect::from_min_max(pos2(10.0, 50.0), pos2(1000.0, 700.0)));
        assert_eq!(corner(place, &swapped), Some(pos2(1920.0, 0.0)));
        assert_eq!(
            corner(place, &Displays::side_by_side(&["Hall"])),
            None,
            "its display has gone"
        );
    }
}
