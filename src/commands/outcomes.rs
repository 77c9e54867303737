//! What can be done once cards are done: picture, priorities, actions, close.

use crate::insight::{ActionOrder, focus_without_action, mechanisms_in_line};
use crate::phrases::actions::{NUMBER_OF_AN_ACTION, line_of_actions};
use crate::phrases::last_time::TAKE_OFF;
use crate::phrases::trend::OFF_THE_WALL;
use crate::request::View;
use crate::session::MAX_ACTIONS;
use crate::session::MAX_PARKED;
use crate::workshop::MechanismIndex;
use egui::Key;

use super::card::{go_round, take_away, take_last_back};
use super::command::{Command, CommandGroup};
use super::effects::of_effect;
use super::lines::{further_down, line_key, line_keys};
use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::edit::{DotsEdit, Edit};
use crate::request::{Count, Effect, Request, Show, Status, WallShows};
use crate::session::Session;

use CommandGroup::Here;

/// The orders that are offered.
pub const ORDERS: [(&str, ActionOrder); 4] = [
    ("As entered", ActionOrder::Listed),
    ("By date", ActionOrder::ByDay),
    ("By name", ActionOrder::ByWho),
    ("By place", ActionOrder::ByMechanism),
];

/// Whether one more action fits.
pub fn has_room(session: &Session) -> bool {
    session.actions().len() < MAX_ACTIONS
}

/// Whether one more thought can be parked.
pub fn has_room_to_park(session: &Session) -> bool {
    session.parking().len() < MAX_PARKED
}

/// What the number of a line does: a dot more or less while they are hidden, the focus after that.
pub fn pressed(session: &Session, mechanism: MechanismIndex, shown: bool, away: bool) -> Edit {
    match (shown, away) {
        (true, _) => Edit::Focus(mechanism, !session.focus().contains(&mechanism)),
        (false, false) => Edit::Dots(DotsEdit::Add(mechanism)),
        (false, true) => Edit::Dots(DotsEdit::Take(mechanism)),
    }
}

/// Earlier sessions: one that is taken up, and all of them.
pub(super) fn earlier(session: &Session, status: &Status) -> Vec<Command> {
    let over_time = if status.wall_shows == WallShows::OverTime {
        over_time_off()
    } else {
        of_effect(Effect::OverTime)
    };
    let mut commands = vec![last_time(session), over_time];
    commands.extend(session.last_time().map(|_| take_last_time_off()));
    commands
}

/// Takes an earlier session up. While one is laid over, the same key takes it off.
pub fn last_time(session: &Session) -> Command {
    let mut command = of_effect(Effect::LastTime);
    if session.last_time().is_some() {
        command.combos.clear();
    }
    command
}

/// No earlier session beside this one.
pub fn take_last_time_off() -> Command {
    let combo = Combo::plain(Key::L).shift();
    Command::new(Here, TAKE_OFF, combo, Edit::LayOver(None))
        .labelled("Take it off")
        .also("previous before compare remove without")
}

/// The wall shows the team over time no longer.
pub fn over_time_off() -> Command {
    let combo = Combo::plain(Key::T).shift();
    Command::new(Here, OFF_THE_WALL, combo, Show::OverTimeOff)
        .labelled("Take it off the wall")
        .also("trend history picture back remove")
}

/// Which charts, under which title, and a copy of one.
pub(super) fn picture() -> Vec<Command> {
    let mut commands: Vec<Command> = View::ALL
        .into_iter()
        .zip(&DIGITS[1..])
        .map(|(view, &key)| {
            Command::new(
                Here,
                format!("Show: {}", view.label()),
                Combo::plain(key),
                Show::Charts(view),
            )
            .also("chart radar sorted table both")
        })
        .collect();
    let title = Command::new(
        Here,
        "Title of the picture",
        Combo::plain(Key::N),
        Show::Headline,
    );
    commands.push(title.also("headline name"));
    commands.push(of_effect(Effect::CopyPicture));
    commands
}

