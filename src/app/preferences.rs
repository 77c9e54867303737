//! What the user has chosen for every session, and where it is kept.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use eframe::egui::{self, Context};

use super::message::Message;
use super::system_looks::SystemLooks;
use crate::design::theme;
use crate::insight::Profile;
use crate::phrases::profiles::profile_word;
use crate::phrases::sizes::{AS_THE_SYSTEM, no_further_in_words, size_in_words};
use crate::report::{ExportChoice, ExportItem};
use crate::request::Resize;
use crate::scene::Theme;
use crate::storage::{Home, KeptExport, Notice, ProjectorChoice, Settings};

/// What the user has chosen for every session; without a home it is not kept.
pub(super) struct Preferences {
    home: Option<Home>,
    settings: Settings,
    /// What is to be written, and who writes.
    stored: Arc<Stored>,
    /// The folder that was used last was there when the program began, or has been used since.
    folder_is_there: bool,
    /// What the desktop wants, as far as it has told.
    system: SystemLooks,
    /// What the window system told of its theme last.
    windows: Option<egui::Theme>,
    /// The display that the window stands on.
    display: String,
}

/// What is to be written: the newest, whoever writes it.
#[derive(Default)]
struct Stored {
    newest: Mutex<Settings>,
    /// One thread writes at a time.
    door: Mutex<()>,
}

impl Stored {
    fn newest(&self) -> MutexGuard<'_, Settings> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self, home: &Home) -> Message {
        let _one_at_a_time = self.door.lock().unwrap_or_else(PoisonError::into_inner);
        let newest = self.newest().clone();
        let stored = newest.store(home);
        stored.map_or_else(|error| Message::Bad(error.to_string()), |()| Message::Done)
    }
}

impl Preferences {
    pub(super) fn load(home: Option<Home>) -> (Self, Option<Notice>) {
        let (settings, notice) = home.as_ref().map(Settings::load).unwrap_or_default();
        let display = String::new();
        (
            Self {
                home,
                settings,
                stored: Arc::default(),
                folder_is_there: false,
                system: SystemLooks::default(),
                windows: None,
                display,
            },
            notice,
        )
    }

    /// Has the window look as somebody has chosen, or else as the system wants it.
    pub(super) fn apply(&self, ctx: &Context) {
        theme::put_on(ctx, self.theme(ctx), self.is_still());
    }

    fn theme(&self, ctx: &Context) -> Theme {
        if self.settings.theme_is_chosen {
            return self.settings.theme;
        }
        // Where the desktop itself does not tell, its window system may.
        let dark = ctx.system_theme() == Some(egui::Theme::Dark);
        let windows = dark.then_some(Theme::Dark);
        self.system.theme.or(windows).unwrap_or(self.settings.theme)
    }

    fn is_still(&self) -> bool {
        let told = self.system.still.filter(|_| !self.settings.still_is_chosen);
        told.unwrap_or(self.settings.still)
    }

    /// The desktop has told what it wants.
    pub(super) fn system_wants(&mut self, ctx: &Context, looks: SystemLooks) {
        self.system = looks;
        self.apply(ctx);
    }

    /// Follows the window system's theme when it changes, as long as nobody has chosen one.
    pub(super) fn follow_system(&mut self, ctx: &Context) {
        let windows = ctx.system_theme();
        if self.windows != windows {
            self.windows = windows;
            if !self.settings.theme_is_chosen {
                self.apply(ctx);
            }
        }
    }

    /// Takes back what was chosen: looks and movement are the system's.
    pub(super) fn leave_to_system(&mut self, ctx: &Context) -> Vec<Message> {
        let usual = Settings::default();
        self.settings.theme = usual.theme;
        self.settings.theme_is_chosen = false;
        self.settings.still = usual.still;
        self.settings.still_is_chosen = false;
        self.apply(ctx);
        let mut messages = self.keep();
        messages.push(Message::Good(AS_THE_SYSTEM.to_owned()));
        messages
    }

    /// Where the room view is wanted.
    pub(super) fn projector(&self) -> &ProjectorChoice {
        &self.settings.projector
    }

