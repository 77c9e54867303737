//! The last screen: a round of words, what was agreed, and what to take away.

use crate::commands::of_effect;
use egui::{Ui, vec2};

use crate::design::folding::folds_notes;
use crate::design::theme::{self, Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{bullets, gap, label, quiet};
use crate::insight::{Ending, Finding, Picture};
use crate::phrases::actions::action_line;
use crate::phrases::finding::finding_headings;
use crate::phrases::outcomes as said;
use crate::phrases::placeholders;
use crate::report::facts;
use crate::request::Note;
use crate::request::Step;
use crate::request::{Effect, Request, Saved};
use crate::screens::notes::note_ui;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// The narrowest column that names of mechanisms stand well in, in points.
const COLUMN: f32 = 270.0;

/// One last round of words; whether it is saved; the session in sentences.
pub(crate) fn close_ui(ui: &mut Ui, session: &Session, saved: Saved, requests: &mut Vec<Request>) {
    label(ui, Type::Title, said::TAKE_AWAY);
    gap(ui, -space::XS);
    quiet(ui, Type::Lead, said::LAST_ROUND);
    gap(ui, space::M);
    not_saved_ui(ui, saved, requests);
    let room = ui.available_size();
    let note = |ui: &mut Ui, height: f32, requests: &mut Vec<Request>| {
        let note = (Note::Closing, false);
        note_ui(ui, session, Step::Close, note, height, requests);
    };
    if folds_notes(ui.ctx()) {
        note(ui, 160.0, requests);
        gap(ui, space::M);
        summary_ui(ui, session, requests);
        return;
    }
    let gutter = space::XL;
    let left = (room.x - gutter) * 0.5;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gutter;
        ui.allocate_ui(vec2(left, room.y), |ui| {
            ui.vertical(|ui| {
                ui.set_width(left);
                let height = (room.y - 130.0).max(120.0);
                note(ui, height, requests);
            });
        });
        ui.allocate_ui(vec2(room.x - gutter - left, room.y), |ui| {
            ui.vertical(|ui| {
                ui.set_width(room.x - gutter - left);
                summary_ui(ui, session, requests);
            });
        });
    });
}

/// That the session is in no file yet, and the button that puts it in one: taking papers away does
/// not.
fn not_saved_ui(ui: &mut Ui, saved: Saved, requests: &mut Vec<Request>) {
    let words = match saved {
        Saved::Yes | Saved::Saving | Saved::OnlyLooking => return,
        Saved::No | Saved::Fresh => said::SESSION_NOT_SAVED,
        Saved::Failed => said::SESSION_SAVE_FAILED,
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        let colour = theme::paint(theme::colours(ui).warn);
        ui.label(Type::Strong.text(words).color(colour));
        of_effect(Effect::Save).ui(ui, requests);
    });
    gap(ui, space::M);
}

fn summary_ui(ui: &mut Ui, session: &Session, requests: &mut Vec<Request>) {
    scrolling(ui, "summary", |ui| {
        let all = session.cards().len();
        let noun = &session.workshop().noun.many;
        label(
            ui,
            Type::Heading,
            &said::mechanisms_settled(session.settled(), all, noun),
        );
        let endings: Vec<Ending> = session
            .cards()
            .iter()
            .map(|card| Ending::of(card))
            .collect();
        let others = said::others_in_words(&endings);
        if !others.is_empty() {
            quiet(ui, Type::Body, &others);
        }
        gap(ui, space::S);
        let picture = Picture::of(session);
        if picture.is_empty() {
            quiet(ui, Type::Body, placeholders::CLOSE_NOT_SCORED);
            gap(ui, space::S);
        }
        in_columns_ui(ui, &found_and_focus(session, &picture));
        let actions: Vec<String> = facts::actions(session)
            .filter(|action| !action.is_let_go())
            .map(|action| action_line(session, action))
            .collect();
        if actions.is_empty() {
            quiet(ui, Type::Body, placeholders::CLOSE_NO_ACTIONS);
            gap(ui, space::M);
        } else {
            part_ui(ui, said::WHAT_WE_DO_NEXT, &actions);
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            of_effect(Effect::CloseSession).ui(ui, requests);
        });
        gap(ui, space::M);
        quiet(ui, Type::Small, &session.workshop().scale.note);
        quiet(ui, Type::Small, &session.workshop().source.citation);
    });
}

/// What was found at the picture, and what the team works on: lists under their headings.
fn found_and_focus(session: &Session, picture: &Picture) -> Vec<(&'static str, Vec<String>)> {
    let names = |places: &[MechanismIndex]| {
        let names = places.iter().map(|&at| facts::mechanism_name(session, at));
        names.collect()
    };
    let found = Finding::of(picture);
    let found = finding_headings(&found).map(|(heading, places)| (heading, names(places)));
    found
        .chain([(said::OUR_FOCUS, facts::focus(session))])
        .filter(|(_, items): &(_, Vec<String>)| !items.is_empty())
        .collect()
}

/// Short lists in two columns of about the same height, where they are wide enough; else one below
/// the other. Read down the left one first.
fn in_columns_ui(ui: &mut Ui, parts: &[(&str, Vec<String>)]) {
    let wide = (ui.available_width() - space::M) / 2.0;
    if wide < COLUMN || parts.len() < 2 {
        for (heading, items) in parts {
            part_ui(ui, heading, items);
        }
        return;
    }
    let lines = |parts: &[(&str, Vec<String>)]| -> usize {
        parts.iter().map(|(_, items)| items.len() + 1).sum()
    };
    let higher = |at: &usize| {
        let (left, right) = parts.split_at(*at);
        lines(left).max(lines(right))
    };
    let at = (1..parts.len()).min_by_key(higher).unwrap_or(1);
    let (left, right) = parts.split_at(at);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        for parts in [left, right] {
            ui.allocate_ui(vec2(wide, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    for (heading, items) in parts {
                        part_ui(ui, heading, items);
                    }
                });
            });
        }
    });
}

fn part_ui(ui: &mut Ui, heading: &str, items: &[String]) {
    label(ui, Type::Heading, heading);
    bullets(ui, Type::Body, items);
    gap(ui, space::S);
}
