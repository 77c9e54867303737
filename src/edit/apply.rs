//! One edit to a session: what is changed, or why it is not.

use super::count::{Frame, correct, count, count_all, hidden, new_round, take_back};
use super::dots::dots;
use super::edits::{AboutEdit, CardEdit, CardField, Edit, ListedNote};
use super::outcomes::{ActionEdit, ParkEdit, actions, focus, parking};
use super::perspectives::{perspectives, smallest_group};
use super::refusal::Refusal;
use super::today::choose;
use crate::session::{
    About, Action, Agreement, Card, MAX_DOTS_EACH, MAX_HEADLINE, MAX_NOTE, MAX_PEOPLE, MAX_TEAM,
    Mark, MarkedText, Part, Round, Session, is_line, split_item,
};
use crate::workshop::{Level, is_unseen, limits};

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
/// let counted = apply(&session, Edit::Card(0.into(), CardEdit::Count(four))).unwrap();
/// assert_eq!(counted.cards()[0].rounds()[0].tally.ballots(), 1);
/// assert_eq!(apply(&session, Edit::Card(0.into(), CardEdit::Reveal)), Err(Refusal::NothingToReveal));
/// ```
pub fn apply(session: &Session, edit: Edit) -> Result<Session, Refusal> {
    let mut next = session.clone();
    match edit {
        Edit::About(edit) => about(&mut next, edit)?,
        Edit::CountEach(counted) => {
            let frame = Frame::of(session);
            for (mechanism, ballots) in counted {
                let on = next.card_mut(mechanism).ok_or(Refusal::NoSuchCard)?;
                if on.revealed().is_some() {
                    return Err(Refusal::ShownBefore);
                }
                card(on, &frame, CardEdit::CountAll(ballots))?;
            }
        }
        Edit::Card(mechanism, edit) => {
            let frame = Frame::of(session);
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
        Edit::Notes(text) => next.notes_mut().write(short_enough(text)?),
        Edit::PutOnList(note, line, mark) => put_on_list(&mut next, note, line, mark)?,
        Edit::PrivateNotes(text) => *next.private_notes_mut() = short_enough(text)?,
        Edit::Closing(text) => *next.closing_mut() = short_enough(text)?,
        Edit::Action(edit) => actions(&mut next, edit)?,
        Edit::Park(edit) => parking(&mut next, edit)?,
        Edit::Dots(edit) => dots(&mut next, edit)?,
        Edit::Focus(mechanism, chosen) => focus(&mut next, mechanism, chosen)?,
        Edit::Minutes(part, planned) => minutes(&mut next, part, planned)?,
        Edit::BreakAfter(after) => {
            if after > next.latest_break() {
                return Err(Refusal::NoSuchCard);
            }
            next.times_mut().break_after = Some(after);
        }
        Edit::Choose(choice) => choose(&mut next, choice)?,
        Edit::LayOver(last_time) => next.lay_over(last_time.map(|it| *it)),
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
            about.team = team.replace(is_unseen, " ");
        }
        AboutEdit::Headline(headline) => {
            let headline = headline.map(|line| line.replace(char::is_control, " "));
            let headline = headline.filter(|line| !line.trim().is_empty());
            if headline
                .as_ref()
                .is_some_and(|line| !is_line(line, MAX_HEADLINE))
            {
                return Err(Refusal::TooLong);
            }
            about.headline = headline;
        }
        AboutEdit::Language(language) => {
            let same = |it: &str| it.eq_ignore_ascii_case(&language);
            if !session.workshop().languages().any(same) {
                return Err(Refusal::NoSuchLanguage);
            }
            session.hold_in(&language);
        }
        AboutEdit::Dates(dates) => {
            if !About::are_days(&dates) {
                return Err(Refusal::Days);
            }
            let last = dates.len().saturating_sub(1);
            about.dates = dates;
            session.end_days_at(last);
        }
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
            round.day = frame.day;
            card.merge_small_groups(frame.minimum);
        }
        CardEdit::Correct {
            from,
            to,
            perspective,
        } => correct(card, frame, (from, to), perspective)?,
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
            card.agreed = match agreed {
                Some(Agreement::Score(level)) => {
                    Some(Agreement::Score(on_the_scale(frame, level)?))
                }
                other => other,
            };
        }
        CardEdit::Target(target) => {
            card.target = target.map(|level| on_the_scale(frame, level)).transpose()?;
        }
        CardEdit::Skip(skipped) => {
            let ballots = |round: &Round| round.tally.ballots() > 0;
            if skipped && (card.agreed.is_some() || card.rounds.iter().any(ballots)) {
                return Err(Refusal::Begun);
            }
            if skipped {
                card.rounds.clear();
            }
            card.skipped = skipped;
        }
        CardEdit::Write(field, text) => {
            let text = short_enough(text)?;
            match marked(card, field) {
                Some(note) => note.write(text),
                None => card.private = text,
            }
        }
    }
    if card.agreed.is_some() || !card.rounds.is_empty() {
        card.skipped = false;
    }
    Ok(())
}

