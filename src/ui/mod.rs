//! What the program looks like: theme, widgets, one file a screen.
//!
//! A screen reads `&Session` and its own small state, and returns [`Request`]s; it never changes a
//! session, opens a file or keeps a clock. [`session_ui`] puts the screens of a running session
//! together; [`start::start_ui`] is what stands there before one.

pub mod agenda;
pub mod dialog;
pub mod keys;
pub mod start;
pub mod theme;
pub mod times;
pub mod toast;
pub mod widgets;

mod actions;
mod bottom_bar;
mod card;
mod close;
mod hints;
mod notes;
mod paint_scene;
mod parking;
mod passing;
mod people;
mod picture;
mod priorities;
mod rail;
mod top_bar;
mod welcome;
mod words;

use std::path::PathBuf;

use eframe::egui::{self, CentralPanel, Frame, Margin, Panel, Ui};

use crate::edit::Edit;
use crate::session::Session;
use agenda::Place;
use keys::Keys;
use theme::{Look, space};

pub use bottom_bar::Timer;

/// What a screen asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Change the session.
    Edit(Edit),
    /// Show another place of the agenda.
    Go(Place),
    /// Work for the shell.
    Do(Effect),
}

/// Work for the shell: everything that is neither the session nor the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Start a new session of the built-in workshop.
    New,
    /// Show the sample session.
    Sample,
    /// A session with a made-up team, to practise with.
    Rehearse,
    /// Show a newcomer round.
    Tour,
    /// Ask for a file to open.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Bring back the session that was kept here when its process died.
    Recover(PathBuf),
    /// Keep this one no longer.
    LetGo(PathBuf),
    /// Take this file off the list of recent ones.
    Forget(PathBuf),
    /// Save where it was saved before, or ask.
    Save,
    /// Ask where to save.
    SaveAs,
    /// Ask what to export.
    Export,
    /// Put the picture on the clipboard.
    CopyPicture,
    /// One step back.
    Undo,
    /// One step forward.
    Redo,
    /// Change the look.
    Look(Look),
    /// Fill the screen, or not.
    FullScreen,
    /// Hold or run the timer.
    PauseTimer,
    /// Show the keys.
    ShowKeys,
    /// Show the help.
    Help,
    /// Show the agenda: planned against spent.
    ShowAgenda,
    /// Leave the session and go back to the start.
    CloseSession,
    /// Leave the program.
    Quit,
}

/// Whether the session is safe on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The file holds what the window shows.
    Yes,
    /// Something has changed since.
    No,
    /// It is in no file, and there is nothing in it to lose yet.
    Fresh,
    /// Being written.
    Saving,
    /// The last try to save failed.
    Failed,
}

/// What the shell tells the screens of a running session.
#[derive(Clone, Copy, Debug)]
pub struct Status {
    /// Whether the session is safe on disk.
    pub saved: Saved,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// The clocks.
    pub timer: Timer,
    /// Today, where the window is.
    pub today: jiff::civil::Date,
}

/// What the screens remember for themselves: nothing of it belongs to the session.
#[derive(Debug, Default)]
pub struct Screens {
    people: people::State,
    card: card::State,
    picture: picture::State,
    actions: actions::State,
    passing: Option<passing::Going>,
    rail: rail::State,
}

impl Screens {
    /// Whether a private screen is up: then nothing else is shown or done.
    pub fn is_private(&self) -> bool {
        self.passing.is_some()
    }

    /// The chart that stands on the picture screen, or the radar where both do.
    pub fn chart_shown(&self) -> crate::report::Kind {
        self.picture.chart_shown()
    }
}

/// Shows a running session: bars, rail, notes, and the screen of the place in the middle.
pub fn session_ui(
    ui: &mut Ui,
    session: &Session,
    place: Place,
    status: &Status,
    screens: &mut Screens,
    keys: &Keys,
) -> Vec<Request> {
    if screens.passing.is_some() {
        return passing::passing_ui(ui, session, &mut screens.passing, keys);
    }
    let mut requests = Vec::new();
    let c = theme::colours(ui);
    let bar = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(Margin::symmetric(28, 0));
    Panel::top("top bar")
        .exact_size(64.0)
        .show_separator_line(false)
        .frame(bar)
        .show(ui, |ui| {
            top_bar::top_bar_ui(ui, session, status, &mut requests);
        });
    Panel::bottom("bottom bar")
        .exact_size(88.0)
        .show_separator_line(false)
        .frame(bar)
        .show(ui, |ui| {
            bottom_bar::bottom_bar_ui(ui, session, place, status, keys, &mut requests);
        });
    let rail = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin::symmetric(0, 16));
    Panel::left("agenda")
        .exact_size(340.0)
        .show_separator_line(false)
        .frame(rail)
        .resizable(false)
        .show(ui, |ui| {
            rail::rail_ui(ui, session, place, &mut screens.rail, keys, &mut requests);
        });
    if place.has_notes() {
        let width = (ui.available_width() * 0.3).clamp(280.0, 460.0);
        let notes = Frame::new()
            .fill(theme::paint(c.card))
            .inner_margin(Margin::symmetric(28, 24));
        Panel::right("notes")
            .exact_size(width)
            .show_separator_line(false)
            .frame(notes)
            .resizable(false)
            .show(ui, |ui| {
                notes::notes_ui(ui, session, place, keys, &mut requests);
            });
    }
    let middle = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin::symmetric(space::XL as i8, 36));
    CentralPanel::no_frame()
        .frame(middle)
        .show(ui, |ui| match place {
            Place::People => people::people_ui(ui, session, &mut screens.people, &mut requests),
            Place::Welcome => welcome::welcome_ui(ui, session),
            Place::Mechanism(mechanism, stage) => {
                card::card_ui(
                    ui,
                    session,
                    mechanism,
                    stage,
                    &mut screens.card,
                    keys,
                    &mut requests,
                );
            }
            Place::Picture => {
                picture::picture_ui(ui, session, &mut screens.picture, keys, &mut requests);
            }
            Place::Priorities => {
                if priorities::priorities_ui(ui, session, keys, &mut requests) {
                    screens.passing = Some(passing::Going::dots(session));
                }
            }
            Place::Actions => {
                actions::actions_ui(
                    ui,
                    session,
                    status.today,
                    &mut screens.actions,
                    keys,
                    &mut requests,
                );
            }
            Place::Close => close::close_ui(ui, session, keys, &mut requests),
        });
    if std::mem::take(&mut screens.card.score.pass_round)
        && let Some(mechanism) = place.mechanism()
    {
        screens.passing = Some(passing::Going::ballots(session, mechanism));
    }
    requests
}

/// Scrolls what does not fit, and leaves room for the bar.
fn scrolling<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    egui::ScrollArea::vertical()
        .id_salt(name)
        .auto_shrink([false, false])
        .show(ui, add)
        .inner
}
