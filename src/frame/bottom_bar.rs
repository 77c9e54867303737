//! The bar at the bottom: the timer, and the one thing to do next.

use crate::commands::{made_up_rest, straight_to_agreement};
use crate::design::combo::Combo;

use egui::{Rect, Role, Ui, vec2};

use crate::commands::{Command, back, more_time, next, no_countdown};
use crate::design::folding::{self, either};
use crate::design::message_room::Room;
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Icon, at_right, gap, progress};
use crate::phrases::pauses::{COUNTED_DOWN, left_in_words};
use crate::phrases::words;
use crate::request::{Countdown, Effect, Request, Running, Status};
use crate::request::{Stage, Step};
use crate::session::{Part, Session};

/// How wide the bar of a part's time is, in points.
const BAR: f32 = 180.0;

/// From this share of its minutes on, a part's bar is amber.
const NEARLY_OVER: f32 = 0.9;

/// How wide the one thing to do next is at least, in points: as most of its names need, so that the
/// way back stands in one place while people go through a mechanism.
const NEXT_WIDTH: f32 = 330.0;

/// The timer on the left; the one thing to do next on the right, with its key.
pub(super) fn bottom_bar_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    status: &Status,
    requests: &mut Vec<Request>,
) {
    region(ui, Role::ContentInfo, "Time, and what comes next");
    let rect = ui.max_rect();
    ui.painter().hline(
        rect.expand(60.0).x_range(),
        rect.top() + 0.5,
        theme::stroke(1.0, theme::colours(ui).line),
    );
    let next = next(session, place, status);
    let ready = !next.requests.is_empty();
    let before = back(session, place, status);
    let back = Button::icon("One step back", Icon::Back).enabled(before.is_some());
    let others = others(session, place);
    let mut choices = vec![(back, before.map(Request::Go).into_iter().collect())];
    if !folding::folds_notes(ui.ctx()) {
        choices.extend(others.iter().map(Command::choice));
    }
    let button = Button::primary(&next.label)
        .key(Combo::ENTER)
        .at_least(either(ui.ctx(), NEXT_WIDTH, NEXT_WIDTH * 0.7))
        .enabled(ready);
    choices.push((button, next.requests.clone()));
    ui.spacing_mut().item_spacing.x = either(ui.ctx(), space::M, space::S);
    let timer = |ui: &mut Ui| timer_ui(ui, session, place, status, requests);
    let pressed = at_right(ui, timer, choices);
    requests.extend(pressed.into_iter().flatten());
}

/// What can be done beside the next thing.
fn others(session: &Session, place: Step) -> Vec<Command> {
    let mut others = Vec::new();
    if let Step::Mechanism(mechanism, Stage::Score) = place {
        others.push(straight_to_agreement(mechanism));
    }
    others.extend(made_up_rest(session, place));
    others
}

/// What the bar has no room for in a narrow window, at the end of the screen.
pub(super) fn no_room_ui(ui: &mut Ui, session: &Session, place: Step, requests: &mut Vec<Request>) {
    let others = others(session, place);
    if others.is_empty() || !folding::folds_notes(ui.ctx()) {
        return;
    }
    gap(ui, space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for command in others {
            command.ui(ui, requests);
        }
    });
}

