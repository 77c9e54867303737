use super::count::{count, count_all, hidden, new_round, take_back};
use super::dots::dots;
use super::outcomes::{actions, focus, parking};
use super::perspectives::{perspectives, smallest_group};
use super::{AboutEdit, CardEdit, Edit, Field};
use crate::session::{
    Agreement, Ballots, Card, MAX_BALLOTS, MAX_DOTS_EACH, MAX_NOTE, MAX_PEOPLE, MAX_PERSPECTIVE,
    MAX_PERSPECTIVES, MAX_ROUNDS, MAX_TEAM, Part, Round, SMALLEST_GROUP_LEAST, SMALLEST_GROUP_MOST,
    Session,
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

/// Makes one change.
///
/// # Errors
/// A [`Refusal`] where the change makes no sense for this session; nothing has changed then.
///
/// ```
/// use roundtable::edit::{CardEdit, Edit, Refusal, apply};
/// use roundtable::session::{Session, Vote};
/// use roundtable::workshop::{Level, integrated_leadership};
///
/// let session = Session::new(integrated_leadership());
/// let four = Vote::Level(Level::new(4).unwrap());
/// let counted = apply(&session, Edit::Card(0, CardEdit::Count(four))).unwrap();
/// assert_eq!(counted.cards()[0].rounds()[0].tally.ballots(), 1);
/// assert_eq!(apply(&session, Edit::Card(0, CardEdit::Reveal)), Err(Refusal::NothingToReveal));
/// ```
pub fn apply(session: &Session, edit: Edit) -> Result<Session, Refusal> {
    let mut next = session.clone();
    match edit {
        Edit::About(edit) => about(&mut next, edit)?,
        Edit::Card(mechanism, edit) => {
            let frame = Frame {
                empty: session.no_ballots(),
                perspectives: session.perspectives().len(),
                minimum: session.smallest_group(),
            };
            let latest = session
                .cards()
                .iter()
                .filter_map(|card| card.agreed_order())
                .max();
            let on = next.card_mut(mechanism).ok_or(Refusal::NoSuchCard)?;
            let before = on.agreed;
            card(on, &frame, edit)?;
            if on.agreed != before {
                let last = latest.unwrap_or(0).saturating_add(1);
                on.agreed_order = if on.agreed.is_some() { last } else { 0 };
            }
        }
        Edit::Notes(text) => write(next.notes_mut(), text)?,
        Edit::PrivateNotes(text) => write(next.private_notes_mut(), text)?,
        Edit::Closing(text) => write(next.closing_mut(), text)?,
        Edit::Action(edit) => actions(&mut next, edit)?,
        Edit::Park(edit) => parking(&mut next, edit)?,
        Edit::Dots(edit) => dots(&mut next, edit)?,
        Edit::Focus(mechanism, chosen) => focus(&mut next, mechanism, chosen)?,
        Edit::Minutes(part, planned) => minutes(&mut next, part, planned)?,
    }
    Ok(next)
}

fn about(session: &mut Session, edit: AboutEdit) -> Result<(), Refusal> {
    let about = session.about_mut();
    match edit {
        AboutEdit::Team(team) => {
            if team.chars().count() > MAX_TEAM {
                return Err(Refusal::TooLong);
            }
            about.team = team.replace(char::is_control, " ");
        }
        AboutEdit::Date(date) => about.date = date,
        AboutEdit::People(people) => {
            if people.is_some_and(|n| n == 0 || n > MAX_PEOPLE) {
                return Err(Refusal::People);
            }
            about.people = people;
        }
        AboutEdit::Dots(each) => {
            if each.is_some_and(|n| n == 0 || n > MAX_DOTS_EACH) {
                return Err(Refusal::DotsEach);
            }
            about.dots = each;
        }
        AboutEdit::Perspectives(names) => perspectives(session, names)?,
        AboutEdit::SmallestGroup(least) => smallest_group(session, least)?,
    }
    Ok(())
}

/// What a card needs to know of its session.
pub(super) struct Frame {
    /// No ballots, on its scale and with its perspectives.
    pub(super) empty: Ballots,
    pub(super) perspectives: usize,
    /// The fewest ballots with which a perspective is shown apart.
    minimum: u8,
}

impl Frame {
    /// The ballots of a round.
    pub(super) fn ballots(&self, round: &Round) -> Ballots {
        Ballots::of(round.tally.clone(), round.groups.clone(), self.perspectives)
    }
}

fn card(card: &mut Card, frame: &Frame, edit: CardEdit) -> Result<(), Refusal> {
    match edit {
        CardEdit::Count(vote) => count(card, frame, vote, None)?,
        CardEdit::CountFor(vote, perspective) => count(card, frame, vote, Some(perspective))?,
        CardEdit::TakeBack(vote) => take_back(card, frame, vote, None)?,
        CardEdit::TakeBackFor(vote, perspective) => {
            take_back(card, frame, vote, Some(perspective))?;
        }
        CardEdit::CountAll(ballots) => {
            count_all(card, frame, &ballots)?;
            if let Some(round) = hidden(card).filter(|_| !ballots.is_empty()) {
                round.sealed = true;
            }
        }
        CardEdit::Reveal => {
            let round = hidden(card).filter(|round| round.tally.ballots() > 0);
            let round = round.ok_or(Refusal::NothingToReveal)?;
            (round.revealed, round.sealed) = (true, false);
            card.merge_small_groups(frame.minimum);
        }
        CardEdit::NewRound => {
            if card.counting().is_some() {
                return Err(Refusal::StillCounting);
            }
            new_round(card, frame)?;
        }
        CardEdit::DropRound => {
            card.rounds.pop().ok_or(Refusal::NoRound)?;
        }
        CardEdit::Agree(agreed) => {
            if let Some(Agreement::Score(level)) = agreed
                && level.index() >= frame.empty.tally.counts().len()
            {
                return Err(Refusal::NoSuchLevel);
            }
            card.agreed = agreed;
        }
        CardEdit::Write(Field::Why, text) => write(&mut card.why, text)?,
        CardEdit::Write(Field::NextLevel, text) => write(&mut card.next_level, text)?,
        CardEdit::Write(Field::Notes, text) => write(&mut card.notes, text)?,
        CardEdit::Write(Field::Private, text) => write(&mut card.private, text)?,
    }
    Ok(())
}

fn minutes(session: &mut Session, part: Part, planned: Option<u32>) -> Result<(), Refusal> {
    if !session.has(part) {
        return Err(Refusal::NoSuchCard);
    }
    if planned.is_some_and(|minutes| minutes > limits::MINUTES) {
        return Err(Refusal::Minutes);
    }
    let minutes = &mut session.times_mut().minutes;
    match planned {
        Some(planned) => minutes.insert(part, planned),
        None => minutes.remove(&part),
    };
    Ok(())
}

fn write(note: &mut String, text: String) -> Result<(), Refusal> {
    if text.len() > MAX_NOTE {
        return Err(Refusal::TooLong);
    }
    *note = text;
    Ok(())
}

impl CardEdit {
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
