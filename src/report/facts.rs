//! What a session holds for whoever tells of it: the wall, the close, every paper. Values, no words.

use crate::session::{Action, Session};
use crate::workshop::MechanismIndex;

/// The names of the mechanisms that the team chose to work on, in the workshop's order.
pub fn focus(session: &Session) -> Vec<String> {
    let names = session.focus().iter();
    names.map(|&at| mechanism_name(session, at)).collect()
}

/// The actions that somebody has written something into, in the order of the list.
pub fn actions(session: &Session) -> impl Iterator<Item = &Action> {
    let written = |action: &&Action| !action.is_empty();
    session.actions().iter().filter(written)
}

/// The parked thoughts that say something.
pub fn parked(session: &Session) -> Vec<String> {
    let thoughts = session.parking().iter();
    let said = thoughts.filter(|thought| !thought.trim().is_empty());
    said.cloned().collect()
}

/// What a mechanism is called.
pub fn mechanism_name(session: &Session, mechanism: MechanismIndex) -> String {
    let mechanism = session.workshop().mechanism(mechanism);
    mechanism.map_or_else(String::new, |mechanism| mechanism.name.clone())
}
