//! A chart on the screen, to point at and to press.

use egui::accesskit;
use egui::{CursorIcon, Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::chart::Chart;
use crate::design::scene_plot::scene_plot;
use crate::design::theme;
use crate::design::widgets::tip;
use crate::insight::Picture;
use crate::phrases::figures::named_row_in_words;
use crate::phrases::pictures::in_the_chart;
use crate::scene::Point;
use crate::workshop::MechanismIndex;

/// Shows a chart as a plot; gives the mechanism that was pressed.
///
/// Each mechanism is a button of its own for the keyboard and for screen readers; its name carries
/// the numbers that pointing at it shows, and the name of the chart where there are `several`.
pub(super) fn plot_ui(
    ui: &mut Ui,
    (name, several): (&str, bool),
    chart: &Chart,
    picture: &Picture,
) -> Option<MechanismIndex> {
    let response = scene_plot(ui, name, &chart.scene);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.scene.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        let table = "The key 4 shows the same numbers as a table.";
        node.set_description(format!("{} {table}", chart.scene.description));
    });
    let origin = response.rect.min;
    spots_ui(ui, (name, several), chart, picture, origin)
}

/// What can be pointed at: each mechanism's mark and its name.
fn spots_ui(
    ui: &mut Ui,
    (name, several): (&str, bool),
    chart: &Chart,
    picture: &Picture,
    origin: Pos2,
) -> Option<MechanismIndex> {
    let mut pressed = None;
    for spot in &chart.spots {
        let mut rows = picture.rows.iter();
        let Some(row) = rows.find(|row| row.mechanism == spot.mechanism) else {
            continue;
        };
        let words = named_row_in_words(row, &picture.levels);
        let spoken = match several {
            true => in_the_chart(&words, name),
            false => words.clone(),
        };
        let at = |p: Point| pos2(origin.x + p.x, origin.y + p.y);
        let label = Rect::from_min_max(at(spot.label.min), at(spot.label.max)).expand(4.0);
        let mark = Rect::from_center_size(
            at(spot.centre),
            vec2(1.0, 1.0) * (spot.radius * 2.0).max(28.0),
        );
        let id = Id::unique((name, spot.mechanism));
        let on_label = ui.interact(label, id.with("label"), Sense::click());
        on_label.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        // The mark is the same button again, for the pointer alone: one stop for the keyboard is enough.
        let on_mark = ui.interact(mark, id.with("mark"), Sense::CLICK);
        ui.ctx()
            .accesskit_node_builder(on_mark.id, accesskit::Node::set_hidden);
        if on_label.gained_focus() {
            on_label.scroll_to_me(None);
        }
        let c = theme::colours(ui);
        if on_label.has_focus() || on_label.hovered() || on_mark.hovered() {
            ui.painter().rect_stroke(
                label,
                6,
                theme::stroke(2.0, c.accent),
                egui::StrokeKind::Outside,
            );
        }
        if on_label.clicked() || on_mark.clicked() {
            pressed = Some(spot.mechanism);
        }
        for response in [on_label, on_mark] {
            let response = tip(response.on_hover_cursor(CursorIcon::PointingHand), &words);
            // Its name says it already.
            ui.ctx()
                .accesskit_node_builder(response.id, accesskit::Node::clear_description);
        }
    }
    pressed
}
