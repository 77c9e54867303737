//! The card's last stage: the team's score, or that it agrees to differ.

use crate::commands::{agree_to_differ, no_target, not_agreed, set_target};
use egui::Ui;

use super::context::CardContext;
use super::levels::{LevelMark, levels_ui};
use super::reveal;
use crate::commands::score_keys::unsure_key;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{beside_or_below, gap, label, quiet};
use crate::edit::CardEdit;
use crate::insight::{ToGo, is_out_of_range};
use crate::phrases::outcomes::{MAKES_IT_OUR_TARGET, WHERE_TO, our_target};
use crate::phrases::rounds::stands_in_words;
use crate::request::{Request, Show};
use crate::session::Agreement;

/// The narrowest room for the question before the buttons, in points.
const LEAST_QUESTION: f32 = 220.0;

/// The team's score, or "we agree to differ".
pub(crate) fn agree_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    (aiming, state): (bool, &mut reveal::State),
    requests: &mut Vec<Request>,
) {
    let scale = &shown.session.workshop().scale;
    let agreed = shown.card.agreed();
    let target = shown.card.target();
    let question = |ui: &mut Ui| {
        let asked = if aiming {
            WHERE_TO
        } else {
            "What is our score?"
        };
        label(ui, Type::Heading, asked);
    };
    let differ = agreed == Some(Agreement::Differ);
    // That nothing is agreed is how each card begins: it is nothing that somebody chose.
    let others = if aiming {
        let mut none = no_target(shown.place, shown.card);
        none.combos.push(unsure_key(scale));
        vec![(none, false), (set_target(true), false)]
    } else {
        vec![
            (set_target(false), false),
            (agree_to_differ(shown.place), differ),
            (not_agreed(shown.place, shown.card, scale), false),
        ]
    };
    let choices = others.iter().map(|(command, on)| {
        let (button, asked) = command.choice();
        (button.chosen(*on), asked)
    });
    let asked = beside_or_below(ui, LEAST_QUESTION, question, choices);
    requests.extend(asked.into_iter().flatten());
    quiet(ui, Type::Body, &stands_in_words(shown.card, scale));
    gap(ui, space::S);

    let score = match agreed {
        Some(Agreement::Score(score)) => Some(score),
        Some(Agreement::Differ) | None => None,
    };
    let (marked, does) = if aiming {
        (target, MAKES_IT_OUR_TARGET)
    } else {
        (score, "Makes it our score")
    };
    let mark = |level| match marked == Some(level) {
        true => LevelMark::Chosen,
        false => LevelMark::None,
    };
    let pressed = levels_ui(ui, (shown.session.workshop(), shown.place), does, mark);
    gap(ui, space::XS);
    let told = match agreed {
        Some(Agreement::Score(level)) => {
            format!("Agreed: {level}, {}", scale.label(level))
        }
        Some(Agreement::Differ) => "We agree to differ".to_owned(),
        None => "Not agreed yet".to_owned(),
    };
    announce(ui.ctx(), "agreed", &told);
    let wanted = target.map(|level| {
        let to_go = score.map(|score| ToGo::between(score, level));
        our_target(level, scale.label(level), to_go)
    });
    let wanted = wanted.unwrap_or_default();
    announce(ui.ctx(), "target", if aiming { WHERE_TO } else { &wanted });
    let advice = match agreed {
        Some(Agreement::Score(level)) => {
            format!("{}, {}.", scale.written(level), scale.label(level))
        }
        Some(Agreement::Differ) => "We agree to differ. Write both views beside it.".to_owned(),
        None => "Choose together. It need not be the middle.".to_owned(),
    };
    label(ui, Type::Body, format!("{advice} {wanted}").trim());
    let strange = "Nobody scored that: is it right?";
    if is_out_of_range(shown.card) {
        announce(ui.ctx(), "outside", strange);
        let warn = theme::paint(theme::colours(ui).warn);
        ui.label(Type::Lead.text(strange).color(warn));
    }
    if shown.card.revealed().is_some() {
        // What the room has seen stays in sight while it settles.
        // A hair less than what is left: the page would else scroll by a part of a point.
        let height = (ui.available_height() - 1.0).clamp(170.0, 300.0);
        reveal::drawing_ui(ui, shown, state, (height, false));
    }
    if let Some(level) = pressed.filter(|_| aiming) {
        requests.push(shown.edit(CardEdit::Target(Some(level))));
        requests.push(Show::Aim(false).into());
    } else if let Some(level) = pressed {
        requests.push(shown.edit(CardEdit::Agree(Some(Agreement::Score(level)))));
    }
}
