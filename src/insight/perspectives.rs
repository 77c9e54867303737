//! One round by perspective, as far as it may be shown.

use super::median::Median;
use super::middle_half::MiddleHalf;
use super::verdict::{Verdict, verdict};
use crate::session::{Round, Session, Tally, shown_apart};
use crate::workshop::MechanismIndex;

/// One round by perspective, as far as it may be shown.
///
/// [`shown_apart`] decides that: it is the one rule of suppression, and its documentation says what
/// is promised.
#[derive(Clone, Debug, PartialEq)]
pub struct ByPerspective {
    /// Those that may be shown apart and have ballots, in the order of the session's list.
    pub apart: Vec<Group>,
    /// All others together: perspectives that are not shown apart, and ballots without one.
    /// Nothing where nobody is left over.
    pub others: Option<Group>,
}

/// The numbers of one perspective, or of all others together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Whose they are.
    pub name: GroupName,
    /// What was counted.
    pub tally: Tally,
    /// Its median.
    pub median: Option<Median>,
    /// Its middle half.
    pub middle_half: Option<MiddleHalf>,
    /// How far apart it is.
    pub verdict: Option<Verdict>,
}

/// Whose ballots a group's are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupName {
    /// A perspective that may be shown apart.
    Perspective(String),
    /// Ballots that were cast from no perspective.
    NoPerspective,
    /// All others: the perspectives that may be among them.
    Others(Vec<String>),
}

impl Group {
    fn of(name: GroupName, tally: Tally) -> Self {
        Self {
            name,
            median: Median::of(&tally),
            middle_half: MiddleHalf::of(&tally),
            verdict: verdict(&tally),
            tally,
        }
    }
}

/// A round of the mechanism at this place by perspective, both counted from 0; nothing where the
/// round is hidden, where nobody gave a perspective, or where none may be shown apart.
pub fn by_perspective(
    session: &Session,
    mechanism: MechanismIndex,
    round: usize,
) -> Option<ByPerspective> {
    let rounds = session.card(mechanism)?.rounds();
    let round: &Round = rounds.get(round).filter(|round| round.revealed)?;
    let shown = shown_apart(rounds, session.smallest_group());
    let names = session.perspectives();
    let name = |p: usize| names.get(p).cloned().unwrap_or_default();
    let mut groups = round.groups.clone();
    groups.keep(&shown);
    let apart: Vec<Group> = groups
        .apart()
        .filter(|(_, tally)| tally.ballots() > 0)
        .map(|(p, tally)| Group::of(GroupName::Perspective(name(p)), tally.clone()))
        .collect();
    if apart.is_empty() {
        return None;
    }
    let rest = groups.rest(&round.tally);
    let hidden: Vec<String> = (0..groups.len())
        .filter(|&p| groups.get(p).is_none())
        .map(name)
        .collect();
    let others = if hidden.is_empty() {
        GroupName::NoPerspective
    } else {
        GroupName::Others(hidden)
    };
    Some(ByPerspective {
        apart,
        others: (rest.ballots() > 0).then(|| Group::of(others, rest)),
    })
}
