//! The way that somebody came along the agenda, so that back is the reverse of on.

use super::step::Step;
use crate::session::Session;

/// The steps that were left behind by going on, the last of them last.
///
/// Who jumps about the agenda leaves no way behind: from there, back is the agenda's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail(Vec<Step>);

impl Trail {
    /// Follows from one step to another: on, back, or somewhere else.
    ///
    /// ```
    /// use roundtable::request::{Step, Trail};
    /// use roundtable::session::Session;
    ///
    /// let session = Session::new(roundtable::workshop::integrated_leadership());
    /// let mut trail = Trail::default();
    /// trail.follow(&session, Step::People, Step::Welcome);
    /// assert_eq!(trail.came_from(), Some(Step::People));
    /// trail.follow(&session, Step::Welcome, Step::People);
    /// assert_eq!(trail.came_from(), None);
    /// ```
    pub fn follow(&mut self, session: &Session, from: Step, to: Step) {
        if from == to {
            return;
        }
        if self.came_from() == Some(to) {
            self.0.pop();
        } else if is_onward(session, from, to) {
            self.0.push(from);
        } else {
            self.0.clear();
        }
    }

    /// The step that was left for the one that is on, by going on.
    pub fn came_from(&self) -> Option<Step> {
        self.0.last().copied()
    }
}

/// Whether a step follows another: a later stage of the same card, or the next part.
fn is_onward(session: &Session, from: Step, to: Step) -> bool {
    match (from, to) {
        (Step::Mechanism(card, stage), Step::Mechanism(same, later)) if card == same => {
            later > stage
        }
        (_, Step::Mechanism(next, _)) => from.aside(session, 1).mechanism() == Some(next),
        _ => from.aside(session, 1) == to,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Stage;
    use crate::workshop::{MechanismIndex, integrated_leadership};

    const FIRST: MechanismIndex = MechanismIndex::FIRST;

    fn at(stage: Stage) -> Step {
        Step::Mechanism(FIRST, stage)
    }

    #[test]
    fn back_goes_the_same_way_as_on_also_past_what_was_left_out() {
        let session = Session::new(integrated_leadership());
        let mut trail = Trail::default();
        let second = Step::Mechanism(FIRST.next(), Stage::Agree);
        let way = [
            Step::Welcome,
            at(Stage::Read),
            at(Stage::Score),
            at(Stage::Discuss),
            at(Stage::Agree),
            second,
        ];
        for pair in way.windows(2) {
            trail.follow(&session, pair[0], pair[1]);
        }
        let mut now = second;
        for &expected in way[..5].iter().rev() {
            let back = trail.came_from().unwrap();
            assert_eq!(back, expected);
            trail.follow(&session, now, back);
            now = back;
        }
        assert_eq!(trail.came_from(), None);
    }

    #[test]
    fn who_jumps_leaves_no_way_behind() {
        let session = Session::new(integrated_leadership());
        let mut trail = Trail::default();
        trail.follow(&session, Step::Welcome, at(Stage::Read));
        trail.follow(&session, at(Stage::Read), Step::Actions);
        assert_eq!(trail.came_from(), None);
    }
}
