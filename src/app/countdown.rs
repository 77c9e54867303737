//! A moment that the room waits for. What time it is now is handed in.

use jiff::civil::DateTime;
use jiff::{SignedDuration, ToSpan as _, Unit};

use crate::request;
use crate::session::Part;

/// How long a time is that runs down on the wall, and how much more one key gives it, in minutes.
const MINUTES: (i64, i64) = (3, 1);
/// How much more one key gives a break, in minutes: the clock then shows a round time again.
const MORE_BREAK: i64 = 5;

/// A moment that the room waits for while a part of the agenda is on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Countdown {
    part: Part,
    until: DateTime,
}

impl Countdown {
    /// A few minutes for what is on now.
    pub(super) fn start(part: Part, now: DateTime) -> Self {
        let until = later(now, MINUTES.0);
        Self { part, until }
    }

    /// A break of so many minutes, to the nearest five minutes of the clock: people remember those.
    pub(super) fn of_break(minutes: u32, now: DateTime) -> Self {
        let exact = later(now, i64::from(minutes));
        let round = jiff::civil::DateTimeRound::new()
            .smallest(Unit::Minute)
            .increment(5);
        let until = exact.round(round).unwrap_or(exact);
        Self {
            part: Part::Break,
            until: if until > now { until } else { exact },
        }
    }

    /// More time: from now on, where it is over.
    pub(super) fn more(&mut self, now: DateTime) {
        let minutes = if self.part == Part::Break {
            MORE_BREAK
        } else {
            MINUTES.1
        };
        self.until = later(self.until.max(now), minutes);
    }

    /// Whether it belongs to this part of the agenda.
    pub(super) fn is_for(&self, part: Part) -> bool {
        self.part == part
    }

    /// What the screens are told of it.
    pub(super) fn shown(&self, now: DateTime) -> request::Countdown {
        if self.part == Part::Break {
            return request::Countdown::Until(self.until.time());
        }
        let left = self.left(now).as_millis_f64() / 1_000.0;
        request::Countdown::Seconds(left.ceil() as u64)
    }

    /// After how long something else is to be shown; never, where a time of day is shown or it is over.
    pub(super) fn next_change(&self, now: DateTime) -> Option<std::time::Duration> {
        let left = self.left(now);
        if self.part == Part::Break || left.is_zero() {
            return None;
        }
        let rest = left.as_millis() % 1_000;
        let rest = if rest == 0 { 1_000 } else { rest };
        u64::try_from(rest)
            .ok()
            .map(std::time::Duration::from_millis)
    }

    fn left(&self, now: DateTime) -> SignedDuration {
        self.until.duration_since(now).max(SignedDuration::ZERO)
    }
}

fn later(from: DateTime, minutes: i64) -> DateTime {
    from.checked_add(minutes.minutes()).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};
    use request::Countdown::{Seconds, Until};

    fn at(hour: i8, minute: i8, second: i8) -> DateTime {
        date(2026, 11, 27).at(hour, minute, second, 0)
    }

    #[test]
    fn three_minutes_run_down_to_nothing_and_one_key_gives_one_more() {
        let talk = Part::Mechanism(0.into());
        let mut countdown = Countdown::start(talk, at(15, 0, 0));
        assert_eq!(countdown.shown(at(15, 0, 0)), Seconds(180));
        assert_eq!(countdown.shown(at(15, 2, 59)), Seconds(1));
        countdown.more(at(15, 2, 59));
        assert_eq!(countdown.shown(at(15, 2, 59)), Seconds(61));
        assert_eq!(countdown.shown(at(15, 9, 0)), Seconds(0), "it is over");
        assert_eq!(countdown.next_change(at(15, 9, 0)), None);
        countdown.more(at(15, 9, 0));
        assert_eq!(countdown.shown(at(15, 9, 0)), Seconds(60), "from now on");
        assert!(countdown.is_for(talk) && !countdown.is_for(Part::Picture));
    }

    #[test]
    fn a_break_ends_at_a_round_time_and_one_key_gives_five_minutes() {
        let ends = |minutes, now| Countdown::of_break(minutes, now).shown(now);
        assert_eq!(ends(10, at(15, 8, 0)), Until(time(15, 20, 0, 0)));
        assert_eq!(ends(10, at(15, 6, 40)), Until(time(15, 15, 0, 0)));
        assert_eq!(
            ends(1, at(15, 6, 0)),
            Until(time(15, 7, 0, 0)),
            "never before it begins"
        );
        assert_eq!(ends(10, at(23, 55, 0)), Until(time(0, 5, 0, 0)));
        let mut long = Countdown::of_break(10, at(15, 8, 0));
        long.more(at(15, 9, 0));
        assert_eq!(long.shown(at(15, 9, 0)), Until(time(15, 25, 0, 0)));
        assert_eq!(long.next_change(at(15, 9, 0)), None, "a time of day stays");
    }
}
