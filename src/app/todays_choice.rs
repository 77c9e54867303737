//! Today's choice: the dialog that asks for it, and what follows from it where a session is open.

use std::sync::Arc;

use eframe::egui::Context;

use super::message::Message;
use super::open_session::OpenSession;
use crate::edit::Edit;
use crate::frame::today_dialog::{self, Answer, State};
use crate::request::{Request, Step, Trail};
use crate::session::Session;

/// Shows the dialog; once it is answered, what the answer asks for.
pub(super) fn ask(
    ctx: &Context,
    state: &mut State,
    open: Option<&OpenSession>,
) -> Option<Vec<Message>> {
    let Some(open) = open else {
        return Some(Vec::new());
    };
    Some(match today_dialog::today(ctx, open.session(), state)? {
        Answer::Take(choice) => vec![Message::Request(Request::Edit(Edit::Choose(choice)))],
        Answer::Leave => Vec::new(),
    })
}

impl OpenSession {
    /// Goes one step back; false where there is none.
    pub(super) fn undo(&mut self) -> bool {
        let before = Arc::clone(self.session());
        let done = self.history.undo();
        self.follow_choice(&before);
        done
    }

    /// Goes one step forward again; false where there is none.
    pub(super) fn redo(&mut self) -> bool {
        let before = Arc::clone(self.session());
        let done = self.history.redo();
        self.follow_choice(&before);
        done
    }

    /// Stays with the mechanism that is on, wherever it stands now; one that is left out is left.
    pub(super) fn follow_choice(&mut self, before: &Session) {
        let now = Arc::clone(self.session());
        if before.workshop() == now.workshop() {
            return;
        }
        if let Step::Mechanism(at, stage) = self.step {
            let there = before.place_in(at, &now);
            self.step = there.map_or(Step::Welcome, |at| Step::Mechanism(at, stage));
        }
        self.trail = Trail::default();
        self.screens.forget_places();
    }
}
