use eframe::egui::{Grid, Label, Ui, vec2};

use crate::insight::{Picture, Quartiles, Row, Score};
use crate::ui::theme::{self, Type, space};
use crate::ui::widgets::Button;

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
                let shown = short(ui, &row.name, name_width);
                let mut button = ui.add(Button::new(&shown).bare());
                if shown != row.name {
                    button = button.on_hover_text(&row.name);
                }
                if button.clicked() {
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

/// The name, cut where it would push the numbers out.
fn short(ui: &Ui, name: &str, width: f32) -> String {
    let fits = |text: &str| {
        let font = Type::Body.font();
        ui.painter()
            .layout_no_wrap(text.to_owned(), font, eframe::egui::Color32::PLACEHOLDER)
            .size()
            .x
            <= width
    };
    if fits(name) {
        return name.to_owned();
    }
    let chars: Vec<char> = name.chars().collect();
    let keep = (1..chars.len())
        .rev()
        .find(|&n| fits(&format!("{}…", chars[..n].iter().collect::<String>())));
    format!(
        "{}…",
        chars[..keep.unwrap_or(1)]
            .iter()
            .collect::<String>()
            .trim_end()
    )
}
