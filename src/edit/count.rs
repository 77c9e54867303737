//! Ballots that are counted into a card and taken away again.

use super::refusal::Refusal;
use crate::session::{Ballots, Card, MAX_BALLOTS, MAX_ROUNDS, Round, Session, Vote, shown_apart};

/// What a card needs to know of its session.
pub(super) struct Frame {
    /// No ballots, on its scale and with its perspectives.
    pub(super) empty: Ballots,
    pub(super) perspectives: usize,
    /// The fewest ballots with which a perspective is shown apart.
    pub(super) minimum: u8,
    /// On which of the session's days something happens now, from 0: the last.
    pub(super) day: usize,
}

impl Frame {
    pub(super) fn of(session: &Session) -> Self {
        Self {
            empty: session.no_ballots(),
            perspectives: session.perspectives().len(),
            minimum: session.smallest_group(),
            day: session.about().dates.len().saturating_sub(1),
        }
    }

    /// The ballots of a round.
    pub(super) fn ballots(&self, round: &Round) -> Ballots {
        Ballots::of(round.tally.clone(), round.groups.clone(), self.perspectives)
    }
}

/// Counts one ballot in; opens a round where none is open.
pub(super) fn count(
    card: &mut Card,
    frame: &Frame,
    vote: Vote,
    perspective: Option<usize>,
) -> Result<(), Refusal> {
    let mut one = frame.empty.clone();
    if perspective.is_some_and(|p| p >= frame.perspectives) {
        return Err(Refusal::NoSuchPerspective);
    }
    if !one.add(vote, perspective) {
        return Err(Refusal::NoSuchLevel);
    }
    count_all(card, frame, &one)
}

/// Takes one ballot of the hidden round away again.
pub(super) fn take_back(
    card: &mut Card,
    frame: &Frame,
    vote: Vote,
    perspective: Option<usize>,
) -> Result<(), Refusal> {
    let round = hidden(card).ok_or(Refusal::NoSuchBallot)?;
    if round.sealed {
        return Err(Refusal::Sealed);
    }
    let mut ballots = frame.ballots(round);
    if !ballots.take(vote, perspective) {
        return Err(Refusal::NoSuchBallot);
    }
    (round.tally, round.groups) = (ballots.tally, ballots.groups);
    Ok(())
}

/// Moves one ballot of the round that was shown last to another vote.
///
/// What is shown apart stays so and what is merged stays merged: a correction that would merge a
/// perspective which the room has seen apart is refused, for the two views of one round would tell
/// what the merged people scored.
pub(super) fn correct(
    card: &mut Card,
    frame: &Frame,
    (from, to): (Vote, Vote),
    perspective: Option<usize>,
) -> Result<(), Refusal> {
    let round = card.rounds.last_mut().ok_or(Refusal::NoRound)?;
    if !round.revealed {
        return Err(Refusal::StillCounting);
    }
    let mut ballots = frame.ballots(round);
    // What the others hold is not in a group any more, whoever they are.
    let perspective = perspective.filter(|&p| round.groups.get(p).is_some());
    if !ballots.take(from, perspective) {
        return Err(Refusal::NoSuchBallot);
    }
    if !ballots.add(to, perspective) {
        return Err(Refusal::NoSuchLevel);
    }
    (round.tally, round.groups) = (ballots.tally, ballots.groups);
    let shown = shown_apart(&card.rounds, frame.minimum);
    let hides = |p: usize| !shown.get(p).copied().unwrap_or(false);
    let mut apart = card.rounds.iter().flat_map(|round| round.groups.apart());
    if apart.any(|(p, _)| hides(p)) {
        return Err(Refusal::GroupTooSmall);
    }
    Ok(())
}

/// Counts many ballots in at once.
pub(super) fn count_all(card: &mut Card, frame: &Frame, more: &Ballots) -> Result<(), Refusal> {
    if more.tally.counts().len() != frame.empty.tally.counts().len() {
        return Err(Refusal::NoSuchLevel);
    }
    if more.is_empty() {
        return Ok(());
    }
    if card.counting().is_none() {
        new_round(card, frame)?;
    }
    let round = hidden(card).ok_or(Refusal::NoRound)?;
    if round.tally.ballots() + more.len() > MAX_BALLOTS {
        return Err(Refusal::TooManyBallots);
    }
    let sum = frame.ballots(round).plus(more);
    let ballots = sum.ok_or(Refusal::NoSuchPerspective)?;
    (round.tally, round.groups) = (ballots.tally, ballots.groups);
    Ok(())
}

/// The round that is being counted.
pub(super) fn hidden(card: &mut Card) -> Option<&mut Round> {
    card.rounds.last_mut().filter(|round| !round.revealed)
}

