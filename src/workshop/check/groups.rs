//! Which mechanisms stand together under a name, and which stand for the whole.

use super::texts::{Found, at_most, name};
use crate::workshop::definition::WorkshopText;
use crate::workshop::few::how_many;
use crate::workshop::limits;
use crate::workshop::unseen::{as_seen, short};

/// Those of one group stand together, and no two groups have names that look the same.
pub(super) fn check(found: &mut Found, text: &WorkshopText) {
    let mut before: Vec<&str> = Vec::new();
    let mechanisms = text.mechanisms.iter().take(*limits::MECHANISMS.end());
    for (i, mechanism) in mechanisms.enumerate() {
        let group = mechanism.group.as_str();
        let path = format!("mechanisms[{i}].group");
        if !group.is_empty() {
            name(found, &path, group);
            at_most(found, &path, group, limits::GROUP);
        }
        // One without a group parts those before it from those after it.
        if before.last() == Some(&group) {
            continue;
        }
        if !group.is_empty() {
            let same = |other: &&&str| as_seen(other) == as_seen(group);
            match before.iter().find(same) {
                Some(&other) if other == group => {
                    let reason = format!(
                        "the group `{}` begins again here; {} of one group stand together, so move this one up to \
                         the others",
                        short(group),
                        short(&text.noun.many),
                    );
                    found.push((path, reason));
                }
                Some(&other) => {
                    let (one, other) = (short(group), short(other));
                    let reason = format!(
                        "the groups `{other}` and `{one}` look the same; write both alike, or give this one another \
                         name"
                    );
                    found.push((path, reason));
                }
                None => {}
            }
        }
        before.push(group);
    }
}

/// The mechanisms of a short version: there are enough of them, they are known, and none is named
/// twice.
pub(super) fn short_version(found: &mut Found, text: &WorkshopText) {
    let (chosen, all) = (&text.short, text.mechanisms.len());
    if chosen.is_empty() {
        return;
    }
    let (least, many) = (*limits::MECHANISMS.start(), short(&text.noun.many));
    if chosen.len() < least {
        let reason = format!(
            "a short version needs at least {least} {many}; this one has {}",
            chosen.len()
        );
        found.push(("short".to_owned(), reason));
    } else if chosen.len() >= all {
        let reason = format!(
            "this short version has {} of {all} {many}; leave some out, or take the line `short` away",
            how_many(chosen.len())
        );
        found.push(("short".to_owned(), reason));
    }
    let places = chosen.iter().enumerate().take(*limits::MECHANISMS.end());
    for (i, id) in places {
        let known = text.mechanisms.iter().any(|it| it.id == *id);
        let again = chosen.iter().take(i).any(|before| before == id);
        let (one, id) = (short(&text.noun.one), short(id));
        let reason = match (known, again) {
            (false, _) => format!("there is no {one} with the id `{id}`"),
            (true, true) => format!("the {one} `{id}` stands in the short version twice"),
            (true, false) => continue,
        };
        found.push((format!("short[{i}]"), reason));
    }
}
