//! What the user has chosen for every session, and where it is kept.

use std::path::{Path, PathBuf};

use eframe::egui::Context;

use super::message::Message;
use crate::design::theme;
use crate::insight::Profile;
use crate::phrases::profiles::profile_word;
use crate::report::{ExportChoice, ExportItem};
use crate::scene::Theme;
use crate::storage::{Home, KeptExport, Notice, ProjectorChoice, Settings};

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

    /// What was taken away last time, as far as it is known here, and where to.
    pub(super) fn export(&self) -> (ExportChoice, Option<PathBuf>) {
        let mut choice = ExportChoice::default();
        let Some(kept) = &self.settings.export else {
            return (choice, None);
        };
        let profiles = [Profile::Everything, Profile::Team, Profile::Share];
        let profile = |it: &Profile| profile_word(*it) == kept.profile;
        choice.profile = profiles.into_iter().find(profile).unwrap_or(choice.profile);
        choice.size = kept.size.parse().unwrap_or(choice.size);
        let known = ExportItem::all().into_iter();
        let ticked: Vec<ExportItem> = known
            .filter(|item| kept.items.contains(&item.word()))
            .collect();
        if !ticked.is_empty() {
            choice.ticked = ticked;
        }
        (choice, Some(kept.folder.clone()))
    }

    /// What was taken away is offered the next time.
    pub(super) fn keep_export(&mut self, choice: &ExportChoice, folder: &Path) -> Vec<Message> {
        self.settings.export = Some(KeptExport {
            profile: profile_word(choice.profile).to_owned(),
            items: choice.ticked.iter().map(|item| item.word()).collect(),
            size: choice.size.to_string(),
            folder: folder.to_owned(),
        });
        self.keep()
    }

    fn keep(&self) -> Vec<Message> {
        let kept = self.home.as_ref().map(|home| self.settings.store(home));
        let error = kept.and_then(Result::err);
        Vec::from_iter(error.map(|error| Message::Bad(error.to_string())))
    }
}
