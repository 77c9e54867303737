//! What an earlier session has left open, as it comes into this one.

use super::action::Action;
use super::carried::Carried;
use super::session::Session;

impl Session {
    /// The open actions of an earlier session, as they come into this one: with where they come
    /// from, and for the mechanism of the same identifier, where there is one. Without those that
    /// have come before.
    pub fn to_bring(&self, earlier: &Self) -> Vec<Action> {
        let agreed_on = earlier.about().dates.last().copied();
        let mechanisms = &self.workshop().mechanisms;
        let comes = |action: &Action| {
            let carried = action.carried.as_ref();
            let since = carried.and_then(|carried| carried.since).or(agreed_on);
            let of = action
                .mechanism
                .and_then(|at| earlier.workshop().mechanism(at));
            let same = of.and_then(|of| mechanisms.iter().position(|it| it.id == of.id));
            Action {
                what: action.what.clone(),
                who: action.who.clone(),
                by: action.by,
                mechanism: same.map(Into::into),
                when: action.when.clone(),
                done: false,
                carried: Some(Carried {
                    since,
                    was: action.by,
                    moved: action.times_moved(),
                    ..Carried::default()
                }),
            }
        };
        let is_new = |action: &Action| {
            let same = |one: &&Action| {
                let since = |it: &Action| it.carried.as_ref().map(|carried| carried.since);
                one.what == action.what && one.who == action.who && since(one) == since(action)
            };
            !self.actions().iter().any(|one| same(&one))
        };
        let open = earlier.actions().iter();
        let open = open.filter(|action| action.is_open() && !action.what.trim().is_empty());
        open.map(comes).filter(is_new).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::CarriedAnswer;
    use crate::workshop::integrated_leadership;
    use jiff::civil::{Date, date};

    fn session(day: Date, actions: &[Action]) -> Session {
        let mut session = Session::new(integrated_leadership());
        session.about_mut().dates = vec![day];
        session.actions_mut().extend_from_slice(actions);
        session
    }

    fn ring() -> Action {
        Action {
            what: "ring the ward".into(),
            who: "Amina".into(),
            by: Some(date(2026, 12, 4)),
            mechanism: Some(3.into()),
            ..Action::default()
        }
    }

    #[test]
    fn what_is_open_comes_with_where_it_comes_from() {
        let done = Action {
            done: true,
            ..ring()
        };
        let earlier = session(date(2026, 11, 23), &[done, ring(), Action::default()]);
        let today = session(date(2027, 3, 1), &[]);
        let [came] = &today.to_bring(&earlier)[..] else {
            panic!("one action is open and says something");
        };
        assert_eq!((came.what.as_str(), came.by), ("ring the ward", ring().by));
        assert_eq!(came.mechanism, Some(3.into()));
        let carried = came.carried.clone().unwrap();
        assert_eq!(carried.since, Some(date(2026, 11, 23)));
        assert_eq!((carried.was, carried.moved), (ring().by, 0));
        assert_eq!(carried.answer, CarriedAnswer::NotYet);
    }

    #[test]
    fn its_history_goes_on_from_session_to_session() {
        let first = session(date(2026, 11, 23), &[ring()]);
        let mut second = session(date(2027, 3, 1), &[]);
        let mut came = second.to_bring(&first);
        came[0].by = Some(date(2027, 4, 1));
        came[0].set_answer(CarriedAnswer::Going);
        second.actions_mut().append(&mut came);
        let third = session(date(2027, 6, 1), &[]);
        let came = &third.to_bring(&second)[0];
        let carried = came.carried.as_ref().unwrap();
        assert_eq!(carried.since, Some(date(2026, 11, 23)), "the first time");
        assert_eq!((came.times_moved(), carried.moved), (1, 1));
        assert_eq!(carried.was, Some(date(2027, 4, 1)));
    }

    #[test]
    fn what_was_let_go_or_has_come_already_does_not_come() {
        let first = session(date(2026, 11, 23), &[ring()]);
        let mut second = session(date(2027, 3, 1), &[]);
        let came = second.to_bring(&first);
        second.actions_mut().extend(came);
        assert_eq!(second.to_bring(&first), []);
        second.actions_mut()[0].set_answer(CarriedAnswer::LetGo);
        assert_eq!(session(date(2027, 6, 1), &[]).to_bring(&second), []);
    }

    #[test]
    fn a_first_day_is_no_move() {
        let never = Action { by: None, ..ring() };
        let earlier = session(date(2026, 11, 23), &[never]);
        let mut came = session(date(2027, 3, 1), &[]).to_bring(&earlier);
        came[0].by = Some(date(2027, 4, 1));
        assert_eq!(came[0].times_moved(), 0);
    }
}
