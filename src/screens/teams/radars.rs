//! The small radars: only those that can be seen are drawn.

use egui::{Align, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::content::TeamsContent;
use super::head;
use super::name::name_on_lines;
use crate::chart::{self, Palette};
use crate::design::paint_scene::paint_scene;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, tip};
use crate::insight::teams::Together;
use crate::phrases::pictures::legend_in_words;
use crate::phrases::teams as said;
use crate::request::Request;

/// How wide a small radar is at least, in points, and how high its name is: two small lines.
const LEAST: f32 = 250.0;
const NAME: f32 = 46.0;

/// The radars of the teams at the places in `found`.
pub(super) fn radars_ui(
    ui: &mut Ui,
    (together, found): (&Together, &[usize]),
    shown: &TeamsContent,
    requests: &mut Vec<Request>,
) {
    let palette = Palette::of(theme::look(ui.ctx()));
    let width = ui.available_width() - space::M;
    let legend = chart::team_radars_legend(together, width, Type::Small.size(), palette);
    let foot = legend.size.height + head::left_out_high(shown, width) + 4.0 * space::XS;
    // The cast is safe: a window has room for a few of them.
    let across = (((width + space::M) / (LEAST + space::M)) as usize).max(1);
    let side = (width + space::M) / across as f32 - space::M;
    let side = side.min(1.5 * LEAST);
    let high = side + NAME;
    let rows = found.len().div_ceil(across);
    let room = (ui.available_height() - foot).max(high.min(300.0));
    ScrollArea::vertical()
        .id_salt(("radars", shown.edition))
        .max_height(room)
        .auto_shrink([false, false])
        .show_rows(ui, high, rows, |ui, range| {
            for row in range {
                let teams = found.iter().skip(row * across).take(across);
                let teams = teams.filter_map(|&at| together.teams.get(at));
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    for team in teams {
                        ui.allocate_ui(vec2(side, high), |ui| {
                            ui.spacing_mut().item_spacing.y = 0.0;
                            ui.vertical_centered(|ui| {
                                ui.set_height(high);
                                let (rect, _) =
                                    ui.allocate_exact_size(vec2(side, NAME), Sense::hover());
                                let name = name_on_lines(ui, team, side, Align::Center);
                                let at = rect.center() - vec2(0.0, name.size().y / 2.0);
                                let ink = theme::paint(theme::colours(ui).ink);
                                ui.painter().galley(at, name, ink);
                                let scene = chart::team_radar(
                                    together,
                                    team,
                                    side,
                                    palette,
                                    Type::Small.size(),
                                );
                                let (rect, response) =
                                    ui.allocate_exact_size(vec2(side, side), Sense::hover());
                                response.widget_info(|| {
                                    WidgetInfo::labeled(Role::Image, true, &scene.description)
                                });
                                paint_scene(ui.painter(), rect.min, &scene);
                                tip(response, said::team_name(&team.name));
                            });
                        });
                    }
                });
            }
        });
    gap(ui, space::XS);
    let (rect, response) =
        ui.allocate_exact_size(vec2(legend.size.width, legend.size.height), Sense::hover());
    let signs = legend_in_words(&legend.description);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &signs));
    paint_scene(ui.painter(), rect.min, &legend);
    head::left_out_ui(ui, shown, requests);
}
