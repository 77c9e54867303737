//! The preview: the first page or the picture as it will be, small.

use egui::{CornerRadius, Label, Rect, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::state::{Preview, State};
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{gap, quiet};
use crate::phrases::exports as said;

pub(super) fn preview_ui(ui: &mut Ui, state: &State) {
    let shown = state.shown();
    quiet(ui, Type::Small, &shown.item.name());
    gap(ui, space::XS);
    let room = ui.available_size();
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    // What was shown before stays until the new one is made.
    let Some((_, preview)) = &state.preview else {
        return;
    };
    let told = match preview {
        Preview::Page(_, shows) | Preview::Text(shows) | Preview::None(shows) => shows,
    };
    response.widget_info(|| {
        let told = said::preview_in_words(&shown.item.name(), told);
        WidgetInfo::labeled(Role::Image, true, told)
    });
    let c = theme::colours(ui);
    match preview {
        Preview::Page(page, _) => {
            let size = page.size_vec2();
            let scale = (rect.width() / size.x).min(rect.height() / size.y);
            let at = Rect::from_min_size(rect.min, size * scale);
            egui::Image::from_texture(page).paint_at(ui, at);
            let edge = theme::stroke(1.0, c.edge);
            ui.painter()
                .rect_stroke(at, CornerRadius::ZERO, edge, StrokeKind::Outside);
        }
        Preview::Text(text) => {
            let painter = ui.painter().with_clip_rect(rect);
            let sheet = theme::paint(c.paper);
            painter.rect_filled(rect, CornerRadius::ZERO, sheet);
            let font = egui::FontId::new(Type::Small.size() * 0.8, egui::FontFamily::Monospace);
            let width = rect.width() - 32.0;
            let galley = painter.layout(text.clone(), font, theme::paint(c.ink), width);
            painter.galley(rect.min + vec2(16.0, 14.0), galley, theme::paint(c.ink));
            let edge = theme::stroke(1.0, c.edge);
            ui.painter()
                .rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Inside);
        }
        Preview::None(why) => {
            let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect));
            inside.add(Label::new(Type::Body.text(why)).wrap());
        }
    }
}
