//! For whom, which things, how large, and where.

use std::path::Path;

use egui::{Color32, Id, Key, Ui, vec2};

use super::state::{Answer, State};
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{
    Button, gap, label, problem, quiet, segments, small_line_field, tick,
};
use crate::insight::Profile;
use crate::phrases::exports as said;
use crate::phrases::paths::folder_in_words;
use crate::phrases::profiles::{profile_in_words, profile_name};
use crate::report::{ExportItem, Format, NotNow, PageSize};

const PROFILES: [Profile; 3] = [Profile::Everything, Profile::Team, Profile::Share];
const SIZES: [(&str, PageSize); 4] = [
    ("Slide", PageSize::SLIDE),
    ("Large", PageSize::LARGE),
    ("Square", PageSize::SQUARE),
    ("Poster", PageSize::POSTER),
];
/// How wide the names of the groups are, in points.
const NAMES: f32 = 96.0;

pub(super) fn choices_ui(ui: &mut Ui, state: &mut State) -> Option<Answer> {
    for_whom_ui(ui, state);
    gap(ui, space::M);
    things_ui(ui, state);
    if let Some((_, size)) = size_ui(ui, state) {
        state.choice.size = *size;
    }
    state.choices = ui.min_rect();
    gap(ui, space::S);
    where_ui(ui, state)
}

fn for_whom_ui(ui: &mut Ui, state: &mut State) {
    label(ui, Type::Strong, "For whom");
    let on = PROFILES.iter().position(|it| *it == state.choice.profile);
    let names = PROFILES.map(profile_name);
    if let Some(pressed) = segments(ui, "For whom", &names, on.unwrap_or(0)) {
        state.choice.profile = PROFILES[pressed];
    }
    // The arrows choose from the start, and wherever nothing else has the keyboard.
    if ui.memory(|memory| memory.focused().is_none()) {
        let to = ui.input(|input| {
            let at = on.unwrap_or(0);
            if input.key_pressed(Key::ArrowRight) {
                Some(at + 1)
            } else if input.key_pressed(Key::ArrowLeft) {
                at.checked_sub(1)
            } else {
                None
            }
        });
        if let Some(&profile) = to.and_then(|to| PROFILES.get(to)) {
            state.choice.profile = profile;
        }
    }
    gap(ui, space::XS);
    // As high for each, so that nothing below it moves.
    let width = ui.available_width();
    let height = |profile| {
        let (text, font) = (profile_in_words(profile), Type::Small.font());
        let laid = ui.painter().layout(text, font, Color32::PLACEHOLDER, width);
        laid.size().y
    };
    let room = vec2(width, PROFILES.map(height).into_iter().fold(0.0, f32::max));
    ui.allocate_ui(room, |ui| {
        ui.set_min_size(room);
        quiet(ui, Type::Small, &profile_in_words(state.choice.profile));
    });
}

/// The things, each to be ticked, in rows under their headings.
fn things_ui(ui: &mut Ui, state: &mut State) {
    let all = ExportItem::all();
    for items in all.chunk_by(|a, b| a.group() == b.group()) {
        ui.horizontal_top(|ui| {
            name_ui(ui, items[0].group().label(), 38.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
                for &item in items {
                    item_ui(ui, state, item);
                }
            });
        });
    }
}

/// The name of a row, before it.
fn name_ui(ui: &mut Ui, name: &str, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(NAMES, height), egui::Sense::empty());
    let row = egui::Layout::left_to_right(egui::Align::Center);
    let mut at = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(row));
    at.label(Type::Strong.text(name));
}

fn item_ui(ui: &mut Ui, state: &mut State, item: ExportItem) {
    let why_not = state.choice.not_now(item).map(|why| match why {
        NotNow::EveryCount => said::EVERY_COUNT,
        NotNow::NoDay => said::NO_DAY,
    });
    let possible = why_not.is_none();
    let on = possible && state.choice.ticked.contains(&item);
    let mut spoken = item.name();
    if let Some(why_not) = why_not {
        spoken = format!("{spoken}, {why_not}");
    }
    let response = tick(ui, item.label(), &spoken, on, possible);
    if response.clicked() {
        state.choice.toggle(item);
        state.at = Some(item);
    } else if response.gained_focus() {
        state.at = Some(item);
    }
    if let Some(why_not) = why_not {
        // In one piece: beside it, or below.
        let quiet = theme::paint(theme::colours(ui).quiet);
        let words = Type::Small.text(why_not).color(quiet);
        ui.add(egui::Label::new(words).extend());
    }
}

/// How large pictures are, where one with pixels is chosen.
fn size_ui(ui: &mut Ui, state: &State) -> Option<&'static (&'static str, PageSize)> {
    let pixels = |item: &ExportItem| matches!(item, ExportItem::Picture(_, format) if *format == Format::Png);
    if !state.choice.items().iter().any(pixels) {
        return None;
    }
    gap(ui, space::S);
    let on = SIZES
        .iter()
        .position(|(_, size)| *size == state.choice.size);
    let names = SIZES.map(|(name, _)| name);
    let row = ui.horizontal_top(|ui| {
        name_ui(ui, "Size", 50.0);
        segments(ui, "Size of pictures", &names, on.unwrap_or(names.len()))
    });
    row.inner.map(|pressed| &SIZES[pressed])
}

/// The folder by its name, large; its whole path below, small, to be typed over.
fn where_ui(ui: &mut Ui, state: &mut State) -> Option<Answer> {
    let row = ui.horizontal(|ui| {
        let button = Button::new("Browse…");
        name_ui(ui, "Folder", 38.0);
        let room = ui.available_width() - button.width(ui) - ui.spacing().item_spacing.x;
        let name = folder_in_words(Path::new(&state.folder));
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(vec2(room, 38.0), layout, |ui| {
            ui.set_min_width(room);
            ui.add(egui::Label::new(Type::Body.text(&name)).truncate());
        });
        ui.add(button).clicked()
    });
    let browse = row.inner;
    gap(ui, space::XS);
    let id = Id::unique("export folder");
    let width = ui.available_width();
    let response = small_line_field(ui, id, "Folder", &mut state.folder, width);
    gap(ui, space::XS);
    quiet(ui, Type::Small, &said::names_in_words(&state.names));
    if !state.note.is_empty() {
        problem(ui, &response, &state.note);
    }
    if state.noted != state.note {
        // In a small window it stands below what can be seen.
        ui.scroll_to_cursor(Some(egui::Align::BOTTOM));
        state.noted.clone_from(&state.note);
    }
    browse.then_some(Answer::Browse)
}
