//! Why an edit was not made; `phrases::refusals` says it in words.

/// Why an edit was not made. The session is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The edit names a card that this workshop does not have.
    NoSuchCard,
    /// The level is not on this workshop's scale.
    NoSuchLevel,
    /// There is no hidden ballot like that to take away.
    NoSuchBallot,
    /// What people chose in private would be tried out.
    Sealed,
    /// Scores from before the day come late: the room has seen a round.
    ShownBefore,
    /// There is nothing hidden to reveal.
    NothingToReveal,
    /// The round that is open has not been revealed.
    StillCounting,
    /// The round is full.
    TooManyBallots,
    /// The card is full.
    TooManyRounds,
    /// There is no round to drop.
    NoRound,
    /// What was scored or agreed is not skipped.
    Begun,
    /// The team is too large or has nobody in it.
    People,
    /// Days that are not in order, or too many.
    Days,
    /// A person has no dots, or a handful too many.
    DotsEach,
    /// There is no dot there to take away.
    NoSuchDot,
    /// No team has so many dots.
    TooManyDots,
    /// The room has seen the dots.
    DotsAreShown,
    /// There is no such perspective.
    NoSuchPerspective,
    /// A list of perspectives that cannot be.
    Perspectives,
    /// Ballots were counted for it.
    PerspectiveInUse,
    /// A perspective that the room has seen apart would have to be merged.
    GroupTooSmall,
    /// The smallest group is out of range.
    SmallestGroup,
    /// Too few or too many are chosen for today.
    HowManyToday,
    /// What is added has no name.
    NoName,
    /// Two of those that are chosen for today would be the same, or called the same.
    SameName,
    /// What would be left out has scores, notes or an action.
    HasWork,
    /// Hidden dots may stand at what would be left out.
    DotsAreCounted,
    /// A part of the agenda would be too long.
    Minutes,
    /// There is no action or parked thought at that place.
    NoSuchLine,
    /// The list is full.
    TooManyLines,
    /// The workshop has no texts in this language.
    NoSuchLanguage,
    /// The text is too long.
    TooLong,
}
