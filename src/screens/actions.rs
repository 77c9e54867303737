//! The screen of actions: sentences that say who does what, by when; one opens to be changed.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Context, Galley, Id, Label, Layout, Role, Sense, Ui, WidgetInfo, vec2};
use jiff::civil::Date;
use std::sync::Arc;

use super::action_form::{Form, done_in_words};
use crate::commands::keys::drop_text;
use crate::commands::{ORDERS, line_keycap, new_action, sort_another_way};
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{
    Button, focus_ring, gap, keycap, label, quiet, scrolling, segments, silent,
};
use crate::edit::{ActionEdit, Edit, ParkEdit};
use crate::insight::{ActionOrder, actions_sorted, focus_without_action};
use crate::phrases::actions::{WITHOUT_AN_ACTION, action_for, action_line, change_in_words};
use crate::phrases::outcomes::WHO_DOES_WHAT;
use crate::phrases::rounds::no_actions_in_words;
use crate::request::{Request, Show};
use crate::screens::parking::{parked_id, parking_ui};
use crate::session::{Action, Session};
use crate::workshop::MechanismIndex;

/// What the screen remembers: how the list is sorted, and what is open in it.
#[derive(Debug, Default)]
pub(crate) struct State {
    order: ActionOrder,
    open: Option<Open>,
    /// The parked thought that gets the keyboard in the next frame.
    parked: Option<Id>,
}

/// An action that is open to be changed.
#[derive(Debug)]
struct Open {
    place: usize,
    form: Form,
    /// The list as it stood then: no line moves while somebody types into one.
    lines: Vec<usize>,
}

impl State {
    /// Sorts the list.
    pub(super) fn sort(&mut self, order: ActionOrder) {
        self.order = order;
        self.open = None;
    }

    /// Sorts it the next way.
    pub(super) fn sort_another_way(&mut self) {
        let at = ORDERS.iter().position(|&(_, order)| order == self.order);
        let next = at.map_or(0, |at| (at + 1) % ORDERS.len());
        self.sort(ORDERS[next].1);
    }

    /// Opens the action of a line; a line further down is a focus that has none, and gets one.
    pub(super) fn choose(
        &mut self,
        ctx: &Context,
        session: &Session,
        line: usize,
    ) -> Option<Request> {
        let lines = self.lines(session);
        if let Some(&place) = lines.get(line) {
            drop_text(ctx);
            self.open(place, lines);
            return None;
        }
        let focus = focus_without_action(session);
        focus
            .get(line - lines.len())
            .map(|&at| self.add_for(ctx, session, at))
    }

    /// Asks for a new action, with the keyboard in it.
    pub(super) fn add(&mut self, ctx: &Context, session: &Session) -> Request {
        self.add_action(ctx, session, Action::default())
    }

    /// The same for a focus; what the team said would move it up stands in it.
    fn add_for(&mut self, ctx: &Context, session: &Session, focus: MechanismIndex) -> Request {
        let action = Action {
            what: next_level(session, focus).to_owned(),
            mechanism: Some(focus),
            ..Action::default()
        };
        self.add_action(ctx, session, action)
    }

    fn add_action(&mut self, ctx: &Context, session: &Session, action: Action) -> Request {
        drop_text(ctx);
        let place = session.actions().len();
        let mut lines = self.lines(session);
        lines.push(place);
        self.open(place, lines);
        Request::Edit(Edit::Action(ActionEdit::Add(action)))
    }

    fn open(&mut self, place: usize, lines: Vec<usize>) {
        self.open = Some(Open {
            place,
            form: Form::opened(),
            lines,
        });
    }

    /// What was typed and can be read is taken.
    pub(super) fn finish_typing(&mut self, session: &Session, today: Date) -> Vec<Edit> {
        let taken = self.open.as_mut().and_then(|open| {
            let action = session.actions().get(open.place)?;
            open.form.finish(open.place, action, today)
        });
        taken.map(Edit::Action).into_iter().collect()
    }

