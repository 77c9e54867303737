//! Texts, headings and gaps, and what is said below a field.

use egui::accesskit::{Invalid, Node, Role};
use egui::{Label, Response, Ui, vec2};

use crate::design::speech::{announce, say};
use crate::design::theme;
use crate::design::theme::{Type, space};

/// A text of one type, wrapped; a title or a heading is one to screen readers as well.
pub fn label(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let response = ui.add(Label::new(kind.text_in(ui.ctx(), text)).wrap());
    match kind {
        Type::Display | Type::Title => heading(ui, &response, 1, text),
        Type::Heading => heading(ui, &response, 2, text),
        Type::Lead | Type::Body | Type::Strong | Type::Small => {}
    }
    response
}

/// Makes a text a heading to screen readers: level 1 is a screen's title.
pub fn heading(ui: &Ui, response: &Response, level: usize, text: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Heading);
        node.set_level(level);
        node.set_label(text);
        node.clear_value();
    });
}

/// Leaves a text to the eyes: what stands beside it says the same to screen readers.
pub fn silent(ui: &Ui, response: &Response) {
    ui.ctx()
        .accesskit_node_builder(response.id, Node::set_hidden);
}

/// What stands in the way of what was asked for, and what to do: said once by `topic`.
pub fn warned(ui: &mut Ui, topic: &str, text: &str) {
    announce(ui.ctx(), topic, text);
    let warn = theme::paint(theme::colours(ui).warn);
    ui.add(Label::new(Type::Strong.text(text).color(warn)).wrap());
}

/// What is wrong with what was typed into a field: below it, and said when the field is left.
pub fn problem(ui: &mut Ui, field: &Response, text: &str) {
    let warn = theme::paint(theme::colours(ui).warn);
    ui.label(Type::Small.text(text).color(warn));
    ui.ctx().accesskit_node_builder(field.id, |node| {
        node.set_invalid(Invalid::True);
        node.set_description(text);
    });
    if field.lost_focus() {
        say(ui.ctx(), text);
    }
}

/// The same, stepping back.
pub fn quiet(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let colour = theme::paint(theme::colours(ui).quiet);
    ui.add(Label::new(kind.text_in(ui.ctx(), text).color(colour)).wrap())
}

/// Keeps lines short enough to read: no wider than so many points, and never wider than there is
/// room for, which egui's own `set_max_width` would allow.
pub fn at_most(ui: &mut Ui, width: f32) {
    ui.set_max_width(ui.available_width().min(width));
}

/// A long text: paragraphs are parted by an empty line.
pub fn paragraph(ui: &mut Ui, text: &str) {
    for (i, part) in text.split("\n\n").enumerate() {
        if i > 0 {
            gap(ui, space::XS);
        }
        label(ui, Type::Body, part);
    }
}

/// A list with a bullet before each item.
pub fn bullets(ui: &mut Ui, kind: Type, items: &[String]) {
    for item in items {
        let indent = 24.0;
        let width = ui.available_width() - indent;
        let response = ui
            .horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(indent);
                ui.allocate_ui(vec2(width, 0.0), |ui| {
                    ui.set_width(width);
                    label(ui, kind, item)
                })
                .inner
            })
            .inner;
        let line = kind.size_in(ui.ctx()) * 1.4;
        let centre = response.rect.left_top() + vec2(-indent + 6.0, line / 2.0);
        ui.painter()
            .circle_filled(centre, 3.5, theme::paint(theme::colours(ui).accent));
    }
}

/// The name above a field; the field names it to screen readers with `labelled_by`.
pub fn field_label(ui: &mut Ui, text: &str) -> Response {
    ui.label(Type::Strong.text(text))
}

/// An empty space between two things.
pub fn gap(ui: &mut Ui, points: f32) {
    ui.add_space(points);
}
