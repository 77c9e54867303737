//! The screen of actions: who does what, by when.

use std::collections::BTreeMap;

use crate::commands::ORDERS;
use crate::commands::new_action;
use crate::workshop::MechanismIndex;
use egui::{ComboBox, Context, Id, Label, Ui};
use jiff::civil::Date;

use crate::commands::keys::drop_text;
use crate::design::speech::say;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{
    Button, Draft, Entry, Icon, calendar, focus_ring, gap, label, line_field, quiet, segments,
};
use crate::edit::{ActionEdit, ActionField, Edit, ParkEdit};
use crate::insight::{ActionOrder, actions_sorted};
use crate::phrases::fields::no_day;
use crate::phrases::placeholders;
use crate::phrases::rounds::no_actions_in_words;
use crate::request::{Request, Show};
use crate::screens::parking::{parked_id, parking_ui};
use crate::session::{Action, Session, date_in_words, read_date};

/// What the screen remembers: how the list is sorted, half-typed days, a new line to type into.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(super) order: ActionOrder,
    /// Days that are being typed, by action.
    dates: BTreeMap<usize, Draft>,
    /// The line that gets the keyboard in the next frame.
    new: Option<Id>,
}

impl State {
    /// Asks for a new action, with the keyboard in it.
    pub(super) fn add(&mut self, ctx: &Context, session: &Session) -> Request {
        drop_text(ctx);
        self.new = Some(field_id(session.actions().len(), ActionField::What));
        Request::Edit(Edit::Action(ActionEdit::Add(Action::default())))
    }

    /// What was typed and can be read is taken.
    pub(super) fn finish_typing(&mut self, session: &Session, today: Date) -> Vec<Edit> {
        let actions = session.actions().iter().enumerate();
        let taken = actions.filter_map(|(place, action)| {
            let draft = self.dates.get_mut(&place)?;
            let by = draft.finish(&day_kept(action), |text| read_day(text, today))?;
            Some(Edit::Action(ActionEdit::By(place, by)))
        });
        taken.collect()
    }

    /// An action goes, and those below it move up.
    fn forget(&mut self, gone: usize) {
        self.dates.remove(&gone);
        let dates = std::mem::take(&mut self.dates).into_iter();
        let moved = dates.map(|(place, draft)| (place - usize::from(place > gone), draft));
        self.dates = moved.collect();
    }

    /// Asks for a new parked thought, with the keyboard in it.
    pub(super) fn park(&mut self, ctx: &Context, session: &Session) -> Request {
        drop_text(ctx);
        self.new = Some(parked_id(session.parking().len()));
        Request::Edit(Edit::Park(ParkEdit::Add(String::new())))
    }
}

/// Who does what, by when, for which mechanism; and what must not be lost.
pub(crate) fn actions_ui(
    ui: &mut Ui,
    session: &Session,
    today: Date,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    label(ui, Type::Title, crate::phrases::outcomes::WHO_DOES_WHAT);
    gap(ui, space::S);
    let mut edits: Vec<ActionEdit> = Vec::new();
    let mut edit = |edit: ActionEdit| edits.push(edit);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        new_action(session).ui(ui, requests);
        if session.actions().len() > 1 {
            let on = ORDERS
                .iter()
                .position(|&(_, order)| order == state.order)
                .unwrap_or(0);
            if let Some(pressed) = segments(ui, "Sorted", &ORDERS.map(|(label, _)| label), on) {
                requests.push(Request::Show(Show::Order(ORDERS[pressed].1)));
            }
        }
    });
    gap(ui, space::S);
    scrolling(ui, "actions", |ui| {
        for place in actions_sorted(session, state.order) {
            action_ui(ui, session, place, today, state, &mut edit);
        }
        if session.actions().is_empty() {
            quiet(ui, Type::Lead, no_actions_in_words(session));
        }
        suggestions_ui(ui, session, state, &mut edit);
        gap(ui, space::L);
        parking_ui(ui, session, &mut state.new, requests);
    });
    requests.extend(
        edits
            .into_iter()
            .map(|edit| Request::Edit(Edit::Action(edit))),
    );
}

fn action_ui(
    ui: &mut Ui,
    session: &Session,
    place: usize,
    today: Date,
    state: &mut State,
    edit: &mut impl FnMut(ActionEdit),
) {
    let Some(action) = session.actions().get(place) else {
        return;
    };
    let c = theme::colours(ui);
    let width = ui.available_width();
    let line = ui.cursor().top();
    ui.painter()
        .hline(ui.max_rect().x_range(), line, theme::stroke(1.0, c.line));
    gap(ui, space::S);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let rest = width - 46.0 * 2.0 - 40.0 - 5.0 * space::S;
        let (who, by, what) = (rest * 0.17, rest * 0.2, rest * 0.4);
        let number = place + 1;
        field_ui(
            ui,
            state,
            place,
            ActionField::What,
            &action.what,
            ("What", placeholders::WHAT),
            what,
            edit,
        );
        field_ui(
            ui,
            state,
            place,
            ActionField::Who,
            &action.who,
            ("Who", placeholders::WHO),
            who,
            edit,
        );
        ui.vertical(|ui| date_ui(ui, state, place, action, today, by, edit));
        let picked = calendar(
            ui,
            Id::unique(("calendar", place)),
            &format!("Choose the day of action {number}"),
            action.by,
            today,
        );
        if let Some(date) = picked {
            state.dates.remove(&place);
            edit(ActionEdit::By(place, Some(date)));
        }
        mechanism_ui(ui, session, place, action, rest - what - who - by, edit);
        let name = format!("Delete action {number}");
        if ui.add(Button::icon(&name, Icon::Cross).bare()).clicked() {
            state.forget(place);
            edit(ActionEdit::Delete(place));
        }
    });
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let done = if action.done { "Done" } else { "Not done yet" };
        if ui
            .add(Button::new(done).bare().chosen(action.done))
            .clicked()
        {
            edit(ActionEdit::Done(place, !action.done));
        }
        ui.label(Type::Small.text("When…").color(theme::paint(c.quiet)));
        let when = ("It waits for", placeholders::WHEN);
        field_ui(
            ui,
            state,
            place,
            ActionField::When,
            &action.when,
            when,
            width * 0.45,
            edit,
        );
        if action.overdue(today) {
            ui.label(Type::Strong.text("Overdue").color(theme::paint(c.warn)));
        }
    });
    gap(ui, space::S);
}

