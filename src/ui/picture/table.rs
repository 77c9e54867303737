use eframe::egui::{
    Color32, CursorIcon, Grid, Label, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::insight::{Picture, Quartiles, Row, Score};
use crate::ui::theme::{self, CORNER, Type};

/// The numbers of the charts, one row a mechanism; gives the mechanism that was pressed.
pub(super) fn table_ui(ui: &mut Ui, picture: &Picture) -> Option<usize> {
    let mut pressed = None;
    let c = theme::colours(ui);
    let quiet = theme::paint(c.quiet);
    // Beside a chart that shows them, the ballots are left to the names' spoken form.
    let ballots = ui.available_width() > 760.0;
    let numbers = if ballots {
        350.0 + 26.0 * picture.levels.len() as f32
    } else {
        260.0
    };
    let name_width = (ui.available_width() - numbers).clamp(150.0, 560.0);
    let left = ui.min_rect().left();
    let grid = Grid::new("numbers")
        .spacing(vec2(14.0, 0.0))
        .min_col_width(10.0);
    grid.show(ui, |ui| {
        let mut headings: Vec<String> = ["", "Agreed", "Median", "Middle\nhalf"]
            .map(str::to_owned)
            .into();
        if ballots {
            headings.extend((1..=picture.levels.len()).map(|level| level.to_string()));
            headings.push("Don’t\nknow".to_owned());
        }
        for heading in headings {
            ui.add(Label::new(Type::Small.text(heading).color(quiet)).extend());
        }
        ui.end_row();
        for (i, row) in picture.rows.iter().enumerate() {
            let spoken = match ballots {
                true => row.name.clone(),
                false => format!("{}: {}", row.name, row.in_words(&picture.levels)),
            };
            let name = name_ui(ui, &row.name, &spoken, name_width);
            if name.clicked() {
                pressed = Some(i);
            }
            ui.label(Type::Strong.text(agreed(row)).color(theme::paint(c.accent)));
            let shown = if ballots { usize::MAX } else { 2 };
            for cell in cells(row).into_iter().take(shown) {
                ui.label(Type::Body.text(cell));
            }
            ui.end_row();
            let right = ui.min_rect().right();
            ui.painter()
                .hline(left..=right, name.rect.top(), theme::stroke(1.0, c.line));
        }
    });
    pressed
}

/// Median, middle half, ballots at each level, "don't know".
fn cells(row: &Row) -> Vec<String> {
    let median = row
        .quartiles
        .map_or("–".to_owned(), |q| q.median.to_string());
    let middle = row.quartiles.map_or("–".to_owned(), middle_half);
    let scored = row.counts_in_words().is_some();
    let count = |count: &u32| {
        if scored {
            count.to_string()
        } else {
            "–".to_owned()
        }
    };
    let mut cells = vec![median, middle];
    cells.extend(row.counts.iter().map(count));
    cells.push(count(&row.dont_know));
    cells
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

/// The mechanism's name as a button, on as many lines as it needs.
fn name_ui(ui: &mut Ui, name: &str, spoken: &str, width: f32) -> Response {
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
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken));
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
