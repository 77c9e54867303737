//! Help for facilitators, inside the program: what to read on the left, the text on the right.

mod topics;

use crate::design::combo::Combo;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, EventFilter, FontId, Id, Key, Label, Response, Role, ScrollArea, Sense,
    StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::design::folding::scrolls_as_a_whole;
use crate::design::modal::{buttons, head, show};
use crate::design::theme;
use crate::design::theme::{CORNER, Type, space};
use crate::design::widgets::{Button, at_most, gap, heading, line_field, quiet, scrolling};
use crate::request::{Stage, Step};
use topics::HelpLine;

pub use topics::Topic;

/// How wide the list of topics is, in points.
const LIST: f32 = 430.0;
/// The widest text that is easy to read, in points.
const WIDEST: f32 = 1000.0;
/// How large the text is, in points: it is read at a desk, from a small laptop too.
const SIZE: f32 = 22.0;

/// What is being read, and what was looked for.
#[derive(Debug, Default)]
pub struct State {
    topic: Topic,
    wanted: String,
    /// Whether the list has been given the keyboard.
    greeted: bool,
}

impl State {
    /// The help, open at a topic.
    pub fn at(topic: Topic) -> Self {
        Self {
            topic,
            ..Self::default()
        }
    }

    /// The topic that is shown.
    pub fn topic(&self) -> Topic {
        self.topic
    }
}

/// The topic that fits where somebody is.
pub fn topic_for(place: Step) -> Topic {
    match place {
        Step::People | Step::Welcome => Topic::Preparing,
        Step::Mechanism(_, Stage::Read | Stage::Score) => Topic::Fairness,
        Step::Mechanism(_, Stage::Reveal | Stage::Discuss | Stage::Agree) => Topic::Split,
        Step::Picture => Topic::Picture,
        Step::Break => Topic::ShortOfTime,
        Step::Priorities | Step::Actions => Topic::ShortOfTime,
        Step::Close => Topic::Kept,
    }
}

/// Shows the help in front of everything; true when it has been read.
pub fn help(ctx: &egui::Context, state: &mut State) -> bool {
    show(ctx, "help", 1560.0, |ui| {
        head(ui, "Help", state.topic.title());
        gap(ui, space::S);
        // Frame, heading and button have their share of the window.
        let height = (ui.ctx().content_rect().height() - 300.0).clamp(200.0, 680.0);
        if scrolls_as_a_whole(ui) {
            // What to read, and below it the text.
            list_ui(ui, state);
            gap(ui, space::S);
            text_ui(ui, state.topic, height);
            return buttons(ui, close());
        }
        let text = ui.available_width() - LIST - space::XL;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            pane_ui(ui, LIST, height, |ui| list_ui(ui, state));
            pane_ui(ui, text, height, |ui| text_ui(ui, state.topic, height));
        });
        buttons(ui, close())
    })
    .is_some()
}

fn close() -> [(Button<'static>, ()); 1] {
    [(Button::primary("Close").key(Combo::ESCAPE), ())]
}

fn pane_ui(ui: &mut Ui, width: f32, height: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui(vec2(width, height), |ui| {
        ui.vertical(|ui| {
            ui.set_min_size(vec2(width, height));
            ui.set_max_width(width);
            add(ui);
        });
    });
}

/// Where to look, and the topics that speak of it.
fn list_ui(ui: &mut Ui, state: &mut State) {
    let id = Id::unique("help search");
    let width = ui.available_width();
    line_field(
        ui,
        id,
        "Find in the help",
        &mut state.wanted,
        "Find a word",
        width,
    );
    gap(ui, space::S);
    let found: Vec<Topic> = Topic::ALL
        .into_iter()
        .filter(|topic| topic.speaks_of(&state.wanted))
        .collect();
    if found.is_empty() {
        quiet(
            ui,
            Type::Body,
            "Nothing in the help speaks of that. Try one word.",
        );
        return;
    }
    let at = found.iter().position(|&topic| topic == state.topic);
    let moved = at.map_or(0, |at| {
        let (down, up) = ui.input(|input| {
            let pressed = |key| input.num_presses(key);
            (pressed(Key::ArrowDown), pressed(Key::ArrowUp))
        });
        (at + down).saturating_sub(up).min(found.len() - 1)
    });
    let before = row_id(state.topic);
    state.topic = found[moved];
    ui.memory_mut(|memory| {
        // The keyboard goes with what is chosen. A window that is only being measured cannot have
        // it yet.
        let has = memory.has_focus(before);
        if has || !state.greeted {
            memory.request_focus(row_id(state.topic));
        }
        state.greeted |= has;
    });
    let list = |ui: &mut Ui| {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::ListBox);
            node.set_label("What to read");
        });
        ui.spacing_mut().item_spacing.y = 2.0;
        for topic in found {
            if row_ui(ui, topic, topic == state.topic).clicked() {
                state.topic = topic;
                ui.memory_mut(|memory| memory.request_focus(row_id(topic)));
            }
        }
    };
    let room = if scrolls_as_a_whole(ui) {
        LIST_HIGH
    } else {
        f32::INFINITY
    };
    ScrollArea::vertical()
        .id_salt("help topics")
        .max_height(room)
        .show(ui, list);
}

