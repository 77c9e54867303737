//! What the wall will show of the field that is written, as it stands now.

use egui::{Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::content::EditorContent;
use crate::design::paint_scene::paint_scene;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{gap, label, quiet};
use crate::phrases::editor as said;
use crate::request::WorkshopPart;
use crate::room_view::{self, RoomView};
use crate::screens::wall::Wall;
use crate::session::Session;
use crate::workshop::{DraftText, MechanismIndex, WorkshopField as F};

/// The pages that were drawn last, and what for.
#[derive(Debug, Default)]
pub(super) struct Preview {
    walls: [Wall; 2],
    drawn: Option<(u64, room_view::Shown, crate::scene::Theme)>,
}

/// What the wall shows while this part of the workshop is written.
fn page_of(draft: &DraftText, part: WorkshopPart, field: Option<F>) -> room_view::Shown {
    use room_view::Shown;
    let place = |at: usize| draft.finished_place(at).map(MechanismIndex::new);
    let mechanism = field.and_then(F::mechanism).and_then(place);
    match (part, field, mechanism) {
        (WorkshopPart::Scored, Some(F::Title), _) => Shown::Arriving,
        (WorkshopPart::Scored, Some(F::Questions(_)), Some(mechanism)) => Shown::Discuss {
            mechanism,
            notes: false,
        },
        (WorkshopPart::Scored, Some(F::Name(_) | F::Summary(_)), Some(mechanism)) => Shown::Read {
            mechanism,
            full: false,
        },
        (WorkshopPart::Scored, _, Some(mechanism)) => Shown::Read {
            mechanism,
            full: true,
        },
        (WorkshopPart::Scale, ..) => Shown::Score {
            mechanism: mechanism.unwrap_or(MechanismIndex::FIRST),
            counting_for: None,
        },
        (WorkshopPart::Welcome, ..) => Shown::Welcome,
        _ => Shown::Arriving,
    }
}

/// What stands below it: how the same one is scored, or what is read before that.
fn beside(page: room_view::Shown) -> room_view::Shown {
    use room_view::Shown;
    let mechanism = match page {
        Shown::Score { mechanism, .. } => {
            return Shown::Read {
                mechanism,
                full: false,
            };
        }
        Shown::Read { mechanism, .. } | Shown::Discuss { mechanism, .. } => mechanism,
        _ => MechanismIndex::FIRST,
    };
    Shown::Score {
        mechanism,
        counting_for: None,
    }
}

/// Shows it: the page about what is written, and what comes next to it.
pub(super) fn preview_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    field: Option<F>,
    preview: &mut Preview,
) {
    label(ui, Type::Heading, said::WALL);
    gap(ui, space::S);
    let Some(workshop) = &shown.preview else {
        quiet(ui, Type::Body, said::NO_WALL);
        return;
    };
    let look = theme::look(ui.ctx());
    let page = page_of(&shown.draft, shown.part, field);
    let key = (shown.edition, page, look);
    if preview.drawn != Some(key) {
        preview.drawn = Some(key);
        let session = Session::new(workshop.clone());
        let beside = beside(page);
        for (wall, shown) in preview.walls.iter_mut().zip([page, beside]) {
            wall.put_up(shown, RoomView::of(&session, shown), look);
        }
    }
    let width = ui.available_width().min(900.0).floor();
    for wall in &mut preview.walls {
        let Some(page) = wall.page_at_width(width) else {
            continue;
        };
        let size = vec2(page.size.width, page.size.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &page.description));
        if let Some(paper) = page.background {
            ui.painter().rect_filled(rect, 0, theme::paint(paper));
        }
        paint_scene(
            &ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())),
            rect.min,
            page,
        );
        let edge = theme::stroke(1.0, theme::colours(ui).edge);
        ui.painter().rect_stroke(rect, 0, edge, StrokeKind::Outside);
        gap(ui, space::M);
    }
    if shown.is_stale {
        quiet(ui, Type::Small, said::NO_WALL);
    }
}
