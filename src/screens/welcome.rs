//! The welcome: purpose, how we work, how scoring works, what is kept, and last time’s actions.

use egui::{Ui, vec2};
use jiff::civil::Date;

use super::brought::{State, brought_ui};
use super::laid_over::laid_over_ui;
use crate::commands::{last_time, of_effect};
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{at_most, bullets, gap, label, quiet};
use crate::insight::{Comparison, brought};
use crate::phrases::placeholders;
use crate::request::{Effect, Request};
use crate::session::Session;

/// The narrowest column of a list, in points: narrower, one stands below the other.
const NARROWEST: f32 = 220.0;

/// Purpose, how we work together, how scoring works, what is kept.
pub(crate) fn welcome_ui(
    ui: &mut Ui,
    session: &Session,
    today: Date,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let workshop = session.workshop();
    scrolling(ui, "welcome", |ui| {
        label(ui, Type::Title, "Welcome");
        gap(ui, space::S);
        // Once they are here they come first: each is asked about.
        let came = !brought(session).is_empty();
        if came {
            brought_ui(ui, session, today, state, requests);
            gap(ui, space::L);
        }
        ui.scope(|ui| {
            at_most(ui, 980.0);
            label(ui, Type::Lead, &workshop.purpose);
        });
        gap(ui, space::L);
        let columns = crate::phrases::headings::welcome_lists(workshop);
        let shown: Vec<_> = columns
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .collect();
        let count_is_zero = shown.is_empty();
        let gutter = space::L;
        let count = shown.len().max(1) as f32;
        let width = ((ui.available_width() - gutter * (count - 1.0)) / count).min(460.0);
        let list_ui = |ui: &mut Ui, heading: &str, items: &[String]| {
            ui.spacing_mut().item_spacing.x = space::S;
            label(ui, Type::Heading, heading);
            gap(ui, space::S);
            ui.spacing_mut().item_spacing.y = space::S;
            bullets(ui, Type::Body, items);
        };
        if width < NARROWEST {
            for (heading, items) in shown {
                ui.scope(|ui| list_ui(ui, heading, items));
                gap(ui, space::M);
            }
        } else {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = gutter;
                for (heading, items) in shown {
                    ui.allocate_ui(vec2(width, 0.0), |ui| {
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            list_ui(ui, heading, items);
                        });
                    });
                }
            });
        }
        if workshop.purpose.is_empty() && count_is_zero {
            quiet(ui, Type::Body, placeholders::NO_WELCOME);
        }
        gap(ui, space::L);
        let compared = Comparison::of(session);
        // All that looks back at earlier sessions stands on one line.
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::S);
            if !came || compared.is_none() {
                last_time(session).ui(ui, requests);
            }
            if compared.is_none() {
                of_effect(Effect::OverTime).ui(ui, requests);
            }
        });
        gap(ui, space::M);
        if let Some(compared) = compared {
            laid_over_ui(ui, &compared.laid, requests);
            gap(ui, space::L);
        }
        let source = &workshop.source;
        quiet(
            ui,
            Type::Small,
            &format!(
                "{} Licence: {}. {}",
                source.citation, source.licence, source.changes
            ),
        );
    });
}
