//! The groups of a table: a group whose cells were joined stands in the first of its rows alone.

use crate::workshop::definition::Mechanism;

/// What stands in the cell of one that is in no group, where others are in one.
pub(super) const NONE: &str = "–";

/// Gives the rows below a group that have none that group, where it looks like cells that were joined: the
/// first row has a group, and no group is named twice. A [`NONE`] stays without one.
pub(super) fn fill_down(mechanisms: &mut [Mechanism]) {
    let named: Vec<&str> = mechanisms.iter().map(|it| it.group.as_str()).collect();
    let named: Vec<&str> = named
        .into_iter()
        .filter(|it| !it.is_empty() && *it != NONE)
        .collect();
    let twice = named
        .iter()
        .enumerate()
        .any(|(at, group)| named[..at].contains(group));
    let begins = mechanisms
        .first()
        .is_some_and(|first| !first.group.is_empty());
    if begins && !twice {
        let mut last = String::new();
        for mechanism in mechanisms.iter_mut() {
            if mechanism.group.is_empty() {
                mechanism.group.clone_from(&last);
            } else {
                last.clone_from(&mechanism.group);
            }
        }
    }
    for mechanism in mechanisms {
        if mechanism.group == NONE {
            mechanism.group.clear();
        }
    }
}
