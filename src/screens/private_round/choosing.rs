//! One person's private screen: levels or dots, chosen and confirmed by nobody else.

use egui::{
    Align, Key, Label, Layout, RichText, Sense, TextStyle, TextWrapMode, Ui, WidgetText, vec2,
};

use super::next_number::NextNumber;
use crate::commands::keys::Keys;
use crate::commands::line_keycap;
use crate::commands::score_keys::{unsure_key, vote_of};
use crate::design::combo::Combo;
use crate::design::folding::scrolls_as_a_whole;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, at_right, gap, heading, keycap, label, quiet};
use crate::insight::mechanisms_in_line;
use crate::phrases::outcomes::{WHAT_WE_WORK_ON, dots_left};
use crate::screens::card::levels::{LevelMark, enlarged, levels_in, size_for};
use crate::session::{Phase, PrivateRound, Session, Vote};
use crate::workshop::{MechanismIndex, Workshop};

/// One person's levels; confirmed, they are gone.
pub(super) fn ballot_ui(
    ui: &mut Ui,
    session: &Session,
    mechanism: MechanismIndex,
    passing: &mut PrivateRound,
    keys: &Keys,
) {
    let workshop = session.workshop();
    let Some(shown) = workshop.mechanism(mechanism) else {
        return;
    };
    head_ui(ui, session, passing, &shown.name);
    announce(
        ui.ctx(),
        "turn",
        &format!("{}. {}", shown.name, workshop.scale.question),
    );
    label(ui, Type::Lead, &shown.summary);
    gap(ui, space::M);
    let size = level_size(ui, workshop, mechanism);
    question_ui(ui, &workshop.scale.question, enlarged(size));
    gap(ui, space::S);
    for (key, _) in keys.letters() {
        if let Some(vote) = vote_of(&workshop.scale, key) {
            passing.choose(vote);
        }
    }
    let chosen = passing.chosen();
    let mark = |level| {
        if chosen == Some(Vote::Level(level)) {
            LevelMark::Chosen
        } else {
            LevelMark::Blind
        }
    };
    if let Some(level) = levels_in(ui, (workshop, mechanism), size, "Chooses it", mark) {
        passing.choose(Vote::Level(level));
    }
    gap(ui, space::S);
    let unsure = Button::new("Don’t know")
        .key(unsure_key(&workshop.scale))
        .chosen(chosen == Some(Vote::DontKnow));
    if ui.add(unsure).clicked() {
        passing.choose(Vote::DontKnow);
    }
    if chosen == Some(Vote::DontKnow) {
        let told = "Counted as “don’t know”. It moves nothing else.";
        label(ui, Type::Body, told);
    }
    foot_ui(ui, passing, keys);
}

/// How large the words of the levels are: as large as leaves room for the question over them and for
/// what stands below.
fn level_size(ui: &Ui, workshop: &Workshop, mechanism: MechanismIndex) -> f32 {
    let room = ui.available_height();
    size_for(ui, (workshop, mechanism), |size| {
        let question = question(&workshop.scale.question, enlarged(size));
        let question = WidgetText::from(question);
        let wide = ui.available_width();
        let laid = question.into_galley(ui, Some(TextWrapMode::Wrap), wide, TextStyle::Heading);
        room - laid.size().y - BELOW
    })
}

/// What stands around the levels besides the question: gaps, “don’t know”, what is said of it, the foot.
const BELOW: f32 = 220.0;

fn question(text: &str, larger: f32) -> RichText {
    Type::Heading
        .text(text)
        .size(Type::Heading.font().size * larger)
}

fn question_ui(ui: &mut Ui, text: &str, larger: f32) {
    let response = ui.add(Label::new(question(text, larger)).wrap());
    heading(ui, &response, 2, text);
}

/// How wide a line that takes dots is at least, in points.
const DOTS_WIDTH: f32 = 520.0;

