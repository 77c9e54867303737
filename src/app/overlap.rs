//! Whether the room view's window has arrived on its display or lies over the console's, where the
//! window system tells.

use eframe::egui::{Context, Rect, ViewportId};

/// The way of the room view's window to its display.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Arrival {
    overlap: Overlap,
    is_over: bool,
}

/// How often it is looked whether it has arrived, in seconds.
const OFTEN: f32 = 0.2;

impl Arrival {
    /// Whether it was seen on its display, and nothing of the console with it. Until then the room may
    /// see what is only for the facilitator.
    pub(super) fn is_over(self) -> bool {
        self.is_over
    }

    /// Looks where the windows are; true once the room view, whose display lies there in pixels, has
    /// lain over the console for too long.
    pub(super) fn lies_over_the_console(
        &mut self,
        ctx: &Context,
        room: ViewportId,
        display: Rect,
    ) -> bool {
        self.is_over = is_apart(ctx, room, display);
        if !self.is_over {
            ctx.request_repaint_after_secs(OFTEN);
        }
        self.overlap.is_too_long(ctx, room)
    }
}

/// How the room view's window stands to the console's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Overlap {
    /// Just opened: it may still be on its way to its display.
    #[default]
    Opening,
    /// Seen beside the console.
    Beside,
    /// Over the console since then, in egui's seconds.
    Over(f64),
}

/// How far a window's frame may reach over the edge of its display, in pixels.
const FRAME: f32 = 8.0;

/// Whether the room view is on its display, which lies there in pixels, and nothing of the console is.
/// Where the window system does not tell where windows are, the list of displays alone says so.
fn is_apart(ctx: &Context, room: ViewportId, display: Rect) -> bool {
    let Some(console) = in_pixels(ctx, ViewportId::ROOT) else {
        return true;
    };
    let arrived = in_pixels(ctx, room).is_some_and(|room| display.contains(room.center()));
    arrived && !display.shrink(FRAME).intersects(console)
}

/// Where a window is among the displays, with its frame.
pub(super) fn in_pixels(ctx: &Context, id: ViewportId) -> Option<Rect> {
    let scale = pixels_per_point(ctx, id)?;
    let outer = ctx.input(|input| input.raw.viewports.get(&id)?.outer_rect)?;
    Some(outer * scale)
}

/// Pixels of a window's display to a point, with the zoom, where the window system tells.
pub(super) fn pixels_per_point(ctx: &Context, id: ViewportId) -> Option<f32> {
    let native = ctx.input(|input| input.raw.viewports.get(&id)?.native_pixels_per_point)?;
    Some(native * ctx.zoom_factor())
}

/// A window that lies over the console longer than this has not gone to a display of its own.
const ON_ITS_WAY: f64 = 2.0;

impl Overlap {
    /// Looks where the two windows are; true once the room view has lain over the console for too
    /// long. Some window systems keep quiet about a display that was unplugged, and put its window
    /// over the console.
    fn is_too_long(&mut self, ctx: &Context, room: ViewportId) -> bool {
        let now = ctx.input(|input| input.time);
        let (Some(console), Some(room)) = (in_pixels(ctx, ViewportId::ROOT), in_pixels(ctx, room))
        else {
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

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{RawInput, ViewportInfo, pos2, vec2};

    const PROJECTOR: Rect = Rect::from_min_max(pos2(1366.0, 0.0), pos2(3286.0, 1080.0));

    fn apart(console: Option<Rect>, room: Option<Rect>) -> bool {
        let id = ViewportId::from_hash_of("room");
        let mut raw = RawInput::default();
        for (id, outer_rect) in [(ViewportId::ROOT, console), (id, room)] {
            let info = ViewportInfo {
                outer_rect,
                native_pixels_per_point: Some(1.0),
                ..ViewportInfo::default()
            };
            raw.viewports.insert(id, info);
        }
        let ctx = Context::default();
        ctx.begin_pass(raw);
        is_apart(&ctx, id, PROJECTOR)
    }

    #[test]
    fn the_room_view_is_apart_once_it_has_arrived_and_the_console_is_elsewhere() {
        let window =
            |x: f32, width: f32| Some(Rect::from_min_size(pos2(x, 0.0), vec2(width, 768.0)));
        let (laptop, fills) = (window(0.0, 1366.0), Some(PROJECTOR));
        assert!(apart(laptop, fills));
        assert!(!apart(laptop, None), "it is not there yet");
        assert!(!apart(laptop, window(100.0, 800.0)), "it is on its way");
        assert!(
            !apart(fills, window(0.0, 800.0)),
            "the console has its place"
        );
        assert!(
            !apart(window(1000.0, 1366.0), fills),
            "half of it is seen there"
        );
        assert!(apart(window(-4.0, 1374.0), fills), "a frame is no harm");
        assert!(apart(None, fills), "nobody tells where windows are");
    }
}
