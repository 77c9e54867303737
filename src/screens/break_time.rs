//! The break: when the room goes on, and with what.

use egui::Ui;

use crate::commands::more_time;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, heading, label, quiet};
use crate::phrases::pauses::{BREAK, goes_on_in_words, then_in_words};
use crate::phrases::placeholders;
use crate::request::{Countdown, Request, Step, name_of};
use crate::session::Session;

/// When the room goes on and with what, large, and five minutes more.
pub(crate) fn break_ui(
    ui: &mut Ui,
    session: &Session,
    countdown: Option<Countdown>,
    requests: &mut Vec<Request>,
) {
    label(ui, Type::Title, BREAK);
    gap(ui, space::M);
    if let Some(Countdown::Until(at)) = countdown {
        let text = goes_on_in_words(at);
        let response = label(ui, Type::Display, &text);
        heading(ui, &response, 2, &text);
        gap(ui, space::S);
    }
    if let Some(next) = Step::Break.after(session) {
        let text = then_in_words(&name_of(session, next));
        let response = label(ui, Type::Title, &text);
        heading(ui, &response, 2, &text);
        let mechanism = next
            .mechanism()
            .and_then(|at| session.workshop().mechanism(at));
        if let Some(mechanism) = mechanism {
            gap(ui, space::XS);
            label(ui, Type::Lead, &mechanism.summary);
        }
    }
    gap(ui, space::L);
    more_time(Step::Break, countdown).ui(ui, requests);
    gap(ui, space::M);
    quiet(ui, Type::Body, placeholders::BREAK);
}