/// A number a line: dots while they are hidden, the focus after that.
pub(super) fn priorities(session: &Session, status: &Status) -> Vec<Command> {
    let shown = session.dots().is_revealed();
    let workshop = session.workshop();
    let lines = mechanisms_in_line(session);
    let Count {
        taking_away, tens, ..
    } = status.count;
    let keys = line_keys(lines.len());
    let mut commands = Vec::new();
    for (line, &at) in lines.iter().enumerate() {
        let name = workshop
            .mechanism(at)
            .map_or("", |mechanism| &mechanism.name);
        let key = line_key(line, tens);
        let keyed = |what: String, away: bool, wears: bool| Command {
            combos: Vec::from_iter(key.filter(|_| wears)),
            requests: after_a_number(pressed(session, at, shown, away), status),
            ..Command::unkeyed(Here, what, pressed(session, at, shown, away))
        };
        let focus = format!("Our focus, or not: {name}");
        if shown {
            let command = keyed(focus, false, true);
            commands.push(command.kind(keys.clone(), "Our focus, or not"));
            continue;
        }
        let one = keyed(format!("One dot: {name}"), false, !taking_away);
        commands.push(one.kind(keys.clone(), "A dot"));
        let mut away = keyed(format!("Take a dot away: {name}"), true, taking_away);
        away.combos.extend(key.map(Combo::shift));
        commands.push(away.kind(format!("Delete, {keys}"), "Take a dot away"));
        let focus_now = pressed(session, at, true, false);
        commands.push(Command::unkeyed(Here, focus, focus_now));
    }
    commands.extend(further_down(lines.len(), tens));
    if !shown {
        commands.push(take_away(taking_away));
        if session.dots().spent() > 0 {
            commands.push(take_last_back(status.count.last_key));
        }
        commands.push(go_round());
    }
    commands.push(clear_dots(session));
    commands
}

/// A number was pressed: what it does, and the next one means again what stands beside it.
fn after_a_number(edit: Edit, status: &Status) -> Vec<Request> {
    let mut requests = vec![Request::Edit(edit)];
    if status.count.taking_away {
        requests.push(Show::TakeAway(false).into());
    }
    if status.count.tens > 0 {
        requests.push(Show::Tens(0).into());
    }
    requests
}

/// All dots away.
pub fn clear_dots(session: &Session) -> Command {
    let clear = Edit::Dots(DotsEdit::Clear);
    Command::new(Here, "Start the dots again", Combo::plain(Key::X), clear)
        .labelled("Start again")
        .when(session.dots().spent() > 0)
}

/// One more line on the list of actions.
pub fn new_action(session: &Session) -> Command {
    Command::new(Here, "New action", Combo::plain(Key::N), Show::NewAction).when(has_room(session))
}

/// One more line in the parking lot.
pub fn park_thought(session: &Session) -> Command {
    Command::new(
        Here,
        "Park a thought",
        Combo::plain(Key::K),
        Show::NewParked,
    )
    .also("parking lot")
    .when(has_room_to_park(session))
}

/// The list in the next order.
pub fn sort_another_way(session: &Session) -> Command {
    let combo = Combo::plain(Key::Q);
    Command::new(
        Here,
        "Sort the actions another way",
        combo,
        Show::AnotherOrder,
    )
    .when(session.actions().len() > 1)
}

/// A number a line, new lines, and how they are sorted.
pub(super) fn actions(session: &Session, status: &Status) -> Vec<Command> {
    let mut commands = vec![new_action(session), park_thought(session)];
    let (actions, tens) = (session.actions().len(), status.count.tens);
    let lines = actions + focus_without_action(session).len();
    for line in 0..lines {
        let mut command = Command::unkeyed(Here, line_of_actions(line + 1), Show::Line(line))
            .kind(line_keys(lines), NUMBER_OF_AN_ACTION)
            .when(line < actions || has_room(session));
        command.combos.extend(line_key(line, tens));
        if command.is_possible() && tens > 0 {
            command.requests.push(Show::Tens(0).into());
        }
        commands.push(command);
    }
    commands.extend(further_down(lines, tens));
    commands.push(sort_another_way(session));
    for (name, order) in ORDERS {
        let name = format!("Sort the actions: {name}");
        commands.push(
            Command::unkeyed(Here, name, Show::Order(order)).when(session.actions().len() > 1),
        );
    }
    commands
}
