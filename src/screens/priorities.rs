//! The screen of priorities: dots, and the focus that the team picks.

use crate::commands::LETTERS;
use crate::commands::clear_dots;
use crate::commands::go_round_with_dots;
use crate::commands::pressed;
use crate::phrases::outcomes as said;
use crate::report::facts;
use crate::workshop::MechanismIndex;
use egui::{Align, Label, Layout, Sense, Ui, vec2};

use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, gap, keycap, label, progress, quiet};
use crate::edit::Edit;
use crate::insight::{Priority, Queue, Queued, priorities};
use crate::phrases::placeholders;
use crate::phrases::queue::reason_in_words;
use crate::request::Request;
use crate::session::Session;

/// What matters most: people spend a few dots, hidden until all are in, and the team picks its focus.
pub(crate) fn priorities_ui(ui: &mut Ui, session: &Session, requests: &mut Vec<Request>) {
    label(ui, Type::Title, said::WHAT_WE_WORK_ON);
    gap(ui, space::XS);
    let shown = session.dots().is_revealed();
    head_ui(ui, session, shown, requests);
    gap(ui, space::S);
    if session
        .cards()
        .iter()
        .all(|card| card.revealed().is_none() && card.agreed().is_none())
    {
        quiet(ui, Type::Body, placeholders::AGENDA_ORDER);
    } else if !shown {
        quiet(ui, Type::Body, placeholders::QUEUE_ORDER);
    }
    let rows = rows(session);
    announce(ui.ctx(), "dots shown", &shown_in_words(session, &rows));
    scrolling(ui, "priorities", |ui| {
        for row in rows {
            row_ui(ui, session, &row, shown, requests);
        }
    });
}

fn head_ui(ui: &mut Ui, session: &Session, shown: bool, requests: &mut Vec<Request>) {
    let each = session.dots_each();
    if shown {
        quiet(
            ui,
            Type::Lead,
            "Press a letter to make it our focus, and again to take it back.",
        );
    } else {
        let dots = format!(
            "Dots for each person: {each}. Count them in with the letters; Shift and the letter takes one away."
        );
        quiet(ui, Type::Lead, &dots);
    }
    gap(ui, space::S);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let spent = session.dots().spent();
        let all = facts::all_dots(session);
        let c = theme::colours(ui);
        let text = said::dots_in(spent, all);
        let (share, colour) = match all {
            Some(all) if spent > all => (1.0, c.warn),
            Some(all) => (spent as f32 / all as f32, c.accent),
            None => (0.0, c.accent),
        };
        ui.label(Type::Heading.text(&text));
        announce(ui.ctx(), "dots", &text);
        if all.is_some() {
            progress(ui, "Dots that are in", share, 320.0, 12.0, colour);
        }
        if spent > 0 {
            clear_dots(session).ui(ui, requests);
        }
        if !shown {
            go_round_with_dots().ui(ui, requests);
        }
    });
}

/// One mechanism's line.
struct Line {
    mechanism: MechanismIndex,
    told: Told,
}

/// What stands beside a mechanism's name.
enum Told {
    /// Why it stands where it stands, while the dots are hidden.
    Reason(String),
    /// Its dots and its rank, once they are shown.
    Dots(u32, String),
}

/// The queue, most worth talking about first; once the dots are shown, by dots.
fn rows(session: &Session) -> Vec<Line> {
    let Some(ranked) = priorities(session) else {
        let Queue { open, settled } = Queue::of(session);
        let line = |queued: Queued| Line {
            mechanism: queued.mechanism,
            told: Told::Reason(reason_in_words(queued.reason)),
        };
        return open.into_iter().chain(settled).map(line).collect();
    };
    let line = |priority: Priority| {
        let tie = if priority.tied && priority.dots > 0 {
            " ="
        } else {
            ""
        };
        let rank = format!("{}{tie}", priority.rank);
        Line {
            mechanism: priority.mechanism,
            told: Told::Dots(priority.dots, rank),
        }
    };
    ranked.into_iter().map(line).collect()
}

/// What has the most dots, once they are shown; nothing before.
fn shown_in_words(session: &Session, rows: &[Line]) -> String {
    let dots = |line: &Line| match line.told {
        Told::Dots(dots, _) => dots,
        Told::Reason(_) => 0,
    };
    let most = rows.iter().map(dots).max().unwrap_or(0);
    if most == 0 {
        return String::new();
    }
    let names: Vec<&str> = rows
        .iter()
        .filter(|line| dots(line) == most)
        .filter_map(|line| session.workshop().mechanism(line.mechanism))
        .map(|mechanism| mechanism.name.as_str())
        .collect();
    format!(
        "The dots are shown. Most, with {most}: {}",
        names.join("; ")
    )
}

