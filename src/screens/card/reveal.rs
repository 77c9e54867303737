//! The card's third stage: all ballots at once.

use crate::commands::another_round;
use crate::commands::correct_a_score;
use crate::commands::perspectives_apart;
use crate::commands::take_round_back;
use crate::design::combo::Combo;
use egui::{Label, Role, Sense, Ui, WidgetInfo, vec2};

use super::context::CardContext;
use crate::chart::{self, Palette};
use crate::design::paint_scene::paint_scene;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::scrolling;
use crate::design::widgets::{Button, beside_or_below, gap, heading, label, quiet};
use crate::insight::{
    ByPerspective, Group, Levels, Median, MiddleHalf, Row, Shift, Verdict, by_perspective, verdict,
};
use crate::phrases::figures::{group_in_words, reveal_in_words};
use crate::phrases::headings::{round_on, round_with};
use crate::phrases::placeholders;
use crate::phrases::rounds::{revealed_in_words, signs_and_figures};
use crate::phrases::shifts::shift_in_words;
use crate::phrases::verdict_help::explained;
use crate::phrases::words::capital;
use crate::request::{Correction, Request, Stage, Step};
use crate::scene::{Scene, Size, Theme};
use crate::session::{Round, Tally};

/// What is drawn, so that it is made once.
#[derive(Debug, Default)]
pub(crate) struct State {
    made: Made,
    /// Whether the perspectives stand apart.
    pub(crate) apart: bool,
    /// The card whose verdict is being explained; it is over when that card is left.
    pub(crate) help: Option<Step>,
    /// The card of which a score is being corrected, and how far that has come.
    pub(crate) correcting: Option<(Step, Correction)>,
}

/// Drawings, and what they were made from.
type Made = Option<(Drawn, Vec<Scene>)>;

/// All that a drawing depends on.
#[derive(Clone, Debug, PartialEq)]
struct Drawn {
    groups: Vec<chart::RevealGroup>,
    /// With what they mean where that may stand below them.
    levels: Levels,
    size: Size,
    look: Theme,
}

impl Drawn {
    fn scenes(&self) -> Vec<Scene> {
        let (palette, text) = (Palette::of(self.look), Type::Body.size());
        match &self.groups[..] {
            [one] if one.caption.is_empty() => {
                vec![chart::reveal(
                    &one.row,
                    &self.levels,
                    self.size,
                    text,
                    palette,
                )]
            }
            groups => chart::reveal_apart(groups, &self.levels, self.size, text, palette),
        }
    }
}

/// The narrowest room for what stands before the buttons of a reveal, in points.
const LEAST_WORDS: f32 = 200.0;

/// All at once: one dot a person, the median, the middle half, and a plain verdict.
pub(crate) fn reveal_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    state: &mut State,
    requests: &mut Vec<Request>,
) {
    let Some(round) = shown.card.revealed() else {
        label(ui, Type::Heading, "Nothing has been revealed yet");
        quiet(
            ui,
            Type::Body,
            "Score first: everyone commits before anyone sees.",
        );
        gap(ui, space::S);
        if ui
            .add(Button::new("Score it").key(Combo::plain(egui::Key::ArrowLeft)))
            .clicked()
        {
            requests.push(shown.go(Stage::Score));
        }
        return;
    };
    let spoken = revealed_in_words(&round.tally, &shown.session.workshop().scale);
    announce(ui.ctx(), "revealed", &spoken);
    ui.horizontal_wrapped(|ui| {
        verdict_ui(ui, &round.tally);
        let help = crate::commands::verdict_help();
        if ui.add(help.button().chosen(state.help.is_some())).clicked() {
            requests.extend(help.requests);
        }
    });
    what_to_do_ui(ui, shown, state, round, requests);
    if state.help.is_some() {
        gap(ui, space::S);
        for paragraph in explained(&round.tally) {
            label(ui, Type::Body, &paragraph);
        }
        gap(ui, space::S);
    }
    if state.apart
        && let Some(apart) = last_apart(shown)
    {
        gap(ui, space::S);
        apart_ui(ui, shown, &apart, state);
        return;
    }
    if state.apart && !shown.session.perspectives().is_empty() {
        quiet(ui, Type::Body, placeholders::NO_GROUPS);
    }
    if let Some(shift) = Shift::of(shown.card) {
        gap(ui, space::XS);
        let moved = capital(&shift_in_words(shift));
        label(ui, Type::Lead, &moved);
        announce(ui.ctx(), "shift", &moved);
        gap(ui, space::S);
        first_and_last_ui(ui, shown, state);
        return;
    }
    gap(ui, space::S);
    let height = (ui.available_height() - 60.0).max(200.0);
    drawing_ui(ui, shown, state, (height, true));
    let figures = Median::of(&round.tally).zip(MiddleHalf::of(&round.tally));
    if let Some((median, half)) = figures {
        quiet(ui, Type::Small, &signs_and_figures(median, half));
    }
}

