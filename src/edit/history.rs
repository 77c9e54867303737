//! The way back: undo and redo, without the order of ballots.

use crate::workshop::MechanismIndex;
use std::sync::Arc;

use super::apply::apply;
use super::edits::{AboutEdit, CardEdit, CardField, Edit};
use super::outcomes::{ActionEdit, ActionField, ParkEdit};
use super::refusal::Refusal;
use crate::session::{Card, Part, Session};

/// How many steps back are kept.
const STEPS: usize = 1_000;

/// A session with the way back: every state before this one, and every state undone.
///
/// A run of typing into one note is one step, until something else happens or the facilitator
/// pauses ([`History::pause`]). When a round is revealed, or its count ends in any other way, the
/// states in the middle of its count are forgotten, so that no order of ballots can be read from the steps.
///
/// ```
/// use roundtable::edit::{Edit, History};
/// use roundtable::session::Session;
/// use roundtable::workshop::integrated_leadership;
///
/// let mut history = History::new(Session::new(integrated_leadership()));
/// history.edit(Edit::Notes("W".into())).unwrap();
/// history.edit(Edit::Notes("We".into())).unwrap();
/// assert!(history.undo(), "one step for the run of typing");
/// assert_eq!(history.session().notes(), "");
/// assert!(history.redo());
/// assert_eq!(history.session().notes(), "We");
/// ```
#[derive(Clone, Debug)]
pub struct History {
    now: Arc<Session>,
    undo: Vec<Arc<Session>>,
    redo: Vec<Arc<Session>>,
    typing: Option<Typing>,
}

/// What is being typed into: edits of the same place make one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typing {
    Team,
    Headline,
    Perspectives,
    Notes,
    PrivateNotes,
    Closing,
    Card(MechanismIndex, CardField),
    Action(usize, ActionField),
    Park(usize),
}

impl History {
    /// Starts with a session and no way back.
    pub fn new(session: Session) -> Self {
        Self {
            now: Arc::new(session),
            undo: Vec::new(),
            redo: Vec::new(),
            typing: None,
        }
    }

    /// The session as it is now.
    pub fn session(&self) -> &Arc<Session> {
        &self.now
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Makes a change, and a step back from it where it changes anything.
    ///
    /// # Errors
    /// Those of [`apply`]; nothing has changed then.
    pub fn edit(&mut self, edit: Edit) -> Result<(), Refusal> {
        let typing = typing(&edit);
        let ends_count = match &edit {
            Edit::Card(mechanism, card) if !card.is_ballot() && typing.is_none() => {
                Some(*mechanism)
            }
            _ => None,
        };
        let ends_dots = matches!(&edit, Edit::Dots(dots) if !dots.is_count());
        let next = apply(&self.now, edit)?;
        if next == *self.now {
            return Ok(());
        }
        let goes_on = typing.is_some() && typing == self.typing && !self.undo.is_empty();
        if !goes_on {
            self.undo.push(Arc::clone(&self.now));
        }
        self.redo.clear();
        self.typing = typing;
        self.now = Arc::new(next);
        if let Some(mechanism) = ends_count {
            self.forget_order(mechanism);
        }
        if ends_dots {
            self.forget_order_of_dots();
        }
        if self.undo.len() > STEPS {
            self.undo.remove(0);
        }
        Ok(())
    }

    /// Ends a run of typing: the next letter starts a new step.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Adds seconds to the time that a part of the agenda has taken. This is no step: time that was
    /// spent stays spent, whatever is undone.
    pub fn spend(&mut self, part: Part, seconds: u32) {
        if seconds > 0 {
            Arc::make_mut(&mut self.now).spend(part, seconds);
        }
    }

    /// Notes which part of the agenda is on. This is no step either.
    pub fn stand_at(&mut self, part: Part) {
        if self.now.times().last != Some(part) {
            Arc::make_mut(&mut self.now).times_mut().last = Some(part);
        }
    }

    /// Goes one step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.step(|history| (&mut history.undo, &mut history.redo))
    }

