//! A person's own workshops: the first few by name, and the way to all.

use egui::{Ui, vec2};

use super::lists::Lists;
use crate::commands::of_effect;
use crate::design::folding::either;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, quiet, tip};
use crate::phrases::workshops::{YOUR_OWN, all_of_them, begin_with, facts, short_title};
use crate::request::{Effect, Request};

/// So many are named here.
const NAMED: usize = 3;

pub(super) fn own_ui(ui: &mut Ui, lists: &Lists, requests: &mut Vec<Request>) {
    if lists.workshops.is_empty() {
        return;
    }
    gap(ui, either(ui.ctx(), space::S, space::XS));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        quiet(ui, Type::Body, YOUR_OWN);
        for (_, workshop) in lists.workshops.iter().take(NAMED) {
            let title = &workshop.title;
            let response = ui.add(Button::new(&short_title(title)));
            let spoken = begin_with(title, &facts(workshop));
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_label(spoken.as_str()));
            if tip(response, spoken).clicked() {
                requests.push(Effect::Begin(workshop.clone()).into());
            }
        }
        let many = lists.workshops.len();
        if many > NAMED {
            let all = of_effect(Effect::ChooseWorkshop);
            if ui.add(all.button_called(&all_of_them(many))).clicked() {
                requests.extend(all.requests);
            }
        }
    });
}
