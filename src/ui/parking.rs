use eframe::egui::{Align, Id, Key, Layout, Ui};

use super::keys::Keys;
use super::theme::{Type, space};
use super::widgets::{Button, Icon, line_field, quiet};
use super::{Request, hints};
use crate::edit::{Edit, ParkEdit};
use crate::session::{MAX_PARKED, Session};

/// What does not belong here and must not be lost. `new` is the line that gets the keyboard next.
pub(super) fn parking_ui(
    ui: &mut Ui,
    session: &Session,
    new: &mut Option<Id>,
    keys: &Keys,
    requests: &mut Vec<Request>,
) {
    let park = |edit: ParkEdit| Request::Edit(Edit::Park(edit));
    let id = |place: usize| Id::unique(("parked", place));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.label(Type::Heading.text("Parking lot"));
        let room = session.parking().len() < MAX_PARKED;
        if (ui
            .add(Button::new("Park a thought").key("K").enabled(room))
            .clicked()
            || keys.letter(Key::K))
            && room
        {
            *new = Some(id(session.parking().len()));
            requests.push(park(ParkEdit::Add(String::new())));
        }
    });
    if session.parking().is_empty() {
        quiet(
            ui,
            Type::Body,
            "What does not belong here today, and must not be lost.",
        );
    }
    for (place, parked) in session.parking().iter().enumerate() {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let name = format!("Take parked thought {} away", place + 1);
            if ui.add(Button::icon(&name, Icon::Cross).bare()).clicked() {
                requests.push(park(ParkEdit::Delete(place)));
            }
            let mut text = parked.clone();
            let width = ui.available_width() - space::M;
            let response = line_field(
                ui,
                id(place),
                &format!("Parked thought {}", place + 1),
                &mut text,
                hints::PARK,
                width,
            );
            if *new == Some(id(place)) {
                *new = None;
                response.request_focus();
            }
            if response.changed() {
                requests.push(park(ParkEdit::Write(place, text)));
            }
        });
    }
}
