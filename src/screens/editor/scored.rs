//! What is scored: a row for each with its name, in an order that can be changed, and its texts.

use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::content::EditorContent;
use super::field::{bare_field_ui, field_ui, id};
use super::state::State;
use crate::design::modal::enter_pressed;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{Button, Icon, focus_ring, gap, label, problem, quiet, tick, tip};
use crate::phrases::editor as said;
use crate::request::{Effect, Request};
use crate::workshop::{DraftPosition, WorkshopEdit, WorkshopField as F, limits};

/// How wide what moves a row is, in points.
const HANDLE: f32 = 28.0;

pub(super) fn scored_ui(
    ui: &mut Ui,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let many = shown.draft.text.mechanisms.len();
    move_by_key(ui, many, state, requests);
    let mut rows = Vec::new();
    for at in 0..many {
        rows.push(row_ui(ui, at, shown, state, requests));
        if state.open == Some(at) {
            texts_ui(ui, at, shown, state, requests);
        }
        gap(ui, space::XS);
    }
    drop_ui(ui, &rows, state, requests);
    let one = said::one(&shown.draft);
    let may = many < *limits::MECHANISMS.end();
    let add = ui.add(Button::new(&said::add_one(one)).enabled(may));
    if add.clicked() {
        add_at(many, state, requests);
    }
    gap(ui, space::XS);
    match shown.problem(DraftPosition::Mechanisms) {
        Some(why) if shown.tried => problem(ui, &add, &said::reason(why)),
        _ => {
            let named = shown.draft.text.mechanisms.iter();
            let named = named.filter(|it| !it.name.trim().is_empty()).count();
            let least = *limits::MECHANISMS.start();
            let told = match least.checked_sub(named) {
                Some(missing) if missing > 0 => said::still_missing(missing, one),
                _ => said::HOW.to_owned(),
            };
            quiet(ui, Type::Small, &told);
        }
    }
}

/// One more, which gets the keyboard.
fn add_at(at: usize, state: &mut State, requests: &mut Vec<Request>) {
    requests.push(Effect::EditWorkshop(WorkshopEdit::AddMechanism(at)).into());
    state.focus = Some(F::Name(at));
}

fn moved(from: usize, to: usize, state: &mut State, requests: &mut Vec<Request>) {
    let edit = WorkshopEdit::MoveMechanism { from, to };
    requests.push(Effect::EditWorkshop(edit).into());
    state.follow(from, to);
}

/// Alt with an arrow moves the row that has the keyboard, as elsewhere; Ctrl with one is a command.
fn move_by_key(ui: &Ui, many: usize, state: &mut State, requests: &mut Vec<Request>) {
    let Some(from) = state.mechanism() else {
        return;
    };
    let has_keyboard = state
        .field
        .is_some_and(|field| ui.memory(|memory| memory.has_focus(id(field))));
    if !has_keyboard {
        return;
    }
    for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::ALT, key))
            && let Some(to) = from.checked_add_signed(by).filter(|to| *to < many)
        {
            moved(from, to, state, requests);
        }
    }
}

/// A row: what moves it, its name, its texts, what removes it. Gives where it stands.
fn row_ui(
    ui: &mut Ui,
    at: usize,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) -> Rect {
    let many = shown.draft.text.mechanisms.len();
    let name = said::called(&shown.draft, at);
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let high = Button::new("").height(ui);
        handle_ui(ui, (at, many, high), &name, state, requests);
        let texts = Button::new(said::TEXTS).chosen(state.open == Some(at));
        let remove_name = said::remove(&name);
        let remove = Button::icon(&remove_name, Icon::Cross);
        let around = texts.width(ui) + remove.width(ui) + 2.0 * space::XS;
        let room = vec2((ui.available_width() - around).max(80.0), 0.0);
        let field = ui
            .allocate_ui(room, |ui| {
                ui.set_width(room.x);
                ui.vertical(|ui| bare_field_ui(ui, F::Name(at), shown, state, requests))
                    .inner
            })
            .inner;
        if field.lost_focus() && enter_pressed(ui) {
            let has_name = !F::Name(at).get(&shown.draft).trim().is_empty();
            if at + 1 < many {
                state.focus = Some(F::Name(at + 1));
            } else if has_name && many < *limits::MECHANISMS.end() {
                add_at(many, state, requests);
            }
        }
        let pressed = ui.add(texts);
        let spoken = said::texts_of(&name);
        ui.ctx()
            .accesskit_node_builder(pressed.id, |node| node.set_label(spoken));
        if pressed.clicked() {
            state.open = (state.open != Some(at)).then_some(at);
            if state.open.is_some() {
                state.focus = Some(F::Summary(at));
            }
        }
        if ui.add(remove).clicked() {
            state.open = None;
            requests.push(Effect::EditWorkshop(WorkshopEdit::RemoveMechanism(at)).into());
            requests.push(Effect::Say(said::REMOVED.to_owned()).into());
        }
    });
    row.response.rect
}

