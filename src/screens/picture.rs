//! Where the team stands: radar and sorted dot plot, side by side or alone, and the table that
//! reads the same.

mod headline;
mod plot;
mod table;

pub(crate) use headline::focus_headline;

use super::laid_over::laid_over_ui;
use crate::commands::of_effect;
use crate::request::View;
use crate::workshop::MechanismIndex;
use egui::{Align, Label, Layout, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::chart::{self, Chart, Frame, Palette, Style};
use crate::design::folding::{folds_notes, scrolls_as_a_whole};
use crate::design::paint_scene::paint_scene;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{at_most, at_right, bullets, gap, heading, label, quiet, segments};
use crate::insight::{Finding, Picture};
use crate::phrases::finding::{finding_headings, nothing_found};
use crate::phrases::outcomes::where_we_stand;
use crate::phrases::pictures::legend_in_words;
use crate::phrases::placeholders;
use crate::phrases::today::today_in_few_words;
use crate::report::ChartKind;
use crate::request::Step;
use crate::request::{Effect, Request, Show};
use crate::scene::{Scene, Size, Theme};
use crate::session::Session;

/// The charts alone: their legend stands below them, once.
const ON_SCREEN: Style<'_> = Style {
    frame: Frame::Bare,
    background: false,
};

/// The least area, in the screen's own points (before zoom) squared, in which the names in two
/// charts beside each other are more than ten points high.
const SIDE_BY_SIDE: f32 = 780_000.0;

/// How high a chart is at most where the screen scrolls, in points.
const LEAST_CHART: f32 = 560.0;

/// How wide the words beside the table are at least, in points.
const LEAST_WORDS: f32 = 250.0;

/// The view that is on, and the charts that were made last.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(super) view: View,
    radar: Made,
    sorted: Made,
}

impl State {
    pub(super) fn chart_shown(&self) -> ChartKind {
        match self.view {
            View::Both | View::Radar | View::Table => ChartKind::Radar,
            View::Sorted => ChartKind::Sorted,
        }
    }
}

/// A chart, and what it was made from.
#[derive(Debug, Default)]
struct Made(Option<(Picture, Size, Theme, Chart)>);

impl Made {
    fn get(
        &mut self,
        picture: &Picture,
        size: Size,
        look: Theme,
        make: impl FnOnce() -> Chart,
    ) -> &Chart {
        let fresh =
            |(p, s, l, _): &(Picture, Size, Theme, Chart)| p == picture && *s == size && *l == look;
        if !self.0.as_ref().is_some_and(fresh) {
            self.0 = None;
        }
        &self
            .0
            .get_or_insert_with(|| (picture.clone(), size, look, make()))
            .3
    }
}

/// Shows the picture.
pub(crate) fn picture_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let picture = Picture::of(session);
    head_ui(ui, session, state.view, requests);
    announce(
        ui.ctx(),
        "charts",
        &format!("Shown: {}", state.view.label()),
    );
    gap(ui, space::XS);
    headline::headline_ui(ui, session, &picture, requests);
    gap(ui, space::S);
    if let Some(laid) = &picture.laid_over {
        laid_over_ui(ui, laid, requests);
        gap(ui, space::S);
    }

    if picture.is_empty() {
        quiet(ui, Type::Body, placeholders::EMPTY_PICTURE);
        gap(ui, space::S);
    }
    let legend = (state.view != View::Table && !picture.is_empty()).then(|| {
        let palette = Palette::of(theme::look(ui.ctx()));
        let share = if folds_notes(ui.ctx()) { 1.0 } else { 0.62 };
        let width = ui.available_width() * share;
        chart::legend(&picture, width, Type::Small.size(), palette)
    });
    let foot = legend.as_ref().map_or(30.0, |it| it.size.height.max(30.0));
    let width = ui.available_width();
    // Where the screen scrolls, a chart is as high as its names need.
    let least = if scrolls_as_a_whole(ui) {
        (0.6 * width).clamp(200.0, LEAST_CHART)
    } else {
        200.0
    };
    let room = vec2(width, (ui.available_height() - foot - space::S).max(least));
    let zoom = ui.ctx().zoom_factor();
    let mut picked = None;
    match state.view {
        // Where the two would be too small to read beside each other they stand below each other.
        View::Both if scrolls_as_a_whole(ui) || room.x * room.y * zoom * zoom < SIDE_BY_SIDE => {
            ui.allocate_ui(room, |ui| {
                scrolling(ui, "both charts", |ui| {
                    let width = ui.available_width() - space::M;
                    for (kind, height) in [
                        (ChartKind::Radar, room.y),
                        (ChartKind::Sorted, room.y.max(0.5 * width)),
                    ] {
                        let size = vec2(width, height);
                        picked = picked.or(chart_ui(ui, state, &picture, kind, size));
                        gap(ui, space::M);
                    }
                });
            });
        }
        View::Both => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::L;
                let radar = (room.x - space::L) * 0.56;
                picked = chart_ui(ui, state, &picture, ChartKind::Radar, vec2(radar, room.y));
                picked = picked.or(chart_ui(
                    ui,
                    state,
                    &picture,
                    ChartKind::Sorted,
                    vec2(room.x - space::L - radar, room.y),
                ));
            });
        }
        View::Radar => picked = chart_ui(ui, state, &picture, ChartKind::Radar, room),
        View::Sorted => picked = chart_ui(ui, state, &picture, ChartKind::Sorted, room),
        View::Table if folds_notes(ui.ctx()) => {
            picked = scrolling(ui, "table", |ui| table::table_ui(ui, &picture));
            gap(ui, space::M);
            words_ui(ui, &picture);
        }
        View::Table => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::XL;
                let most = room.x - space::XL - LEAST_WORDS;
                let table = table::whole_width(ui, &picture).min(most);
                ui.allocate_ui(vec2(table, room.y), |ui| {
                    ui.set_min_size(vec2(table, room.y));
                    picked = scrolling(ui, "table", |ui| table::table_ui(ui, &picture));
                });
                let words = vec2(room.x - space::XL - table, room.y);
                ui.allocate_ui_with_layout(words, Layout::top_down(Align::Min), |ui| {
                    ui.set_min_size(words);
                    scrolling(ui, "in words", |ui| words_ui(ui, &picture));
                });
            });
        }
    }
    foot_ui(ui, &picture, legend.as_ref());
    if let Some(mechanism) = picked {
        requests.push(Request::Go(Step::card(session, mechanism)));
    }
}

