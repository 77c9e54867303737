//! The table that reads the same as the charts.

use egui::{
    Color32, CursorIcon, Grid, Label, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::design::theme;
use crate::design::theme::{CORNER, Type};
use crate::design::widgets::{cell_ui, row_in, table, tell};
use crate::insight::{Ending, Picture, Row};
use crate::phrases::figures::{
    counts_in_words, ending_in_words, median_in_words, middle_half_in_words, name_in_group,
    named_row_in_words,
};
use crate::workshop::MechanismIndex;

/// The most that the words of an ending take where a level would stand.
const ENDING_WIDTH: f32 = 110.0;

/// What the column of last time takes.
const BEFORE_WIDTH: f32 = 70.0;

/// The least and the most that the names take.
const NAMES: (f32, f32) = (150.0, 560.0);

/// Beside the words of a name.
const PAD: f32 = 10.0;

/// How wide the table is with every name on one line, as far as names may be wide.
pub(super) fn whole_width(ui: &Ui, picture: &Picture) -> f32 {
    let names = picture.rows.iter().map(|row| {
        let name = row.name.clone();
        let galley = ui
            .painter()
            .layout_no_wrap(name, Type::Body.font(), Color32::PLACEHOLDER);
        (galley.size().x + 2.0 * PAD + 1.0).ceil()
    });
    let widest = names.fold(NAMES.0, f32::max);
    numbers_width(picture, true) + widest.min(NAMES.1)
}

/// What the columns of numbers take, with those of the ballots or without.
fn numbers_width(picture: &Picture, ballots: bool) -> f32 {
    let worded = (picture.rows.iter()).any(|row| !matches!(row.ending, Ending::Agreed(_)));
    let numbers = match ballots {
        true => {
            350.0
                + picture
                    .all_looks()
                    .map(|look| level_width(&look.written))
                    .sum::<f32>()
        }
        false => 260.0,
    };
    let target = if has_targets(picture) { 60.0 } else { 0.0 };
    let before = if has_before(picture) {
        BEFORE_WIDTH
    } else {
        0.0
    };
    numbers + target + before + if worded { 0.5 * ENDING_WIDTH } else { 0.0 }
}

/// What the column of a level takes, with the gap beside it: a sign stands before its number, and a
/// number may have two figures.
fn level_width(written: &str) -> f32 {
    (14.0 + 9.0 * written.chars().count() as f32).max(26.0)
}

/// Whether there is a column of last time.
fn has_before(picture: &Picture) -> bool {
    picture.rows.iter().any(|row| row.before.is_some())
}

/// The numbers of the charts, one row a mechanism; gives the mechanism that was pressed.
pub(super) fn table_ui(ui: &mut Ui, picture: &Picture) -> Option<MechanismIndex> {
    let mut pressed = None;
    let c = theme::colours(ui);
    let quiet = theme::paint(c.quiet);
    // Where they have no room, the ballots are left to the names' spoken form.
    let ballots = ui.available_width() >= numbers_width(picture, true) + NAMES.0;
    let numbers = numbers_width(picture, ballots);
    let name_width = (ui.available_width() - numbers).clamp(NAMES.0, NAMES.1);
    let left = ui.min_rect().left();
    let grid = Grid::new("numbers")
        .spacing(vec2(14.0, 0.0))
        .min_col_width(10.0);
    grid.show(ui, |ui| {
        table(ui, "The numbers");
        let headings = headings(picture, ballots);
        let targets = has_targets(picture);
        let row = row_in(ui, 0);
        for (told, shown) in &headings {
            cell_ui(ui, row, |ui| {
                let text = Type::Small.text(shown).color(quiet);
                let response = ui.add(Label::new(text).extend());
                tell(ui, &response, Role::ColumnHeader, told);
            });
        }
        ui.end_row();
        for (i, of) in picture.rows.iter().enumerate() {
            let spoken = match ballots {
                true => name_in_group(of),
                false => named_row_in_words(of, &picture.levels),
            };
            let row = row_in(ui, i + 1);
            let name = cell_ui(ui, row, |ui| name_ui(ui, &of.name, &spoken, name_width));
            if name.clicked() {
                pressed = Some(of.mechanism);
            }
            let ended = |ending: Ending| match ending {
                Ending::Agreed(level) => Type::Strong.text(level.to_string()),
                other => Type::Small.text(ending_in_words(other)),
            };
            let agreed = ended(of.ending).color(theme::paint(c.accent));
            let before = has_before(picture).then(|| match of.before {
                Some(before) => ended(before.ending).color(quiet),
                None => Type::Body.text("–"),
            });
            let target = targets.then(|| of.target.map_or("–".to_owned(), |at| at.to_string()));
            let others = target.into_iter().chain(cells(of));
            let texts = std::iter::once(agreed)
                .chain(before)
                .chain(others.map(|cell| Type::Body.text(cell)));
            for ((told, _), text) in headings.iter().skip(1).zip(texts) {
                cell_ui(ui, row, |ui| {
                    ui.set_max_width(ENDING_WIDTH);
                    // A dash is passed over in silence.
                    let said = match text.text() {
                        "–" => format!("{told}: none"),
                        number => format!("{told}: {number}"),
                    };
                    let response = ui.label(text);
                    tell(ui, &response, Role::Cell, &said);
                });
            }
            ui.end_row();
            let right = ui.min_rect().right();
            ui.painter()
                .hline(left..=right, name.rect.top(), theme::stroke(1.0, c.line));
        }
    });
    pressed
}

/// Whether the team has said of any where it wants to be.
fn has_targets(picture: &Picture) -> bool {
    picture.rows.iter().any(|row| row.target.is_some())
}

/// The columns: what they are called aloud, and what stands above them.
fn headings(picture: &Picture, ballots: bool) -> Vec<(String, String)> {
    let mut headings: Vec<(String, String)> = [
        ("Name", ""),
        ("Agreed", "Agreed"),
        ("Median", "Median"),
        ("Middle half", "Middle\nhalf"),
    ]
    .map(|(told, shown)| (told.to_owned(), shown.to_owned()))
    .into();
    if has_targets(picture) {
        headings.insert(2, ("Target".to_owned(), "Target".to_owned()));
    }
    if has_before(picture) {
        headings.insert(2, ("Agreed last time".to_owned(), "Last\ntime".to_owned()));
    }
    if ballots {
        let looks = picture.all_looks().zip(&picture.levels);
        headings.extend(
            looks.map(|(look, label)| (format!("At level {}, {label}", look.number), look.written)),
        );
        headings.push(("Don’t know".to_owned(), "Don’t\nknow".to_owned()));
    }
    headings
}

/// Median, middle half, ballots at each level, "don't know".
fn cells(row: &Row) -> Vec<String> {
    let median = row.median.map_or("–".to_owned(), median_in_words);
    let half = row.middle_half;
    let middle = half.map_or("–".to_owned(), middle_half_in_words);
    let scored = counts_in_words(row).is_some();
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

/// The mechanism's name as a button, on as many lines as it needs.
fn name_ui(ui: &mut Ui, name: &str, spoken: &str, width: f32) -> Response {
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
