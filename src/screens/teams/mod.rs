//! Many teams beside each other: the grid, the small radars, and what they have in common in words.

mod content;
mod find;
mod grid;
mod head;
mod name;
mod radars;
mod words;

pub use content::TeamsContent;

use egui::{CentralPanel, Frame, Margin, Role, Ui};

use self::find::Find;
use crate::commands::of_effect;
use crate::design::folding::{either, page};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme::{Type, space};
use crate::design::widgets::{at_most, gap, label, quiet};
use crate::phrases::{teams as said, teams_place as here};
use crate::request::{Effect, Request, TeamsView};

/// What the place remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    grid: grid::State,
    find: Find,
}

impl State {
    /// The keyboard to where a team is looked for by name.
    pub fn find(&mut self) {
        self.find.wanted = true;
    }
}

/// Shows the place.
pub fn teams_ui(ui: &mut Ui, shown: &TeamsContent, state: &mut State) -> Vec<Request> {
    let mut requests = Vec::new();
    let (side, top) = (
        either(ui.ctx(), space::XL, space::M),
        either(ui.ctx(), space::L, space::S),
    );
    let margin = Margin {
        left: side as i8,
        right: side as i8,
        top: top as i8,
        bottom: space::S as i8,
    };
    let frame = Frame::new().inner_margin(margin);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        region(ui, Role::Main, said::TEAMS_TOGETHER);
        announce(ui.ctx(), "place", &here::place_in_words(shown.together()));
        page(ui, "teams", |ui| {
            head::head_ui(ui, shown, &mut state.find, &mut requests);
            gap(ui, either(ui.ctx(), space::M, space::XS));
            let found = shown.together().map(|together| state.find.found(together));
            let found = found.unwrap_or_default();
            match (shown.together(), shown.view) {
                (None, _) => nobody_ui(ui, shown, &mut requests),
                (Some(_), TeamsView::Grid | TeamsView::Radars) if found.is_empty() => {
                    label(ui, Type::Lead, here::NOT_FOUND);
                }
                (Some(together), TeamsView::Grid) => {
                    let teams = (together, found.as_slice());
                    grid::grid_ui(ui, teams, shown, &mut state.grid, &mut requests);
                }
                (Some(together), TeamsView::Radars) => {
                    let teams = (together, found.as_slice());
                    radars::radars_ui(ui, teams, shown, &mut requests);
                }
                (Some(together), TeamsView::Words) => words::words_ui(ui, together, shown),
            }
        });
    });
    requests
}

/// What the place is for, while nothing stands there.
fn nobody_ui(ui: &mut Ui, shown: &TeamsContent, requests: &mut Vec<Request>) {
    gap(ui, space::L);
    ui.scope(|ui| {
        at_most(ui, 1100.0);
        label(ui, Type::Lead, here::WHAT_FOR);
        gap(ui, space::M);
        quiet(ui, Type::Body, said::WHAT_IT_IS);
        gap(ui, space::S);
        quiet(ui, Type::Body, said::ENOUGH);
    });
    gap(ui, space::L);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
        for effect in [Effect::AddFolder, Effect::AddSessions] {
            of_effect(effect).ui(ui, requests);
        }
    });
    gap(ui, space::S);
    quiet(ui, Type::Small, here::DROP);
    gap(ui, space::M);
    head::left_out_ui(ui, shown, requests);
}
