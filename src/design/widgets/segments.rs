//! A row of choices of which one is on.

use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Rect, Response, Role, Sense, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::button::focus_ring;
use crate::design::theme;
use crate::design::theme::{CORNER, Type};

/// A row of choices of which one is on; gives the place of the one that was pressed. While one has
/// the keyboard, the arrows along the row choose its neighbour.
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
