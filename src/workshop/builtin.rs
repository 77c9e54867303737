//! The workshops that come with the program.

use std::sync::OnceLock;

use super::checked::Workshop;

/// The text of the built-in workshop, as it stands in `workshops/`.
pub const INTEGRATED_LEADERSHIP: &str = include_str!("../../workshops/integrated-leadership.ron");

/// The texts of all that come with the program, in the order in which they are offered: the
/// built-in one first, the blank one last.
const LIBRARY: [&str; 5] = [
    INTEGRATED_LEADERSHIP,
    include_str!("../../workshops/integrated-leadership-short.ron"),
    include_str!("../../workshops/team-check.ron"),
    include_str!("../../workshops/fist-of-five.ron"),
    include_str!("../../workshops/blank.ron"),
];

/// All workshops that come with the program, in the order in which they are offered. A name for one
/// of them is its `id`.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "the texts are part of the program; a test reads them"
)]
pub fn library() -> &'static [Workshop; LIBRARY.len()] {
    static WORKSHOPS: OnceLock<[Workshop; LIBRARY.len()]> = OnceLock::new();
    WORKSHOPS.get_or_init(|| {
        LIBRARY.map(|text| Workshop::read(text).expect("a workshop of the program is valid"))
    })
}

/// The built-in workshop: ten mechanisms of leadership for integrated health and social care.
pub fn integrated_leadership() -> Workshop {
    let [first, ..] = library();
    first.clone()
}

/// The blank workshop: what a table of names does not say is taken from it.
pub fn blank() -> Workshop {
    let [.., last] = library();
    last.clone()
}
