//! A grid that screen readers are given as a table.

use egui::{Id, Response, Role, Ui, UiBuilder};

/// Makes the grid that this is in a table of this name.
pub fn table(ui: &Ui, name: &str) {
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_role(Role::Table);
        node.set_label(name);
    });
}

/// A row of the table, counted from the headings: a grid has none. Gives what its cells belong to.
pub fn row_in(ui: &mut Ui, number: usize) -> Id {
    let row = UiBuilder::new()
        .id_salt(("row", number))
        .accessibility_role(Role::Row);
    ui.new_child(row).unique_id()
}

/// A part of a row.
pub fn cell_ui<R>(ui: &mut Ui, row: Id, add: impl FnOnce(&mut Ui) -> R) -> R {
    let cell = UiBuilder::new().accessibility_parent(row);
    ui.scope_builder(cell, add).inner
}

/// What a cell or a heading says. Cells say their heading as well: not every screen reader finds it
/// by itself.
pub fn tell(ui: &Ui, response: &Response, role: Role, said: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(said);
        node.clear_value();
    });
}
