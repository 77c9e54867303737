//! The screen of priorities: dots, and the focus that the team picks.

use crate::commands::{
    clear_dots, go_round, line_keycap, missing, pressed, take_away, take_last_back,
};
use crate::phrases::outcomes as said;
use crate::workshop::MechanismIndex;
use egui::{Align, Color32, Galley, Label, Layout, Sense, Ui, vec2};
use std::sync::Arc;

use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, gap, keycap, label, progress, quiet, silent, tip, warned};
use crate::edit::Edit;
use crate::insight::{Priority, Queue, Queued, priorities};
use crate::phrases::placeholders;
use crate::phrases::queue::reason_in_words;
use crate::phrases::rounds::last_key_in_words;
use crate::request::{Request, Show, Step};
use crate::screens::counting::Counting;
use crate::session::{Card, Session};

/// The narrowest room in which a name and what is said of it stand beside each other, in points.
const BESIDE: f32 = 460.0;

/// What matters most: people spend a few dots, hidden until all are in, and the team picks its focus.
pub(crate) fn priorities_ui(
    ui: &mut Ui,
    session: &Session,
    counting: &Counting,
    requests: &mut Vec<Request>,
) {
    label(ui, Type::Title, said::WHAT_WE_WORK_ON);
    gap(ui, space::XS);
    let shown = session.dots().is_revealed();
    head_ui(ui, session, (shown, counting), requests);
    gap(ui, space::S);
    if !shown {
        told_ui(ui, session, counting);
    }
    let rows = rows(session);
    announce(ui.ctx(), "dots shown", &shown_in_words(session, &rows));
    let caps = rows.len().checked_sub(1).map(line_keycap);
    let caps = caps.map_or(0.0, |widest| keycap(ui, &widest).size().x);
    scrolling(ui, "priorities", |ui| {
        for (place, line) in rows.iter().enumerate() {
            let row = Row {
                session,
                line,
                key: line_keycap(place),
                caps,
                shown,
                taking_away: counting.taking_away,
            };
            row.ui(ui, requests);
        }
    });
}

fn head_ui(
    ui: &mut Ui,
    session: &Session,
    (shown, counting): (bool, &Counting),
    requests: &mut Vec<Request>,
) {
    if shown {
        quiet(ui, Type::Lead, said::PICK_OUR_FOCUS);
    } else {
        let dots = said::count_dots_in(session.dots_each());
        quiet(ui, Type::Lead, &dots);
    }
    gap(ui, space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let spent = session.dots().spent();
        let all = session.all_dots();
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
            progress(ui, "Dots that are in", share, 240.0, 12.0, colour);
        }
        if !shown {
            let taking = take_away(counting.taking_away);
            let button = taking.button().chosen(counting.taking_away);
            if ui.add(button).clicked() {
                requests.extend(taking.requests);
            }
            // What begins stands here until a dot is in; then what takes a slip back.
            if spent == 0 {
                go_round().ui(ui, requests);
            } else {
                let possible = counting.can_take_back(session, Step::Priorities);
                take_last_back(possible).ui(ui, requests);
            }
        }
        if spent > 0 {
            clear_dots(session).ui(ui, requests);
        }
    });
    let armed = take_away(false);
    let told = if counting.taking_away {
        &armed.name
    } else {
        ""
    };
    announce(ui.ctx(), "taking away", told);
}

/// In which order the lines stand, or what the last key did: always one line, so that the lines stay
/// under the pointer.
fn told_ui(ui: &mut Ui, session: &Session, counting: &Counting) {
    let untouched = |card: &Arc<Card>| card.revealed().is_none() && card.agreed().is_none();
    if counting.is_sure(session, Step::Priorities)
        && let Some((spent, all)) = missing(session, Step::Priorities)
    {
        warned(ui, "not in", &said::dots_not_in(all - spent));
        return;
    }
    let words = if let Some(last) = counting.last(session, Step::Priorities) {
        last_key_in_words(last.counted_in, last.counted, last.back.is_some())
    } else if session.cards().iter().all(untouched) {
        placeholders::AGENDA_ORDER.to_owned()
    } else {
        placeholders::QUEUE_ORDER.to_owned()
    };
    quiet(ui, Type::Body, &words);
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
    /// Its dots, once they are shown.
    Dots(u32),
}

/// The queue, most worth talking about first; once the dots are shown, by dots.
fn rows(session: &Session) -> Vec<Line> {
    let Some(ranked) = priorities(session) else {
        let line = |queued: Queued| Line {
            mechanism: queued.mechanism,
            told: Told::Reason(reason_in_words(queued.reason)),
        };
        return Queue::of(session).lines().map(line).collect();
    };
    let line = |priority: Priority| Line {
        mechanism: priority.mechanism,
        told: Told::Dots(priority.dots),
    };
    ranked.into_iter().map(line).collect()
}