    /// Goes one step forward again; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.step(|history| (&mut history.redo, &mut history.undo))
    }

    fn step(
        &mut self,
        stacks: impl Fn(&mut Self) -> (&mut Vec<Arc<Session>>, &mut Vec<Arc<Session>>),
    ) -> bool {
        self.typing = None;
        let now = Arc::clone(&self.now);
        let (from, to) = stacks(self);
        let Some(mut session) = from.pop() else {
            return false;
        };
        if !session.has_times_of(&now) {
            Arc::make_mut(&mut session).take_times_of(&now);
        }
        to.push(now);
        self.now = session;
        true
    }

    /// Forgets every state that shows a round of this card half counted, except the fullest:
    /// the one that the count ended with.
    fn forget_order(&mut self, mechanism: MechanismIndex) {
        let Some(last) = self.undo.last().and_then(|s| s.card(mechanism)).cloned() else {
            return;
        };
        // In a state before a choice it stands elsewhere.
        let now = Arc::clone(&self.now);
        let in_state = |session: &Session| now.place_in(mechanism, session);
        let rounds = last.rounds().len();
        let Some(end) = last.counting().cloned() else {
            return;
        };
        let shown = self.now.card(mechanism).and_then(|card| {
            let round = card.rounds().get(rounds - 1)?;
            round.revealed.then(|| round.groups.clone())
        });
        self.undo.retain(|session| {
            let card = in_state(session).and_then(|at| session.card(at));
            let half = card
                .filter(|card| card.rounds().len() == rounds)
                .and_then(|card| card.counting());
            half.is_none_or(|round| round.tally.ballots() == 0 || *round == end)
        });
        // What may not be shown apart is gone from the steps too: nobody can go back behind the
        // reveal, count on, and find out what a small group had scored.
        if let Some(shown) = shown {
            for session in &mut self.undo {
                let Some(mechanism) = in_state(session) else {
                    continue;
                };
                let card = session.card(mechanism);
                let same = card.filter(|card| card.rounds().len() == rounds);
                if same
                    .and_then(Card::counting)
                    .is_some_and(|round| *round == end)
                    && let Some(card) = Arc::make_mut(session).card_mut(mechanism)
                    && let Some(round) = card.rounds.last_mut()
                {
                    round.groups = shown.clone();
                }
            }
        }
        self.undo.dedup();
    }

    /// Forgets every state that shows the dots half counted, except the one that the count ended
    /// with.
    fn forget_order_of_dots(&mut self) {
        let Some(end) = self.undo.last().map(|session| session.dots().clone()) else {
            return;
        };
        self.undo.retain(|session| {
            let dots = session.dots();
            dots.is_revealed() || dots.spent() == 0 || *dots == end
        });
        self.undo.dedup();
    }
}

