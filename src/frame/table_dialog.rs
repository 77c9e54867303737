//! The dialog that makes a workshop of a table: pasted, or read from a file; with what was understood.

use egui::{Context, Event, Id, Key, Ui};

use crate::commands::keys::Keys;
use crate::commands::of_effect;
use crate::design::combo::Combo;
use crate::design::modal::{buttons, enter, enter_pressed, escape, head, pane, show};
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, text_field};
use crate::phrases::workshop_tables::{
    HOW_TO_BRING_A_TABLE, PASTE_AGAIN, TOO_LARGE, problems, row, size, understood,
};
use crate::request::Effect;
use crate::workshop::table::{FromTable, TITLE, cells_of};
use crate::workshop::{MAX_BYTES, Workshop};

/// What was brought, and what became of it.
#[derive(Debug, Default)]
pub struct State {
    made: Made,
    title: String,
}

/// What became of it.
#[derive(Debug, Default)]
enum Made {
    /// Nothing was brought yet.
    #[default]
    Nothing,
    /// A workshop.
    Workshop(Box<FromTable>),
    /// None, for these reasons.
    Refused(Vec<String>),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// Start a session with it.
    Begin(Workshop),
    /// Save it as a file.
    Save(Workshop),
    /// Open a file.
    Open,
    /// Nothing.
    Leave,
}

/// No more problems than this are told.
const PROBLEMS: usize = 8;
/// What stands around the rows, in points.
const AROUND: f32 = 560.0;
/// How high a row is, in points.
const ROW: f32 = 26.0;

impl State {
    /// A workshop that was made of a file.
    pub fn of_made(made: FromTable) -> Self {
        Self {
            title: made.workshop.title.clone(),
            made: Made::Workshop(Box::new(made)),
        }
    }

    /// Whatever was pasted.
    pub fn of_text(text: &str) -> Self {
        let refused = |reasons| Self {
            title: String::new(),
            made: Made::Refused(reasons),
        };
        if text.len() > MAX_BYTES {
            return refused(vec![TOO_LARGE.to_owned()]);
        }
        match FromTable::read(&cells_of(text), TITLE) {
            Ok(made) => Self::of_made(made),
            Err(found) => refused(problems(&found, PROBLEMS)),
        }
    }

    /// The workshop under the title that stands in the field.
    fn workshop(&self) -> Option<Workshop> {
        match &self.made {
            Made::Workshop(made) => made.titled(&self.title),
            Made::Nothing | Made::Refused(_) => None,
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
    show(ctx, "table", 940.0, |ui| {
        let follows = match &state.made {
            Made::Nothing => HOW_TO_BRING_A_TABLE.to_owned(),
            Made::Workshop(made) => size(&made.workshop),
            Made::Refused(reasons) => reasons.first().cloned().unwrap_or_default(),
        };
        head(ui, "A workshop from a table", &follows);
        gap(ui, space::S);
        let mut submitted = false;
        match &state.made {
            Made::Nothing => {
                label(ui, Type::Body, HOW_TO_BRING_A_TABLE);
            }
            Made::Refused(reasons) => {
                for reason in reasons {
                    label(ui, Type::Body, reason);
                }
                gap(ui, space::S);
                quiet(ui, Type::Body, PASTE_AGAIN);
            }
            Made::Workshop(made) => {
                let id = Id::unique("title of the workshop");
                let field = text_field(ui, id, "Title", &mut state.title, "", f32::INFINITY);
                submitted = field.lost_focus() && enter_pressed(ui);
                gap(ui, space::S);
                made_ui(ui, made);
            }
        }
        let workshop = state.workshop();
        let pressed = Keys::take(ui.ctx());
        let open = of_effect(Effect::Open);
        let save = Combo::ctrl(Key::S);
        let is_pressed = |wanted: &[Combo]| pressed.combos().any(|combo| wanted.contains(&combo));
        let saved = workshop.clone().filter(|_| is_pressed(&[save]));
        let opened = is_pressed(&open.combos).then_some(Answer::Open);
        let begun = workshop.clone().filter(|_| submitted || enter(ui));
        let is_there = workshop.is_some();
        let choices = [
            (Button::new("Cancel").key(Combo::ESCAPE), Pressed::Leave),
            (open.button_called("Open a file…"), Pressed::Open),
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
            Some(Pressed::Save) => workshop.map(Answer::Save),
            Some(Pressed::Begin) => workshop.map(Answer::Begin),
        };
        by_button
            .or(begun.map(Answer::Begin))
            .or(saved.map(Answer::Save))
            .or(opened)
            .or_else(|| escape(ui).then_some(Answer::Leave))
    })
}

/// Which button was pressed.
enum Pressed {
    Leave,
    Open,
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

/// What will be scored, and how the table was understood.
fn made_ui(ui: &mut Ui, made: &FromTable) {
    label(ui, Type::Strong, &size(&made.workshop));
    let many = u16::try_from(made.workshop.mechanisms.len()).unwrap_or(u16::MAX);
    let room = (ui.ctx().content_rect().height() - AROUND).max(3.0 * ROW);
    pane(ui, (f32::from(many) * ROW).min(room), |ui| {
        for (at, mechanism) in made.workshop.indexed() {
            label(ui, Type::Small, &row(at.get(), mechanism));
        }
    });
    gap(ui, space::S);
    for sentence in understood(made) {
        quiet(ui, Type::Small, &sentence);
    }
}
