//! A box that is ticked or not, with its name beside it.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::button::focus_ring;
use super::icon::{Icon, icon};
use super::keycap::keycap;
use crate::design::combo::Combo;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};

/// How high it is, in points.
const HEIGHT: f32 = 38.0;

/// A box that is ticked or not, after the key that ticks it.
pub fn keyed_tick(ui: &mut Ui, label: &str, combo: Combo, on: bool, enabled: bool) -> Response {
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let cap = keycap(ui, &combo.label());
        let (rect, _) = ui.allocate_exact_size(vec2(cap.size().x, HEIGHT), Sense::empty());
        let c = theme::colours(ui);
        let (ink, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
        cap.paint(ui.painter(), rect.left_center(), ink, edge);
        tick(ui, label, label, on, enabled)
    });
    row.inner
}

/// A box that is ticked or not; `spoken` is its name where it is not seen beside its neighbours.
/// What cannot be ticked just now is greyed.
pub fn tick(ui: &mut Ui, label: &str, spoken: &str, on: bool, enabled: bool) -> Response {
    const BOX: f32 = 24.0;
    let text =
        ui.painter()
            .layout_no_wrap(label.to_owned(), Type::Body.font(), Color32::PLACEHOLDER);
    let size = vec2(BOX + space::S + text.size().x + space::S, HEIGHT);
    let sense = if enabled {
        Sense::click()
    } else {
        Sense::hover()
    };
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, enabled, on, spoken));
    if ui.is_rect_visible(rect) {
        let c = theme::colours(ui);
        let fade = |colour| {
            let colour = theme::paint(colour);
            if enabled {
                colour
            } else {
                colour.gamma_multiply(0.45)
            }
        };
        let left = rect.left_center() + vec2(BOX / 2.0 + 2.0, 0.0);
        let square = Rect::from_center_size(left, vec2(BOX, BOX));
        let radius = CornerRadius::same(CORNER / 2);
        let painter = ui.painter();
        if on {
            painter.rect_filled(square, radius, fade(c.accent));
            icon(painter, Icon::Check, square.shrink(4.0), fade(c.on_accent));
        } else {
            let pointed = enabled && response.hovered();
            let fill = if pointed { c.accent_tint } else { c.card };
            painter.rect_filled(square, radius, fade(fill));
            let edge = egui::Stroke::new(1.5, fade(c.edge));
            painter.rect_stroke(square, radius, edge, StrokeKind::Inside);
        }
        let at = square.right_center() + vec2(space::S, -text.size().y / 2.0);
        painter.galley(at, text, fade(c.ink));
        focus_ring(ui, &response, rect);
    }
    response
}
