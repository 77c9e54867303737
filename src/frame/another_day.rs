//! A strip below the top bar: a session of an earlier day goes on today, or is only looked at.

use egui::{Color32, Frame, Margin, Panel, Role, Ui};

use crate::commands::of_effect;
use crate::design::folding::either;
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme::{self, Type, space};
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
    let side = either(ui.ctx(), 28.0, 16.0);
    let strip = Frame::new()
        .fill(theme::paint(theme::colours(ui).accent_tint))
        .inner_margin(Margin::symmetric(side as i8, 9));
    let commands = [Effect::OnlyLook, Effect::GoOnToday].map(of_effect);
    let button = commands[0].button().height(ui);
    let buttons = commands.iter().map(|it| it.button().width(ui) + space::M);
    let room = ui.available_width() - 2.0 * side;
    let below = room - buttons.sum::<f32>() < LEAST_WORDS;
    let height = if below {
        let font = Type::Body.font();
        let words = (ui.painter()).layout(told.clone(), font, Color32::PLACEHOLDER, room);
        1.4 * words.size().y + ui.spacing().item_spacing.y + button
    } else {
        button
    };
    let panel = Panel::top("another day")
        .exact_size(height + 18.0)
        .show_separator_line(false)
        .frame(strip);
    panel.show(ui, |ui| {
        region(ui, Role::Note, "Another day");
        let choices = commands.iter().map(|command| command.choice());
        let words = |ui: &mut Ui| {
            ui.add(egui::Label::new(Type::Body.text(&told)).wrap());
        };
        let asked = beside_or_below(ui, LEAST_WORDS, words, choices);
        requests.extend(asked.into_iter().flatten());
    });
}
