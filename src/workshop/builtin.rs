//! The workshop that comes with the program.

use std::sync::OnceLock;

use super::checked::Workshop;

/// The text of the built-in workshop, as it stands in `workshops/`.
pub const INTEGRATED_LEADERSHIP: &str = include_str!("../../workshops/integrated-leadership.ron");

/// The built-in workshop: ten mechanisms of leadership for integrated health and social care.
#[expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "the text is part of the program; a test reads it"
)]
pub fn integrated_leadership() -> Workshop {
    static WORKSHOP: OnceLock<Workshop> = OnceLock::new();
    WORKSHOP
        .get_or_init(|| {
            Workshop::read(INTEGRATED_LEADERSHIP).expect("the built-in workshop is valid")
        })
        .clone()
}
