//! What a screen reader is told of the second window: eframe 0.37 hands the tree of its first window
//! to the system, and drops the others.

use accesskit_unix::Adapter;
use eframe::egui::accesskit::{
    ActionHandler, ActionRequest, ActivationHandler, DeactivationHandler, Rect, TreeUpdate,
};
use eframe::egui::{self, Context, FullOutput, Plugin, Ui};

use super::second_window::SecondWindow;

/// Hands the second window's tree to the accessibility bus, for as long as that window is open.
#[derive(Default)]
pub(super) struct SecondWindowTree {
    bus: Option<Adapter>,
    /// The pass that ends is the second window's.
    is_its_pass: bool,
}

impl Plugin for SecondWindowTree {
    fn debug_name(&self) -> &'static str {
        "the second window's tree"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.is_its_pass = ui.ctx().viewport_id() == SecondWindow::id();
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let is_its_pass = std::mem::take(&mut self.is_its_pass);
        if !output.viewport_output.contains_key(&SecondWindow::id()) {
            self.bus = None;
            return;
        }
        if !is_its_pass {
            return;
        }
        let bus = self.bus.get_or_insert_with(|| {
            let asks = Asks(ctx.clone());
            Adapter::new(asks, OnlyToLookAt, OnlyToLookAt)
        });
        let (focused, outer, inner) = ctx.input_for(SecondWindow::id(), |input| {
            let (window, scale) = (input.viewport(), input.pixels_per_point);
            let pixels = |rect: Option<egui::Rect>| rect.map(|rect| of_accesskit(rect * scale));
            let (outer, inner) = (pixels(window.outer_rect), pixels(window.inner_rect));
            (window.focused == Some(true), outer, inner)
        });
        bus.update_window_focus_state(focused);
        if let Some((outer, inner)) = outer.zip(inner) {
            bus.set_root_window_bounds(outer, inner);
        }
        if let Some(tree) = output.platform_output.accesskit_update.take() {
            bus.update_if_active(|| tree);
        }
    }

    // It holds the context, which holds it.
    fn on_exit(&mut self, _: &Context) {
        self.bus = None;
    }
}

fn of_accesskit(rect: egui::Rect) -> Rect {
    let [x0, y0, x1, y1] = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
    Rect { x0, y0, x1, y1 }
}

/// Draws the second window anew for whoever asks what is in it: it draws nothing while it shows the same.
struct Asks(Context);

impl ActivationHandler for Asks {
    fn request_initial_tree(&mut self) -> Option<TreeUpdate> {
        self.0.enable_accesskit();
        self.0.request_repaint_of(SecondWindow::id());
        None
    }
}

/// Nothing can be pressed in the second window. Whether anybody listens, the first window follows.
struct OnlyToLookAt;

impl ActionHandler for OnlyToLookAt {
    fn do_action(&mut self, _: ActionRequest) {}
}

impl DeactivationHandler for OnlyToLookAt {
    fn deactivate_accessibility(&mut self) {}
}
