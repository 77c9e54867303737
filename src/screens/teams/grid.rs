//! The grid of teams by mechanisms: only the rows that can be seen are drawn.

mod cell;
mod made;

use egui::{
    Align, Align2, CornerRadius, Pos2, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use self::made::{BELOW_HEADS, BETWEEN, HEAD, Made};
use super::content::TeamsContent;
use super::head;
use super::name::{font, name_on_lines};
use crate::chart::{Palette, cell_look};
use crate::design::paint_scene::paint_scene;
use crate::design::theme;
use crate::design::theme::{CORNER, space};
use crate::design::widgets::{gap, tip};
use crate::insight::teams::{Team, Together};
use crate::phrases::pictures::legend_in_words;
use crate::phrases::{teams as said, teams_place as here};
use crate::request::{Effect, Request};
use crate::scene::{Weight, line_height};

/// What was laid out last.
#[derive(Debug, Default)]
pub(super) struct State(Option<Made>);

/// The least that is left for the rows, in points.
const LEAST: f32 = 180.0;

/// The teams at the places in `found`, one below the other.
pub(super) fn grid_ui(
    ui: &mut Ui,
    (together, found): (&Together, &[usize]),
    shown: &TeamsContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let look = theme::look(ui.ctx());
    // The bar stands beside the rows.
    let width = ui.available_width() - space::M;
    let made = Made::fresh(
        &mut state.0,
        together,
        (shown.edition, shown.set),
        width,
        look,
    );
    let legend = made.legend.size;
    let foot = legend.height + head::left_out_high(shown, width) + 4.0 * space::XS;
    let room = (ui.available_height() - foot).max(LEAST + made.heads_high());
    let mut rows = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        heads_ui(ui, made);
        let area = ScrollArea::vertical()
            .id_salt(("rows", shown.edition, shown.set))
            .max_height(ui.available_height())
            .auto_shrink([false, false]);
        area.show_rows(ui, made.row, found.len(), |ui, range| {
            for &at in &found[range] {
                if row_ui(ui, together, &together.teams[at], made, Palette::of(look)) {
                    requests.push(Effect::TeamOverTime(at).into());
                }
            }
        });
    };
    if made.width > width {
        let columns = ScrollArea::horizontal()
            .id_salt(("columns", shown.edition, shown.set))
            .max_height(room)
            .auto_shrink([false, false]);
        columns.show(ui, |ui| {
            ui.set_min_width(made.width);
            rows(ui);
        });
    } else {
        let size = vec2(ui.available_width(), room);
        ui.allocate_ui(size, |ui| {
            ui.set_min_size(size);
            rows(ui);
        });
    }
    gap(ui, space::XS);
    let size = vec2(legend.width, legend.height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let signs = legend_in_words(&made.legend.description);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &signs));
    paint_scene(ui.painter(), rect.min, &made.legend);
    gap(ui, space::XS);
    head::left_out_ui(ui, shown, requests);
}

/// The names of the mechanisms over their columns, or numbers.
fn heads_ui(ui: &mut Ui, made: &Made) {
    let size = vec2(made.width, made.heads_high());
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &made.heads_in_words));
    let c = theme::colours(ui);
    let line = line_height(HEAD);
    for (at, lines) in made.heads.iter().enumerate() {
        let middle = made.middle(rect.left(), at);
        let foot = rect.bottom() - BELOW_HEADS - made.tallies_high();
        let top = foot - lines.len() as f32 * line;
        for (i, text) in lines.iter().enumerate() {
            ui.painter().text(
                pos2(middle, top + i as f32 * line),
                Align2::CENTER_TOP,
                text,
                font(Weight::SemiBold, HEAD),
                theme::paint(c.quiet),
            );
        }
    }
    tallies_ui(ui, made, rect);
    let y = rect.bottom() - 0.4 * BELOW_HEADS;
    let ends = rect.left()..=rect.right().min(made.left(rect.left(), made.heads.len()));
    ui.painter().hline(ends, y, theme::stroke(1.0, c.line));
}

/// How many teams are strong, low and split, under the name of each mechanism; many stand out.
fn tallies_ui(ui: &Ui, made: &Made, rect: Rect) {
    let c = theme::colours(ui);
    let quiet = (Weight::Regular, theme::paint(c.quiet));
    let many = (Weight::SemiBold, theme::paint(c.ink));
    let put = |at: Pos2, anchor, text: &str, (weight, colour)| {
        let font = font(weight, HEAD);
        ui.painter().text(at, anchor, text, font, colour);
    };
    let mut top = rect.bottom() - BELOW_HEADS - made.tallies_high();
    for tally in &made.tallies {
        put(pos2(rect.left(), top), Align2::LEFT_TOP, tally.label, quiet);
        for (at, (teams, is_many)) in tally.teams.iter().enumerate() {
            let middle = made.middle(rect.left(), at);
            let set = if *is_many { many } else { quiet };
            put(
                pos2(middle, top),
                Align2::CENTER_TOP,
                &teams.to_string(),
                set,
            );
        }
        top += line_height(HEAD);
    }
}

/// One team: its name and a cell for each mechanism. Pressed, it asks for the team over time.
fn row_ui(ui: &mut Ui, together: &Together, team: &Team, made: &Made, palette: &Palette) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(made.width, made.row), Sense::click());
    response.widget_info(|| {
        let words = said::team_in_words(together, team, &made.labels);
        WidgetInfo::labeled(Role::ListItem, true, words)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let c = theme::colours(ui);
    if response.has_focus() || response.hovered() {
        let ground = rect.expand2(vec2(6.0, 0.0));
        let radius = CornerRadius::same(CORNER / 2);
        ui.painter()
            .rect_filled(ground, radius, theme::paint(c.accent_tint));
        if response.has_focus() {
            let edge = theme::stroke(2.0, c.accent);
            ui.painter()
                .rect_stroke(ground, radius, edge, StrokeKind::Inside);
        }
    }
    let name = name_on_lines(ui, team, made.names - space::S, Align::LEFT);
    let at = pos2(rect.left(), rect.center().y - name.size().y / 2.0);
    ui.painter().galley(at, name, theme::paint(c.ink));
    let levels = together.workshop.scale.len();
    let tall = made.layout.height() * made.size;
    for (at, row) in team.rows.iter().enumerate() {
        let look = cell_look(row.as_ref(), levels, palette);
        let corner = pos2(made.left(rect.left(), at), rect.center().y - tall / 2.0);
        let cell = Rect::from_min_size(corner, vec2(made.column - BETWEEN, tall));
        cell::cell_ui(ui, cell, &look, made.layout, made.size);
    }
    let pressed = response.clicked();
    tell(response, together, team, made, rect);
    pressed
}

/// What the pointer rests on, in words.
fn tell(response: Response, together: &Together, team: &Team, made: &Made, rect: Rect) {
    let Some(pointer) = response.hover_pos() else {
        return;
    };
    let name = said::team_name(&team.name);
    let (words, of) = match made.column_at(rect.left(), pointer.x) {
        Some(at) => {
            let mechanism = together.workshop.mechanisms.get(at);
            let of = mechanism.map_or("", |mechanism| &mechanism.name);
            let row = team.rows.get(at).and_then(Option::as_ref);
            let words = here::named_cell(&name, &said::cell_in_words(row, of, &made.labels));
            (words, made.left(rect.left(), at))
        }
        None => (here::named_day(&name, team.day), rect.left()),
    };
    // Under the cell that it tells, and not over the names of the teams below.
    let interact_rect = response.interact_rect.with_min_x(of);
    tip(
        Response {
            interact_rect,
            ..response
        },
        words,
    );
}
