//! Every change that can be made to a session.

use crate::workshop::{Level, MechanismIndex};
use jiff::civil::Date;

use super::dots::DotsEdit;
use super::outcomes::{ActionEdit, ParkEdit};
use super::today::Choice;
use crate::session::{Agreement, Ballots, LastTime, Mark, Part, Vote};

/// One change to a session. Everything that a facilitator can undo is one of these.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Who sits together, and when.
    About(AboutEdit),
    /// Something on the card of the mechanism at this place of the workshop, counted from 0.
    Card(MechanismIndex, CardEdit),
    /// Counts ballots in that were cast before the day, for each of these mechanisms, as
    /// [`CardEdit::CountAll`] does: all of them or none, and in one step. The room has seen no scores of
    /// theirs yet.
    CountEach(Vec<(MechanismIndex, Ballots)>),
    /// The whole text of the session's own notes.
    Notes(String),
    /// Puts the words of a note's line, counted from 0, on the list that the mark names, and marks
    /// the line.
    PutOnList(ListedNote, usize, Mark),
    /// The whole text of what the facilitator keeps for themselves about the session.
    PrivateNotes(String),
    /// The whole text of the last round of words.
    Closing(String),
    /// What somebody has taken on.
    Action(ActionEdit),
    /// What does not belong here and must not be lost.
    Park(ParkEdit),
    /// The dots that people spend.
    Dots(DotsEdit),
    /// Whether the team works on the mechanism at this place, counted from 0.
    Focus(MechanismIndex, bool),
    /// The minutes that a part of the agenda has on the day; `None` for the workshop's.
    Minutes(Part, Option<u32>),
    /// How many parts come between the welcome and the break.
    BreakAfter(usize),
    /// What is scored today, in which order, and under which title.
    Choose(Choice),
    /// An earlier session is laid beside this one, or none.
    LayOver(Option<Box<LastTime>>),
}

/// A change to team, date or number of people.
#[derive(Clone, Debug, PartialEq)]
pub enum AboutEdit {
    /// The team's name.
    Team(String),
    /// The days, first to last. Rounds of a day that is taken away were on the last that is left.
    Dates(Vec<Date>),
    /// How many people score.
    People(Option<u16>),
    /// How many dots each person has; `None` for as many as the workshop gives.
    Dots(Option<u8>),
    /// The session's own perspectives; `None` for the workshop's. Once a ballot has a perspective,
    /// names can be changed and added, and none taken away.
    Perspectives(Option<Vec<String>>),
    /// The facilitator's own title of the picture; `None`, or nothing but space, for the one that
    /// is found.
    Headline(Option<String>),
    /// The fewest ballots with which a perspective is shown apart; `None` for the usual number.
    SmallestGroup(Option<u8>),
    /// In which of its workshop's languages the session is held, as a tag of BCP 47.
    Language(String),
}

/// A change to one mechanism's card.
///
/// `Debug` does not tell what a ballot or a note was.
#[derive(Clone, PartialEq)]
pub enum CardEdit {
    /// Counts one ballot in; opens the first round, or the next one after a reveal.
    Count(Vote),
    /// Takes one ballot of the hidden round away again.
    TakeBack(Vote),
    /// Counts one ballot in from the perspective at this place of the session's list.
    CountFor(Vote, usize),
    /// Takes one ballot of this perspective away again.
    TakeBackFor(Vote, usize),
    /// Counts all of these in at once. After that none can be taken back from the round: it would
    /// try out what people chose in private. The whole round can ([`CardEdit::DropRound`]).
    CountAll(Ballots),
    /// Shows the hidden round to the room, and merges the perspectives that may not be shown apart.
    Reveal,
    /// One ballot of the round that was shown last stands at another vote: a card was misread. From
    /// a perspective that is shown apart, or from the others.
    Correct {
        /// Where it was counted.
        from: Vote,
        /// Where it belongs.
        to: Vote,
        /// Whose it is.
        perspective: Option<usize>,
    },
    /// Opens another round.
    NewRound,
    /// Drops the last round.
    DropRound,
    /// How it ended; `None` opens it again.
    Agree(Option<Agreement>),
    /// The level that the team wants to reach; `None` for no target.
    Target(Option<Level>),
    /// Whether the team leaves it out. Scoring or agreeing takes it in again.
    Skip(bool),
    /// The whole text of one of the card's notes.
    Write(CardField, String),
}

/// A note whose lines can go on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListedNote {
    /// The session's own notes.
    Session,
    /// One of a card's notes; none of the private one.
    Card(MechanismIndex, CardField),
}

/// The notes of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardField {
    /// Why the team settled there.
    Why,
    /// What would move it up one level.
    NextLevel,
    /// What was said.
    Notes,
    /// What the facilitator keeps for themselves.
    Private,
}

impl std::fmt::Debug for CardEdit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Count(_) => f.write_str("Count"),
            Self::TakeBack(_) => f.write_str("TakeBack"),
            Self::CountFor(..) => f.write_str("CountFor"),
            Self::TakeBackFor(..) => f.write_str("TakeBackFor"),
            Self::CountAll(ballots) => f.debug_tuple("CountAll").field(ballots).finish(),
            Self::Reveal => f.write_str("Reveal"),
            Self::Correct { .. } => f.write_str("Correct"),
            Self::NewRound => f.write_str("NewRound"),
            Self::DropRound => f.write_str("DropRound"),
            Self::Agree(agreed) => f.debug_tuple("Agree").field(agreed).finish(),
            Self::Target(level) => f.debug_tuple("Target").field(level).finish(),
            Self::Skip(skipped) => f.debug_tuple("Skip").field(skipped).finish(),
            Self::Write(field, text) => write!(f, "Write({field:?}, {} bytes)", text.len()),
        }
    }
}

impl Edit {
    /// For a ballot or a dot, whether this counts it in, and the edit that does the opposite.
    pub fn opposite(&self) -> Option<(bool, Self)> {
        match self {
            Self::Card(mechanism, edit) => {
                let (counted_in, back) = edit.opposite()?;
                Some((counted_in, Self::Card(*mechanism, back)))
            }
            Self::Dots(DotsEdit::Add(at)) => Some((true, Self::Dots(DotsEdit::Take(*at)))),
            Self::Dots(DotsEdit::Take(at)) => Some((false, Self::Dots(DotsEdit::Add(*at)))),
            _ => None,
        }
    }
}

impl CardEdit {
    /// For a ballot, whether this counts it in, and the edit that does the opposite.
    pub fn opposite(&self) -> Option<(bool, Self)> {
        match *self {
            Self::Count(vote) => Some((true, Self::TakeBack(vote))),
            Self::TakeBack(vote) => Some((false, Self::Count(vote))),
            Self::CountFor(vote, group) => Some((true, Self::TakeBackFor(vote, group))),
            Self::TakeBackFor(vote, group) => Some((false, Self::CountFor(vote, group))),
            _ => None,
        }
    }

    /// Whether this counts a ballot in or takes one away.
    pub(super) fn is_ballot(&self) -> bool {
        matches!(
            self,
            Self::Count(_)
                | Self::TakeBack(_)
                | Self::CountFor(..)
                | Self::TakeBackFor(..)
                | Self::CountAll(_)
        )
    }
}
