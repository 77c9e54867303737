//! An action that is open to be changed: its fields wrap, and Enter goes from one to the next.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Frame, Id, Key, Margin, Modifiers, Response, Ui, vec2};
use jiff::civil::Date;

use crate::design::speech::say;
use crate::design::theme::{self, CORNER, Type, space};
use crate::design::widgets::{
    Button, Draft, Entry, at_right, calendar, choice, gap, line_field, quiet, wrapped_field,
};
use crate::edit::{ActionEdit, ActionField};
use crate::phrases::actions::{action_is_for, for_none};
use crate::phrases::dates::date_in_words;
use crate::phrases::fields::no_day;
use crate::phrases::placeholders;
use crate::session::{Action, Session, read_date};
use crate::workshop::MechanismIndex;

/// The fields, in the order in which Enter goes through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    What,
    Who,
    By,
    When,
}

impl Field {
    fn id(self, place: usize) -> Id {
        Id::unique(("action", place, self as u8))
    }

    fn next(self) -> Option<Self> {
        match self {
            Self::What => Some(Self::Who),
            Self::Who => Some(Self::By),
            Self::By => Some(Self::When),
            Self::When => None,
        }
    }
}

/// What an open action remembers.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// The day that is being typed.
    day: Draft,
    /// The field that gets the keyboard in this frame.
    focus: Option<Field>,
    /// Whether it was shown already.
    seen: bool,
}

/// What comes of an open action in a frame.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) edits: Vec<ActionEdit>,
    /// It is closed.
    pub(super) over: bool,
}

impl Form {
    /// Opened, with the keyboard in what will be done.
    pub(super) fn opened() -> Self {
        Self {
            focus: Some(Field::What),
            ..Self::default()
        }
    }

    /// The day that was typed, where it can be read.
    pub(super) fn finish(
        &mut self,
        place: usize,
        action: &Action,
        today: Date,
    ) -> Option<ActionEdit> {
        let by = (self.day).finish(&day_kept(action), |text| read_day(text, today))?;
        Some(ActionEdit::By(place, by))
    }

    /// Shows the action at this place of the list.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        session: &Session,
        (place, action): (usize, &Action),
        today: Date,
    ) -> Outcome {
        let c = theme::colours(ui);
        let mut outcome = Outcome::default();
        let mut moved = None;
        let frame = Frame::new()
            .fill(theme::paint(c.card))
            .stroke(theme::stroke(2.0, c.accent))
            .corner_radius(CORNER)
            .inner_margin(Margin::same(20));
        let shown = frame.show(ui, |ui| {
            let width = ui.available_width();
            let edits = &mut outcome.edits;
            let at = (place, action);
            let what = text_ui(ui, at, Field::What, width, edits);
            gap(ui, space::S);
            let (mut who, mut by) = (None, None);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                let rest = width - 2.0 * space::M;
                let [first, second] = [rest * 0.36, rest * 0.3];
                column(ui, first, |ui| {
                    who = text_ui(ui, at, Field::Who, first, edits);
                });
                column(ui, second, |ui| by = self.day_ui(ui, at, today, edits));
                let third = rest - first - second;
                column(ui, third, |ui| mechanism_ui(ui, session, at, third, edits));
            });
            gap(ui, space::S);
            let when = text_ui(ui, at, Field::When, width, edits);
            gap(ui, space::S);
            let fields = [Field::What, Field::Who, Field::By, Field::When];
            let left = [what, who, by, when].into_iter().zip(fields);
            moved = left.filter_map(|(left, field)| Some((left?, field))).next();
            outcome.over = self.foot_ui(ui, (place, action), &mut outcome.edits);
        });
        if !self.seen {
            self.seen = true;
            shown.response.scroll_to_me(None);
        }
        if let Some(field) = self.focus.take() {
            focus(ui, place, field);
        }
        match moved {
            Some((Left::Esc, _)) => outcome.over = true,
            // At once: what is typed meanwhile belongs into the next field.
            Some((Left::Enter, field)) => match field.next() {
                Some(next) => focus(ui, place, next),
                None => outcome.over = true,
            },
            Some((Left::Unread, field)) => focus(ui, place, field),
            None => {}
        }
        outcome
    }

    /// Its day by itself; the keyboard goes into it. True once it has left it again.
    pub(super) fn day_alone_ui(
        &mut self,
        ui: &mut Ui,
        at: (usize, &Action),
        today: Date,
        focused: bool,
        edits: &mut Vec<ActionEdit>,
    ) -> bool {
        let left = self.day_ui(ui, at, today, edits);
        if focused || left == Some(Left::Unread) {
            focus(ui, at.0, Field::By);
        }
        matches!(left, Some(Left::Enter | Left::Esc))
    }

    /// By when: typed as people say it, with what is understood below; or chosen from a month.
    fn day_ui(
        &mut self,
        ui: &mut Ui,
        (place, action): (usize, &Action),
        today: Date,
        edits: &mut Vec<ActionEdit>,
    ) -> Option<Left> {
        let (number, id) = (place + 1, Field::By.id(place));
        let width = ui.available_width();
        quiet(ui, Type::Small, "By when");
        let mut picked = None;
        let (response, entry) = self.day.show(
            ui,
            &day_kept(action),
            |ui, text| {
                let name = format!("By when, action {number}");
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = space::XS;
                    let field = width - 46.0 - space::XS;
                    let response = line_field(ui, id, &name, text, placeholders::BY, field);
                    let month = Id::unique(("calendar", place));
                    let name = format!("Choose the day of action {number}");
                    picked = calendar(ui, month, &name, action.by, today);
                    response
                })
                .inner
            },
            |text| read_day(text, today),
        );
        if let Some(date) = picked {
            self.day = Draft::default();
            edits.push(ActionEdit::By(place, Some(date)));
        }
        let whole = |date: Date| date.strftime("%A, %-d %B %Y").to_string();
        let refused = entry == Entry::Refused;
        match entry {
            Entry::Typing(Some(date)) => {
                let said = whole(date);
                ui.ctx().accesskit_node_builder(response.id, |node| {
                    node.set_description(said.as_str());
                });
                quiet(ui, Type::Small, &said);
            }
            Entry::Taken(by) => {
                if let Some(date) = by {
                    say(ui.ctx(), &whole(date));
                }
                edits.push(ActionEdit::By(place, by));
            }
            Entry::Typing(None) | Entry::Kept | Entry::Refused => {}
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        match response.lost_focus() {
            true if pressed(Key::Escape) => Some(Left::Esc),
            true if pressed(Key::Enter) && refused => Some(Left::Unread),
            true if pressed(Key::Enter) => Some(Left::Enter),
            _ => None,
        }
    }

    /// Whether it is done, and what ends it; true where it is closed.
    fn foot_ui(
        &self,
        ui: &mut Ui,
        (place, action): (usize, &Action),
        edits: &mut Vec<ActionEdit>,
    ) -> bool {
        #[derive(Clone, Copy, PartialEq)]
        enum Press {
            Delete,
            Close,
        }
        let delete = format!("Delete action {}", place + 1);
        let row = egui::Layout::left_to_right(egui::Align::Center);
        let size = vec2(ui.available_width(), 46.0);
        let pressed = ui.allocate_ui_with_layout(size, row, |ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let before = |ui: &mut Ui| {
                let name = done_in_words(action);
                if ui.add(Button::new(name).chosen(action.done)).clicked() {
                    edits.push(ActionEdit::Done(place, !action.done));
                }
            };
            let choices = [
                (Button::new(&delete).bare(), Press::Delete),
                (Button::new("Close this action"), Press::Close),
            ];
            at_right(ui, before, choices)
        });
        if pressed.inner == Some(Press::Delete) {
            edits.push(ActionEdit::Delete(place));
        }
        pressed.inner.is_some()
    }
}