    /// Asks for a new parked thought, with the keyboard in it.
    pub(super) fn park(&mut self, ctx: &Context, session: &Session) -> Request {
        drop_text(ctx);
        self.parked = Some(parked_id(session.parking().len()));
        Request::Edit(Edit::Park(ParkEdit::Add(String::new())))
    }

    /// The places of the actions, as the list stands.
    fn lines(&self, session: &Session) -> Vec<usize> {
        match &self.open {
            Some(open) if open.lines.len() == session.actions().len() => open.lines.clone(),
            _ => actions_sorted(session, self.order),
        }
    }
}

/// The first line of what the team said would move a mechanism up.
fn next_level(session: &Session, at: MechanismIndex) -> &str {
    let said = session.card(at).map_or("", |card| card.next_level());
    said.lines().next().unwrap_or("").trim()
}

/// Who does what, by when, for which mechanism; and what must not be lost.
pub(crate) fn actions_ui(
    ui: &mut Ui,
    session: &Session,
    today: Date,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    label(ui, Type::Title, WHO_DOES_WHAT);
    gap(ui, space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        new_action(session).ui(ui, requests);
        if session.actions().len() > 1 {
            let on = ORDERS.iter().position(|&(_, order)| order == state.order);
            let names = ORDERS.map(|(name, _)| name);
            if let Some(pressed) = segments(ui, "Sorted", &names, on.unwrap_or(0)) {
                requests.push(Show::Order(ORDERS[pressed].1).into());
            }
            let key = sort_another_way(session).key();
            let colour = theme::paint(theme::colours(ui).quiet);
            let next = Type::Small.text(format!("{key}: next")).color(colour);
            let next = ui.add(Label::new(next).extend());
            silent(ui, &next);
        }
    });
    gap(ui, space::S);
    scrolling(ui, "actions", |ui| {
        let lines = state.lines(session);
        let focus = focus_without_action(session);
        let last = (lines.len() + focus.len()).saturating_sub(1);
        let caps = keycap(ui, &line_keycap(last)).size().x;
        for (line, &place) in lines.iter().enumerate() {
            let Some(action) = session.actions().get(place) else {
                continue;
            };
            if state.open.as_ref().is_some_and(|open| open.place == place) {
                open_ui(ui, session, (place, action), today, state, requests);
            } else {
                let row = Row {
                    session,
                    line,
                    place,
                    action,
                    caps,
                };
                row.ui(ui, today, requests);
            }
        }
        if session.actions().is_empty() && focus.is_empty() {
            quiet(ui, Type::Lead, no_actions_in_words(session));
        }
        if !focus.is_empty() {
            gap(ui, space::M);
            label(ui, Type::Strong, WITHOUT_AN_ACTION);
        }
        for (line, at) in (lines.len()..).zip(focus) {
            focus_ui(ui, session, (line, at), caps, requests);
        }
        gap(ui, space::L);
        parking_ui(ui, session, &mut state.parked, requests);
    });
}

/// The action that is open. Where nothing was written into it, it goes when it is closed.
fn open_ui(
    ui: &mut Ui,
    session: &Session,
    (place, action): (usize, &Action),
    today: Date,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let Some(open) = &mut state.open else { return };
    gap(ui, space::XS);
    let mut outcome = open.form.ui(ui, session, (place, action), today);
    gap(ui, space::XS);
    if outcome.over {
        if outcome.edits.is_empty() && action.is_empty() && action.when.trim().is_empty() {
            outcome.edits.push(ActionEdit::Delete(place));
        }
        state.open = None;
    }
    let edits = outcome.edits.into_iter().map(Edit::Action);
    requests.extend(edits.map(Request::Edit));
}

/// An action as a line of the list.
struct Row<'a> {
    session: &'a Session,
    line: usize,
    place: usize,
    action: &'a Action,
    /// How wide the widest key of the list is.
    caps: f32,
}