fn timer_ui(
    ui: &mut Ui,
    session: &Session,
    place: Step,
    status: &Status,
    requests: &mut Vec<Request>,
) {
    let c = theme::colours(ui);
    let timer = status.timer;
    let part = place.part();
    let minutes = session.planned(part);
    let name = part_name(session, part);
    let (label, icon, asked) = match timer.running {
        Running::Yes => ("Hold the timer", Icon::Pause, Effect::PauseTimer),
        Running::Held => ("Run the timer", Icon::Play, Effect::PauseTimer),
        Running::EarlierDay => ("Go on today", Icon::Play, Effect::GoOnToday),
    };
    let button = ui.add(Button::icon(label, icon).bare());
    // What is said for a moment stands in place of the times, and over no button; above the bar
    // where it is too narrow for that.
    let bar = ui.max_rect();
    let above = folding::folds_notes(ui.ctx());
    let rect = if above {
        let x = bar.left()..=ui.ctx().content_rect().right() - bar.left();
        Rect::from_x_y_ranges(x, bar.top() - 84.0..=bar.top() - 4.0)
    } else {
        Rect::from_x_y_ranges(button.rect.right() + space::S..=bar.right(), bar.y_range())
    };
    let clears = !above;
    Room { rect, clears }.keep(ui.ctx());
    if button.clicked() {
        requests.push(Request::Do(asked));
    }
    let quiet = theme::paint(c.quiet);
    ui.spacing_mut().item_spacing.x = space::S;
    let seconds = timer.part.as_secs();
    let share = if minutes == 0 {
        0.0
    } else {
        seconds as f32 / (minutes as f32 * 60.0)
    };
    let colour = if share >= NEARLY_OVER {
        c.warn
    } else {
        c.accent
    };
    let told = if share >= 1.0 {
        format!("The time is over: {name}")
    } else if share >= NEARLY_OVER {
        format!("The time is nearly over: {name}")
    } else {
        String::new()
    };
    announce(ui.ctx(), "time", &told);
    let spent = format!("{}:{:02}", seconds / 60, seconds % 60);
    let clock = if minutes == 0 {
        spent
    } else {
        format!("{spent} of {minutes} min")
    };
    let clock_colour = if share >= NEARLY_OVER {
        theme::paint(c.warn)
    } else {
        quiet
    };
    let whole = words::minutes_in_words(u64::from(session.planned_minutes()));
    let spent = words::minutes_in_words(timer.session.as_secs() / 60);
    let session = format!("Session {spent} of {whole}");
    let counted = match status.countdown {
        Some(Countdown::Seconds(left)) => Some(left),
        Some(Countdown::Until(_)) | None => None,
    };
    // What there is no room for is left out, the least needed first.
    let mut room = ui.available_width();
    let mut fits = |ui: &Ui, width: f32| {
        room -= width + ui.spacing().item_spacing.x;
        room >= 0.0
    };
    let wide = |ui: &Ui, text: &str| {
        let font = Type::Body.font();
        let text = (ui.painter()).layout_no_wrap(text.to_owned(), font, quiet);
        text.size().x
    };
    if counted.is_some() {
        let buttons = 2.0 * (Button::icon("", Icon::Plus).width(ui) + space::S);
        fits(ui, buttons + 90.0);
    }
    let has_clock = fits(ui, wide(ui, &clock));
    let has_name = has_clock && fits(ui, wide(ui, &name));
    let has_bar = has_name && minutes > 0 && fits(ui, BAR);
    let has_session = has_name && counted.is_none() && fits(ui, wide(ui, &session) + space::M);
    if has_name {
        ui.label(Type::Body.text(&name).color(quiet));
    }
    if has_bar {
        progress(ui, &format!("Time for: {name}"), share, BAR, 8.0, colour);
    }
    if has_clock {
        ui.label(Type::Body.text(clock).color(clock_colour));
        ui.add_space(either(ui.ctx(), space::M, 0.0));
    }
    if let Some(left) = counted {
        let choices = [
            (more_time(place, status.countdown), Icon::Plus),
            (no_countdown(status.countdown), Icon::Cross),
        ];
        return countdown_ui(ui, left, choices, requests);
    }
    if has_session {
        ui.label(Type::Body.text(session).color(quiet));
    }
}

/// What runs down on the wall, with more time and an end to it.
fn countdown_ui(
    ui: &mut Ui,
    left: u64,
    choices: [(Command, Icon); 2],
    requests: &mut Vec<Request>,
) {
    let told = if left == 0 { COUNTED_DOWN } else { "" };
    announce(ui.ctx(), "countdown", told);
    ui.label(Type::Strong.text(left_in_words(left)));
    for (command, icon) in choices {
        if ui.add(Button::icon(&command.name, icon).bare()).clicked() {
            requests.extend(command.requests);
        }
    }
}

/// What the bar calls a part: all cards are "this mechanism".
fn part_name(session: &Session, part: Part) -> String {
    match part {
        Part::Welcome => "Welcome".to_owned(),
        Part::Mechanism(_) => format!("This {}", session.workshop().noun.one),
        Part::Break => "Break".to_owned(),
        Part::Picture => "The picture".to_owned(),
        Part::Priorities => "Priorities".to_owned(),
        Part::Actions => "Actions".to_owned(),
        Part::Close => "The close".to_owned(),
    }
}
