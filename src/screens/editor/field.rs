//! One field of a workshop: its name, what stands in it, and what is wrong with that.

use egui::{Id, Response, Ui};

use super::content::EditorContent;
use super::state::State;
use crate::design::theme::space;
use crate::design::widgets::{
    Entry, field_label, gap, line_field, problem, silent, text_field, wrapped_field,
};
use crate::phrases::editor as said;
use crate::request::{Effect, Request};
use crate::workshop::{DraftPosition, WorkshopEdit, WorkshopField, WorkshopNumber};

/// The name of a field in the window's memory.
pub(super) fn id(field: WorkshopField) -> Id {
    Id::unique(("field of a workshop", field))
}

/// Whether a text may be so long that it has to be seen on several lines.
fn is_long(field: WorkshopField) -> bool {
    use WorkshopField as F;
    field.is_list()
        || matches!(
            field,
            F::Summary(_)
                | F::Description(_)
                | F::Evidence(_)
                | F::Purpose
                | F::Citation
                | F::Changes
                | F::Note
                | F::LevelMeaning(_)
                | F::OwnMeaning(..)
        )
}

/// Shows a field with its name above it.
pub(super) fn field_ui(
    ui: &mut Ui,
    field: WorkshopField,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> Response {
    let label = field_label(ui, said::name(field));
    silent(ui, &label);
    let response = bare_field_ui(ui, field, shown, state, requests);
    gap(ui, space::S);
    response
}

/// Shows a field without a name above it; the name is spoken.
pub(super) fn bare_field_ui(
    ui: &mut Ui,
    field: WorkshopField,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> Response {
    let mut text = field.get(&shown.draft);
    let name = said::spoken(field, &shown.draft);
    let show = if is_long(field) {
        wrapped_field
    } else {
        line_field
    };
    let response = show(
        ui,
        id(field),
        &name,
        &mut text,
        said::hint(field),
        f32::INFINITY,
    );
    if state.focus.take_if(|wanted| *wanted == field).is_some() {
        response.request_focus();
        response.scroll_to_me(None);
    }
    if response.has_focus() {
        state.field = Some(field);
    }
    if response.changed() {
        let edit = WorkshopEdit::Write(field, text);
        requests.push(Request::Do(Effect::EditWorkshop(edit)));
    }
    if let Some(why) = shown.problem(DraftPosition::Field(field)) {
        problem(ui, &response, &said::reason(why));
    }
    response
}

/// Shows a number with its name above it.
pub(super) fn number_ui(
    ui: &mut Ui,
    number: WorkshopNumber,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    const WIDTH: f32 = 120.0;
    let kept = number.get(&shown.draft).to_string();
    let (response, entry) = state.numbers.entry(number).or_default().show(
        ui,
        &kept,
        |ui, text| {
            let id = Id::unique(("number of a workshop", number));
            text_field(ui, id, said::number(number), text, "", WIDTH)
        },
        |text| {
            let number = text.trim().parse::<u32>();
            number.map_err(|_| said::NO_NUMBER.to_owned())
        },
    );
    if let Entry::Taken(to) | Entry::Typing(to) = entry
        && to != number.get(&shown.draft)
    {
        let edit = WorkshopEdit::Count(number, to);
        requests.push(Request::Do(Effect::EditWorkshop(edit)));
    }
    if let Some(why) = shown.problem(DraftPosition::Number(number)) {
        problem(ui, &response, &said::reason(why));
    }
    gap(ui, space::S);
}
