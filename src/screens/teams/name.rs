//! The name of a team, where it has little room.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontId, Galley, Ui};

use crate::design::theme::{Type, family};
use crate::insight::teams::Team;
use crate::phrases::teams::team_name;
use crate::scene::Weight;

pub(super) fn font(weight: Weight, size: f32) -> FontId {
    FontId::new(size, family(weight))
}

/// The name on one line, or smaller on two; what is longer ends with a sign. It stands to the right of
/// where it is painted, or on either side of it.
pub(super) fn name_on_lines(ui: &Ui, team: &Team, room: f32, align: Align) -> Arc<Galley> {
    let name = team_name(&team.name);
    let set = |kind: Type, wrap| {
        let font = font(Weight::SemiBold, kind.size());
        let format = TextFormat::simple(font, Color32::PLACEHOLDER);
        let mut job = LayoutJob::single_section(name.clone(), format);
        job.halign = align;
        job.wrap = wrap;
        ui.painter().layout_job(job)
    };
    let whole = set(Type::Strong, TextWrapping::no_max_width());
    if whole.size().x <= room {
        return whole;
    }
    let two_lines = TextWrapping {
        max_width: room,
        max_rows: 2,
        ..TextWrapping::default()
    };
    set(Type::Small, two_lines)
}
