//! Which versions of the format are read, and what only the newest of them can say.

use super::texts::Found;
use crate::workshop::definition::{VERSION, WorkshopText};
use crate::workshop::limits;

/// Why a workshop of this version is not read.
pub fn wrong_version(version: u32) -> Option<String> {
    match version {
        1..=VERSION => None,
        0 => Some("there is no version 0 of the workshop format".to_owned()),
        newer => Some(format!(
            "this workshop is of version {newer}; this program knows the versions up to {VERSION}. A newer Roundtable \
             will open it"
        )),
    }
}

/// How many levels a scale has in version 1.
const LEVELS_OF_1: std::ops::RangeInclusive<usize> = 3..=9;

/// A file that calls itself version 1 has nothing that a program of that version refuses without
/// saying why.
pub(super) fn too_new(found: &mut Found, text: &WorkshopText) {
    if text.version != 1 {
        return;
    }
    let levels = &text.scale.levels;
    let many = levels.len();
    let other = limits::LEVELS.contains(&many) && !LEVELS_OF_1.contains(&many);
    let is = |said: bool, what: &'static str| said.then_some(what);
    let newer = [
        is(text.scale.lowest != 1, "scale.lowest"),
        is(other, "scale.levels"),
        is(levels.iter().any(|it| !it.short.is_empty()), "short"),
        is(levels.iter().any(|it| !it.colour.is_empty()), "colour"),
        is(levels.iter().any(|it| !it.sign.is_empty()), "sign"),
        is(
            text.mechanisms.iter().any(|it| !it.group.is_empty()),
            "group",
        ),
        is(
            text.mechanisms.iter().any(|it| !it.levels.is_empty()),
            "levels",
        ),
        is(!text.short.is_empty(), "short"),
        is(text.language != "en", "language"),
        is(!text.translations.is_empty(), "translations"),
    ];
    let reason = match newer.into_iter().flatten().next() {
        None => return,
        Some("scale.levels") => format!(
            "a scale of {many} levels came with version 2 of this format; write `version: 2` here"
        ),
        Some(field) => format!(
            "the field `{field}` came with version 2 of this format; write `version: 2` here"
        ),
    };
    found.push(("version".to_owned(), reason));
}
