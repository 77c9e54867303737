//! The card's fourth stage: questions beside what the room has seen.

use crate::commands::another_round;
use egui::Ui;

use super::context::CardContext;
use super::reveal;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{beside_or_below, bullets, gap, heading, quiet};
use crate::phrases::headings;
use crate::phrases::placeholders;
use crate::request::Request;

/// The narrowest room for the heading before the buttons, in points.
const LEAST_TITLE: f32 = 220.0;

/// Questions for the talk, beside what the room has just seen.
pub(crate) fn discuss_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    (notes_on_wall, state): (bool, &mut reveal::State),
    requests: &mut Vec<Request>,
) {
    scrolling(ui, "discuss", |ui| {
        ui.set_max_width(ui.available_width());
        let name = "Talk about why";
        let title = |ui: &mut Ui| {
            let response = ui.label(Type::Heading.text(name).size(30.0));
            heading(ui, &response, 2, name);
        };
        let (wall, again) = (
            crate::commands::notes_on_wall(),
            another_round(shown.place, shown.card),
        );
        let mut choices = vec![(wall.button().chosen(notes_on_wall), wall.requests.clone())];
        if shown.card.revealed().is_some() {
            choices.push(again.choice());
        }
        let pressed = beside_or_below(ui, LEAST_TITLE, title, choices);
        requests.extend(pressed.into_iter().flatten());
        ui.spacing_mut().item_spacing.y = space::S;
        let mut questions = shown.mechanism.questions.clone();
        questions.push(headings::ONE_LEVEL_UP.to_owned());
        bullets(ui, Type::Lead, &questions);
        gap(ui, space::S);
        if shown.card.revealed().is_some() {
            let height = (ui.available_height() - space::S).clamp(220.0, 420.0);
            reveal::drawing_ui(ui, shown, state, (height, true));
        } else {
            quiet(ui, Type::Body, placeholders::NOT_SCORED);
        }
    });
}
