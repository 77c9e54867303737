//! A key, drawn as one.

use egui::{
    Color32, CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2, vec2,
};
use std::sync::Arc;

use crate::design::theme::Type;

/// A key's name, laid out and ready to be painted as a small key.
pub struct Keycap {
    galley: Arc<Galley>,
}

/// Lays out the key's name: "Enter", "Ctrl Z".
pub fn keycap(ui: &Ui, key: &str) -> Keycap {
    let galley =
        ui.painter()
            .layout_no_wrap(key.to_owned(), Type::Small.font(), Color32::PLACEHOLDER);
    Keycap { galley }
}

impl Keycap {
    /// Its size in points, edge included.
    pub fn size(&self) -> Vec2 {
        vec2((self.galley.size().x + 14.0).max(24.0), 26.0)
    }

    /// Paints it with its left edge here, around this height.
    pub fn paint(self, painter: &Painter, left: Pos2, text: Color32, edge: Color32) {
        let size = self.size();
        let rect = Rect::from_min_size(left - vec2(0.0, size.y / 2.0), size);
        painter.rect_stroke(
            rect,
            CornerRadius::same(5),
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        painter.galley(rect.center() - self.galley.size() / 2.0, self.galley, text);
    }
}