/// One line of an action.
#[expect(
    clippy::too_many_arguments,
    reason = "a line is its action, its field and its words"
)]
fn field_ui(
    ui: &mut Ui,
    state: &mut State,
    place: usize,
    field: ActionField,
    text: &str,
    (name, hint): (&str, &str),
    width: f32,
    edit: &mut impl FnMut(ActionEdit),
) {
    let id = field_id(place, field);
    let mut text = text.to_owned();
    let response = line_field(
        ui,
        id,
        &format!("{name}, action {}", place + 1),
        &mut text,
        hint,
        width,
    );
    if state.new == Some(id) {
        state.new = None;
        response.request_focus();
    }
    if response.changed() {
        edit(ActionEdit::Write(place, field, text));
    }
}

fn field_id(place: usize, field: ActionField) -> Id {
    Id::unique(("action", place, field))
}

/// By when: typed as people say it, with what is understood below.
fn date_ui(
    ui: &mut Ui,
    state: &mut State,
    place: usize,
    action: &Action,
    today: Date,
    width: f32,
    edit: &mut impl FnMut(ActionEdit),
) {
    let name = format!("By when, action {}", place + 1);
    let id = Id::unique(("action date", place));
    let (response, entry) = state.dates.entry(place).or_default().show(
        ui,
        &day_kept(action),
        |ui, text| {
            let response = line_field(ui, id, &name, text, placeholders::BY, width);
            ui.set_max_width(response.rect.width());
            response
        },
        |text| read_day(text, today),
    );
    let whole = |date: Date| date.strftime("%A, %-d %B %Y").to_string();
    match entry {
        Entry::Typing(Some(date)) => {
            let said = whole(date);
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_description(said.as_str()));
            let quiet = theme::paint(theme::colours(ui).quiet);
            ui.add(Label::new(Type::Small.text(said).color(quiet)).extend());
        }
        Entry::Taken(by) => {
            if let Some(date) = by {
                say(ui.ctx(), &whole(date));
            }
            edit(ActionEdit::By(place, by));
        }
        Entry::Typing(None) | Entry::Kept | Entry::Refused => {}
    }
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

fn mechanism_ui(
    ui: &mut Ui,
    session: &Session,
    place: usize,
    action: &Action,
    width: f32,
    edit: &mut impl FnMut(ActionEdit),
) {
    let workshop = session.workshop();
    let none = format!("For no {}", session.workshop().noun.one);
    let name = |at: Option<MechanismIndex>| {
        at.and_then(|at| workshop.mechanism(at))
            .map_or(none.as_str(), |m| m.name.as_str())
    };
    let shown = name(action.mechanism);
    let combo = ComboBox::from_id_salt(("action mechanism", place))
        .width(width)
        .truncate();
    let mut choices_ui = |ui: &mut Ui| {
        let choices = std::iter::once(None).chain(workshop.indexed().map(|(at, _)| Some(at)));
        for choice in choices {
            if ui
                .selectable_label(choice == action.mechanism, name(choice))
                .clicked()
            {
                edit(ActionEdit::For(place, choice));
            }
        }
    };
    // A box gives a long name all the room that there is, unless there is none.
    let response = ui
        .scope(|ui| {
            ui.set_max_width(width);
            combo
                .selected_text(Type::Body.text(shown))
                .show_ui(ui, &mut choices_ui)
                .response
        })
        .inner;
    focus_ring(ui, &response, response.rect);
    let spoken = format!("For, action {}: {shown}", place + 1);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(spoken));
}

/// What the team said would move it up, for each focus that has no action yet.
fn suggestions_ui(
    ui: &mut Ui,
    session: &Session,
    state: &mut State,
    edit: &mut impl FnMut(ActionEdit),
) {
    let open: Vec<MechanismIndex> = session
        .focus()
        .iter()
        .copied()
        .filter(|&focus| {
            session
                .actions()
                .iter()
                .all(|action| action.mechanism != Some(focus))
        })
        .collect();
    if open.is_empty() {
        return;
    }
    gap(ui, space::M);
    label(ui, Type::Strong, "Our focus, without an action yet");
    for focus in open {
        let name = session
            .workshop()
            .mechanism(focus)
            .map_or("", |m| m.name.as_str());
        let said = session
            .card(focus)
            .map_or("", |card| card.next_level())
            .lines()
            .next()
            .unwrap_or("")
            .trim();
        ui.horizontal(|ui| {
            if ui
                .add(Button::new("Add"))
                .on_hover_text(format!("An action for {name}"))
                .clicked()
            {
                state.new = Some(field_id(session.actions().len(), ActionField::What));
                let action = Action {
                    what: said.to_owned(),
                    mechanism: Some(focus),
                    ..Action::default()
                };
                edit(ActionEdit::Add(action));
            }
            ui.label(Type::Body.text(name));
            let quiet = theme::paint(theme::colours(ui).quiet);
            ui.add(Label::new(Type::Body.text(said).color(quiet)).truncate());
        });
    }
}
