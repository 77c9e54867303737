//! The groups of a table: a group whose cells were joined stands in the first of its rows alone.

use super::above::NOTHING;
use crate::workshop::definition::Mechanism;

/// Gives the rows below a group that have none that group, where it looks like cells that were joined: the
/// first row has a group, and no group is named twice. A [`NOTHING`] stays without one.
pub(super) fn fill_down(mechanisms: &mut [Mechanism]) {
    let named = mechanisms.iter().map(|it| it.group.as_str());
    let named: Vec<&str> = named
        .filter(|group| !group.is_empty() && *group != NOTHING)
        .collect();
    let mut all = named.iter().enumerate();
    let twice = all.any(|(at, group)| named[..at].contains(group));
    let begins = mechanisms
        .first()
        .is_some_and(|first| !first.group.is_empty());
    let mut last = String::new();
    for mechanism in mechanisms {
        if !mechanism.group.is_empty() {
            last.clone_from(&mechanism.group);
        } else if begins && !twice {
            mechanism.group.clone_from(&last);
        }
        if mechanism.group == NOTHING {
            mechanism.group.clear();
        }
    }
}
