//! The agenda of the day: minutes planned, minutes spent, and what is left for the rest.

use crate::design::combo::Combo;
use egui::{Align, Context, Grid, Id, Label, Layout, RichText, Role, Sense, Ui, UiBuilder, vec2};

use crate::design::folding::folds_notes;
use crate::design::modal::{buttons, enter, head, pane, show};
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Icon, cell_ui, gap, label, row_in, table, tell};
use crate::edit::Edit;
use crate::insight::{AgendaNow, PartNow};
use crate::phrases::words::minutes_in_words;
use crate::session::{Part, Session};
use crate::workshop::limits;

/// What the agenda asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Other minutes for a part.
    Edit(Edit),
    /// It has been read.
    Close,
}

/// How far the minutes stand from the longest name, beside the gap of the columns, in points.
const APART: f32 = 10.0;

/// How high a line is, in points.
const ROW: f32 = 46.0;

/// What the columns of numbers are called.
const PLANNED: &str = "Planned";
const SPENT: &str = "Spent";
const LEFT: &str = "Left";

/// What stands where there is no number.
const NONE: &str = "–";

/// What the numbers and the buttons beside the names take, in points.
const NUMBERS: f32 = 500.0;

/// Shows the agenda while this part is on.
pub fn agenda(ctx: &Context, session: &Session, on: Part) -> Option<Answer> {
    show(ctx, "agenda of the day", 900.0, |ui| {
        let now = AgendaNow::of(session, on);
        let told = told(session, &now);
        head(ui, "Agenda", &told);
        gap(ui, space::XS);
        label(ui, Type::Body, &told);
        gap(ui, space::S);
        let mut edit = None;
        let most = (ui.ctx().content_rect().height() - 296.0).max(200.0);
        let height = (now.rows.len() + 1) as f32 * ROW;
        pane(ui, height.min(most), |ui| {
            // The names have what the numbers leave.
            let names = (ui.available_width() - NUMBERS).max(120.0);
            Grid::new("agenda rows")
                .spacing(vec2(space::M, 0.0))
                .show(ui, |ui| {
                    let quiet = theme::paint(theme::colours(ui).quiet);
                    table(ui, "Minutes");
                    let line = row_in(ui, 0);
                    for (told, shown) in [
                        ("Part", ""),
                        (PLANNED, PLANNED),
                        ("Change", ""),
                        (SPENT, SPENT),
                        (LEFT, LEFT),
                    ] {
                        cell_ui(ui, line, |ui| {
                            let response = ui.label(Type::Small.text(shown).color(quiet));
                            tell(ui, &response, Role::ColumnHeader, told);
                        });
                    }
                    ui.end_row();
                    for (i, row) in now.rows.iter().enumerate() {
                        let line = row_in(ui, i + 1);
                        let here = row.part == on;
                        edit = row_ui(ui, session, (row, line), here, names).or(edit.take());
                        ui.end_row();
                    }
                });
            // Room for the ring of a button in the last line.
            gap(ui, space::XS);
        });
        let mut choices = vec![(Button::primary("Close").key(Combo::ESCAPE), Answer::Close)];
        if session.planned(Part::Break) == 0 {
            let take = Edit::Minutes(Part::Break, Some(BREAK));
            choices.insert(0, (Button::new("Take a break"), Answer::Edit(take)));
        }
        buttons(ui, choices)
            .or_else(|| enter(ui).then_some(Answer::Close))
            .or(edit.map(Answer::Edit))
    })
}

/// "Time is short: what is left is spread over the rest." or how much is to spare.
fn told(session: &Session, now: &AgendaNow) -> String {
    let whole = minutes_in_words(u64::from(session.planned_minutes()));
    if now.short {
        format!("Time is short. What is left of {whole} is spread over the parts still to come.")
    } else if now.spare > 0 {
        format!(
            "On time. The parts still to come leave {} of {whole} free.",
            minutes_in_words(u64::from(now.spare))
        )
    } else {
        format!("On time: {whole} in all.")
    }
}

