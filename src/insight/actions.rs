//! Orders in which to look at actions.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::session::{Action, CarriedAnswer, Session};
use crate::workshop::MechanismIndex;

/// An order in which to look at actions. The list itself stays as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ActionOrder {
    /// As they stand in the list.
    #[default]
    Listed,
    /// The earliest day first; those without one last.
    ByDay,
    /// By the names beside them, as a dictionary would; those without one last.
    ByWho,
    /// In the workshop's order; those for no mechanism last.
    ByMechanism,
}

/// The places of the actions in this order, what is still to do before what is done or let go. Ties stay as
/// they stand in the list.
///
/// ```
/// use roundtable::edit::{ActionEdit, Edit, apply};
/// use roundtable::insight::{ActionOrder, actions_sorted};
/// use roundtable::session::{Action, Session};
/// use roundtable::workshop::integrated_leadership;
///
/// let mut session = Session::new(integrated_leadership());
/// for (who, done) in [("Zoe", true), ("", false), ("ada", false), ("Bo", false)] {
///     let action = Action { who: who.into(), done, ..Action::default() };
///     session = apply(&session, Edit::Action(ActionEdit::Add(action))).unwrap();
/// }
/// assert_eq!(actions_sorted(&session, ActionOrder::ByWho), [2, 3, 1, 0]);
/// ```
pub fn actions_sorted(session: &Session, order: ActionOrder) -> Vec<usize> {
    let actions = session.actions();
    let mut places: Vec<usize> = (0..actions.len()).collect();
    let name = |action: &Action| {
        let who = action.who.trim().to_lowercase();
        (who.is_empty(), who)
    };
    places.sort_by(|&a, &b| {
        let (a, b) = (&actions[a], &actions[b]);
        // An absent day or mechanism is less than any: `Reverse` of being there puts it last.
        let by_order = match order {
            ActionOrder::Listed => std::cmp::Ordering::Equal,
            ActionOrder::ByDay => {
                (Reverse(a.by.is_some()), a.by).cmp(&(Reverse(b.by.is_some()), b.by))
            }
            ActionOrder::ByWho => name(a).cmp(&name(b)),
            ActionOrder::ByMechanism => (Reverse(a.mechanism.is_some()), a.mechanism)
                .cmp(&(Reverse(b.mechanism.is_some()), b.mechanism)),
        };
        b.is_open().cmp(&a.is_open()).then(by_order)
    });
    places
}

/// The actions that are still to do by a day and say what it is, with that day, in the order of the
/// list.
pub fn due(session: &Session) -> impl Iterator<Item = (Date, &Action)> {
    let open = session.actions().iter();
    let open = open.filter(|action| action.is_open() && !action.what.trim().is_empty());
    open.filter_map(|action| Some((action.by?, action)))
}

/// The places of the actions of an earlier session, in the order of the list.
pub fn brought(session: &Session) -> Vec<usize> {
    let all = session.actions().iter().enumerate();
    let brought = all.filter(|(_, action)| action.carried.is_some());
    brought.map(|(place, _)| place).collect()
}

/// The first of those of which the team has said nothing yet.
pub fn not_answered(session: &Session) -> Option<usize> {
    let mut all = session.actions().iter();
    all.position(|action| action.answer() == Some(CarriedAnswer::NotYet))
}

/// What the team works on and has no action for, in the workshop's order.
pub fn focus_without_action(session: &Session) -> Vec<MechanismIndex> {
    let actions = session.actions();
    let has_one = |focus: MechanismIndex| {
        actions
            .iter()
            .any(|a| a.mechanism == Some(focus) && !a.is_let_go())
    };
    let focus = session.focus().iter().copied();
    focus.filter(|&focus| !has_one(focus)).collect()
}
