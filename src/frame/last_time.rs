//! The dialog in which an earlier session is chosen, to be laid beside this one.

use egui::Context;

use crate::commands::keys::{DIGITS, Keys};
use crate::design::combo::Combo;
use crate::design::modal::{buttons, enter, escape, head, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet};
use crate::phrases::last_time as said;

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The one at this place of the list.
    Lay(usize),
    /// One that is not on the list.
    Open,
    /// None.
    Leave,
}

/// The earlier sessions, each in a line, newest first.
pub fn last_time(ctx: &Context, lines: &[String]) -> Option<Answer> {
    show(ctx, "last time", 760.0, |ui| {
        let text = if lines.is_empty() {
            said::NONE_FOUND
        } else {
            said::WHICH
        };
        head(ui, said::LAY_OVER, text);
        gap(ui, space::S);
        label(ui, Type::Body, text);
        gap(ui, space::S);
        let pressed = Keys::take(ui.ctx());
        let mut answer = None;
        for (i, line) in lines.iter().enumerate() {
            let number = i + 1;
            let button = Button::new(line);
            let button = match DIGITS.get(number) {
                Some(&digit) => button.key(Combo::plain(digit)),
                None => button,
            };
            let mut digits = pressed.digits();
            let by_key = digits.any(|(digit, _)| usize::from(digit) == number);
            if ui.add(button).clicked() || by_key {
                answer = Some(Answer::Lay(i));
            }
        }
        gap(ui, space::S);
        quiet(ui, Type::Small, said::FIGURES_ALONE);
        let enter_means = if lines.is_empty() {
            Answer::Open
        } else {
            Answer::Lay(0)
        };
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), Answer::Leave),
            (Button::new(said::OPEN_ANOTHER), Answer::Open),
        ];
        answer
            .or_else(|| buttons(ui, choices))
            .or_else(|| enter(ui).then_some(enter_means))
            .or_else(|| escape(ui).then_some(Answer::Leave))
    })
}