/// What has the most dots, once they are shown; nothing before.
fn shown_in_words(session: &Session, rows: &[Line]) -> String {
    let dots = |line: &Line| match line.told {
        Told::Dots(dots) => dots,
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

/// A line of the list, and what is needed to show it.
struct Row<'a> {
    session: &'a Session,
    line: &'a Line,
    /// The key that chooses it.
    key: String,
    /// How wide the widest key of the list is.
    caps: f32,
    shown: bool,
    taking_away: bool,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui, requests: &mut Vec<Request>) {
        let (at, told) = (self.line.mechanism, &self.line.told);
        let name = self.session.workshop().mechanism(at);
        let name = name.map_or("", |mechanism| mechanism.name.as_str());
        let focus = self.session.focus().contains(&at);
        let c = theme::colours(ui);
        let (focused, spoken) = if focus {
            ("Our focus", "no longer our focus")
        } else {
            ("Focus", "our focus")
        };
        // As wide as it can become: nothing moves when a line becomes the focus.
        let choose = Button::new("Our focus").width(ui);
        let one_dot = if self.shown {
            0.0
        } else {
            Button::new("One dot").width(ui) + space::S
        };
        let width = ui.available_width();
        let text = width - self.caps - choose - one_dot - 4.0 * space::S;
        // Beside each other, or where that is too narrow below each other.
        let stacked = text < BESIDE;
        let (names, tells) = if stacked {
            (text, text)
        } else {
            (text * 0.52, text * 0.48)
        };
        let typed = |text: &str, kind: Type, width: f32| {
            (ui.painter()).layout(text.to_owned(), kind.font(), Color32::PLACEHOLDER, width)
        };
        let weight = if focus { Type::Strong } else { Type::Body };
        let name_galley = typed(name, weight, names);
        let reason = match told {
            Told::Reason(reason) => Some(typed(reason, Type::Body, tells)),
            Told::Dots(..) => None,
        };
        let high = |galley: &Arc<Galley>| galley.size().y + space::S;
        let height = if stacked {
            let told = reason.iter().map(high).fold(30.0, f32::max);
            high(&name_galley) + told
        } else {
            reason.iter().map(high).fold(high(&name_galley), f32::max)
        };
        let size = vec2(width, height.max(56.0));
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, row, |ui| {
            ui.set_min_size(size);
            let top = ui.max_rect().top();
            ui.painter()
                .hline(ui.max_rect().x_range(), top, theme::stroke(1.0, c.line));
            ui.spacing_mut().item_spacing.x = space::S;
            let cap = keycap(ui, &self.key);
            let (rect, _) = ui.allocate_exact_size(vec2(self.caps, 30.0), Sense::empty());
            cap.paint(
                ui.painter(),
                rect.left_center(),
                theme::paint(c.quiet),
                theme::paint(c.edge),
            );
            let name_ui = |ui: &mut Ui| {
                let response = ui.add(Label::new(weight.text(name)).wrap());
                if matches!(told, Told::Dots(_)) {
                    silent(ui, &response);
                }
            };
            let told_ui = |ui: &mut Ui| match told {
                Told::Dots(dots) => dots_ui(ui, name, *dots),
                Told::Reason(reason) => {
                    let reason = Type::Body.text(reason).color(theme::paint(c.quiet));
                    ui.add(Label::new(reason).wrap());
                }
            };
            if stacked {
                let own = name_galley.size().y;
                ui.allocate_ui(vec2(text, size.y), |ui| {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        gap(ui, space::XS);
                        column(ui, text, own, name_ui);
                        column(ui, text, size.y - own - 2.0 * space::XS, told_ui);
                    });
                });
            } else {
                column(ui, names, size.y, name_ui);
                column(ui, tells, size.y, told_ui);
            }
            if !self.shown {
                let added = ui.add(Button::new("One dot"));
                let said = format!("One dot: {name}");
                ui.ctx()
                    .accesskit_node_builder(added.id, |node| node.set_label(said));
                if tip(added, format!("Put a dot on {name}")).clicked() {
                    let away = self.taking_away || ui.input(|input| input.modifiers.shift);
                    requests.push(Request::Edit(pressed(self.session, at, false, away)));
                    if self.taking_away {
                        requests.push(Show::TakeAway(false).into());
                    }
                }
            }
            let button = ui
                .add(Button::new(focused).chosen(focus))
                .accessible_name(format!("{focused}: {name}"));
            if tip(button, format!("Make {name} {spoken}")).clicked() {
                requests.push(Request::Edit(Edit::Focus(at, !focus)));
            }
        });
    }
}

/// A part of a row that takes this room, whatever stands in it.
fn column(ui: &mut Ui, width: f32, height: f32, contents: impl FnOnce(&mut Ui)) {
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(width, height), row, |ui| {
        ui.set_min_size(vec2(width, height));
        ui.set_max_width(width);
        contents(ui);
    });
}

/// How wide the number of a line's dots is, in points: the dots of all lines begin below each other.
const NUMBER: f32 = 40.0;

/// A dot a dot, as long as there is room; the number always.
fn dots_ui(ui: &mut Ui, name: &str, dots: u32) {
    let c = theme::colours(ui);
    let number = vec2(NUMBER, ui.available_height());
    let right = Layout::right_to_left(Align::Center);
    let number = ui.allocate_ui_with_layout(number, right, |ui| {
        ui.set_min_width(NUMBER);
        ui.label(Type::Strong.text(dots.to_string()))
    });
    let spoken = number.inner;
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