/// Which charts are shown, and the button that copies one.
fn head_ui(ui: &mut Ui, session: &Session, view: View, requests: &mut Vec<Request>) {
    let views = |ui: &mut Ui, requests: &mut Vec<Request>| {
        let on = View::ALL.iter().position(|&it| it == view).unwrap_or(0);
        if let Some(pressed) = segments(ui, "Shown", &View::ALL.map(View::label), on) {
            requests.push(Request::Show(Show::Charts(View::ALL[pressed])));
        }
    };
    let mut commands = vec![of_effect(Effect::CopyPicture)];
    // Before anything is laid over the chart, that comes first.
    let earlier = if session.last_time().is_some() {
        Effect::OverTime
    } else {
        Effect::LastTime
    };
    commands.push(of_effect(earlier));
    // What was found is the heading, as on the wall.
    let today = today_in_few_words(session);
    let place = &where_we_stand(today.as_deref());
    if folds_notes(ui.ctx()) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            views(ui, requests);
            for command in &commands {
                command.ui(ui, requests);
            }
            let colour = theme::paint(theme::colours(ui).quiet);
            let response = ui.add(Label::new(Type::Body.text(place).color(colour)).extend());
            heading(ui, &response, 1, place);
        });
        return;
    }
    ui.horizontal(|ui| {
        let response = quiet(ui, Type::Body, place);
        heading(ui, &response, 1, place);
        ui.spacing_mut().item_spacing.x = space::M;
        let views = |ui: &mut Ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                views(ui, requests);
            });
        };
        let choices = commands.iter().map(|command| command.choice());
        let pressed = at_right(ui, views, choices);
        requests.extend(pressed.into_iter().flatten());
    });
}

/// One legend for every chart on the screen, and what the scale is and is not.
fn foot_ui(ui: &mut Ui, picture: &Picture, legend: Option<&Scene>) {
    ui.horizontal_wrapped(|ui| {
        if let Some(scene) = legend {
            let size = vec2(scene.size.width, scene.size.height);
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let signs = legend_in_words(&scene.description);
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &signs));
            paint_scene(ui.painter(), rect.min, scene);
        }
        if folds_notes(ui.ctx()) {
            quiet(ui, Type::Small, &picture.note);
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            quiet(ui, Type::Small, &picture.note);
        });
    });
}

fn chart_ui(
    ui: &mut Ui,
    state: &mut State,
    picture: &Picture,
    kind: ChartKind,
    size: Vec2,
) -> Option<MechanismIndex> {
    let look = theme::look(ui.ctx());
    let size = Size {
        width: size.x.floor(),
        height: size.y.floor(),
    };
    let (name, made, draw) = match kind {
        ChartKind::Radar => ("radar", &mut state.radar, chart::radar as Draw),
        ChartKind::Sorted => ("sorted", &mut state.sorted, chart::dots as Draw),
    };
    let chart = made.get(picture, size, look, || {
        draw(picture, size, Palette::of(look), ON_SCREEN)
    });
    let both = state.view == View::Both;
    plot::plot_ui(ui, (name, both), chart, picture)
}

/// What makes a chart of a picture.
type Draw = fn(&Picture, Size, &Palette, Style<'_>) -> Chart;

/// Strengths and gaps as sentences to read aloud.
pub(crate) fn words_ui(ui: &mut Ui, picture: &Picture) {
    let found = Finding::of(picture);
    ui.scope(|ui| {
        at_most(ui, 1200.0);
        for (heading, places) in finding_headings(&found) {
            let names = places
                .iter()
                .filter_map(|&place| picture.rows.get(place.get()));
            let names: Vec<String> = names.map(|row| row.name.clone()).collect();
            label(ui, Type::Heading, heading);
            bullets(ui, Type::Body, &names);
            gap(ui, space::S);
        }
        if found == Finding::default() {
            quiet(ui, Type::Lead, &nothing_found(picture));
        }
    });
    gap(ui, space::S);
}
