//! Where a short message stands: beside the work, and over no button.

use egui::{Context, Id, Rect, Vec2, vec2};

use super::folding::is_small;

/// Where a short message stands in this frame.
#[derive(Clone, Copy)]
pub struct Room {
    /// Free of buttons.
    pub rect: Rect,
    /// What is written there gives way as a whole: half a word beside a message looks like a fault.
    pub clears: bool,
}

impl Room {
    /// Keeps this room for what is said in this frame.
    pub fn keep(self, ctx: &Context) {
        let now = ctx.cumulative_frame_nr();
        ctx.data_mut(|data| data.insert_temp(id(), (now, self)));
    }

    /// The room that was kept in this frame, if any was.
    pub fn of_this_frame(ctx: &Context) -> Option<Self> {
        let (frame, room) = ctx.data(|data| data.get_temp::<(u64, Self)>(id()))?;
        (frame == ctx.cumulative_frame_nr()).then_some(room)
    }
}

/// Keeps the margin above a screen without bars, where nothing can be pressed; in a small window
/// there is none.
pub fn keep_head(ctx: &Context) {
    const MARGINS: Vec2 = vec2(120.0, 80.0);
    if !is_small(ctx) {
        let window = ctx.content_rect();
        let rect = window
            .with_max_y(window.top() + MARGINS.y)
            .shrink2(vec2(MARGINS.x, 0.0));
        let clears = false;
        Room { rect, clears }.keep(ctx);
    }
}

fn id() -> Id {
    Id::unique("room for short messages")
}
