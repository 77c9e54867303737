//! A workshop is written: its fields, part by part, and beside them what the wall will show.

mod content;
mod field;
mod head;
mod parts;
mod preview;
mod scored;
mod state;

pub use content::{EditorContent, part_of};
pub use state::State;

use egui::{CentralPanel, Frame, Margin, Panel, Role, Ui};

use crate::design::folding::{either, folds_notes, page};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme::{self, space};
use crate::design::widgets::{gap, scrolling};
use crate::phrases::editor as said;
use crate::request::{Request, WorkshopPart};

/// Shows the place.
pub fn editor_ui(ui: &mut Ui, shown: &EditorContent, state: &mut State) -> Vec<Request> {
    let mut requests = Vec::new();
    let folded = folds_notes(ui.ctx());
    let side = either(ui.ctx(), space::XL, space::M);
    let margin = Margin {
        left: side as i8,
        right: either(ui.ctx(), space::L, space::M) as i8,
        top: either(ui.ctx(), space::L, space::S) as i8,
        bottom: space::S as i8,
    };
    let frame = Frame::new().inner_margin(margin);
    announce(ui.ctx(), "place", said::PLACE);
    if folded {
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            region(ui, Role::Main, said::PLACE);
            page(ui, "editor", |ui| {
                head::head_ui(ui, shown, state, true, &mut requests);
                if shown.wall {
                    preview::preview_ui(ui, shown, state.field, &mut state.wall);
                } else {
                    part_ui(ui, shown, state, &mut requests);
                }
            });
        });
        return requests;
    }
    let width = (ui.available_width() * 0.38).clamp(420.0, 760.0);
    // The keyboard comes here first: the panel on the right is added after it.
    let first = Panel::left("editor")
        .exact_size(ui.available_width() - width)
        .resizable(false)
        .show_separator_line(false)
        .frame(frame);
    first.show(ui, |ui| {
        region(ui, Role::Main, said::PLACE);
        page(ui, "editor", |ui| {
            head::head_ui(ui, shown, state, false, &mut requests);
            scrolling(ui, "part", |ui| part_ui(ui, shown, state, &mut requests));
        });
    });
    let beside = Frame::new()
        .fill(theme::paint(theme::colours(ui).card))
        .inner_margin(Margin::symmetric(space::L as i8, space::L as i8));
    CentralPanel::no_frame().frame(beside).show(ui, |ui| {
        region(ui, Role::Complementary, said::WALL);
        page(ui, "its wall", |ui| {
            preview::preview_ui(ui, shown, state.field, &mut state.wall);
        });
    });
    requests
}

fn part_ui(ui: &mut Ui, shown: &EditorContent, state: &mut State, requests: &mut Vec<Request>) {
    gap(ui, space::S);
    match shown.part {
        WorkshopPart::Scored => scored::scored_ui(ui, shown, state, requests),
        WorkshopPart::Scale => parts::scale_ui(ui, shown, state, requests),
        WorkshopPart::Welcome => parts::welcome_ui(ui, shown, state, requests),
        WorkshopPart::Agenda => parts::agenda_ui(ui, shown, state, requests),
        WorkshopPart::Source => parts::source_ui(ui, shown, state, requests),
    }
    gap(ui, space::L);
}