/// What moves a row: dragged, or with the arrows while it has the keyboard.
fn handle_ui(
    ui: &mut Ui,
    (at, many, high): (usize, usize, f32),
    name: &str,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let handle = |at: usize| Id::unique(("what moves a row", at));
    let (rect, _) = ui.allocate_exact_size(vec2(HANDLE, high), Sense::empty());
    let response = ui.interact(rect, handle(at), Sense::click_and_drag());
    let spoken = said::move_it(name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
    let c = theme::colours(ui);
    let pointed = response.hovered() || response.dragged() || response.has_focus();
    let ink = theme::paint(if pointed { c.accent } else { c.quiet });
    for x in [-4.0, 4.0] {
        for y in [-8.0, 0.0, 8.0] {
            ui.painter()
                .circle_filled(rect.center() + vec2(x, y), 2.2, ink);
        }
    }
    focus_ring(ui, &response, rect);
    if response.has_focus() {
        let filter = EventFilter {
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        for (key, by) in [(Key::ArrowUp, -1), (Key::ArrowDown, 1)] {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
                && let Some(to) = at.checked_add_signed(by).filter(|to| *to < many)
            {
                moved(at, to, state, requests);
                state.focus = None;
                ui.memory_mut(|memory| memory.request_focus(handle(to)));
            }
        }
    }
    if response.drag_started() {
        state.dragged = Some(at);
    }
    let response = response.on_hover_cursor(CursorIcon::Grab);
    tip(response, said::DRAG);
}

/// Where the row that is dragged would go, and there it goes when it is let go.
fn drop_ui(ui: &Ui, rows: &[Rect], state: &mut State, requests: &mut Vec<Request>) {
    let Some(from) = state.dragged else { return };
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else {
        state.dragged = None;
        return;
    };
    let above = rows.iter().filter(|row| row.center().y < at.y).count();
    let to = if above > from { above - 1 } else { above };
    let line = match (rows.get(above), rows.last()) {
        (Some(row), _) => row.top() - space::XS / 2.0,
        (None, Some(row)) => row.bottom() + space::XS / 2.0,
        (None, None) => return,
    };
    let accent = theme::stroke(3.0, theme::colours(ui).accent);
    if let Some(row) = rows.first() {
        ui.painter().hline(row.x_range(), line, accent);
    }
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    if !ui.input(|input| input.pointer.any_down()) {
        state.dragged = None;
        if to != from {
            moved(from, to, state, requests);
        }
    }
}

/// All that is said of one, below its name.
fn texts_ui(
    ui: &mut Ui,
    at: usize,
    shown: &EditorContent,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    ui.indent(("texts", at), |ui| {
        gap(ui, space::XS);
        for field in [
            F::Summary(at),
            F::Description(at),
            F::Strong(at),
            F::Weak(at),
            F::Questions(at),
            F::Evidence(at),
        ] {
            field_ui(ui, field, shown, state, requests);
        }
        field_ui(ui, F::Group(at), shown, state, requests);
        label(ui, Type::Strong, said::OWN_MEANINGS);
        gap(ui, space::XS);
        for level in 0..shown.draft.text.scale.levels.len() {
            quiet(ui, Type::Small, &said::level_named(level, &shown.draft));
            bare_field_ui(ui, F::OwnMeaning(at, level), shown, state, requests);
            gap(ui, space::XS);
        }
        let text = &shown.draft.text;
        let id = text.mechanisms.get(at).map(|it| &it.id);
        let on = id.is_some_and(|id| text.short.contains(id));
        let spoken = said::in_short(&said::called(&shown.draft, at));
        if tick(ui, said::IN_SHORT, &spoken, on, true).clicked() {
            requests.push(Effect::EditWorkshop(WorkshopEdit::Shorten(at, !on)).into());
        }
    });
}
