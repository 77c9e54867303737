//! The agenda at the left, and where each mechanism stands.

use egui::Id;
use egui::accesskit::AriaCurrent;
use egui::{Color32, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::design::folding;
use crate::design::regions::region;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Icon, heading, icon};
use crate::phrases::figures::standing_in_words;
use crate::phrases::words;
use crate::request::Request;
use crate::request::{Step, name_of};
use crate::session::{Agreement, Card, Part, Session, Standing};

/// The agenda, and where each mechanism stands.
pub(super) fn rail_ui(ui: &mut Ui, session: &Session, place: Step, requests: &mut Vec<Request>) {
    region(ui, Role::Navigation, "Agenda");
    let rect = ui.max_rect();
    // It scrolls to a new step once, and stays where somebody has scrolled it after that.
    let shown = Id::unique("step shown in the rail");
    let before = ui.data_mut(|data| {
        data.get_temp_mut_or_default::<Option<Step>>(shown)
            .replace(place)
    });
    let moved = before != Some(place);
    let workshop = session.workshop();
    scrolling(ui, "agenda", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut entry = |ui: &mut Ui, entry: Entry<'_>, to: Step| {
            let response = entry_ui(ui, &entry);
            if entry.here && moved {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                requests.push(Request::Go(to));
            }
        };
        for (name, to) in [("People", Step::People), ("Welcome", Step::Welcome)] {
            entry(ui, Entry::part(session, name, to, place), to);
        }
        section_ui(
            ui,
            &words::capital(&format!(
                "{} {}",
                words::count_in_words(workshop.mechanisms.len()),
                workshop.noun.many
            )),
        );
        let mut group = "";
        // The first of them is the welcome.
        for part in session.parts().into_iter().skip(1) {
            let to = Step::of_part(session, part);
            if part == Part::Picture {
                section_ui(ui, "Together");
            }
            let name = name_of(session, to);
            let card = to
                .mechanism()
                .and_then(|at| session.workshop().mechanism(at));
            if let Some(mechanism) = card
                && mechanism.group != group
            {
                group = &mechanism.group;
                group_ui(ui, group);
            }
            let row = match (to, card) {
                (Step::Mechanism(at, _), Some(mechanism)) => Entry {
                    // There the lines of the list have the numbers: one means one thing.
                    number: (place != Step::Priorities).then(|| at.number()),
                    name: &mechanism.name,
                    standing: session.card(at).map(Card::standing),
                    here: place.mechanism() == Some(at),
                    time: time_of(session, to),
                },
                _ => Entry::part(session, &name, to, place),
            };
            entry(ui, row, to);
        }
    });
    // After the list: what is chosen there reaches up to it.
    if folding::folds_agenda(ui.ctx()) {
        return;
    }
    ui.painter().vline(
        rect.right() - 0.5,
        rect.expand(60.0).y_range(),
        theme::stroke(1.0, theme::colours(ui).line),
    );
}

struct Entry<'a> {
    number: Option<usize>,
    name: &'a str,
    standing: Option<Standing>,
    here: bool,
    /// Seconds spent, and minutes planned.
    time: (u32, u32),
}

impl<'a> Entry<'a> {
    fn part(session: &Session, name: &'a str, to: Step, place: Step) -> Self {
        Self {
            number: None,
            name,
            standing: None,
            here: to == place,
            time: time_of(session, to),
        }
    }
}

/// Seconds spent and minutes planned; none for the part that has no time of its own.
fn time_of(session: &Session, place: Step) -> (u32, u32) {
    if place == Step::People {
        return (0, 0);
    }
    let part = place.part();
    (session.spent(part), session.planned(part))
}

fn section_ui(ui: &mut Ui, name: &str) {
    ui.add_space(space::M);
    ui.horizontal(|ui| {
        ui.add_space(24.0);
        let quiet = theme::paint(theme::colours(ui).quiet);
        let response = ui.label(Type::Small.text(name).color(quiet));
        heading(ui, &response, 2, name);
    });
    ui.add_space(space::XS);
}

/// The name of a group over its mechanisms, on as many lines as it needs; a line of air where
/// mechanisms of none follow.
fn group_ui(ui: &mut Ui, name: &str) {
    ui.add_space(space::S);
    if name.is_empty() {
        return;
    }
    ui.horizontal_top(|ui| {
        ui.add_space(24.0);
        let quiet = theme::paint(theme::colours(ui).quiet);
        let text = Type::Small.text(name).color(quiet).strong();
        let response = ui.add(egui::Label::new(text).wrap());
        heading(ui, &response, 3, name);
    });
    ui.add_space(space::XS);
}

