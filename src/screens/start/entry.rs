//! A line of a list that opens something: a title, a line under it, and the number that presses it.

use egui::{self, CornerRadius, Label, Response, RichText, Role, Sense, Ui, WidgetInfo, vec2};

use crate::commands::line_keycap;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{keycap, silent};

/// How high one is, in points.
pub const ENTRY: f32 = 84.0;

/// A title with a line under it that can be pressed, and the number that presses it too.
pub fn entry_ui(
    ui: &mut Ui,
    verb: &str,
    (title, detail): (&str, &str),
    ink: crate::scene::Colour,
    number: Option<usize>,
) -> Response {
    let c = theme::colours(ui);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, ENTRY), Sense::click());
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{verb} {title}: {detail}"))
    });
    let painter = ui.painter();
    let radius = CornerRadius::same(CORNER);
    if response.hovered() || response.has_focus() {
        painter.rect_filled(rect, radius, theme::paint(c.accent_tint));
        let edge = theme::stroke(1.0, c.accent);
        painter.rect_stroke(rect, radius, edge, egui::StrokeKind::Inside);
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            radius,
            theme::stroke(2.5, c.accent),
            egui::StrokeKind::Inside,
        );
    }
    let mut room = rect.shrink2(vec2(20.0, 16.0));
    if let Some(number) = number {
        let cap = keycap(ui, &line_keycap(number));
        room.max.x -= cap.size().x;
        let left = room.right_center();
        room.max.x -= space::S;
        let (ink, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
        cap.paint(ui.painter(), left, ink, edge);
    }
    let mut inner = ui.new_child(egui::UiBuilder::new().max_rect(room));
    inner.spacing_mut().item_spacing.y = 4.0;
    let title = Type::Strong.text(title).color(theme::paint(ink));
    for text in [title, line(detail, c.quiet)] {
        let painted = inner.add(Label::new(text).truncate());
        silent(&inner, &painted);
    }
    response
}

pub(super) fn line(text: &str, ink: crate::scene::Colour) -> RichText {
    Type::Small.text(text).color(theme::paint(ink))
}
