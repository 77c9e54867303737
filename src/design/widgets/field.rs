use egui::{Align, Frame, Id, Layout, Margin, Response, Sense, TextEdit, Ui, vec2};

use super::keycap::keycap;
use crate::design::theme;
use crate::design::theme::Type;

/// One line of text with its name above it.
pub fn text_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let label = super::field_label(ui, name);
    singleline(ui, id, text, hint, width, Margin::symmetric(14, 11)).labelled_by(label.id)
}

/// A note of several lines that fills a height, with its name and the key that leads to it above.
pub fn note_field(
    ui: &mut Ui,
    id: Id,
    (name, key): (&str, &str),
    text: &mut String,
    hint: &str,
    height: f32,
) -> Response {
    let c = theme::colours(ui);
    let label = ui
        .horizontal(|ui| {
            let label = super::field_label(ui, name);
            let cap = keycap(ui, key);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(cap.size(), Sense::empty());
                cap.paint(
                    ui.painter(),
                    rect.left_center(),
                    theme::paint(c.quiet),
                    theme::paint(c.line),
                );
            });
            label
        })
        .inner;
    let focused = ui.memory(|memory| memory.has_focus(id));
    let edge = if focused {
        theme::stroke(2.0, c.accent)
    } else {
        theme::stroke(1.0, c.line)
    };
    let hint = Type::Body.text(hint).color(theme::paint(c.quiet));
    let frame = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(edge)
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(14, 12));
    let width = ui.available_width();
    ui.add(
        TextEdit::multiline(text)
            .id(id)
            .hint_text(hint)
            .font(Type::Body.font())
            .frame(frame)
            .desired_width(width)
            .desired_rows(1)
            .min_size(vec2(width, height)),
    )
    .labelled_by(label.id)
}

/// A field without a name above it; the name is spoken.
pub fn line_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let response = singleline(ui, id, text, hint, width, Margin::symmetric(12, 9));
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

fn singleline(
    ui: &mut Ui,
    id: Id,
    text: &mut String,
    hint: &str,
    width: f32,
    margin: Margin,
) -> Response {
    let quiet = theme::paint(theme::colours(ui).quiet);
    ui.add(
        TextEdit::singleline(text)
            .id(id)
            .hint_text(Type::Body.text(hint).color(quiet))
            .font(Type::Body.font())
            .margin(margin)
            .desired_width(width),
    )
}
