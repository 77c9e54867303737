//! Strips above a screen: which earlier session is laid beside this one, and what is not as it was, said
//! before anything is compared; and that the wall shows the team over time.

use egui::{Frame, Label, Margin, Ui};

use crate::commands::{Command, over_time_off, take_last_time_off};
use crate::design::theme::{self, Type, space};
use crate::design::widgets::{beside_or_below, gap};
use crate::insight::LaidOver;
use crate::phrases::last_time::{not_as_it_was, which_in_words};
use crate::phrases::trend::{FOR_THE_WALL, ON_THE_WALL};
use crate::request::{Request, WallLocation};

/// The narrowest room for what is said before the button, in points.
const LEAST_WORDS: f32 = 320.0;

/// A strip with all of it, and the button that takes it off again.
pub(super) fn laid_over_ui(ui: &mut Ui, laid: &LaidOver, requests: &mut Vec<Request>) {
    strip_ui(ui, &take_last_time_off(), requests, |ui| {
        let which = which_in_words(&laid.dates, laid.people);
        ui.add(Label::new(Type::Strong.text(which)).wrap());
        if let Some(changes) = not_as_it_was(laid) {
            ui.spacing_mut().item_spacing.y = space::XS;
            let warn = theme::paint(theme::colours(ui).warn);
            ui.add(Label::new(Type::Body.text(changes).color(warn)).wrap());
        }
    });
}

/// A strip that says what the wall shows in place of this screen, or would if there were one, and the
/// button that takes it off.
pub(crate) fn over_time_ui(ui: &mut Ui, wall: WallLocation, requests: &mut Vec<Request>) {
    let said = match wall {
        WallLocation::Mirrored => FOR_THE_WALL,
        WallLocation::Here | WallLocation::Apart => ON_THE_WALL,
    };
    strip_ui(ui, &over_time_off(), requests, |ui| {
        ui.add(Label::new(Type::Strong.text(said)).wrap());
    });
    gap(ui, space::S);
}

/// Words on a tinted ground, and the button of what takes away what they say.
fn strip_ui(ui: &mut Ui, off: &Command, requests: &mut Vec<Request>, words: impl FnOnce(&mut Ui)) {
    let strip = Frame::new()
        .fill(theme::paint(theme::colours(ui).accent_tint))
        .corner_radius(theme::CORNER)
        .inner_margin(Margin::symmetric(14, 8));
    strip.show(ui, |ui| {
        let words = |ui: &mut Ui| {
            ui.vertical(words);
        };
        let pressed = beside_or_below(ui, LEAST_WORDS, words, [off.choice()]);
        requests.extend(pressed.into_iter().flatten());
    });
}