fn row_ui(ui: &mut Ui, session: &Session, line: &Line, shown: bool, requests: &mut Vec<Request>) {
    let c = theme::colours(ui);
    let name = session
        .workshop()
        .mechanism(line.mechanism)
        .map_or("", |m| m.name.as_str());
    let width = ui.available_width();
    let focus = session.focus().contains(&line.mechanism);
    ui.allocate_ui_with_layout(
        vec2(width, 56.0),
        Layout::left_to_right(Align::Center),
        |ui| {
            ui.set_min_size(vec2(width, 56.0));
            let top = ui.max_rect().top();
            ui.painter()
                .hline(ui.max_rect().x_range(), top, theme::stroke(1.0, c.line));
            ui.spacing_mut().item_spacing.x = space::S;
            let cap = keycap(
                ui,
                LETTERS
                    .get(line.mechanism.get())
                    .map_or("", |key| key.name()),
            );
            let (rect, _) = ui.allocate_exact_size(vec2(36.0, 30.0), Sense::empty());
            cap.paint(
                ui.painter(),
                rect.left_center(),
                theme::paint(c.quiet),
                theme::paint(c.edge),
            );
            if let Told::Dots(_, rank) = &line.told {
                ui.allocate_ui(vec2(50.0, 30.0), |ui| {
                    ui.set_min_width(50.0);
                    ui.label(Type::Body.text(rank).color(theme::paint(c.quiet)));
                });
            }
            let text = if focus {
                Type::Strong.text(name)
            } else {
                Type::Body.text(name)
            };
            ui.allocate_ui(vec2(width * 0.4, 40.0), |ui| {
                ui.set_min_width(width * 0.4);
                ui.add(Label::new(text).truncate());
            });
            let (label, spoken) = if focus {
                ("Our focus", "no longer our focus")
            } else {
                ("Focus", "our focus")
            };
            let dot = Button::new("One dot").width(ui) + space::S;
            let buttons = Button::new(label).width(ui) + if shown { 0.0 } else { dot };
            let room = vec2(
                (ui.available_width() - buttons - space::S).max(0.0),
                ui.available_height(),
            );
            let row = Layout::left_to_right(Align::Center);
            ui.allocate_ui_with_layout(room, row, |ui| {
                ui.set_min_size(room);
                match &line.told {
                    Told::Dots(dots, _) => dots_ui(ui, name, *dots),
                    Told::Reason(reason) => {
                        ui.label(Type::Body.text(reason).color(theme::paint(c.quiet)));
                    }
                }
            });
            if !shown {
                let add = Button::new("One dot");
                let added = ui.add(add);
                let said = format!("One dot: {name}");
                ui.ctx()
                    .accesskit_node_builder(added.id, |node| node.set_label(said));
                if added
                    .on_hover_text(format!("Put a dot on {name}"))
                    .clicked()
                {
                    let shift = ui.input(|input| input.modifiers.shift);
                    requests.push(Request::Edit(pressed(
                        session,
                        line.mechanism,
                        false,
                        shift,
                    )));
                }
            }
            let button = ui
                .add(Button::new(label).chosen(focus))
                .accessible_name(format!("{label}: {name}"));
            if button
                .on_hover_text(format!("Make {name} {spoken}"))
                .clicked()
            {
                requests.push(Request::Edit(Edit::Focus(line.mechanism, !focus)));
            }
        },
    );
}

/// A dot a dot, as long as there is room; the number always.
fn dots_ui(ui: &mut Ui, name: &str, dots: u32) {
    let c = theme::colours(ui);
    let spoken = ui.label(Type::Strong.text(dots.to_string()));
    spoken.widget_info(|| {
        egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{name}: dots {dots}"))
    });
    let room = (ui.available_width() / 20.0).max(0.0) as u32;
    let (rect, _) =
        ui.allocate_exact_size(vec2(20.0 * dots.min(room) as f32, 20.0), Sense::empty());
    for i in 0..dots.min(room) {
        let centre = rect.left_center() + vec2(10.0 + 20.0 * i as f32, 0.0);
        ui.painter()
            .circle_filled(centre, 8.0, theme::paint(c.accent));
    }
}
