//! The command palette: finds any action by words.

use egui::{self, Context, Id, Key, Label, TextEdit, Ui, vec2};

use crate::commands::{Command, instead};
use crate::design::modal::{escape, name_dialog, pane, show_as_it_is};
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{field_label, focus_ring, gap, keycap, label, quiet, silent};
use crate::request::Request;

/// What has been typed, and which of the actions found stands ready.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    typed: String,
    at: usize,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Do this.
    Do(Vec<Request>),
    /// Nothing.
    Leave,
}

/// How many actions are shown at a time; the rest is one scroll away.
const SHOWN: f32 = 9.0;
/// What stands around them: the field, the edges of the dialog, some of the screen behind it.
const AROUND: f32 = 170.0;
/// How high a line is, in points.
const LINE: f32 = 48.0;

/// Shows the palette over whatever is there.
pub fn palette(ctx: &Context, commands: &[Command], state: &mut State) -> Option<Answer> {
    show_as_it_is(ctx, "palette", 820.0, |ui| {
        // The field gets the keyboard, and its name is said with it.
        name_dialog(ui, "Find an action");
        let name = field_label(ui, "What do you want to do?");
        let id = Id::unique("palette field");
        let (mut down, mut up, mut enter) = (0, 0, false);
        // The field would take the arrows for its cursor.
        ui.input_mut(|input| {
            down = input.count_and_consume_key(egui::Modifiers::NONE, Key::ArrowDown);
            up = input.count_and_consume_key(egui::Modifiers::NONE, Key::ArrowUp);
            enter = input.consume_key(egui::Modifiers::NONE, Key::Enter);
        });
        let response = ui
            .add(
                TextEdit::singleline(&mut state.typed)
                    .id(id)
                    .hint_text(Type::Body.text("One or two words: “save”, “wall”, “note”"))
                    .font(Type::Body.font())
                    .margin(egui::Margin::symmetric(14, 11))
                    .desired_width(f32::INFINITY),
            )
            .labelled_by(name.id);
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        if response.changed() {
            state.at = 0;
        }
        gap(ui, space::S);
        let possible = || commands.iter().filter(|command| command.is_possible());
        let mut found: Vec<&Command> = possible()
            .filter(|command| command.is_found_by(&state.typed))
            .collect();
        // While nothing is typed, what can be done stands in the order of the lists.
        if !state.typed.trim().is_empty() {
            found.sort_by_key(|command| command.distance(&state.typed));
        }
        // What goes by another name here, or is not there, has something in its place.
        let instead = if found.is_empty() {
            instead(&state.typed)
        } else {
            None
        };
        found.extend(possible().filter(|it| instead.is_some_and(|there| there.leads_to(it))));
        let last = found.len().saturating_sub(1);
        state.at = (state.at + down).saturating_sub(up).min(last);
        let told = match found.len() {
            0 => "Nothing found".to_owned(),
            1 => "1 action found".to_owned(),
            n => format!("{n} actions found"),
        };
        let told = instead.map_or(told, |instead| instead.told.to_owned());
        announce(ui.ctx(), "found", &told);
        let ready = found
            .get(state.at)
            .map_or_else(String::new, |it| spoken(it));
        announce(ui.ctx(), "ready", &ready);
        let mut answer = None;
        let room = ui.ctx().content_rect().height() - AROUND;
        pane(ui, (SHOWN * LINE).min(room), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if let Some(instead) = instead {
                label(ui, Type::Body, instead.told);
                gap(ui, space::S);
            }
            for (i, command) in found.iter().enumerate() {
                let response = line_ui(ui, command, i == state.at);
                // The mouse chooses when it moves, not where it happens to rest.
                let moved = ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO);
                if response.hovered() && moved {
                    state.at = i;
                }
                if i == state.at && (down + up > 0) {
                    response.scroll_to_me(None);
                }
                if response.clicked() || (enter && i == state.at) {
                    answer = Some(Answer::Do(command.requests.clone()));
                }
            }
            if found.is_empty() && instead.is_none() {
                quiet(
                    ui,
                    Type::Body,
                    "Nothing that can be done here is called that.",
                );
            }
        });
        if answer.is_none() && escape(ui) {
            answer = Some(Answer::Leave);
        }
        answer
    })
}

/// The name of an action, and its key.
fn spoken(command: &Command) -> String {
    let key = command.key();
    if key.is_empty() {
        command.name.clone()
    } else {
        format!("{}, {key}", command.name)
    }
}

fn line_ui(ui: &mut Ui, command: &Command, ready: bool) -> egui::Response {
    let c = theme::colours(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), LINE), egui::Sense::click());
    let key = command.key();
    response.widget_info(|| {
        egui::WidgetInfo::selected(egui::Role::Button, true, ready, spoken(command))
    });
    if ready {
        let radius = egui::CornerRadius::same(theme::CORNER);
        ui.painter()
            .rect_filled(rect, radius, theme::paint(c.accent_tint));
    }
    focus_ring(ui, &response, rect.shrink(3.0));
    let mut inner = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(vec2(16.0, 4.0)))
            .layout(egui::Layout::right_to_left(egui::Align::Center)),
    );
    if !key.is_empty() {
        let cap = keycap(&inner, &key);
        let (at, _) = inner.allocate_exact_size(cap.size(), egui::Sense::empty());
        cap.paint(
            inner.painter(),
            at.left_center(),
            theme::paint(c.ink),
            theme::paint(c.edge),
        );
    }
    inner.add_space(space::S);
    let quiet = theme::paint(c.quiet);
    let group = inner.label(Type::Small.text(command.group.label()).color(quiet));
    inner.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
        let name = ui.add(
            Label::new(Type::Body.text(&command.name))
                .truncate()
                .selectable(false),
        );
        // The line says them.
        for painted in [group, name] {
            silent(ui, &painted);
        }
    });
    response
}
