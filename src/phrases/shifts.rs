//! What is said of two rounds of one mechanism.

use std::cmp::Ordering;

use super::figures::median_in_words;
use super::lists::people;
use crate::insight::{Closer, Shift};

/// What two rounds tell, and nothing that they can't: "at least 3 people changed their score; the
/// middle went up from 2 to 3; closer together".
///
/// ```
/// use roundtable::insight::Shift;
/// use roundtable::phrases::shifts::shift_in_words;
/// use roundtable::session::Tally;
///
/// let round = |counts: [u32; 5]| Tally::new(counts.to_vec(), 0).unwrap();
/// let shift = Shift::between(&round([0, 5, 2, 0, 0]), &round([0, 2, 5, 0, 0])).unwrap();
/// assert_eq!(
///     shift_in_words(shift),
///     "at least 3 people changed their score; the middle went up from 2 to 3; as close as before"
/// );
/// ```
pub fn shift_in_words(shift: Shift) -> String {
    if shift.is_same_numbers() {
        return "the same numbers as before".to_owned();
    }
    let changed = match shift.changed {
        0 => None,
        1 => Some("at least 1 person changed their score".to_owned()),
        n => Some(format!("at least {} changed their score", people(n))),
    };
    let more = match shift.more {
        0 => None,
        n if n > 0 => Some(format!("{n} more scored")),
        n => Some(format!("{} fewer scored", n.unsigned_abs())),
    };
    let [from, to] = [shift.from, shift.to].map(median_in_words);
    let middle = match shift.middle() {
        Some(Ordering::Equal) => format!("the middle stayed at {to}"),
        Some(Ordering::Greater) => format!("the middle went up from {from} to {to}"),
        Some(Ordering::Less) => format!("the middle went down from {from} to {to}"),
        None => format!("the middle went from {from} to {to}"),
    };
    let closer = match shift.closer {
        Closer::Closer => "closer together",
        Closer::Same => "as close as before",
        Closer::Apart => "further apart",
    };
    let parts = [changed, more, Some(middle), Some(closer.to_owned())];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Tally;

    fn words(from: [u32; 5], to: [u32; 5]) -> String {
        let tally = |counts: [u32; 5]| Tally::new(counts.to_vec(), 0).unwrap();
        shift_in_words(Shift::between(&tally(from), &tally(to)).unwrap())
    }

    #[test]
    fn what_the_wall_says() {
        assert_eq!(
            words([6, 0, 0, 0, 6], [6, 0, 0, 0, 6]),
            "the same numbers as before"
        );
        assert_eq!(
            words([6, 0, 0, 0, 6], [0, 6, 0, 6, 0]),
            "at least 12 people changed their score; the middle went from 1 or 5 to 2 or 4; \
             closer together"
        );
        assert_eq!(
            words([0, 4, 0, 0, 0], [1, 3, 0, 0, 1]),
            "at least 1 person changed their score; 1 more scored; the middle stayed at 2; \
             further apart"
        );
        assert_eq!(
            words([0, 0, 4, 0, 0], [0, 0, 3, 0, 0]),
            "1 fewer scored; the middle stayed at 3; as close as before"
        );
    }
}