/// "12 scored", "9 scored, 2 don't know".
fn who(tally: &Tally) -> String {
    match (tally.scored(), tally.dont_know()) {
        (scored, 0) => format!("{scored} scored"),
        (scored, unsure) => format!("{scored} scored, {unsure} don’t know"),
    }
}

/// Which round it was, and what can be done with it.
fn what_to_do_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    state: &State,
    round: &Round,
    requests: &mut Vec<Request>,
) {
    let seen = shown.card.revealed_rounds().len();
    let day = shown.session.day_to_tell(round);
    let words = Type::Small.text(round_with(seen, day, &who(&round.tally)));
    let words = words.color(theme::paint(theme::colours(ui).quiet));
    let told = |ui: &mut Ui| {
        ui.add(Label::new(words).wrap());
    };
    let (apart, correct, back, again) = (
        perspectives_apart(),
        correct_a_score(),
        take_round_back(shown.place, shown.card),
        another_round(shown.place, shown.card),
    );
    let mut choices = Vec::new();
    if last_apart(shown).is_some() {
        let (button, asked) = apart.choice();
        choices.push((button.chosen(state.apart), asked));
    }
    choices.extend([correct.choice(), back.choice(), again.choice()]);
    requests.extend(
        beside_or_below(ui, LEAST_WORDS, told, choices)
            .into_iter()
            .flatten(),
    );
}

/// The last revealed round by perspective, as far as it may be shown.
fn last_apart(shown: CardContext<'_>) -> Option<ByPerspective> {
    let last = shown.card.revealed_rounds().len().checked_sub(1)?;
    by_perspective(shown.session, shown.place, last)
}

/// The perspectives over one scale.
fn apart_ui(ui: &mut Ui, shown: CardContext<'_>, apart: &ByPerspective, state: &mut State) {
    let groups = apart.apart.iter().chain(&apart.others);
    let group = |group: &Group| chart::RevealGroup {
        caption: group_in_words(group),
        row: Row::of_tally(shown.place, &shown.mechanism.name, &group.tally),
    };
    let groups = groups.map(group).collect();
    scrolling(ui, "by perspective", |ui| {
        let height = (ui.available_height() - space::XS).max(200.0);
        groups_ui(ui, shown, (groups, false), &mut state.made, height);
    });
}

/// The first and the last round over one scale.
fn first_and_last_ui(ui: &mut Ui, shown: CardContext<'_>, state: &mut State) {
    let rounds = shown.card.revealed_rounds();
    let [first, .., last] = rounds else {
        return;
    };
    let group = |number: usize, round: &Round, row: Row| chart::RevealGroup {
        caption: round_on(number, shown.session.day_to_tell(round)),
        row,
    };
    let before = Row::of_tally(shown.place, &shown.mechanism.name, &first.tally);
    let groups = vec![
        group(1, first, before),
        group(rounds.len(), last, row_of(shown)),
    ];
    let height = (ui.available_height() - space::XS).max(260.0);
    groups_ui(ui, shown, (groups, false), &mut state.made, height);
}

fn verdict_ui(ui: &mut Ui, tally: &Tally) {
    let c = theme::colours(ui);
    let (words, advice) = reveal_in_words(tally);
    let colour = if verdict(tally) == Some(Verdict::TwoCamps) {
        c.warn
    } else {
        c.accent
    };
    let response = ui.label(
        Type::Heading
            .text(&words)
            .size(32.0)
            .color(theme::paint(colour)),
    );
    heading(ui, &response, 2, &words);
    ui.label(Type::Lead.text(advice).size(23.0));
}

/// The last revealed round as a drawing of this height; where it is to be explained, with what the
/// levels mean below them, if there is room.
pub(crate) fn drawing_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    state: &mut State,
    (height, explained): (f32, bool),
) {
    let alone = chart::RevealGroup {
        caption: String::new(),
        row: row_of(shown),
    };
    groups_ui(ui, shown, (vec![alone], explained), &mut state.made, height);
}

fn row_of(shown: CardContext<'_>) -> Row {
    Row::of(
        shown.place,
        &shown.mechanism.name,
        shown.card,
        shown.session.workshop().scale.len(),
    )
}

/// One drawing of this height, or as many under each other as its groups need.
fn groups_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    (groups, explained): (Vec<chart::RevealGroup>, bool),
    made: &mut Made,
    height: f32,
) {
    let workshop = shown.session.workshop();
    let mut levels = Levels::of(&workshop.scale);
    if explained {
        let meanings = workshop.meanings(shown.place);
        levels.meanings = meanings.map(str::to_owned).collect();
    }
    let drawn = Drawn {
        groups,
        levels,
        size: Size {
            width: ui.available_width(),
            height,
        },
        look: theme::look(ui.ctx()),
    };
    if made.as_ref().is_none_or(|(made, _)| *made != drawn) {
        let scenes = drawn.scenes();
        *made = Some((drawn, scenes));
    }
    let Some((_, scenes)) = made else { return };
    for scene in scenes {
        let size = vec2(scene.size.width, scene.size.height);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &scene.description));
        paint_scene(ui.painter(), rect.min, scene);
    }
}
