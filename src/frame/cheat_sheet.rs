//! The keys that work here, in front of everything.

use crate::design::combo::Combo;
use egui::{Context, Label, Role, Sense, Ui, WidgetInfo, vec2};

use crate::commands::{Command, Group};
use crate::design::modal::{buttons, enter, escape, head, pane, show};
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
    let rows: usize = groups.iter().map(|(_, rows)| rows.len() + 2).sum();
    show(ctx, "keys", 1500.0, |ui| {
        head(ui, "The keys that work here", "");
        gap(ui, space::S);
        let most = (ctx.content_rect().height() - 320.0).max(200.0);
        // A column takes a key and some words beside it.
        let columns = ((ui.available_width() / COLUMN) as usize).clamp(1, 3);
        let mut heights = vec![0; columns];
        let mut done = 0;
        let columns_of: Vec<usize> = groups
            .iter()
            .map(|(_, group)| {
                // A group stays together, in the column that its middle belongs to.
                let height = group.len() + 2;
                let column = ((done + height / 2) * columns / rows.max(1)).min(columns - 1);
                done += height;
                heights[column] += height;
                column
            })
            .collect();
        let tallest = heights.into_iter().max().unwrap_or(0);
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
            .or_else(|| (enter(ui) || escape(ui)).then_some(()))
    })
    .is_some()
}

/// Keys with what they do, many of a kind as one line, by group.
fn key_groups(commands: &[Command]) -> Vec<(&'static str, Vec<(String, String)>)> {
    let rows = |group: Group| {
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
    let groups = Group::ALL.map(rows).into_iter();
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
