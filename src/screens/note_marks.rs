//! The buttons under a note that somebody writes in: its line becomes an action, or is parked.

use egui::{Context, Id, Rect, Ui, vec2};

use crate::commands::mark_line;
use crate::design::theme::space;
use crate::design::widgets::{Button, gap, tip};
use crate::request::{Note, Request};
use crate::session::Mark;

/// The note under which they stood last, where, and in which pass.
#[derive(Clone, Copy)]
struct Under(Note, Rect, u64);

fn under() -> Id {
    Id::unique("marks of a note")
}

/// Whether they stand under this note: while it has the keyboard, or one of them has, or is pressed.
pub(super) fn are_under(ctx: &Context, note: Note) -> bool {
    if ctx.memory(|memory| memory.has_focus(note.id())) {
        return true;
    }
    let Some(Under(of, rect, pass)) = ctx.data(|data| data.get_temp(under())) else {
        return false;
    };
    if of != note || pass + 1 < ctx.cumulative_pass_nr() {
        return false;
    }
    let focused = ctx.memory(egui::Memory::focused);
    let on = focused.and_then(|id| ctx.read_response(id));
    let has_keyboard = on.is_some_and(|on| rect.contains(on.rect.center()));
    let is_pressed = ctx.input(|input| {
        let pointer = &input.pointer;
        let began = pointer.press_origin().or(pointer.interact_pos());
        (pointer.any_down() || pointer.any_released()) && began.is_some_and(|at| rect.contains(at))
    });
    has_keyboard || is_pressed
}

/// How high they are with what parts them from the note, in points.
pub(super) fn height(ui: &Ui) -> f32 {
    Button::new("").height(ui) + space::XS
}

/// In their place where they do not stand: what follows is called the same whether they are there or
/// not, since the keyboard may be on it.
pub(super) fn skip(ui: &mut Ui) {
    ui.skip_ahead_auto_ids(1);
}

/// The buttons. Who presses one goes on writing.
pub(super) fn marks_ui(ui: &mut Ui, note: Note, requests: &mut Vec<Request>) {
    ui.scope(|ui| {
        gap(ui, space::XS);
        row_ui(ui, note, requests);
    });
}

fn row_ui(ui: &mut Ui, note: Note, requests: &mut Vec<Request>) {
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let commands = [Mark::Action, Mark::Parked].map(mark_line);
        let wide: f32 = commands.iter().map(|it| it.button().width(ui)).sum();
        let has_room = wide + space::S <= ui.available_width();
        for command in &commands {
            let button = if has_room {
                ui.add(command.button())
            } else {
                tip(ui.add(command.button().without_key()), command.key())
            };
            if button.clicked() {
                ui.memory_mut(|memory| memory.request_focus(note.id()));
                requests.extend_from_slice(&command.requests);
            }
        }
    });
    let here = Under(note, row.response.rect, ui.ctx().cumulative_pass_nr());
    ui.data_mut(|data| data.insert_temp(under(), here));
}
