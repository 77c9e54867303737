//! The break: when the room goes on.

use egui::Ui;

use crate::commands::more_time;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, label, quiet};
use crate::phrases::pauses::{BREAK, goes_on_in_words};
use crate::phrases::placeholders;
use crate::request::{Countdown, Request, Step};

/// When the room goes on, large, and five minutes more.
pub(crate) fn break_ui(ui: &mut Ui, countdown: Option<Countdown>, requests: &mut Vec<Request>) {
    label(ui, Type::Title, BREAK);
    gap(ui, space::M);
    if let Some(Countdown::Until(at)) = countdown {
        label(ui, Type::Display, &goes_on_in_words(at));
        gap(ui, space::S);
    }
    quiet(ui, Type::Lead, placeholders::BREAK);
    gap(ui, space::L);
    more_time(Step::Break, countdown).ui(ui, requests);
}
