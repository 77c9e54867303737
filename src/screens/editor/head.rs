//! The head of the place: the title, how it stands, what can be done, and on what terms it was written.

use egui::{Ui, vec2};

use super::content::EditorContent;
use super::field::field_ui;
use super::state::State;
use crate::commands::of_effect;
use crate::design::folding::either;
use crate::design::modal::enter_pressed;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{Button, gap, heading, quiet, segments};
use crate::phrases::editor as said;
use crate::request::{Effect, Request, WorkshopPart};
use crate::workshop::{DraftPosition, WorkshopEdit, WorkshopField};

pub(super) fn head_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    folded: bool,
    requests: &mut Vec<Request>,
) {
    let response = ui.label(Type::Heading.text(said::PLACE));
    heading(ui, &response, 1, said::PLACE);
    let standing = said::standing(shown.workshop.as_ref(), shown.saved);
    quiet(ui, Type::Small, &standing);
    gap(ui, space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let begin = of_effect(Effect::BeginWritten);
        let label = begin.label.unwrap_or_default();
        let button = Button::primary(label).enabled(shown.workshop.is_some());
        let button = begin.combos.first().map_or(button, |combo| {
            Button::primary(label)
                .key(*combo)
                .enabled(shown.workshop.is_some())
        });
        if ui.add(button).clicked() {
            requests.extend(begin.requests.clone());
        }
        for effect in [Effect::Save, Effect::CloseSession] {
            of_effect(effect).ui(ui, requests);
        }
        if folded {
            let wall = of_effect(Effect::ShowItsWall);
            if ui.add(wall.button().chosen(shown.wall)).clicked() {
                requests.extend(wall.requests);
            }
        }
    });
    terms_ui(ui, shown, state, requests);
    // However much is told, what stands below keeps its name, and the keyboard with it.
    ui.scope(|ui| told_ui(ui, shown));
    gap(ui, either(ui.ctx(), space::S, space::XS));
    let title = field_ui(ui, WorkshopField::Title, shown, state, requests);
    if title.lost_focus() && enter_pressed(ui) {
        requests.push(Effect::ShowPart(WorkshopPart::Scored).into());
        if shown.draft.text.mechanisms.is_empty() {
            let add = WorkshopEdit::AddMechanism(0);
            requests.push(Effect::EditWorkshop(add).into());
        }
        state.focus = Some(WorkshopField::Name(0));
    }
    let on = WorkshopPart::ALL
        .iter()
        .position(|part| *part == shown.part);
    let labels = WorkshopPart::ALL.map(WorkshopPart::label);
    if let Some(pressed) = segments(ui, said::PARTS, &labels, on.unwrap_or(0)) {
        requests.push(Effect::ShowPart(WorkshopPart::ALL[pressed]).into());
    }
}

/// On what terms it was written stands there before it is changed, with the question what was changed.
fn terms_ui(ui: &mut Ui, shown: &EditorContent, state: &mut State, requests: &mut Vec<Request>) {
    if !shown.notice.is_empty() {
        let warn = theme::paint(theme::colours(ui).warn);
        let text = Type::Small.text(shown.notice).color(warn);
        ui.add(egui::Label::new(text).wrap());
    }
    if !shown.draft.text.translations.is_empty() {
        quiet(ui, Type::Small, said::OTHER_LANGUAGES);
    }
    let Some(from) = &shown.draft.from else {
        return;
    };
    gap(ui, space::XS);
    quiet(ui, Type::Small, &said::terms(&from.text.source));
    gap(ui, space::XS);
    field_ui(ui, WorkshopField::Changes, shown, state, requests);
}

/// How many things are to be put right, and what is about no field.
fn told_ui(ui: &mut Ui, shown: &EditorContent) {
    let told = shown.told().count();
    if told > 0 {
        let warn = theme::paint(theme::colours(ui).warn);
        ui.label(Type::Small.text(said::to_put_right(told)).color(warn));
        for problem in shown.told() {
            // What is about no field stands here.
            let no_field = [
                DraftPosition::Whole,
                DraftPosition::Short,
                DraftPosition::Levels,
            ];
            if no_field.contains(&problem.at) {
                let why = said::reason(&problem.reason);
                ui.add(egui::Label::new(Type::Small.text(why).color(warn)).wrap());
            }
        }
    }
}
