//! The columns of a table, each with a choice of what it has.

use egui::{Grid, Label, Role, Ui, vec2};

use crate::design::theme::{self, Type, space};
use crate::design::widgets::{cell_ui, choice, gap, label, quiet, row_in, silent, table, tell};
use crate::phrases::workshop_tables as said;
use crate::workshop::table::{TableField, UnderstoodTable};

/// How wide the choices are, in points.
const CHOICE: f32 = 210.0;

/// Which row has the headings.
pub(super) fn headings_ui(ui: &mut Ui, table: &mut UnderstoodTable) {
    let rows: Vec<(usize, String)> = table
        .rows_for_headings()
        .map(|row| (row.0, said::heading_row(Some(row))))
        .collect();
    let on = table.headings();
    let place = rows.iter().position(|(row, _)| Some(*row) == on);
    let words = |at: usize| {
        let row = at.checked_sub(1).and_then(|at| rows.get(at));
        row.map_or_else(|| said::heading_row(None), |(_, words)| words.clone())
    };
    label(ui, Type::Strong, said::COLUMNS);
    ui.horizontal(|ui| {
        let response = quiet(ui, Type::Small, said::HEADINGS);
        silent(ui, &response);
        let of = (place.map_or(0, |at| at + 1), rows.len() + 1);
        // The ring of the choice stands beside it.
        let width = (ui.available_width() - 2.0 * space::XS).max(CHOICE);
        if let Some(chosen) = choice(ui, "row of headings", said::HEADINGS, of, words, width) {
            let row = chosen.checked_sub(1).and_then(|at| rows.get(at));
            table.choose_headings(row.map(|(row, _)| *row));
        }
    });
}

/// A line for each column: what stands over it, what stands in it first, and what it has.
pub(super) fn columns_ui(ui: &mut Ui, table_read: &mut UnderstoodTable) {
    let all = TableField::all();
    let words = |at: usize| said::has(at.checked_sub(1).and_then(|at| all.get(at)));
    let names = (ui.available_width() - CHOICE - 2.0 * space::M).max(140.0);
    let mut chosen = None;
    Grid::new("columns of the table")
        .spacing(vec2(space::M, space::S))
        .show(ui, |ui| {
            table(ui, said::COLUMNS);
            let line = row_in(ui, 0);
            for head in said::COLUMN_HEADS {
                cell_ui(ui, line, |ui| {
                    let response = quiet(ui, Type::Small, head);
                    tell(ui, &response, Role::ColumnHeader, head);
                });
            }
            ui.end_row();
            for (at, read) in table_read.columns().iter().enumerate() {
                let line = row_in(ui, at + 1);
                let name = said::column(read);
                let example = table_read.example(read);
                cell_ui(ui, line, |ui| {
                    ui.set_min_width(names);
                    ui.set_max_width(names);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let text = Label::new(Type::Body.text(&name)).truncate();
                        let response = ui.add(text);
                        tell(ui, &response, Role::RowHeader, &name);
                        let quiet = theme::paint(theme::colours(ui).quiet);
                        let first = example.lines().next().unwrap_or_default();
                        ui.add(Label::new(Type::Small.text(first).color(quiet)).truncate());
                    });
                });
                let is_it = |field: &TableField| {
                    let has = read.field.as_ref();
                    has.is_some_and(|has| has.is_like(field))
                };
                let on = all.iter().position(is_it).map_or(0, |at| at + 1);
                let of = (on, all.len() + 1);
                let called = said::column_has(&name);
                let pressed = cell_ui(ui, line, |ui| {
                    choice(ui, ("column", at), &called, of, words, CHOICE)
                });
                chosen = chosen.or(pressed.map(|pressed| (at, pressed)));
                ui.end_row();
            }
        });
    // Room for the ring of the last choice.
    gap(ui, space::XS);
    if let Some((at, field)) = chosen {
        let field = field.checked_sub(1).and_then(|at| all.get(at));
        table_read.choose(at, field.cloned());
    }
}
