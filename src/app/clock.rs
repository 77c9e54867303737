//! Measures the time that a session takes.

use std::time::Duration;

use crate::request::{Running, Timer};
use crate::session::{Part, Session};

/// Measures the time between frames and hands it on in whole seconds, for the session to keep.
/// Quiet: it never stops anything.
#[derive(Debug)]
pub(super) struct Clock {
    /// What has not been handed on yet.
    rest: Duration,
    running: bool,
    /// When the last frame was, in egui's seconds.
    last: Option<f64>,
}

/// A longer gap between two frames than this is a laptop that slept, not a team that talked.
const ASLEEP: Duration = Duration::from_secs(120);

impl Clock {
    pub(super) fn new(running: bool) -> Self {
        Self {
            rest: Duration::ZERO,
            running,
            last: None,
        }
    }

    /// Counts the time since the last frame; gives the whole seconds that are to be kept.
    pub(super) fn tick(&mut self, now: f64) -> u32 {
        let passed = self.last.map_or(0.0, |last| now - last);
        let passed = Duration::try_from_secs_f64(passed).unwrap_or_default();
        self.last = Some(now);
        if !self.running || passed >= ASLEEP {
            return 0;
        }
        self.rest += passed;
        let seconds = u32::try_from(self.rest.as_secs()).unwrap_or(0);
        self.rest -= Duration::from_secs(u64::from(seconds));
        seconds
    }

    pub(super) fn run(&mut self) {
        self.running = true;
    }

    pub(super) fn pause_or_run(&mut self) {
        self.running = !self.running;
    }

    /// What the bar shows for a part of a session.
    pub(super) fn shown(&self, session: &Session, part: Part) -> Timer {
        let whole: u64 = session
            .parts()
            .into_iter()
            .map(|part| u64::from(session.spent(part)))
            .sum();
        Timer {
            part: Duration::from_secs(u64::from(session.spent(part))),
            session: Duration::from_secs(whole),
            running: if self.running {
                Running::Yes
            } else {
                Running::Held
            },
        }
    }

    /// When the bar will show something else.
    pub(super) fn next_change(&self) -> Option<Duration> {
        self.running
            .then(|| Duration::from_secs(1).saturating_sub(self.rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_seconds_are_kept_and_sleep_does_not_count() {
        let mut clock = Clock::new(true);
        assert_eq!(clock.tick(0.0), 0);
        assert_eq!(clock.tick(0.6), 0);
        assert_eq!(clock.tick(1.2), 1);
        assert_eq!(clock.tick(61.0), 60, "0.2 and 59.8");
        assert_eq!(clock.tick(9_000.0), 0, "the laptop slept");
        clock.pause_or_run();
        assert_eq!(clock.tick(9_030.0), 0);
        assert_eq!(clock.next_change(), None);
    }
}
