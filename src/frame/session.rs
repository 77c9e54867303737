//! A running session: bars, rail, notes, and the screen of the step in the middle.

use egui::{CentralPanel, Context, Frame, Margin, Panel, Role, Ui};

use super::{another_day, bottom_bar, rail, top_bar, tour};
use crate::commands::keys::Keys;
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme::{self, space};
use crate::phrases::rounds::scored_in_words;
use crate::request::{Effect, Request, Running, Stage, Status, Step, name_of};
use crate::screens::{
    Screens, actions, break_time, card, close, notes, people, picture, priorities, private_round,
    welcome,
};
use crate::session::Session;

/// Has a new place said, and a new stage of the same card alone; while cards are counted in, how
/// many have scored.
pub fn announce_place(ctx: &Context, session: &Session, place: Step) {
    announce(ctx, "place", &name_of(session, place));
    let stage = match place {
        Step::Mechanism(_, stage) => stage.label(),
        Step::People
        | Step::Welcome
        | Step::Break
        | Step::Picture
        | Step::Priorities
        | Step::Actions
        | Step::Close => "",
    };
    announce(ctx, "stage", stage);
    let card = place.mechanism().and_then(|at| session.card(at));
    if let (Step::Mechanism(_, Stage::Score), Some(card)) = (place, card) {
        let people = session.about().people.map(u32::from);
        announce(ctx, "scored", &scored_in_words(card.counted(), people));
    }
}

/// Shows a running session: bars, rail, notes, and the screen of the place in the middle.
pub fn session_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    status: &Status,
    screens: &mut Screens,
    keys: &Keys,
) -> Vec<Request> {
    if screens.passing.is_some() {
        return private_round::private_round_ui(
            ui,
            session,
            &mut screens.passing,
            status.wall,
            keys,
        );
    }
    announce_place(ui.ctx(), session, place);
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
    if status.timer.running == Running::EarlierDay {
        another_day::another_day_ui(ui, session, &mut requests);
    }
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
            rail::rail_ui(ui, session, place, &mut requests);
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
        region(ui, Role::Main, &name_of(session, place));
        screens.stand_at(session, place);
        match place {
            Step::People => people::people_ui(ui, session, &mut screens.people, &mut requests),
            Step::Welcome => welcome::welcome_ui(ui, session),
            Step::Mechanism(mechanism, stage) => {
                card::card_ui(
                    ui,
                    session,
                    mechanism,
                    (stage, status.wall),
                    (&mut screens.card, &screens.counting),
                    &mut requests,
                );
            }
            Step::Break => break_time::break_ui(ui, session, status.countdown, &mut requests),
            Step::Picture => {
                picture::picture_ui(ui, session, &mut screens.picture, &mut requests);
            }
            Step::Priorities => {
                priorities::priorities_ui(ui, session, &screens.counting, &mut requests);
            }
            Step::Actions => {
                actions::actions_ui(
                    ui,
                    session,
                    status.today,
                    &mut screens.actions,
                    &mut requests,
                );
            }
            Step::Close => close::close_ui(ui, session, status.saved, &mut requests),
        }
    });
    requests
}
