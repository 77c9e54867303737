//! The dialog that makes a workshop of a table: pasted, or read from a file. What was understood of each
//! column is corrected there, and what comes of it stands beside it.

mod columns;
mod result;

use egui::{Context, Event, Id, Key, Ui};

use crate::commands::keys::Keys;
use crate::commands::of_effect;
use crate::design::combo::Combo;
use crate::design::modal::{buttons, head, pane, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, text_field};
use crate::phrases::workshop_tables::{
    HOW_TO_BRING_A_TABLE, PASTE_AGAIN, TOO_LARGE, none_yet, size,
};
use crate::request::Effect;
use crate::workshop::table::{FromTable, TITLE, UnderstoodTable, cells_of};
use crate::workshop::{DraftText, MAX_BYTES, Workshop};

/// What was brought, and what became of it.
#[derive(Debug, Default)]
pub struct State {
    brought: Brought,
    title: String,
    /// The name of the file that it was read from; empty for what was pasted.
    file: String,
}

/// What was brought.
#[derive(Debug, Default)]
enum Brought {
    /// Nothing yet.
    #[default]
    Nothing,
    /// A table.
    Table(Box<UnderstoodTable>),
    /// More than a workshop may have.
    TooMuch,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Start a session with it.
    Begin(Workshop),
    /// Go on with it by hand.
    Change(Box<DraftText>),
    /// Save it as a file.
    Save(Workshop),
    /// Open a file.
    Open,
    /// Nothing.
    Leave,
}

/// What goes on with it by hand.
const CHANGE: Combo = Combo::plain(Key::F2);

/// What stands around the columns and what comes of them, in points.
const AROUND: f32 = 500.0;
/// Where there is less room, what comes of the columns stands below them.
const BESIDE: f32 = 800.0;

impl State {
    /// A table that was read from a file of this name.
    pub fn of_file(table: UnderstoodTable, file: String) -> Self {
        Self {
            file,
            ..Self::of_table(table)
        }
    }

    fn of_table(table: UnderstoodTable) -> Self {
        Self {
            title: table.title().to_owned(),
            brought: Brought::Table(Box::new(table)),
            file: String::new(),
        }
    }

    /// Whatever was pasted.
    pub fn of_text(text: &str) -> Self {
        if text.len() > MAX_BYTES {
            return Self {
                brought: Brought::TooMuch,
                ..Self::default()
            };
        }
        Self::of_table(UnderstoodTable::new(&cells_of(text), TITLE))
    }

    /// What was made of the table, where nothing stands in its way.
    fn made(&self) -> Option<&FromTable> {
        match &self.brought {
            Brought::Table(table) => table.outcome().ok(),
            Brought::Nothing | Brought::TooMuch => None,
        }
    }

    /// The workshop under the title that stands in the field.
    fn workshop(&self) -> Option<Workshop> {
        self.made()?.titled(&self.title)
    }

    /// What the table says, under the title that stands in the field.
    fn draft(&self) -> Option<Box<DraftText>> {
        let text = DraftText::of_table(self.made()?, &self.title);
        Some(Box::new(text))
    }

    /// How it stands, in a few words.
    fn standing(&self) -> String {
        match &self.brought {
            Brought::Nothing => HOW_TO_BRING_A_TABLE.to_owned(),
            Brought::TooMuch => TOO_LARGE.to_owned(),
            Brought::Table(table) => match table.outcome() {
                Ok(made) => size(&made.workshop),
                Err(problems) => {
                    let first = problems.first().map(ToString::to_string);
                    format!("{} {}", none_yet(&self.file), first.unwrap_or_default())
                }
            },
        }
    }
}

