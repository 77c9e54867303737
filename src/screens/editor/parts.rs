//! The parts of a workshop beside what is scored: scale, welcome, agenda, source.

use egui::{Ui, vec2};

use super::content::EditorContent;
use super::field::{bare_field_ui, field_ui, number_ui};
use super::state::State;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, segments, silent};
use crate::design::widgets::{Icon, field_label};
use crate::phrases::editor as said;
use crate::phrases::words::{capital, minutes_in_words};
use crate::request::{Effect, Request};
use crate::workshop::{LevelText, WorkshopEdit, WorkshopField as F, WorkshopNumber, limits};

/// How wide the number of a level is, in points.
const NUMBER: f32 = 28.0;

fn fields_ui<const N: usize>(
    ui: &mut Ui,
    fields: [F; N],
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    for field in fields {
        field_ui(ui, field, shown, state, requests);
    }
}

/// The question, and the levels from the lowest up, as they stand on the wall.
pub(super) fn scale_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    fields_ui(ui, [F::Question], shown, state, requests);
    let lowest = shown.draft.text.scale.lowest;
    let label = field_label(ui, said::LOWEST);
    silent(ui, &label);
    if let Some(pressed) = segments(ui, said::LOWEST, &["0", "1"], usize::from(lowest.min(1))) {
        let number = u8::try_from(pressed).unwrap_or(1);
        requests.push(Effect::EditWorkshop(WorkshopEdit::Lowest(number)).into());
    }
    gap(ui, space::S);
    let many = shown.draft.text.scale.levels.len();
    let levels = &shown.draft.text.scale.levels;
    let told = |it: &LevelText| {
        ![&it.short, &it.colour, &it.sign]
            .iter()
            .all(|it| it.is_empty())
    };
    let looks = state.looks || levels.iter().any(told);
    for at in 0..many {
        let remove = said::remove(&said::level(at, &shown.draft));
        let cross = Button::icon(&remove, Icon::Cross).enabled(many > *limits::LEVELS.start());
        let gone = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let (width, high) = (ui.available_width(), cross.height(ui));
            ui.allocate_ui(vec2(NUMBER, high), |ui| {
                ui.set_min_size(vec2(NUMBER, high));
                ui.centered_and_justified(|ui| {
                    field_label(ui, &(at + usize::from(lowest)).to_string())
                });
            });
            let rest = width - NUMBER - cross.width(ui) - 3.0 * space::XS;
            let words = (rest * 0.34).max(120.0);
            for (field, wide) in [
                (F::LevelLabel(at), words),
                (F::LevelMeaning(at), rest - words),
            ] {
                ui.allocate_ui(vec2(wide, 0.0), |ui| {
                    ui.set_width(wide);
                    ui.vertical(|ui| bare_field_ui(ui, field, shown, state, requests));
                });
            }
            ui.add(cross).clicked()
        });
        if gone.inner {
            requests.push(Effect::EditWorkshop(WorkshopEdit::RemoveLevel(at)).into());
            requests.push(Effect::Say(said::REMOVED.to_owned()).into());
        }
        if looks {
            looks_ui(ui, at, shown, state, requests);
            hints_ui(ui, at, shown);
        }
        gap(ui, space::XS);
    }
    if !looks && ui.add(Button::new(said::LOOKS)).clicked() {
        state.looks = true;
    }
    gap(ui, space::XS);
    let may = many < *limits::LEVELS.end();
    if ui.add(Button::new(said::ADD_LEVEL).enabled(may)).clicked() {
        requests.push(Effect::EditWorkshop(WorkshopEdit::AddLevel).into());
        state.focus = Some(F::LevelLabel(many));
    }
    gap(ui, space::M);
    fields_ui(ui, [F::Note], shown, state, requests);
}

/// The short word of a level, its colour and its sign, beside each other.
fn looks_ui(
    ui: &mut Ui,
    at: usize,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.add_space(NUMBER);
        let wide = (ui.available_width() / 4.0).min(200.0);
        for field in [F::LevelShort(at), F::LevelColour(at), F::LevelSign(at)] {
            ui.allocate_ui(vec2(wide, 0.0), |ui| {
                ui.set_width(wide);
                ui.vertical(|ui| bare_field_ui(ui, field, shown, state, requests));
            });
        }
    });
}

/// What there is to say of a level's colour: no mistake, so it is told quietly.
fn hints_ui(ui: &mut Ui, at: usize, shown: &EditorContent) {
    for (_, hint) in shown.hints.iter().filter(|(level, _)| *level == at) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.add_space(NUMBER);
            ui.vertical(|ui| quiet(ui, Type::Small, &capital(&said::reason(hint))));
        });
    }
}

/// What is said before anybody scores.
pub(super) fn welcome_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let fields = [
        F::Audience,
        F::Purpose,
        F::One,
        F::Many,
        F::WorkingTogether,
        F::HowScoringWorks,
        F::WhatIsKept,
    ];
    fields_ui(ui, fields, shown, state, requests);
}

/// How long each part may take.
pub(super) fn agenda_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    quiet(ui, Type::Body, said::GOOD_MINUTES);
    gap(ui, space::S);
    for number in WorkshopNumber::ALL {
        number_ui(ui, number, shown, state, requests);
    }
    let minutes = shown.draft.text.minutes();
    label(
        ui,
        Type::Strong,
        &said::altogether(&minutes_in_words(u64::from(minutes))),
    );
    gap(ui, space::M);
    fields_ui(ui, [F::Perspectives], shown, state, requests);
}

/// Where the wording comes from.
pub(super) fn source_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    fields_ui(
        ui,
        [F::Citation, F::Licence, F::Doi],
        shown,
        state,
        requests,
    );
    match &shown.draft.from {
        None => fields_ui(ui, [F::Changes], shown, state, requests),
        Some(from) if from.text.source.changes.is_empty() => {}
        Some(from) => {
            label(ui, Type::Strong, said::CHANGED_BEFORE);
            quiet(ui, Type::Body, &from.text.source.changes);
        }
    }
}