fn typing(edit: &Edit) -> Option<Typing> {
    match edit {
        Edit::About(AboutEdit::Team(_)) => Some(Typing::Team),
        Edit::About(AboutEdit::Headline(_)) => Some(Typing::Headline),
        Edit::About(AboutEdit::Perspectives(_)) => Some(Typing::Perspectives),
        Edit::Notes(_) => Some(Typing::Notes),
        Edit::PrivateNotes(_) => Some(Typing::PrivateNotes),
        Edit::Closing(_) => Some(Typing::Closing),
        Edit::Card(mechanism, CardEdit::Write(field, _)) => Some(Typing::Card(*mechanism, *field)),
        Edit::Action(ActionEdit::Write(place, field, _)) => Some(Typing::Action(*place, *field)),
        Edit::Park(ParkEdit::Write(place, _)) => Some(Typing::Park(*place)),
        Edit::About(_)
        | Edit::Card(..)
        | Edit::CountEach(_)
        | Edit::PutOnList(..)
        | Edit::Action(_)
        | Edit::Park(_)
        | Edit::Dots(_)
        | Edit::Focus(..)
        | Edit::Minutes(..)
        | Edit::BreakAfter(_)
        | Edit::Choose(_)
        | Edit::LayOver(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Vote;
    use crate::workshop::{Level, integrated_leadership};

    fn count(history: &mut History, number: u8) {
        let vote = Level::new(number).map_or(Vote::DontKnow, Vote::Level);
        history
            .edit(Edit::Card(0.into(), CardEdit::Count(vote)))
            .unwrap();
    }

    fn fresh() -> History {
        History::new(Session::new(integrated_leadership()))
    }

    #[test]
    fn each_ballot_is_a_step_until_the_reveal() {
        let mut history = fresh();
        count(&mut history, 2);
        count(&mut history, 5);
        history.undo();
        assert_eq!(history.session().cards()[0].rounds()[0].tally.ballots(), 1);
    }

    #[test]
    fn after_the_reveal_no_order_of_ballots_is_left() {
        let mut one = fresh();
        let mut other = fresh();
        for number in [1, 2, 3, 0, 5] {
            count(&mut one, number);
        }
        for number in [5, 0, 3, 2, 1] {
            count(&mut other, number);
        }
        let states = |history: &mut History| {
            history
                .edit(Edit::Card(0.into(), CardEdit::Reveal))
                .unwrap();
            let mut states = vec![Arc::clone(history.session())];
            while history.undo() {
                states.push(Arc::clone(history.session()));
            }
            states
        };
        let (one, other) = (states(&mut one), states(&mut other));
        assert_eq!(one, other);
        assert_eq!(one.len(), 3, "revealed, counted, empty");
    }

    #[test]
    fn a_note_typed_during_the_count_does_not_bring_the_order_back() {
        let mut history = fresh();
        count(&mut history, 1);
        history.edit(Edit::Notes("late start".into())).unwrap();
        count(&mut history, 5);
        history
            .edit(Edit::Card(0.into(), CardEdit::Reveal))
            .unwrap();
        let end = history.session().cards()[0].rounds()[0].tally.clone();
        while history.undo() {
            let card = &history.session().cards()[0];
            assert!(card.rounds().iter().all(|round| round.tally == end));
        }
    }

    #[test]
    fn a_pause_parts_two_runs_of_typing() {
        let mut history = fresh();
        history.edit(Edit::Notes("a".into())).unwrap();
        history.pause();
        history.edit(Edit::Notes("ab".into())).unwrap();
        history.undo();
        assert_eq!(history.session().notes(), "a");
    }

    #[test]
    fn a_run_of_private_typing_is_one_step_and_apart_from_the_teams_notes() {
        let mut history = fresh();
        let write = |field, text: &str| Edit::Card(0.into(), CardEdit::Write(field, text.into()));
        for edit in [
            write(CardField::Notes, "o"),
            write(CardField::Private, "r"),
            write(CardField::Private, "ring"),
            Edit::PrivateNotes("b".into()),
            Edit::PrivateNotes("blinds".into()),
        ] {
            history.edit(edit).unwrap();
        }
        let held = |history: &History| {
            let (session, card) = (history.session(), &history.session().cards()[0]);
            [card.notes(), card.private(), session.private_notes()].map(str::to_owned)
        };
        assert_eq!(held(&history), ["o", "ring", "blinds"]);
        for expected in [["o", "ring", ""], ["o", "", ""], ["", "", ""]] {
            assert!(history.undo());
            assert_eq!(held(&history), expected);
        }
        assert!(!history.can_undo());
        let long = "n".repeat(crate::session::MAX_NOTE + 1);
        for edit in [write(CardField::Private, &long), Edit::PrivateNotes(long)] {
            assert_eq!(history.edit(edit), Err(Refusal::TooLong));
        }
    }

    #[test]
    fn an_edit_that_changes_nothing_is_no_step() {
        let mut history = fresh();
        history.edit(Edit::Notes(String::new())).unwrap();
        assert!(!history.can_undo());
    }
}