fn row_id(topic: Topic) -> Id {
    Id::unique(("help topic", topic.title()))
}

/// One topic of the list. Tab stops at the one that is chosen; arrows choose another.
fn row_ui(ui: &mut Ui, topic: Topic, chosen: bool) -> Response {
    let c = theme::colours(ui);
    let font = if chosen { Type::Strong } else { Type::Body }.font();
    let width = ui.available_width();
    let text = topic.title().to_owned();
    let galley = ui
        .painter()
        .layout(text, font, Color32::PLACEHOLDER, width - 2.0 * space::M);
    let (_, rect) = ui.allocate_space(vec2(width, galley.size().y + 2.0 * space::S));
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, row_id(topic), sense);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, topic.title()));
    ui.memory_mut(|memory| {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        memory.set_focus_lock_filter(response.id, filter);
    });
    let painter = ui.painter();
    let radius = CornerRadius::same(CORNER);
    if chosen || response.hovered() {
        let fill = if chosen { c.accent_tint } else { c.paper };
        painter.rect_filled(rect, radius, theme::paint(fill));
    }
    if response.has_focus() {
        painter.rect_stroke(
            rect,
            radius,
            theme::stroke(2.5, c.accent),
            StrokeKind::Inside,
        );
    }
    let at = rect.min + vec2(space::M, space::S);
    painter.galley(at, galley, theme::paint(c.ink));
    response
}

/// How high the list of topics is above the text in a small window, in points.
const LIST_HIGH: f32 = 150.0;

/// The text of a topic; Page Down and Page Up scroll it.
fn text_ui(ui: &mut Ui, topic: Topic, height: f32) {
    scrolling(ui, &format!("help text {}", topic.title()), |ui| {
        let pages = ui.input(|input| {
            input.num_presses(Key::PageUp) as f32 - input.num_presses(Key::PageDown) as f32
        });
        if pages != 0.0 {
            ui.scroll_with_delta(vec2(0.0, pages * height * 0.85));
        }
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_role(Role::Article);
            node.set_label(topic.title());
        });
        at_most(ui, WIDEST);
        let title = ui.label(Type::Heading.text(topic.title()).size(32.0));
        heading(ui, &title, 3, topic.title());
        ui.spacing_mut().item_spacing.y = space::S;
        gap(ui, space::XS);
        for line in topic.lines() {
            match line {
                HelpLine::Point(_) | HelpLine::SmallGroups | HelpLine::LeavesTheRoom(_) => {
                    point_ui(ui, &line.words());
                }
                HelpLine::Text(_) | HelpLine::Verdicts => {
                    words_ui(ui, &line.words());
                }
            }
        }
    });
}

fn point_ui(ui: &mut Ui, words: &str) {
    const INDENT: f32 = 24.0;
    let c = theme::colours(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(INDENT);
        let shown = words_ui(ui, words);
        let middle = SIZE * 0.7;
        let centre = shown.rect.left_top() + vec2(-INDENT + 6.0, middle);
        ui.painter()
            .circle_filled(centre, 3.5, theme::paint(c.accent));
    });
}

/// A text whose keys, in square brackets, stand out.
fn words_ui(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::paint(theme::colours(ui).ink);
    let format = |kind: Type| TextFormat {
        line_height: Some(SIZE * 1.4),
        ..TextFormat::simple(FontId::new(SIZE, kind.font().family), ink)
    };
    let mut job = LayoutJob::default();
    for (i, part) in words.split(['[', ']']).enumerate() {
        let kind = if i % 2 == 0 { Type::Body } else { Type::Strong };
        job.append(part, 0.0, format(kind));
    }
    ui.add(Label::new(job).wrap())
}
