//! Mechanisms by the dots that people gave them.

use super::queue::Queue;
use crate::session::Session;
use crate::workshop::MechanismIndex;

/// One mechanism's place in the dot vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Priority {
    /// Its place in the workshop, from 0.
    pub mechanism: MechanismIndex,
    /// How many dots it has.
    pub dots: u32,
    /// Its rank, from 1: one more than the number of mechanisms with more dots. So two that share
    /// the second rank are followed by the fourth.
    pub rank: usize,
    /// Whether another one has as many dots.
    pub tied: bool,
}

/// The mechanisms by their dots, most first; ties in the workshop's order. Nothing until the room
/// has seen them.
///
/// ```
/// use roundtable::edit::{DotsEdit, Edit, apply};
/// use roundtable::insight::priorities;
/// use roundtable::session::Session;
/// use roundtable::workshop::integrated_leadership;
///
/// let session = Session::new(integrated_leadership());
/// let dots = DotsEdit::AddAll(vec![0, 4, 7, 4, 0, 0, 0, 0, 0, 0]);
/// let session = apply(&session, Edit::Dots(dots)).unwrap();
/// assert_eq!(priorities(&session), None, "still hidden");
///
/// let session = apply(&session, Edit::Dots(DotsEdit::Reveal)).unwrap();
/// let ranks: Vec<_> = priorities(&session).unwrap().iter().map(|p| (p.rank, p.mechanism.get())).collect();
/// assert_eq!(ranks[..4], [(1, 2), (2, 1), (2, 3), (4, 0)]);
/// ```
pub fn priorities(session: &Session) -> Option<Vec<Priority>> {
    let counts = session.dots().revealed()?;
    let mut all: Vec<Priority> = counts
        .iter()
        .enumerate()
        .map(|(mechanism, &dots)| Priority {
            mechanism: MechanismIndex::new(mechanism),
            dots,
            rank: 1 + counts.iter().filter(|&&other| other > dots).count(),
            tied: counts.iter().filter(|&&other| other == dots).count() > 1,
        })
        .collect();
    // The sort is stable: ties stay in the workshop's order.
    all.sort_by_key(|priority| priority.rank);
    Some(all)
}

/// The mechanisms in the order of the list of priorities: most worth talking about first, what is
/// settled after what is open; once the room has seen the dots, by these.
///
/// ```
/// use roundtable::edit::{DotsEdit, Edit, apply};
/// use roundtable::insight::mechanisms_in_line;
/// use roundtable::session::Session;
/// use roundtable::workshop::integrated_leadership;
///
/// let mut session = Session::new(integrated_leadership());
/// for edit in [DotsEdit::Add(6.into()), DotsEdit::Reveal] {
///     assert_eq!(mechanisms_in_line(&session)[0].get(), 0, "hidden dots move nothing");
///     session = apply(&session, Edit::Dots(edit)).unwrap();
/// }
/// assert_eq!(mechanisms_in_line(&session)[0].get(), 6);
/// ```
pub fn mechanisms_in_line(session: &Session) -> Vec<MechanismIndex> {
    if let Some(ranked) = priorities(session) {
        return ranked.into_iter().map(|place| place.mechanism).collect();
    }
    let lines = Queue::of(session).lines();
    lines.map(|queued| queued.mechanism).collect()
}
