//! What the program looks like: theme, widgets, one file a screen.
//!
//! A screen reads `&Session` and its own small state, and returns [`Request`]s; it never changes a
//! session, opens a file or keeps a clock. [`session_ui`] puts the screens of a running session
//! together; [`start::start_ui`] is what stands there before one.

pub mod agenda;
pub mod cheat_sheet;
pub mod commands;
pub mod dialog;
pub mod help;
pub mod keys;
pub mod note_text;
pub mod palette;
pub mod room;
pub mod speech;
pub mod start;
pub mod theme;
pub mod times;
pub mod toast;
pub mod tour;
pub mod widgets;

mod actions;
mod asks;
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
mod writing;

use eframe::egui::{self, CentralPanel, Context, Frame, Margin, Panel, Role, Ui};

use crate::edit::{CardEdit, Edit, made_up_ballots};
use crate::session::Session;
use agenda::Place;
use keys::Keys;
use theme::space;
use widgets::region;

pub use asks::{Effect, Request, Saved, Show, Status, Wall};
pub use bottom_bar::Timer;
pub use note_text::Mark;
pub use notes::Note;
pub use picture::View;

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

    /// While the laptop goes round: how many have had it, and of how many.
    pub(crate) fn going_round(&self) -> Option<(u32, Option<u32>)> {
        self.passing.as_ref().map(passing::Going::done)
    }

    /// Whose cards are being counted in.
    pub(crate) fn counting_for(&self) -> Option<usize> {
        self.card.score.perspective
    }

    /// Opens, closes or chooses what was asked for at a place.
    pub fn show(
        &mut self,
        ctx: &Context,
        session: &Session,
        place: Place,
        show: Show,
    ) -> Vec<Request> {
        match show {
            Show::Note(note) => note.focus(ctx),
            Show::Mark(mark) => return writing::mark(ctx, session, place, mark),
            Show::FullText => self.card.read.full = !self.card.read.full,
            Show::Evidence => {
                self.card.read.full = true;
                self.card.read.evidence = !self.card.read.evidence;
            }
            Show::CountFor(perspective) => self.card.score.perspective = perspective,
            Show::NextPerspective => {
                let next = self.counting_for().map_or(0, |at| at + 1);
                self.card.score.perspective = (next < session.perspectives().len()).then_some(next);
            }
            Show::GoRound => {
                self.passing = Some(match place.mechanism() {
                    Some(mechanism) => passing::Going::ballots(session, mechanism),
                    None => passing::Going::dots(session),
                });
            }
            Show::MadeUpTeam => {
                let Some(mechanism) = place.mechanism() else {
                    return Vec::new();
                };
                let seed = ctx.input(|input| input.time.to_bits());
                let ballots = made_up_ballots(session, mechanism, seed);
                let edit = CardEdit::CountAll(ballots);
                return vec![Request::Edit(Edit::Card(mechanism, edit))];
            }
            Show::Apart => self.card.reveal.apart = !self.card.reveal.apart,
            Show::VerdictHelp => self.card.reveal.help = !self.card.reveal.help,
            Show::NotesOnWall => self.card.notes_on_wall = !self.card.notes_on_wall,
            Show::Charts(view) => self.picture.view = view,
            Show::Order(order) => self.actions.order = order,
            Show::NewAction => return vec![self.actions.add(ctx, session)],
            Show::NewParked => return vec![self.actions.park(ctx, session)],
        }
        Vec::new()
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
        return passing::passing_ui(ui, session, &mut screens.passing, status.wall, keys);
    }
    agenda::announce_place(ui.ctx(), session, place);
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
    if let Some(step) = &status.tour {
        Panel::top("tour")
            .exact_size(tour::HEIGHT)
            .show_separator_line(false)
            .frame(Frame::NONE)
            .show(ui, |ui| {
                if tour::tour_ui(ui, step) {
                    requests.push(Request::Do(Effect::LeaveTour));
                }
            });
    }
    Panel::bottom("bottom bar")
        .exact_size(88.0)
        .show_separator_line(false)
        .frame(bar)
        .show(ui, |ui| {
            bottom_bar::bottom_bar_ui(ui, session, place, status, &mut requests);
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
            rail::rail_ui(ui, session, place, &mut screens.rail, &mut requests);
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
                region(ui, Role::Complementary, "Notes");
                notes::notes_ui(ui, session, place, status.wall, &mut requests);
            });
    }
    let middle = Frame::new()
        .fill(theme::paint(c.paper))
        .inner_margin(Margin::symmetric(space::XL as i8, 36));
    CentralPanel::no_frame().frame(middle).show(ui, |ui| {
        region(ui, Role::Main, &agenda::name_of(session, place));
        match place {
            Place::People => people::people_ui(ui, session, &mut screens.people, &mut requests),
            Place::Welcome => welcome::welcome_ui(ui, session),
            Place::Mechanism(mechanism, stage) => {
                card::card_ui(
                    ui,
                    session,
                    mechanism,
                    (stage, status.wall),
                    &mut screens.card,
                    &mut requests,
                );
            }
            Place::Picture => {
                picture::picture_ui(ui, session, &mut screens.picture, &mut requests);
            }
            Place::Priorities => {
                priorities::priorities_ui(ui, session, &mut requests);
            }
            Place::Actions => {
                actions::actions_ui(
                    ui,
                    session,
                    status.today,
                    &mut screens.actions,
                    &mut requests,
                );
            }
            Place::Close => close::close_ui(ui, session, &mut requests),
        }
    });
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
