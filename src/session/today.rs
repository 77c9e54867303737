//! Today's choice: which mechanisms of the workshop are scored, in which order, and what was added.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::agenda::{MAX_SPENT, Part};
use super::card::Card;
use super::dots::Dots;
use super::session::Session;
use crate::workshop::{ADDED, Mechanism, MechanismIndex, OfToday, Workshop};

/// How many of the workshop's mechanisms were chosen for today, and how many were added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChosenToday {
    /// Of the workshop's own.
    pub chosen: usize,
    /// How many the workshop has.
    pub of: usize,
    /// With a name alone.
    pub added: usize,
}

impl Session {
    /// The workshop as it came, with what was left out today: what is scored stands in
    /// [`Session::workshop`].
    pub fn whole_workshop(&self) -> &Workshop {
        &self.whole
    }

    /// Today's own title, where it is not the workshop's.
    pub fn title_of_today(&self) -> Option<&str> {
        let today = &self.workshop.title;
        (*today != self.whole.title).then_some(today)
    }

    /// What is scored today, in order.
    pub fn of_today(&self) -> Vec<OfToday> {
        let mechanisms = self.workshop.mechanisms.iter();
        let of_today = mechanisms.map(|mechanism| {
            let id = mechanism.id.clone();
            if self.is_own(&id) {
                OfToday::Own(id)
            } else {
                let name = mechanism.name.clone();
                OfToday::Added { id, name }
            }
        });
        of_today.collect()
    }

    /// Whether a choice was made: something is left out, added, moved, or called otherwise.
    pub fn is_chosen_today(&self) -> bool {
        self.workshop != self.whole
    }

    /// The workshop's mechanisms that were left out today by choice, in its own order.
    pub fn left_out(&self) -> impl Iterator<Item = &Mechanism> {
        let whole = self.whole.mechanisms.iter();
        whole.filter(|own| self.place_of(&own.id).is_none())
    }

    /// Whether a mechanism was added on the day.
    pub fn is_added(&self, mechanism: MechanismIndex) -> bool {
        let named = self.workshop.mechanism(mechanism);
        named.is_some_and(|mechanism| !self.is_own(&mechanism.id))
    }

    /// How many were chosen and added; nothing where that is the whole workshop and no more.
    pub fn chosen_today(&self) -> Option<ChosenToday> {
        let of = self.whole.mechanisms.len();
        let chosen = of - self.left_out().count();
        let added = self.cards.len() - chosen;
        (chosen < of || added > 0).then_some(ChosenToday { chosen, of, added })
    }

    /// Where the mechanism with this id stands today.
    pub fn place_of(&self, id: &str) -> Option<MechanismIndex> {
        let mut all = self.workshop.indexed();
        all.find_map(|(at, mechanism)| (mechanism.id == id).then_some(at))
    }

    /// Where a mechanism of this session stands in another one of the same workshop.
    pub fn place_in(&self, mechanism: MechanismIndex, other: &Self) -> Option<MechanismIndex> {
        other.place_of(&self.workshop.mechanism(mechanism)?.id)
    }

    /// Whether something was entered for a mechanism that would be lost without it: scores, an
    /// ending, a target, notes, an action of today, or that the team works on it. Its dots are asked
    /// about apart, since nobody may know of them before they are shown.
    pub fn has_work_on(&self, mechanism: MechanismIndex) -> bool {
        let idle = |card: &Card| {
            let ballots = card.rounds.iter().any(|round| round.tally.ballots() > 0);
            let noted = [card.why(), card.next_level(), card.notes(), card.private()];
            !ballots
                && card.agreed.is_none()
                && card.target.is_none()
                && noted.iter().all(|note| note.is_empty())
        };
        let mut todays = self.actions.iter().filter(|it| it.carried.is_none());
        !self.card(mechanism).is_none_or(idle)
            || self.focus.contains(&mechanism)
            || todays.any(|action| action.mechanism == Some(mechanism))
            || (self.dots.revealed()).is_some_and(|dots| dots.get(mechanism.get()) > Some(&0))
    }

