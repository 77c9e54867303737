//! What folds, scrolls and shrinks in a window that is too small for a whole screen at once.

use egui::{Context, Rect, ScrollArea, Ui, UiBuilder, UiKind, UiStackInfo, vec2};

/// Narrower than this, the agenda stands behind a button, in points.
const AGENDA: f32 = 1600.0;
/// Narrower than this, the notes do too.
const NOTES: f32 = 1200.0;
/// Lower than this, titles and margins are smaller.
const LOW: f32 = 700.0;
/// What a screen needs below each other; where there is less it scrolls as a whole.
const PAGE: f32 = 700.0;

/// What a drawing reckons with that takes the height that is left.
const DRAWN: f32 = 420.0;

/// The mark of a part of the window that scrolls as a whole.
const WHOLE: &str = "scrolls as a whole";

/// Whether the agenda stands behind a button.
pub fn folds_agenda(ctx: &Context) -> bool {
    ctx.content_rect().width() < AGENDA
}

/// Whether the notes stand behind a button, and the bars have room for the most important alone.
pub fn folds_notes(ctx: &Context) -> bool {
    ctx.content_rect().width() < NOTES
}

/// Whether titles, margins and bars are smaller, so that text to read keeps its size.
pub fn is_small(ctx: &Context) -> bool {
    let room = ctx.content_rect().size();
    room.x < NOTES || room.y < LOW
}

/// One of two lengths: for most windows, and for one that is small.
pub fn either(ctx: &Context, usual: f32, small: f32) -> f32 {
    if is_small(ctx) { small } else { usual }
}

/// A whole screen: where the window is too low or too narrow for it, it scrolls as one, and none of its parts by
/// itself. `name` tells screens apart, each of which begins at its top.
pub fn page<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let seen = ui.available_height();
    if seen >= PAGE && !folds_notes(ui.ctx()) {
        return add(ui);
    }
    let scrolls = ScrollArea::vertical().id_salt(name).auto_shrink(false);
    beside_its_bar(ui, scrolls, |ui| {
        let size = vec2(ui.available_width(), seen.max(DRAWN));
        let whole = UiBuilder::new()
            .max_rect(Rect::from_min_size(ui.cursor().min, size))
            .ui_stack_info(whole());
        ui.scope_builder(whole, add).inner
    })
}

/// Shows what scrolls with its bar beside it, as far as there is room at the right, and not on it.
pub fn beside_its_bar<R>(ui: &mut Ui, area: ScrollArea, add: impl FnOnce(&mut Ui) -> R) -> R {
    /// How far the bar stands from the right edge of what scrolls, in points.
    const APART: f32 = 10.0;
    let usual = ui.spacing().scroll;
    let room = ui.clip_rect().right() - ui.max_rect().right();
    ui.spacing_mut().scroll.bar_outer_margin = -room.clamp(0.0, APART);
    let shown = area.show(ui, |ui| {
        ui.spacing_mut().scroll = usual;
        add(ui)
    });
    ui.spacing_mut().scroll = usual;
    shown.inner
}

/// Marks a part of the window that scrolls as a whole.
pub(super) fn whole() -> UiStackInfo {
    UiStackInfo::new(UiKind::GenericArea).with_tag(WHOLE)
}

/// Whether this is in something that scrolls as a whole.
pub fn scrolls_as_a_whole(ui: &Ui) -> bool {
    ui.stack().iter().any(|above| above.tags().contains(WHOLE))
}