/// One person's dots; confirmed, they are gone.
pub(super) fn dots_ui(
    ui: &mut Ui,
    session: &Session,
    (passing, next): (&mut PrivateRound, &mut NextNumber),
    keys: &Keys,
) {
    head_ui(ui, session, passing, WHAT_WE_WORK_ON);
    let lines = mechanisms_in_line(session);
    for (line, away) in next.chosen(keys, lines.len()) {
        match (lines.get(line), away) {
            (Some(&at), true) => passing.take_dot(at),
            (Some(&at), false) => passing.add_dot(at),
            (None, _) => false,
        };
    }
    let told = dots_left(passing.dots_left().unwrap_or(0));
    label(ui, Type::Lead, &told);
    announce(ui.ctx(), "dots left", &told);
    gap(ui, space::S);
    let dots: Vec<u8> = passing.chosen_dots().unwrap_or_default().to_vec();
    let height = (ui.available_height() - 90.0).max(120.0);
    ui.allocate_ui(vec2(ui.available_width(), height), |ui| {
        if !scrolls_as_a_whole(ui) {
            ui.set_min_height(height);
        }
        let c = theme::colours(ui);
        let caps = lines.len().checked_sub(1).map(line_keycap);
        let caps = caps.map_or(0.0, |widest| keycap(ui, &widest).size().x);
        // Nobody sees where the one before has scrolled to.
        let turn = format!("dots {} {}", passing.counted(), passing.skipped());
        scrolling(ui, &turn, |ui| {
            for (place, &at) in lines.iter().enumerate() {
                let Some(mechanism) = session.workshop().mechanism(at) else {
                    continue;
                };
                let put = dots.get(at.get()).copied().unwrap_or(0);
                let name = match put {
                    0 => mechanism.name.clone(),
                    put => format!("{}: {put}", mechanism.name),
                };
                ui.horizontal(|ui| {
                    let cap = keycap(ui, &line_keycap(place));
                    let (rect, _) = ui.allocate_exact_size(vec2(caps, 46.0), Sense::empty());
                    let (ink, edge) = (theme::paint(c.quiet), theme::paint(c.edge));
                    cap.paint(ui.painter(), rect.left_center(), ink, edge);
                    let button = Button::new(&name).at_least(DOTS_WIDTH).chosen(put > 0);
                    if ui.add(button).clicked() {
                        passing.add_dot(at);
                    }
                });
            }
        });
    });
    foot_ui(ui, passing, keys);
    if passing.phase() == Phase::Covered {
        *next = NextNumber::default();
    }
}

fn head_ui(ui: &mut Ui, session: &Session, passing: &PrivateRound, title: &str) {
    label(ui, Type::Title, title);
    if let Some(name) = passing
        .perspective()
        .and_then(|at| session.perspectives().get(at))
    {
        quiet(ui, Type::Body, name);
    }
    gap(ui, space::S);
}

fn foot_ui(ui: &mut Ui, passing: &mut PrivateRound, keys: &Keys) {
    let chosen = passing.phase() == Phase::Chosen;
    // Others may hear it: that something was chosen is said, never what.
    let told = if chosen {
        "Chosen. Enter confirms it, Esc covers it."
    } else {
        ""
    };
    announce(ui.ctx(), "chosen", told);
    if scrolls_as_a_whole(ui) {
        gap(ui, space::M);
    } else {
        gap(ui, (ui.available_height() - 64.0).max(space::M));
    }
    let row = vec2(ui.available_width(), 60.0);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        let choices = [
            (Button::new("Cover it").key(Combo::ESCAPE), false),
            (
                Button::primary("Confirm").key(Combo::ENTER).enabled(chosen),
                true,
            ),
        ];
        let pressed = at_right(ui, |_| {}, choices);
        if (pressed == Some(true) || keys.next()) && chosen {
            passing.confirm();
        } else if pressed == Some(false) || keys.back() || keys.letter(Key::Escape) {
            passing.cover();
        }
    });
}
