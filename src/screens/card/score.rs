//! The card's second stage: ballots are counted in and stay hidden.

use crate::commands::count;
use crate::commands::go_round;
use crate::commands::made_up_team;
use crate::commands::missing;
use crate::commands::next_perspective;
use crate::commands::score_keys::unsure_key;
use crate::commands::start_round_again;
use crate::commands::take_away;
use crate::commands::take_last_back;
use crate::commands::{one_fewer, one_more};
use egui::{Sense, Ui, vec2};

use super::context::CardContext;
use super::levels::{LevelMark, levels_ui};
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, gap, keycap, label, progress, quiet, segments, warned};
use crate::phrases::headings::round_name;
use crate::phrases::placeholders;
use crate::phrases::rounds::{
    counted_in_no_group, last_key_in_words, not_scored_in_words, rounds_kept_in_words,
    scored_in_words,
};
use crate::request::{Request, Show, Stage, Step, WallLocation};
use crate::screens::counting::Counting;
use crate::session::{Round, Vote};
use crate::workshop::Level;

/// What a press of a level, or of "don't know", does.
const COUNTS: &str = "Counts one person in";

/// The narrowest bar of those who have scored, in points.
const LEAST_BAR: f32 = 80.0;

/// How high a window leaves it at least, in points, to have the mechanism's summary above it too; with
/// groups to be chosen or without.
pub(super) fn height(groups: bool) -> f32 {
    if groups { 760.0 } else { 650.0 }
}

/// Whose cards are being counted in.
#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) perspective: Option<usize>,
}

impl State {
    /// A round begins: where groups are counted in, with the first of them, as the last one did.
    pub(crate) fn begin(&mut self) {
        self.perspective = self.perspective.map(|_| 0);
    }
}

/// Cards or fingers, counted in; what was counted stays hidden until the reveal.
pub(crate) fn score_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    wall: WallLocation,
    (state, counting): (&State, &Counting),
    requests: &mut Vec<Request>,
) {
    let workshop = shown.session.workshop();
    question_ui(ui, shown);
    // Above the levels: it stays in sight where the screen is small.
    let beside = scored_ui(ui, shown, requests);
    told_ui(ui, shown, (state, counting));
    gap(ui, space::S);
    perspective_ui(ui, shown, state, "Counting in", requests);

    let mut pressed: Vec<(Vote, bool)> = Vec::new();
    let takes = |ui: &Ui| counting.taking_away || ui.input(|input| input.modifiers.shift);
    let counted = shown.counted(wall);
    let mark = |level: Level| {
        counted.map_or(LevelMark::Blind, |tally| {
            LevelMark::Counted(tally.counts().get(level.index()).copied().unwrap_or(0))
        })
    };
    if let Some(level) = levels_ui(ui, (workshop, shown.place), COUNTS, mark) {
        pressed.push((Vote::Level(level), takes(ui)));
    }
    gap(ui, space::S);
    let here = Step::Mechanism(shown.place, Stage::Score);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let unsure = counted.map_or_else(
            || "Don’t know".to_owned(),
            |tally| format!("Don’t know · {}", tally.dont_know()),
        );
        let unsure = ui.add(Button::new(&unsure).key(unsure_key(&shown.session.workshop().scale)));
        ui.ctx()
            .accesskit_node_builder(unsure.id, |node| node.set_description(COUNTS));
        if unsure.clicked() {
            pressed.push((Vote::DontKnow, takes(ui)));
        }
        // What begins a round stands here until somebody is counted; then what takes a slip back.
        if shown.card.counted() == 0 {
            go_round().ui(ui, requests);
        } else {
            take_last_back(counting.can_take_back(shown.session, here)).ui(ui, requests);
        }
        if shown.session.is_rehearsal() {
            made_up_team(shown.session, shown.place, shown.card).ui(ui, requests);
        }
        let taking = take_away(counting.taking_away);
        if ui
            .add(taking.button().chosen(counting.taking_away))
            .clicked()
        {
            requests.extend(taking.requests);
        }
        again_ui(ui, shown, beside, requests);
    });
    let armed = take_away(false);
    let told = if counting.taking_away {
        &armed.name
    } else {
        ""
    };
    announce(ui.ctx(), "taking away", told);
    let rounds = shown.card.rounds().len();
    if shown.card.counting().is_none() && rounds > 0 {
        gap(ui, space::S);
        quiet(ui, Type::Body, &rounds_kept_in_words(rounds));
    }

    for (vote, take_back) in pressed {
        requests.push(shown.edit(count(vote, state.perspective, take_back)));
        if counting.taking_away {
            requests.push(Request::Show(Show::TakeAway(false)));
        }
    }
}

