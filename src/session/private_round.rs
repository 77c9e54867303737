//! The laptop that goes round: what was chosen in private, until it is handed over as a count.

use super::groups::Ballots;
use super::limits::MAX_PEOPLE;
use super::session::Session;
use super::tally::Vote;
use crate::workshop::MechanismIndex;

/// The laptop goes round: one person after another chooses in private.
///
/// Covered → choosing → chosen → covered, until everyone had it or the facilitator ends it. What a
/// person confirmed is counted at that moment and is nowhere any more: it cannot be read, changed
/// or taken back, and `Debug` does not tell it. Nothing of it is in the session before the round
/// ends; then it all goes in at once, in one edit: [`Passed::Ballots`] by
/// `edit::CardEdit::CountAll`, [`Passed::Dots`] by `edit::DotsEdit::AddAll`.
///
/// ```
/// use roundtable::session::{Passed, PrivateRound, Phase, Session, Vote};
/// use roundtable::workshop::{Level, integrated_leadership};
///
/// let session = Session::new(integrated_leadership());
/// let mut passing = PrivateRound::of_ballots(&session);
/// assert_eq!(passing.phase(), Phase::Covered);
/// passing.uncover(None);
/// passing.choose(Vote::Level(Level::new(4).unwrap()));
/// assert_eq!(passing.phase(), Phase::Chosen);
/// passing.confirm();
/// assert_eq!((passing.phase(), passing.counted()), (Phase::Covered, 1));
/// let Passed::Ballots(ballots) = passing.end() else { unreachable!() };
/// assert_eq!(ballots.len(), 1);
/// ```
pub struct PrivateRound {
    so_far: Passed,
    choice: Option<Choice>,
    perspective: Option<usize>,
    perspectives: usize,
    levels: usize,
    dots_each: u8,
    people: Option<u16>,
    counted: u16,
    skipped: u16,
}

/// What went round, when it is over.
#[derive(Clone, PartialEq, Eq)]
pub enum Passed {
    /// Ballots for one mechanism.
    Ballots(Ballots),
    /// Dots for each mechanism, in the workshop's order.
    Dots(Vec<u32>),
}

/// What the private screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// "Pass it on": nothing.
    Covered,
    /// The levels, or the mechanisms with the dots that this person has put on them so far.
    Choosing,
    /// What was chosen, to be confirmed or changed.
    Chosen,
}

/// What the person who has the laptop chose, until they confirm it.
enum Choice {
    Ballot(Option<Vote>),
    Dots(Vec<u8>),
}

impl PrivateRound {
    /// Starts a round of ballots for a mechanism.
    pub fn of_ballots(session: &Session) -> Self {
        Self::new(session, Passed::Ballots(session.no_ballots()))
    }

    /// Starts the dots for priorities.
    pub fn of_dots(session: &Session) -> Self {
        let none = vec![0; session.cards().len()];
        Self::new(session, Passed::Dots(none))
    }

    fn new(session: &Session, so_far: Passed) -> Self {
        let dots = matches!(so_far, Passed::Dots(_));
        Self {
            so_far,
            choice: None,
            perspective: None,
            // Dots are counted all together.
            perspectives: if dots {
                0
            } else {
                session.perspectives().len()
            },
            levels: session.workshop().scale.len(),
            dots_each: session.dots_each(),
            people: session.about().people,
            counted: 0,
            skipped: 0,
        }
    }

    /// What is shown.
    pub fn phase(&self) -> Phase {
        match &self.choice {
            None => Phase::Covered,
            Some(Choice::Ballot(Some(_))) => Phase::Chosen,
            Some(Choice::Dots(dots)) if dots.iter().any(|&n| n > 0) => Phase::Chosen,
            Some(_) => Phase::Choosing,
        }
    }

    /// How many have confirmed.
    pub fn counted(&self) -> u16 {
        self.counted
    }

    /// How many have passed it on without a choice.
    pub fn skipped(&self) -> u16 {
        self.skipped
    }

    /// How many still have to get it, where the size of the team is known.
    pub fn left(&self) -> Option<u16> {
        let had_it = self.counted.saturating_add(self.skipped);
        self.people.map(|people| people.saturating_sub(had_it))
    }

    /// Whether everyone had it, or nobody more can.
    pub fn is_over(&self) -> bool {
        let had_it = self.counted.saturating_add(self.skipped);
        had_it >= self.people.unwrap_or(MAX_PEOPLE)
    }

