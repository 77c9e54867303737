//! What can be done where a team agrees: its score, and where it wants to be.

use egui::Key;

use super::command::{Command, CommandGroup};
use super::score_keys::{level_key, level_keys, unsure_key};
use super::session::card as edit;
use crate::design::combo::Combo;
use crate::edit::CardEdit;
use crate::phrases::outcomes::LEAVE_TARGET;
use crate::request::{Aim, Show};
use crate::session::{Agreement, Card, Session};
use crate::workshop::{MechanismIndex, Scale};

use CommandGroup::Here;

/// The team settles on two views.
pub fn agree_to_differ(mechanism: MechanismIndex) -> Command {
    let differ = edit(mechanism, CardEdit::Agree(Some(Agreement::Differ)));
    Command::new(Here, "We agree to differ", Combo::plain(Key::D), differ)
}

/// The team has settled on nothing, after all.
pub fn not_agreed(mechanism: MechanismIndex, card: &Card, scale: &Scale) -> Command {
    let open = edit(mechanism, CardEdit::Agree(None));
    Command::new(Here, "Not agreed yet", unsure_key(scale), open).when(card.agreed().is_some())
}

/// The next number is the level that the team wants to reach; or its score again.
pub fn set_target(aiming: bool) -> Command {
    let name = if aiming { LEAVE_TARGET } else { "Our target" };
    let combo = Combo::plain(Key::Z);
    Command::new(Here, name, combo, Show::Aim(!aiming)).also("goal aim next level future")
}

/// The team has no target, after all.
pub fn no_target(mechanism: MechanismIndex, card: &Card) -> Command {
    let mut none = Command::unkeyed(Here, "No target", edit(mechanism, CardEdit::Target(None)));
    none.requests.push(Show::Aim(false).into());
    none.when(card.target().is_some())
}

/// A number is the score, or the target while that is set; by words both are found.
pub(super) fn agree(
    session: &Session,
    mechanism: MechanismIndex,
    card: &Card,
    aim: Aim,
) -> Vec<Command> {
    let aiming = aim == Aim::Target;
    let scale = &session.workshop().scale;
    let mut commands = Vec::new();
    for (level, text) in scale.iter() {
        let combo = level_key(scale, level);
        let label = &text.label;
        let settled = CardEdit::Agree(Some(Agreement::Score(level)));
        let name = format!("Our score: {level}, {label}");
        let mut score = Command::new(Here, name, combo, edit(mechanism, settled))
            .kind(level_keys(scale), "The team’s score");
        let aimed = edit(mechanism, CardEdit::Target(Some(level)));
        let mut target = Command::new(Here, format!("Our target: {level}, {label}"), combo, aimed)
            .kind(format!("Z, {}", level_keys(scale)), "The team’s target");
        target.requests.push(Show::Aim(false).into());
        let other = if aiming { &mut score } else { &mut target };
        other.combos.clear();
        commands.extend([score, target]);
    }
    let (mut none, mut open) = (
        no_target(mechanism, card),
        not_agreed(mechanism, card, scale),
    );
    if aiming {
        none.combos = std::mem::take(&mut open.combos);
    }
    commands.extend([agree_to_differ(mechanism), open, set_target(aiming), none]);
    commands
}