/// What is asked; from the second round on, which round it is.
fn question_ui(ui: &mut Ui, shown: CardContext<'_>) {
    let rounds = shown.card.rounds().len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        // A row is as high as a button otherwise, and there is no height to spare.
        ui.spacing_mut().interact_size.y = 0.0;
        label(ui, Type::Heading, &shown.session.workshop().scale.question);
        if shown.card.counting().is_some() && rounds > 1 {
            quiet(ui, Type::Body, &round_name(rounds));
        }
    });
}

/// Whose cards are being counted in, where the session has perspectives. `G` goes to the next.
pub(super) fn perspective_ui(
    ui: &mut Ui,
    shown: CardContext<'_>,
    state: &State,
    title: &str,
    requests: &mut Vec<Request>,
) {
    let names = shown.session.perspectives();
    if names.is_empty() {
        return;
    }
    let mut labels = vec!["No perspective"];
    labels.extend(names.iter().map(String::as_str));
    let on = state.perspective.map_or(0, |at| at + 1).min(names.len());
    let mut next = None;
    let counting = match state.perspective {
        Some(_) => format!("{title}: {}", labels[on]),
        None => String::new(),
    };
    announce(ui.ctx(), "counting in", &counting);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.label(Type::Strong.text(title));
        next = segments(ui, title, &labels, on);
        let cap = keycap(ui, &next_perspective().key());
        let (rect, _) = ui.allocate_exact_size(cap.size(), Sense::empty());
        let c = theme::colours(ui);
        cap.paint(
            ui.painter(),
            rect.left_center(),
            theme::paint(c.quiet),
            theme::paint(c.edge),
        );
    });
    if let Some(next) = next {
        requests.push(Request::Show(Show::CountFor(next.checked_sub(1))));
    }
    gap(ui, space::S);
}

/// "8 of 12 have scored", and nothing about what they scored. Gives whether one more and one fewer
/// stand beside it.
fn scored_ui(ui: &mut Ui, shown: CardContext<'_>, requests: &mut Vec<Request>) -> bool {
    let c = theme::colours(ui);
    let scored = shown.card.counted();
    let people = shown.session.about().people.map(u32::from);
    let text = scored_in_words(scored, people);
    let share = people.map_or(0.0, |people| scored as f32 / people as f32);
    let colour = if share > 1.0 { c.warn } else { c.accent };
    let (more, fewer) = (one_more(shown.session), one_fewer(shown.session));
    let row = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::M;
        ui.label(Type::Heading.text(&text).size(30.0));
        if people.is_none() {
            return false;
        }
        let left = ui.available_width();
        let buttons = more.button().width(ui) + fewer.button().width(ui) + 2.0 * space::M;
        let beside = left - buttons >= LEAST_BAR;
        let width = if beside { left - buttons } else { left };
        let name = "People who have scored";
        progress(ui, name, share.min(1.0), width.min(420.0), 14.0, colour);
        if beside {
            more.ui(ui, requests);
            fewer.ui(ui, requests);
        }
        beside
    });
    row.inner
}

/// What to do, what the last key did, or how many are missing: always one line, so that the levels
/// stay under the pointer.
fn told_ui(ui: &mut Ui, shown: CardContext<'_>, (state, counting): (&State, &Counting)) {
    let here = Step::Mechanism(shown.place, Stage::Score);
    if counting.is_sure(shown.session, here)
        && let Some((scored, people)) = missing(shown.session, here)
    {
        warned(ui, "not scored", &not_scored_in_words(people - scored));
    } else if let Some(last) = counting.last(shown.session, here) {
        let in_no_group = state.perspective.is_none() && !shown.session.perspectives().is_empty();
        let can_go_back = last.back.is_some();
        let words = if last.counted_in && can_go_back && in_no_group {
            counted_in_no_group(last.counted)
        } else {
            last_key_in_words(last.counted_in, last.counted, can_go_back)
        };
        quiet(ui, Type::Body, &words);
    } else if shown.card.is_counting() && shown.everyone_is_in() {
        quiet(ui, Type::Body, placeholders::ALL_IN);
    } else if (shown.card.counting()).is_some_and(Round::was_passed_round) {
        quiet(ui, Type::Body, placeholders::PASSED_ROUND);
    } else if shown.session.perspectives().is_empty() || state.perspective.is_some() {
        quiet(ui, Type::Body, placeholders::COUNT_IN);
    } else {
        quiet(ui, Type::Body, placeholders::COUNT_IN_GROUPS);
    }
}

/// In the row below the levels: to start again, and who came and who left where they had no room
/// above.
fn again_ui(ui: &mut Ui, shown: CardContext<'_>, beside: bool, requests: &mut Vec<Request>) {
    if shown.card.counted() > 0 {
        start_round_again(shown.place, shown.card).ui(ui, requests);
    }
    if shown.session.about().people.is_some() && !beside {
        one_more(shown.session).ui(ui, requests);
        one_fewer(shown.session).ui(ui, requests);
    }
}
