//! What stands there before a session: one thing to press, ways to try it out, and what was open
//! before.

mod lists;
mod recent_sessions;

pub use lists::{Kept, Lists, Recent};

use egui::{CentralPanel, Frame, Margin, Panel, Role, Ui};

use crate::commands::of_effect;
use crate::design::combo::Combo;
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{Button, gap, heading, quiet};
use crate::phrases::words;
use crate::request::{Effect, Request};
use crate::workshop::Workshop;

/// Shows the start screen.
pub fn start_ui(ui: &mut Ui, workshop: &Workshop, lists: &Lists) -> Vec<Request> {
    let mut requests = Vec::new();
    let c = theme::colours(ui);
    let width = (ui.available_width() * 0.32).clamp(360.0, 618.0);
    let side = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(Margin::symmetric(
            recent_sessions::SIDE as i8,
            recent_sessions::TOP as i8,
        ));
    let main = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin {
            left: 110,
            right: 64,
            top: 100,
            bottom: 48,
        });
    // The keyboard comes here first: the panel on the right is added after it.
    let first = Panel::left("start")
        .exact_size(ui.available_width() - width)
        .resizable(false)
        .show_separator_line(false)
        .frame(main);
    first.show(ui, |ui| {
        region(ui, Role::Main, "Start");
        announce(ui.ctx(), "place", "Start. Enter starts a session");
        let name = Type::Heading.text("Roundtable").size(30.0);
        let response = ui.label(name.color(theme::paint(c.accent)));
        heading(ui, &response, 1, "Roundtable");
        gap(ui, space::S);
        ui.spacing_mut().item_spacing.y = 2.0;
        for line in [
            "Score it together.",
            "Talk about why.",
            "See the shape of it.",
        ] {
            ui.label(
                Type::Display
                    .text(line)
                    .line_height(Some(Type::Display.size() * 1.06)),
            );
        }
        gap(ui, space::L);
        workshop_ui(ui, workshop, &mut requests);
        gap(ui, space::M);
        quiet(
            ui,
            Type::Body,
            "Everything stays on this computer. No account, no network.",
        );
    });
    CentralPanel::no_frame().frame(side).show(ui, |ui| {
        recent_sessions::recent_sessions_ui(ui, lists, &mut requests);
    });
    requests
}

/// Ways to try it out before the day, each with what it is.
const TRY_IT: [(&str, Effect); 3] = [
    (
        "New here? A walk through it with a made-up team.",
        Effect::Tour,
    ),
    (
        "Practise the whole session. Nothing in it counts.",
        Effect::Rehearse,
    ),
    (
        "A finished session, to see what you will have at the end.",
        Effect::Sample,
    ),
];

fn workshop_ui(ui: &mut Ui, workshop: &Workshop, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let card = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(theme::stroke(1.0, c.line))
        .corner_radius(CORNER + 6)
        .inner_margin(Margin::symmetric(40, 32));
    card.show(ui, |ui| {
        ui.set_width(ui.available_width().min(900.0));
        let response = ui.label(Type::Heading.text(&workshop.title).size(31.0));
        heading(ui, &response, 2, &workshop.title);
        gap(ui, space::XS);
        let length = words::minutes_in_words(u64::from(workshop.minutes()));
        let many = format!("{} {}", workshop.mechanisms.len(), workshop.noun.many);
        let mut facts = vec![length, many];
        if !workshop.audience.is_empty() {
            facts.push(workshop.audience.clone());
        }
        quiet(ui, Type::Body, &facts.join(" · "));
        gap(ui, space::M);
        if ui
            .add(Button::primary("Start a session").key(Combo::ENTER))
            .clicked()
        {
            requests.push(Request::Do(Effect::New));
        }
        gap(ui, space::L);
        for (what, effect) in TRY_IT {
            ui.horizontal(|ui| {
                let row = ui.max_rect().left();
                of_effect(effect).ui(ui, requests);
                // The sentences stand under each other.
                let used = ui.min_rect().right() - row;
                gap(ui, (236.0 - used).max(0.0));
                quiet(ui, Type::Body, what);
            });
            gap(ui, space::S);
        }
    });
}
