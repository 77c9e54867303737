//! What comes of a table: what will be scored, or what is wrong with it.

use egui::{Label, Ui};

use crate::design::theme::{self, Type, space};
use crate::design::widgets::{gap, label, quiet};
use crate::phrases::workshop_tables as said;
use crate::workshop::table::{FromTable, TableField, UnderstoodTable};

/// No more problems than this are told.
const PROBLEMS: usize = 8;

/// What it would be.
pub(super) fn head_ui(ui: &mut Ui, table: &UnderstoodTable) {
    label(ui, Type::Strong, said::RESULT);
    if let Ok(made) = table.outcome() {
        label(ui, Type::Body, &said::size(&made.workshop));
    }
}

/// What will be scored, row by row; or what is wrong.
pub(super) fn result_ui(ui: &mut Ui, table: &UnderstoodTable, file: &str) {
    match table.outcome() {
        Ok(made) => made_ui(ui, made),
        Err(problems) => {
            let warn = theme::paint(theme::colours(ui).warn);
            let text = Type::Body.text(said::none_yet(file)).color(warn);
            ui.add(Label::new(text).wrap());
            gap(ui, space::XS);
            for problem in said::problems(problems, PROBLEMS) {
                label(ui, Type::Body, &problem);
            }
            gap(ui, space::S);
            quiet(ui, Type::Small, said::CHOOSE_OR_PASTE);
        }
    }
}

fn made_ui(ui: &mut Ui, made: &FromTable) {
    quiet(ui, Type::Small, &said::levels(&made.workshop.scale));
    gap(ui, space::XS);
    let lowest = made.workshop.scale.lowest;
    let mut fields: Vec<&TableField> = Vec::new();
    for field in made.columns.iter().filter_map(|read| read.field.as_ref()) {
        if !fields.contains(&field) {
            fields.push(field);
        }
    }
    for (at, mechanism) in made.workshop.indexed() {
        label(ui, Type::Body, &said::row(at.get(), mechanism));
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            quiet(ui, Type::Small, &mechanism.summary);
            for field in &fields {
                if let Some(words) = said::says(field, mechanism, lowest) {
                    let quiet = theme::paint(theme::colours(ui).quiet);
                    ui.add(Label::new(Type::Small.text(words).color(quiet)).truncate());
                }
            }
        });
        gap(ui, space::XS);
    }
    for sentence in said::filled_in(made) {
        quiet(ui, Type::Small, &sentence);
    }
}
