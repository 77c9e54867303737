//! What stands there before a session: one thing to press, ways to try it out, and what was open
//! before.

mod entry;
mod lists;
mod own;
mod recent_sessions;

pub use entry::{ENTRY, entry_ui};
pub use lists::{KeptEntry, Lists, RecentEntry};

use egui::{CentralPanel, Frame, Margin, Panel, Role, Ui, vec2};

use crate::commands::of_effect;
use crate::design::combo::Combo;
use crate::design::folding::{either, is_small, page};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{Button, gap, heading, label, quiet};
use crate::phrases::workshops::facts;
use crate::request::{Effect, Request};
use crate::workshop::Workshop;

/// How large they are where all three stand on one line.
const ON_ONE_LINE: f32 = 36.0;

/// Shows the start screen.
pub fn start_ui(ui: &mut Ui, workshop: &Workshop, lists: &Lists) -> Vec<Request> {
    let mut requests = Vec::new();
    let c = theme::colours(ui);
    if is_small(ui.ctx()) {
        // One below the other: the list has no room beside it.
        let frame = Frame::new().inner_margin(Margin::symmetric(24, 16));
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            page(ui, "start", |ui| {
                ui.scope(|ui| main_ui(ui, workshop, lists, &mut requests));
                gap(ui, space::L);
                ui.scope(|ui| recent_sessions::recent_sessions_ui(ui, lists, &mut requests));
            });
        });
        return requests;
    }
    let width = (ui.available_width() * 0.32).clamp(360.0, 618.0);
    let side = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(Margin::symmetric(
            recent_sessions::SIDE as i8,
            recent_sessions::TOP as i8,
        ));
    let main = Frame::new().inner_margin(Margin {
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
        page(ui, "start", |ui| {
            main_ui(ui, workshop, lists, &mut requests);
        });
    });
    CentralPanel::no_frame().frame(side).show(ui, |ui| {
        let rect = ui
            .max_rect()
            .expand2(vec2(recent_sessions::SIDE, recent_sessions::TOP));
        let line = theme::stroke(1.0, c.line);
        ui.painter().vline(rect.left(), rect.y_range(), line);
        recent_sessions::recent_sessions_ui(ui, lists, &mut requests);
    });
    requests
}

/// What the program is for, and ways to begin.
fn main_ui(ui: &mut Ui, workshop: &Workshop, lists: &Lists, requests: &mut Vec<Request>) {
    region(ui, Role::Main, "Start");
    announce(ui.ctx(), "place", "Start. Enter starts a session");
    let name = Type::Heading.text("Roundtable").size(30.0);
    let accent = theme::paint(theme::colours(ui).accent);
    let response = ui.label(name.color(accent));
    heading(ui, &response, 1, "Roundtable");
    gap(ui, either(ui.ctx(), space::S, 0.0));
    ui.spacing_mut().item_spacing.y = 2.0;
    let lines = [
        "Score it together.",
        "Talk about why.",
        "See the shape of it.",
    ];
    if is_small(ui.ctx()) {
        label(ui, Type::Lead, &lines.join(" "));
    } else if lists.workshops.is_empty() {
        for line in lines {
            let high = Some(Type::Display.size() * 1.06);
            ui.label(Type::Display.text(line).line_height(high));
        }
    } else {
        // A person's own workshops take the room of two of them.
        ui.label(Type::Display.text(lines.join(" ")).size(ON_ONE_LINE));
    }
    gap(ui, either(ui.ctx(), space::L, space::XS));
    workshop_ui(ui, workshop, lists, requests);
    gap(ui, space::M);
    quiet(
        ui,
        Type::Body,
        "Everything stays on this computer. No account, no network.",
    );
}

/// Ways to try it out before the day, and what comes after many days, each with what it is.
const TRY_IT: [(&str, Effect); 4] = [
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
    (
        "Many teams side by side: what they have in common.",
        Effect::Teams,
    ),
];

fn workshop_ui(ui: &mut Ui, workshop: &Workshop, lists: &Lists, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let small = is_small(ui.ctx());
    let margin = if small {
        Margin::symmetric(20, 14)
    } else {
        Margin::symmetric(40, 32)
    };
    let card = Frame::new()
        .fill(theme::paint(c.card))
        .stroke(theme::stroke(1.0, c.line))
        .corner_radius(CORNER + 6)
        .inner_margin(margin);
    card.show(ui, |ui| {
        ui.set_width(ui.available_width().min(900.0));
        let size = either(ui.ctx(), 31.0, Type::Heading.size());
        let response = ui.label(Type::Heading.text(&workshop.title).size(size));
        heading(ui, &response, 2, &workshop.title);
        gap(ui, space::XS);
        quiet(ui, Type::Body, &facts(workshop));
        gap(ui, either(ui.ctx(), space::M, space::XS));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            let start = Button::primary("Start a session").key(Combo::ENTER);
            if ui.add(start).clicked() {
                requests.push(Request::Do(Effect::New));
            }
            for effect in [
                Effect::ChooseWorkshop,
                Effect::MakeFromTable,
                Effect::ChangeCopy,
                Effect::MakeOwn,
            ] {
                of_effect(effect).ui(ui, requests);
            }
        });
        own::own_ui(ui, lists, requests);
        gap(ui, either(ui.ctx(), space::M, space::S));
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
