//! The correction of a score that the room has seen: the counts open, and one is changed.

use egui::{Ui, vec2};

use super::context::CardContext;
use super::levels::{LevelMark, levels_ui};
use super::score::{self, perspective_ui};
use crate::commands::score_keys::unsure_key;
use crate::commands::{correction, leave_as_it_is};
use crate::design::speech::announce;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, label, quiet, scrolling};
use crate::phrases::rounds::{CORRECTION_ASIDE, correction_in_words};
use crate::request::{Correction, Request};
use crate::session::Vote;

/// Which score was wrong, and then what it should be.
pub(crate) fn correct_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    step: Option<Correction>,
    score: &score::State,
    requests: &mut Vec<Request>,
) {
    let (Some(step), Some(round)) = (step, shown.card.revealed()) else {
        return;
    };
    scrolling(ui, "correct", |ui| {
        let asked = correction_in_words(step == Correction::From);
        announce(ui.ctx(), "correction", asked);
        label(ui, Type::Heading, asked);
        quiet(ui, Type::Body, CORRECTION_ASIDE);
        gap(ui, space::S);
        perspective_ui(ui, shown, score, "Whose score", requests);
        let mark = |level| LevelMark::Counted(round.tally.at(level));
        let level = levels_ui(ui, (shown.session.workshop(), shown.place), asked, mark);
        let mut pressed = level.map(Vote::Level);
        gap(ui, space::S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            let unsure = format!("Don’t know · {}", round.tally.dont_know());
            let key = unsure_key(&shown.session.workshop().scale);
            if ui.add(Button::new(&unsure).key(key)).clicked() {
                pressed = Some(Vote::DontKnow);
            }
            leave_as_it_is().ui(ui, requests);
        });
        let stands = |vote: &Vote| step != Correction::From || round.tally.cast(*vote) > 0;
        if let Some(vote) = pressed.filter(stands) {
            let asked = (step, vote, score.perspective);
            requests.extend(correction(shown.place, round, asked));
        }
    });
}
