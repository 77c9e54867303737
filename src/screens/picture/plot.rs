//! A chart on the screen, to point at and to press.

use std::ops::RangeInclusive;

use egui::accesskit;
use egui::{Color32, CursorIcon, Id, Pos2, Rect, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};
use egui_plot::{Plot, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use crate::chart::Chart;
use crate::design::paint_scene::scene_shapes;
use crate::design::theme;
use crate::design::widgets::tip;
use crate::insight::Picture;
use crate::phrases::figures::named_row_in_words;
use crate::phrases::pictures::in_the_chart;
use crate::scene::{Point, Scene};

/// Shows a chart as a plot; gives the mechanism that was pressed.
///
/// Each mechanism is a button of its own for the keyboard and for screen readers; its name carries
/// the numbers that pointing at it shows, and the name of the chart where there are `several`.
pub(super) fn plot_ui(
    ui: &mut Ui,
    (name, several): (&str, bool),
    chart: &Chart,
    picture: &Picture,
) -> Option<usize> {
    let size = chart.scene.size;
    let drawing = Drawing {
        base: PlotItemBase::new(name.to_owned()),
        scene: &chart.scene,
    };
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let plot = Plot::new(name)
        .width(size.width)
        .height(size.height)
        .data_aspect(1.0)
        .invert_y(true)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .auto_bounds(false)
        .set_margin_fraction(vec2(0.0, 0.0))
        .sense(Sense::hover())
        .label_formatter(|_| None)
        .show(ui, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([0.0, 0.0], [width, height]));
            plot.add(drawing);
        });
    plot.response
        .widget_info(|| WidgetInfo::labeled(Role::Image, true, &chart.scene.title));
    ui.ctx().accesskit_node_builder(plot.response.id, |node| {
        let table = "The key 4 shows the same numbers as a table.";
        node.set_description(format!("{} {table}", chart.scene.description));
    });
    let origin = plot.response.rect.min;
    spots_ui(ui, (name, several), chart, picture, origin)
}

/// What can be pointed at: each mechanism's mark and its name.
fn spots_ui(
    ui: &mut Ui,
    (name, several): (&str, bool),
    chart: &Chart,
    picture: &Picture,
    origin: Pos2,
) -> Option<usize> {
    let mut pressed = None;
    for spot in &chart.spots {
        let Some(row) = picture.rows.get(spot.mechanism) else {
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

/// A scene as one item of a plot, in the plot's own coordinates.
struct Drawing<'a> {
    base: PlotItemBase,
    scene: &'a Scene,
}

impl PlotItem for Drawing<'_> {
    fn shapes(&self, ui: &Ui, transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let origin = transform.position_from_point(&PlotPoint::new(0.0, 0.0));
        shapes.extend(scene_shapes(ui.painter(), origin, self.scene));
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        Color32::TRANSPARENT
    }

    fn allow_hover(&self) -> bool {
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        let size = self.scene.size;
        PlotBounds::from_min_max([0.0, 0.0], [f64::from(size.width), f64::from(size.height)])
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}
