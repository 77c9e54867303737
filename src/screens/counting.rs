//! What the next number of a count means, and what the last key of it did: for cards and for dots.

use crate::commands::missing;
use crate::edit::Edit;
use crate::request::{Stage, Step};
use crate::session::{Card, Session};
use crate::workshop::MechanismIndex;

/// What a count remembers, and only for as long as its screen is on.
#[derive(Debug, Default)]
pub(crate) struct Counting {
    at: Option<Step>,
    /// Whether the next number takes one away.
    pub(crate) taking_away: bool,
    /// How many times ten lines further down the next number's line stands.
    pub(crate) tens: usize,
    last: Option<LastKey>,
    /// What was counted is to be shown though some of it is missing: how much there was, and of how much.
    asked: Option<(u32, u32)>,
}

/// What the last key did to a count. It is nowhere but here, and only until the next key: no order
/// of ballots can be read from it. `Debug` does not tell what the ballot was.
#[derive(Debug)]
pub(crate) struct LastKey {
    counts: Counts,
    /// How many were counted then: where there are more or fewer by now, it is not the last thing.
    pub(crate) counted: u32,
    pub(crate) counted_in: bool,
    /// Nothing where it took the key before it back.
    pub(crate) back: Option<Edit>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Counts {
    Cards(MechanismIndex),
    Dots,
}

impl Counts {
    fn at(place: Step) -> Option<Self> {
        match place {
            Step::Mechanism(at, Stage::Score) => Some(Self::Cards(at)),
            Step::Priorities => Some(Self::Dots),
            _ => None,
        }
    }

    fn by(edit: &Edit) -> Option<Self> {
        match *edit {
            Edit::Card(at, _) => Some(Self::Cards(at)),
            Edit::Dots(_) => Some(Self::Dots),
            _ => None,
        }
    }

    /// How many are counted that the room has not seen.
    fn counted(self, session: &Session) -> u32 {
        match self {
            Self::Cards(at) => session.card(at).map_or(0, Card::counted),
            Self::Dots if session.dots().is_revealed() => 0,
            Self::Dots => session.dots().spent(),
        }
    }
}

impl Counting {
    /// This screen is on: on another one nothing waits for a number, and what the last key was is
    /// gone.
    pub(crate) fn stand_at(&mut self, place: Step) {
        if self.at != Some(place) {
            *self = Self {
                at: Some(place),
                ..Self::default()
            };
        }
    }

    /// An edit that counted one in or out was made, and this has come of it.
    pub(crate) fn follow(&mut self, edit: &Edit, session: &Session) {
        let (Some(counts), Some((counted_in, back))) = (Counts::by(edit), edit.opposite()) else {
            return;
        };
        let took_back = (self.last.as_ref()).is_some_and(|last| last.back.as_ref() == Some(edit));
        self.last = Some(LastKey {
            counts,
            counted: counts.counted(session),
            counted_in,
            back: Some(back).filter(|_| !took_back),
        });
    }

    /// The last key of the count at a place, where it still is the last thing that was counted.
    pub(crate) fn last(&self, session: &Session, place: Step) -> Option<&LastKey> {
        let counts = Counts::at(place)?;
        let counted = counts.counted(session);
        let same = |last: &&LastKey| last.counts == counts && last.counted == counted;
        self.last.as_ref().filter(same)
    }

    /// What was counted is to be shown though some of it is missing.
    pub(crate) fn ask(&mut self, session: &Session, place: Step) {
        self.asked = missing(session, place);
    }

    /// Whether that was asked for here, and nothing was counted and nobody has come or gone since.
    pub(crate) fn is_sure(&self, session: &Session, place: Step) -> bool {
        self.asked.is_some() && self.at == Some(place) && self.asked == missing(session, place)
    }

    /// Whether there is one that can be taken back.
    pub(crate) fn can_take_back(&self, session: &Session, place: Step) -> bool {
        self.last(session, place)
            .is_some_and(|last| last.back.is_some())
    }

    /// What takes it back.
    pub(crate) fn take_last_back(&self, session: &Session, place: Step) -> Option<Edit> {
        self.last(session, place)?.back.clone()
    }
}
