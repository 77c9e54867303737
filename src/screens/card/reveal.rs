//! The card's third stage: all ballots at once.

use crate::commands::another_round;
use crate::commands::perspectives_apart;
use crate::commands::take_round_back;
use crate::design::combo::Combo;
use egui::{Align, Label, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use super::shown::Shown;
use crate::chart::{self, Palette};
use crate::design::paint_scene::paint_scene;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, at_right, gap, heading, label, quiet};
use crate::insight::{ByPerspective, Group, Median, Row, Shift, Verdict, by_perspective, verdict};
use crate::phrases::figures::{group_name, reveal_in_words, signs_in_words, verdict_in_words};
use crate::phrases::placeholders;
use crate::phrases::rounds::revealed_in_words;
use crate::phrases::shifts::shift_in_words;
use crate::phrases::verdict_help::explained;
use crate::phrases::words::capital;
use crate::request::{Request, Stage, Step};
use crate::scene::{Scene, Size, Theme};
use crate::session::Tally;

/// The drawings of the first and of the last round, so that each is made once.
#[derive(Debug, Default)]
pub(crate) struct State {
    made: [Made; 2],
    groups: Vec<Made>,
    /// Whether the perspectives stand apart.
    pub(crate) apart: bool,
    /// The card whose verdict is being explained; it is over when that card is left.
    pub(crate) help: Option<Step>,
}

/// A drawing, and what it was made from.
type Made = Option<(Drawn, Scene)>;

/// All that a drawing depends on.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    row: Row,
    labels: Vec<String>,
    tallest: u32,
    size: Size,
    look: Theme,
}

/// All at once: one dot a person, the median, the middle half, and a plain verdict.
pub(crate) fn reveal_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let Some(round) = shown.card.revealed() else {
        label(ui, Type::Heading, "Nothing has been revealed yet");
        quiet(
            ui,
            Type::Body,
            "Score first: everyone commits before anyone sees.",
        );
        gap(ui, space::S);
        if ui
            .add(Button::new("Score it").key(Combo::plain(egui::Key::ArrowLeft)))
            .clicked()
        {
            requests.push(shown.go(Stage::Score));
        }
        return;
    };
    let spoken = revealed_in_words(&round.tally, &shown.session.workshop().scale);
    announce(ui.ctx(), "revealed", &spoken);
    ui.horizontal(|ui| verdict_ui(ui, &round.tally));
    ui.horizontal(|ui| {
        let seen = shown.card.revealed_rounds().len();
        let words = Type::Body.text(format!("Round {seen} · {}", who(&round.tally)));
        let colour = theme::paint(theme::colours(ui).quiet);
        let round = |ui: &mut Ui| {
            ui.add(Label::new(words.color(colour)).truncate());
        };
        let (apart, back, again) = (
            perspectives_apart(),
            take_round_back(shown.place, shown.card),
            another_round(shown.place, shown.card),
        );
        let mut choices = Vec::new();
        if last_apart(shown).is_some() {
            let (button, asked) = apart.choice();
            choices.push((button.chosen(state.apart), asked));
        }
        choices.extend([back.choice(), again.choice()]);
        requests.extend(at_right(ui, round, choices).into_iter().flatten());
    });
    if state.help.is_some() {
        gap(ui, space::S);
        for paragraph in explained(&round.tally) {
            label(ui, Type::Body, &paragraph);
        }
        gap(ui, space::S);
    }
    if state.apart
        && let Some(apart) = last_apart(shown)
    {
        gap(ui, space::S);
        apart_ui(ui, shown, &apart, state);
        return;
    }
    if state.apart && !shown.session.perspectives().is_empty() {
        quiet(ui, Type::Body, placeholders::NO_GROUPS);
    }
    if let Some(shift) = Shift::of(shown.card) {
        gap(ui, space::XS);
        let moved = capital(&shift_in_words(shift));
        label(ui, Type::Lead, &moved);
        announce(ui.ctx(), "shift", &moved);
        gap(ui, space::S);
        first_and_last_ui(ui, shown, state);
        return;
    }
    gap(ui, space::S);
    let height = (ui.available_height() - 60.0).max(200.0);
    drawing_ui(ui, shown, state, height);
    let row = vec2(ui.available_width(), 48.0);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let help = crate::commands::verdict_help();
        if ui.add(help.button().chosen(state.help.is_some())).clicked() {
            requests.extend(help.requests);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if let Some(median) = Median::of(&round.tally) {
                quiet(ui, Type::Small, signs_in_words([median]));
            }
        });
    });
}

/// "12 scored", "9 scored, 2 don't know".
fn who(tally: &Tally) -> String {
    match (tally.scored(), tally.dont_know()) {
        (scored, 0) => format!("{scored} scored"),
        (scored, unsure) => format!("{scored} scored, {unsure} don’t know"),
    }
}

/// The last revealed round by perspective, as far as it may be shown.
fn last_apart(shown: Shown<'_>) -> Option<ByPerspective> {
    let last = shown.card.revealed_rounds().len().checked_sub(1)?;
    by_perspective(shown.session, shown.place, last)
}