/// A part's line, to screen readers a row of the table.
fn row_ui(
    ui: &mut Ui,
    session: &Session,
    (row, line): (&PartNow, Id),
    here: bool,
    most: f32,
) -> Option<Edit> {
    let mut moved = None;
    let c = theme::colours(ui);
    let name = part_name(session, row.part);
    let kind = if here { Type::Strong } else { Type::Body };
    cell_ui(ui, line, |ui| {
        ui.set_max_width(most);
        if folds_notes(ui.ctx()) {
            ui.set_min_width(most);
        }
        let response = ui.add(Label::new(kind.text(&name)).wrap());
        tell(ui, &response, Role::RowHeader, &name);
        // The longest name doesn’t touch the minutes.
        let rect = response.rect;
        ui.allocate_rect(rect.with_max_x(rect.max.x + APART), Sense::hover());
    });
    let told = |ui: &mut Ui, heading: &str, text: RichText| {
        // A dash is passed over in silence.
        let said = match text.text() {
            NONE => format!("{heading}: none"),
            number => format!("{heading}: {number}"),
        };
        cell_ui(ui, line, |ui| {
            let response = ui.label(text);
            tell(ui, &response, Role::Cell, &said);
        });
    };
    let planned = Type::Body.text(format!("{} min", row.planned));
    told(ui, PLANNED, planned);
    let mut minutes = row.planned;
    let change = UiBuilder::new()
        .accessibility_parent(line)
        .accessibility_role(Role::Cell)
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(change, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        if ui
            .add(Button::icon(&format!("One minute less: {name}"), Icon::Minus).bare())
            .clicked()
        {
            minutes = minutes.saturating_sub(1);
        }
        if ui
            .add(Button::icon(&format!("One minute more: {name}"), Icon::Plus).bare())
            .clicked()
        {
            minutes = (minutes + 1).min(limits::MINUTES);
        }
        if row.part == Part::Break {
            moved = move_break_ui(ui, session);
        }
    });
    let over = row.spent > row.planned.saturating_mul(60);
    let colour = if over { c.warn } else { c.quiet };
    let spent = if row.spent == 0 {
        NONE.to_owned()
    } else {
        format!("{}:{:02}", row.spent / 60, row.spent % 60)
    };
    told(
        ui,
        SPENT,
        Type::Body.text(spent).color(theme::paint(colour)),
    );
    let left = row
        .left
        .map_or_else(|| NONE.to_owned(), |left| format!("{left} min"));
    told(ui, LEFT, Type::Body.text(left));
    moved.or_else(|| (minutes != row.planned).then_some(Edit::Minutes(row.part, Some(minutes))))
}

/// Moves the break up or down the agenda, or takes it off.
fn move_break_ui(ui: &mut Ui, session: &Session) -> Option<Edit> {
    let (after, latest) = (session.break_after(), session.latest_break());
    let buttons = [
        (
            "The break earlier",
            Icon::Up,
            after.checked_sub(1).map(Edit::BreakAfter),
        ),
        (
            "The break later",
            Icon::Down,
            (after < latest).then(|| Edit::BreakAfter(after + 1)),
        ),
        (
            "No break",
            Icon::Cross,
            (session.planned(Part::Break) > 0).then_some(Edit::Minutes(Part::Break, Some(0))),
        ),
    ];
    let mut asked = None;
    for (name, icon, edit) in buttons {
        let button = Button::icon(name, icon).bare().enabled(edit.is_some());
        if ui.add(button).clicked() {
            asked = edit;
        }
    }
    asked
}

/// How long a break is that was not planned.
const BREAK: u32 = 10;

fn part_name(session: &Session, part: Part) -> String {
    match part {
        Part::Welcome => "Welcome".to_owned(),
        Part::Mechanism(at) => session
            .workshop()
            .mechanism(at)
            .map_or_else(String::new, |m| m.name.clone()),
        Part::Break => "Break".to_owned(),
        Part::Picture => "Picture".to_owned(),
        Part::Priorities => "Priorities".to_owned(),
        Part::Actions => "Actions".to_owned(),
        Part::Close => "Close".to_owned(),
    }
}
