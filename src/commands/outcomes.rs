//! What can be done once cards are done: picture, priorities, actions, close.

use crate::insight::ActionOrder;
use crate::request::View;
use crate::session::MAX_ACTIONS;
use crate::session::MAX_PARKED;
use crate::workshop::MechanismIndex;
use egui::Key;

use super::command::{Command, Group};
use super::effects::of_effect;
use crate::commands::keys::DIGITS;
use crate::design::combo::Combo;
use crate::edit::{DotsEdit, Edit};
use crate::request::{Effect, Show};
use crate::session::Session;

use Group::Here;

/// The letters that stand for mechanisms: as many as a workshop can have.
pub const LETTERS: [Key; 24] = [
    Key::A,
    Key::B,
    Key::C,
    Key::D,
    Key::E,
    Key::F,
    Key::G,
    Key::H,
    Key::I,
    Key::J,
    Key::K,
    Key::L,
    Key::M,
    Key::N,
    Key::O,
    Key::P,
    Key::Q,
    Key::R,
    Key::S,
    Key::T,
    Key::U,
    Key::V,
    Key::W,
    Key::X,
];

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

/// What a letter does: a dot more or less while they are hidden, the focus after that.
pub fn pressed(session: &Session, mechanism: MechanismIndex, shown: bool, shift: bool) -> Edit {
    match (shown, shift) {
        (true, _) => Edit::Focus(mechanism, !session.focus().contains(&mechanism)),
        (false, false) => Edit::Dots(DotsEdit::Add(mechanism)),
        (false, true) => Edit::Dots(DotsEdit::Take(mechanism)),
    }
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
        Combo::plain(Key::T),
        Show::Headline,
    );
    commands.push(title.also("headline name"));
    commands.push(of_effect(Effect::CopyPicture));
    commands
}

/// A letter a mechanism: dots while they are hidden, the focus after that.
pub(super) fn priorities(session: &Session) -> Vec<Command> {
    let shown = session.dots().is_revealed();
    let mut commands = Vec::new();
    for ((i, mechanism), &key) in session.workshop().indexed().zip(&LETTERS) {
        let last = LETTERS[session.cards().len().clamp(1, LETTERS.len()) - 1].name();
        let name = &mechanism.name;
        let (one, what) = if shown {
            (format!("Our focus, or not: {name}"), "Our focus, or not")
        } else {
            (format!("One dot: {name}"), "A dot")
        };
        commands.push(
            Command::new(
                Here,
                one,
                Combo::plain(key),
                pressed(session, i, shown, false),
            )
            .kind(format!("A – {last}"), what),
        );
        if !shown {
            commands.push(
                Command::new(
                    Here,
                    format!("Take a dot away: {name}"),
                    Combo::plain(key).shift(),
                    pressed(session, i, shown, true),
                )
                .kind(format!("Shift A – {last}"), "Take a dot away"),
            );
            commands.push(Command::unkeyed(
                Here,
                format!("Our focus, or not: {name}"),
                pressed(session, i, true, false),
            ));
        }
    }
    if !shown {
        commands.push(go_round_with_dots());
    }
    commands.push(clear_dots(session));
    commands
}

/// Each person puts dots in private.
pub fn go_round_with_dots() -> Command {
    let combo = Combo::plain(Key::Num0);
    Command::new(Here, "Pass the laptop round", combo, Show::GoRound)
        .labelled("Pass the laptop instead")
}

/// All dots away.
pub fn clear_dots(session: &Session) -> Command {
    let clear = Edit::Dots(DotsEdit::Clear);
    Command::new(
        Here,
        "Start the dots again",
        Combo::plain(Key::Delete),
        clear,
    )
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

/// New lines, and how they are sorted.
pub(super) fn actions(session: &Session) -> Vec<Command> {
    let mut commands = vec![new_action(session), park_thought(session)];
    for ((name, order), &key) in ORDERS.into_iter().zip(&DIGITS[1..]) {
        commands.push(
            Command::new(
                Here,
                format!("Sort the actions: {name}"),
                Combo::plain(key),
                Show::Order(order),
            )
            .when(session.actions().len() > 1),
        );
    }
    commands
}
