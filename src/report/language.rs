//! In which language what leaves the room is written: our sentences, and the texts of a workshop.

use crate::workshop::Workshop;

/// British English.
pub(super) const LANGUAGE: &str = "en-GB";

/// The language of a workshop's texts, where it is not that of our sentences.
pub(super) fn foreign(workshop: &Workshop) -> Option<&str> {
    let of_part = |tag: &'_ str| tag.split('-').next().map(str::to_lowercase);
    let tag = workshop.language.as_str();
    (of_part(tag) != of_part(LANGUAGE)).then_some(tag)
}
