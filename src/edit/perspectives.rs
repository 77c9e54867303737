//! The perspectives of a session, and how small one may be that is shown apart.

use super::refusal::Refusal;
use crate::session::{
    MAX_PERSPECTIVE, MAX_PERSPECTIVES, SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST, Session, is_line,
};
use crate::workshop::{MechanismIndex, is_unseen};

/// Gives the session perspectives of its own, or the workshop's again.
pub(super) fn perspectives(
    session: &mut Session,
    names: Option<Vec<String>>,
) -> Result<(), Refusal> {
    let names = names.map(|names| -> Vec<String> {
        let clean = |name: &String| name.replace(is_unseen, " ").trim().to_owned();
        names.iter().map(clean).collect()
    });
    if let Some(names) = &names {
        let fine = |name: &String| !name.is_empty() && is_line(name, MAX_PERSPECTIVE);
        let twice = (1..names.len()).any(|i| names[..i].contains(&names[i]));
        if names.len() > MAX_PERSPECTIVES || !names.iter().all(fine) || twice {
            return Err(Refusal::Perspectives);
        }
    }
    let before = session.perspectives().to_vec();
    let rounds = session.cards().iter().flat_map(|card| card.rounds());
    let in_use = rounds.clone().any(|round| round.groups.is_used());
    session.about_mut().perspectives = names;
    let after = session.perspectives().len();
    // Counts belong to a place in the list: a name may be spelt anew there, but not change places.
    let now = session.perspectives();
    let moved = |(i, name): (usize, &String)| {
        now.iter()
            .position(|other| other == name)
            .is_some_and(|at| at != i)
    };
    if in_use && (after < before.len() || before.iter().enumerate().any(moved)) {
        return Err(Refusal::PerspectiveInUse);
    }
    if in_use && after > before.len() {
        for mechanism in (0..session.cards().len()).map(MechanismIndex::new) {
            if let Some(card) = session.card_mut(mechanism) {
                for round in &mut card.rounds {
                    let levels = round.tally.counts().len();
                    round.groups.extend_to(after, levels);
                }
            }
        }
    }
    Ok(())
}

/// Sets the fewest ballots with which a perspective is shown apart. What was shown apart with
/// fewer is merged at once.
pub(super) fn smallest_group(session: &mut Session, least: Option<u8>) -> Result<(), Refusal> {
    if least.is_some_and(|n| !(SMALLEST_GROUP_LEAST..=SMALLEST_GROUP_MOST).contains(&n)) {
        return Err(Refusal::SmallestGroup);
    }
    session.about_mut().smallest_group = least;
    session.merge_small_groups();
    Ok(())
}