/// Opens a round.
pub(super) fn new_round(card: &mut Card, frame: &Frame) -> Result<(), Refusal> {
    if card.rounds.len() >= MAX_ROUNDS {
        return Err(Refusal::TooManyRounds);
    }
    card.rounds.push(Round::with(frame.empty.tally.clone()));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::apply::apply;
    use super::super::edits::{AboutEdit, CardEdit, Edit};
    use super::*;
    use crate::workshop::{Level, integrated_leadership};

    fn vote(number: u8) -> Vote {
        Level::new(number).map_or(Vote::DontKnow, Vote::Level)
    }

    fn on_first(session: &Session, edit: CardEdit) -> Result<Session, Refusal> {
        apply(session, Edit::Card(0.into(), edit))
    }

    fn correct(from: u8, to: u8, perspective: Option<usize>) -> CardEdit {
        CardEdit::Correct {
            from: vote(from),
            to: vote(to),
            perspective,
        }
    }

    /// A round of these groups, the last of them of nobody in particular, revealed.
    fn revealed(groups: &[&[u8]]) -> Session {
        let names = ["Health", "Social care", "Lived experience"].map(str::to_owned);
        let about = AboutEdit::Perspectives(Some(names.to_vec()));
        let mut session =
            apply(&Session::new(integrated_leadership()), Edit::About(about)).unwrap();
        for (i, group) in groups.iter().enumerate() {
            for &number in *group {
                let count = match i {
                    3 => CardEdit::Count(vote(number)),
                    i => CardEdit::CountFor(vote(number), i),
                };
                session = on_first(&session, count).unwrap();
            }
        }
        on_first(&session, CardEdit::Reveal).unwrap()
    }

    #[test]
    fn one_score_is_corrected_and_it_is_the_same_round() {
        let session = revealed(&[&[], &[], &[], &[1, 3, 3, 5]]);
        let agreed = on_first(
            &session,
            CardEdit::Write(super::super::CardField::Why, "w".into()),
        );
        let after = on_first(&agreed.unwrap(), correct(5, 0, None)).unwrap();
        let card = &after.cards()[0];
        assert_eq!(card.rounds().len(), 1);
        let tally = &card.revealed().unwrap().tally;
        assert_eq!(
            (tally.counts(), tally.dont_know()),
            (&[1, 0, 2, 0, 0][..], 1)
        );
        assert_eq!(card.why(), "w");
    }

    #[test]
    fn what_was_not_scored_or_not_shown_cannot_be_corrected() {
        let fresh = Session::new(integrated_leadership());
        let edit = correct(1, 2, None);
        assert_eq!(on_first(&fresh, edit.clone()), Err(Refusal::NoRound));
        let session = revealed(&[&[], &[], &[], &[1, 3]]);
        assert_eq!(
            on_first(&session, correct(2, 3, None)),
            Err(Refusal::NoSuchBallot)
        );
        assert_eq!(
            on_first(&session, correct(1, 9, None)),
            Err(Refusal::NoSuchLevel)
        );
        let counting = on_first(&session, CardEdit::Count(vote(1))).unwrap();
        assert_eq!(on_first(&counting, edit), Err(Refusal::StillCounting));
    }

    #[test]
    fn a_score_is_corrected_in_its_perspective_and_merged_ones_stay_merged() {
        // Three are too few: they are among the others.
        let session = revealed(&[&[1, 2, 3, 4], &[2, 2, 2, 2], &[5, 5, 5], &[4, 4, 4]]);
        let apart = |session: &Session| {
            let round = session.cards()[0].revealed().unwrap();
            (0..3)
                .map(|p| round.groups.get(p).cloned())
                .collect::<Vec<_>>()
        };
        let before = apart(&session);
        assert!(before[0].is_some() && before[2].is_none());
        let after = on_first(&session, correct(1, 5, Some(0))).unwrap();
        assert_eq!(apart(&after)[0].as_ref().unwrap().counts(), [0, 1, 1, 1, 1]);
        assert_eq!(apart(&after)[1..], before[1..]);
        // Of the third perspective, which is shown with the others.
        let after = on_first(&session, correct(5, 1, Some(2))).unwrap();
        assert_eq!(apart(&after), before);
        assert_eq!(
            on_first(&session, correct(5, 1, Some(0))),
            Err(Refusal::NoSuchBallot)
        );
    }

    #[test]
    fn a_correction_that_would_merge_what_the_room_has_seen_is_refused() {
        let session = revealed(&[&[1, 2, 3, 4], &[2, 2, 2, 2], &[], &[4, 4, 4, 4]]);
        let refused = on_first(&session, correct(1, 0, Some(0)));
        assert_eq!(refused, Err(Refusal::GroupTooSmall));
    }
}
