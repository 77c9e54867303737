use eframe::egui::accesskit::Live;
use eframe::egui::{Label, Response, Ui, vec2};

use crate::ui::theme::{self, Type, space};

/// A text of one type, wrapped.
pub fn label(ui: &mut Ui, kind: Type, text: &str) -> Response {
    ui.add(Label::new(kind.text(text)).wrap())
}

/// The same, stepping back.
pub fn quiet(ui: &mut Ui, kind: Type, text: &str) -> Response {
    let colour = theme::paint(theme::colours(ui).quiet);
    ui.add(Label::new(kind.text(text).color(colour)).wrap())
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
        let line = kind.size() * 1.4;
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

/// Has a screen reader say this text when it changes, without moving the keyboard there.
pub fn announce(ui: &Ui, response: &Response) {
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