/// Shows the dialog. What is pasted into it outside its field takes the place of what was there.
pub fn table(ctx: &Context, state: &mut State) -> Option<Answer> {
    if !ctx.text_edit_focused()
        && let Some(text) = pasted(ctx)
    {
        *state = State::of_text(&text);
    }
    show(ctx, "table", 1240.0, |ui| {
        head(ui, "A workshop from a table", &state.standing());
        gap(ui, space::S);
        match &mut state.brought {
            Brought::Nothing => {
                label(ui, Type::Body, HOW_TO_BRING_A_TABLE);
            }
            Brought::TooMuch => {
                label(ui, Type::Body, TOO_LARGE);
                gap(ui, space::S);
                quiet(ui, Type::Body, PASTE_AGAIN);
            }
            Brought::Table(table) => {
                let id = Id::unique("title of the workshop");
                text_field(ui, id, "Title", &mut state.title, "", f32::INFINITY);
                gap(ui, space::S);
                table_ui(ui, table, &state.file);
            }
        }
        let workshop = state.workshop();
        let pressed = Keys::take(ui.ctx());
        let open = of_effect(Effect::Open);
        let save = Combo::ctrl(Key::S);
        let is_pressed = |wanted: &[Combo]| pressed.combos().any(|combo| wanted.contains(&combo));
        let saved = workshop.clone().filter(|_| is_pressed(&[save]));
        let opened = is_pressed(&open.combos).then_some(Answer::Open);
        let is_there = workshop.is_some();
        let changed = (is_there && is_pressed(&[CHANGE]))
            .then(|| state.draft())
            .flatten();
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), Pressed::Leave),
            (open.button_called("Open a file…"), Pressed::Open),
            (
                Button::new("Change it first…")
                    .key(CHANGE)
                    .enabled(is_there),
                Pressed::Change,
            ),
            (
                Button::new("Save it as a file…")
                    .key(save)
                    .enabled(is_there),
                Pressed::Save,
            ),
            (
                Button::primary("Start a session")
                    .key(Combo::ENTER)
                    .enabled(is_there),
                Pressed::Begin,
            ),
        ];
        let by_button = match buttons(ui, choices) {
            None => None,
            Some(Pressed::Leave) => Some(Answer::Leave),
            Some(Pressed::Open) => Some(Answer::Open),
            Some(Pressed::Change) => state.draft().map(Answer::Change),
            Some(Pressed::Save) => workshop.map(Answer::Save),
            Some(Pressed::Begin) => workshop.map(Answer::Begin),
        };
        by_button
            .or(saved.map(Answer::Save))
            .or(changed.map(Answer::Change))
            .or(opened)
    })
}

/// Which button was pressed.
enum Pressed {
    Leave,
    Open,
    Change,
    Save,
    Begin,
}

/// What a person pasted in this frame.
pub fn pasted(ctx: &Context) -> Option<String> {
    ctx.input(|input| {
        let mut events = input.events.iter();
        events.find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    })
}

/// The columns, and beside them what comes of them; below them where there is no room.
fn table_ui(ui: &mut Ui, table: &mut UnderstoodTable, file: &str) {
    let room = (ui.ctx().content_rect().height() - AROUND).max(200.0);
    let width = ui.available_width();
    if width < BESIDE {
        columns_ui(ui, table, room);
        gap(ui, space::M);
        result_ui(ui, table, file, room);
        return;
    }
    let half = (width - space::L) / 2.0;
    let column = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
        ui.vertical(|ui| {
            ui.set_width(half);
            add(ui);
        });
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        column(ui, &mut |ui| columns_ui(ui, table, room));
        column(ui, &mut |ui| result_ui(ui, table, file, room));
    });
}

fn columns_ui(ui: &mut Ui, table: &mut UnderstoodTable, room: f32) {
    columns::headings_ui(ui, table);
    gap(ui, space::XS);
    ui.push_id("columns", |ui| {
        pane(ui, room, |ui| columns::columns_ui(ui, table));
    });
}

fn result_ui(ui: &mut Ui, table: &UnderstoodTable, file: &str, room: f32) {
    result::head_ui(ui, table);
    gap(ui, space::XS);
    ui.push_id("result", |ui| {
        pane(ui, room, |ui| result::result_ui(ui, table, file));
    });
}
