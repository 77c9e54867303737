//! Why an edit was not made.

use crate::session::{
    MAX_BALLOTS, MAX_DOTS_EACH, MAX_PEOPLE, MAX_PERSPECTIVE, MAX_PERSPECTIVES, MAX_ROUNDS,
    SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST,
};
use crate::workshop::limits;

/// Why an edit was not made. The session is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The edit names a card that this workshop does not have.
    #[error("The workshop has nothing at that place.")]
    NoSuchCard,
    /// The level is not on this workshop's scale.
    #[error("The scale has no such level.")]
    NoSuchLevel,
    /// There is no hidden ballot like that to take away.
    #[error("There is no such ballot to take away.")]
    NoSuchBallot,
    /// What people chose in private would be tried out.
    #[error(
        "What people chose in private is among these, so none can be taken back alone. Take all of \
         them back and start again."
    )]
    Sealed,
    /// There is nothing hidden to reveal.
    #[error("Nothing has been counted yet, so there is nothing to reveal.")]
    NothingToReveal,
    /// The round that is open has not been revealed.
    #[error("A round is still being counted. Reveal it first, then start the next.")]
    StillCounting,
    /// The round is full.
    #[error("A round holds {MAX_BALLOTS} ballots at most.")]
    TooManyBallots,
    /// The card is full.
    #[error("A mechanism has {MAX_ROUNDS} rounds at most.")]
    TooManyRounds,
    /// There is no round to drop.
    #[error("There is no round to take back.")]
    NoRound,
    /// What was scored or agreed is not skipped.
    #[error("It was scored or agreed already. Take that back first, then skip it.")]
    Begun,
    /// The team is too large or has nobody in it.
    #[error("A team has 1 to {MAX_PEOPLE} people.")]
    People,
    /// A person has no dots, or a handful too many.
    #[error("Each person has 1 to {MAX_DOTS_EACH} dots.")]
    DotsEach,
    /// There is no dot there to take away.
    #[error("There is no such dot to take away.")]
    NoSuchDot,
    /// No team has so many dots.
    #[error("So many dots cannot come from one team.")]
    TooManyDots,
    /// The room has seen the dots.
    #[error("The dots are already shown. To vote again, take them away first.")]
    DotsAreShown,
    /// There is no such perspective.
    #[error("There is no such perspective.")]
    NoSuchPerspective,
    /// A list of perspectives that cannot be.
    #[error(
        "There are at most {MAX_PERSPECTIVES} perspectives, each with a name of its own of at most \
         {MAX_PERSPECTIVE} characters."
    )]
    Perspectives,
    /// Ballots were counted for it.
    #[error("People have scored from these perspectives. Rename them or add one; none can go.")]
    PerspectiveInUse,
    /// The smallest group is out of range.
    #[error(
        "A perspective is shown apart from {SMALLEST_GROUP_LEAST} to {SMALLEST_GROUP_MOST} ballots on."
    )]
    SmallestGroup,
    /// A part of the agenda would be too long.
    #[error("A part of the agenda has at most {} minutes.", limits::MINUTES)]
    Minutes,
    /// There is no action or parked thought at that place.
    #[error("There is no such line on the list.")]
    NoSuchLine,
    /// The list is full.
    #[error("The list is full. Take something off it first.")]
    TooManyLines,
    /// The text is too long.
    #[error("That text is too long to keep. Nothing was changed; shorten it and try again.")]
    TooLong,
}