/// How the keyboard left a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Enter,
    Esc,
    /// With Enter, but what stands in it cannot be read.
    Unread,
}

/// Whether an action is done, as its button says it.
pub(super) fn done_in_words(action: &Action) -> &'static str {
    if action.done { "Done" } else { "Not done yet" }
}

/// A text that wraps, with its name above it.
fn text_ui(
    ui: &mut Ui,
    (place, action): (usize, &Action),
    field: Field,
    width: f32,
    edits: &mut Vec<ActionEdit>,
) -> Option<Left> {
    let (writes, text, name, spoken, hint) = match field {
        Field::Who => (
            ActionField::Who,
            &action.who,
            "Who",
            "Who",
            placeholders::WHO,
        ),
        Field::When => {
            let name = "When, if it waits for something";
            (
                ActionField::When,
                &action.when,
                name,
                "It waits for",
                placeholders::WHEN,
            )
        }
        Field::What | Field::By => {
            let name = "What will be done";
            (
                ActionField::What,
                &action.what,
                name,
                "What",
                placeholders::WHAT,
            )
        }
    };
    let id = field.id(place);
    let mut text = text.clone();
    quiet(ui, Type::Small, name);
    // Enter ends a line and makes none.
    let typing = ui.memory(|memory| memory.has_focus(id));
    let enter = typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    let name = format!("{spoken}, action {}", place + 1);
    let response: Response = wrapped_field(ui, id, &name, &mut text, hint, width);
    if response.changed() {
        edits.push(ActionEdit::Write(place, writes, text));
    }
    let esc = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape));
    match (enter, esc) {
        (true, _) => Some(Left::Enter),
        (false, true) => Some(Left::Esc),
        (false, false) => None,
    }
}

/// The mechanism that it is for.
fn mechanism_ui(
    ui: &mut Ui,
    session: &Session,
    (place, action): (usize, &Action),
    width: f32,
    edits: &mut Vec<ActionEdit>,
) {
    let workshop = session.workshop();
    let none = for_none(&workshop.noun);
    let name = |at: Option<MechanismIndex>| {
        at.and_then(|at| workshop.mechanism(at))
            .map_or(none.as_str(), |m| m.name.as_str())
    };
    quiet(ui, Type::Small, "For");
    let at = |place: usize| place.checked_sub(1).map(MechanismIndex::new);
    let chosen = action.mechanism.map_or(0, |at| at.get() + 1);
    let of = (chosen, workshop.mechanisms.len() + 1);
    let spoken = action_is_for(place + 1);
    let words = |place: usize| name(at(place)).to_owned();
    let id = ("action mechanism", place);
    if let Some(pressed) = choice(ui, id, &spoken, of, words, width) {
        edits.push(ActionEdit::For(place, at(pressed)));
    }
}

/// Gives a field the keyboard. A day is typed over the one that stands there; words are added to.
fn focus(ui: &Ui, place: usize, field: Field) {
    let id = field.id(place);
    ui.memory_mut(|memory| memory.request_focus(id));
    if field == Field::By {
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let all = CCursorRange::two(CCursor::new(0), CCursor::new(usize::MAX));
        state.cursor.set_char_range(Some(all));
        state.store(ui.ctx(), id);
    }
}

/// A part of a row, as wide as told.
fn column(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn day_kept(action: &Action) -> String {
    action.by.map(date_in_words).unwrap_or_default()
}

fn read_day(text: &str, today: Date) -> Result<Option<Date>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_date(text, today).map(Some).map_err(no_day)
}
