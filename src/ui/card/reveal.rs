use eframe::egui::{Key, Label, Role, Sense, Ui, WidgetInfo, vec2};

use super::Shown;
use crate::chart;
use crate::insight::{Row, Verdict, verdict};
use crate::scene::{Scene, Size};
use crate::ui::Request;
use crate::ui::agenda::Stage;
use crate::ui::keys::Keys;
use crate::ui::paint_scene::paint_scene;
use crate::ui::theme::{self, Look, Type, space};
use crate::ui::widgets::{Button, gap, label, quiet};

/// The drawing of the round that was shown last, so that it is made once.
#[derive(Debug, Default)]
pub(super) struct State {
    made: Option<(Drawn, Scene)>,
}

/// All that a drawing depends on.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    row: Row,
    labels: Vec<String>,
    size: Size,
    look: Look,
}

/// All at once: one dot a person, the median, the middle half, and a plain verdict.
pub(super) fn reveal_ui(
    ui: &mut Ui,
    shown: Shown<'_>,
    state: &mut State,
    keys: &Keys,
    requests: &mut Vec<Request>,
) {
    if keys.letter(Key::R) {
        super::score_again(shown, requests);
    }
    let Some(round) = shown.card.revealed() else {
        label(ui, Type::Heading, "Nothing has been revealed yet");
        quiet(
            ui,
            Type::Body,
            "Score first: everyone commits before anyone sees.",
        );
        gap(ui, space::S);
        if ui.add(Button::new("Score it")).clicked() {
            requests.push(shown.go(Stage::Score));
        }
        return;
    };
    ui.horizontal(|ui| {
        verdict_ui(ui, verdict(&round.tally));
        ui.with_layout(
            eframe::egui::Layout::right_to_left(eframe::egui::Align::Center),
            |ui| {
                if ui.add(Button::new("Score again").key("R")).clicked() {
                    super::score_again(shown, requests);
                }
                let seen = shown
                    .card
                    .rounds()
                    .iter()
                    .filter(|round| round.revealed)
                    .count();
                let people = round.tally.ballots();
                let words = Type::Body.text(format!("Round {seen} · {people} people"));
                let colour = theme::paint(theme::colours(ui).quiet);
                ui.add(Label::new(words.color(colour)).extend());
            },
        );
    });
    gap(ui, space::S);
    let height = ui.available_height().max(200.0);
    drawing_ui(ui, shown, state, height);
}

fn verdict_ui(ui: &mut Ui, verdict: Option<Verdict>) {
    let c = theme::colours(ui);
    let (words, advice) = verdict.map_or(("Revealed", "Too few scores for a verdict."), |v| {
        (v.label(), v.advice())
    });
    let colour = if verdict == Some(Verdict::TwoCamps) {
        c.warn
    } else {
        c.accent
    };
    let response = ui.label(
        Type::Heading
            .text(words)
            .size(32.0)
            .color(theme::paint(colour)),
    );
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_live(eframe::egui::accesskit::Live::Polite);
    });
    ui.label(Type::Lead.text(advice).size(23.0));
}

/// The last revealed round as a drawing of this height.
pub(super) fn drawing_ui(ui: &mut Ui, shown: Shown<'_>, state: &mut State, height: f32) {
    let scale = &shown.session.workshop().scale;
    let drawn = Drawn {
        row: Row::of(&shown.mechanism.name, shown.card, scale.len()),
        labels: scale
            .levels
            .iter()
            .map(|level| level.label.clone())
            .collect(),
        size: Size {
            width: ui.available_width(),
            height,
        },
        look: theme::look(ui.ctx()),
    };
    let size = vec2(drawn.size.width, drawn.size.height);
    if state.made.as_ref().is_none_or(|(made, _)| *made != drawn) {
        let palette = drawn.look.palette();
        let scene = chart::reveal(
            &drawn.row,
            &drawn.labels,
            drawn.size,
            Type::Body.size(),
            palette,
        );
        state.made = Some((drawn, scene));
    }
    let Some((_, scene)) = &state.made else {
        return;
    };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &scene.description));
    paint_scene(ui.painter(), rect.min, scene);
}
