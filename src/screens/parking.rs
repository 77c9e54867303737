//! The parking lot: what does not belong here and must not be lost.

use crate::commands::park_thought;
use egui::{Id, Key, Modifiers, Ui};

use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Icon, heading, quiet, wrapped_field};
use crate::edit::{Edit, ParkEdit};
use crate::phrases::placeholders;
use crate::request::Request;
use crate::session::Session;

/// What does not belong here and must not be lost. `new` is the line that gets the keyboard next.
pub(crate) fn parking_ui(
    ui: &mut Ui,
    session: &Session,
    new: &mut Option<Id>,
    requests: &mut Vec<Request>,
) {
    let park = |edit: ParkEdit| Request::Edit(Edit::Park(edit));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let name = crate::phrases::outcomes::PARKING_LOT;
        let response = ui.label(Type::Heading.text(name));
        heading(ui, &response, 2, name);
        park_thought(session).ui(ui, requests);
    });
    if session.parking().is_empty() {
        quiet(
            ui,
            Type::Body,
            "What does not belong here today, and must not be lost.",
        );
    }
    for (place, parked) in session.parking().iter().enumerate() {
        ui.horizontal_top(|ui| {
            let name = format!("Take parked thought {} away", place + 1);
            let away = Button::icon(&name, Icon::Cross).bare();
            let mut text = parked.clone();
            let gaps = 2.0 * ui.spacing().item_spacing.x;
            let width = ui.available_width() - away.width(ui) - gaps;
            let id = parked_id(place);
            // Enter ends a line and makes none.
            let typing = ui.memory(|memory| memory.has_focus(id));
            if typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
                ui.memory_mut(|memory| memory.surrender_focus(id));
            }
            let response = wrapped_field(
                ui,
                id,
                &format!("Parked thought {}", place + 1),
                &mut text,
                placeholders::PARK,
                width,
            );
            if *new == Some(parked_id(place)) {
                *new = None;
                response.request_focus();
            }
            if response.changed() {
                requests.push(park(ParkEdit::Write(place, text)));
            }
            if ui.add(away).clicked() {
                requests.push(park(ParkEdit::Delete(place)));
            }
        });
    }
}

/// The field of a parked thought.
pub(super) fn parked_id(place: usize) -> Id {
    Id::unique(("parked", place))
}
