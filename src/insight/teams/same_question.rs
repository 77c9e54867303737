//! Whether two workshops ask the same: only then are the answers put beside each other.

use crate::workshop::{Mechanism, Workshop};

/// Where each mechanism of one workshop stands in another, in the order of the first: nothing where
/// the scale differs in a word, or one of the mechanisms is not there word for word.
pub(super) fn places_in(part: &Workshop, whole: &Workshop) -> Option<Vec<usize>> {
    let (one, other) = (&part.scale, &whole.scale);
    if one.question != other.question || one.levels != other.levels || one.lowest != other.lowest {
        return None;
    }
    let place = |asked: &Mechanism| {
        let mut all = whole.mechanisms.iter();
        all.position(|mechanism| is_same(asked, mechanism))
    };
    part.mechanisms.iter().map(place).collect()
}

/// Whether whoever scores reads the same: its name, its sentence and its whole text.
fn is_same(one: &Mechanism, other: &Mechanism) -> bool {
    fn read(of: &Mechanism) -> [&str; 4] {
        [&of.id, &of.name, &of.summary, &of.description]
    }
    read(one) == read(other)
}
