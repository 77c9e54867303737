//! One card as its stages see it.

use crate::edit::{CardEdit, Edit};
use crate::request::{Request, Stage, Step, WallLocation};
use crate::session::{Card, Session, Tally};
use crate::workshop::{Mechanism, MechanismIndex};

/// One card as its stages see it.
#[derive(Clone, Copy)]
pub(super) struct CardContext<'a> {
    pub(super) session: &'a Session,
    pub(super) place: MechanismIndex,
    pub(super) mechanism: &'a Mechanism,
    pub(super) card: &'a Card,
}

impl<'a> CardContext<'a> {
    pub(super) fn edit(self, edit: CardEdit) -> Request {
        Request::Edit(Edit::Card(self.place, edit))
    }

    /// How the round that is counted stands, where only the facilitator sees this window, and only
    /// what was counted in by hand.
    pub(super) fn counted(self, wall: WallLocation) -> Option<&'a Tally> {
        let round = self.card.rounds().last().filter(|round| !round.revealed)?;
        (wall == WallLocation::Apart && !round.sealed).then_some(&round.tally)
    }

    /// Whether as many are counted in as there are people, where that is known.
    pub(super) fn everyone_is_in(self) -> bool {
        let people = self.session.about().people;
        people.is_some_and(|people| self.card.counted() >= u32::from(people))
    }

    pub(super) fn go(self, stage: Stage) -> Request {
        Request::Go(Step::Mechanism(self.place, stage))
    }
}