impl Row<'_> {
    fn ui(&self, ui: &mut Ui, today: Date, requests: &mut Vec<Request>) {
        let c = theme::colours(ui);
        let (session, action) = (self.session, self.action);
        let sentence = action_line(session, action);
        let done = Button::new("Not done yet").width(ui);
        let width = ui.available_width();
        let text = width - self.caps - done - 3.0 * space::S;
        let ink = if action.done { c.quiet } else { c.ink };
        let words = wrapped(ui, &sentence, Type::Body, ink, text);
        let about = action_for(session, action);
        let about = about.map(|about| wrapped(ui, &about, Type::Small, c.quiet, text));
        let late = action.overdue(today);
        let late = late.then(|| wrapped(ui, "Overdue", Type::Strong, c.warn, text));
        let below = late.iter().chain(&about);
        let high = words.size().y + below.map(|galley| galley.size().y).sum::<f32>();
        let size = vec2(width, (high + 2.0 * space::S).max(56.0));
        let row = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(size, row, |ui| {
            ui.set_min_size(size);
            ui.spacing_mut().item_spacing.x = space::S;
            let lines = ui.max_rect();
            ui.painter()
                .hline(lines.x_range(), lines.top(), theme::stroke(1.0, c.line));
            let opens = vec2(self.caps + space::S + text, size.y);
            let (rect, response) = ui.allocate_exact_size(opens, Sense::click());
            let name = change_in_words(self.place + 1, &sentence);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if response.hovered() {
                ui.painter().rect_filled(
                    rect.shrink2(vec2(0.0, 2.0)),
                    theme::CORNER,
                    theme::paint(c.card),
                );
            }
            let cap = keycap(ui, &line_keycap(self.line));
            let (key, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
            cap.paint(ui.painter(), rect.left_center(), key, edge);
            let left = rect.left() + self.caps + space::S;
            let mut top = rect.center().y - high / 2.0;
            for galley in std::iter::once(words).chain(late).chain(about) {
                let at = egui::pos2(left, top);
                top += galley.size().y;
                ui.painter().galley(at, galley, theme::paint(ink));
            }
            focus_ring(ui, &response, rect);
            if response.clicked() {
                requests.push(Show::Line(self.line).into());
            }
            let button = Button::new(done_in_words(action))
                .chosen(action.done)
                .bare();
            let name = format!("{}: action {}", done_in_words(action), self.place + 1);
            if ui.add(button).accessible_name(name).clicked() {
                let edit = ActionEdit::Done(self.place, !action.done);
                requests.push(Request::Edit(Edit::Action(edit)));
            }
        });
    }
}

/// A text that wraps within a width.
fn wrapped(
    ui: &Ui,
    text: &str,
    kind: Type,
    colour: crate::scene::Colour,
    width: f32,
) -> Arc<Galley> {
    let mut format = TextFormat::simple(kind.font(), theme::paint(colour));
    format.line_height = Some(kind.size() * 1.4);
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A focus that has no action yet, with what the team said would move it up.
fn focus_ui(
    ui: &mut Ui,
    session: &Session,
    (line, at): (usize, MechanismIndex),
    caps: f32,
    requests: &mut Vec<Request>,
) {
    let c = theme::colours(ui);
    let name = session.workshop().mechanism(at);
    let name = name.map_or("", |mechanism| mechanism.name.as_str());
    let add = Button::new("Add");
    let said = next_level(session, at);
    gap(ui, space::XS);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let cap = keycap(ui, &line_keycap(line));
        let (rect, _) = ui.allocate_exact_size(vec2(caps, 46.0), Sense::empty());
        let (ink, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
        cap.paint(ui.painter(), rect.left_center(), ink, edge);
        let words = ui.available_width() - add.width(ui) - space::S;
        ui.vertical(|ui| {
            ui.set_width(words);
            gap(ui, space::XS);
            ui.add(Label::new(Type::Body.text(name)).wrap());
            if !said.is_empty() {
                quiet(ui, Type::Small, said);
            }
        });
        let pressed = ui
            .add(add)
            .accessible_name(format!("Add: an action for {name}"));
        if pressed.clicked() {
            requests.push(Show::Line(line).into());
        }
    });
}
