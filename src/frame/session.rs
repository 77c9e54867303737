//! A running session: bars, rail, notes, and the screen of the step in the middle.

use egui::{CentralPanel, Context, Frame, Margin, Panel, Role, Ui};

use super::{another_day, bottom_bar, rail, top_bar, tour};
use crate::commands::keys::Keys;
use crate::design::folding::{self, either};
use crate::design::message_room::keep_head;
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme::{self, space};
use crate::phrases::rounds::scored_in_words;
use crate::request::{Effect, Request, Running, Stage, Status, Step, name_of};
use crate::screens::{
    Screens, actions, break_time, card, close, laid_over, notes, people, picture, priorities,
    private_round, welcome,
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
        keep_head(ui.ctx());
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
    let ctx = ui.ctx().clone();
    let margin = |wide: i8, high: i8| {
        let small = folding::is_small(&ctx);
        if small {
            Margin::symmetric(wide.min(20), high.min(12))
        } else {
            Margin::symmetric(wide, high)
        }
    };
    let bar = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(margin(28, 0));
    let panel = |side: Panel, frame: Frame| {
        let side = side.show_separator_line(false).resizable(false);
        side.frame(frame)
    };
    panel(Panel::top("top bar"), bar)
        .exact_size(either(&ctx, 64.0, 52.0))
        .show(ui, |ui| {
            top_bar::top_bar_ui(ui, session, place, status, &mut requests);
        });
    if status.timer.running == Running::EarlierDay {
        another_day::another_day_ui(ui, session, &mut requests);
    }
    if let Some(step) = &status.tour {
        panel(Panel::top("tour"), Frame::NONE)
            .exact_size(tour::height(ui, step))
            .show(ui, |ui| {
                if tour::tour_ui(ui, step) {
                    requests.push(Request::Do(Effect::LeaveTour));
                }
            });
    }
    panel(Panel::bottom("bottom bar"), bar)
        .exact_size(either(&ctx, 88.0, 60.0))
        .show(ui, |ui| {
            bottom_bar::bottom_bar_ui(ui, session, place, status, &mut requests);
        });
    if !folding::folds_agenda(&ctx) {
        let rail = Frame::new().inner_margin(margin(0, 16));
        panel(Panel::left("agenda"), rail)
            .exact_size(340.0)
            .show(ui, |ui| {
                rail::rail_ui(ui, session, place, &mut requests);
            });
    }
    let notes = Frame::new()
        .fill(theme::paint(c.card))
        .inner_margin(margin(28, 24));
    let notes_ui = |ui: &mut Ui, requests: &mut Vec<Request>| {
        region(ui, Role::Complementary, "Notes");
        notes::notes_ui(ui, session, place, status.wall, requests);
    };
    if place.has_notes() && folding::folds_notes(&ctx) {
        // They have the room of the screen for as long as somebody is at them.
        if notes::are_in_use(&ctx) {
            let middle = CentralPanel::no_frame().frame(notes);
            middle.show(ui, |ui| notes_ui(ui, &mut requests));
            return requests;
        }
    } else if place.has_notes() {
        let width = (ui.available_width() * 0.3).clamp(404.0, 460.0);
        panel(Panel::right("notes"), notes)
            .exact_size(width)
            .show(ui, |ui| notes_ui(ui, &mut requests));
    }
    let middle = Frame::new().inner_margin(margin(space::XL as i8, 36));
    CentralPanel::no_frame().frame(middle).show(ui, |ui| {
        region(ui, Role::Main, &name_of(session, place));
        folding::page(ui, &format!("{place:?}"), |ui| {
            screen_ui(ui, session, place, status, screens, &mut requests);
            bottom_bar::no_room_ui(ui, session, place, &mut requests);
        });
    });
    requests
}

/// The screen of the place.
fn screen_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    status: &Status,
    screens: &mut Screens,
    requests: &mut Vec<Request>,
) {
    if status.wall_shows == crate::request::WallShows::OverTime {
        laid_over::over_time_ui(ui, status.wall, requests);
    }
    match place {
        Step::People => people::people_ui(ui, session, &mut screens.people, requests),
        Step::Welcome => {
            welcome::welcome_ui(ui, session, status.today, &mut screens.brought, requests);
        }
        Step::Mechanism(mechanism, stage) => {
            card::card_ui(
                ui,
                session,
                mechanism,
                (stage, status.wall),
                (&mut screens.card, &screens.counting),
                requests,
            );
        }
        Step::Break => break_time::break_ui(ui, session, status.countdown, requests),
        Step::Picture => {
            picture::picture_ui(ui, session, &mut screens.picture, requests);
        }
        Step::Priorities => {
            priorities::priorities_ui(ui, session, &screens.counting, requests);
        }
        Step::Actions => {
            actions::actions_ui(ui, session, status.today, &mut screens.actions, requests);
        }
        Step::Close => close::close_ui(ui, session, status.saved, requests),
    }
}
