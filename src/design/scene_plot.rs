//! A drawing as a plot: nothing in it can be moved or enlarged by mistake.

use std::ops::RangeInclusive;

use egui::{Color32, Response, Sense, Shape, Ui, vec2};
use egui_plot::{Plot, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotPoint, PlotTransform};

use super::paint_scene::scene_shapes;
use crate::scene::Scene;

/// Shows a drawing in its own size; what can be pointed at in it is for whoever asks.
pub fn scene_plot(ui: &mut Ui, name: &str, scene: &Scene) -> Response {
    let size = scene.size;
    let drawing = Drawing {
        base: PlotItemBase::new(name.to_owned()),
        scene,
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
