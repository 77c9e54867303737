//! The head of the place: what stands there, how it is shown, what can be done; and what is not shown.

use egui::{Align, Layout, Ui, vec2};

use super::content::TeamsContent;
use super::find::Find;
use crate::commands::of_effect;
use crate::design::message_room::Room;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{beside_or_below, gap, heading, label, progress, quiet, segments};
use crate::phrases::{teams as said, teams_place as here};
use crate::request::{Effect, Request, TeamsView};
use crate::scene::{Weight, Words, line_height};

/// The least room that the title takes, in points.
const TITLE: f32 = 220.0;
/// How wide the bar is while files are read, in points.
const BAR: f32 = 320.0;

pub(super) fn head_ui(
    ui: &mut Ui,
    shown: &TeamsContent,
    find: &mut Find,
    requests: &mut Vec<Request>,
) {
    let any = shown.together().is_some();
    let letters = of_effect(Effect::TeamLetters);
    // While nothing stands there, the large buttons below add.
    let adding = [Effect::AddSessions, Effect::AddFolder];
    let adding = adding.into_iter().filter(|_| any);
    let others = adding.chain([Effect::Export, Effect::CloseSession]);
    let others: Vec<_> = others.map(of_effect).collect();
    let mut choices = vec![(
        letters.button().enabled(any).chosen(shown.letters),
        letters.requests.clone(),
    )];
    for command in &others {
        let possible = any || command.requests != [Request::Do(Effect::Export)];
        let button = command.button().enabled(possible);
        choices.push((button, command.requests.clone()));
    }
    ui.spacing_mut().item_spacing.x = space::S;
    let title = |ui: &mut Ui| {
        let response = ui.label(Type::Heading.text(said::TEAMS_TOGETHER));
        heading(ui, &response, 1, said::TEAMS_TOGETHER);
    };
    let pressed = beside_or_below(ui, TITLE, title, choices);
    requests.extend(pressed.into_iter().flatten());
    if let Some((done, of)) = shown.reading {
        reading_ui(ui, done, of, requests);
    }
    let Some(together) = shown.together() else {
        return;
    };
    gap(ui, space::XS);
    quiet(ui, Type::Body, &said::under_title(together));
    label(ui, Type::Lead, &said::title(together, &together.across()));
    gap(ui, space::XS);
    let views = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::L, space::XS);
        let on = TeamsView::ALL.iter().position(|view| *view == shown.view);
        let labels = TeamsView::ALL.map(TeamsView::label);
        if let Some(pressed) = segments(ui, "Shown", &labels, on.unwrap_or(0)) {
            requests.push(Request::Do(Effect::ShowTeams(TeamsView::ALL[pressed])));
        }
        let sets = shown.sets.iter().filter(|set| !set.teams.is_empty());
        let titles: Vec<String> = sets.map(here::set_title).collect();
        if titles.len() > 1 {
            let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
            if let Some(pressed) = segments(ui, here::ASKED, &titles, shown.set) {
                requests.push(Request::Do(Effect::ShowWorkshop(pressed)));
            }
        }
        // What is said in words is said of all of them.
        if shown.view != TeamsView::Words {
            find.ui(ui, together);
        }
        ui.min_rect()
    });
    // What is said stands beside them: at the foot it would lie over the legend.
    let beside = views.inner.right() + space::L;
    let rect = views.inner.with_min_x(beside);
    let rect = rect.with_max_x(ui.max_rect().right());
    if rect.width() > TITLE {
        let clears = false;
        Room { rect, clears }.keep(ui.ctx());
    }
}

fn reading_ui(ui: &mut Ui, done: usize, of: usize, requests: &mut Vec<Request>) {
    gap(ui, space::S);
    let words = here::reading(done, of);
    announce(ui.ctx(), "reading", here::READING);
    ui.horizontal(|ui| {
        let share = done as f32 / of.max(1) as f32;
        let accent = theme::colours(ui).accent;
        progress(ui, here::READING, share, BAR, 10.0, accent);
        gap(ui, space::S);
        quiet(ui, Type::Body, &words);
        of_effect(Effect::StopReading).ui(ui, requests);
    });
}

/// What is not shown, and why.
fn left_out(shown: &TeamsContent) -> String {
    let mut told: Vec<String> = match shown.together() {
        Some(together) => said::left_out(&together.left_out),
        None => (shown.sets.iter())
            .flat_map(|set| said::left_out(&set.left_out))
            .collect(),
    };
    told.extend(said::other_workshops(&shown.others()));
    told.join(" ")
}

/// How high that is, with the button that says which files could not be read.
pub(super) fn left_out_high(shown: &TeamsContent, width: f32) -> f32 {
    let size = Type::Small.size();
    let lines = Words::new(&left_out(shown), Weight::Regular).wrap(size, width);
    let unread = if shown.unread > 0 { WHICH } else { 0.0 };
    lines.len() as f32 * line_height(size) + unread
}

/// A row with a button, in points.
const WHICH: f32 = 60.0;

/// What is not shown, and why, and which files could not be read.
pub(super) fn left_out_ui(ui: &mut Ui, shown: &TeamsContent, requests: &mut Vec<Request>) {
    let told = left_out(shown);
    if !told.is_empty() {
        quiet(ui, Type::Small, &told);
    }
    if shown.unread > 0 {
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let warn = theme::paint(theme::colours(ui).warn);
            ui.label(Type::Small.text(here::unread(shown.unread)).color(warn));
            of_effect(Effect::ShowUnread).ui(ui, requests);
        });
    }
}