    fn is_own(&self, id: &str) -> bool {
        // What the workshop has not is asked for first by its id: that of most begins otherwise.
        !id.starts_with(ADDED) || self.whole.mechanisms.iter().any(|own| own.id == id)
    }

    /// Scores this from now on, which was made of the whole workshop ([`Workshop::for_today`]).
    /// Everything that belongs to a mechanism stays with its id; what belongs to one that is left
    /// out goes, but the time that it took, which counts to the welcome.
    pub(crate) fn choose(&mut self, today: Workshop) {
        let places = today.indexed().map(|(at, it)| (it.id.as_str(), at));
        let places: HashMap<&str, MechanismIndex> = places.collect();
        let moves = self.workshop.mechanisms.iter();
        let moves: Vec<Option<MechanismIndex>> = moves
            .map(|before| places.get(before.id.as_str()).copied())
            .collect();
        let to = |from: MechanismIndex| moves.get(from.get()).copied().flatten();

        let many = today.mechanisms.len();
        let mut cards: Vec<Arc<Card>> = vec![Arc::default(); many];
        let mut counts = vec![0; many];
        for (at, (card, dots)) in self.cards.iter().zip(self.dots.counts()).enumerate() {
            if let Some(to) = to(MechanismIndex::new(at)) {
                cards[to.get()] = Arc::clone(card);
                counts[to.get()] = *dots;
            }
        }
        let sealed = self.dots.sealed;
        let dots = Dots::new(counts, self.dots.is_revealed());
        self.dots = dots.unwrap_or_else(|| Dots::empty(many));
        self.dots.sealed = sealed;
        self.cards = cards;
        self.focus = self.focus.iter().filter_map(|&at| to(at)).collect();
        for action in &mut self.actions {
            action.mechanism = action.mechanism.and_then(to);
        }
        let moved = |part: Part| match part {
            Part::Mechanism(at) => to(at).map(Part::Mechanism),
            other => Some(other),
        };
        let times = &mut self.times;
        let minutes = times.minutes.iter();
        times.minutes = minutes
            .filter_map(|(&part, &minutes)| Some((moved(part)?, minutes)))
            .collect();
        times.spent = moved_time(&times.spent, moved);
        times.last = times.last.and_then(moved);
        drop(places);
        self.workshop = today;
        let latest = self.latest_break();
        self.times.break_after = self.times.break_after.map(|after| after.min(latest));
    }

    /// Whether another state of this session has taken the same time, with the same part on last.
    pub(crate) fn has_times_of(&self, other: &Self) -> bool {
        let (one, times) = (&self.times, &other.times);
        self.workshop == other.workshop && one.spent == times.spent && one.last == times.last
    }

    /// Takes over the time that parts have taken in another state of this session, and which was on
    /// last.
    pub(crate) fn take_times_of(&mut self, other: &Self) {
        let now = &other.times;
        let moved = |part: Part| match part {
            Part::Mechanism(at) => other.place_in(at, self).map(Part::Mechanism),
            other => Some(other),
        };
        let (spent, last) = (moved_time(&now.spent, moved), now.last.and_then(moved));
        (self.times.spent, self.times.last) = (spent, last);
    }
}

/// The time that parts have taken, once they stand elsewhere; what one took that stands nowhere, the
/// welcome has taken.
fn moved_time(
    spent: &BTreeMap<Part, u32>,
    moved: impl Fn(Part) -> Option<Part>,
) -> BTreeMap<Part, u32> {
    let mut all = BTreeMap::new();
    for (&part, &seconds) in spent {
        let taken: &mut u32 = all.entry(moved(part).unwrap_or(Part::Welcome)).or_default();
        *taken = taken.saturating_add(seconds).min(MAX_SPENT);
    }
    all
}
