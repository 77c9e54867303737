//! An agreed score that nobody's ballot comes near.

use crate::session::{Agreement, Card};

/// Whether the team agreed on a level below or above every ballot of the last round that the room
/// has seen: worth asking once "nobody scored that: is it right?".
///
/// Never so where there are no ballots with a level, or where the team agreed to differ. A level
/// between the lowest and the highest ballot is a fair meeting point, even if nobody chose it.
///
/// ```
/// use roundtable::edit::{CardEdit, Edit, apply};
/// use roundtable::insight::is_out_of_range;
/// use roundtable::session::{Agreement, Session, Vote};
/// use roundtable::workshop::{Level, integrated_leadership};
///
/// let level = |n| Level::new(n).unwrap();
/// let mut session = Session::new(integrated_leadership());
/// let edits = [2, 4].map(|n| CardEdit::Count(Vote::Level(level(n))));
/// for edit in edits.into_iter().chain([CardEdit::Reveal]) {
///     session = apply(&session, Edit::Card(0.into(), edit)).unwrap();
/// }
/// let mut agreed = |n| {
///     let agree = CardEdit::Agree(Some(Agreement::Score(level(n))));
///     is_out_of_range(apply(&session, Edit::Card(0.into(), agree)).unwrap().card(0.into()).unwrap())
/// };
/// assert_eq!([1, 2, 3, 4, 5].map(agreed), [true, false, false, false, true]);
/// ```
pub fn is_out_of_range(card: &Card) -> bool {
    let (Some(Agreement::Score(agreed)), Some(round)) = (card.agreed(), card.revealed()) else {
        return false;
    };
    let counts = round.tally.counts();
    let lowest = counts.iter().position(|&count| count > 0);
    let highest = counts.iter().rposition(|&count| count > 0);
    lowest
        .zip(highest)
        .is_some_and(|(low, high)| !(low..=high).contains(&agreed.index()))
}
