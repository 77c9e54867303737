//! The keys that work here, in front of everything.

use crate::design::combo::Combo;
use egui::{Context, Label, Role, Sense, Ui, WidgetInfo, vec2};

use crate::commands::{Command, CommandGroup};
use crate::design::modal::{buttons, enter, head, pane, show};
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, heading, keycap, label};

/// The keys that work here, by group; true when it has been read.
pub fn cheat_sheet(ctx: &Context, commands: &[Command]) -> bool {
    /// How wide a column is at least, in points.
    const COLUMN: f32 = 340.0;
    /// How high a line is, with some that take two, in points.
    const ROW: f32 = 36.0;
    let groups = key_groups(commands);
    // A heading and the gap after the group are two rows more.
    let high: Vec<usize> = groups.iter().map(|(_, rows)| rows.len() + 2).collect();
    show(ctx, "keys", 1500.0, |ui| {
        head(ui, "The keys that work here", "");
        gap(ui, space::S);
        let most = (ctx.content_rect().height() - 320.0).max(200.0);
        // A column takes a key and some words beside it.
        let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 3);
        let (tallest, columns_of) = in_columns(&high, columns);
        pane(ui, (tallest as f32 * ROW + 2.0 * ROW).min(most), |ui| {
            let within = ui.spacing().item_spacing.x;
            ui.spacing_mut().item_spacing.x = space::L;
            ui.columns(columns, |columns| {
                for ((heading, group), column) in groups.iter().zip(columns_of) {
                    columns[column].spacing_mut().item_spacing.x = within;
                    key_group_ui(&mut columns[column], heading, group);
                }
            });
        });
        buttons(ui, [(Button::primary("Close").key(Combo::ESCAPE), ())])
            .or_else(|| enter(ui).then_some(()))
    })
    .is_some()
}

/// Which column each group of these heights stands in, each whole and in order, so that the tallest
/// column is as low as can be; and how high that one is.
fn in_columns(high: &[usize], columns: usize) -> (usize, Vec<usize>) {
    let placed = |limit: usize| {
        let (mut column, mut used) = (0, 0);
        let place = |&height: &usize| {
            if used > 0 && used + height > limit {
                (column, used) = (column + 1, 0);
            }
            used += height;
            column
        };
        high.iter().map(place).collect::<Vec<_>>()
    };
    let (most, all) = (high.iter().copied().max().unwrap_or(0), high.iter().sum());
    let fits = |limit: &usize| placed(*limit).last().is_none_or(|&last| last < columns);
    let tallest = (most..=all).find(fits).unwrap_or(all);
    (tallest, placed(tallest))
}

/// Keys with what they do, many of a kind as one line, by group.
fn key_groups(commands: &[Command]) -> Vec<(&'static str, Vec<(String, String)>)> {
    let rows = |group: CommandGroup| {
        let mut rows: Vec<(String, String)> = Vec::new();
        let here = commands
            .iter()
            .filter(|command| command.group == group && command.is_possible());
        for command in here {
            let row = command
                .kind
                .clone()
                .unwrap_or_else(|| (command.key(), command.name.clone()));
            if !row.0.is_empty() && !rows.contains(&row) {
                rows.push(row);
            }
        }
        (group.label(), rows)
    };
    let groups = CommandGroup::ALL.map(rows).into_iter();
    groups.filter(|(_, rows)| !rows.is_empty()).collect()
}

fn key_group_ui(ui: &mut Ui, name: &str, rows: &[(String, String)]) {
    const KEY: f32 = 132.0;
    let response = label(ui, Type::Strong, name);
    heading(ui, &response, 3, name);
    for (key, what) in rows {
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(KEY, 30.0), |ui| {
                ui.set_min_width(KEY);
                let cap = keycap(ui, key);
                let (rect, _) = ui.allocate_exact_size(cap.size(), Sense::empty());
                let c = theme::colours(ui);
                cap.paint(
                    ui.painter(),
                    rect.left_center(),
                    theme::paint(c.ink),
                    theme::paint(c.edge),
                );
            });
            let response = ui.add(Label::new(Type::Body.text(what)).wrap());
            // Painted keys are not heard.
            let spoken = format!("{what}, {key}");
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
        });
    }
    gap(ui, space::M);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tallest_column_is_as_low_as_whole_groups_allow() {
        let high = [6, 8, 9, 9, 11, 12];
        assert_eq!(in_columns(&high, 3), (23, vec![0, 0, 0, 1, 1, 2]));
        assert_eq!(in_columns(&high, 1), (55, vec![0; 6]));
        assert_eq!(in_columns(&[5, 5, 5], 3), (5, vec![0, 1, 2]));
        assert_eq!(in_columns(&[], 3), (0, vec![]));
    }
}