    pub(super) fn choose_theme(&mut self, ctx: &Context, theme: Theme) -> Vec<Message> {
        self.settings.theme = theme;
        self.settings.theme_is_chosen = true;
        self.apply(ctx);
        self.keep()
    }

    pub(super) fn toggle_motion(&mut self, ctx: &Context) -> Vec<Message> {
        self.settings.still = !self.is_still();
        self.settings.still_is_chosen = true;
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

    /// The window stands on this display now.
    pub(super) fn stand_on(&mut self, display: String) {
        self.display = display;
    }

    /// How large everything is on the display that the window stands on, in percent of the usual.
    pub(super) fn percent(&self) -> u16 {
        let chosen = self.settings.zoom.get(&self.display);
        chosen.copied().unwrap_or(theme::USUAL)
    }

    /// Makes everything a step larger or smaller, or as large as usual, on this display.
    pub(super) fn resize(&mut self, ctx: &Context, resize: Resize) -> Vec<Message> {
        let window = theme::Window::of(ctx);
        let next = match resize {
            Resize::Larger => window.next(self.percent(), true),
            Resize::Smaller => window.next(self.percent(), false),
            Resize::Usual => Some(theme::USUAL),
        };
        let Some(next) = next else {
            let percent = self.percent().min(window.most());
            let words = no_further_in_words(percent, resize == Resize::Larger);
            return vec![Message::Good(words)];
        };
        if next == theme::USUAL {
            self.settings.zoom.remove(&self.display);
        } else {
            self.settings.zoom.insert(self.display.clone(), next);
        }
        ctx.request_repaint();
        let mut messages = self.keep();
        messages.push(Message::Good(size_in_words(next)));
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
        (choice, self.folder_is_there.then(|| kept.folder.clone()))
    }

    /// Looks on a thread of its own whether the folder is there that was used last: it may be on a disk
    /// that does not answer.
    pub(super) fn look_for_folder(&self) -> Option<Message> {
        let folder = self.settings.export.as_ref()?.folder.clone();
        let look = move || Message::FolderIsThere(folder.is_dir());
        Some(Message::Start(Box::new(look)))
    }

    pub(super) fn folder_is_there(&mut self, is_there: bool) {
        self.folder_is_there = is_there;
    }

    /// What was taken away is offered the next time.
    pub(super) fn keep_export(&mut self, choice: &ExportChoice, folder: &Path) -> Vec<Message> {
        self.settings.export = Some(KeptExport {
            profile: profile_word(choice.profile).to_owned(),
            items: choice.ticked.iter().map(|item| item.word()).collect(),
            size: choice.size.to_string(),
            folder: folder.to_owned(),
        });
        self.folder_is_there = true;
        self.keep()
    }

    fn keep(&self) -> Vec<Message> {
        let Some(home) = self.home.clone() else {
            return Vec::new();
        };
        *self.stored.newest() = self.settings.clone();
        let stored = Arc::clone(&self.stored);
        vec![Message::Write(Box::new(move || stored.write(&home)))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_wins_over_the_system_until_it_is_taken_back() {
        let ctx = Context::default();
        let (mut preferences, _) = Preferences::load(None);
        let looks = |theme, still| SystemLooks {
            theme: Some(theme),
            still: Some(still),
        };
        let still = |ctx: &Context| ctx.global_style().animation_time == 0.0;
        preferences.system_wants(&ctx, looks(Theme::Dark, true));
        assert_eq!((theme::look(&ctx), still(&ctx)), (Theme::Dark, true));
        preferences.choose_theme(&ctx, Theme::Light);
        preferences.toggle_motion(&ctx);
        preferences.system_wants(&ctx, looks(Theme::HighContrast, true));
        assert_eq!((theme::look(&ctx), still(&ctx)), (Theme::Light, false));
        preferences.leave_to_system(&ctx);
        assert_eq!(
            (theme::look(&ctx), still(&ctx)),
            (Theme::HighContrast, true)
        );
    }
}
