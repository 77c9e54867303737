//! The open actions of an earlier session, each to be answered: done, still going, let go.

use egui::{Id, Key, Modifiers, Ui, vec2};
use jiff::civil::Date;

use super::action_form::Form;
use crate::commands::{ANSWERS, answer_key, say_of};
use crate::design::speech::announce;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{gap, label, quiet, wrapped_field};
use crate::edit::{ActionEdit, ActionField, Edit};
use crate::insight::{brought, not_answered};
use crate::phrases::actions::{
    LAST_TIMES_ACTIONS, OVERDUE, WHAT_BECAME_OF_THEM, WHY_LET_GO, action_line, answer_name,
    history_in_words,
};
use crate::phrases::words::capital;
use crate::request::Request;
use crate::session::{Action, CarriedAnswer, Session};

/// How wide a line of text is at most, in points.
const WIDEST: f32 = 980.0;

/// What the list remembers while the welcome is on.
#[derive(Debug, Default)]
pub(crate) struct State {
    open: Option<Open>,
    on_wall: bool,
    /// The action that was last brought into sight.
    in_sight: Option<usize>,
}

/// An action of which more is said: its new day, or why it was let go.
#[derive(Debug)]
struct Open {
    place: usize,
    form: Form,
    /// Whether its field is still to get the keyboard.
    focus: bool,
}

impl State {
    /// The action at this place was answered so.
    pub(super) fn answered(&mut self, place: usize, answer: CarriedAnswer) {
        self.on_wall = true;
        // Its field comes into sight with it.
        self.in_sight = None;
        let more = matches!(answer, CarriedAnswer::Going | CarriedAnswer::LetGo);
        self.open = more.then(|| Open {
            place,
            form: Form::default(),
            focus: true,
        });
    }

    /// Whether the wall shows what has become of them, and not the welcome.
    pub(super) fn on_wall(&self) -> bool {
        self.on_wall
    }

    /// Another screen is on.
    pub(super) fn leave(&mut self) {
        *self = Self::default();
    }

    /// A day that was typed and can be read is taken.
    pub(super) fn finish_typing(&mut self, session: &Session, today: Date) -> Option<Edit> {
        let open = self.open.as_mut()?;
        let action = session.actions().get(open.place)?;
        let day = open.form.finish(open.place, action, today)?;
        Some(Edit::Action(day))
    }
}

/// The actions that came.
pub(super) fn brought_ui(
    ui: &mut Ui,
    session: &Session,
    today: Date,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let places = brought(session);
    label(ui, Type::Heading, LAST_TIMES_ACTIONS);
    let next = not_answered(session);
    if next.is_some() {
        quiet(ui, Type::Body, WHAT_BECAME_OF_THEM);
    }
    // What is typed into stays in sight, and then the action that the numbers answer.
    let at = state.open.as_ref().map(|open| open.place).or(next);
    let asked = next.and_then(|place| session.actions().get(place));
    let asked = asked.map(|action| action_line(session, action));
    announce(ui.ctx(), "brought", &asked.unwrap_or_default());
    for place in places {
        let Some(action) = session.actions().get(place) else {
            continue;
        };
        let line = Line {
            session,
            place,
            action,
            keys: next == Some(place),
        };
        let shown = ui.scope(|ui| line.ui(ui, today, state, requests)).response;
        if at == Some(place) && state.in_sight != at {
            shown.scroll_to_me(None);
            state.in_sight = at;
        }
    }
}

/// One action.
struct Line<'a> {
    session: &'a Session,
    place: usize,
    action: &'a Action,
    /// Whether the numbers answer it.
    keys: bool,
}

impl Line<'_> {
    fn ui(&self, ui: &mut Ui, today: Date, state: &mut State, requests: &mut Vec<Request>) {
        let (place, action) = (self.place, self.action);
        let c = theme::colours(ui);
        gap(ui, space::S);
        let top = ui.cursor().top();
        let across = ui.max_rect().x_range();
        ui.painter().hline(across, top, theme::stroke(1.0, c.line));
        gap(ui, space::S);
        let width = ui.available_width().min(WIDEST);
        ui.scope(|ui| {
            ui.set_max_width(width);
            label(ui, Type::Body, &action_line(self.session, action));
            let late = action.overdue(today).then(|| OVERDUE.to_owned());
            let history = history_in_words(action).map(|history| capital(&history));
            let told: Vec<String> = late.into_iter().chain(history).collect();
            quiet(ui, Type::Small, &told.join(" · "));
        });
        gap(ui, space::XS);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            for said in ANSWERS {
                let mut command = say_of(self.session, place, said);
                command
                    .combos
                    .extend(answer_key(said).filter(|_| self.keys));
                let chosen = action.answer() == Some(said);
                let button = command.button_called(answer_name(said)).chosen(chosen);
                let name = format!("{}: action {}", answer_name(said), place + 1);
                if ui.add(button).accessible_name(name).clicked() {
                    requests.extend(command.requests);
                }
            }
        });
        let open = state.open.as_mut().filter(|open| open.place == place);
        let mut edits = Vec::new();
        let over = match (action.answer(), open) {
            (Some(CarriedAnswer::Going), Some(open)) => {
                gap(ui, space::XS);
                let day = |ui: &mut Ui| {
                    ui.set_max_width(width.min(360.0));
                    let focus = std::mem::take(&mut open.focus);
                    let at = (place, action);
                    open.form.day_alone_ui(ui, at, today, focus, &mut edits)
                };
                ui.scope(day).inner
            }
            (Some(CarriedAnswer::LetGo), open) => {
                gap(ui, space::XS);
                let is_open = open.is_some();
                let focus = open.is_some_and(|open| std::mem::take(&mut open.focus));
                self.why_ui(ui, width, focus, &mut edits) && is_open
            }
            (_, open) => open.is_some_and(|open| !open.focus),
        };
        if over {
            state.open = None;
            // The next action comes into sight at once.
            ui.ctx().request_repaint();
        }
        requests.extend(edits.into_iter().map(|edit| Edit::Action(edit).into()));
    }

    /// Why it was let go; true once the keyboard has left it.
    fn why_ui(&self, ui: &mut Ui, width: f32, focus: bool, edits: &mut Vec<ActionEdit>) -> bool {
        let id = Id::unique(("let go", self.place));
        let why = self.action.carried.as_ref().map(|carried| &carried.why);
        let mut text = why.cloned().unwrap_or_default();
        quiet(ui, Type::Small, WHY_LET_GO);
        // Enter ends the line, and the next action is asked about.
        let typing = ui.memory(|memory| memory.has_focus(id));
        let enter = typing && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        if enter {
            ui.memory_mut(|memory| memory.surrender_focus(id));
        }
        let name = format!("{WHY_LET_GO}, action {}", self.place + 1);
        let response = wrapped_field(ui, id, &name, &mut text, "", width);
        if focus {
            response.request_focus();
        }
        if response.changed() {
            edits.push(ActionEdit::Write(self.place, ActionField::LetGo, text));
        }
        enter || response.lost_focus()
    }
}