/// Small multiples: one drawing a perspective, all on one scale.
fn apart_ui(ui: &mut Ui, shown: Shown<'_>, apart: &ByPerspective, state: &mut State) {
    let groups: Vec<&Group> = apart.apart.iter().chain(&apart.others).collect();
    let tallest = tallest(groups.iter().map(|group| &group.tally));
    state.groups.resize_with(groups.len(), Made::default);
    let columns = if groups.len() > 3 { 2 } else { 1 };
    let rows = groups.len().div_ceil(columns).max(1);
    let room = ui.available_size();
    let size = vec2(
        (room.x - space::L * (columns as f32 - 1.0)) / columns as f32,
        (room.y / rows as f32 - space::S).max(150.0),
    );
    scrolling(ui, "by perspective", |ui| {
        for (row, line) in groups.chunks(columns).enumerate() {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                for (column, group) in line.iter().enumerate() {
                    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                        ui.set_min_size(size);
                        let verdict = group.verdict.map_or("", verdict_in_words);
                        ui.horizontal(|ui| {
                            ui.label(Type::Strong.text(group_name(&group.name)));
                            quiet(ui, Type::Body, &format!("{}  {verdict}", who(&group.tally)));
                        });
                        let made = &mut state.groups[row * columns + column];
                        let height = ui.available_height().max(120.0);
                        let name = format!("{}, {}", shown.mechanism.name, group_name(&group.name));
                        let row = Row::of_tally(shown.place, &name, &group.tally);
                        row_ui(ui, shown, row, tallest, made, height);
                    });
                }
            });
        }
    });
}

/// The most people at one level in any of them: a dot is as large in each.
fn tallest<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> u32 {
    let most = |tally: &Tally| {
        let highest = tally.counts().iter().copied().max().unwrap_or(0);
        highest.max(tally.dont_know())
    };
    tallies.into_iter().map(most).max().unwrap_or(0)
}

/// The first and the last round side by side, on the same scale.
fn first_and_last_ui(ui: &mut Ui, shown: Shown<'_>, state: &mut State) {
    let rounds = shown.card.revealed_rounds();
    let [first, .., last] = rounds else {
        return;
    };
    let tallest = tallest([&first.tally, &last.tally]);
    let room = ui.available_size();
    let width = (room.x - space::XL) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XL;
        for (which, (number, round)) in [(1, first), (rounds.len(), last)].into_iter().enumerate() {
            let size = vec2(width, room.y);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                ui.set_min_size(size);
                let name = format!("Round {number}");
                label(ui, Type::Strong, &name);
                let row = match which {
                    0 => {
                        let name = format!("{}, {name}", shown.mechanism.name);
                        Row::of_tally(shown.place, &name, &round.tally)
                    }
                    _ => row_of(shown),
                };
                let height = ui.available_height().max(160.0);
                row_ui(ui, shown, row, tallest, &mut state.made[which], height);
            });
        }
    });
}

fn verdict_ui(ui: &mut Ui, tally: &Tally) {
    let c = theme::colours(ui);
    let (words, advice) = reveal_in_words(tally);
    let colour = if verdict(tally) == Some(Verdict::TwoCamps) {
        c.warn
    } else {
        c.accent
    };
    let response = ui.label(
        Type::Heading
            .text(&words)
            .size(32.0)
            .color(theme::paint(colour)),
    );
    heading(ui, &response, 2, &words);
    ui.label(Type::Lead.text(advice).size(23.0));
}

/// The last revealed round as a drawing of this height.
pub(crate) fn drawing_ui(ui: &mut Ui, shown: Shown<'_>, state: &mut State, height: f32) {
    row_ui(ui, shown, row_of(shown), 0, &mut state.made[1], height);
}

fn row_of(shown: Shown<'_>) -> Row {
    Row::of(
        shown.place,
        &shown.mechanism.name,
        shown.card,
        shown.session.workshop().scale.len(),
    )
}

/// `tallest` is the most people at one level in what stands beside it.
fn row_ui(ui: &mut Ui, shown: Shown<'_>, row: Row, tallest: u32, made: &mut Made, height: f32) {
    let scale = &shown.session.workshop().scale;
    let drawn = Drawn {
        row,
        labels: scale
            .levels
            .iter()
            .map(|level| level.label.clone())
            .collect(),
        tallest,
        size: Size {
            width: ui.available_width(),
            height,
        },
        look: theme::look(ui.ctx()),
    };
    let size = vec2(drawn.size.width, drawn.size.height);
    if made.as_ref().is_none_or(|(made, _)| *made != drawn) {
        let palette = Palette::of(drawn.look);
        let scene = chart::reveal(
            &drawn.row,
            &drawn.labels,
            drawn.tallest,
            drawn.size,
            Type::Body.size(),
            palette,
        );
        *made = Some((drawn, scene));
    }
    let Some((_, scene)) = made else { return };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &scene.description));
    paint_scene(ui.painter(), rect.min, scene);
}
