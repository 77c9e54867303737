use std::collections::HashMap;
use std::time::Duration;

use crate::ui::Timer;
use crate::ui::agenda::Place;

/// How long each part of the session has taken. Quiet: it never stops anything.
#[derive(Debug)]
pub(super) struct Clock {
    parts: HashMap<Part, Duration>,
    whole: Duration,
    running: bool,
    /// When the last frame was, in egui's seconds.
    last: Option<f64>,
}

/// A place with its own minutes: the stages of a card share theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Welcome,
    Mechanism(usize),
    Picture,
    Priorities,
    Actions,
    Close,
}

impl Part {
    fn of(place: Place) -> Self {
        match place {
            Place::People | Place::Welcome => Self::Welcome,
            Place::Mechanism(mechanism, _) => Self::Mechanism(mechanism),
            Place::Picture => Self::Picture,
            Place::Priorities => Self::Priorities,
            Place::Actions => Self::Actions,
            Place::Close => Self::Close,
        }
    }
}

/// A longer gap between two frames than this is a laptop that slept, not a team that talked.
const ASLEEP: Duration = Duration::from_secs(120);

impl Clock {
    pub(super) fn new() -> Self {
        Self {
            parts: HashMap::new(),
            whole: Duration::ZERO,
            running: true,
            last: None,
        }
    }

    /// Counts the time since the last frame for the place that is shown.
    pub(super) fn tick(&mut self, now: f64, place: Place) {
        let passed = self.last.map_or(0.0, |last| now - last);
        let passed = Duration::try_from_secs_f64(passed).unwrap_or_default();
        self.last = Some(now);
        if self.running && passed < ASLEEP {
            *self.parts.entry(Part::of(place)).or_default() += passed;
            self.whole += passed;
        }
    }

    pub(super) fn pause_or_run(&mut self) {
        self.running = !self.running;
    }

    /// What the bar shows for a place.
    pub(super) fn shown(&self, place: Place) -> Timer {
        let part = self
            .parts
            .get(&Part::of(place))
            .copied()
            .unwrap_or_default();
        Timer {
            part,
            session: self.whole,
            running: self.running,
        }
    }

    /// When the bar will show something else.
    pub(super) fn next_change(&self, place: Place) -> Option<Duration> {
        let into_second = u64::from(self.shown(place).part.subsec_millis());
        self.running
            .then(|| Duration::from_millis(1000 - into_second))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::agenda::Stage;

    #[test]
    fn the_stages_of_a_card_share_their_minutes_and_sleep_does_not_count() {
        let mut clock = Clock::new();
        clock.tick(0.0, Place::Mechanism(3, Stage::Read));
        clock.tick(60.0, Place::Mechanism(3, Stage::Read));
        clock.tick(90.0, Place::Mechanism(3, Stage::Discuss));
        clock.tick(9_000.0, Place::Mechanism(3, Stage::Discuss));
        assert_eq!(
            clock.shown(Place::Mechanism(3, Stage::Agree)).part,
            Duration::from_secs(90)
        );
        assert_eq!(clock.shown(Place::Picture).part, Duration::ZERO);
        clock.pause_or_run();
        clock.tick(9_030.0, Place::Picture);
        assert_eq!(clock.shown(Place::Picture).session, Duration::from_secs(90));
    }
}
