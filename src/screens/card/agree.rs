//! The card's last stage: the team's score, or that it agrees to differ.

use crate::commands::agree_to_differ;
use crate::commands::not_agreed;
use egui::Ui;

use super::levels::{Mark, WIDEST, levels_ui};
use super::shown::Shown;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{gap, label, quiet};
use crate::edit::CardEdit;
use crate::insight::is_out_of_range;
use crate::phrases::rounds::stands_in_words;
use crate::request::Request;
use crate::session::Agreement;

/// The team's score, or "we agree to differ".
pub(crate) fn agree_ui(ui: &mut Ui, shown: Shown<'_>, requests: &mut Vec<Request>) {
    let scale = &shown.session.workshop().scale;
    let agreed = shown.card.agreed();
    label(ui, Type::Heading, "What is our score?");
    quiet(ui, Type::Body, &stands_in_words(shown.card, scale));
    gap(ui, space::S);

    let mut chosen = None;
    let mark = |level| match agreed {
        Some(Agreement::Score(score)) if score == level => Mark::Chosen,
        _ => Mark::None,
    };
    if let Some(level) = levels_ui(ui, scale, WIDEST, "Makes it our score", mark) {
        chosen = Some(Agreement::Score(level));
    }
    gap(ui, space::S);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let differ = agreed == Some(Agreement::Differ);
        for (command, on) in [
            (agree_to_differ(shown.place), differ),
            (not_agreed(shown.place), agreed.is_none()),
        ] {
            if ui.add(command.button().chosen(on)).clicked() {
                requests.extend(command.requests);
            }
        }
    });
    gap(ui, space::L);
    let told = match agreed {
        Some(Agreement::Score(level)) => format!("Agreed: {level}, {}", scale.label(level)),
        Some(Agreement::Differ) => "We agree to differ".to_owned(),
        None => "Not agreed yet".to_owned(),
    };
    announce(ui.ctx(), "agreed", &told);
    let meaning = match agreed {
        Some(Agreement::Score(level)) => {
            let text = scale
                .levels
                .get(level.index())
                .map_or("", |text| text.meaning.as_str());
            format!("{level}, {}. {text}", scale.label(level))
        }
        Some(Agreement::Differ) => "We agree to differ. Write both views beside it.".to_owned(),
        None => "Choose together. It need not be the middle.".to_owned(),
    };
    label(ui, Type::Lead, &meaning);
    let strange = "Nobody scored that: is it right?";
    if is_out_of_range(shown.card) {
        announce(ui.ctx(), "outside", strange);
        let warn = theme::paint(theme::colours(ui).warn);
        ui.label(Type::Lead.text(strange).color(warn));
    }
    if let Some(chosen) = chosen {
        requests.push(shown.edit(CardEdit::Agree(Some(chosen))));
    }
}
