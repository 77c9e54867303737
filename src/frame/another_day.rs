//! A strip below the top bar: a session of an earlier day goes on today, or is only looked at.

use egui::{Frame, Margin, Panel, Ui};

use crate::commands::of_effect;
use crate::design::folding::either;
use crate::design::speech::announce;
use crate::design::theme::{self, Type};
use crate::design::widgets::beside_or_below;
use crate::phrases::dates::earlier_in_words;
use crate::request::{Effect, Request};
use crate::session::Session;

/// The narrowest room for what is said before the buttons, in points.
const LEAST_WORDS: f32 = 300.0;

/// Says of which day the session is, and asks.
pub(super) fn another_day_ui(ui: &mut Ui, session: &Session, requests: &mut Vec<Request>) {
    let told = earlier_in_words(&session.about().dates).unwrap_or_default();
    announce(ui.ctx(), "another day", &told);
    let strip = Frame::new()
        .fill(theme::paint(theme::colours(ui).accent_tint))
        .inner_margin(Margin::symmetric(either(ui.ctx(), 28.0, 16.0) as i8, 9));
    let panel = Panel::top("another day")
        .show_separator_line(false)
        .frame(strip);
    panel.show(ui, |ui| {
        let commands = [Effect::OnlyLook, Effect::GoOnToday].map(of_effect);
        let choices = commands.iter().map(|command| command.choice());
        let words = |ui: &mut Ui| {
            ui.add(egui::Label::new(Type::Body.text(&told)).wrap());
        };
        let asked = beside_or_below(ui, LEAST_WORDS, words, choices);
        requests.extend(asked.into_iter().flatten());
    });
}
