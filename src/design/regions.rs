//! The regions of a window: named for screen readers, and gone to by one key.

use egui::accesskit::NodeId;
use egui::{Context, Id, LayerId, Role, Ui, WidgetRect};

/// The regions that this pass has shown, in the order in which they were built.
#[derive(Clone, Debug, Default)]
struct Regions {
    pass: u64,
    built: Vec<Region>,
}

#[derive(Clone, Copy, Debug)]
struct Region {
    role: Role,
    /// The panel that it fills.
    panel: Id,
    layer: LayerId,
    /// The place of its first widget among those of its layer.
    from: usize,
}

fn stored() -> Id {
    Id::unique("regions")
}

/// Names the whole of this part of the window, as a landmark that screen readers can go to.
pub fn region(ui: &Ui, role: Role, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(role);
        node.set_label(name);
    });
    let panel = ui.stack().iter().find(|above| above.is_panel_ui());
    let panel = panel.map_or(ui.unique_id(), |panel| panel.unique_id);
    let layer = ui.layer_id();
    let from = ui
        .ctx()
        .viewport(|viewport| viewport.this_pass.widgets.get_layer(layer).count());
    let pass = ui.ctx().cumulative_pass_nr();
    ui.data_mut(|data| {
        let regions: &mut Regions = data.get_temp_mut_or_default(stored());
        if regions.pass != pass {
            *regions = Regions {
                pass,
                built: Vec::new(),
            };
        }
        regions.built.push(Region {
            role,
            panel,
            layer,
            from,
        });
    });
}

/// Where a region stands on the way round: the work first, then what stands beside it.
fn rank(role: Role) -> u8 {
    match role {
        Role::Main => 0,
        Role::Complementary => 1,
        Role::ContentInfo => 2,
        Role::Note => 3,
        Role::Banner => 4,
        _ => 5,
    }
}

/// Has screen readers read the regions in the order of the way round, whatever the order was in
/// which their panels needed to be laid out. Call it with the window's own `Ui`, after them.
///
/// What a dialog covers is not there to be read.
pub fn in_order(ui: &Ui, covered: bool) {
    let ctx = ui.ctx();
    let regions: Regions = ctx.data(|data| data.get_temp(stored()).unwrap_or_default());
    let now = regions.pass == ctx.cumulative_pass_nr();
    let place = |child: &NodeId| {
        let mut built = regions.built.iter().filter(|_| now);
        let region = built.find(|region| region.panel.accesskit_id() == *child);
        region.map(|region| rank(region.role))
    };
    ctx.accesskit_node_builder(ui.unique_id(), |node| {
        let mut children = node.children().to_vec();
        children.sort_by_key(place);
        node.set_children(children);
        if covered {
            node.set_hidden();
        }
    });
}

/// Gives the keyboard to the first widget of the next region, or of the one before; the first is
/// the work in the middle. Regions in which nothing can be done are passed over.
pub fn go_to_next(ctx: &Context, back: bool) {
    let regions: Regions = ctx.data(|data| data.get_temp(stored()).unwrap_or_default());
    // Where the wall has the window now, the console's regions are not there.
    if regions.pass + 1 < ctx.cumulative_pass_nr() {
        return;
    }
    let focused = ctx.memory(egui::Memory::focused);
    let stops = regions.stops(ctx, focused);
    let at = stops.iter().position(|stop| stop.has_keyboard);
    let count = stops.len();
    let to = match (at, back) {
        _ if count == 0 => return,
        (None, false) => 0,
        (None, true) => count - 1,
        (Some(at), false) => (at + 1) % count,
        (Some(at), true) => (at + count - 1) % count,
    };
    ctx.memory_mut(|memory| memory.request_focus(stops[to].first));
}

/// A region to which the keyboard can go.
struct Stop {
    rank: u8,
    first: Id,
    has_keyboard: bool,
}

impl Regions {
    /// Those in which something takes the keyboard, in the order of the way round.
    fn stops(&self, ctx: &Context, focused: Option<Id>) -> Vec<Stop> {
        let mut stops: Vec<Stop> = ctx.viewport(|viewport| {
            let widgets = &viewport.prev_pass.widgets;
            let stop = |(i, region): (usize, &Region)| {
                let next = self
                    .built
                    .get(i + 1)
                    .filter(|next| next.layer == region.layer);
                let to = next.map_or(usize::MAX, |next| next.from);
                let takes = |widget: &&WidgetRect| widget.enabled && widget.sense.is_focusable();
                let inside: Vec<Id> = widgets
                    .get_layer(region.layer)
                    .take(to)
                    .skip(region.from)
                    .filter(takes)
                    .map(|widget| widget.id)
                    .collect();
                Some(Stop {
                    rank: rank(region.role),
                    first: *inside.first()?,
                    has_keyboard: focused.is_some_and(|id| inside.contains(&id)),
                })
            };
            self.built.iter().enumerate().filter_map(stop).collect()
        });
        stops.sort_by_key(|stop| stop.rank);
        stops
    }
}