/// A level as the scale of the session calls it.
fn on_the_scale(frame: &Frame, level: Level) -> Result<Level, Refusal> {
    let none = &frame.empty.tally;
    let has = level.index() < none.counts().len();
    has.then(|| none.level(level.index()))
        .ok_or(Refusal::NoSuchLevel)
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

/// One of the card's notes, if its lines can be marked.
fn marked(card: &mut Card, field: CardField) -> Option<&mut MarkedText> {
    match field {
        CardField::Why => Some(&mut card.why),
        CardField::NextLevel => Some(&mut card.next_level),
        CardField::Notes => Some(&mut card.notes),
        CardField::Private => None,
    }
}

fn put_on_list(
    session: &mut Session,
    note: ListedNote,
    line: usize,
    mark: Mark,
) -> Result<(), Refusal> {
    let (mechanism, text) = match note {
        ListedNote::Session => (None, session.notes_mut()),
        ListedNote::Card(at, field) => {
            let card = session.card_mut(at).ok_or(Refusal::NoSuchCard)?;
            (Some(at), marked(card, field).ok_or(Refusal::NoSuchLine)?)
        }
    };
    if !text.set_mark(line, Some(mark)) {
        return Err(Refusal::NoSuchLine);
    }
    let line = text.text().split('\n').nth(line).unwrap_or_default();
    let what = split_item(line).1.trim().to_owned();
    match mark {
        Mark::Parked => parking(session, ParkEdit::Add(what)),
        Mark::Action => {
            let action = Action {
                what,
                mechanism,
                ..Action::default()
            };
            actions(session, ActionEdit::Add(action))
        }
    }
}

fn short_enough(text: String) -> Result<String, Refusal> {
    (text.len() <= MAX_NOTE)
        .then_some(text)
        .ok_or(Refusal::TooLong)
}

#[cfg(test)]
mod tests {
    use super::super::history::History;
    use super::*;
    use crate::session::Vote;
    use crate::workshop::integrated_leadership;

    fn on_the_first(history: &mut History, edit: CardEdit) -> Result<(), Refusal> {
        history.edit(Edit::Card(0.into(), edit))
    }

    #[test]
    fn scoring_or_agreeing_takes_a_skipped_mechanism_in_again() {
        for edit in [
            CardEdit::Count(Vote::DontKnow),
            CardEdit::Agree(Some(Agreement::Differ)),
            CardEdit::NewRound,
            CardEdit::Skip(false),
        ] {
            let mut history = History::new(Session::new(integrated_leadership()));
            on_the_first(&mut history, CardEdit::Skip(true)).unwrap();
            assert!(history.session().cards()[0].is_skipped());
            assert!(!history.session().cards()[1].is_skipped());
            on_the_first(&mut history, edit.clone()).unwrap();
            assert!(!history.session().cards()[0].is_skipped(), "{edit:?}");
            assert!(history.undo());
            assert!(history.session().cards()[0].is_skipped());
            assert!(history.undo());
            assert!(!history.session().cards()[0].is_skipped());
        }
    }

    #[test]
    fn a_target_is_a_level_of_the_scale_and_can_be_set_before_anything_else() {
        let mut history = History::new(Session::new(integrated_leadership()));
        let target = |history: &History| history.session().cards()[0].target();
        let five = Level::new(5);
        on_the_first(&mut history, CardEdit::Target(five)).unwrap();
        assert_eq!(target(&history), five);
        let six = CardEdit::Target(Level::new(6));
        assert_eq!(on_the_first(&mut history, six), Err(Refusal::NoSuchLevel));
        // It is nothing that has begun: a mechanism with a target alone can be skipped.
        on_the_first(&mut history, CardEdit::Skip(true)).unwrap();
        on_the_first(&mut history, CardEdit::Target(None)).unwrap();
        assert_eq!(target(&history), None);
        assert!(history.undo());
        assert_eq!(target(&history), five);
    }

    #[test]
    fn what_was_scored_or_agreed_cannot_be_skipped() {
        for edit in [
            CardEdit::Count(Vote::DontKnow),
            CardEdit::Agree(Some(Agreement::Differ)),
        ] {
            let mut history = History::new(Session::new(integrated_leadership()));
            on_the_first(&mut history, edit).unwrap();
            let refused = on_the_first(&mut history, CardEdit::Skip(true));
            assert_eq!(refused, Err(Refusal::Begun));
        }
        let mut history = History::new(Session::new(integrated_leadership()));
        on_the_first(&mut history, CardEdit::NewRound).unwrap();
        on_the_first(&mut history, CardEdit::Skip(true)).unwrap();
        assert!(history.session().cards()[0].rounds().is_empty());
    }

    #[test]
    fn a_line_goes_on_its_list_with_its_mark_in_one_step() {
        let team = ListedNote::Card(1.into(), CardField::Notes);
        let mut history = History::new(Session::new(integrated_leadership()));
        let note = "late start\n• ring the ward".to_owned();
        for write in [
            Edit::Card(1.into(), CardEdit::Write(CardField::Notes, note.clone())),
            Edit::Notes(note),
        ] {
            history.edit(write).unwrap();
            history.pause();
        }
        let before = history.session().clone();
        for (note, mark) in [
            (team, Mark::Action),
            (ListedNote::Session, Mark::Action),
            (ListedNote::Session, Mark::Parked),
        ] {
            history.edit(Edit::PutOnList(note, 1, mark)).unwrap();
            let session = history.session();
            let (marked, about) = match note {
                ListedNote::Session => (session.marked_notes(), None),
                ListedNote::Card(..) => (session.cards()[1].marked_notes(), Some(1.into())),
            };
            assert_eq!(marked.mark(1), Some(mark));
            match mark {
                Mark::Parked => assert_eq!(session.parking(), ["ring the ward"]),
                Mark::Action => {
                    assert_eq!(session.actions()[0].what, "ring the ward");
                    assert_eq!(session.actions()[0].mechanism, about);
                }
            }
            assert!(history.undo());
            assert_eq!(*history.session(), before);
        }
        for (note, line) in [
            (team, 2),
            (ListedNote::Session, 7),
            (ListedNote::Card(1.into(), CardField::Private), 0),
        ] {
            let refused = history.edit(Edit::PutOnList(note, line, Mark::Action));
            assert_eq!(refused, Err(Refusal::NoSuchLine), "{note:?}");
        }
    }

    #[test]
    fn a_headline_is_one_line_and_a_run_of_typing_one_step() {
        let headline = |text: &str| Edit::About(AboutEdit::Headline(Some(text.to_owned())));
        let mut history = History::new(Session::new(integrated_leadership()));
        for text in ["W", "We", "We listen\nwell"] {
            history.edit(headline(text)).unwrap();
        }
        assert_eq!(history.session().headline(), Some("We listen well"));
        let longest = "ŵ".repeat(MAX_HEADLINE);
        assert_eq!(
            history.edit(headline(&format!("{longest}ŵ"))),
            Err(Refusal::TooLong)
        );
        assert!(history.undo());
        assert_eq!(history.session().headline(), None);
        history.edit(headline(&longest)).unwrap();
        history.edit(headline(" ")).unwrap();
        assert_eq!(history.session().headline(), None, "the one that is found");
    }
}
