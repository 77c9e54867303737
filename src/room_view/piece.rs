//! What stands on a page and is never cut in two.

use crate::scene::Item;

/// Something with a height; its items stand around its upper left corner.
#[derive(Default)]
pub(super) struct Piece {
    /// Before it, unless it is the first on its page.
    pub(super) gap: f32,
    pub(super) height: f32,
    pub(super) items: Vec<Item>,
    /// The same in words.
    pub(super) said: String,
    pub(super) stay: Stay,
}

/// Where a piece wants to stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stay {
    #[default]
    Free,
    /// On the page of the next.
    WithNext,
    /// At the foot of the page, with its neighbours that want the same.
    Foot,
}

/// The least height of a drawing of ballots with its caption.
pub(super) const BALLOTS: f32 = 420.0;

/// The least height of ballots that the room has seen before.
pub(super) const AGAIN: f32 = 320.0;
