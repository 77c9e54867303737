//! One cell of the grid, drawn as `chart` draws it.

use egui::{Align2, CornerRadius, FontId, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::chart::{AFTER, CAMP, CellLayout, CellLook, CellSign, MEDIAN, TRIANGLE};
use crate::design::theme;
use crate::design::theme::family;
use crate::scene::Weight;

/// Draws a cell whose text has this size.
pub(super) fn cell_ui(ui: &Ui, rect: Rect, look: &CellLook, layout: CellLayout, size: f32) {
    let painter = ui.painter();
    // The cast is safe: a corner is a few points.
    let corner = CornerRadius::same((0.22 * size) as u8);
    if let Some(surface) = look.surface {
        painter.rect_filled(rect, corner, theme::paint(surface));
    }
    if let Some(rim) = look.rim {
        let inside = rect.shrink(0.1 * size);
        let line = theme::stroke(0.08 * size, rim);
        painter.rect_stroke(inside, corner, line, StrokeKind::Middle);
    }
    let centre = rect.center();
    let at = match layout {
        CellLayout::Alone => centre,
        CellLayout::Beside => pos2(rect.left() + size, centre.y),
        CellLayout::Below => pos2(centre.x, rect.top() + 0.85 * size),
    };
    let ink = theme::paint(look.ink);
    match &look.sign {
        CellSign::Written(text) => {
            let font = FontId::new(size, family(Weight::Bold));
            painter.text(at, Align2::CENTER_CENTER, text, font, ink);
        }
        CellSign::Ring => {
            painter.circle_stroke(at, 0.3 * size, Stroke::new(0.12 * size, ink));
        }
        CellSign::Nothing => {}
    }
    if let Some(median) = &look.median {
        let font = FontId::new(MEDIAN * size, family(Weight::Regular));
        let figure = theme::paint(look.figure);
        let galley = painter.layout_no_wrap(median.clone(), font, figure);
        let all = (2.0 * TRIANGLE + AFTER) * size + galley.size().x;
        let (left, middle) = match layout {
            CellLayout::Alone | CellLayout::Beside => (rect.left() + 1.9 * size, centre.y),
            CellLayout::Below => (centre.x - all / 2.0, rect.bottom() - 0.75 * size),
        };
        let half = TRIANGLE * size;
        let top = pos2(left, middle - 0.85 * half);
        let corners = [
            vec2(half, 0.0),
            vec2(2.0 * half, 1.7 * half),
            vec2(0.0, 1.7 * half),
        ];
        let corners = corners.map(|corner| top + corner).to_vec();
        let triangle = theme::paint(look.triangle);
        painter.add(Shape::convex_polygon(corners, triangle, Stroke::NONE));
        let x = left + (2.0 * TRIANGLE + AFTER) * size;
        painter.galley(pos2(x, middle - galley.size().y / 2.0), galley, figure);
    }
    if look.camps {
        for x in [0.36, 0.78] {
            let at = pos2(rect.right() - x * size, rect.top() + 0.36 * size);
            painter.circle_filled(at, CAMP * size, ink);
        }
    }
}
