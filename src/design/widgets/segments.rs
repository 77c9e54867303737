//! A row of choices of which one is on.

use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Rect, Response, Role, Sense, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::button::focus_ring;
use crate::design::folding::either;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};

/// A row of choices of which one is on; gives the place of the one that was pressed. While one has
/// the keyboard, the arrows along the row choose its neighbour.
pub fn segments(ui: &mut Ui, name: &str, labels: &[&str], chosen: usize) -> Option<usize> {
    let pad = either(ui.ctx(), 30.0, 18.0);
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
    let widths: Vec<f32> = galleys
        .iter()
        .map(|galley| galley.size().x + 2.0 * pad)
        .collect();
    let cells = in_rows(&widths, room_for(ui, widths.iter().sum()));
    let end = cells
        .iter()
        .fold(Rect::NOTHING, |all, cell| all.union(*cell));
    let (rect, _) = ui.allocate_exact_size(end.size(), Sense::empty());
    let shift = rect.min.to_vec2();
    let cells: Vec<Rect> = cells.iter().map(|cell| cell.translate(shift)).collect();
    let group = UiBuilder::new()
        .id_salt(name)
        .max_rect(rect)
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name);
    let ui = &mut ui.new_child(group);
    ui.ctx()
        .accesskit_node_builder(ui.unique_id(), |node| node.set_size_of_set(labels.len()));
    let radius = CornerRadius::same(CORNER);
    let mut pressed = None;
    let last = labels.len().saturating_sub(1);
    for (i, galley) in galleys.into_iter().enumerate() {
        let cell = cells[i];
        let first_of_row = i == 0 || cells[i - 1].top() < cell.top();
        let last_of_row = i == last || cells[i + 1].top() > cell.top();
        let id = |i: usize| Id::unique((name, i)).with(ui.scope_id());
        let response = ui.interact(cell, id(i), Sense::click());
        // The neighbour, which has the keyboard from now on, does not hand it on at once.
        if pressed.is_none()
            && let Some(to) = along(ui, &response).and_then(|by| i.checked_add_signed(by))
            && to <= last
        {
            pressed = Some(to);
            ui.memory_mut(|memory| memory.request_focus(id(to)));
        }
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
        let round = |at: bool| if at { CORNER } else { 0 };
        let corners = CornerRadius {
            nw: round(first_of_row),
            sw: round(first_of_row),
            ne: round(last_of_row),
            se: round(last_of_row),
        };
        let painter = ui.painter();
        painter.rect_filled(cell, corners, theme::paint(c.card));
        if on {
            painter.rect_filled(cell, corners, theme::paint(c.accent));
        } else if response.hovered() {
            painter.rect_filled(cell, corners, theme::paint(c.accent_tint));
        }
        if !first_of_row && !on && i != chosen + 1 {
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
    for row in cells.chunk_by(|a, b| a.top() == b.top()) {
        let row = row.iter().fold(Rect::NOTHING, |all, cell| all.union(*cell));
        ui.painter()
            .rect_stroke(row, radius, theme::stroke(1.0, c.line), StrokeKind::Inside);
    }
    pressed
}

/// How wide the rows may be: what is left of this line, or all of the next.
fn room_for(ui: &Ui, width: f32) -> f32 {
    let left = ui.available_size_before_wrap().x;
    if width > left && ui.layout().main_wrap() {
        ui.max_rect().width()
    } else {
        left
    }
}

/// Cells of these widths beside each other, from nought on; those that a row of this width has no
/// room for stand below.
fn in_rows(widths: &[f32], room: f32) -> Vec<Rect> {
    const HEIGHT: f32 = 50.0;
    let mut at = pos2(0.0, 0.0);
    let mut cells = Vec::new();
    for &width in widths {
        if at.x > 0.0 && at.x + width > room + 0.5 {
            at = pos2(0.0, at.y + HEIGHT + space::XS);
        }
        cells.push(Rect::from_min_size(at, vec2(width, HEIGHT)));
        at.x += width;
    }
    cells
}

/// Where an arrow along the row leads from here, while this has the keyboard.
fn along(ui: &Ui, response: &Response) -> Option<isize> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input(|input| {
        let pressed = |key: Key| input.key_pressed(key);
        match (pressed(Key::ArrowRight), pressed(Key::ArrowLeft)) {
            (true, false) => Some(1),
            (false, true) => Some(-1),
            _ => None,
        }
    })
}