    /// The next person takes the covered screen up, from a perspective where there are any. False
    /// where it is not covered, where there is no such perspective, or where everyone had it.
    pub fn uncover(&mut self, perspective: Option<usize>) -> bool {
        if self.choice.is_some() || self.is_over() || !self.has(perspective) {
            return false;
        }
        self.perspective = perspective;
        self.choice = Some(match &self.so_far {
            Passed::Ballots(_) => Choice::Ballot(None),
            Passed::Dots(counts) => Choice::Dots(vec![0; counts.len()]),
        });
        true
    }

    /// The perspective of the person who has it.
    pub fn perspective(&self) -> Option<usize> {
        self.perspective
    }

    /// Sets the perspective of the person who has it; false where that cannot be.
    pub fn choose_perspective(&mut self, perspective: Option<usize>) -> bool {
        let can = self.choice.is_some() && self.has(perspective);
        if can {
            self.perspective = perspective;
        }
        can
    }

    /// Chooses a vote, or another one; false where that cannot be.
    pub fn choose(&mut self, vote: Vote) -> bool {
        let on_scale = match vote {
            Vote::Level(level) => level.index() < self.levels,
            Vote::DontKnow => true,
        };
        match &mut self.choice {
            Some(Choice::Ballot(chosen)) if on_scale => {
                *chosen = Some(vote);
                true
            }
            _ => false,
        }
    }

    /// Puts a dot on a mechanism; false where there is none left or no such mechanism.
    pub fn add_dot(&mut self, mechanism: MechanismIndex) -> bool {
        let left = self.dots_left().is_some_and(|left| left > 0);
        match &mut self.choice {
            Some(Choice::Dots(dots)) if left => match dots.get_mut(mechanism.get()) {
                Some(count) => {
                    *count += 1;
                    true
                }
                None => false,
            },
            _ => false,
        }
    }

    /// Takes a dot off a mechanism again; false where there is none.
    pub fn take_dot(&mut self, mechanism: MechanismIndex) -> bool {
        match &mut self.choice {
            Some(Choice::Dots(dots)) => match dots.get_mut(mechanism.get()) {
                Some(count) if *count > 0 => {
                    *count -= 1;
                    true
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// How many dots this person can still put.
    pub fn dots_left(&self) -> Option<u8> {
        match &self.choice {
            Some(Choice::Dots(dots)) => {
                let put: u8 = dots.iter().fold(0, |sum, &n| sum.saturating_add(n));
                Some(self.dots_each.saturating_sub(put))
            }
            _ => None,
        }
    }

    /// The vote that waits to be confirmed: for the private screen alone.
    pub fn chosen(&self) -> Option<Vote> {
        match self.choice {
            Some(Choice::Ballot(vote)) => vote,
            _ => None,
        }
    }

    /// The dots that wait to be confirmed, in the workshop's order: for the private screen alone.
    pub fn chosen_dots(&self) -> Option<&[u8]> {
        match &self.choice {
            Some(Choice::Dots(dots)) => Some(dots),
            _ => None,
        }
    }

    /// Counts what was chosen and covers the screen; false where nothing was chosen.
    pub fn confirm(&mut self) -> bool {
        if self.phase() != Phase::Chosen {
            return false;
        }
        match (self.choice.take(), &mut self.so_far) {
            (Some(Choice::Ballot(Some(vote))), Passed::Ballots(ballots)) => {
                ballots.add(vote, self.perspective);
            }
            (Some(Choice::Dots(dots)), Passed::Dots(counts)) => {
                for (count, dots) in counts.iter_mut().zip(dots) {
                    *count += u32::from(dots);
                }
            }
            _ => {}
        }
        self.perspective = None;
        self.counted += 1;
        true
    }

    /// Passes it on without a choice, whatever was chosen so far; false where everyone had it.
    pub fn skip(&mut self) -> bool {
        if self.is_over() {
            return false;
        }
        self.cover();
        self.skipped += 1;
        true
    }

    /// Covers the screen and forgets what was chosen; the same person's turn begins again.
    pub fn cover(&mut self) {
        self.choice = None;
        self.perspective = None;
    }

    /// Ends the round, whoever has it; what is not confirmed is not counted.
    pub fn end(self) -> Passed {
        self.so_far
    }

    fn has(&self, perspective: Option<usize>) -> bool {
        perspective.is_none_or(|p| p < self.perspectives)
    }
}

impl std::fmt::Debug for PrivateRound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let covered = self.choice.is_none();
        f.debug_struct("PrivateRound")
            .field("covered", &covered)
            .field("counted", &self.counted)
            .field("skipped", &self.skipped)
            .finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Passed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ballots(ballots) => ballots.fmt(f),
            Self::Dots(dots) => write!(f, "Dots({})", dots.iter().sum::<u32>()),
        }
    }
}
