//! What every dialog is made of: the frame in front of everything, its heading and its buttons.

use egui::{self, Align, Context, Event, Frame, Id, Key, Layout, Margin, Modal, Ui};

use super::speech::announce;
use super::theme::{self, CORNER, Colours, Type, space};
use super::widgets::{Button, at_right, gap, label};

/// What a dialog is about: its heading and its name. It is said with what follows, since nothing
/// else tells that a dialog has opened.
pub fn head(ui: &mut Ui, title: &str, follows: &str) {
    label(ui, Type::Heading, title);
    name_dialog(ui, title);
    let told = if follows.is_empty() {
        title.to_owned()
    } else {
        format!("{title}: {follows}")
    };
    announce(ui.ctx(), "dialog", &told);
}

/// Names the dialog that this is in.
pub fn name_dialog(ui: &Ui, name: &str) {
    ui.ctx()
        .accesskit_node_builder(ui.layer_id().id, |node| node.set_label(name));
}

/// Shows a dialog of this width in front of everything; gives its answer, once there is one.
pub fn show<R>(
    ctx: &Context,
    name: &str,
    width: f32,
    add: impl FnOnce(&mut Ui) -> Option<R>,
) -> Option<R> {
    let look = theme::look(ctx);
    let c = Colours::of(look);
    let frame = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(theme::stroke(1.0, c.line))
        .corner_radius(CORNER + 6)
        .inner_margin(Margin::same(40));
    Modal::new(Id::unique(name))
        .backdrop_color(theme::paint(c.veil))
        .frame(frame)
        .show(ctx, |ui| {
            ui.set_width(width.min(ui.ctx().content_rect().width() - 140.0));
            add(ui)
        })
        .inner
}

/// A part of a dialog with a height of its own: a dialog that grows with what scrolls in it would
/// stay small.
pub fn pane<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(size);
        add(ui)
    })
    .inner
}

/// The buttons at the foot of a dialog, each with what it means; gives what was pressed.
pub fn buttons<'a, T>(
    ui: &mut Ui,
    choices: impl IntoIterator<Item = (Button<'a>, T)>,
) -> Option<T> {
    gap(ui, space::M);
    let row = egui::vec2(ui.available_width(), 60.0);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        at_right(ui, |_| {}, choices)
    })
    .inner
}

/// Enter, unless a button or a field has the keyboard and takes it itself.
pub fn enter(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none()) && enter_pressed(ui)
}

/// Enter pressed now, not still held down from what opened the dialog.
pub fn enter_pressed(ui: &Ui) -> bool {
    let fresh = |event: &Event| {
        matches!(
            event,
            Event::Key {
                key: Key::Enter,
                pressed: true,
                repeat: false,
                ..
            }
        )
    };
    ui.input(|input| input.events.iter().any(fresh))
}

/// Esc was pressed.
pub fn escape(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::Escape))
}
