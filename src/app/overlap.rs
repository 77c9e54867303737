//! Whether the room view's window lies over the console's, where the window system tells.

use eframe::egui::{Context, ViewportId};

/// How the room view's window stands to the console's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Overlap {
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

impl Overlap {
    /// Looks where the two windows are; true once the room view has lain over the console for too
    /// long. Some window systems keep quiet about a display that was unplugged, and put its window
    /// over the console.
    pub(super) fn is_too_long(&mut self, ctx: &Context, room: ViewportId) -> bool {
        let now = ctx.input(|input| input.time);
        let zoom = ctx.zoom_factor();
        let in_pixels = |id: ViewportId| {
            ctx.input(|input| {
                let info = input.raw.viewports.get(&id)?;
                let scale = info.native_pixels_per_point? * zoom;
                Some(info.outer_rect? * scale)
            })
        };
        let (Some(console), Some(room)) = (in_pixels(ViewportId::ROOT), in_pixels(room)) else {
            return false;
        };
        if !room.contains(console.center()) {
            *self = Self::Beside;
            return false;
        }
        let since = match *self {
            Self::Over(since) if now - since >= ON_ITS_WAY => return true,
            Self::Over(_) => {
                ctx.request_repaint_after_secs(0.5);
                return false;
            }
            Self::Opening => now,
            // It was on its display before: there is nothing to wait for but a moment's flicker.
            Self::Beside => now - ON_ITS_WAY / 2.0,
        };
        *self = Self::Over(since);
        ctx.request_repaint_after_secs(ON_ITS_WAY as f32);
        false
    }
}
