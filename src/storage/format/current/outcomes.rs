//! What the team does with it: dots, focus, actions, parked thoughts.

use super::super::newest::{ActionFile, AnswerFile, CarriedFile, DotsFile, DotsOnFile};
use super::parts::{Found, IndexById, day, most};
use crate::session::{
    Action, Carried, CarriedAnswer, Dots, MAX_ACTIONS, MAX_DOTS, MAX_LINE, MAX_MOVED, MAX_PARKED,
    MAX_WHO, Session, is_line,
};
use jiff::civil::Date;

impl ActionFile {
    pub(super) fn of(action: &Action, session: &Session) -> Self {
        let mechanisms = &session.workshop().mechanisms;
        Self {
            what: action.what.clone(),
            who: action.who.clone(),
            by: action.by.map(|day| day.to_string()),
            mechanism: action
                .mechanism
                .and_then(|at| Some(mechanisms.get(at.get())?.id.clone())),
            when: action.when.clone(),
            done: action.done,
            carried: action.carried.as_ref().map(CarriedFile::of),
        }
    }

    fn into_action(self, at: &str, ids: &IndexById<'_>, found: &mut Found) -> Action {
        line(&self.what, MAX_LINE, &format!("{at}.what"), found);
        line(&self.who, MAX_WHO, &format!("{at}.who"), found);
        line(&self.when, MAX_LINE, &format!("{at}.when"), found);
        let by: Option<Date> = self
            .by
            .and_then(|text| day(&text, &format!("{at}.by"), found));
        let mechanism = self
            .mechanism
            .and_then(|id| ids.find(&id, &format!("{at}.mechanism"), found));
        Action {
            what: self.what,
            who: self.who,
            by,
            mechanism,
            when: self.when,
            done: self.done,
            carried: self
                .carried
                .map(|carried| carried.into_carried(self.done, &format!("{at}.carried"), found)),
        }
    }
}

impl CarriedFile {
    fn of(carried: &Carried) -> Self {
        Self {
            since: carried.since.map(|day| day.to_string()),
            was: carried.was.map(|day| day.to_string()),
            moved: carried.moved,
            answer: match carried.answer {
                CarriedAnswer::NotYet | CarriedAnswer::Done => None,
                CarriedAnswer::Going => Some(AnswerFile::Going),
                CarriedAnswer::LetGo => Some(AnswerFile::LetGo),
            },
            why: carried.why.clone(),
        }
    }

    fn into_carried(self, done: bool, at: &str, found: &mut Found) -> Carried {
        line(&self.why, MAX_LINE, &format!("{at}.why"), found);
        if self.moved > MAX_MOVED {
            let reason = format!("a day can be moved {MAX_MOVED} times at most");
            found.push((format!("{at}.moved"), reason));
        }
        if done && self.answer.is_some() {
            let reason = "what is done is neither still going nor let go";
            found.push((format!("{at}.answer"), reason.to_owned()));
        }
        let mut date = |text: Option<String>, name: &str| {
            text.and_then(|text| day(&text, &format!("{at}.{name}"), found))
        };
        Carried {
            since: date(self.since, "since"),
            was: date(self.was, "was"),
            moved: self.moved,
            answer: match (done, self.answer) {
                (true, _) => CarriedAnswer::Done,
                (false, None) => CarriedAnswer::NotYet,
                (false, Some(AnswerFile::Going)) => CarriedAnswer::Going,
                (false, Some(AnswerFile::LetGo)) => CarriedAnswer::LetGo,
            },
            why: self.why,
        }
    }
}

impl DotsFile {
    pub(super) fn of(session: &Session) -> Option<Self> {
        let dots = session.dots();
        let mechanisms = session.workshop().mechanisms.iter().zip(dots.counts());
        (dots.spent() > 0).then(|| Self {
            counts: mechanisms
                .filter(|(_, count)| **count > 0)
                .map(|(mechanism, &dots)| DotsOnFile {
                    mechanism: mechanism.id.clone(),
                    dots,
                })
                .collect(),
            revealed: dots.is_revealed(),
        })
    }

    pub(super) fn fill(self, session: &mut Session, ids: &IndexById<'_>, found: &mut Found) {
        let len = session.cards().len();
        let mut counts = vec![None; len];
        most("dots.counts", self.counts.len(), len, found);
        for (i, file) in self.counts.into_iter().enumerate().take(len) {
            let path = format!("dots.counts[{i}].mechanism");
            if let Some(place) = ids.find(&file.mechanism, &path, found)
                && counts[place.get()].replace(file.dots).is_some()
            {
                let reason = format!("the dots of `{}` stand here twice", file.mechanism);
                found.push((path, reason));
            }
        }
        let counts = counts.into_iter().map(Option::unwrap_or_default).collect();
        match Dots::new(counts, self.revealed) {
            Some(dots) => *session.dots_mut() = dots,
            None => found.push((
                "dots".to_owned(),
                format!("there are 1 to {MAX_DOTS} dots once they are revealed"),
            )),
        }
    }
}

/// Puts actions, parked thoughts and focus of a file into a session.
pub(super) fn fill(
    session: &mut Session,
    actions: Vec<ActionFile>,
    parking: Vec<String>,
    focus: &[String],
    ids: &IndexById<'_>,
    found: &mut Found,
) {
    most("actions", actions.len(), MAX_ACTIONS, found);
    for (i, action) in actions.into_iter().enumerate().take(MAX_ACTIONS) {
        let action = action.into_action(&format!("actions[{i}]"), ids, found);
        session.actions_mut().push(action);
    }
    most("parking", parking.len(), MAX_PARKED, found);
    for (i, text) in parking.into_iter().enumerate().take(MAX_PARKED) {
        line(&text, MAX_LINE, &format!("parking[{i}]"), found);
        session.parking_mut().push(text);
    }
    let len = session.cards().len();
    most("focus", focus.len(), len, found);
    for (i, id) in focus.iter().enumerate().take(len) {
        let at = format!("focus[{i}]");
        if let Some(place) = ids.find(id, &at, found)
            && !session.focus_mut().insert(place)
        {
            found.push((at, "this stands in the list twice".to_owned()));
        }
    }
}

fn line(text: &str, most: usize, path: &str, found: &mut Found) {
    if !is_line(text, most) {
        let reason = format!("this has to be on one line of at most {most} characters");
        found.push((path.to_owned(), reason));
    }
}
