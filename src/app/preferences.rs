//! What the user has chosen for every session, and where it is kept.

use eframe::egui::Context;

use super::message::Message;
use crate::design::theme;
use crate::scene::Theme;
use crate::storage::{Home, Notice, ProjectorChoice, Settings};

/// What the user has chosen for every session; without a home it is not kept.
pub(super) struct Preferences {
    home: Option<Home>,
    settings: Settings,
}

impl Preferences {
    pub(super) fn load(home: Option<Home>) -> (Self, Option<Notice>) {
        let (settings, notice) = home.as_ref().map(Settings::load).unwrap_or_default();
        (Self { home, settings }, notice)
    }

    /// Has the window look as the settings want it.
    pub(super) fn apply(&self, ctx: &Context) {
        theme::put_on(ctx, self.settings.theme, self.settings.still);
    }

    /// Where the room view is wanted.
    pub(super) fn projector(&self) -> &ProjectorChoice {
        &self.settings.projector
    }

    pub(super) fn choose_theme(&mut self, ctx: &Context, theme: Theme) -> Vec<Message> {
        self.settings.theme = theme;
        self.apply(ctx);
        self.keep()
    }

    pub(super) fn toggle_motion(&mut self, ctx: &Context) -> Vec<Message> {
        self.settings.still = !self.settings.still;
        self.apply(ctx);
        let said = if self.settings.still {
            "Nothing moves by itself any more."
        } else {
            "Lists glide and colours fade again."
        };
        let mut messages = self.keep();
        messages.push(Message::Good(said.to_owned()));
        messages
    }

    pub(super) fn choose_projector(&mut self, choice: ProjectorChoice) -> Vec<Message> {
        self.settings.projector = choice;
        self.keep()
    }

    fn keep(&self) -> Vec<Message> {
        let kept = self.home.as_ref().map(|home| self.settings.store(home));
        let error = kept.and_then(Result::err);
        Vec::from_iter(error.map(|error| Message::Bad(error.to_string())))
    }
}