fn entry_ui(ui: &mut Ui, entry: &Entry<'_>) -> egui::Response {
    const NAME_LEFT: f32 = 60.0;
    const MARK_WIDTH: f32 = 52.0;
    let width = ui.available_width();
    let font = if entry.here {
        Type::Strong.font()
    } else {
        Type::Body.font()
    };
    let font = egui::FontId::new(18.5, font.family);
    let name = ui.painter().layout(
        entry.name.to_owned(),
        font.clone(),
        Color32::PLACEHOLDER,
        width - NAME_LEFT - MARK_WIDTH,
    );
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, name.size().y + 12.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(entry)));
    if entry.here {
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_aria_current(AriaCurrent::Step);
            node.set_description("You are here");
        });
    }

    let c = theme::colours(ui);
    let painter = ui.painter();
    if entry.here {
        painter.rect_filled(rect, 0, theme::paint(c.accent_tint));
        painter.rect_filled(
            Rect::from_min_size(rect.min, vec2(5.0, rect.height())),
            0,
            theme::paint(c.accent),
        );
    } else if response.hovered() {
        painter.rect_filled(rect, 0, theme::paint(c.card));
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect.shrink(2.0),
            6,
            theme::stroke(2.5, c.accent),
            egui::StrokeKind::Inside,
        );
    }
    let top = rect.top() + 6.0;
    let first_line = top + font.size * 0.62;
    if let Some(number) = entry.number {
        let galley = painter.layout_no_wrap(number.to_string(), font, Color32::PLACEHOLDER);
        painter.galley(
            pos2(rect.left() + 46.0 - galley.size().x, top),
            galley,
            theme::paint(c.quiet),
        );
    }
    painter.galley(
        pos2(rect.left() + NAME_LEFT, top),
        name,
        theme::paint(c.ink),
    );
    time_bar(ui, entry, rect);
    if let Some(standing) = entry.standing {
        standing_mark(ui, standing, pos2(rect.right() - 30.0, first_line));
    }
    response
}

/// How much of its minutes a part has taken, on a line at the edge that fills from the top: nothing
/// before half a minute, amber when it is over.
fn time_bar(ui: &Ui, entry: &Entry<'_>, rect: Rect) {
    let (spent, planned) = entry.time;
    if spent < 30 || planned == 0 {
        return;
    }
    let c = theme::colours(ui);
    let share = spent as f32 / (planned as f32 * 60.0);
    let colour = if share > 1.0 { c.warn } else { c.quiet };
    let track = Rect::from_min_max(
        pos2(rect.right() - 11.0, rect.top() + 5.0),
        pos2(rect.right() - 7.0, rect.bottom() - 5.0),
    );
    let high = track.height() * share.min(1.0);
    let filled = track.with_max_y(track.top() + high.max(track.width()));
    for (part, colour) in [(track, c.line), (filled, colour)] {
        ui.painter().rect_filled(part, 2, theme::paint(colour));
    }
}

/// A number for an agreed score, a sign for everything else.
fn standing_mark(ui: &Ui, standing: Standing, centre: egui::Pos2) {
    let c = theme::colours(ui);
    let painter = ui.painter();
    let square = |side: f32| Rect::from_center_size(centre, vec2(side, side));
    match standing {
        Standing::Settled(Agreement::Score(level)) => {
            let galley = painter.layout_no_wrap(
                level.to_string(),
                Type::Strong.font(),
                Color32::PLACEHOLDER,
            );
            painter.galley(centre - galley.size() / 2.0, galley, theme::paint(c.accent));
        }
        Standing::Settled(Agreement::Differ) => {
            icon(painter, Icon::NotEqual, square(16.0), theme::paint(c.warn));
        }
        Standing::Scoring | Standing::Revealed => {
            icon(painter, Icon::HalfRing, square(17.0), theme::paint(c.quiet));
        }
        Standing::Skipped => icon(painter, Icon::Minus, square(15.0), theme::paint(c.quiet)),
        Standing::Open => icon(painter, Icon::Ring, square(15.0), theme::paint(c.edge)),
    }
}

fn spoken(entry: &Entry<'_>) -> String {
    let (spent, planned) = entry.time;
    let time = match spent / 60 {
        0 => String::new(),
        minutes => format!(", {minutes} of {planned} minutes"),
    };
    let Some(standing) = entry.standing.map(standing_in_words) else {
        return format!("{}{time}", entry.name);
    };
    let number = entry
        .number
        .map_or_else(String::new, |number| format!("{number}. "));
    format!("{number}{}: {standing}{time}", entry.name)
}
