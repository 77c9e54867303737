//! The bar at the bottom: the timer, and the one thing to do next.

use crate::commands::{made_up_rest, straight_to_agreement};
use crate::design::combo::Combo;

use egui::{Rect, Role, Ui};

use super::toast;
use crate::commands::{Command, back, more_time, next, no_countdown};
use crate::design::regions::region;
use crate::design::speech::announce;
use crate::design::theme;
use crate::design::theme::{Type, space};
use crate::design::widgets::{Button, Icon, at_right, progress};
use crate::phrases::pauses::{COUNTED_DOWN, left_in_words};
use crate::phrases::words;
use crate::request::{Countdown, Effect, Request, Running, Status};
use crate::request::{Stage, Step};
use crate::session::{Part, Session};

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
    let (agree, rest);
    let mut choices = vec![(back, before.map(Request::Go).into_iter().collect())];
    if let Step::Mechanism(mechanism, Stage::Score) = place {
        agree = straight_to_agreement(mechanism);
        choices.push(agree.choice());
    }
    rest = made_up_rest(session, place);
    choices.extend(rest.iter().map(Command::choice));
    let button = Button::primary(&next.label)
        .key(Combo::ENTER)
        .at_least(NEXT_WIDTH)
        .enabled(ready);
    choices.push((button, next.requests.clone()));
    ui.spacing_mut().item_spacing.x = space::M;
    let timer = |ui: &mut Ui| timer_ui(ui, session, place, status, requests);
    let pressed = at_right(ui, timer, choices);
    requests.extend(pressed.into_iter().flatten());
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
    // What is said for a moment stands over the times, and over no button.
    let room = Rect::from_x_y_ranges(
        button.rect.right() + space::S..=ui.max_rect().right(),
        ui.max_rect().y_range(),
    );
    toast::keep_room(ui.ctx(), room);
    if button.clicked() {
        requests.push(Request::Do(asked));
    }
    let quiet = theme::paint(c.quiet);
    ui.spacing_mut().item_spacing.x = space::S;
    ui.label(Type::Body.text(&name).color(quiet));
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
    if minutes > 0 {
        progress(ui, &format!("Time for: {name}"), share, 180.0, 8.0, colour);
    }
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
    ui.label(Type::Body.text(clock).color(clock_colour));
    ui.add_space(space::M);
    if let Some(Countdown::Seconds(left)) = status.countdown {
        let choices = [
            (more_time(place, status.countdown), Icon::Plus),
            (no_countdown(status.countdown), Icon::Cross),
        ];
        return countdown_ui(ui, left, choices, requests);
    }
    let whole = words::minutes_in_words(u64::from(session.planned_minutes()));
    let spent = words::minutes_in_words(timer.session.as_secs() / 60);
    ui.label(
        Type::Body
            .text(format!("Session {spent} of {whole}"))
            .color(quiet),
    );
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
