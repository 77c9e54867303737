//! A ring that fills, with a number in it.

use egui::{Color32, Role, Sense, Shape, Ui, WidgetInfo, vec2};

use crate::design::theme;
use crate::design::theme::Type;

/// A ring that fills clockwise from twelve o'clock, with a number in its middle.
pub fn ring(ui: &mut Ui, label: &str, done: u32, all: u32, size: f32) {
    let (rect, response) = ui.allocate_exact_size(vec2(size, size), Sense::empty());
    let share = if all == 0 {
        0.0
    } else {
        (done as f32 / all as f32).clamp(0.0, 1.0)
    };
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Meter, true, label);
        info.value = Some(f64::from((share * 100.0).round()));
        info
    });
    super::progress::in_percent(ui, &response);
    let c = theme::colours(ui);
    let painter = ui.painter();
    let width = size * 0.09;
    let radius = (size - width) / 2.0;
    // Both are drawn alike, so that the full ring covers its track.
    let arc = |share: f32, colour| {
        let steps = (share * 72.0).round() as usize;
        let at = |i: usize| {
            let angle = std::f32::consts::TAU * share * i as f32 / steps as f32;
            let (sin, cos) = angle.sin_cos();
            rect.center() + radius * vec2(sin, -cos)
        };
        if steps > 0 {
            let points = (0..=steps).map(at).collect();
            painter.add(Shape::line(points, theme::stroke(width, colour)));
        }
    };
    arc(1.0, c.track);
    arc(share, c.accent);
    let galley = painter.layout_no_wrap(done.to_string(), Type::Title.font(), Color32::PLACEHOLDER);
    painter.galley(
        rect.center() - galley.size() / 2.0,
        galley,
        theme::paint(c.ink),
    );
}
