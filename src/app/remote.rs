//! A presenter's remote: it turns the wall's pages and then goes on, or says why not.

use std::sync::Arc;

use eframe::egui::{self, Context, Key};

use super::message::{Dialog, Message};
use super::open_session::OpenSession;
use super::shell::Shell;
use crate::commands;
use crate::commands::keys::{self, Keys};
use crate::design::combo::Combo;
use crate::phrases::remote::{
    DIALOG_WAITS, FIELD_WAS_LEFT, FIRST_PAGE, LAPTOP_GOES_ROUND, LAST_PAGE, NOTHING_IS_OPEN,
    left_without_a_score,
};
use crate::request::{Request, Show, Stage, Step};

impl Shell {
    /// A presenter's forward and back keys.
    pub(super) fn turn_page(&mut self, ctx: &Context, by: isize) -> Vec<Message> {
        if self.projector.turn(ctx, by) {
            return Vec::new();
        }
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let (session, from) = (Arc::clone(open.session()), open.step);
        let requests = if by > 0 { self.on() } else { self.back() };
        if requests.is_empty() {
            let end = if by > 0 { LAST_PAGE } else { FIRST_PAGE };
            return vec![Message::Good(end.to_owned())];
        }
        // The picture, in whose place the team over time stood, begins with its charts.
        if by < 0 && open.screens.over_time(from).is_none() {
            self.projector.begin_at_the_end();
        }
        let field = ctx
            .text_edit_focused()
            .then(|| ctx.memory(egui::Memory::focused))
            .flatten();
        self.update_all(ctx, requests.into_iter().map(Message::Request));
        let to = self.open.as_ref().map(|open| open.step);
        let mut said = None;
        if let (true, Step::Mechanism(card, Stage::Agree)) = (by > 0, from)
            && to != Some(from)
            && session
                .card(card)
                .is_some_and(|card| card.agreed().is_none())
        {
            let name = session
                .workshop()
                .mechanism(card)
                .map(|it| it.name.as_str());
            said = name.map(left_without_a_score);
        }
        if let Some(field) = field
            && to != Some(from)
        {
            // What is being typed must not become keys of the step that has come.
            self.input_queue
                .let_typing_end(ctx.input(|input| input.time));
            // The notes stand beside every stage of their card.
            let stays = to.is_some_and(|to| to.has_notes() && to.mechanism() == from.mechanism());
            if stays {
                ctx.memory_mut(|memory| memory.request_focus(field));
            } else {
                said = said.or(Some(FIELD_WAS_LEFT.to_owned()));
            }
        }
        said.map(Message::Good).into_iter().collect()
    }

    /// What going on asks for. After the end slide nothing comes by a remote, least of all a file
    /// dialog; and whoever has nothing else cannot count: where nothing is counted, the talk is next.
    fn on(&self) -> Vec<Request> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let next = commands::next(open.session(), open.step, &open.status()).requests;
        match open.step {
            Step::Close => Vec::new(),
            Step::Mechanism(card, Stage::Score) if next.is_empty() => {
                vec![Request::Go(Step::Mechanism(card, Stage::Discuss))]
            }
            _ => next,
        }
    }

    /// What going back asks for.
    fn back(&self) -> Vec<Request> {
        let over_time = |open: &OpenSession| open.screens.over_time(open.step).is_some();
        if self.open.as_ref().is_some_and(over_time) {
            return vec![Show::OverTimeOff.into()];
        }
        let before = self
            .open
            .as_ref()
            .and_then(|open| commands::back(open.session(), open.step, &open.status()));
        before.map(Request::Go).into_iter().collect()
    }

    /// What a remote's key is answered where it can do nothing: on the start screen, and while a
    /// dialog or a private screen has the window. Takes it out of this frame's input.
    pub(super) fn answer_remote(&mut self, ctx: &Context) {
        let of_remote = |combo: &Combo| {
            combo.turns_the_wall()
                || matches!(combo.key, Key::F5 | Key::B | Key::Period) && !combo.ctrl
        };
        let beside_wall = self.projector.is_on();
        let keys = Keys::take_beside_wall(ctx, beside_wall);
        let Some(pressed) = keys.combos().find(of_remote) else {
            return;
        };
        let said = if self.open.is_none() && !self.dialogs.is_open() {
            NOTHING_IS_OPEN
        } else if self.is_private() {
            LAPTOP_GOES_ROUND
        } else if beside_wall && !matches!(self.dialogs.open, Some(Dialog::Help(_))) {
            DIALOG_WAITS
        } else {
            return;
        };
        keys::consume(ctx, pressed);
        self.toasts.good(said.to_owned());
    }
}
