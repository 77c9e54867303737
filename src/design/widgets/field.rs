//! Fields of one line.

use egui::{Id, Margin, Response, TextEdit, Ui};

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
    let label = super::text::field_label(ui, name);
    let field = TextEdit::singleline(text);
    field_ui(ui, field, id, hint, width, Margin::symmetric(14, 11)).labelled_by(label.id)
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
    let field = TextEdit::singleline(text);
    let response = field_ui(ui, field, id, hint, width, Margin::symmetric(12, 9));
    spoken(ui, response, name)
}

/// The same, small: for what is rarely read, such as a whole path.
pub fn small_line_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    width: f32,
) -> Response {
    let field = TextEdit::singleline(text)
        .id(id)
        .font(Type::Small.font())
        .align(egui::Align2::LEFT_CENTER)
        .margin(Margin::symmetric(12, 6))
        .desired_width(width);
    let response = ui.add(field);
    spoken(ui, response, name)
}

/// A field that grows with its text, without a name above it; the name is spoken.
pub fn wrapped_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let field = TextEdit::multiline(text).desired_rows(1);
    let response = field_ui(ui, field, id, hint, width, Margin::symmetric(12, 9));
    spoken(ui, response, name)
}

/// The heading of a screen that can be written over: it grows with its text; while it is empty,
/// the hint stands in it as the heading. The name is spoken.
pub fn heading_field(
    ui: &mut Ui,
    id: Id,
    name: &str,
    text: &mut String,
    hint: &str,
    width: f32,
) -> Response {
    let ink = theme::paint(theme::colours(ui).ink);
    let field = TextEdit::multiline(text)
        .desired_rows(1)
        .id(id)
        .hint_text(Type::Heading.text(hint).color(ink))
        .font(Type::Heading.font())
        .margin(Margin::symmetric(12, 7))
        .desired_width(width);
    let response = ui.add(field);
    spoken(ui, response, name)
}

fn spoken(ui: &Ui, response: Response, name: &str) -> Response {
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

fn field_ui(
    ui: &mut Ui,
    field: TextEdit<'_>,
    id: Id,
    hint: &str,
    width: f32,
    margin: Margin,
) -> Response {
    let quiet = theme::paint(theme::colours(ui).quiet);
    ui.add(
        field
            .id(id)
            .hint_text(Type::Body.text(hint).color(quiet))
            .font(Type::Body.font())
            .margin(margin)
            .desired_width(width.min(ui.available_width())),
    )
}
