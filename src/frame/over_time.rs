//! All sessions of one team, one after the other: a strip for each mechanism, and each session opens.

use egui::{
    Context, CursorIcon, Id, Key, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::chart::{Palette, Style, TrendPage, trend_height, trend_pages};
use crate::design::combo::Combo;
use crate::design::modal::{buttons, head, pane, show};
use crate::design::scene_plot::scene_plot;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, tip};
use crate::insight::Trend;
use crate::phrases::trend as said;
use crate::scene::{Size, Theme};

/// What is shown, and how it was drawn last.
#[derive(Debug)]
pub struct State {
    /// The sessions.
    pub trend: Trend,
    /// Whether the session of each day has a file to open.
    pub can_open: Vec<bool>,
    /// Whether there is a session, whose room may see it.
    has_a_room: bool,
    made: Option<(f32, Theme, TrendPage)>,
}

/// What becomes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The session of this day is opened.
    Open(usize),
    /// The wall shows it.
    ToTheWall,
    /// It is written as a document or as a picture.
    TakeAway,
    /// It has been looked at.
    Leave,
}

impl State {
    /// These sessions, whether each has a file to open, and whether a room may see them.
    pub fn new(trend: Trend, can_open: Vec<bool>, has_a_room: bool) -> Self {
        Self {
            trend,
            can_open,
            has_a_room,
            made: None,
        }
    }

    fn opens(&self, day: usize) -> bool {
        self.can_open.get(day).copied().unwrap_or(false)
    }
}

/// Shows the sessions in front of everything.
pub fn over_time(ctx: &Context, state: &mut State) -> Option<Answer> {
    show(ctx, "over time", 1560.0, |ui| {
        let title = said::title(&state.trend);
        head(ui, said::OVER_TIME, &title);
        quiet(ui, Type::Small, &said::under_title(&state.trend));
        gap(ui, space::XS);
        label(ui, Type::Lead, &title);
        gap(ui, space::XS);
        // Heading, days and buttons have their share of the window.
        let height = (ui.ctx().content_rect().height() - 440.0).max(160.0);
        let mut answer = None;
        pane(ui, height, |ui| {
            ScrollArea::vertical()
                .id_salt("strips")
                .auto_shrink([false, false])
                .show(ui, |ui| {
                    for change in said::changes(&state.trend) {
                        label(ui, Type::Body, &change);
                        gap(ui, space::XS);
                    }
                    answer = strips_ui(ui, state);
                    gap(ui, space::S);
                    quiet(ui, Type::Small, said::ENOUGH);
                });
        });
        gap(ui, space::S);
        answer = answer.or(days_ui(ui, state));
        let wall = Combo::plain(Key::W);
        let to_the_wall = (
            Button::new("Show it on the wall").key(wall),
            Answer::ToTheWall,
        );
        let choices = [
            Some((Button::new("Write it…"), Answer::TakeAway)),
            state.has_a_room.then_some(to_the_wall),
            Some((Button::primary("Close").key(Combo::ESCAPE), Answer::Leave)),
        ];
        let has_a_room = state.has_a_room;
        answer
            .or_else(|| buttons(ui, choices.into_iter().flatten()))
            .or_else(|| (has_a_room && pressed_plain(ui, Key::W)).then_some(Answer::ToTheWall))
    })
}

/// The strips; a session that is pressed in one of them opens.
fn strips_ui(ui: &mut Ui, state: &mut State) -> Option<Answer> {
    let look = theme::look(ui.ctx());
    let width = (ui.available_width() - space::M).floor();
    if !matches!(&state.made, Some((wide, of, _)) if *wide == width && *of == look) {
        state.made = None;
    }
    let text = Type::Small.size();
    let trend = &state.trend;
    let (_, _, page) = state.made.get_or_insert_with(|| {
        let height = trend_height(trend, width, Style::SCREEN, text).ceil();
        let size = Size { width, height };
        let pages = trend_pages(trend, size, Palette::of(look), Style::SCREEN, text);
        // As high as they need, they stand on one page.
        let page = pages.into_iter().next().unwrap_or_else(TrendPage::empty);
        (width, look, page)
    });
    let plot = scene_plot(ui, "over time", &page.scene);
    plot.widget_info(|| WidgetInfo::labeled(Role::Image, true, &page.scene.description));
    let corner = plot.rect.min;
    let mut pressed = None;
    for spot in &page.spots {
        let area = &spot.area;
        let at = |point: crate::scene::Point| pos2(corner.x + point.x, corner.y + point.y);
        let rect = Rect::from_min_max(at(area.min), at(area.max));
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let Some(strip) = trend.strips.get(spot.strip) else {
            continue;
        };
        let opens = state.can_open.get(spot.day).copied().unwrap_or(false);
        // For the pointer alone: the keyboard has the days below.
        let sense = if opens { Sense::CLICK } else { Sense::hover() };
        let response = ui.interact(rect, Id::unique(("over time", spot.strip, spot.day)), sense);
        ui.ctx()
            .accesskit_node_builder(response.id, egui::accesskit::Node::set_hidden);
        if response.hovered() {
            let edge = theme::stroke(1.5, theme::colours(ui).accent);
            ui.painter()
                .rect_stroke(rect, 4, edge, egui::StrokeKind::Inside);
        }
        if response.clicked() {
            pressed = Some(Answer::Open(spot.day));
        }
        let response = if opens {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        };
        let words = said::point_in_words(trend, strip, spot.day);
        let response = tip(response, said::named(&strip.name, &words));
        ui.ctx()
            .accesskit_node_builder(response.id, egui::accesskit::Node::clear_description);
    }
    pressed
}

/// Whether this key was pressed by itself.
fn pressed_plain(ui: &Ui, key: Key) -> bool {
    ui.input(|input| input.key_pressed(key) && input.modifiers.is_none())
}

/// The days, each a button that opens its session.
fn days_ui(ui: &mut Ui, state: &State) -> Option<Answer> {
    let mut pressed = None;
    ScrollArea::vertical()
        .id_salt("days")
        .max_height(DAYS)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                quiet(ui, Type::Body, said::OPEN_ONE);
                for (at, day) in state.trend.days.iter().enumerate() {
                    let words = said::last_day(day);
                    let words = words.map(|day| said::short_day(day, false));
                    let words = words.unwrap_or_default();
                    let button = Button::new(&words).enabled(state.opens(at));
                    if ui.add(button).clicked() {
                        pressed = Some(Answer::Open(at));
                    }
                }
            });
        });
    gap(ui, space::S);
    pressed
}

/// The most that the days take of the height, in points: two lines of them.
const DAYS: f32 = 110.0;
