//! Which earlier session is laid beside this one, and what is not as it was: said before anything is
//! compared.

use egui::{Frame, Label, Margin, Ui};

use crate::commands::take_last_time_off;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::beside_or_below;
use crate::insight::LaidOver;
use crate::phrases::last_time::{not_as_it_was, which_in_words};
use crate::request::Request;

/// The narrowest room for what is said before the button, in points.
const LEAST_WORDS: f32 = 320.0;

/// A strip with all of it, and the button that takes it off again.
pub(super) fn laid_over_ui(ui: &mut Ui, laid: &LaidOver, requests: &mut Vec<Request>) {
    let colours = theme::colours(ui);
    let strip = Frame::new()
        .fill(theme::paint(colours.accent_tint))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(14, 8));
    let off = take_last_time_off();
    strip.show(ui, |ui| {
        let words = |ui: &mut Ui| {
            ui.vertical(|ui| {
                let which = which_in_words(&laid.dates, laid.people);
                ui.add(Label::new(Type::Strong.text(which)).wrap());
                if let Some(changes) = not_as_it_was(laid) {
                    ui.spacing_mut().item_spacing.y = space::XS;
                    let warn = theme::paint(colours.warn);
                    ui.add(Label::new(Type::Body.text(changes).color(warn)).wrap());
                }
            });
        };
        let pressed = beside_or_below(ui, LEAST_WORDS, words, [off.choice()]);
        requests.extend(pressed.into_iter().flatten());
    });
}
