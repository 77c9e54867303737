//! A row of choices of which one is on.

use egui::{
    Color32, CornerRadius, Id, Rect, Role, Sense, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::button::focus_ring;
use crate::design::theme;
use crate::design::theme::{CORNER, Type};

/// A row of choices of which one is on; gives the place of the one that was pressed.
pub fn segments(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize) -> Option<usize> {
    const PAD: f32 = 30.0;
    const HEIGHT: f32 = 50.0;
    let c = theme::colours(ui);
    let galleys: Vec<_> = labels
        .iter()
        .enumerate()
        .map(|(i, label)| {
            let font = if i == chosen {
                Type::Strong.font()
            } else {
                Type::Body.font()
            };
            ui.painter()
                .layout_no_wrap((*label).to_owned(), font, Color32::PLACEHOLDER)
        })
        .collect();
    let width: f32 = galleys
        .iter()
        .map(|galley| galley.size().x + 2.0 * PAD)
        .sum();
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::empty());
    let group = UiBuilder::new()
        .id_salt(name)
        .max_rect(rect)
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    let ui = &mut ui.new_child(group);
    ui.ctx()
        .accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(labels.len()));
    let radius = CornerRadius::same(CORNER);
    ui.painter().rect_filled(rect, radius, theme::paint(c.card));

    let mut pressed = None;
    let mut left = rect.left();
    let last = labels.len().saturating_sub(1);
    for (i, galley) in galleys.into_iter().enumerate() {
        let cell = Rect::from_min_size(
            pos2(left, rect.top()),
            vec2(galley.size().x + 2.0 * PAD, HEIGHT),
        );
        left = cell.right();
        let response = ui.interact(
            cell,
            Id::unique((name, i)).with(ui.scope_id()),
            Sense::click(),
        );
        let on = i == chosen;
        response.widget_info(|| {
            WidgetInfo::selected(
                Role::RadioButton,
                true,
                on,
                format!("{name}: {}", labels[i]),
            )
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            // Counted from nought, whatever is said.
            node.set_position_in_set(i);
        });
        let corners = CornerRadius {
            nw: if i == 0 { CORNER } else { 0 },
            sw: if i == 0 { CORNER } else { 0 },
            ne: if i == last { CORNER } else { 0 },
            se: if i == last { CORNER } else { 0 },
        };
        let painter = ui.painter();
        if on {
            painter.rect_filled(cell, corners, theme::paint(c.accent));
        } else if response.hovered() {
            painter.rect_filled(cell, corners, theme::paint(c.accent_tint));
        }
        if i > 0 && !on && i != chosen + 1 {
            painter.vline(cell.left(), cell.y_range(), theme::stroke(1.0, c.line));
        }
        let ink = if on { c.on_accent } else { c.ink };
        painter.galley(
            cell.center() - galley.size() / 2.0,
            galley,
            theme::paint(ink),
        );
        focus_ring(ui, &response, cell);
        if response.clicked() {
            pressed = Some(i);
        }
    }
    ui.painter()
        .rect_stroke(rect, radius, theme::stroke(1.0, c.line), StrokeKind::Inside);
    pressed
}
