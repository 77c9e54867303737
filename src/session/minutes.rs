//! The minutes of a session: planned for each part, and spent on it.

use super::agenda::{MAX_SPENT, Part, Times};
use super::session::Session;

impl Session {
    /// Every part of the agenda, in order. The break is one of them where it has minutes or has
    /// taken time.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::Welcome];
        parts.extend(
            self.workshop
                .indexed()
                .map(|(index, _)| Part::Mechanism(index)),
        );
        parts.extend([Part::Picture, Part::Priorities, Part::Actions, Part::Close]);
        if self.planned(Part::Break) > 0 || self.spent(Part::Break) > 0 {
            parts.insert(self.break_after() + 1, Part::Break);
        }
        parts
    }

    /// How many parts come between the welcome and the break: up to [`Session::latest_break`]. So a
    /// number up to that of the mechanisms says after how many of them it comes.
    pub fn break_after(&self) -> usize {
        let workshop = &self.workshop;
        let usual = workshop.agenda.r#break.after.min(workshop.mechanisms.len());
        self.times.break_after.unwrap_or(usual)
    }

    /// The latest place of the break: before the close.
    pub fn latest_break(&self) -> usize {
        self.workshop.mechanisms.len() + 3
    }

    /// The part that was on last, in this sitting or the one before.
    pub fn last_part(&self) -> Option<Part> {
        self.times.last.filter(|&part| self.has(part))
    }

    /// The minutes planned for a part: those of the day, or else the workshop's.
    pub fn planned(&self, part: Part) -> u32 {
        let agenda = self.workshop.agenda;
        let usual = match part {
            Part::Welcome => agenda.welcome,
            Part::Mechanism(_) => agenda.each_mechanism,
            Part::Break => agenda.r#break.minutes,
            Part::Picture => agenda.picture,
            Part::Priorities => agenda.priorities,
            Part::Actions => agenda.actions,
            Part::Close => agenda.close,
        };
        self.minutes_of_the_day(part).unwrap_or(usual)
    }

    /// The minutes that a part has on the day, where they are not the workshop's.
    pub fn minutes_of_the_day(&self, part: Part) -> Option<u32> {
        self.times.minutes.get(&part).copied()
    }

    /// The minutes planned for all parts together.
    pub fn planned_minutes(&self) -> u32 {
        let minutes = self.parts().into_iter().map(|part| self.planned(part));
        minutes.fold(0, u32::saturating_add)
    }

    /// Seconds that a part has taken so far.
    pub fn spent(&self, part: Part) -> u32 {
        self.times.spent.get(&part).copied().unwrap_or(0)
    }

    /// Whether both hold the same work: everything but the time that was spent on it, and the part
    /// that was on last.
    pub fn same_work(&self, other: &Self) -> bool {
        // Asked in every frame: nothing is copied, and what both share is not looked through.
        let Self {
            workshop,
            whole,
            about,
            cards,
            notes,
            private_notes,
            closing,
            actions,
            parking,
            focus,
            dots,
            times:
                Times {
                    minutes,
                    break_after,
                    spent: _,
                    last: _,
                },
            rehearsal,
            last_time,
        } = self;
        *workshop == other.workshop
            && *whole == other.whole
            && *about == other.about
            && *cards == other.cards
            && *notes == other.notes
            && *private_notes == other.private_notes
            && *closing == other.closing
            && *actions == other.actions
            && *parking == other.parking
            && *focus == other.focus
            && *dots == other.dots
            && *minutes == other.times.minutes
            && *break_after == other.times.break_after
            && *rehearsal == other.rehearsal
            && *last_time == other.last_time
    }

    /// Adds seconds to what a part has taken.
    pub(crate) fn spend(&mut self, part: Part, seconds: u32) {
        if seconds > 0 && self.has(part) {
            let spent = self.times.spent.entry(part).or_default();
            *spent = spent.saturating_add(seconds).min(MAX_SPENT);
        }
    }

    /// Whether the agenda has this part.
    pub(crate) fn has(&self, part: Part) -> bool {
        match part {
            Part::Mechanism(mechanism) => mechanism.get() < self.cards.len(),
            Part::Welcome
            | Part::Break
            | Part::Picture
            | Part::Priorities
            | Part::Actions
            | Part::Close => true,
        }
    }

    pub(crate) fn times(&self) -> &Times {
        &self.times
    }

    pub(crate) fn times_mut(&mut self) -> &mut Times {
        &mut self.times
    }
}
