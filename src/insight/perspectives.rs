use super::{Quartiles, Verdict, agreement, verdict};
use crate::session::{Round, Session, Tally, shown_apart};

/// One round by perspective, as far as it may be shown.
///
/// [`shown_apart`] decides that: it is the one rule of suppression, and its documentation says what
/// is promised.
#[derive(Clone, Debug, PartialEq)]
pub struct ByPerspective {
    /// Those that may be shown apart and have ballots, in the order of the session's list.
    pub apart: Vec<Group>,
    /// All others together: perspectives that are not shown apart, and ballots without one.
    /// Nothing where nobody is left over. Its name lists the perspectives that may be in it.
    pub others: Option<Group>,
}

/// The numbers of one perspective, or of all others together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The perspective's name.
    pub name: String,
    /// What was counted.
    pub tally: Tally,
    /// Its quartiles.
    pub quartiles: Option<Quartiles>,
    /// Its agreement A.
    pub agreement: Option<f64>,
    /// How far apart it is.
    pub verdict: Option<Verdict>,
}

impl Group {
    fn of(name: String, tally: Tally) -> Self {
        Self {
            name,
            quartiles: Quartiles::of(&tally),
            agreement: agreement(&tally),
            verdict: verdict(&tally),
            tally,
        }
    }
}

/// A round of the mechanism at this place by perspective, both counted from 0; nothing where the
/// round is hidden, where nobody gave a perspective, or where none may be shown apart.
pub fn by_perspective(session: &Session, mechanism: usize, round: usize) -> Option<ByPerspective> {
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
        .map(|(p, tally)| Group::of(name(p), tally.clone()))
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
        "No perspective".to_owned()
    } else {
        format!("Others: {}", super::list_in_words(&hidden))
    };
    Some(ByPerspective {
        apart,
        others: (rest.ballots() > 0).then(|| Group::of(others, rest)),
    })
}
