//! The card's first stage: what the mechanism is.

use crate::commands::evidence;
use crate::commands::full_text;
use crate::commands::skip;
use egui::{Frame, Margin, Ui, vec2};

use super::context::CardContext;
use crate::design::folding::either;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{at_most, bullets, gap, label, paragraph, quiet};
use crate::phrases::placeholders;
use crate::request::Request;

/// What is open on the reading stage.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) full: bool,
    pub(crate) evidence: bool,
}

/// The summary, large; everything else one key away.
pub(crate) fn read_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    state: &State,
    requests: &mut Vec<Request>,
) {
    let mechanism = shown.mechanism;
    scrolling(ui, "read", |ui| {
        let (ctx, full) = (ui.ctx(), state.full);
        let size = either(
            ctx,
            if full { Type::Lead.size() } else { 44.0 },
            if full { 23.0 } else { 30.0 },
        );
        let summary = Type::Lead
            .text(&mechanism.summary)
            .size(size)
            .line_height(Some(size * 1.35));
        ui.scope(|ui| {
            at_most(ui, 1040.0);
            ui.add(egui::Label::new(summary).wrap());
        });
        gap(ui, space::M);
        if !state.full
            && let Some(question) = mechanism.questions.first()
        {
            gap(ui, space::S);
            question_ui(ui, question);
            gap(ui, space::L);
        }
        let text = full_text();
        let button = if state.full {
            text.button_called("Less")
        } else {
            text.button()
        };
        let skip = skip(shown.session, shown.place, shown.card);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            if ui.add(button).clicked() {
                requests.extend_from_slice(&text.requests);
            }
            if skip.is_possible() && ui.add(skip.button().bare()).clicked() {
                requests.extend(skip.requests);
            }
        });
        if state.full {
            gap(ui, space::M);
            full_ui(ui, shown, state, requests);
        }
    });
}

fn question_ui(ui: &mut Ui, question: &str) {
    let c = theme::colours(ui);
    let indent = Frame::new().inner_margin(Margin {
        left: 32,
        ..Margin::ZERO
    });
    let response = indent.show(ui, |ui| quiet(ui, Type::Lead, question)).inner;
    let rect = response.rect;
    let bar = egui::Rect::from_min_size(
        rect.left_top() - vec2(32.0, 2.0),
        vec2(6.0, rect.height() + 4.0),
    );
    ui.painter().rect_filled(bar, 0, theme::paint(c.accent));
}

fn full_ui(ui: &mut Ui, shown: CardContext<'_>, state: &State, requests: &mut Vec<Request>) {
    let mechanism = shown.mechanism;
    at_most(ui, 980.0);
    let sections = [&mechanism.strong, &mechanism.weak, &mechanism.questions];
    if mechanism.description.is_empty() && sections.iter().all(|items| items.is_empty()) {
        quiet(ui, Type::Body, placeholders::NO_FULL_TEXT);
    }
    paragraph(ui, &mechanism.description);
    for (heading, items) in crate::phrases::headings::mechanism_lists(mechanism) {
        if !items.is_empty() {
            gap(ui, space::M);
            label(ui, Type::Heading, heading);
            bullets(ui, Type::Body, items);
        }
    }
    if !mechanism.evidence.is_empty() {
        gap(ui, space::M);
        if state.evidence {
            label(ui, Type::Heading, "What the research says");
            label(ui, Type::Body, &mechanism.evidence);
        } else {
            evidence().ui(ui, requests);
        }
    }
    gap(ui, space::L);
}
