//! Why a mechanism stands where it stands in the queue.

use super::figures::verdict_in_words;
use super::lists::people;
use crate::insight::{Reason, Span, Stand};

/// How far apart the room is and where it stands: "two camps, 4 at 1, 4 at 5, 4 between"; "spread
/// out, 12 people at every level"; "close together and low, one at 5, the others at 1 or 2".
///
/// ```
/// use roundtable::insight::{Reason, Stand, Verdict};
/// use roundtable::phrases::queue::reason_in_words;
/// use roundtable::session::Tally;
///
/// let stand = Stand::of(&Tally::new(vec![4, 1, 1, 2, 4], 0).unwrap()).unwrap();
/// let camps = |low| Reason::Scored { verdict: Some(Verdict::TwoCamps), low, stand };
/// assert_eq!(reason_in_words(camps(false)), "two camps, 4 at 1, 4 at 5, 4 between");
/// assert_eq!(reason_in_words(camps(true)), "two camps and low, 4 at 1, 4 at 5, 4 between");
/// ```
pub fn reason_in_words(reason: Reason) -> String {
    match reason {
        Reason::Untouched => "nobody has scored it yet".to_owned(),
        Reason::Skipped => "skipped".to_owned(),
        Reason::MostlyDontKnow { dont_know, of } if dont_know == of => {
            "everyone said “don’t know”".to_owned()
        }
        Reason::MostlyDontKnow { dont_know, of } => {
            format!("most said “don’t know”, {dont_know} of {of}")
        }
        Reason::NoRound => "settled without a round".to_owned(),
        Reason::Scored {
            verdict,
            low,
            stand,
        } => {
            let apart = verdict.map_or("few scores", verdict_in_words);
            let low = if low { " and low" } else { "" };
            format!("{apart}{low}, {}", stand_in_words(stand))
        }
    }
}

fn stand_in_words(stand: Stand) -> String {
    let at = |span: Span| match span.to.index() - span.from.index() {
        0 => format!("at {}", span.from),
        1 => format!("at {} or {}", span.from, span.to),
        _ => format!("from {} to {}", span.from, span.to),
    };
    match stand {
        Stand::Camps {
            below,
            above,
            between,
        } => {
            let camp = |camp: Span| format!("{} {}", camp.people, at(camp));
            let (below, above) = (camp(below), camp(above));
            match between {
                0 => format!("{below} and {above}"),
                n => format!("{below}, {above}, {n} between"),
            }
        }
        Stand::Apart { some, others } => {
            let some_people = match some.people {
                1 => "one".to_owned(),
                n => n.to_string(),
            };
            let others_are = if others.people == 1 {
                "other"
            } else {
                "others"
            };
            format!(
                "{some_people} {}, the {others_are} {}",
                at(some),
                at(others)
            )
        }
        Stand::Everywhere(all) => format!("{} at every level", people(all)),
        Stand::Within(all) => format!("{} {}", people(all.people), at(all)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{CardEdit, Edit, apply};
    use crate::insight::Queue;
    use crate::session::{Session, Vote};
    use crate::workshop::{Level, integrated_leadership};

    /// What the queue says of a mechanism on which so many stand at each level; the last number is
    /// how many do not know.
    fn said(counts: [u32; 6]) -> String {
        let votes = counts.iter().enumerate().flat_map(|(i, &count)| {
            let vote = match i {
                5 => Vote::DontKnow,
                i => Vote::Level(Level::from_index(i)),
            };
            std::iter::repeat_n(CardEdit::Count(vote), count as usize)
        });
        let start = Session::new(integrated_leadership());
        let edits = votes.chain([CardEdit::Reveal]);
        let session = edits.fold(start, |session, edit| {
            apply(&session, Edit::Card(0.into(), edit)).unwrap()
        });
        reason_in_words(Queue::of(&session).open[0].reason)
    }

    #[test]
    fn reasons_differ_where_rooms_do() {
        assert_eq!(
            said([2, 3, 3, 2, 2, 0]),
            "spread out, 12 people at every level"
        );
        assert_eq!(
            said([4, 1, 1, 2, 4, 0]),
            "two camps, 4 at 1, 4 at 5, 4 between"
        );
        assert_eq!(
            said([3, 3, 0, 3, 3, 0]),
            "two camps, 6 at 1 or 2 and 6 at 4 or 5"
        );
        assert_eq!(
            said([0, 7, 4, 0, 1, 0]),
            "close together and low, one at 5, the others at 2 or 3"
        );
        assert_eq!(said([0, 0, 9, 0, 0, 0]), "close together, 9 people at 3");
        assert_eq!(
            said([0, 1, 3, 5, 3, 0]),
            "spread out, 12 people from 2 to 5"
        );
        assert_eq!(said([0, 0, 4, 0, 0, 8]), "most said “don’t know”, 8 of 12");
        assert_eq!(said([0, 0, 0, 0, 0, 12]), "everyone said “don’t know”");
        assert_eq!(
            said([0, 1, 0, 0, 0, 0]),
            "few scores and low, 1 person at 2"
        );
        assert_eq!(said([0, 0, 1, 0, 1, 0]), "few scores, 2 people from 3 to 5");
    }
}
