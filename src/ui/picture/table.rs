use eframe::egui::{
    Color32, CursorIcon, Grid, Label, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::insight::{Picture, Quartiles, Row, Score};
use crate::ui::theme::{self, CORNER, Type, space};

/// The numbers of the charts, one row a mechanism; gives the mechanism that was pressed.
pub(super) fn table_ui(ui: &mut Ui, picture: &Picture) -> Option<usize> {
    let mut pressed = None;
    let quiet = theme::paint(theme::colours(ui).quiet);
    let name_width = (ui.available_width() - 480.0).clamp(150.0, 560.0);
    Grid::new("numbers")
        .striped(true)
        .spacing(vec2(space::M, space::XS))
        .show(ui, |ui| {
            for heading in ["", "Agreed", "Median", "Middle", "Ballots, 1 to highest"] {
                ui.add(Label::new(Type::Small.text(heading).color(quiet)).extend());
            }
            ui.end_row();
            for (i, row) in picture.rows.iter().enumerate() {
                if name_ui(ui, &row.name, name_width).clicked() {
                    pressed = Some(i);
                }
                ui.label(Type::Strong.text(agreed(row)));
                ui.label(
                    Type::Body.text(
                        row.quartiles
                            .map_or("–".to_owned(), |q| q.median.to_string()),
                    ),
                );
                ui.label(Type::Body.text(row.quartiles.map_or("–".to_owned(), middle_half)));
                ui.add(Label::new(Type::Body.text(ballots(row))).extend());
                ui.end_row();
            }
        });
    pressed
}

fn agreed(row: &Row) -> String {
    match row.score {
        Score::Agreed(level) => level.to_string(),
        Score::Median(_) | Score::None => "–".to_owned(),
    }
}

fn middle_half(quartiles: Quartiles) -> String {
    if quartiles.lower == quartiles.upper {
        quartiles.lower.to_string()
    } else {
        format!("{} to {}", quartiles.lower, quartiles.upper)
    }
}

/// "1 · 2 · 4 · 3 · 2": how many stand at each level, lowest first.
fn ballots(row: &Row) -> String {
    if row.counts_in_words().is_none() {
        return "–".to_owned();
    }
    let counts: Vec<String> = row.counts.iter().map(u32::to_string).collect();
    let dont_know = if row.dont_know > 0 {
        format!("  + {} ?", row.dont_know)
    } else {
        String::new()
    };
    format!("{}{dont_know}", counts.join(" "))
}

/// The mechanism's name as a button, on as many lines as it needs.
fn name_ui(ui: &mut Ui, name: &str, width: f32) -> Response {
    const PAD: f32 = 10.0;
    let font = Type::Body.font();
    let galley = ui.painter().layout(
        name.to_owned(),
        font,
        Color32::PLACEHOLDER,
        width - 2.0 * PAD,
    );
    let size = vec2(width, galley.size().y + 2.0 * PAD);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let c = theme::colours(ui);
    let ink = if response.hovered() { c.accent } else { c.ink };
    if response.has_focus() {
        let ring = theme::stroke(2.5, c.accent);
        ui.painter()
            .rect_stroke(rect, CORNER, ring, StrokeKind::Inside);
    }
    ui.painter()
        .galley(rect.min + vec2(PAD, PAD), galley, theme::paint(ink));
    response.on_hover_cursor(CursorIcon::PointingHand)
}
