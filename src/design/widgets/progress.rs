//! A bar that fills.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::design::theme;
use crate::scene::Colour;

/// A share is told from nought to a hundred.
pub(super) fn in_percent(ui: &Ui, response: &Response) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
}

/// A bar that fills from the left; `share` from 0 to 1. `label` says what it measures.
pub fn progress(ui: &mut Ui, label: &str, share: f32, width: f32, height: f32, colour: Colour) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::empty());
    let share = share.clamp(0.0, 1.0);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Meter, true, label);
        info.value = Some(f64::from((share * 100.0).round()));
        info
    });
    in_percent(ui, &response);
    let painter = ui.painter();
    // The cast cannot lose: bars are a few points high.
    let radius = CornerRadius::same((height / 2.0) as u8);
    painter.rect_filled(rect, radius, theme::paint(theme::colours(ui).track));
    if share > 0.0 {
        let filled =
            Rect::from_min_size(rect.min, vec2((rect.width() * share).max(height), height));
        painter.rect_filled(filled, radius, theme::paint(colour));
    }
}
